"""Tokens, which must give the text back."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.tokens import tokenise


@pytest.fixture(autouse=True, scope="module")
def spacy_is_loaded() -> None:
    """Its import would count against Hypothesis's deadline."""
    tokenise("")


@given(st.text(max_size=80))
def test_tokens_give_the_text_back(text: str) -> None:
    assert tokenise(text).text == text


@given(st.lists(st.sampled_from(['"' * 20, "word ", "  ", "\n", "x" * 210, "I'm ", "🎉" * 15, "."]), min_size=10, max_size=40))
def test_monstrous_words_give_the_text_back(pieces: list[str]) -> None:
    text = "padding " * 70 + "".join(pieces)
    assert tokenise(text).text == text


def test_contractions_are_two_tokens() -> None:
    assert [token.text for token in tokenise("I'm sure we don't")] == ["I", "'m", "sure", "we", "do", "n't"]


@pytest.mark.parametrize("unit", ['"', "(", "'", 'I"', '" ', "a.", "https://", 'I"\'"("). '])
def test_a_megabyte_takes_seconds(unit: str) -> None:
    text = (unit * 1_000_000)[:1_000_000]
    start = process_time()
    assert len(tokenise(text)) > 0
    assert process_time() - start < 60, "linear work takes a tenth of this; quadratic work never ends"
