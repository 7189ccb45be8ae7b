from __future__ import annotations

import numpy as np
import pytest
import skimage.data
from drawing import HAIR_COLOURS, LIGHTINGS, SKIN_TONES, Lighting, Look, paste_face, portrait
from PIL import Image

from tweetguard.image.faces import find_faces, merged
from tweetguard.image.facts import Box, Face, overlap

ASTRONAUT: Box = (170, 68, 276, 174)


def astronaut() -> Image.Image:
    return Image.fromarray(skimage.data.astronaut())


def test_photograph() -> None:
    (face,) = find_faces(astronaut())
    assert overlap(face.box, ASTRONAUT) > 0.5


def test_drawn_face() -> None:
    picture = Image.new("RGB", (800, 600), (150, 170, 190))
    boxes = [paste_face(picture, centre, 240) for centre in ((200, 300), (600, 320))]
    faces = find_faces(picture)
    assert len(faces) == 2
    assert all(overlap(face.box, box) > 0.5 for face, box in zip(faces, boxes, strict=True))


@pytest.mark.parametrize("name", ["coffee", "rocket", "chelsea"])
def test_no_face(name: str) -> None:
    assert find_faces(Image.fromarray(getattr(skimage.data, name)())) == ()


def test_boxes_lie_in_the_picture() -> None:
    picture = astronaut().crop((170, 0, 512, 512))  # half of the face is cut off
    for face in find_faces(picture):
        left, top, right, bottom = face.box
        assert 0 <= left < right <= picture.width
        assert 0 <= top < bottom <= picture.height


def test_merged_keeps_the_surer_one() -> None:
    sure, unsure, apart = (
        Face((0, 0, 10, 10), 2.0, "hog"),
        Face((1, 0, 11, 10), 1.0, "cnn"),
        Face((50, 0, 60, 10), 0.1, "hog"),
    )
    assert merged((unsure, apart, sure)) == (sure, apart)
