"""What was checked before is not checked again while nothing that its result hangs on has changed, and only then."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from tests.drawing import portrait
from tweetguard import engine
from tweetguard.cache.store import cache_file
from tweetguard.drafts.draft import Draft
from tweetguard.outcome import Outcome
from tweetguard.run import CheckRequest, Run

CONFIG = """
school: {telephones: ["01632 960100"]}
accounts: {science: {kind: department, subject: science, default: true}}
registers: {consent: {file: consent.csv}}
"""
CONSENT = "subject_id,role,status,given_by,method,given_on,scope\nP001,pupil,{},parent,written,2026-01-01,social-media\n"
DRAFTS = {
    "ring.txt": "Ring Zainab's mum on 07700 900461 after the science fair.",
    "won.txt": "---\nauthor: Wojciech Nowak\n---\nI think Priya Nair in 9B built the best volcano!",
    "fair.txt": "Our science fair opens at six. Bring a torch!",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inner = tmp_path / "drafts"
    inner.mkdir()
    (tmp_path / "tweetguard.yaml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "consent.csv").write_text(CONSENT.format("given"), encoding="utf-8")
    for name, text in DRAFTS.items():
        (inner / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def analysed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of drafts that were really analysed, in their order."""
    seen: list[str] = []
    begin = engine.Checker._begin

    def noted(self: engine.Checker, draft: Draft, *more: object) -> object:
        seen.append(Path(draft.path).name)
        return begin(self, draft, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(engine.Checker, "_begin", noted)
    return seen


def check(folder: Path, **options: object) -> Outcome:
    run = Run(CheckRequest((str(folder / "drafts"),), cache=folder / "cache" / "results.sqlite", **options))  # type: ignore[arg-type]
    try:
        return run.outcome()
    finally:
        run.close()


def test_an_unchanged_draft_is_not_analysed_again_and_says_the_same(folder: Path, analysed: list[str]) -> None:
    first = check(folder)
    assert sorted(analysed) == sorted(DRAFTS)
    assert first.summary().errors
    analysed.clear()
    assert as_said(check(folder)) == as_said(first)
    assert analysed == []


def as_said(outcome: Outcome) -> object:
    """An outcome without the types of sequences in evidence, which JSON does not keep."""
    return [
        (result.draft, json.dumps([finding.evidence for finding in result.findings]), result.failures,
         [(each.rule, each.severity, each.message, each.advice, each.clause, each.location, each.match, each.masking)
          for each in result.findings])
        for result in outcome.results
    ]  # fmt: skip


def test_only_the_edited_draft_is_analysed(folder: Path, analysed: list[str]) -> None:
    check(folder)
    analysed.clear()
    (folder / "drafts" / "fair.txt").write_text("Our science fair opens at seven. Ring 07700 900462.", encoding="utf-8")
    outcome = check(folder)
    assert analysed == ["fair.txt"]
    assert any(finding.rule == "TG101" and "900462" in (finding.match or "") for finding in outcome.findings())


def test_lines_are_those_of_the_file_as_it_is_now(folder: Path, analysed: list[str]) -> None:
    file = folder / "drafts" / "many.jsonl"
    record = json.dumps({"id": "one", "text": DRAFTS["ring.txt"]})
    file.write_text(record + "\n", encoding="utf-8")
    check(folder)
    analysed.clear()
    file.write_text(json.dumps({"id": "new", "text": "A new one about science."}) + "\n" + record + "\n", encoding="utf-8")
    outcome = check(folder)
    assert analysed == ["many.jsonl"]
    assert {finding.location.line for result in outcome.results if result.draft.id == "one" for finding in result.findings} == {
        2
    }


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "tweetguard.yaml").write_text(CONFIG.replace("960100", "960101"), encoding="utf-8"),
        lambda folder: (folder / "consent.csv").write_text(CONSENT.format("withdrawn"), encoding="utf-8"),
    ],
    ids=["configuration", "register"],
)
def test_what_a_result_hangs_on_arms_it_again(folder: Path, analysed: list[str], change: Callable[[Path], object]) -> None:
    check(folder)
    analysed.clear()
    change(folder)
    check(folder)
    assert sorted(analysed) == sorted(DRAFTS)


def test_a_withdrawn_consent_takes_effect_at_once_and_faces_are_not_looked_for_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    portrait(400).save(folder / "drafts" / "lab.png")
    draft = folder / "drafts" / "lab.txt"
    draft.write_text("---\nimages: [{file: lab.png, people: [P001]}]\n---\nRockets in our science lab!", encoding="utf-8")
    rules = {
        finding.rule for result in check(folder).results if result.draft.path.endswith("lab.txt") for finding in result.findings
    }
    assert not rules & {"TG501", "TG502"}
    monkeypatch.setattr("tweetguard.image.analysis.find_faces", refuse)
    (folder / "consent.csv").write_text(CONSENT.format("withdrawn"), encoding="utf-8")
    assert "TG502" in {finding.rule for finding in check(folder).findings()}


def refuse(*_: object, **__: object) -> object:
    raise AssertionError("faces were looked for again")


def test_a_changed_picture_is_looked_at_again(folder: Path) -> None:
    picture = folder / "drafts" / "lab.png"
    Image.new("RGB", (400, 400), "teal").save(picture)
    (folder / "drafts" / "lab.txt").write_text("---\nimages: [{file: lab.png}]\n---\nOur lab!", encoding="utf-8")
    assert "TG501" not in {finding.rule for finding in check(folder).findings() if finding.severity.label == "error"}
    portrait(400).save(picture)
    assert "TG501" in {finding.rule for finding in check(folder).findings() if finding.severity.label == "error"}


def test_it_holds_no_personal_data(folder: Path) -> None:
    portrait(400).save(folder / "drafts" / "zainab-okafor.png")
    draft = folder / "drafts" / "lab.txt"
    words = "---\nauthor: Carys Vaughan\nimages: [{file: zainab-okafor.png, people: [P777], alt: Zainab of 9B}]\n---\nWell done, Zainab!"
    draft.write_text(words, encoding="utf-8")
    check(folder)
    stored = b"".join(file.read_bytes() for file in (folder / "cache").iterdir())
    rows = values(folder)
    assert len(rows) > len(DRAFTS)
    for secret in ("07700", "900461", "Zainab", "zainab", "Priya", "Nair", "Wojciech", "Nowak", "Carys", "Vaughan", "P777"):
        assert secret.encode() not in stored, secret
        assert not any(secret in row for row in rows), secret


def values(folder: Path) -> list[str]:
    database = sqlite3.connect(folder / "cache" / "results.sqlite")
    try:
        return [row[0] for table in ("drafts", "pictures") for row in database.execute(f"SELECT value FROM {table}")]
    finally:
        database.close()


def test_what_could_not_be_checked_is_not_remembered(folder: Path, analysed: list[str]) -> None:
    (folder / "drafts" / "lab.txt").write_text("---\nimages: [{file: gone.png}]\n---\nOur lab!", encoding="utf-8")
    assert check(folder).failures
    analysed.clear()
    assert check(folder).failures
    assert analysed == ["lab.txt"]


@pytest.mark.parametrize("rubbish", [b"", b"SQLite format 3\0 and then nothing", b"\0" * 4096], ids=["empty", "cut", "zeros"])
def test_a_broken_cache_is_made_anew(folder: Path, rubbish: bytes, analysed: list[str]) -> None:
    (folder / "cache").mkdir()
    (folder / "cache" / "results.sqlite").write_bytes(rubbish)
    first = check(folder)
    analysed.clear()
    assert as_said(check(folder)) == as_said(first)
    assert analysed == []


def test_a_folder_that_cannot_be_made_is_no_trouble(folder: Path) -> None:
    (folder / "cache").write_text("a file where the folder should be", encoding="utf-8")
    assert check(folder).summary().errors


def test_two_processes_use_it_too(folder: Path, analysed: list[str]) -> None:
    one = check(folder, jobs=2)
    assert as_said(check(folder)) == as_said(one)
    assert analysed == []


def test_where_it_is(tmp_path: Path) -> None:
    assert cache_file({"TWEETGUARD_NO_CACHE": "1"}) is None
    file = cache_file({"TWEETGUARD_CACHE_DIR": str(tmp_path)})
    assert file is not None
    assert file.parent == tmp_path
    assert cache_file({}) is not None


def test_allowances_come_back_as_they_were(folder: Path, analysed: list[str]) -> None:
    draft = folder / "drafts" / "ring.txt"
    draft.write_text(
        "---\nallow: [{rule: TG101, reason: our fair's own line, by: A. Reid}]\n---\n" + DRAFTS["ring.txt"], encoding="utf-8"
    )
    first = check(folder)
    analysed.clear()
    second = check(folder)
    assert analysed == []
    assert first.summary().allowed == second.summary().allowed == 1
    assert not check(folder, ignore_suppressions=True).summary().allowed
    assert analysed
