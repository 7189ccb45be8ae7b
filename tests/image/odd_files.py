"""Picture files with odd metadata: more than two hundred kinds that cameras, telephones and programs make, whole and
broken. Nothing of anybody's is in them.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from tests.image.metadata_writing import (
    ASCII,
    BYTE,
    DESCRIPTION,
    DOUBLE,
    FLOAT,
    FRACTION,
    HOST,
    IFD,
    LENS,
    LONG,
    MAKE,
    MODEL,
    NOTE,
    SHORT,
    SIGNED,
    SOFTWARE,
    TO_GPS,
    UNDEFINED,
    Directory,
    Entry,
    chunk,
    fractions,
    iptc,
    jpeg,
    plain,
    png,
    resource,
    segment,
    text,
    tiff,
    webp,
    with_exif,
    with_xmp,
    xmp,
)

TITLE = "Science fair"


class OddFile(NamedTuple):
    """A file, and what is in it."""

    name: str
    data: bytes
    place: bool = False
    telephone: bool = False
    title: bool = False  # whether TITLE stands in it


PHOTOSHOP = b"Photoshop 3.0\0"
PLACE: Directory = (
    text(1, "N"), fractions(2, 51, 1, 30, 1, 2600, 100), text(3, "W"), fractions(4, 0, 1, 7, 1, 3900, 100),
)  # fmt: skip
XMP_PLACE = 'exif:GPSLatitude="51,30.4N" exif:GPSLongitude="0,7.6W"'


def place(latitude: Entry, longitude: Entry, *others: Entry) -> Directory:
    return (latitude, longitude, *others)


# In what forms a position stands in the GPS directory.
POSITIONS: dict[str, Directory] = {
    "usual": PLACE,
    "no references": (PLACE[1], PLACE[3]),
    "degrees only": place(fractions(2, 51508, 1000), fractions(4, 128, 1000)),
    "degrees and minutes": place(fractions(2, 51, 1, 3043, 100), fractions(4, 0, 1, 765, 100)),
    "seconds of nothing": place(fractions(2, 51, 1, 3043, 100, 0, 0), fractions(4, 0, 1, 765, 100, 0, 0)),
    "minutes and seconds of nothing": place(fractions(2, 51, 1, 0, 0, 0, 0), fractions(4, 1, 1, 0, 0, 0, 0)),
    "signed": place(fractions(2, -33, 1, 51, 1, 0, 1, kind=SIGNED), fractions(4, 151, 1, 12, 1, 0, 1, kind=SIGNED)),
    "doubles": place(Entry(2, DOUBLE, (51.0, 30.0, 26.0)), Entry(4, DOUBLE, (0.0, 7.0, 39.0))),
    "floats": place(Entry(2, FLOAT, (51.5,)), Entry(4, FLOAT, (0.125,))),
    "whole numbers": place(Entry(2, LONG, (51, 30, 26)), Entry(4, SHORT, (0, 7, 39))),
    "text": place(text(2, "51,30.4N"), text(4, "0,7.6W")),
    "text without a meaning": place(text(2, "51.508", UNDEFINED), text(4, "-0.128", UNDEFINED)),
    "on the equator": place(fractions(2, 0, 1, 0, 1, 0, 1), fractions(4, 32, 1, 34, 1, 0, 1)),
    "on the meridian": place(fractions(2, 51, 1, 28, 1, 0, 1), fractions(4, 0, 1, 0, 1, 0, 1)),
    "last known (status V)": (*PLACE, text(9, "V")),
    "with all else": (
        Entry(0, BYTE, b"\2\3\0\0"), *PLACE, Entry(5, BYTE, b"\0"), fractions(6, 1200, 100), fractions(7, 9, 1, 30, 1, 0, 1),
        text(18, "WGS-84"), Entry(27, UNDEFINED, b"ASCII\0\0\0GPS"), text(29, "2026:11:22"),
    ),
    "of what is in the picture": (text(19, "N"), fractions(20, 51, 1, 30, 1, 0, 1), text(21, "W"), fractions(22, 0, 1, 7, 1, 0, 1)),
    "references that are none": (text(1, "?"), PLACE[1], text(3, ""), PLACE[3]),
    "values beyond the end": place(PLACE[1]._replace(offset=0x7FFFFFF0), PLACE[3]._replace(offset=0x7FFFFFF0)),
    "a count that is a lie": place(PLACE[1]._replace(length=0x10000000), PLACE[3]._replace(length=0x10000000)),
    "a broken entry before it": (Entry(0, 99, b"\1\2\3\4", length=0xFFFFFFFF), *PLACE),
    "a second, empty latitude": (*PLACE, fractions(2)),
    "in a wrong order": tuple(reversed(PLACE)),
}  # fmt: skip

# GPS directories that say nothing about a place.
NO_POSITIONS: dict[str, Directory] = {
    "empty": (),
    "version": (Entry(0, BYTE, b"\2\2\0\0"),),
    "time": (fractions(7, 9, 1, 30, 1, 0, 1), text(29, "2026:11:22")),
    "height": (Entry(5, BYTE, b"\0"), fractions(6, 1200, 100)),
    "direction": (text(16, "M"), fractions(17, 82, 1)),
    "references": (text(1, "N"), text(3, "W")),
    "latitude": PLACE[:2],
    "longitude": PLACE[2:],
    "zeros": place(fractions(2, 0, 1, 0, 1, 0, 1), fractions(4, 0, 1, 0, 1, 0, 1)),
    "zeros of hundred": (text(9, "V"), *place(fractions(2, 0, 100, 0, 100, 0, 100), fractions(4, 0, 100, 0, 100, 0, 100))),
    "nothing by nothing": place(fractions(2, 0, 0, 0, 0, 0, 0), fractions(4, 0, 0, 0, 0, 0, 0)),
    "something by nothing": place(fractions(2, 51, 0, 30, 0, 26, 0), fractions(4, 1, 0, 7, 0, 39, 0)),
    "no numbers": place(fractions(2), fractions(4)),
    "not a number": place(Entry(2, DOUBLE, (float("nan"),) * 3), Entry(4, DOUBLE, (float("nan"),) * 3)),
    "empty texts": place(text(2, ""), text(4, "  ")),
    "text of zeros": place(text(2, "0,0.0N"), text(4, "0,0.0E")),
    "zero bytes": place(Entry(2, UNDEFINED, bytes(8)), Entry(4, UNDEFINED, bytes(8))),
}

TELEPHONES = (
    ("Apple", "iPhone 15 Pro Max"), ("apple", "IPHONE 6"), ("samsung", "SM-G991B"), ("SAMSUNG", "SAMSUNG-SM-G930A"),
    ("SAMSUNG ELECTRONICS", "GT-I9300"), ("samsung", "Galaxy S23 Ultra"), ("Google", "Pixel 8 Pro"), ("Google", "Pixel 6a"),
    ("HUAWEI", "VOG-L29"), ("HONOR", "YAL-L21"), ("Nokia", "N95"), ("Nokia", "6230i"), ("NOKIA", "Lumia 1020"),
    ("HMD Global", "Nokia 8.3 5G"), ("Sony Ericsson", "K800i"), ("Sony", "G8441"), ("Sony", "XQ-CT54"), ("Sony", "D6603"),
    ("Sony Mobile", "SO-01M"), ("HTC", "HTC One_M8"), ("HTC", "HTC Desire HD"), ("LG Electronics", "LG-H930"),
    ("LGE", "LM-G850"), ("LG Mobile", "Nexus 5X"), ("Motorola", "moto g(8) power"), ("motorola", "XT1092"),
    ("OnePlus", "HD1913"), ("ONEPLUS", "ONEPLUS A3003"), ("Xiaomi", "Mi 9T"), ("Xiaomi", "M2102J20SG"), ("POCO", "POCO F3"),
    ("OPPO", "CPH2009"), ("vivo", "V2024"), ("realme", "RMX2001"), ("BlackBerry", "Z10"), ("Research In Motion", "9800"),
    ("ZTE", "Blade V8"), ("Palm", "Pre"), ("asus", "ASUS_Z01KD"), ("Microsoft", "RM-1085"), ("Fairphone", "FP4"),
    ("Nothing", "A063"), ("LENOVO", "Lenovo K53a48"), ("SIEMENS", "S65"), ("", "iPhone 4"), ("", "HUAWEI P30 lite"),
)  # fmt: skip
CAMERAS = (
    ("Canon", "Canon EOS 40D"), ("Canon", "Canon DIGITAL IXUS 400"), ("Canon", "PowerShot SX70 HS"), ("NIKON", "E5700"),
    ("NIKON", "E950"), ("NIKON CORPORATION", "NIKON D750"), ("NIKON", "COOLPIX P6000"), ("NIKON CORPORATION", "NIKON Z 6_2"),
    ("SONY", "DSC-RX100M3"), ("SONY", "ILCE-7M4"), ("SONY", "CYBERSHOT"), ("SONY", "SLT-A77V"), ("SONY", "NEX-6"),
    ("SAMSUNG", "NX300"), ("SAMSUNG", "WB850F"), ("Samsung Techwin", "Digimax 101"), ("SAMSUNG", "EK-GC100"),
    ("Samsung Electronics", "SC-D364"), ("Panasonic", "DMC-FZ30"), ("Panasonic", "DC-GH5"), ("OLYMPUS IMAGING CORP.", "E-M10"),
    ("OLYMPUS CORPORATION", "C8080WZ"), ("OLYMPUS OPTICAL CO.,LTD", "C2020Z"), ("OM Digital Solutions", "OM-1"), ("RICOH", "Caplio RR330"),
    ("RICOH IMAGING COMPANY, LTD.", "PENTAX K-3"), ("FUJIFILM", "FinePixS1Pro"), ("FUJIFILM", "X-T4"),
    ("EASTMAN KODAK COMPANY", "KODAK DC210 Zoom (V05.00)"), ("Kodak", "DX3900"), ("PENTAX Corporation", "PENTAX Optio S"),
    ("Minolta Co., Ltd.", "DiMAGE 7i"), ("KONICA MINOLTA", "DYNAX 7D"), ("KYOCERA", "Finecam S3"), ("Sanyo", "SR662"),
    ("CASIO COMPUTER CO.,LTD", "EX-Z850"), ("Leica Camera AG", "LEICA Q2"), ("SIGMA", "SIGMA fp"), ("Hasselblad", "L1D-20c"),
    ("GoPro", "HERO11 Black"), ("DJI", "FC3582"), ("Epson", "Perfection V600"), ("HP", "PhotoSmart 945"), ("Apple", "iPad Air"),
    ("Apple", "QuickTake 150"), ("samsung", "SM-T510"), ("Google", "Pixel Tablet"), ("Vivitar", "ViviCam 3350B"), ("", ""), ("JVC", "GC-QX3HD"),
)  # fmt: skip


def odd_files() -> Iterator[OddFile]:
    """All of them."""
    for order in "<>":
        for name, gps in POSITIONS.items():
            yield OddFile(
                f"{name} {order}", with_exif(tiff([text(DESCRIPTION, TITLE)], gps=gps, order=order)), True, title=True
            )
        for name, gps in NO_POSITIONS.items():
            yield OddFile(f"only {name} {order}", with_exif(tiff([text(DESCRIPTION, TITLE)], gps=gps, order=order)), title=True)
    for telephone, devices in ((True, TELEPHONES), (False, CAMERAS)):
        for make, model in devices:
            tags = [text(MAKE, make), text(MODEL, model)]
            yield OddFile(f"{make}/{model}", with_exif(tiff(tags, order=">" if telephone else "<")), telephone=telephone)
    yield from _odd_structures()
    yield from _odd_devices()
    yield from _odd_jpegs()
    yield from _odd_pngs_and_others()
    yield from _odd_xmp()


def _odd_structures() -> Iterator[OddFile]:
    title = text(DESCRIPTION, TITLE)
    whole = tiff([title], gps=PLACE)
    away = struct.pack("<I", 0x7FFFFFFF)
    pointer = struct.pack("<HHI", TO_GPS, LONG, 1)
    nowhere = tiff([title], gps=()).replace(pointer + tiff([title], gps=()).partition(pointer)[2][:4], pointer + away)
    yield OddFile("a place that is nowhere", with_exif(nowhere), title=True)
    yield OddFile(
        "in the second directory", with_exif(tiff([title], gps=PLACE, next_image=[title], gps_in_next=True)), True, title=True
    )
    for order in "<>":
        yield OddFile(
            f"a short pointer {order}", with_exif(tiff([title], gps=PLACE, order=order, pointer_kind=SHORT)), True, title=True
        )
        yield OddFile(
            f"a pointer of its kind {order}",
            with_exif(tiff([title], gps=PLACE, order=order, pointer_kind=IFD)),
            True,
            title=True,
        )
    yield OddFile("first directory nowhere", with_exif(whole[:4] + away + whole[8:]), True, title=True)
    yield OddFile("another number than 42", with_exif(b"IIRO" + whole[4:]), True, title=True)
    yield OddFile("something before the structure", with_exif(b"\0\0\0\0" + whole), True, title=True)
    yield OddFile("more entries than are there", with_exif(whole[:8] + b"\xff\x7f" + whole[10:]), True, title=True)
    yield OddFile("unknown kinds", with_exif(tiff([Entry(250, 77, b"abcd", 2**31), title], gps=PLACE)), True, title=True)
    yield OddFile("huge count", with_exif(tiff([Entry(251, FRACTION, b"abcd", 2**32 - 1), title], gps=PLACE)), True, title=True)
    yield OddFile("an empty structure", with_exif(b"II*\0"))
    yield OddFile("no structure", with_exif(b""))
    yield OddFile(
        "a place of its own beside the words of one",
        with_exif(tiff(gps=(Entry(28, UNDEFINED, b"ASCII\0\0\0" + TITLE.encode()),))),
        title=True,
    )


def _odd_devices() -> Iterator[OddFile]:
    def exif(*tags: Entry, inner: Directory = ()) -> bytes:
        return with_exif(tiff(tags, inner))

    yield OddFile("bytes for a text", exif(text(MAKE, "Apple", BYTE), text(MODEL, "iPhone 8", UNDEFINED)), telephone=True)
    yield OddFile("spaces and rubbish behind a NUL", exif(Entry(MAKE, ASCII, b"  HUAWEI \0\xff\xfe\x80 Canon")), telephone=True)
    yield OddFile("make beyond the end", exif(Entry(MAKE, ASCII, b"", 40, 0x7FFFFFF0), text(MODEL, "iPhone 8")), telephone=True)
    yield OddFile("no NUL", exif(Entry(MAKE, ASCII, b"Nokia"), Entry(MODEL, ASCII, b"6300")), telephone=True)
    yield OddFile("lens", exif(inner=[text(LENS, "iPhone 13 back triple camera 5.7mm f/1.5")]), telephone=True)
    yield OddFile("a camera's lens", exif(text(MAKE, "NIKON"), inner=[text(LENS, "24-70mm f/2.8")]))
    yield OddFile("host", exif(text(HOST, "iPhone 12")), telephone=True)
    yield OddFile("program of a telephone", exif(text(SOFTWARE, "HDR+ 1.0.345618096zd")), telephone=True)
    yield OddFile("build of a telephone", exif(text(SOFTWARE, "G998BXXU5CVDD")), telephone=True)
    yield OddFile("program of a computer", exif(text(SOFTWARE, "Adobe Photoshop Lightroom 6.1 (Macintosh)")))
    yield OddFile("program of a camera", exif(text(MAKE, "Canon"), text(SOFTWARE, "Firmware Version 1.1.1")))
    yield OddFile("notes of Apple", exif(inner=[Entry(NOTE, UNDEFINED, b"Apple iOS\0\0\1MM\0\2")]), telephone=True)
    yield OddFile("notes of Huawei", exif(inner=[Entry(NOTE, UNDEFINED, b"HUAWEI\0\0II*\0")]), telephone=True)
    for name in (
        b"Nikon\0\2\0\0",
        b"OLYMPUS\0II\3\0",
        b"FUJIFILM\x0c\0",
        b"Panasonic\0\0\0",
        b"SONY DSC \0\0\0",
        b"AOC\0MM",
        b"Ricoh\0\0\0",
    ):
        yield OddFile(f"notes of {name!r}", exif(inner=[Entry(NOTE, UNDEFINED, name)]))


def _odd_jpegs() -> Iterator[OddFile]:
    whole = tiff([text(DESCRIPTION, TITLE), text(MAKE, "Nokia")], gps=PLACE)
    bare = tiff([text(MAKE, "Nokia"), text(DESCRIPTION, TITLE)])
    yes = {"place": True, "telephone": True, "title": True}
    exif = segment(b"Exif\0\0" + whole)
    jfif = segment(b"JFIF\0\1\1\0\0\1\0\1\0\0", 0xE0)
    yield OddFile("head with one byte of another kind", with_exif(whole, b"Exif\0\xff"), **yes)
    yield OddFile("no head", with_exif(whole, b""), **yes)
    yield OddFile("JFIF twice", jpeg(jfif, exif), **yes)
    yield OddFile("EXIF twice, the second with a place", jpeg(segment(b"Exif\0\0" + bare), exif), **yes)
    yield OddFile("EXIF broken, and whole", jpeg(segment(b"Exif\0\0II*\0\xff\xff\xff\xff"), exif), **yes)
    yield OddFile("EXIF in two segments", jpeg(segment(b"Exif\0\0" + whole[:90]), segment(b"Exif\0\0" + whole[90:])), **yes)
    yield OddFile("EXIF behind tables", jpeg(segment(bytes(65), 0xDB), exif), **yes)
    yield OddFile("padding", jpeg(b"\xff\xff\xff" + exif), **yes)
    yield OddFile("rubbish between", jpeg(b"\0\0\1\2\3", exif), **yes)
    yield OddFile("a length of nothing before it", jpeg(b"\xff\xe2\0\0", exif), **yes)
    yield OddFile("a length beyond the end before it", jpeg(segment(b"ICC_PROFILE\0", 0xE2, 0xFFFF), exif), **yes)
    yield OddFile("ends with the metadata", jpeg(exif)[: 2 + len(exif)], **yes)
    yield OddFile("ends within the last value", b"\xff\xd8" + exif[:-3], **yes)
    yield OddFile("in a second picture", plain() + jpeg(exif), **yes)
    yield OddFile("in Photoshop's resources", jpeg(segment(PHOTOSHOP + resource(0x0422, whole), 0xED)), **yes)
    caption = iptc((120, TITLE))
    yield OddFile("IPTC", jpeg(segment(PHOTOSHOP + resource(0x0404, caption), 0xED)), title=True)
    parts = PHOTOSHOP + resource(0x0425, b"digest") + resource(0x0404, iptc((25, "volcano")) + caption)
    yield OddFile("IPTC in two segments", jpeg(segment(parts[:50], 0xED), segment(PHOTOSHOP + parts[50:], 0xED)), title=True)
    yield OddFile(
        "IPTC after a broken record",
        jpeg(segment(PHOTOSHOP + resource(0x0404, b"\x1c\2\5\x80\4abc" + caption), 0xED)),
        title=True,
    )
    yield OddFile("comment", jpeg(segment(TITLE.encode(), 0xFE)), title=True)
    yield OddFile("nothing", plain())


def _odd_pngs_and_others() -> Iterator[OddFile]:
    whole = tiff([text(DESCRIPTION, TITLE), text(MAKE, "Nokia")], gps=PLACE, order=">")
    yes = {"place": True, "telephone": True, "title": True}
    packet = xmp(f'{XMP_PLACE} tiff:Make="Nokia"', f"<dc:title>{TITLE}</dc:title>").encode("utf-8")
    itxt = b"XML:com.adobe.xmp\0"
    raw = b"\nexif\n%8d\n" % (len(whole) + 6) + (b"Exif\0\0" + whole).hex().encode("ascii")
    yield OddFile("eXIf", png(chunk(b"eXIf", whole)), **yes)
    yield OddFile("eXIf late", png(chunk(b"eXIf", whole), late=True), **yes)
    yield OddFile("eXIf with a head", png(chunk(b"eXIf", b"Exif\0\0" + whole)), **yes)
    yield OddFile("eXIf with a false sum", png(chunk(b"eXIf", whole)[:-4] + b"\0\0\0\0"), **yes)
    yield OddFile("iTXt", png(chunk(b"iTXt", itxt + b"\0\0\0\0" + packet)), **yes)
    yield OddFile("iTXt packed", png(chunk(b"iTXt", itxt + b"\1\0\0\0" + zlib.compress(packet))), **yes)
    yield OddFile("zTXt raw", png(chunk(b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(raw))), **yes)
    yield OddFile("tEXt raw APP1", png(chunk(b"tEXt", b"Raw profile type APP1\0" + raw)), **yes)
    yield OddFile("packed wrongly before it", png(chunk(b"zTXt", b"Comment\0\0\xff\xff\xff"), chunk(b"eXIf", whole)), **yes)
    yield OddFile("a false length before it", png(b"\x7f\xff\xff\xfftEXtComment\0\0abcd", chunk(b"eXIf", whole)), **yes)
    one_by_one = [b"exif:GPSLatitude\x0051/1, 30/1, 26/1", b"exif:GPSLongitude\x000/1, 7/1, 39/1", b"tiff:Make\0Nokia"]
    title = chunk(b"tEXt", b"Title\0" + TITLE.encode())
    yield OddFile("one text for each tag", png(*(chunk(b"tEXt", body) for body in one_by_one), title), **yes)
    none = [b"exif:GPSLatitude\x000/1, 0/1, 0/1", b"exif:GPSLongitude\x000/1, 0/1, 0/1"]
    yield OddFile("zeros, one text for each tag", png(*(chunk(b"tEXt", body) for body in none)))
    yield OddFile("WebP EXIF", webp((b"EXIF", whole)), **yes)
    yield OddFile("WebP EXIF with a head", webp((b"EXIF", b"Exif\0\0" + whole)), **yes)
    yield OddFile("WebP XMP", webp((b"XMP ", packet)), **yes)
    yield OddFile("WebP after an odd chunk", webp((b"odd ", b"abc"), (b"EXIF", whole)), **yes)
    yield OddFile("WebP after a false length", webp((b"EXIF", whole)).replace(b"EXIF", b"abcd\xff\xff\xff\x7fEXIF"), **yes)
    trailer = b"\1" + bytes(range(255, -1, -1)) + b"\0"
    yield OddFile(
        "GIF", plain("GIF")[:-1] + b"\x21\xff\x0bXMP DataXMP" + packet + b"<?xpacket end='w'?>" + trailer + b";", **yes
    )
    for order in "<>":
        words = [Entry(256, SHORT, (1,)), text(DESCRIPTION, TITLE), text(MAKE, "Nokia")]
        yield OddFile(f"TIFF {order}", tiff(words, gps=PLACE, order=order), **yes)
        yield OddFile(f"TIFF with XMP {order}", tiff([Entry(256, SHORT, (1,)), Entry(700, BYTE, packet)], order=order), **yes)
    pages = tiff(
        [Entry(256, SHORT, (1,))], next_image=[text(DESCRIPTION, TITLE), text(MAKE, "Nokia")], gps=PLACE, gps_in_next=True
    )
    yield OddFile("TIFF of two pages", pages, **yes)
    heic = struct.pack(">I", 24) + b"ftypheic\0\0\0\0mif1heic"
    yield OddFile("HEIC that is broken", heic + b"\0\0\0\x08meta" + b"Exif\0\0" + whole, **yes)


def _odd_xmp() -> Iterator[OddFile]:
    title = f"<dc:title><rdf:Alt><rdf:li>{TITLE}</rdf:li></rdf:Alt></dc:title>"
    packet = xmp(f'{XMP_PLACE} tiff:Make="Nokia"', title)
    yes = {"place": True, "telephone": True, "title": True}
    element = "<exif:GPSLatitude>51,30.4N</exif:GPSLatitude>\n<exif:GPSLongitude>0,7.6W</exif:GPSLongitude>"
    yield OddFile("XMP", with_xmp(packet), **yes)
    yield OddFile("XMP elements", with_xmp(xmp("", element)), True)
    yield OddFile("XMP with another prefix", with_xmp(xmp(XMP_PLACE.replace("exif:", "ns3:"))), True)
    yield OddFile("XMP with single quotes", with_xmp(xmp(XMP_PLACE.replace('"', "'"))), True)
    yield OddFile("XMP with spaces", with_xmp(xmp(XMP_PLACE.replace("=", " =\n "))), True)
    yield OddFile("XMP decimal", with_xmp(xmp('exif:GPSLatitude="51.5074" exif:GPSLongitude="-0.1278"')), True)
    yield OddFile("XMP destination", with_xmp(xmp(XMP_PLACE.replace("GPS", "GPSDest"))), True)
    yield OddFile("XMP of a drone", with_xmp(xmp('drone-dji:GpsLatitude="+51.5" drone-dji:GpsLongtitude="-0.12"')), True)
    yield OddFile(
        "XMP zero, then a place", with_xmp(xmp(XMP_PLACE.replace("51,30.4", "0,0.0").replace("0,7.6", "0,0.0"), element)), True
    )
    yield OddFile("XMP zeros", with_xmp(xmp('exif:GPSLatitude="0,0.0N" exif:GPSLongitude="0,0.0E"')))
    yield OddFile("XMP half", with_xmp(xmp('exif:GPSLatitude="51,30.4N"')))
    yield OddFile(
        "XMP empty", with_xmp(xmp('exif:GPSLatitude="" exif:GPSLongitude=""', "<exif:GPSVersionID>2.2.0.0</exif:GPSVersionID>"))
    )
    yield OddFile("XMP cut off", with_xmp(packet[: packet.index("</rdf:Alt>")] + "</dc:title>"), **yes)
    yield OddFile("XMP with odd signs", with_xmp(packet.replace("<rdf:RDF", "<& \0 <<rdf:RDF")), **yes)
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        yield OddFile(f"XMP {encoding}", with_xmp(packet.encode(encoding)), **yes)
    yield OddFile("XMP without a head", with_xmp(packet, b""), **yes)
    yield OddFile("XMP with half a head", with_xmp(packet, b"http://ns.adobe.com/xap/1.0/"), **yes)
    yield OddFile(
        "XMP twice",
        jpeg(*(segment(b"http://ns.adobe.com/xap/1.0/\0" + words.encode("ascii")) for words in (xmp(""), packet))),
        **yes,
    )
    more = packet.encode("ascii")
    head = b"http://ns.adobe.com/xmp/extension/\0" + b"0123456789ABCDEF" * 2 + struct.pack(">I", len(more))
    cut = more.index(b"GPSLatitude") + 4
    parts = [segment(head + struct.pack(">I", at) + part) for at, part in ((0, more[:cut]), (cut, more[cut:]))]
    yield OddFile("XMP extended", jpeg(*parts), **yes)
    yield OddFile("XMP extended, the end first", jpeg(*reversed(parts)), **yes)
