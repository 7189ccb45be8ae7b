"""Passwords, Wi-Fi keys, door, join and meeting codes, API keys (TG110)."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text


def check(case: Case, options: TextOptions) -> Iterator[Violation]:
    """Every secret that opens something."""
    for piece in case.texts(options.texts):
        for secret in piece.facts.credentials:
            evidence = {"kind": secret.kind, "cues": list(secret.cues)}
            yield in_text(piece, secret.span, evidence, kind=secret.kind.replace("-", " "))


KIND = Kind(check, TextOptions, words=frozenset({"kind"}), masking="wholly")
