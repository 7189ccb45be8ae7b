"""The report as SARIF 2.1.0, for code scanning and editors. It never holds a line of a draft, and matches only masked.

Section numbers are those of https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tweetguard
from tweetguard.findings import Clause, Failure, Finding, Severity
from tweetguard.outcome import Reportable
from tweetguard.report.json_pieces import dumped, members
from tweetguard.report.masking import masked_text, shown_match
from tweetguard.report.places import draft_line, picture_file, relative_uri
from tweetguard.report.wording import clause_sentence, visible
from tweetguard.results import DraftResult
from tweetguard.rules.rule import Rule
from tweetguard.rules.schema import Example

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "ROOT"
ROOT_SAID = "The root of the checked tree, from which all paths are given. Its own place is left out: it may name its owner."
FINGERPRINT = "tweetguard/v1"
# GitHub sorts what is no security matter by this property.
PROBLEM_SEVERITY = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}


def sarif_report(
    outcome: Reportable, rules: Callable[[], Sequence[Rule]], root: Path, show_matches: bool = False
) -> Iterator[str]:
    """The whole report in pieces, ending in a line end.

    `rules` gives those of the run when that is through, `root` is what paths are relative to. In each run the results come
    first, since what describes them is whole only behind them; the order of keys means nothing in JSON.
    """
    table = _RuleTable()
    yield "{" + members({"$schema": SCHEMA, "version": "2.1.0"}) + ',\n  "runs": [\n    {\n      "results": ['
    separator = "\n        "
    for result in outcome.results:
        for row in _results(result, table, root, show_matches):
            yield separator + dumped(row, 4)
            separator = ",\n        "
    for rule in rules():
        if rule.enabled:
            table.describe(rule.id, _described(rule))
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "tweetguard", "version": tweetguard.__version__, "rules": table.rows}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": ROOT_SAID}}},
        "invocations": [
            {
                "executionSuccessful": not outcome.failures,
                "toolExecutionNotifications": [_notification(failure, root) for failure in outcome.failures],
            }
        ],
    }
    yield ("\n      ]" if separator.startswith(",") else "]") + "," + members(run, 2) + "\n    }\n  ]\n}\n"


@dataclass(slots=True)
class _RuleTable:
    """The rules of the report, each with its index, in the order in which they are met."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    index: dict[str, int] = field(default_factory=dict)

    def add(self, id: str, row: dict[str, Any]) -> int:
        if id not in self.index:
            self.index[id] = len(self.rows)
            self.rows.append(row)
        return self.index[id]

    def describe(self, id: str, row: dict[str, Any]) -> None:
        """What the rule's own file says goes before what its first finding could."""
        self.rows[self.add(id, row)] = row


def _described(rule: Rule) -> dict[str, Any]:
    """A reportingDescriptor (3.49) from the rule's YAML; places that only a finding fills are shown as <reason>."""
    message, advice = _open(rule.fields.message), _open(rule.fields.advice)
    flags = "".join(f"\n- {_example(each)}" for each in rule.fields.examples.flag if each.text)
    leaves = "".join(f"\n- {_example(each)}" for each in rule.fields.examples.passes if each.text)
    examples = (f"\n\nFlags:{flags}" if flags else "") + (f"\n\nLeaves alone:{leaves}" if leaves else "")
    text = f"{message}\n\nInstead: {advice}\n\n{clause_sentence(rule.clause)}{examples}"
    return _descriptor(rule.id, rule.name, rule.severity, message, text, rule.clause)


def _example(example: Example) -> str:
    return visible(f"{example.text} ({example.about})" if example.about else example.text)


def _open(text: str) -> str:
    return text.replace("{", "<").replace("}", ">")


def _descriptor(id: str, name: str, severity: Severity, message: str, help: str, clause: Clause) -> dict[str, Any]:
    return {
        "id": id,
        "name": "".join(word.capitalize() for word in name.split("-")),
        "shortDescription": {"text": name.replace("-", " ").capitalize()},
        "fullDescription": {"text": message},
        "help": {"text": help},
        "defaultConfiguration": {"level": severity.label},
        "properties": {
            "tags": ["social-media-policy"],
            "problem.severity": PROBLEM_SEVERITY[severity],
            "clause": {"document": clause.document, "section": clause.section, "quote": clause.quote},
        },
    }


def _results(result: DraftResult, table: _RuleTable, root: Path, show_matches: bool) -> list[dict[str, Any]]:
    """The results (3.27) of one draft."""
    digest = _digest(result)
    met: Counter[str] = Counter()
    rows = []
    for finding in result.findings:
        help = f"{finding.message}\n\nInstead: {finding.advice}\n\n{clause_sentence(finding.clause)}"
        row = _descriptor(
            finding.rule, finding.name, finding.severity, finding.name.replace("-", " ").capitalize(), help, finding.clause
        )
        identity = "\n".join(
            (finding.rule, relative_uri(result.draft.path, root), result.draft.id, digest, str(met[finding.rule]))
        )
        met[finding.rule] += 1
        rows.append(
            {
                "ruleId": finding.rule,
                "ruleIndex": table.add(finding.rule, row),
                "level": finding.severity.label,
                "message": {"text": _message(finding, result, show_matches)},
                "locations": [_location(result, finding, root)],
                **_related(result, finding, root),
                "partialFingerprints": {FINGERPRINT: hashlib.sha256(identity.encode("utf-8", "replace")).hexdigest()},
            }
        )
    return rows


def _digest(result: DraftResult) -> str:
    """A digest of what the draft says, masked, so that a changed draft is a new alert even where an old one was dismissed.

    Where things stand in the file is no part of it; nor is what must be masked, since a short secret could be guessed from
    its digest.
    """
    thread = len(result.draft.posts) > 1
    said = []
    for number, post in enumerate(result.draft.posts, start=1):
        said.append(masked_text(post.text, result.findings, False, part=number if thread else None))
        said += [picture.name for picture in post.pictures]
    return hashlib.sha256("\0".join(said).encode("utf-8", "replace")).hexdigest()


def _message(finding: Finding, result: DraftResult, show_matches: bool) -> str:
    """What is wrong and what to do. What looks like a link in it (3.11.6) came from a draft and is made none."""
    match = shown_match(finding, show_matches, result.findings)
    found = "" if match is None else f" (“{visible(match)}”)"
    return visible(f"{finding.message}{found} Instead: {finding.advice}").replace("](", "] (")


def _location(result: DraftResult, finding: Finding, root: Path) -> dict[str, Any]:
    """The place in the draft (3.28): that is the file to be mended, also where a picture is what is wrong."""
    draft = result.draft
    physical: dict[str, Any] = {"artifactLocation": _artifact(draft.path, root)}
    location = finding.location
    if draft_line(location) is not None:
        region = {"startLine": location.line, "startColumn": location.column or 1}
        if location.kind == "text" and location.end is not None:
            end_line, end_column = draft.posts[(location.part or 1) - 1].origin.place(location.end)
            if (end_line, end_column) > (location.line, location.column or 1):
                region |= {"endLine": end_line, "endColumn": end_column}
        physical["region"] = region
    row: dict[str, Any] = {"physicalLocation": physical}
    if draft.id != draft.path or location.part is not None:
        name = draft.id if location.part is None else f"{draft.id}, post {location.part}"
        row["logicalLocations"] = [{"name": visible(name)}]
    return row


def _related(result: DraftResult, finding: Finding, root: Path) -> dict[str, Any]:
    """The picture, or the row of a register, that a finding is about (3.27.22)."""
    location = finding.location
    if location.kind == "register" and location.path is not None:
        row: dict[str, Any] = {"artifactLocation": _artifact(location.path, root)}
        if location.line is not None:
            row["region"] = {"startLine": location.line}
        return {"relatedLocations": [{"id": 1, "physicalLocation": row, "message": {"text": "what is on record"}}]}
    path = picture_file(result.draft, finding.location)
    if path is None:
        return {}
    physical = {"artifactLocation": _artifact(str(path), root)}
    return {"relatedLocations": [{"id": 1, "physicalLocation": physical, "message": {"text": "the picture"}}]}


def _artifact(path: str, root: Path) -> dict[str, str]:
    return {"uri": relative_uri(path, root), "uriBaseId": ROOT}


def _notification(failure: Failure, root: Path) -> dict[str, Any]:
    """Something that could not be checked (3.58)."""
    return {
        "level": "error",
        "descriptor": {"id": "not-checked"},
        "message": {"text": visible(f"Not checked: {failure.message}").replace("](", "] (")},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(failure.path, root)}}],
    }
