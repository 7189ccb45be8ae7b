"""Look again at a place that may be a face: mirrored, tilted, in other sizes. A face stays one; a chance likeness goes.

Much cheaper than a lower threshold everywhere would be dear: it is done for a few small places in a picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tweetguard.image.mmod import CELL, SIGHT, WINDOW, score_pixels

if TYPE_CHECKING:
    from PIL.Image import Image

# (degrees, size, mirrored), the most telling first: of 41 faces that the network had scored between -0.6 and 0, these
# eight looks found 22, and none of 15 places that were no face.
LOOKS = (
    (0, 1.0, True),
    (12, 1.07, False),
    (-12, 1.0, False),
    (0, 0.93, True),
    (12, 0.93, False),
    (-12, 1.07, False),
    (0, 1.07, True),
    (0, 1.15, False),
)
HOPELESS_AFTER, HOPELESS = 2, -0.6  # of those 22, none had scored less than this in both of the first two looks
VIEW = 208  # pixels on each side of what is looked at: the face of 80, and what the network sees around it
SHIFT = 3  # cells that a face may have moved by


def best_look(image: Image, box: tuple[float, float, float, float], enough: float) -> float:
    """The best score of a place (`box`: left, top, right, bottom in pixels) in an RGB picture, over all looks.

    Stops at the first look that scores above `enough`, and soon where there is no hope of one.
    """
    best = -9.0
    for number, score in enumerate(_scores(image, box), 1):
        best = max(best, score)
        if best > enough or (number == HOPELESS_AFTER and best < HOPELESS):
            break
    return best


def _scores(image: Image, box: tuple[float, float, float, float]) -> Iterator[float]:
    import numpy as np
    from PIL import Image as Pillow

    middle_x, middle_y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    centre = (VIEW / 2 - SIGHT // 2) / CELL
    first, last = int(centre - SHIFT), int(centre + SHIFT) + 1
    for degrees, size, mirrored in LOOKS:
        step = (box[2] - box[0]) / WINDOW / size  # pixels of the picture for one of the view
        view = _view(image, (middle_x, middle_y), step, degrees)
        if mirrored:
            view = view.transpose(Pillow.Transpose.FLIP_LEFT_RIGHT)
        scores = score_pixels(np.asarray(view))
        yield float(scores[first:last, first:last].max())


def _view(image: Image, middle: tuple[float, float], step: float, degrees: float) -> Image:
    """A square view of the picture around `middle`, turned; black where the picture ends."""
    from PIL import Image as Pillow

    reach = round(VIEW / 2 * step * 1.25) + 1  # a quarter more, for the corners that turning brings in
    left, top = round(middle[0]) - reach, round(middle[1]) - reach
    part = image.crop((left, top, left + 2 * reach, top + 2 * reach))
    side = max(VIEW, round(2 * reach / step))
    part = part.resize((side, side), Pillow.Resampling.BILINEAR)
    if degrees:
        part = part.rotate(degrees, Pillow.Resampling.BILINEAR)
    edge = (side - VIEW) // 2
    return part.crop((edge, edge, edge + VIEW, edge + VIEW))
