"""Where the cues of a text stand, so that "is there such a word nearby?" costs next to nothing however often it is asked."""

from __future__ import annotations

import re
from bisect import bisect_left

from tweetguard.text.spans import Span


class CuePlaces:
    """The places of patterns in one text; each pattern is searched once, when it is first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[re.Pattern[str], tuple[list[int], list[int]]] = {}

    def near(self, cue: re.Pattern[str], start: int, end: int, reach: int) -> Span | None:
        """The first cue that lies within so many code points of `text[start:end]`."""
        starts, ends = self._of(cue)
        nearest = bisect_left(starts, start - reach)
        if nearest == len(starts) or ends[nearest] > end + reach:
            return None
        return Span(starts[nearest], ends[nearest])

    def anywhere(self, cue: re.Pattern[str]) -> bool:
        """Whether the text has the cue at all."""
        return bool(self._of(cue)[0])

    def _of(self, cue: re.Pattern[str]) -> tuple[list[int], list[int]]:
        places = self._places.get(cue)
        if places is None:
            spans = [match.span() for match in cue.finditer(self.text)]
            places = self._places[cue] = ([start for start, _ in spans], [end for _, end in spans])
        return places
