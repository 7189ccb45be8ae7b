"""What an approval is bound to: digests of a draft's words, of all that is known about it, and of its pictures.

The digests are of what tweetguard reads, not of how a file writes it: line ends, quotation marks in front matter and the order
of keys change nothing, and an account given on the command line does.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import PurePath
from typing import Any

from tweetguard.drafts.draft import Draft, PictureRef
from tweetguard.errors import PictureError

PREFIX = "sha256:"
# Where things stand is not what they say; the texts and the pictures' bytes have digests of their own.
_PLACES = frozenset({"path", "id", "index", "text", "poll", "line", "column", "place", "places"})


@dataclass(frozen=True, slots=True)
class Digests:
    """The digests of one draft; `pictures` are those of its pictures' bytes in their order."""

    text: str
    matter: str
    pictures: tuple[str, ...] = ()

    def changed_since(self, other: Digests) -> tuple[str, ...]:
        """What differs, in words."""
        parts = (
            ("the text", self.text == other.text),
            ("the front matter", self.matter == other.matter),
            ("a picture", self.pictures == other.pictures),
        )
        return tuple(name for name, same in parts if not same)


def digests_of(draft: Draft) -> Digests:
    """The digests of a draft. Raises PictureError when one of its pictures cannot be read."""
    texts = [[post.text, *(answer.text for answer in post.poll)] for post in draft.posts]
    normal = [[text.replace("\r\n", "\n").replace("\r", "\n") for text in each] for each in texts]
    pictures = tuple(_file_digest(ref.path) for post in draft.posts for ref in post.pictures)
    return Digests(_digest(normal), _digest(_plain(draft)), pictures)


def _digest(value: Any) -> str:
    canonical = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return PREFIX + hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _file_digest(path: Any) -> str:
    try:
        with path.open("rb") as file:
            return PREFIX + hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise PictureError(path, f"cannot be read: {error.strerror or error}") from None


def _plain(value: Any) -> Any:
    """A value as JSON can hold it, without places. Whatever fields a draft gets one day, an approval is bound to them."""
    if is_dataclass(value) and not isinstance(value, type):
        named = [each.name for each in fields(value) if each.name not in _PLACES and not each.name.endswith("origin")]
        if isinstance(value, PictureRef):
            named.remove("name")  # it depends on the folder in which the command was given
        return {name: _plain(getattr(value, name)) for name in named}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(json.dumps(_plain(each)) for each in value)
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PurePath):
        return value.as_posix()
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"an approval cannot be bound to a {type(value).__name__}")
