"""TG503: forty posts with and without faces, half of them traps."""

from __future__ import annotations

import pytest

from tweetguard.checks.kind import TextOptions
from tweetguard.checks.name_with_face import check
from tweetguard.rules.schema import Example
from tweetguard.rules.trial import example_case

NAMING = [
    "Well done to Zainab in 8C!",
    "Star of the week: Wojciech",
    "🥇 Ngozi 🥈 Tomos",
    "Congratulations to Linh Trần on grade 5 piano",
    "Happy birthday to Aarav in 7L!",
    "Our new Head Boy, Rhys Llewellyn-Jones",
    "Goals from Mateusz and Kofi",
    "A superb poem by Siobhán in 9D",
    "9B's Inés has built a robot",
    "Player of the match: Oluwaseun",
]
NOBODY = [
    "Well done to Mrs Adeyemi for the cake!",
    "Well done, 8C! What a week.",
    "Year 9 are reading Malorie Blackman.",
    "Congratulations to PE teacher Sam Barrett.",
    "Chad, Jordan, Georgia: countries for Year 7.",
    "Grace period ends on Friday, Year 9.",
    "The Amos Whitfield Cup goes to Seacole House.",
    "Hope to see you at open evening!",
    "Happy birthday, William Shakespeare!",
    "Mary Berry would be proud of 9C's sponge.",
]


def found(text: str, *faces: int, alt: str | None = None, **context: object) -> list[str | None]:
    pictures = [{"faces": each, "alt": alt} for each in faces]
    case = example_case(Example.model_validate({"text": text, "pictures": pictures, **context}))
    return [violation.match for violation in check(case, TextOptions())]


@pytest.mark.parametrize("text", NAMING)
def test_a_name_and_a_face(text: str) -> None:
    assert found(text, 1)
    assert found("Look at this!", 2, alt=text)


@pytest.mark.parametrize("text", NAMING)
def test_a_name_and_no_face(text: str) -> None:
    assert not found(text, 0)
    assert not found(text)


@pytest.mark.parametrize("text", NOBODY)
def test_a_face_and_no_name(text: str) -> None:
    assert not found(text, 1)
    assert not found("Look at this!", 3, alt=text)


def test_a_pupil_of_the_roster_counts_whatever_the_post_shows() -> None:
    roster = [{"name": "Priya Nair", "form": "9B"}]
    assert found("Priya Nair is here.", 1, roster=roster) == ["Priya Nair"]
    assert not found("Priya Nair is here.", 0, roster=roster)


def test_a_name_on_the_roster_and_in_praise_is_one_violation() -> None:
    roster = [{"name": "Priya Nair", "form": "9B"}]
    assert found("Well done to Priya Nair in 9B!", 1, roster=roster) == ["Priya Nair"]


def test_evidence_counts_faces_and_names_pictures() -> None:
    case = example_case(Example.model_validate({"text": "Well done Zainab in 8C!", "pictures": [{"faces": 2}, {"faces": 0}]}))
    (violation,) = check(case, TextOptions())
    assert violation.evidence["faces"] == 2
    assert violation.evidence["pictures"] == ["picture-1.jpg"]
    assert violation.words == {"picture": "picture-1.jpg"}
