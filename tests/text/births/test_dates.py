"""Calendar dates in many notations, and numbers that are no dates."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from dateutil.parser import parse
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.births.dates import find_dates, parse_digits

# How it is written, and its day, month and year.
DATES = [
    ("4/11/09", (4, 11, 2009)),
    ("04/11/2009", (4, 11, 2009)),
    ("4.11.09", (4, 11, 2009)),
    ("04.11.2009", (4, 11, 2009)),
    ("4-11-2009", (4, 11, 2009)),
    ("4–11–2009", (4, 11, 2009)),
    ("4 / 11 / 2009", (4, 11, 2009)),
    ("4 - 11 - 09", (4, 11, 2009)),
    ("4·11·2009", (4, 11, 2009)),
    ("04 11 2009", (4, 11, 2009)),
    ("4/11/'09", (4, 11, 2009)),
    ("11/13/2010", (13, 11, 2010)),
    ("2014-06-12", (12, 6, 2014)),
    ("2014/06/12", (12, 6, 2014)),
    ("2014.06.12", (12, 6, 2014)),
    ("31/12/99", (31, 12, 1999)),
    ("1/1/39", (1, 1, 2039)),
    ("1/1/40", (1, 1, 1940)),
    ("4.xi.2009", (4, 11, 2009)),
    ("4/XI/09", (4, 11, 2009)),
    ("4 November 2009", (4, 11, 2009)),
    ("4 Nov 2009", (4, 11, 2009)),
    ("4 Nov. 2009", (4, 11, 2009)),
    ("4 november 2009", (4, 11, 2009)),
    ("4 NOVEMBER 2009", (4, 11, 2009)),
    ("4th November 2009", (4, 11, 2009)),
    ("4th of November 2009", (4, 11, 2009)),
    ("4th of November, 2009", (4, 11, 2009)),
    ("4th Nov '09", (4, 11, 2009)),
    ("4th Nov ’09", (4, 11, 2009)),
    ("4 Nov 09", (4, 11, 2009)),
    ("4 Nov, 2009", (4, 11, 2009)),
    ("4-Nov-2009", (4, 11, 2009)),
    ("04-Nov-09", (4, 11, 2009)),
    ("4/Nov/09", (4, 11, 2009)),
    ("4Nov2009", (4, 11, 2009)),
    ("14MAR11", (14, 3, 2011)),
    ("21st Sept 2012", (21, 9, 2012)),
    ("22nd May 2012", (22, 5, 2012)),
    ("3rd may 2012", (3, 5, 2012)),
    ("29 February", (29, 2, None)),
    ("4 November", (4, 11, None)),
    ("4th of november", (4, 11, None)),
    ("November 4, 2009", (4, 11, 2009)),
    ("November 4th 2009", (4, 11, 2009)),
    ("Nov. 4, 2009", (4, 11, 2009)),
    ("November the 4th, 2009", (4, 11, 2009)),
    ("November 4th", (4, 11, None)),
    ("Nov 4", (4, 11, None)),
    ("November 2009", (None, 11, 2009)),
    ("Nov '09", (None, 11, 2009)),
    ("November of 2009", (None, 11, 2009)),
    ("fourth of November 2009", (4, 11, 2009)),
    ("twenty-first of May", (21, 5, None)),
    ("Twenty First of May 2012", (21, 5, 2012)),
    ("thirtieth of June nineteen eighty-eight", (30, 6, 1988)),
    ("twelfth of May, two thousand and fourteen", (12, 5, 2014)),
    ("4 November twenty twelve", (4, 11, 2012)),
    ("9th of the 2nd, 2013", (9, 2, 2013)),
    ("4 novembre 2009", (4, 11, 2009)),
    ("1er mai 2012", (1, 5, 2012)),
    ("23 août", (23, 8, None)),
    ("4. November 2009", (4, 11, 2009)),
    ("3. März 2014", (3, 3, 2014)),
    ("4 de noviembre de 2009", (4, 11, 2009)),
    ("4 novembre 1066", (4, 11, 1066)),
    ("5 di maggio 2012", (5, 5, 2012)),
    ("4 Tachwedd 2009", (4, 11, 2009)),
    ("12 lutego 2011", (12, 2, 2011)),
    ("Christmas Day 2014", (25, 12, 2014)),
    ("New Year’s Eve, 2012", (31, 12, 2012)),
    ("valentines day", (14, 2, None)),
    ("Hallowe'en '13", (31, 10, 2013)),
    ("April Fools' Day 2011", (1, 4, 2011)),
    ("leap day 2012", (29, 2, 2012)),
    ("３/４/２０１２", (3, 4, 2012)),
]
NO_DATES = [
    "31/02/2010",
    "30 February",
    "29 February 2013",
    "45 November",
    "13/13/2013",
    "99/11/2009",
    "1.2.10.3",
    "192.168.1.12",
    "0.4/11/09",
    "£4/11/09",
    "3-2",
    "1/2",
    "7/10 marks",
    "on 7/10 of the marks",
    "4/11/09/12",
    "2026",
    "9.30",
    "10-15",
    "8464/1/2H",
    "J277/01",
    "07700 900 123",
    "12 may attend",
    "10 march past",
    "Year 9 March past",
    "Room 12 May be cold",
    "page 4 Dec",
    "May 10 pupils come",
    "In March 40 pupils",
    "4 Mars bars",
    "lbl2vec",
    "4 Novembers",
    "4 Mayors",
    "Mark 4",
    "4.13.2009.1",
    "May the 4 winds blow",
    "the second of three",
    "first in line",
    "a secondary matter",
    "Augustus 4",
    "12 decades",
    "leap day 2013",
    "any day in May",
    "Sports Day 2014",
]
IN_SENTENCES = [
    ("Thursday 26 November, 5.30–8pm", ["26 November"]),
    ("5 December, 11am–2pm", ["5 December"]),
    ("26 November 10am", ["26 November"]),
    ("4 December 12 pupils", ["4 December"]),
    ("Handel, 23 February 1685. Bach, 21 March 1685.", ["23 February 1685", "21 March 1685"]),
    ("We met on 4 Nov. We left.", ["4 Nov"]),
    ("17 Jan 2012, 9 Skinner's Yard", ["17 Jan 2012"]),
    ("the 3rd-5th Oct", ["5th Oct"]),
    ("10-15 May", ["15 May"]),
    ("on 4/12 and 5/12", ["4/12"]),
    ("born 4/11/09.", ["4/11/09"]),
    ("(4/11/09)", ["4/11/09"]),
    ("dob:4/11/09;", ["4/11/09"]),
    ("4 May 5 May 6 May", ["4 May", "5 May", "6 May"]),
    ("İ 4/11/09", ["4/11/09"]),
]


@pytest.mark.parametrize(("written", "expected"), DATES)
@pytest.mark.parametrize("around", ["{}", "It was {}.", "🎂 {}, they say"])
def test_a_date_is_found_and_read(written: str, expected: tuple[int | None, ...], around: str) -> None:
    text = around.format(written)
    (mention,) = find_dates(text)
    assert mention.span.of(text) == written
    assert (mention.day, mention.month, mention.year) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert [mention.span.of(text) for mention in find_dates(text) if mention.day] == []


@pytest.mark.parametrize(("text", "expected"), IN_SENTENCES)
def test_a_date_ends_where_it_ends(text: str, expected: list[str]) -> None:
    assert [mention.span.of(text) for mention in find_dates(text)] == expected


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        ("04112009", (4, 11, 2009)),
        ("20091104", (4, 11, 2009)),
        ("041109", (4, 11, 2009)),
        ("31022010", None),
        ("99999999", None),
        ("1234", None),
        ("0411200", None),
    ],
)
def test_digits_run_together(digits: str, expected: tuple[int, int, int] | None) -> None:
    assert parse_digits(digits) == expected


@given(
    day=st.dates(min_value=date(1925, 1, 1), max_value=date(2039, 12, 31)),
    notation=st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%d %b %Y", "%B %d, %Y"]),
)
def test_dateutil_reads_the_same_day(day: date, notation: str) -> None:
    written = day.strftime(notation)
    (mention,) = find_dates(written)
    assert (mention.year, mention.month, mention.day) == parse(written, dayfirst=True).timetuple()[:3]


@given(st.text(alphabet="0123456789/.- May Novth'of", max_size=40))
def test_findings_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = [mention.span for mention in find_dates(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


@pytest.mark.parametrize("unit", ["9", "9 ", "9/", "1/1/", "May ", "first ", "twenty ", "4 May ", " ", "two thousand "])
def test_long_texts_take_no_more_than_their_length(unit: str) -> None:
    started = time.process_time()
    find_dates(unit * (200_000 // len(unit)))
    assert time.process_time() - started < 3
