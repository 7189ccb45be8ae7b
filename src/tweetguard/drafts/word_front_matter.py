"""The front matter of a Word document: its first table, or the lines `key: value` at its head."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tweetguard.edges.validate import nearest
from tweetguard.errors import DraftError

# What people call our fields. The keys are compared in small letters, with spaces and hyphens as _.
KEYS: Mapping[str, str] = {
    "account": "account", "reply_to": "reply_to", "replyto": "reply_to", "author": "author", "written_by": "author",
    "schedule": "schedule", "scheduled": "schedule", "date": "schedule", "post_on": "schedule", "images": "images",
    "image": "images", "picture": "images", "pictures": "images", "photo": "images", "photos": "images", "alt": "alt",
    "alt_text": "alt", "people": "people", "allow": "allow",
}  # fmt: skip
RULE = "---"

_LINE = re.compile(r"\s*([A-Za-z][A-Za-z _-]{0,20}?)\s*:(?!//)\s*(.*)")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a table: its lines of text, and, of a table of two columns, its rows."""

    lines: tuple[str, ...]
    rows: tuple[tuple[str, str], ...] | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """What front matter says, by our fields, and the line of each."""

    values: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    def line(self, key: str) -> int:
        """The line on which a field is said; the first where that is not known."""
        return self.lines.get(key, 1)


def plain_key(key: str) -> str:
    """A key as it is compared."""
    return re.sub(r"[\s_-]+", "_", key.strip().rstrip(":").strip()).casefold()


def split_matter(blocks: Sequence[Block], path: str) -> tuple[Matter, int]:
    """The front matter, and the number of the block below it.

    A table or block of lines is front matter when one of its keys is known; then all must be. Raises DraftError.
    """
    start, line = 0, 1
    while start < len(blocks) and not any(each.strip() for each in blocks[start].lines):
        line += len(blocks[start].lines)
        start += 1
    if start == len(blocks):
        return Matter(), 0
    if blocks[start].rows is not None:
        rows = blocks[start].rows or ()
        if any(plain_key(key) in KEYS for key, _ in rows):
            places = [line + sum(len(_cell_lines(*row)) for row in rows[:index]) for index in range(len(rows))]
            return _matter(list(zip(rows, places, strict=True)), path), start + 1
        return Matter(), 0
    return _from_lines(blocks, start, line, path)


def _cell_lines(key: str, value: str) -> list[str]:
    """The lines that a row of a table takes: see word_document."""
    return f"{key}\t{value}".split("\n")


def _from_lines(blocks: Sequence[Block], start: int, line: int, path: str) -> tuple[Matter, int]:
    """Lines `key: value` up to an empty line or the first that is none; perhaps between lines `---`."""
    fenced = blocks[start].lines == (RULE,)
    found: list[tuple[tuple[str, str], int]] = []
    index = start + fenced
    line += fenced
    closed = False
    while index < len(blocks) and blocks[index].rows is None:
        lines = blocks[index].lines
        if lines == (RULE,):
            index, closed = index + 1, True
            break
        matches = [_LINE.fullmatch(each) for each in lines]
        if not all(matches):
            break
        found += [((match.group(1), match.group(2)), line + at) for at, match in enumerate(matches) if match]
        line += len(lines)
        index += 1
    if not any(plain_key(key) in KEYS for (key, _), _ in found):
        return Matter(), 0
    if fenced and not closed:
        raise DraftError(path, "the front matter that this line opens is never closed by another '---'", line - len(found) - 1)
    whole = closed or index == len(blocks) or not any(each.strip() for each in blocks[index].lines)
    if not whole:
        # Text follows without an empty line: only what is known for sure is front matter.
        known = next((at for at, ((key, _), _) in enumerate(found) if plain_key(key) not in KEYS), len(found))
        if known < len(found):
            return (_matter(found[:known], path), start + known) if known else (Matter(), 0)
    return _matter(found, path), index


def _matter(rows: Sequence[tuple[tuple[str, str], int]], path: str) -> Matter:
    values: dict[str, str] = {}
    lines: dict[str, int] = {}
    for (key, value), line in rows:
        plain = plain_key(key)
        if not plain:
            continue
        if plain not in KEYS:
            raise DraftError(path, f"unknown key {plain!r}{nearest(plain, tuple(KEYS))}", line)
        ours = KEYS[plain]
        if ours in values:
            raise DraftError(path, f"the {ours} is there twice", line)
        values[ours], lines[ours] = value.strip(), line
    return Matter(values, lines)
