"""`tweetguard registers check`, and findings about accounts in a run of many drafts, from the outside."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Tweetguard
from tweetguard.report.schemas import schema_text

ROOT = Path(__file__).resolve().parents[2]
CONFIG = """\
school: {name: St Luke's}
accounts: {college: {kind: school, default: true}, art: {kind: department, subject: art}}
registers:
  accounts: {file: registers/accounts.csv}
  signatures: {file: registers/signatures.yaml}
"""
ACCOUNTS = "account,slt_approved_by,slt_approved_on,audience,purpose\r\ncollege,Ife Osei,01/09/2026,parents,news\r\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "registers").mkdir()
    (tmp_path / "tweetguard.yaml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "registers" / "accounts.csv").write_text(ACCOUNTS, encoding="utf-8", newline="")
    signatures = "- {name: Zoë Wren, signed_on: 2026-09-01, training_on: 2026-09-01}\n"
    (tmp_path / "registers" / "signatures.yaml").write_text(signatures, encoding="utf-8")
    record = {"text": "Open evening is on Thursday.", "author": "zoe wren", "account": "college"}
    lines = [json.dumps({"id": str(number), **record}) for number in range(20)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_all_in_order(tweetguard: Tweetguard, folder: Path) -> None:
    result = tweetguard("registers", "check")
    assert result.returncode == 0, result.stdout
    assert [line.partition(":")[0] for line in result.stdout.splitlines()] == [
        "consent", "roster", "accounts", "risk_assessments", "signatures", "profiles",
    ]  # fmt: skip
    assert "consent: not configured" in result.stdout
    assert "accounts.csv: in order, 1 row" in result.stdout
    assert tweetguard("check", ".").returncode == 0


def test_every_error_with_file_and_line(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "registers" / "accounts.csv").write_text(ACCOUNTS + "art,x,soon,,\r\n,x,,,\r\n", encoding="utf-8", newline="")
    result = tweetguard("registers", "check")
    assert result.returncode == 2
    assert "accounts.csv:3: slt_approved_on: write the date as 2026-11-24 or 24/11/2026" in result.stdout
    assert "accounts.csv:4: account: is empty" in result.stdout
    checked = tweetguard("check", "many.jsonl", "--format", "json", "--exit-zero")
    assert checked.returncode == 2
    failures = json.loads(checked.stdout)["failures"]
    assert all("accounts.csv:3" in failure["path"] for failure in failures)
    assert "registers.accounts" in failures[0]["message"]


def test_what_is_not_configured_is_said_once(tweetguard: Tweetguard) -> None:
    result = tweetguard("check", "many.jsonl", "--format", "json")
    assert result.returncode == 0, result.stdout
    document = json.loads(result.stdout)
    jsonschema.validate(document, json.loads(schema_text("report")))
    (note,) = document["notes"]
    assert note == (
        "not checked, since nothing is configured for it: TG601 (approvals), TG603 (registers.risk_assessments), "
        "TG605 (registers.profiles)"
    )
    assert result.stderr == f"tweetguard: note: {note}\n"


def test_nothing_is_said_of_rules_that_are_off(tweetguard: Tweetguard, folder: Path) -> None:
    off = "rules: {settings: {TG601: {enabled: false}, TG603: {enabled: false}, TG605: {enabled: false}}}\n"
    (folder / "tweetguard.yaml").write_text(CONFIG + off, encoding="utf-8")
    result = tweetguard("check", "many.jsonl", "--format", "json")
    assert (result.stderr, json.loads(result.stdout)["notes"]) == ("", [])


def test_one_account_in_many_drafts_does_not_flood(tweetguard: Tweetguard, folder: Path) -> None:
    text = (folder / "many.jsonl").read_text(encoding="utf-8").replace('"college"', '"art"')
    (folder / "many.jsonl").write_text(text, encoding="utf-8")
    document = json.loads(tweetguard("check", "many.jsonl", "--format", "json").stdout)
    for draft in document["drafts"]:  # each draft for itself is wrong
        found = [finding for finding in draft["findings"] if finding["rule"] == "TG602"]
        assert [finding["location"]["kind"] for finding in found] == ["register"]
        assert found[0]["location"]["path"] == "registers/accounts.csv"
    shown = tweetguard("check", "many.jsonl")
    assert shown.returncode == 1
    assert shown.stdout.count("the register of accounts does not know it") == 1
    assert shown.stdout.count("TG602 account-not-registered: as for many.jsonl (0) above") == 19
    assert tweetguard("check", "many.jsonl", "-j", "2").stdout == shown.stdout
    assert (
        "Error TG602, account not registered, as for many.jsonl (0) above"
        in tweetguard("check", "many.jsonl", "--plain").stdout
    )
    annotations = tweetguard("check", "many.jsonl", "--format", "github").stdout
    assert annotations.count("title=TG602") == 1


def test_the_row_is_the_place(tweetguard: Tweetguard, folder: Path) -> None:
    old = ACCOUNTS.replace("audience,purpose", "expires_on,audience").replace("parents,news", "01/10/2026,parents")
    (folder / "registers" / "accounts.csv").write_text(old, encoding="utf-8", newline="")
    shown = tweetguard("check", "many.jsonl").stdout
    assert "(registers/accounts.csv:2)" in " ".join(shown.split())
    log = json.loads(tweetguard("check", "many.jsonl", "--format", "sarif").stdout)
    results = [each for each in log["runs"][0]["results"] if each["ruleId"] == "TG602"]
    assert len(results) == 20
    place = results[0]["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], "region" in place) == ("many.jsonl", False)
    row = results[0]["relatedLocations"][0]["physicalLocation"]
    assert (row["artifactLocation"]["uri"], row["region"]) == ("registers/accounts.csv", {"startLine": 2})


def test_pictures_on_their_own_are_no_posts(tweetguard: Tweetguard, folder: Path) -> None:
    from PIL import Image

    Image.new("RGB", (300, 200), "teal").save(folder / "wall.png")
    (folder / "registers" / "accounts.csv").write_text(ACCOUNTS.replace("college", "art"), encoding="utf-8")
    document = json.loads(tweetguard("check", "wall.png", "--people", "wall.png=", "--format", "json").stdout)
    assert document["drafts"][0]["findings"] == []


def test_the_example(tweetguard: Tweetguard, folder: Path) -> None:
    shutil.copytree(ROOT / "examples", folder / "examples")
    draft = "examples/with-registers/draft.txt"
    result = tweetguard("check", draft, "--format", "json")
    assert [finding["rule"] for finding in json.loads(result.stdout)["drafts"][0]["findings"]] == ["TG601"]
    assert tweetguard("approve", draft, "--by", "Ife Osei", "--role", "SLT").returncode == 0
    assert tweetguard("check", draft).returncode == 0
