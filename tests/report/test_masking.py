from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.report.masking import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("07700 900123", "07*** ******"),
        ("ana@example.org", "an*@*******.***"),
        ("4/11/09", "4/**/**"),
        ("Ana", "***"),
        ("", ""),
    ],
)
def test_a_partly_masked_match(text: str, masked: str) -> None:
    assert mask(text, "partly") == masked


@given(st.text())
def test_masking_never_shows_what_it_masks(text: str) -> None:
    letters = sum(map(str.isalnum, text))
    masked = mask(text, "partly")
    assert len(masked) == len(text)
    assert sum(map(str.isalnum, masked)) <= min(2, letters / 4)
    assert mask(text, "wholly") == "********"
    assert mask(text, "none") == text
