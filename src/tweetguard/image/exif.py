"""Read EXIF: the directories of a TIFF structure, tag by tag, so that one broken tag does not hide the others.

Layout and numbers of tags: CIPA DC-008 (Exif 3.0); TIFF 6.0.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Literal

Directory = Literal["image", "exif", "gps"]
Value = str | bytes | tuple[float | None, ...]

SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1}
NUMBERS = {1: "B", 3: "H", 4: "I", 6: "b", 8: "h", 9: "i", 11: "f", 12: "d", 13: "I"}
TEXT = (2, 129)
SHORT = 3
FRACTIONS = {5: "II", 10: "ii"}
POINTERS: dict[int, Directory] = {0x8769: "exif", 0x8825: "gps"}
MOST_ENTRIES = 1_000
MOST_BYTES = 1_000_000  # of one value
MOST_DIRECTORIES = 600  # a TIFF of 200 pages has three for each
BYTE_ORDERS = {b"II": "<", b"MM": ">"}
TIFF_HEADS = (b"II*\0", b"MM\0*")
HEAD_WITHIN = 64  # bytes in which the structure begins; some programs put something before it


@dataclass(frozen=True, slots=True)
class Exif:
    """The tags of the picture itself, of its exposure, and of its place. Values that could not be read are b""."""

    image: dict[int, Value]
    exif: dict[int, Value]
    gps: dict[int, Value]


def parse_exif(data: bytes) -> Exif:
    """The tags in a TIFF structure; as many as can be read, and none in what is no such structure.

    Text comes as str, numbers as a tuple (None for a fraction of nothing), bytes of no set meaning as bytes.
    """
    found = Exif({}, {}, {})
    data = _from_head(data)
    order = BYTE_ORDERS.get(data[:2])
    if order is None or len(data) < 8:
        return found
    first: int = struct.unpack_from(order + "I", data, 4)[0]
    todo: list[tuple[Directory, int]] = [("image", first if 8 <= first <= len(data) - 2 else 8)]
    seen: set[int] = set()
    while todo and len(seen) < MOST_DIRECTORIES:
        directory, start = todo.pop(0)
        if start in seen or not 8 <= start <= len(data) - 2:
            continue
        seen.add(start)
        tags: dict[int, Value] = getattr(found, directory)
        count: int = struct.unpack_from(order + "H", data, start)[0]
        entries = range(start + 2, min(start + 2 + 12 * min(count, MOST_ENTRIES), len(data) - 11), 12)
        for place in entries:
            tag, kind, length = struct.unpack_from(order + "HHI", data, place)
            if tag in POINTERS and directory != "gps":
                todo.append((POINTERS[tag], struct.unpack_from(order + ("H" if kind == SHORT else "I"), data, place + 8)[0]))
            elif kind in SIZES and not tags.get(tag):  # an empty or a broken value gives way to a later one
                tags[tag] = _value(data, order, kind, length, place + 8)
        after = start + 2 + 12 * count
        if directory == "image" and after + 4 <= len(data):  # the thumbnail's, or the next page's
            todo.append(("image", struct.unpack_from(order + "I", data, after)[0]))
    return found


def _from_head(data: bytes) -> bytes:
    """The data from where the structure begins."""
    if data[:2] in BYTE_ORDERS:
        return data
    return data[min((at for head in TIFF_HEADS if (at := data.find(head, 0, HEAD_WITHIN)) >= 0), default=0) :]


def _value(data: bytes, order: str, kind: int, length: int, place: int) -> Value:
    size = SIZES[kind] * length
    if size > MOST_BYTES:
        return b""
    start = place if size <= 4 else struct.unpack_from(order + "I", data, place)[0]
    raw = data[start : start + size]
    if len(raw) < size and kind not in TEXT:
        return b""
    if kind in TEXT:
        return text_of(raw)
    if kind in FRACTIONS:
        parts = struct.iter_unpack(order + FRACTIONS[kind], raw)
        return tuple(above / below if below else None for above, below in parts)
    if kind in NUMBERS and kind != 1:
        return tuple(float(part) for (part,) in struct.iter_unpack(order + NUMBERS[kind], raw))
    return raw


def text_of(raw: bytes) -> str:
    """The text in bytes of unknown encoding: up to the first NUL; UTF-8, or else Latin-1."""
    raw = raw.split(b"\0", 1)[0]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    return text.strip()
