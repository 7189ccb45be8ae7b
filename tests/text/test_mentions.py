"""The grammar is twitter-text's; these cases are our own, written from its regular expressions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.mentions import find_mentions, reply_handle


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("@ms_reid thanks", "ms_reid"),
        ("  @ms_reid thanks", "ms_reid"),
        ("\u3000＠ms_reid thanks", "ms_reid"),
        ("@ms_reid\nthanks", "ms_reid"),
        (".@ms_reid thanks", None),
        ("Thanks @ms_reid", None),
        ("@ms_reid@other", None),
        ("@ms_reidé", None),
        ("@ms_reid://x", None),
        ("@ no", None),
        ("", None),
    ],
)
def test_reply_handle(text: str, handle: str | None) -> None:
    assert reply_handle(text) == handle


@pytest.mark.parametrize(
    ("text", "handles"),
    [
        ("hi @a and @b_2, @c!", ["a", "b_2", "c"]),
        ("mail office@stlukes.example", []),
        ("RT@a: RT @b", ["a", "b"]),
        ("part@a", []),
        ("@team/list-1", ["team"]),
        ("foo!@bar", []),
        ("日本@a日本", ["a"]),
        ("@a@b", []),
    ],
)
def test_find_mentions(text: str, handles: list[str]) -> None:
    assert [mention.handle for mention in find_mentions(text)] == handles


@given(st.text(alphabet="@＠ab_é/: RTrt\n", max_size=40))
def test_spans_hold_the_handle(text: str) -> None:
    for mention in find_mentions(text):
        assert mention.handle in mention.span.of(text)
        assert mention.span.of(text)[0] in "@＠"
