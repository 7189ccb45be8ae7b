"""dlib's CNN face detector (mmod) on ONNX Runtime: where in an RGB picture faces may be, and how sure that is.

The network answers, for each place, whether a face of about 80 x 80 pixels is there; so it is run over the picture in
many sizes. How its two files came about: training/faces/convert_mmod.py.
"""

from __future__ import annotations

import os
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
SHRINK = 5 / 6  # from one size of the picture to the next; what the network was trained with (dlib's pyramid_down<6>)
CELL = 8  # the scores are this many pixels apart
SIGHT = 29  # so many pixels, across and down, does one cell of the halving layers see; its middle is pixel 14
MARGIN = 40  # pixels around the picture, so that faces at its edge are seen
MEAN_COLOUR = (123, 117, 104)
STRIP_ROWS = 32  # cells: strips of about 280 pixels, whose results stay in the processor's cache
FLAT = 12  # a strip in which no channel differs by more than this has nothing to see in it
MAX_THREADS = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be a face: `box` as left, top, right, bottom in pixels of the picture, not rounded nor cut."""

    score: float
    box: tuple[float, float, float, float]


def scan(image: Image, largest: float, threshold: float, smallest: float = 0.0, shrink: float = SHRINK) -> list[Candidate]:
    """Every place that scores above `threshold`, best first, in an RGB picture looked at in many sizes.

    The sizes go down from `largest` times the picture's own by `shrink`, until the picture is half a face wide or its
    scale is below `smallest`. Of one face many neighbouring places are found; merging them is the caller's matter.
    Raises ImportError when onnxruntime is not installed.
    """
    import numpy as np
    from PIL import Image as Pillow

    found = []
    scale = largest
    while min(image.size) * scale >= WINDOW / 2 and scale >= smallest:
        size = (round(image.width * scale), round(image.height * scale))
        level = image if size == image.size else image.resize(size, Pillow.Resampling.BILINEAR)
        scores = score_places(np.asarray(level))
        half = WINDOW / 2 / scale
        for row, column in zip(*np.nonzero(scores > threshold), strict=True):
            x, y = ((CELL * int(place) + SIGHT // 2 - MARGIN) / scale for place in (column, row))
            found.append(Candidate(float(scores[row, column]), (x - half, y - half, x + half, y + half)))
        scale *= shrink
    return sorted(found, key=lambda each: -each.score)


def score_places(pixels: Pixels) -> Numbers:
    """The scores (rows, columns) of RGB pixels (height, width, 3), for faces of 80 pixels.

    The score at (row, column) is for a face whose middle is pixel (8 * column - 26, 8 * row - 26).
    """
    import numpy as np

    halving, scoring = _sessions()
    height, width = (side + 2 * MARGIN for side in pixels.shape[:2])
    framed = np.empty((height, width, 3), np.uint8)
    framed[MARGIN:-MARGIN, MARGIN:-MARGIN] = pixels
    for edge in (framed[:MARGIN], framed[-MARGIN:], framed[:, :MARGIN], framed[:, -MARGIN:]):
        edge[:] = MEAN_COLOUR
    rows = (height - SIGHT) // CELL + 1
    strips = []
    for first in range(0, rows, STRIP_ROWS):
        count = min(STRIP_ROWS, rows - first)
        top = CELL * first
        (maps,) = halving.run(None, {"pixels": framed[top : top + CELL * (count - 1) + SIGHT]})
        strips.append(maps)
    maps = strips[0] if len(strips) == 1 else np.concatenate(strips, axis=2)
    scores: Numbers = scoring.run(None, {"maps": maps})[0]
    return scores


@cache
def _sessions() -> tuple[Any, Any]:
    """The two halves of the network, loaded once in a process."""
    import onnxruntime

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
