"""The words that are told of a cue stand in every text in which its pattern matches."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tweetguard.text.people.pupil_cues import AGAINST, CLAUSE, LEFT, Cue, standing

TOLD = [cue for cue in (*LEFT, *CLAUSE, *AGAINST) if cue.words is not None]


def told(cue: Cue) -> str:
    return f"{cue.says}-{cue.place}-{cue.weight}"


@pytest.mark.parametrize("cue", TOLD, ids=told)
@settings(deadline=None, max_examples=25)
@given(data=st.data())
def test_words_stand_wherever_the_pattern_matches(cue: Cue, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(re.compile(cue.pattern.pattern, cue.pattern.flags)))
    assert cue.words in standing(text)
    if cue.place == "left":  # what stands to the left is cut off somewhere, perhaps within a word
        assert cue.words in standing("un" + text)


def test_most_texts_hold_few_of_them() -> None:
    assert standing("The library opens at 8 tomorrow.") == frozenset(
        {None, *(c.words for c in TOLD if c.pattern.search("library"))}
    )


def test_a_turkish_i_hides_no_word() -> None:
    assert all(cue.words in standing("kınd") for cue in TOLD)
