"""What is found in a picture, as values. A face is where it is and how sure that is; whose it is, nobody can tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tweetguard.image.metadata import Metadata

if TYPE_CHECKING:
    from tweetguard.image.picture_text import PictureText

NO_METADATA = Metadata()
Box = tuple[int, int, int, int]  # left, top, right, bottom in pixels of the upright picture, right and bottom exclusive


@dataclass(frozen=True, slots=True)
class Face:
    """A face: its `box` in pixels of the upright picture, the `score` (higher is surer), and who found it (`source`).

    The source is `cnn`, `hog` or `cnn+hog`. The scores of the two are on different scales, but 0 is where each begins
    to take a place for a face; below 0 it was the other detector, or a second look, that settled it.
    """

    box: Box
    score: float
    source: str


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """A picture's upright size in pixels, the faces found in it, from left to right, and what its file says.

    `texts` is what can be read in it, a text for each frame that shows another; None where nobody read it. `unreadable`
    says why it could not be read though it should have been.
    """

    width: int
    height: int
    faces: tuple[Face, ...]
    metadata: Metadata = NO_METADATA
    texts: tuple[PictureText, ...] | None = None
    unreadable: str = ""


def overlap(one: Box, other: Box) -> float:
    """Intersection over union of two boxes, from 0 (apart) to 1 (the same)."""
    both = _common(one, other)
    return both / (_area(one) + _area(other) - both) if both else 0.0


def covered(one: Box, other: Box) -> float:
    """The part of the smaller box that lies in the other, from 0 (apart) to 1 (wholly)."""
    both = _common(one, other)
    return both / min(_area(one), _area(other)) if both else 0.0


def enclosing(boxes: tuple[Box, ...]) -> Box:
    """The smallest box around all boxes; at least one is needed."""
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _common(one: Box, other: Box) -> int:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return max(0, width) * max(0, height)


def _area(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])
