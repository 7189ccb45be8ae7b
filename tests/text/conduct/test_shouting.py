"""Shouting in capitals and by exclamation marks; acronyms, lists, cheers and headings are none."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.marked import lines, marked
from tweetguard.text.conduct.shouting import find_shouting

SHOUTING = r"""
⟦How many more times do we have to say it!!⟧ 😡
⟦Which part of "no drinks near the piano" is so hard to understand?!!⟧
⟦Three deadlines missed, no apology, nothing!!!⟧
⟦The glue lids go back ON!!⟧ 😡
⟦READ THE BOOK, PEOPLE⟧! It is due.
10M4, ⟦HOMEWORK WAS DUE YESTERDAY⟧.
GCSE ⟦ART FOLDERS ARE DUE⟧.
⟦READ PAGE 41 TONIGHT⟧, please.
⟦COURSEWORK. IN. NOW⟧.
⟦WHO UNPLUGGED IT⟧?
For the last time, ⟦GOGGLES GO ON YOUR EYES⟧, not your forehead.
⟦WELL DONE TO ALL THE PUPILS OF YEAR⟧ 9 today
⟦Stop parking on the zigzags!!! Enough is enough!!!⟧
⟦Litter all over the field AGAIN!!! Sort it out!!⟧
⟦Pick up your litter!!!⟧ Thank you.
⟦Who left the taps running AGAIN!!!⟧
⟦How many times?!⟧ Coats off.
"""

QUIET = r"""
GCSE PE with OCR or AQA, and a STEM talk by UNESCO.
RSPB, RNLI and WWF: who does what? NASA, ESA, JAXA.
AND, OR, NOT: build all three.
RED, AMBER, GREEN: self-assessment.
WELL DONE 9B!
HAPPY BIRTHDAY MISS JONES!
GOOD LUCK TEAM! County final at 2.
SPORTS DAY: bring a hat.
Do NOT park HERE, and do NOT run.
SPORTS DAY\nMATHS BLOCK\nYEAR 7
The sign says "KEEP OFF THE GRASS".
#WE #ARE #HERE @FIRST @SECOND @THIRD
RT @TEAM FREE CAKE
What a win!!! So proud of you!!!
Don't forget: cake sale at break!!!
Stop motion club made this!!! Brilliant!!!
It's snowing again!!! Sledges at the ready!!!
Snow!!! And yes, school is open.
Never again will we doubt Year 7!!! Champions!!!
Stop all the clocks!!! Auden week begins.
"""


def found(text: str, fewest: int = 3, acronyms: tuple[str, ...] = ()) -> list[tuple[int, int]]:
    return [(each.span.start, each.span.end) for each in find_shouting(text, fewest, acronyms)]


@pytest.mark.parametrize("line", lines(SHOUTING))
def test_shouting(line: str) -> None:
    text, spans = marked(line)
    assert found(text) == spans


@pytest.mark.parametrize("text", lines(QUIET))
def test_quiet(text: str) -> None:
    assert found(text) == []


def test_how_many_words_and_whose_acronyms() -> None:
    text = "STOP IT NOW"
    assert found(text) == [(0, 11)]
    assert found(text, fewest=4) == []
    assert found("SHARE MERIT TRUST", acronyms=("merit",)) == []
    assert found("SHARE MERIT TRUST") == [(0, 17)]


def test_the_manner_is_told() -> None:
    (one,) = find_shouting("SIT DOWN AND READ")
    (other,) = find_shouting("Stop it!!! Enough is enough!!!")
    assert (one.manner, one.words, other.manner) == ("capitals", 4, "exclamation")


@given(st.text(alphabet=st.sampled_from("STOP IT NOW 12!?.\n,'’ again Enough")))
def test_spans_lie_within_any_text(text: str) -> None:
    for each in find_shouting(text):
        assert 0 <= each.span.start < each.span.end <= len(text)


@pytest.mark.parametrize("part", ["STOP ", "GCSE ", "#A BE ", "stop!!! ", "STOP IT! ", "!?", "AA\n"])
def test_long_texts_take_linear_time(part: str) -> None:
    def seconds(length: int) -> float:
        text = part * (length // len(part))
        start = process_time()
        find_shouting(text)
        return process_time() - start

    seconds(1_000)
    assert seconds(40_000) < 0.5 + 30 * seconds(4_000)
