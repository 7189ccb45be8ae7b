"""The company of the names of one text: which cues stand around a group, each part of the text searched once.

The decision in `pupils` and the question before it, whether any name could be a pupil's (`pupil_reach`), ask for the same
parts, so what was found in a part is kept for as long as the text is read.
"""

from __future__ import annotations

import re
from functools import cached_property

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.people.pupil_cues import AGAINST, CLAUSE, LEFT, POST, PRAISE, RIGHT, Cue, standing

REACH = 110  # characters of company on either side
_LEFT_KINDS = frozenset(cue.says for cue in LEFT)
_AGAINST = {place: tuple(cue for cue in AGAINST if cue.place == place) for place in ("left", "right", "clause")}
_PUPILS_ALL_THE_SAME = lazy(
    r"\b(?:our|young|budding|talented|today['’]s|this\sweek['’]s)\b[^.!?\n]*\Z", re.IGNORECASE
)  # "our Year 9 poets", "young scientist"


class Company:
    """The words around the names of one text, and what they say."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._left: dict[str, tuple[Cue, ...]] = {}
        self._right: dict[str, tuple[Cue, ...]] = {}
        self._clause: dict[str, tuple[Cue, ...]] = {}
        self._against: dict[tuple[str, str], tuple[Cue, ...]] = {}
        self._praised: dict[str, bool] = {}

    @cached_property
    def _post(self) -> tuple[Cue, ...]:
        return tuple(cue for cue in POST if cue.pattern.search(self._text))

    @cached_property
    def _standing(self) -> frozenset[str | None]:
        return standing(self._text)

    def praised(self, left: str) -> bool:
        """Whether praise stands before a name, however far in its sentence."""
        if left not in self._praised:
            self._praised[left] = PRAISE.words in self._standing and PRAISE.pattern.search(left) is not None
        return self._praised[left]

    def speaks_for(self, left: str, right: str, clause: str) -> dict[str, float]:
        """The signs for a pupil by kind; of several of one kind the weightiest."""
        by_kind: dict[str, float] = {}
        for cue in (*self._cues_left(left[-REACH:]), *self._cues_right(right[:REACH]), *self._cues_clause(clause)):
            by_kind[cue.says] = max(cue.weight, by_kind.get(cue.says, 0.0))
        # "Well done to our captain" praises once: of what stands before a name only the two weightiest count.
        before = sorted(_LEFT_KINDS & by_kind.keys(), key=lambda says: (-by_kind[says], says))
        for says in before[2:]:
            del by_kind[says]
        for cue in self._post:
            by_kind[cue.says] = cue.weight
        if "praise or a greeting" in by_kind:
            by_kind.pop("praise in the post", None)
        return by_kind

    def speaks_against(self, left: str, right: str, clause: str, *, direct: bool, beside: bool) -> dict[str, float]:
        """The signs against a pupil by kind. `beside`: a year or form stands at the group; `direct`: nothing between."""
        by_kind: dict[str, float] = {}
        left, right = left[-REACH:], right[:REACH]
        cues = [*self._cues_against("left", left), *self._cues_against("right", right)]
        if not direct:
            cues += self._cues_against("clause", clause)
        for cue in cues:
            if cue.says == "a profession" and (beside or _PUPILS_ALL_THE_SAME.search(left)):
                continue
            by_kind[cue.says] = min(cue.weight, by_kind.get(cue.says, 0.0))
        return by_kind

    def _cues_left(self, part: str) -> tuple[Cue, ...]:
        if part not in self._left:
            self._left[part] = tuple(cue for cue in LEFT if cue.words in self._standing and cue.pattern.search(part))
        return self._left[part]

    def _cues_right(self, part: str) -> tuple[Cue, ...]:
        if part not in self._right:  # these begin at the name, so that `match` finds what `search` would
            self._right[part] = tuple(cue for cue in RIGHT if cue.pattern.match(part))
        return self._right[part]

    def _cues_clause(self, part: str) -> tuple[Cue, ...]:
        if part not in self._clause:
            self._clause[part] = tuple(cue for cue in CLAUSE if cue.words in self._standing and cue.pattern.search(part))
        return self._clause[part]

    def _cues_against(self, place: str, part: str) -> tuple[Cue, ...]:
        key = (place, part)
        if key not in self._against:
            cues = [cue for cue in _AGAINST[place] if cue.words in self._standing]
            if place == "right":
                self._against[key] = tuple(cue for cue in cues if cue.pattern.match(part))
            else:
                self._against[key] = tuple(cue for cue in cues if cue.pattern.search(part))
        return self._against[key]
