"""TG106: forty-odd texts against one invented roster, half of them traps."""

from __future__ import annotations

import pytest

from tweetguard.checks.roster import RosterOptions, check
from tweetguard.rules.schema import Example
from tweetguard.rules.trial import example_case

ROSTER = [
    {"name": "Priya Nair", "form": "9B"},
    {"name": "Grace Adeyemi", "form": "9C"},
    {"name": "Mark Hall", "form": "8A"},
    {"name": "Horváth, Zsófia", "form": "9C", "known_as": "Zsófi"},
    {"name": "Will May", "form": "11B"},
    {"name": "Oluwaseun Balogun", "form": "7L", "known_as": "Seun"},
    {"name": "Aoife Ní Bhriain", "form": "10A"},
    {"name": "Wei Jie Tan", "form": "8C"},
    {"name": "Maximilian O'Rourke", "form": "7L", "known_as": "Max; Maxi"},
    {"name": "Hope Strickland", "form": "9B"},
    {"name": "Summer Rose", "form": "7A"},
    {"name": "Rhys Llewellyn-Jones", "form": "12D"},
    {"name": "Oliver Grant", "form": "8B"},
    {"name": "Oliver Sykes", "form": "8D"},
    {"name": "Oliver Wray", "form": "8D"},
    {"name": "Grace Park", "form": "10C"},
    {"name": "Mei-Ling Chan", "form": "8C"},
]

FLAGGED = [
    ("Priya Nair has built a volcano.", "Priya Nair"),
    ("priya nair has built a volcano", "priya nair"),
    ("PRIYA NAIR!", "PRIYA NAIR"),
    ("A volcano by Priya K. Nair.", "Priya K. Nair"),
    ("We liked Priya Nair’s volcano.", "Priya Nair"),
    ("Nair, Priya: please collect your volcano.", "Nair, Priya"),
    ("#PriyaNair for president", "PriyaNair"),
    ("Thank you, Zsofia Horvath.", "Zsofia Horvath"),
    ("Zsófi Horváth sang.", "Zsófi Horváth"),
    ("the poster by zsófi in 9C", "zsófi"),
    ("Seun Balogun, take a bow", "Seun Balogun"),
    ("Seun (7L) has the answer.", "Seun"),
    ("Oluwaseun in Year 7 has the answer.", "Oluwaseun"),
    ("Aoife Ni Bhriain, champion.", "Aoife Ni Bhriain"),
    ("Wei Jie, 8C, has swum a mile.", "Wei Jie"),
    ("Maxi from 7L has lost a tooth.", "Maxi"),
    ("Max O’Rourke has lost a tooth.", "Max O’Rourke"),
    ("Grace (9C) is our captain.", "Grace"),
    ("Three goals for Hope in 9B!", "Hope"),
    ("Will May (11B) runs the tuck shop.", "Will May"),
    ("Rhys Llewellyn Jones reads the lesson.", "Rhys Llewellyn Jones"),
    ("Mei Ling Chan and her kite", "Mei Ling Chan"),
    ("9B's Hope has done it again", "Hope"),
    ("Oliver in 8B has found a fossil.", "Oliver"),
]

PASSED = [
    "Grace period for 9C's homework ends on Friday.",
    "Mark your diary, 8A!",
    "Will 11B win? Will May ever end?",
    "It will may be rain, said the old book.",
    "We hope 9B can come.",
    "Summer is coming, 7A!",
    "Summer rose early over the field this morning.",
    "Summer roses by 7A.",
    "Mr Mark Hall teaches 8A on Monday.",
    "Meet in the main hall, 8A. Mark the door.",
    "The picnic is in Grace Park on Friday, 10C.",
    "Priya has built a volcano.",
    "Oliver in Year 8 has found a fossil.",
    "Well done, Oliver!",
    "Priya in 7A is a different pupil.",
    "Priya Patel in 9B is on no roster.",
    "Max volume, 7L!",
    "The maximum is 7L of water.",
    "Grant Oliver a wish.",
    "Hope springs eternal. 9B have one more go.",
    "To hope in 2026, to strive in 2027.",
    "Nairobi and Priyamvada are other words.",
    "@priyanair thank you for asking",
    "Welcome to St Luke's.",
]


def found(text: str, **context: object) -> list[str | None]:
    case = example_case(Example.model_validate({"text": text, "roster": ROSTER, **context}))
    return [violation.match for violation in check(case, RosterOptions())]


@pytest.mark.parametrize(("text", "match"), FLAGGED)
def test_pupils_of_the_roster(text: str, match: str) -> None:
    assert found(text) == [match]


@pytest.mark.parametrize("text", PASSED)
def test_traps(text: str) -> None:
    assert found(text) == []


def test_alt_texts_and_only_the_texts_asked_for() -> None:
    pictures = [{"alt": "Priya Nair with a volcano"}]
    assert found("", pictures=pictures) == ["Priya Nair"]
    case = example_case(Example.model_validate({"text": "", "roster": ROSTER, "pictures": pictures}))
    assert list(check(case, RosterOptions(texts=("text",)))) == []


def test_without_a_roster_nothing_is_on_it() -> None:
    assert list(check(example_case(Example(text="Priya Nair in 9B")), RosterOptions())) == []
