"""Blame is whom, what and how they hang together: leaders need little, learners much, and an excuse or a lesson takes it away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.conduct.blame import INSULT, find_blame
from tweetguard.text.conduct.disrepute import find_disrepute
from tweetguard.text.spans import Span


def blamed(text: str) -> list[str]:
    return [span.of(text) for span, _ in find_blame(text, (Span(0, len(text)),))]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Nobody upstairs ever answers", "Nobody upstairs ever answers"),
        ("The powers that be cannot plan a tea party", "The powers that be cannot plan"),
        ("Penhale Juniors couldn't stage a raffle", "Penhale Juniors couldn't stage"),
        ("8X can't spell and never will", "8X can't spell"),
        ("The scruffiest intake we have had", "scruffiest intake we have"),
        ("Only our governors could plan this", "Only our governors could"),
        ("The lot in charge are a liability to our school", "liability to our school"),
    ],
)
def test_what_is_blame(text: str, phrase: str) -> None:
    assert blamed(text) == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        "8X can't spell liaison yet",
        "The office cannot answer until noon, please write",
        "Those in charge of Carthage never listened",
        "We beat Penhale Juniors, who never cheated",
        "Year 7 know less about cheese than they think",
        "The scruffiest dog in the show",
        "Do SLT ever listen? Should they?",
    ],
)
def test_what_is_none(text: str) -> None:
    assert blamed(text) == []


def test_an_insult_judges_whom_it_is_told_of() -> None:
    assert blamed(f"Our Year 9s behaved like {INSULT * 6}")
    assert not blamed(f"Our Year 9s found out how {INSULT * 6} is spelt")


def test_an_apology_is_no_blame() -> None:
    assert find_disrepute("The office never answers. We are sorry, and a second line is on its way.") == ()


def test_a_cry_is_read_as_it_would_be_written() -> None:
    assert find_disrepute("PENHALE ACADEMY ARE A DISGRACE")


@given(st.text(alphabet="our never lists 9BSLT.,'", max_size=80))
def test_spans_lie_in_the_text(text: str) -> None:
    for span, judgement in find_blame(text, (Span(0, len(text)),)):
        assert 0 <= span.start < span.end <= len(text)
        assert judgement in span.of(text)
