"""Make the file of keyed hashes of a roster, and its key, for `tweetguard roster build`."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path

from tweetguard.errors import SourceError, UsageError
from tweetguard.registers.roster import build_hashes, parse_pupils, read_key

KEY_BYTES = 32


def build_roster(source: Path, output: Path, key: Path, columns: Mapping[str, str]) -> int:
    """Write the keyed hashes of the pupils in `source`, a CSV file; the number of pupils.

    A key that is not there is made. Raises UsageError where the key would lie in a git repository or a file would be
    overwritten that is no roster; SourceError when the list or the key is wrong.
    """
    _check_places(source, output, key)
    try:
        text = source.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SourceError(source, "is not UTF-8 text; save it as 'CSV UTF-8' and try again") from None
    except OSError as error:
        raise SourceError(source, f"the list of pupils cannot be read: {error.strerror or error}") from None
    pupils = parse_pupils(text, source, columns)
    if not pupils:
        raise SourceError(source, "there is no pupil in this list")
    if not key.exists():
        _make_key(key)
    _write(output, build_hashes(pupils, read_key(key, output)))
    return len(pupils)


def parse_columns(options: Sequence[str]) -> dict[str, str]:
    """`FIELD=HEADING` options as a map; UsageError for anything else."""
    columns = {}
    for option in options:
        name, equals, heading = option.partition("=")
        if not equals or not name.strip() or not heading.strip():
            raise UsageError(f"--column: write FIELD=HEADING, not {option!r}")
        columns[name.strip()] = heading.strip()
    return columns


def _check_places(source: Path, output: Path, key: Path) -> None:
    if output.exists() and (output.samefile(source) if source.exists() else False):
        raise UsageError("--output: this is the list of pupils itself")
    folder = next((each for each in key.resolve().parents if (each / ".git").exists()), None)
    if folder is not None:
        raise UsageError(
            f"--key: {key} lies in the git repository {folder}; keep the key elsewhere, or the hashes protect nothing"
        )


def _make_key(key: Path) -> None:
    """A new random key, readable by its owner alone."""
    try:
        handle = os.open(key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(KEY_BYTES) + "\n")
    except OSError as error:
        raise SourceError(key, f"the key cannot be written: {error.strerror or error}") from None


def _write(output: Path, text: str) -> None:
    """Replace the file at once, so that it is never half a roster."""
    beside = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        beside.write_text(text, encoding="ascii", newline="\n")
        beside.replace(output)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise SourceError(output, f"cannot be written: {error.strerror or error}") from None
