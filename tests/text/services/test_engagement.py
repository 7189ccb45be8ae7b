"""What readers are asked to do beside the name of a service, and what only studies it."""

from __future__ import annotations

import pytest

from tweetguard.text.services.engagement import SERVICE, engages, is_study, orders, speaks_of_joining
from tweetguard.text.services.invitations import find_invitations

NAME = SERVICE * 7


@pytest.mark.parametrize(
    "sentence",
    [
        f"Post yours on {NAME} by Friday!",
        f"Year 9: scan the code for our {NAME}.",
        f"Everyone in 8K should have {NAME} by May.",
        f"Have you joined our {NAME} yet?",
        f"We want to see you all on {NAME} tonight.",
    ],
)
def test_it_orders_or_as_good_as(sentence: str) -> None:
    assert orders(sentence)
    assert engages(sentence)


@pytest.mark.parametrize("sentence", [f"Our debate continues on {NAME}.", f"Your reviews belong on {NAME}."])
def test_it_offers(sentence: str) -> None:
    assert engages(sentence)
    assert not orders(sentence)


def test_joining_and_study_have_their_words() -> None:
    assert speaks_of_joining("Tap the link and press follow.")
    assert not speaks_of_joining("Bring a pencil.")
    assert is_study(f"How does {NAME} choose what you see?")
    assert not is_study(f"Hop on {NAME} tonight.")


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("Year 8 bakers: film it, put it on your Reels and tag us.", "Instagram"),
        ("Chess club is on Discord now. Get yourself added!", "Discord"),
        ("Year 10, r/askscience is waiting. Make an account and ask.", "Reddit"),
        ("Students, there's a Facebook group just for you. Request to join.", "Facebook"),
    ],
)
def test_an_invitation_however_it_is_put(text: str, service: str) -> None:
    (found,) = find_invitations(text)
    assert found.service == service
    assert found.to_pupils(answers_pupil=False)


@pytest.mark.parametrize(
    "text",
    [
        "Year 12 compared how TikTok and Instagram earn their money. Drop in to see the graphs.",
        "Parents, post your photos in the PTA's Facebook group.",
        "Don't put your address on Snapchat, Year 8. Ask us if you are unsure.",
        "What would Nelson have posted on Instagram? Draw it, Year 8!",
    ],
)
def test_no_invitation_to_pupils(text: str) -> None:
    assert not any(each.to_pupils(answers_pupil=False) for each in find_invitations(text))
