"""Telephone numbers that the school has not published (TG101)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pydantic import Field

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text
from tweetguard.text.numbers.telephones import comparable

FEWEST_LOCAL_DIGITS = 6  # of a number within its area: "ring 960100"


class TelephoneOptions(TextOptions):
    """Options of the kind `telephone`."""

    allow: tuple[str, ...] = Field(default=(), description="numbers anybody may publish, such as national helplines")


def check(case: Case, options: TelephoneOptions) -> Iterator[Violation]:
    """Every number but the school's own and those that `allow` lists."""
    numbers = (*case.around.school.telephones, *options.allow)
    for piece in case.texts(options.texts):
        for number in piece.facts.telephones:
            if not _is_one_of(number.e164, _comparable(numbers)):
                yield in_text(piece, number.span, {"written": number.written, "cues": list(number.cues)})


@lru_cache(maxsize=16)
def _comparable(numbers: tuple[str, ...]) -> frozenset[str]:
    """The numbers as they are compared."""
    return frozenset(comparable(number) for number in numbers)


def _is_one_of(number: str, allowed: frozenset[str]) -> bool:
    """Whether a number is allowed; one without its area code is, when an allowed number ends with it."""
    if number in allowed:
        return True
    return not number.startswith("+") and len(number) >= FEWEST_LOCAL_DIGITS and any(each.endswith(number) for each in allowed)


KIND = Kind(check, TelephoneOptions)
