"""The words, letters and signs that stand for digits, and for the marks between them."""

from __future__ import annotations

_ZERO = ("zero", "oh", "o", "nought", "naught", "aught", "ought", "nil", "null", "cero", "zéro", "dim")
_ONE = ("one", "uno", "un", "eins", "ein")
# Digit by digit in the languages that a school teaches, since a number read out in a lesson is still a number.
UNITS = {
    **dict.fromkeys(_ZERO, "0"),
    **dict.fromkeys(_ONE, "1"),
    **dict.fromkeys(("two", "dos", "deux", "zwei", "zwo", "dau"), "2"),
    **dict.fromkeys(("three", "tres", "trois", "drei", "tri"), "3"),
    **dict.fromkeys(("four", "cuatro", "quatre", "vier", "pedwar"), "4"),
    **dict.fromkeys(("five", "fife", "cinco", "cinq", "fünf", "fuenf", "pump"), "5"),
    **dict.fromkeys(("six", "seis", "sechs", "chwech"), "6"),
    **dict.fromkeys(("seven", "siete", "sept", "sieben", "saith"), "7"),
    **dict.fromkeys(("eight", "ocho", "huit", "acht", "wyth"), "8"),
    **dict.fromkeys(("nine", "niner", "nueve", "neuf", "neun", "naw"), "9"),
}
_STEMS = ("thir", "four", "fif", "six", "seven", "eigh", "nine")
TEENS = {word: str(value) for value, word in enumerate(("ten", "eleven", "twelve", *(f"{stem}teen" for stem in _STEMS)), 10)}
TENS = {word: value for value, word in enumerate(("twenty", "thirty", *(f"{stem}ty" for stem in _STEMS[1:])), 2)}
TENS["forty"] = TENS["fourty"]
TIMES = {"double": 2, "dbl": 2, "triple": 3, "treble": 3, "quadruple": 4}
# Said between two groups of a number, as a reader says the mark that is written there.
SPOKEN_GAPS = frozenset(("then", "dash", "hyphen", "space", "stroke", "slash", "dot", "pause", "comma", "gap", "next"))
GAP_PAIRS = frozenset({("and", "then"), ("followed", "by"), ("forward", "slash")})

# Latin, Greek and Cyrillic; S, B and Z only in longer numbers, since "7B" and "10S" are forms.
LOOKALIKES = str.maketrans("oOοΟоОøØ〇lIiіІıℓSBZ", "0000000001111111582")
SOLE_LOOKALIKES = frozenset("oOοΟоОlI〇ℓ")
ORNAMENTAL = "⁰¹²³⁴-⁹₀-₉①-⑨⓪⓿❶-❾➀-➈➊-➒⓵-⓽"
"""Figures that are no decimal digits to Unicode, for use within a character class."""
# A keycap is a digit and these two.
KEYCAP = frozenset("\ufe0f\u20e3")
INVISIBLE = KEYCAP | frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufeff")
# What stands between digits, as it would stand on a typewriter.
PLAIN = {
    **dict.fromkeys("‐‑‒–—―−﹣－⁃ー", "-"),
    **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
    **dict.fromkeys(INVISIBLE, ""),
    "＋": "+", "﹢": "+", "➕": "+", "（": "(", "）": ")", "［": "[", "］": "]", "．": ".", "，": ",", "：": ":",
    "／": "/", "＃": "#", "＠": "@", "\r": "\n",
}  # fmt: skip
