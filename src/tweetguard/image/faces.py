"""Find faces in a picture with dlib's HOG detector. It can say where a face is, never whose."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from tweetguard.image.facts import Box, Face, overlap

if TYPE_CHECKING:
    from PIL.Image import Image

# The size in which people see a picture on X; a face of 40 pixels in it is in range after one upsampling (dlib's window
# is 80 pixels).
LONG_SIDE = 2048
UPSAMPLINGS = 1
SAME_FACE = 0.4  # boxes that overlap more than this (intersection over union) are one face


def find_faces(image: Image, long_side: int = LONG_SIDE) -> tuple[Face, ...]:
    """The faces in an upright RGB picture, from left to right; boxes in pixels of `image` itself."""
    import numpy as np

    scale = min(1.0, long_side / max(image.size))
    small = image
    if scale < 1.0:
        small = image.resize(
            (max(1, round(image.width * scale)), max(1, round(image.height * scale))), reducing_gap=2.0
        )
    boxes, scores, _ = _detector().run(np.asarray(small), UPSAMPLINGS, 0.0)
    faces = []
    for box, score in zip(boxes, scores, strict=True):
        corners = (box.left(), box.top(), box.right() + 1, box.bottom() + 1)
        left, top, right, bottom = (round(corner / scale) for corner in corners)
        inside = (max(0, left), max(0, top), min(image.width, right), min(image.height, bottom))
        faces.append(Face(inside, round(float(score), 3), "hog"))
    return merged(tuple(faces))


def merged(faces: tuple[Face, ...]) -> tuple[Face, ...]:
    """The faces without duplicates, the surest of each kept, from left to right."""
    kept: list[Face] = []
    for face in sorted(faces, key=lambda each: -each.score):
        if _has_area(face.box) and all(overlap(face.box, other.box) <= SAME_FACE for other in kept):
            kept.append(face)
    return tuple(sorted(kept, key=lambda each: each.box))


def _has_area(box: Box) -> bool:
    return box[0] < box[2] and box[1] < box[3]


@cache
def _detector() -> Any:
    """dlib's frontal face detector, loaded once in a process."""
    import dlib

    return dlib.get_frontal_face_detector()
