from __future__ import annotations

import io
import random
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.drawing import portrait
from tweetguard.image.captions import Caption, iptc_captions, xmp_captions, xmp_values
from tweetguard.image.exif import parse_exif
from tweetguard.image.metadata import Metadata, read_metadata
from tweetguard.image.telephones import is_telephone

GPS = {1: "N", 2: (51.0, 30.0, 26.0), 3: "W", 4: (0.0, 7.0, 39.0)}  # Westminster Bridge
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description tiff:Make="Apple" tiff:Model="iPhone 13"'
    ' exif:GPSLatitude="51,30.4N" exif:GPSLongitude="0,7.6W" photoshop:City="Newtown &amp; Oldtown">'
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Science fair</rdf:li></rdf:Alt></dc:description>'
    "<dc:subject><rdf:Bag><rdf:li>volcano</rdf:li><rdf:li>Sam Example</rdf:li></rdf:Bag></dc:subject>"
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
)


def iptc(*records: tuple[int, str]) -> bytes:
    return b"".join(b"\x1c\x02" + struct.pack(">BH", kind, len(text.encode())) + text.encode() for kind, text in records)


def photoshop(data: bytes) -> bytes:
    body = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(data)) + data
    return b"\xff\xed" + struct.pack(">H", len(body) + 2) + body


def exif(gps: Mapping[int, object] | None = None, **tags: object) -> Image.Exif:
    numbers = {"make": 0x010F, "model": 0x0110, "software": 0x0131, "description": 0x010E, "host": 0x013C}
    made = Image.Exif()
    for name, value in tags.items():
        if name in numbers:
            made[numbers[name]] = value
        else:
            made.get_ifd(0x8769)[{"lens": 0xA434, "comment": 0x9286, "note": 0x927C}[name]] = value
    if gps is not None:
        made.get_ifd(0x8825).update(gps)
    return made


def saved(path: Path, made: Image.Exif | None = None, kind: str = "JPEG", **options: Any) -> Metadata:
    if made is not None:
        options["exif"] = made.tobytes()
    Image.new("RGB", (16, 16)).save(path, kind, **options)
    return read_metadata(path)


class TestPlace:
    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
    def test_exif(self, tmp_path: Path, kind: str) -> None:
        path = tmp_path / "picture"
        assert saved(path, exif(GPS), kind).gps == ("EXIF",)

    def test_heic(self, tmp_path: Path) -> None:
        pillow_heif = pytest.importorskip("pillow_heif")
        path = tmp_path / "phone.heic"
        pillow_heif.from_pillow(portrait(64)).save(path, exif=exif(GPS, make="Apple", model="iPhone 13").tobytes())
        found = read_metadata(path)
        assert found.gps == ("EXIF",)
        assert found.device == "Apple iPhone 13"

    @pytest.mark.parametrize(
        "gps",
        [
            {0: b"\2\3\0\0"},
            {29: "2026:11:22"},
            {2: (51.0, 30.0, 26.0)},
            {1: "N", 2: (0.0, 0.0, 0.0), 3: "W", 4: (0.0, 0.0, 0.0)},
        ],
        ids=["version only", "date only", "half a place", "no signal"],
    )
    def test_no_place(self, tmp_path: Path, gps: dict[int, object]) -> None:
        assert saved(tmp_path / "picture.jpg", exif(gps)).gps == ()

    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
    def test_xmp(self, tmp_path: Path, kind: str) -> None:
        if kind == "PNG":
            text = PngInfo()
            text.add_itxt("XML:com.adobe.xmp", XMP)
            found = saved(tmp_path / "picture", kind=kind, pnginfo=text)
        else:
            found = saved(tmp_path / "picture", kind=kind, xmp=XMP.encode())
        assert found.gps == ("XMP",)
        assert found.telephone

    def test_place_that_cannot_be_read_counts(self) -> None:
        # GPS directory at 26: latitude and longitude whose values lie beyond the end.
        data = b"II*\0\x08\0\0\0" + struct.pack("<HHHII", 1, 0x8825, 4, 1, 26) + bytes(4)
        data += struct.pack("<HHHIIHHII", 2, 2, 5, 3, 9999, 4, 5, 3, 9999)
        gps = parse_exif(data).gps
        assert gps == {2: b"", 4: b""}


class TestTelephone:
    @pytest.mark.parametrize(
        ("make", "model"),
        [
            ("Apple", "iPhone 13 Pro"),
            ("samsung", "SM-G991B"),
            ("SAMSUNG", "GT-I9100"),
            ("Google", "Pixel 6a"),
            ("HUAWEI", "P30"),
            ("Nokia", "N95"),
            ("HMD Global", "Nokia 8.3 5G"),
            ("Sony Ericsson", "K750i"),
            ("Sony", "G8141"),
            ("Sony", "XQ-AS52"),
            ("motorola", "moto g(7)"),
            ("LG Electronics", "LG-H870"),
            ("LGE", "Nexus 5"),
            ("Xiaomi", "Redmi Note 8"),
            ("OnePlus", "ONEPLUS A6013"),
            ("BlackBerry", "BlackBerry 9700"),
            ("HTC", "HTC Desire"),
            ("Palm", "Pre"),
            ("Microsoft", "Lumia 950"),
            ("asus", "ASUS_X00TD"),
            ("Fairphone", "FP3"),
            ("", "iPhone 4"),
        ],
    )
    def test_is_one(self, make: str, model: str) -> None:
        assert is_telephone(make, model)

    @pytest.mark.parametrize(
        ("make", "model", "software"),
        [
            ("Canon", "Canon EOS 40D", "GIMP 2.4.5"),
            ("NIKON", "COOLPIX P6000", "Nikon Transfer 1.1 W"),
            ("SONY", "DSC-RX100M3", ""),
            ("SONY", "ILCE-7M3", "ILCE-7M3 v4.00"),
            ("Panasonic", "DMC-FZ30", ""),
            ("SAMSUNG", "NX300", "1.40"),
            ("Samsung Techwin", "Digimax i50", ""),
            ("SAMSUNG", "EK-GC100", ""),
            ("FUJIFILM", "FinePix S5000", ""),
            ("OLYMPUS IMAGING CORP.", "E-M5", ""),
            ("Apple", "iPad Pro", "16.1"),
            ("", "", "Adobe Photoshop 25.0"),
            ("Eastman Kodak", "DC240", ""),
            ("RICOH", "GR II", ""),
            ("PENTAX", "K10D", ""),
            ("GoPro", "HERO9 Black", ""),
            ("DJI", "FC3170", ""),
            ("Hewlett-Packard", "PhotoSmart C850", ""),
            ("Apple", "QuickTake 200", ""),
            ("SONY", "DSLR-A200", ""),
            ("CASIO", "EX-Z850", ""),
        ],
    )
    def test_is_none(self, make: str, model: str, software: str) -> None:
        assert not is_telephone(make, model, software=software)

    def test_known_by_lens_or_program(self) -> None:
        assert is_telephone("", "", lens="iPhone 6s back camera 4.15mm f/2.2")
        assert is_telephone("", "", software="HDR+ 1.0.220943774z")
        assert is_telephone("", "", software="G975FXXU3BSKO")
        assert is_telephone("", "", host="iPhone 12")

    def test_device(self, tmp_path: Path) -> None:
        assert saved(tmp_path / "1.jpg", exif(make="Canon", model="Canon EOS 40D")).device == "Canon EOS 40D"
        assert saved(tmp_path / "2.jpg", exif(make="Apple", model="iPhone 4", lens="back")).lens == "back"
        assert saved(tmp_path / "3.jpg").device == ""

    def test_apple_notes_without_a_name(self, tmp_path: Path) -> None:
        assert saved(tmp_path / "picture.jpg", exif(note=b"Apple iOS\0\0\1MM")).telephone

    def test_heic_without_a_name(self, tmp_path: Path) -> None:
        pillow_heif = pytest.importorskip("pillow_heif")
        path = tmp_path / "phone.heic"
        pillow_heif.from_pillow(portrait(64)).save(path)
        assert read_metadata(path).telephone


class TestCaptions:
    def test_exif(self, tmp_path: Path) -> None:
        found = saved(tmp_path / "a.jpg", exif(description="Year 9 at Kew", comment=b"ASCII\0\0\0by Sam Example"))
        assert found.captions == (Caption("EXIF description", "Year 9 at Kew"), Caption("EXIF comment", "by Sam Example"))

    def test_iptc_in_jpeg(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jpg"
        saved(path)
        data = path.read_bytes()
        path.write_bytes(data[:2] + photoshop(iptc((120, "Café visit"), (25, "volcano"), (25, "Sam Example"))) + data[2:])
        texts = [(caption.field, caption.text) for caption in read_metadata(path).captions]
        assert texts == [("IPTC caption", "Café visit"), ("IPTC keyword", "volcano"), ("IPTC keyword", "Sam Example")]

    def test_iptc_in_latin_1(self) -> None:
        (caption,) = iptc_captions(b"\x1c\x02\x78\0\4Caf\xe9")
        assert caption.text == "Café"

    def test_xmp(self) -> None:
        texts = {(caption.field, caption.text) for caption in xmp_captions(XMP)}
        assert texts == {
            ("XMP description", "Science fair"),
            ("XMP keywords", "volcano"),
            ("XMP keywords", "Sam Example"),
            ("XMP city", "Newtown & Oldtown"),
        }

    def test_broken_xmp_does_not_hide_the_rest(self) -> None:
        assert list(xmp_values(XMP[: XMP.index("Sam")], "City")) == ["Newtown & Oldtown"]

    def test_utf_16(self, tmp_path: Path) -> None:
        assert saved(tmp_path / "a.jpg", xmp=XMP.encode("utf-16")).gps == ("XMP",)

    def test_same_text_once(self, tmp_path: Path) -> None:
        found = saved(tmp_path / "a.jpg", exif(description="Science fair"), xmp=XMP.encode())
        assert [caption.text for caption in found.captions].count("Science fair") == 1

    def test_not_shown_by_accident(self, tmp_path: Path) -> None:
        assert "Example" not in repr(saved(tmp_path / "a.jpg", exif(description="Sam Example")))


def rich_files() -> list[bytes]:
    """A file of each kind with all that can be in it."""
    made = exif(GPS, make="Apple", model="iPhone 4", description="Science fair", comment=b"ASCII\0\0\0hello")
    files = []
    for kind in ("JPEG", "PNG", "WEBP", "TIFF"):
        stream = io.BytesIO()
        options: dict[str, Any] = {"exif": made.tobytes()}
        if kind in ("JPEG", "WEBP"):
            options["xmp"] = XMP.encode()
        Image.new("RGB", (16, 16)).save(stream, kind, **options)
        files.append(stream.getvalue())
    jpeg = files[0]
    files[0] = jpeg[:2] + photoshop(iptc((120, "caption"), (25, "keyword"))) + jpeg[2:]
    return files


def test_broken_files_never_raise(tmp_path: Path) -> None:
    rng = random.Random(7)
    path = tmp_path / "broken"
    for whole in rich_files():
        for _ in range(400):
            data = bytearray(whole)
            for _ in range(rng.randint(1, 12)):
                data[rng.randrange(len(data))] = rng.choice((0, 1, 0x7F, 0xFF, rng.randrange(256)))
            path.write_bytes(bytes(data[: rng.randint(1, len(data))] if rng.random() < 0.3 else data))
            assert isinstance(read_metadata(path), Metadata)


def test_one_broken_tag_does_not_hide_the_others(tmp_path: Path) -> None:
    path = tmp_path / "odd.jpg"
    saved(path, exif(GPS, make="Apple", model="iPhone 4", description="Science fair"))
    data = path.read_bytes()
    head = data.index(b"MM\0*") if b"MM\0*" in data else data.index(b"II*\0")
    order = "<" if data[head : head + 2] == b"II" else ">"
    first = head + 8 + 2
    path.write_bytes(data[: first + 2] + struct.pack(order + "HII", 250, 2**31, 2**31) + data[first + 12 :])
    found = read_metadata(path)
    assert found.gps == ("EXIF",)
    assert found.model == "iPhone 4"


def test_directories_that_point_at_each_other() -> None:
    loop = b"II*\0\x08\0\0\0" + struct.pack("<HHHII", 1, 0x8769, 4, 1, 8) + bytes(4)
    assert parse_exif(loop).exif == {}


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        read_metadata(tmp_path / "gone.jpg")
