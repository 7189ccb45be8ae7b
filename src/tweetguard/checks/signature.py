"""The author of a draft against the register of signatures (TG604): Acceptable Use Policy signed, training had, both in date."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, Options, Violation
from tweetguard.checks.process import day_of, in_register
from tweetguard.findings import Location


class SignatureOptions(Options):
    """Options of the kind `signature`."""

    training: bool = Field(default=True, description="whether training on e-safety must be on record, too")
    require_author: bool = Field(default=True, description="whether a draft must say who wrote it")


def check(case: Case, options: SignatureOptions) -> Iterator[Violation]:
    """An author who is not said, not in the register, or none of whose rows holds. The author is never named."""
    register = case.around.process.signatures
    if register is None:
        return
    if case.draft.author is None:
        if options.require_author:
            yield _because(in_register(register.path, None), "the draft does not say who wrote it (author:)")
        return
    rows = register.of(case.draft.author)
    if not rows:
        yield _because(in_register(register.path, None), "the author is not in the register of signatures")
        return
    day = day_of(case)
    unsigned = [register.why_not_signed(row, day) for row in rows]
    untrained = [register.why_not_trained(row, day) for row in rows]
    if None not in unsigned:
        yield _because(in_register(register.path, rows[-1].line), f"the author {unsigned[-1]}")
    if options.training and None not in untrained:
        yield _because(in_register(register.path, rows[-1].line), f"the author {untrained[-1]}")


def _because(location: Location, reason: str) -> Violation:
    return Violation(location, None, {"reason": reason}, {"reason": reason})


KIND = Kind(check, SignatureOptions, words=frozenset({"reason"}), masking="none", process="signatures")
