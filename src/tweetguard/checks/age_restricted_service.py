"""Telling pupils to join a service for which they may be too young (TG303)."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, TextOptions, Violation
from tweetguard.text.services.ages import is_for_under_13s

FOR_YEARS_3_TO_8 = "for-years-3-to-8"


def check(case: Case, options: TextOptions) -> Iterator[Violation]:
    """Every invitation to such a service that is said to pupils; parents may be told where to find the school."""
    answers_pupil = case.draft.reply_to == "student"
    for piece in case.texts(options.texts):
        for invitation in piece.facts.invitations:
            if not invitation.to_pupils(answers_pupil):
                continue
            young = any(is_for_under_13s(each.facts.text) for each in case.texts(("text",)))
            evidence = {"service": invitation.service, "strength": invitation.strength}
            yield Violation(
                piece.location(invitation.span),
                invitation.span.of(piece.facts.text),
                evidence,
                {"service": invitation.service},
                frozenset({FOR_YEARS_3_TO_8} if young else ()),
            )


KIND = Kind(check, TextOptions, words=frozenset({"service"}), circumstances=frozenset({FOR_YEARS_3_TO_8}), masking="none")
