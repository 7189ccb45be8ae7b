"""The text in the bytes of a file, as Windows, Word and Notepad write it: UTF-8, UTF-16, or the old code page 1252."""

from __future__ import annotations

import codecs
import re

from tweetguard.errors import DraftError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What no text file holds; a file with these is a program or a picture, or was cut in two.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(data: bytes, path: str) -> str:
    """The text, without a byte order mark, line ends kept.

    Raises DraftError, with the line where that can be told, when the bytes are no text.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], name, path)
    unmarked = _unmarked_utf16(data)
    if unmarked is not None:
        return _decode(data, unmarked, path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        # Of the bytes that are not UTF-8, those of Notepad's "ANSI" are by far the most likely in a British school.
        text = _decode(data, "cp1252", path)
    control = _CONTROLS.search(text)
    if control is not None:
        raise DraftError(path, "is not a text file", text.count("\n", 0, control.start()) + 1)
    return text


def _decode(data: bytes, name: str, path: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DraftError(path, f"cannot be read as text ({name.upper()}); save it as UTF-8", line) from None


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: in Western text every other byte is zero."""
    sample = data[:2000]
    if len(data) % 2 or len(sample) < 4:
        return None
    zeros = len(sample) // 2 * 0.7
    if sample[1::2].count(0) > zeros and 0 not in sample[::2]:
        return "utf-16-le"
    if sample[::2].count(0) > zeros and 0 not in sample[1::2]:
        return "utf-16-be"
    return None
