"""Private matters of somebody, and what is called secret (TG109)."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text


def check(case: Case, options: TextOptions) -> Iterator[Violation]:
    """Every such phrase; in an answer to a student, "you" is a pupil."""
    answers_pupil = case.draft.reply_to == "student"
    for piece in case.texts(options.texts):
        for confidence in piece.facts.confidences(answers_pupil):
            yield in_text(piece, confidence.span, {"kind": confidence.kind, "who": confidence.who})


# What is said of whom is the most private thing that a post can hold.
KIND = Kind(check, TextOptions, masking="partly")
