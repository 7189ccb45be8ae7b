"""Secrets that somebody is told to enter, and what they get: "join with 7rq3h9", "4471 gets you into the gym"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tweetguard.text import credential_cues as cues
from tweetguard.text.secret_shapes import SOUGHT, VALUE, Credential, is_mixed, is_strong, named, near, secret_in
from tweetguard.text.spans import Span

_ENTERED = re.compile(
    r"(?<!\w)(?P<verb>join(?:ing)?|enter(?:ing)?|us(?:e|ing)|typ(?:e|ing)(?: in)?|tap(?: in)?|punch(?: in)?|key in|log ?in|sign ?in|get in|with)\s+"
    r"(?P<between>(?:(?:us|me|the|in|on|at|with|using|by|via|entering|typing|it|now|our|my|game|quiz|class|online|live|here|or|"
    rf"[\w-]{{2,20}}\.\w{{2,3}})\s+){{0,6}})(?:[:\"“‘']\s*)?{SOUGHT}",
    re.IGNORECASE,
)
_KEYED = re.compile(
    r"(?<!\w)(?:(?:tap|type|punch|key|dial|press|enter)(?: in)?|use(?=\s\S+\s(?:on|at|to get in|to open|to unlock)\b))\s+"
    r"(?P<value>[*#]?\d{3,8}[*#]?)(?!\w|[.:]\d| ?%)",
    re.IGNORECASE,
)
_BY_MEANS = re.compile(r"\b(?:with|using|by)\b", re.IGNORECASE)
_SHORTEST_JOINING = 5
_DOOR_REACH = 25

_GAME = re.compile(
    r"(?<!\w)(?:kahoots?|blooket|gimkit|quizizz|menti(?:meter)?|slido|socrative|near ?pod|vevox)(?:\.\w{2,3})?(?!\w)", re.IGNORECASE
)
_GAME_NUMBER = re.compile(r"(?<![\w£.:/])(?P<value>\d{3}[  -]?\d{3,4}|\d{4}[  -]\d{4}|\d{5,8})(?![\w%:]|\.\d)")
_GAME_REACH = 50

_OPENER = re.compile(
    r"(?<![\w£.:/-])(?P<value>[\w!-]{4,12})\s+(?:(?:gets?|lets?|will get|will let) (?:you|us|everyone) in(?:to)?|opens|unlocks|"
    r"to (?:open|unlock|get in))(?!\w)",
    re.IGNORECASE,
)

_PAIR = re.compile(
    r"(?<!\w)(?:(?P<wifi>wi[- ‑]?fi)|user ?names?|user ?id|user|log[- ]?ins?|log[- ]?on|sign[- ]?in|logged in)(?!\w)[^\n/|]{0,50}?"
    rf"(?:[:=]|(?<=\s))\s*(?!\d)[\w.@-]{{2,40}}\s?(?:[/|,;+&\n]|and|then|with)\s*(?P<value>{VALUE})",
    re.IGNORECASE,
)
_TRY_IT = re.compile(rf"(?<!\w)(?:try|use|it['’]?s|it is|enter|type|still|just)\s*(?:[:\"“‘'`]\s*)?(?P<value>{VALUE})", re.IGNORECASE)


def find_entered(text: str) -> Iterator[Credential]:
    """What is entered to join: "join with 7rq3h9", "kahoot.it, 482 913"."""
    for match in _ENTERED.finditer(text):
        span = secret_in(match, is_mixed)
        if span is None or span.end - span.start < _SHORTEST_JOINING or not any(map(str.isdigit, span.of(text))):
            continue
        joined = near(cues.PLATFORM, text, *match.span())
        joined = joined or near(cues.DOOR, text, *match.span(), _DOOR_REACH)
        if joined is None and _BY_MEANS.search(match.group("between")):
            joined = cues.JOINED.match(match.group("verb"))
        if joined is not None and not cues.PUZZLE.search(text) and not near(cues.SHOPPING, text, *match.span()):
            kind = "door-code" if cues.DOOR.fullmatch(joined.group()) else "join-code"
            yield Credential(span, kind, named(joined))
    for match in _KEYED.finditer(text):
        door = near(cues.DOOR, text, *match.span(), _DOOR_REACH)
        if door is not None and not cues.PUZZLE.search(text):
            yield Credential(Span(*match.span("value")), "door-code", named(door))
    for game in _GAME.finditer(text):
        for number in _GAME_NUMBER.finditer(text, max(0, game.start() - _GAME_REACH), game.end() + _GAME_REACH):
            yield Credential(Span(*number.span("value")), "join-code", named(game))


def find_openers(text: str) -> Iterator[Credential]:
    """What opens a door: "4471 gets you into the gym", "C1459Y opens the side gate"."""
    for match in _OPENER.finditer(text):
        span = secret_in(match, is_strong)
        door = near(cues.DOOR, text, *match.span())
        if span is not None and door is not None and not cues.PUZZLE.search(text):
            yield Credential(span, "door-code", named(door))


def find_logins(text: str) -> Iterator[Credential]:
    """The second half of a pair ("Login: guest / Harts2024"), and what one should try who cannot get in."""
    if cues.PUZZLE.search(text):
        return
    for match in _PAIR.finditer(text):
        span = secret_in(match, is_mixed)
        if span is not None:
            yield Credential(span, "network-key" if match.group("wifi") else "login", (match.group().split()[0].lower().strip(":"),))
    for match in _TRY_IT.finditer(text):
        span = secret_in(match, is_mixed)
        trouble = near(cues.LOCKED_OUT, text, *match.span())
        if near(cues.ADVICE, text, *match.span()):
            continue
        if span is not None and trouble is not None and span.end - span.start > _SHORTEST_JOINING:
            yield Credential(span, "login", named(trouble))
