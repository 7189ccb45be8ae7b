"""Asking for or offering private contact (TG204)."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text


def check(case: Case, options: TextOptions) -> Iterator[Violation]:
    """Every phrase that takes a conversation out of the public eye."""
    for piece in case.texts(options.texts):
        for contact in piece.facts.private_contact:
            yield in_text(piece, contact.span, {"kind": contact.kind, "service": contact.service})


KIND = Kind(check, TextOptions, masking="none")
