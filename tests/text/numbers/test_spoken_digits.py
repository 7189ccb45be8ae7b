"""Digits read from words, letters and signs, and where they stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.numbers.spoken_digits import read_digits


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("oh seven seven double-oh, nine", "0 7 7 00, 9"),
        ("treble nine, double 7, triple oh", "999, 77, 000"),
        ("nine hundred and twenty-three", "923"),
        ("nine hundred and five; nine hundred and ten; nine hundred and sixty", "905; 910; 960"),
        ("nine hundred, one two three", "900, 1 2 3"),
        ("seventy-seven hundred", "7700"),
        ("sixteen thirty-two", "16 32"),
        ("nine hundred and then 123", "900·123"),
        ("07700 dash 900", "07700·900"),
        ("ohsevenseven0 double0", "0770 00"),
        ("plus four four 1632", "+ 4 4 1632"),
        ("o77oo 9oo 6l2", "07700 900 612"),
        ("7 O O l", "7 0 0 1"),
        ("о7 Ο7", "07 07"),
        ("０７７ ①② ³ ٠٧", "077 12 3 07"),
        ("0️⃣7️⃣", "07"),
        ("07\u00ad70\u200b0", "07700"),
        ("07700–900 (１)", "07700-900 (1)"),
        ("cero siete, zéro sept, null sieben, dim saith", "0 7, 0 7, 0 7, 0 7"),
        # Left as they are.
        ("five o'clock with O'Brien", "5 o'clock with O'Brien"),
        ("7B, 10S2, H2O, 3rd, 9pm", "7B, 10S2, H2O, 3rd, 9pm"),
        ("a double helping of someone's phone", "a double helping of someone's phone"),
        ("I lo ill oil loo", "I lo ill oil loo"),
        ("a hundred and one", "a hundred and one"),
    ],
)
def test_reads(text: str, line: str) -> None:
    assert read_digits(text).line == line


def test_a_pair_of_words_can_be_read_apart() -> None:
    assert read_digits("nine sixty eight eleven").line == "9 68 11"
    assert read_digits("nine sixty eight eleven", compounds=False).line == "9 60 8 11"
    assert read_digits("nine sixty-eight eleven", compounds=False).line == "9 68 11"


@pytest.mark.parametrize(
    ("text", "part", "source"),
    [
        ("🎹 oh seven double-oh now", "0 7 00", "oh seven double-oh"),
        ("🎹 o77oo now", "770", "77o"),
        ("call 0️⃣7️⃣ now", "07", "0️⃣7️⃣"),
        ("nine hundred and six, then 123", "906·123", "nine hundred and six, then 123"),
    ],
)
def test_every_digit_knows_its_place(text: str, part: str, source: str) -> None:
    reading = read_digits(text)
    start = reading.line.index(part)
    assert reading.span(start, start + len(part)).of(text) == source


PIECES = [
    "oh ",
    "seven",
    "double-",
    "hundred",
    " and ",
    "plus ",
    "7",
    "O",
    "l",
    "１",
    "️⃣",
    "\u200b",
    " then ",
    "twenty ",
    "o'",
    ", ",
]


@given(
    text=st.lists(st.one_of(st.text(max_size=3), st.sampled_from(PIECES)), max_size=15).map("".join), compounds=st.booleans()
)
def test_places_lie_within_the_text_in_order(text: str, compounds: bool) -> None:
    reading = read_digits(text, compounds=compounds)
    assert len(reading.line) == len(reading.starts) == len(reading.ends)
    assert list(reading.starts) == sorted(reading.starts)
    assert all(0 <= start < end <= len(text) for start, end in zip(reading.starts, reading.ends, strict=True))
