"""The laws of the map: no clause without rule or reminder, no rule without clause, every word as the policy has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tweetguard.edges.validate import validate
from tweetguard.edges.yaml_source import parse_yaml
from tweetguard.errors import SourceError
from tweetguard.policy.policy_map import MappedClause, MappedDocument, policy_map
from tweetguard.rules.load import shipped_rules
from tweetguard.shipped import shipped_folder

POLICY = (shipped_folder() / "context" / "policy.txt").read_text(encoding="utf-8")
WORDS = " ".join(POLICY.split())


def clauses(source: str = "policy") -> Iterator[tuple[MappedDocument, MappedClause]]:
    for document in policy_map().documents:
        if document.source == source:
            yield from ((document, clause) for clause in document.clauses)


def test_every_quote_stands_in_the_policy_word_for_word() -> None:
    assert len(list(clauses())) > 50
    for document, clause in clauses():
        for words in (document.document, clause.section, clause.quote):
            assert words in WORDS, words


def test_every_clause_has_a_rule_or_a_reminder() -> None:
    for _, clause in clauses():
        assert clause.rules or clause.reminder, clause.quote


def test_every_rule_has_a_clause_and_every_rule_that_is_named_exists() -> None:
    assert policy_map().rule_ids() == {rule.id for rule in shipped_rules()}
    asked = {id for question in policy_map().checklist.questions for id in question.rules}
    assert asked <= {rule.id for rule in shipped_rules()}


def test_each_rule_quotes_a_clause_that_names_it() -> None:
    """The clause in a rule's own file, which findings show, and the map say the same."""
    named: dict[str, list[tuple[str, str]]] = {}
    for document in policy_map().documents:
        for clause in document.clauses:
            for id in clause.rules:
                named.setdefault(id, []).append((document.document, clause.quote))
    for rule in shipped_rules():
        own = rule.clause
        same = [quote for document, quote in named[rule.id] if document == own.document]
        assert any(quote in own.quote or own.quote in quote for quote in same), f"{rule.id}: {own.quote}"


def test_only_rules_of_the_platform_and_on_allowances_stand_on_no_clause_of_the_policy() -> None:
    of_policy = {id for _, clause in clauses() for id in clause.rules}
    platform = {id for _, clause in clauses("platform") for id in clause.rules}
    own = {id for _, clause in clauses("tweetguard") for id in clause.rules}
    assert (platform, own) == ({"TG701", "TG702"}, {"TG801"})
    assert not of_policy & (platform | own)


def test_no_paragraph_of_the_policy_is_passed_over() -> None:
    """Each line of the policy is a heading, or some clause or question of the map quotes from it."""
    documents = policy_map().documents
    headings = {clause.section for _, clause in clauses()} | {each.document for each in documents}
    checklist = policy_map().checklist
    quotes = [clause.quote for _, clause in clauses()] + [each.question for each in checklist.questions]
    covered = [
        (match.start(), match.end())
        for quote in quotes
        for match in re.finditer(r"[\s-]+".join(re.escape(word) for word in quote.split() if word != "-"), POLICY)
    ]
    at = 0
    missing = []
    for line in POLICY.splitlines(keepends=True):
        begin, end, at = at, at + len(line), at + len(line)
        said = line.strip().lstrip("- ").strip()
        if not said or said in headings or said == checklist.document:
            continue
        if not any(first < end and last > begin for first, last in covered):
            missing.append(said)
    # What leads up to clauses and questions, and holds none itself.
    assert missing == [
        "St Luke's Science and Sports College recognizes that access to technology in school gives students and teachers "
        "greater opportunities to learn, engage, communicate, and develop skills that will prepare them for work, life, and "
        "citizenship. We are committed to helping students develop 21st-century technology and communication skills.",
        "Before using any Social Media tool, schools and settings might like to consider the following:",
    ]


def test_the_checklist_is_whole() -> None:
    checklist = policy_map().checklist
    after = POLICY.partition(checklist.document)[2]
    asked = [each.strip() for each in re.split(r"^- ", after, flags=re.MULTILINE)[1:]]
    asked = [" ".join(each.rstrip("¹").split()) for each in asked]
    assert [each.question for each in checklist.questions] == asked
    assert len(asked) == 25
    verdicts = {"Have", "Has", "Do", "Does", "Is", "Are"}
    assert all((each.question.split()[0] in verdicts) != each.open for each in checklist.questions)


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("{section: S, quote: Q, kind: [reminder]}", "needs a rule or a reminder"),
        ("{section: S, quote: Q, kind: [text], rules: [TG101], reminder: R}", "a reminder just where its kind says so"),
        ("{section: S, quote: Q, kind: [reminder], rules: [TG101], reminder: R}", "rules just where its kind says"),
        ("{section: S, quote: Q, kind: [speech], rules: [TG101]}", "is not one of text, image, process, reminder"),
    ],
)
def test_a_map_that_passes_something_over_is_refused(clause: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        validate(MappedClause, parse_yaml(clause, "map"))
