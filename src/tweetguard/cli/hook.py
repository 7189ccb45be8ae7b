"""`tweetguard hook install | uninstall | run`."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tweetguard.outcome import Outcome

app = typer.Typer(help="Check before each commit of a git repository.", no_args_is_help=True, rich_markup_mode=None)


class FailOn(StrEnum):
    """From which severity on a commit is stopped."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder of the repository.")]


@app.command()
def install(
    folder: Folder = Path(),
    shared: Annotated[
        bool,
        typer.Option("--shared", help="Put it into the folder of hooks that all your repositories share (core.hooksPath)."),
    ] = False,
) -> None:
    """Write a hook that checks what is staged before each commit; a hook that is there goes on working."""
    from tweetguard.hooks.git import repository_at
    from tweetguard.hooks.installed import install

    done = install(repository_at(folder), sys.executable, shared=shared)
    typer.echo(f"{done.file}: drafts are checked before each commit{f'; {done.note}' if done.note else ''}")


@app.command()
def uninstall(folder: Folder = Path()) -> None:
    """Take the hook out again; what was there before it is as it was."""
    from tweetguard.hooks.git import repository_at
    from tweetguard.hooks.installed import uninstall

    done = uninstall(repository_at(folder))
    typer.echo(f"{done.file}: drafts are no longer checked before a commit{f'; {done.note}' if done.note else ''}")


@app.command()
def run(
    files: Annotated[list[str] | None, typer.Argument(help="Files that are changed, as pre-commit names them.")] = None,
    staged: Annotated[bool, typer.Option("--staged", help="Check what is staged, as a plain git hook does.")] = False,
    config: Annotated[
        Path | None, typer.Option(help="The configuration; else the nearest tweetguard.yaml above each draft.")
    ] = None,
    fail_on: Annotated[FailOn, typer.Option(help="From which severity on the commit is stopped.")] = FailOn.ERROR,
    plain: Annotated[bool, typer.Option("--plain", help="Plain sentences, for screen readers.")] = False,
) -> None:
    """Check the drafts that a change concerns: changed ones, and those that use a changed picture, register or configuration.

    Exit codes: 0 nothing found; 1 something found; 2 something could not be checked.
    """
    from tweetguard.cache.store import cache_file
    from tweetguard.errors import UsageError
    from tweetguard.findings import Severity
    from tweetguard.hooks.commit import check_changed, check_staged

    if staged and files:
        raise UsageError("--staged asks git what is changed, so no files can be named")
    cache = cache_file(os.environ)
    here = Path()
    checked = check_staged(here, config, cache) if staged else check_changed(files or (), here, os.environ, config, cache)
    if checked.results or checked.failures:
        _show(checked, plain=plain)
    raise typer.Exit(checked.exit_code(Severity.of(fail_on.value)))


def _show(checked: Outcome, *, plain: bool) -> None:
    """Print the report."""
    import shutil

    from tweetguard.report.forms import in_job
    from tweetguard.report.github import without_commands
    from tweetguard.report.text_report import text_report
    from tweetguard.report.writing import write_report

    pieces = text_report(
        checked,
        width=max(40, min(120, shutil.get_terminal_size((100, 24)).columns)),
        color=sys.stdout.isatty() and not os.environ.get("NO_COLOR"),
        plain=plain,
    )
    write_report(without_commands(pieces) if in_job(os.environ) else pieces, None)
