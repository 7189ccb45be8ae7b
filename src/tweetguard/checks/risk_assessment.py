"""Accounts against the register of risk assessments (TG603): assessed by both sides before use, and in date."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, Violation
from tweetguard.checks.process import WORDS, AccountOptions, about_account, day_of


def check(case: Case, options: AccountOptions) -> Iterator[Violation]:
    """An account none of whose assessments holds; said is what is wrong with the newest."""
    register, account = case.around.process.risk_assessments, case.draft.account
    if register is None or account.kind not in options.accounts:
        return
    assessments = register.of(account.name, account.handle)
    if not assessments:
        yield about_account(case, register.path, None, "the register has no risk assessment of it")
        return
    reasons = [each.why_not(day_of(case), register.valid_for_days) for each in assessments]
    if None not in reasons:
        yield about_account(case, register.path, assessments[0].line, str(reasons[0]))


KIND = Kind(check, AccountOptions, words=WORDS, masking="none", process="risk_assessments")
