"""Calendar dates in any notation that a British school writes: where each stands, and which day it is.

Candidates are found by pattern and only then parsed, day first (4/11/09 is 4 November 2009). Nothing is guessed from
the clock: the same text gives the same dates on any day. Relative days ("tomorrow", "on Friday") and clock times are
no dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from typing import Final

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.numbers.number_words import CARDINAL, ORDINAL, number_of
from tweetguard.text.spans import Span

# A month a line: English, French, German, Spanish, Italian, Portuguese, Welsh, Polish: schools teach languages.
_MONTH_NAMES: Final = """
january jan janvier janv januar jänner enero gennaio janeiro ionawr stycznia
february feb février fevrier févr februar febrero febbraio fevereiro chwefror lutego
march mar mars märz maerz marzo março mawrth marca
april apr avril avr abril aprile ebrill kwietnia
may mai mayo maggio maio maja
june jun juin juni junio giugno junho mehefin czerwca
july jul juillet juil juli julio luglio julho gorffennaf lipca
august aug août aout agosto awst sierpnia
september sept sep septembre septiembre settembre setembro medi września
october oct octobre oktober okt octubre ottobre outubro hydref października
november nov novembre noviembre novembro tachwedd listopada
december dec décembre decembre dezember dez diciembre dicembre dezembro rhagfyr grudnia
"""
MONTHS: Final = {
    name: month for month, names in enumerate(_MONTH_NAMES.strip().splitlines(), start=1) for name in names.split()
}
"""The number of the month, 1 to 12, for each of its names and short forms in lower case."""

_DASH: Final = r"[-‐‑–]"
_NUMERIC: Final = lazy(
    rf"""(?<![\w£$€]) (?<!\d[-/.,:])
        (?: (?P<year_first> [12]\d{{3}} (?P<iso>{_DASH}|[/.]) \d{{1,2}} (?P=iso) \d{{1,2}} )
          | (?P<day_first> \d{{1,2}} (?P<mark>\s?(?:{_DASH}|[/.·])\s?) \d{{1,2}} (?P=mark) (?: \d{{4}} | ['’‘]?\d{{2}} )
                         | \d{{2}} \s \d{{2}} \s (?:19|20) \d{{2}} )
          | (?<=\bon\s) (?P<no_year> \d{{1,2}} / \d{{1,2}} ) (?! \s(?:of|marks?|questions?)\b )
        ) (?! \w | [-/.,:]\d | [/%] )""",
    re.VERBOSE | re.IGNORECASE,
)
_DAY: Final = rf"(?: (?P<day>\d{{1,2}}) (?P<suffix> \s?(?:st|nd|rd|th)\b | er\b | [.ºª°] )? | (?P<day_words>{ORDINAL}) \b )"
_MONTH: Final = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))}) (?![^\W\d_]) \.?"
# A bare two-digit year is believed only with a nought in front or where the text stops after it: hours and counts
# stand there too ("26 November 10am", "4 December 12 pupils").
_YEAR: Final = rf"""(?:
      (?P<year> 1\d{{3}} | 20\d{{2}} | ['’‘]\d{{2}} | 0\d (?!\s?[ap]\.?m)
              | \d{{2}} (?= [.!?]*(?:\s*\Z|\s*\n|[,;)\]]|[.!?]\s) ) )
    | (?P<year_words> two\s+thousand (?:(?:\s+and)?\s+{CARDINAL})? | (?:nineteen|twenty)\s+{CARDINAL} )
    ) (?! \w | [.:]\d | {_DASH}\d )"""
_TO_YEAR: Final = rf"(?: \s{{0,2}},?\s{{0,2}}(?:del?\s+|in\s+)? | \s?(?:{_DASH}|[/.])\s? )"
# Days that have a name instead of a number, without apostrophes, each with its day and month.
NAMED_DAYS: Final = {
    **{"christmas day": (25, 12), "christmas eve": (24, 12), "boxing day": (26, 12), "new years day": (1, 1)},
    **{"new years eve": (31, 12), "burns night": (25, 1), "valentines day": (14, 2), "leap day": (29, 2)},
    **{"st davids day": (1, 3), "pi day": (14, 3), "st patricks day": (17, 3), "april fools day": (1, 4)},
    **{"st georges day": (23, 4), "may day": (1, 5), "bastille day": (14, 7), "halloween": (31, 10)},
    **{"bonfire night": (5, 11), "guy fawkes night": (5, 11), "armistice day": (11, 11), "st andrews day": (30, 11)},
}
_NAMED: Final = "|".join(re.sub("s (?=day|eve)", "['’]?s['’]? ", name).replace(" ", r"\s") for name in NAMED_DAYS)
_NAMED_DAY: Final = lazy(
    rf"(?<!\w) (?P<name>{_NAMED}|hallowe['’]en) (?!\w) (?: ,?\s (?P<year>(?:19|20)\d{{2}}|['’‘]\d{{2}}) (?!\w|[.:]\d) )?",
    re.VERBOSE | re.IGNORECASE,
)
_NAMED_BY: Final = frozenset({"day", "eve", "night", "halloween", "hallowe"})
_DAY_FIRST: Final = lazy(
    rf"""(?<![\w£$€]) (?<!\d[/.,:]) {_DAY} \s{{0,2}} (?: (?:of|de|di|o)\s+(?:the\s+)? | d['’] | (?:{_DASH}|[/.,])\s? )?
        {_MONTH} (?: {_TO_YEAR} {_YEAR} )?""",
    re.VERBOSE | re.IGNORECASE,
)
_MONTH_FIRST: Final = lazy(
    rf"(?<!\w) {_MONTH} \s{{0,2}} (?:the\s+)? {_DAY} (?![\w:%]|[.,/]\d) (?: {_TO_YEAR} {_YEAR} )?",
    re.VERBOSE | re.IGNORECASE,
)
_MONTH_AND_YEAR: Final = lazy(
    rf"(?<!\w) {_MONTH} \s{{0,2}} (?:of\s+|de\s+|,\s?)? (?P<year> 1\d{{3}} | 20\d{{2}} | ['’‘]\d{{2}} ) (?!\w|[.:]\d)",
    re.VERBOSE | re.IGNORECASE,
)
# "4.xi.2012" and "the 9th of the 2nd, 2013": rare, but nothing else looks like them.
_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN_MONTH: Final = lazy(
    r"(?<![\w.]) (?P<day>\d{1,2}) (?P<mark>[./-]) (?P<month>[ivx]{1,4}) (?P=mark) (?P<year>(?:19|20)?\d{2}) (?!\w|[./-]\d)",
    re.VERBOSE | re.IGNORECASE,
)
_NTH_OF_NTH: Final = lazy(
    r"""(?<!\w) (?P<day>\d{1,2})(?:st|nd|rd|th) \s of \s the \s (?P<month>\d{1,2})(?:st|nd|rd|th)
        ,?\s (?:of\s)? (?P<year>\d{4}|['’‘]?\d{2}) (?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER_AFTER_NUMBER: Final = lazy(r"\d\s?[-/.·‐‑–\s]\s?[\divxIVX]")
_WORD: Final = lazy(r"[^\W\d_]+")
_DIGITS: Final = lazy(r"\d+")
_PAUSE: Final = lazy(r"\s*(?:\Z|[^\w\s]|\n)")
# A number after one of these counts something else than days ("Year 9 March past", "Room 12 May be cold").
_COUNTERS: Final = """
act chapter class exercise form grade group ks lab lesson level no number page paper part period question room round
scene section set stage step table task unit week y year yr
"""
_COUNTED: Final = frozenset(_COUNTERS.split())
_ALSO_VERBS: Final = frozenset({"may", "march", "mar"})
_APOSTROPHES: Final = "'’‘"
_WITHOUT_APOSTROPHES: Final = str.maketrans(dict.fromkeys(_APOSTROPHES))
_PIVOT: Final = 40
"""Two-digit years below it are of this century, the others of the last; dateutil's own moves with the clock."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as a text gives it; `day`, `month` (1 to 12) and `year` (four digits) are None where they are not said.

    The span holds the date alone, without a weekday, "on" or "born" before it.
    """

    span: Span
    day: int | None
    month: int | None
    year: int | None


def find_dates(text: str) -> tuple[DateMention, ...]:
    """All calendar dates in `text`, in order and without overlaps: "4/11/09", "4th of November", "Nov '09", "4 mai".

    A day of a month or a month of a year is the least that counts; a lone year or a lone month does not.
    """
    candidates: list[DateMention] = []
    if _NUMBER_AFTER_NUMBER.search(text):
        candidates.extend(_numeric(text))
        candidates.extend(_unusual(text, _ROMAN_MONTH))
    if " of the " in text:
        candidates.extend(_unusual(text, _NTH_OF_NTH))
    words = _WORD.findall(text.lower())
    if not _NAMED_BY.isdisjoint(words):
        candidates.extend(_named(text))
    if not MONTHS.keys().isdisjoint(words):
        for pattern in (_DAY_FIRST, _MONTH_FIRST, _MONTH_AND_YEAR):
            candidates.extend(_worded(text, pattern))
    candidates.sort(key=lambda mention: (mention.span.start, -mention.span.end))
    found: list[DateMention] = []
    for mention in candidates:
        if not found or mention.span.start >= found[-1].span.end:
            found.append(mention)
    return tuple(found)


def parse_digits(digits: str) -> tuple[int, int, int] | None:
    """The day, month and year of a date run together (04112009, 20091104 or 041109), or None.

    Only for digits that something else has shown to be a date: by themselves they are any number.
    """
    shapes = {8: ("{:.2}/{:.2}/{:.4}", (0, 2, 4)), 6: ("{:.2}/{:.2}/{:.2}", (0, 2, 4))}
    if len(digits) not in shapes:
        return None
    form, starts = shapes[len(digits)]
    for candidate in (form.format(*(digits[start:] for start in starts)), f"{digits[6:]}/{digits[4:6]}/{digits[:4]}"):
        parsed = _parsed(candidate)
        if parsed is not None and 1900 <= parsed.year <= 2099:
            return parsed.day, parsed.month, parsed.year
    return None


def _numeric(text: str) -> Iterator[DateMention]:
    for match in _NUMERIC.finditer(text):
        parsed = _parsed("/".join(_DIGITS.findall(match[0])), year_first=match["year_first"] is not None)
        if parsed is not None:
            yield DateMention(Span(*match.span()), parsed.day, parsed.month, None if match["no_year"] else parsed.year)


def _unusual(text: str, pattern: re.Pattern[str]) -> Iterator[DateMention]:
    for match in pattern.finditer(text):
        day, month, year = match["day"], match["month"].lower(), match["year"].lstrip(_APOSTROPHES)
        if month in _ROMAN:
            month = str(_ROMAN.index(month) + 1)
        parsed = _parsed(f"{day}/{month}/{year}") if month.isdecimal() else None
        if parsed is not None:
            yield DateMention(Span(*match.span()), parsed.day, parsed.month, parsed.year)


def _named(text: str) -> Iterator[DateMention]:
    for match in _NAMED_DAY.finditer(text):
        name = re.sub(r"\s", " ", match["name"].lower().translate(_WITHOUT_APOSTROPHES))
        day, month = NAMED_DAYS[name]
        parsed = _parsed(f"{day}/{month}/{(match['year'] or '2000').lstrip(_APOSTROPHES)}")
        if parsed is not None:
            yield DateMention(Span(*match.span()), day, month, parsed.year if match["year"] else None)


def _worded(text: str, pattern: re.Pattern[str]) -> Iterator[DateMention]:
    for match in pattern.finditer(text):
        said = match.groupdict()
        year = said["year"] or (said.get("year_words") and _year_in_words(said["year_words"]))
        if not _believable(text, match, day_first=pattern is _DAY_FIRST, has_year=bool(year)):
            continue
        day = said.get("day") or said.get("day_words")
        month = MONTHS[match["month"].lower()]
        parsed = _parsed(f"{number_of(day) if day else 1}/{month}/{(year or '2000').lstrip(_APOSTROPHES)}")
        if parsed is not None:
            full_stop = not year and match[0].endswith(".")
            span = Span(match.start(), match.end() - full_stop)
            yield DateMention(span, parsed.day if day else None, parsed.month, parsed.year if year else None)


def _believable(text: str, match: re.Match[str], *, day_first: bool, has_year: bool) -> bool:
    """Whether what looks like a date is not a counted thing beside a word that only happens to name a month."""
    said = match.groupdict()
    month = match["month"]
    ordinal = bool(said.get("day_words") or said.get("suffix"))
    if month == "Mars" or (month.lower() in _ALSO_VERBS and month.islower() and not (has_year or ordinal)):
        return False
    if day_first:
        before = _WORD.findall(text, max(0, match.start() - 12), match.start())
        return not (said.get("day") and before and before[-1].lower() in _COUNTED)
    # "May 10 pupils visit us": after a month, a bare number is its day only where the text pauses.
    return has_year or ordinal or (not month.islower() and _PAUSE.match(text, match.end()) is not None)


def _year_in_words(words: str) -> str:
    """The year as digits: "2009" for "two thousand and nine", "1988" for "nineteen eighty-eight"."""
    century, *rest = words.lower().split(maxsplit=1)
    if century != "two":
        return str(100 * number_of(century) + number_of(rest[0]))
    tail = re.sub(r"thousand(?:\s+and)?\s*", "", rest[0])
    return str(2000 + (number_of(tail) if tail else 0))


@lru_cache(maxsize=4096)
def _parsed(words: str, *, year_first: bool = False) -> datetime | None:
    """The day that a candidate names, or None where the calendar has no such day."""
    try:
        return _parser()(words, year_first)
    except (ValueError, OverflowError):
        return None


@cache
def _parser() -> Callable[[str, bool], datetime]:
    """dateutil's strict parser, imported only here, since most posts have no date."""
    from dateutil.parser import parser, parserinfo

    class FixedCentury(parserinfo):
        """Two-digit years that do not depend on the day when they are read."""

        def convertyear(self, year: int, century_specified: bool = False) -> int:
            if year >= 100 or century_specified:
                return year
            return year + (2000 if year < _PIVOT else 1900)

    parse = parser(FixedCentury()).parse
    leap_year = datetime(2000, 1, 1)  # so that 29 February without a year is a day

    def read(words: str, year_first: bool) -> datetime:
        return parse(words, default=leap_year, dayfirst=not year_first, yearfirst=year_first)

    return read
