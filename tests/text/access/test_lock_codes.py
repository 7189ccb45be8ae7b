from __future__ import annotations

import pytest

from tweetguard.text.access.credentials import find_credentials


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Whoever is first in: side door is 4082X, kettle on straight after", "4082X"),
        ("Padlock on the kiln shed: 7-2-9", "7-2-9"),
        ("The combination for the trophy cabinet? 5-8-2.", "5-8-2"),
        ("If the alarm goes off, 1-9-6-6 and then the hash key", "1-9-6-6"),
        ("Gate changed again: now 8802X", "8802X"),
        ("Door entry is C2468Z until half term", "C2468Z"),
        ("The lab tablets unlock with 4471.", "4471"),
        ("Key safe by the back door, 3906", "3906"),
    ],
)
def test_a_code_beside_its_lock(text: str, secret: str) -> None:
    assert [one.span.of(text) for one in find_credentials(text)] == [secret]


@pytest.mark.parametrize(
    "text",
    [
        "Doors open, 3-2-1, lift off!",
        "We lined up 4-4-2 and kept the gate shut",
        "Count with us at the door: 1-2-3-4",
        "Gates open at 6.30, ends 8.15",
        "Room number 1204 please, by the fire door",
        "We won 3-2 at home, door prizes for all",
        "Level unlocked with 300 house points!",
    ],
)
def test_numbers_that_open_nothing(text: str) -> None:
    assert find_credentials(text) == ()
