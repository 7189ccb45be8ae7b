"""Postal addresses of homes, and the postcodes that give one away.

A house number with its street, a house with a name and its lane, a flat, or a postcode beside words of a home. Landmarks,
venues named as such, streets of stories and history, roads without a number, rooms and exam units are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tweetguard.text.births.claims import Claims
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.numbers.number_words import CARDINALS
from tweetguard.text.places.address_context import home_cues, is_unreal, is_venue, postcode_cues
from tweetguard.text.places.address_forms import AddressParts, is_said_by
from tweetguard.text.places.address_shapes import AddressShape, find_shapes
from tweetguard.text.places.address_tails import AddressText
from tweetguard.text.places.address_words import BIG_HOUSES, DWELLINGS, FOREIGN_STREETS, HOMES, LANDMARKS, TREES
from tweetguard.text.places.postcodes import find_postcodes
from tweetguard.text.places.street_names import STREETS
from tweetguard.text.quick_patterns import QuickPattern
from tweetguard.text.spans import Span

_WORD: Final = lazy(r"[^\W\d_]+")
_DIGIT: Final = lazy(r"\d")
_STREET_WORDS: Final = STREETS | FOREIGN_STREETS
_HOUSE_WORDS: Final = DWELLINGS | BIG_HOUSES | TREES | HOMES | CARDINALS.keys() | {"old"}
# A street need not be called one: "lives at 6 Kingsmead", "No. 6 Eastgate", "Lindenstraße 14".
_UNTYPED: Final = QuickPattern(
    r"(?:[a-z](?::| \()| (?:at|in|to|is|from|now)|(?<!\w)(?:[Nn]o\.?|[Nn]umber)) ?\d{1,4}[a-z]?,? [A-Z]"
    r"|(?:stra(?:ß|ss)e|str\.|gasse|weg|platz|allee) \d",
    flags=0,
)


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
    claims = Claims(len(text))
    for shape in find_shapes(AddressText(text)):
        if claims.free(shape.span):
            cues = _cues(text, shape)
            if cues:
                claims.claim(shape.span)
                found.append(Address(shape.span, shape.parts, cues))
    return tuple(sorted(found, key=lambda address: address.span))


def is_part_of(address: Address, published: str) -> bool:
    """Whether a published address, given in one line, says all that `address` says: itself, or a part of it."""
    return is_said_by(address.parts, published)


def _could_hold(text: str) -> bool:
    """A cheap test that most posts fail: a word for a street with a number or a house, a number at home, or a postcode."""
    words = _WORD.findall(text.lower())
    if not _STREET_WORDS.isdisjoint(words) and (_DIGIT.search(text) or not _HOUSE_WORDS.isdisjoint(words)):
        return True
    return _UNTYPED.search(text) is not None or bool(find_postcodes(text))


def _cues(text: str, shape: AddressShape) -> tuple[str, ...]:
    """What makes `shape` a home's address; empty where it is none."""
    homely = postcode_cues(text, shape.span) if shape.bare else home_cues(text, shape.span)
    if shape.weak and not homely:
        return ()
    if _is_landmark(shape.parts) or is_venue(text, shape.span) or is_unreal(text, shape.span):
        return ()
    said = (shape.parts.house, shape.parts.street, shape.parts.postcode)
    return (*(part for part in said if part is not None), *homely)


def _is_landmark(parts: AddressParts) -> bool:
    numbers = LANDMARKS.get((parts.street or "").removeprefix("the "))
    return numbers is not None and (not numbers or parts.number in numbers.split())
