"""The forms of the report from the outside: none changes what was found, and what GitHub needs comes by itself."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from tests.cli.conftest import Tweetguard
from tests.report.test_sarif import sarif_schema

ROOT = Path(__file__).resolve().parents[2]
FORMS = ("text", "json", "sarif", "junit", "github", "html")
NUMBER = "07700 900461"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tweetguard.yaml").write_text("accounts: {college: {kind: school, default: true}}\n", encoding="utf-8")
    (tmp_path / "good.txt").write_text("Open evening is on Thursday.\n", encoding="utf-8")
    (tmp_path / "bad.txt").write_text(f"::warning::x ##[error]y\n::add-mask::z {NUMBER}\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("form", FORMS)
def test_no_form_changes_the_verdict_or_tells_a_secret(tweetguard: Tweetguard, folder: Path, form: str) -> None:
    shown = tweetguard("check", "bad.txt", "--format", form, "--show-matches")
    assert (shown.returncode, NUMBER in shown.stdout) == (1, True), shown.stderr
    in_job = tweetguard("check", "good.txt", "bad.txt", "none.txt", "--format", form, GITHUB_ACTIONS="true")
    assert in_job.returncode == 2
    assert NUMBER not in in_job.stdout + in_job.stderr
    assert "Traceback" not in in_job.stderr
    assert_no_foreign_commands(in_job.stdout.splitlines(), form)


def assert_no_foreign_commands(lines: list[str], form: str) -> None:
    """Of what stands in a job's log, GitHub takes nothing for a command but what the report itself gives."""
    if form == "text":
        token = lines[0].removeprefix("::stop-commands::")
        assert (len(token), lines[-1]) == (32, f"::{token}::")
        return
    ours = [line for line in lines if line.lstrip().startswith("::")]
    assert bool(ours) == (form == "github")
    assert all(re.match("::(error|warning|notice) file=(bad|none).txt", line) for line in ours)
    assert not [line for line in lines if "##[" in line and line not in ours]


def test_sarif_with_all_rules_is_as_published(tweetguard: Tweetguard, folder: Path) -> None:
    assert tweetguard("check", "bad.txt", "none.txt", "--format", "sarif", "--output", "out.sarif").returncode == 2
    document = json.loads((folder / "out.sarif").read_text(encoding="utf-8"))
    jsonschema.validate(document, sarif_schema())
    (run,) = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len(rules) > 10
    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == [each["ruleId"] for each in run["results"]]
    assert run["invocations"][0]["executionSuccessful"] is False


def test_in_a_job_text_becomes_github_with_a_summary(tweetguard: Tweetguard, folder: Path) -> None:
    summary = folder / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    job = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary), "GITHUB_WORKSPACE": str(folder)}
    result = tweetguard("check", "bad.txt", **job)
    assert result.returncode == 1
    first, *_ = result.stdout.splitlines()
    assert first.startswith("::error file=bad.txt,line=2,col=15,title=TG101 personal-phone-number::")
    assert re.match(r"before\n## tweetguard\n", summary.read_text(encoding="utf-8"))
    unwritable = tweetguard("check", "good.txt", **{**job, "GITHUB_STEP_SUMMARY": str(folder / "no" / "such.md")})
    assert unwritable.returncode == 0
    assert "cannot be written" in unwritable.stderr


@pytest.mark.skipif(os.name == "nt", reason="runs the action's bash script")
@pytest.mark.parametrize(
    ("paths", "code"), [("good.txt", 0), ("good.txt\n\nbad.txt\r\n", 1), ("none.txt", 2), ("$(touch x)", 2)]
)
def test_the_action_gives_the_exit_codes(folder: Path, paths: str, code: int) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    step = next(step for step in action["runs"]["steps"] if step.get("id") == "check")
    assert "${{" not in step["run"]
    inputs = {name: str(field.get("default", "")) for name, field in action["inputs"].items()} | {"paths": paths}
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: inputs[match[1]], value)
        for name, value in step["env"].items()
    }
    summary, output = folder / "summary.md", folder / "output"
    result = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={
            **os.environ,
            **environment,
            "TWEETGUARD_BIN": str(Path(sys.executable).parent),
            "GITHUB_ACTIONS": "true",
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(summary),
        },
        check=False,
    )
    assert result.returncode == code, result.stderr
    assert output.read_text(encoding="utf-8") == f"exit-code={code}\n"
    assert summary.read_text(encoding="utf-8").startswith("## tweetguard")
    assert not (folder / "x").exists()
