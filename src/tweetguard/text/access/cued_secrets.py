"""Secrets beside a word that names them: "the Wi-Fi password is", "code for the gate:", "API key".

Lessons, puzzles, stories and advice speak of passwords and codes too, so the cue's surroundings are asked first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tweetguard.text.access import credential_cues as cues
from tweetguard.text.access.secret_shapes import (
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
    secret_in,
)
from tweetguard.text.cue_places import CuePlaces
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

_DIRECT: Final = 28
_LINE: Final = 100

_SIGN: Final = r"(?:[:=>→➡⬅👉🔑(*\"“‘'`«\-–—]|\uFE0F)"
_LINK_WORD: Final = (
    r"(?:is|are|will be|reads|becomes|(?:has )?(?:now )?(?:been )?(?:changed|changes|set|reset) to|number|no\.|now|today|tonight|still|"
    r"currently|again|just|simply|stays|remains|this (?:week|term|lesson|time)|as (?:before|ever|usual)|tomorrow|on|lock|word|"
    r"unchanged|the same|same)(?!\w)"
)
_LINK: Final = rf"(?P<link>(?:\s*(?:{_SIGN}|['’]s(?!\w)|(?<!\w){_LINK_WORD})){{1,7}})\s*"
_PHRASE: Final = (
    r"(?:\s+\([^()\n]{1,40}\))?"
    r"(?:\s+(?:for|to|of|on|at|into|in|from|if|you|that|needed)(?:\s+[\w'’&/.-]{1,20}){1,8}?)?"
)

_LINKED = lazy(rf"{_PHRASE}{_LINK}{SOUGHT}", re.IGNORECASE)
_QUOTED = lazy(rf"{_PHRASE}{_LINK}(?<=[\"“‘'`«])(?P<value>[^\"”’'`»\n]{{4,60}})[\"”’'`»]", re.IGNORECASE)
_SEVERAL_WORDS = lazy(
    rf"{_PHRASE}{_LINK}(?<=[:=\s])(?P<value>[a-z]{{1,15}}(?:[ -][a-z]{{1,15}}){{2,6}})(?=[.,;!\n]|\s*\Z|\s+[^\w\s])"
)
_ADJACENT = lazy(rf"\s+{SOUGHT}")
_ASSERTED = lazy(
    rf"(?<!\S)(?P<value>{VALUE})\s+(?:is|=|will be)\s+(?:(?:the|your|our|this|today['’]s|new|now)\s+){{0,3}}(?:[\w'’-]{{1,20}}\s+){{0,5}}\Z",
    re.IGNORECASE,
)
_TO_DEVICE = lazy(
    rf"(?:(?:\s+[\w'’]{{1,12}}){{0,3}}?\s*(?:[:=(→–-]|(?<!\w)(?:is|are)(?!\w))|(?=\s+[\d#*]))\s*{SOUGHT}", re.IGNORECASE
)
_LOCKED = lazy(rf"\s*(?:(?:['’]s|is|=|:|→)\s*(?:now\s+|on\s+|still\s+)?)(?P<value>{VALUE})", re.IGNORECASE)
_TIME_OR_YEAR = lazy(r"(?:[01]\d|2[0-3])[0-5]\d|1\d{3}|20\d\d|\d+00")
_NEXT_VALUE = lazy(rf"(?<=[\s:=])(?P<value>{VALUE})")
_LONG = lazy(r"(?<![\w@#/.:&?=-])(?P<value>[\w!$%^*+.~-]{16,200})(?![\w@/])")
_EXPLICIT = lazy(r"[:=→➡\"“‘'`«]")
_ENDS_CLAUSE = lazy(r"[*_\"”’'`»]*(?:[.,!?;)]|\s*\Z|\s*\n|\s+[^\w\s]|\s+\()")
_ENDS_LOCK = lazy(rf"{_ENDS_CLAUSE.pattern}|\s+(?:today|tonight|now|this|until|from|then|for)(?!\w)", re.IGNORECASE)
_LISTED_BEFORE = lazy(r"(?:[,/;&+\n]|\b(?:and|then|with))\s*\Z")


def find_passwords(places: CuePlaces) -> Iterator[Credential]:
    """Passwords, passcodes and PINs."""
    text = places.text
    for cue in places.all(cues.PASSWORD):
        word = cue.of(text).lower()
        if word == "pass" and text[cue.end : cue.end + 2].strip()[:1] not in {":", "="}:
            continue
        kind = "pin" if word.startswith("pin") else "passcode" if "code" in word else "password"
        where = (cue.start, cue.end)
        opener = places.near(cues.WIFI, *where) or places.near(cues.PLATFORM, *where) or places.near(cues.LOGIN, *where)
        if kind == "pin" and opener is None:
            opener = places.near(cues.DOOR, *where)
        if _is_other(text, cue) and (opener is None or kind == "pin"):
            continue
        if opener is None and (places.anywhere(cues.PUZZLE) or places.near(cues.CODING, *where)):
            continue
        explicit = _is_explicit(text, cue)
        if kind == "pin" and opener is None and not explicit and not cue.of(text).startswith("PIN"):
            continue  # pins are worn, drawn and dropped
        if places.near(cues.ADVICE, *where) and not (explicit and opener):
            continue
        words = kind != "pin" and (explicit or opener is not None)
        span = _beside(text, cue, words=words, several=words and explicit and opener is not None)
        if span is not None:
            yield Credential(span, kind, named(text, cue, opener))


def find_codes(places: CuePlaces) -> Iterator[Credential]:
    """Codes of doors and locks, and codes and numbers by which one joins."""
    text = places.text
    for cue in places.all(cues.CODE):
        where = (cue.start, cue.end)
        if _is_other(text, cue):
            continue
        platform = places.near(cues.PLATFORM, *where)
        door, joined = places.near(cues.DOOR, *where, _DIRECT), places.near(cues.JOINED, *where, _DIRECT)
        direct = door or joined
        opens = places.near(cues.DOOR, *where) or places.near(cues.OPENS, *where)
        if platform is None and (places.anywhere(cues.PUZZLE) or places.near(cues.SHOPPING, *where)):
            continue
        if direct is None and platform is None and places.near(cues.CODING, *where):
            continue
        opener = platform or direct or opens
        spans = _of_one_cue(text, cue)
        if opener is None:
            # "Today's code is 7rq3h9" says enough only by a value that nothing else has, and a link to it.
            opener = places.near(cues.JOINING, *where)
            spans = [span for span in spans if is_mixed(span.of(text)) and (opener or _LINKED.match(text, cue.end))]
        opens_door = platform is None and (door or (joined is None and opens)) is not None
        kind = "door-code" if opens_door else "join-code"
        yield from (Credential(span, kind, named(text, cue, opener)) for span in spans)


def find_devices(places: CuePlaces) -> Iterator[Credential]:
    """What a keypad or a padlock takes, and the number of a room or game: "keypad: C 19 57 Z", "Game ID 70 33 18"."""
    text = places.text
    for cue in places.all(cues.DEVICE):
        if places.anywhere(cues.PUZZLE) or places.near(cues.SHOPPING, cue.start, cue.end):
            continue
        linked = _TO_DEVICE.match(text, cue.end)
        span = secret_in(linked, is_strong) if linked else None
        if span is not None:
            kind = "door-code" if "lock" in cue.of(text).lower() or "key" in cue.of(text).lower() else "join-code"
            yield Credential(span, kind, named(text, cue))


def find_locks(places: CuePlaces) -> Iterator[Credential]:
    """What a door or an alarm is said to be: "side door is 4081X"."""
    text = places.text
    for cue in places.all(cues.LOCKED):
        match = _LOCKED.match(text, cue.end)
        span = secret_in(match, is_strong) if match else None
        if span is None or places.anywhere(cues.PUZZLE):
            continue
        value = span.of(text)
        unlike_times = 4 <= len(value) <= 6 and not _TIME_OR_YEAR.fullmatch(value) and _ENDS_LOCK.match(text, span.end)
        if unlike_times if value.isdigit() else is_mixed(value):
            yield Credential(span, "door-code", named(text, cue))


def find_keys(places: CuePlaces) -> Iterator[Credential]:
    """Keys of networks and of programs."""
    text = places.text
    for cue in places.all(cues.KEY):
        wifi = places.near(cues.WIFI, cue.start, cue.end) or places.near(cues.VISITORS, cue.start, cue.end)
        service = places.near(cues.SERVICE_KEY, cue.start, cue.end, 20)
        if service is not None and text[service.end : cue.start].strip(" -_"):
            service = None
        if (wifi is None and service is None) or _is_other(text, cue):
            continue
        explicit = wifi is not None and _is_explicit(text, cue)
        span = _beside(text, cue, words=wifi is not None, several=explicit)
        if span is None or (wifi is None and (span.end - span.start < 8 or is_digits(span.of(text)))):
            continue
        yield Credential(span, "network-key" if wifi else "api-key", named(text, cue, wifi or service))


def find_long_random(places: CuePlaces) -> Iterator[Credential]:
    """What only a machine makes, wherever such a word stands near: "a deploy token. Use ours: stl-deploy-77c0e1f9a2"."""
    if not places.anywhere(cues.KEY) and not places.anywhere(cues.PASSWORD):
        return
    for match in _LONG.finditer(places.text):
        span = secret_in(match, is_long_random)
        cue = places.near(cues.KEY, *match.span()) or places.near(cues.PASSWORD, *match.span())
        if span is not None and cue is not None:
            yield Credential(span, "api-key", named(places.text, cue))


def _is_other(text: str, cue: Span) -> bool:
    """Whether the cue is of a kind that opens nothing: a dress code, a key date, a drawing pin."""
    before = cues.OTHER_CODE_BEFORE.search(text, max(0, cue.start - 30), cue.start)
    return before is not None or cues.OTHER_CODE_AFTER.match(text, cue.end) is not None


def _is_explicit(text: str, cue: Span) -> bool:
    linked = _LINKED.match(text, cue.end)
    return linked is not None and _EXPLICIT.search(linked.group("link")) is not None


def _beside(text: str, cue: Span, *, words: bool = False, several: bool = False) -> Span | None:
    """The secret beside a cue, on either side: "PIN 4471", "the code for the gate is 4471", "4471 is the code".

    `words`: whether a plain word will do where a sign introduces it or it ends the clause; `several`: and several words.
    """
    span = _linked(text, cue, words, several) or _adjacent(text, cue, words)
    if span is not None:
        return span
    window = max(0, cue.start - 80)
    asserted = _ASSERTED.search(text[window : cue.start])
    return secret_in(asserted, is_strong, window) if asserted else None


def _linked(text: str, cue: Span, words: bool, several: bool) -> Span | None:
    linked = _LINKED.match(text, cue.end)
    if linked is None:
        return None
    span = secret_in(linked, lambda value: is_strong(value) or is_random_letters(value))
    if span is not None:
        return span
    if several:
        phrase = _QUOTED.match(text, cue.end)
        if phrase is None and ":" in linked.group("link"):
            phrase = _SEVERAL_WORDS.match(text, cue.end)
        if phrase is not None:
            return Span(*phrase.span("value"))
    span = secret_in(linked, is_secret_word) if words else None
    return span if span is not None and _ENDS_CLAUSE.match(text, span.end) else None


def _adjacent(text: str, cue: Span, words: bool) -> Span | None:
    adjacent = _ADJACENT.match(text, cue.end)
    if adjacent is None:
        return None
    span = secret_in(adjacent, is_strong)
    if span is None and words and _LISTED_BEFORE.search(text, max(0, cue.start - 8), cue.start):
        # "log in as staffroom, password volcano"
        span = secret_in(adjacent, is_secret_word)
        return span if span is not None and _ENDS_CLAUSE.match(text, span.end) else None
    return span


def _of_one_cue(text: str, cue: Span) -> list[Span]:
    """The secret beside a cue and its like on the same line: "codes: front 4471, side 2210"."""
    first = _beside(text, cue)
    if first is None and cue.of(text).lower() == "codes":
        linked = _LINKED.match(text, cue.end)
        first = next(_further(text, linked.end("link")), None) if linked else None
    if first is None:
        return []
    length = first.end - first.start
    return [first, *(span for span in _further(text, first.end) if span.end - span.start == length)]


def _further(text: str, after: int) -> Iterator[Span]:
    line_end = text.find("\n", after, after + _LINE)
    end = line_end if line_end >= 0 else after + _LINE
    for match in _NEXT_VALUE.finditer(text, after, end):
        span = secret_in(match, is_strong)
        if span is not None:
            yield span
