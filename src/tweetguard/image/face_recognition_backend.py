"""The package face_recognition as a second face detector: slower by far, and the oracle that ours is measured against.

Only its detector is used. What it could do besides, telling who somebody is, is not reached from here.
"""

from __future__ import annotations

import contextlib
import io
import warnings
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from tweetguard.image.facts import Face

if TYPE_CHECKING:
    from PIL.Image import Image

UPSAMPLINGS = 1
# What its import needs and does not ask for by itself in a way that could be caught.
NEEDED = ("face_recognition", "face_recognition_models", "dlib", "pkg_resources")


def locate(image: Image, upsamplings: int = UPSAMPLINGS) -> list[Face]:
    """The faces that `face_recognition.face_locations(image, upsamplings, model="cnn")` finds, with their scores.

    Boxes in pixels of `image` (RGB); they may reach beyond it. Raises ImportError when the package or something that it
    needs is not installed.
    """
    import numpy as np

    found = _detector()(np.asarray(image), upsamplings)
    return [
        Face(
            (face.rect.left(), face.rect.top(), face.rect.right() + 1, face.rect.bottom() + 1),
            round(float(face.confidence), 3),
            "face_recognition",
        )
        for face in found
    ]


@cache
def _detector() -> Any:
    """Its CNN detector. The import prints and calls quit() when the models are missing, warns, and makes Pillow take
    truncated pictures for whole ones in the whole process: none of that gets out of here.
    """
    from PIL import ImageFile

    for name in NEEDED:
        if find_spec(name) is None:
            raise ImportError(f"{name} is not installed", name=name)
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    try:
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")
            package = import_module("face_recognition.api")
    except SystemExit:
        raise ImportError("face_recognition gave up at its import", name="face_recognition") from None
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before
    return package.cnn_face_detector
