"""Where in a picture file its metadata lies: EXIF, XMP, IPTC and comments, as bytes. Nothing is decoded here.

The files are walked by hand and not with Pillow, which gives up a whole block for one broken tag. A damaged file gives
what can still be found in it; none of these functions raises for what a file contains.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from tweetguard.image.exif import TIFF_HEADS

Kind = Literal["exif", "xmp", "iptc", "comment"]

MOST = 4_000_000  # bytes of one block that are looked at
EXIF_HEAD = b"Exif\0\0"
XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
XMP_SIGNS = (b"<x:xmpmeta", b"<?xpacket", b"<rdf:RDF")
XMP_SIGN_WITHIN = 400  # bytes of a segment that has another head or none
MORE_XMP_HEAD = b"http://ns.adobe.com/xmp/extension/\0"
MORE_XMP_PREFIX = len(MORE_XMP_HEAD) + 40  # after it: an MD5 sum of 32 letters, two integers, and the XMP
PHOTOSHOP_HEAD = b"Photoshop 3.0\0"
RESOURCES: dict[int, Kind] = {0x0404: "iptc", 0x0422: "exif", 0x0423: "exif", 0x0424: "xmp"}  # Photoshop's, of images
JPEG_MARKERS = re.compile(rb"\xff[\xe1\xed\xfe\xda]")  # what may carry metadata, and where the picture begins
PROPERTIES = (b"exif:", b"tiff:", b"xmp:")  # a text for each, named as in XMP: ImageMagick
PNG_CHUNKS = re.compile(rb"(?s)....(?:eXIf|tEXt|zTXt|iTXt)")  # the length comes first
WEBP_CHUNKS = re.compile(rb"EXIF|XMP ")


class Block(NamedTuple):
    """One block of metadata."""

    kind: Kind
    data: bytes


def read_blocks(path: Path) -> list[Block]:
    """Every block of metadata in a JPEG, PNG, WebP, GIF, TIFF or HEIC file, in the order of the file.

    EXIF comes as a TIFF structure, from its byte order on. Raises OSError when the file cannot be read.
    """
    data = path.read_bytes()
    if data.startswith(b"\xff\xd8"):
        blocks = _in_jpeg(data)
    elif data.startswith(b"\x89PNG"):
        blocks = _in_png(data)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        blocks = _in_webp(data)
    elif data.startswith(b"GIF8"):
        blocks = _in_gif(data)
    elif data.startswith(TIFF_HEADS):
        blocks = iter([Block("exif", data)])
    elif data[4:8] == b"ftyp":
        blocks = _in_heic(path, data)
    else:
        blocks = iter(())
    return list(blocks)


def _in_jpeg(data: bytes) -> Iterator[Block]:
    """The blocks of every picture in the file: a telephone's may hold a second one, with metadata of its own."""
    start = 0
    while start >= 0:
        segments = _Segments()
        end = segments.walk(data, start + 2)
        yield from segments.blocks()
        end = data.find(b"\xff\xd9", end)
        start = data.find(b"\xff\xd8\xff", end) if end >= 0 else -1


class _Segments:
    """The segments of one JPEG that carry metadata; those that belong together are put together."""

    def __init__(self) -> None:
        self._single: list[Block] = []
        self._exif: list[bytes] = []
        self._photoshop = b""
        self._more_xmp: dict[bytes, list[tuple[int, bytes]]] = {}

    def walk(self, data: bytes, place: int) -> int:
        """Gather the segments from `place` on; returns where the picture itself begins, or the end."""
        while place + 4 <= len(data):
            if data[place] != 0xFF:  # out of step: go on at the next marker that may carry metadata
                place = _next(JPEG_MARKERS, data, place)
                continue
            marker = data[place + 1]
            if marker == 0xFF:  # padding
                place += 1
                continue
            if marker == 0xDA:
                return place
            if marker in (0x00, 0x01) or 0xD0 <= marker <= 0xD9:  # without a length
                place += 2
                continue
            length = max(2, int.from_bytes(data[place + 2 : place + 4], "big"))
            self._take(marker, data[place + 4 : place + 2 + length])
            end = place + 2 + length
            # A length beyond the end is a lie; what it hides may still be found.
            place = end if end <= len(data) else _next(JPEG_MARKERS, data, place + 4)
        return len(data)

    def blocks(self) -> Iterator[Block]:
        """All that was gathered."""
        yield from (Block("exif", body) for body in self._exif)
        yield from self._single
        yield from in_photoshop(self._photoshop)
        for parts in self._more_xmp.values():
            yield Block("xmp", b"".join(part for _, part in sorted(parts)))

    def _take(self, marker: int, body: bytes) -> None:
        if marker == 0xE1 and (body.startswith(EXIF_HEAD[:5]) or body.startswith(TIFF_HEADS)):
            self._take_exif(body if body.startswith(TIFF_HEADS) else body[len(EXIF_HEAD) :])
        elif marker == 0xE1 and body.startswith(MORE_XMP_HEAD):
            at = len(MORE_XMP_HEAD)
            offset = int.from_bytes(body[at + 36 : at + 40], "big")
            self._more_xmp.setdefault(body[at : at + 32], []).append((offset, body[MORE_XMP_PREFIX:]))
        elif marker == 0xE1 and (body.startswith(XMP_HEAD[:-1]) or any(sign in body[:XMP_SIGN_WITHIN] for sign in XMP_SIGNS)):
            self._single.append(Block("xmp", body.removeprefix(XMP_HEAD)))
        elif marker == 0xED and body.startswith(PHOTOSHOP_HEAD):
            self._photoshop += body[len(PHOTOSHOP_HEAD) :]
        elif marker == 0xFE:
            self._single.append(Block("comment", body))

    def _take_exif(self, body: bytes) -> None:
        """EXIF that is too long for one segment goes on in the next, without a byte order of its own."""
        if self._exif and body[:2] not in (b"II", b"MM"):
            self._exif[-1] += body
        else:
            self._exif.append(body)


def _next(signs: re.Pattern[bytes], data: bytes, place: int) -> int:
    """Where, after something with a false length, the next thing begins that may carry metadata."""
    found = signs.search(data, place)
    return found.start() if found else len(data)


def in_photoshop(data: bytes) -> Iterator[Block]:
    """The blocks among Photoshop's image resources: IPTC, and sometimes EXIF and XMP."""
    place = 0
    while (place := data.find(b"8BIM", place)) >= 0 and place + 12 <= len(data):
        identity = int.from_bytes(data[place + 4 : place + 6], "big")
        name = data[place + 6] + 1
        start = place + 6 + name + name % 2
        length = int.from_bytes(data[start : start + 4], "big")
        if identity in RESOURCES:
            yield Block(RESOURCES[identity], data[start + 4 : start + 4 + length])
        place = start + 4 + length if 0 < length <= len(data) - start else place + 4


def _in_png(data: bytes) -> Iterator[Block]:
    place, properties = 8, b""
    while place + 8 <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        kind, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        if kind == b"eXIf":
            yield Block("exif", body.removeprefix(EXIF_HEAD))
        elif kind == b"tEXt" and body.startswith(PROPERTIES):
            name, _, value = body.partition(b"\0")
            properties += b"<" + name + b">" + value + b"</" + name + b">"
        elif kind in (b"tEXt", b"zTXt", b"iTXt"):
            yield from _in_png_text(kind, body)
        end = place + 12 + length
        place = end if kind.isalpha() and end <= len(data) else _next(PNG_CHUNKS, data, place + 8)
    if properties:
        yield Block("xmp", properties)


def _in_png_text(kind: bytes, body: bytes) -> Iterator[Block]:
    keyword, _, rest = body.partition(b"\0")
    if kind == b"zTXt":
        rest = _inflated(rest[1:])
    elif kind == b"iTXt":
        compressed, rest = rest[:1] == b"\1", rest[2:]
        rest = rest.split(b"\0", 2)[-1]  # after the language and the translated keyword
        rest = _inflated(rest) if compressed else rest
    if keyword == b"XML:com.adobe.xmp":
        yield Block("xmp", rest)
    elif keyword.startswith(b"Raw profile type "):  # ImageMagick: name, length, and the bytes as hexadecimal
        try:
            raw = bytes.fromhex(b"".join(rest.split()[2:]).decode("ascii"))
        except ValueError:
            return
        if keyword.endswith((b"exif", b"APP1")) and not raw.startswith(XMP_HEAD):
            yield Block("exif", raw.removeprefix(EXIF_HEAD))
        elif keyword.endswith(b"iptc"):
            found = list(in_photoshop(raw))
            yield from found or [Block("iptc", raw)]
        elif keyword.endswith((b"xmp", b"APP1")):
            yield Block("xmp", raw.removeprefix(XMP_HEAD))
    else:
        yield Block("comment", rest)


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, MOST)
    except zlib.error:
        return b""


def _in_webp(data: bytes) -> Iterator[Block]:
    place = 12
    while place + 8 <= len(data):
        length = int.from_bytes(data[place + 4 : place + 8], "little")
        kind, body = data[place : place + 4], data[place + 8 : place + 8 + length]
        if kind == b"EXIF":
            yield Block("exif", body.removeprefix(EXIF_HEAD))
        elif kind == b"XMP ":
            yield Block("xmp", body)
        end = place + 8 + length
        place = end + length % 2 if end <= len(data) else _next(WEBP_CHUNKS, data, place + 8)


def _in_gif(data: bytes) -> Iterator[Block]:
    start = data.find(b"\x21\xff\x0bXMP DataXMP")
    if start >= 0:  # its XMP is not cut into blocks, and ends with a "magic trailer"
        yield Block("xmp", data[start + 14 : start + 14 + MOST].partition(b"<?xpacket end")[0])
    start = data.find(b"\x21\xfe")
    if start >= 0 and start + 2 < len(data):
        length = data[start + 2]
        yield Block("comment", data[start + 3 : start + 3 + length])


def _in_heic(path: Path, data: bytes) -> Iterator[Block]:
    info: dict[str, object] = {}
    try:
        from pillow_heif import open_heif

        info = open_heif(path).info
    except Exception:  # not installed, or a file that its decoder does not like: opening.py says so
        info = {}
    exif, xmp = info.get("exif"), info.get("xmp")
    if isinstance(exif, bytes) and exif:
        yield Block("exif", exif.removeprefix(EXIF_HEAD))
    else:  # it lies in the file as it is, wherever the broken tables say that it does
        places = [at for head in TIFF_HEADS if (at := data.find(EXIF_HEAD + head)) >= 0]
        yield from (Block("exif", data[at + len(EXIF_HEAD) :][:MOST]) for at in places)
    if isinstance(xmp, bytes) and xmp:
        yield Block("xmp", xmp)
    elif (at := data.find(XMP_SIGNS[0])) >= 0:
        yield Block("xmp", data[at : at + MOST])
