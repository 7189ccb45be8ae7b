"""The report for GitHub Actions: annotations as workflow commands, and the job's summary in Markdown.

Commands and their escapes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions and
`toolkit/packages/core/src/command.ts`. GitHub shows ten annotations of a kind at most; the summary has them all.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path

from tweetguard.engine import DraftResult
from tweetguard.findings import Finding, Severity
from tweetguard.outcome import Outcome
from tweetguard.report.masking import shown_match
from tweetguard.report.places import relative_path
from tweetguard.report.wording import REMINDER, clause_sentence, summary_sentence, visible

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
SUMMARY_ROWS = 500  # GitHub refuses a step's summary of more than 1 MiB
_PLAIN = re.compile(r"[^\w ,.;?“”‘’…]|\.(?=\S)")


def github_report(outcome: Outcome, root: Path, show_matches: bool = False) -> str:
    """An annotation for each finding and for each thing that was not checked, then a line that counts."""
    lines = [_annotation(result, finding, root, show_matches) for result in outcome.results for finding in result.findings]
    for failure in outcome.failures:
        place = {"file": relative_path(failure.path, root), "title": "not checked"}
        lines.append(_command("error", place, visible(failure.message)))
    return "".join(f"{line}\n" for line in (*lines, summary_sentence(outcome)))


def _annotation(result: DraftResult, finding: Finding, root: Path, show_matches: bool) -> str:
    place = {"file": relative_path(result.draft.path, root)}
    location = finding.location
    if location.line is not None:
        place |= {"line": str(location.line), "col": str(location.column or 1)}
    place["title"] = f"{finding.rule} {finding.name}"
    match = shown_match(finding, show_matches, result.findings)
    found = "" if match is None else f" (“{visible(match)}”)"
    message = visible(finding.message) + found
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


def without_commands(text: str) -> str:
    """A report of another form for a job's log, in which GitHub must take no line for a command."""
    token = secrets.token_hex(16)
    return f"::stop-commands::{token}\n{text}::{token}::\n"


def job_summary(outcome: Outcome, root: Path, show_matches: bool = False) -> str:
    """The job's summary in Markdown: what was counted, a table of findings, what could not be checked."""
    return "".join(f"{line}\n" for line in _summary_lines(outcome, root, show_matches))


def _summary_lines(outcome: Outcome, root: Path, show_matches: bool) -> Iterator[str]:
    yield "## tweetguard"
    yield ""
    yield _markdown(summary_sentence(outcome))
    yield ""
    if outcome.failures:
        yield "### Not checked"
        yield ""
        for failure in outcome.failures[:SUMMARY_ROWS]:
            yield f"- **{_markdown(relative_path(failure.path, root))}**: {_markdown(failure.message)}"
        yield ""
    found = [(result, finding) for result in outcome.results for finding in result.findings]
    if found:
        yield "| severity | where | rule | what is wrong | instead |"
        yield "|---|---|---|---|---|"
        for result, finding in found[:SUMMARY_ROWS]:
            yield _row(result, finding, root, show_matches)
        yield ""
        if len(found) > SUMMARY_ROWS:
            yield f"…and {len(found) - SUMMARY_ROWS} more."
            yield ""
        yield from _clauses(finding for _, finding in found)
    yield f"> {_markdown(REMINDER)}"


def _row(result: DraftResult, finding: Finding, root: Path, show_matches: bool) -> str:
    line = finding.location.line
    where = relative_path(result.draft.path, root) + ("" if line is None else f":{line}")
    match = shown_match(finding, show_matches, result.findings)
    message = finding.message if match is None else f"{finding.message} (“{match}”)"
    rule = f"{finding.rule} {finding.name}"
    cells = (finding.severity.label, where, rule, message, finding.advice)
    return "| " + " | ".join(map(_markdown, cells)) + " |"


def _clauses(findings: Iterable[Finding]) -> Iterator[str]:
    """Each clause once, with the rules that stand on it."""
    rules: dict[str, dict[str, None]] = {}
    for finding in findings:
        rules.setdefault(clause_sentence(finding.clause), {})[finding.rule] = None
    yield "### What the policy says"
    yield ""
    for clause, ids in rules.items():
        yield f"- {', '.join(ids)}: {_markdown(clause)}"
    yield ""


def _markdown(text: str) -> str:
    """Text that Markdown shows as it is: whatever could mean something in it is written as a character reference."""
    return _PLAIN.sub(lambda match: f"&#{ord(match[0])};", visible(text)).replace("_", "&#95;")
