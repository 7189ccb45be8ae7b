"""Write a report where it is wanted: atomically into a file, or to standard output."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tweetguard.errors import UsageError


def write_report(text: str, output: Path | None) -> None:
    """Write UTF-8 text to a file, which appears whole or not at all, or to standard output.

    Raises UsageError when the file cannot be written.
    """
    if output is None:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
        return
    try:
        write_atomically(output, text.encode("utf-8", "replace"))
    except OSError as error:
        raise UsageError(f"--output: {output} cannot be written: {error.strerror or error}") from None


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there, so that a reader never meets half of it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def append_summary(text: str, file: Path) -> None:
    """Add to a job's summary, which earlier steps may have begun. Raises UsageError when it cannot be written."""
    try:
        with file.open("a", encoding="utf-8", errors="replace", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise UsageError(f"GITHUB_STEP_SUMMARY: {file} cannot be written: {error.strerror or error}") from None
