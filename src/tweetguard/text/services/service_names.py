"""The services with a least age and where a text names them; the words for them are a list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tweetguard.errors import SourceError
from tweetguard.shipped import shipped_folder
from tweetguard.text.lazy_patterns import lazy, lazy_re2
from tweetguard.text.spans import Span
from tweetguard.text.word_lists import word_set

# What shows that a word with another sense names a service: "on Snap", "our Discord", "Threads account".
_BEFORE = word_set(
    "on onto to via over our my your the a an for join download install use using get got add open and or into with from have "
    "through follow need college school department club team society class council latest new official student students students' pupils pupils' into"
)
_BEHIND = word_set("account app group server channel page story streak streaks profile chat feed community handle")
_WORD_BEFORE = lazy(r"([\w'’]+)[\s@]+\Z")
_WORD_BEHIND = lazy(r"[\s-]+(\w+)")
# The letter x, and words that are rather themselves than a service where an article stands before them.
_NEVER_BEHIND = {
    "X": word_set("a an the and or with have get need use using got"),
    "Snapchat": word_set("the a and or with for"),
}


@dataclass(frozen=True, slots=True)
class ServiceMention:
    """A service named in a text."""

    span: Span
    service: str


@dataclass(frozen=True, slots=True)
class ServiceNames:
    """The words for all services: `pattern` finds them (RE2), `sure` and `doubtful` say which service each means."""

    pattern: Any
    sure: Mapping[str, str]
    doubtful: Mapping[str, str]

    def mentions(self, text: str) -> tuple[ServiceMention, ...]:
        """Where the text names a service, in order."""
        found = (self._mention(text, Span(*match.span())) for match in self.pattern.finditer(text))
        return tuple(mention for mention in found if mention is not None)

    def _mention(self, text: str, span: Span) -> ServiceMention | None:
        word = _plain(span.of(text))
        if text[span.start - 1 : span.start] in ("@", "#", ".", "/", "_") and span.start:
            return None
        if word.startswith("r/"):
            return ServiceMention(span, "Reddit")
        if word in self.sure:
            return ServiceMention(span, self.sure[word])
        service = self.doubtful[word]
        before = _WORD_BEFORE.search(text[max(0, span.start - 12) : span.start])
        behind = _WORD_BEHIND.match(text, span.end)
        previous = before[1].casefold() if before else ""
        hinted = previous in _BEFORE and previous not in _NEVER_BEHIND.get(service, ())
        hinted = hinted or (behind is not None and behind[1].casefold() in _BEHIND)
        sure = text[span.start].isupper() or (previous == "on" and len(word) > 1)
        return ServiceMention(span, service) if hinted and sure else None


@cache
def service_names(file: Path | None = None) -> ServiceNames:
    """The names in a file, by default the shipped one; SourceError with the line when it cannot be read."""
    file = file or shipped_folder() / "vocabulary" / "services" / "age-restricted.txt"
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(file, f"cannot be read as UTF-8 text ({type(error).__name__})") from None
    sure: dict[str, str] = {}
    doubtful: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        service, colon, words = line.partition(":")
        if not colon:
            raise SourceError(file, "a line is a service, a colon and the words for it", number)
        for listed, words_of in zip(words.split("|"), (sure, doubtful), strict=False):
            words_of.update((_plain(word), service.strip()) for word in listed.split(",") if word.strip())
    every = sorted({*sure, *doubtful}, key=len, reverse=True)
    alternatives = "|".join(re.escape(word).replace(r"\ ", r"\s").replace("'", "['’]") for word in every)
    return ServiceNames(lazy_re2(rf"(?i)\b(?:{alternatives}|r/[a-z]{{3,}})\b"), sure, doubtful)


def _plain(word: str) -> str:
    return re.sub(r"\s", " ", word.strip().casefold().replace("’", "'"))
