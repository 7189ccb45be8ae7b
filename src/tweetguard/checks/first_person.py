"""The writer's "I", "me" and "my" where the department should say "we" and "us" (TG201, TG202)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from tweetguard.checks.case import Case, PieceKind
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text
from tweetguard.config.schema import AccountKind

INSTEAD = {
    "i": "we", "me": "us", "my": "our", "mine": "ours", "myself": "ourselves",
    "i'm": "we're", "i've": "we've", "i'll": "we'll", "i'd": "we'd",
}  # fmt: skip


class FirstPersonOptions(TextOptions):
    """Options of the kind `first-person`. Alt text describes a picture and answers nobody, so it is left out."""

    texts: tuple[PieceKind, ...] = ("text",)
    posts: Literal["replies-to-students", "all-others"] = Field(
        description="which posts: those that answer a student, or all the others"
    )
    accounts: tuple[AccountKind, ...] = Field(
        default=("department", "school", "personal"), description="on which kinds of account"
    )


def check(case: Case, options: FirstPersonOptions) -> Iterator[Violation]:
    """Every such word in the posts and accounts that the options name."""
    answers_student = case.draft.reply_to == "student"
    if answers_student != (options.posts == "replies-to-students") or case.draft.account.kind not in options.accounts:
        return
    for piece in case.texts(options.texts):
        for found in piece.facts.first_person:
            instead = INSTEAD.get(found.word, "we or us")
            word = found.span.of(piece.facts.text)
            yield in_text(piece, found.span, {"word": found.word, "instead": instead}, word=word, instead=instead)


KIND = Kind(check, FirstPersonOptions, words=frozenset({"word", "instead"}), masking="none")
