"""A page for each rule, with the same parts as `tweetguard explain`, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docsite import marks
from tweetguard.report.rules_report import Part, rule_parts
from tweetguard.rules.rule import Rule

FOLDER = "rules"

# The rules stand in groups by the hundreds of their ids.
GROUPS = {
    "TG1": "Private information",
    "TG2": "Voice and contact",
    "TG3": "Topic",
    "TG4": "Conduct",
    "TG5": "Pictures",
    "TG6": "Approval and registers",
    "TG7": "What X asks of a post",
    "TG8": "Exceptions",
}
# Where there is more to say of a rule than its own page does: the ids that a page is about begin so.
MORE = (
    ("names.md", "Names: how pupils are found", ("TG106", "TG107", "TG503")),
    ("suppressions.md", "Allow, and the baseline", ("TG8",)),
    ("conduct.md", "Abuse, disrepute, shouting", ("TG4",)),
    ("pictures.md", "Pictures", ("TG5",)),
    ("consent.md", "The consent register", ("TG501", "TG502")),
    ("approval.md", "Approval", ("TG601",)),
    ("registers.md", "The registers of accounts and staff", ("TG602", "TG603", "TG604", "TG605", "TG606")),
    ("rules.md", "Rules: change them, write your own", ("TG",)),
)


def rule_pages(rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    """The path of each page, and what stands on it."""
    yield f"{FOLDER}/index.md", _list(rules)
    for rule in rules:
        yield f"{FOLDER}/{rule.id}.md", _page(rule)


def _list(rules: Sequence[Rule]) -> str:
    parts = [
        "# All rules",
        "`tweetguard rules list` shows this list with what your configuration changes; `tweetguard explain ID` shows one rule. "
        "An **error** is certain enough to stop a post, a **warning** is likely, a **note** is good to know.",
    ]
    for start, title in GROUPS.items():
        rows = [
            (f"[{rule.id}]({rule.id}.md)", marks.plain(rule.name), rule.severity.label, f"“{marks.plain(rule.clause.quote)}”")
            for rule in rules
            if rule.id.startswith(start)
        ]
        parts += [f"## {title}", marks.table(("rule", "name", "severity", "it stands on"), rows)]
    return marks.page(*parts)


def _page(rule: Rule) -> str:
    more = ", ".join(f"[{title}](../{file})" for file, title, starts in MORE if rule.id.startswith(starts))
    return marks.page(
        f"# {rule.id} {rule.name}",
        f"Severity: **{rule.severity.label}**" + ("" if rule.enabled else ", switched off"),
        *map(_section, rule_parts(rule)),
        f"See also: {more}.",
    )


def _section(part: Part) -> str:
    paragraphs = [marks.prose(paragraph) for paragraph in part.paragraphs]
    if part.title == "Why":
        quote, source = paragraphs
        paragraphs = [f"> {quote}", source]
    examples = "\n".join(f"- {marks.plain(example)}" for example in part.examples)
    return marks.page(f"## {part.title}", *paragraphs, examples, marks.block(part.code, "yaml") if part.code else "").rstrip()
