"""`tweetguard check --fix`, `--unsafe-fixes` and `--diff`: what is asked of the fixes room, and what is said of it."""

from __future__ import annotations

import os
import sys
from contextlib import closing, redirect_stdout
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tweetguard.drafts.fields import Desk
    from tweetguard.engine import Checker
    from tweetguard.findings import Failure, Severity
    from tweetguard.fixes.fixing import Fixing
    from tweetguard.results import DraftResult
    from tweetguard.run import Run

NOT_CHECKED = 2


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks for."""

    fix: bool
    unsafe: bool
    diff: bool
    in_place: bool

    @property
    def only_shown(self) -> bool:
        """Whether nothing is to be written. Raises UsageError when the wishes do not go together."""
        from tweetguard.errors import UsageError

        if self.in_place and (self.diff or not (self.fix or self.unsafe)):
            raise UsageError("--in-place goes with --fix")
        return self.diff


@dataclass(slots=True)
class Done:
    """What was mended: the run over the drafts as they are now, and what could not be written."""

    run: Run
    failures: list[Failure] = field(default_factory=list)
    stdin_after: bytes | None = None

    def report_on_stderr(self) -> redirect_stdout[TextIO]:
        """Where standard input was mended, standard output is for its text, and the report goes to standard error."""
        return redirect_stdout(sys.stdout if self.stdin_after is None else sys.stderr)


def mend(run: Run, wishes: Wishes) -> Done:
    """Mend the drafts of a run and write them; the report is to be that of the run that is returned."""
    from tweetguard.findings import Failure
    from tweetguard.fixes.fixing import sentence
    from tweetguard.fixes.pictures import cover

    running = run.running()
    fixing = _fixing(run, wishes)
    said: list[str | Failure] = []

    def covering() -> Iterator[DraftResult]:
        for result in running.results:
            said.extend(cover(result, fixing.at(result.draft.path)[1].config, wishes.in_place))
            yield result

    with closing(run):
        fixing.mend(covering())
    fixing.write()
    failures = [*fixing.failures, *(each for each in said if isinstance(each, Failure))]
    _say([each for each in said if isinstance(each, str)], fixing, sentence(fixing.fixed, fixing.drafts, fixing.more), failures)
    after = None
    if fixing.stdin is not None:
        after = fixing.stdin_after()
        sys.stdout.buffer.write(after)
        sys.stdout.buffer.flush()
    from tweetguard.run import Run

    return Done(Run(replace(run.request, stdin=after)), failures, after)


def show_diff(run: Run, wishes: Wishes, show_matches: bool, fail_on: Severity, exit_zero: bool) -> int:
    """Print what would be changed; the exit code is that of the drafts as they are, since nothing is written."""
    from tweetguard.fixes.fixing import sentence
    from tweetguard.report.diff_report import diff
    from tweetguard.report.forms import in_job
    from tweetguard.report.github import without_commands
    from tweetguard.report.writing import write_report

    running = run.running()
    fixing = _fixing(run, wishes)
    with closing(run):
        fixing.mend(running.results)
    drafts = [each for _, group in fixing.rewritten for each in group]
    fixing.count(drafts)
    pieces = diff(drafts, show_matches)
    write_report(without_commands(pieces) if in_job(os.environ) else pieces, None)
    told = sentence(fixing.fixed, fixing.drafts, fixing.more, only_shown=True)
    _say([], fixing, told, [*fixing.failures, *running.failures])
    return NOT_CHECKED if fixing.failures else running.summary().exit_code(fail_on, exit_zero)


def _fixing(run: Run, wishes: Wishes) -> Fixing:
    from tweetguard.fixes.fixing import Fixing, Stdin

    request = run.request
    name = request.stdin_name
    stdin = None
    if request.stdin is not None:
        stdin = Stdin(name or "<stdin>", Path(name or "stdin.txt"), request.stdin)

    def at(path: str) -> tuple[Desk, Checker]:
        return run.desk_and_checker("-" if stdin is not None and path == stdin.name else path)

    return Fixing(wishes.unsafe, at, stdin)


def _say(lines: list[str], fixing: Fixing, told: str, failures: list[Failure]) -> None:
    """The notes and the sentence on standard error."""
    from tweetguard.report.wording import visible

    for line in (*lines, *fixing.notes):
        typer.echo(f"tweetguard: {visible(line)}", err=True)
    for failure in failures:
        typer.echo(f"tweetguard: {visible(f'{failure.path}: {failure.message}')}", err=True)
    typer.echo(f"tweetguard: {told}", err=True)
