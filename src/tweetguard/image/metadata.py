"""What a picture file gives away about place, device and people, besides what can be seen in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from tweetguard.image.captions import Caption, exif_captions, iptc_captions, xmp_captions, xmp_text, xmp_values
from tweetguard.image.exif import Exif, Value, parse_exif, text_of
from tweetguard.image.metadata_blocks import Block, in_photoshop, read_blocks
from tweetguard.image.telephones import is_telephone

MAKE, MODEL, SOFTWARE, HOST = 0x010F, 0x0110, 0x0131, 0x013C
LENS_MAKE, LENS_MODEL, MAKER_NOTE = 0xA433, 0xA434, 0x927C
LATITUDE, LONGITUDE, DESTINATION_LATITUDE, DESTINATION_LONGITUDE = 2, 4, 20, 22
TIFF_XMP, TIFF_IPTC, TIFF_PHOTOSHOP = 700, 33723, 34377


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says.

    `gps`: where a position stands ("EXIF", "XMP"); the position itself is not kept. `make`, `model`, `lens` and
    `software` are empty where nothing is said. `captions` hold personal data, and never go into a cache or a log.
    """

    gps: tuple[str, ...] = ()
    make: str = ""
    model: str = ""
    lens: str = ""
    software: str = ""
    telephone: bool = False
    captions: tuple[Caption, ...] = field(default=(), repr=False)

    @property
    def device(self) -> str:
        """The camera in words, without saying the make twice; empty where nothing is said."""
        if self.make and self.model.casefold().startswith(self.make.split()[0].casefold()):
            return self.model
        return f"{self.make} {self.model}".strip()


def read_metadata(path: Path) -> Metadata:
    """The metadata of a picture file. What is broken in it is passed over; that never hides the rest.

    Raises OSError when the file cannot be read.
    """
    found = Metadata()
    blocks = read_blocks(path)
    host = ""
    apple = False
    while blocks:
        block = blocks.pop(0)
        if block.kind == "exif":
            exif = parse_exif(block.data)
            found = _with_exif(found, exif)
            host = host or _text(exif.image.get(HOST))
            note = exif.exif.get(MAKER_NOTE)
            apple = apple or (isinstance(note, bytes) and note.startswith(b"Apple iOS"))
            blocks.extend(_inside_tiff(exif))
        elif block.kind == "xmp":
            found = _with_xmp(found, xmp_text(block.data))
        elif block.kind == "iptc":
            found = _with_captions(found, tuple(iptc_captions(block.data)))
        elif text := text_of(block.data):
            found = _with_captions(found, (Caption("comment", text),))
    telephone = is_telephone(found.make, found.model, found.lens, found.software, host)
    if not found.make and not found.model:
        # Nothing but telephones writes Apple's notes, and hardly anything else HEIC that names no camera.
        telephone = telephone or apple or _is_heic(path)
    return replace(found, telephone=telephone)


def _with_exif(found: Metadata, exif: Exif) -> Metadata:
    lens = f"{_text(exif.exif.get(LENS_MAKE))} {_text(exif.exif.get(LENS_MODEL))}".strip()
    found = replace(
        found,
        make=found.make or _text(exif.image.get(MAKE)),
        model=found.model or _text(exif.image.get(MODEL)),
        software=found.software or _text(exif.image.get(SOFTWARE)),
        lens=found.lens or lens,
    )
    pairs = ((LATITUDE, LONGITUDE), (DESTINATION_LATITUDE, DESTINATION_LONGITUDE))
    if "EXIF" not in found.gps and any(_is_position(exif.gps.get(one), exif.gps.get(other)) for one, other in pairs):
        found = replace(found, gps=(*found.gps, "EXIF"))
    return _with_captions(found, tuple(exif_captions(exif)))


def _with_xmp(found: Metadata, xmp: str) -> Metadata:
    def first(name: str) -> str:
        return next((text.strip() for text in xmp_values(xmp, name) if text.strip()), "")

    found = replace(
        found,
        make=found.make or first("Make"),
        model=found.model or first("Model"),
        lens=found.lens or first("Lens") or first("LensModel"),
        software=found.software or first("CreatorTool"),
    )
    latitude, longitude = first("GPSLatitude"), first("GPSLongitude")
    told = bool(latitude and longitude)
    if told and "XMP" not in found.gps and re.search("[1-9]", latitude + longitude):
        found = replace(found, gps=(*found.gps, "XMP"))
    return _with_captions(found, tuple(xmp_captions(xmp)))


def _is_position(latitude: Value | None, longitude: Value | None) -> bool:
    """Both are there, and they are a place: cameras without a signal write zeros, or fractions of nothing.

    A value that is there and cannot be read counts as a place, since another program may be able to read it.
    """
    if latitude is None or longitude is None:
        return False
    if not isinstance(latitude, tuple) or not isinstance(longitude, tuple):
        return True
    degrees = (*latitude, *longitude)
    return any(degrees) and latitude[:1] != (None,) and longitude[:1] != (None,)


def _inside_tiff(exif: Exif) -> list[Block]:
    """XMP and IPTC that lie in tags of a TIFF file."""
    blocks = []
    for tag in (TIFF_XMP, TIFF_IPTC, TIFF_PHOTOSHOP):
        value = exif.image.get(tag)
        if isinstance(value, bytes) and value:
            if tag == TIFF_XMP:
                blocks.append(Block("xmp", value))
            elif tag == TIFF_IPTC:
                blocks.append(Block("iptc", value))
            else:
                blocks.extend(in_photoshop(value))
    return blocks


def _with_captions(found: Metadata, captions: tuple[Caption, ...]) -> Metadata:
    """The captions too, each text once: programs write the same into EXIF, IPTC and XMP."""
    known = {caption.text for caption in found.captions}
    new = [caption for caption in captions if caption.text not in known]
    return replace(found, captions=(*found.captions, *new)) if new else found


def _text(value: Value | None) -> str:
    if isinstance(value, bytes):
        return text_of(value)
    return value if isinstance(value, str) else ""


def _is_heic(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(12)[4:8] == b"ftyp"
