"""The text that a picture shows, as values: words with their places, put together in the order in which people read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from tweetguard.image.facts import Box, enclosing

Point = tuple[float, float]

SAME_ROW = 0.5  # of the height of the lower line: middles nearer than this stand in one row
APART = 1.6  # of the row's height: words further apart do not belong together
ENTRY = re.compile(r"\W*(?:[^\W\d_][\w'’.-]*\W+){0,2}[^\W\d_][\w'’.-]*\W*\Z")  # one to three words, no number
NEW_BLOCK = 1.8  # of the row's height: rows further apart belong to different blocks


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word that was read, and its box in pixels of the upright picture."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A line that was read.

    `corners` are those of the line as it lies in the picture, in the order top left, top right, bottom right, bottom left
    as its reader sees them. `score` says how sure the reading is, from 0 to 1.
    """

    words: tuple[SeenWord, ...]
    corners: tuple[Point, Point, Point, Point]
    score: float


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word of a text: its code points from `start` to `end`, its box, how sure the reading of its line is."""

    start: int
    end: int
    box: Box
    score: float


@dataclass(frozen=True, slots=True)
class PictureText:
    """All that was read in a picture, row by row, and where each word of it stands."""

    text: str
    words: tuple[PlacedWord, ...] = ()

    def box_of(self, start: int, end: int) -> Box | None:
        """The smallest box around the words of which anything lies between `start` and `end`."""
        boxes = tuple(word.box for word in self.within(start, end))
        return enclosing(boxes) if boxes else None

    def score_of(self, start: int, end: int) -> float:
        """How sure the reading of these code points is, by the line of which that is least sure."""
        return min((word.score for word in self.within(start, end)), default=0.0)

    def within(self, start: int, end: int) -> tuple[PlacedWord, ...]:
        """The words of which anything lies between `start` and `end`."""
        return tuple(word for word in self.words if word.start < end and word.end > start)

    def running(self) -> PictureText:
        """The same words as one sentence: on a certificate, a line ends where the paper does, not where a thought does.

        Between rows that look like entries of a list a comma is put.
        """
        text, before, last = "", "", 0
        words: list[PlacedWord] = []
        for word in self.words:
            if self.text.count("\n", last, word.start):
                row = self.text[word.start :].split("\n", 1)[0]
                text += ", " if _is_entry(before) and _is_entry(row) else " "
                before = row
            elif not words:
                before = self.text[word.start :].split("\n", 1)[0]
            else:
                text += " "
            words.append(PlacedWord(len(text), len(text) + word.end - word.start, word.box, word.score))
            text += self.text[word.start : word.end]
            last = word.end
        return PictureText(text, tuple(words))


def laid_out(lines: Sequence[SeenLine]) -> PictureText:
    """The lines as one text: rows from the top, each from the left, as somebody sees them who holds the picture so that most
    of it can be read. Words of a row that are far apart have two spaces between them, blocks an empty line.
    """
    if not lines:
        return PictureText("")
    along = _direction(lines)
    rows = _rows([_Placed.of(line, along) for line in lines])
    text, words = "", []
    for number, row in enumerate(rows):
        if number:
            text += "\n\n" if _gap(rows[number - 1], row) > NEW_BLOCK * min(_height(rows[number - 1]), _height(row)) else "\n"
        for before, placed in pairwise([None, *row]):
            assert placed is not None
            if before is not None:
                text += "  " if placed.left - before.right > APART * _height(row) else " "
            for index, word in enumerate(placed.line.words):
                text += " " if index else ""
                words.append(PlacedWord(len(text), len(text) + len(word.text), word.box, placed.line.score))
                text += word.text
    return PictureText(text, tuple(words))


def _is_entry(row: str) -> bool:
    """Whether a row may be one of a list: a few words, each with a capital."""
    return ENTRY.match(row) is not None and all(word[:1].isupper() for word in re.findall(r"\w[\w'’.-]*", row))


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line with its place in a picture that is turned so that most lines lie level."""

    line: SeenLine
    left: float
    right: float
    top: float
    bottom: float

    @classmethod
    def of(cls, line: SeenLine, along: Point) -> _Placed:
        across = [x * along[0] + y * along[1] for x, y in line.corners]
        down = [y * along[0] - x * along[1] for x, y in line.corners]
        middle, height = sum(down) / 4, _side(line.corners[0], line.corners[3])
        return cls(line, min(across), max(across), middle - height / 2, middle + height / 2)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def _direction(lines: Sequence[SeenLine]) -> Point:
    """The direction in which most of the text runs, as a vector of length 1; long lines say most."""
    steps = []
    for line in lines:
        (left, top), (right, bottom) = line.corners[0], line.corners[1]
        length = hypot(right - left, bottom - top) or 1.0
        letters = sum(len(word.text) for word in line.words)
        steps += [((right - left) / length, (bottom - top) / length)] * letters
    across, down = (_median(each) for each in zip(*steps, strict=True)) if steps else (1.0, 0.0)
    length = hypot(across, down)
    return (across / length, down / length) if length else (1.0, 0.0)


def _rows(lines: Sequence[_Placed]) -> list[list[_Placed]]:
    """The lines by rows, from the top; within a row from the left."""
    rows: list[list[_Placed]] = []
    for placed in sorted(lines, key=lambda each: each.middle):
        row = rows[-1] if rows else []
        last = row[-1] if row else None
        if last is not None and placed.middle - last.middle < SAME_ROW * min(
            last.bottom - last.top, placed.bottom - placed.top
        ):
            row.append(placed)
        else:
            rows.append([placed])
    return [sorted(row, key=lambda each: each.left) for row in rows]


def _height(row: Sequence[_Placed]) -> float:
    return _median([each.bottom - each.top for each in row])


def _median(numbers: Sequence[float]) -> float:
    return sorted(numbers)[len(numbers) // 2]


def _gap(above: Sequence[_Placed], below: Sequence[_Placed]) -> float:
    return min(each.top for each in below) - max(each.bottom for each in above)


def _side(one: Point, other: Point) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])
