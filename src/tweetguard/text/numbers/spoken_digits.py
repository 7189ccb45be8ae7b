"""Digits however written: a text is read into a line of plain digits, and every place in the line can be found again.

"oh seven seven double-oh", "o77oo", full-width and keycap digits all become 0-9; the rest of the text stays as it is.
What a number means (a telephone, a date) is not decided here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Literal

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.numbers.digit_signs import (
    GAP_PAIRS,
    INVISIBLE,
    KEYCAP,
    LOOKALIKES,
    ORNAMENTAL,
    PLAIN,
    SOLE_LOOKALIKES,
    SPOKEN_GAPS,
    TEENS,
    TENS,
    TIMES,
    UNITS,
)
from tweetguard.text.spans import Span

Written = Literal["digits", "words", "letters"]

_MARKS = str.maketrans({sign: mark for sign, mark in PLAIN.items() if mark})
_NOT_PLAIN = lazy(f"[{re.escape(''.join(PLAIN))}]")

_WORDS = frozenset({*UNITS, *TEENS, *TENS, *TIMES, "hundred"})
_ANY_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
# Two number words side by side, or one beside a figure: one alone never makes a long number.
_WORD_PAIR = lazy(
    rf"\b(?:{_ANY_WORD})(?:\W{{1,3}}(?:(?:{_ANY_WORD})\b|\d)|(?:{_ANY_WORD})(?:{_ANY_WORD})|\d)"
    rf"|\d\W{{1,3}}(?:{_ANY_WORD}|plus)\b"
)
_SPOKEN_GAP = lazy(
    rf"\d\W{{1,3}}(?=[a-z])(?:{'|'.join(sorted(SPOKEN_GAPS))}|{'|'.join(sorted(' '.join(pair) for pair in GAP_PAIRS))})\b"
    rf"|\d(?=[a-z])(?:{_ANY_WORD})\d",
    re.IGNORECASE,
)
# How British numbers begin when they are run together.
_GLUED_STARTS = ("ohseven", "zeroseven", "ohone", "zeroone", "ohtwo", "zerotwo")
# Atomic: "uno" is also "un" and "o", and trying both for every word of a long token would never end.
_GLUED = lazy(rf"(?>{_ANY_WORD}|\d)+")
_GLUED_PARTS = lazy(rf"{_ANY_WORD}|\d+")
_TOKEN = lazy(r"[^\W_]+")
# A figure beside a letter that may stand for one.
_LOOKALIKE_NEAR = lazy(r"\d[oOlIiSBZοΟоОøØ〇іІıℓ]|[oOlIiSBZοΟоОøØ〇іІıℓ]\d|\d\W{1,3}[oOlIοΟоО]+\b|\b[oOlIοΟоО]+\W{1,3}\d")
# A figure of another script, an ornamental one, or one with something invisible after it.
_ODD_FIGURE = lazy(f"(?![0-9])\\d|[{ORNAMENTAL}]|\\d[{''.join(INVISIBLE)}]")
_JOINED = lazy(r"[\s,.'’\-‐‑–—]{1,3}")
_LOOSE_COMPOUND = lazy(rf"\b(?:{'|'.join(TENS)}) (?:{'|'.join(UNITS)})\b", re.IGNORECASE)
_SHORTEST_GLUED, _LONGEST_GLUED = 5, 120


@dataclass(frozen=True, slots=True)
class DigitLine:
    """A text with its digits made plain; code point `i` of `line` stands at `starts[i]` to `ends[i]` of `text`."""

    text: str
    line: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the text that `line[start:end]` was read from; `start` < `end`."""
        return Span(self.starts[start], self.ends[end - 1])

    def written(self, start: int, end: int) -> Written:
        """How the number in `line[start:end]` stands in the text."""
        tokens = [token[0] for token in _TOKEN.finditer(self.span(start, end).of(self.text))]
        if all(token.isdigit() for token in tokens):
            return "digits"
        spelled = (_GLUED.fullmatch(token.lower()) for token in tokens if len(token) > 1 and token.isalpha())
        return "words" if any(spelled) else "letters"


def has_spoken_digits(text: str) -> bool:
    """Whether the text has number words side by side; a quick test for leaving a text alone."""
    lower = text.lower()
    spaced = lower
    # Replacing and splitting costs a third of what one expression for all the words would.
    for mark in "-.,/…*~_":
        spaced = spaced.replace(mark, " ")
    if _WORDS.isdisjoint(spaced.split()) and not any(start in lower for start in _GLUED_STARTS):
        return False
    return _WORD_PAIR.search(lower) is not None


def is_ambiguous(text: str) -> bool:
    """Whether the text has such a pair as "sixty eight", which is 68, or 60 and then 8."""
    return _LOOSE_COMPOUND.search(text) is not None


def read_digits(text: str, *, compounds: bool = True) -> DigitLine:
    """Read the text into a line of plain digits.

    The line keeps all that is no number, so that what stands round a number can be judged in it. Without `compounds`
    "sixty eight" is 60 8, as in "nine sixty, eight eleven"; "sixty-eight" is always 68.
    """
    if not (_LOOKALIKE_NEAR.search(text) or _SPOKEN_GAP.search(text) or has_spoken_digits(text) or _ODD_FIGURE.search(text)):
        line = text if text.isascii() else text.translate(_MARKS)
        return DigitLine(text, line, range(len(text)), range(1, len(text) + 1))
    return _Reader(text, compounds=compounds).read()


class _Reader:
    """One pass over the tokens of a text; `_number` reads one number that may be several words."""

    def __init__(self, text: str, *, compounds: bool) -> None:
        self.text = text
        self.hyphens = {" ", "-", "‐", "‑", "–"} if compounds else {"-", "‐", "‑", "–"}
        self.tokens = [(found[0], found.start(), found.end()) for found in _TOKEN.finditer(text)]
        self.words = [token.lower() for token, _, _ in self.tokens]
        self.pieces: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def read(self) -> DigitLine:
        at, index = 0, 0
        after_number = False
        while index < len(self.tokens):
            number, following = self._number(index, after_number)
            if number is not None:
                start, end = self.tokens[index][1], self.tokens[following - 1][2]
                self._copy(at, start)
                self._put(number, start, end)
                at, index, after_number = end, following, True
                continue
            gap_end = self._spoken_gap(index) if after_number else index
            if gap_end > index:
                # The marks round a said mark are its own: "900, then 123" has one gap.
                start = self.tokens[gap_end][1]
                self._put("·", at, start)
                at, index = start, gap_end
            else:
                index, after_number = index + 1, False
        self._copy(at, len(self.text))
        return DigitLine(self.text, "".join(self.pieces), self.starts, self.ends)

    def _put(self, piece: str, start: int, end: int) -> None:
        self.pieces.append(piece)
        # One sign for one sign, as in "o77oo", keeps its own place; a word's digits share the word's.
        if len(piece) == end - start:
            self.starts.extend(range(start, end))
            self.ends.extend(range(start + 1, end + 1))
        else:
            self.starts.extend(repeat(start, len(piece)))
            self.ends.extend(repeat(end, len(piece)))

    def _copy(self, start: int, end: int) -> None:
        """Take over what is no number, its signs made plain."""
        at = start
        for found in () if self.text.isascii() else _NOT_PLAIN.finditer(self.text, start, end):
            place, sign = found.start(), found[0]
            self._put(self.text[at:place], at, place)
            self._put(PLAIN[sign], place, place + 1)
            if sign in KEYCAP and self.ends:
                # A keycap belongs to its digit.
                self.ends[-1] = place + 1
            at = place + 1
        self._put(self.text[at:end], at, end)

    def _gap(self, index: int) -> str:
        """What stands between a token and the next."""
        return self.text[self.tokens[index][2] : self.tokens[index + 1][1]]

    def _joined(self, index: int) -> bool:
        """Whether the next token is so near that the two can be one number."""
        return index + 1 < len(self.tokens) and _JOINED.fullmatch(self._gap(index)) is not None

    def _spoken_gap(self, index: int) -> int:
        """The first token after a mark that is said aloud ("dash", "and then"), or `index` where none is."""
        for length, known in (
            (1, self.words[index] in SPOKEN_GAPS),
            (2, tuple(self.words[index : index + 2]) in GAP_PAIRS),
        ):
            after = index + length
            if known and after < len(self.tokens) and self._number(after, True)[0] is not None:
                return after
        return index

    def _number(self, index: int, after_number: bool) -> tuple[str | None, int]:
        """The digits of the number that begins at a token, and the token after it."""
        word = self.words[index]
        times = TIMES.get(word)
        if times is not None and self._joined(index):
            repeated = self._figures(index + 1)
            if repeated is None:
                return None, index + 1
            return self._hundreds(repeated[0] * times + repeated[1:], index + 1)
        if word == "plus" and self._joined(index) and self._figures(index + 1) is not None:
            return "+", index + 1
        figures = self._figures(index)
        if figures is None:
            return self._letters(index, after_number), index + 1
        if (
            word in TENS
            and self._joined(index)
            and self._gap(index) in self.hyphens
            and UNITS.get(self.words[index + 1], "0") != "0"
        ):
            return self._hundreds(str(TENS[word]) + UNITS[self.words[index + 1]], index + 1)
        return self._hundreds(figures, index)

    def _hundreds(self, figures: str, index: int) -> tuple[str, int]:
        """With `figures` read up to token `index`, take in a "hundred" after them and an "and twelve" after that."""
        words = self.words
        if not (self._joined(index) and words[index + 1] == "hundred" and figures[0] != "0" and len(figures) <= 2):
            return figures, index + 1
        index += 1
        if not (self._joined(index) and words[index + 1] == "and" and self._joined(index + 1)):
            return figures + "00", index + 1
        word = words[index + 2]
        if word in UNITS:
            return figures + "0" + UNITS[word], index + 3
        if word in TEENS:
            return figures + TEENS[word], index + 3
        if word in TENS:
            if self._joined(index + 2) and UNITS.get(words[index + 3], "0") != "0":
                return figures + str(TENS[word]) + UNITS[words[index + 3]], index + 4
            return figures + f"{TENS[word]}0", index + 3
        return figures + "00", index + 1

    def _figures(self, index: int) -> str | None:
        """The digits of one token alone."""
        token, word = self.tokens[index][0], self.words[index]
        if word in UNITS:
            return None if word == "o" and self._gap_is_elision(index) else UNITS[word]
        if word in TEENS:
            return TEENS[word]
        if word in TENS:
            return f"{TENS[word]}0"
        if token.isalpha():
            return _glued_figures(word) if len(word) >= _SHORTEST_GLUED else None
        if token.isdecimal() and token.isascii():
            return token
        return _plain_figures(token) or _glued_figures(word)

    def _gap_is_elision(self, index: int) -> bool:
        """An o before an apostrophe is no zero: o'clock, O'Brien."""
        return index + 1 < len(self.tokens) and self._gap(index) in {"'", "’"}

    def _letters(self, index: int, after_number: bool) -> str | None:
        """Letters with no digit among them ("oo", "l"), which only a number beside them makes digits."""
        token = self.tokens[index][0]
        if not SOLE_LOOKALIKES.issuperset(token) or len(token) > 6 or self._gap_is_elision(index):
            return None
        beside = after_number and index > 0 and len(self._gap(index - 1)) <= 3
        if not beside and self._joined(index):
            beside = self._figures(index + 1) is not None
        return token.translate(LOOKALIKES) if beside else None


def _plain_figures(token: str) -> str | None:
    """Digits of any script or ornament, mixed with letters that look like digits; None for any other token."""
    if not any(sign.isdigit() for sign in token):
        return None
    figures = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign.translate(LOOKALIKES) for sign in token)
    if not (figures.isascii() and figures.isdigit()):
        return None
    if len(token) < 5 and not token.isdigit() and not set("SBZ").isdisjoint(token):
        return None
    return figures


def _glued_figures(word: str) -> str | None:
    """Number words written as one word: "ohsevenseven", "0double7"."""
    if len(word) > _LONGEST_GLUED or not _GLUED.fullmatch(word):
        return None
    figures: list[str] = []
    times = 1
    for part in _GLUED_PARTS.findall(word):
        if part in TIMES:
            times = TIMES[part]
            continue
        if part == "hundred":
            figures.append("00")
            continue
        digits = part if part.isdigit() else UNITS.get(part) or TEENS.get(part) or f"{TENS[part]}0"
        figures.append(digits[0] * times + digits[1:])
        times = 1
    return "".join(figures) or None
