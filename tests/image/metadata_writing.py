"""Write metadata byte by byte, right or wrong: TIFF structures, JPEG segments, PNG and WebP chunks, XMP, IPTC."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Sequence
from typing import Any, NamedTuple

from PIL import Image

ASCII, SHORT, LONG, FRACTION, BYTE, UNDEFINED, SIGNED, FLOAT, DOUBLE, IFD = 2, 3, 4, 5, 1, 7, 10, 11, 12, 13
SIZES = {ASCII: 1, SHORT: 2, LONG: 4, FRACTION: 8, BYTE: 1, UNDEFINED: 1, SIGNED: 8, FLOAT: 4, DOUBLE: 8, IFD: 4}
CODES = {SHORT: "H", LONG: "I", FRACTION: "I", SIGNED: "i", FLOAT: "f", DOUBLE: "d", IFD: "I"}

MAKE, MODEL, SOFTWARE, DESCRIPTION, HOST = 0x010F, 0x0110, 0x0131, 0x010E, 0x013C
TO_EXIF, TO_GPS, NOTE, LENS = 0x8769, 0x8825, 0x927C, 0xA434


class Entry(NamedTuple):
    """One entry of a directory: its tag, its kind, and what stands in it (bytes as they are, or numbers)."""

    tag: int
    kind: int
    value: bytes | tuple[float, ...]
    length: int | None = None  # what the entry says, where that is a lie
    offset: int | None = None  # and where it says that the value lies


Directory = Sequence[Entry]


def text(tag: int, words: str, kind: int = ASCII) -> Entry:
    return Entry(tag, kind, words.encode("utf-8") + b"\0")


def fractions(tag: int, *numbers: int, kind: int = FRACTION) -> Entry:
    return Entry(tag, kind, numbers)


def tiff(
    image: Directory = (), exif: Directory = (), gps: Directory | None = None, *, order: str = "<", next_image: Directory = (),
    gps_in_next: bool = False, pointer_kind: int = LONG,
) -> bytes:  # fmt: skip
    """A TIFF structure; the pointers from one directory to the next are added. The GPS directory may hang from the second."""
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8)
    lists = [list(image), list(exif), list(gps or ()), list(next_image)]
    first, second = lists[0], lists[3]
    if exif:
        first.append(Entry(TO_EXIF, LONG, (0,)))
    if gps is not None:
        (second if gps_in_next else first).append(Entry(TO_GPS, pointer_kind, (0,)))
    starts, at = [], 8
    for entries in lists:
        starts.append(at)
        at += _length(entries, order)
    pointers = {TO_EXIF: starts[1], TO_GPS: starts[2]}
    parts = [head]
    for number, entries in enumerate(lists):
        pointed = [e._replace(value=(pointers[e.tag],)) if e.value == (0,) and e.tag in pointers else e for e in entries]
        follows = starts[3] if number == 0 and lists[3] else 0
        parts.append(_directory(pointed, starts[number], order, follows))
    return b"".join(parts)


def _raw(entry: Entry, order: str) -> bytes:
    if isinstance(entry.value, bytes):
        return entry.value
    whole = entry.kind not in (FLOAT, DOUBLE)
    return b"".join(struct.pack(order + CODES[entry.kind], int(part) if whole else part) for part in entry.value)


def _length(entries: Directory, order: str) -> int:
    return 2 + 12 * len(entries) + 4 + sum(len(raw) for entry in entries if len(raw := _raw(entry, order)) > 4)


def _directory(entries: Directory, start: int, order: str, follows: int) -> bytes:
    table, values = struct.pack(order + "H", len(entries)), b""
    at = start + 2 + 12 * len(entries) + 4
    for entry in entries:
        raw = _raw(entry, order)
        count = len(raw) // SIZES.get(entry.kind, 1) if entry.length is None else entry.length
        table += struct.pack(order + "HHI", entry.tag, entry.kind, count)
        if entry.offset is not None:
            table += struct.pack(order + "I", entry.offset)
        elif len(raw) <= 4:
            table += raw.ljust(4, b"\0")
        else:
            table += struct.pack(order + "I", at + len(values))
            values += raw
    return table + struct.pack(order + "I", follows) + values


def plain(kind: str = "JPEG", **options: Any) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (16, 16), (90, 120, 150)).save(stream, kind, **options)
    return stream.getvalue()


def segment(body: bytes, marker: int = 0xE1, length: int | None = None) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2 if length is None else length) + body


def jpeg(*segments: bytes) -> bytes:
    whole = plain()
    return whole[:2] + b"".join(segments) + whole[2:]


def with_exif(structure: bytes, head: bytes = b"Exif\0\0") -> bytes:
    return jpeg(segment(head + structure))


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*chunks: bytes, late: bool = False) -> bytes:
    whole = plain("PNG")
    at = len(whole) - 12 if late else 33  # before the end; after the head
    return whole[:at] + b"".join(chunks) + whole[at:]


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    body = plain("WEBP")[12:]
    for kind, inside in chunks:
        body += kind + struct.pack("<I", len(inside)) + inside + b"\0" * (len(inside) % 2)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def xmp(attributes: str = "", elements: str = "") -> str:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {attributes}>{elements}</rdf:Description></rdf:RDF></x:xmpmeta>'
    )


def with_xmp(words: str | bytes, head: bytes = b"http://ns.adobe.com/xap/1.0/\0") -> bytes:
    return jpeg(segment(head + (words.encode("utf-8") if isinstance(words, str) else words)))


def iptc(*records: tuple[int, str]) -> bytes:
    return b"".join(b"\x1c\x02" + struct.pack(">BH", kind, len(words)) + words.encode("ascii") for kind, words in records)


def resource(identity: int, body: bytes) -> bytes:
    return b"8BIM" + struct.pack(">H", identity) + b"\0\0" + struct.pack(">I", len(body)) + body + b"\0" * (len(body) % 2)
