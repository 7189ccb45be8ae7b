"""Several processes say the same as one, in the same order."""

from __future__ import annotations

import json
from pathlib import Path

from tweetguard.run import CheckRequest, Run

ROOT = Path(__file__).resolve().parents[1]


def test_two_processes_say_what_one_says(tmp_path: Path) -> None:
    lines = (ROOT / "tests" / "labelled" / "mixed.jsonl").read_text(encoding="utf-8").splitlines()
    file = tmp_path / "drafts.jsonl"
    file.write_text("\n".join([*lines, "nonsense", json.dumps({"id": "last", "text": "07700 900461"})]), encoding="utf-8")
    config = ROOT / "examples" / "tweetguard.yaml"
    one = Run(CheckRequest((str(file),), config)).outcome()
    two = Run(CheckRequest((str(file),), config, jobs=2)).outcome()
    assert two == one
    assert len(two.results) == len(lines) + 1
    assert len(two.failures) == 1
