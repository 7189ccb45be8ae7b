"""The register of signatures: who has signed the Acceptable Use Policy, and had training, and until when (TG604).

Fields: name (as drafts say it under `author`), also_known_as, signed_on, expires_on, training_on, training_expires_on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tweetguard.config.schema import SignatureSettings
from tweetguard.registers.office import Form, Row, read_rows, records_of, shown_path, why_not_on
from tweetguard.registers.people import person_key

FORM = Form(
    "the register of signatures",
    ("name", "also_known_as", "signed_on", "expires_on", "training_on", "training_expires_on"),
    ("name", "signed_on"),
    ("also_known_as",),
)


@dataclass(frozen=True, slots=True)
class Signature:
    """One row: a person may have several, having signed again."""

    keys: tuple[str, ...]
    signed_on: date | None
    expires_on: date | None
    training_on: date | None
    training_expires_on: date | None
    line: int


@dataclass(frozen=True, slots=True)
class SignatureRegister:
    """All rows by person; `path` is the register's as findings show it."""

    path: str
    signatures: Mapping[str, tuple[Signature, ...]]
    valid_for_days: int | None = None
    training_valid_for_days: int | None = None

    def of(self, name: str) -> tuple[Signature, ...]:
        """The rows of a person; empty for somebody whom the register does not know."""
        return self.signatures.get(person_key(name), ())

    def same_person(self, one: str, other: str) -> bool:
        """Whether two names are those of one person, by the register's other names."""
        keys = {key for row in self.of(one) for key in row.keys} | {person_key(one)}
        return person_key(other) in keys

    def why_not_signed(self, row: Signature, day: date) -> str | None:
        """Why a row is no valid signature on a day, or None when it is one."""
        words = ("has not signed", "has signed for a later day only", "signed, and the signature has expired")
        return why_not_on(day, row.signed_on, row.expires_on, self.valid_for_days, words)

    def why_not_trained(self, row: Signature, day: date) -> str | None:
        """Why a row records no training that holds on a day, or None when it does."""
        words = ("has no training recorded", "has training recorded for a later day only", "had training, and it has lapsed")
        return why_not_on(day, row.training_on, row.training_expires_on, self.training_valid_for_days, words)


def read_signatures(settings: SignatureSettings) -> SignatureRegister:
    """Read the register that the configuration names; SourceError with file and line when it is wrong."""
    rows = read_rows(FORM, settings)
    return signatures_of(rows, shown_path(settings.file), settings.valid_for_days, settings.training_valid_for_days)


def signatures_of(
    rows: list[Row], path: str, valid_for_days: int | None = None, training_valid_for_days: int | None = None
) -> SignatureRegister:
    """The register of these rows."""
    found: dict[str, list[Signature]] = {}
    for record in records_of(rows, signature_of):
        for key in dict.fromkeys(record.keys):
            found.setdefault(key, []).append(record)
    return SignatureRegister(
        path, {key: tuple(records) for key, records in found.items()}, valid_for_days, training_valid_for_days
    )


def signature_of(row: Row) -> Signature:
    """One row, checked."""
    keys = tuple(person_key(name) for name in (row.needed("name"), *row.words("also_known_as")))
    if not all(keys):
        raise row.error("name", "holds no letter")
    return Signature(
        keys=keys,
        signed_on=row.day("signed_on"),
        expires_on=row.day("expires_on"),
        training_on=row.day("training_on"),
        training_expires_on=row.day("training_expires_on"),
        line=row.line,
    )
