"""What a picture file gives away about place, device and people, besides what can be seen in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from tweetguard.image.captions import Caption, exif_captions, iptc_captions, xmp_captions, xmp_text, xmp_values
from tweetguard.image.exif import Exif, Value, parse_exif, text_of
from tweetguard.image.metadata_blocks import Block, in_photoshop, read_blocks
from tweetguard.image.positions import (
    DESTINATION_LATITUDE,
    DESTINATION_LONGITUDE,
    LATITUDE,
    LONGITUDE,
    XMP_POSITIONS,
    is_position,
)
from tweetguard.image.telephones import is_telephone

MAKE, MODEL, SOFTWARE, HOST = 0x010F, 0x0110, 0x0131, 0x013C
LENS_MAKE, LENS_MODEL, MAKER_NOTE = 0xA433, 0xA434, 0x927C
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
    note = ""
    while blocks:
        block = blocks.pop(0)
        if block.kind == "exif":
            exif = parse_exif(block.data)
            found = _with_exif(found, exif)
            host = host or _text(exif.image.get(HOST))
            note = note or _maker_of_note(exif.exif.get(MAKER_NOTE))
            blocks.extend(_inside_tiff(exif))
        elif block.kind == "xmp":
            found = _with_xmp(found, xmp_text(block.data))
        elif block.kind == "iptc":
            found = _with_captions(found, tuple(iptc_captions(block.data)))
        elif text := text_of(block.data):
            found = _with_captions(found, (Caption("comment", text),))
    telephone = is_telephone(found.make, found.model, found.lens, found.software, host)
    if not found.make and not found.model:
        # Hardly anything but a telephone writes HEIC that names no camera.
        telephone = telephone or is_telephone(note, "") or _is_heic(path)
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
    if "EXIF" not in found.gps and any(is_position(exif.gps.get(one), exif.gps.get(other)) for one, other in pairs):
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
    if "XMP" not in found.gps and any(
        is_position(latitude, longitude)
        for one, others in XMP_POSITIONS.items()
        for latitude in xmp_values(xmp, one)
        for other in others
        for longitude in xmp_values(xmp, other)
    ):
        found = replace(found, gps=(*found.gps, "XMP"))
    return _with_captions(found, tuple(xmp_captions(xmp)))


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


def _maker_of_note(note: Value | None) -> str:
    """The name with which a maker's own notes begin ("Apple iOS", "HUAWEI", "Nikon"); empty where there is none."""
    if not isinstance(note, bytes):
        return ""
    name = note[:20].split(b"\0", 1)[0]
    return name.decode("ascii") if name.isascii() and name.replace(b" ", b"").isalpha() else ""


def _is_heic(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(12)[4:8] == b"ftyp"
