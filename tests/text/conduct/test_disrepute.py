"""Running down the school, its people and other schools, and what is only an honest report, a lesson or a joke."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.marked import lines, marked
from tweetguard.text.conduct.disrepute import find_disrepute
from tweetguard.text.spans import Span

RUNNING_DOWN = r"""
⟦Our canteen is a disgrace⟧.
⟦Year 9 are the worst⟧ group we have taught.
⟦9C are without doubt the worst⟧ group in the school.
⟦Mr Pratt's lessons are a complete waste of time⟧.
⟦Management haven't got a clue⟧ how long marking takes.
⟦St Luke's is going to the dogs⟧.
⟦Our governors couldn't run a bath⟧.
⟦Parents who can't be bothered⟧ to read shouldn't complain.
⟦Some parents clearly can't read⟧, judging by this.
⟦Lazy parents⟧, lazy kids.
⟦Westmere cheat⟧ every single year.
⟦Kingsmoor's lot are thugs⟧.
⟦Harborough Academy's panto was dreadful⟧.
Harborough's choir again. ⟦Tuneless⟧ as ever.
⟦The school down the road is full of thugs⟧.
⟦Sick of SLT⟧ and their e-mails.
⟦What a shambles our parents' evening⟧ was.
⟦Our caretaker is the laziest⟧ man in Exbridge.
⟦8C have the attention span of a⟧ goldfish.
⟦Why is our IT department always so useless⟧?
Another ⟦pointless meeting with our clueless managers⟧.
"""

HONEST = r"""
We lost 3-1 to a better side. Thanks for the game, Harborough Academy!
Beaten 4-1 by Westmere, who were better all over the pitch.
School dinners: what would you change? Tell the council by Friday.
Our canteen is anything but bland.
It isn't a disgrace to fail a mock, Year 11.
Mr Finch's lessons are never dull.
Staff choir was terrible and we loved every second.
Our pond was a mess. Eco club fixed it.
Our website was useless on Monday. We are sorry.
The worst eruption of the century, ranked by Year 8.
Terrible storms, and the worst affected were schools in the valley.
Life for the poor in Victorian London was filthy, and the schools were awful.
Year 9 debated whether school uniform is pointless.
Macbeth is a dreadful king. Year 10 explain why.
The teachers in Matilda are a nightmare. Ours are nicer.
Is homework a waste of time? Year 8 write to the head.
8M3 decided the mean was a rubbish summary.
Camping is overrated.
Parents who cannot make Thursday can book a telephone slot.
We can't read your handwriting, Year 9! Please type it.
Please don't park on the zigzags, parents.
Our Year 10s found the mock hard. That's what it's for.
Staff are tired, pupils are tired, the term is nearly over.
The reviewer wrote: "Our canteen is a disgrace".
Boring holes in wood: DT with Year 7.
Wooden boxes by Year 8. Lovely joints.
Year 9 have no idea what a floppy disk is.
Year 7's worst fear? Losing a sock.
Typical Tuesday in the pottery room.
Year 10 are busy ruining perfectly good vinegar.
Our orchestra couldn't have played better.
Our minibus failed its MOT, so we walk.
Ms Adu's assembly on cheating death: the Lazarus story.
"""


@pytest.mark.parametrize("line", lines(RUNNING_DOWN))
def test_running_down(line: str) -> None:
    text, spans = marked(line)
    (found, *more) = find_disrepute(text)
    assert not more
    assert found.span.overlaps(Span(*spans[0])), found.span.of(text)


@pytest.mark.parametrize("text", lines(HONEST))
def test_honest(text: str) -> None:
    assert [each.span.of(text) for each in find_disrepute(text)] == []


def test_an_insult_that_is_known_judges_too() -> None:
    text = "Westmere's bench were all wazzers, but we won."
    at = text.index("wazzers")
    assert find_disrepute(text) == ()
    (found,) = find_disrepute(text, [Span(at, at + len("wazzers"))])
    assert found.span.of(text) == "Westmere's bench were all wazzers"
    assert found.judgement == "an insult"


def test_nobody_of_the_school_is_meant() -> None:
    assert find_disrepute("This film is a disgrace and the weather is awful.") == ()


@given(st.text(alphabet=st.sampled_from("Our Year 9 SLT is are a disgrace .!?\n'’ never useless St Luke's ꙮ")))
def test_spans_lie_within_any_text(text: str) -> None:
    for each in find_disrepute(text):
        assert 0 <= each.span.start < each.span.end <= len(text)


@pytest.mark.parametrize(
    "part", ["our school ", "useless ", "our canteen is a disgrace ", "Mr Finch ", "parents who ", "never "]
)
def test_long_texts_take_linear_time(part: str) -> None:
    def seconds(length: int) -> float:
        text = part * (length // len(part))
        start = process_time()
        find_disrepute(text)
        return process_time() - start

    seconds(1_000)
    assert seconds(40_000) < 0.5 + 30 * seconds(4_000)
