"""The register of accounts: which accounts the Senior Leadership Team has approved, for whom and for what (TG602, TG606).

Fields: account (its name in tweetguard.yaml, or its handle), handle, slt_approved_by, slt_approved_on, expires_on, audience,
purpose.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar

from tweetguard.config.schema import RegisterSettings, plain_handle
from tweetguard.registers.office import Form, Row, only_once, read_rows, records_of, shown_path, why_not_on

FORM = Form(
    "the register of accounts",
    ("account", "handle", "slt_approved_by", "slt_approved_on", "expires_on", "audience", "purpose"),
    ("account", "slt_approved_by", "slt_approved_on"),
)


class OfAccount(Protocol):
    """An entry about an account; `handle` is empty where the register does not say it."""

    @property
    def account(self) -> str:
        """The account's name in the configuration, or its handle."""

    @property
    def handle(self) -> str:
        """Its handle, where `account` is its name."""


Entry = TypeVar("Entry", bound=OfAccount)


@dataclass(frozen=True, slots=True)
class ByAccount(Generic[Entry]):
    """Entries that are found by an account's name or handle; `path` is the register's as findings show it."""

    path: str
    entries: Mapping[str, Entry]

    def entry(self, name: str | None, handle: str | None) -> Entry | None:
        """The entry of an account: by its name in the configuration first, else by its handle."""
        keys = (account_key(each) for each in (name, handle) if each)
        return next((self.entries[key] for key in keys if key in self.entries), None)


def account_key(said: str) -> str:
    """An account's name or handle as it is compared."""
    return plain_handle(said.strip())


def by_account(entries: Iterable[Entry], path: str) -> ByAccount[Entry]:
    """Entries by name, and by handle where no name is the same."""
    found: dict[str, Entry] = {}
    listed = list(entries)
    for entry in listed:
        found[account_key(entry.account)] = entry
    for entry in listed:
        if entry.handle:
            found.setdefault(account_key(entry.handle), entry)
    return ByAccount(path, found)


@dataclass(frozen=True, slots=True)
class RegisteredAccount:
    """An account of the register."""

    account: str
    handle: str
    approved_by: str
    approved_on: date | None
    expires_on: date | None
    audience: str
    purpose: str
    line: int

    def why_not(self, day: date) -> str | None:
        """Why the account is not approved on a day, or None when it is."""
        if not self.approved_by:
            return "the register records no approval by the Senior Leadership Team"
        words = (
            "the register does not say when the Senior Leadership Team approved it",
            "its approval by the Senior Leadership Team begins after that day",
            "its approval by the Senior Leadership Team has expired",
        )
        return why_not_on(day, self.approved_on, self.expires_on, None, words)


AccountRegister = ByAccount[RegisteredAccount]


def read_accounts(settings: RegisterSettings) -> AccountRegister:
    """Read the register that the configuration names; SourceError with file and line when it is wrong."""
    return accounts_of(read_rows(FORM, settings), shown_path(settings.file))


def accounts_of(rows: list[Row], path: str) -> AccountRegister:
    """The register of these rows; SourceError when one is wrong or an account is there twice."""
    records = records_of(rows, account_of)
    only_once(((account_key(record.account), row) for record, row in zip(records, rows, strict=True)), "account")
    return by_account(records, path)


def account_of(row: Row) -> RegisteredAccount:
    """One row, checked."""
    return RegisteredAccount(
        account=row.needed("account"),
        handle=row.text("handle"),
        approved_by=row.text("slt_approved_by"),
        approved_on=row.day("slt_approved_on"),
        expires_on=row.day("expires_on"),
        audience=row.text("audience"),
        purpose=row.text("purpose"),
        line=row.line,
    )
