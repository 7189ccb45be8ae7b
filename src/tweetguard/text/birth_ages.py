"""Ages told with their day, and birthdays counted: "turns 12 on 4 December", "16 today", "happy 12th birthday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tweetguard.text.birth_phrases import WEEKDAY, BirthPhrase, BirthText, Manner
from tweetguard.text.number_words import CARDINAL, ORDINAL, number_of
from tweetguard.text.spans import Span

_DAY: Final = rf"""(?:today | tomorrow | yesterday | tonight | {WEEKDAY}
    | aujourd['’]hui | demain | hier | heute | morgen | gestern | hoy | mañana | ayer | oggi | domani | ieri | hoje
    | amanhã | heddiw | yfory | christmas(?:\s(?:day|eve))? | boxing\sday | new\syear['’]?s(?:\s(?:day|eve))?
    | hallowe['’]?en | (?:pi|leap|may)\sday | (?:this|next|last)\s(?:morning|afternoon|evening|week(?:end)?)
    | (?:at|over)\s(?:the\s)?weekend )"""
_WHEN: Final = re.compile(
    rf"""[\s,:(–—-]{{1,3}}
        (?:(?:on|for|this|next|last|the|coming|very|just|exactly|again|le|el|il|am|den|ce|este|no\sdia|ar|at)\s){{0,3}}
        (?P<day>{_DAY}(?:\s(?:morning|afternoon|evening|night))?(?:,?\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)\b)?(?!\w))?""",
    re.VERBOSE,
)
_THEN_DATE: Final = re.compile(rf",?\s*(?:(?:on|le|el|am|den|il)\s)?(?:{WEEKDAY},?\s)?(?:the\s)?")
_DAY_BEFORE: Final = re.compile(rf"(?<!\w){_DAY}(?!\w)", re.VERBOSE)

_BIRTHDAY: Final = (
    r"(?:birthdays?|b-?days?|b['’]days?|anniversaires?|cumpleaños|geburtstage?|compleanno|pen-?blwydd|aniversário)"
)
_NTH: Final = rf"(?P<nth>\d{{1,3}}\s?(?:st|nd|rd|th|er|ème|eme|e|\.|[º°ª])|{ORDINAL})"
_NTH_BIRTHDAY: Final = re.compile(
    rf"(?<![\w.,/£-]){_NTH}[\s-](?:(?:happy|special|actual|real|big|golden)\s)?{_BIRTHDAY}(?!\w|\scards?\b)"
)
_BIRTHDAY_NUMBER: Final = re.compile(rf"(?<!\w){_BIRTHDAY}\s(?:number|no\.?|\#)\s?(?P<nth>\d{{1,3}}|{CARDINAL})(?!\w)")
_HAPPY_NTH: Final = re.compile(
    rf"""(?<!\w)happy\s(?:(?:very|big|belated)\s){{0,2}}{_NTH}
        (?=[\s,!]{{1,2}}(?:(?:to|for|our|my|dear)\s|\w|[🎂🎈🥳🎉]))
        (?!\s(?:of|day|week|month|year|term|anniversary|century|place|birthday|wedding|hour|grade|time|in|on|at|and)\b)""",
    re.VERBOSE,
)
_SWEET: Final = re.compile(r"(?<!\w)sweet\s(?:16|sixteen)(?:th)?(?!\w)")
_TEENAGER: Final = re.compile(r"(?<!\w)(?:is|becom(?:es|ing)|became|be|officially|finally|now)\s(?:\w+\s)?a\steenager(?!\w)")
_GREETING: Final = re.compile(
    r"(?<!\w)(?:happy|wish\w*|celebrat\w*|congrat\w*|joyeux|bon|feliz|alles gute|penblwydd|hip hip|many|hurrah|hooray)(?!\w)"
    r"|[🎂🎈🥳🎉]"
)

_YEARS: Final = r"(?:\s?(?:years?|yrs?)(?:[\s-](?:old|young))?|[-\s]?(?:ans|años|anni|anos|jahre(?:\salt)?|oed))"
_AGE: Final = re.compile(
    rf"""(?<![\w£$€#@+]) (?<!\d[.,:/–-])
        (?P<age> \d{{1,3}} | {CARDINAL} | [1-9]-(?:0|oh) | (?:two|three|four|five|six|seven|eight|nine)-oh )
        (?P<years>{_YEARS})?
        (?! \w | [%°£$€²³/] | [.,:–-]\d | \s?(?:am|pm|cm|mm|km|kg|ml)\b | -[a-z] )""",
    re.VERBOSE,
)
_FILLED: Final = r"""(?:(?:a|an|the|now|just|only|officially|finally|big|grand|grande|ripe|old|age|of|being|her|his|their
    |whole|fabulous|sprightly|sweet|los|ses|leurs)\s){0,5}\Z"""
_TURNING: Final = re.compile(
    rf"""(?<!\w)(?: turn(?:s|ed|ing)? | hit(?:s|ting)? | reach(?:es|ed|ing)? | becom(?:es|ing) | became
        | celebrat(?:es?|ed|ing) | cumpl(?:e|en|ió|irá) | compi(?:e|rà) | fêt(?:e|ent|era) | wird | faz )\s{_FILLED}""",
    re.VERBOSE,
)
_BEING: Final = re.compile(rf"(?:(?<!\w)(?:is|are|was|be|am|aged?|a|ist)|['’](?:s|m|re|ll\sbe))\s{_FILLED}", re.VERBOSE)
_TURNING_ON: Final = re.compile(r"(?<!\w)(?:wird|cumple|compie|turns)\s[^!?\n]{0,24}\Z")
_SURE: Final = re.compile(r"(?<!\w)(?:just|officially|finally|has|have)\s\Z")
_PAUSE: Final = re.compile(r"\s*(?:\Z|[^\w\s'’]|\n)|\s(?:and|but|so|with|in|at)\b")
_APART: Final = re.compile(r"[,(–—-]\s?\Z|(?<!\w)(?:who is|who's|who’s|is now|now|is|all of)\s\Z")
_COUNTERS: Final = """
act bus chapter class exercise form grade group ks lab lesson level no number page pages paper part period question room
round scene section set stage step stall table task unit week y year years yr row lane only top least most over under
nearly about than to all first last next of by day platform gate and or from between
"""
_COUNTED: Final = frozenset(_COUNTERS.split())
_REACH: Final = 60


_STEMS: Final = (
    *(
        "day",
        "tomorrow",
        "tonight",
        "turn",
        "week",
        " on ",
        "sweet",
        "teenager",
        "🎂",
        "🎈",
        "🥳",
        "happy",
        "many happy returns",
    ),
    *("anniversaire", "cumple", "geburtstag", "compleanno", "blwydd", " ans ", " años ", " anni ", " wird "),
)


def could_tell_ages(low: str) -> bool:
    """Whether a text in lower case may tell an age with its day; a cheap test that most posts fail."""
    return any(stem in low for stem in _STEMS)


def ages_told(ready: BirthText) -> Iterator[BirthPhrase]:
    """All phrases from which an age and its day can be read, whoever's or whatever's they are."""
    yield from _counted_birthdays(ready)
    for pattern, age, manner in ((_SWEET, 16, "wish"), (_TEENAGER, 13, "age")):
        for match in pattern.finditer(ready.low):
            end = _when(ready, match.end())
            if end is not None or ready.festive:
                span = Span(match.start(), end or match.end())
                yield BirthPhrase(span, span, "wish" if manner == "wish" else "age", match[0], age=age)
    for match in _AGE.finditer(ready.low):
        phrase = _age(ready, match)
        if phrase is not None:
            yield phrase


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
    age = _age_of(match["age"])
    left = max(0, match.start() - _REACH)
    before = re.findall(r"[^\W\d_]+|[^\w\s]", low[max(left, match.start() - 20) : match.start()])
    turning = _TURNING.search(low, left, match.start())
    if turning is None and before and before[-1] in _COUNTED:
        return None
    end = _when(ready, match.end())
    if turning is not None:
        if end is None and (start := _day_before(ready, turning.start())) is not None:
            told = Span(turning.start(), match.end())
            return BirthPhrase(Span(start, match.end()), told, "age", turning[0].split()[0], age=age)
        sure = ready.festive or match["years"] or _SURE.search(low, left, turning.start())
        if end is None and not (sure and (match["years"] or _PAUSE.match(low, match.end()))):
            return None
        span = Span(turning.start(), end or match.end())
        return BirthPhrase(span, span, "age", turning[0].split()[0], age=age)
    return _age_without_turning(ready, match, age, end)


def _age_without_turning(ready: BirthText, match: re.Match[str], age: int, end: int | None) -> BirthPhrase | None:
    low = ready.low
    left = max(0, match.start() - _REACH)
    being = _BEING.search(low, left, match.start())
    here = Span(match.start(), end or match.end())
    if end is not None:
        if not _PAUSE.match(low, end):
            return None
        plain = ready.festive or match["years"] is not None
        cue = being[0].strip() if being else match[0]
        return BirthPhrase(here, here, "wish" if ready.festive else "age", cue, age=age, weak=not plain)
    if _TURNING_ON.search(low, left, match.start()) or (being and ready.festive) or match["years"]:
        start = _day_before(ready, match.start())
        if start is not None and (ready.festive or match["years"] is None):
            return BirthPhrase(Span(start, match.end()), Span(*match.span()), "age", match[0], age=age)
    if not ready.festive:
        return None
    apart = _APART.search(low, left, match.start())
    if (apart or match["years"]) and re.match(r"\s*(?:\Z|[^\w\s'’]|and\b|again\b)", low[match.end() : match.end() + 8]):
        return BirthPhrase(here, here, "wish", match[0], age=age)
    return None


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


def _day_before(ready: BirthText, position: int) -> int | None:
    """Where a day begins that is said before `position` in the same sentence: "Tomorrow Miss Reid"."""
    left = max(0, position - _REACH)
    stops = [stop.end() for stop in re.finditer(r"(?<!\d)[.!?]\s|\n", ready.low[left:position])]
    left += stops[-1] if stops else 0
    dated = ready.date_before(position, position - left)
    if dated is not None and dated.day and dated.span.start >= left:
        return ready.with_weekday(dated.span).start
    day = _DAY_BEFORE.search(ready.low, left, position)
    return day.start() if day else None
