"""What a run comes to: its results, its counts, its exit code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Protocol

from tweetguard.findings import Failure, Finding, Severity
from tweetguard.results import DraftResult


class ExitCode(IntEnum):
    """What the command line's caller is told."""

    CLEAN = 0
    VIOLATIONS = 1
    NOT_CHECKED = 2


@dataclass(slots=True)
class Summary:
    """Counts over a whole run. `allowed` and `known` are findings that do not count, and `unread_pictures` is no failure:
    see DraftResult."""

    drafts: int = 0
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    failures: int = 0
    allowed: int = 0
    known: int = 0
    unread_pictures: int = 0

    def add(self, result: DraftResult) -> None:
        """Count a draft; failures are counted by those who see all of them."""
        severities = [finding.severity for finding in result.findings]
        self.drafts += 1
        self.errors += severities.count(Severity.ERROR)
        self.warnings += severities.count(Severity.WARNING)
        self.notes += severities.count(Severity.NOTE)
        self.allowed += len(result.allowed)
        self.known += len(result.known)
        self.unread_pictures += result.unread_pictures

    def notes_on_pictures(self) -> tuple[str, ...]:
        """What should be known where pictures were checked but for the text in them."""
        if not self.unread_pictures:
            return ()
        return ("text in pictures was not read, since no reader is installed: TG506 needs tweetguard[ocr]",)

    def exit_code(self, fail_on: Severity = Severity.ERROR, exit_zero: bool = False) -> ExitCode:
        """2 when anything was not checked, whatever else; 1 for a finding at or above `fail_on`; else 0."""
        if self.failures:
            return ExitCode.NOT_CHECKED
        counts = {Severity.ERROR: self.errors, Severity.WARNING: self.warnings, Severity.NOTE: self.notes}
        if not exit_zero and any(count for severity, count in counts.items() if severity >= fail_on):
            return ExitCode.VIOLATIONS
        return ExitCode.CLEAN


class Reportable(Protocol):
    """What a report is made of. Failures and summary are whole only when the results have been gone through, once."""

    @property
    def results(self) -> Iterable[DraftResult]:
        """The results in the order of the drafts."""

    @property
    def failures(self) -> Sequence[Failure]:
        """All that could not be checked; those of a result are among them, as the same objects."""

    @property
    def notes(self) -> Sequence[str]:
        """What should be known of the run as a whole, a sentence each: no finding, and no failure either."""

    def summary(self) -> Summary:
        """The counts."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """All results of a run, held together, for those who want to look at them more than once."""

    results: tuple[DraftResult, ...]
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()

    def findings(self) -> Iterator[Finding]:
        """Every finding of the run."""
        for result in self.results:
            yield from result.findings

    def summary(self) -> Summary:
        """The counts."""
        summary = Summary(failures=len(self.failures))
        for result in self.results:
            summary.add(result)
        return summary

    def exit_code(self, fail_on: Severity = Severity.ERROR, exit_zero: bool = False) -> ExitCode:
        """See Summary."""
        return self.summary().exit_code(fail_on, exit_zero)


@dataclass(slots=True)
class Running:
    """The results of a run as they come, none of which is kept: a run of any length needs no more memory than a short one.

    `watchers` are called with each result as it passes; `notes_of` is asked when all have passed.
    """

    items: Iterable[DraftResult | Failure]
    watchers: tuple[Callable[[DraftResult], None], ...] = ()
    notes_of: Callable[[], Sequence[str]] = tuple
    _failures: list[Failure] = field(default_factory=list)
    _summary: Summary = field(default_factory=Summary)

    @property
    def results(self) -> Iterator[DraftResult]:
        """The results; to be gone through once."""
        for item in self.items:
            if isinstance(item, Failure):
                self._failures.append(item)
                continue
            self._failures += item.failures
            self._summary.add(item)
            for watch in self.watchers:
                watch(item)
            yield item

    @property
    def failures(self) -> Sequence[Failure]:
        """What could not be checked so far."""
        return self._failures

    @property
    def notes(self) -> Sequence[str]:
        """See Reportable."""
        return (*self.notes_of(), *self._summary.notes_on_pictures())

    def summary(self) -> Summary:
        """The counts so far."""
        self._summary.failures = len(self._failures)
        return self._summary

    def whole(self) -> Outcome:
        """All that comes, held together."""
        results = tuple(self.results)
        return Outcome(results, tuple(self._failures), tuple(self.notes))
