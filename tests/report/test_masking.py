from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.made import finding, in_text
from tweetguard.findings import Severity
from tweetguard.report.masking import mask, masked_text, shown_match


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


def test_what_one_finding_masks_no_other_shows() -> None:
    text = "DM me on 07700 900123 now"
    wide = finding("TG204", "contact", Severity.ERROR, in_text(text, text[:21]), match=text[:21], masking="none")
    number = finding("TG101", "number", Severity.ERROR, in_text(text, text[9:21]), match=text[9:21])
    secret = finding("TG110", "secret", Severity.ERROR, in_text(text, "900123 now"), match="900123 now", masking="wholly")
    assert shown_match(wide, False, [wide, number]) == "DM me on 07*** ******"
    assert shown_match(wide, False, [secret, wide]) == "DM me on 07700 ******"
    assert shown_match(wide, True, [wide, number]) == text[:21]
    assert shown_match(number, False, [wide, number]) == "07*** ******"
    assert masked_text(text, [wide, number, secret], False) == "DM me on 07*** **********"
    assert masked_text(text, [wide, number, secret], True) == text
