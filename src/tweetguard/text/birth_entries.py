"""Dates given outright as somebody's: "dob 4/11/09", "born 4 Nov 2009", "arrived on 3 May, 7lb 4oz", "birthday: 3.3.12"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tweetguard.text.birth_phrases import BirthPhrase, BirthText
from tweetguard.text.dates import DateMention
from tweetguard.text.spans import Span

_RECORD: Final = re.compile(
    r"""(?<!\w)(?: dobs? | d\.\s?o\.\s?b\b\.?s? | d/o/b | d\ o\ b | dates?[\s-]{1,2}of[\s-]{1,2}birth | birth[\s-]?dates?
        | date\ de\ naissance | geburtsdatum | fecha\ de\ nac(?:imiento|\.) | data\ d[ie]\ nasci(?:ta|mento) | dyddiad\ geni
        )(?!\w)""",
    re.VERBOSE,
)
_BORN: Final = re.compile(
    r"(?<![\w-])(?:born|née?s?(?=\s(?:le|en|à)\b)|nacid[oa]s?|nació|nat[oa](?=\sil\b)|geboren|geb\.|ganwyd|ganed)(?!\w)"
    r"|(?<![\w.])b\.(?=\s?\w)"
)
_ARRIVED: Final = re.compile(
    r"(?<!\w)(?:arriv(?:ed|al)|welcom(?:ed|ing)|delivered|gave birth|birth of|(?:came into|entered) th(?:e|is) world"
    r"|made (?:his|her|their) (?:\w+ )?(?:entrance|appearance|debut)|joined (?:the|our|their) (?:world|family))(?!\w)"
)
_BABY: Final = re.compile(
    r"(?<!\w)(?:bab(?:y|ies)|newborns?|twins?|triplets|weigh(?:s|ing|ed)|\d+\s?(?:lbs?|oz|kg)|daughters?|sons?"
    r"|little (?:boy|girl|one|brother|sister)|(?:big|proud) (?:brother|sister)|(?:minutes|hours) apart|nurture"
    r"|midwi(?:fe|ves)|maternity|paternity|grand(?:son|daughter|child|ad|ma|pa))(?!\w)|[👶🍼]"
)
_BIRTHDAY: Final = re.compile(r"(?<!\w)(?:birthdays?|b-?days?|b['’]days?|cumpleaños|geburtstag|compleanno)(?!\w)")
_RELATIVE: Final = re.compile(
    r"\s(?:(?:early|late|safely|at \S+|in the early hours) )?(?:(?:on|this|last|of) )?"
    r"(?P<day>today|yesterday|(?:this|yesterday) (?:morning|afternoon|evening)|last night"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\w)"
)
_REGISTER: Final = re.compile(
    r"(?<!\w)(?:passports?|upns?|surnames?|forenames?|class list|registers?|candidates?|eligib\w+|squad list|u-?1[0-8]s?"
    r"|under-1[0-8]s?|enrol\w*|admissions?|registration|membership)(?!\w)"
)
_DIGITS: Final = re.compile(r"[\s:=,(\[\"'-]{0,5}(\d{8}|\d{6})(?![\d\w]|[.,]\d)")
_LONE_YEAR: Final = re.compile(r"\s?(?:in\s)?((?:19|20)\d\d)(?![\w/–-]|[.,]\d)")
_EXAMPLE: Final = re.compile(r"(?<!\w)(?:e\.?g\.?|for example|such as|format|dd/mm|like|valid\w*|range check|type check)(?!\w)")
_LIST_BREAK: Final = re.compile(r"[.!?]\s|\n\n|(?<!\w)(?:by|before|until|till|deadline|due|from|opens?|closes?|trip|on)(?!\w)")
_NAME_BEFORE: Final = re.compile(r"[A-Z][\w'’-]+\.?\s?[,(/|:–—-]\s?\Z")
_WAS: Final = re.compile(r"(?<!\w)(?:was|were|is|are|day|when)\s(?:\S+\s){0,3}\Z")
_WORDS: Final = re.compile(r"[^\W\d_]+|\d+|[.!?](?=\s)")
_GAP: Final = """
on in at the of a an early late just back way this last exactly safely prematurely premature week weeks day days minute
minutes hour hours month months to morning afternoon evening night noon midnight hospital home weighing around about
right here down as le am el il ar em den dem zu à en de date is was were are be given recorded listed entered shown
reads says for falls fell lb lbs oz kg pm and time her his their my your our real actual correct now should registered
that it got have has we hold file son daughter baby boy girl twins little world into safe sound which one two three
four five six seven eight nine ten both half apart name form child
"""
_GAP_WORDS: Final = frozenset(_GAP.split())
_REACH: Final = 70
_FIRST_CHILD: Final = 2004
_LAST_CHILD: Final = 2024
"""Beside a name in a register, only dates from FIRST to LAST are taken for birth dates of those at school."""


def told_outright(ready: BirthText) -> Iterator[BirthPhrase]:
    """All dates that the words around them give as a birth date, whoever's it is."""
    if ready.dates or _DIGITS.search(ready.low):
        yield from _recorded(ready)
        yield from _born(ready)
        yield from _birthdays(ready)
        yield from _registered(ready)
    yield from _born_lately(ready)


def _phrase(ready: BirthText, mention: DateMention, cue: re.Match[str], manner: str) -> BirthPhrase:
    span = ready.with_weekday(mention.span)
    whole = Span(min(span.start, cue.start()), max(span.end, cue.end()))
    assert manner in {"record", "born"}
    return BirthPhrase(span, whole, "record" if manner == "record" else "born", cue[0], year=mention.year)
