"""`tweetguard doctor` from the outside: what it says of a folder, and that it says nothing personal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Tweetguard
from tweetguard.doctor import diagnosis
from tweetguard.doctor.examined import Examined

WELL = """\
school: {name: Our School}
accounts: {art: {kind: department, subject: art}}
registers: {consent: {file: consent.csv}, signatures: {file: signatures.csv}}
approvals: {folder: approvals}
"""
SIGNATURES = "name,signed_on,training_on\nPriya Nair,2026-09-01,2026-09-01\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tweetguard.yaml").write_text(WELL, encoding="utf-8")
    (tmp_path / "consent.csv").write_text("subject_id,role,status\nP1,pupil,refused\n", encoding="utf-8")
    (tmp_path / "signatures.csv").write_text(SIGNATURES, encoding="utf-8")
    return tmp_path


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the trials of the models, which have tests of their own."""
    monkeypatch.setattr(diagnosis, "_trials", lambda _loaded: iter(()))


def said(tweetguard: Tweetguard, code: int, *arguments: str) -> dict[str, Any]:
    result = tweetguard("doctor", "--format", "json", *arguments)
    assert result.returncode == code, result.stdout + result.stderr
    document: dict[str, Any] = json.loads(result.stdout)
    assert document["works"] == (code == 0)
    return document


def state(document: dict[str, Any], name: str) -> str:
    (found,) = (each for each in document["examined"] if each["name"] == name)
    return str(found["state"])


def test_all_is_well_and_everything_is_tried(tweetguard: Tweetguard) -> None:
    result = tweetguard("doctor")
    assert result.returncode == 0, result.stdout
    for name in ("name model", "face detector", "text reader", "pictures", "git", "ssh-keygen", "dependencies"):
        assert f" {name}: " in result.stdout
    assert "signatures.csv: in order, 1 row" in result.stdout
    assert "TG603 risk-assessment: registers.risk_assessments is not configured" in " ".join(result.stdout.split())
    assert result.stdout.endswith("All that is needed and configured works.\n")


@pytest.mark.usefixtures("quick")
def test_what_is_not_checked(tweetguard: Tweetguard) -> None:
    document = said(tweetguard, 0)
    reasons = {each["rule"]: each["why"] for each in document["not_checked"]}
    assert reasons.keys() - {"TG506"} == {"TG106", "TG601", "TG602", "TG603", "TG605", "TG606"}
    assert "approvals.keys is empty" in reasons["TG601"]
    assert (state(document, "roster"), state(document, "approvals.folder")) == ("absent", "absent")


@pytest.mark.usefixtures("quick")
def test_an_empty_consent_register_is_said_to_be_empty(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "consent.csv").write_text("subject_id,role,status\n", encoding="utf-8")
    assert "consent: consent.csv: it holds nobody yet" in tweetguard("doctor").stdout


@pytest.mark.usefixtures("quick")
def test_a_wrong_register_is_told_by_its_place_alone(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "signatures.csv").write_text("name,signed_on\nPriya Nair,in the spring\n", encoding="utf-8")
    (folder / "consent.csv").write_text("subject_id,role,status\nP1,Priya Nair,refused\n", encoding="utf-8")
    document = said(tweetguard, 2)
    assert (state(document, "consent"), state(document, "signatures")) == ("broken", "broken")
    assert {"TG501", "TG502", "TG604"} <= {each["rule"] for each in document["not_checked"]}
    text = tweetguard("doctor").stdout
    for shown in (json.dumps(document), text):
        assert "Priya" not in shown
        assert "spring" not in shown
    assert "signatures.csv, line 2" in text


@pytest.mark.parametrize(
    "wrong",
    [
        "approvals: {keys: {Priya Nair: nonsense}}\n",
        "pupil_handles: ['@not a handle, Priya']\n",
        "accounts: {art: {kind: Priya}}\n",
        "school: [\n",
        "rules: {settings: {TG999: {enabled: false}}}\n",
        "baseline: none.json\n",
        "extends: ../elsewhere.yaml\n",
    ],
)
@pytest.mark.usefixtures("quick")
def test_a_wrong_configuration_is_told_by_its_place_alone(tweetguard: Tweetguard, folder: Path, wrong: str) -> None:
    (folder / "tweetguard.yaml").write_text(wrong, encoding="utf-8")
    document = said(tweetguard, 2)
    assert "Priya" not in json.dumps(document)
    assert "tweetguard.yaml" in json.dumps(document) or "none.json" in json.dumps(document)


@pytest.mark.usefixtures("quick")
def test_a_home_folder_is_not_named(tweetguard: Tweetguard, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = folder / "jo.adeyemi"
    (home / "drafts").mkdir(parents=True)
    (home / "tweetguard.yaml").write_text(WELL, encoding="utf-8")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.chdir(home / "drafts")
    result = tweetguard("doctor")
    assert "~/tweetguard.yaml" in result.stdout
    assert "adeyemi" not in result.stdout


def test_what_is_configured_is_what_is_tried(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "tweetguard.yaml").write_text("names: {model: no_such_model}\npictures: {text: false}\n", encoding="utf-8")
    document = said(tweetguard, 2)
    assert state(document, "name model (names.model)") == "broken"
    assert "text reader" not in {each["name"] for each in document["examined"]}


def test_keys_need_a_program_that_signs(tweetguard: Tweetguard, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ+invented"
    (folder / "tweetguard.yaml").write_text(f"approvals: {{keys: {{Sam Reid: {key}}}}}\n", encoding="utf-8")
    wanted = []

    def try_signing(needed: bool) -> Examined:
        wanted.append(needed)
        return Examined("programs", "ssh-keygen", "broken" if needed else "absent", "not found")

    monkeypatch.setattr(diagnosis, "try_signing", try_signing)
    said(tweetguard, 2)
    assert wanted == [True]


@pytest.mark.usefixtures("quick")
def test_a_folder_or_configuration_that_is_not_there(tweetguard: Tweetguard) -> None:
    for arguments in (["nowhere"], ["--config", "none.yaml"]):
        result = tweetguard("doctor", *arguments)
        assert (result.returncode, result.stdout) == (2, "")
        assert "there is no such" in result.stderr
