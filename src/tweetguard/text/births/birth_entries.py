"""Dates given outright as somebody's: "dob 4/11/09", "born 4 Nov 2009", "arrived on 3 May, 7lb 4oz", "birthday: 3.3.12"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tweetguard.text.births.birth_phrases import BirthPhrase, BirthText, Manner
from tweetguard.text.births.dates import DateMention, parse_digits
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

_RECORD: Final = lazy(
    r"""(?<!\w)(?: dobs? | d\.\s?o\.\s?b\b\.?s? | d/o/b | d\ o\ b | d\ of\ b | dates?[\s-]{1,2}of[\s-]{1,2}birth | birth[\s-]?dates?
        | birth\ certificates? | passport\ (?:says|gives|shows|has)
        | date\ de\ naissance | geburtsdatum | fecha\ de\ nac(?:imiento|\.) | data\ d[ie]\ nasci(?:ta|mento) | dyddiad\ geni
        )(?!\w)""",
    re.VERBOSE,
)
_BORN: Final = lazy(
    r"(?<![\w-])(?:born|née?s?(?=\s(?:le|en|à)\b)|nacid[oa]s?|nació|nat[oa](?=\sil\b)|geboren|geb\.|ganwyd|ganed)(?!\w)"
    r"|(?<!\w)(?:came|arrived|entered|landed|burst|toddled)(?: in| into| on| onto)? th(?:e|is) (?:world|planet)(?!\w)|(?<![\w.])b\.(?=\s?\w)"
)
_ARRIVED: Final = lazy(
    r"(?<!\w)(?:arriv(?:ed|al)|welcom(?:ed|ing)|delivered|gave birth|birth of"
    r"|made (?:his|her|their) (?:\w+ )?(?:entrance|appearance|debut)|joined (?:the|our|their) family)(?!\w)"
)
_BABY: Final = lazy(
    r"(?<!\w)(?:bab(?:y|ies)|newborns?|twins?|triplets|weigh(?:s|ing|ed)|\d+\s?(?:lbs?|oz|kg)|daughters?|sons?"
    r"|little (?:boy|girl|one|brother|sister)|(?:big|proud) (?:brother|sister)|(?:minutes|hours) apart|nurture"
    r"|midwi(?:fe|ves)|new (?:dad|mum|arrival|parents)|maternity|paternity|grand(?:son|daughter|child|ad|ma|pa))(?!\w)|[👶🍼]"
)
_A_BABY: Final = lazy(r"(?<!\w)(?:baby|newborn|new arrival|welcome)(?!\w)|[👶🍼]")
_WEIGHT: Final = lazy(r"(?<![\w.])\d{1,2}(?:\.\d{1,3})?\s?(?:lbs?(?:,?\s?\d{1,2}\s?oz)?|kg)(?!\w)")
_BIRTHDAY: Final = lazy(r"(?<!\w)(?:birthdays?|b-?days?|b['’]days?|cumpleaños|geburtstag|compleanno)(?!\w)")
_RELATIVE: Final = lazy(
    r"\s(?:(?:early|late|safely|at \S+|in the early hours) )?(?:(?:on|this|last|of) )?"
    r"(?P<day>today|yesterday|(?:this|yesterday) (?:morning|afternoon|evening)|last night"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\w)"
)
_REGISTER: Final = lazy(
    r"(?<!\w)(?:passports?|upns?|surnames?|forenames?|class list|registers?|candidates?|eligib\w+|squad list|u-?1[0-8]s?"
    r"|under-1[0-8]s?|enrol\w*|admissions?|registration|membership"
    r"|zodiac|horoscopes?|star signs?|capricorn|aquarius|pisces|aries|taurus|gemini|leo|virgo|libra|scorpio|sagittarius)(?!\w)"
)
_DIGITS: Final = lazy(r"[\s:=,(\[\"'-]{0,5}(\d{8}|\d{6})(?![\d\w]|[.,]\d)")
_LONE_YEAR: Final = lazy(r"\s?(?:in\s)?((?:19|20)\d\d)(?![\w/–-]|[.,]\d)")
_EXAMPLE: Final = lazy(r"(?<!\w)(?:e\.?g\.?|for example|such as|format|dd/mm|like|valid\w*|range check|type check)(?!\w)")
_LIST_BREAK: Final = lazy(
    r"[.!?]\s(?!(?:it|this|that|now|our|the|we|should)(?!\w))|\n\n|(?<!\w)on\s(?:[a-z]+day\s)?\Z"
    r"|(?<!\w)(?:by|before|not|until|till|deadline|due|from|opens?|closes?|trip)(?!\w)"
)
_NAME_BEFORE: Final = lazy(r"(?:[A-Z][\w'’-]+\.?|\b1?\d[A-Z]\d?|\bYear\s1?\d)\s?[)\]]?\s?[,(/|:–—-]\s?\Z")
_AND_NAME: Final = lazy(
    r"\)?[\s,;&]{0,3}(?:and\s)?(?:[A-Z][\w'’-]{0,30}\s){1,3}(?:\([^()]{1,20}\)\s)?(?:was\s)?(?:(?:born|b\.)\s)?(?:on\s)?"
)
_WAS: Final = lazy(r"(?<!\w)(?:was|were|is|are|day|when)\s(?:\S+\s){0,3}\Z")
_WORDS: Final = lazy(r"[^\W\d_]+|\d+|[.!?](?=\s)")
_GAP: Final = """
on in at the of a an early late just back way this last exactly safely prematurely premature week weeks day days
minute minutes hour hours month months to morning afternoon evening night noon midnight hospital home weighing around
about right here down as le am el il ar em den dem zu à en de date is was were are be given recorded listed entered
shown reads says for falls fell lb lbs oz kg pm and time her his their my your our real actual correct now should
registered that it got have has we hold file son daughter baby boy girl twins little world into safe sound which one
two three four five six seven eight nine ten both apart name form child either side between past half quarter
"""
_GAP_WORDS: Final = frozenset(_GAP.split())
_EVENTS: Final = frozenset({"by", "deadline", "before", "until", "please", "meeting", "party", "trip"})
_REACH: Final = 70
_FIRST_CHILD: Final = 2004
_LAST_CHILD: Final = 2024
"""Beside a name in a register, only dates from FIRST to LAST are taken for birth dates of those at school."""

_CUES: Final = """
born b dob dobs birth birthday birthdays birthdate birthdates bday bdays née né nées nés nacido nacida nació nato nata
geboren geb ganwyd ganed naissance nacimiento nac nascita nascimento geni geburtsdatum came entered baby newborn
welcome geburtstag cumpleaños compleanno arrived arrival welcomed welcoming delivered entered entrance appearance
debut joined came landed burst
"""
_REGISTER_CUES: Final = """
passport passports upn upns surname surnames forename forenames class register registers candidate candidates eligible
eligibility squad enrolled enrolment admission admissions registration membership under zodiac horoscope horoscopes
star capricorn aquarius pisces aries taurus gemini leo virgo libra scorpio sagittarius
"""
_AGE_GROUPS: Final = (f"u{age}{plural}" for age in range(10, 19) for plural in ("", "s"))
_TELLING: Final = frozenset((*_CUES.split(), *_REGISTER_CUES.split(), *_AGE_GROUPS))


def could_tell_outright(words: list[str]) -> bool:
    """Whether a text may give a birth date outright: a cheap test of its `words` in lower case that most posts fail."""
    return not _TELLING.isdisjoint(words)


def told_outright(ready: BirthText) -> Iterator[BirthPhrase]:
    """All dates that the words around them give as a birth date, whoever's it is."""
    yield from _recorded(ready)
    yield from _born(ready)
    yield from _birthdays(ready)
    yield from _born_lately(ready)
    yield from _registered(ready)


def _phrase(ready: BirthText, mention: DateMention, manner: Manner, cue: re.Match[str]) -> BirthPhrase:
    # A birth without its year is news of a baby where the text speaks of one.
    newborn = manner == "born" and mention.year is None and (cue[0].endswith("world") or ready.says(_BABY))
    age = 0 if newborn else None
    return BirthPhrase(ready.with_weekday(mention.span), Span(*cue.span()), manner, cue[0], age, mention.year)


def _recorded(ready: BirthText) -> Iterator[BirthPhrase]:
    entered = 0
    for cue in _RECORD.finditer(ready.low):
        if cue.start() < entered:
            continue  # within a list that an earlier cue has opened
        if _EXAMPLE.search(ready.low, max(0, cue.start() - 40), min(len(ready.low), cue.end() + 40)):
            continue
        digits = _DIGITS.match(ready.low, cue.end())
        if digits is not None and (parsed := parse_digits(digits[1])) is not None:
            span = Span(*digits.span(1))
            yield BirthPhrase(span, Span(*cue.span()), "record", cue[0], year=parsed[2])
            continue
        entered = cue.end()
        for mention in ready.dates_after(cue.end(), _REACH):
            if mention.span.start - entered > _REACH or not _listed(ready, entered, mention):
                break
            yield _phrase(ready, mention, "record", cue)
            entered = mention.span.end
        if entered == cue.end():
            before = ready.date_before(cue.start(), 30)
            if before is not None and before.year and not _LIST_BREAK.search(ready.low, before.span.end, cue.start()):
                yield _phrase(ready, before, "record", cue)


def _listed(ready: BirthText, start: int, mention: DateMention) -> bool:
    """Whether the date belongs to the entry or list that has come as far as `start`."""
    if _passable(ready.text, start, mention.span.start):
        return True
    return mention.year is not None and not _LIST_BREAK.search(ready.low, start, mention.span.start)


def _born(ready: BirthText) -> Iterator[BirthPhrase]:
    for cue in _cues(ready):
        after = next(ready.dates_after(cue.end(), _REACH), None)
        if after is not None and _passable(ready.text, cue.end(), after.span.start):
            yield _phrase(ready, after, "born", cue)
            yield from _born_too(ready, after, cue)
            continue
        before = ready.date_before(cue.start(), _REACH)
        if before is not None and _told_before(ready, before, cue.start()):
            yield _phrase(ready, before, "born", cue)
        elif (year := _LONE_YEAR.match(ready.low, cue.end())) is not None:
            span = Span(*year.span(1))
            yield BirthPhrase(span, Span(*cue.span()), "age", cue[0], year=int(year[1]), weak=True)


def _born_too(ready: BirthText, first: DateMention, cue: re.Match[str]) -> Iterator[BirthPhrase]:
    """The other dates of "born on 31 March 2014, Ola on 1 April 2014"."""
    end = first.span.end
    for mention in ready.dates_after(end, 40):
        if not mention.year or not first.year or not _AND_NAME.fullmatch(ready.text, end, mention.span.start):
            return
        yield _phrase(ready, mention, "born", cue)
        end = mention.span.end


def _told_before(ready: BirthText, mention: DateMention, born: int) -> bool:
    """Whether "On 4 November 2009 our Maya was" leads from a date to the "born" at `born`."""
    between = ready.text[mention.span.end : born]
    return re.search(r"[.!?]\s", between) is None and _WAS.search(between.lower()) is not None


def _born_lately(ready: BirthText) -> Iterator[BirthPhrase]:
    """A birth told by its weekday, "born on Tuesday": as good as a date in a post about a baby."""
    for cue in _cues(ready):
        day = _RELATIVE.match(ready.low, cue.end())
        if day is not None and next(ready.dates_after(day.end(), 12), None) is None and ready.says(_BABY):
            span = Span(*day.span("day"))
            yield BirthPhrase(span, Span(*cue.span()), "born", cue[0], weak=True)


def _birthdays(ready: BirthText) -> Iterator[BirthPhrase]:
    """ "Amir's birthday is 3 March 2012": only with a year, since a day without one is no birth date."""
    for cue in _BIRTHDAY.finditer(ready.low):
        after = next(ready.dates_after(cue.end(), 40), None)
        if after is not None and after.year and after.day and _passable(ready.text, cue.end(), after.span.start):
            yield _phrase(ready, after, "born", cue)


def _registered(ready: BirthText) -> Iterator[BirthPhrase]:
    """A date of a child's age right after a name in what reads like a register, or like talk of birthdays.

    "Oisin Byrne, 14MAR11, Irish"; "Lena in 10F (27.1.11) shares her birthday with Mozart".
    """
    cue = _REGISTER.search(ready.low) or _BIRTHDAY.search(ready.low)
    if cue is None:
        return
    for mention in ready.dates:
        child = mention.day and mention.year and _FIRST_CHILD <= mention.year <= _LAST_CHILD
        if child and _NAME_BEFORE.search(ready.text, max(0, mention.span.start - 24), mention.span.start):
            yield BirthPhrase(mention.span, mention.span, "record", cue[0], year=mention.year)


def _cues(ready: BirthText) -> Iterator[re.Match[str]]:
    """Words for being born; those for arriving only where the text speaks of a baby."""
    yield from _BORN.finditer(ready.low)
    arrived = list(_ARRIVED.finditer(ready.low))
    if arrived and ready.says(_BABY):
        yield from arrived
    if _A_BABY.search(ready.low):
        yield from _WEIGHT.finditer(ready.low)


def _passable(text: str, start: int, end: int) -> bool:
    """Whether only places, hours, weights and small words stand between: "born at 4am in Leeds on"."""
    return end - start <= _REACH and all(
        word[0].isdecimal() or (word[0].isupper() and word.lower() not in _EVENTS) or word.lower() in _GAP_WORDS
        for word in _WORDS.findall(text, start, end)
    )
