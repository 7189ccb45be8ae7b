"""What was looked at, and how it is: the value that every examination gives and that the report shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Area = Literal["installation", "models", "programs", "configuration", "registers"]
State = Literal["works", "absent", "broken"]


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing. `absent` is not there and need not be; `broken` is needed or configured here, and cannot work."""

    area: Area
    name: str
    state: State
    said: str = ""


def shown_place(path: Path | str, line: int | None = None) -> str:
    """A path as it may be shown: from the working folder, or from the home folder, whose name may be a person's."""
    path = Path(path)
    here, home = Path.cwd(), Path.home()
    if path.is_relative_to(here):
        shown = path.relative_to(here).as_posix()
    elif path.is_relative_to(home):
        shown = f"~/{path.relative_to(home).as_posix()}"
    else:
        shown = path.as_posix()
    return shown if line is None else f"{shown}, line {line}"
