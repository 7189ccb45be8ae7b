"""A department's post that is clearly about something other than its subject and not about school life (TG301)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import Field, field_validator

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, Options, Violation
from tweetguard.config.schema import SUBJECTS
from tweetguard.edges.validate import nearest
from tweetguard.findings import Location
from tweetguard.shipped import shipped_folder
from tweetguard.text.topics import TopicEvidence, Vocabularies, load_vocabularies

# What a lesson asks; "who" and "anybody" ask for a plumber as well.
_ASKS = re.compile(r"\b(?:why|how|what|which|when|where|guess|solve)\b[^.!]*\?", re.IGNORECASE)


class OffSubjectOptions(Options):
    """Options of the kind `off-subject`.

    `vocabulary` is a folder of the school's own, laid out like `rules/vocabulary`: its files add to the shipped ones,
    and a line that begins with a minus takes a term out.
    """

    vocabulary: Path | None = Field(default=None, description="a folder of own vocabularies, added to the shipped ones")
    threshold: float = Field(default=1.0, gt=0, description="how much must speak for something else; higher flags less")
    unanchored_threshold: float = Field(
        default=0.25, gt=0, description="the same, where not one word speaks for the subject or for school life"
    )
    question_threshold: float = Field(
        default=0.75, gt=0, description="the least for a post that asks why, how, what, which, when or where, as lessons do"
    )
    fewest_words: int = Field(default=5, ge=1, description="posts with fewer words are too short to tell")
    reply_allowance: float = Field(default=0.5, ge=0, description="how much more a reply may say about other things")
    kin: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="for a subject, the everyday topics so near to it that they count half"
    )

    @field_validator("kin")
    @classmethod
    def _known(cls, kin: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        for subject in kin:
            if subject not in SUBJECTS:
                raise ValueError(f"unknown subject {subject!r}{nearest(subject, SUBJECTS)}")
        return kin


def check(case: Case, options: OffSubjectOptions) -> Iterator[Violation]:
    """At most one violation a post, saying which words spoke for which topic."""
    subject = case.draft.account.subject
    if case.draft.account.kind != "department" or subject is None:
        return
    kin = options.kin.get(subject, ())
    for part, post, piece in case.posts():
        evidence = vocabularies(options.vocabulary).evidence(piece.facts.text, subject, kin)
        threshold = options.unanchored_threshold if evidence.unanchored else options.threshold
        if threshold < options.question_threshold and _ASKS.search(piece.facts.text):
            threshold = options.question_threshold
        if case.draft.reply_to is not None:
            threshold += options.reply_allowance
        if evidence.length >= options.fewest_words and evidence.score >= threshold:
            line, column = post.origin.place(0)
            location = Location("post", line=line, column=column, part=part)
            words = {"subject": subject, "topic": _said(evidence)}
            yield Violation(location, None, _explained(evidence), words)


@cache
def vocabularies(own: Path | None) -> Vocabularies:
    """The shipped vocabularies, with a school's own laid over them."""
    folders = (shipped_folder() / "vocabulary", *(() if own is None else (own,)))
    return load_vocabularies(folders, SUBJECTS)


def _said(evidence: TopicEvidence) -> str:
    """The topic that most words spoke for, in words."""
    return evidence.topic.replace("-", " ") if evidence.topic else "something else"


def _explained(evidence: TopicEvidence) -> dict[str, object]:
    """Which words spoke for what; they are words of the vocabularies, not personal data."""
    return {
        "score": round(evidence.score, 2),
        "own": list(evidence.own),
        "school": list(evidence.school),
        "elsewhere": {topic: list(words) for topic, words in evidence.elsewhere.items()},
    }


KIND = Kind(check, OffSubjectOptions, words=frozenset({"subject", "topic"}), masking="none")
