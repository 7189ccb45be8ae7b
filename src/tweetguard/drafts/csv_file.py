"""Reader of `.csv` and `.tsv`: one draft a row, as the schedulers that schools use take them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from tweetguard.drafts.csv_columns import Columns, read_columns
from tweetguard.drafts.draft import Draft, FixedOrigin
from tweetguard.drafts.encoding import decode
from tweetguard.drafts.fields import Desk, DraftFields, FieldError
from tweetguard.drafts.flat_fields import read_flat
from tweetguard.drafts.picture_paths import ON_THE_WEB
from tweetguard.drafts.source import SourceFile
from tweetguard.edges.validate import validate
from tweetguard.edges.yaml_source import YamlSource
from tweetguard.errors import DraftError, SourceError

MAX_FILE_BYTES = 20_000_000
MAX_CELL = 20_000  # characters; the longest post that X sells has 25,000, and no school's has a tenth of that
DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class Row:
    """A row with the line on which it begins; `wrong` says why it cannot be read."""

    cells: list[str]
    line: int
    wrong: str | None = None


class CsvFile:
    """See `Reader`."""

    suffixes = frozenset({".csv", ".tsv"})

    def read(self, source: SourceFile, desk: Desk) -> Iterator[Draft | DraftError]:
        """The drafts row by row; one that is wrong gives its error and loses only itself."""
        text = decode(source.read(MAX_FILE_BYTES), source.path)
        rows, columns = _opened(text, source.path, desk)
        filled: set[int] = set()
        index = 0
        for row in rows:
            if row.wrong is None and not any(cell.strip() for cell in row.cells):
                continue
            try:
                yield from _read_row(row, columns, index, source, desk)
            except DraftError as error:
                yield error
            index += 1
            filled |= {column for column in columns.unknown if column < len(row.cells) and row.cells[column].strip()}
        for column in sorted(filled):
            words = f"nobody knows what the column {columns.unknown[column]!r} holds, so it was not checked"
            yield DraftError(source.path, f"{words}; say it under formats.csv (columns or ignore)", 1)


def _opened(text: str, path: str, desk: Desk) -> tuple[Iterator[Row], Columns]:
    """The rows of drafts, and what stands in which column. Raises DraftError when there is no telling."""
    first_line = 1
    delimiters: tuple[str, ...] = DELIMITERS
    if text[:4].casefold() == "sep=" and len(text) > 4:  # Excel's way to say it
        delimiters = (text[4],)
        text = text.partition("\n")[2]
        first_line = 2
    for delimiter in sorted(delimiters, key=lambda each: -text.partition("\n")[0].count(each)):
        rows = split_rows(text, delimiter, first_line)
        first = next((row for row in rows if any(cell.strip() for cell in row.cells) or row.wrong), None)
        if first is None:
            raise DraftError(path, "is empty")
        if first.wrong is not None:
            continue
        try:
            columns = read_columns(_without_empty_end(first.cells), desk.config.formats.csv)
        except ValueError as error:
            raise DraftError(path, str(error), first.line) from None
        if columns is not None:
            return (rows if columns.headings else split_rows(text, delimiter, first_line)), columns
    raise DraftError(
        path, "has no headings that are known; say under formats.csv.columns which column holds the text", first_line
    )


def split_rows(text: str, delimiter: str, first_line: int = 1) -> Iterator[Row]:
    """The rows of a CSV text. A row that cannot be read says so, and the next one follows."""
    # newline="" leaves line ends inside of cells as they are.
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        start = lines.given
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if lines.ended and "unexpected end" in str(error):
                words = "a quotation mark that is opened in this row is never closed; what follows it was not read"
                yield Row([], first_line + start, words)
                return
            yield Row([], first_line + start, _plainly(error))
            continue
        too_long = any(len(cell) > MAX_CELL for cell in cells)
        wrong = f"has a cell that is far too long for a post (more than {MAX_CELL:,} characters)" if too_long else None
        yield Row([] if too_long else cells, first_line + start, wrong)


def _plainly(error: csv.Error) -> str:
    words = str(error)
    if "field larger" in words:
        return f"has a cell that is far too long for a post (more than {MAX_CELL:,} characters)"
    if "expected after" in words:
        return "has a quotation mark inside of a cell that is not doubled"
    return "is not a row of a CSV file"


class _Lines:
    """The lines of a text, counted as they are given away."""

    def __init__(self, text: str) -> None:
        self._lines = io.StringIO(text, newline="")
        self.given = 0
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._lines.readline()
        if not line:
            self.ended = True
            raise StopIteration
        self.given += 1
        return line


def _without_empty_end(cells: list[str]) -> list[str]:
    """Excel fills rows with empty cells up to the widest."""
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def _read_row(row: Row, columns: Columns, index: int, source: SourceFile, desk: Desk) -> Iterator[Draft | DraftError]:
    """The draft of a row, and what of it could not be checked. Raises DraftError when the row is wrong."""
    path, line = source.path, row.line
    if row.wrong is not None:
        raise DraftError(path, f"the row {row.wrong}" if not row.wrong.startswith("a ") else row.wrong, line)
    cells = _without_empty_end(row.cells)
    if len(cells) > len(columns.fields):
        words = f"the row has {len(cells)} cells for {len(columns.fields)} columns; put a text that holds the separating sign"
        raise DraftError(path, f"{words} in quotation marks", line)
    values: dict[str, str] = {}
    for field, cell in zip(columns.fields, cells, strict=False):
        if field is not None and cell:
            values[field] = f"{values[field]};{cell}" if field in values else cell
    try:
        flat = read_flat(values)
        fields = validate(DraftFields, YamlSource(path, flat.data, {}))
        origin = FixedOrigin(line)
        draft = desk.draft(
            fields, flat.text or "", origin, path, source.folder,
            id=flat.id or f"{path}:{line}", index=index, alt_origins=(origin,) * len(fields.images),
        )  # fmt: skip
    except (SourceError, FieldError) as error:
        raise DraftError(path, error.message if isinstance(error, SourceError) else str(error), line) from None
    except ValueError as error:
        raise DraftError(path, str(error), line) from None
    if not (flat.text or "").strip() and not fields.images and not flat.on_the_web:
        raise DraftError(path, "the row has neither text nor pictures", line)
    yield draft
    if flat.on_the_web:
        yield DraftError(path, f"a picture of the row {ON_THE_WEB}", line)
