"""Tests of the places in which a post asks for a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.people.forms import find_forms
from tweetguard.text.people.name_vocabulary import shipped_names
from tweetguard.text.people.name_words import words_of
from tweetguard.text.people.pupil_slots import with_slots


def filled(text: str) -> list[str]:
    """The words that nothing but their place makes first names."""
    vocabulary = shipped_names()
    words = words_of(text, vocabulary)
    read = with_slots(text, words, find_forms(text), vocabulary)
    return [word.text for before, word in zip(words, read, strict=True) if word != before]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Player of the match: Clover.", ["Clover"]),
        ("Bravo Clover! Grade 5 clarinet.", ["Clover"]),
        ("🥇 Priya\n🥈 Clover\n🥉 Tide\nThank you to everybody.", ["Clover", "Tide"]),
        ("1st Priya, 2nd Clover, 3rd Tomasz.", ["Clover"]),
        ("1. Clover 2. Priya 3. Tomasz", ["Clover"]),
        ("This week's maths champions: Priya, Clover, Tide", ["Clover", "Tide"]),
        ("Full marks for Priya, Clover and Tide.", ["Clover", "Tide"]),
        ("Ran from 9R read a poem in assembly.", ["Ran"]),
        ("High jump: Priya 1.42 m; Clover 1.40 m", ["Clover"]),
        ("Well done to Geneva in 7C for the model!", ["Geneva"]),
    ],
)
def test_what_stands_where_a_name_is_asked_for(text: str, names: list[str]) -> None:
    assert filled(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Well done Orchestra! What a concert.",
        "Congratulations Class of 2026",
        "Well done to Chess Club and to Year 9.",
        "Carols at the church; we finish by 8. Scarves on, please.",
        "1st Exeter, 2nd Bath, 3rd Truro.",
        "Homework from 9R was superb.",
        "Set text for Year 12: Pride and Prejudice.",
        "Spring came early to the pond.",
        "Ever wondered why Uranus spins on its side?",
    ],
)
def test_what_is_no_name_there_either(text: str) -> None:
    assert filled(text) == []


@given(st.text(st.sampled_from("Clover Priya 1st 2nd, and\n🥇.:9R(") | st.characters(), max_size=80))
def test_words_keep_their_places(text: str) -> None:
    vocabulary = shipped_names()
    words = words_of(text, vocabulary)
    read = with_slots(text, words, find_forms(text), vocabulary)
    assert [word.span for word in read] == [word.span for word in words]
