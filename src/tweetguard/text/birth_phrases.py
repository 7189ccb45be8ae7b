"""What the finders of birth dates share: a text made ready for them, and a phrase that one of them has found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from tweetguard.text.dates import find_dates
from tweetguard.text.spans import Span

Manner = Literal["record", "born", "age", "wish"]
"""How a birth is told: entered as a date of birth, as "born on", by an age with its day, or by a birthday greeting."""

_FESTIVE: Final = re.compile(
    "birthday|b-?day|b['’]day|many happy returns|candles|mazel tov|sweet (?:16|sixteen)|anniversaire|cumple|felicidades"
    "|geburtstag|compleanno|auguri|pen-?blwydd|aniversário|parabéns|[🎂🎈🥳]"
)
WEEKDAY: Final = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|weds|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado"
    r"|domingo)\b\.?"
)
"""A pattern for a weekday in lower case, in full or short."""

_BEFORE_DATE: Final = re.compile(rf"(?:(?<!\w){WEEKDAY},?\s+(?:the\s+)?|(?<!\w)the\s+)\Z")


@dataclass(frozen=True, slots=True)
class BirthPhrase:
    """A candidate: `span` is what would be reported; `whole` takes in the cue as well.

    `year` is a year of birth. A `weak` phrase says nothing of births or birthdays by itself, so that only a plain mark
    of a person makes it one.
    """

    span: Span
    whole: Span
    manner: Manner
    cue: str
    age: int | None = None
    year: int | None = None
    weak: bool = False


class BirthText:
    """A text, its lower-case form of equal length, its dates, and whether it speaks of a birthday at all."""

    def __init__(self, text: str) -> None:
        low = text.lower()
        self.text = text
        self.low = low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        self.dates = find_dates(text)
        self.date_at = {mention.span.start: mention for mention in self.dates}
        self.festive = _FESTIVE.search(self.low) is not None

    def with_weekday(self, span: Span) -> Span:
        """The span of a date together with "Friday" or "the" before it."""
        before = _BEFORE_DATE.search(self.low, max(0, span.start - 16), span.start)
        return span if before is None else Span(before.start(), span.end)
