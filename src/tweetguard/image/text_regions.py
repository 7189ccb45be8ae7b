"""Where in a picture to look for text closely: what a glance showed, as a few upright rectangles with their sizes."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from math import sqrt
from typing import TYPE_CHECKING, Any

from tweetguard.image.facts import Box, enclosing

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

LEAST = 3  # pixels of the glance; less is dust
MARGIN = 1.2  # around what was seen, as a share of its height
LEAST_MARGIN = 0.02  # the same, as a share of the picture's long side
LONGEST = 2560  # pixels on the long side of a region as it is read
CLOSE = 1280  # and as the lines in it are found
SMALL = 360  # shorter regions are made larger
LARGER = 2.0
BUDGET = 1_600_000  # pixels in which lines are looked for, in all regions together
WHOLE = 0.5  # of the picture's area: when regions cover so much, one is taken around them all


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the picture (`box`, in its pixels) and the size in which it is to be read."""

    box: Box
    size: tuple[int, int]


def regions_of(ink: npt.NDArray[np.bool_], size: tuple[int, int]) -> tuple[Region, ...]:
    """The regions of a picture of `size` around what a glance took for text: `ink` (rows, columns) is a smaller map of it."""
    boxes = _apart(_seen(ink, size))
    area = sum(_area(box) for box in boxes)
    if area > WHOLE * size[0] * size[1]:
        boxes = [enclosing(tuple(boxes))]
    scales = [_scale(box) for box in boxes]
    looked_at = sum(_looked_at(box, scale) for box, scale in zip(boxes, scales, strict=True))
    less = sqrt(min(1.0, BUDGET / looked_at)) if looked_at else 1.0
    return tuple(_region(box, scale * less) for box, scale in zip(boxes, scales, strict=True))


def _seen(ink: npt.NDArray[np.bool_], size: tuple[int, int]) -> list[Box]:
    """Every connected patch with a margin, in pixels of the picture."""
    import numpy as np

    cv2: Any = import_module("cv2")
    rows, columns = ink.shape
    across, down = size[0] / columns, size[1] / rows
    count, _, patches, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    boxes = []
    for left, top, width, height, _ in patches[1:count].tolist():
        if width < LEAST or height < LEAST:
            continue
        margin = max(MARGIN * min(width * across, height * down), LEAST_MARGIN * max(size))
        boxes.append(
            (
                max(0, int(left * across - margin)),
                max(0, int(top * down - margin)),
                min(size[0], int((left + width) * across + margin) + 1),
                min(size[1], int((top + height) * down + margin) + 1),
            )
        )
    return boxes


def _apart(boxes: list[Box]) -> list[Box]:
    """The boxes, those that meet joined until none do: a line must not be cut in two, nor read twice."""
    joined: list[Box] = []
    for box in boxes:
        while touching := [other for other in joined if _meet(box, other)]:
            joined = [other for other in joined if other not in touching]
            box = enclosing((box, *touching))
        joined.append(box)
    return joined


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _area(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def _scale(box: Box) -> float:
    longest = max(box[2] - box[0], box[3] - box[1])
    return LARGER if longest < SMALL else min(1.0, LONGEST / longest)


def _looked_at(box: Box, scale: float) -> float:
    """How many pixels of a region are searched for lines."""
    longest = max(box[2] - box[0], box[3] - box[1]) * scale
    return _area(box) * (scale * min(1.0, CLOSE / longest)) ** 2


def _region(box: Box, scale: float) -> Region:
    return Region(box, (max(1, round((box[2] - box[0]) * scale)), max(1, round((box[3] - box[1]) * scale))))
