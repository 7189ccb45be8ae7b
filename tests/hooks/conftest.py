"""A scratch repository, and git apart from whatever is configured on the computer that runs the tests."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

CLEAN = "Our seedlings have doubled in a week!\n"
BAD = "Ring us on 07700 900123 about the trip.\n"
CONFIG = "school:\n  name: St Luke's\n"


@dataclass(frozen=True)
class Scratch:
    """A repository and what tests do to it."""

    top: Path

    def git(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["git", *arguments], cwd=self.top, capture_output=True, encoding="utf-8", errors="replace", check=check
        )

    def write(self, name: str, text: str | bytes) -> Path:
        file = self.top / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def picture(self, name: str, color: str = "navy") -> Path:
        file = self.top / name
        file.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (64, 48), color).save(file)
        return file

    def stage(self) -> None:
        self.git("add", "-A")

    def commit(self) -> None:
        self.stage()
        self.git("commit", "-q", "--no-verify", "-m", "a step")


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scratch:
    for name in [name for name in os.environ if name.startswith(("GIT_", "PRE_COMMIT"))]:
        monkeypatch.delenv(name)
    home = tmp_path / "home"
    home.mkdir()
    settings = home / "gitconfig"
    settings.write_text(
        "[user]\n\tname = Test\n\temail = test@stlukes.example\n[init]\n\tdefaultBranch = main\n", encoding="utf-8"
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(home / "pre-commit"))
    top = tmp_path / "a b"  # folders of Windows have blanks
    top.mkdir()
    made = Scratch(top.resolve())
    made.git("init", "-q")
    monkeypatch.chdir(made.top)
    return made
