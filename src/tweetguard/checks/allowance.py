"""Allowances in front matter that are no good (TG801): unknown, without a reason or a name, past their day, or of no use."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.checks.case import BadAllowance, Case
from tweetguard.checks.kind import Kind, Options, Violation
from tweetguard.findings import Location

ALLOWANCE_RULE = "TG801"

__all__ = ["ALLOWANCE_RULE", "KIND", "BadAllowance"]


def check(case: Case, options: Options) -> Iterator[Violation]:
    """Each allowance that was judged to be no good, at its place in the front matter."""
    for each in case.bad_allowances:
        line, column = each.allowance.origin.place(0)
        location = Location("post", line=line, column=column)
        circumstances = frozenset({"invalid-allowance"} if each.problem == "invalid" else ())
        yield Violation(location, None, {"problem": each.problem}, {"problem": each.words}, circumstances)


KIND = Kind(check, Options, words=frozenset({"problem"}), circumstances=frozenset({"invalid-allowance"}), masking="none")
