"""Runs of digits: groups with nothing but marks between them, as "0044 (0)7700 900-123", and the stretches of a run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from tweetguard.text.lazy_patterns import lazy

_MARK = r"(?:_|[^\w£$€%@#=&+])"
_RUN = lazy(rf"(?:\+\W?\(?|\(\s?\+)?\d(?:{_MARK}{{0,5}}+\d)*+")
_GROUP = lazy(r"\d+")
_FEWEST_DIGITS = 6

# What ends one thing and begins another: "Year 9: 07 700 900 123, 2 places".
_BREAK_BEFORE = lazy(r"[:;!?.]\s.*|.*\n.*", re.DOTALL)
_BREAK_AFTER = lazy(r"[,:;!?.)]\s.*|\s[(\-].*|.*\n.*", re.DOTALL)


class DigitRun:
    """One run in a line; `groups` are its digits, `gaps[i]` the marks before group `i` (none before the first)."""

    def __init__(self, line: str, start: int, end: int) -> None:
        self.line = line
        self.start = start
        self.places = [group.span() for group in _GROUP.finditer(line, start, end)]
        self.groups = [line[first:last] for first, last in self.places]
        self.gaps = ["", *(line[left[1] : right[0]] for left, right in pairwise(self.places))]
        self.plus = "+" in line[start : self.places[0][0]]
        self.digits = "".join(self.groups)
        # Where each group begins and ends among the digits.
        self.offsets = [0, *accumulate(map(len, self.groups))]
        self._group_after = {offset: index for index, offset in enumerate(self.offsets)}

    def stretch(self, index: int, length: int) -> Stretch | None:
        """The groups from `index` on that have just `length` digits together."""
        end = self._group_after.get(self.offsets[index] + length)
        return None if end is None else Stretch(self, index, end)

    def stretches(self, index: int, longest: int) -> Iterator[Stretch]:
        """All groups from `index` on that have at most `longest` digits, then ever fewer."""
        for length in range(longest, 0, -1):
            stretch = self.stretch(index, length)
            if stretch is not None:
                yield stretch


@dataclass(frozen=True, slots=True)
class Stretch:
    """Groups `start` to `end` (exclusive) of a run."""

    run: DigitRun
    start: int
    end: int

    @property
    def digits(self) -> str:
        """Its digits, without the marks."""
        return self.run.digits[self.run.offsets[self.start] : self.run.offsets[self.end]]

    @property
    def shape(self) -> tuple[int, ...]:
        """How many digits each group has."""
        return tuple(map(len, self.run.groups[self.start : self.end]))

    @property
    def gaps(self) -> list[str]:
        """The marks between its groups."""
        return self.run.gaps[self.start + 1 : self.end]

    @property
    def before(self) -> str:
        """The marks before it within the run."""
        return self.run.gaps[self.start]

    @property
    def after(self) -> str:
        """The marks after it within the run."""
        return self.run.gaps[self.end] if self.end < len(self.run.gaps) else ""

    @property
    def place(self) -> tuple[int, int]:
        """Start and end in the line."""
        return self.run.places[self.start][0], self.run.places[self.end - 1][1]

    def is_bounded(self) -> bool:
        """Whether it is set off from what the run has before and after it by other marks than it has within."""
        gaps = self.gaps
        return self.before not in gaps and self.after not in gaps

    def stands_alone(self, *, after_number: bool) -> bool:
        """Whether it is the whole run, or set off by a mark that ends one thing and begins another."""
        opened = self.start == 0 or after_number or _BREAK_BEFORE.fullmatch(self.before) is not None
        closed = self.end == len(self.run.groups) or _BREAK_AFTER.fullmatch(self.after) is not None
        return opened and closed and self.is_bounded()


def has_runs(line: str) -> bool:
    """Whether the line has a run long enough for a telephone number."""
    return any(_has_enough(found[0]) for found in _RUN.finditer(line))


def digit_runs(line: str) -> Iterator[DigitRun]:
    """The runs of the line that are long enough for a telephone number."""
    for found in _RUN.finditer(line):
        if _has_enough(found[0]):
            yield DigitRun(line, *found.span())


def _has_enough(run: str) -> bool:
    return len(run) >= _FEWEST_DIGITS and sum(map(str.isdigit, run)) >= _FEWEST_DIGITS
