"""A stretch of a text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):  # and no dataclass: a text has a span for each of its words, and these are made three times as quickly
    """`text[start:end]`, in code points of the text as stored; `end` exclusive."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def within(self, other: Span) -> bool:
        """Whether this span lies wholly in the other."""
        return other.start <= self.start and self.end <= other.end

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]
