from __future__ import annotations

import io
import random
from collections.abc import Callable

import pytest
import skimage.data
from PIL import Image

from tests.drawing import HAIR_COLOURS, LIGHTINGS, SKIN_TONES, Look, draw_face, paste_face, portrait
from tweetguard.image import faces as faces_module
from tweetguard.image.faces import FaceSearch, find_faces, merged
from tweetguard.image.facts import Box, Face, overlap
from tweetguard.image.mmod import Candidate

ASTRONAUT: Box = (170, 68, 276, 174)


def photograph(name: str) -> Image.Image:
    return Image.fromarray(getattr(skimage.data, name)()).convert("RGB")


def found_of(picture: Image.Image, boxes: list[Box]) -> int:
    """How many of the boxes a face was found for; each face counts for one."""
    faces = list(find_faces(picture))
    count = 0
    for box in boxes:
        best = max(faces, key=lambda face: overlap(face.box, box), default=None)
        if best is not None and overlap(best.box, box) > 0.35:
            faces.remove(best)
            count += 1
    return count


def class_photograph(looks: list[Look], width: int) -> tuple[Image.Image, list[Box]]:
    """Drawn faces in rows before a photograph without people; `width` is that of each face, in pixels."""
    size = round(width / 0.55)
    step = size + 16
    columns = min(len(looks), 6)
    picture = photograph("coffee").resize((columns * step + 16, (-(-len(looks) // columns)) * step + 16))
    boxes = []
    for number, look in enumerate(looks):
        centre = (16 + step // 2 + step * (number % columns), 16 + step // 2 + step * (number // columns))
        boxes.append(paste_face(picture, centre, size, look))
    return picture, boxes


class TestPhotographs:
    def test_one_face(self) -> None:
        (face,) = find_faces(photograph("astronaut"))
        assert overlap(face.box, ASTRONAUT) > 0.5
        assert face.score > 0.5
        assert face.source == "cnn+hog"

    @pytest.mark.parametrize("degrees", [-40, -20, 20, 40])
    def test_tilted(self, degrees: int) -> None:
        picture = photograph("astronaut").rotate(degrees, Image.Resampling.BICUBIC, center=(223, 120))
        (face,) = find_faces(picture)
        assert overlap(face.box, ASTRONAUT) > 0.35

    @pytest.mark.parametrize("name", ["coffee", "rocket", "chelsea", "coins", "brick", "grass", "clock", "page", "moon"])
    def test_no_face(self, name: str) -> None:
        assert find_faces(photograph(name), oriented=False) == ()

    def test_boxes_lie_in_the_picture(self) -> None:
        picture = photograph("astronaut").crop((200, 90, 512, 512))  # parts of the face are cut off
        for face in find_faces(picture):
            left, top, right, bottom = face.box
            assert 0 <= left < right <= picture.width
            assert 0 <= top < bottom <= picture.height

    @pytest.mark.parametrize("size", [(1, 1), (3, 2000), (2000, 3), (40, 40)])
    def test_odd_sizes(self, size: tuple[int, int]) -> None:
        assert find_faces(Image.new("RGB", size, "grey"), oriented=False) == ()

    def test_large_picture_is_looked_at_in_the_size_it_is_seen_in(self) -> None:
        picture = photograph("astronaut").resize((2048, 2048))
        boxes = {side: find_faces(picture, FaceSearch(long_side=side)) for side in (400, 900)}
        assert all(len(faces) == 1 for faces in boxes.values())
        expected: Box = (680, 272, 1104, 696)
        assert all(overlap(faces[0].box, expected) > 0.5 for faces in boxes.values())


class TestSideways:
    @pytest.mark.parametrize("way", [Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270])
    def test_turned(self, way: Image.Transpose) -> None:
        picture = Image.new("RGB", (700, 500), (150, 170, 190))
        left, top, right, bottom = paste_face(picture, (200, 250), 260)
        marked = Image.new("L", picture.size)
        marked.paste(255, (left, top, right, bottom))
        turned = picture.transpose(way)
        (face,) = find_faces(turned, oriented=False)
        expected = marked.transpose(way).getbbox()
        assert expected is not None
        assert overlap(face.box, expected) > 0.5

    def test_an_oriented_picture_is_not_turned(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(faces_module, "_find_sideways", lambda image: pytest.fail("turned"))
        assert find_faces(photograph("coffee"), oriented=True) == ()


class TestDrawnFaces:
    @pytest.mark.parametrize("width", [42, 64])
    def test_recall_is_the_same_for_every_skin_tone_and_light(self, width: int) -> None:
        shares = {}
        for tone in SKIN_TONES:
            for lighting in LIGHTINGS:
                looks = [Look(tone, hair, lighting, long_hair=hair[0] > 100) for hair in HAIR_COLOURS]
                picture, boxes = class_photograph(looks, width)
                shares[tone, lighting] = found_of(picture, boxes) / len(boxes)
        assert max(shares.values()) - min(shares.values()) <= 0.02
        assert min(shares.values()) >= 0.99

    def test_masked(self) -> None:
        looks = [Look(tone, mask=True, tilt=tilt) for tone in SKIN_TONES for tilt in (-8, 0, 8)]
        picture, boxes = class_photograph(looks, 60)
        assert found_of(picture, boxes) / len(boxes) >= 0.8

    def test_tilted(self) -> None:
        looks = [Look(tone, tilt=tilt) for tone in SKIN_TONES for tilt in (-30, -15, 15, 30)]
        picture, boxes = class_photograph(looks, 60)
        assert found_of(picture, boxes) == len(boxes)

    def test_no_duplicates_in_a_crowd(self) -> None:
        rng = random.Random(3)
        looks = [Look(rng.choice(SKIN_TONES), rng.choice(HAIR_COLOURS), tilt=rng.uniform(-15, 15)) for _ in range(24)]
        picture, boxes = class_photograph(looks, 70)
        assert found_of(picture, boxes) == len(boxes) == len(find_faces(picture))


class TestFusion:
    """The rules by which two detectors become one, on detectors that say what the test wants."""

    @pytest.fixture
    def find(self, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[tuple[float, str]]]:
        def run(cnn: list[float], hog: list[float], look: float = -1.0, apart: bool = False) -> list[tuple[float, str]]:
            box = (100.0, 100.0, 200.0, 200.0)
            other = (300.0, 100.0, 400.0, 200.0) if apart else (110.0, 105.0, 205.0, 200.0)
            monkeypatch.setattr(faces_module, "scan", lambda *_: [Candidate(score, box) for score in cnn])
            monkeypatch.setattr(faces_module, "scan_frontal", lambda *_: [Candidate(score, other) for score in hog])
            monkeypatch.setattr(faces_module, "best_look", lambda *_: look)
            return [(face.score, face.source) for face in find_faces(Image.new("RGB", (500, 300)))]

        return run

    def test_both(self, find: Callable[..., list[tuple[float, str]]]) -> None:
        assert find([0.9], [1.5]) == [(0.9, "cnn+hog")]

    def test_each_alone(self, find: Callable[..., list[tuple[float, str]]]) -> None:
        assert find([0.9], [1.5], apart=True) == [(0.9, "cnn"), (1.5, "hog")]

    def test_unsure_and_confirmed_by_the_other(self, find: Callable[..., list[tuple[float, str]]]) -> None:
        assert find([-0.3], [-0.1]) == [(-0.3, "cnn+hog")]

    def test_unsure_and_confirmed_by_a_second_look(self, find: Callable[..., list[tuple[float, str]]]) -> None:
        assert find([-0.3], [], look=0.4) == [(0.4, "cnn")]

    def test_doubted_and_seen_by_the_other_needs_a_second_look(self, find: Callable[..., list[tuple[float, str]]]) -> None:
        assert find([-0.8], [-0.1], look=-0.4) == []
        assert find([-0.8], [-0.1], look=0.4) == [(0.4, "cnn+hog")]

    def test_unsure_and_not_confirmed(self, find: Callable[..., list[tuple[float, str]]]) -> None:
        assert find([-0.3], [], look=0.1) == []
        assert find([], [0.1], look=-0.6) == []

    def test_hog_alone_is_confirmed_by_little(self, find: Callable[..., list[tuple[float, str]]]) -> None:
        assert find([], [0.1], look=-0.4) == [(0.1, "hog")]

    def test_neighbouring_places_are_one_face(self, find: Callable[..., list[tuple[float, str]]]) -> None:
        assert find([0.9, 0.7, 0.2], []) == [(0.9, "cnn")]


def test_merged_keeps_the_surer_one() -> None:
    sure, unsure = Face((0, 0, 10, 10), 2.0, "hog"), Face((1, 0, 11, 10), 1.0, "cnn")
    apart = Face((50, 0, 60, 10), 0.1, "hog")
    assert merged((unsure, apart, sure)) == (sure, apart)


def test_face_in_a_poor_jpeg() -> None:
    stream = io.BytesIO()
    portrait(120).save(stream, "JPEG", quality=12)
    assert len(find_faces(Image.open(stream).convert("RGB"))) == 1


def test_drawn_face_has_nothing_around_it() -> None:
    assert draw_face(100).getpixel((2, 2)) == (0, 0, 0, 0)
