"""pre-commit itself, with the hook as it is shipped: cloned, installed into an environment of its own, and run on commits.

Only what tweetguard depends on is not installed again: the environment borrows it from the one that runs the tests, so that
nothing is fetched.
"""

from __future__ import annotations

import importlib.metadata
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.hooks.conftest import BAD, CLEAN, CONFIG, Scratch
from tweetguard.drafts.picture_file import VIDEO_SUFFIXES
from tweetguard.drafts.readers import known_suffixes

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE", "src", "rules", "examples")


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that holds this tree as it is now, as a release would."""
    folder = tmp_path_factory.mktemp("released")
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    who = ["-c", "user.name=Test", "-c", "user.email=test@stlukes.example"]
    for arguments in (["init", "-q"], ["add", "-A"], [*who, "commit", "-q", "--no-verify", "-m", "as it is now"]):
        subprocess.run(["git", *arguments], cwd=folder, check=True)
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it has installed: once for all tests."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def hooked(scratch: Scratch, released: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Scratch:
    """A repository of drafts with pre-commit installed, whose first commit is made."""
    installed = Path(str(importlib.metadata.distribution("pre-commit").locate_file("")))
    for name, value in {
        "PRE_COMMIT_HOME": str(home),
        "PYTHONPATH": str(installed),  # borrowed: the dependencies, and what builds the wheel
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip's way to say that there is none
        "PIP_NO_COMPILE": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }.items():
        monkeypatch.setenv(name, value)
    revision = subprocess.run(["git", "rev-parse", "HEAD"], cwd=released, capture_output=True, encoding="utf-8", check=True)
    repository = {"repo": released.as_posix(), "rev": revision.stdout.strip(), "hooks": [{"id": "tweetguard"}]}
    settings = {"repos": [repository], "default_language_version": {"python": sys.executable}}
    scratch.write(".pre-commit-config.yaml", yaml.safe_dump(settings))
    scratch.write("tweetguard.yaml", f"{CONFIG}registers: {{roster: {{file: pupils.csv}}}}\n")
    scratch.write("pupils.csv", "name,form\nBram Ostrava,9B\n")
    scratch.picture("media/lab.png")
    scratch.write("drafts/a.txt", f"---\nimages: [{{file: ../media/lab.png, alt: a lab, people: []}}]\n---\n{CLEAN}")
    scratch.write("drafts/b.txt", "Quill Ostrava plays on Friday.\n")
    scratch.commit()
    pre_commit(scratch, "install")
    return scratch


def pre_commit(scratch: Scratch, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pre_commit", *arguments, "--color=never"]
    return subprocess.run(command, cwd=scratch.top, capture_output=True, encoding="utf-8", errors="replace", check=check)


def commit(scratch: Scratch) -> tuple[bool, str]:
    done = scratch.git("commit", "-q", "-m", "a step", check=False)
    return done.returncode == 0, done.stdout + done.stderr


def test_pre_commit_runs_the_hook_as_it_is_shipped(hooked: Scratch) -> None:
    hooked.write("drafts/c.txt", BAD)
    hooked.stage()
    done, said = commit(hooked)
    assert not done
    assert "TG101" in said, said
    assert "07700 900123" not in said
    assert "drafts/b.txt" not in said
    hooked.write("drafts/c.txt", CLEAN)  # mended and not staged: pre-commit puts it aside
    assert not commit(hooked)[0]
    hooked.stage()
    done, said = commit(hooked)
    assert done, said


def test_changed_pictures_registers_and_configurations_check_the_drafts_that_use_them(hooked: Scratch) -> None:
    hooked.write("pupils.csv", "name,form\nQuill Ostrava,9B\n")
    hooked.stage()
    done, said = commit(hooked)
    assert not done
    assert "drafts/b.txt" in said, said
    assert "TG106" in said
    hooked.git("reset", "-q", "--hard")
    (hooked.top / "media/lab.png").unlink()
    hooked.stage()
    done, said = commit(hooked)
    assert not done
    assert "media/lab.png" in said
    assert "exit code: 2" in said
    hooked.git("reset", "-q", "--hard")
    hooked.write("tweetguard.yaml", "schol: {}\n")
    hooked.stage()
    done, said = commit(hooked)
    assert not done
    assert "schol" in said


def test_all_files_as_ci_asks_for_them(hooked: Scratch) -> None:
    passed = pre_commit(hooked, "run", "--all-files", check=False)
    assert passed.returncode == 0, passed.stdout
    hooked.write("drafts/c.txt", BAD)
    hooked.stage()
    assert "TG101" in pre_commit(hooked, "run", "--all-files", check=False).stdout


def test_the_shipped_definition() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (hook["language"], hook["require_serial"], hook["always_run"]) == ("python", True, True)
    for suffix in (*known_suffixes(), *VIDEO_SUFFIXES, ".yaml", ".yml", ".json"):
        assert re.search(hook["files"], f"some/folder/file{suffix}"), suffix
        assert re.search(hook["files"], f"FILE{suffix.upper()}"), suffix
    assert not re.search(hook["files"], "src/program.py")
