"""Dates given as when a living private person was born (TG102)."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text


def check(case: Case, options: TextOptions) -> Iterator[Violation]:
    """Every birth date that the text gives away, outright or by a date and an age together."""
    for piece in case.texts(options.texts):
        for birth in piece.facts.birth_dates:
            yield in_text(piece, birth.span, {"kind": birth.kind, "cues": list(birth.cues)})


KIND = Kind(check, TextOptions)
