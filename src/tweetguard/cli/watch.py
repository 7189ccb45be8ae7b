"""`tweetguard watch`."""

from __future__ import annotations

import os
import signal
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class ReportKind(StrEnum):
    """The forms of the reports beside drafts."""

    HTML = "html"
    TXT = "txt"


class FailOn(StrEnum):
    """From which severity on a draft needs work."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def watch(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of drafts.")],
    write_reports: Annotated[
        ReportKind | None,
        typer.Option(help="Write draft.check.html or draft.check.txt beside each draft that needs work.", show_default=False),
    ] = None,
    poll: Annotated[
        bool | None,
        typer.Option("--poll/--no-poll", help="Look for changes instead of being told; the drive decides.", show_default=False),
    ] = None,
    fail_on: Annotated[FailOn, typer.Option(help="From which severity on a draft needs work.")] = FailOn.ERROR,
    config: Annotated[
        Path | None, typer.Option(help="The configuration; else the nearest tweetguard.yaml above each draft.")
    ] = None,
    plain: Annotated[bool, typer.Option("--plain", help="Plain sentences, for screen readers.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours; the variable NO_COLOR does the same.")] = False,
) -> None:
    """Watch a shared folder and check what changes in it, until Ctrl+C.

    Exit codes: 0 stopped, and everything was checked; 2 something could not be checked, or the folder not watched.
    """
    import shutil

    from tweetguard.cache.store import cache_file
    from tweetguard.findings import Severity
    from tweetguard.watching.watcher import WatchRequest, watch

    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a service is ended so
    request = WatchRequest(
        folder,
        config,
        None if write_reports is None else write_reports.value,
        poll,
        cache_file(os.environ),
        Severity.of(fail_on.value),
        width=max(40, min(120, shutil.get_terminal_size((100, 24)).columns)),
        color=sys.stdout.isatty() and not no_color and not os.environ.get("NO_COLOR"),
        plain=plain,
    )
    raise typer.Exit(watch(request, _say))


def _say(line: str) -> None:
    typer.echo(line)
    sys.stdout.flush()
