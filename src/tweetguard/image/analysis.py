"""All that is to be known about one picture, worked out once."""

from __future__ import annotations

from pathlib import Path

from tweetguard.errors import PictureError
from tweetguard.image.faces import FaceSearch, find_faces, merged
from tweetguard.image.facts import Face, PictureFacts
from tweetguard.image.metadata import read_metadata
from tweetguard.image.opening import OpeningLimits, open_frames


def analyse_picture(path: Path, limits: OpeningLimits | None = None, search: FaceSearch | None = None) -> PictureFacts:
    """The facts of a picture; the faces of an animated one are those of all its frames.

    Raises PictureError when it cannot be opened or the detector cannot be loaded: then nobody may call it clean.
    """
    faces: tuple[Face, ...] = ()
    width = height = 0
    for frame in open_frames(path, limits or OpeningLimits()):
        width, height = frame.image.size
        try:
            faces = merged(faces + find_faces(frame.image, search, oriented=frame.oriented))
        except ImportError as error:
            raise PictureError(path, f"was not searched for faces: {error.name or error} cannot be loaded") from None
    try:
        metadata = read_metadata(path)
    except OSError as error:
        raise PictureError(path, f"cannot be read: {error.strerror or error}") from None
    return PictureFacts(width, height, faces, metadata)
