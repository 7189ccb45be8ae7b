"""New texts put into the bytes of a file of drafts; every byte outside the texts stays as it is."""

from __future__ import annotations

import codecs
import difflib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tweetguard.drafts.csv_file import DELIMITERS
from tweetguard.drafts.draft import Draft, FileOrigin, FixedOrigin
from tweetguard.drafts.encoding import decode
from tweetguard.drafts.jsonl import RecordOrigin
from tweetguard.fixes.edits import Edit, apply
from tweetguard.text.spans import Span

_STORED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"", "utf-8"),
    (b"", "cp1252"),
    (b"", "utf-16-le"),
    (b"", "utf-16-be"),
)
_LONG = 20_000  # characters; longer texts are compared only from both ends
_PIECE = re.compile(r"\w+|\W")
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]", re.DOTALL)
_DOUBLED = re.compile(r'""|[^"]', re.DOTALL)
_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


class NotWritable(Exception):  # noqa: N818 - it reports no fault
    """The text cannot be put into the file exactly; the message says why, and never quotes it."""


@dataclass(frozen=True, slots=True)
class Change:
    """The texts that a draft is to have, post by post."""

    draft: Draft
    texts: tuple[str, ...]


def edits_between(old: str, new: str) -> list[Edit]:
    """Edits that make `new` of `old`, as small as words."""
    if max(len(old), len(new)) > _LONG:
        start = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
        limit = min(len(old), len(new)) - start
        end = next((at for at in range(limit) if old[-1 - at] != new[-1 - at]), limit)
        return [] if old == new else [Edit(Span(start, len(old) - end), new[start : len(new) - end])]
    a, b = _PIECE.findall(old), _PIECE.findall(new)
    starts = [0]
    for piece in a:
        starts.append(starts[-1] + len(piece))
    codes = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return [
        Edit(Span(starts[from_a], starts[to_a]), "".join(b[from_b:to_b]))
        for tag, from_a, to_a, from_b, to_b in codes
        if tag != "equal"
    ]


def stored_text(data: bytes, path: str) -> tuple[bytes, str, str]:
    """The byte order mark, the encoding and the text of a file. Raises NotWritable when they do not make the same bytes."""
    text = decode(data, path)
    for mark, name in _STORED:
        if data.startswith(mark):
            try:
                if mark + text.encode(name) == data:
                    return mark, name, text
            except UnicodeEncodeError:
                continue
    raise NotWritable("the file's encoding cannot be written back")


def in_text_file(data: bytes, changes: Sequence[Change], path: str) -> bytes:
    """The bytes of a `.txt`, Markdown or `.tweet` file with the posts' new texts."""
    mark, name, stored = stored_text(data, path)
    edits: list[Edit] = []
    for change in changes:
        for post, new in zip(change.draft.posts, change.texts, strict=True):
            if post.text == new:
                continue
            if not isinstance(post.origin, FileOrigin):
                raise NotWritable("the text stands in front matter; change it there")
            start = _offset(stored, post.origin)
            if stored[start : start + len(post.text)] != post.text:
                raise NotWritable("the text cannot be found again in the file")
            edits.append(Edit(Span(start, start + len(post.text)), new))
    return _encoded(apply(stored, edits), mark, name)


def _encoded(text: str, mark: bytes, name: str) -> bytes:
    try:
        return mark + text.encode(name)
    except UnicodeEncodeError:
        raise NotWritable(f"the file is {name.upper()}, which lacks a character that is needed; save it as UTF-8") from None


def _offset(stored: str, origin: FileOrigin) -> int:
    """Where a text begins in the file."""
    start = 0
    for _ in range(origin.first_line - 1):
        start = stored.index("\n", start) + 1
    return start + origin.first_column - 1


def in_json_lines(data: bytes, changes: Sequence[Change], path: str) -> bytes:
    """The bytes of a JSONL file with the records' new texts; the rest of a record stays as it is written."""
    by_line: dict[int, Change] = {}
    for change in changes:
        origin = change.draft.posts[0].origin
        if not isinstance(origin, RecordOrigin):
            raise NotWritable("the text cannot be found again in the file")
        by_line[origin.line] = change
    lines = data.split(b"\n")
    for number, change in by_line.items():
        lines[number - 1] = _in_record(lines[number - 1], change)
    return b"\n".join(lines)


def _in_record(raw: bytes, change: Change) -> bytes:
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    record = raw[len(mark) :].decode("utf-8")
    start, end = text_value(record)
    value = record[start:end]
    ends = [0, *(match.end() for match in _ESCAPE.finditer(value))]
    old = change.draft.posts[0].text
    if len(ends) != len(old) + 1:
        raise NotWritable("the text cannot be found again in the record")
    ascii_only = value.isascii() and any(not sign.isascii() for sign in old)
    edits = [
        Edit(
            Span(start + ends[edit.span.start], start + ends[edit.span.end]),
            json.dumps(edit.new, ensure_ascii=ascii_only)[1:-1],
        )
        for edit in edits_between(old, change.texts[0])
    ]
    return mark + apply(record, edits).encode("utf-8")


def text_value(record: str) -> tuple[int, int]:
    """Where the value of "text" stands in a JSON object, without its quotation marks; the last one counts, as for json.loads."""
    found: tuple[int, int] | None = None
    at = _behind_space(record, record.index("{") + 1)
    while record[at] == '"':
        key, at = _DECODER.raw_decode(record, at)
        at = _behind_space(record, _behind_space(record, at) + 1)
        start = at
        _, at = _DECODER.raw_decode(record, at)
        if key == "text":
            found = (start + 1, at - 1) if record[start] == '"' else None
        at = _behind_space(record, at)
        if record[at] == ",":
            at = _behind_space(record, at + 1)
    if found is None:
        raise NotWritable("the text cannot be found again in the record")
    return found


def _behind_space(record: str, at: int) -> int:
    match = _SPACE.match(record, at)
    return at if match is None else match.end()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a CSV file: where it is written, quotation marks included, and what it says."""

    span: Span
    value: str
    quoted: bool


def in_csv(data: bytes, changes: Sequence[Change], path: str) -> Iterator[bytes]:
    """The bytes of a CSV file with the rows' new texts, in each of the ways in which its columns could be meant.

    Which column holds the text is for the reader to know: the caller takes the first way that reads as it should.
    """
    mark, name, stored = stored_text(data, path)
    starts = [0, *(match.end() for match in re.finditer("\n", stored))]
    own = stored[4:5] if stored[:4].casefold() == "sep=" else ""
    for delimiter in (*own, *DELIMITERS):
        rows = [(change, row_cells(stored, _row_start(change, starts), delimiter)) for change in changes]
        for column in range(min(len(cells) for _, cells in rows)):
            ways = [_in_cell(cells[column], change, delimiter) for change, cells in rows]
            if all(way is not None for way in ways):
                yield _encoded(apply(stored, [edit for way in ways if way is not None for edit in way]), mark, name)


def _row_start(change: Change, starts: Sequence[int]) -> int:
    origin = change.draft.posts[0].origin
    if not isinstance(origin, FixedOrigin) or origin.line > len(starts):
        raise NotWritable("the text cannot be found again in the file")
    return starts[origin.line - 1]


def row_cells(stored: str, start: int, delimiter: str) -> list[Cell]:
    """The cells of the row that begins at `start`, as the module csv reads them."""
    cells: list[Cell] = []
    at = start
    while True:
        if stored[at : at + 1] == '"':
            end = at + 1
            while end < len(stored) and (stored[end] != '"' or stored[end : end + 2] == '""'):
                end += 2 if stored[end] == '"' else 1
            cells.append(Cell(Span(at, end + 1), stored[at + 1 : end].replace('""', '"'), True))
            at = end + 1
        else:
            end = at
            while end < len(stored) and stored[end] not in (delimiter, "\n", "\r"):
                end += 1
            cells.append(Cell(Span(at, end), stored[at:end], False))
            at = end
        if stored[at : at + 1] != delimiter:
            return cells
        at += 1


def _in_cell(cell: Cell, change: Change, delimiter: str) -> list[Edit] | None:
    """The edits of a cell when it holds the text; None when it does not. Behind the text a post may have its link."""
    old, new = change.draft.posts[0].text, change.texts[0]
    if not cell.value or not (old == cell.value or old.startswith(f"{cell.value} ")):
        return None
    edits = edits_between(old, new)
    if any(edit.span.end > len(cell.value) for edit in edits):
        return None
    if not cell.quoted:
        value = apply(cell.value, edits)
        if value == cell.value or not any(sign in value for sign in (delimiter, '"', "\n", "\r")):
            return [Edit(cell.span, value)]
        return [Edit(cell.span, '"{}"'.format(value.replace('"', '""')))]
    within = cell.span.start + 1
    ends = [within, *(within + match.end() for match in _DOUBLED.finditer(cell.value.replace('"', '""')))]
    return [Edit(Span(ends[edit.span.start], ends[edit.span.end]), edit.new.replace('"', '""')) for edit in edits]


WRITERS: Mapping[str, str] = {
    ".txt": "text", ".md": "text", ".markdown": "text", ".tweet": "text", ".jsonl": "json", ".ndjson": "json",
    ".csv": "csv", ".tsv": "csv", ".docx": "word",
}  # fmt: skip


def rewritten(data: bytes, suffix: str, changes: Sequence[Change], path: str) -> Iterator[bytes]:
    """The bytes of a file with the new texts, in each of the ways that could be right. Raises NotWritable."""
    match WRITERS.get(suffix):
        case "text":
            yield in_text_file(data, changes, path)
        case "json":
            yield in_json_lines(data, changes, path)
        case "csv":
            yield from in_csv(data, changes, path)
        case "word":
            from tweetguard.fixes.word import in_word_document

            yield in_word_document(data, changes[0])
        case _:
            raise NotWritable(f"tweetguard does not write {suffix or 'such'} files")
