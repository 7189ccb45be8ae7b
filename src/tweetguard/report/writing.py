"""Write a report where it is wanted: atomically into a file, or to standard output."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from tweetguard.errors import UsageError

IN_MEMORY = 4_000_000  # bytes of a report that wait in memory; more of them wait on the disk


def write_report(pieces: Iterable[str], output: Path | None, *, at_once: bool = False) -> None:
    """Write UTF-8 text to a file, which appears whole or not at all, or to standard output.

    On standard output the pieces appear as they come, or only when the last has come with `at_once`, so that another program
    never reads half a report. Raises UsageError when the file cannot be written.
    """
    if output is None:
        if at_once:
            _print_at_once(pieces)
        else:
            for piece in pieces:
                sys.stdout.buffer.write(piece.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
        return
    # What the pieces themselves raise is no trouble with the file; see _encoded.
    try:
        with replacing(output) as file:
            for data in _encoded(pieces):
                file.write(data)
    except _PieceError as error:
        raise error.reason from None
    except OSError as error:
        raise UsageError(f"--output: {output} cannot be written: {error.strerror or error}") from None


class _PieceError(Exception):
    """The making of a piece failed for its own reason."""

    def __init__(self, reason: Exception) -> None:
        self.reason = reason
        super().__init__()


def _encoded(pieces: Iterable[str]) -> Iterator[bytes]:
    source = iter(pieces)
    while True:
        try:
            piece = next(source)
        except StopIteration:
            return
        except Exception as error:
            raise _PieceError(error) from None
        yield piece.encode("utf-8", "replace")


def _print_at_once(pieces: Iterable[str]) -> None:
    with tempfile.SpooledTemporaryFile(IN_MEMORY) as waiting:
        for piece in pieces:
            waiting.write(piece.encode("utf-8", "replace"))
        waiting.seek(0)
        shutil.copyfileobj(waiting, sys.stdout.buffer)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file beside `path` to write into, which takes its place at the end, so that a reader never meets half of it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there, so that a reader never meets half of it."""
    with replacing(path) as file:
        file.write(data)


def append_summary(text: str, file: Path) -> None:
    """Add to a job's summary, which earlier steps may have begun. Raises UsageError when it cannot be written."""
    try:
        with file.open("a", encoding="utf-8", errors="replace", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise UsageError(f"GITHUB_STEP_SUMMARY: {file} cannot be written: {error.strerror or error}") from None
