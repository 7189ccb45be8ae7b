"""Where a private person or a group of pupils will be, and when: trips, away fixtures, journeys, leave, gatherings at a home.

Somebody, a time to come or a habit, and a place outside school must meet in one sentence (or in two that follow each other).
What everybody may come to, what happens in school, deadlines and what is past are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.movements import movement_words as words
from tweetguard.text.quick_patterns import QuickPattern, any_of
from tweetguard.text.quotations import find_quotations
from tweetguard.text.sentences import find_sentences
from tweetguard.text.spans import Span

Kind = Literal["journey", "fixture", "habit", "absence", "gathering"]

# A name and what its bearer does: case tells names here.
_NAMED: Final = r"(?-i:\b[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)(?:\s(?:from|in|of|\()\s?(?:our\s)?(?:Year\s|Y)?\w+\)?|,)?,?\s(?:trains|walks|cycles|jogs|runs|waits|catches|swims|gets\sthe\sbus|lives|works|volunteers|is\sat|at|who\s(?:trains|walks|swims|lives))\b"
# When, and what anybody does then or where: a text without one of each tells no movement.
_WHEN: Final = any_of((words.DATE, words.CLOCK, words.HABIT))
_WHAT: Final = any_of((words.GOING, words.STRONG_TRAVEL, words.FIXTURE, words.ABSENT, words.AT_HOME, words.PARTY, _NAMED))
_VAGUE: Final = frozenset({"soon", "shortly", "later", "now", "today"})
_HEADING_WORDS: Final = 4
_STILL_THERE: Final = 25  # code points behind "back in" within which a room is meant

_CLOCK, _DATE, _HABIT = map(QuickPattern, (words.CLOCK, words.DATE, words.HABIT))
_GROUP, _STAFF, _SELF = map(QuickPattern, (words.GROUP, words.STAFF, words.SELF))
_OUTSIDE, _INSIDE, _GOING = map(QuickPattern, (words.OUTSIDE, words.INSIDE, words.GOING))
_TRAVEL, _FIXTURE, _SPORT = map(QuickPattern, (words.STRONG_TRAVEL, words.FIXTURE, words.SPORT))
_ABSENT, _AT_HOME, _PUB, _STREET = map(QuickPattern, (words.ABSENT, words.AT_HOME, words.PUB, words.STREET))
_DOOR, _PARTY, _THERE = map(QuickPattern, (words.DOOR, words.PARTY, words.THERE))
_HOLIDAY, _HOUSE, _LEFT = map(QuickPattern, (words.HOLIDAY, words.HOUSE, words.LEFT))
_YOU_OR_THEY = QuickPattern(words.YOU_OR_THEY)
_PUBLIC, _LESSON, _PAST, _FUTURE = map(QuickPattern, (words.PUBLIC, words.LESSON, words.PAST, words.FUTURE))
_ASKS = lazy(
    r"\W*(?:who|what|where|when|why|how|which|do|does|did|can|could|will|would|is|are|have|has|should|shall|fancy|ready|need|want|any|anyone|coming|going|got)\b",
    re.IGNORECASE,
)
_WILL_BE = lazy(r"\b(?:will\sbe|['’]ll\sbe|are|is)\s(?:down\s|up\s|over\s|out\s|all\s)?\Z", re.IGNORECASE)
_NAMED_PUPIL = lazy(
    r"\b[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?,?\s(?:from|in|of)\s(?:our\s)?(?:Year\s|Y|Yr\s)?(?:1[0-3]|[7-9])[A-Z]?\w?\b"
)
_NAME_MOVES = lazy(_NAMED)


@dataclass(frozen=True, slots=True)
class Movement:
    """A sentence, or the part of it from the first word to the last that tells; `kind` says of what."""

    span: Span
    kind: Kind


def find_movements(text: str, of_one_person: bool = False) -> tuple[Movement, ...]:
    """All movements told in a text, in order; `of_one_person` where "I" and "we" are one person's own, not a school's."""
    if _WHEN.search(text) is None or (_WHAT.search(text) is None and not _is_notice(text, text)):
        return ()
    found: list[Movement] = []
    for sentence in _with_headings(text):
        movement = _movement(text, sentence, of_one_person)
        if movement is not None:
            found.append(movement)
    if not found or not (quotations := find_quotations(text)):
        return tuple(found)
    return tuple(each for each in found if not any(each.span.within(quotation) for quotation in quotations))


def _is_notice(said: str, text: str) -> bool:
    """Whether an hour meets pupils, which tells a movement without a verb: "Year 9 on the quay, Friday, 10.30"."""
    return _CLOCK.search(said) is not None and _GROUP.search(text) is not None


def _with_headings(text: str) -> Iterator[Span]:
    """The sentences; one of few words belongs to the sentence behind it: "Housewarming! Ours, Saturday from 7"."""
    heading: Span | None = None
    for sentence in find_sentences(text):
        whole = sentence if heading is None else Span(heading.start, sentence.end)
        words_of_it = sentence.of(text).casefold().split()
        short = len(words_of_it) <= _HEADING_WORDS and words_of_it[:1] != ["back"]
        if short and heading is None and sentence.end < len(text.rstrip()):
            heading = sentence
            continue
        heading = None
        yield whole


def _movement(text: str, sentence: Span, of_one_person: bool) -> Movement | None:
    """What a sentence tells; the rest of the post says whether it is public, and of whom it speaks."""
    said = sentence.of(text)
    if _WHAT.search(said) is None and _PARTY.search(text) is None and not _is_notice(said, text):
        return None
    told = _Told(text, said, of_one_person)
    if not told.when or _LESSON.search(said) or _LEFT.search(said) or (said.endswith("?") and _ASKS.match(said)):
        return None
    if _PAST.search(said) and not _FUTURE.search(said):
        return None
    kind = told.kind()
    return None if kind is None else Movement(sentence, kind)


class _Told:
    """One sentence, and what of who, when and where it tells; each is looked for only when it is asked for."""

    def __init__(self, text: str, said: str, of_one_person: bool) -> None:
        self.text = text
        self.said = said
        self.of_one_person = of_one_person
        self.clock = _CLOCK.search(said) is not None
        self.days = [match.group().casefold() for match in _DATE.finditer(said)]
        self.habit = _HABIT.search(said) is not None

    @property
    def when(self) -> bool:
        """Whether it gives any time."""
        return self.clock or self.habit or bool(self.days)

    @property
    def dated(self) -> bool:
        """Whether it says when, and not only "soon"."""
        return self.clock or any(day not in _VAGUE for day in self.days)

    @cached_property
    def group(self) -> bool:
        """Whether it speaks of pupils, or of a journey of theirs."""
        return _GROUP.search(self.said) is not None

    @cached_property
    def staff(self) -> bool:
        """Whether it speaks of staff, or of the writer where that is one person."""
        return _STAFF.search(self.said) is not None

    @cached_property
    def outside(self) -> bool:
        """Whether it names a place that is not the school."""
        return _OUTSIDE.search(self.said) is not None

    @cached_property
    def inside(self) -> bool:
        """Whether it names a place in school."""
        return _INSIDE.search(self.said) is not None

    @cached_property
    def travels(self) -> bool:
        """Whether it has a word that speaks of journeys alone."""
        return _TRAVEL.search(self.said) is not None

    @cached_property
    def goes(self) -> bool:
        """Whether somebody goes or is somewhere."""
        return _GOING.search(self.said) is not None

    def kind(self) -> Kind | None:
        """What it tells; the surest first."""
        if self._is_absence():
            return "absence"
        if _PUBLIC.search(self.text):
            return "gathering" if _HOUSE.search(self.text) and self._is_gathering() else None
        if self._is_gathering():
            return "gathering"
        if (
            not self.inside
            and self.outside
            and (self.days or self.clock)
            and _SPORT.search(self.said)
            and _FIXTURE.search(self.said)
        ):
            return "fixture"
        if self._is_habit():
            return "habit"
        return "journey" if self._is_journey() else None

    def _is_absence(self) -> bool:
        """Whether a member of staff, or the writer, is said to be away."""
        away = _ABSENT.search(self.said) if self.days else None
        if away is None or _INSIDE.search(self.said[away.start() : away.end() + _STILL_THERE]):
            return False
        if self.group and not self.staff:
            return False
        if self.staff or self.of_one_person:
            return True
        return _SELF.search(self.said) is not None or _HOLIDAY.search(self.said) is not None

    def _is_gathering(self) -> bool:
        """Whether people meet at a home, or staff in a pub."""
        if not (self.days or self.clock):
            return False
        if _AT_HOME.search(self.said) and (self.clock or self.outside or _PUB.search(self.said) or _STREET.search(self.said)):
            return True
        return _PARTY.search(self.text) is not None and (_STREET.search(self.said) or _DOOR.search(self.said)) is not None

    def _is_habit(self) -> bool:
        """Whether somebody is somewhere again and again."""
        if not self.habit or not self.outside or self.inside:
            return False
        named = _NAME_MOVES.search(self.said) or _NAMED_PUPIL.search(self.said)
        mine = self.of_one_person and _SELF.search(self.said) is not None
        return named is not None or ((self.group or self.staff or mine) and (self.goes or self.clock))

    def _is_journey(self) -> bool:
        """Whether somebody will be at a place outside school."""
        if not self.dated or (self.inside and not self.travels):
            return False
        if self.outside:
            somebody = self.group or (self.travels and bool(self.days)) or _GROUP.search(self.text) is not None
            if somebody and (self.travels or self.goes or (self.clock and (self.group or bool(self.days)))):
                return True
            if self.clock and self.goes and _YOU_OR_THEY.search(self.said):
                return True
            adult = self.staff or (self.of_one_person and _SELF.search(self.said) is not None)
            return adult and self.goes and not self.inside
        there = _THERE.finditer(self.said) if self.group and self.clock and not self.inside else ()
        return any(_WILL_BE.search(self.said, 0, place.start()) for place in there)
