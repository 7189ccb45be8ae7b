"""Rows of the register of signatures, counted by people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tweetguard.registers.office import Row
from tweetguard.registers.people_signed import PersonSigned, signed_and_trained
from tweetguard.registers.signatures import signatures_of

DAY = date(2026, 11, 22)


def rows(*entries: tuple[str, str, str]) -> list[Row]:
    """Rows of name, other names and the day of the signature."""
    return [
        Row(Path("s.csv"), line, {"name": name, "also_known_as": other, "signed_on": signed})
        for line, (name, other, signed) in enumerate(entries, start=2)
    ]


def test_a_person_with_three_names_over_three_rows_is_one() -> None:
    register = signatures_of(rows(("Ann Lee", "", ""), ("A. Lee", "", "2026-09-01"), ("Lee, Ann", "A Lee", "")), "s.csv")
    assert signed_and_trained(register, DAY) == (PersonSigned(signed=True, trained=False),)


@given(st.lists(st.sampled_from(["Ann", "Bea", "Cyd", "Dee"]), max_size=8))
def test_there_are_as_many_people_as_names(names: list[str]) -> None:
    register = signatures_of(rows(*((name, "", "2026-09-01") for name in names)), "s.csv")
    assert len(signed_and_trained(register, DAY)) == len(set(names))
