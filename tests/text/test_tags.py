"""What is written for machines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.marked import lines, marked
from tweetguard.text.tags import find_tags

TAGGED = """
see ⟦https://me.example/i⟧ now
⟦www.my.example⟧ works
write to ⟦my.name+i@me.example⟧ please
⟦#AskMe⟧ and ⟦@me_too⟧, ⟦＃私⟧
⟦bit.ly/my-page⟧ tonight
use ⟦`for i in range`⟧ here
nothing. at all/here
"""


@pytest.mark.parametrize("line", lines(TAGGED))
def test_tags(line: str) -> None:
    text, expected = marked(line)
    assert [(span.start, span.end) for span in find_tags(text)] == expected


@given(st.text(alphabet="ab.@#/:`w-+ \n", max_size=60))
def test_spans_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    end = 0
    for span in find_tags(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end
