"""Numbers that the state gives to one person, however written, and codes that only look like them."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tweetguard.text.numbers.identifiers import find_identifiers, is_nhs_number

UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


def upn(body: str) -> str:
    """The UPN with these twelve signs."""
    total = sum(weight * (int(sign) if sign.isdigit() else UPN_LETTERS.index(sign)) for weight, sign in enumerate(body, 2))
    return UPN_LETTERS[total % 23] + body


def nhs(body: str) -> str | None:
    """The NHS number with these nine digits, where there is one."""
    check = -sum(weight * int(digit) for weight, digit in zip(range(10, 1, -1), body, strict=True)) % 11
    return None if check == 10 else f"{body}{check}"


FOUND: dict[str, list[str]] = {
    "T878999820009": [
        "T878999820009", "t878999820009", "T878 9998 20009", "T 878 9998 20 009", "T-878-9998-20-009", "T8789998 20009",
        "T878.9998.20.009", "T 878999820009", "T878\u00a09998\u00a020009", "Ｔ８７８９９９８２０００９", "T878/9998/20/009",
        "T878_999820009",
        "UPN T878999820009", "UPN: t 878 999 820 009", "upn=T878999820009", "unique pupil number T8 7 8 9 9 9 8 2 0 0 0 9",
        "candidate T878999820009", "T878\n999820009",
    ],
    "Q87899982000A": ["Q87899982000A", "q87899982000a", "Q878 9998 2000A", "UPN Q 878 9998 20 00A", "(Q87899982000A)"],
    "F838999900001": ["F838999900001"],  # a local authority newer than most lists of them
    "9994120875": [
        "999 412 0875", "999-412-0875", "999.412.0875", "999\u00a0412\u00a00875", "999 – 412 – 0875",
        "９９９ ４１２ ０８７５",
        "NHS 9994120875", "NHS number 9994120875", "NHS no. is 9994120875", "nhs: 999 412 0875", "NHS number: 99 94 12 08 75",
        "NHS 999 4120875", "NHS 9 9 9 4 1 2 0 8 7 5", "9994120875 is her NHS number", "9994120875 (NHS)",
        "Patient number 9994120875",
        "NHS number nine nine nine, four one two, oh eight seven five", "NHS no 999 four one two 0875",
        "999 412 0875, she says",
        "hospital no 999/412/0875", "NHS 999, 412, 0875", "NHS number 9️⃣9️⃣9️⃣ 4️⃣1️⃣2️⃣ 0️⃣8️⃣7️⃣5️⃣", "NHS 99941 20875",
    ],
    "4505577104": ["450 557 7104", "NHS 4505577104"],
    "AB123456C": [
        "AB123456C", "AB 12 34 56 C", "ab123456c", "AB 123456 C", "AB-12-34-56-C", "AB.12.34.56.C", "AB 12 34 56C",
        "AB123456 C",
        "ab 123456c", "AB/12/34/56/C", "AB 123 456 C", "ＡＢ１２３４５６Ｃ", "NI number AB 12 34 56 C", "NI ab 12 34 56 c",
        "National Insurance number A B 1 2 3 4 5 6 C", "NINO: AB123456C", "N.I. no. AB 1234 56 C", "nat ins AB123456C",
        "AB\u00a012\u00a034\u00a056\u00a0C",
        "(AB123456C)", "AB 12\n34 56 C", "Ab123456c",
    ],
    "AB123456": ["NI number AB123456", "National Insurance AB 12 34 56"],
    "OA123456D": ["OA 12 34 56 D"],
    "WL223344A": ["WL223344A"],
}  # fmt: skip

PASSED = [
    # Another check letter, another form.
    "A823456789012", "T878999820008", "I878999820009", "T87899982000", "T8789998200091", "XT878999820009", "T878999820009X",
    "T8789998-20009-77", "a 299 792 458 000", "Section A 1 2 3 4 5 6 7 8 9 0 1 2", "asset tag T878999820009",
    "serial no. T878999820009",
    "order T878999820009", "999 412 0876", "999 412 087", "999 412 08755", "9994120875", "0000000000", "NHS 0000000000",
    "NHS 999 999 9999", "NHS 1111111111", "ISBN 0435232827", "0435232827", "ISBN 0-435-23282-7", "ISBN 999 412 0875",
    "ISBN-10: 0141439513, which passes the NHS check", "Order 943 476 5919", "order no. 943 476 5919", "invoice 9434765919",
    "barcode 943 476 5919", "ticket 943 476 5919", "part no. 943-476-5919", "Meeting ID 943 476 5919", "ring 943 476 5919",
    "£943 476 5919", "943 476 5919 12", "12 943 476 5919", "943,476,5919", "tracking 943 476 5919", "1943 476 5919",
    "9434765919",
    "07700 900123", "020 7946 0958", "01632 960100", "555 443 0126", "112 204 1230", "3.141592653", "0.142857142",
    "2026-2027 1066",
    "4929 0177 0090 0123", "6.02214076", "192.168.100.200", "9780141439518", "978 0141439518",
    "QQ 12 34 56 C", "qq123456c", "BG123456A", "GB 12 34 56 A", "NK123456B", "KN 12 34 56 D", "TN 01 02 03 A", "NT123456A",
    "ZZ 12 34 56 C", "DA123456A", "FA123456A", "IA123456A", "UA123456A", "VA123456A", "AD123456A", "AO123456A", "AF123456B",
    "AB123456E", "AB123456Z", "AB12345C", "AB1234567C", "XAB123456C", "AB123456CD", "AB123456", "at 10 20 30 a",
    "by 12 34 56 a",
    "asset sticker AB123456C", "part no. AB123456C", "serial AB 12 34 56 C", "AB 1 2 3 4 5 6 C", "A B 12 34 56 C",
    "AB 12 34 56 cats",
    "SW 12, 34, 56 C", "AB-12-34-56-C-99", "GCSE 8464/B/2H", "J277/01", "AQA 7042 12 34 56", "EX40 9ZZ", "#AB123456",
    "@ab123456",
    "9B 12 34 56 C", "Room C12 34 56", "NHS 111", "NHS 70 years, 1948 to 2018", "the NHS employs 1,400,000 people",
    "NI 2026 2027",
]  # fmt: skip


@pytest.mark.parametrize(("written", "value"), [(form, value) for value, forms in FOUND.items() for form in forms])
@pytest.mark.parametrize("frame", ["{}", "Whose is this? {}.", "Handed in today: {} 🎹", "Lost, 9B: {}, thanks"])
def test_every_notation_is_found(written: str, value: str, frame: str) -> None:
    text = frame.format(written)
    (found,) = find_identifiers(text)
    kinds = {"T": "upn", "Q": "upn", "F": "upn", "9": "nhs", "4": "nhs"}
    assert (found.value, found.kind) == (value, kinds.get(value[0], "national-insurance"))
    assert text.index(written) <= found.span.start < found.span.end <= text.index(written) + len(written)


@pytest.mark.parametrize("text", PASSED)
@pytest.mark.parametrize("frame", ["{}", "Well done all! {} is the answer.", "Year 9: {}"])
def test_other_codes_pass(text: str, frame: str) -> None:
    assert find_identifiers(frame.format(text)) == ()


@pytest.mark.parametrize(
    ("text", "written", "cues"),
    [
        ("UPN T878999820009, please", "T878999820009", ("upn",)),
        ("Her NHS number is 999-412-0875.", "999-412-0875", ("nhs",)),
        ("NHS nine nine nine four one two oh eight seven five!", "nine nine nine four one two oh eight seven five", ("nhs",)),
        ("a National Insurance number (AB 12 34 56 C) in a tweet", "AB 12 34 56 C", ("national insurance",)),
        ("🎹 T878 9998 20009", "T878 9998 20009", ()),
    ],
)  # fmt: skip
def test_the_span_is_the_code_alone(text: str, written: str, cues: tuple[str, ...]) -> None:
    (found,) = find_identifiers(text)
    assert (found.span.of(text), found.cues) == (written, cues)


def test_several_are_told_apart() -> None:
    text = "UPN T878999820009, NHS 999 412 0875, NI AB 12 34 56 C"
    assert [found.kind for found in find_identifiers(text)] == ["upn", "nhs", "national-insurance"]


FIGURES = st.text("0123456789", min_size=12, max_size=12)
SEPARATORS = st.sampled_from(["", " ", "-", ".", "\u00a0", " - "])


@given(body=FIGURES, temporary=st.sampled_from(["", *UPN_LETTERS]), separator=SEPARATORS, lower=st.booleans())
def test_every_upn_is_found_and_no_other_letter_passes(body: str, temporary: str, separator: str, lower: bool) -> None:
    code = upn(body[:11] + (temporary or body[11]))
    written = separator.join((code[:4], code[4:8], code[8:10], code[10:]))
    (found,) = find_identifiers(f"Lost: {written.lower() if lower else written}")
    assert found.value == code
    for letter in set(UPN_LETTERS) - {code[0]}:
        assert find_identifiers(f"Lost: {letter}{written[1:]}") == ()


@given(
    body=st.text("0123456789", min_size=9, max_size=9),
    mark=st.sampled_from([" ", "-", ".", "\u00a0", ""]),
    last=st.integers(0, 9),
)
def test_an_nhs_number_is_found_with_its_own_check_digit_only(body: str, mark: str, last: int) -> None:
    number = nhs(body)
    assume(number is None or len(set(number)) > 1)
    code = f"{body}{last}"
    found = find_identifiers(f"NHS number {mark.join((code[:3], code[3:6], code[6:]))} it is")
    assert [one.value for one in found] == ([code] if code == number else [])
    assert is_nhs_number(code) == (code == number)


@given(
    letters=st.text("ABCEGHJKLMNOPRSTWXYZ", min_size=2, max_size=2),
    figures=st.text("0123456789", min_size=6, max_size=6),
    last=st.sampled_from("ABCD"),
    mark=st.sampled_from(["", " ", "-", "."]),
)
def test_every_national_insurance_number_is_found(letters: str, figures: str, last: str, mark: str) -> None:
    assume(letters not in {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"} and letters[1] != "O")
    assume(letters != "PO")  # a purchase order's label
    text = f"Card found: {mark.join((letters, figures[:2], figures[2:4], figures[4:], last))}!"
    assert [(found.kind, found.value) for found in find_identifiers(text)] == [("national-insurance", letters + figures + last)]


PIECES = [
    "T878",
    "9998",
    "20009",
    "999 ",
    "412 ",
    "0875",
    "AB",
    "12",
    "34",
    "56",
    "C",
    " ",
    "-",
    "NHS ",
    "UPN ",
    "nine ",
    "\u200b",
    "９",
]


@given(text=st.lists(st.one_of(st.text(max_size=4), st.sampled_from(PIECES)), max_size=16).map("".join))
def test_spans_lie_within_the_text_in_order_and_apart(text: str) -> None:
    found = find_identifiers(text)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
    assert all(one.value.isascii() and one.value.isalnum() for one in found)


@given(
    before=st.text(max_size=20),
    after=st.text(max_size=20),
    code=st.sampled_from(["T878999820009", "999 412 0875", "AB 12 34 56 C"]),
)
def test_what_is_masked_is_not_found_again(before: str, after: str, code: str) -> None:
    text = f"{before} {code} {after}"
    masked = text
    for one in find_identifiers(text):
        masked = masked[: one.span.start] + "*" * (one.span.end - one.span.start) + masked[one.span.end :]
    assert find_identifiers(masked) == ()


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "A1", "A 1 ", "AB 12 34 56 ", "999 412 0875 ", "T878999820009 ", "T8", "9-", "NHS 1 ", "AB1"]
)
def test_time_grows_with_the_text_alone(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    start = process_time()
    find_identifiers(text)
    assert process_time() - start < 2
