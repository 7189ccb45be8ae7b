from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.marked import lines
from tweetguard.text.confidence.confidences import Confidence, find_confidences
from tweetguard.text.facts import TextFacts


def found(text: str, answers_pupil: bool = False) -> tuple[Confidence, ...]:
    return find_confidences(text, lambda: TextFacts(text).name_candidates.runs, answers_pupil)


MATTERS = r"""
behaviour | One of our Year 8s has been excluded for fighting
behaviour | Three detentions for Kyle this week
behaviour | Two of our Year 9 boys are in isolation
special-needs | Well done to the boy in 8D with ADHD who sat still
special-needs | Ravi (8M1) has moved so that his dyslexia support can be in the room
special-needs | The SEND pupils in Year 8 go first
special-needs | 9C is nearly all SEN, so it is some performance
special-needs | 9D has six on the SEND register
medical | Our Tybalt wears a stoma bag
family | A Year 10 student whose dad is in prison spoke bravely in today's lesson
secret | 12A's grades went up on the shared drive by mistake
medical | Mrs Bligh is off with stress
medical | Thinking of Callum, who is back in hospital
medical | She is in hospital. Get well soon, Shanice!
safeguarding | We had social services in again about the twins in 7B
safeguarding | Kayleigh was taken into care in June
family | Be kind to Zainab, her mum and dad have just separated
free-meals | The pupil premium children in 8F do not pay
attendance | 9C's attendance is the worst in the year
own | I've been signed off until Easter
secret | Not for release: the shortlist is down to three
secret | Just between ourselves, we got Good
secret | Keep this under your hats
secret | Don't tell anyone that the musical is Les Mis
secret | Predicted grades for 13B, not yet shared: six As
secret | Mock grades aren't out till Thursday but 11Y1 averaged a 7
secret | Embargoed until Monday
"""
LEFT = r"""
Today 9A learned how insulin works and why people with diabetes need it
Dyslexia Awareness Week: overlays can be borrowed from the library
Year 8 are writing spy stories. Top secret files!
ChildLine is free and confidential
The counsellor's drop-in is confidential
GCSE results are out on Thursday. Doors open at 8am
A boy in Year 8 gave a talk about epilepsy
One of our Year 9s ran 10k for Cancer Research, and raised £200 for the hospice
Frida Kahlo painted through years in hospital
Year 9 discussed divorce in Christianity and Islam
We are hiring a SEN teaching assistant
Free school meals: find out if you are entitled
Detentions are on Fridays
No detentions for 9B this week
Our embargo lesson: why did the oil embargo of 1973 hurt?
Never share your password, and keep it to yourself
Alice sends Bob a message. How do they keep it secret?
"""


@pytest.mark.parametrize("line", lines(MATTERS))
def test_confidential_matters(line: str) -> None:
    kind, text = line.split(" | ")
    assert {one.kind for one in found(text)} == {kind}


@pytest.mark.parametrize("text", lines(LEFT))
def test_what_is_taught_offered_or_public(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    "text", ["So sorry that your dad has been arrested.", "Hope your anxiety is better", "We know Dad moving out was hard"]
)
def test_in_an_answer_to_a_student_you_are_a_pupil(text: str) -> None:
    assert found(text, answers_pupil=True)


def test_your_is_anybody_elsewhere() -> None:
    assert found("Bring your inhaler to every lesson") == ()


@given(st.text(max_size=60))
def test_spans_lie_within_and_nothing_breaks(rest: str) -> None:
    text = f"Just between ourselves, Kyle has three detentions {rest}"
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found(text))


def test_a_long_text_takes_linear_time() -> None:
    def seconds(times: int) -> float:
        text = "Kyle in 9B has ADHD and detentions and his epilepsy " * times
        start = process_time()
        assert found(text, answers_pupil=True)
        return process_time() - start

    seconds(10)
    assert seconds(400) < 12 * max(seconds(100), 0.05)
