"""Stamps: what tells, without reading a file, that it is another than before."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

Stamp = tuple[object, ...]

GONE: Stamp = ("gone",)
MAX_BELOW = 2_000  # files of a folder of rules or approvals that are looked at


def stamp_of(path: Path) -> Stamp:
    """The times and the size of a file; of a folder those of all that lies in it."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return GONE
    if not path.is_dir():
        return (status.st_mtime_ns, status.st_ctime_ns, status.st_size)
    below: list[tuple[object, ...]] = []
    for folder, _, names in os.walk(path):
        for name in sorted(names):
            if len(below) == MAX_BELOW:
                return tuple(below)
            below.append((folder, name, *stamp_of(Path(folder, name))))
    return tuple(below)


def stamps_of(paths: Iterable[Path]) -> Stamp:
    """The stamps of several files, in their order."""
    return tuple(stamp_of(path) for path in paths)


def is_locked(path: Path) -> bool:
    """Whether a file is there and another program keeps it from being read, as Word does with an open document."""
    if not path.is_file():
        return False
    try:
        with path.open("rb") as stream:
            stream.read(1)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False
