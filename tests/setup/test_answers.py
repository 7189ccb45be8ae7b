"""What counts as an answer, and as what it is kept."""

from __future__ import annotations

import pytest

from tweetguard.setup.answers import NOBODY, QUESTIONS, Name, is_asked, question


@pytest.mark.parametrize(
    ("name", "said", "kept"),
    [
        ("school", "  St  Luke's ", "St Luke's"),
        ("kind", "Department", "department"),
        ("subject", "Religious Studies", "religious-studies"),
        ("handle", "OurScience", "@OurScience"),
        ("handle", "", ""),
        ("telephone", "(01632) 960100", "(01632) 960100"),
        ("email_domain", "office@OurSchool.example", "ourschool.example"),
        ("approver", "no", NOBODY),
        ("approver", "Head of department", "Head of department"),
        ("consent", '"S:\\office\\consent.csv"', "S:\\office\\consent.csv"),
    ],
)
def test_answers_are_kept_as_they_are_meant(name: Name, said: str, kept: str) -> None:
    assert question(name).clean(said) == kept


@pytest.mark.parametrize(
    ("name", "said", "why"),
    [
        ("school", " ", "cannot be left empty"),
        ("school", "a\x1b[2J", "plain words"),
        ("school", "x" * 201, "plain words"),
        ("kind", "club", "department, school or personal"),
        ("subject", "sience", "did you mean 'science'"),
        ("handle", "@our science", "letters, digits or _"),
        ("handle", "@a_handle_far_too_long", "up to 15"),
        ("telephone", "call us", "01632 960100"),
        ("email_domain", "ourschool", "behind the @"),
    ],
)
def test_what_is_no_answer_is_said_in_plain_words(name: Name, said: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        question(name).clean(said)


def test_every_default_is_an_answer() -> None:
    for each in QUESTIONS:
        assert each.clean(each.default) == each.default, each.name


def test_only_a_department_is_asked_for_its_subject() -> None:
    assert is_asked("subject", {"kind": "department"})
    assert not is_asked("subject", {"kind": "school"})
    assert is_asked("handle", {"kind": "school"})
