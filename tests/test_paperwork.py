"""What is put beside a draft: only what is asked for and configured, and never something that could not be read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tweetguard.checks import CHECKS
from tweetguard.checks.case import Surroundings
from tweetguard.config.schema import Config, School
from tweetguard.drafts.draft import Account, Draft, FixedOrigin, Post
from tweetguard.paperwork import NAMES, notes_on, paperwork_for

AROUND = Surroundings(School(), None, date(2026, 11, 23))
KINDS = list(CHECKS.values())
PROCESS = {kind.process: (f"TG{number}", kind) for number, kind in enumerate(KINDS, start=900) if kind.process is not None}


def draft(folder: Path, **more: object) -> Draft:
    path = str(folder / "a.txt")
    return Draft(path, path, 0, (Post("Rockets!", FixedOrigin()),), Account("school"), author="Jo", **more)  # type: ignore[arg-type]


def config(folder: Path, **registers: str) -> Config:
    files = {}
    for name, text in registers.items():
        file = folder / f"{name}.csv"
        file.write_text(text, encoding="utf-8")
        files[name] = {"file": str(file)}
    return Config.model_validate({"registers": files, "approvals": {}, "pupil_handles": ["@Pupil"]})


ACCOUNTS = "account,slt_approved_by,slt_approved_on\nscience,x,2026-09-01\n"
SIGNATURES = "name,signed_on\nSam Reid,2026-09-01\n"


def test_only_what_is_configured_is_there(tmp_path: Path) -> None:
    paperwork = paperwork_for(config(tmp_path, accounts=ACCOUNTS), KINDS)
    around, missing = paperwork.beside(draft(tmp_path), AROUND)
    assert (missing.names, missing.failures) == (set(), [])
    assert around.process.accounts is not None
    assert around.process.profiles is None
    assert around.approvals is not None
    assert around.approvals.approvals == ()


def test_nothing_is_read_that_no_rule_asks_for(tmp_path: Path) -> None:
    settings = config(tmp_path, accounts="nonsense", signatures=SIGNATURES)
    around, missing = paperwork_for(settings, [CHECKS["signature"]]).beside(draft(tmp_path), AROUND)
    assert missing.failures == []
    assert around.process.accounts is None
    assert around.approvals is None
    assert around.process.signatures is not None


def test_approvals_use_the_register_of_signatures_without_its_rule(tmp_path: Path) -> None:
    settings = config(tmp_path, signatures=SIGNATURES)
    around, _ = paperwork_for(settings, [CHECKS["approval"]]).beside(draft(tmp_path), AROUND)
    assert around.process.signatures is not None


def test_a_register_that_cannot_be_read_is_a_failure_of_each_draft(tmp_path: Path) -> None:
    paperwork = paperwork_for(config(tmp_path, accounts="account\n", signatures=SIGNATURES), KINDS)
    for _ in range(2):
        around, missing = paperwork.beside(draft(tmp_path), AROUND)
        assert missing.names == {"accounts"}
        (failure,) = missing.failures
        assert failure.path == f"{tmp_path / 'accounts.csv'}:1"
        assert "a.txt" in failure.message
        assert around.process.accounts is None
        assert around.process.signatures is not None


def test_a_picture_on_its_own_needs_no_paperwork(tmp_path: Path) -> None:
    paperwork = paperwork_for(config(tmp_path, accounts="nonsense"), KINDS)
    around, missing = paperwork.beside(draft(tmp_path, has_text=False), AROUND)
    assert (around, missing.failures) == (AROUND, [])


def test_notes_name_the_rules_and_what_they_lack(tmp_path: Path) -> None:
    rules = [
        (f"R{number}", CHECKS[name]) for number, name in enumerate(("registered-account", "audience-and-purpose", "profile"))
    ]
    assert notes_on(Config(), rules) == (
        "not checked, since nothing is configured for it: R0 and R1 (registers.accounts), R2 (registers.profiles)",
    )
    assert notes_on(Config(), []) == ()
    assert notes_on(config(tmp_path, accounts=ACCOUNTS), rules[:2]) == ()


@pytest.mark.parametrize("keys", [{}, {"Sam Reid": "ssh-ed25519 AAAA"}])
def test_approvals_without_keys_are_said_to_be_unverified(keys: dict[str, str]) -> None:
    settings = Config.model_validate({"approvals": {"keys": keys}})
    notes = notes_on(settings, [("TG601", CHECKS["approval"])])
    assert len(notes) == (0 if keys else 1)
    assert keys or "were not verified" in notes[0]


def test_every_register_has_a_name_and_a_rule() -> None:
    assert set(PROCESS) == set(NAMES)
