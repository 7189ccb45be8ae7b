"""dlib's CNN face detector (mmod) on ONNX Runtime: where in an RGB picture faces may be, and how sure that is.

The network answers, for each place, whether a face of about 80 x 80 pixels is there; so it is run over the picture in
many sizes. How its two files came about: training/faces/convert_mmod.py.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from PIL.Image import Image

    Pixels = npt.NDArray[np.uint8]
    Numbers = npt.NDArray[np.float32]

WINDOW = 80  # the side of the face that the network looks for, in pixels
CELL = 8  # the scores are this many pixels apart
CHANNELS = 32  # what the halving layers say of each cell
SIGHT = 29  # so many pixels, across and down, does one cell of the halving layers see; its middle is pixel 14
MARGIN = 40  # pixels around the picture, so that faces at its edge are seen
MEAN_COLOUR = (123, 117, 104)
TILE_ROWS, TILE_COLUMNS = 32, 256  # cells; tiles of this size were the fastest: their results stay in the cache
BLOCK_CELLS = 100_000  # so many cells are scored at once, for memory's sake
HALO = 10  # cells around a block that have a say in its scores
SHRINK = 0.72  # from one size of the picture to the next; dlib's own step is 5/6
MAX_THREADS = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be a face: `box` as left, top, right, bottom in pixels of the picture, not rounded nor cut."""

    score: float
    box: tuple[float, float, float, float]


def scan(image: Image, threshold: float, largest: float, shrink: float = SHRINK) -> list[Candidate]:
    """Every place that scores above `threshold`, best first, in an RGB picture looked at in many sizes.

    The sizes go down from `largest` times the picture's own by `shrink`, until the picture is half a face wide. Of one
    face many neighbouring places are found; merging them is the caller's matter.
    Raises ImportError when onnxruntime is not installed.
    """
    import numpy as np

    found = []
    scale = largest
    while min(image.size) * scale >= WINDOW / 2:
        scores = score_places(image, (round(image.width * scale), round(image.height * scale)))
        half = WINDOW / 2 / scale
        for row, column in zip(*np.nonzero(scores > threshold), strict=True):
            x, y = ((CELL * int(place) + SIGHT // 2 - MARGIN) / scale for place in (column, row))
            found.append(Candidate(float(scores[row, column]), (x - half, y - half, x + half, y + half)))
        scale *= shrink
    return sorted(found, key=lambda each: -each.score)


def score_places(image: Image, size: tuple[int, int]) -> Numbers:
    """The scores (rows, columns) of an RGB picture in another size, for faces of 80 pixels in that size.

    The score at (row, column) is for a face whose middle is pixel (8 * column - 26, 8 * row - 26) of that size.
    """
    import numpy as np

    halving, scoring = _sessions()
    columns, rows = ((side + 2 * MARGIN - SIGHT) // CELL + 1 for side in size)
    maps = np.empty((1, CHANNELS, rows, columns), np.float32)
    for top, strip in _strips(image, size):
        for left in range(0, columns, TILE_COLUMNS):
            tile = np.ascontiguousarray(strip[:, CELL * left : CELL * (left + TILE_COLUMNS - 1) + SIGHT])
            (part,) = halving.run(None, {"pixels": tile})
            maps[:, :, top : top + part.shape[2], left : left + part.shape[3]] = part
    scores = np.empty((rows, columns), np.float32)
    height = max(2 * HALO, BLOCK_CELLS // columns)
    for top in range(0, rows, height):
        first = max(0, top - HALO)
        (block,) = scoring.run(None, {"maps": maps[:, :, first : top + height + HALO]})
        scores[top : top + height] = block[top - first : top - first + height]
    return scores


def score_pixels(pixels: Pixels) -> Numbers:
    """The scores (rows, columns) of RGB pixels (height, width, 3) as they are, with no margin put around them.

    The score at (row, column) is for a face whose middle is pixel (8 * column + 14, 8 * row + 14).
    """
    halving, scoring = _sessions()
    scores: Numbers = scoring.run(None, {"maps": halving.run(None, {"pixels": pixels})[0]})[0]
    return scores


def _strips(image: Image, size: tuple[int, int]) -> Iterator[tuple[int, Pixels]]:
    """The picture in another size with a margin around it, in strips that are `TILE_ROWS` cells high.

    Each comes with the number of its first row of cells. Only a strip is ever in memory: of a large picture made
    larger, the whole would not fit.
    """
    import numpy as np
    from PIL import Image as Pillow

    width, height = size
    rows = (height + 2 * MARGIN - SIGHT) // CELL + 1
    for first in range(0, rows, TILE_ROWS):
        count = min(TILE_ROWS, rows - first)
        top = CELL * first - MARGIN
        bottom = top + CELL * (count - 1) + SIGHT
        strip = np.empty((bottom - top, width + 2 * MARGIN, 3), np.uint8)
        strip[:, :MARGIN] = strip[:, -MARGIN:] = MEAN_COLOUR
        inner_top, inner_bottom = max(0, top), min(height, bottom)
        strip[: inner_top - top] = strip[inner_bottom - top :] = MEAN_COLOUR
        if inner_top < inner_bottom:
            box = (0.0, inner_top * image.height / height, image.width, inner_bottom * image.height / height)
            part = image.resize((width, inner_bottom - inner_top), Pillow.Resampling.BILINEAR, box)
            strip[inner_top - top : inner_bottom - top, MARGIN:-MARGIN] = np.asarray(part)
        yield first, strip


@cache
def _sessions() -> tuple[Any, Any]:
    """The two halves of the network, loaded once in a process."""
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(MAX_THREADS, usable_processors())
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # an arena keeps the most that was ever needed
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # do not burn other programs' time
    options.log_severity_level = 3
    loaded = []
    for name in ("halving", "scoring"):
        with as_file(files("tweetguard") / "models" / "faces" / f"{name}.onnx") as path:
            loaded.append(onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"]))
    return loaded[0], loaded[1]


def usable_processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
