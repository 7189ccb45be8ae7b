"""Private information that can be read in a picture (TG506): what a rule would say of those words in a post."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pydantic import Field

from tweetguard.checks.case import Case, Piece, TextRule, pictured_texts_of
from tweetguard.checks.kind import Kind, Options, Violation
from tweetguard.findings import Finding
from tweetguard.image.facts import Box, covered
from tweetguard.text.facts import TextFacts

RUNNING = frozenset({"TG107"})  # whose judgement rests on the words around, which a certificate puts in rows of their own
NO_NAMES_IN = frozenset({"TG104", "TG110"})  # a password that begins like a name is covered as a password
PRIVATE_INFORMATION = ("TG101", "TG102", "TG103", "TG104", "TG105", "TG106", "TG107", "TG110")


class TextInPictureOptions(Options):
    """Options of the kind `text-in-picture`."""

    rules: tuple[str, ...] = Field(
        default=PRIVATE_INFORMATION, description="the rules that read the text in pictures, by id; own ones may be among them"
    )


def check(case: Case, options: TextInPictureOptions) -> Iterator[Violation]:
    """What the rules that read texts say about the text in the pictures, as grave as they would say it of a post."""
    readers = [rule for rule in case.around.text_rules if rule.id in options.rules]
    for piece in pictured_texts_of(case):
        found = {
            (rule.id, finding.location.box, finding.match): _violation(rule, finding, piece)
            for rule in readers
            for finding in _findings(rule, case, piece)
            if finding.location.kind == "ocr"  # not what the rule says of a picture's file name, say
        }
        secrets = [box for rule, box, _ in found if rule in NO_NAMES_IN]
        for (rule_id, box, _), violation in found.items():
            if not (rule_id in RUNNING and any(_lies_in(box, secret) for secret in secrets)):
                yield violation


def _lies_in(box: Box | None, other: Box | None) -> bool:
    return box is not None and other is not None and covered(box, other) > 0.9


def _findings(rule: TextRule, case: Case, piece: Piece) -> Iterator[Finding]:
    """What a rule says of the text as its rows stand, and where that is better also of the text as one sentence."""
    yield from rule.findings(replace(case, pieces=(piece,)))
    if rule.id in RUNNING and piece.seen is not None and "\n" in piece.facts.text:
        running = piece.seen.running()
        again = replace(piece, facts=TextFacts(running.text, case.around.name_model), seen=running)
        yield from rule.findings(replace(case, pieces=(again,)))


def _violation(rule: TextRule, finding: Finding, piece: Piece) -> Violation:
    evidence = {"rule": rule.id, "name": rule.name, **finding.evidence}
    words = {"picture": piece.picture or "", "rule": rule.id, "name": rule.name.replace("-", " "), "reason": finding.message}
    return Violation(finding.location, finding.match, evidence, words, severity=finding.severity, masking=finding.masking)


KIND = Kind(check, TextInPictureOptions, words=frozenset({"picture", "rule", "name", "reason"}), pictures=True, capped=True)
