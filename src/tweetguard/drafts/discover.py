"""From the paths of the command line to drafts. A path is never taken for text, and nothing is passed over in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.picture_file import VIDEO_SUFFIXES
from tweetguard.drafts.readers import known_suffixes, reader_for
from tweetguard.drafts.source import SourceFile
from tweetguard.errors import DraftError

STDIN = "-"


def read_drafts(
    paths: Iterable[str], desk: Desk, stdin: bytes | None = None, stdin_name: str | None = None
) -> Iterator[Draft | DraftError]:
    """Every draft that the paths hold, in their order; what cannot be read comes as its error.

    `-` stands for `stdin`, which is read as the file `stdin_name` (a `.txt` when None).
    """
    for path in paths:
        try:
            yield from _read(_source(path, stdin, stdin_name), desk)
        except DraftError as error:
            yield error


def _source(path: str, stdin: bytes | None, stdin_name: str | None) -> SourceFile:
    if path == STDIN:
        return SourceFile(stdin_name or "<stdin>", Path(stdin_name or "stdin.txt"), stdin or b"")
    file = Path(path)
    shown = file.as_posix()
    if file.is_dir():
        raise DraftError(shown, "is a folder; name the drafts in it")
    if not file.exists():
        raise DraftError(shown, "there is no such file")
    return SourceFile(shown, file)


def _read(source: SourceFile, desk: Desk) -> Iterator[Draft | DraftError]:
    if source.suffix in VIDEO_SUFFIXES:
        raise DraftError(source.path, "is a video; tweetguard cannot look into videos, so it was not checked")
    reader = reader_for(source)
    if reader is None:
        kind = source.suffix or "no ending"
        known = ", ".join(known_suffixes())
        raise DraftError(source.path, f"is of a kind that tweetguard does not read ({kind}); it reads {known}")
    yield from reader.read(source, desk)
