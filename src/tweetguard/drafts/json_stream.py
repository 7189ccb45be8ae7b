"""The records of a long JavaScript or JSON array one by one, each with its line; nothing is evaluated or held whole."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from tweetguard.errors import DraftError

CHUNK = 1 << 18
MAX_RECORD = 1_000_000  # characters; a post with all that X says about it has some thousands
MAX_WRONG = 1_000  # a file of which so many records are wrong is something else
MAX_HEAD = 1_000  # what stands before the array: window.YTD.tweets.part0 =
CUT = "ends in the middle; the file was not copied or unpacked as a whole"

_GAP = re.compile(r"[\s,]*")
# Where a record begins in the files that X makes: with its wrapping key, or, in older ones, at the start of a line.
_NEXT = re.compile(r'\{\s*"(?:tweet|noteTweet)"\s*:|^\},\s*\{', re.MULTILINE)
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Record:
    """One element of the array: its data, its text in the file, and the line on which that begins."""

    data: Any
    raw: str
    line: int


class _Text:
    """The text of a stream, of which only the part from `pos` on is held; `line` is that of `pos`."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.held, self.pos, self.line, self.ended = "", 0, 1, False
        self._stream = stream
        # A byte that is no UTF-8 becomes a character of its own kind, so that it spoils only its record.
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("surrogateescape")

    def more(self) -> bool:
        """Hold another chunk, and let go of what lies before `pos`; False when the stream has ended."""
        if self.ended:
            return False
        data = self._stream.read(CHUNK)
        self.ended = not data
        self.held = self.held[self.pos :] + self._decoder.decode(data, self.ended)
        self.pos = 0
        return True

    def go(self, pos: int) -> None:
        """Move on to a later place."""
        self.line += self.held.count("\n", self.pos, pos)
        self.pos = pos


def records(stream: IO[bytes], path: str) -> Iterator[Record | DraftError]:
    """The records of the first array in the stream; one that is wrong comes as its error and loses only itself.

    Raises DraftError when there is no array, or it ends before its end.
    """
    text = _Text(stream)
    _find_array(text, path)
    wrong = 0
    while True:
        text.go(_end(_GAP.match(text.held, text.pos)))
        if text.pos == len(text.held):
            if text.more():
                continue
            raise DraftError(path, CUT, text.line)
        if text.held[text.pos] == "]":
            return
        found = _record(text)
        if isinstance(found, Record):
            yield found
            continue
        wrong += 1
        yield DraftError(path, found, text.line)
        if wrong > MAX_WRONG:
            raise DraftError(path, f"more than {MAX_WRONG:,} records are wrong; the rest was not read", text.line)
        if not _to_next(text):
            if text.held.rstrip("; \r\n").endswith("]"):
                return
            raise DraftError(path, CUT, text.line)


def _end(match: re.Match[str] | None) -> int:
    return 0 if match is None else match.end()


def _find_array(text: _Text, path: str) -> None:
    while "[" not in text.held and len(text.held) < MAX_HEAD and text.more():
        pass
    start = text.held.find("[", 0, MAX_HEAD)
    if start < 0:
        raise DraftError(path, "holds no list of posts", 1)
    text.go(start + 1)


def _record(text: _Text) -> Record | str:
    """The record at the place of the text, which is moved behind it; or what is wrong with it."""
    while True:
        try:
            data, end = _DECODER.raw_decode(text.held, text.pos)
        except json.JSONDecodeError as error:
            # Perhaps the record is only cut off where the chunk ends.
            if len(text.held) - text.pos <= MAX_RECORD and text.more():
                continue
            if len(text.held) - text.pos > MAX_RECORD and error.pos - text.pos > MAX_RECORD // 2:
                return f"the record is too large for a post (more than {MAX_RECORD:,} characters)"
            return f"the record is not valid JSON: {error.msg}"
        except (RecursionError, ValueError):
            return "the record is not valid JSON: nested too deep, or a number too long"
        raw = text.held[text.pos : end]
        line = text.line
        text.go(end)
        return Record(data, raw, line)


def _to_next(text: _Text) -> bool:
    """Move to where the next record seems to begin; False when none does."""
    text.go(text.pos + 1)
    while True:
        found = _NEXT.search(text.held, text.pos)
        if found is not None:
            text.go(text.held.index("{", found.start()))
            return True
        # Keep what may be the start of such a place.
        text.go(max(text.pos, len(text.held) - 100))
        if not text.more():
            return False
