"""A text as sentences of words, for telling what belongs to a pronoun. Quotations and tags are somebody else's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tweetguard.text.quotations import find_quotations, outermost
from tweetguard.text.spans import Span
from tweetguard.text.tags import find_tags
from tweetguard.text.voice.first_person import APOSTROPHES

EMOJI = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d"
_TOKEN = re.compile(rf"[^\W_]+(?:[{APOSTROPHES}][^\W_]+)*|[^\w\s]")
_END = re.compile(
    rf"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)[.!?…]+[)\]]*(?=\s|\Z|[{EMOJI}])|\n|[{EMOJI}]+"
)
_CURLED = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_OTHERS = "q"  # stands for every character of what somebody else says

_LEADING = re.compile(rf"(?:[@#]\w+|RT|[-*•–—>(\[{EMOJI}\s:]|\d+[.)/])*\Z")
_CLOSED = re.compile(rf"[.!?…][\"'”’)\]]*\s*\Z|[{EMOJI}]\s*\Z|\n[\s>*•–—-]*\Z")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark; `lower` is in small letters with straight apostrophes."""

    span: Span
    written: str
    lower: str

    @property
    def is_mark(self) -> bool:
        """Whether it is a punctuation mark."""
        return not self.written[0].isalnum()


def sentences(text: str) -> Iterator[tuple[Word, ...]]:
    """The sentences of a text; one ends at a full stop, at a line end and at an emoji."""
    plain = list(text)
    for span in outermost((*find_quotations(text), *find_tags(text))):
        plain[span.start : span.end] = _OTHERS * (span.end - span.start)
    own = "".join(plain)
    start = 0
    for end in (*_END.finditer(own), None):
        words = tuple(_words(own, start, len(own) if end is None else end.start()))
        if words:
            question = end is not None and "?" in end.group()
            yield (*words, Word(Span(end.start(), end.end()), "?", "?")) if end is not None and question else words
        start = len(own) if end is None else end.end()


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    for match in _TOKEN.finditer(text, start, end):
        written = match.group()
        yield Word(Span(*match.span()), written, written.lower().translate(_CURLED))


def starts_sentence(text: str, offset: int) -> bool:
    """Whether a capital is due at this place: handles, bullets and emoji before it do not count."""
    before = text[:offset]
    return _LEADING.match(before) is not None or _CLOSED.search(before) is not None
