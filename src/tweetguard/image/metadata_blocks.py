"""Where in a picture file its metadata lies: EXIF, XMP, IPTC and comments, as bytes. Nothing is decoded here.

The files are walked by hand and not with Pillow, which gives up a whole block for one broken tag. A damaged file gives
what can still be found in it; none of these functions raises for what a file contains.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

Kind = Literal["exif", "xmp", "iptc", "comment"]

MOST = 4_000_000  # bytes of one block that are looked at
EXIF_HEAD = b"Exif\0\0"
XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
MORE_XMP_HEAD = b"http://ns.adobe.com/xmp/extension/\0"
MORE_XMP_PREFIX = len(MORE_XMP_HEAD) + 40  # after it: an MD5 sum of 32 letters, two integers, and the XMP
PHOTOSHOP_HEAD = b"Photoshop 3.0\0"
IPTC_RESOURCE = 0x0404  # among Photoshop's image resources
TIFF_HEADS = (b"II*\0", b"MM\0*")


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
        blocks = _in_heic(path)
    else:
        blocks = iter(())
    return list(blocks)


def _in_jpeg(data: bytes) -> Iterator[Block]:
    place = 2
    while place + 4 <= len(data):
        if data[place] != 0xFF:  # out of step: go on at the next marker that may carry metadata
            place = _next_marker(data, place)
            continue
        marker = data[place + 1]
        if marker == 0xFF:  # padding
            place += 1
            continue
        if marker == 0xDA:  # the picture itself begins
            return
        if marker in (0x00, 0x01) or 0xD0 <= marker <= 0xD9:  # without a length
            place += 2
            continue
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        body = data[place + 4 : place + 2 + max(length, 2)]
        if marker == 0xE1 and body.startswith(EXIF_HEAD[:5]):
            yield Block("exif", body[len(EXIF_HEAD) :])
        elif marker == 0xE1 and body.startswith(XMP_HEAD):
            yield Block("xmp", body[len(XMP_HEAD) :])
        elif marker == 0xE1 and body.startswith(MORE_XMP_HEAD):
            yield Block("xmp", body[MORE_XMP_PREFIX:])
        elif marker == 0xED and body.startswith(PHOTOSHOP_HEAD):
            yield from in_photoshop(body[len(PHOTOSHOP_HEAD) :])
        elif marker == 0xFE:
            yield Block("comment", body)
        place += 2 + max(length, 2)


def _next_marker(data: bytes, place: int) -> int:
    found = [at for marker in (b"\xff\xe1", b"\xff\xed", b"\xff\xfe", b"\xff\xda") if (at := data.find(marker, place)) >= 0]
    return min(found, default=len(data))


def in_photoshop(data: bytes) -> Iterator[Block]:
    """The IPTC blocks among Photoshop's image resources."""
    place = 0
    while (place := data.find(b"8BIM", place)) >= 0 and place + 12 <= len(data):
        identity = int.from_bytes(data[place + 4 : place + 6], "big")
        name = data[place + 6] + 1
        start = place + 6 + name + name % 2
        length = int.from_bytes(data[start : start + 4], "big")
        if identity == IPTC_RESOURCE:
            yield Block("iptc", data[start + 4 : start + 4 + length])
        place = start + 4 + length if 0 < length <= len(data) - start else place + 4


def _in_png(data: bytes) -> Iterator[Block]:
    place = 8
    while place + 8 <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        kind, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        if kind == b"eXIf":
            yield Block("exif", body)
        elif kind in (b"tEXt", b"zTXt", b"iTXt"):
            yield from _in_png_text(kind, body)
        place += 12 + length


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
        place += 8 + length + length % 2


def _in_gif(data: bytes) -> Iterator[Block]:
    start = data.find(b"\x21\xff\x0bXMP DataXMP")
    if start >= 0:  # its XMP is not cut into blocks, and ends with a "magic trailer"
        yield Block("xmp", data[start + 14 : start + 14 + MOST].partition(b"<?xpacket end")[0])
    start = data.find(b"\x21\xfe")
    if start >= 0 and start + 2 < len(data):
        length = data[start + 2]
        yield Block("comment", data[start + 3 : start + 3 + length])


def _in_heic(path: Path) -> Iterator[Block]:
    try:
        from pillow_heif import open_heif

        info = open_heif(path).info
    except Exception:  # not installed, or a file that its decoder does not like: opening.py says so
        return
    exif = info.get("exif")
    if exif:
        yield Block("exif", bytes(exif).removeprefix(EXIF_HEAD))
    xmp = info.get("xmp")
    if xmp:
        yield Block("xmp", bytes(xmp))
