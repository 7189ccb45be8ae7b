"""dlib's HOG face detector: good and fast at faces that look at the camera, blind to the others."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from tweetguard.image.mmod import Candidate

if TYPE_CHECKING:
    from PIL.Image import Image

KEPT = "frontal.svm"


def scan_frontal(image: Image, threshold: float, doublings: int) -> list[Candidate]:
    """Every face that scores above `threshold` in an RGB picture, best first; the detector merges them itself.

    Its window is 80 pixels; each of the `doublings` of the picture halves the smallest face that is found.
    Raises ImportError when dlib is not installed.
    """
    import numpy as np

    boxes, scores, _ = _detector().run(np.asarray(image), doublings, threshold)
    found = [
        Candidate(float(score), (box.left(), box.top(), box.right() + 1, box.bottom() + 1))
        for box, score in zip(boxes, scores, strict=True)
    ]
    return sorted(found, key=lambda each: -each.score)


@cache
def _detector() -> Any:
    """The detector, loaded once in a process.

    From a file of ours (training/faces/keep_hog.py), since dlib takes two thirds of a second to unpack its own. Another
    dlib may not read the file, and then unpacks.
    """
    import dlib

    try:
        detector = dlib.fhog_object_detector.__new__(dlib.fhog_object_detector)
        detector.__setstate__(((files("tweetguard") / "models" / "faces" / KEPT).read_bytes(),))  # as pickle does it
    except (AttributeError, OSError, RuntimeError, TypeError, ValueError):
        return dlib.get_frontal_face_detector()
    return detector
