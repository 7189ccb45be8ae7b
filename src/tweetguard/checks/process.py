"""What the checks of accounts and staff share: whose account a draft is for, when it is published, where a register's row is."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Options, Violation
from tweetguard.config.schema import AccountKind
from tweetguard.findings import Location, Severity

WORDS = frozenset({"account", "reason"})


class AccountOptions(Options):
    """Options of a check of accounts."""

    accounts: tuple[AccountKind, ...] = Field(default=("department", "school"), description="the kinds of account it is for")


def day_of(case: Case) -> date:
    """The day on which things must be in order: that of publication, which cannot lie before today."""
    return max(case.around.today, case.publication_day)


def account_label(case: Case) -> str:
    """What to call the draft's account."""
    account = case.draft.account
    return account.name or (f"@{account.handle.lstrip('@')}" if account.handle else f"({account.subject or account.kind})")


def in_register(path: str, line: int | None) -> Location:
    """A row of a register, or the whole of it."""
    return Location("register", line=line, column=None if line is None else 1, path=path)


def about_account(
    case: Case,
    path: str,
    line: int | None,
    reason: str,
    circumstances: frozenset[str] = frozenset(),
    severity: Severity | None = None,
) -> Violation:
    """A violation that is about the draft's account."""
    account = account_label(case)
    evidence = {"account": account, "reason": reason}
    return Violation(in_register(path, line), None, evidence, {"account": account, "reason": reason}, circumstances, severity)
