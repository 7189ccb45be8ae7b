"""The English words for 1 to 99: patterns that find them and what they are worth."""

from __future__ import annotations

from typing import Final

from tweetguard.text.lazy_patterns import lazy

_UNITS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_STEMS: Final = ("thir", "four", "fif", "six", "seven", "eigh", "nine")
_TEENS: Final = ("ten", "eleven", "twelve", *(f"{stem}teen" for stem in _STEMS))
_TENS: Final = ("twenty", "thirty", "forty", *(f"{stem}ty" for stem in _STEMS[2:]))
_NTH_UNITS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_NTH_TEENS: Final = ("tenth", "eleventh", "twelfth", *(f"{teen}th" for teen in _TEENS[3:]))
_NTH_TENS: Final = tuple(f"{tens[:-1]}ieth" for tens in _TENS)

_HYPHEN: Final = lazy(r"[\s‐‑-]+")


def _values(units: tuple[str, ...], teens: tuple[str, ...], round_tens: tuple[str, ...]) -> dict[str, int]:
    """Every number word and its value; the compound ones with a hyphen, and run together."""
    values = {word: value for value, word in enumerate((*units, *teens), start=1)}
    for tens, (stem, whole) in enumerate(zip(_TENS, round_tens, strict=True), start=2):
        values[whole] = 10 * tens
        for unit, word in enumerate(units, start=1):
            values[f"{stem}-{word}"] = values[f"{stem}{word}"] = 10 * tens + unit
    return values


def _pattern(units: tuple[str, ...], teens: tuple[str, ...], round_tens: tuple[str, ...]) -> str:
    """A pattern for `_values`, without groups or blanks of its own, so that it fits into verbose patterns."""
    return rf"(?:(?:{'|'.join(_TENS)})[\s‐‑-]?(?:{'|'.join(units)})|{'|'.join((*teens, *round_tens, *units))})"


CARDINALS: Final = _values(_UNITS, _TEENS, _TENS)
"""The values of the counting words; the compound ones both with a hyphen and run together."""

_ORDINALS: Final = _values(_NTH_UNITS, _NTH_TEENS, _NTH_TENS)

CARDINAL: Final = _pattern(_UNITS, _TEENS, _TENS)
"""Matches "nine", "twelve", "forty", "twenty-one", "twenty one"; put word boundaries and IGNORECASE around it."""

ORDINAL: Final = _pattern(_NTH_UNITS, _NTH_TEENS, _NTH_TENS)
"""Matches "ninth", "twelfth", "fortieth", "twenty-first"; put word boundaries and IGNORECASE around it."""


def number_of(words: str) -> int:
    """The value of what CARDINAL, ORDINAL or a run of digits matched: 21 for "Twenty one", "twenty-first" and "21"."""
    if words[0].isdecimal():
        return int(words)
    # In any case Python takes ı for an i and ſ for an s, and so may what was matched.
    plain = _HYPHEN.sub("-", words.lower().replace("ı", "i").replace("ſ", "s"))
    return CARDINALS[plain] if plain in CARDINALS else _ORDINALS[plain]
