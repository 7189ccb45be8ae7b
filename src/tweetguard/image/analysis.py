"""All that is to be known about one picture, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tweetguard.errors import PictureError
from tweetguard.image.faces import FaceSearch, find_faces, merged
from tweetguard.image.facts import Face, PictureFacts
from tweetguard.image.metadata import read_metadata
from tweetguard.image.opening import OpeningLimits, open_frames

if TYPE_CHECKING:
    from tweetguard.image.picture_text import PictureText


@dataclass(frozen=True, slots=True)
class KnownPicture:
    """What may be remembered of a picture: where its faces are, and that no text was found in it, if that was so."""

    faces: tuple[Face, ...]
    without_text: bool = False


class Memory(Protocol):
    """Remembers pictures by what is in their files."""

    def recall(self, path: Path) -> KnownPicture | None:
        """What is known of the picture at `path` as it is now."""

    def keep(self, path: Path, known: KnownPicture) -> None:
        """Remember it."""


def analyse_picture(
    path: Path,
    limits: OpeningLimits | None = None,
    search: FaceSearch | None = None,
    *,
    text: bool = False,
    memory: Memory | None = None,
) -> PictureFacts:
    """The facts of a picture; the faces of an animated one are those of all its frames, and so are the texts.

    The text in it is read when `text` asks for it; the reader must be installed, see text_reader.installed. What `memory`
    knows of the picture is not looked for again; the picture is opened all the same, since its text is in no memory.
    Raises PictureError when it cannot be opened or the detector cannot be loaded: then nobody may call it clean.
    """
    known = None if memory is None else memory.recall(path)
    textless = text and known is not None and known.without_text
    faces: tuple[Face, ...] = () if known is None else known.faces
    texts: list[PictureText] | None = [] if text else None
    unreadable = ""
    width = height = 0
    for frame in open_frames(path, limits or OpeningLimits()):
        width, height = frame.image.size
        try:
            if known is None:
                faces = merged(faces + find_faces(frame.image, search, oriented=frame.oriented))
        except ImportError as error:
            raise PictureError(path, f"was not searched for faces: {error.name or error} cannot be loaded") from None
        if texts is not None and not textless and not unreadable:
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
    if memory is not None:
        memory.keep(path, KnownPicture(faces, without_text=texts == [] or (known is not None and known.without_text)))
    return PictureFacts(width, height, faces, metadata, None if texts is None else tuple(texts), unreadable)
