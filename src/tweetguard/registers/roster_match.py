"""Where a text or a file name names a pupil of the roster, and by what: a full name, or a first name with a form or year.

A first name alone identifies nobody, and many are words ("Grace period", "Mark your diary"): they count only with a form
or year beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tweetguard.registers.roster import Roster, normal
from tweetguard.text.people.forms import Form, find_forms
from tweetguard.text.people.name_groups import form_nearness
from tweetguard.text.people.name_runs import TITLES
from tweetguard.text.people.name_vocabulary import shipped_names
from tweetguard.text.people.name_words import Case, Word, words_of
from tweetguard.text.people.names import PLACE_OR_THING, PersonName, find_candidates, find_names
from tweetguard.text.people.pupil_cues import PLACE_BEFORE
from tweetguard.text.spans import Span

FULL = "first and last name"
WITH_FORM = "a name with the form"
WITH_YEAR = "an unusual first name with the year"
UNUSUAL = "an unusual first name with a form or year"

_TIED = 3  # a word or bracket between name and form, as `form_nearness` says it
_AUXILIARIES = frozenset({"will", "may", "can"})
_ASKS = re.compile(r"[^.!?\n]*\?")
_HASHTAG = re.compile(r"[#＃](\w+)")
_BETWEEN = re.compile(r"[ \u00a0]{1,2}|-|\.[ \u00a0]?|,[ \u00a0]")
_CAMEL = re.compile(r"[^\W\d_]?[^\WA-Z\d_]+|[A-Z]+(?![a-z])|\d+[A-Za-z]?\d?(?![a-z])")


@dataclass(frozen=True, slots=True)
class RosterMatch:
    """A stretch of a text that names a pupil, and by what."""

    span: Span
    by: str


def match_text(text: str, roster: Roster) -> tuple[RosterMatch, ...]:
    """The pupils that a text names, in order, without overlap."""
    found = [RosterMatch(span, FULL) for span in _full_names(text, roster)]
    tags = (tag for tag in _HASHTAG.finditer(text) if roster.has(f"full:{normal(tag[1])}"))
    found += [RosterMatch(Span(*tag.span(1)), FULL) for tag in tags]
    full = tuple(found)
    found += [match for match in _with_form(text, roster) if not any(match.span.overlaps(other.span) for other in full)]
    return tuple(sorted(found, key=lambda match: match.span))


def match_file_name(stem: str, roster: Roster) -> str | None:
    """By what a picture's file name (without its ending) names a pupil, or None: priya-nair.jpg, NairPriya.jpg, zainab_8C.jpg."""
    parts = _CAMEL.findall(stem)
    names = [part for part in parts if part.isalpha()]
    for start in range(len(names)):
        for end in range(start + 2, min(len(names), start + roster.longest) + 1):
            words = names[start:end]
            turned = ("".join(words), "".join((words[-1], *words[:-1])), "".join((*words[1:], words[0])))
            if any(roster.has(f"full:{normal(name)}") for name in turned):
                return FULL
    if any(roster.has(f"full:{normal(name)}") for name in re.findall(r"[^\W\d_]+", stem)):
        return FULL
    forms = find_forms(" ".join(part.upper() if part[0].isdigit() else part for part in parts))
    spelled = [*names, *(first + second for first, second in pairwise(names))]
    return next((by for name in spelled for form in forms if (by := _by_form(normal(name), form, roster)) is not None), None)


def _full_names(text: str, roster: Roster) -> Iterator[Span]:
    """Spans that hold a first and a last name, the longest first where several begin at one word."""
    words = words_of(text, shipped_names())
    index = 0
    while index < len(words):
        length = next((n for n in range(roster.longest, 0, -1) if _is_full_name(text, words[index : index + n], n, roster)), 0)
        if length and not _means_else(text, words, index, length):
            yield Span(words[index].span.start, words[index + length - 1].span.end)
        index += max(1, length)


def _is_full_name(text: str, words: Sequence[Word], length: int, roster: Roster) -> bool:
    if len(words) < length or (length == 1 and "-" not in words[0].text):
        return False
    for before, after in pairwise(words):
        if before.possessive or _BETWEEN.fullmatch(text, before.span.end, after.span.start) is None:
            return False
        if "," in text[before.span.end : after.span.start] and length > 2:
            return False
    spelled = "".join(word.text for word in words)
    if length == 2 and "," in text[words[0].span.end : words[1].span.start]:  # "Nair, Priya", but not "Ali, Omar" of a list
        return not words[0].given and roster.has(f"full:{normal(words[1].text + words[0].text)}")
    if roster.has(f"full:{normal(spelled)}"):
        return True
    inner = [word for word in words[1:-1] if not word.initial]
    shorter = "".join(word.text for word in (words[0], *inner, words[-1]))
    return length > 2 and len(inner) < length - 2 and roster.has(f"full:{normal(shorter)}")


def _means_else(text: str, words: Sequence[Word], start: int, length: int) -> bool:
    """Whether words that spell a pupil's name mean something else: "will may", "in Grace Park", "Grace Hill Road", "Mr Mark Hall"."""
    name = words[start : start + length]
    span = Span(name[0].span.start, name[-1].span.end)
    if any(_nearness(text, span, form) > 1 for form in find_forms(text)):
        return False
    title = words[start - 1].text.casefold() if start else ""
    if title in TITLES and title not in ("captain", "capt") and _BETWEEN.fullmatch(text, words[start - 1].span.end, span.start):
        return True
    if PLACE_OR_THING.match(text, span.end) is not None:
        return True
    if not all(word.ordinary or word.doubtful for word in name):
        return span.of(text).casefold() in shipped_names().known
    if name[0].first and name[0].text.casefold() in _AUXILIARIES and _ASKS.match(text, span.end):
        return True
    small = any(word.case is Case.SMALL for word in name)
    return small or PLACE_BEFORE.search(text, max(0, span.start - 20), span.start) is not None


def _with_form(text: str, roster: Roster) -> Iterator[RosterMatch]:
    """First names, nicknames and surnames beside a form, and unusual first names in a sentence with one."""
    forms = find_forms(text)
    if not forms:
        return
    names = find_names(text, find_candidates(text), ())
    for name in names:
        if name.grown_up or (name.full and not _one_first_name(name, roster, forms)):
            continue
        by = _named_with(text, name, names, forms, roster)
        if by is not None:
            yield RosterMatch(name.span, by)
    # However strange a word looks, and without its capital: "zsófi in 9C".
    for word in words_of(text, shipped_names()):
        for form in forms:
            if _nearness(text, word.span, form) > _TIED - 1 and not any(name.span.overlaps(word.span) for name in names):
                by = _by_form(normal(word.text), form, roster)
                if by is not None:
                    yield RosterMatch(word.span, by)


def _one_first_name(name: PersonName, roster: Roster, forms: Sequence[Form]) -> bool:
    """Whether a name of several words is a first name of several words (Wei Jie), since another surname is another pupil."""
    return any(_by_form(normal("".join(name.words)), form, roster) is not None for form in forms)


def _named_with(text: str, name: PersonName, names: Sequence[PersonName], forms: Sequence[Form], roster: Roster) -> str | None:
    called = {normal("".join(name.words)), normal(name.words[0])}
    company = _company(text, name, names)
    for form in forms:
        near = max((_nearness(text, each.span, form, each) for each in company), default=0)
        in_sentence = not re.search(
            r"[.!?]\s|\n", text[min(name.span.end, form.span.end) : max(name.span.start, form.span.start)]
        )
        if not (near > 1 or near == 1 or (in_sentence and name.sure)):
            continue
        for each in called:
            by = _by_form(each, form, roster)
            if by is not None:
                return by
    return None


def _company(text: str, name: PersonName, names: Sequence[PersonName]) -> list[PersonName]:
    """The name and those joined to it by "and" or a comma, for "Mehmet and Grace (both 9C)"."""
    company = [name]
    for other in names:
        if other.span.start >= company[-1].span.end and re.fullmatch(
            r",? and |, | & ", text[company[-1].span.end : other.span.start]
        ):
            company.append(other)
    return company


def _by_form(name: str, form: Form, roster: Roster) -> str | None:
    if form.form is not None and roster.has(f"form:{name}:{form.form}"):
        return WITH_FORM
    if form.form is None and form.year is not None and roster.has(f"year:{name}:{form.year}"):
        return WITH_YEAR
    return UNUSUAL if roster.has(f"only:{name}") else None


def _nearness(text: str, span: Span, form: Form, name: PersonName | None = None) -> int:
    return form_nearness(text, name or PersonName(span, (span.of(text),), None, (), 1.0), form)
