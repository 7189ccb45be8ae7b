"""The law of quick patterns: they never miss what the exact pattern finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.movements import movement_words
from tweetguard.text.promotion.promotion_signs import COMMERCIAL, POLITICAL
from tweetguard.text.quick_patterns import QuickPattern, any_of, relaxed

EXACT = [
    r"\bcafé\b",
    r"(?<![\w£])\d{1,2}(?:st|nd)?\s\w+(?!\w)",
    r"\b(?:buy|order)\s(?:yours\s)?now\b(?=[!.]|\s?\Z)",
    r"[^\w\s]\sa[^.!?]{0,60}\bz",
    r"(?-i:[A-Z])\w{2,}['’]s",
    r"\A\W*é",
]
LETTERS = "aAzé bBuyn ow!.?'’1 2stñ£\n\u00a0"


@given(st.sampled_from(EXACT), st.text(alphabet=LETTERS, max_size=30))
def test_a_quick_pattern_lets_through_whatever_the_exact_one_finds(pattern: str, text: str) -> None:
    exact = re.search(pattern, text, re.IGNORECASE)
    found = QuickPattern(pattern).search(text)
    assert (found and found.span()) == (exact and exact.span())


WORDS = [value for name, value in vars(movement_words).items() if name.isupper() and not name.startswith("_")]
SHIPPED = [*WORDS, *(sign.pattern for sign in (*COMMERCIAL, *POLITICAL))]
POSTS = [
    "Year 8 will be at Fenwick café on Saturday from 10 till 2, coach back by 4pm.",
    "Mme Béranger’s flat, Friday at eight. Señora Ruiz est en congé until Monday",
    "Vote Labour! 20% off boots with code LUKES20, only £9.99 a month, link in bio #ad",
    "Flying to Málaga on 19 December for a fortnight",
    "Dr Ångström lands at Malmö airport tomorrow, 6.10 from Bristol",
]


@pytest.mark.parametrize("text", POSTS)
def test_the_shipped_patterns_find_the_same(text: str) -> None:
    for pattern in SHIPPED:
        exact = re.search(pattern, text, re.IGNORECASE)
        found = QuickPattern(pattern).search(text)
        assert (found and found.span()) == (exact and exact.span()), pattern


def test_look_around_and_limits_are_left_out() -> None:
    assert relaxed(r"(?<!x)a{2,30}(?=b(?:c|[)]))d") == "a+d"
    assert relaxed(r"\bab") == r"\bab"
    assert relaxed(r"\b\w") == relaxed(r"\w")
    assert any_of(["xyz", "(?!a)b"]).search("--B--")
    assert QuickPattern("xyz").search("abc") is None
    assert [match.group() for match in QuickPattern("x.").finditer("xaXb")] == ["xa", "Xb"]
    assert list(QuickPattern("x.").finditer("ab")) == []
