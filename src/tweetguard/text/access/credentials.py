"""Secrets that open something: passwords, Wi-Fi keys, door codes, join codes and numbers of meetings, API keys.

Each finder knows one way in which a post gives a secret away; here they are asked in turn.
"""

from __future__ import annotations

from tweetguard.text.access import cued_secrets, entered_secrets, lock_codes, shaped_secrets
from tweetguard.text.access.credential_cues import PRE_TEST
from tweetguard.text.access.secret_shapes import Credential
from tweetguard.text.cue_places import CuePlaces

__all__ = ["Credential", "find_credentials"]

_FINDERS = (
    shaped_secrets.find_service_keys,
    shaped_secrets.find_in_addresses,
    shaped_secrets.find_assignments,
    shaped_secrets.find_meeting_numbers,
    shaped_secrets.find_keypad_entries,
    cued_secrets.find_passwords,
    cued_secrets.find_codes,
    cued_secrets.find_devices,
    cued_secrets.find_locks,
    cued_secrets.find_keys,
    cued_secrets.find_long_random,
    entered_secrets.find_entered,
    entered_secrets.find_keyed,
    entered_secrets.find_game_numbers,
    entered_secrets.find_openers,
    entered_secrets.find_logins,
    lock_codes.find_lock_codes,
)


def find_credentials(text: str) -> tuple[Credential, ...]:
    """All secrets, in order, without overlap; of two that overlap the one that begins first, or else the longer."""
    if PRE_TEST.search(text) is None and not lock_codes.could_hold(text):
        return ()
    places = CuePlaces(text)
    found = [one for finder in _FINDERS for one in finder(places)]
    chosen: list[Credential] = []
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if not chosen or not one.span.overlaps(chosen[-1].span):
            chosen.append(one)
    return tuple(chosen)
