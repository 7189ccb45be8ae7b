"""Find faces in a picture: dlib's CNN and HOG detectors as one. It can say where a face is, never whose.

The CNN sees nearly all that HOG does, and profiles, tilted and masked faces besides. What one of them is sure of is a
face. What one is unsure of is a face when the other sees something there too, or when a second look confirms it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Literal

from tweetguard.image.facts import Box, Face, covered, overlap
from tweetguard.image.hog import scan_frontal
from tweetguard.image.mmod import Candidate, scan
from tweetguard.image.second_look import best_look

if TYPE_CHECKING:
    from PIL.Image import Image

Backend = Literal["tweetguard", "face_recognition"]

# How many times its own size a picture is looked at by the CNN, and how often it is doubled for HOG. With a larger first
# size and wider steps between sizes than dlib's (2.0 and 5/6), the CNN finds as many small masked faces in less time.
# Large pictures would take too long, and their faces are rarely so small.
LARGE = 1_500_000  # pixels
CNN_ENLARGED, CNN_ENLARGED_LARGE = 2.3, 2.0
HOG_DOUBLED, HOG_DOUBLED_LARGE = 1, 0

SURE_CNN = 0.0  # dlib's own threshold
UNSURE_CNN = -1.0  # below it lies the whole ground of some pictures
DOUBTED_CNN = -0.6  # and below this one, that HOG sees something, too, is not enough
SURE_HOG = 0.3
UNSURE_HOG = -0.2
LOOK_AGAIN = 0.15  # what a second look must score for the CNN's unsure places
LOOK_AT_HOG = -0.5  # the same for HOG's; the CNN has not seen them at all at first, so that little is asked
MOST_LOOKS = 12  # places in one picture that are looked at again, the likeliest first
SAME_FACE = 0.3  # boxes that overlap more than this (intersection over union) are one face
INSIDE = 0.8  # and so are two of which the smaller lies in the other by this share

SIDEWAYS_PIXELS = 2_000_000  # the size in which the other directions are tried
SIDEWAYS_SCORE = 0.3  # and what must be found there


@dataclass(frozen=True, slots=True)
class FaceSearch:
    """How faces are looked for.

    `long_side`: the size in pixels in which people see the picture; larger ones are made smaller first, and faces of
    40 pixels or more in that size are in range. `backend`: our own detector, or the package face_recognition.
    """

    long_side: int = 2048
    backend: Backend = "tweetguard"


def find_faces(image: Image, search: FaceSearch | None = None, *, oriented: bool = True) -> tuple[Face, ...]:
    """The faces in an upright RGB picture, from left to right; boxes in pixels of `image` itself.

    A picture that is not `oriented` (nothing says which way up it is) is tried in the other three directions when no
    face is found. Raises ImportError when a detector is not installed.
    """
    search = search or FaceSearch()
    scale = min(1.0, search.long_side / max(image.size))
    small = image
    if scale < 1.0:
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        small = image.resize(size, reducing_gap=2.0)
    if search.backend == "face_recognition":
        from tweetguard.image.face_recognition_backend import locate

        found = locate(small)
    else:
        found = _find(small)
        if not found and not oriented:
            found = _find_sideways(small)
    return merged(
        Face(box, face.score, face.source)
        for face in found
        if _has_area(box := _inside(tuple(side / scale for side in face.box), image.size))
    )


def merged(faces: Iterable[Face]) -> tuple[Face, ...]:
    """The faces without duplicates, the surest of each kept, from left to right."""
    kept: list[Face] = []
    for face in sorted(faces, key=lambda each: -each.score):
        if not any(_same(face.box, other.box) for other in kept):
            kept.append(face)
    return tuple(sorted(kept, key=lambda each: each.box))


def _find(image: Image) -> list[Face]:
    """The faces in a picture of moderate size; boxes may reach beyond it."""
    large = image.width * image.height > LARGE
    places = _without_duplicates(scan(image, UNSURE_CNN, CNN_ENLARGED_LARGE if large else CNN_ENLARGED))
    frontal = scan_frontal(image, UNSURE_HOG, HOG_DOUBLED_LARGE if large else HOG_DOUBLED)
    faces: list[Face] = []
    looks = MOST_LOOKS
    for place in places:
        also = next((other for other in frontal if _same(_whole(place.box), _whole(other.box))), None)
        score = place.score
        if score <= SURE_CNN and (also is None or score <= DOUBTED_CNN):
            if looks == 0:
                continue
            looks -= 1
            score = best_look(image, place.box, LOOK_AGAIN)
            if score <= LOOK_AGAIN:
                continue
        faces.append(_face(Candidate(score, place.box), "cnn" if also is None else "cnn+hog"))
    for place in frontal:
        if any(_same(_whole(place.box), face.box) for face in faces):
            continue
        if place.score > SURE_HOG or (place.score > 0 and best_look(image, place.box, LOOK_AT_HOG) > LOOK_AT_HOG):
            faces.append(_face(place, "hog"))
    return faces


def _find_sideways(image: Image) -> list[Face]:
    """The faces in a picture that lies on its side or stands on its head; boxes as in the picture as it is."""
    from PIL.Image import Transpose

    largest = min(CNN_ENLARGED, sqrt(SIDEWAYS_PIXELS / (image.width * image.height)))
    ways = (Transpose.ROTATE_90, Transpose.ROTATE_270, Transpose.ROTATE_180)
    best = [next(iter(scan(image.transpose(way), SIDEWAYS_SCORE, largest)), None) for way in ways]
    score, way = max((found.score if found else 0.0, way) for found, way in zip(best, ways, strict=True))
    if not score:
        return []
    faces = _find(image.transpose(way))
    return [Face(_turned_back(face.box, way, image.size), face.score, face.source) for face in faces]


def _turned_back(box: Box, way: int, size: tuple[int, int]) -> Box:
    """Where a box of the turned picture lies in the picture of `size` that was turned."""
    from PIL.Image import Transpose

    left, top, right, bottom = box
    width, height = size
    if way == Transpose.ROTATE_90:  # counter-clockwise: what was on the right is now at the top
        return (width - bottom, left, width - top, right)
    if way == Transpose.ROTATE_270:
        return (top, height - right, bottom, height - left)
    return (width - right, height - bottom, width - left, height - top)


def _without_duplicates(places: list[Candidate]) -> list[Candidate]:
    """The best place of each cluster; `places` come best first."""
    kept: list[Candidate] = []
    for place in places:
        if not any(_same(_whole(place.box), _whole(other.box)) for other in kept):
            kept.append(place)
    return kept


def _same(one: Box, other: Box) -> bool:
    return overlap(one, other) > SAME_FACE or covered(one, other) > INSIDE


def _face(place: Candidate, source: str) -> Face:
    return Face(_whole(place.box), round(place.score, 3), source)


def _whole(box: tuple[float, ...]) -> Box:
    left, top, right, bottom = (round(side) for side in box)
    return left, top, right, bottom


def _inside(box: tuple[float, ...], size: tuple[int, int]) -> Box:
    left, top, right, bottom = _whole(box)
    return (max(0, left), max(0, top), min(size[0], right), min(size[1], bottom))


def _has_area(box: Box) -> bool:
    return box[0] < box[2] and box[1] < box[3]
