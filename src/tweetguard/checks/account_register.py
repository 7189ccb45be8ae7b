"""Accounts against the register of accounts: approved by SLT (TG602), with audience and purpose on record (TG606)."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, Violation
from tweetguard.checks.process import WORDS, AccountOptions, about_account, day_of
from tweetguard.config.schema import plain_handle
from tweetguard.findings import Severity


def check_registered(case: Case, options: AccountOptions) -> Iterator[Violation]:
    """TG602: an account that is not in the register, or whose approval by SLT is not there or does not hold."""
    register, account = case.around.process.accounts, case.draft.account
    if register is None or account.kind not in options.accounts:
        return
    entry = register.entry(account.name, account.handle)
    if entry is None:
        yield about_account(case, register.path, None, "the register of accounts does not know it")
        return
    reason = entry.why_not(day_of(case))
    if reason is not None:
        yield about_account(case, register.path, entry.line, reason)
    if entry.handle and account.handle and plain_handle(entry.handle) != plain_handle(account.handle):
        reason = f"the register has it under another handle than tweetguard.yaml (@{account.handle.lstrip('@')})"
        yield about_account(case, register.path, entry.line, reason, severity=Severity.WARNING)


def check_audience(case: Case, options: AccountOptions) -> Iterator[Violation]:
    """TG606: an account without an audience or a purpose on record."""
    register, account = case.around.process.accounts, case.draft.account
    if register is None or account.kind not in options.accounts:
        return
    entry = register.entry(account.name, account.handle)
    said = {"audience": entry.audience if entry else "", "purpose": entry.purpose if entry else ""}
    lacking = [f"no {what}" for what, words in said.items() if not words]
    if lacking:
        yield about_account(case, register.path, entry.line if entry else None, f"{' and '.join(lacking)} on record")


REGISTERED = Kind(check_registered, AccountOptions, words=WORDS, masking="none", process="accounts")
AUDIENCE = Kind(check_audience, AccountOptions, words=WORDS, masking="none", process="accounts")
