"""Whose words stand between which marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.marked import lines, marked
from tweetguard.text.quotations import find_quotations

QUOTED = r"""
⟦"I am"⟧ he said
say ⟦"I said "hello" to him"⟧ ok
⟦‘I’m here,’⟧ said Sam’s mum
⟦'I'm here,'⟧ said the boys' mum
⟦'the girls' turn,'⟧ she said
⟦«Je suis»⟧ et ⟦»ich bin«⟧ und ⟦„Ich“⟧ and ⟦‹moi›⟧
⟦„Ich bin’s“⟧, sagt sie
⟦„Ik ben het”⟧ zegt hij
⟦” I am ”⟧ typed by a telephone
⟦“I am"⟧ with mixed marks
⟦「はい」⟧ and ⟦『いいえ』⟧
⟦"I loved⟧\n\n⟦"And I ran"⟧ yes
⟦> I loved it⟧\nno
⟦>>> for i in x⟧
6" ruler and I ⟦"mean"⟧ it
⟦"Wow!"⟧she said ⟦"me"⟧
said:⟦"I am"⟧🎉⟦"I love it"⟧🎉
( ⟦"I"⟧ ), (⟦"I"⟧), —⟦"I"⟧—
rock 'n' roll is ⟦'loud'⟧
said ⟦'I'⟧ and ⟦'me'⟧, ⟦'my'⟧.
⟦"I am,"⟧ ' x
⟦“outer ‘inner’ outer”⟧
⟦‘outer “inner” outer’⟧
⟦"two\nlines"⟧ of a poem
"""
UNQUOTED = r"""
the boys' team and the girls' team
“I never closed it
I never opened it”
'twas the night, 'em and 'cause
‘90s kids’ music
Sam's and Chris's
5 > 3 and 3 < 5
> 50 entries
12" x 8" prints
smiling :") and sad :"(
it’s the students’ work
"""


@pytest.mark.parametrize("line", lines(QUOTED))
def test_quoted_stretches(line: str) -> None:
    text, expected = marked(line)
    assert [(span.start, span.end) for span in find_quotations(text)] == expected


@pytest.mark.parametrize("text", lines(UNQUOTED))
def test_apostrophes_inches_and_lone_marks_quote_nothing(text: str) -> None:
    assert find_quotations(text) == ()


@given(st.text(alphabet="\"'“”‘’„«»> \na.s9🎉", max_size=60))
def test_spans_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    end = 0
    for span in find_quotations(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_characters='"“”„‟＂〝〞«»‹›「」『』\n\r\x0b\x0c\x85>'), min_size=1)
)
def test_a_pair_of_curly_marks_holds_all_between_them(inside: str) -> None:
    text = f"so “{inside.strip() or 'x'}” it is"
    assert any(span.start == 3 and span.end == len(text) - 6 for span in find_quotations(text))
