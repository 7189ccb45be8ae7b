"""Scorn without a word that says so: what it takes beside whom, and what a lesson, a thank-you or a class at work takes away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.conduct.disrepute import find_disrepute
from tweetguard.text.conduct.scorn import find_scorn, idioms_in
from tweetguard.text.conduct.targets import Target, refers_back, target_of
from tweetguard.text.spans import Span

SCORN = [
    "Our governors could not find a school with a map.",
    "Whoever wrote the homework policy has plainly never met a child.",
    "Management don't read what they sign. Draw your own conclusions.",
    "Set 4 have the imagination of a brick.",
    "Penhale High sang like a bag of ferrets.",
    "Thanks to SLT for losing the reports yet again.",
    "With parents like these, what chance have we got?",
    "So much for the pastoral team. Not so much as a phone call.",
    "Penhale Academy bought their results, and it shows.",
    "If the head spent half the time teaching that she spends on slogans, we would be outstanding.",
]

NO_SCORN = [
    "Year 9 could not find Malta on a blank map, and now they can.",
    "Year 8 on how not to treat a guest.",
    "The imagination of a child: Year 9 read Blake.",
    "Thanks to our governors for painting the hall.",
    "What do you expect of a volcano? 7G predict.",
    "Why did the League fail? Year 11 blame slow decisions.",
    "Sorry that the office lost your forms. Please send them again.",
    "The staff choir sang like cats. Tickets for the next concert are in reception.",
    '"Our leaders could not find the front with a map," wrote a private.',
    "It rained like a bag of nails.",
]


@pytest.mark.parametrize("text", SCORN)
def test_it_runs_somebody_down(text: str) -> None:
    assert find_disrepute(text)


@pytest.mark.parametrize("text", NO_SCORN)
def test_it_runs_nobody_down(text: str) -> None:
    assert find_disrepute(text) == ()


def test_a_text_without_idioms_is_not_looked_at() -> None:
    assert idioms_in("Netball on Thursday in the sports hall.") is None


def test_two_insults_are_enough_beside_somebody_plainly_meant() -> None:
    text = "your rowing was xxxx and your crew are xxxxxxx"
    insults = tuple(Span(match, match + 4) for match in (16, 39))
    idioms = idioms_in(text, insults)
    assert idioms is not None
    (found,) = find_scorn(text, (Span(0, len(text)),), idioms, insults)
    assert found.reason == "an insult"


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("The site manager is here.", Target.PLAIN),
        ("Penhale Academy came.", Target.PLAIN),
        ("9B came.", Target.PLAIN),
        ("They came.", Target.VAGUE),
        ("Penhale did.", Target.VAGUE),
        ("The rain came.", None),
    ],
)
def test_how_surely_somebody_is_meant(sentence: str, target: Target | None) -> None:
    assert target_of(sentence) is target


def test_what_refers_back() -> None:
    assert refers_back("They did it again.")
    assert not refers_back("Rain did it again.")


@given(st.lists(st.sampled_from([*SCORN, *NO_SCORN, "…", "\n", "“", "🙄", "’"]), max_size=5).map(" ".join))
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    spans = [each.span for each in find_disrepute(text)]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
