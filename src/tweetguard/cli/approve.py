"""`tweetguard approve` and `tweetguard approvals`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tweetguard.approving import Attempt

DraftArgument = Annotated[str, typer.Argument(metavar="DRAFT", help="The draft; file#id for one of several in a file.")]
ConfigOption = Annotated[Path | None, typer.Option(help="This configuration instead of the nearest one.")]


def approve(
    draft: DraftArgument,
    by: Annotated[str, typer.Option(metavar="NAME", help="Who approves; it cannot be the author.")],
    role: Annotated[str, typer.Option(help="In which role, such as SLT.")] = "",
    key: Annotated[Path | None, typer.Option(help="Sign with this private SSH key (ssh-keygen -Y sign).")] = None,
    expires: Annotated[
        int | None, typer.Option(metavar="DAYS", min=1, help="The approval holds so many days; else approvals.days.")
    ] = None,
    anyway: Annotated[bool, typer.Option("--anyway", help="Approve although errors were found, which are shown.")] = False,
    config: ConfigOption = None,
) -> None:
    """Check a draft and approve it as it is; any change afterwards makes the approval stale.

    Exit codes: 0 approved; 1 refused, since there are errors; 2 something could not be checked, or wrong usage.
    """
    from tweetguard.approving import ApprovalRequest, approve_draft

    attempt = approve_draft(ApprovalRequest(draft, by, role, key, expires, anyway, config))
    if attempt.result.findings or attempt.result.failures:
        _show(attempt)
    approval = attempt.approval
    if approval is None:
        failed = bool(attempt.result.failures)
        why = "something could not be checked" if failed else "mend the errors, or say --anyway when they are none"
        typer.echo(f"tweetguard: not approved: {why}", err=True)
        raise typer.Exit(2 if failed else 1)
    by_whom = approval.by + (f" ({approval.role})" if approval.role else "")
    typer.echo(f"approved by {by_whom} until {approval.expires.isoformat()}: {approval.file}")
    if not attempt.configured:
        typer.echo(
            "tweetguard: approvals are not asked for here; `approvals: {}` in tweetguard.yaml makes check ask for them",
            err=True,
        )


def approvals(draft: DraftArgument, config: ConfigOption = None) -> None:
    """List who has approved a draft, and whether each approval counts today."""
    from tweetguard.approving import approvals_of
    from tweetguard.report.approvals_report import approvals_table

    for paragraph in approvals_table(approvals_of(draft, config)):
        typer.echo(paragraph, nl=False)


def _show(attempt: Attempt) -> None:
    """Print what was found, as `check` does."""
    import os
    import shutil

    from tweetguard.findings import Severity
    from tweetguard.outcome import Outcome
    from tweetguard.report.forms import Wanted, report
    from tweetguard.report.places import root_folder

    outcome = Outcome((attempt.result,), attempt.result.failures)
    width = max(40, min(120, shutil.get_terminal_size((100, 24)).columns))
    color = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    wanted = Wanted("text", False, Severity.ERROR, tuple, root_folder(os.environ), width, color)
    typer.echo("".join(report(outcome, wanted)), nl=False)
