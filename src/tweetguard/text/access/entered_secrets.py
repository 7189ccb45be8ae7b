"""Secrets that somebody is told to enter, and what they open: "join with 7rq3h9", "4471 gets you into the gym"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tweetguard.text.access import credential_cues as cues
from tweetguard.text.access.secret_shapes import SOUGHT, VALUE, Credential, is_mixed, is_strong, named, secret_in
from tweetguard.text.cue_places import CuePlaces, cue
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

_ENTERING = cue(
    r"join(?:ing)?|enter(?:ing)?|us(?:e|ing)|typ(?:e|ing)(?: in)?|tap(?: in)?|punch(?: in)?|key in|log ?in|sign ?in|get in|with"
)
_ENTERED = lazy(
    r"\s+(?P<between>(?:(?:us|me|the|in|on|at|with|using|by|via|entering|typing|it|now|our|my|game|quiz|class|online|live|here|or|"
    rf"[\w-]{{2,20}}\.\w{{2,3}})\s+){{0,6}})(?:[:\"“‘']\s*)?{SOUGHT}",
    re.IGNORECASE,
)
_BY_MEANS = lazy(r"\b(?:with|using|by)\b", re.IGNORECASE)
_JOINING_VERB = lazy(r"join|log ?in|sign ?in", re.IGNORECASE)
_TYPING = lazy(r"typ|enter|key", re.IGNORECASE)
_SHORTEST_JOINING = 5

_KEYING = cue(r"(?:tap|type|punch|key|dial|press|enter)(?: in)?|use")
_KEYED = lazy(r"\s+(?P<value>[*#]?\d{3,8}[*#]?)(?!\w|[.:]\d| ?%)")
_USED_TO_OPEN = lazy(r"\s+(?:on|at|to (?:get in|open|unlock))(?!\w)|[.!,;)]|\s*\Z", re.IGNORECASE)
_DOOR_REACH = 40

_GAME_NUMBER = lazy(r"(?<![\w£.:/])(?P<value>\d{3}[  -]?\d{3,4}|\d{4}[  -]\d{4}|\d{5,8})(?![\w%:]|\.\d)")
_GAME_REACH = 50

_BEFORE_OPENING = lazy(r"(?<![\w£.:/-])(?P<value>[\w!-]{4,30})\s\Z")

_LOGGING_IN = cue(r"wi[- ‑]?fi|user ?names?|user ?id|user|log[- ]?ins?|log[- ]?on|sign[- ]?in|logged in")
_PAIR = lazy(
    r"[^\n/|]{0,50}?(?:[:=]|(?<=\s))\s*(?!\d)[\w.@-]{2,40}\s?(?:[/|,;+&\n]|and|then|with)\s*"
    rf"(?=\S{{0,40}}[\d!@$%^&*])(?P<value>{VALUE})",
    re.IGNORECASE,
)
_TRYING = cue(r"try|use|it['’]?s|it is|enter|type|still|just")
_TRIED = lazy(rf"\s*(?:[:\"“‘'`]\s*)?(?P<value>{VALUE})")


def find_entered(places: CuePlaces) -> Iterator[Credential]:
    """What is entered to join: "join with 7rq3h9", "log in using 7rq3h9"."""
    text = places.text
    if places.anywhere(cues.PUZZLE):
        return
    for verb in places.all(_ENTERING):
        match = _ENTERED.match(text, verb.end)
        span = secret_in(match, is_mixed) if match else None
        if match is None or span is None or span.end - span.start < _SHORTEST_JOINING or not _has_digit(span.of(text)):
            continue
        joined = places.near(cues.PLATFORM, verb.start, span.end)
        door = places.near(cues.DOOR, verb.start, span.end, _DOOR_REACH)
        if joined is None and _TYPING.match(verb.of(text)):
            joined = places.near(cues.JOINING, verb.start, verb.start, _DOOR_REACH)
        if joined is None and door is None and _BY_MEANS.search(match.group("between")) and _JOINING_VERB.match(verb.of(text)):
            joined = verb
        if (joined or door) and not places.near(cues.SHOPPING, verb.start, span.end):
            yield Credential(span, "join-code" if joined else "door-code", named(text, joined or door))


def find_keyed(places: CuePlaces) -> Iterator[Credential]:
    """Digits that a door takes: "tap 8080 at the side gate"."""
    text = places.text
    if not places.anywhere(cues.DOOR) or places.anywhere(cues.PUZZLE):
        return
    for verb in places.all(_KEYING):
        match = _KEYED.match(text, verb.end)
        if match is None:
            continue
        if verb.of(text).lower() == "use" and not _USED_TO_OPEN.match(text, match.end()):
            continue
        door = places.near(cues.DOOR, verb.start, match.end(), _DOOR_REACH)
        if door is not None:
            yield Credential(Span(*match.span("value")), "door-code", named(text, door))


def find_game_numbers(places: CuePlaces) -> Iterator[Credential]:
    """The numbers of games: "kahoot.it, 482 913"."""
    for game in places.all(cues.GAME):
        for number in _GAME_NUMBER.finditer(places.text, max(0, game.start - _GAME_REACH), game.end + _GAME_REACH):
            yield Credential(Span(*number.span("value")), "join-code", named(places.text, game))


def find_openers(places: CuePlaces) -> Iterator[Credential]:
    """What opens a door or a class: "4471 gets you into the gym", "C1459Y opens the side gate"."""
    text = places.text
    for opening in places.all(cues.OPENS):
        match = _BEFORE_OPENING.search(text, max(0, opening.start - 32), opening.start)
        span = secret_in(match, is_strong) if match else None
        if span is None or places.anywhere(cues.PUZZLE):
            continue
        door = places.near(cues.DOOR, opening.start, opening.end)
        joined = places.near(cues.JOINING, opening.start, opening.end) if is_mixed(span.of(text)) else None
        if door is not None or joined is not None:
            yield Credential(span, "door-code" if door else "join-code", named(text, door or joined))


def find_logins(places: CuePlaces) -> Iterator[Credential]:
    """The second half of a pair ("Login: guest / Harts2024"), and what one should try who cannot get in."""
    text = places.text
    if places.anywhere(cues.PUZZLE):
        return
    for head in places.all(_LOGGING_IN):
        match = _PAIR.match(text, head.end)
        span = secret_in(match, is_mixed) if match else None
        if span is not None:
            yield Credential(span, "network-key" if head.of(text)[0] in "wW" else "login", named(text, head))
    if not places.anywhere(cues.LOCKED_OUT):
        return
    for verb in places.all(_TRYING):
        match = _TRIED.match(text, verb.end)
        span = secret_in(match, is_mixed) if match else None
        trouble = places.near(cues.LOCKED_OUT, verb.start, verb.end)
        if span is None or trouble is None or span.end - span.start <= _SHORTEST_JOINING:
            continue
        if not places.near(cues.ADVICE, verb.start, span.end):
            yield Credential(span, "login", named(text, trouble))


def _has_digit(value: str) -> bool:
    return any(map(str.isdigit, value))
