"""Swearing, slurs and insults, also disguised (TG401)."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field, field_validator

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text
from tweetguard.config.schema import SUBJECTS
from tweetguard.edges.validate import nearest
from tweetguard.findings import Severity
from tweetguard.text.conduct.abuse_lists import abuse_words
from tweetguard.text.conduct.abuse_words import AbuseWords


class AbusiveLanguageOptions(TextOptions):
    """Options of the kind `abusive-language`. Words are given in their plainest form; plurals and disguises follow."""

    own_words: tuple[str, ...] = Field(default=(), description="words and phrases that are abuse at this school as well")
    exempt_words: tuple[str, ...] = Field(default=(), description="words and phrases that are no abuse at this school")
    exempt_by_subject: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="for a subject, the words that its department needs"
    )

    @field_validator("exempt_by_subject")
    @classmethod
    def _known(cls, exempt: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        for subject in exempt:
            if subject not in SUBJECTS:
                raise ValueError(f"unknown subject {subject!r}{nearest(subject, SUBJECTS)}")
        return exempt


def check(case: Case, options: AbusiveLanguageOptions) -> Iterator[Violation]:
    """Each word, or words that stand together; a warning where they may be technical."""
    words = _words(case, options)
    for piece in case.texts(options.texts):
        for found in piece.facts.abuse(words):
            evidence = {"words": list(found.words), "disguised": found.disguised}
            violation = in_text(piece, found.span, evidence)
            if not found.certain:
                violation = Violation(violation.location, violation.match, evidence, severity=Severity.WARNING)
            yield violation


def _words(case: Case, options: AbusiveLanguageOptions) -> AbuseWords:
    """The words that are abuse on this account."""
    subject = case.draft.account.subject or ""
    return abuse_words(options.own_words, options.exempt_words + options.exempt_by_subject.get(subject, ()))


KIND = Kind(check, AbusiveLanguageOptions, masking="none")
