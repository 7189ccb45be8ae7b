"""Running down the school, its staff, pupils or parents, or another school (TG402)."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.checks.case import Case, PieceKind
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text


class DisreputeOptions(TextOptions):
    """Options of the kind `disrepute`. What a picture's file says is nobody's remark, so it is left out."""

    texts: tuple[PieceKind, ...] = ("text", "alt")


def check(case: Case, options: DisreputeOptions) -> Iterator[Violation]:
    """Each phrase that does so."""
    for piece in case.texts(options.texts):
        for found in piece.facts.running_down:
            yield in_text(piece, found.span, {"judgement": found.judgement})


KIND = Kind(check, DisreputeOptions, masking="none")
