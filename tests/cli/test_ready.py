from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tweetguard

CLEAN = "Our seedlings have doubled in a week!\n"
BAD = "---\nschedule: 2026-11-27 15:30\n---\nRing us on 07700 900123 about the trip.\n"


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tweetguard.yaml").write_text("school: {name: St Luke's}\n", encoding="utf-8")
    (tmp_path / "good.txt").write_text(CLEAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_all_ready(shared: Path, tweetguard: Tweetguard) -> None:
    result = tweetguard("ready", ".")
    assert result.returncode == 0
    assert result.stdout == "Ready (1)\n  good.txt\n\n1 draft: 1 ready, 0 to work on, 0 not checked.\n"


def test_each_draft_stands_where_it_should(shared: Path, tweetguard: Tweetguard) -> None:
    (shared / "bad.txt").write_text(BAD, encoding="utf-8")
    (shared / "plan.jsonl").write_text(
        json.dumps({"id": "one", "text": "I think so.", "account": {"kind": "school"}}) + "\n", encoding="utf-8"
    )
    result = tweetguard("ready", ".")
    assert result.returncode == 1
    assert "Needs work (1)\n  bad.txt; 1 error; goes out 2026-11-27 15:30\n" in result.stdout
    assert "  plan.jsonl (one); " in result.stdout.partition("Needs work")[0]
    assert "07700 900123" not in result.stdout
    strict = tweetguard("ready", ".", "--fail-on", "warning")
    assert strict.stdout.index("Needs work") < strict.stdout.index("plan.jsonl (one)")


def test_what_could_not_be_checked_is_never_ready(shared: Path, tweetguard: Tweetguard) -> None:
    (shared / "broken.txt").write_text("---\nnever closed\n", encoding="utf-8")
    (shared / "picture.txt").write_text(f"---\nimages: [{{file: gone.jpg, people: []}}]\n---\n{CLEAN}", encoding="utf-8")
    result = tweetguard("ready", ".", "--format", "json")
    assert result.returncode == 2
    document = json.loads(result.stdout)
    states = {entry["path"]: entry["state"] for entry in document["drafts"]}
    assert states == {"good.txt": "ready", "picture.txt": "not-checked", "broken.txt": "not-checked"}
    assert document["summary"] == {"ready": 1, "needs_work": 0, "not_checked": 2}
    assert all(entry["why"] for entry in document["drafts"] if entry["state"] == "not-checked")
    words = tweetguard("ready", ".").stdout
    assert words.count("never closed") == 1
    assert tweetguard("ready", "nowhere").returncode == 2
