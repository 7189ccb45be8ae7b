"""The registers of accounts and staff: what each knows of somebody on a day, and what the validator says of all."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tweetguard.config.schema import ConsentSettings, DatedRegisterSettings, Registers, RegisterSettings, SignatureSettings
from tweetguard.errors import SourceError
from tweetguard.registers.accounts import AccountRegister, read_accounts
from tweetguard.registers.process import Office, validate_registers
from tweetguard.registers.profiles import ProfileRegister, read_profiles
from tweetguard.registers.risk_assessments import read_risk_assessments
from tweetguard.registers.signatures import SignatureRegister, read_signatures

DAY = date(2026, 11, 23)
ROOT = Path(__file__).resolve().parents[2]


def written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def accounts(folder: Path, *rows: str) -> AccountRegister:
    head = "account,handle,slt_approved_by,slt_approved_on,expires_on,audience,purpose"
    return read_accounts(RegisterSettings(file=written(folder, "accounts.csv", "\n".join((head, *rows)))))


def signatures(folder: Path, *rows: str, **settings: Any) -> SignatureRegister:
    head = "name,also_known_as,signed_on,expires_on,training_on,training_expires_on"
    file = written(folder, "signatures.csv", "\n".join((head, *rows)))
    return read_signatures(SignatureSettings(file=file, **settings))


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("science,,Ife Osei,2026-09-01,,,", None),
        ("science,,Ife Osei,2026-09-01,2026-11-23,,", None),
        ("science,,Ife Osei,2026-09-01,2026-11-22,,", "expired"),
        ("science,,Ife Osei,2026-11-24,,,", "begins after"),
        ("science,,Ife Osei,,,,", "does not say when"),
        ("science,,,2026-09-01,,,", "no approval by the Senior Leadership Team"),
    ],
)
def test_whether_an_account_is_approved(tmp_path: Path, row: str, why: str | None) -> None:
    entry = accounts(tmp_path, row).entry("science", None)
    assert entry is not None
    said = entry.why_not(DAY)
    assert said is None if why is None else why in str(said)


def test_an_account_is_known_by_name_and_by_handle(tmp_path: Path) -> None:
    register = accounts(tmp_path, "science,@StLukesScience,x,2026-09-01,,,", "@StLukesGeog,,x,2026-09-01,,,")
    found = [register.entry(*each) for each in (("Science", None), (None, "stlukesscience"), ("geo", "@StLukesGEOG"))]
    assert [each and each.line for each in found] == [2, 2, 3]
    assert register.entry("art", None) is None
    assert register.entry(None, None) is None


@pytest.mark.parametrize(
    ("rows", "line", "words"),
    [
        (("science,,x,2026-09-01,,,", "@Science,,x,2026-09-01,,,"), 3, "already on line 2"),
        ((",,x,2026-09-01,,,",), 2, "account: is empty"),
        (("science,,x,1 Sept,,,",), 2, "slt_approved_on: write the date as"),
    ],
)
def test_a_wrong_register_of_accounts(tmp_path: Path, rows: tuple[str, ...], line: int, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        accounts(tmp_path, *rows)
    assert (caught.value.line, words in caught.value.message) == (line, True)


@pytest.mark.parametrize(
    ("row", "days", "why"),
    [
        ("science,2026-09-01,2027-09-01,Ife Osei,Sam Reid", None, None),
        ("all,2026-09-01,,Ife Osei,Sam Reid", None, None),
        ("science,2026-09-01,2026-11-22,Ife Osei,Sam Reid", None, "past its review"),
        ("science,2025-09-01,,Ife Osei,Sam Reid", 365, "past its review"),
        ("science,2026-12-01,,Ife Osei,Sam Reid", None, "after that day"),
        ("science,,,Ife Osei,Sam Reid", None, "when its risk was assessed"),
        ("science,2026-09-01,,,Sam Reid", None, "no educational reviewer"),
        ("science,2026-09-01,,Ife Osei,", None, "no technical reviewer"),
        ('science,2026-09-01,,Ife Osei,"OSEI, Ife"', None, "one reviewer for both"),
    ],
)
def test_whether_a_risk_assessment_holds(tmp_path: Path, row: str, days: int | None, why: str | None) -> None:
    head = "account,assessed_on,review_by,educational_reviewer,technical_reviewer\n"
    register = read_risk_assessments(DatedRegisterSettings(file=written(tmp_path, "r.csv", head + row), valid_for_days=days))
    (assessment,) = register.of("science", "@StLukesScience")
    said = assessment.why_not(DAY, register.valid_for_days)
    assert said is None if why is None else why in str(said)


def test_the_newest_assessment_comes_first_and_those_of_all_last(tmp_path: Path) -> None:
    rows = ["all,2026-10-01,,a,b", "science,2024-09-01,,a,b", "@StLukesScience,2026-09-01,,a,b", "science,2025-09-01,,a,b"]
    head = "account,assessed_on,review_by,educational_reviewer,technical_reviewer"
    register = read_risk_assessments(DatedRegisterSettings(file=written(tmp_path, "r.csv", "\n".join((head, *rows)))))
    assert [each.line for each in register.of("science", "stlukesscience")] == [5, 3, 4, 2]
    assert [each.line for each in register.of("art", None)] == [2]
    assert [each.line for each in register.of("all", None)] == [2]  # an account of that name gets nothing twice


@pytest.mark.parametrize(
    ("row", "signed", "trained"),
    [
        ("Sam Reid,,2026-09-01,,2026-09-02,", None, None),
        ("Sam Reid,,2026-09-01,2026-10-01,2026-09-02,2026-10-01", "expired", "lapsed"),
        ("Sam Reid,,2024-09-01,,2023-09-02,", "expired", "lapsed"),
        ("Sam Reid,,,,,", "has not signed", "no training"),
        ("Sam Reid,,2026-12-01,,2026-12-01,", "later day", "later day"),
    ],
)
def test_whether_somebody_has_signed_and_was_trained(tmp_path: Path, row: str, signed: str | None, trained: str | None) -> None:
    register = signatures(tmp_path, row, valid_for_days=365, training_valid_for_days=1000)
    (found,) = register.of("Mr Sam Reid")
    for why, said in ((signed, register.why_not_signed(found, DAY)), (trained, register.why_not_trained(found, DAY))):
        assert said is None if why is None else why in str(said)


def test_other_names_of_one_person(tmp_path: Path) -> None:
    register = signatures(tmp_path, "Sam Reid,S. Reid; Sammy Reid-Osei,2026-09-01,,,", "Sam Reid,,2025-09-01,,,")
    assert [row.line for row in register.of("Sam Reid")] == [2, 3]
    assert [row.line for row in register.of("reid-osei, sammy")] == [2]
    assert register.same_person("Sam Reid", "S Reid")
    assert register.same_person("S Reid", "Sammy Reid Osei")
    assert not register.same_person("Sam Reid", "Jo Adeyemi")
    with pytest.raises(SourceError, match="holds no letter"):
        signatures(tmp_path, "Sam Reid,…,2026-09-01,,,")


def profiles(folder: Path, text: str, days: int | None = None) -> ProfileRegister:
    return read_profiles(DatedRegisterSettings(file=written(folder, "profiles.yaml", text), valid_for_days=days))


def test_profiles(tmp_path: Path) -> None:
    text = "- account: jo\n  bio: |\n    Teacher.\n    Views my own.\n  role: no\n  following: ['@A', b_c]\n  checked_on: 2026-01-01\n"
    register = profiles(tmp_path, text, 100)
    entry = register.profiles.entry("jo", None)
    assert entry is not None
    assert entry.views_own is None
    assert entry.affiliation is None
    assert entry.role is False
    assert entry.following == {"a", "b_c"}
    assert "Views my own." in entry.bio
    assert register.why_not(entry, date(2026, 4, 11)) is None
    assert "too long" in str(register.why_not(entry, date(2026, 4, 12)))
    assert profiles(tmp_path, text).why_not(entry, DAY) is None


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- account: jo\n  views_own: perhaps\n", 2, "views_own: write yes or no"),
        ("- account: jo\n  following: ['https://x.example/a']\n", 2, "following: write handles"),
        ("- account: jo\n- account: '@JO'\n", 2, "already on line 1"),
    ],
)
def test_wrong_profiles(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        profiles(tmp_path, text)
    assert (caught.value.line, words in caught.value.message) == (line, True)


def test_the_validator_gives_every_error_of_every_register(tmp_path: Path) -> None:
    bad = "name,signed_on,training_on\nSam Reid,2026-09-01,soon\n,2026-09-01,\nJo Adeyemi,01/09/2026,\n"
    good = "account,slt_approved_by,slt_approved_on\nscience,x,2026-09-01\nart,x,2026-09-01\n"
    settings = Registers(
        consent=ConsentSettings(file=tmp_path / "none.csv"),
        accounts=RegisterSettings(file=written(tmp_path, "a.csv", good)),
        signatures=SignatureSettings(file=written(tmp_path, "s.csv", bad)),
        profiles=DatedRegisterSettings(file=written(tmp_path, "p.yaml", "- account: a\n- account: a\n")),
    )
    states = {state.name: state for state in validate_registers(settings)}
    assert list(states) == ["consent", "accounts", "signatures", "profiles"]
    assert (states["accounts"].rows, states["accounts"].errors) == (2, ())
    assert [error.line for error in states["signatures"].errors] == [2, 3]
    assert "already on line 1" in states["profiles"].errors[0].message
    assert "cannot be read" in states["consent"].errors[0].message


def test_a_register_is_read_once(tmp_path: Path) -> None:
    file = written(tmp_path, "a.csv", "account,slt_approved_by,slt_approved_on\nscience,x,2026-09-01\n")
    office = Office(Registers(accounts=RegisterSettings(file=file), profiles=DatedRegisterSettings(file=tmp_path / "no.yaml")))
    first = office.register("accounts")
    file.unlink()
    assert office.register("accounts") is first
    assert isinstance(office.register("profiles"), SourceError)
    assert office.register("signatures") is None


def test_the_examples_are_in_order() -> None:
    from tweetguard.config.load import load_config

    states = validate_registers(load_config(ROOT / "examples" / "with-registers" / "tweetguard.yaml").config.registers)
    assert {state.name for state in states} >= {"accounts", "risk_assessments", "signatures", "profiles"}
    assert [error for state in states for error in state.errors] == []
