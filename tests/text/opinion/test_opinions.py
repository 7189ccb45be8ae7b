from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.marked import lines, marked
from tweetguard.text.opinion.opinions import find_opinions

FOUND = r"""
⟦I think⟧ the set is too hard.
⟦i reckon⟧ we'll lose
⟦I honestly believe⟧ it helps
⟦I don't think⟧ it should be compulsory
⟦I'd argue⟧ that it is the best
⟦I would say⟧ it is a crime
⟦I’m not convinced⟧ by the new bus times
⟦I can't help thinking⟧ we were robbed
⟦I thought the⟧ ending was weak
⟦IN MY OPINION⟧ it stinks
Persuasion, ⟦in my humble opinion⟧, is better
⟦my view⟧ is that it works
⟦IMO⟧ tabs win
The drums, ⟦imho⟧, are too loud
⟦If you ask me⟧, it was offside
⟦as far as I'm concerned⟧ it's over
⟦To my mind⟧ Euler is the greatest
⟦Personally⟧, nothing beats it
Best is the candles, ⟦personally⟧.
⟦Personally⟧ it's the candles
⟦For me,⟧ it's Bergkamp
⟦Unpopular opinion:⟧ bleep tests are fun
⟦This teacher reckons⟧ otherwise
Well, ⟦Personally⟧, ⟦I think⟧ so little of it
"""
LEFT = r"""
What do you think?
We think so.
In our opinion it is done.
"I think it's brilliant," says a governor
Do I think so? What would I think?
I think, therefore I am.
Who, in your opinion, was to blame?
Personally signed by the cast
Our head will personally hand out prizes
Useful phrases: I think that, in my opinion
The IMO 2026 problems are out. Good luck to the IMO team
I Believe in Father Christmas
Ask me anything on Thursday
my view of the harbour
He thinks, she reckons, they believe
Translate: I think it is cold.
"""


@pytest.mark.parametrize("line", lines(FOUND))
def test_opinions(line: str) -> None:
    text, spans = marked(line)
    assert [(one.span.start, one.span.end) for one in find_opinions(text)] == spans


@pytest.mark.parametrize("text", lines(LEFT))
def test_what_is_no_opinion_of_the_writer(text: str) -> None:
    assert find_opinions(text) == ()


@given(st.text(max_size=80), st.text(max_size=80))
def test_spans_lie_within_and_apart(before: str, after: str) -> None:
    text = f"{before} I think {after}"
    found = find_opinions(text)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
