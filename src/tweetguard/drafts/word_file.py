"""Reader of `.docx`: a draft as teachers write it in Word, with a table or lines `key: value` at its head as front matter.

A line is a paragraph, as it would be in Notepad. What cannot be told to be no part of the post (headers, comments,
footnotes, charts) is said, unless the configuration says that it is never posted.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tweetguard.config.schema import Config
from tweetguard.drafts.draft import Draft, FileOrigin, FixedOrigin, PictureRef
from tweetguard.drafts.fields import Desk, DraftFields, FieldError
from tweetguard.drafts.flat_fields import Flat, read_flat, read_people
from tweetguard.drafts.picture_paths import ON_THE_WEB
from tweetguard.drafts.source import SourceFile
from tweetguard.drafts.unpacked import unpack
from tweetguard.drafts.word_front_matter import Matter, split_matter
from tweetguard.edges.validate import validate
from tweetguard.edges.yaml_source import YamlSource, parse_yaml
from tweetguard.errors import DraftError, SourceError

if TYPE_CHECKING:
    from tweetguard.drafts.word_document import WordDocument

MAX_FILE_BYTES = 64_000_000
MAX_MEMBERS = 2_000
MAX_XML_BYTES = 20_000_000  # of all parts but pictures, unpacked; a page of text has some tens of thousands
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


class WordFile:
    """See `Reader`."""

    suffixes = frozenset({".docx"})

    def read(self, source: SourceFile, desk: Desk) -> Iterator[Draft | DraftError]:
        """The one draft of the document, and what of it was not checked."""
        document = _opened(source, desk.config)
        matter, first = split_matter(document.blocks, source.path)
        lines = [line for block in document.blocks[first:] for line in block.lines]
        text = "\n".join(lines).rstrip()
        line = 1 + sum(len(block.lines) for block in document.blocks[:first])
        leading = len(text) - len(text.lstrip("\n"))
        draft, flat = _draft(matter, text.lstrip("\n"), line + leading, source, desk)
        pictures, errors = _embedded(document, source, desk)
        pictures = _with_people(pictures, matter, flat, source.path)
        post = draft.posts[0]
        yield _with_pictures(draft, (*pictures, *post.pictures))
        if flat.on_the_web:
            errors.append(f"a picture {ON_THE_WEB}")
        errors += [f"{what}, so it was not checked" for what in document.unread(desk.config.formats.docx.ignore)]
        for message in errors:
            yield DraftError(source.path, message)


def _opened(source: SourceFile, config: Config) -> WordDocument:
    """The document. Raises DraftError when it is none, or is packed so that it would fill the memory."""
    import zipfile

    from tweetguard.drafts.archive_files import UNPACK_ERRORS
    from tweetguard.drafts.word_document import open_document

    data = source.read(MAX_FILE_BYTES)
    if data.startswith(_OLD_OFFICE):
        raise DraftError(source.path, "is protected by a password, or is in Word's old form; save it as .docx without one")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            members = file.infolist()
            limit = config.pictures.max_megabytes * 1_000_000
            xml = sum(member.file_size for member in members if "/media/" not in member.filename)
            too_large = xml > MAX_XML_BYTES or any(member.file_size > limit for member in members)
            if len(members) > MAX_MEMBERS or too_large or sum(member.file_size for member in members) > 4 * limit:
                raise DraftError(source.path, "is far too large for a draft, once unpacked; it was not opened")
        return open_document(data)
    except DraftError:
        raise
    except UNPACK_ERRORS as error:
        raise DraftError(source.path, f"is no Word document, or was not copied as a whole ({type(error).__name__})") from None
    except Exception as error:  # python-docx and lxml raise what they meet: a missing part, broken XML, a wrong type
        raise DraftError(source.path, f"is no Word document that can be read ({type(error).__name__})") from None


def _draft(matter: Matter, text: str, line: int, source: SourceFile, desk: Desk) -> tuple[Draft, Flat]:
    """The draft without what the document itself holds. Raises DraftError with the line of what is wrong."""
    path = source.path
    values = dict(matter.values)
    alone: dict[str, str] = {} if "images" in values else {key: values.pop(key) for key in ("alt", "people") if key in values}
    try:
        allow = parse_yaml(values.pop("allow", "[]"), path, matter.line("allow")).data
        flat = read_flat(values)
        fields = validate(DraftFields, YamlSource(path, {**flat.data, "allow": allow}, {}))
        origins = tuple(FixedOrigin(matter.line("alt")) for _ in fields.images)
        allow_origins = tuple(FixedOrigin(matter.line("allow")) for _ in fields.allow)
        draft = desk.draft(
            fields, text, FileOrigin(text, line), path, source.folder, alt_origins=origins, allow_origins=allow_origins
        )
    except SourceError as error:
        raise DraftError(path, error.message, matter.line(re.split(r"\W", error.message)[0])) from None
    except FieldError as error:
        raise DraftError(path, str(error), matter.line(str(error.key[0]))) from None
    except ValueError as error:
        raise DraftError(path, str(error), matter.line(str(error).partition(":")[0])) from None
    return draft, Flat(flat.data | alone, flat.text, flat.on_the_web)


def _embedded(document: WordDocument, source: SourceFile, desk: Desk) -> tuple[tuple[PictureRef, ...], list[str]]:
    """The pictures that stand in the document, and what to say of those that do not."""
    refs: list[PictureRef] = []
    errors: list[str] = []
    limit = int(desk.config.pictures.max_megabytes * 1_000_000)
    for picture in document.pictures:
        if picture.data is None:
            errors.append("a picture of the document is only linked to, so it was not checked; insert the picture itself")
            continue
        path = unpack(io.BytesIO(picture.data), picture.name, limit)
        if path is None:
            errors.append("a picture of the document is too large, so it was not checked")
        else:
            refs.append(desk.known(PictureRef(f"{source.path}/{picture.name}", path, picture.alt)))
    return tuple(refs), errors


def _with_people(refs: tuple[PictureRef, ...], matter: Matter, flat: Flat, path: str) -> tuple[PictureRef, ...]:
    """The one picture of the document with the people and the alt text that its front matter gives."""
    said = {key: flat.data[key] for key in ("people", "alt") if key in flat.data}
    if not said:
        return refs
    if len(refs) != 1:
        words = f"the document has {len(refs)} pictures, so this cannot be told to one; name the files of the pictures under 'images'"
        raise DraftError(path, words, matter.line(next(iter(said))))
    (ref,) = refs
    people = ref.people
    if people is None and "people" in said:
        people = tuple(read_people(said["people"]))
    return (replace(ref, people=people, alt=said.get("alt", ref.alt), alt_origin=FixedOrigin(matter.line("alt"))),)


def _with_pictures(draft: Draft, pictures: tuple[PictureRef, ...]) -> Draft:
    return replace(draft, posts=(replace(draft.posts[0], pictures=pictures),))
