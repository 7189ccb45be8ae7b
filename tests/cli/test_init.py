"""`tweetguard init` from the outside, and the way of a new teacher: empty folder, draft, check, approval."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Result, Tweetguard
from tweetguard.cli import main
from tweetguard.config.load import load_config


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


class _Terminal(io.StringIO):
    """Standard input as somebody types it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Runs the command with a terminal on which these lines are typed."""

    def run(*arguments: str, lines: list[str]) -> Result:
        monkeypatch.setattr(sys, "argv", ["tweetguard", *arguments])
        monkeypatch.setattr(sys, "stdin", _Terminal("".join(f"{line}\n" for line in lines)))
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return Result(ended.value.code, said.out, said.err)

    return run


def test_from_an_empty_folder_to_an_approved_draft(
    tweetguard: Tweetguard, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = tweetguard("init", "science", "--school", "Our School", "--author", "Jo Adeyemi", "--approver", "Head of department")
    assert done.returncode == 0, done.stderr
    assert "nothing to mend. It waits for its approval." in done.stdout
    commands = [line.strip() for line in done.stdout.splitlines() if line.startswith("       ")]
    assert commands[0] == "cd science"
    monkeypatch.chdir(folder / "science")
    check = commands[1].split()[1:]
    assert [each["rule"] for each in json.loads(tweetguard(*check, "--format", "json").stdout)["drafts"][0]["findings"]] == [
        "TG601"
    ]
    assert commands[2].startswith("tweetguard approve drafts/first-post.txt --by ")
    approved = tweetguard("approve", "drafts/first-post.txt", "--by", "Sam Reid", "--role", "Head of department")
    assert approved.returncode == 0, approved.stderr
    assert tweetguard(*check).returncode == 0
    draft = folder / "science" / "drafts" / "first-post.txt"
    draft.write_text(draft.read_text(encoding="utf-8") + "Ring 07700 900461!\n", encoding="utf-8")
    assert tweetguard(*check).returncode == 1


def test_without_a_terminal_nothing_is_asked(tweetguard: Tweetguard, folder: Path) -> None:
    done = tweetguard("init", stdin="")
    assert done.returncode == 0, done.stderr
    assert "the school's name in tweetguard.yaml and your own name" in " ".join(done.stdout.split())
    assert load_config(folder / "tweetguard.yaml").config.default_account() == "science"


def test_nothing_is_written_over(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "tweetguard.yaml").write_text("school: {name: Mine}\n", encoding="utf-8")
    done = tweetguard("init", "--yes")
    assert (done.returncode, done.stdout) == (2, "")
    assert "tweetguard.yaml is already there, and nothing was written" in done.stderr
    assert [path.name for path in folder.iterdir()] == ["tweetguard.yaml"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--subject", "sience"], "--subject: unknown subject; did you mean 'science'?"),
        (["--email-domain", "x"], "--email-domain: write what stands behind the @"),
        (["--hook"], "--hook: git"),
    ],
)
def test_wrong_options_write_nothing(tweetguard: Tweetguard, folder: Path, options: list[str], said: str) -> None:
    done = tweetguard("init", "new", *options, GIT_CEILING_DIRECTORIES=str(folder.parent))
    assert done.returncode == 2
    assert said in done.stderr
    assert list(folder.iterdir()) == []


def test_questions_are_asked_until_they_are_answered(typed: Callable[..., Result], folder: Path) -> None:
    lines = ["St Luke's", "club", "school", "@StLukes", "", "", "Jo Adeyemi", "nobody", ""]
    done = typed("init", "--no-hook", lines=lines)
    assert done.returncode == 0, done.stderr
    assert "write department, school or personal" in done.stderr
    assert "Which subject" not in done.stderr
    config = load_config(folder / "tweetguard.yaml").config
    assert (config.school.name, config.accounts["school"].handle, config.approvals) == ("St Luke's", "@StLukes", None)
    assert "approve" not in done.stdout


def test_what_options_say_is_not_asked_and_stopping_writes_nothing(typed: Callable[..., Result], folder: Path) -> None:
    done = typed("init", "--school", "Ours", lines=["department"])
    assert done.returncode == 2
    assert "What is the school called" not in done.stderr
    assert "stopped before all was asked; nothing was written" in done.stderr
    assert list(folder.iterdir()) == []


def test_a_consent_list_that_cannot_be_read_is_said(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "office.csv").write_text("Pupil,role,status\n", encoding="utf-8")
    done = tweetguard("init", "--consent", "office.csv")
    assert done.returncode == 2
    said = " ".join(done.stdout.split())
    assert "Not in order yet: " in said
    assert "there is no column 'subject_id'" in said
    assert (folder / "tweetguard.yaml").is_file()


def test_a_configuration_above_is_named(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "tweetguard.yaml").write_text("school: {name: Mine}\n", encoding="utf-8")
    done = tweetguard("init", "examples")
    assert done.returncode == 0, done.stdout
    said = " ".join(done.stdout.split())
    assert "tweetguard.yaml no longer holds in this folder" in said
    assert f"{Path('examples') / 'drafts' / 'first-post.txt'}" in said


def test_the_hook(tweetguard: Tweetguard, folder: Path) -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    subprocess.run([git, "init", "--quiet", str(folder)], check=True)
    done = tweetguard("init", "science", "--hook", GIT_CONFIG_GLOBAL=str(folder / "none"), GIT_CONFIG_NOSYSTEM="1")
    assert done.returncode == 0, done.stdout
    assert "Drafts are checked before each commit" in done.stdout
    assert b"tweetguard" in (folder / ".git" / "hooks" / "pre-commit").read_bytes()
    listed = subprocess.run(
        [git, "-C", str(folder), "status", "--porcelain", "-uall"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    assert "registers/examples/consent.csv" in listed
    assert "registers/consent.csv" not in listed.replace("examples/consent.csv", "")
