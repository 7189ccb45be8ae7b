"""Numbers that the state gives to one person: UPN, NHS number, National Insurance number (TG105)."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text

NAMES = {"upn": "unique pupil number (UPN)", "nhs": "NHS number", "national-insurance": "National Insurance number"}


def check(case: Case, options: TextOptions) -> Iterator[Violation]:
    """Every such number whose check character, or form where there is none, is right."""
    for piece in case.texts(options.texts):
        for found in piece.facts.identifiers:
            evidence = {"kind": found.kind, "cues": list(found.cues)}
            yield in_text(piece, found.span, evidence, kind=NAMES[found.kind])


KIND = Kind(check, TextOptions, words=frozenset({"kind"}))
