"""The sentences of a post, roughly: what a full stop, an exclamation, a question or a line break parts."""

from __future__ import annotations

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

# A full stop ends a sentence only before a space and not behind a title, an initial or "vs": "Mr. Obi", "8.05", "St. Bede's".
_END = lazy(
    r"(?=[.!?…\n])(?:(?:(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bvs)(?<!\b[A-Za-z])\.|[!?…])+['\"’”)]*(?=\s|\Z)|\n+)"
)


def find_sentences(text: str) -> tuple[Span, ...]:
    """The sentences in order, with the marks that end them; together they are the whole text but white space."""
    found: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        _add(found, text, start, match.end())
        start = match.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = first + len(words.strip())
    if last > first:
        found.append(Span(first, last))
