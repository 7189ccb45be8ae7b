from __future__ import annotations

import pytest

from tweetguard.text.conduct import disguises


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Crap", "crap"),
        ("сrар", "crap"),
        ("ｃｒａｐ", "crap"),
        ("𝐜𝐫𝐚𝐩", "crap"),
        ("ⓒⓡⓐⓟ", "crap"),
        ("c\u200br\u00adap", "crap"),
        ("çráp", "crap"),
        ("ƈяap", "ƈяap"),
    ],
)
def test_folded(written: str, plain: str) -> None:
    assert disguises.folded(written) == plain


def test_unleeted() -> None:
    assert "crap" in set(disguises.unleeted("cr4p", "cr4p"))
    assert "idiot" in set(disguises.unleeted("1d10t", "1d10t"))
    assert list(disguises.unleeted("A55", "a55")) == []
    assert list(disguises.unleeted("10M4", "10m4")) == []
    assert list(disguises.unleeted("12345", "12345")) == []
    assert list(disguises.unleeted("crap", "crap")) == []
    assert len(list(disguises.unleeted("x11111111", "x11111111"))) <= 16


def test_unstretched() -> None:
    assert "crap" in set(disguises.unstretched("craaaap"))
    assert "class" in set(disguises.unstretched("classss"))
    assert list(disguises.unstretched("class")) == []


@pytest.mark.parametrize(
    ("written", "word", "fits"),
    [
        ("c**p", "crap", True),
        ("c***", "crap", True),
        ("cr*p", "crap", True),
        ("c#@p", "crap", True),
        ("c--p", "crap", True),
        ("c**p", "clasp", True),
        ("c**p", "tramp", False),
        ("cr*p", "creep", False),
    ],
)
def test_masks(written: str, word: str, fits: bool) -> None:
    pattern = disguises.mask_pattern(written)
    assert pattern is not None
    assert (pattern.fullmatch(word) is not None) is fits


@pytest.mark.parametrize("written", ["****", "**bold**", "A*", "c*", "word*", "5***", "x", "", "*", "e-mail", "it's"])
def test_no_masks(written: str) -> None:
    assert disguises.mask_pattern(disguises.folded(written)) is None
