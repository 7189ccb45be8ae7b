"""The words of a text as far as names are concerned: capital or small, everyday word or not, at the start of a sentence or not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.people.name_vocabulary import NameVocabulary
from tweetguard.text.spans import Span
from tweetguard.text.tags import find_tags

_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f])"
# Noor-ul-Ain, O'Connor, D’Andre, J.K. (two initials); a dot stays outside otherwise.
_WORD = lazy(rf"{_LETTER}+(?:['’ʼ‘\-‐‑]{_LETTER}+)*")
_POSSESSIVE_ENDS = frozenset("sS")
_POSSESSIVE = lazy(r"['’ʼ][sS]?\Z")
_CONTRACTED = lazy(r"['’](?:ll|ve|re|d|m|t)\Z|n['’]t\Z", re.IGNORECASE)
_STARTS = lazy(
    r"(?:\A|[.!?…:;\n•‣▪·–—|/>*\]}\"“”«»¡¿]|[\U0001F000-\U0001FAFF\u2190-\u2BFF\uFE0F\u200D]|(?:^|\s)['‘(-])[\s'\"“‘(]*\Z"
)
_SHOUTED = 0.6  # share of capitals from which a text is shouted, so that capitals tell nothing
_SMALL_LETTERS = b"abcdefghijklmnopqrstuvwxyz"
_GLUE = frozenset("_0123456789@#")
_made: Any = tuple.__new__  # a named tuple's own way to be made takes twice the time, and every word of every text is one


class Case(Enum):
    """How a word is written."""

    SMALL = "small"
    TITLE = "title"  # also an initial
    CAPITALS = "capitals"


class Word(NamedTuple):  # and no dataclass: most of a draft's time went into making these
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
    return tuple(_words(text, _known(vocabulary), find_tags(text)))


def is_shouted(text: str) -> bool:
    """Whether most letters are capitals."""
    signs = text.encode("ascii", "replace")
    others = len(signs.translate(None, _SMALL_LETTERS))
    if others <= _SHOUTED * (len(signs) - others):  # as nearly always: even if all the others were capitals
        return False
    capitals = sum(map(str.isupper, text))  # more than there are letters that are capitals: Ⓐ and Ⅳ are none
    if capitals <= _SHOUTED * sum(map(str.isalpha, text)):
        return False
    letters = [letter for letter in text if letter.isalpha()]
    return sum(map(str.isupper, letters)) > _SHOUTED * len(letters)


def _words(text: str, known: Callable[[str], tuple[Case, bool, bool, bool]], tags: Sequence[Span]) -> Iterator[Word]:
    tagged = False
    for match in _WORD.finditer(text):
        start, end = match.span()
        before, behind = text[start - 1] if start else "", text[end : end + 1]
        if tags:
            tagged = any(tag.start < end and start < tag.end for tag in tags)
        if tagged or before in _GLUE or behind == "_":
            continue
        word = match[0]
        possessive = False
        if word[-1] in _POSSESSIVE_ENDS:
            ending = _POSSESSIVE.search(word)
            if ending is not None:
                end -= len(ending[0])
                word = word[: -len(ending[0])]
                if not word:
                    continue
            possessive = ending is not None or behind == "'" or behind == "’"
        # Hardly any word begins a sentence or line, and most are told by the two characters before them.
        within = before == " " and start > 1 and (text[start - 2].isalpha() or text[start - 2] == ",")
        first = not within and (start == 0 or _STARTS.search(text, max(0, start - 6), start) is not None)
        case, given, doubtful, ordinary = known(word)
        span = _made(Span, (start, end))
        yield _made(Word, (span, word, case, first, possessive, given, doubtful, ordinary))


@lru_cache(maxsize=4)
def _known(vocabulary: NameVocabulary) -> Callable[[str], tuple[Case, bool, bool, bool]]:
    """What a vocabulary tells of a word as written: its case, and whether it is given, doubtful, ordinary.

    Posts are made of few words, so what was told of one is remembered.
    """

    @lru_cache(maxsize=20_000)
    def known(word: str) -> tuple[Case, bool, bool, bool]:
        small = word.replace("’", "'").casefold()
        given = vocabulary.is_given(small)
        ordinary = not given and (_CONTRACTED.search(word) is not None or vocabulary.is_ordinary(word))
        return _case(word), given, vocabulary.is_doubtful(small), ordinary

    return known


def _case(word: str) -> Case:
    if not word[0].isupper():
        return Case.SMALL
    letters = [letter for letter in word if letter.isalpha()]
    return Case.CAPITALS if len(letters) > 1 and all(map(str.isupper, letters)) else Case.TITLE
