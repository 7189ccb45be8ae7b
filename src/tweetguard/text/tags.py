"""Stretches that are written for machines: addresses of pages and mail, handles, hashtags, and code in back-ticks.

They are found generously, for leaving alone; `mentions` says which handles X would link.
"""

from __future__ import annotations

import re

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

_TAG = lazy(
    r"""
      (?:https?://|www\.)\S+
    | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}          # mail
    | (?<![\w.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}[a-z]{2,12}/\S*         # a page named without its scheme
    | [#＃@＠]\w+
    | (?<![\w`])`[^`\n]{1,300}`(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MARKS = ("#", "@", "/", "`", "www.", "＃", "＠")


def find_tags(text: str) -> tuple[Span, ...]:
    """All such stretches, in order, without overlap."""
    lowered = text.lower()
    if not any(mark in lowered for mark in _MARKS):
        return ()
    return tuple(Span(*match.span()) for match in _TAG.finditer(text))
