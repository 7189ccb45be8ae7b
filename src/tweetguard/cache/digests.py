"""Digests of bytes, files and folders, and of the tool itself. Nothing here needs more than Python to load."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tweetguard.shipped import shipped_folder

FORM = "2"  # of what is stored; another one makes all that was stored before unfit
DIGEST_BYTES = 32


def digest(*parts: bytes | str) -> bytes:
    """One digest of several parts, each with its length, so that no two lists of parts come to the same."""
    state = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        state.update(len(data).to_bytes(8, "big"))
        state.update(data)
    return state.digest()


@cache
def tool_digest() -> bytes:
    """Of the tool as it is installed: its files by size and time, and the packages beside it by name and version.

    Looked up once a process; it asks the disk of some 600 files.
    """
    parts = [FORM, sys.version]
    for folder in (Path(__file__).resolve().parents[1], shipped_folder()):
        for path, status in sorted((path, status) for path, status in files_in(str(folder)) if "__pycache__" not in path):
            parts.append(f"{path} {status.st_size} {status.st_mtime_ns}")
    for entry in sys.path:
        try:
            parts += sorted(name for name in os.listdir(entry or ".") if name.endswith((".dist-info", ".egg-info", ".pth")))
        except OSError:  # a zip, or a folder that is not there
            parts.append(entry)
    return digest(*parts)


def files_in(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """All files below a folder; links to folders are not followed."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from files_in(entry.path)
            else:
                yield entry.path, entry.stat(follow_symlinks=False)


def contents_digest(path: Path) -> bytes:
    """Of a file's bytes, or of all files in a folder; of nothing where there is nothing or it cannot be read."""
    try:
        if path.is_dir():
            files = sorted(file for file, _ in files_in(str(path)))
            return digest(*(part for file in files for part in (file, contents_digest(Path(file)))))
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=DIGEST_BYTES)).digest()
    except OSError as error:
        return digest("unreadable", type(error).__name__)
