from __future__ import annotations

import struct
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageFile, ImageOps

from tests.drawing import Look, portrait
from tweetguard.errors import PictureError
from tweetguard.image.opening import OpeningLimits, open_frames

LIMITS = OpeningLimits()


def only_frame(path: Path, limits: OpeningLimits = LIMITS) -> Image.Image:
    (frame,) = open_frames(path, limits)
    assert frame.image.mode == "RGB"
    return frame.image


def complaint(path: Path, limits: OpeningLimits = LIMITS) -> str:
    with pytest.raises(PictureError) as caught:
        list(open_frames(path, limits))
    assert str(path) in str(caught.value)
    return caught.value.message


def quartered(width: int = 64, height: int = 48) -> Image.Image:
    """Red, green, blue and white quarters: which way up it is can be read off."""
    picture = Image.new("RGB", (width, height), "white")
    picture.paste("red", (0, 0, width // 2, height // 2))
    picture.paste("lime", (width // 2, 0, width, height // 2))
    picture.paste("blue", (0, height // 2, width // 2, height))
    return picture


def corners(picture: Image.Image) -> list[str]:
    width, height = picture.size
    names = {(1, 0, 0): "red", (0, 1, 0): "lime", (0, 0, 1): "blue", (1, 1, 1): "white"}
    places = ((8, 8), (width - 9, 8), (8, height - 9), (width - 9, height - 9))
    found = []
    for place in places:
        pixel = picture.getpixel(place)
        assert isinstance(pixel, tuple)
        found.append(names[pixel[0] > 128, pixel[1] > 128, pixel[2] > 128])
    return found


UPRIGHT = ["red", "lime", "blue", "white"]


class TestRefused:
    def test_missing(self, tmp_path: Path) -> None:
        assert complaint(tmp_path / "gone.jpg") == "there is no such picture"

    def test_name_that_no_file_can_have(self) -> None:
        assert complaint(Path("a\0b.jpg")).startswith("cannot be read")

    def test_folder(self, tmp_path: Path) -> None:
        assert complaint(tmp_path) == "is not a file"

    def test_empty(self, tmp_path: Path) -> None:
        path = tmp_path / "empty.jpg"
        path.touch()
        assert complaint(path) == "is empty"

    def test_not_a_picture(self, tmp_path: Path) -> None:
        path = tmp_path / "text.jpg"
        path.write_text("Year 9 made volcanoes today", encoding="utf-8")
        assert complaint(path).startswith("is not a picture")

    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF"])
    @pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
    def test_truncated(self, tmp_path: Path, kind: str, share: float) -> None:
        path = tmp_path / "cut"
        portrait(200).save(path, kind)
        whole = path.read_bytes()
        path.write_bytes(whole[: int(len(whole) * share)])
        assert "damaged" in complaint(path) or "not a picture" in complaint(path)

    def test_truncated_though_another_library_allows_it(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
        path = tmp_path / "cut.jpg"
        portrait(200).save(path)
        path.write_bytes(path.read_bytes()[:3000])
        assert "truncated" in complaint(path)

    def test_too_many_bytes(self, tmp_path: Path) -> None:
        path = tmp_path / "large.png"
        quartered().save(path)
        assert "the limit is 0.0001 MB" in complaint(path, OpeningLimits(megabytes=0.0001))

    def test_too_many_pixels(self, tmp_path: Path) -> None:
        path = tmp_path / "large.png"
        quartered().save(path)
        assert "64 x 48 pixels" in complaint(path, OpeningLimits(megapixels=0.003))

    @pytest.mark.parametrize("side", [9_500, 20_000])
    def test_bomb_is_not_decoded(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, side: int) -> None:
        def decode(image: object) -> None:
            raise AssertionError("decoded")

        monkeypatch.setattr(ImageFile.ImageFile, "load", decode)
        path = tmp_path / "bomb.png"
        header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
        data = zlib.compress(bytes(1000))
        chunks = b"".join(_chunk(kind, body) for kind, body in ((b"IHDR", header), (b"IDAT", data), (b"IEND", b"")))
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunks)
        assert "too large" in complaint(path) or "too many pixels" in complaint(path)

    def test_later_page_too_large(self, tmp_path: Path) -> None:
        path = tmp_path / "pages.tiff"
        Image.new("RGB", (10, 10)).save(path, save_all=True, append_images=[Image.new("RGB", (1200, 1000))])
        assert "1200 x 1000" in complaint(path, OpeningLimits(megapixels=1))

    def test_too_many_frames(self, tmp_path: Path) -> None:
        path = tmp_path / "long.gif"
        frames = [Image.new("L", (2, 2), number) for number in range(201)]
        frames[0].save(path, save_all=True, append_images=frames[1:])
        assert "201 frames" in complaint(path)

    @pytest.mark.parametrize(
        "head",
        [b"\0\0\0\x20ftypisom", b"\0\0\0\x14ftypqt  ", b"\x1aE\xdf\xa3" + bytes(8), b"RIFF\0\0\0\0AVI "],
        ids=["mp4", "mov", "webm", "avi"],
    )
    def test_video(self, tmp_path: Path, head: bytes) -> None:
        path = tmp_path / "film.jpg"
        path.write_bytes(head + bytes(100))
        assert "is a video" in complaint(path)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


class TestUpright:
    @pytest.mark.parametrize("orientation", range(1, 9))
    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
    def test_orientation(self, tmp_path: Path, orientation: int, kind: str) -> None:
        stored = quartered()
        turn = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}.get(orientation)  # how to undo what a viewer will do
        if turn is not None:
            stored = stored.transpose(Image.Transpose(turn))
        exif = Image.Exif()
        exif[0x0112] = orientation
        path = tmp_path / "turned"
        stored.save(path, kind, exif=exif)
        (frame,) = open_frames(path, LIMITS)
        assert frame.image.size == (64, 48)
        assert corners(frame.image) == UPRIGHT
        assert frame.oriented

    @pytest.mark.parametrize("orientation", [None, 0, 9, 300])
    def test_no_orientation(self, tmp_path: Path, orientation: int | None) -> None:
        exif = Image.Exif()
        if orientation is not None:
            exif[0x0112] = orientation
        path = tmp_path / "plain.jpg"
        quartered().save(path, exif=exif)
        (frame,) = open_frames(path, LIMITS)
        assert corners(frame.image) == UPRIGHT
        assert not frame.oriented

    def test_damaged_exif_does_not_hide_the_picture(self, tmp_path: Path) -> None:
        path = tmp_path / "odd.jpg"
        quartered().save(path, exif=b"Exif\0\0II*\0\x08\0\0\0\xff\xff\x12\x01\x03")
        assert corners(only_frame(path)) == UPRIGHT


class TestModes:
    @pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "CMYK", "YCbCr", "LAB"])
    def test_colours(self, tmp_path: Path, mode: str) -> None:
        path = tmp_path / "picture.tiff"
        if mode == "LAB":
            pytest.importorskip("PIL.ImageCms")
            from PIL import ImageCms

            turn = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")
            lab = ImageCms.applyTransform(quartered(), turn)
            assert lab is not None
            lab.save(path)
        else:
            quartered().convert(mode).save(path)
        assert corners(only_frame(path)) == UPRIGHT

    def test_cmyk_jpeg(self, tmp_path: Path) -> None:
        path = tmp_path / "print.jpg"
        quartered().convert("CMYK").save(path)
        assert corners(only_frame(path)) == UPRIGHT

    def test_transparent_is_on_white(self, tmp_path: Path) -> None:
        path = tmp_path / "clear.png"
        Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(path)
        assert only_frame(path).getpixel((1, 1)) == (255, 255, 255)

    def test_palette_with_transparent_colour(self, tmp_path: Path) -> None:
        path = tmp_path / "clear.gif"
        picture = quartered().convert("P", palette=Image.Palette.ADAPTIVE)
        index = picture.getpixel((8, 8))
        assert isinstance(index, int)
        picture.info["transparency"] = index
        picture.save(path)
        assert corners(only_frame(path)) == ["white", "lime", "blue", "white"]

    @pytest.mark.parametrize(("value", "grey"), [(0, 0), (65535, 255), (32896, 128)])
    def test_sixteen_bits_are_scaled(self, tmp_path: Path, value: int, grey: int) -> None:
        path = tmp_path / "scan.png"
        picture = Image.new("I;16", (8, 8), value)
        picture.save(path)
        assert only_frame(path).getpixel((4, 4)) == pytest.approx((grey,) * 3, abs=1)

    def test_floats_are_scaled(self, tmp_path: Path) -> None:
        path = tmp_path / "scan.tiff"
        picture = Image.new("F", (8, 8), 0.0)
        picture.paste(2.0, (4, 0, 8, 8))
        picture.save(path)
        opened = only_frame(path)
        assert (opened.getpixel((1, 1)), opened.getpixel((6, 6))) == ((0, 0, 0), (255, 255, 255))

    def test_one_bit(self, tmp_path: Path) -> None:
        path = tmp_path / "fax.png"
        Image.new("1", (4, 4), 1).save(path)
        assert only_frame(path).getpixel((1, 1)) == (255, 255, 255)


class TestFrames:
    @pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
    def test_distinct_frames(self, tmp_path: Path, kind: str) -> None:
        path = tmp_path / "moving"
        frames = [portrait(80, Look(tilt=tilt)) for tilt in (0, 0, 15, 0, 30)]
        frames[0].save(path, kind, save_all=True, append_images=frames[1:], duration=100, lossless=True)
        assert len(list(open_frames(path, LIMITS))) == 3

    def test_second_picture_of_a_telephone_is_not_looked_at(self, tmp_path: Path) -> None:
        path = tmp_path / "phone.jpg"
        quartered().save(path, "MPO", save_all=True, append_images=[ImageOps.mirror(quartered())])
        with Image.open(path) as image:
            assert image.format == "MPO"
        assert corners(only_frame(path)) == UPRIGHT


class TestHeic:
    def test_telephone_picture(self, tmp_path: Path) -> None:
        pillow_heif = pytest.importorskip("pillow_heif")
        path = tmp_path / "IMG_0001.HEIC"
        exif = Image.Exif()
        exif[0x0112] = 6  # a telephone held upright
        pillow_heif.from_pillow(quartered().transpose(Image.Transpose.ROTATE_90)).save(path, exif=exif.tobytes())
        (frame,) = open_frames(path, LIMITS)
        assert corners(frame.image) == UPRIGHT
        assert frame.oriented

    def test_truncated(self, tmp_path: Path) -> None:
        pillow_heif = pytest.importorskip("pillow_heif")
        path = tmp_path / "cut.heic"
        pillow_heif.from_pillow(portrait(200)).save(path)
        path.write_bytes(path.read_bytes()[:-500])
        assert complaint(path)

    def test_no_decoder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "pillow_heif", None)
        path = tmp_path / "phone.heic"
        path.write_bytes(b"\0\0\0\x18ftypheic" + bytes(50))
        assert "install pillow-heif" in complaint(path)
