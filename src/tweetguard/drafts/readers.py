"""All readers of drafts, ours and those that a school adds, and which of them a file is for.

A reader of a school's own is a class that meets `Reader`, named in its package under the entry point group
`tweetguard.readers`; it is asked before ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points
from typing import Protocol

from tweetguard.drafts.csv_file import CsvFile
from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.jsonl import JsonLines
from tweetguard.drafts.markdown_file import MarkdownFile
from tweetguard.drafts.picture_file import PictureFile
from tweetguard.drafts.source import SourceFile
from tweetguard.drafts.text_file import TextFile
from tweetguard.drafts.tweet_file import TweetFile
from tweetguard.drafts.word_file import WordFile
from tweetguard.drafts.x_archive import XArchive
from tweetguard.errors import DraftError, UsageError

GROUP = "tweetguard.readers"


class Reader(Protocol):
    """Makes drafts of one kind of file."""

    suffixes: frozenset[str]  # the endings it reads, in small letters with their dot

    def read(self, source: SourceFile, desk: Desk) -> Iterator[Draft | DraftError]:
        """The drafts of a file one by one; one that is wrong comes as its error and loses only itself.

        May raise DraftError when the file as a whole cannot be read.
        """


OURS: tuple[Reader, ...] = (
    TextFile(),
    MarkdownFile(),
    JsonLines(),
    TweetFile(),
    CsvFile(),
    WordFile(),
    XArchive(),
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
