"""The guide for teachers shows what a teacher will see."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docsite.site import DOCS
from typer.testing import CliRunner

from tweetguard.cli.app import app

GUIDE = (DOCS / "teachers.md").read_text(encoding="utf-8")


def test_the_first_check_is_as_it_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line of the report in the guide is said, in this order; `...` stands for what was left out."""
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    assert runner.invoke(app, ["init", "science", "--yes"]).exit_code == 0
    monkeypatch.chdir(tmp_path / "science")
    draft = next(piece for piece in re.split(r"\n(?=\S)", GUIDE) if "I am so proud" in piece)
    draft = "".join(f"{line[4:]}\n" for line in draft.splitlines() if line.startswith("    "))
    Path("drafts/first-post.txt").write_text(draft, encoding="utf-8")
    result = runner.invoke(app, ["check", "drafts/first-post.txt"], env={"COLUMNS": "78"})
    shown = GUIDE.partition("What it says looks like this:\n")[2].partition("| what you see")[0]
    said = [" ".join(line.split()) for line in result.stdout.splitlines()]
    wanted = [" ".join(line.split()).partition("...")[0] for line in shown.splitlines() if line.strip()]
    assert len(wanted) > 15
    place = 0
    for line in wanted:
        found = [number for number in range(place, len(said)) if said[number].startswith(line)]
        assert found, f"{line!r} is not said after {said[place - 1]!r}"
        place = found[0] + 1
    assert result.exit_code == 1
    fixed = runner.invoke(app, ["check", "--fix", "drafts/first-post.txt"])
    assert fixed.exit_code == 1
    written = re.search(r"Here it writes \*(.+?)\*", GUIDE)
    assert written is not None
    assert Path("drafts/first-post.txt").read_text(encoding="utf-8").splitlines()[-1].startswith(written[1])
