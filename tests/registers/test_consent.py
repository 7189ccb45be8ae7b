from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tweetguard.config.schema import ConsentSettings
from tweetguard.errors import SourceError
from tweetguard.registers.consent import ConsentRegister, Standing, parse_consent, read_consent

HEAD = "subject_id,role,scope,status,given_by,method,given_on,expires_on,withdrawn_on\n"
DAY = date(2026, 11, 23)


def register(*rows: str, valid_for_days: int | None = None) -> ConsentRegister:
    return parse_consent(
        HEAD + "\n".join(rows), Path("c.csv"), ConsentSettings(file=Path("c.csv"), valid_for_days=valid_for_days)
    )


GOOD = "P1,pupil,social-media,given,parent,written,2026-09-01,,"


@pytest.mark.parametrize(
    ("row", "standing"),
    [
        (GOOD, Standing.CONSENTED),
        ("P1,pupil,website; Social Media,given,Mrs X (mother),written,01/09/2026,,", Standing.CONSENTED),
        ("P1,pupil,,given,parent,written,2026-09-01,,", Standing.CONSENTED),
        ("P1,staff,social-media,given,self,written,2026-09-01,,", Standing.CONSENTED),
        ("P1,pupil,social-media,given,parent,written,2026-09-01,2026-11-23,", Standing.CONSENTED),
        ("P1,pupil,social-media,given,parent,written,2026-09-01,2026-11-22,", Standing.LACKING),
        ("P1,pupil,social-media,given,parent,verbal,2026-09-01,,", Standing.LACKING),
        ("P1,pupil,social-media,given,parent,,2026-09-01,,", Standing.LACKING),
        ("P1,pupil,social-media,given,self,written,2026-09-01,,", Standing.LACKING),
        ("P1,staff,social-media,given,parent,written,2026-09-01,,", Standing.LACKING),
        ("P1,pupil,press,given,parent,written,2026-09-01,,", Standing.LACKING),
        ("P1,pupil,social-media,given,parent,written,2026-11-24,,", Standing.LACKING),
        ("P1,pupil,social-media,given,parent,written,,,", Standing.LACKING),
        ("P1,pupil,social-media,refused,parent,written,2026-09-01,,", Standing.REFUSED),
        ("P1,pupil,social-media,withdrawn,parent,written,2026-09-01,,", Standing.REFUSED),
        ("P1,pupil,social-media,given,parent,written,2026-09-01,,2026-10-01", Standing.REFUSED),
        ("P1,pupil,press,refused,parent,written,2026-09-01,,", Standing.LACKING),
        ("P2,pupil,social-media,given,parent,written,2026-09-01,,", Standing.UNKNOWN),
    ],
)
def test_how_one_row_stands(row: str, standing: Standing) -> None:
    assert register(row).verdict("P1", DAY).standing is standing


def test_a_refusal_wins_whatever_else_was_given() -> None:
    refused = "P1,pupil,social-media,refused,parent,written,2020-01-01,,"
    for rows in ((GOOD, refused), (refused, GOOD)):
        assert register(*rows).verdict("p1", DAY).standing is Standing.REFUSED


def test_a_consent_ends_after_the_days_that_the_school_sets() -> None:
    assert register(GOOD, valid_for_days=365).verdict("P1", date(2027, 9, 1)).standing is Standing.CONSENTED
    assert register(GOOD, valid_for_days=365).verdict("P1", date(2027, 9, 2)).standing is Standing.LACKING


def test_columns_are_mapped_and_excel_semicolons_are_read() -> None:
    settings = ConsentSettings(file=Path("c.csv"), columns={"subject_id": "Admission No"})
    text = "Admission No;Role;Status;Scope;Given_by;method;given_on\r\n17;Pupil;Yes;all;Parent;Written;1/9/2026\r\n"
    assert parse_consent(text, Path("c.csv"), settings).verdict("17", DAY).standing is Standing.CONSENTED


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("subject_id,role\n", 1, "no column 'status'"),
        ("", 1, "no column 'subject_id'"),
        (HEAD + "P1,alumnus,x,given,parent,written,2026-09-01,,\n", 2, "role: 'alumnus' is not one of pupil, staff"),
        (HEAD + "P1,pupil,x,maybe,parent,written,2026-09-01,,\n", 2, "status: 'maybe'"),
        (HEAD + GOOD + "\nP2,pupil,x,given,parent,written,soon,,\n", 3, "given_on: write the date as"),
        (HEAD + ",pupil,x,given,parent,written,2026-09-01,,\n", 2, "subject_id is empty"),
        (HEAD + 'P1,"pupil\n', 2, "not valid CSV"),
    ],
)
def test_a_wrong_register_names_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse_consent(text, Path("c.csv"), ConsentSettings(file=Path("c.csv")))
    assert words in str(caught.value)
    assert caught.value.line == line


def test_a_column_map_with_an_unknown_field() -> None:
    with pytest.raises(SourceError, match="did you mean 'status'"):
        parse_consent(HEAD, Path("c.csv"), ConsentSettings(file=Path("c.csv"), columns={"statuss": "x"}))


def test_a_register_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        read_consent(ConsentSettings(file=tmp_path / "none.csv"))
