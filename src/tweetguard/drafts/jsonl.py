"""Reader of `.jsonl`: many drafts in one file, a record a line, in the labelling guide's form plus `images`."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from tweetguard.drafts.draft import Draft, FixedOrigin
from tweetguard.drafts.fields import Desk, RecordFields
from tweetguard.drafts.source import SourceFile
from tweetguard.edges.validate import validate
from tweetguard.edges.yaml_source import YamlSource
from tweetguard.errors import DraftError, SourceError

MAX_LINE_BYTES = 2_000_000

_TEXT_VALUE = re.compile(r'"text"\s*:\s*"')
_ESCAPED = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class RecordOrigin:
    """A text inside a JSON string on one line of a file; the column is found by walking the escapes."""

    record: str
    line: int

    def place(self, offset: int) -> tuple[int, int]:
        """See Origin."""
        value = _TEXT_VALUE.search(self.record)
        if value is None:
            return self.line, 1
        column = value.end()
        if "\\" not in self.record[column : column + offset]:  # as nearly always: nothing before it is escaped
            return self.line, column + offset + 1
        for match, _ in zip(_ESCAPED.finditer(self.record, column), range(offset), strict=False):
            column = match.end()
        return self.line, column + 1


class JsonLines:
    """See `Reader`. The file is read line by line, so its length does not matter."""

    suffixes = frozenset({".jsonl", ".ndjson"})

    def read(self, source: SourceFile, desk: Desk) -> Iterator[Draft | DraftError]:
        """The drafts of a file one by one; a record that is wrong gives its error and loses only itself."""
        index = -1
        with source.open() as stream:
            for number, raw in _lines(stream):
                if raw.strip():
                    index += 1
                    try:
                        yield _read_record(raw, number, index, source, desk)
                    except DraftError as error:
                        yield error


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines with their numbers; of one that is far too long only so much as shows that it is."""
    number = 0
    while raw := stream.readline(MAX_LINE_BYTES + 2):
        number += 1
        if number == 1:
            raw = raw.removeprefix(codecs.BOM_UTF8)
        line = raw
        while raw and not raw.endswith(b"\n"):
            raw = stream.readline(MAX_LINE_BYTES + 2)
        yield number, line


def _read_record(raw: bytes, number: int, index: int, source: SourceFile, desk: Desk) -> Draft:
    path = source.path
    if len(raw) > MAX_LINE_BYTES:
        raise DraftError(path, f"the record is too large for a draft (more than {MAX_LINE_BYTES:,} bytes)", number)
    try:
        line = raw.decode("utf-8").rstrip("\r\n")
        record = json.loads(line)
    except UnicodeDecodeError:
        raise DraftError(path, "is not UTF-8 text", number) from None
    except json.JSONDecodeError as error:
        raise DraftError(path, f"is not valid JSON: {error.msg} (column {error.colno})", number) from None
    except (RecursionError, ValueError):
        raise DraftError(path, "is not valid JSON: nested too deep, or a number too long", number) from None
    try:
        fields = validate(RecordFields, YamlSource(path, record, {}))
        draft = desk.draft(
            fields,
            fields.text or "",
            RecordOrigin(line, number),
            path,
            source.folder,
            id=fields.id or f"{path}:{number}",
            index=index,
            alt_origins=tuple(FixedOrigin(number) for _ in fields.images),
            allow_origins=tuple(FixedOrigin(number) for _ in fields.allow),
        )
    except SourceError as error:
        raise DraftError(path, error.message, number) from None
    except ValueError as error:
        raise DraftError(path, str(error), number) from None
    if fields.text is None and not fields.images:
        raise DraftError(path, "the record has neither text nor images", number)
    return draft
