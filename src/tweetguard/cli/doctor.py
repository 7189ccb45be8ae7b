"""`tweetguard doctor`."""

from __future__ import annotations

import shutil
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """The forms of what is said."""

    TEXT = "text"
    JSON = "json"


def doctor(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder whose configuration is meant.")] = Path(),
    format: Annotated[Format, typer.Option(help="The form of what is said.")] = Format.TEXT,
    config: Annotated[Path | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> None:
    """Try what is installed, its models and what is configured here, and say what is therefore not checked.

    Exit codes: 0 all that is needed and configured works; 2 something cannot.
    """
    from tweetguard.config.load import find_config
    from tweetguard.doctor.diagnosis import diagnose
    from tweetguard.errors import UsageError
    from tweetguard.report.doctor_report import doctor_json, doctor_text
    from tweetguard.report.writing import write_report

    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder")
    if config is not None and not config.is_file():
        raise UsageError(f"{config}: there is no such configuration file")
    diagnosis = diagnose(config if config is not None else find_config(folder))
    width = max(50, min(110, shutil.get_terminal_size((96, 24)).columns))
    write_report(doctor_json(diagnosis) if format is Format.JSON else doctor_text(diagnosis, width), None)
    raise typer.Exit(0 if diagnosis.well else 2)
