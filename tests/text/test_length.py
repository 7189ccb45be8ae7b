from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.length import MAX_WEIGHT, excess_weight, first_invalid, weighted_length


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("abc", 3),
        ("日本", 4),
        ("é", 1),
        ("e\u0301", 1),
        ("🙋🏽", 2),
        ("👨‍👩‍👧‍👦", 2),
        ("https://example.org/a/very/long/path", 23),
        ("see x.com", 27),
        ("a\r\nb", 3),
        ("…", 2),
        ("“”’", 3),
    ],
)
def test_weighted_length(text: str, weight: int) -> None:
    assert weighted_length(text) == weight


def test_the_limit_itself_is_allowed() -> None:
    assert excess_weight("a" * MAX_WEIGHT) is None
    assert excess_weight("a" * (MAX_WEIGHT + 1)) == MAX_WEIGHT + 1
    assert excess_weight("日" * 140) is None
    assert excess_weight("日" * 141) == 282
    assert excess_weight("👨‍👩‍👧‍👦" * 140) is None


@given(st.text(alphabet=st.sampled_from("ab .日é🙂👩\u200d🏽/:x\u0301c\n"), max_size=200))
def test_the_quick_bound_never_hides_a_long_post(text: str) -> None:
    weight = weighted_length(text)
    assert (excess_weight(text) is not None) == (weight > MAX_WEIGHT)
    assert weighted_length(unicodedata.normalize("NFD", text)) == weight


def test_first_invalid() -> None:
    assert first_invalid("fine") is None
    assert first_invalid("ab\ufffec") == 2


def test_counting_needs_no_pkg_resources() -> None:
    code = (
        "import sys; sys.modules['pkg_resources'] = None\n"
        "from tweetguard.text.length import weighted_length\n"
        "assert weighted_length('日.') == 3\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
