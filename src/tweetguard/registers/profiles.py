"""The register of profiles: what an account's profile on X says, whom it follows and who follows it (TG605).

Fields: account (its name or handle), handle, bio (the words of the profile), views_own, affiliation, role, authorised (to speak
for the school), following, followers (handles), checked_on. What a column leaves empty is read from the bio.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tweetguard.config.schema import DatedRegisterSettings, plain_handle
from tweetguard.registers.accounts import ByAccount, account_key, by_account
from tweetguard.registers.office import Form, Row, only_once, read_rows, records_of, shown_path, why_not_on

FORM = Form(
    "the register of profiles",
    (
        "account", "handle", "bio", "views_own", "affiliation", "role", "authorised", "following", "followers", "checked_on",
    ),
    ("account",),
    ("following", "followers"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile. None is what the register does not say, so that the words of the bio decide."""

    account: str
    handle: str
    bio: str
    views_own: bool | None
    affiliation: bool | None
    role: bool | None
    authorised: bool
    following: frozenset[str]  # handles as they are compared
    followers: frozenset[str]
    checked_on: date | None
    line: int


@dataclass(frozen=True, slots=True)
class ProfileRegister:
    """All profiles by account; a profile that was looked at longer ago than `valid_for_days` must be looked at again."""

    profiles: ByAccount[Profile]
    valid_for_days: int | None = None

    def why_not(self, profile: Profile, day: date) -> str | None:
        """Why what the register says of a profile no longer counts on a day, or None when it does."""
        if self.valid_for_days is None:
            return None
        words = (
            "the register does not say when its profile was looked at",
            "its profile was looked at after that day",
            "it is too long since its profile was looked at",
        )
        return why_not_on(day, profile.checked_on, None, self.valid_for_days, words)


def read_profiles(settings: DatedRegisterSettings) -> ProfileRegister:
    """Read the register that the configuration names; SourceError with file and line when it is wrong."""
    return profiles_of(read_rows(FORM, settings), shown_path(settings.file), settings.valid_for_days)


def profiles_of(rows: list[Row], path: str, valid_for_days: int | None = None) -> ProfileRegister:
    """The register of these rows; SourceError when one is wrong or an account is there twice."""
    records = records_of(rows, profile_of)
    only_once(((account_key(record.account), row) for record, row in zip(records, rows, strict=True)), "account")
    return ProfileRegister(by_account(records, path), valid_for_days)


def profile_of(row: Row) -> Profile:
    """One row, checked."""
    return Profile(
        account=row.needed("account"),
        handle=row.text("handle"),
        bio=row.text("bio"),
        views_own=row.yes("views_own"),
        affiliation=_said(row, "affiliation"),
        role=_said(row, "role"),
        authorised=row.yes("authorised") or False,
        following=_handles(row, "following"),
        followers=_handles(row, "followers"),
        checked_on=row.day("checked_on"),
        line=row.line,
    )


def _said(row: Row, name: str) -> bool | None:
    """Yes or no, or the words that the profile has for it, which come to yes."""
    value = row.text(name)
    if not value:
        return None
    return value.casefold() not in ("no", "n", "none", "false", "-")


def _handles(row: Row, name: str) -> frozenset[str]:
    handles = [plain_handle(part) for each in row.words(name) for part in each.split()]
    for handle in handles:
        if not handle.replace("_", "").isalnum():
            raise row.error(name, "write handles, with a semicolon between them")
    return frozenset(handles)
