"""What an office does with the consent register: bring it over from the school's system, look somebody up, see what ends."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from tweetguard.config.schema import ConsentSettings
from tweetguard.errors import UsageError
from tweetguard.registers.consent import FIELDS, ConsentRegister, Record, read_consent


def import_register(source: Path, columns: Mapping[str, str], target: ConsentSettings) -> tuple[bytes, int]:
    """The bytes of a register in canonical fields, made from an export, and its number of rows.

    The export is checked as a register first; SourceError with file and line when it is wrong.
    """
    settings = ConsentSettings(file=source, columns=dict(columns), scope=target.scope)
    register = read_consent(settings)
    rows = sorted((record for records in register.records.values() for record in records), key=lambda each: each.line)
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    headings = [target.columns.get(name, name) for name in FIELDS]
    writer.writerow(headings)
    for record in rows:
        writer.writerow([_cell(record, name) for name in FIELDS])
    return stream.getvalue().encode("utf-8-sig"), len(rows)


def _cell(record: Record, name: str) -> str:
    """A field as the register keeps it; what the checks do not use (name, form, biometric) is not brought over."""
    value = {
        "scope": "; ".join(sorted(record.scopes)),
        "given_by": " ".join(sorted(record.given_by)),
    }.get(name, getattr(record, name, ""))
    return value.isoformat() if isinstance(value, date) else str(value or "")


def listing(register: ConsentRegister, day: date) -> list[tuple[str, str, str, str]]:
    """Id, role, standing and reason of everybody, by id; no names."""
    rows = []
    for records in register.records.values():
        verdict = register.verdict(records[0].subject_id, day)
        rows.append((records[0].subject_id, records[0].role, verdict.standing.value, verdict.reason))
    return sorted(rows)


def expiring(register: ConsentRegister, day: date, within: int) -> list[tuple[str, date]]:
    """Ids whose consent ends within so many days from `day` on, with the last day on which it holds, soonest first."""
    last = day + timedelta(days=within)
    ending = []
    for records in register.records.values():
        ends = [end for record in records if (end := register.ends(record)) is not None and record.status == "given"]
        if ends and day <= max(ends) <= last:
            ending.append((records[0].subject_id, max(ends)))
    return sorted(ending, key=lambda each: (each[1], each[0]))


def rows_of(register: ConsentRegister, subject_id: str) -> Sequence[Record]:
    """The rows of one person; UsageError when there is none."""
    records = register.records.get(subject_id.strip().casefold())
    if not records:
        raise UsageError(f"the register does not know {subject_id}")
    return records


def days_of(text: str) -> int:
    """`60d`, `8w` or `60` as a number of days; UsageError for anything else."""
    number, unit = (text[:-1], text[-1]) if text[-1:] in ("d", "w") else (text, "d")
    if not number.isdigit() or not 0 < int(number) < 10_000:
        raise UsageError(f"--within: write 60d (days) or 8w (weeks), not {text!r}")
    return int(number) * (7 if unit == "w" else 1)


def table(rows: Iterable[Sequence[str]]) -> str:
    """Rows as aligned columns."""
    listed = [tuple(row) for row in rows]
    if not listed:
        return ""
    widths = [max(len(row[column]) for row in listed) for column in range(len(listed[0]))]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n" for row in listed
    )


def consent_settings(settings: ConsentSettings | None) -> ConsentSettings:
    """The configured register; UsageError when there is none."""
    if settings is None:
        raise UsageError("no consent register is configured; say where it is under registers.consent.file")
    return settings
