"""A baseline holds what was there, and nothing that has changed since."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Tweetguard
from tests.drawing import portrait

CONFIG = """
accounts: {science: {kind: department, subject: science, default: true}}
registers: {consent: {file: consent.csv}}
baseline: tweetguard-baseline.json
"""
ROW = "subject_id,role,status,given_by,method,given_on,expires_on,scope\nP001,pupil,{},parent,{},2026-01-01,,social-media\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tweetguard: Tweetguard) -> Path:
    """A folder with a baseline over what is wrong in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tweetguard.yaml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "consent.csv").write_text(ROW.format("given", "verbal"), encoding="utf-8")
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (drafts / "ring.txt").write_text("Science fair! Ring 07700 900461 or 07700 900462.", encoding="utf-8")
    portrait(400).save(drafts / "lab.png")
    (drafts / "lab.txt").write_text("---\nimages: [{file: lab.png, people: [P001]}]\n---\nOur science lab!", encoding="utf-8")
    assert tweetguard("check", "drafts").returncode == 2  # a configured baseline that is not there
    written = tweetguard("baseline", "drafts")
    assert written.returncode == 0, written.stderr
    return tmp_path


def test_what_it_holds_does_not_count(folder: Path, tweetguard: Tweetguard) -> None:
    checked = tweetguard("check", "drafts", "--format", "json")
    summary = json.loads(checked.stdout)["summary"]
    assert checked.returncode == 0
    assert (summary["errors"], summary["known"]) == (0, 4)
    assert tweetguard("check", "drafts", "--ignore-suppressions").returncode == 1
    assert "4 in the baseline" in tweetguard("check", "drafts").stdout


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (
            lambda at: (at / "drafts/ring.txt").write_text("Science fair! Ring 07700 900461, 07700 900462!", encoding="utf-8"),
            "TG101",
        ),
        (lambda at: portrait(420).save(at / "drafts/lab.png"), "TG501"),
        (lambda at: (at / "consent.csv").write_text(ROW.format("refused", "verbal"), encoding="utf-8"), "TG502"),
        (lambda at: (at / "drafts/ring.txt").rename(at / "drafts/rang.txt"), "TG101"),
    ],
    ids=["text", "picture", "consent", "path"],
)
def test_a_change_arms_it_again(folder: Path, tweetguard: Tweetguard, change: Callable[[Path], object], rule: str) -> None:
    change(folder)
    checked = tweetguard("check", "drafts", "--format", "json")
    assert checked.returncode == 1
    found = {finding["rule"] for draft in json.loads(checked.stdout)["drafts"] for finding in draft["findings"]}
    assert rule in found


def test_a_refusal_is_never_in_it(folder: Path, tweetguard: Tweetguard) -> None:
    (folder / "consent.csv").write_text(ROW.format("refused", "written"), encoding="utf-8")
    assert tweetguard("baseline", "drafts").returncode == 0
    assert "TG502" not in (folder / "tweetguard-baseline.json").read_text(encoding="utf-8")
    assert tweetguard("check", "drafts").returncode == 1


def test_it_is_sorted_and_holds_no_words(folder: Path, tweetguard: Tweetguard) -> None:
    text = (folder / "tweetguard-baseline.json").read_text(encoding="utf-8")
    entries = json.loads(text)["entries"]
    assert entries == sorted(entries, key=lambda entry: (entry["path"], entry["rule"], entry["digest"]))
    assert {entry["path"] for entry in entries} == {"drafts/ring.txt", "drafts/lab.txt"}
    assert [entry["count"] for entry in entries if entry["rule"] == "TG101"] == [2]
    assert "07700" not in text
    assert "P001" not in text
    assert tweetguard("baseline", "drafts").returncode == 0
    assert (folder / "tweetguard-baseline.json").read_text(encoding="utf-8") == text


def test_what_no_longer_fits_is_said(folder: Path, tweetguard: Tweetguard) -> None:
    (folder / "drafts" / "ring.txt").write_text("Our science fair!", encoding="utf-8")
    checked = tweetguard("check", "drafts")
    assert checked.returncode == 0
    assert "1 entry of the baseline fits nothing any more" in checked.stderr


def test_nothing_is_written_when_something_was_not_checked(folder: Path, tweetguard: Tweetguard) -> None:
    before = (folder / "tweetguard-baseline.json").read_bytes()
    (folder / "drafts" / "lab.png").write_bytes(b"no picture")
    written = tweetguard("baseline", "drafts")
    assert written.returncode == 2
    assert "no baseline was written" in written.stderr
    assert (folder / "tweetguard-baseline.json").read_bytes() == before


@pytest.mark.parametrize(
    "broken", ["{", "[]", '{"version": 2, "entries": []}', '{"version": 1, "entries": [{"path": 3}]}', "\ud83d"],
)  # fmt: skip
def test_a_broken_baseline_is_two_and_named(folder: Path, tweetguard: Tweetguard, broken: str) -> None:
    (folder / "tweetguard-baseline.json").write_text(broken, encoding="utf-8", errors="surrogatepass")
    checked = tweetguard("check", "drafts")
    assert checked.returncode == 2
    assert "tweetguard-baseline.json" in checked.stderr
