from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.sentences import find_sentences


def cut(text: str) -> list[str]:
    return [span.of(text) for span in find_sentences(text)]


def test_marks_and_line_breaks_end_sentences() -> None:
    assert cut("Wow! Really? Yes.\nGo on…") == ["Wow!", "Really?", "Yes.", "Go on…"]


def test_titles_times_and_initials_end_none() -> None:
    text = "Mr. Obi meets St. Bede's at 8.05 by J. Smith's gate"
    assert cut(text) == [text]


@given(st.text(alphabet='aB .!?\n"8', max_size=40))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    spans = find_sentences(text)
    assert "".join("".join(text[span.start : span.end].split()) for span in spans) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(spans))
