"""All that is to be known about one picture, worked out once."""

from __future__ import annotations

from pathlib import Path

from tweetguard.errors import PictureError
from tweetguard.image.faces import FaceSearch, find_faces, merged
from tweetguard.image.facts import Face, PictureFacts
from tweetguard.image.metadata import read_metadata
from tweetguard.image.opening import OpeningLimits, open_frames
from tweetguard.image.picture_text import PictureText


def analyse_picture(
    path: Path, limits: OpeningLimits | None = None, search: FaceSearch | None = None, *, text: bool = False
) -> PictureFacts:
    """The facts of a picture; the faces of an animated one are those of all its frames, and so are the texts.

    The text in it is read when `text` asks for it; the reader must be installed, see text_reader.installed.
    Raises PictureError when it cannot be opened or the detector cannot be loaded: then nobody may call it clean.
    """
    faces: tuple[Face, ...] = ()
    texts: list[PictureText] | None = [] if text else None
    unreadable = ""
    width = height = 0
    for frame in open_frames(path, limits or OpeningLimits()):
        width, height = frame.image.size
        try:
            faces = merged(faces + find_faces(frame.image, search, oriented=frame.oriented))
        except ImportError as error:
            raise PictureError(path, f"was not searched for faces: {error.name or error} cannot be loaded") from None
        if texts is not None and not unreadable:
            from tweetguard.image.text_reader import TextReadingError, read_text

            try:
                seen = read_text(frame.image)
            except TextReadingError as error:  # what else is known of the picture still holds
                texts, unreadable = None, str(error)
            else:
                texts += [seen] if seen.text and seen not in texts else []
    try:
        metadata = read_metadata(path)
    except OSError as error:
        raise PictureError(path, f"cannot be read: {error.strerror or error}") from None
    return PictureFacts(width, height, faces, metadata, None if texts is None else tuple(texts), unreadable)
