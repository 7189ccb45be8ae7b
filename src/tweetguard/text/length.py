"""The weighted length of a post on X, and the characters X refuses: twitter-text, version 3 of its configuration.

Counting is done by twitter-text-parser. Its import asks for `pkg_resources`, which setuptools 82 no longer has, for one
call: the bytes of a data file in its own package. So a stand-in with that one call is there while it is imported.
"""

from __future__ import annotations

import sys
import unicodedata
from functools import cache
from importlib.resources import files
from types import ModuleType
from typing import TYPE_CHECKING

from tweetguard.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_WEIGHT = 280
URL_WEIGHT = 23

# twitter-text, regexp/invalidCharsGroup: two noncharacters and the byte order mark.
_INVALID = lazy("[\ufffe\ufeff\uffff]")
# All but the light ranges 0-4351, 8192-8205, 8208-8223 and 8242-8247.
_HEAVY = lazy("[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
_INNER_STOP = lazy(r"\w\.(?=\w)")


def first_invalid(text: str) -> int | None:
    """Where the first character stands that X refuses, in code points; None where there is none."""
    match = _INVALID.search(text)
    return None if match is None else match.start()


def excess_weight(text: str) -> int | None:
    """The weighted length of `text` when it is over `MAX_WEIGHT`, else None.

    Most posts are too short for the exact count to matter, so a bound is tried first: each code point by itself, as if
    no emoji were joined, and 23 more for each full stop that might make a URL.
    """
    normal = unicodedata.normalize("NFC", text)
    if len(normal) + len(_HEAVY.findall(normal)) + URL_WEIGHT * len(_INNER_STOP.findall(normal)) <= MAX_WEIGHT:
        return None
    weight = weighted_length(text)
    return weight if weight > MAX_WEIGHT else None


def weighted_length(text: str) -> int:
    """The weighted length of `text`, as X counts it."""
    if text.isascii() and "." not in text:  # no URL, no emoji, nothing that NFC could change
        return len(text) - text.count("\r\n")
    return _counter()(text)


@cache
def _counter() -> Callable[[str], int]:
    """The weighted length by twitter-text-parser's `parse_tweet`, which is imported when it is first needed."""
    stand_in = None if sys.modules.get("pkg_resources") else ModuleType("pkg_resources")
    if stand_in is not None:
        stand_in.resource_string = _resource_string  # type: ignore[attr-defined]
        sys.modules["pkg_resources"] = stand_in
    try:
        from twitter_text import parse_tweet
    finally:
        if stand_in is not None:
            del sys.modules["pkg_resources"]

    def count(text: str) -> int:
        return int(parse_tweet(text).weightedLength)

    return count


def _resource_string(module: str, name: str) -> bytes:
    """The bytes of a data file that lies beside a module: what `pkg_resources.resource_string` gave."""
    return (files(module.rpartition(".")[0]) / name).read_bytes()
