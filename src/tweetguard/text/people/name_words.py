"""The words of a text as far as names are concerned: capital or small, everyday word or not, at the start of a sentence or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from tweetguard.text.people.name_vocabulary import NameVocabulary
from tweetguard.text.spans import Span
from tweetguard.text.tags import find_tags

_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f])"
# Noor-ul-Ain, O'Connor, D’Andre, J.K. (two initials); a dot stays outside otherwise.
_WORD = re.compile(rf"{_LETTER}+(?:['’ʼ‘\-‐‑]{_LETTER}+)*")
_POSSESSIVE = re.compile(r"['’ʼ][sS]?\Z")
_CONTRACTED = re.compile(r"['’](?:ll|ve|re|d|m|t)\Z|n['’]t\Z", re.IGNORECASE)
_STARTS = re.compile(
    r"(?:\A|[.!?…:;\n•‣▪·–—|/>*\]}\"“”«»¡¿]|[\U0001F000-\U0001FAFF\u2190-\u2BFF\uFE0F\u200D]|(?:^|\s)['‘(-])[\s'\"“‘(]*\Z"
)
_SHOUTED = 0.6  # share of capitals from which a text is shouted, so that capitals tell nothing


class Case(Enum):
    """How a word is written."""

    SMALL = "small"
    TITLE = "title"  # also an initial
    CAPITALS = "capitals"


@dataclass(frozen=True, slots=True)
class Word:
    """A word: `span` without a possessive ending; `first` at the start of a sentence or line, or behind a colon.

    `given`, `doubtful`: a first name; a first name that is a word or place, too. `ordinary`: written small elsewhere.
    """

    span: Span
    text: str
    case: Case
    first: bool
    possessive: bool
    given: bool
    doubtful: bool
    ordinary: bool

    @property
    def initial(self) -> bool:
        """Whether it is one capital letter."""
        return len(self.text) == 1 and self.case is not Case.SMALL

    @property
    def unknown(self) -> bool:
        """Whether no list knows it."""
        return not (self.given or self.doubtful or self.ordinary)


def words_of(text: str, vocabulary: NameVocabulary) -> tuple[Word, ...]:
    """The words of a text in order, but for those in links, handles, hashtags and code."""
    return tuple(_words(text, vocabulary))


def is_shouted(text: str) -> bool:
    """Whether most letters are capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(map(str.isupper, letters)) > _SHOUTED * len(letters)


def _words(text: str, vocabulary: NameVocabulary) -> Iterator[Word]:
    tags = iter((*find_tags(text), Span(len(text) + 1, len(text) + 1)))
    tag = next(tags)
    for match in _WORD.finditer(text):
        start, end = match.span()
        while tag.end <= start:
            tag = next(tags)
        glued = text[end : end + 1] == "_" or (start > 0 and text[start - 1] in "_0123456789@#")
        if glued or tag.overlaps(Span(start, end)):
            continue
        word = match[0]
        possessive = _POSSESSIVE.search(word)
        if possessive:
            end -= len(possessive[0])
            word = word[: -len(possessive[0])]
        if not word:
            continue
        small = word.replace("’", "'").casefold()
        given, doubtful = vocabulary.is_given(small), vocabulary.is_doubtful(small)
        yield Word(
            span=Span(start, end),
            text=word,
            case=_case(word),
            first=_STARTS.search(text, max(0, start - 6), start) is not None or start == 0,
            possessive=possessive is not None or (text[end : end + 1] in ("'", "’") and word[-1] in "sS"),
            given=given,
            doubtful=doubtful,
            ordinary=(not given) and (_CONTRACTED.search(word) is not None or vocabulary.is_ordinary(word)),
        )


def _case(word: str) -> Case:
    if not word[0].isupper():
        return Case.SMALL
    letters = [letter for letter in word if letter.isalpha()]
    return Case.CAPITALS if len(letters) > 1 and all(map(str.isupper, letters)) else Case.TITLE
