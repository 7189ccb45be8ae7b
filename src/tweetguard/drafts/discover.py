"""From the items that were found to drafts. A path is never taken for text, and nothing is passed over in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from tweetguard.drafts.archive_signs import holds_archive
from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.picture_file import VIDEO_SUFFIXES
from tweetguard.drafts.readers import known_suffixes, reader_for
from tweetguard.drafts.source import SourceFile
from tweetguard.drafts.walk import STDIN, Item, Seen
from tweetguard.errors import DraftError


def read_drafts(
    items: Iterable[Item], desk: Desk, seen: Seen, stdin: bytes | None = None, stdin_name: str | None = None
) -> Iterator[Draft | DraftError]:
    """Every draft that the items hold, in their order; what cannot be read comes as its error.

    `-` stands for `stdin`, which is read as the file `stdin_name` (a `.txt` when None). The pictures that drafts name are
    noted in `seen`.
    """
    for item in items:
        if item.error is not None:
            yield item.error
            continue
        own_desk = desk if item.root is None else replace(desk, roots=(*desk.roots, item.root))
        try:
            for draft in _read(_source(item, stdin, stdin_name), own_desk):
                if isinstance(draft, Draft):
                    for ref in (ref for post in draft.posts for ref in post.pictures):
                        seen.note_picture(ref.path)
                yield draft
        except DraftError as error:
            yield error


def _source(item: Item, stdin: bytes | None, stdin_name: str | None) -> SourceFile:
    if item.path == STDIN:
        return SourceFile(stdin_name or "<stdin>", Path(stdin_name or "stdin.txt"), stdin or b"")
    file = Path(item.path)
    if item.data is not None:
        return SourceFile(file.as_posix(), file, item.data)
    if not file.exists():
        raise DraftError(file.as_posix(), "there is no such file")
    return SourceFile(file.as_posix(), file)


def _read(source: SourceFile, desk: Desk) -> Iterator[Draft | DraftError]:
    if source.data is None and holds_archive(source.file):
        from tweetguard.drafts.x_archive import XArchive

        yield from XArchive().read(source, desk)
        return
    if source.suffix in VIDEO_SUFFIXES:
        raise DraftError(source.path, "is a video; tweetguard cannot look into videos, so it was not checked")
    reader = reader_for(source)
    if reader is None:
        kind = source.suffix or "no ending"
        known = ", ".join(known_suffixes())
        raise DraftError(source.path, f"is of a kind that tweetguard does not read ({kind}); it reads {known}")
    empty = True
    for draft in reader.read(source, desk):
        empty = False
        yield draft
    if empty:
        raise DraftError(source.path, "holds no drafts, so there was nothing to check")
