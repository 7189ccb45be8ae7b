"""What the finders of birth dates share: a text made ready for them, and a phrase that one of them has found."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from tweetguard.text.births.dates import DateMention, find_dates
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

Manner = Literal["record", "born", "age", "wish"]
"""How a birth is told: entered as a date of birth, as "born on", by an age with its day, or by a birthday greeting."""

_FESTIVE: Final = lazy(
    "birthday|b-?day|b['’]day|many happy returns|candles|mazel tov|sweet (?:16|sixteen)|anniversaire|cumple|felicidades"
    "|geburtstag|compleanno|auguri|pen-?blwydd|aniversário|parabéns|[🎂🎈🥳]"
)
WEEKDAY: Final = (
    r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b"
    r"|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b\.?)"
)
"""A pattern for a weekday in lower case, in full or short."""

_BEFORE_DATE: Final = lazy(rf"(?:(?<!\w){WEEKDAY},?\s+(?:the\s+)?|(?<!\w)the\s+)\Z")


@dataclass(frozen=True, slots=True)
class BirthPhrase:
    """A candidate: `span` is what would be reported; `told` is where a birth or an age is spoken of, beside its person.

    `year` is a year of birth. A `weak` phrase says nothing of births or birthdays by itself, so that only a plain mark
    of a person makes it one.
    """

    span: Span
    told: Span
    manner: Manner
    cue: str
    age: int | None = None
    year: int | None = None
    weak: bool = False


class BirthText:
    """A text and what the finders ask of it, each worked out when first asked; `low` is in lower case, of equal length."""

    def __init__(self, text: str) -> None:
        low = text.lower()
        self.text = text
        self.low = low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)

        self._said: dict[re.Pattern[str], bool] = {}

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether the text, in lower case, has the pattern anywhere."""
        if pattern not in self._said:
            self._said[pattern] = pattern.search(self.low) is not None
        return self._said[pattern]

    @cached_property
    def festive(self) -> bool:
        """Whether the text speaks of a birthday at all."""
        return self.says(_FESTIVE)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The text's calendar dates."""
        return find_dates(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.span.start for mention in self.dates]

    def with_weekday(self, span: Span) -> Span:
        """The span of a date together with "Friday" or "the" before it."""
        before = _BEFORE_DATE.search(self.low, max(0, span.start - 16), span.start)
        return span if before is None else Span(before.start(), span.end)

    def dates_after(self, position: int, reach: int) -> Iterator[DateMention]:
        """The dates from `position` on; the first of them starts within `reach` code points."""
        index = bisect_left(self._starts, position)
        if index < len(self.dates) and self._starts[index] - position <= reach:
            yield from self.dates[index:]

    def date_before(self, position: int, reach: int) -> DateMention | None:
        """The last date that ends at most `reach` code points before `position`."""
        index = bisect_left(self._starts, position) - 1
        if index < 0 or not 0 <= position - self.dates[index].span.end <= reach:
            return None
        return self.dates[index]

    def date_from(self, position: int) -> int | None:
        """Where the day of a month that starts at `position` ends; None where none starts there."""
        mention = next(self.dates_after(position, 0), None)
        return mention.span.end if mention and mention.day else None
