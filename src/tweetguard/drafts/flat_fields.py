"""Fields that are written as plain text, one value each: a row of a CSV file, or lines `key: value` in a Word document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tweetguard.drafts.picture_paths import WEB_ADDRESS

# Britain first: 4/11/2026 is 4 November. Americans' order is only read where the day cannot be a month.
_DAYS = ("%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y", "%d.%m.%Y", "%Y/%m/%d", "%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%m/%d/%Y", "%m/%d/%y")
_HOURS = ("%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M:%S %p", "%I:%M%p", "%H.%M")
_SEPARATORS = re.compile(r"[;|\n]")
_LONGEST_TIME = 40
NOBODY = frozenset({"nobody", "none", "no one", "-"})


@dataclass(frozen=True, slots=True)
class Flat:
    """What a row or a block of lines says: data for DraftFields, and how many of its pictures are on the web."""

    data: dict[str, Any]
    text: str | None = None
    on_the_web: int = 0
    id: str | None = None


def read_time(value: str) -> datetime:
    """A time as people and schedulers write it. Raises ValueError when it cannot be told."""
    text = " ".join(value.split())
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        pass
    for day in _DAYS if len(text) <= _LONGEST_TIME else ():
        for form in (day, *(f"{day} {hours}" for hours in _HOURS)):
            try:
                return datetime.strptime(text, form)
            except ValueError:
                continue
    raise ValueError("schedule: the time cannot be read; write it as 2026-11-24 15:30")


def read_flat(values: Mapping[str, str]) -> Flat:
    """The fields in these values (by our names for them; empty ones say nothing).

    Raises ValueError when a value cannot be understood, or alt texts or people cannot be told to their pictures.
    """
    said = {key: value.strip() for key, value in values.items() if value.strip()}
    data: dict[str, Any] = {key: said[key] for key in ("account", "author") if key in said}
    if "reply_to" in said:
        data["reply_to"] = said["reply_to"].casefold()
    if "schedule" in said:
        data["schedule"] = read_time(said["schedule"])
    files = list(_list(said.get("images", "")))
    local = [file for file in files if not WEB_ADDRESS.match(file)]
    alts = _for_each("alt", said, files)
    people = _for_each("people", said, files)
    pictures = zip(files, alts, people, strict=True)
    data["images"] = [_picture(file, alt, ids) for file, alt, ids in pictures if not WEB_ADDRESS.match(file)]
    text = values.get("text")
    if "link" in said:
        # Schedulers publish the link behind the words.
        text = f"{text} {said['link']}" if text else said["link"]
    return Flat(data, text, len(files) - len(local), said.get("id"))


def read_people(value: str) -> list[str]:
    """Ids of the consent register, or that nobody is to be seen."""
    return [] if value.casefold() in NOBODY else [id for id in re.split(r"[\s,]+", value) if id]


def _picture(file: str, alt: str | None, people: str | None) -> dict[str, Any]:
    picture: dict[str, Any] = {"file": file}
    if alt is not None:
        picture["alt"] = alt
    if people is not None:
        picture["people"] = read_people(people)
    return picture


def _list(value: str) -> Iterator[str]:
    """The files in a value, parted by ; | or lines; commas part them too where no other sign does."""
    parts = _SEPARATORS.split(value)
    if len(parts) == 1:
        parts = value.split(",")
    return (part.strip() for part in parts if part.strip())


def _for_each(key: str, said: Mapping[str, str], files: list[str]) -> list[str | None]:
    """The values of `key`, one for each file."""
    if key not in said:
        return [None] * len(files)
    values = [said[key]] if len(files) == 1 else [value.strip() for value in _SEPARATORS.split(said[key])]
    if len(values) != len(files):
        raise ValueError(f"{key}: there are {len(values)} for {len(files)} pictures; part them with ; in the pictures' order")
    return [*values]
