from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import skimage.data
from PIL import Image, ImageCms

from tests.drawing import Look, paste_face
from tests.image.test_metadata import GPS, XMP, exif
from tweetguard.errors import PictureError
from tweetguard.image.analysis import analyse_picture
from tweetguard.image.faces import find_faces
from tweetguard.image.facts import Box, overlap
from tweetguard.image.metadata import Metadata
from tweetguard.image.opening import OpeningLimits, open_frames
from tweetguard.image.redaction import STYLES, Redaction, Style, redact, redact_file, safe_path

PHOTOGRAPHS: Any = skimage.data


def astronaut() -> Image.Image:
    return Image.fromarray(PHOTOGRAPHS.astronaut())


def two_faces() -> tuple[Image.Image, list[Box]]:
    picture = Image.new("RGB", (640, 360), (150, 170, 190))
    boxes = [paste_face(picture, (170, 190), 230), paste_face(picture, (460, 190), 230, Look(tilt=15))]
    return picture, boxes


def saved(path: Path, picture: Image.Image, **options: Any) -> tuple[Path, Redaction]:
    """The picture in a file, and how to cover all faces in it."""
    picture.save(path, **options)
    faces = tuple(face.box for face in analyse_picture(path).faces)
    assert faces
    return path, Redaction(faces)


class TestResultIsClean:
    @pytest.mark.parametrize("style", STYLES)
    @pytest.mark.parametrize("draw", [astronaut, lambda: two_faces()[0]], ids=["photograph", "drawing"])
    def test_each_style(self, tmp_path: Path, style: Style, draw: Any) -> None:
        path, redaction = saved(tmp_path / "photo.jpg", draw())
        target = redact_file(path, Redaction(redaction.faces, style=style))
        assert target.name == "photo.safe.jpg"
        assert analyse_picture(target).faces == ()

    @pytest.mark.parametrize("orientation", [3, 6])
    def test_rotated(self, tmp_path: Path, orientation: int) -> None:
        made = exif(GPS, make="Apple", model="iPhone 4")
        made[0x0112] = orientation
        stored = two_faces()[0].transpose(Image.Transpose.ROTATE_180 if orientation == 3 else Image.Transpose.ROTATE_90)
        path, redaction = saved(tmp_path / "photo.jpg", stored, exif=made.tobytes())
        facts = analyse_picture(redact_file(path, redaction))
        assert facts.faces == ()
        assert (facts.width, facts.height) == (640, 360)
        assert facts.metadata == Metadata()

    def test_palette(self, tmp_path: Path) -> None:
        path, redaction = saved(tmp_path / "photo.png", two_faces()[0].convert("P", palette=Image.Palette.ADAPTIVE))
        target = redact_file(path, redaction)
        assert target.name == "photo.safe.png"
        assert analyse_picture(target).faces == ()

    def test_animated(self, tmp_path: Path) -> None:
        path = tmp_path / "moving.gif"
        frames = [two_faces()[0], Image.new("RGB", (640, 360), "blue"), two_faces()[0]]
        frames[0].save(path, save_all=True, append_images=frames[1:], duration=[100, 200, 300], loop=0)
        faces = tuple(face.box for face in analyse_picture(path).faces)
        target = redact_file(path, Redaction(faces, style="pixelate"))
        again = list(open_frames(target, OpeningLimits(), distinct=False))
        assert [frame.duration for frame in again] == [100, 200, 300]
        assert analyse_picture(target).faces == ()

    def test_heic_becomes_jpeg(self, tmp_path: Path) -> None:
        pillow_heif = pytest.importorskip("pillow_heif")
        path = tmp_path / "IMG_1.HEIC"
        pillow_heif.from_pillow(astronaut()).save(path, exif=exif(GPS).tobytes())
        target = redact_file(path, Redaction(tuple(face.box for face in analyse_picture(path).faces)))
        assert target.name == "IMG_1.safe.jpg"
        facts = analyse_picture(target)
        assert facts.faces == ()
        assert facts.metadata == Metadata()


class TestWhatIsLeft:
    @pytest.mark.parametrize("style", STYLES)
    def test_two_people_look_alike(self, style: Style) -> None:
        """What is left of a face is a few colours, so that pictures with the same few colours give the same result."""
        first = two_faces()[0]
        boxes = tuple(face.box for face in find_faces(first))
        second = first.copy()
        left, top, right, bottom = boxes[0]
        middle = (left + right) // 2
        nose = first.crop((middle - 10, top, middle + 10, bottom))
        second.paste(nose.transpose(Image.Transpose.FLIP_LEFT_RIGHT), (middle - 10, top))
        covered = [redact(picture, Redaction(boxes, style=style)).crop(boxes[0]) for picture in (first, second)]
        results = [np.asarray(picture, int) for picture in covered]
        assert np.abs(results[0] - results[1]).max() <= 16

    def test_few_colours(self) -> None:
        picture = astronaut()
        (face,) = find_faces(picture)
        left, top, right, bottom = face.box
        covered = np.asarray(redact(picture, Redaction((face.box,), style="pixelate")))[top:bottom, left:right]
        assert len(np.unique(covered.reshape(-1, 3), axis=0)) <= 16

    def test_the_rest_of_the_picture_is_the_same(self) -> None:
        picture, boxes = two_faces()
        after = redact(picture, Redaction((boxes[0],)))
        assert after.crop((330, 0, 640, 360)).tobytes() == picture.crop((330, 0, 640, 360)).tobytes()
        assert any(overlap(face.box, boxes[1]) > 0.4 for face in find_faces(after))

    def test_text_is_covered(self) -> None:
        picture = Image.new("RGB", (200, 100), "white")
        picture.paste("red", (50, 40, 120, 60))
        after = redact(picture, Redaction(texts=((50, 40, 120, 60),)))
        assert len(after.crop((50, 40, 120, 60)).getcolors() or []) == 1
        assert (255, 0, 0) not in {colour for _, colour in after.getcolors() or []}

    def test_nothing_of_the_file_stays(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.jpg"
        made = exif(GPS, make="Apple", model="iPhone 4", description="Sam Example")
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        astronaut().save(path, "MPO", exif=made.tobytes(), xmp=XMP.encode(), icc_profile=profile, comment=b"Sam Example",
                         save_all=True, append_images=[astronaut()])  # fmt: skip
        before = path.read_bytes()
        target = redact_file(path, Redaction())
        data = target.read_bytes()
        assert path.read_bytes() == before
        for trace in (b"Exif", b"http://ns.adobe.com", b"ICC_PROFILE", b"Example", b"MPF", b"8BIM"):
            assert trace in before or trace == b"8BIM"
            assert trace not in data
        assert data.count(b"\xff\xd8\xff") == 1

    @pytest.mark.parametrize(
        "box", [(-20, -20, 5, 5), (95, 95, 140, 140), (0, 0, 100, 100), (200, 200, 250, 250), (50, 50, 50, 50)]
    )
    def test_boxes_at_the_edge(self, box: Box) -> None:
        assert redact(Image.new("RGB", (100, 100)), Redaction((box,))).size == (100, 100)


class TestWriting:
    def test_other_target(self, tmp_path: Path) -> None:
        path, redaction = saved(tmp_path / "photo.jpg", astronaut())
        assert redact_file(path, redaction, tmp_path / "out.jpg") == tmp_path / "out.jpg"
        assert sorted(each.name for each in tmp_path.iterdir()) == ["out.jpg", "photo.jpg"]

    def test_original_is_not_overwritten(self, tmp_path: Path) -> None:
        path, redaction = saved(tmp_path / "photo.jpg", astronaut())
        with pytest.raises(PictureError, match="overwritten"):
            redact_file(path, redaction, path)

    def test_no_folder(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.jpg"
        astronaut().save(path)
        with pytest.raises(PictureError, match="cannot be written"):
            redact_file(path, Redaction(), tmp_path / "gone" / "out.jpg")

    def test_missing(self, tmp_path: Path) -> None:
        with pytest.raises(PictureError, match="no such picture"):
            redact_file(tmp_path / "gone.jpg", Redaction())

    @pytest.mark.parametrize(("name", "kind"), [("a.jpg", "JPEG"), ("b.webp", "WEBP"), ("c.gif", "GIF"), ("d.png", "PNG")])
    def test_safe_path(self, tmp_path: Path, name: str, kind: str) -> None:
        path = tmp_path / name
        Image.new("RGB", (4, 4)).save(path, kind)
        assert safe_path(path).name == f"{path.stem}.safe{path.suffix}"

    def test_scan_becomes_png(self, tmp_path: Path) -> None:
        path = tmp_path / "scan.tiff"
        Image.new("RGB", (4, 4)).save(path)
        assert redact_file(path, Redaction()).name == "scan.safe.png"

    def test_several_pages(self, tmp_path: Path) -> None:
        path = tmp_path / "scan.tiff"
        Image.new("RGB", (4, 4)).save(path, save_all=True, append_images=[Image.new("RGB", (5, 5), "red")])
        with pytest.raises(PictureError, match="several pages"):
            redact_file(path, Redaction())
