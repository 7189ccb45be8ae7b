"""Capitals of a cry: a school's name keeps its first ones, ordinary words lose theirs, and no place in the text moves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.conduct.cried import uncried


def test_a_school_is_written_as_a_name() -> None:
    assert uncried("PENHALE ACADEMY ARE ROTTEN, said 9B.") == "Penhale Academy are rotten, said 9B."


def test_a_single_abbreviation_stays() -> None:
    assert uncried("Our GCSE art show is open. NASA called.") == "Our GCSE art show is open. NASA called."


@given(st.text(alphabet="ABCEİß 'abc9\n"))
def test_no_place_moves(text: str) -> None:
    assert len(uncried(text)) == len(text)
