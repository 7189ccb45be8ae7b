"""Pupils' names: "one of our Year 9 students" where a year stands beside the one name, else the initial.

Whom a post is about is what it says, so these fixes are made only when asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tweetguard.fixes.edits import Edit, Fix
from tweetguard.fixes.sentences import starts_sentence
from tweetguard.text.people.forms import Form, find_forms
from tweetguard.text.spans import Span

_TO_FORM = re.compile(r"(?:,?\s(?:in|from|of)\s|,\s|\s?\(|\s)\Z")
_FROM_FORM = re.compile(
    r"(?:['’]s?\s|\s(?:student|pupil|scientist|musician|artist|historian|geographer|linguist)s?,?\s|\s|:\s|,\s)\Z"
)
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_FAR = 14  # characters between a name and its form at most


def pupil_fixes(text: str, spans: Sequence[Span]) -> list[Fix]:
    """A fix for each of the names at `spans`."""
    forms = find_forms(text)
    fixes = []
    for span in spans:
        edit = _by_year(text, span, forms) if len(spans) == 1 else None
        fixes.append(Fix((edit or _initial(text, span),), (span,), safe=False))
    return fixes


def _initial(text: str, span: Span) -> Edit:
    """The first letter with its full stop; a full stop that follows already is enough."""
    first = next((letter for letter in span.of(text) if letter.isalpha()), "")
    if first.upper() == "I" and not _POSSESSIVE.match(text, span.end):  # "I." reads as the writer
        words = "one of our students"
        return Edit(span, words[0].upper() + words[1:] if starts_sentence(text, span.start) else words)
    stop = "" if text[span.end : span.end + 1] == "." or not first else "."
    return Edit(span, f"{first.upper()}{stop}")


def _by_year(text: str, span: Span, forms: Sequence[Form]) -> Edit | None:
    """The edit where exactly one form stands beside the name and tells a year; None elsewhere."""
    if _POSSESSIVE.match(text, span.end) or text[span.start - 1 : span.start] in ("@", "#"):
        return None
    for form in forms:
        if form.year is None:
            continue
        if 0 <= form.span.start - span.end <= _FAR and _TO_FORM.fullmatch(text, span.end, form.span.start):
            end = form.span.end
            between = text[span.end : form.span.start]
            if between.endswith("("):
                if text[end : end + 1] != ")":
                    return None
                end += 1
            elif between == ", " and text[end : end + 1] == ",":
                end += 1
            return _one_of(text, Span(span.start, end), form.year)
        if 0 <= span.start - form.span.end <= _FAR and _FROM_FORM.fullmatch(text, form.span.end, span.start):
            if ":" in text[form.span.end : span.start]:
                return None
            return _one_of(text, Span(form.span.start, span.end), form.year)
    return None


def _one_of(text: str, span: Span, year: int) -> Edit:
    words = f"one of our Year {year} students"
    return Edit(span, words[0].upper() + words[1:] if starts_sentence(text, span.start) else words)
