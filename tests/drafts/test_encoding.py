from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.drafts.encoding import decode
from tweetguard.errors import DraftError

TEXT = "Café – “Zoë” won £5!\r\n🙂 next\n"


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_what_windows_writes(name: str) -> None:
    assert decode(TEXT.encode(name), "d.txt") == TEXT


def test_the_old_code_page() -> None:
    text = TEXT.replace("🙂", ":)")
    assert decode(text.encode("cp1252"), "d.txt") == text


@pytest.mark.parametrize(
    ("data", "line"),
    [(b"\x89PNG\r\n\x1a\n\x00\x00", 2), (b"ok\n\x81\x8d", 2), (b"ok\nno\x00", 2), (b"\xff\xfea", 1)],
)
def test_what_is_no_text_is_said(data: bytes, line: int) -> None:
    with pytest.raises(DraftError) as caught:
        decode(data, "d.txt")
    assert caught.value.line == line
    assert "d.txt" in str(caught.value)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=50))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode("utf-8-sig"), "d") == text
