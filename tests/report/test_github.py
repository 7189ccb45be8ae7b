from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.made import SECRETS, assert_snapshot, made_outcome
from tweetguard.findings import Failure
from tweetguard.outcome import Outcome
from tweetguard.report.github import JobSummary, github_report, without_commands
from tweetguard.report.places import relative_uri, root_folder


def summed_up(outcome: Outcome, root: Path) -> str:
    summary = JobSummary(root)
    for result in outcome.results:
        summary.add(result)
    return summary.text(outcome)


COMMAND = re.compile(r"::(error|warning|notice) (file=[^:]*)::(.*)")


def test_commands_are_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = "".join(github_report(made_outcome(tmp_path), tmp_path))
    assert_snapshot("report.github.txt", text)
    assert not any(secret in text for secret in SECRETS)


def test_the_summary_is_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = summed_up(made_outcome(tmp_path), tmp_path)
    assert_snapshot("summary.md", text)
    assert not any(secret in text for secret in SECRETS)
    assert "<" not in text
    assert "](" not in text


@given(st.text(), st.text(), st.lists(st.text(alphabet=":#[]%\r\n,=|`<>errostp-\u2028"), max_size=3))
def test_a_draft_gives_no_commands(path: str, message: str, more: list[str]) -> None:
    path, message = path + "".join(more), "::error::".join([*more, message])
    outcome = Outcome((), (Failure(path.replace("\0", "") or "x", message),))
    first, last = "".join(github_report(outcome, Path.cwd())).split("\n")[:-1]
    assert COMMAND.fullmatch(first)
    assert last == "0 drafts checked: nothing found; 1 thing could not be checked."
    rows = [line for line in summed_up(outcome, Path.cwd()).split("\n") if line.startswith("- ")]
    assert len(rows) == 1
    assert not re.search(r"[<>`|\[\]]", rows[0])


def test_text_in_a_log_cannot_give_commands_either() -> None:
    first, second = ("".join(without_commands(["::add-mask::x\n"])) for _ in range(2))
    assert first != second
    assert re.fullmatch(r"::stop-commands::([0-9a-f]{32})\n::add-mask::x\n::\1::\n", first)


def test_paths_are_from_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "school"
    inner.mkdir()
    monkeypatch.chdir(inner)
    root = root_folder({"GITHUB_WORKSPACE": str(tmp_path)})
    assert relative_uri("drafts/ein Bär:1.txt", root) == "school/drafts/ein%20B%C3%A4r%3A1.txt"
    assert root_folder({"GITHUB_WORKSPACE": "/somewhere/else"}) == root_folder({}) == inner
