"""What a run comes to: its results, its counts, its exit code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from tweetguard.engine import DraftResult
from tweetguard.findings import Failure, Finding, Severity


class ExitCode(IntEnum):
    """What the command line's caller is told."""

    CLEAN = 0
    VIOLATIONS = 1
    NOT_CHECKED = 2


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over a whole run."""

    drafts: int
    errors: int
    warnings: int
    notes: int
    failures: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """All results of a run, in the order of its drafts, and all that could not be checked."""

    results: tuple[DraftResult, ...]
    failures: tuple[Failure, ...] = ()

    def findings(self) -> Iterator[Finding]:
        """Every finding of the run."""
        for result in self.results:
            yield from result.findings

    def summary(self) -> Summary:
        """The counts."""
        severities = [finding.severity for finding in self.findings()]
        return Summary(
            drafts=len(self.results),
            errors=severities.count(Severity.ERROR),
            warnings=severities.count(Severity.WARNING),
            notes=severities.count(Severity.NOTE),
            failures=len(self.failures),
        )

    def exit_code(self, fail_on: Severity = Severity.ERROR, exit_zero: bool = False) -> ExitCode:
        """2 when anything was not checked, whatever else; 1 for a finding at or above `fail_on`; else 0."""
        if self.failures:
            return ExitCode.NOT_CHECKED
        if not exit_zero and any(finding.severity >= fail_on for finding in self.findings()):
            return ExitCode.VIOLATIONS
        return ExitCode.CLEAN
