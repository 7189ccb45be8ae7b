"""Read the text of a register's file, as an office saves it from Excel."""

from __future__ import annotations

from pathlib import Path

from tweetguard.errors import SourceError


def register_text(path: Path, what: str) -> str:
    """The text of a register in UTF-8, line ends kept; `what` names the register in the error.

    Raises SourceError when the file cannot be read or is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SourceError(path, "is not UTF-8 text; save it as 'CSV UTF-8' and try again") from None
    except OSError as error:
        raise SourceError(path, f"{what} cannot be read: {error.strerror or error}") from None


def delimiter_of(text: str) -> str:
    """What parts the cells of a CSV text: Excel writes semicolons where the comma is the decimal mark, and tabs when asked to."""
    return max(",;\t", key=text.split("\n", 1)[0].count)
