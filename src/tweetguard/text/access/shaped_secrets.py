"""Secrets that their own shape gives away, or nearly: keys of services, addresses with a password in them, assignments,
numbers of meetings, and what a keypad takes ("2580#").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tweetguard.text.access import credential_cues as cues
from tweetguard.text.access.secret_shapes import VALUE, Credential, is_strong, named, secret_in
from tweetguard.text.cue_places import CuePlaces
from tweetguard.text.lazy_patterns import lazy, lazy_re2
from tweetguard.text.spans import Span

# The forms that the services publish for scanners of secrets.
_SERVICE_KEY = lazy_re2(
    r"\b(?:sk-(?:proj-|ant-|or-)?[\w-]{16,}|gh[oprsu]_\w{20,}|github_pat_\w{20,}|(?:AKIA|ASIA)[0-9A-Z]{16}|"
    r"AIza[\w-]{30,}|xox[abprs]-[\w-]{10,}|glpat-[\w-]{16,}|[sp]k_(?:live|test)_\w{16,}|hf_\w{20,}|npm_\w{30,}|"
    r"eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,})"
)
_PARAMETER = lazy(
    r"[?&](?P<name>pwd|password|passcode|pin|cjc|api_?key|access_token|token)=(?P<value>[^&\s#\"”’)]{4,200})", re.IGNORECASE
)
_ROOM_ADDRESS = lazy(r"zoom\.us/[jw]/(?P<zoom>\d{9,12})|meet\.google\.com/(?P<meet>[a-z]{3}-[a-z]{4}-[a-z]{3})", re.IGNORECASE)
_PARAMETER_KINDS = {"cjc": "join-code", "pin": "pin", "pwd": "passcode", "password": "password", "passcode": "passcode"}

_ASSIGNED = lazy(
    rf"(?<!\w)(?P<name>\w{{0,40}}(?:key|token|secret|passwd|password|pwd))\s?=(?!=)\s?[\"'“‘]?(?P<value>{VALUE})", re.IGNORECASE
)

_MEETING_NUMBER = lazy(r"(?<![\w+£.-])(?!0)\d{3}[  -]?\d{3,4}[  -]?\d{3,4}(?:[  -]?\d{2,3}){0,2}(?![\w-])")
_MEETING_LETTERS = lazy(r"(?<![\w-])[a-z]{3}-[a-z]{4}-[a-z]{3}(?![\w-])")
_NUMBER_CUE = lazy(
    r"(?<!\w)(?:id|number|no|code|meeting|zoom|teams|webinar|join|at|on|#)\W{0,6}(?:is\W{0,3})?\Z", re.IGNORECASE
)

_KEYPAD = lazy(r"(?<![\w£#*/])(?P<value>[*#]?\d{3,8}[#*])(?![\w#*])")


def find_service_keys(places: CuePlaces) -> Iterator[Credential]:
    """Keys in the forms of well-known services."""
    text = places.text
    for match in _SERVICE_KEY.finditer(text):
        yield Credential(Span(*match.span()), "api-key", ())


def find_in_addresses(places: CuePlaces) -> Iterator[Credential]:
    """Secrets that an address carries: zoom.us/j/845...?pwd=..."""
    text = places.text
    if "=" not in text and ".us/" not in text and "google.com/" not in text:
        return
    for match in _PARAMETER.finditer(text):
        span = secret_in(match, is_strong)
        if span is not None:
            name = match.group("name").lower()
            yield Credential(span, _PARAMETER_KINDS.get(name, "api-key"), (name,))
    for match in _ROOM_ADDRESS.finditer(text):
        group = str(match.lastgroup)
        yield Credential(Span(*match.span(group)), "meeting-number", (group,))


def find_assignments(places: CuePlaces) -> Iterator[Credential]:
    """Secrets in a program's settings: MAPS_API_KEY=... A password checked in a lesson (==, a plain word) is none."""
    text = places.text
    if "=" not in text:
        return
    for match in _ASSIGNED.finditer(text):
        span = secret_in(match, is_strong)
        if span is not None and (len(match.group("name")) > 8 or "_" in match.group("name")):
            yield Credential(span, "api-key", (match.group("name").lower(),))


def find_meeting_numbers(places: CuePlaces) -> Iterator[Credential]:
    """Numbers of meetings, and the letters of Google Meet (abc-defg-hij)."""
    text = places.text
    if not places.anywhere(cues.MEETING) and not places.anywhere(cues.PLATFORM):
        return
    for shape in (_MEETING_NUMBER, _MEETING_LETTERS):
        for match in shape.finditer(text):
            meeting = places.near(cues.PLATFORM, *match.span()) or places.near(cues.MEETING, *match.span())
            if meeting and _NUMBER_CUE.search(text, max(0, match.start() - 20), match.start()):
                yield Credential(Span(*match.span()), "meeting-number", named(text, meeting))


def find_keypad_entries(places: CuePlaces) -> Iterator[Credential]:
    """Digits that end as a keypad wants them: "gate sticks: 2580#"."""
    text = places.text
    if "#" not in text and "*" not in text:
        return
    for match in _KEYPAD.finditer(text):
        door = places.near(cues.DOOR, *match.span())
        if door is not None and not places.anywhere(cues.PUZZLE):
            yield Credential(Span(*match.span("value")), "door-code", named(text, door))
