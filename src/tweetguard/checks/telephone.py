"""Telephone numbers that the school has not published (TG101)."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text
from tweetguard.text.telephones import comparable


class TelephoneOptions(TextOptions):
    """Options of the kind `telephone`."""

    allow: tuple[str, ...] = Field(default=(), description="numbers anybody may publish, such as national helplines")


def check(case: Case, options: TelephoneOptions) -> Iterator[Violation]:
    """Every number but the school's own and those that `allow` lists."""
    allowed = {comparable(number) for number in (*case.around.school.telephones, *options.allow)}
    for piece in case.texts(options.texts):
        for number in piece.facts.telephones:
            if number.e164 not in allowed:
                yield in_text(piece, number.span, {"written": number.written, "cues": list(number.cues)})


KIND = Kind(check, TelephoneOptions)
