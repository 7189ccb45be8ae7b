"""Rules as people read them: a table, one file, an explanation, and how their examples were judged."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from textwrap import fill

from tweetguard.findings import UNTOUCHABLE
from tweetguard.rules.rule import Rule
from tweetguard.rules.schema import Example, ExampleConsent
from tweetguard.rules.trial import Trial

WIDTH = 96


def rules_table(rules: Sequence[Rule]) -> str:
    """A line for each rule: id, severity, name, kind of check, and what the configuration changed."""
    rows = [("rule", "severity", "name", "check", "")]
    for rule in rules:
        severity = rule.severity.label if rule.enabled else "off"
        rows.append((rule.id, severity, rule.name, rule.fields.check.kind, ", ".join(rule.changed)))
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)


def rule_source(rule: Rule) -> str:
    """The rule's own file, below a comment that says where it lies and what the configuration changed."""
    changed = f"# changed by the configuration: {', '.join(rule.changed)}\n" if rule.changed else ""
    return f"# {rule.source}\n{changed}{Path(rule.source).read_text(encoding='utf-8')}"


def explanation(rule: Rule) -> str:
    """The five parts of a rule's page: what it does, why, its examples, how to configure it, how to allow."""
    fields = rule.fields
    clause = rule.clause
    parts = [
        f"{rule.id} {rule.name} ({rule.severity.label if rule.enabled else 'off'})",
        _section("What it does", [_open(fields.message), f"What to do instead: {_open(fields.advice)}"]),
        _section("Why", [f"“{clause.quote}”", f"{clause.document}: {clause.section}"]),
        _section("Flags", [_example(each) for each in fields.examples.flag]),
        _section("Leaves alone", [_example(each) for each in fields.examples.passes]),
        _section("How to configure", [], _configuring(rule)),
        _section("How to allow", _allowing(rule)),
    ]
    return "\n".join(parts)


def _open(text: str) -> str:
    """A message whose places are not filled, as in a printed form: {reason} is shown as <reason>."""
    return text.replace("{", "<").replace("}", ">")


def _section(title: str, paragraphs: Sequence[str], code: str = "") -> str:
    """A heading and what stands below it."""
    body = "".join(
        fill(" ".join(paragraph.split()), WIDTH, initial_indent="  ", subsequent_indent="  ") + "\n" for paragraph in paragraphs
    )
    return f"{title}\n{body}{code}"


def _example(example: Example) -> str:
    """An example with the context that matters."""
    context = []
    if example.account is not None:
        context.append(" ".join(filter(None, (example.account.kind, example.account.subject, "account"))))
    if example.reply_to is not None:
        context.append(f"answers {'a student' if example.reply_to == 'student' else 'somebody else'}")
    for picture in example.pictures:
        if picture.words:
            context.append(f"picture that says: {' / '.join(picture.words.splitlines())}")
            continue
        who = "nobody said who" if picture.people is None else ", ".join(picture.people) or "said to show nobody"
        context.append(f"picture with {picture.faces} face{'' if picture.faces == 1 else 's'}: {who}")
    if example.about:
        context = [example.about]
    context += [f"register: {row.subject_id}, {', '.join(_consent(row))}" for row in example.consents]
    text = example.text if len(example.text) <= 160 else f"{example.text[:157]}..."
    return f"- {text or '(no text)'}" + (f"  [{'; '.join(context)}]" if context else "")


def _consent(row: ExampleConsent) -> list[str]:
    """What is particular about a row of an example's register."""
    said = [row.role, f"consent {row.status}"]
    said += [row.method] if row.method != "written" else []
    said += [f"until {row.expires_on}"] if row.expires_on else []
    return said


def _configuring(rule: Rule) -> str:
    """What may stand in tweetguard.yaml about this rule."""
    if rule.id == UNTOUCHABLE:
        return f"  {rule.id} cannot be changed: a refusal wins over everything.\n"
    lines = ["  rules:", "    settings:", f"      {rule.id}:", "        severity: warning   # or error, note"]
    lines += ["        enabled: false      # switches it off"]
    if fields := type(rule.options).model_fields:
        lines.append("        options:")
        for name, field in fields.items():
            said = f"   # {field.description}" if field.description else ""
            lines.append(f"          {name}: ...{said}")
    for each in rule.fields.severity_when:
        lines.append(f"  It is raised to {each.severity.label} when: {each.circumstance}.")
    return "".join(f"{line}\n" for line in lines)


def _allowing(rule: Rule) -> list[str]:
    if rule.id == UNTOUCHABLE:
        return [f"{rule.id} cannot be allowed."]
    return [
        "Change the draft, or change the rule's options in tweetguard.yaml, where everybody sees it. For one draft, write",
        f"above its text: allow: [{{rule: {rule.id}, reason: why, by: who}}], with match: and until: where you can.",
    ]


def trial_report(trials: Sequence[Trial]) -> str:
    """The confusion table of each rule's examples, then those that were judged wrongly."""
    lines = ["rule     flagged  missed  passed  wrongly flagged"]
    totals = [0, 0, 0, 0]
    for id in dict.fromkeys(trial.rule.id for trial in trials):
        mine = [trial for trial in trials if trial.rule.id == id]
        counts = [
            sum(trial.expected and trial.flagged for trial in mine),
            sum(trial.expected and not trial.flagged for trial in mine),
            sum(not trial.expected and not trial.flagged for trial in mine),
            sum(not trial.expected and trial.flagged for trial in mine),
        ]
        totals = [total + count for total, count in zip(totals, counts, strict=True)]
        lines.append(f"{id:8} {counts[0]:7} {counts[1]:7} {counts[2]:7} {counts[3]:16}")
    lines.append(f"{'all':8} {totals[0]:7} {totals[1]:7} {totals[2]:7} {totals[3]:16}")
    wrong = [trial for trial in trials if not trial.right]
    for trial in wrong:
        group = "flag" if trial.expected else "pass"
        lines.append(f"{trial.rule.source}: examples.{group} {trial.number} {trial.problem}")
    lines.append(f"{len(trials) - len(wrong)} of {len(trials)} examples judged right")
    return "".join(f"{line}\n" for line in lines)
