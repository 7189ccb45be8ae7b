"""Reader of the archive that X gives out: a folder, a `.zip`, or one of its files of posts. Posts are read one by one.

Read are `tweets.js` with its parts, older `tweet.js`, long posts (`note-tweet.js`) and those in communities; the form is
described in the archive's own `data/README.txt`. Messages and deleted posts are not public and not read. Pictures of
reposts belong to somebody else's post, and are looked at only where the archive holds them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tweetguard.config.schema import plain_handle
from tweetguard.drafts.archive_signs import MAYBE_SUFFIXES, POSTS
from tweetguard.drafts.draft import Draft, FixedOrigin, PictureRef, ReplyTo
from tweetguard.drafts.fields import Desk, DraftFields
from tweetguard.drafts.json_stream import Record, records
from tweetguard.drafts.source import SourceFile
from tweetguard.errors import DraftError

if TYPE_CHECKING:
    from tweetguard.drafts.archive_files import ArchiveFiles

_TEXT = re.compile(r'(?<!\\)"(?:full_text|text)"\s*:\s*"')
_NOTHING_SAID = DraftFields()


class XArchive:
    """See `Reader`."""

    suffixes = MAYBE_SUFFIXES

    def read(self, source: SourceFile, desk: Desk) -> Iterator[Draft | DraftError]:
        """The posts of an archive; one that is wrong loses only itself."""
        from tweetguard.drafts.archive_files import UNPACK_ERRORS

        with _opened(source, desk) as files:
            names = sorted((name for name in files.names() if POSTS.fullmatch(name)), key=_in_order)
            if not names:
                raise DraftError(source.path, "holds no posts of an X archive (there is no data/tweets.js in it)")
            index = 0
            for name in names:
                path = source.path if name == source.file.name else f"{source.path}/{name}"
                try:
                    with files.open(name) as stream:
                        for record in records(stream, path):
                            if isinstance(record, DraftError):
                                yield record
                                continue
                            for found in _posts(record, path, name, index, files, desk):
                                index += isinstance(found, Draft)
                                yield found
                except DraftError as error:
                    yield error
                except UNPACK_ERRORS as error:
                    yield DraftError(path, f"cannot be read to its end ({type(error).__name__})")


def _in_order(name: str) -> tuple[str, int]:
    """Parts by their number: tweets-part10.js comes after tweets-part9.js."""
    match = POSTS.fullmatch(name)
    number = match.group(1) if match else None
    return re.sub(r"-part\d+", "", name), int(number or 0)


@contextmanager
def _opened(source: SourceFile, desk: Desk) -> Iterator[ArchiveFiles]:
    """The files of the archive. Raises DraftError when it cannot be opened."""
    import zipfile

    from tweetguard.drafts.archive_files import FolderFiles, ZipFiles

    limit = int(desk.config.pictures.max_megabytes * 1_000_000)
    if source.suffix == ".zip" and (source.data is not None or not source.file.is_dir()):
        try:
            with source.open() as stream, zipfile.ZipFile(stream) as file:
                yield ZipFiles(file, limit)
        except zipfile.BadZipFile:
            raise DraftError(source.path, "is not a zip file, or was not copied as a whole") from None
        return
    yield FolderFiles(source)


def _posts(record: Record, path: str, file: str, index: int, files: ArchiveFiles, desk: Desk) -> Iterator[Draft | DraftError]:
    """The draft of a record, and what of it could not be reached."""
    data = record.data.get("tweet", record.data) if isinstance(record.data, dict) else None
    note = data.get("noteTweet") if isinstance(data, dict) else None
    if isinstance(note, dict):
        core = note.get("core")
        data = {"id_str": note.get("noteTweetId"), "full_text": core.get("text") if isinstance(core, dict) else None}
    text = data.get("full_text", data.get("text")) if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(text, str):
        yield DraftError(path, "the record is no post (it has no full_text)", record.line)
        return
    if any("\ud800" <= character <= "\udfff" for character in text):
        yield DraftError(path, "the text of the record is not UTF-8", record.line)
        return
    # X writes these three signs as HTML does, and no others.
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    said = _TEXT.search(record.raw)
    line = record.line + (0 if said is None else record.raw.count("\n", 0, said.start()))
    start = 0 if said is None else said.end()
    column = start - (record.raw.rfind("\n", 0, start) + 1) + 1
    id = str(data.get("id_str") or data.get("id") or f"{path}:{record.line}")
    pictures, errors = _pictures(data, id, file, text, files, desk)
    draft = desk.draft(_NOTHING_SAID, text, FixedOrigin(line, column), path, files.folder, id=id, index=index)
    yield with_pictures(draft, pictures, _reply_to(draft, data, desk))
    for message in errors:
        yield DraftError(path, message, line)


def with_pictures(draft: Draft, pictures: tuple[PictureRef, ...], reply_to: ReplyTo | None) -> Draft:
    """The draft of one post with more pictures, and whom it answers."""
    (post,) = draft.posts
    return replace(draft, posts=(replace(post, pictures=(*pictures, *post.pictures)),), reply_to=reply_to)


def _pictures(
    data: dict[str, Any], id: str, file: str, text: str, files: ArchiveFiles, desk: Desk
) -> tuple[tuple[PictureRef, ...], list[str]]:
    """The pictures of a post, named <id>-<name> in a folder beside its file; and what to say of those that are not there."""
    refs: list[PictureRef] = []
    errors: list[str] = []
    alts: dict[str, str] = {}
    expected: set[str] = set()
    for each in _media(data):
        url = each.get("media_url_https") or each.get("media_url")
        if isinstance(url, str):
            name = f"{id}-{url.rpartition('/')[2]}"
            if isinstance(each.get("ext_alt_text"), str):
                alts[name] = each["ext_alt_text"]
            if each.get("type", "photo") == "photo":
                expected.add(name)
    found = files.media(file, id)
    for name in found:
        path = files.path_of(found[name])
        if path is None:
            errors.append("a picture of the post is too large or cannot be unpacked, so it was not checked")
        else:
            refs.append(desk.known(PictureRef(found[name], path, alts.get(name))))
    missing = len(expected - set(found))
    if missing and not text.startswith("RT @"):
        errors.append(f"{missing} of the post's pictures cannot be found in the archive, so it was not checked")
    return tuple(refs), errors


def _media(data: dict[str, Any]) -> list[dict[str, Any]]:
    """What is said of the post's pictures and films; the older place holds only the first."""
    for key in ("extended_entities", "entities"):
        entities = data.get(key)
        media = entities.get("media") if isinstance(entities, dict) else None
        if isinstance(media, list):
            return [each for each in media if isinstance(each, dict)]
    return []


def _reply_to(draft: Draft, data: dict[str, Any], desk: Desk) -> ReplyTo | None:
    """Whom the post answers; a post that goes on a thread of the same account answers nobody."""
    name = data.get("in_reply_to_screen_name")
    if desk.overrides.reply_to is not None or draft.reply_to == "student" or not isinstance(name, str):
        return draft.reply_to
    handle = plain_handle(name)
    if handle in {plain_handle(each) for each in desk.config.pupil_handles}:
        return "student"
    if draft.account.handle is not None and handle == plain_handle(draft.account.handle):
        return draft.reply_to
    return "other"
