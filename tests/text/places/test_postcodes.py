"""Postcodes by the Post Office's grammar, and what misses it by a letter. Districts are real, the units made up."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.places.postcodes import Postcode, find_postcodes

POSTCODES = [
    ("EX40 9ZZ", "EX40 9ZZ"),
    ("ex40 9zz", "EX40 9ZZ"),
    ("Ex40 9Zz", "EX40 9ZZ"),
    ("EX409ZZ", "EX40 9ZZ"),
    ("ex409zz", "EX40 9ZZ"),
    ("EX40  9ZZ", "EX40 9ZZ"),
    ("EX40\u00a09ZZ", "EX40 9ZZ"),
    ("M1 1AE", "M1 1AE"),
    ("M11AE", "M1 1AE"),
    ("B33 8TH", "B33 8TH"),
    ("CR2 6XH", "CR2 6XH"),
    ("DN55 1PT", "DN55 1PT"),
    ("W1A 1HQ", "W1A 1HQ"),
    ("EC1A 1BB", "EC1A 1BB"),
    ("GIR 0AA", "GIR 0AA"),
    ("gir0aa", "GIR 0AA"),
    ("BFPO 57", "BFPO 57"),
    ("BFPO57", "BFPO 57"),
    ("bfpo 1234", "BFPO 1234"),
]
NO_POSTCODES = [
    "EX40",
    "9ZZ",
    "EX40 ZZ9",
    "EX40 9Z",
    "EX40 9ZZZ",
    "AEX40 9ZZ",
    "QX40 9ZZ",
    "VX40 9ZZ",
    "XX40 9ZZ",
    "EI40 9ZZ",
    "EJ40 9ZZ",
    "EZ40 9ZZ",
    "EX40 9CZ",
    "EX40 9IZ",
    "EX40 9ZK",
    "EX40 9ZM",
    "EX40 9OZ",
    "EX40 9ZV",
    "EX40\n9ZZ",
    "EX40-9ZZ",
    "EX400 9ZZ",
    "#EX409ZZ",
    "@EX409ZZ",
    "?q=EX409ZZ",
    "J277/01",
    "AQA 8035",
    "C1459Y",
    "GIR 1AA",
    "BFPO 12345",
    "9M2 and 9M3",
    "3pm",
]


@pytest.mark.parametrize(("written", "value"), POSTCODES)
@pytest.mark.parametrize("around", ["{}", "to {}.", "({}),", "📮{}", "Exbridge,{} / EX"])
def test_a_postcode_is_found_in_its_usual_form(written: str, value: str, around: str) -> None:
    text = around.format(written)
    (code,) = find_postcodes(text)
    assert code.span.of(text) == written
    assert code.value == value


@pytest.mark.parametrize("text", NO_POSTCODES)
def test_the_grammar_is_strict(text: str) -> None:
    assert find_postcodes(text) == ()


@pytest.mark.parametrize(
    ("text", "spaced", "capital", "known_area"),
    [
        ("EX40 9ZZ", True, True, True),
        ("EX409ZZ", False, True, True),
        ("ex40 9zz", True, False, True),
        ("ZD4 5AB", True, True, False),
        ("BFPO 57", True, True, True),
    ],
)
def test_how_it_is_written_is_told(text: str, spaced: bool, capital: bool, known_area: bool) -> None:
    (code,) = find_postcodes(text)
    assert (code.spaced, code.capital, code.known_area) == (spaced, capital, known_area)


FIRST = st.sampled_from("ABCDEFGHIJKLMNOPRSTUWYZ")
SECOND = st.sampled_from("ABCDEFGHKLMNOPQRSTUVWXY")
DIGIT = st.sampled_from("0123456789")
LAST = st.sampled_from("ABDEFGHJLNPQRSTUWXYZ")
OUTWARD = st.one_of(
    st.builds("{}{}".format, FIRST, DIGIT),
    st.builds("{}{}{}".format, FIRST, DIGIT, DIGIT),
    st.builds("{}{}{}".format, FIRST, SECOND, DIGIT),
    st.builds("{}{}{}{}".format, FIRST, SECOND, DIGIT, DIGIT),
)
INWARD = st.builds("{}{}{}".format, DIGIT, LAST, LAST)


@given(outward=OUTWARD, inward=INWARD, gap=st.sampled_from(["", " "]), small=st.booleans())
def test_everything_in_the_grammar_is_found(outward: str, inward: str, gap: str, small: bool) -> None:
    written = f"{outward}{gap}{inward}"
    text = f"at {written.lower() if small else written}, they say"
    (code,) = find_postcodes(text)
    assert code.value.replace(" ", "") == f"{outward}{inward}"


@given(st.text(alphabet="EX4019 ZZab\n,", max_size=40))
def test_findings_lie_in_the_text(text: str) -> None:
    def read(code: Postcode) -> str:
        return "".join(code.span.of(text).split()).upper()

    assert all(read(code) == code.value.replace(" ", "") for code in find_postcodes(text))


@pytest.mark.parametrize("unit", ["9AA", "A9", "A", "9", "EX40 ", " ", "bfpo "])
def test_long_texts_take_no_more_than_their_length(unit: str) -> None:
    started = time.process_time()
    find_postcodes(unit * (1_000_000 // len(unit)))
    assert time.process_time() - started < 3
