"""Codes of doors, sheds and padlocks that stand beside what they open, with no word such as "code" between.

A keypad's code looks like little else: C1459Y, 8802X, 7-2-9. A plain number counts only where it is said to unlock.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tweetguard.text.access.secret_shapes import Credential
from tweetguard.text.cue_places import CuePlaces, cue
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

_LOCK: Final = cue(
    r"doors?|gates?|pad ?locks?|lockers?|combinations?|key ?safes?|sheds?|alarms?|barriers?|safe|cupboards?|cabinets?|shutters?|entry|"
    r"turnstiles?|key ?pads?|store ?rooms?"
)
_FORMATIONS: Final = frozenset({"4-4-2", "4-3-3", "4-5-1", "3-5-2", "5-3-2", "3-4-3", "5-4-1", "4-2-3-1", "4-1-4-1"})
REACH: Final = 50  # code points between a lock and its code, at most
_KEYPAD: Final = lazy(
    r"(?<![\w£$€.,:/#-])(?P<value>C\d{4}[XYZ]?|\d{4}[XYZ]|\d(?:-\d){2,5})(?:\s?[#*])?(?![\w-]|[.,:/]\d|\s?(?:pm|am|%)\b)"
)
_UNLOCKS: Final = lazy(
    r"\bunlock(?:s|ed)?\s+(?:with|by|using)\s+(?:the\s+)?(?P<value>[*#]?\d{3,8}[*#]?)(?=\s*(?:[.,;!?)]|\Z|\n)|\s+(?:and|then|until|for)\b)",
    re.IGNORECASE,
)
_BESIDE: Final = lazy(r"\b(?:key ?safe|padlock)\b[^.!?\n]{0,40}?[,:]\s*(?P<value>\d{3,6})(?!\w|[.,:/-]\d)", re.IGNORECASE)
_PRE_TEST: Final = lazy(r"unlock|safe|padlock|\d[XYZ]\b|\bC\d{4}|\d-\d-\d")


def could_hold(text: str) -> bool:
    """Whether a text could hold such a code; quick."""
    return _PRE_TEST.search(text) is not None


def find_lock_codes(places: CuePlaces) -> Iterator[Credential]:
    """Each code beside a lock."""
    text = places.text
    for match in _KEYPAD.finditer(text):
        lock = places.near(_LOCK, *match.span("value"), reach=REACH)
        if lock is not None and not _is_counting(match["value"]):
            yield Credential(Span(*match.span("value")), "door-code", (lock.of(text).lower(),))
    for pattern, words in ((_UNLOCKS, "unlock"), (_BESIDE, "lock")):
        for match in pattern.finditer(text):
            yield Credential(Span(*match.span("value")), "door-code", (words,))


def _is_counting(value: str) -> bool:
    """3-2-1 and 1-2-3 are counted aloud, 4-4-2 is how a team stands."""
    digits = [int(digit) for digit in value.split("-")] if "-" in value else []
    steps = {later - earlier for earlier, later in pairwise(digits)}
    return steps in ({1}, {-1}) or value in _FORMATIONS
