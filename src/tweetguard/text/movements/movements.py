"""Where a private person or a group of pupils will be, and when: trips, away fixtures, journeys, leave, gatherings at a home.

Somebody, a time to come or a habit, and a place outside school must meet in one sentence (or in two that follow each other).
What everybody may come to, what happens in school, deadlines and what is past are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

import re2

from tweetguard.text.movements import movement_words as words
from tweetguard.text.quotations import find_quotations
from tweetguard.text.sentences import find_sentences
from tweetguard.text.spans import Span

Kind = Literal["journey", "fixture", "habit", "absence", "gathering"]

_PRE_TEST: Final = re2.compile(
    r"(?i)(?:\b(?:tomorrow|tonight|tmrw|today|next|every|each|until|till|daily|usually|weekdays?|half[- ]term|christmas|easter|fortnight|holidays?|weekend|leave|away|moving|move|hols|"
    r"mon|tues?|wed|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|week|\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|the \d{1,2}(?:st|nd|rd|th)|"
    r"\d{1,2}\s?(?:am|pm)|\d{1,2}[:.]\d\d)\b)"
)


_STILL_THERE: Final = 25  # code points behind "back in" within which a room is meant


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_CLOCK, _DATE, _HABIT = map(_any_case, (words.CLOCK, words.DATE, words.HABIT))
_GROUP, _STAFF, _SELF = map(_any_case, (words.GROUP, words.STAFF, words.SELF))
_OUTSIDE, _INSIDE, _GOING = map(_any_case, (words.OUTSIDE, words.INSIDE, words.GOING))
_TRAVEL, _FIXTURE, _SPORT = map(_any_case, (words.STRONG_TRAVEL, words.FIXTURE, words.SPORT))
_ABSENT, _AT_HOME, _PUB, _STREET = map(_any_case, (words.ABSENT, words.AT_HOME, words.PUB, words.STREET))
_DOOR, _PARTY, _THERE = map(_any_case, (words.DOOR, words.PARTY, words.THERE))
_PUBLIC, _LESSON, _PAST, _FUTURE = map(_any_case, (words.PUBLIC, words.LESSON, words.PAST, words.FUTURE))
_ASKS = re.compile(
    r"\W*(?:who|what|where|when|why|how|which|do|does|did|can|could|will|would|is|are|have|has|should|shall|fancy|ready|need|want|any|anyone|coming|going|got)\b",
    re.IGNORECASE,
)
_WILL_BE = re.compile(r"\b(?:will\sbe|['’]ll\sbe|are|is)\s(?:down\s|up\s|over\s|out\s|all\s)?\Z", re.IGNORECASE)
_NAME_MOVES = re.compile(
    r"(?-i:\b[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)(?:\s(?:from|in|of|\()\s?(?:our\s)?(?:Year\s|Y)?\w+\)?|,)?,?\s(?:trains|walks|cycles|jogs|runs|waits|catches|swims|gets\sthe\sbus|lives|works|volunteers|is\sat|at|who\s(?:trains|walks|swims|lives))\b",
)


@dataclass(frozen=True, slots=True)
class Movement:
    """A sentence, or the part of it from the first word to the last that tells; `kind` says of what."""

    span: Span
    kind: Kind


def find_movements(text: str, of_one_person: bool = False) -> tuple[Movement, ...]:
    """All movements told in a text, in order; `of_one_person` where "I" and "we" are one person's own, not a school's."""
    if _PRE_TEST.search(text) is None:
        return ()
    found: list[Movement] = []
    for sentence in find_sentences(text):
        movement = _movement(text, sentence, of_one_person)
        if movement is not None:
            found.append(movement)
    if not found or not (quotations := find_quotations(text)):
        return tuple(found)
    return tuple(each for each in found if not any(each.span.within(quotation) for quotation in quotations))


def _movement(text: str, sentence: Span, of_one_person: bool) -> Movement | None:
    """What a sentence tells; the rest of the post gives what it leaves out: the day, or who."""
    said = sentence.of(text)
    day, clock, habit = _DATE.search(said), _CLOCK.search(said), _HABIT.search(said)
    if not (day or clock or habit) or _LESSON.search(said) or (said.endswith("?") and _ASKS.match(said)):
        return None
    if _PAST.search(said) and not _FUTURE.search(said):
        return None
    kind = _kind(text, said, bool(day), bool(clock), bool(habit), of_one_person)
    if kind is None:
        return None
    return Movement(sentence, kind)


def _kind(text: str, said: str, day: bool, clock: bool, habit: bool, of_one_person: bool) -> Kind | None:
    group, staff = _GROUP.search(said), _STAFF.search(said)
    inside, public = _INSIDE.search(said), _PUBLIC.search(text)
    outside = _OUTSIDE.search(said)
    if _absence(said, staff is not None, day, of_one_person):
        return "absence"
    if (
        (day or clock)
        and not public
        and ((_AT_HOME.search(said) and (outside or _PUB.search(said) or _STREET.search(said) or clock)) or _party(text, said))
    ):
        return "gathering"
    if _SPORT.search(said) and _FIXTURE.search(said) and outside and (day or clock) and not inside and not public:
        return "fixture"
    if (
        habit
        and outside
        and (_NAME_MOVES.search(said) or ((group or staff) and _GOING.search(said)))
        and not public
        and not inside
    ):
        return "habit"
    travels = _TRAVEL.search(said)
    somebody = group or _GROUP.search(text) or (travels and day)
    if inside and not travels:
        return None
    if (
        somebody
        and outside
        and (travels or _GOING.search(said) or (group and clock))
        and (clock or _dated(said))
        and not public
    ):
        return "journey"
    if (
        group
        and clock
        and not inside
        and not public
        and any(_WILL_BE.search(said, 0, each.start()) for each in _THERE.finditer(said))
    ):
        return "journey"
    if (
        (staff or (of_one_person and _SELF.search(said)))
        and outside
        and _GOING.search(said)
        and (clock or _dated(said))
        and not inside
        and not public
    ):
        return "journey"
    return None


def _party(text: str, said: str) -> bool:
    """Whether a house is named in a post about a party."""
    return _PARTY.search(text) is not None and (_STREET.search(said) or _DOOR.search(said)) is not None


def _dated(said: str) -> bool:
    """Whether a day is given that says when, more than "soon" or "now"."""
    return any(match.group().casefold() not in {"soon", "shortly", "later", "now", "today"} for match in _DATE.finditer(said))


def _absence(said: str, staff: bool, day: bool, of_one_person: bool) -> bool:
    """Whether a member of staff, or the writer, is said to be away."""
    away = _ABSENT.search(said)
    if not day or away is None or _INSIDE.search(said, away.start(), away.end() + _STILL_THERE):
        return False
    if _GROUP.search(said) and not staff:
        return False
    return staff or _SELF.search(said) is not None or (of_one_person and not _GROUP.search(said))
