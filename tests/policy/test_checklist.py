"""What the registers answer of the checklist: never more than they say, never a name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tweetguard.config.load import load_config
from tweetguard.config.schema import Config
from tweetguard.errors import UsageError
from tweetguard.policy.answers import Answer
from tweetguard.policy.checklist import FilledChecklist, filled_checklist

DAY = date(2026, 11, 22)
FILES = {
    "tweetguard.yaml": """\
school: {name: Our School}
accounts:
  art: {kind: department, subject: art, handle: "@OurArt", default: true}
  music: {kind: department, subject: music}
registers:
  consent: {file: consent.csv}
  accounts: {file: accounts.csv}
  risk_assessments: {file: risk.csv}
  signatures: {file: signatures.csv}
  profiles: {file: profiles.csv}
approvals: {roles: [SLT]}
""",
    "consent.csv": """\
subject_id,role,scope,status,given_by,method,given_on,expires_on
P1,pupil,social-media,given,parent,written,2026-09-01,
P2,pupil,social-media,refused,parent,written,2026-09-01,
S1,staff,social-media,given,self,written,2026-09-01,
""",
    "accounts.csv": """\
account,slt_approved_by,slt_approved_on,expires_on,audience,purpose
@OurArt,Priya Nair,2026-09-01,2027-08-31,parents <and> carers,to show pictures
music,Priya Nair,2025-09-01,2026-08-31,,
""",
    "risk.csv": """\
account,assessed_on,review_by,educational_reviewer,technical_reviewer
art,2025-09-01,2026-08-31,Priya Nair,Sam Reid
art,2026-09-03,2027-08-31,Priya Nair,Sam Reid
music,2026-09-03,,Priya Nair,Ms Priya Nair
music,2026-09-04,,Priya Nair,
""",
    "signatures.csv": """\
name,also_known_as,signed_on,expires_on,training_on
Jo Adeyemi,J. Adeyemi,2025-09-01,2026-08-31,2026-09-01
J. Adeyemi,,2026-09-01,,
Sam Reid,,2026-09-01,,
""",
    "profiles.csv": "account,bio,checked_on\nart,Art at our school,2026-09-07\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def filled(folder: Path, account: str | None = None) -> FilledChecklist:
    return filled_checklist(load_config(folder / "tweetguard.yaml").config, account, DAY)


def answers(checklist: FilledChecklist) -> dict[int, Answer]:
    return {each.number: each.answer for each in checklist.questions if each.answer is not None}


def test_what_is_kept_is_filled_in_with_its_place(folder: Path) -> None:
    found = answers(filled(folder))
    assert found.keys() == {1, 3, 8, 9, 12, 13, 14, 15, 19, 21, 22, 23}
    assert found[1] == Answer("To show pictures.", "accounts.csv, line 2")
    assert found[8].words.startswith("Assessed on 3 September 2026; to be reviewed by 31 August 2027.")
    assert (found[8].verdict, found[8].source, found[9].verdict) == ("yes", "risk.csv, line 3", "yes")
    assert found[12].words.startswith("1 of 2 pupils in the consent register may be shown today; 1 refused or withdrew.")
    assert "7 September 2026" in found[14].words
    assert found[23].words == "Approved by the Senior Leadership Team on 1 September 2026, until 31 August 2027."


def test_two_names_are_one_person_and_one_row_that_holds_is_enough(folder: Path) -> None:
    found = answers(filled(folder))
    assert found[19].words.startswith("2 of 2 people")
    assert found[21].words.startswith("1 of 2 people")


def test_what_asks_for_more_than_the_registers_know_is_never_a_yes(folder: Path) -> None:
    found = answers(filled(folder))
    assert {number for number, each in found.items() if each.verdict == "yes"} == {8, 9, 22, 23}


def test_what_does_not_hold_is_a_no(folder: Path) -> None:
    found = answers(filled(folder, "music"))
    assert {number: each.verdict for number, each in found.items() if number in (8, 9, 22, 23)} == dict.fromkeys(
        (8, 9, 22, 23), "no"
    )
    assert "has expired" in found[23].words
    why = {each.number: each.why_open for each in filled(folder, "music").questions}
    assert why[1] == "the register of accounts records no purpose"
    assert why[14] == "the register of profiles does not know this account"


def test_no_answer_names_anybody(folder: Path) -> None:
    for account in ("art", "music"):
        said = repr(filled(folder, account))
        for name in ("Nair", "Reid", "Adeyemi", "P1", str(folder)):
            assert name not in said


def test_a_register_that_cannot_be_read_leaves_its_questions_open(folder: Path) -> None:
    (folder / "risk.csv").write_text("account\n", encoding="utf-8")
    (folder / "consent.csv").unlink()
    checklist = filled(folder)
    assert len(checklist.errors) == 2
    open_ = {each.number: each.why_open for each in checklist.questions if each.answer is None}
    assert {number for number, why in open_.items() if why == "the register cannot be read"} == {8, 9, 12, 13}


def test_without_a_configuration_it_is_an_empty_form() -> None:
    checklist = filled_checklist(Config(), None, DAY)
    assert (answers(checklist), checklist.account.name, len(checklist.questions)) == ({}, None, 25)


@pytest.mark.parametrize("said", ["art", "@ourart", "OurArt"])
def test_an_account_is_named_or_meant_by_its_handle(folder: Path, said: str) -> None:
    assert filled(folder, said).account.name == "art"


def test_an_account_must_be_known(folder: Path) -> None:
    with pytest.raises(UsageError, match="no account 'arts' in the configuration; did you mean 'art'"):
        filled(folder, "arts")
    text = FILES["tweetguard.yaml"].replace(", default: true", "")
    (folder / "tweetguard.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="say which account: art, music"):
        filled(folder)
