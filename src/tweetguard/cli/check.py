"""`tweetguard check`."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tweetguard.outcome import Outcome


class Format(StrEnum):
    """The forms of a report."""

    TEXT = "text"
    JSON = "json"


class FailOn(StrEnum):
    """From which severity on the exit code is 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class ReplyToOption(StrEnum):
    """Whom a post answers."""

    STUDENT = "student"
    OTHER = "other"


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Drafts (.txt, .md, .jsonl), pictures, or - for standard input.", show_default=False),
    ] = None,
    image: Annotated[list[Path] | None, typer.Option(help="A picture to be posted with the draft; may be given again.")] = None,
    people: Annotated[
        list[str] | None,
        typer.Option(metavar="FILE=ID,ID", help="Who is in a picture, by ids of the consent register; FILE= for nobody."),
    ] = None,
    account: Annotated[str | None, typer.Option(help="The account to post from, by its name in the configuration.")] = None,
    reply_to: Annotated[ReplyToOption | None, typer.Option(help="Whom the post answers.")] = None,
    config: Annotated[
        Path | None, typer.Option(help="The configuration; else the nearest tweetguard.yaml above each draft.")
    ] = None,
    format: Annotated[Format, typer.Option(help="The form of the report.")] = Format.TEXT,
    output: Annotated[Path | None, typer.Option(help="Write the report into this file.")] = None,
    fail_on: Annotated[FailOn, typer.Option(help="From which severity on the exit code is 1.")] = FailOn.ERROR,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit 0 whatever is found; 2 stays 2 when something was not checked.")
    ] = False,
    show_matches: Annotated[
        bool, typer.Option("--show-matches", help="Show personal data in full; it is masked otherwise.")
    ] = False,
    plain: Annotated[bool, typer.Option("--plain", help="Plain sentences, for screen readers.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours; the variable NO_COLOR does the same.")] = False,
    stdin_filename: Annotated[
        str | None, typer.Option(help="The file that standard input stands for: its kind, folder and configuration.")
    ] = None,
) -> None:
    """Check drafts and say what breaks the policy.

    Exit codes: 0 nothing found; 1 something found; 2 something could not be checked, or wrong usage.
    """
    from tweetguard.drafts.fields import Overrides
    from tweetguard.findings import Severity
    from tweetguard.report.writing import write_report
    from tweetguard.run import CheckRequest, Run, parse_people

    wanted = tuple(paths or ())
    overrides = Overrides(
        account=account,
        reply_to=None if reply_to is None else reply_to.value,
        pictures=tuple(image or ()),
        people=parse_people(tuple(people or ())),
    )
    stdin = sys.stdin.buffer.read() if "-" in wanted else None
    run = Run(CheckRequest(wanted, config, overrides, stdin, stdin_filename))
    outcome = run.outcome()
    if run.without_config:
        typer.echo(
            "tweetguard: no tweetguard.yaml was found, so nothing is known about your school: its own telephone number "
            "would be flagged, and drafts are checked as a school account's",
            err=True,
        )
    colors = output is None and sys.stdout.isatty() and not no_color and not os.environ.get("NO_COLOR")
    write_report(_rendered(outcome, format, colors, plain, show_matches), output)
    if format is not Format.TEXT or output is not None:  # where nobody sees the report, it is said here
        for failure in outcome.failures:
            typer.echo(f"tweetguard: not checked: {_printable(f'{failure.path}: {failure.message}')}", err=True)
    raise typer.Exit(outcome.exit_code(Severity.of(fail_on.value), exit_zero))


def _rendered(outcome: Outcome, format: Format, colors: bool, plain: bool, show_matches: bool) -> str:
    """The report in the form asked for."""
    if format is Format.JSON:
        from tweetguard.report.json_report import json_report

        return json_report(outcome, show_matches)
    import shutil

    from tweetguard.report.text_report import text_report

    width = max(40, min(120, shutil.get_terminal_size((100, 24)).columns))
    return text_report(outcome, width=width, color=colors, plain=plain, show_matches=show_matches)


def _printable(text: str) -> str:
    from tweetguard.report.text_report import visible

    return visible(text)
