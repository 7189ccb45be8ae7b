"""From the paths of the command line to drafts. A path is never taken for text, and nothing is passed over in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tweetguard.drafts import picture_file
from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.jsonl import read_jsonl
from tweetguard.drafts.picture_file import read_picture
from tweetguard.drafts.text_file import read_text
from tweetguard.errors import DraftError

TEXT_SUFFIXES = frozenset({".txt", ".md"})
STDIN = "-"


def read_drafts(
    paths: Iterable[str], desk: Desk, stdin: bytes | None = None, stdin_name: str | None = None
) -> Iterator[Draft | DraftError]:
    """Every draft that the paths hold, in their order; what cannot be read comes as its error.

    `-` stands for `stdin`, which is read as the file `stdin_name` (a `.txt` when None).
    """
    for path in paths:
        try:
            if path == STDIN:
                name = stdin_name or "stdin.txt"
                shown = stdin_name or "<stdin>"
                yield from _read(stdin or b"", shown, Path(name).suffix.lower(), Path(name).parent, desk)
            else:
                yield from _read_path(path, desk)
        except DraftError as error:
            yield error


def _read_path(path: str, desk: Desk) -> Iterator[Draft | DraftError]:
    file = Path(path)
    shown = file.as_posix()
    if file.is_dir():
        raise DraftError(shown, "is a folder; name the drafts in it")
    if not file.exists():
        raise DraftError(shown, "there is no such file")
    suffix = file.suffix.lower()
    if suffix in picture_file.SUFFIXES:
        yield read_picture(shown, file, desk)
        return
    try:
        data = file.read_bytes()
    except OSError as error:
        raise DraftError(shown, f"cannot be read: {error.strerror or error}") from None
    yield from _read(data, shown, suffix, file.parent, desk)


def _read(data: bytes, path: str, suffix: str, folder: Path, desk: Desk) -> Iterator[Draft | DraftError]:
    if suffix in TEXT_SUFFIXES:
        yield read_text(data, path, folder, desk)
    elif suffix == ".jsonl":
        yield from read_jsonl(data, path, folder, desk)
    elif suffix in picture_file.VIDEO_SUFFIXES:
        raise DraftError(path, "is a video; tweetguard cannot look into videos, so it was not checked")
    else:
        known = ", ".join(sorted(TEXT_SUFFIXES | {".jsonl"} | picture_file.SUFFIXES))
        raise DraftError(path, f"is of a kind that tweetguard does not read ({suffix or 'no ending'}); it reads {known}")
