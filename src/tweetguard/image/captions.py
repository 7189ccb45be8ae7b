"""What people wrote into a picture file: captions, titles, keywords, names, places; from EXIF, IPTC, XMP and comments.

Cameras and programs write into the same fields ("OLYMPUS DIGITAL CAMERA"); what of it matters, the checks decide.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tweetguard.image.exif import Exif, text_of

MOST_XMP = 1_000_000  # characters
LONGEST = 10_000  # characters of one caption


@dataclass(frozen=True, slots=True)
class Caption:
    """One piece of writing: the `field` in words ("IPTC caption"), and the text. The text is personal data."""

    field: str
    text: str


EXIF_TEXTS = {0x010E: "description", 0x013B: "artist", 0x8298: "copyright"}
EXIF_TEXTS_INNER = {0xA430: "owner", 0xA436: "title", 0xA437: "photographer"}
# Windows' own tags, UTF-16.
EXIF_WIDE = {0x9C9B: "title", 0x9C9C: "comment", 0x9C9D: "author", 0x9C9E: "keywords", 0x9C9F: "subject"}
USER_COMMENT, AREA_INFORMATION = 0x9286, 0x001C
COMMENT_CODES = {b"UNICODE\0": "utf-16", b"JIS\0\0\0\0\0": "iso2022_jp"}

# IPTC IIM 4.2, record 2.
IPTC_TEXTS = {
    5: "title", 20: "category", 25: "keyword", 27: "place", 40: "instructions", 80: "photographer", 90: "city",
    92: "place", 95: "county", 101: "country", 105: "headline", 110: "credit", 116: "copyright", 118: "contact",
    120: "caption", 122: "caption writer",
}  # fmt: skip

# Names of XMP properties without their prefix, which differs between programs. Dublin Core, Photoshop, IPTC Core and
# Extension, regions of faces (Metadata Working Group; Microsoft), keyword trees (Lightroom, digiKam).
XMP_TEXTS = {
    "description": "description", "title": "title", "subject": "keywords", "creator": "creator",
    "Headline": "headline", "City": "city", "State": "county", "Country": "country", "Location": "place",
    "Sublocation": "place", "ProvinceState": "county", "CountryName": "country", "LocationName": "place",
    "PersonInImage": "person", "PersonDisplayName": "person", "Name": "name", "Event": "event",
    "CaptionWriter": "caption writer", "Instructions": "instructions", "UserComment": "comment",
    "hierarchicalSubject": "keywords", "TagsList": "keywords", "LastKeywordXMP": "keywords",
    "OwnerName": "owner", "AltTextAccessibility": "alt text", "ExtDescrAccessibility": "description",
}  # fmt: skip
TAG = re.compile(r"<[^<>]*>")
ATTRIBUTE = re.compile(r"\s{0,9}=\s{0,9}([\"'])")


def exif_captions(exif: Exif) -> Iterator[Caption]:
    """What is written in EXIF."""
    for tags, texts in ((exif.image, EXIF_TEXTS), (exif.exif, EXIF_TEXTS_INNER)):
        for tag, name in texts.items():
            value = tags.get(tag)
            if isinstance(value, (str, bytes)):
                yield from _caption(f"EXIF {name}", value if isinstance(value, str) else text_of(value))
    for tag, name in EXIF_WIDE.items():
        value = exif.image.get(tag)
        if isinstance(value, bytes):
            yield from _caption(f"EXIF {name}", value.decode("utf-16-le", "replace").split("\0", 1)[0])
    for value, name in ((exif.exif.get(USER_COMMENT), "comment"), (exif.gps.get(AREA_INFORMATION), "place")):
        if isinstance(value, bytes):
            yield from _caption(f"EXIF {name}", _coded(value))
        elif isinstance(value, str):
            yield from _caption(f"EXIF {name}", value)


def _coded(value: bytes) -> str:
    """The text of a value that says its own encoding in its first eight bytes, or nothing about it."""
    code, text = value[:8], value[8:]
    if code in COMMENT_CODES:
        return text.decode(COMMENT_CODES[code], "replace").strip("\0")
    return text_of(text if code in (b"ASCII\0\0\0", bytes(8)) else value)


def iptc_captions(data: bytes) -> Iterator[Caption]:
    """What is written in an IPTC block: a row of records, each 0x1C, record, data set, length, text."""
    place = 0
    while (place := data.find(b"\x1c", place)) >= 0 and place + 5 <= len(data):
        record, kind = data[place + 1], data[place + 2]
        length = int.from_bytes(data[place + 3 : place + 5], "big")
        if length & 0x8000:  # the length of the length; only for long texts
            place += 1
            continue
        if record == 2 and kind in IPTC_TEXTS:
            yield from _caption(f"IPTC {IPTC_TEXTS[kind]}", text_of(data[place + 5 : place + 5 + length]))
        place += 5 + length if place + 5 + length <= len(data) else 1


def xmp_captions(xmp: str) -> Iterator[Caption]:
    """What is written in XMP. It is searched as text, since broken XML must not hide the rest."""
    for name, field in XMP_TEXTS.items():
        for text in xmp_values(xmp, name):
            yield from _caption(f"XMP {field}", text)


def xmp_values(xmp: str, name: str) -> Iterator[str]:
    """The texts of a property, whatever its prefix, as an attribute or as an element; lists item by item."""
    place = 0
    while (place := xmp.find(f":{name}", place)) >= 0:
        place += len(name) + 1
        if quote := ATTRIBUTE.match(xmp, place):
            end = xmp.find(quote[1], quote.end())
            if end >= 0:
                yield html.unescape(xmp[quote.end() : end])
                place = end
        elif xmp[place : place + 1] in (">", " ", "\n", "\t", "\r") and not _closes(xmp, place):
            opening, end = xmp.find(">", place), xmp.find(f":{name}>", place)
            if 0 <= opening < end and xmp[opening - 1] != "/":
                inside = xmp[opening + 1 : xmp.rfind("</", opening, end)]
                yield from (text for item in TAG.split(inside) if (text := html.unescape(item).strip()))
                place = end + len(name) + 1


def _closes(xmp: str, place: int) -> bool:
    """Whether the tag whose name ends at `place` is a closing one; prefixes are short."""
    start = xmp.rfind("<", max(0, place - 80), place)
    return xmp[start + 1 : start + 2] == "/"


def xmp_text(data: bytes) -> str:
    """XMP as text; it may be UTF-8, UTF-16 or UTF-32 (XMP specification, part 1, 7.1)."""
    data = data[: 2 * MOST_XMP]
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")[:MOST_XMP]
    for sign, encoding in ((b"<\0\0\0", "utf-32-le"), (b"\0\0\0<", "utf-32-be"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be")):
        if data.startswith(sign):
            return data.decode(encoding, "replace")[:MOST_XMP]
    return data.decode("utf-8", "replace")[:MOST_XMP]


def _caption(field: str, text: str) -> Iterator[Caption]:
    text = "".join(letter for letter in text if letter.isprintable() or letter in "\n\t").strip()[:LONGEST]
    if any(letter.isalnum() for letter in text):
        yield Caption(field, text)
