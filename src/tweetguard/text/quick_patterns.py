"""Patterns that cost next to nothing where they do not match: RE2 is asked first, with a pattern that lets more through.

Python's engine tries every alternative at every word; RE2 reads a text once, whatever there is to look for, but knows no
look-around. So the quick pattern is the exact one without it: it may match where the exact one does not, never the reverse.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from tweetguard.text.lazy_patterns import lazy, search_set

_ASSERTION = re.compile(r"\(\?<?[=!]")
_REPEAT = re.compile(r"\{(\d*),\d*\}\??")
_NEGATED = re.compile(r"\[\^(?:[^\]\\]|\\.)*\\[wWsSdD](?:[^\]\\]|\\.)*\]")
# A bound before an ASCII letter or figure is kept: RE2, which takes é for no letter, sees bounds wherever Python does there.
_FIRST_BOUND = re.compile(r"\\b(?:\(\?(?:-i)?:)*[A-Za-z0-9]")
# More than Python's classes hold, in few bytes: RE2's own tables of Unicode would make it run out of memory.
_BEYOND = r"\x{80}-\x{10ffff}"
_INSIDE_CLASS = {"s": r"\s\x{0b}\x{1c}-\x{1f}" + _BEYOND, "w": "0-9A-Za-z_" + _BEYOND, "d": "0-9" + _BEYOND}
_OUTSIDE_CLASS = {
    **{name: f"[{listed}]" for name, listed in _INSIDE_CLASS.items()},
    **dict.fromkeys("SWD", "(?s:.)"),
    **dict.fromkeys("bBAZ", ""),
}


class QuickPattern:
    """A regular expression, mostly in any case, which RE2 has to let through before Python's engine sees the text."""

    def __init__(self, pattern: str, flags: int = re.IGNORECASE) -> None:
        self.pattern = pattern
        self.exact = lazy(pattern, flags)
        self._quick = any_of([pattern], flags)

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return None if self._quick.search(text) is None else self.exact.search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return iter(()) if self._quick.search(text) is None else self.exact.finditer(text)


class Presence:
    """Whether an RE2 pattern stands in a text, not where: that takes one walk over the text, and a third of the time.

    `re2.Set` answers this; a pattern of RE2's own walks back for the beginning of what it found, and its wrapper counts places.
    The pattern, or what makes it, is turned into a set with the first search.
    """

    def __init__(self, pattern: str | Callable[[], str]) -> None:
        self._pattern = pattern

    @cached_property
    def _match(self) -> Callable[[bytes], list[int] | None]:
        return search_set([self._pattern if isinstance(self._pattern, str) else self._pattern()])

    def search(self, text: str) -> list[int] | None:
        """Something where the pattern stands in the text, else None."""
        return self._match(text.encode())


def any_of(patterns: Iterable[str], flags: int = re.IGNORECASE) -> Presence:
    """What finds something wherever one of the patterns does, and perhaps elsewhere."""
    every = tuple(patterns)
    case = "(?i)" if flags & re.IGNORECASE else ""
    return Presence(lambda: case + "|".join(f"(?:{relaxed(pattern)})" for pattern in every))


def relaxed(pattern: str) -> str:
    """A pattern of Python's in RE2's syntax, without look-around, bounds of words and limits of repeats.

    Back references, comments and verbose patterns are not understood.
    """
    kept: list[str] = []
    index, in_class = 0, False
    while index < len(pattern):
        here = pattern[index]
        if here == "\\":
            following = pattern[index + 1]
            if not in_class and _FIRST_BOUND.match(pattern, index) and (not kept or kept[-1] in "(|:"):
                kept.append(r"\b")
                index += 2
                continue
            kept.append((_INSIDE_CLASS if in_class else _OUTSIDE_CLASS).get(following, pattern[index : index + 2]))
            index += 2
            continue
        if in_class:
            in_class = here != "]"
        elif negated := _NEGATED.match(pattern, index):
            kept.append("(?s:.)")
            index = negated.end()
            continue
        elif here == "[":
            in_class = True
        elif _ASSERTION.match(pattern, index):
            index = _behind_group(pattern, index)
            continue
        elif repeat := _REPEAT.match(pattern, index):
            kept.append("*" if repeat[1] in ("", "0") else "+")
            index = repeat.end()
            continue
        kept.append(here)
        index += 1
    return "".join(kept)


def _behind_group(pattern: str, start: int) -> int:
    """Where the group that opens at `start` has ended."""
    depth, index, in_class = 0, start, False
    while True:
        here = pattern[index]
        if here == "\\":
            index += 1
        elif in_class:
            in_class = here != "]"
        elif here == "[":
            in_class = True
        elif here in "()":
            depth += 1 if here == "(" else -1
            if depth == 0:
                return index + 1
        index += 1
