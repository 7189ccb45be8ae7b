"""The report as JSON, schema version 1: a contract that other programs read (`report-v1.schema.json`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import tweetguard
from tweetguard.findings import Finding
from tweetguard.outcome import Reportable
from tweetguard.report.json_pieces import line, members
from tweetguard.report.masking import shown_match
from tweetguard.results import DraftResult

SCHEMA_VERSION = 1


def json_report(outcome: Reportable, show_matches: bool = False) -> Iterator[str]:
    """The whole report in pieces, a draft each, ending in a line end. Personal data is masked unless `show_matches`."""
    head = {"schema_version": SCHEMA_VERSION, "tool": {"name": "tweetguard", "version": tweetguard.__version__}}
    yield "{" + members(head) + ',\n  "drafts": ['
    separator = "\n    "
    for result in outcome.results:
        yield separator + _draft(result, show_matches)
        separator = ",\n    "
    tail = {
        "failures": [asdict(failure) for failure in outcome.failures],
        "notes": list(outcome.notes),
        "summary": asdict(outcome.summary()),
    }
    yield ("\n  ]" if separator.startswith(",") else "]") + "," + members(tail) + "\n}\n"


def _draft(result: DraftResult, show_matches: bool) -> str:
    """A draft, each finding on a line of its own: laid out further, they would take several times as long to write."""
    draft = result.draft
    rows = [line(_finding(finding, result, show_matches)) for finding in result.findings]
    head = line({"path": draft.path, "id": draft.id, "index": draft.index}).removesuffix("}")
    return (
        head + ', "findings": [' + "".join(f"\n      {row}," for row in rows).removesuffix(",") + ("\n    ]}" if rows else "]}")
    )


def _finding(finding: Finding, result: DraftResult, show_matches: bool) -> dict[str, Any]:
    match = shown_match(finding, show_matches, result.findings)
    evidence = dict(finding.evidence) if match is None else {"match": match, **finding.evidence}
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.label,
        "message": finding.message,
        "advice": finding.advice,
        "clause": asdict(finding.clause),
        "location": _location(finding),
        "evidence": evidence,
    }


def _location(finding: Finding) -> dict[str, Any]:
    """The keys that every location has, and those that this kind has besides."""
    location = finding.location
    document: dict[str, Any] = {
        "kind": location.kind,
        "start": location.start,
        "end": location.end,
        "line": location.line,
        "column": location.column,
    }
    if location.path is not None:
        document["path"] = location.path
    if location.kind in ("image", "ocr"):
        document["box"] = None if location.box is None else list(location.box)
    if location.part is not None:
        document["part"] = location.part
    return document
