"""A private opinion on an account that speaks for more than one (TG203)."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from tweetguard.checks.case import Case, PieceKind
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text
from tweetguard.config.schema import AccountKind


class OpinionOptions(TextOptions):
    """Options of the kind `opinion`. Alt text describes a picture, so it is left out."""

    texts: tuple[PieceKind, ...] = ("text",)
    accounts: tuple[AccountKind, ...] = Field(default=("department", "school"), description="on which kinds of account")


def check(case: Case, options: OpinionOptions) -> Iterator[Violation]:
    """Every phrase by which the writer gives an opinion of his or her own."""
    if case.draft.account.kind not in options.accounts:
        return
    for piece in case.texts(options.texts):
        for opinion in piece.facts.opinions:
            words = opinion.span.of(piece.facts.text)
            yield in_text(piece, opinion.span, {"form": opinion.form}, words=words)


KIND = Kind(check, OpinionOptions, words=frozenset({"words"}), masking="none")
