"""A check that would say word for word what it said before says it without being made again.

What it said is kept sealed: the key is made of the contents of every file that it could have read, so only who holds the very
same drafts can open it, and a single changed byte anywhere makes it a check like any other. Loaded before all else, so nothing
here needs more than Python.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from tweetguard.cache.digests import contents_digest, digest, tool_digest
from tweetguard.cache.sealed import seal, unseal
from tweetguard.cache.store import cache_file

FOLDER = "replays"
KEPT = 50  # what so many different commands said last
MOST_FILES = 20_000  # in the folders that are checked; beyond, looking at them all would take longer than it saves
MOST_BYTES = 8_000_000  # of what a check said
# What says itself that it is to be done again, or does more than to say something.
NEVER = ("--no-cache", "--show-matches", "--fix", "--unsafe-fixes", "--diff", "--in-place", "-")
# Files that hold for what lies below them, and whose coming is a change.
ABOVE = ("tweetguard.yaml", ".gitignore", ".git")


@dataclass(frozen=True, slots=True)
class Said:
    """What a check said: on standard output and standard error, and its exit code."""

    output: bytes
    errors: str
    code: int


@dataclass(frozen=True, slots=True)
class Command:
    """A command as it was given: what its words hang on besides files. `folder` is where what was said is kept.

    `begun` is when it began, in nanoseconds since 1970: what changed since may not be what it read.
    """

    folder: Path
    arguments: tuple[str, ...]
    static: bytes
    begun: int

    def recall(self) -> Said | None:
        """What it said the last time, if it would say the same now."""
        file = self._file()
        try:
            sealed = file.read_bytes()
        except OSError:
            return None
        key = self._key()
        if key is None:
            return None
        length = int.from_bytes(sealed[:8], "big")
        others = unseal(sealed[8 : 8 + length], key)
        if others is None:
            return None
        said = unseal(sealed[8 + length :], _further_key(key, json.loads(others)))
        if said is None:
            return None
        errors, code, size = json.loads(said.partition(b"\n")[0])
        return Said(said[-size:] if size else b"", errors, code)

    def keep(self, said: Said, others: Iterable[Path], output: Path | None = None) -> None:
        """Keep what it said. `others` are files and folders that it read and that the command does not name.

        Nothing is kept where anything but its own `output` changed while it ran.
        """
        paths = sorted({str(path.absolute()) for path in others})
        if said.code not in (0, 1) or len(said.output) > MOST_BYTES or len(paths) > MOST_FILES:
            return
        named = [os.path.abspath(each) for each in self.arguments if os.path.lexists(each)]
        own = "" if output is None else os.path.abspath(output)
        if any(_last_change(path) >= self.begun for path in (*named, *paths) if path != own):
            return
        key = self._key()
        if key is None:
            return
        head = json.dumps([said.errors, said.code, len(said.output)]).encode("ascii")
        first = seal(json.dumps(paths).encode("ascii"), key)
        second = seal(head + b"\n" + said.output, _further_key(key, paths))
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            file = self._file()
            part = file.with_suffix(f".{os.getpid()}.tmp")
            part.write_bytes(len(first).to_bytes(8, "big") + first + second)
            part.replace(file)
            for old in sorted(self.folder.iterdir(), key=lambda each: each.stat().st_mtime_ns)[:-KEPT]:
                old.unlink()

    def _file(self) -> Path:
        return self.folder / digest("name", self.static).hex()

    def _key(self) -> bytes | None:
        """The digest of every file that the command names or that lies in a folder it names; None when they are too many."""
        parts: list[bytes | str] = ["key", self.static]
        above: dict[str, None] = {}
        files = 0
        for argument in (*self.arguments, "."):
            path = os.path.abspath(argument)
            if argument != ".":
                if not os.path.lexists(path):
                    continue
                for part in _world(path):
                    files += 1
                    if files > 2 * MOST_FILES:
                        return None
                    parts.append(part)
            above |= dict.fromkeys(_folders_above(path))
            above |= dict.fromkeys(_folders_above(os.path.realpath(path)))
        for folder in above:
            for name in ABOVE:
                place = os.path.join(folder, name)
                if os.path.lexists(place):
                    parts += [place, b"" if name == ".git" else contents_digest(Path(place))]
        return digest(*parts)


def command(arguments: Sequence[str], environment: Mapping[str, str]) -> Command | None:
    """The command with these arguments to `check`, here and today; None for one that is always to be carried out."""
    if environment.get("GITHUB_ACTIONS") or any(argument in NEVER for argument in arguments):
        return None
    file = cache_file(environment)
    if file is None:
        return None
    today = datetime.now(ZoneInfo("Europe/London")).date().isoformat()
    tty = f"{sys.stdout.isatty()} {sys.stderr.isatty()} {shutil.get_terminal_size((100, 24)).columns}"
    said = (environment.get("NO_COLOR", ""), tty, today, os.getcwd())
    return Command(file.parent / FOLDER, tuple(arguments), digest(tool_digest(), *said, *arguments), time.time_ns())


def replayed(arguments: Sequence[str], environment: Mapping[str, str]) -> int | None:
    """Say what a check with these arguments said before, and its exit code; None when it has to be carried out."""
    try:
        asked = command(arguments, environment)
        said = None if asked is None else asked.recall()
    except (OSError, ValueError):  # whatever is wrong with what was kept, the check itself is always there
        return None
    if said is None:
        return None
    sys.stdout.buffer.write(said.output)
    sys.stdout.buffer.flush()
    sys.stderr.buffer.write(said.errors.encode("utf-8", "replace"))
    sys.stderr.buffer.flush()
    return said.code


def _further_key(key: bytes, paths: Sequence[str]) -> bytes:
    return digest("further", key, *(part for path in paths for part in (path, contents_digest(Path(path)))))


def _world(path: str) -> Iterator[bytes | str]:
    """A file by its contents; of a folder all that lies in it, by names and contents."""
    if os.path.islink(path):
        yield from (path, os.readlink(path))
    if not os.path.isdir(path):
        yield from (path, contents_digest(Path(path)))
        return
    with os.scandir(path) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if entry.is_symlink():
            yield from (entry.path, os.readlink(entry.path), contents_digest(Path(entry.path)))
        elif entry.is_dir():
            yield entry.path
            if entry.name != ".git":
                yield from _world(entry.path)
        else:
            yield from (entry.path, contents_digest(Path(entry.path)))


def _last_change(path: str) -> int:
    """When a file, or anything in a folder, last changed or took its place there; in nanoseconds since 1970."""
    try:
        status = os.stat(path)
        newest = max(status.st_mtime_ns, status.st_ctime_ns)
        if os.path.isdir(path):
            with os.scandir(path) as entries:
                below = [
                    entry.path for entry in entries if entry.name != ".git" and not (entry.is_symlink() and entry.is_dir())
                ]
            newest = max([newest, *map(_last_change, below)])
    except OSError:
        return 0  # what is not there, or cannot be asked, is told by its digest
    return newest


def _folders_above(path: str) -> Iterator[str]:
    """The folder that a path is, or lies in, and all above it."""
    folder = path if os.path.isdir(path) else os.path.dirname(path)
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above
