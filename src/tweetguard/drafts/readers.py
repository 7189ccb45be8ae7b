"""All readers of drafts, ours and those that a school adds, and which of them a file is for.

A reader of a school's own is a class that meets `Reader`, named in its package under the entry point group
`tweetguard.readers`; it is asked before ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Protocol

from tweetguard.drafts.archive_signs import MAYBE_SUFFIXES
from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.picture_file import PictureFile
from tweetguard.drafts.source import SourceFile
from tweetguard.errors import DraftError, UsageError

GROUP = "tweetguard.readers"


class Reader(Protocol):
    """Makes drafts of one kind of file."""

    @property
    def suffixes(self) -> frozenset[str]:
        """The endings it reads, in small letters with their dot."""

    def read(self, source: SourceFile, desk: Desk) -> Iterator[Draft | DraftError]:
        """The drafts of a file one by one; one that is wrong comes as its error and loses only itself.

        May raise DraftError when the file as a whole cannot be read.
        """


@dataclass(frozen=True, slots=True)
class Deferred:
    """A reader of ours whose module is loaded when the first file of its kind is met."""

    suffixes: frozenset[str]
    module: str
    name: str

    def read(self, source: SourceFile, desk: Desk) -> Iterator[Draft | DraftError]:
        """See `Reader`."""
        yield from self.reader().read(source, desk)

    def reader(self) -> Reader:
        """The reader itself."""
        reader: Reader = getattr(import_module(f"tweetguard.drafts.{self.module}"), self.name)()
        return reader


OURS: tuple[Reader, ...] = (
    Deferred(frozenset({".txt"}), "text_file", "TextFile"),
    Deferred(frozenset({".md", ".markdown"}), "markdown_file", "MarkdownFile"),
    Deferred(frozenset({".jsonl", ".ndjson"}), "jsonl", "JsonLines"),
    Deferred(frozenset({".tweet"}), "tweet_file", "TweetFile"),
    Deferred(frozenset({".csv", ".tsv"}), "csv_file", "CsvFile"),
    Deferred(frozenset({".docx"}), "word_file", "WordFile"),
    Deferred(MAYBE_SUFFIXES, "x_archive", "XArchive"),
    PictureFile(),
)


@cache
def readers() -> tuple[Reader, ...]:
    """The readers in the order in which they are asked. Raises UsageError when an added one cannot be loaded."""
    added: list[Reader] = []
    for point in entry_points(group=GROUP):
        try:
            added.append(point.load()())
        except Exception as error:  # whatever a foreign package does wrong, it is said and not passed over
            raise UsageError(f"the reader {point.name} ({point.value}) cannot be loaded: {type(error).__name__}") from None
    return (*added, *OURS)


def reader_for(source: SourceFile) -> Reader | None:
    """The reader of a file, by its ending; None where there is none."""
    return next((reader for reader in readers() if source.suffix in reader.suffixes), None)


def known_suffixes() -> list[str]:
    """The endings that can be read, sorted."""
    return sorted(set().union(*(reader.suffixes for reader in readers())))
