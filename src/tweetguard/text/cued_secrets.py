"""Secrets beside a word that names them: "the Wi-Fi password is", "code for the gate:", "API key".

Lessons, puzzles, stories and advice speak of passwords and codes too, so the cue's surroundings are asked first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tweetguard.text import credential_cues as cues
from tweetguard.text.secret_shapes import (
    SOUGHT,
    VALUE,
    Credential,
    is_digits,
    is_long_random,
    is_mixed,
    is_random_letters,
    is_secret_word,
    is_strong,
    named,
    near,
    secret_in,
)
from tweetguard.text.spans import Span

_DIRECT: Final = 28

_SIGN: Final = r"(?:[:=>→➡⬅👉🔑(*\"“‘'`«\-–—]|\uFE0F)"
_LINK_WORD: Final = (
    r"(?:is|are|will be|reads|becomes|(?:has )?(?:now )?(?:been )?(?:changed|changes|set|reset) to|number|no\.|now|today|tonight|still|"
    r"currently|again|just|simply|stays|remains|this (?:week|term|lesson|time)|as (?:before|ever|usual)|tomorrow|on|lock|word|unchanged|the same|same)(?!\w)"
)
_LINK: Final = rf"(?P<link>(?:\s*(?:{_SIGN}|['’]s(?!\w)|(?<!\w){_LINK_WORD})){{1,7}})\s*"
_PHRASE: Final = r"(?:\s+\([^()\n]{1,40}\))?(?:\s+(?:for|to|of|on|at|into|in|from|if|you|that|needed)(?:\s+[\w'’&/.-]{1,20}){1,8}?)?"

_LINKED = re.compile(rf"{_PHRASE}{_LINK}{SOUGHT}", re.IGNORECASE)
_QUOTED = re.compile(rf"{_PHRASE}{_LINK}(?<=[\"“‘'`«])(?P<value>[^\"”’'`»\n]{{4,60}})[\"”’'`»]", re.IGNORECASE)
_PHRASE_OF_WORDS = re.compile(
    rf"{_PHRASE}{_LINK}(?<=[:=\s])(?P<value>[a-z]{{1,15}}(?:[ -][a-z]{{1,15}}){{2,6}})(?=[.,;!\n]|\s*\Z|\s+[^\w\s])"
)
_ADJACENT = re.compile(rf"\s+{SOUGHT}")
_ASSERTED = re.compile(
    rf"(?<!\S)(?P<value>{VALUE})\s+(?:is|=|will be)\s+(?:(?:the|your|our|this|today['’]s|new|now)\s+){{0,3}}(?:[\w'’-]{{1,20}}\s+){{0,5}}\Z",
    re.IGNORECASE,
)
_EXPLICIT = re.compile(r"[:=→➡\"“‘'`«]")
_ENDS_CLAUSE = re.compile(r"[*_\"”’'`»]*(?:[.,!?;)]|\s*\Z|\s*\n|\s+[^\w\s]|\s+\()")
_LISTED_BEFORE = re.compile(r"(?:[,/;&+\n]|\b(?:and|then|with))\s*\Z")


@dataclass(frozen=True, slots=True)
class _Allowed:
    """What may stand for a secret beside a cue, besides what is unlike any word."""

    words: bool = False
    phrases: bool = False


def _behind(text: str, cue: re.Match[str], allowed: _Allowed) -> Span | None:
    """The secret behind a cue: "the code for the gate is 4471", "PIN 4471", "password: volcano"."""
    linked = _LINKED.match(text, cue.end())
    if linked is not None:
        span = secret_in(linked, lambda value: is_strong(value) or is_random_letters(value))
        if span is not None:
            return span
        quoted = _QUOTED.match(text, cue.end()) if allowed.phrases else None
        if quoted is not None:
            return Span(*quoted.span("value"))
        phrase = _PHRASE_OF_WORDS.match(text, cue.end()) if allowed.phrases and ":" in linked.group("link") else None
        if phrase is not None:
            return Span(*phrase.span("value"))
        span = secret_in(linked, is_secret_word) if allowed.words else None
        if span is not None and _ENDS_CLAUSE.match(text, span.end):
            return span
    adjacent = _ADJACENT.match(text, cue.end())
    if adjacent is None:
        return None
    span = secret_in(adjacent, is_strong)
    if span is None and allowed.words and _LISTED_BEFORE.search(text, max(0, cue.start() - 8), cue.start()):
        # "log in as staffroom, password volcano"
        span = secret_in(adjacent, is_secret_word)
        span = span if span is not None and _ENDS_CLAUSE.match(text, span.end) else None
    return span


def _beside(text: str, cue: re.Match[str], allowed: _Allowed = _Allowed()) -> Span | None:
    """The secret beside a cue, on either side ("4471 is the code")."""
    span = _behind(text, cue, allowed)
    if span is not None:
        return span
    window = max(0, cue.start() - 80)
    asserted = _ASSERTED.search(text[window : cue.start()])
    return secret_in(asserted, is_strong, window) if asserted else None


def _is_explicit(text: str, cue: re.Match[str]) -> bool:
    linked = _LINKED.match(text, cue.end())
    return linked is not None and _EXPLICIT.search(linked.group("link")) is not None


def find_passwords(text: str) -> Iterator[Credential]:
    """Passwords, passcodes and PINs."""
    for cue in cues.PASSWORD.finditer(text):
        start, end = cue.span()
        kind = "password" if cue.lastgroup == "pass" else str(cue.lastgroup)
        opener = near(cues.WIFI, text, start, end) or near(cues.PLATFORM, text, start, end) or near(cues.LOGIN, text, start, end)
        if opener is None:
            if cues.OTHER_CODE_BEFORE.search(text, max(0, start - 30), start) or cues.PUZZLE.search(text):
                continue
            if near(cues.CODING, text, start, end):
                continue
        is_explicit = _is_explicit(text, cue)
        if near(cues.ADVICE, text, start, end) and not (is_explicit and opener):
            continue
        words = kind != "pin" and (is_explicit or opener is not None)
        span = _beside(text, cue, _Allowed(words, phrases=words and is_explicit and opener is not None))
        if span is not None:
            yield Credential(span, kind, named(cue, opener))


def find_codes(text: str) -> Iterator[Credential]:
    """Codes of doors and locks, and codes and numbers by which one joins."""
    for cue in cues.CODE.finditer(text):
        start, end = cue.span()
        if cues.OTHER_CODE_BEFORE.search(text, max(0, start - 30), start) or cues.OTHER_CODE_AFTER.match(text, end):
            continue
        platform = near(cues.PLATFORM, text, start, end)
        direct = near(cues.DOOR, text, start, end, _DIRECT) or near(cues.JOINED, text, start, end, _DIRECT)
        opener = platform or direct or near(cues.DOOR, text, start, end) or near(cues.OPENS, text, start, end)
        if platform is None and (cues.PUZZLE.search(text) or near(cues.SHOPPING, text, start, end)):
            continue
        if direct is None and platform is None and near(cues.CODING, text, start, end):
            continue
        spans = _of_one_cue(text, cue)
        if opener is None:
            # "Today's code is 7rq3h9" says enough only by a value that nothing else has, and a link to it.
            opener = near(cues.JOINING, text, start, end)
            spans = [span for span in spans if is_mixed(span.of(text)) and (opener or _LINKED.match(text, end))]
        is_door = opener is not None and (cues.DOOR.fullmatch(opener.group()) or cues.OPENS.fullmatch(opener.group()))
        kind = "door-code" if is_door else "join-code"
        yield from (Credential(span, kind, named(cue, opener)) for span in spans)


def _of_one_cue(text: str, cue: re.Match[str]) -> list[Span]:
    """The secret beside a cue and its like on the same line: "codes: front 4471, side 2210"."""
    first = _beside(text, cue)
    if first is None and cue.group().lower() == "codes":
        linked = _LINKED.match(text, cue.end())
        first = next(_further(text, linked.end("link")), None) if linked else None
    if first is None:
        return []
    length = first.end - first.start
    return [first, *(span for span in _further(text, first.end) if span.end - span.start == length)]


def _further(text: str, after: int) -> Iterator[Span]:
    line_end = text.find("\n", after, after + 100)
    end = line_end if line_end >= 0 else after + 100
    for match in _NEXT_VALUE.finditer(text, after, end):
        span = secret_in(match, is_strong)
        if span is not None:
            yield span


_NEXT_VALUE = re.compile(rf"(?<=[\s:=])(?P<value>{VALUE})")


def find_devices(text: str) -> Iterator[Credential]:
    """What a keypad, a padlock or a numbered room of a service is given directly: "new keypad: C 19 57 Z", "Game ID 70 33 18"."""
    for cue in cues.DEVICE.finditer(text):
        if cues.PUZZLE.search(text) or near(cues.SHOPPING, text, *cue.span()):
            continue
        linked = _TO_DEVICE.match(text, cue.end())
        span = secret_in(linked, is_strong) if linked else None
        if span is not None:
            yield Credential(span, "join-code" if cue.lastgroup == "id" else "door-code", named(cue))


_TO_DEVICE = re.compile(
    rf"(?:(?:\s+[\w'’]{{1,12}}){{0,3}}?\s*(?:[:=(→–-]|(?<!\w)(?:is|are)(?!\w))|(?=\s+[\d#*]))\s*{SOUGHT}", re.IGNORECASE
)


def find_keys(text: str) -> Iterator[Credential]:
    """Keys of networks and of programs."""
    for cue in cues.KEY.finditer(text):
        start, end = cue.span()
        wifi = near(cues.WIFI, text, start, end) or near(cues.VISITORS, text, start, end)
        service = cues.SERVICE_KEY.search(text, max(0, start - 20), start)
        if service is not None and text[service.end() : start].strip(" -_") != "":
            service = None
        if (wifi is None and service is None) or cues.OTHER_CODE_BEFORE.search(text, max(0, start - 30), start):
            continue
        explicit = wifi is not None and _is_explicit(text, cue)
        span = _beside(text, cue, _Allowed(words=wifi is not None, phrases=explicit))
        if span is None or (wifi is None and (span.end - span.start < 8 or is_digits(span.of(text)))):
            continue
        yield Credential(span, "network-key" if wifi else "api-key", named(cue, wifi or service))


def find_long_random(text: str) -> Iterator[Credential]:
    """What only a machine makes, wherever such a word stands near: "a deploy token. Use ours: stl-deploy-77c0e1f9a2"."""
    for match in _LONG.finditer(text):
        span = secret_in(match, is_long_random)
        cue = near(cues.KEY, text, *match.span()) or near(cues.PASSWORD, text, *match.span())
        if span is not None and cue is not None:
            yield Credential(span, "api-key", named(cue))


_LONG = re.compile(r"(?<![\w@#/.:&?=-])(?P<value>[\w!$%^*+.~-]{16,200})(?![\w@/])")
