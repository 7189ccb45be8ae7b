"""Reader of `.md` drafts: as `.txt`, with a school's own keys in front matter read as the configuration says they are meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tweetguard.drafts.draft import Draft, FileOrigin, FixedOrigin, Origin
from tweetguard.drafts.encoding import decode
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.source import SourceFile
from tweetguard.drafts.text_file import draft_below, split_front_matter
from tweetguard.edges.yaml_source import KeyPath, Place, YamlSource
from tweetguard.errors import DraftError, SourceError

MAX_VALUES = 2_000  # of front matter; a draft has a dozen
PICTURE_KEYS = ("file", "alt", "people")


class MarkdownFile:
    """See `Reader`."""

    suffixes = frozenset({".md", ".markdown"})

    def read(self, source: SourceFile, desk: Desk) -> Iterator[Draft]:
        """The one draft of the file. Raises DraftError when it cannot be read or its front matter is wrong."""
        stored = decode(source.read(), source.path)
        try:
            matter, text, first_line = split_front_matter(stored, source.path)
            matter = translated(matter or YamlSource(source.path, {}, {}), desk.config.formats.markdown.keys)
        except SourceError as error:
            raise DraftError(source.path, error.message, error.line) from None
        origin: Origin = FileOrigin(text, first_line)
        if isinstance(matter.data, dict) and "text" in matter.data:
            text = _text(matter)
            place = matter.place(("text",))
            origin = FixedOrigin(place.line, place.column)
        yield draft_below(matter, text, origin, source, desk)


def _text(matter: YamlSource) -> str:
    text = matter.data.pop("text")
    if not isinstance(text, str):
        place = matter.place(("text",))
        raise DraftError(place.path, "the text of the post must be text", place.line)
    return text


def translated(matter: YamlSource, keys: Mapping[str, str]) -> YamlSource:
    """The front matter with our keys for the school's own, every value at its place.

    Raises SourceError when two keys come to the same.
    """
    if not keys or not isinstance(matter.data, dict):
        return matter
    if len(matter.places) > MAX_VALUES:
        raise SourceError(matter.path, f"holds far too much for front matter (more than {MAX_VALUES:,} values)", 1)
    names = Names(keys, matter.places, {})
    data = names.renamed(matter.data, (), ())
    picture = {key: data.pop(key) for key in PICTURE_KEYS if key in data}
    for key in picture:
        names.after[("images", 0, key)] = names.after[(key,)]
    images = data.get("images")
    if images is None and picture:
        data["images"] = [picture]
    elif picture:
        place = names.after[("images",)]
        raise SourceError(place.path, "a picture and a list of pictures cannot both be given", place.line, place.column)
    else:
        own = next((key for key in matter.data if keys.get(key, key) == "images"), "images")
        if isinstance(images, (str, dict)):
            data["images"] = [names.picture(images, (own,), 0)]
        elif isinstance(images, list):
            data["images"] = [names.picture(each, (own, index), index) for index, each in enumerate(images)]
    return YamlSource(matter.path, data, names.after)


@dataclass(frozen=True, slots=True)
class Names:
    """What a school's keys are called here, and the places of all values before and after they are renamed."""

    keys: Mapping[str, str]
    before: Mapping[KeyPath, Place]
    after: dict[KeyPath, Place]

    def picture(self, each: Any, old: KeyPath, index: int) -> Any:
        """An entry of the list of pictures: a file alone, or keys and values."""
        if isinstance(each, str):
            return {"file": each}
        return self.renamed(each, old, ("images", index)) if isinstance(each, dict) else each

    def renamed(self, data: Mapping[str, Any], old: KeyPath, new: KeyPath) -> dict[str, Any]:
        """A mapping at the place `old` as it is to stand at `new`, with our keys."""
        renamed: dict[str, Any] = {}
        for key, value in data.items():
            ours = self.keys.get(key, key)
            if ours == "ignore":
                continue
            if ours in renamed:
                place = self.before[(*old, key)]
                raise SourceError(place.path, f"two keys are meant as {ours!r}", place.line, place.column)
            renamed[ours] = value
            for known, place in self.before.items():
                if known[: len(old) + 1] == (*old, key):
                    self.after[(*new, ours, *known[len(old) + 1 :])] = place
        return renamed
