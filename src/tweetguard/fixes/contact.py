"""Telephone numbers, addresses and e-mail addresses: the school's published one in their place, or nothing.

Where one may reach somebody is a fact, so all of these fixes change the meaning and are made only when asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tweetguard.config.schema import School
from tweetguard.fixes.edits import Edit, Fix
from tweetguard.text.spans import Span

OFFICE = "the school office"

# "ring 07700 ..." needs somebody to ring; "on 07700 ..." can go as a whole.
_CALLED = re.compile(r"\b(?:ring|call|phone|text|telephone|dial|message|whatsapp|e-?mail|contact|try|or)\s+\Z", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:\b(?:(?:my|our|his|her|their|the|a)\s+)?(?:mobile|mob|telephone|tel|phone|number|e-?mail|mail|address|contact)"
    r"(?:\s+(?:number|no|address|is))*\.?|[☎📞📱📧✉🏠])\ufe0f?\s*[:=–-]?\s*\Z",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\b(?:on|at|to|via|by|in|from|near|of|outside|through)\s+\Z", re.IGNORECASE)
_POSTED = re.compile(
    r"(?:\b(?:send|post|posted|return|write|deliver|letters?|cheques?|forms?|donations?)\b[^.!?\n]{0,60}|\baddress\b\W{0,3}(?:is\s+)?)\Z",
    re.IGNORECASE,
)
_OPENED = re.compile(r"[(\[]\s*\Z")
_CLOSED = re.compile(r"\s*[)\]]")


def telephone_fix(text: str, span: Span, school: School) -> Fix:
    """The fix for a telephone number that the school has not published."""
    published = _unused(school.telephones, text)
    if published is None and _CALLED.search(text, 0, span.start):
        published = OFFICE
    return _fix(text, span, published)


def email_fix(text: str, span: Span, school: School) -> Fix:
    """The fix for an e-mail address that is not the school's."""
    published = _unused(school.emails, text)
    if published is None and _CALLED.search(text, 0, span.start):
        published = OFFICE
    return _fix(text, span, published)


def address_fix(text: str, span: Span, school: School) -> Fix:
    """The fix for an address: what is sent can be sent to the school; what happens there does not happen at the school."""
    posted = _POSTED.search(text, max(0, span.start - 80), span.start) is not None
    return _fix(text, span, _unused(school.addresses, text) if posted else None)


def _unused(published: Sequence[str], text: str) -> str | None:
    """The first that is published; None where there is none or the post has it already."""
    return next((each for each in published if each not in text), None) if published else None


def _fix(text: str, span: Span, instead: str | None) -> Fix:
    edit = Edit(span, instead) if instead is not None else removal(text, span)
    return Fix((edit,), (span,), safe=False)


def removal(text: str, span: Span) -> Edit:
    """Take a stretch out, with the label, preposition or brackets that would be left over, and one of the spaces beside it."""
    start, end = span.start, span.end
    label = _LABEL.search(text, 0, start) or _PREPOSITION.search(text, 0, start)
    if label is not None:
        start = label.start()
    opened, closed = _OPENED.search(text, 0, start), _CLOSED.match(text, end)
    if opened is not None and closed is not None:
        start, end = opened.start(), closed.end()
    return Edit(_tidied(text, start, end), "")


def _tidied(text: str, start: int, end: int) -> Span:
    """The stretch with the marks and the space that would be left over beside it."""
    before, behind = text[:start].rstrip(" \t"), text[end:].lstrip(" \t")
    if not behind or behind[0] in "\r\n.,;:!?)":
        kept = before.rstrip(",;:–—- ") if behind[:1] not in ("\r", "\n") or before[-1:] == "," else before
        if before[-1:] in (".", "!", "?", "\n", "") and behind[:1] in (",", ";", ":"):
            end += len(text[end:]) - len(text[end:].lstrip(" \t,;:"))
            return Span(start, end)
        return Span(len(kept), end)
    if start == 0 or text[start - 1] == "\n":
        return Span(start, len(text) - len(behind))
    # One of the two spaces stays.
    return Span(start, len(text) - len(behind)) if text[start - 1] in " \t" else Span(start, end)
