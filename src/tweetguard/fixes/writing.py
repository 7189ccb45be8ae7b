"""Write mended drafts into their files: exactly, at once, and only where the file is still the one that was checked."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.readers import reader_for
from tweetguard.drafts.source import SourceFile
from tweetguard.errors import DraftError
from tweetguard.findings import Failure
from tweetguard.fixes.places import Change, NotWritable, rewritten

_MANY = 50_000_000  # bytes; a file of drafts that is held in memory


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file before and after."""

    source: SourceFile
    before: bytes
    after: bytes


def rewrite(source: SourceFile, changes: Sequence[Change], desk: Desk) -> Rewritten:
    """The bytes of a file with the changes in it.

    They are read again, and must say just that. Raises NotWritable when they do not, DraftError when the file cannot
    be read.
    """
    before = source.read(_MANY)
    were = _read(source, before, desk)
    wanted = {change.draft.index: change for change in changes}
    for each in were:
        change = wanted.get(each.index) if isinstance(each, Draft) else None
        if change is not None and _texts(each) != _texts(change.draft):
            raise NotWritable("it was changed while it was checked")
    if not wanted.keys() <= {each.index for each in were if isinstance(each, Draft)}:
        raise NotWritable("it was changed while it was checked")
    meant = [_said(each, wanted) for each in were]
    for after in rewritten(before, source.suffix, changes, source.path):
        if [_said(each, {}) for each in _read(source, after, desk)] == meant:
            return Rewritten(source, before, after)
    raise NotWritable("the text cannot be put back so that it reads as it should; change it by hand")


def _read(source: SourceFile, data: bytes, desk: Desk) -> list[Draft | DraftError]:
    reader = reader_for(source)
    if reader is None:
        raise NotWritable("it is no file of drafts")
    return list(reader.read(SourceFile(source.path, source.file, data), desk))


def _texts(draft: Draft | DraftError) -> tuple[str, ...]:
    return tuple(post.text for post in draft.posts) if isinstance(draft, Draft) else ()


def _said(each: Draft | DraftError, changes: dict[int, Change]) -> object:
    """All that a draft says, without the places where it says it, with the texts that it is to have."""
    if isinstance(each, DraftError):
        return each.message
    change = changes.get(each.index)
    texts = _texts(each) if change is None else change.texts
    beside = [
        ([(ref.name, ref.alt, ref.people) for ref in post.pictures], [option.text for option in post.poll])
        for post in each.posts
    ]
    return texts, beside, each.id, each.index, each.account, each.reply_to, each.author, each.schedule, each.has_text


def save(file: Rewritten) -> Failure | None:
    """Put the new bytes in the place of the old ones, all or nothing; what went wrong, or None."""
    path = file.source.file
    try:
        target = path.resolve(strict=True)  # a link stays a link
        if any((target.parent / f"~${name}").exists() for name in (target.name, target.name[2:])):
            return Failure(file.source.path, "is open in Word, so it was not fixed; close it there first")
        if not target.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
            return Failure(file.source.path, "is read-only, so it was not fixed")
        return _replace(target, file)
    except OSError as error:
        return Failure(file.source.path, f"cannot be written, so it was not fixed: {error.strerror or error}")


def _replace(target: Path, file: Rewritten) -> Failure | None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(file.after)
            stream.flush()
            os.fsync(stream.fileno())
        shutil.copymode(target, name)
        if target.read_bytes() != file.before:
            return Failure(file.source.path, "was changed by somebody while it was checked, so it was not fixed")
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)
    return None
