from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.people.forms import find_forms, plain_form, year_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Year 9 and Y10, Yr 11", [(9, None), (10, None), (11, None)]),
        ("7B, 9Ma1, 10x/Sc2, 10B/Bs1", [(7, "7b"), (9, "9ma1"), (10, "10x/sc2"), (10, "10b/bs1")]),
        ("robin in 8r", [(8, "8r")]),
        ("Esme (9K)", [(9, "9k")]),
        ("Year 9: hurdles", [(9, None)]),
        ("Year 7s", [(7, None)]),
        ("Years 7 and 8, Y12-13", [(None, None), (None, None)]),
        ("Sixth Form, KS3", [(None, None), (None, None)]),
        ("Klasse 8R", [(8, "8r")]),
        ("9pm, 10am, 5K, 10K, 7th, 8cm, 12 m, 3D", []),
        ("EX40 9ZZ", []),
        ("Flat 12B, Bus 12B, room 9C, £10M", []),
    ],
)
def test_years_and_forms(text: str, found: list[tuple[int | None, str | None]]) -> None:
    assert [(form.year, form.form) for form in find_forms(text)] == found


def test_teams_are_told_apart() -> None:
    assert [form.team for form in find_forms("U14s beat Year 9")] == [True, False]


@pytest.mark.parametrize(
    ("written", "year"), [("9B", 9), ("Year 9", 9), ("Y13", 13), ("9", 9), ("Reception", None), ("", None)]
)
def test_the_year_of_a_form(written: str, year: int | None) -> None:
    assert year_of(written) == year


def test_forms_are_compared_without_case_and_spaces() -> None:
    assert plain_form("9 B") == plain_form("9-b") == plain_form("9B")


@given(st.text(alphabet="Year 9BKSU14£:/.-\n", max_size=40))
def test_forms_lie_within_the_text_in_order(text: str) -> None:
    end = 0
    for form in find_forms(text):
        assert end <= form.span.start < form.span.end <= len(text)
        end = form.span.start
