"""The report for GitHub Actions: annotations as workflow commands, and the job's summary in Markdown.

Commands and their escapes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions and
`toolkit/packages/core/src/command.ts`. GitHub shows ten annotations of a kind at most; the summary has them all.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tweetguard.findings import Finding, Severity
from tweetguard.outcome import Reportable
from tweetguard.report.masking import shown_match
from tweetguard.report.places import draft_line, relative_path
from tweetguard.report.told import Told
from tweetguard.report.wording import REMINDER, clause_sentence, located_message, summary_sentence, visible
from tweetguard.results import DraftResult

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
SUMMARY_ROWS = 500  # GitHub refuses a step's summary of more than 1 MiB
_PLAIN = re.compile(r"[^\w ,.;?“”‘’…]|\.(?=\S)")


def github_report(outcome: Reportable, root: Path, show_matches: bool = False) -> Iterator[str]:
    """An annotation for each finding and for each thing that was not checked, then a line that counts."""
    told = Told()
    for result in outcome.results:
        for finding in result.findings:
            if told.before(finding, result) is not None:
                continue  # GitHub shows ten annotations of a kind; one about an account is enough
            yield _annotation(result, finding, root, show_matches) + "\n"
    for failure in outcome.failures:
        place = {"file": relative_path(failure.path, root), "title": "not checked"}
        yield _command("error", place, visible(failure.message)) + "\n"
    yield summary_sentence(outcome) + "\n"


def _annotation(result: DraftResult, finding: Finding, root: Path, show_matches: bool) -> str:
    place = {"file": relative_path(result.draft.path, root)}
    location = finding.location
    if draft_line(location) is not None:
        place |= {"line": str(location.line), "col": str(location.column or 1)}
    place["title"] = f"{finding.rule} {finding.name}"
    match = shown_match(finding, show_matches, result.findings)
    found = "" if match is None else f" (“{visible(match)}”)"
    message = visible(located_message(finding)) + found
    return _command(
        COMMANDS[finding.severity], place, f"{message}\nInstead: {visible(finding.advice)}\n{clause_sentence(finding.clause)}"
    )


def _command(name: str, properties: dict[str, str], message: str) -> str:
    said = ",".join(f"{key}={_property(visible(value))}" for key, value in properties.items())
    return f"::{name} {said}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def without_commands(pieces: Iterable[str]) -> Iterator[str]:
    """A report of another form for a job's log, in which GitHub must take no line for a command."""
    token = secrets.token_hex(16)
    yield f"::stop-commands::{token}\n"
    try:
        yield from pieces
    finally:
        yield f"::{token}::\n"


@dataclass(slots=True)
class JobSummary:
    """The job's summary in Markdown: what was counted, a table of findings, what could not be checked.

    It is shown each result as it passes (`add`), and keeps no more than the page can hold.
    """

    root: Path
    show_matches: bool = False
    _rows: list[str] = field(default_factory=list)
    _found: int = 0
    _clauses: dict[str, dict[str, None]] = field(default_factory=dict)  # each clause, with the rules that stand on it

    def add(self, result: DraftResult) -> None:
        """Take note of a result."""
        for finding in result.findings:
            self._found += 1
            self._clauses.setdefault(clause_sentence(finding.clause), {})[finding.rule] = None
            if len(self._rows) < SUMMARY_ROWS:
                self._rows.append(_row(result, finding, self.root, self.show_matches))

    def text(self, outcome: Reportable) -> str:
        """The whole page, when all results have passed."""
        return "".join(f"{line}\n" for line in self._lines(outcome))

    def _lines(self, outcome: Reportable) -> Iterator[str]:
        yield "## tweetguard"
        yield ""
        yield _markdown(summary_sentence(outcome))
        yield ""
        if outcome.failures:
            yield "### Not checked"
            yield ""
            for failure in outcome.failures[:SUMMARY_ROWS]:
                yield f"- **{_markdown(relative_path(failure.path, self.root))}**: {_markdown(failure.message)}"
            yield ""
        if self._found:
            yield "| severity | where | rule | what is wrong | instead |"
            yield "|---|---|---|---|---|"
            yield from self._rows
            yield ""
            if self._found > SUMMARY_ROWS:
                yield f"…and {self._found - SUMMARY_ROWS} more."
                yield ""
            yield "### What the policy says"
            yield ""
            for clause, ids in self._clauses.items():
                yield f"- {', '.join(ids)}: {_markdown(clause)}"
            yield ""
        yield f"> {_markdown(REMINDER)}"


def _row(result: DraftResult, finding: Finding, root: Path, show_matches: bool) -> str:
    line = draft_line(finding.location)
    where = relative_path(result.draft.path, root) + ("" if line is None else f":{line}")
    match = shown_match(finding, show_matches, result.findings)
    message = located_message(finding) if match is None else f"{finding.message} (“{match}”)"
    rule = f"{finding.rule} {finding.name}"
    cells = (finding.severity.label, where, rule, message, finding.advice)
    return "| " + " | ".join(map(_markdown, cells)) + " |"


def _markdown(text: str) -> str:
    """Text that Markdown shows as it is: whatever could mean something in it is written as a character reference."""
    return _PLAIN.sub(lambda match: f"&#{ord(match[0])};", visible(text)).replace("_", "&#95;")
