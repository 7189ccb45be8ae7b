"""What can go wrong, told once.

TweetguardError            everything that tweetguard itself raises
├── UsageError             the command line asks for something that cannot be
├── SourceError            a file of ours (configuration, rule, register) is wrong; carries path and line
├── DraftError             a draft cannot be read
├── PictureError           a picture cannot be opened or analysed
├── SigningError           an approval can be neither signed nor verified
└── NameModelError         the name model cannot be loaded

A message never holds text of a draft: it ends up in logs.
"""

from __future__ import annotations

from pathlib import Path


class TweetguardError(Exception):
    """Base of all errors that tweetguard raises on purpose."""


class UsageError(TweetguardError):
    """The command line asks for something that cannot be done."""


class SourceError(TweetguardError):
    """A configuration, rule or register file is wrong.

    `line` and `column` count from 1; None where the whole file is meant.
    """

    def __init__(self, path: Path | str, message: str, line: int | None = None, column: int | None = None) -> None:
        self.path = path
        self.message = message
        self.line = line
        self.column = column
        place = "".join(f":{number}" for number in (line, column) if number is not None)
        super().__init__(f"{path}{place}: {message}")


class DraftError(TweetguardError):
    """A draft cannot be read; the message says where and why."""

    def __init__(self, path: Path | str, message: str, line: int | None = None) -> None:
        self.path = path
        self.message = message
        self.line = line
        super().__init__(f"{path}{'' if line is None else f':{line}'}: {message}")


class PictureError(TweetguardError):
    """A picture cannot be opened or analysed, so nobody may call it clean."""

    def __init__(self, path: Path | str, message: str) -> None:
        self.path = path
        self.message = message
        super().__init__(f"{path}: {message}")


class SigningError(TweetguardError):
    """A signature of an approval could be neither made nor verified, so nobody may call the draft approved."""


class NameModelError(TweetguardError):
    """The name model cannot be loaded, so no text was searched for names."""

    def __init__(self, source: str, message: str) -> None:
        self.source = source
        self.message = message
        super().__init__(f"{source}: {message}")
