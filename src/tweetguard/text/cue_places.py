"""Where the cues of a text stand, so that "is there such a word nearby?" costs next to nothing however often it is asked.

The cues are long lists of words, which RE2 finds many times faster than Python's engine, and in linear time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, Protocol

from tweetguard.text.lazy_patterns import lazy_re2
from tweetguard.text.spans import Span

NEAR: Final = 80
"""Code points within which one word mostly speaks of another."""


class _Found(Protocol):
    def span(self) -> tuple[int, int]: ...


class Cue(Protocol):
    """A compiled pattern."""

    def finditer(self, text: str, /) -> Iterator[_Found]:
        """All its matches in a text, in order."""
        ...


def cue(words: str) -> Cue:
    """A pattern of whole words in any case; `words` are alternatives in RE2's syntax."""
    pattern: Cue = lazy_re2(rf"(?i)\b(?:{words})\b")
    return pattern


class CuePlaces:
    """The places of cues in one text; the text is searched for each cue once, when it is first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[int, tuple[list[int], list[int]]] = {}

    def near(self, cue: Cue, start: int, end: int, reach: int = NEAR) -> Span | None:
        """The first cue that lies within so many code points of `text[start:end]`."""
        starts, ends = self._of(cue)
        nearest = bisect_left(starts, start - reach)
        if nearest == len(starts) or ends[nearest] > end + reach:
            return None
        return Span(starts[nearest], ends[nearest])

    def anywhere(self, cue: Cue) -> bool:
        """Whether the text has the cue at all."""
        return bool(self._of(cue)[0])

    def all(self, cue: Cue) -> list[Span]:
        """All places of the cue, in order."""
        return list(map(Span, *self._of(cue)))

    def _of(self, cue: Cue) -> tuple[list[int], list[int]]:
        places = self._places.get(id(cue))
        if places is None:
            spans = [match.span() for match in cue.finditer(self.text)]
            places = self._places[id(cue)] = ([start for start, _ in spans], [end for _, end in spans])
        return places
