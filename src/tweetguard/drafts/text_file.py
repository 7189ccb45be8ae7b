"""Reader of `.txt` drafts: text as it is to be posted, below optional YAML front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tweetguard.drafts.draft import Draft, FileOrigin, FixedOrigin, Origin
from tweetguard.drafts.encoding import decode
from tweetguard.drafts.fields import Desk, DraftFields, FieldError
from tweetguard.drafts.source import SourceFile
from tweetguard.edges.validate import validate
from tweetguard.edges.yaml_source import YamlSource, parse_yaml
from tweetguard.errors import DraftError, SourceError

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


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


class TextFile:
    """See `Reader`."""

    suffixes = frozenset({".txt"})

    def read(self, source: SourceFile, desk: Desk) -> Iterator[Draft]:
        """The one draft of the file. Raises DraftError when it cannot be read or its front matter is wrong."""
        yield read_text(decode(source.read(), source.path), source, desk)


def read_text(stored: str, source: SourceFile, desk: Desk) -> Draft:
    """The draft in the text of a file. Raises DraftError when its front matter is wrong."""
    path = source.path
    try:
        matter, text, first_line = split_front_matter(stored, path)
    except SourceError as error:
        raise DraftError(path, error.message, error.line) from None
    return draft_below(matter or YamlSource(path, {}, {}), text, FileOrigin(text, first_line), source, desk)


def draft_below(matter: YamlSource, text: str, origin: Origin, source: SourceFile, desk: Desk) -> Draft:
    """The draft of a text and its front matter. Raises DraftError when that is wrong."""
    try:
        fields = DraftFields() if matter.data is None or matter.data == {} else validate(DraftFields, matter)
        places = [matter.place(("images", index, "alt")) for index in range(len(fields.images))]
        alt_origins = tuple(FixedOrigin(place.line, place.column) for place in places)
        allow_origins = origins_of(matter, "allow", len(fields.allow))
        return desk.draft(
            fields, text, origin, source.path, source.folder, alt_origins=alt_origins, allow_origins=allow_origins
        )
    except SourceError as error:
        raise DraftError(source.path, error.message, error.line) from None
    except FieldError as error:
        raise DraftError(source.path, str(error), matter.place(error.key).line) from None


def origins_of(matter: YamlSource, key: str, count: int) -> tuple[Origin, ...]:
    """Where the entries of a list in front matter stand."""
    places = [matter.place((key, index)) for index in range(count)]
    return tuple(FixedOrigin(place.line, place.column) for place in places)
