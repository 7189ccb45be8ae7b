"""Ask git about a repository. Nothing here changes one."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tweetguard.errors import UsageError
from tweetguard.paths import PathKey, path_key

# What git may not do on its own while it answers: run a program that the repository's configuration names.
QUIETLY = ("--no-optional-locks", "-c", "core.fsmonitor=false")


@dataclass(frozen=True, slots=True)
class Changed:
    """What is changed: files that are there, and files that are gone; by key, with their paths."""

    present: Mapping[PathKey, Path] = field(default_factory=dict)
    gone: Mapping[PathKey, Path] = field(default_factory=dict)

    def keys(self) -> frozenset[PathKey]:
        """All of them."""
        return frozenset((*self.present, *self.gone))


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository by the top of its working tree (absolute, links followed)."""

    top: Path

    def staged(self) -> Changed:
        """What the next commit would change. In a hook git says itself which index that is."""
        fields = self._names("diff", "--cached", "--name-status", "--no-renames", "--ignore-submodules=all", "--no-ext-diff")
        present: dict[PathKey, Path] = {}
        gone: dict[PathKey, Path] = {}
        for status, path in zip(fields, fields, strict=True):
            (gone if status == b"D" else present).update([self._keyed(path)])
        return Changed(present, gone)

    def gone_between(self, old: str, new: str) -> Changed:
        """The files that are gone between two commits, as `pre-commit run --from-ref --to-ref` names them."""
        if old.startswith("-") or new.startswith("-"):
            raise UsageError("the name of a commit cannot begin with a hyphen")
        arguments = ("diff", "--name-only", "--diff-filter=D", "--no-renames", "--no-ext-diff", f"{old}...{new}")
        return Changed({}, dict(map(self._keyed, self._names(*arguments, "--"))))

    def unlike_staged(self) -> dict[PathKey, Path]:
        """The files that lie in the working tree in another form than in the index, or no longer."""
        return dict(map(self._keyed, self._names("diff", "--name-only", "--ignore-submodules=all", "--no-ext-diff")))

    def tracked(self) -> frozenset[PathKey]:
        """The files of the index."""
        return frozenset(dict(map(self._keyed, self._names("ls-files"))))

    def staged_bytes(self, path: Path) -> bytes:
        """What the index holds of a file."""
        relative = Path(os.path.relpath(path, self.top)).as_posix()
        return _git(self.top, "cat-file", "blob", f":{relative}")

    def hooks_folder(self) -> Path:
        """Where git looks for hooks: in worktrees and with `core.hooksPath`, too."""
        said = os.fsdecode(_git(self.top, "rev-parse", "--git-path", "hooks").rstrip(b"\r\n"))
        return self.top / said

    def shares_hooks(self) -> bool:
        """Whether the folder of hooks is named outside of the repository's own configuration, for all repositories."""
        own = _git(self.top, "config", "--get", "core.hooksPath", missing=b"")
        local = _git(self.top, "config", "--local", "--get", "core.hooksPath", missing=b"")
        return bool(own.strip()) and not local.strip()

    def _names(self, *arguments: str) -> Iterator[bytes]:
        command, *rest = arguments
        answer = _git(self.top, command, "-z", *rest)
        return iter(answer.split(b"\0")[:-1])

    def _keyed(self, name: bytes) -> tuple[PathKey, Path]:
        path = self.top / os.fsdecode(name)
        return path_key(path), path


def repository_at(folder: Path) -> Repository:
    """The repository that a folder lies in. Raises UsageError when there is none."""
    top = os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip(b"\r\n"))
    if not top:
        raise UsageError(f"{folder} lies in a repository without a working tree")
    return Repository(Path(top).resolve())


def _git(folder: Path, *arguments: str, missing: bytes | None = None) -> bytes:
    """What git answers. Raises UsageError with git's own words when it refuses, unless `missing` stands for no answer."""
    program = shutil.which("git")
    if program is None:
        raise UsageError("git is not on this computer, or not on its PATH")
    done = subprocess.run(
        [program, *QUIETLY, *arguments], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    if done.returncode == 0:
        return done.stdout
    if missing is not None and done.returncode == 1:
        return missing
    said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
    raise UsageError(f"git {arguments[0]}: {said or f'ended with {done.returncode}'}")
