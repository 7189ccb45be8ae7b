"""Words running in capitals, and exclamation in anger (TG403)."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from tweetguard.checks.case import Case, PieceKind
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text


class ShoutingOptions(TextOptions):
    """Options of the kind `shouting`. Alt text may spell out what a picture's poster says, so it is left out."""

    texts: tuple[PieceKind, ...] = ("text",)
    fewest_words: int = Field(default=3, ge=2, description="how many words running in capitals are shouting")
    acronyms: tuple[str, ...] = Field(default=(), description="the school's own acronyms")


def check(case: Case, options: ShoutingOptions) -> Iterator[Violation]:
    """Each stretch that shouts."""
    for piece in case.texts(options.texts):
        for found in piece.facts.shouting(options.fewest_words, options.acronyms):
            yield in_text(piece, found.span, {"manner": found.manner, "words": found.words}, manner=_SAID[found.manner])


_SAID = {"capitals": "words in capitals", "exclamation": "angry exclamation"}

KIND = Kind(check, ShoutingOptions, words=frozenset({"manner"}), masking="none")
