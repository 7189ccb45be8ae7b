"""`tweetguard roster build`, and checks with a roster or another name model, from the outside."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

CONFIG = """\
school: {name: St Luke's}
accounts: {college: {kind: school, default: true}}
registers:
  roster: {file: roster.json, key: keys/roster.key}
"""


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tweetguard", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tweetguard.yaml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "pupils.csv").write_text("Name,Reg\nPriya Nair,9B\n", encoding="utf-8")
    (tmp_path / "draft.txt").write_text("Priya Nair is here.\n", encoding="utf-8")
    (tmp_path / "keys").mkdir()
    return tmp_path


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    files = ("--output", "roster.json", "--key", "keys/roster.key")
    return run(folder, "roster", "build", "pupils.csv", *files, "--column", "form=Reg")


def test_a_roster_is_built_and_used(folder: Path) -> None:
    result = build(folder)
    assert result.returncode == 0, result.stderr
    assert "1 pupils" in result.stderr
    checked = run(folder, "check", "draft.txt", "--format", "json")
    assert checked.returncode == 1, checked.stderr
    (finding,) = [each for each in json.loads(checked.stdout)["drafts"][0]["findings"] if each["rule"] == "TG106"]
    assert (finding["severity"], finding["location"]["start"], finding["location"]["end"]) == ("error", 0, 10)
    assert "Priya" not in checked.stdout


@pytest.mark.parametrize("lost", ["roster.json", "keys/roster.key"])
def test_a_roster_or_key_that_is_missing_is_two(folder: Path, lost: str) -> None:
    build(folder)
    (folder / lost).unlink()
    result = run(folder, "check", "draft.txt", "--exit-zero")
    assert result.returncode == 2
    assert "was not searched for the pupils on it" in " ".join(result.stdout.split())
    assert "Priya" not in result.stdout + result.stderr


def test_wrong_usage_is_two(folder: Path) -> None:
    assert run(folder, "roster", "build", "none.csv", "--output", "r.json", "--key", "k").returncode == 2
    (folder / ".git").mkdir()
    result = build(folder)
    assert result.returncode == 2
    assert "git repository" in result.stderr


def test_a_name_model_that_cannot_be_loaded_is_two(folder: Path) -> None:
    (folder / "tweetguard.yaml").write_text("names: {model: no_such_model}\n", encoding="utf-8")
    (folder / "other.txt").write_text("Open evening is on Thursday.\n", encoding="utf-8")
    (folder / "draft.txt").write_text("Well done Zainab! Ring 07700 900461.\n", encoding="utf-8")
    result = run(folder, "check", "draft.txt", "--format", "json")
    assert result.returncode == 2
    document = json.loads(result.stdout)
    assert "cannot be loaded" in document["failures"][0]["message"]
    assert [each["rule"] for each in document["drafts"][0]["findings"]] == ["TG101"]
    assert run(folder, "check", "other.txt").returncode == 0


def test_a_name_model_is_named_by_its_folder(folder: Path) -> None:
    shipped = Path(__file__).resolve().parents[2] / "src" / "tweetguard" / "models" / "names"
    (folder / "models").mkdir()
    (folder / "models" / "ours").symlink_to(shipped, target_is_directory=True)
    (folder / "tweetguard.yaml").write_text("names: {model: models/ours}\n", encoding="utf-8")
    (folder / "draft.txt").write_text("Well done to Zainab in 8C!\n", encoding="utf-8")
    result = run(folder, "check", "draft.txt", "--format", "json")
    assert [each["rule"] for each in json.loads(result.stdout)["drafts"][0]["findings"]] == ["TG107"]


def test_names_of_many_drafts_are_read_in_one_go(folder: Path) -> None:
    (folder / "tweetguard.yaml").write_text("school: {name: St Luke's}\n", encoding="utf-8")
    lines = [json.dumps({"id": str(n), "text": f"Well done to Zainab in 8C! ({n})"}) for n in range(150)]
    lines.insert(70, "nonsense")
    (folder / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    result = run(folder, "check", "many.jsonl", "--format", "json")
    document = json.loads(result.stdout)
    assert result.returncode == 2
    assert [draft["id"] for draft in document["drafts"]] == [str(n) for n in range(150)]
    assert all([each["rule"] for each in draft["findings"]] == ["TG107"] for draft in document["drafts"])
    assert len(document["failures"]) == 1
