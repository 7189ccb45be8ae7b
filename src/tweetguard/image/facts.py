"""What is found in a picture, as values. A face is where it is and how sure that is; whose it is, nobody here can tell."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[int, int, int, int]  # left, top, right, bottom in pixels of the upright picture, right and bottom exclusive


@dataclass(frozen=True, slots=True)
class Face:
    """A face: its `box` in pixels of the upright picture, the detector's `score` (higher is surer), and which detector."""

    box: Box
    score: float
    source: str


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """A picture's upright size in pixels, and the faces found in it, from left to right."""

    width: int
    height: int
    faces: tuple[Face, ...]


def overlap(one: Box, other: Box) -> float:
    """Intersection over union of two boxes, from 0 (apart) to 1 (the same)."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0.0
    both = width * height
    return both / (_area(one) + _area(other) - both)


def enclosing(boxes: tuple[Box, ...]) -> Box:
    """The smallest box around all boxes; at least one is needed."""
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _area(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])
