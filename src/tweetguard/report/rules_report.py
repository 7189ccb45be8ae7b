"""Rules as people read them: a table, one file, an explanation, and how their examples were judged."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill

from pydantic import RootModel

from tweetguard.checks.allowance import ALLOWANCE_RULE
from tweetguard.drafts.fields import AllowFields
from tweetguard.findings import UNTOUCHABLE
from tweetguard.rules.rule import Rule
from tweetguard.rules.schema import Example, ExampleConsent
from tweetguard.rules.trial import Trial

WIDTH = 96
LONGEST_VALUE = 60  # characters of an option's value that are shown


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


@dataclass(frozen=True, slots=True)
class Part:
    """One of the parts of a rule's page: what stands in it as paragraphs, as examples, and as code."""

    title: str
    paragraphs: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    code: tuple[str, ...] = ()


def rule_title(rule: Rule) -> str:
    """What stands above a rule's page."""
    return f"{rule.id} {rule.name} ({rule.severity.label if rule.enabled else 'off'})"


def rule_parts(rule: Rule) -> tuple[Part, ...]:
    """What a rule's page says, in the terminal and on the site: what it does, why, its examples, how to configure and to allow."""
    fields = rule.fields
    clause = rule.clause
    return (
        Part("What it does", (_open(fields.message), f"What to do instead: {_open(fields.advice)}")),
        Part("Why", (f"“{clause.quote}”", f"{clause.document}: {clause.section.removesuffix(':')}")),
        Part("Flags", examples=tuple(_example(each) for each in fields.examples.flag)),
        Part("Leaves alone", examples=tuple(_example(each) for each in fields.examples.passes)),
        _configuring(rule),
        Part("How to allow", _allowing(rule)),
    )


def explanation(rule: Rule) -> str:
    """A rule's page for a terminal."""
    return "\n".join([rule_title(rule), *map(_section, rule_parts(rule))])


def _open(text: str) -> str:
    """A message whose places are not filled, as in a printed form: {reason} is shown as <reason>."""
    return text.replace("{", "<").replace("}", ">")


def _section(part: Part) -> str:
    """A heading and what stands below it."""
    said = (*part.paragraphs, *(f"- {example}" for example in part.examples))
    lines = [fill(" ".join(each.split()), WIDTH, initial_indent="  ", subsequent_indent="  ") for each in said]
    lines += [f"  {line}" for line in part.code]
    return "".join(f"{line}\n" for line in (part.title, *lines))


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
    context += [f"{' and '.join(example.found)} found"] if example.found else []
    context += [f"allows {_allowance(each)}" for each in example.allow]
    text = example.text if len(example.text) <= 160 else f"{example.text[:157]}..."
    return (text or "(no text)") + (f"  [{'; '.join(context)}]" if context else "")


def _consent(row: ExampleConsent) -> list[str]:
    """What is particular about a row of an example's register."""
    said = [row.role, f"consent {row.status}"]
    said += [row.method] if row.method != "written" else []
    said += [f"until {row.expires_on}"] if row.expires_on else []
    return said


def _allowance(allow: AllowFields) -> str:
    """What the front matter of an example allows, and what of it is missing."""
    said = [allow.rule, "no reason" if not allow.reason else "", "nobody's name" if not allow.by else ""]
    said.append(f"until {allow.until}" if allow.until else "")
    return ", ".join(filter(None, said))


def _configuring(rule: Rule) -> Part:
    """What may stand in tweetguard.yaml about this rule."""
    title = "How to configure"
    if rule.id == UNTOUCHABLE:
        return Part(title, (f"{rule.id} cannot be changed: a refusal wins over everything.",))
    lines = ["rules:", "  settings:", f"    {rule.id}:", "      severity: warning   # or error, note"]
    lines += ["      enabled: false      # switches it off"]
    if fields := type(rule.options).model_fields:
        lines.append("      options:")
        for name, field in fields.items():
            said = f"   # {field.description}" if field.description else ""
            lines.append(f"        {name}: {_held(getattr(rule.options, name))}{said}")
    raised = tuple(f"It is raised to {each.severity.label} when: {each.circumstance}." for each in rule.fields.severity_when)
    return Part(title, raised, code=tuple(lines))


def _held(value: object) -> str:
    """The value that an option has here, as YAML; `...` for one that is long or has parts."""
    plain = RootModel[object](value).model_dump(mode="json")
    said = json.dumps(plain, ensure_ascii=False)
    return said if len(said) <= LONGEST_VALUE and not isinstance(plain, dict) else "..."


def _allowing(rule: Rule) -> tuple[str, ...]:
    if rule.id in (UNTOUCHABLE, ALLOWANCE_RULE):
        return (f"{rule.id} cannot be allowed.",)
    return (
        "Change the draft, or change the rule's options in tweetguard.yaml, where everybody sees it. For one draft, write "
        f"above its text: `allow: [{{rule: {rule.id}, reason: why, by: who}}]`, with `match` and `until` where you can.",
    )


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
