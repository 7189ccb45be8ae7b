"""Reader of `.txt` and `.md` drafts: text as it is to be posted, below optional YAML front matter."""

from __future__ import annotations

import re
from pathlib import Path

from tweetguard.drafts.draft import Draft, FileOrigin, FixedOrigin
from tweetguard.drafts.fields import Desk, DraftFields
from tweetguard.edges.validate import validate
from tweetguard.edges.yaml_source import YamlSource, parse_yaml
from tweetguard.errors import DraftError, SourceError

MAX_BYTES = 2_000_000  # a post has 280 characters; a file of megabytes is not a draft

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


def decode(data: bytes, path: str) -> str:
    """The text of a file in UTF-8, with or without a byte order mark, line ends kept.

    Raises DraftError when it is not UTF-8, holds NUL, or is far too long for a draft.
    """
    if len(data) > MAX_BYTES:
        raise DraftError(path, f"is too large for a draft ({len(data):,} bytes)")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DraftError(path, "is not UTF-8 text; save it as UTF-8 and check again", line) from None
    if "\0" in text:
        raise DraftError(path, "is not a text file", text[: text.index("\0")].count("\n") + 1)
    return text


def split_front_matter(text: str, path: str) -> tuple[YamlSource | None, str, int]:
    """The front matter (None where there is none), the text below it, and the line on which that starts.

    Raises DraftError when front matter is opened and never closed, SourceError when it is not YAML.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return None, text, 1
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        raise DraftError(path, "the front matter that this line opens is never closed by another '---'", 1)
    source = parse_yaml(text[opening.end() : closing.start()], path, first_line=2)
    return source, text[closing.end() :], text[: closing.end()].count("\n") + 1


def read_text(data: bytes, path: str, folder: Path, desk: Desk) -> Draft:
    """The draft in the bytes of a file; `folder` is where its pictures are meant from.

    Raises DraftError when it cannot be read or its front matter is wrong.
    """
    try:
        source, text, first_line = split_front_matter(decode(data, path), path)
        fields = DraftFields() if source is None or source.data is None else validate(DraftFields, source)
    except SourceError as error:
        raise DraftError(path, error.message, error.line) from None
    alt_origins: tuple[FixedOrigin, ...] = ()
    if source is not None:
        places = [source.place(("images", index, "alt")) for index in range(len(fields.images))]
        alt_origins = tuple(FixedOrigin(place.line, place.column) for place in places)
    try:
        return desk.draft(fields, text, FileOrigin(text, first_line), path, folder, alt_origins=alt_origins)
    except ValueError as error:
        line = None if source is None else source.place(("account",)).line
        raise DraftError(path, str(error), line) from None
