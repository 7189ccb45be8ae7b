"""Telephone numbers in every notation, and all the other figures that are none.

Numbers come from the ranges that regulators keep for drama, and from published helplines.
"""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tweetguard.text.numbers.telephones import comparable, find_telephones
from tweetguard.text.spans import Span

NOTATIONS: dict[str, list[str]] = {
    "+447700900123": [
        "07700900123", "07700 900123", "07700 900 123", "0770 090 0123", "077 0090 0123", "077009 00123", "07700-900-123",
        "07700.900.123", "07700/900/123", "07700/900123", "07700~900~123", "07700 • 900 • 123", "07700 · 900 · 123",
        "07700_900_123", "07700*900*123", "07700 | 900 | 123", "07700:900:123", "07700,900,123", "07700, 900, 123",
        "07700 – 900 – 123", "07700—900—123", "07700‑900‑123", "07700 900…123", "07700...900...123", "07700 > 900 > 123",
        "07700\\\\900\\\\123", '"07700" "900" "123"', "[07700] [900123]", "(07700) 900123", "(07700)900123",
        "{07700} 900-123", "0 7 7 0 0 9 0 0 1 2 3", "0-7-7-0-0-9-0-0-1-2-3", "0.7.7.0.0.9.0.0.1.2.3", "07 70 09 00 12 3",
        "07 700 900 123", "07-700-900123", "0 7700 900123", "07700 90 01 23", "07700 9 0 0 1 2 3", "07700 900 1 2 3",
        "07700 9001 23", "0 77 00 90 01 23", "+447700900123", "+44 7700 900123", "+44 7700 900 123", "+44 (0)7700 900123",
        "+44(0)7700900123", "+44 (0) 7700 900 123", "+44-7700-900-123", "+44.7700.900.123", "(+44) 7700 900123",
        "(+44)7700900123", "+ 44 7700 900123", "+44 07700 900123", "+44 77 00 90 01 23", "00447700900123", "0044 7700 900123",
        "0044 (0)7700 900 123", "00 44 7700 900123", "447700900123", "44 7700 900123", "07700 900123 ext 214",
        "07700 900123 x214", "07700 900123 (ext. 214)", "07700900123x214", "07700\n900\n123", "07700\n900123",
        "07700\n 900123", "07700-\n900123", "0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣", "0️⃣7️⃣7️⃣0️⃣0️⃣ 9️⃣0️⃣0️⃣ 1️⃣2️⃣3️⃣",
        "０７７００ ９００１２３", "０７７００９００１２３", "＋４４ ７７００ ９００１２３", "⓪⑦⑦⓪⓪ ⑨⓪⓪ ①②③",
        "𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟏𝟐𝟑", "𝟶𝟽𝟽𝟶𝟶𝟿𝟶𝟶𝟷𝟸𝟹", "⁰⁷⁷⁰⁰ ⁹⁰⁰¹²³",
        "٠٧٧٠٠ ٩٠٠١٢٣", "07700\u200b900\u200b123", "07700\xa0900\xa0123", "07700\u2009900\u202f123", "07\xad700 900\xad123",
        "07700 📞 900 📞 123", "07700❤️900❤️123", "📱07700900123", "o7700 900123", "O7700 9OO123", "o77oo 9oo l23",
        "O77OO9OOI23", "07700 9oo I23", "077oo-9oo-123", "о77оо 9оо 123",
        "oh seven seven double-oh nine hundred one two three", "oh seven seven double oh, nine double oh, one two three",
        "oh-seven-seven-double-oh nine-oh-oh one-two-three", "oh seven seven zero zero nine zero zero one two three",
        "zero seven seven zero zero, nine zero zero, one two three",
        "Zero Seven Seven Zero Zero Nine Zero Zero One Two Three", "ZERO SEVEN SEVEN OH OH NINE OH OH ONE TWO THREE",
        "nought double seven double nought nine double nought one two three",
        "oh double seven double oh nine double oh one two three", "oh double-seven hundred, nine hundred, one two three",
        "oh seventy-seven hundred, nine hundred, one two three", "oh seven seven hundred nine hundred one two three",
        "oh seven seven hundred, nine hundred, one twenty-three", "oh seven seven double-oh nine double-oh one twenty three",
        "o seven seven o o nine o o one two three", "07700 nine hundred 123", "07700 nine hundred one two three",
        "07700 nine oh oh one two three", "07700 900 one two three", "oh seven seven double oh 900123", "oh 7700 900123",
        "zero7700 900 123", "0 double 7 double 0 9 double 0 1 2 3", "0 double-seven 00 900 one23",
        "ohsevensevendoubleoh nine double oh one two three", "zerosevensevenzerozeroninezerozeroonetwothree",
        "plus four four seven seven double oh nine double oh one two three", "plus forty-four 7700 900 123",
        "double oh double four seven seven double-oh nine hundred one two three",
        "oh/seven/seven/oh/oh/nine/oh/oh/one/two/three", "oh…seven…seven…oh…oh…nine…oh…oh…one…two…three",
        "oh seven seven double-oh\nnine double-oh\none two three", "07700 dash 900 dash 123", "07700 then 900 then 123",
        "07700 and then 900123", "07700 followed by 900 and then 123", "07700 space 900 space 123",
        "07700 (space) 900 (space) 123", "07700 dot 900 dot 123", "07700 900 hyphen 123",
        "cero siete siete cero cero nueve cero cero uno dos tres", "zéro sept sept zéro zéro neuf zéro zéro un deux trois",
        "null sieben sieben null null neun null null eins zwei drei",
    ],
    "+441632960811": [
        "01632960811", "01632 960811", "01632 960 811", "(01632) 960811", "(01632) 960-811", "01632-960811",
        "+44 1632 960811", "+44 (0) 1632 960 811", "0044 1632 960811", "01632.960.811", "01 632 960 811", "0163 296 0811",
        "01632 96 08 11", "oh one six three two, nine six oh, eight double one",
        "oh sixteen thirty-two, nine six oh, eight eleven", "oh one six three two nine sixty eight eleven",
    ],
    "+442079460958": [
        "020 7946 0958", "02079460958", "0207 946 0958", "(020) 7946 0958", "(020) 7946-0958", "020-7946-0958",
        "020.7946.0958", "0 20 7946 0958", "+44 20 7946 0958", "+44 (0)20 7946 0958", "+44 (20) 7946 0958",
        "oh twenty, seventy-nine forty-six, oh nine fifty-eight", "oh two oh seven nine four six oh nine five eight",
    ],
    "+441174960622": [
        "0117 496 0622", "(0117) 4960622",
    ],
    "+441914980123": [
        "0191 498 0123",
    ],
    "+442896496123": [
        "028 9649 6123",
    ],
    "+442920180123": [
        "029 2018 0123",
    ],
    "+448081570123": [
        "0808 157 0123",
    ],
    "+449098790123": [
        "0909 879 0123",
    ],
    "+443069990123": [
        "03069 990123", "03069 990 123",
    ],
    "+448001111": [
        "0800 1111", "08001111", "oh eight hundred double one double one", "oh eight hundred, eleven eleven",
        "0800 one one one one",
    ],
    "116123": [
        "116 123", "116123",
    ],
    "116000": [
        "116 000",
    ],
    "116111": [
        "116 111",
    ],
    "+443001233393": [
        "0300 123 3393",
    ],
    "+448088005000": ["0808 800 5000", "oh eight oh eight, eight hundred, five oh oh oh"],
    "+443459881188": ["0345 988 1188"],
    # Abroad, from the ranges that Ireland, France, Germany, Australia and North America keep for drama.
    "+353209151234": ["+353 20 915 1234", "+353 (0)20 915 1234"],
    "+12125550123": [
        "+1 212 555 0123", "+1 (212) 555-0123", "+1-212-555-0123", "+12125550123", "1-212-555-0123", "001 212 555 0123",
    ],
    "+33199001234": ["+33 1 99 00 12 34", "0033 1 99 00 12 34"],
    "+33639981234": ["+33 6 39 98 12 34"],
    "+493023125123": ["+49 30 23125 123"],
    "+61491570156": ["+61 491 570 156"],
    "+61255501234": ["+61 2 5550 1234"],
}  # fmt: skip


@pytest.mark.parametrize(
    "frame", ["{}", "Lost keys. Ring Mr Barrett on {} please!", "Any time after 6pm: {}, thanks 😀", "9B, read this\n{}\nToday"]
)
@pytest.mark.parametrize(("written", "e164"), [(form, e164) for e164, forms in NOTATIONS.items() for form in forms])
def test_every_notation_is_found(written: str, e164: str, frame: str) -> None:
    text = frame.format(written)
    (number,) = find_telephones(text)
    assert number.e164 == e164
    # Quotation marks and brackets that open before the number are not the number's.
    at = text.index(written)
    assert number.span.within(Span(at, at + len(written)))
    assert number.span.end - number.span.start >= len(written) - 2


NO_TELEPHONE = [
    "FT: St Luke's 3-2 Kingsmoor", "Results: 0-7, 7-0, 0-9, 1-2, 3-0, 0-1", "Results: 3-2 0-7 7-12 15-18 21-9",
    "U12 0-3, U13 1-1, U14 2-0, U15 0-7", "7A 112 | 7C 098 | 7L 131 | 7R 127", "01/12/2026 10.30am in the hall",
    "01.09.2026 9.30", "01-09-2026 09:30", "Mon 07.09.26, Tue 08.09.26, Wed 09.09.26", "07.45, 08.15, 8.30 and 9.00",
    "08:45 09:00 10:15 11:00", "0845-0915 assembly, 0915-1015 P1", "0800 hours, 1111 hours", "08.45–09.15 10.20",
    "2026-11-04T08:30:00", "20261104083000", "2025/26 2026/27", "1066, 1215, 1485, 1603, 1642, 1707",
    "1914-1918 and 1939-1945", "ISBN 0435232827", "ISBN 978-0-435-23282-7", "ISBN: 9780141439518",
    "ISBN-13 978 0 14 143951 8", "ISBN-10: 0-14-143951-3", "0-14-143951-3 is the Penguin edition", "978-0141439518",
    "978 0141439518", "9 780141 439518", "5 012345 678900", "0 12345 67890 5", "Barcode 07700900123",
    "barcode: 0 7700 900123", "Order 943 476 5918", "Order no. 07700900123 has arrived", "order number 01632960811",
    "invoice 07700900123", "ticket no 07700900123", "Ref: 07700900123", "asset tag 07700900123", "serial no. 07700 900123",
    "library card 07700900123", "part number 07700-900-123", "account number 07700900123", "sort code 07-70-09",
    "sort code 01-63-29, account 60811001", "3.14159265358979323846264338", "0.1428571428571", "0.1666666666", "0.3333333333",
    "0.7071067811", "0.707 106 781 1", "0.0123456789", "1.618033988749894", "2.718281828459045",
    "pi: 3.14159 26535 89793 23846", "0.142857142857 repeats", "9460730472580800", "299,792,458 m/s", "299 792 458 m/s",
    "6.022 140 76 × 10^23", "67,026,292", "67 026 292", "0, 1, 1, 2, 3, 5, 8, 13, 21", "0 1 1 2 3 5 8 13 21",
    "0, 7, 14, 21, 28, 35, 42", "0, 7, 14, 21, 28, 35, 4", "zero, one, one, two, three, five, eight, thirteen, twenty-one",
    "zero one two three four five six seven eight nine ten", "ten nine eight seven six five four three two one zero",
    "oh one two three four five six seven eight nine", "one two three four five six seven eight nine ten",
    "uno dos tres cuatro cinco seis siete ocho nueve diez",
    "cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez",
    "zéro un deux trois quatre cinq six sept huit neuf dix", "null eins zwei drei vier fünf sechs sieben acht neun zehn",
    "0 1 2 3 4 5 6 7 8 9", "0123456789", "01101000 01101001", "0110 1000 0110 1001", "01101000011", "0110100 0011",
    "011 0100 0011", "10110100110", "#07700900123", "@user07700900123", "https://example.com/07700900123",
    "https://example.com/?id=07700900123&x=1", "bit.ly/07700900123", "www.example.com/tel/07700900123",
    "07700900123@example.com", "£07700900123", "Meeting ID 845 2291 0374", "meeting ID: 077 0090 0123", "Zoom 845 2291 0374",
    "Join the call: 845 2291 0374", "video call 845 2291 0374", "NHS number 999 412 0875", "NHS no 9994120875",
    "999 412 0875", "UPN T878999820009", "UPN A823456789012", "AB 12 34 56 C", "51.5074, -0.1278", "50.7184, -3.5339",
    "-0.1278, 51.5074", "0.1278, 51.5074", "37.75°N, 14.99°E, 3357 m", "SK 0123 4567", "grid ref SX 07700 90012",
    "192.168.0.1 or 10.0.0.1", "8464/B/2H", "J277/01 and J277/02", "0580/22, 0610/41, 0620/31", "paper 8035/1: 1 h 30",
    "Year 11: 8300/1H 8300/2H 8300/3H", "Room 0121, 0131, 0141", "rooms 012 and 013 and 014", "Bus 0770", "bond, 007",
    "double oh seven", "Agent 007 in 1962, 1963, 1964 and 1965", "007 1962 1963 1964", "Centre 64395, candidate 0123",
    "candidate 0123 4567 890", "ULN 0123456789", "passcode 07700900", "PIN 0770 then 9001", "Lottery: 07 12 23 34 45 56",
    "raffle winners 071, 122, 233, 344", "raffle: 0712, 0233, 0344", "Winning tickets: 014 027 133 201 334",
    "01 02 03 04 05 06", "01, 02, 03, 04, 05, 06, 7", "Set 1: 01 12 2; Set 2", "1,000,000 steps", "100 000 000 people",
    "12 345 678 901", "+3 goals", "+100 house points", "+1000000000 aura", "+10 000 000", "+2, +3, +5, +7, +11, +13",
    "-273.15 °C and 6000 °C", "1:25000 and 1:50000 maps", "100m 12.34, 200m 25.67, 400m 58.90", "12.34 25.67 58.90 02.11.45",
    "splits 01:12.34 01:13.45 01:14.56", "01:12:34.567", "HEX 0x7700900123", "#077009", "call for 960 111 signatures",
    "call 960 111 people", "We had 960 111 calls", "text 120 000 words", "call me on 12 12 26",
    "call us on Monday 12 October 2026", "ring by 25.12.2026", "Ring the bell 960 times", "Phone cost £960 111", "dial 999",
    "call 101 or 111", "text GIVE to 70085", "Text SHOUT to 85258", "ring extension 4521", "phone 12 3456",
    "call no more than 100 000", "tel aviv 2026", "mobile library every 14 days 2025 2026",
    "Phones away by 8.40, 08.45 at the latest", "Call of Duty 2009 2010 2011", "Ring 2 was released in 2005, 2006",
    "What is 7700 x 900 + 123?", "07700 + 900 + 123", "07700 = 900", "0.7700 900123", "two nil, three nil, one nil",
    "seven seven seven, what luck", "one in seven, two in nine", "a hundred and one, two hundred and two",
    "nine hundred and ninety-nine", "double, double toil and trouble", "oh one more thing, two things actually",
    "Oh seven! Oh nine!", "oh oh oh", "we won two one, seven oh, nine one", "twenty twenty-six, twenty twenty-seven",
    "five four three two one zero", "O2 and CO2 and H2O", "I 1 I 1 I", "lol 100 lol", "10l of water and 5l of squash",
    "B0770 090012", "Flight BA0770 to Lille 0123", "DfE 878/4005, URN 113515", "Charity no. 1089464",
    "company number 01632960811", "sticker 01632 960811", "VAT GB 077 0090 01", "IBAN GB29 NWBK 6016 1331 9268 19",
    "card 4929 0177 0090 0123",
    "4929 0177 0090 0123", "0177 0090 0123 4929", "IMEI 077009001234567", "077009001234567", "0770090012", "077009001234",
    "0400 123 4567", "06123 456789", "tracking 0770 0900 123", "Unix time 1700000000", "version 0.7.7.0", "0.7.7 to 0.9.0",
    "v07.70.09", "10x/Sc2 07x/Sc1", "ratio 0:7:7:0:0", "1.1.2026 to 31.12.2026 0730-1630", "0730-1630 daily",
    "07.30-16.30 08.30-12.30", "P1 0845, P2 0945, P3 1105", "0845 0945 1105", "0845, 0945, 1105", "0945 1105 123",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_TELEPHONE)
@pytest.mark.parametrize("frame", ["{}", "Well done all. {} Great work!"])
def test_other_figures_pass(text: str, frame: str) -> None:
    assert find_telephones(frame.format(text)) == ()


@pytest.mark.parametrize(
    ("text", "written", "e164"),
    [
        ("Call 960 111 for a place", "960 111", "960111"),
        ("Ring Exbridge 960811 before nine", "960811", "960811"),
        ("tel. 960 811", "960 811", "960811"),
        ("☎️ 7946 0958", "7946 0958", "79460958"),
        ("Phone: 496 0622", "496 0622", "4960622"),
        ("Give Jo a bell on 960811.", "960811", "960811"),
        ("Text Mr Reid on 960 811 or 960 812", "960 811", "960811"),
        ("Ring nine six oh, eight double one", "nine six oh, eight double one", "960811"),
        ("WhatsApp 7700 900123 tonight", "7700 900123", "+447700900123"),
        ("My mobile is 7700900123", "7700900123", "+447700900123"),
        ("His number is 07700 90012", "07700 90012", "0770090012"),
        ("call (212) 555-0123", "(212) 555-0123", "+12125550123"),
        ("Bus company 01632 960811", "01632 960811", "+441632960811"),
        ("Bookings: Exbridge 960811", "960811", "960811"),
        ("Crack the code 0-7-7-0-0-9-0-0-1-2-3 and ring me", "0-7-7-0-0-9-0-0-1-2-3", "+447700900123"),
        ("Prime? 7700900123. (It's Jo's mobile without the nought.)", "7700900123", "+447700900123"),
        ("tel:+447700900123", "+447700900123", "+447700900123"),
        ("https://wa.me/447700900123", "447700900123", "+447700900123"),
        ("Mob07700900123", "07700900123", "+447700900123"),
        ("07700 900123/456", "07700 900123/456", "+447700900123"),
    ],
)
def test_a_word_beside_it_makes_a_number(text: str, written: str, e164: str) -> None:
    (number,) = find_telephones(text)
    assert (number.span.of(text), number.e164) == (written, e164)


def test_several_numbers_are_told_apart() -> None:
    text = "Ring 07700 900123, 07700 900124 or 01632 960 811; ChildLine is 0800 1111, Samaritans 116 123."
    assert [number.e164 for number in find_telephones(text)] == [
        "+447700900123", "+447700900124", "+441632960811", "+448001111", "116123",
    ]  # fmt: skip
    assert [number.e164 for number in find_telephones("07700 900123-07700 900124")] == ["+447700900123", "+447700900124"]


@pytest.mark.parametrize(
    ("text", "written"),
    [("07700 900123", "digits"), ("０７７００ 900123", "digits"), ("o77oo 9oo l23", "letters"),
     ("07700 nine hundred 123", "words"), ("oh double seven double oh nine double oh one two three", "words")],
)  # fmt: skip
def test_says_how_it_is_written(text: str, written: str) -> None:
    assert [number.written for number in find_telephones(text)] == [written]


def test_cues_are_words_of_the_same_sentence() -> None:
    text = "No phones in class! Mr Barrett takes calls and texts on his mobile, 07700 900123 (voicemail after 6)."
    (number,) = find_telephones(text)
    assert number.cues == ("calls", "texts", "mobile", "voicemail")


def test_national_numbers_belong_to_the_region() -> None:
    text = "Ring (212) 555-0123 or 0491 570 156"
    assert [number.e164 for number in find_telephones(text, "AU")][-1] == "+61491570156"
    assert "+61491570156" not in [number.e164 for number in find_telephones(text)]


@pytest.mark.parametrize(
    ("number", "form"),
    [("01632 960100", "+441632960100"), ("+44 (0)1632 960 100", "+441632960100"), ("0044 1632 960100", "+441632960100"),
     ("116 123", "116123"), ("0800 1111", "+448001111"), ("0800 58 58 58", "+44800585858"), ("960100", "960100")],
)  # fmt: skip
def test_a_number_in_the_configuration_compares_with_one_in_a_text(number: str, form: str) -> None:
    assert comparable(number) == form


DRAMA = st.builds(
    "{}{:03d}".format,
    st.sampled_from(
        ("7700900", "1632960", "2079460", "1174960", "1914980", "2920180", "2896496", "8081570", "9098790", "3069990")
    ),
    st.integers(0, 999),
)
UNITS = "zero one two three four five six seven eight nine".split()
LOOKALIKES = str.maketrans("01", "Ol")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
STYLES = [
    lambda group: group,
    lambda group: group.translate(WIDE),
    lambda group: "".join(f"{digit}\ufe0f\u20e3" for digit in group),
    lambda group: " ".join(UNITS[int(digit)] for digit in group),
    lambda group: group.translate(LOOKALIKES) if len(set(group) - {"0", "1"}) > 1 else group,
]


@st.composite
def drama_numbers(draw: st.DrawFn) -> tuple[str, str]:
    """A number for drama in some notation, and its E.164 form."""
    own = draw(DRAMA)
    prefix = draw(st.sampled_from(["0", "0", "0", "+44 ", "+44 (0)", "0044 ", "(+44) "]))
    separator = draw(st.sampled_from([" ", " ", "-", "--", " - ", "/", "\n", " · ", "~", "…", ", ", " 📞 ", "\u200b ", ") "]))
    # Many small figures with commas between them are a list.
    cuts = sorted(draw(st.sets(st.integers(1, len(own) - 1), max_size=2 if separator == ", " else 5)))
    groups = [own[left:right] for left, right in zip([0, *cuts], [*cuts, len(own)], strict=True)]
    if prefix == "0":
        groups[0], prefix = "0" + groups[0], ""
    style = draw(st.sampled_from(STYLES))
    return prefix + separator.join(map(style, groups)), f"+44{own}"


@given(number=drama_numbers(), frame=st.sampled_from(["{}", "Ring {} now", "Year 9: {}, please", "Parents! {}. Thanks 🎹"]))
def test_every_number_for_drama_is_found(number: tuple[str, str], frame: str) -> None:
    written, e164 = number
    text = frame.format(written)
    assert [found.e164 for found in find_telephones(text)] == [e164]


ANYTHING = st.lists(
    st.one_of(
        st.text(max_size=6),
        st.sampled_from(
            ["07700", " 900", "123", "+44", "(0)", "oh ", "double ", "seven ", "hundred ", "and ", "O0", "call ", "\n", "1️⃣"]
        ),
        drama_numbers().map(lambda number: number[0]),
    ),
    max_size=12,
).map("".join)


@given(text=ANYTHING)
def test_spans_lie_within_the_text_in_order_and_apart(text: str) -> None:
    found = find_telephones(text)
    assert all(0 <= number.span.start < number.span.end <= len(text) for number in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
    assert all(number.e164.lstrip("+").isdigit() for number in found)


@given(number=drama_numbers(), before=st.text(max_size=20), after=st.text(max_size=20))
def test_what_is_masked_is_not_found_again(number: tuple[str, str], before: str, after: str) -> None:
    text = f"{before} Ring {number[0]}. Thanks {after}"
    found = find_telephones(text)
    assume(found)
    masked = text
    for one in found:
        masked = masked[: one.span.start] + "*" * (one.span.end - one.span.start) + masked[one.span.end :]
    assert find_telephones(masked) == ()


@pytest.mark.parametrize(
    "piece",
    ["0", "7", "0 ", "07 ", "0 7 ", "07700 ", "07700 900 ", "+44", "+", "(", "1.1.", "a.", "oh ", "double ",
    "hundred ",
    "uno", "oh", "o0", "nine hundred and ", "then ", "call ", "call me on ", "0-7-1-2-3-4-5-6-", "116 ", "1️⃣",
    "twenty ", "07700 900123\n", "0033 "],
)  # fmt: skip
def test_time_grows_with_the_text_alone(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    start = process_time()
    find_telephones(text)
    assert process_time() - start < 2
