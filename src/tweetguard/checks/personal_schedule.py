"""Where a private person or a group of pupils will be, and when (TG108)."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text


def check(case: Case, options: TextOptions) -> Iterator[Violation]:
    """Every sentence that tells it; on a personal account "I" and "we" are one person."""
    of_one_person = case.draft.account.kind == "personal"
    for piece in case.texts(options.texts):
        for movement in piece.facts.movements(of_one_person):
            yield in_text(piece, movement.span, {"kind": movement.kind})


# The sentence may name somebody and a place, and it is the joining of the two that must not be repeated.
KIND = Kind(check, TextOptions, masking="partly")
