"""Ages told with their day, and birthdays counted: "turns 12 on 4 December", "16 today", "happy 12th birthday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tweetguard.text.births.birth_phrases import WEEKDAY, BirthPhrase, BirthText, Manner
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.numbers.number_words import CARDINAL, CARDINALS, ORDINAL, number_of
from tweetguard.text.spans import Span

_DAY: Final = rf"""(?:today | tomorrow | yesterday | tonight | {WEEKDAY}
    | aujourd['’]hui | demain | hier | heute | morgen | gestern | hoy | mañana | ayer | oggi | domani | ieri | hoje
    | amanhã | heddiw | yfory | christmas(?:\s(?:day|eve))? | boxing\sday | new\syear['’]?s(?:\s(?:day|eve))?
    | hallowe['’]?en | (?:pi|leap|may)\sday | (?:this|next|last)\s(?:morning|afternoon|evening|week(?:end)?)
    | (?:at|over)\s(?:the\s)?weekend )"""
_WHEN: Final = lazy(
    rf"""[\s,:(–—-]{{1,3}}
        (?:(?:on|for|this|next|last|the|coming|very|just|exactly|again|le|el|il|am|den|ce|este|no\sdia|ar|at)\s){{0,3}}
        (?P<day>{_DAY}(?:\s(?:morning|afternoon|evening|night))?(?:,?\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)\b)?(?!\w))?""",
    re.VERBOSE,
)
_THEN_DATE: Final = lazy(rf",?\s*(?:(?:on|le|el|am|den|il)\s)?(?:{WEEKDAY},?\s)?(?:the\s)?")
_DAY_SAID: Final = lazy(rf"(?<!\w){_DAY}(?!\w)", re.VERBOSE)

_BIRTHDAY: Final = (
    r"(?:birthdays?|b-?days?|b['’]days?|anniversaires?|cumpleaños|geburtstage?|compleanno|pen-?blwydd|aniversário)"
)
_NTH: Final = rf"(?P<nth>\d{{1,3}}\s?(?:st|nd|rd|th|er|ème|eme|e|\.(?=\sgeb)|[º°ª])|{ORDINAL})"
_NTH_BIRTHDAY: Final = lazy(
    rf"(?<![\w.,/£-]){_NTH}[\s-](?:(?:happy|special|actual|real|big|golden)\s)?{_BIRTHDAY}(?!\w|\scards?\b)"
)
_BIRTHDAY_NUMBER: Final = lazy(rf"(?<!\w){_BIRTHDAY}\s(?:number|no\.?|\#)\s?(?P<nth>\d{{1,3}}|{CARDINAL})(?!\w)")
_HAPPY_NTH: Final = lazy(
    rf"""(?<!\w)(?:happy|(?:have|enjoy)\s(?:an?|your|the))\s(?:(?:very|big|belated|fab|great|lovely|brilliant)\s){{0,2}}{_NTH}
        (?=[\s,!]{{1,2}}(?:(?:to|for|our|my|dear)\s|\w|[🎂🎈🥳🎉]))
        (?!\s(?:of|day|week|month|year|term|anniversary|century|place|birthday|wedding|hour|grade|time
            |in|at|and|go|try|look|one|helping|half)\b)""",
    re.VERBOSE,
)
_GOOD_WISH: Final = lazy(r"(?:happy|have an?|enjoy (?:your|the)) ")
_SWEET: Final = lazy(r"(?<!\w)sweet\s(?:16|sixteen)(?:th)?(?!\w)")
_TEENAGER: Final = lazy(r"(?<!\w)(?:is|becom(?:es|ing)|became|be|officially|finally|now)\s(?:\w+\s)?a\steenager(?!\w)")
_GREETING: Final = lazy(
    r"(?<!\w)(?:happy|wish\w*|celebrat\w*|congrat\w*|joyeux|bon|feliz|alles gute|penblwydd|hip hip|many|hurrah|hooray)(?!\w)"
    r"|[🎂🎈🥳🎉]"
)

_YEARS: Final = r"(?:\s?(?:years?|yrs?)(?:[\s-](?:old|young))?|[-\s]?(?:ans|años|anni|anos|jahre(?:\salt)?|oed))"
_AGE: Final = lazy(
    rf"""(?P<age> \d{{1,3}} | {CARDINAL} | [1-9]-(?:0|oh) | (?:two|three|four|five|six|seven|eight|nine)-oh )
        (?P<years>{_YEARS})?
        (?! \w | [%°£$€²³/] | [.,:–-]\d | \s?(?:am|pm|cm|mm|km|kg|ml)\b | -[a-z] )""",
    re.VERBOSE,
)
_WITHIN: Final = lazy(r"(?:[\w£$€#@+]|\d[.,:/–-])\Z")
_FILLED: Final = r"""(?:(?:a|an|the|now|just|only|officially|finally|big|grand|grande|ripe|old|age|of|being|her|his|their
    |whole|fabulous|sprightly|sweet|los|ses|leurs)\s){0,5}\Z"""
_TURNING: Final = lazy(
    rf"""(?<!\w)(?: turn(?:s|ed|ing)? | hit(?:s|ting)? | reach(?:es|ed|ing)? | becom(?:es|ing) | became
        | celebrat(?:es?|ed|ing) | cumpl(?:e|en|ió|irá) | compi(?:e|rà) | fêt(?:e|ent|era) | wird | faz )\s{_FILLED}""",
    re.VERBOSE,
)
_BEING: Final = lazy(rf"(?:(?<!\w)(?:is|are|was|be|am|aged?|a|ist)|['’](?:s|m|re|ll\sbe))\s{_FILLED}", re.VERBOSE)
_TURNING_ON: Final = lazy(r"(?<!\w)(?:(?:wird|cumple|compie|turns)\s[^!?\n]{0,24}|will\sbe\s(?:\w+\s)?)\Z")
_SURE: Final = lazy(r"(?<!\w)(?:just|officially|finally|has|have)\s\Z")
_PAUSE: Final = lazy(r"\s*(?:\Z|[^\w\s'’]|\n)|\s(?:and|but|so|with|in|at|und|et|y|ed?)\b")
_APART: Final = lazy(r"[,(–—-]\s?\Z|(?<!\w)(?:now|all\sof)\s\Z")
_ALONE: Final = lazy(r"\s*(?:\Z|[^\w\s'’]|and\b|again\b)")
_BIG: Final = lazy(r"(?<!\w)(?:the\s)?big\s\Z")
_TURNS: Final = lazy(r"\s(?:alt\s)?wird(?!\w)")
_ON: Final = lazy(r"\s(?:on|in|during|the|this|at)\s")
_LAST_WORD: Final = lazy(r"(\w+)\W*\Z")
_STOP: Final = lazy(r"(?<!\d)[.!?](?=\s)|\n")
_LASTING: Final = frozenset({"year", "years", "yr", "yrs"})
_COUNTERS: Final = """
act bus chapter class exercise form grade group ks lab lesson level no number page pages paper part period question
room round scene section set stage step stall table task unit week y year years yr row lane only top least most over
under nearly about than past half quarter to all first last next of by day platform gate and or from between at until till due before
after
"""
_COUNTED: Final = frozenset(_COUNTERS.split())
_CAKE: Final = lazy("[🎂🎈🥳]")
_REACH: Final = 60
_LEAST_BARE: Final = 3
"""A lower number beside a greeting, without a word for years, counts something else."""

_TURNING_WORDS: Final = """
turn turns turned turning hit hits hitting reach reaches reached reaching become becomes becoming became celebrate
celebrates celebrated celebrating cumple cumplen cumplió cumplirá compie compirà fête fêtent fêtera wird faz teenager
"""
_FESTIVE_WORDS: Final = """
birthday birthdays bday bdays b happy enjoy fab returns candles mazel sweet anniversaire cumpleaños felicidades
geburtstag geburtstages compleanno auguri penblwydd pen blwydd aniversário parabéns ans años anni anos jahre oed
"""
_TELLING: Final = frozenset((_TURNING_WORDS + _FESTIVE_WORDS).split())
_DAY_STARTS: Final = """
on for today tomorrow yesterday tonight this next last the coming again at over old young years year christmas monday
tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun aujourd demain hier
heute morgen gestern hoy mañana ayer oggi domani ieri hoje amanhã heddiw yfory le el il am den ar
"""
_THIS_DAY: Final = frozenset({"today", "tomorrow", "yesterday"})
_IS: Final = frozenset({"is", "are", "was", "s"})
_DAY_WORDS: Final = frozenset(_DAY_STARTS.split())


def could_tell_ages(words: list[str], low: str) -> bool:
    """Whether a text may tell an age with its day: a cheap test of its `words` in lower case that most posts fail."""
    if not _TELLING.isdisjoint(words) or " will be " in low or (not low.isascii() and _CAKE.search(low)):
        return True
    if any(day in _DAY_WORDS and (age in CARDINALS or age.isdecimal()) for age, day in pairwise(words)):
        return True
    return not _THIS_DAY.isdisjoint(words) and any(
        verb in _IS and (age in CARDINALS or age.isdecimal()) for verb, age in pairwise(words)
    )


def ages_told(ready: BirthText) -> Iterator[BirthPhrase]:
    """All phrases from which an age and its day can be read, whoever's or whatever's they are."""
    if ready.festive or _GOOD_WISH.search(ready.low):
        yield from _counted_birthdays(ready)
    yield from _by_name(ready, _SWEET, 16, "wish")
    yield from _by_name(ready, _TEENAGER, 13, "age")
    for match in _AGE.finditer(ready.low):
        phrase = _age(ready, match)
        if phrase is not None:
            yield phrase


def _by_name(ready: BirthText, pattern: re.Pattern[str], age: int, manner: Manner) -> Iterator[BirthPhrase]:
    """Ages that have a name of their own: sweet sixteen, a teenager."""
    for match in pattern.finditer(ready.low):
        end = _when(ready, match.end())
        if end is not None or ready.festive:
            span = Span(match.start(), end or match.end())
            yield BirthPhrase(span, span, manner, match[0], age=age)


def _counted_birthdays(ready: BirthText) -> Iterator[BirthPhrase]:
    for pattern in (_NTH_BIRTHDAY, _BIRTHDAY_NUMBER, _HAPPY_NTH):
        for match in pattern.finditer(ready.low):
            nth = re.sub(r"(?<=\d)\D+\Z", "", match["nth"])
            greeted = _GREETING.search(ready.low, max(0, match.start() - _REACH), match.end() + 4) is not None
            manner: Manner = "wish" if greeted else "age"
            span = Span(match.start("nth") if pattern is _HAPPY_NTH else match.start(), match.end())
            dated = _when(ready, match.end(), dates_only=True)
            span = Span(span.start, dated or span.end)
            yield BirthPhrase(span, Span(match.start(), span.end), manner, match[0], age=number_of(nth))


def _age(ready: BirthText, match: re.Match[str]) -> BirthPhrase | None:
    """What the words around a number make of it, if they make it an age at a certain day."""
    low = ready.low
    if _WITHIN.search(low, max(0, match.start() - 2), match.start()) or ready.date_from(match.start()):
        return None
    left = max(0, match.start() - _REACH)
    end = _when(ready, match.end())
    turning = _TURNING.search(low, left, match.start())
    if turning is not None:
        return _turned(ready, match, turning, end)
    before = _LAST_WORD.search(low, left, match.start())
    if before is not None and before[1] in _COUNTED:
        return None
    being = _BEING.search(low, left, match.start())
    if end is not None:
        return _at_day(ready, match, being, end)
    return _day_elsewhere(ready, match, being) or _greeted(ready, match, being)


def _turned(ready: BirthText, match: re.Match[str], turning: re.Match[str], end: int | None) -> BirthPhrase | None:
    """ "turns 12 today", "Tomorrow she turns 12", "has just turned 12"."""
    low = ready.low
    told = Span(turning.start(), end or match.end())
    span = told
    if end is None:
        start = _day_before(ready, turning.start())
        sure = ready.festive or match["years"] or _SURE.search(low, max(0, turning.start() - _REACH), turning.start())
        later = _ON.match(low, match.end()) and _day_after(ready, match.end())
        if start is not None:
            span = Span(start, match.end())
        elif later:
            span = Span(turning.start(), later)
        elif not (sure and (match["years"] or _PAUSE.match(low, match.end()))):
            return None
    return BirthPhrase(span, told, "age", turning[0].split()[0], age=_age_of(match["age"]))


def _at_day(ready: BirthText, match: re.Match[str], being: re.Match[str] | None, end: int) -> BirthPhrase | None:
    """ "is 12 today", "12 on 4 December"; not "30 years today", which is how long something has lasted."""
    lasting = match["years"] is not None and being is None and match["years"].strip() in _LASTING
    if lasting or not _PAUSE.match(ready.low, end):
        return None
    manner: Manner = "wish" if ready.festive else "age"
    span = Span(match.start(), end)
    cue = being[0].strip() if being else match[0]
    return BirthPhrase(span, span, manner, cue, age=_age_of(match["age"]), weak=not (ready.festive or match["years"]))


def _day_elsewhere(ready: BirthText, match: re.Match[str], being: re.Match[str] | None) -> BirthPhrase | None:
    """ "On 4 December she will be 12", "3 March (12)", "the big 5-0 for Mr Reid on 3 March"."""
    low = ready.low
    told = Span(*match.span())
    age = _age_of(match["age"])
    big = _BIG.search(low, max(0, match.start() - 12), match.start())
    if big is not None:
        end = _day_after(ready, match.end())
        if end is not None:
            return BirthPhrase(Span(big.start(), end), Span(big.start(), match.end()), "wish", big[0].strip(), age=age)
    if match["years"] is not None and not ready.festive:
        return None
    turns_on = _TURNING_ON.search(low, max(0, match.start() - _REACH), match.start()) or _TURNS.match(low, match.end())
    beside = ready.date_before(match.start(), 3) if ready.festive else None
    start = beside.span.start if beside is not None else None
    closed = _PAUSE.match(low, match.end()) or _TURNS.match(low, match.end())
    if start is None and (turns_on or being) and closed:
        start = _day_before(ready, match.start())
    if start is None:
        return None
    weak = not (ready.festive or turns_on)
    return BirthPhrase(Span(start, match.end()), told, "age", match[0], age=age, weak=weak)


def _greeted(ready: BirthText, match: re.Match[str], being: re.Match[str] | None) -> BirthPhrase | None:
    """ "Happy birthday, Kofi (14)", "birthday girl Zainab, 13", "he's finally 18"."""
    age = _age_of(match["age"])
    if not ready.festive or age < _LEAST_BARE or not _ALONE.match(ready.low, match.end()):
        return None
    apart = _APART.search(ready.low, max(0, match.start() - _REACH), match.start())
    if apart is None and match["years"] is None and (being is None or being[0].strip() == "a"):
        return None
    span = Span(*match.span())
    return BirthPhrase(span, span, "wish", match[0], age=age)


def _age_of(words: str) -> int:
    if re.fullmatch(r".+-(?:0|oh)", words):  # "the big four-oh"
        return 10 * number_of(words.split("-")[0])
    return number_of(words)


def _when(ready: BirthText, position: int, *, dates_only: bool = False) -> int | None:
    """Where a day that is said right after `position` ends: "today", "on 4 December", "tomorrow, Monday 23 November"."""
    match = _WHEN.match(ready.low, position)
    if match is None:
        return None
    end = match.end()
    if match["day"] is None:
        return ready.date_from(end)
    joined = _THEN_DATE.match(ready.low, end)
    dated = ready.date_from(joined.end()) if joined else None
    return dated if dates_only else dated or end


def _day_after(ready: BirthText, position: int) -> int | None:
    """Where a day ends that is said after `position` in the same sentence: "for Miss Reid tomorrow"."""
    stop = _STOP.search(ready.low, position, position + _REACH)
    right = stop.start() if stop else min(len(ready.low), position + _REACH)
    dated = next(ready.dates_after(position, right - position), None)
    if dated is not None and dated.day and dated.span.end <= right:
        return dated.span.end
    day = _DAY_SAID.search(ready.low, position, right)
    return day.end() if day else None


def _day_before(ready: BirthText, position: int) -> int | None:
    """Where a day begins that is said before `position` in the same sentence: "Tomorrow Miss Reid"."""
    left = max(0, position - _REACH)
    left = max((stop.end() for stop in _STOP.finditer(ready.low, left, position)), default=left)
    dated = ready.date_before(position, position - left)
    if dated is not None and dated.day and dated.span.start >= left:
        return ready.with_weekday(dated.span).start
    day = _DAY_SAID.search(ready.low, left, position)
    return day.start() if day else None
