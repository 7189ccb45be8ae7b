"""Addresses taken apart, in a form in which the same address compares equal however it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.places.address_words import SHORT_STREETS
from tweetguard.text.places.postcodes import find_postcodes

_TOKEN: Final = lazy(r"[^\W_]+")
_PIECES: Final = lazy(r"[,;\n]")
_APOSTROPHES: Final = lazy(r"['’‘`]")


@dataclass(frozen=True, slots=True)
class AddressParts:
    """What an address says, each part as `comparable` gives it; None or empty where it says nothing.

    `unit` is a flat's number, `number` the house's, `house` its name; `places` are locality, town and what else follows
    the street; `postcode` is in its usual form, "EX40 9ZZ".
    """

    unit: str | None = None
    number: str | None = None
    house: str | None = None
    street: str | None = None
    places: tuple[str, ...] = ()
    postcode: str | None = None


def comparable(words: str) -> str:
    """Words in lower case, without marks, with short forms in full: "harts lane" for "Hart's Ln."."""
    tokens = _TOKEN.findall(_APOSTROPHES.sub("", words.lower()))
    last = len(tokens) - 1
    # "St" before a name is a saint, at the end a street.
    return " ".join(
        "saint" if token == "st" and index < last else SHORT_STREETS.get(token, token) for index, token in enumerate(tokens)
    )


def is_said_by(parts: AddressParts, published: str) -> bool:
    """Whether a published address (one line, as "Harts Lane, Exbridge EX40 9ZZ") says all that `parts` say.

    So a published address exempts itself, its postcode alone, and its street with its own number, but not another number
    in its street. A house name that is not published counts as said where street and postcode are the same.
    """
    codes = {code.value for code in find_postcodes(published)}
    if parts.postcode is not None and codes and parts.postcode not in codes:
        return False
    if parts.street is None:
        return parts.postcode in codes and parts.house is None and parts.number is None
    pieces = _PIECES.split(published)
    said = f" {' | '.join(map(comparable, pieces))} "
    if f" {parts.street} " not in said:
        return False
    if parts.number is not None:
        number_there = re.search(rf" {re.escape(parts.number)} (?:\| )?{re.escape(parts.street)} ", said)
        return number_there is not None
    return parts.house is None or f" {parts.house} " in said or parts.postcode in codes
