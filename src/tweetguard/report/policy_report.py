"""What `tweetguard policy` says: each clause with its rules or its reminder, as text, Markdown, JSON or a page.

What the forms share is made here: the lines below a clause, and the sentence at the end.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import groupby
from textwrap import fill
from typing import Any

import tweetguard
from tweetguard.policy.clauses import ClauseStanding, DocumentStanding, PolicyStanding
from tweetguard.policy.standing import Standing
from tweetguard.report.page import page_of
from tweetguard.report.wording import counted, visible

SCHEMA_VERSION = 1
NO_CLAUSE = {
    "policy": "",
    "platform": "No clause of the policy: what X itself asks of a post.",
    "tweetguard": "No clause of the policy: tweetguard's own.",
}


def policy_text(policy: PolicyStanding, width: int = 96) -> Iterator[str]:
    """For a terminal: the clauses document by document, then the checklist's questions and what is not on."""
    for document in policy.documents:
        yield f"{document.document}\n"
        if NO_CLAUSE[document.source]:
            yield f"{NO_CLAUSE[document.source]}\n"
        for section, clauses in _sections(document):
            yield f"\n{section.rstrip(':.')}\n" if section != document.document else ""
            for each in clauses:
                yield "\n" + _filled(f"“{each.clause.quote}”", width, 2)
                yield from (_filled(line, width, 6) for line in _below(each))
        yield "\n\n"
    yield f"{policy.checklist}\n"
    yield "To fill in for each account: tweetguard checklist\n\n"
    for number, question in enumerate(policy.questions, start=1):
        rules = f"  [{', '.join(question.rules)}]" if question.rules else ""
        yield fill(f"{question.question}{rules}", width, initial_indent=f"{number:4}. ", subsequent_indent=" " * 6) + "\n"
    if policy.own:
        yield "\nThe school's own rules\n"
        for own in policy.own:
            yield _filled(f"“{visible(own.rule.clause.quote)}” ({visible(own.rule.clause.document)})", width, 2)
            yield _filled(_rule_line(own), width, 6)
    yield "\n" + _filled(summary(policy), width, 0)
    yield from (_filled(f"- {each.rule.id} {each.rule.name}: {not_on(each)}", width, 2) for each in policy.not_on())


def summary(policy: PolicyStanding) -> str:
    """What was counted, in a sentence or two."""
    clauses = [each for document in policy.documents if document.source == "policy" for each in document.clauses]
    ruled = sum(bool(each.rules) for each in clauses)
    reminded = len(clauses) - ruled
    idle = len(policy.not_on())
    said = f"{counted(len(clauses), 'clause')} of the policy: {ruled} with rules, {reminded} with a reminder alone. "
    here = "" if policy.configured else " No tweetguard.yaml was found; this is what holds without one."
    return f"{said}{len(policy.rules) - idle} of {counted(len(policy.rules), 'rule')} check something here.{here}"


def not_on(standing: Standing) -> str:
    """Why a rule checks nothing here."""
    return standing.why if standing.state == "off" else f"not checked: {standing.why}"


def here(standing: Standing) -> str:
    """How a rule stands here."""
    if standing.state == "on":
        return "on"
    return f"off: {standing.why}" if standing.state == "off" else f"not checked: {standing.why}"


def severity(standing: Standing) -> str:
    """The severity, and what raises it."""
    raised = "; ".join(f"raised to {label}: {circumstance.replace('-', ' ')}" for circumstance, label in standing.raised)
    return standing.severity + (f" ({raised})" if raised else "")


def policy_json(policy: PolicyStanding) -> Iterator[str]:
    """For other programs."""
    document: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "tweetguard", "version": tweetguard.__version__},
        "configured": policy.configured,
        "documents": [
            {
                "document": each.document,
                "source": each.source,
                "clauses": [_clause_json(clause) for clause in each.clauses],
            }
            for each in policy.documents
        ],
        "checklist": {
            "document": policy.checklist,
            "questions": [
                {"number": number, "question": each.question, "rules": list(each.rules), "answered_by": each.answered_by}
                for number, each in enumerate(policy.questions, start=1)
            ],
        },
        "rules": [_rule_json(each) for each in policy.rules],
        "own_rules": [each.rule.id for each in policy.own],
    }
    yield json.dumps(document, ensure_ascii=False, indent=2).replace("##[", "#\\u0023[") + "\n"


def policy_markdown(policy: PolicyStanding) -> Iterator[str]:
    """For a wiki, or this project's documentation."""
    yield "# The policy, clause by clause\n\n"
    yield "Every clause of the policy has a rule or a reminder, and every rule has a clause. "
    yield f"{markdown(summary(policy))}\n"
    for document in policy.documents:
        yield f"\n## {markdown(document.document)}\n"
        if NO_CLAUSE[document.source]:
            yield f"\n{NO_CLAUSE[document.source]}\n"
        for section, clauses in _sections(document):
            yield f"\n### {markdown(section.rstrip(':.'))}\n" if section != document.document else ""
            yield "\n| clause | rule or reminder | severity | here |\n|---|---|---|---|\n"
            yield from map(_markdown_row, clauses)
    yield f"\n## {markdown(policy.checklist)}\n\n`tweetguard checklist` prints it as a form to fill in.\n\n"
    for number, question in enumerate(policy.questions, start=1):
        rules = f" ({', '.join(question.rules)})" if question.rules else ""
        yield f"{number}. {markdown(question.question)}{rules}\n"
    if policy.own:
        yield "\n## The school's own rules\n\n| clause | rule | severity | here |\n|---|---|---|---|\n"
        for own in policy.own:
            clause = f"“{markdown(own.rule.clause.quote)}” ({markdown(own.rule.clause.document)})"
            yield f"| {clause} | {_named(own)} | {markdown(severity(own))} | {markdown(here(own))} |\n"


def policy_html(policy: PolicyStanding) -> Iterator[str]:
    """One page in one file, for the head of department or the governors."""
    yield page_of(
        "policy.html",
        "tables.css",
        policy=policy,
        documents=[(each, _sections(each), NO_CLAUSE[each.source]) for each in policy.documents],
        summary=summary(policy),
        not_on=not_on,
        here=here,
        severity=severity,
    )


def markdown(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    plain = " ".join(visible(text).split()).replace("&", "&amp;")
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", plain)


def _sections(document: DocumentStanding) -> list[tuple[str, list[ClauseStanding]]]:
    return [(section, list(group)) for section, group in groupby(document.clauses, key=lambda each: each.clause.section)]


def _below(each: ClauseStanding) -> Iterator[str]:
    yield from map(_rule_line, each.rules)
    if each.clause.reminder is not None:
        yield f"Reminder: {each.clause.reminder}"
    if each.clause.note is not None:
        yield f"Note: {each.clause.note}"


def _rule_line(standing: Standing) -> str:
    return f"{standing.rule.id} {standing.rule.name}: {severity(standing)}; {here(standing)}"


def _named(standing: Standing) -> str:
    return f"{standing.rule.id} {markdown(standing.rule.name)}"


def _markdown_row(each: ClauseStanding) -> str:
    """A row of the table, a line of each cell for each rule."""
    named = [_named(rule) for rule in each.rules]
    if each.clause.reminder is not None:
        named.append(f"Reminder: {markdown(each.clause.reminder)}")
    note = f"<br>*{markdown(each.clause.note)}*" if each.clause.note is not None else ""
    cells = (
        f"“{markdown(each.clause.quote)}”{note}",
        "<br>".join(named),
        "<br>".join(markdown(severity(rule)) for rule in each.rules),
        "<br>".join(markdown(here(rule)) for rule in each.rules),
    )
    return "|".join(("", *(f" {cell} " if cell else " " for cell in cells), "\n"))


def _clause_json(each: ClauseStanding) -> dict[str, Any]:
    clause = each.clause
    return {
        "section": clause.section,
        "quote": clause.quote,
        "kind": list(clause.kind),
        "rules": [rule.rule.id for rule in each.rules],
        "reminder": clause.reminder,
        "note": clause.note,
    }


def _rule_json(standing: Standing) -> dict[str, Any]:
    clause = standing.rule.clause
    return {
        "id": standing.rule.id,
        "name": standing.rule.name,
        "severity": standing.severity,
        "raised_when": dict(standing.raised),
        "state": standing.state,
        "why": standing.why or None,
        "clause": {"document": clause.document, "section": clause.section, "quote": clause.quote},
    }


def _filled(text: str, width: int, indent: int) -> str:
    hanging = " " * indent
    below = hanging + ("  " if indent else "")
    return fill(text, max(width, 40), initial_indent=hanging, subsequent_indent=below, break_on_hyphens=False) + "\n"
