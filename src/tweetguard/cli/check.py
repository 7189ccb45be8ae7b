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
    from tweetguard.run import Run


class Format(StrEnum):
    """The forms of a report."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    HTML = "html"


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
        typer.Argument(help="Drafts, pictures, folders of both, archives of X, or - for standard input.", show_default=False),
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
    format: Annotated[
        Format | None,
        typer.Option(help="The form of the report; text, and in a job of GitHub Actions github.", show_default=False),
    ] = None,
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
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, max=64, metavar="N", help="Check in so many processes, for many drafts.")
    ] = 1,
    stdin_filename: Annotated[
        str | None, typer.Option(help="The file that standard input stands for: its kind, folder and configuration.")
    ] = None,
) -> None:
    """Check drafts and say what breaks the policy.

    Exit codes: 0 nothing found; 1 something found; 2 something could not be checked, or wrong usage.
    """
    from tweetguard.drafts.fields import Overrides
    from tweetguard.findings import Severity
    from tweetguard.report.forms import in_job
    from tweetguard.run import CheckRequest, Run, parse_people

    wanted = tuple(paths or ())
    overrides = Overrides(
        account=account,
        reply_to=None if reply_to is None else reply_to.value,
        pictures=tuple(image or ()),
        people=parse_people(tuple(people or ())),
    )
    stdin = sys.stdin.buffer.read() if "-" in wanted else None
    run = Run(CheckRequest(wanted, config, overrides, stdin, stdin_filename, jobs))
    outcome = run.outcome()
    if run.without_config:
        typer.echo(
            "tweetguard: no tweetguard.yaml was found, so nothing is known about your school: its own telephone number "
            "would be flagged, and drafts are checked as a school account's",
            err=True,
        )
    if format is None:
        format = Format.GITHUB if in_job(os.environ) and not plain else Format.TEXT
    _write(outcome, run, format, output, plain=plain, colors=not no_color, show_matches=show_matches, fail_on=fail_on)
    if format is not Format.TEXT or output is not None:  # where nobody sees the report, it is said here
        for failure in outcome.failures:
            typer.echo(f"tweetguard: not checked: {_printable(f'{failure.path}: {failure.message}')}", err=True)
    raise typer.Exit(outcome.exit_code(Severity.of(fail_on.value), exit_zero))


def _write(
    outcome: Outcome,
    run: Run,
    format: Format,
    output: Path | None,
    *,
    plain: bool,
    colors: bool,
    show_matches: bool,
    fail_on: FailOn,
) -> None:
    """Write the report, and in a job of GitHub Actions its summary."""
    import shutil

    from tweetguard.errors import UsageError
    from tweetguard.findings import Severity
    from tweetguard.report.forms import Wanted, in_job, report
    from tweetguard.report.places import root_folder
    from tweetguard.report.writing import append_summary, write_report

    root = root_folder(os.environ)
    text = report(
        outcome,
        Wanted(
            form=format.value,
            show_matches=show_matches,
            fail_on=Severity.of(fail_on.value),
            rules=run.rules(),
            root=root,
            width=max(40, min(120, shutil.get_terminal_size((100, 24)).columns)),
            color=colors and output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR"),
            plain=plain,
        ),
    )
    if in_job(os.environ):
        from tweetguard.report.github import job_summary, without_commands

        if format is Format.TEXT and output is None:
            text = without_commands(text)
        if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
            try:
                append_summary(job_summary(outcome, root, show_matches), Path(summary))
            except UsageError as error:  # a page that cannot be shown changes nothing of what was found
                typer.echo(f"tweetguard: {error}", err=True)
    write_report(text, output)


def _printable(text: str) -> str:
    from tweetguard.report.wording import visible

    return visible(text)
