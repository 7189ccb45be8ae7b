"""Ofcom's plan, and the numbers in it that `phonenumbers` alone would miss."""

from __future__ import annotations

import pytest

from tweetguard.text.numbers.numbering_plan import international, is_assigned, national

DRAMA = [
    "07700900000", "07700900999", "01632960000", "02079460999", "01134960123", "01184960123", "01214960123", "01314960123",
    "01414960123", "01514960123", "01614960123", "01914980123", "02896496123", "02920180123", "08081570123", "09098790123",
    "03069990123",
]  # fmt: skip


@pytest.mark.parametrize("digits", DRAMA)
def test_every_range_for_drama_is_in_use(digits: str) -> None:
    e164 = national(digits)
    assert e164 == f"+44{digits[1:]}"
    assert is_assigned(e164)
    assert international(f"44{digits[1:]}") == international(f"44{digits}") == e164


@pytest.mark.parametrize("digits", ["08001111", "0800111999", "0800585858", "08088005000", "03001233393"])
def test_helplines_are_in_use(digits: str) -> None:
    e164 = national(digits)
    assert e164 is not None
    assert is_assigned(e164)


@pytest.mark.parametrize(
    "digits",
    [
        "",
        "0",
        "04001234567",
        "06001234567",
        "00001234567",
        "0770090012",
        "077009001234",
        "0435232827",
        "0141439513",
        "9994120875",
    ],
)
def test_other_digits_are_no_national_number(digits: str) -> None:
    assert national(digits) is None


def test_planned_is_not_yet_in_use() -> None:
    e164 = national("01100000000")
    assert e164 == "+441100000000"
    assert not is_assigned(e164)


@pytest.mark.parametrize(("digits", "e164"), [("12125550123", "+12125550123"), ("61491570156", "+61491570156")])
def test_numbers_abroad(digits: str, e164: str) -> None:
    assert international(digits) == e164
    assert is_assigned(e164)


@pytest.mark.parametrize("digits", ["", "0", "1234", "99912345678", "4", "44", "447700", "1" * 16])
def test_other_digits_are_no_international_number(digits: str) -> None:
    assert international(digits) is None


def test_the_region_decides_what_is_national() -> None:
    assert national("0491570156", "AU") == "+61491570156"
    assert national("07700900123", "AU") is None
