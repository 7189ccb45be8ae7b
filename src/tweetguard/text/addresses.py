"""Postal addresses of homes, and the postcodes that give one away.

A house number with its street, a house with a name and its lane, a flat, or a postcode beside words of a home. Landmarks,
venues named as such, streets of stories and history, roads without a number, rooms and exam units are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tweetguard.text.address_context import home_cues, is_unreal, is_venue, postcode_cues
from tweetguard.text.address_forms import AddressParts, is_said_by
from tweetguard.text.address_streets import AddressForm, AddressText, find_forms
from tweetguard.text.address_words import FOREIGN_STREETS, LANDMARKS, OTHER_STREETS, PLAIN_STREETS
from tweetguard.text.postcodes import find_postcodes
from tweetguard.text.spans import Span

_WORD: Final = re.compile(r"[^\W\d_]+")
_STREET_WORDS: Final = PLAIN_STREETS | OTHER_STREETS | FOREIGN_STREETS
_LIVES: Final = re.compile(r"[a-z]\w* (?:at |to |is |no\.? |number )?\d{1,4}[a-z]? [A-Z]|(?:stra(?:ß|ss)e|gasse|weg|platz) \d")


@dataclass(frozen=True, slots=True)
class Address:
    """An address, or the postcode that stands for one.

    `span` is the whole of it, over commas and line breaks; `parts` are comparable with a published address; `cues` are
    the words that make it an address, and a home's.
    """

    span: Span
    parts: AddressParts
    cues: tuple[str, ...]


def find_addresses(text: str) -> tuple[Address, ...]:
    """All addresses of homes in `text`, the school's own included, in order and without overlaps."""
    if not _could_hold(text):
        return ()
    found: list[Address] = []
    for form in find_forms(AddressText(text)):
        if any(form.span.overlaps(address.span) for address in found):
            continue
        cues = _cues(text, form)
        if cues:
            found.append(Address(form.span, form.parts, cues))
    return tuple(sorted(found, key=lambda address: address.span))


def is_part_of(address: Address, published: str) -> bool:
    """Whether a published address, given in one line, says all that `address` says: itself, or a part of it."""
    return is_said_by(address.parts, published)


def _could_hold(text: str) -> bool:
    """A cheap test that most posts fail: an address has a word for a street, or else a postcode or a number to live at."""
    words = _WORD.findall(text.lower())
    return not _STREET_WORDS.isdisjoint(words) or _LIVES.search(text) is not None or bool(find_postcodes(text))


def _cues(text: str, form: AddressForm) -> tuple[str, ...]:
    """What makes `form` a home's address; empty where it is none."""
    if _is_landmark(form.parts) or is_venue(text, form.span) or is_unreal(text, form.span):
        return ()
    if form.form == "postcode":
        return postcode_cues(text, form.span)
    homely = home_cues(text, form.span)
    if form.weak and not homely:
        return ()
    said = (form.parts.house, form.parts.street, form.parts.postcode)
    return (*(part for part in said if part is not None), *homely)


def _is_landmark(parts: AddressParts) -> bool:
    numbers = LANDMARKS.get((parts.street or "").removeprefix("the "))
    if numbers is None:
        return False
    return not numbers or parts.number in numbers.split()
