"""Put a hook into a repository that checks before each commit, beside whatever hook is there, and take it out again.

A hook that a shell runs gets a marked block at its head; any other one is set aside and called by ours. Either way the bytes
that were there come back when the hook is taken out.
"""

from __future__ import annotations

import os
import re
import shlex
import stat
from dataclasses import dataclass
from pathlib import Path

from tweetguard.errors import UsageError
from tweetguard.hooks.git import Repository

NAME = "pre-commit"
ASIDE = "pre-commit.before-tweetguard"
BEGIN = b"# >>> tweetguard: put here by `tweetguard hook install`, taken out by `tweetguard hook uninstall` >>>\n"
END = b"# <<< tweetguard <<<\n"
OWN_HEAD = b"#!/bin/sh\n# This file is tweetguard's own.\n"
_BLOCK = re.compile(re.escape(BEGIN) + b".*?" + re.escape(END), re.DOTALL)
# Shells that understand the block: it is plain POSIX.
_SHELL = re.compile(
    rb"#![ \t]*(?:\S*/)?(?:env[ \t]+(?:-S[ \t]+)?)?(?:\S*/)?(?:sh|bash|dash|ksh|zsh|ash)(?:\.exe)?(?:[ \t][^\n]*)?\r?\n"
)


@dataclass(frozen=True, slots=True)
class Installed:
    """The hook of a repository, and what became of the one that was there; `note` says what else there is to know."""

    file: Path
    note: str = ""


def install(repository: Repository, python: str, *, shared: bool = False) -> Installed:
    """Put the hook in, or bring up to date the one that is there.

    Raises UsageError when the folder of hooks is that of all repositories and `shared` does not allow it.
    """
    folder = repository.hooks_folder()
    if repository.shares_hooks() and not shared:
        raise UsageError(
            f"the hooks of all your repositories lie in {folder} (core.hooksPath), so each of them would be checked; "
            "say --shared if that is what you want"
        )
    file = folder / NAME
    if (folder / f"{NAME}.exe").exists():
        raise UsageError(f"{folder / NAME}.exe is a hook of another kind, which would not be run any more")
    folder.mkdir(parents=True, exist_ok=True)
    block = _block(python)
    try:
        return _put_in(file, block)
    except OSError as error:
        raise UsageError(f"{file} cannot be written: {error.strerror or error}") from None


def _put_in(file: Path, block: bytes) -> Installed:
    there = file.read_bytes() if file.is_file() else None
    if there is not None and _BLOCK.search(there):
        calls_aside = ASIDE.encode() in there
        _write(file, _BLOCK.sub(lambda _: _with_aside(block) if calls_aside else block, there, count=1))
        return Installed(file, "the hook was there already and is brought up to date")
    if there is None and not file.is_symlink():
        _write(file, OWN_HEAD + block)
        return Installed(file)
    shell = None if there is None or file.is_symlink() or not _runs(file) else _SHELL.match(there)
    if there is not None and shell is not None:
        _write(file, there[: shell.end()] + block + there[shell.end() :])
        return Installed(file, "the hook that was there is run after it")
    aside = file.with_name(ASIDE)
    if aside.exists() or aside.is_symlink():
        raise UsageError(f"{aside} is in the way; look at it, and move it if nobody needs it")
    file.rename(aside)
    _write(file, OWN_HEAD + _with_aside(block))
    return Installed(file, f"the hook that was there is now {ASIDE}, and is run before it")


def uninstall(repository: Repository) -> Installed:
    """Take the hook out, and leave what was there before it. Raises UsageError when there is none of ours."""
    file = repository.hooks_folder() / NAME
    there = file.read_bytes() if file.is_file() else b""
    if not _BLOCK.search(there):
        raise UsageError(f"{file}: there is no hook of tweetguard's here")
    rest = _BLOCK.sub(b"", there, count=1)
    aside = file.with_name(ASIDE)
    try:
        if rest != OWN_HEAD:
            _write(file, rest)
            return Installed(file, "the rest of the hook is as it was")
        if aside.exists() or aside.is_symlink():
            aside.replace(file)
            return Installed(file, "the hook that was there before it is back")
        file.unlink()
    except OSError as error:
        raise UsageError(f"{file} cannot be changed: {error.strerror or error}") from None
    return Installed(file)


def _block(python: str) -> bytes:
    """The lines that check. `-P` keeps modules that lie in the repository from being taken for Python's own."""
    program = shlex.quote(Path(python).as_posix())
    lines = [
        f"if [ -x {program} ]; then",
        f"    {program} -P -m tweetguard hook run --staged || exit $?",
        "else",
        '    echo "tweetguard: it is no longer where it was when the hook was installed, so nothing was checked." >&2',
        '    echo "Run: tweetguard hook install (or tweetguard hook uninstall)." >&2',
        "    exit 2",
        "fi",
    ]
    return BEGIN + "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape") + END


def _with_aside(block: bytes) -> bytes:
    """The block, with the hook that was set aside before it. One that cannot be run was not run before, either."""
    aside = f'"$(dirname -- "$0")/{ASIDE}"'
    call = f'if [ -x {aside} ]; then {aside} "$@" || exit $?; fi\n'.encode()
    return BEGIN + call + block.removeprefix(BEGIN)


def _runs(file: Path) -> bool:
    """Whether git runs the file: on Windows any, elsewhere one that may be run."""
    return os.name == "nt" or os.access(file, os.X_OK)


def _write(file: Path, data: bytes) -> None:
    """Write the hook so that git runs it; one that was there keeps its rights."""
    mode = stat.S_IMODE(file.stat().st_mode) if file.is_file() else 0o755
    new = file.with_name(f"{file.name}.tweetguard-new")
    new.write_bytes(data)
    new.chmod(mode)
    new.replace(file)
