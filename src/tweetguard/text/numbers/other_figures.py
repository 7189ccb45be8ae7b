"""Figures whose form says that they are no telephone number: dates, times, prices, scores, links, handles, places."""

from __future__ import annotations

import re

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.numbers.spoken_digits import DigitLine

# What is written with figures and is no telephone number. Every branch starts where a token starts, so that each
# token is read once.
_OTHER_FIGURES = lazy(
    r"""
      \d{18,}                                                             # longer than any telephone number
    | (?<![\w.])(?:https?://|www\.)(?!wa\.me/|\S{0,20}whatsapp)\S+      # pages, but not links to a telephone
    | (?<![\w.+\-])[\w.+\-]+@[\w\-]+\.[\w.\-]+                           # e-mail
    | (?<![\w.\-])[a-z][\w\-]*(?:\.[a-z][\w\-]+)+/(?<!wa\.me/)\S*        # bit.ly/123456
    | (?<![\w])[@\#]\w+
    | [£$€¥]\s?\d[\d,.]*
    | (?<![\d.,])\d[\d.,]*\s?[%‰°]
    | (?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])                        # 67,026,292
    | (?<![\d./\-])(?:0?[1-9]|[12]\d|3[01])([./\-])(?:0?[1-9]|1[0-2])\1(?:(?:1[5-9]|20)\d\d|\d\d)(?![./\-]?\d)
    | (?<![\d./\-])(?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d\-])
    | (?<![\d.:])(?:[01]?\d|2[0-3])[.:][0-5]\d(?::[0-5]\d)?(?![.:]?\d)   # times
    | (?<![\d./\-])(?:1[5-9]|20)\d\d[/\-](?:(?:1[5-9]|20)\d\d|\d\d)(?![./\-]?\d)
    | (?<![\d.,])-?\d{1,3}\.\d{2,},\s?-?\d{1,3}\.\d{2,}(?![\d.])         # co-ordinates
    | (?<![\d\-:/.])(?<!\d\s)(?<!\d[\-:/]\s)(?<!\d\s[\-:/]\s)
      \d{1,2}(?P<space>\s?)[\-:/](?P=space)\d{1,2}(?!\s?[\-:/.]{0,2}\s?\d)   # scores, fractions
    | (?<![^\W_])(?:\d+[^\W\d_]|[^\W\d_]+\d)[^\W_]*                      # letters and figures in one token
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GLUED_TELEPHONE = lazy(r"(?:t|m|p|tel|ph|mob|mobile|phone)?(\d{6,15})(?:x\d{1,5}|ext\d{1,5})?", re.IGNORECASE)


def blank_other_figures(reading: DigitLine) -> str:
    """The line with such figures put out, each code point by an x, so that every place stays what it was."""

    def blank(found: re.Match[str]) -> str:
        token = found[0]
        # Digits that were words have no form: "nine-double-oh" is 9-00, and no score.
        keep = _GLUED_TELEPHONE.fullmatch(token) or (token[0].isdigit() and reading.written(*found.span()) == "words")
        return token if keep else "x" * len(token)

    return _OTHER_FIGURES.sub(blank, reading.line)
