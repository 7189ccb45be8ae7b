"""The consent register: who may be shown in a picture, until when, and who must not.

The verdict for one person on one day is worked out here, from the register's rows alone; which rule it breaks is said in
`checks/`. Canonical fields: subject_id, name, role (pupil, staff), form, scope (website, social-media, press), status
(given, refused, withdrawn), given_by, method (written, verbal), given_on, expires_on, withdrawn_on, biometric.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from pathlib import Path

from tweetguard.config.schema import ConsentSettings
from tweetguard.edges.validate import nearest
from tweetguard.errors import SourceError
from tweetguard.registers.dates import register_date
from tweetguard.registers.reading import delimiter_of, register_text

FIELDS = (
    "subject_id", "name", "role", "form", "scope", "status", "given_by", "method", "given_on", "expires_on",
    "withdrawn_on", "biometric",
)  # fmt: skip
NEEDED = ("subject_id", "role", "status")
ROLES = {"pupil": "pupil", "student": "pupil", "child": "pupil", "staff": "staff", "teacher": "staff"}
STATUSES = {
    "given": "given", "yes": "given", "granted": "given",
    "refused": "refused", "no": "refused", "declined": "refused", "denied": "refused",
    "withdrawn": "withdrawn", "revoked": "withdrawn",
}  # fmt: skip
PARENTS = frozenset({"parent", "parents", "mother", "father", "guardian", "carer", "mum", "dad"})
THEMSELVES = frozenset({"self", "staff", "themselves", "themself", "himself", "herself", "subject"})
ALL_SCOPES = frozenset({"", "all", "any", "*"})


class Standing(Enum):
    """How a person stands to being shown."""

    CONSENTED = "consented"
    REFUSED = "refused"  # a refusal or a withdrawal: nothing goes before it
    LACKING = "lacking"  # no valid consent, for a reason that is said
    UNKNOWN = "unknown"  # the id is not in the register


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one person stands on one day, and why; the reason names no person."""

    standing: Standing
    reason: str


@dataclass(frozen=True, slots=True)
class Record:
    """One row of the register."""

    subject_id: str
    role: str
    status: str
    scopes: frozenset[str]
    given_by: frozenset[str]  # the words of the cell, lower case
    method: str
    given_on: date | None
    expires_on: date | None
    withdrawn_on: date | None
    line: int


@dataclass(frozen=True, slots=True)
class ConsentRegister:
    """All rows, by person."""

    records: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    scope: str = "social-media"
    valid_for_days: int | None = None

    def verdict(self, subject_id: str, day: date) -> Verdict:
        """How the person stands on the day of publication.

        A refusal or a withdrawal for the scope wins over every consent, whatever their dates.
        """
        records = self.records.get(subject_id.strip().casefold())
        if not records:
            return Verdict(Standing.UNKNOWN, "the register does not know this id")
        in_scope = [each for each in records if each.scopes & ALL_SCOPES or self.scope in each.scopes]
        for each in in_scope:
            if each.status == "refused":
                return Verdict(Standing.REFUSED, "consent was refused")
            if each.status == "withdrawn" or each.withdrawn_on is not None:
                return Verdict(Standing.REFUSED, "consent was withdrawn")
        if not in_scope:
            return Verdict(Standing.LACKING, f"consent was not asked for {self.scope}")
        reasons = [self._why_not(each, day) for each in in_scope]
        if None in reasons:
            return Verdict(Standing.CONSENTED, "")
        return Verdict(Standing.LACKING, next(reason for reason in reasons if reason))

    def _why_not(self, record: Record, day: date) -> str | None:
        """Why a consent does not hold on the day, or None when it does."""
        if record.method != "written":
            return "consent is not in writing"
        if record.role == "pupil" and not record.given_by & PARENTS:
            return "consent was not given by a parent"
        if record.role == "staff" and not record.given_by & THEMSELVES:
            return "consent was not given by the member of staff"
        if record.given_on is None:
            return "the register does not say when consent was given"
        if record.given_on > day:
            return "consent begins after that day"
        ends = self.ends(record)
        return "consent has expired" if ends is not None and ends < day else None

    def ends(self, record: Record) -> date | None:
        """The last day on which a consent holds: the register's own, else by the school's rule; None when it has no end."""
        if record.expires_on is None and record.given_on is not None and self.valid_for_days is not None:
            return record.given_on + timedelta(days=self.valid_for_days)
        return record.expires_on


def plain_scope(scope: str) -> str:
    """A scope as it is compared: "Social Media" and "social_media" are social-media."""
    return re.sub(r"[\s_-]+", "-", scope.strip().casefold())


def read_consent(settings: ConsentSettings) -> ConsentRegister:
    """Read the register that the configuration names.

    Raises SourceError with file and line when it cannot be read, lacks a column or holds a value that is not known.
    """
    path = settings.file
    text = register_text(path, "the consent register")
    return parse_consent(text, path, settings)


def parse_consent(text: str, path: Path, settings: ConsentSettings) -> ConsentRegister:
    """The register in the text of a CSV file; see `read_consent` for the errors."""
    for name in settings.columns:
        if name not in FIELDS:
            raise SourceError(path, f"the column map names the unknown field {name!r}{nearest(name, FIELDS)}")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    found: dict[str, list[Record]] = {}
    try:
        headings = [heading.strip() for heading in next(reader, [])]
        columns = _columns(headings, settings, path)
        for row in reader:
            if any(cell.strip() for cell in row):
                record = _record(row, columns, path, reader.line_num)
                found.setdefault(record.subject_id.casefold(), []).append(record)
    except csv.Error as error:
        raise SourceError(path, f"is not valid CSV: {error}", reader.line_num) from None
    return ConsentRegister(
        {key: tuple(records) for key, records in found.items()}, plain_scope(settings.scope), settings.valid_for_days
    )


def register_of(rows: Sequence[Mapping[str, str]]) -> ConsentRegister:
    """A register of rows that are given as canonical fields, as in a rule's examples; SourceError when one is wrong."""
    columns = {name: position for position, name in enumerate(FIELDS)}
    found: dict[str, list[Record]] = {}
    for number, row in enumerate(rows, start=1):
        record = _record([row.get(name, "") for name in FIELDS], columns, Path("register"), number)
        found.setdefault(record.subject_id.casefold(), []).append(record)
    return ConsentRegister({key: tuple(records) for key, records in found.items()})


def _columns(headings: list[str], settings: ConsentSettings, path: Path) -> dict[str, int]:
    """The position of each canonical field that the file has."""
    at = {heading.casefold(): position for position, heading in reversed(list(enumerate(headings)))}
    columns = {}
    for name in FIELDS:
        heading = settings.columns.get(name, name)
        if heading.casefold() in at:
            columns[name] = at[heading.casefold()]
        elif name in settings.columns or name in NEEDED:
            hint = nearest(heading, headings) if headings else ""
            raise SourceError(path, f"there is no column {heading!r} for the field {name}{hint}", 1)
    return columns


def _record(row: list[str], columns: Mapping[str, int], path: Path, line: int) -> Record:
    """One row, checked. Values are quoted in errors only where they come from a short fixed list."""

    def cell(name: str) -> str:
        position = columns.get(name)
        return row[position].strip() if position is not None and position < len(row) else ""

    def one_of(name: str, known: Mapping[str, str]) -> str:
        value = cell(name).casefold()
        if value not in known:
            raise SourceError(path, f"{name}: {value!r:.30} is not one of {', '.join(sorted(set(known.values())))}", line)
        return known[value]

    def day(name: str) -> date | None:
        try:
            return register_date(cell(name))
        except ValueError as error:
            raise SourceError(path, f"{name}: {error}", line) from None

    subject_id = cell("subject_id")
    if not subject_id:
        raise SourceError(path, "subject_id is empty", line)
    scopes = frozenset(plain_scope(part) for part in re.split(r"[,;|/+]", cell("scope")))
    return Record(
        subject_id=subject_id,
        role=one_of("role", ROLES),
        status=one_of("status", STATUSES),
        scopes=scopes,
        given_by=frozenset(re.findall(r"[a-z]+", cell("given_by").casefold())),
        method=cell("method").casefold(),
        given_on=day("given_on"),
        expires_on=day("expires_on"),
        withdrawn_on=day("withdrawn_on"),
        line=line,
    )
