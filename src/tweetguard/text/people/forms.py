"""Years, forms and teams of a school in a text: Year 9, Y9, 7B, 9Ma1, 10x/Sc2, Sixth Form, U14."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

# Not 9pm, 10k, 7th, 12 m; not the second half of a postcode, a flat, a bus, a room or a paper.
_FORM = lazy(
    r"""
    (?= [yulks1-9] | \ssixth ) (?<![\w£$€.,:/#@+-]) (?:
        (?:years?|yrs?\.?|y)[\s-]{0,2}(?P<year>1[0-3]|[1-9])(?!\d|:\d|\.\d|%)
            (?:\s?(?:[-–/&,]|and|to)\s?(?:1[0-3]|[1-9])(?![\w:]))?
            (?P<set>(?!s(?!\w))[A-Za-z]{1,2}\d{0,2})?(?:['’]?s)?(?!\w)
      | (?P<form>(?P<form_year>1[0-3]|[7-9])[\s-]?
            (?: (?-i:[A-Z][a-z]?)\d{0,2} | (?-i:[A-Z]{2})\d{0,2} | (?-i:[abcdefijlnoqruvwyz])\d{0,2} | (?-i:[a-z])(?=/) )
            (?:/[A-Za-z]{1,2}\d{0,2})?)(?:['’]s)?(?![\w%°]|\.\d)
      | (?P<stage>(?:lower|upper)?\s?sixth(?:[\s-]form(?:er)?s?)?|sixth[\s-]form(?:er)?s?|KS\s?[1-5]|key\sstage\s[1-5])(?!\w)
      | (?:u|under[\s-]?)(?P<team>1[0-9]|[89])s?(?!\w)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FOREIGN = lazy(r"\b(?:Klasse|classe\sde|clase\sde|dosbarth)\s(?P<form>(?P<form_year>1[0-3]|[7-9])\s?[A-Z]?\d{0,2})(?!\w)")
_NOT_A_FORM = lazy(r"(?:[ap]m|th|st|nd|rd|km|cm|mm|kg|ml|mb|gb|mp|mg|hz|pt|px|pp|tv)\Z", re.IGNORECASE)
_NO_FORM_AFTER = lazy(
    r"(?:\b(?:flat|apt|apartment|bus|coach|no|room|rooms|route|platform|gate|paper|papers|unit|house|page|row|seat|size|grade|"
    r"grades|level|numbers?|nos?|part|question|q|at|by|until|till|before|after|from)\.?|[A-Z]{1,2}\d[\dA-Z]?|\d)\s?\Z",
    re.IGNORECASE,
)
_SAFE_AFTER = lazy(r"\b(?:at|by|until|till|before|after|from)\s?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Form:
    """A year, form, stage or team: `year` from 1 to 13 where it tells one, `form` such as "9b" (small, without marks)."""

    span: Span
    year: int | None = None
    form: str | None = None
    team: bool = False


def find_forms(text: str) -> tuple[Form, ...]:
    """All years, forms, stages and teams, in order."""
    found = [form for match in _FORM.finditer(text) if (form := _form(text, match)) is not None]
    if "lasse" in text or "clas" in text or "dosbarth" in text:
        for match in _FOREIGN.finditer(text):
            span = Span(*match.span())
            found = [form for form in found if not form.span.overlaps(span)]
            found.append(Form(span, int(match["form_year"]), plain_form(match["form"])))
    return tuple(sorted(found, key=lambda form: form.span))


def _form(text: str, match: re.Match[str]) -> Form | None:
    span = Span(*match.span())
    if match["year"]:
        years = re.findall(r"\d+", match[0].split(match["set"])[0] if match["set"] else match[0])
        several = len(years) > 1
        form = None if several or not match["set"] else plain_form(match["year"] + match["set"])
        return Form(span, None if several else int(match["year"]), form)
    if match["form"]:
        before = text[max(0, span.start - 14) : span.start]
        if _NOT_A_FORM.search(match["form"]) or match["form"].upper() == "10K":
            return None
        if _NO_FORM_AFTER.search(before) and not (
            _SAFE_AFTER.search(before) and match["form"][-1].isupper() | match["form"][-1].isdigit()
        ):
            return None
        return Form(span, int(match["form_year"]), plain_form(match["form"]))
    if match["team"]:
        return Form(span, team=True)
    return Form(span)


def plain_form(form: str) -> str:
    """A form as it is compared: "9 B", "9-B" and "9b" are 9b."""
    return re.sub(r"[\s-]", "", form).casefold()


def year_of(form: str) -> int | None:
    """The year in a form or year as a register writes it: 9 for "9B", "Year 9", "Y9", "9"; None where there is none."""
    match = re.match(r"\D{0,6}?(1[0-3]|[1-9])(?!\d)", form.strip())
    return int(match[1]) if match else None
