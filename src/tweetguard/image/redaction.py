"""Make a picture safe to post: faces and text covered beyond recovery, and everything else in the file left behind.

The result is written anew from pixels alone, so that no metadata, thumbnail, second picture or earlier version of it
can come along. The original is never changed.
"""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from tweetguard.errors import PictureError
from tweetguard.image.exif import TIFF_HEADS
from tweetguard.image.faces import find_faces
from tweetguard.image.facts import Box, covered, overlap
from tweetguard.image.opening import Frame, OpeningLimits, open_frames

if TYPE_CHECKING:
    from PIL.Image import Image

Style = Literal["blur", "pixelate", "box"]
STYLES: tuple[Style, ...] = ("blur", "pixelate", "box")

# Of a covered face so many colours are left across and down; the next is tried when a detector still sees a face there.
# 16 averages with the rest thrown away are far below what any method of restoring a face can start from.
COARSE = (4, 2, 1)
MARGIN = 0.35  # around a face, as a share of its larger side: hair, ears and chin belong to it
SOFT_EDGE = 0.12  # how far beyond that the covering fades into the picture
ROUND = 0.35  # the corners of the covering, as a share of its side; with this margin they stay clear of the face
TEXT_MARGIN = 0.15
BOX_COLOUR = (44, 44, 48)
QUALITY = 92
# What is written for each format that is read, and the ending of its name. HEIC is not shown by X.
WRITTEN = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "GIF": ".gif"}
OTHER_ENDINGS = {"JPEG": (".jpeg", ".jpe", ".jfif")}


@dataclass(frozen=True, slots=True)
class Redaction:
    """What is to be covered, in pixels of the upright picture, and how."""

    faces: tuple[Box, ...] = ()
    texts: tuple[Box, ...] = ()
    style: Style = "blur"


def safe_path(path: Path) -> Path:
    """Where the safe copy of a picture goes: `photo.jpg` to `photo.safe.jpg`, and `photo.heic` too.

    Raises PictureError when the file cannot be read.
    """
    return path.with_name(f"{path.stem}.safe{WRITTEN[_written_format(path)]}")


def redact_file(
    path: Path,
    redaction: Redaction,
    target: Path | None = None,
    limits: OpeningLimits | None = None,
    *,
    in_place: bool = False,
) -> Path:
    """Write a safe copy of a picture and return where; all frames of an animated one are covered in the same places.

    With nothing to cover, only what the file itself gives away is left behind. Raises PictureError when the picture
    cannot be opened, the copy cannot be written, or the target is the picture itself; that only `in_place` allows, and
    only where the copy has the format that the name says.
    """
    kind = _written_format(path)
    target = target or safe_path(path)
    try:
        if target.exists() and target.samefile(path):
            if not in_place:
                raise PictureError(path, "would be overwritten; name another file for the safe copy")
            if path.suffix.lower() not in (WRITTEN[kind], *OTHER_ENDINGS.get(kind, ())):
                raise PictureError(path, f"cannot be overwritten: the safe copy is a {kind} file; write it beside the picture")
    except OSError as error:
        raise PictureError(path, f"cannot be read: {error.strerror or error}") from None
    animated = kind != "JPEG"
    frames = [
        Frame(redact(frame.image, redaction), frame.oriented, frame.duration)
        for frame in open_frames(path, limits or OpeningLimits(), distinct=not animated)
    ]
    if len(frames) > 1 and _is_tiff(path):
        raise PictureError(path, "has several pages; save the one that is to be posted as a picture of its own")
    data = _encoded(frames, kind)
    try:
        _write(target, data)
    except OSError as error:
        raise PictureError(target, f"cannot be written: {error.strerror or error}") from None
    return target


def redact(image: Image, redaction: Redaction) -> Image:
    """A new RGB picture without profile or metadata, in which faces and texts are covered."""
    result = _plain(image)
    for box in redaction.faces:
        _cover_face(result, box, redaction.style)
    for box in redaction.texts:
        result.paste(BOX_COLOUR, _widened(box, TEXT_MARGIN * min(box[2] - box[0], box[3] - box[1]) + 2, result.size))
    return result


def _plain(image: Image) -> Image:
    """The pixels alone, in sRGB: without their colour profile, wide colours would look pale."""
    from PIL import Image as Pillow
    from PIL import ImageCms

    pixels = image
    profile = image.info.get("icc_profile")
    if profile:
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            turned = ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
            pixels = turned or image
        except (ImageCms.PyCMSError, OSError):  # broken, or not for RGB: the colours stay as they are
            pixels = image
    fresh = Pillow.new("RGB", pixels.size)
    fresh.paste(pixels)
    return fresh


def _cover_face(image: Image, box: Box, style: Style) -> None:
    """Cover one face in place, ever coarser until no detector sees a face there."""
    side = max(box[2] - box[0], box[3] - box[1])
    core = _widened(box, MARGIN * side, image.size)
    outer = _widened(core, SOFT_EDGE * side, image.size)
    if core[0] >= core[2] or core[1] >= core[3]:
        return
    original = image.crop(outer)
    around = _widened(core, side, image.size)
    for coarse in COARSE:
        image.paste(_covering(original, coarse, style), outer, _soft_mask(core, outer))
        view = image.crop(around)
        seen = find_faces(view)
        shift = (around[0], around[1])
        if not any(_same_place(core, _moved(face.box, shift)) for face in seen):
            return


def _covering(original: Image, coarse: int, style: Style) -> Image:
    """What is put in the place of a face: nothing of it but `coarse` x `coarse` mean colours, or less."""
    from PIL import Image as Pillow
    from PIL import ImageFilter

    if style == "box":
        return Pillow.new("RGB", original.size, BOX_COLOUR)
    few = original.resize((coarse, coarse), Pillow.Resampling.BOX)
    few = few.quantize(coarse * coarse, dither=Pillow.Dither.NONE).convert("RGB").point(lambda value: value // 16 * 16 + 8)
    if style == "pixelate":
        return few.resize(original.size, Pillow.Resampling.NEAREST)
    smooth = few.resize(original.size, Pillow.Resampling.BICUBIC)
    return smooth.filter(ImageFilter.GaussianBlur(max(original.size) / 12))


def _soft_mask(core: Box, outer: Box) -> Image:
    """All of the core but its corners is covered, the whole face with certainty; only outside does the covering fade."""
    from PIL import Image as Pillow
    from PIL import ImageChops, ImageDraw, ImageFilter

    size = (outer[2] - outer[0], outer[3] - outer[1])
    inner = (core[0] - outer[0], core[1] - outer[1], core[2] - outer[0] - 1, core[3] - outer[1] - 1)
    hard = Pillow.new("L", size)
    corner = ROUND * min(inner[2] - inner[0], inner[3] - inner[1])
    ImageDraw.Draw(hard).rounded_rectangle(inner, corner, fill=255)
    reach = max(1.0, (max(size) - max(inner[2] - inner[0], inner[3] - inner[1])) / 6)
    return ImageChops.lighter(hard, hard.filter(ImageFilter.GaussianBlur(reach)))


def _same_place(core: Box, found: Box) -> bool:
    return overlap(core, found) > 0.1 or covered(core, found) > 0.5


def _moved(box: Box, shift: tuple[int, int]) -> Box:
    return (box[0] + shift[0], box[1] + shift[1], box[2] + shift[0], box[3] + shift[1])


def _widened(box: Box, by: float, size: tuple[int, int]) -> Box:
    """The box with a margin, cut to the picture."""
    step = round(by)
    return (max(0, box[0] - step), max(0, box[1] - step), min(size[0], box[2] + step), min(size[1], box[3] + step))


def _written_format(path: Path) -> str:
    """By the file's first bytes: the format itself where X shows it, JPEG for a telephone's HEIC, PNG for scans."""
    try:
        with path.open("rb") as stream:
            head = stream.read(12)
    except FileNotFoundError:
        raise PictureError(path, "there is no such picture") from None
    except OSError as error:
        raise PictureError(path, f"cannot be read: {error.strerror or error}") from None
    if head.startswith(b"\xff\xd8") or head[4:8] == b"ftyp":
        return "JPEG"
    if head.startswith(b"GIF8"):
        return "GIF"
    return "WEBP" if head[:4] == b"RIFF" else "PNG"


def _is_tiff(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(4) in TIFF_HEADS


def _encoded(frames: Sequence[Frame], kind: str) -> bytes:
    first, *others = (frame.image for frame in frames)
    options: dict[str, Any] = {}
    if kind == "JPEG":
        options = {"quality": QUALITY, "optimize": True}
    elif kind == "WEBP":
        options = {"quality": QUALITY}
    if others:
        options |= {"save_all": True, "append_images": others, "loop": 0, "duration": [frame.duration for frame in frames]}
        if kind == "WEBP":
            options["duration"] = [round(frame.duration) for frame in frames]
    stream = io.BytesIO()
    first.save(stream, kind, **options)
    return stream.getvalue()


def _write(target: Path, data: bytes) -> None:
    """All of it or nothing: into a file beside the target, which then takes its place."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
