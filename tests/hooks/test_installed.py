from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hooks.conftest import BAD, CLEAN, CONFIG, Scratch
from tweetguard.errors import UsageError
from tweetguard.hooks.git import repository_at
from tweetguard.hooks.installed import ASIDE, install, uninstall

EXISTING = "#!/bin/sh\necho old hook >> ran.txt\n"


def commit(scratch: Scratch, *, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", "commit", "-q", "-m", "a step"], cwd=folder or scratch.top, capture_output=True, encoding="utf-8", check=False
    )


def hook_of(scratch: Scratch) -> Path:
    return scratch.top / ".git/hooks/pre-commit"


def put(file: Path, text: str, *, runs: bool = True) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    file.chmod(0o755 if runs else 0o644)


def test_a_commit_of_a_bad_draft_is_stopped_and_of_a_good_one_is_not(scratch: Scratch) -> None:
    scratch.write("tweetguard.yaml", CONFIG)
    scratch.write("json.py", "raise SystemExit('a module of the repository was taken for one of Python')\n")
    install(repository_at(scratch.top), sys.executable)
    scratch.write("post.txt", BAD)
    scratch.stage()
    stopped = commit(scratch)
    assert stopped.returncode != 0
    assert "TG101" in stopped.stdout + stopped.stderr
    assert "07700 900123" not in stopped.stdout + stopped.stderr
    scratch.write("post.txt", CLEAN)  # mended, and not staged
    assert commit(scratch).returncode != 0
    scratch.stage()
    done = commit(scratch)
    assert done.returncode == 0, done.stderr
    scratch.write("post.txt", BAD)
    assert scratch.git("commit", "-q", "-a", "-m", "all", check=False).returncode != 0


def test_uninstalling_leaves_nothing(scratch: Scratch) -> None:
    before = {file.name for file in hook_of(scratch).parent.iterdir()}
    repository = repository_at(scratch.top)
    install(repository, sys.executable)
    install(repository, sys.executable)
    assert hook_of(scratch).read_bytes().count(b">>> tweetguard") == 1
    uninstall(repository)
    assert {file.name for file in hook_of(scratch).parent.iterdir()} == before
    with pytest.raises(UsageError, match="no hook of tweetguard"):
        uninstall(repository)


@pytest.mark.parametrize(
    "existing",
    [EXISTING, "#!/usr/bin/env bash\nset -e\necho old hook >> ran.txt", "#! /bin/sh -e\n\n\necho old hook >> ran.txt\n\n"],
)
def test_a_shell_hook_that_is_there_goes_on_and_comes_back_byte_by_byte(scratch: Scratch, existing: str) -> None:
    put(hook_of(scratch), existing)
    repository = repository_at(scratch.top)
    install(repository, "/old/python")
    install(repository, sys.executable)
    scratch.write("post.txt", BAD)
    scratch.stage()
    assert commit(scratch).returncode != 0
    scratch.write("post.txt", CLEAN)
    scratch.stage()
    assert commit(scratch).returncode == 0
    assert (scratch.top / "ran.txt").read_text(encoding="utf-8") == "old hook\n"
    uninstall(repository)
    assert hook_of(scratch).read_bytes() == existing.encode()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not know files that may not be run")
@pytest.mark.parametrize("runs", [True, False])
def test_a_hook_in_another_language_is_set_aside_and_called(scratch: Scratch, runs: bool) -> None:
    existing = f"#!{sys.executable}\nfrom pathlib import Path\nPath('ran.txt').write_text('old hook')\n"
    put(hook_of(scratch), existing, runs=runs)
    repository = repository_at(scratch.top)
    install(repository, "/old/python")
    install(repository, sys.executable)
    scratch.write("post.txt", CLEAN)
    scratch.stage()
    done = commit(scratch)
    assert done.returncode == 0, done.stderr
    assert (scratch.top / "ran.txt").exists() == runs
    uninstall(repository)
    assert hook_of(scratch).read_bytes() == existing.encode()
    assert os.access(hook_of(scratch), os.X_OK) == runs
    assert not hook_of(scratch).with_name(ASIDE).exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_hook_that_is_a_link_is_not_written_through(scratch: Scratch) -> None:
    put(scratch.top / "scripts/hook.sh", EXISTING)
    hook_of(scratch).parent.mkdir(exist_ok=True)
    hook_of(scratch).symlink_to("../../scripts/hook.sh")
    repository = repository_at(scratch.top)
    install(repository, sys.executable)
    scratch.write("post.txt", CLEAN)
    scratch.stage()
    assert commit(scratch).returncode == 0
    assert (scratch.top / "ran.txt").exists()
    assert (scratch.top / "scripts/hook.sh").read_text(encoding="utf-8") == EXISTING
    uninstall(repository)
    assert hook_of(scratch).is_symlink()


def test_what_lies_where_the_old_hook_would_go_is_not_written_over(scratch: Scratch) -> None:
    put(hook_of(scratch), "#!/usr/bin/perl\n")
    put(hook_of(scratch).with_name(ASIDE), "precious")
    with pytest.raises(UsageError, match="in the way"):
        install(repository_at(scratch.top), sys.executable)
    assert hook_of(scratch).read_text(encoding="utf-8") == "#!/usr/bin/perl\n"


def test_the_folder_that_core_hookspath_names(scratch: Scratch) -> None:
    scratch.git("config", "core.hooksPath", "team hooks")
    install(repository_at(scratch.top), sys.executable)
    assert (scratch.top / "team hooks/pre-commit").is_file()
    scratch.write("post.txt", BAD)
    scratch.git("add", "post.txt")
    assert "TG101" in commit(scratch).stderr + commit(scratch).stdout


def test_a_folder_of_hooks_for_all_repositories_is_left_alone_unless_asked(scratch: Scratch, tmp_path: Path) -> None:
    scratch.git("config", "--global", "core.hooksPath", str(tmp_path / "all"))
    with pytest.raises(UsageError, match="all your repositories"):
        install(repository_at(scratch.top), sys.executable)
    install(repository_at(scratch.top), sys.executable, shared=True)
    assert (tmp_path / "all/pre-commit").is_file()


def test_a_worktree_has_the_hooks_of_its_repository(scratch: Scratch, tmp_path: Path) -> None:
    scratch.write("post.txt", CLEAN)
    scratch.commit()
    tree = tmp_path / "second tree"
    scratch.git("worktree", "add", "-q", "-b", "second", str(tree))
    done = install(repository_at(tree), sys.executable)
    assert done.file.resolve() == hook_of(scratch).resolve()
    (tree / "post.txt").write_text(BAD, encoding="utf-8")
    subprocess.run(["git", "add", "-A"], cwd=tree, check=True)
    stopped = commit(scratch, folder=tree)
    assert stopped.returncode != 0
    assert "post.txt" in stopped.stdout + stopped.stderr


def test_a_python_that_is_gone_stops_the_commit_and_says_what_to_do(scratch: Scratch, tmp_path: Path) -> None:
    install(repository_at(scratch.top), str(tmp_path / "it's gone" / "python"))
    scratch.write("post.txt", CLEAN)
    scratch.stage()
    stopped = commit(scratch)
    assert stopped.returncode != 0
    assert "tweetguard hook install" in stopped.stderr


def test_no_repository_is_said_in_gits_own_words(tmp_path: Path, scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(UsageError, match="not a git repository"):
        repository_at(tmp_path)
    scratch.git("init", "-q", "--bare", str(tmp_path / "bare"))
    with pytest.raises(UsageError, match="work tree"):
        repository_at(tmp_path / "bare")
