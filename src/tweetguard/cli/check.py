"""`tweetguard check`."""

from __future__ import annotations

import os
import sys
from contextlib import closing, contextmanager, nullcontext
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tweetguard.outcome import Running
    from tweetguard.remembered import Remembered
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
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended without changing what the draft says.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="Mend the rest too: numbers, names, and what only one person can say.")
    ] = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Check everything anew and remember nothing, also where nothing has changed.")
    ] = False,
    ignore_suppressions: Annotated[
        bool,
        typer.Option("--ignore-suppressions", help="For audits: as if no draft allowed anything and there was no baseline."),
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and write nothing.")] = False,
    in_place: Annotated[
        bool, typer.Option("--in-place", help="With --fix, put the safe copy of a picture in the place of the picture itself.")
    ] = False,
) -> None:
    """Check drafts and say what breaks the policy.

    Exit codes: 0 nothing found; 1 something found; 2 something could not be checked, or wrong usage.
    """
    from tweetguard.cache.store import cache_file
    from tweetguard.drafts.fields import Overrides
    from tweetguard.findings import Severity
    from tweetguard.remembered import Remembered
    from tweetguard.report.forms import in_job
    from tweetguard.report.wording import summary_sentence, visible
    from tweetguard.run import CheckRequest, Run, parse_people

    wanted = tuple(paths or ())
    overrides = Overrides(
        account=account,
        reply_to=None if reply_to is None else reply_to.value,
        pictures=tuple(image or ()),
        people=parse_people(tuple(people or ())),
    )
    stdin = sys.stdin.buffer.read() if "-" in wanted else None
    cache = None if no_cache else cache_file(os.environ)
    run = Run(
        CheckRequest(
            wanted, config, overrides, stdin, stdin_filename, jobs, ignore_suppressions=ignore_suppressions, cache=cache
        )
    )
    mended = None
    if fix or unsafe_fixes or diff or in_place:
        from tweetguard.cli.fix import Wishes, mend, show_diff

        wishes = Wishes(fix, unsafe_fixes, diff, in_place)
        if wishes.only_shown:
            raise typer.Exit(show_diff(run, wishes, show_matches, Severity.of(fail_on.value), exit_zero))
        mended = mend(run, wishes)
        run = mended.run
    outcome = run.running()
    if format is None:
        format = Format.GITHUB if in_job(os.environ) and not plain else Format.TEXT
    try:
        with closing(run), nullcontext() if mended is None else mended.report_on_stderr():
            memory = Remembered.of(outcome, os.environ)
            _write(
                outcome,
                run,
                format,
                output,
                memory,
                plain=plain,
                colors=not no_color,
                show_matches=show_matches,
                fail_on=fail_on,
            )
            notes = outcome.notes
    except KeyboardInterrupt:
        typer.echo(f"tweetguard: interrupted; until then {summary_sentence(outcome)} The rest was not checked.", err=True)
        raise typer.Exit(2) from None
    errors = []
    if run.without_config:
        errors.append(
            "no tweetguard.yaml was found, so nothing is known about your school: its own telephone number "
            "would be flagged, and drafts are checked as a school account's; `tweetguard init` writes one"
        )
    errors += [f"note: {visible(note)}" for note in notes]
    if format is not Format.TEXT or output is not None:  # where nobody sees the report, it is said here
        errors += [f"not checked: {visible(f'{failure.path}: {failure.message}')}" for failure in outcome.failures]
    for error in errors:
        typer.echo(f"tweetguard: {error}", err=True)
    code = outcome.summary().exit_code(Severity.of(fail_on.value), exit_zero)
    memory.keep("".join(f"tweetguard: {error}\n" for error in errors), code, run, output)
    raise typer.Exit(2 if mended is not None and mended.failures else code)


def _write(
    outcome: Running,
    run: Run,
    format: Format,
    output: Path | None,
    memory: Remembered,
    *,
    plain: bool,
    colors: bool,
    show_matches: bool,
    fail_on: FailOn,
) -> None:
    """Write the report while the results come, and in a job of GitHub Actions its summary."""
    import shutil

    from tweetguard.findings import Severity
    from tweetguard.report.forms import Wanted, in_job, report
    from tweetguard.report.places import root_folder
    from tweetguard.report.progress import progress
    from tweetguard.report.writing import write_report

    root = root_folder(os.environ)
    wanted = Wanted(
        form=format.value,
        show_matches=show_matches,
        fail_on=Severity.of(fail_on.value),
        rules=run.rules,
        root=root,
        width=max(40, min(120, shutil.get_terminal_size((100, 24)).columns)),
        color=colors and output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR"),
        plain=plain,
    )
    with progress(outcome, seen=output is not None or not sys.stdout.isatty()), _job_summary(outcome, root, show_matches):
        pieces = report(outcome, wanted)
        if in_job(os.environ) and format is Format.TEXT and output is None:
            from tweetguard.report.github import without_commands

            pieces = without_commands(pieces)
        write_report(pieces if output is not None else memory.listening(pieces), output, at_once=format is not Format.TEXT)


@contextmanager
def _job_summary(outcome: Running, root: Path, show_matches: bool) -> Iterator[None]:
    """In a job of GitHub Actions, the page that sums it up, made while the results pass."""
    from tweetguard.report.forms import in_job

    page = os.environ.get("GITHUB_STEP_SUMMARY")
    if not in_job(os.environ) or not page:
        yield
        return
    from tweetguard.errors import UsageError
    from tweetguard.report.github import JobSummary
    from tweetguard.report.writing import append_summary

    summary = JobSummary(root, show_matches)
    outcome.watchers += (summary.add,)
    yield
    try:
        append_summary(summary.text(outcome), Path(page))
    except UsageError as error:  # a page that cannot be shown changes nothing of what was found
        typer.echo(f"tweetguard: {error}", err=True)
