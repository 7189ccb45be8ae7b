"""Words with capitals that may name the person whose birth a text tells, and the form or title that goes with them.

This is no finder of names in general: it only ranks what stands near a phrase about a birth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tweetguard.text.births.birth_words import HONOURS, NO_NAMES, SCHOOLFOLK, TITLES
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

_TOKEN: Final = lazy(r"\w+(?:['’‑-]\w+)*|\S")
_POSSESSIVE: Final = lazy(r"['’]s?\Z")
_POSSESSIVES: Final = lazy(r"(?<=\w)['’]s?(?!\w)")
_CONTRACTED: Final = lazy(r"['’](?:s|d|ll|ve|re|m)?\Z")
_OWN: Final = frozenset({"our", "my", "notre", "nos", "nuestro", "nuestra", "nuestros", "nuestras", "unser", "unsere", "ein"})
_GLUED: Final = frozenset("#@/.:_=&")
"""What stands before a word of a tag, a handle or a link."""

_SHORT: Final = 40
_FORM: Final = r"""(?:(?:form|class|klasse|set|tutor\ group)\s)?
    (?: (?:year\s?|yr\.?\s?|y\s?)(?:1[0-3]|[1-9])(?:[a-z]\d?)? | (?:1[0-3]|[7-9])(?:[a-z]{1,2}\d?|x/?\w+)
      | reception | sixth\ form(?:er)? | nursery ) (?!\w)"""
_FORM_AFTER: Final = lazy(
    rf"(?:['’]s)?\s*[,(/|:–—-]?\s*(?:(?:is\s)?(?:in|from|of|de|en|aus|our|a|the)\s(?:our\s)?)?{_FORM}",
    re.VERBOSE | re.IGNORECASE,
)
_FORM_BEFORE: Final = lazy(rf"(?<!\w){_FORM}(?:['’]s)?[\s:,/–—-]+(?:[a-z'’-]+\s+){{0,2}}\Z", re.VERBOSE | re.IGNORECASE)
_AND: Final = lazy(r"\s*(?:,|&|\band\b|,\s*and\b)\s*")
_NOT_A_PERSON: Final = lazy(r"(?<!\w)(?:in|at|near|outside|the)\s\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """A run of words with capitals that may name somebody; `words` in lower case, without a title."""

    span: Span
    words: tuple[str, ...]
    title: str | None


def lower_words(text: str) -> list[str]:
    """The words and marks of `text` in lower case, without a possessive s."""
    return _TOKEN.findall(_POSSESSIVES.sub("", text.lower()))


def nearest_names(text: str, around: Span, told: Span, sentence: Span, *, after: bool) -> list[Name]:
    """The names in `around` that may be the subject of what is `told`, the likeliest first.

    Those in the same sentence come first, then those on the side where a subject is expected. Places and things ("in
    Leeds", "the NHS") are left out.
    """

    def rank(name: Name) -> tuple[bool, bool, int]:
        behind = name.span.start >= told.end
        distance = name.span.start - told.end if behind else told.start - name.span.end
        return not name.span.within(sentence), behind != after, distance

    # A long sentence has its subject within or before; only "16 today!" is followed by it.
    last = around.end if sentence.end - sentence.start <= _SHORT else sentence.end
    names = (name for name in _names(text, around) if not name.span.overlaps(told) and name.span.start < last)
    return sorted(names, key=rank)


def marks_of(text: str, subject: Name, names: list[Name], around: Span) -> Iterator[str]:
    """What marks the subject, or those named together with it, as somebody of the school: a title, a form, "our"."""
    together = (name for name in names if name is not subject and _joined(text, subject.span, name.span))
    for name in (subject, *together):
        start, end = name.span.start, name.span.end
        if name.title in TITLES:
            yield text[start:end].split()[0]
        form = _FORM_AFTER.match(text, end, around.end) or _FORM_BEFORE.search(text, max(around.start, start - 40), start)
        if form is not None:
            yield form[0].strip(" ,(/|:–—-\n")
        before = lower_words(text[max(around.start, start - 30) : start])[-3:]
        yield from (word for word in before if word in _OWN)
        if before and before[-1] in SCHOOLFOLK and text[start - 2].isalpha():
            yield before[-1]


def _joined(text: str, one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    return _AND.fullmatch(text, first.end, second.start) is not None


def _names(text: str, around: Span) -> Iterator[Name]:
    letters = around.of(text)
    capitals, small = sum(map(str.isupper, letters)), sum(map(str.islower, letters))
    shouting = capitals > 2 * small
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, around.start, around.end):
        if run and token[0] == "." and token.start() == run[-1].end() and len(run[-1][0]) < 4:
            continue  # of an initial, or of "Mrs."
        namelike = token[0][0].isupper() and _namelike(token[0], shouting=shouting)
        if namelike and run and text[run[-1].end() : token.start()] in {" ", ". ", "."}:
            run.append(token)
            continue
        yield from _named(text, run)
        run = [token] if namelike and text[token.start() - 1 : token.start()] not in _GLUED else []
    yield from _named(text, run)


def _namelike(word: str, *, shouting: bool) -> bool:
    if len(word) > 1 and word.isupper() and not shouting:
        return False
    plain = _CONTRACTED.sub("", word.lower())
    return plain not in NO_NAMES and not any(map(str.isdecimal, plain))


def _named(text: str, run: list[re.Match[str]]) -> Iterator[Name]:
    """The name that a run of words makes, if it makes one."""
    if not run or _NOT_A_PERSON.search(text, max(0, run[0].start() - 9), run[0].start()):
        return
    words = tuple(_POSSESSIVE.sub("", word[0].lower()) for word in run)
    possessive = _POSSESSIVE.search(run[-1][0])
    span = Span(run[0].start(), run[-1].end() - (len(possessive[0]) if possessive else 0))
    if words[0] not in TITLES and words[0] not in HONOURS:
        yield Name(span, words, None)
    elif len(words) > 1:
        yield Name(span, words[1:], words[0])
