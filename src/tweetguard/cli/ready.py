"""`tweetguard ready`."""

from __future__ import annotations

import os
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """The forms of the list."""

    TEXT = "text"
    JSON = "json"


class FailOn(StrEnum):
    """From which severity on a draft needs work."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def ready(
    paths: Annotated[list[str], typer.Argument(metavar="FOLDER...", help="Folders of drafts, or drafts.")],
    format: Annotated[Format, typer.Option(help="The form of the list.")] = Format.TEXT,
    fail_on: Annotated[FailOn, typer.Option(help="From which severity on a draft needs work.")] = FailOn.ERROR,
    config: Annotated[
        Path | None, typer.Option(help="The configuration; else the nearest tweetguard.yaml above each draft.")
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, max=64, metavar="N", help="Check in so many processes.")] = 1,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Check everything anew and remember nothing.")] = False,
) -> None:
    """List which drafts are ready to be posted, which need work, and which could not be checked.

    Exit codes: 0 all are ready; 1 some need work; 2 something could not be checked.
    """
    from tweetguard.cache.store import cache_file
    from tweetguard.findings import Severity
    from tweetguard.report.forms import in_job
    from tweetguard.report.github import without_commands
    from tweetguard.report.readiness import readiness, readiness_json, readiness_text
    from tweetguard.report.writing import write_report
    from tweetguard.run import CheckRequest, Run

    run = Run(CheckRequest(tuple(paths), config, jobs=jobs, cache=None if no_cache else cache_file(os.environ)))
    outcome = run.running()
    least = Severity.of(fail_on.value)
    with closing(run):
        entries = readiness(outcome, least)
    if format is Format.JSON:
        write_report(readiness_json(entries), None)
    else:
        pieces = readiness_text(entries)
        write_report(without_commands(pieces) if in_job(os.environ) else pieces, None)
    raise typer.Exit(outcome.summary().exit_code(least))
