"""The form that the registers of a school office share: CSV or YAML, a row for each entry, errors that name file and line."""

from __future__ import annotations

import csv
import difflib
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

from tweetguard.config.schema import RegisterSettings
from tweetguard.edges.validate import nearest
from tweetguard.edges.yaml_source import YamlSource, parse_yaml
from tweetguard.errors import SourceError
from tweetguard.registers.dates import register_date
from tweetguard.registers.reading import delimiter_of, register_text

YAML_SUFFIXES = (".yaml", ".yml")
_YES = frozenset({"yes", "y", "true", "x", "1"})
_NO = frozenset({"no", "n", "false", "0"})
_ALIKE = 0.8  # how like a field's name a heading must be for a slip of the pen

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of one register; `what` names it in errors, `lists` are the fields that hold several values."""

    what: str
    fields: tuple[str, ...]
    needed: tuple[str, ...]
    lists: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One entry: its cells by field, stripped, and where it stands. `lines` are those of single values, in YAML."""

    path: Path
    line: int
    cells: Mapping[str, str | tuple[str, ...]]
    lines: Mapping[str, int] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The cell of a field; empty where there is none."""
        value = self.cells.get(name, "")
        return value if isinstance(value, str) else "; ".join(value)

    def words(self, name: str) -> tuple[str, ...]:
        """The values of a field that holds several: a list in YAML, parted by semicolons, commas or lines in CSV."""
        value = self.cells.get(name, "")
        parts = re.split(r"[;,\r\n]+", value) if isinstance(value, str) else value
        return tuple(part.strip() for part in parts if part.strip())

    def needed(self, name: str) -> str:
        """The cell of a field that must not be empty."""
        value = self.text(name)
        if not value:
            raise self.error(name, "is empty")
        return value

    def day(self, name: str) -> date | None:
        """The cell as a date; None where it is empty."""
        try:
            return register_date(self.text(name))
        except ValueError as error:
            raise self.error(name, str(error)) from None

    def yes(self, name: str) -> bool | None:
        """The cell as yes or no; None where it is empty."""
        value = self.text(name).casefold()
        if value in _YES or value in _NO:
            return value in _YES
        if value:
            raise self.error(name, "write yes or no")
        return None

    def error(self, name: str, message: str) -> SourceError:
        """What is wrong with a field, with the line it stands on; the value is not quoted, since it may be personal."""
        return SourceError(self.path, f"{name}: {message}", self.lines.get(name, self.line))


def read_rows(form: Form, settings: RegisterSettings) -> list[Row]:
    """The rows of the register that a configuration names.

    Raises SourceError with file and line when it cannot be read, lacks a field, or has one that is not known.
    """
    path = settings.file
    for name in settings.columns:
        if name not in form.fields:
            raise SourceError(path, f"the column map names the unknown field {name!r}{nearest(name, form.fields)}")
    text = register_text(path, form.what)
    parse = _yaml_rows if path.suffix.lower() in YAML_SUFFIXES else _csv_rows
    return list(parse(text, form, settings.columns, path))


def _csv_rows(text: str, form: Form, columns: Mapping[str, str], path: Path) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    try:
        headings = [heading.strip() for heading in next(reader, [])]
        at = _positions(headings, form, columns, path)
        end = reader.line_num
        for cells in reader:
            line, end = end + 1, reader.line_num  # a cell may hold line ends; the row is where it begins
            if any(cell.strip() for cell in cells):
                if len(cells) > len(headings):
                    message = (
                        f"has {len(cells)} cells, and there are {len(headings)} headings; is one missing its quotation marks?"
                    )
                    raise SourceError(path, f"the row {message}", line)
                yield Row(path, line, {name: cells[place].strip() for name, place in at.items() if place < len(cells)})
    except csv.Error as error:
        raise SourceError(path, f"is not valid CSV: {error}", reader.line_num) from None


def _positions(headings: Sequence[str], form: Form, columns: Mapping[str, str], path: Path) -> dict[str, int]:
    """Where each field stands. A heading that nobody knows is passed over, one that is nearly a field's is an error."""
    place = {heading.casefold(): position for position, heading in reversed(list(enumerate(headings)))}
    at = {}
    for name in form.fields:
        heading = columns.get(name, name)
        plain = heading if name in columns else heading.replace("_", " ")
        found = place.get(heading.casefold(), place.get(plain.casefold()))
        if found is not None:
            at[name] = found
        elif name in columns or name in form.needed:
            raise SourceError(path, f"there is no column {heading!r} for the field {name}{nearest(heading, list(headings))}", 1)
    for position, heading in enumerate(headings):
        if position not in at.values():
            meant = difflib.get_close_matches(heading.casefold().replace(" ", "_"), form.fields, n=1, cutoff=_ALIKE)
            if meant and meant[0] not in at:
                raise SourceError(path, f"unknown heading {heading!r}; did you mean {meant[0]!r}?", 1)
    return at


def _yaml_rows(text: str, form: Form, columns: Mapping[str, str], path: Path) -> Iterator[Row]:
    source = parse_yaml(text, str(path))
    if not isinstance(source.data, list):
        raise SourceError(path, f"{form.what} must be a list of entries, each beginning with '- '", 1)
    fields = {columns.get(name, name): name for name in form.fields}
    for index, entry in enumerate(source.data):
        line = source.place((index,)).line
        if not isinstance(entry, dict):
            raise SourceError(path, "an entry must hold keys and values, like '- account: science'", line)
        for name in form.needed:
            if columns.get(name, name) not in entry:
                raise SourceError(path, f"the entry has no {columns.get(name, name)!r}", line)
        yield _yaml_row(source, index, entry, form, fields, path)


def _yaml_row(
    source: YamlSource, index: int, entry: Mapping[str, Any], form: Form, fields: Mapping[str, str], path: Path
) -> Row:
    cells: dict[str, str | tuple[str, ...]] = {}
    lines: dict[str, int] = {}
    for key, value in entry.items():
        line = source.place((index, key)).line
        name = fields.get(key)
        if name is None:
            raise SourceError(path, f"unknown key {key!r}{nearest(str(key), list(fields))}", line)
        lines[name] = line
        if isinstance(value, list) and name in form.lists:
            cells[name] = tuple(_said(each) for each in value)
        elif isinstance(value, list | dict):
            raise SourceError(path, f"{name}: write one value", line)
        else:
            cells[name] = _said(value).strip()
    return Row(path, source.place((index,)).line, cells, lines)


def _said(value: Any) -> str:
    """A value of YAML as a cell would say it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else value.isoformat() if isinstance(value, date) else str(value)


def records_of(rows: Iterable[Row], record: Callable[[Row], Record]) -> list[Record]:
    """Each row as a record; SourceError for the first that is wrong."""
    return [record(row) for row in rows]


def only_once(keys: Iterable[tuple[str, Row]], what: str) -> None:
    """Raise SourceError when two rows have the same key: of two entries nobody could say which one holds."""
    first: dict[str, Row] = {}
    for key, row in keys:
        if key in first:
            raise SourceError(row.path, f"this {what} is already on line {first[key].line}", row.line)
        first[key] = row


def shown_path(path: Path) -> str:
    """A register's path as findings show it: from the working folder where it lies below that, else whole."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def why_not_on(
    day: date, begun: date | None, ends: date | None, valid_for_days: int | None, words: tuple[str, str, str]
) -> str | None:
    """Why something with a date does not hold on a day, or None: `words` say that it has no date, begins later, has lapsed."""
    undated, later, lapsed = words
    if begun is None:
        return undated
    if begun > day:
        return later
    last = ends
    if valid_for_days is not None:
        by_rule = begun + timedelta(days=valid_for_days)
        last = by_rule if last is None else min(last, by_rule)
    return lapsed if last is not None and last < day else None
