"""Open a picture safely: its real pixels, upright, or an error. A picture that is half there is not opened."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tweetguard.errors import PictureError

if TYPE_CHECKING:
    from PIL.Image import Image

# What X accepts, and what scanners and screenshots make.
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
HEIF_FORMATS = ("HEIF",)  # what telephones make; only known to Pillow once pillow-heif is loaded
# MPO is a telephone's JPEG with a second picture behind it: the other eye, or light for bright screens.
# The other pictures of a HEIC file are bursts, depths and the like; the first is the one that is shown.
STILL_FORMATS = frozenset({"JPEG", "MPO", "HEIF"})
MAX_FRAMES = 200
ORIENTATION = 0x0112  # the EXIF tag
# What stands at bytes 8 to 12 of an ISO media file that is a picture, not a film (ISO/IEC 23008-12, AVIF).
STILL_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"})


@dataclass(frozen=True, slots=True)
class OpeningLimits:
    """What is too large to open: the picture's area in millions of pixels, the file in millions of bytes."""

    megapixels: float = 80.0
    megabytes: float = 64.0


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame as people see it: upright, RGB.

    `oriented`: the file said which way up it is. `duration`: how long it is shown, in milliseconds; 0 for a still one.
    """

    image: Image
    oriented: bool
    duration: float = 0.0


def open_frames(path: Path, limits: OpeningLimits, *, distinct: bool = True) -> Iterator[Frame]:
    """The frames of a picture (one, unless it is animated), each upright, RGB; those that are alike once if `distinct`.

    Raises PictureError when the file is missing, empty, truncated, too large, or no picture that can be read.
    """
    frames = _decoded(path, limits, distinct)
    while True:
        # Odd metadata and large pictures bring warnings; both are handled here. The filters are put back before the
        # caller goes on, since they hold for the whole process.
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                frame = next(frames, None)
        except PictureError:
            raise
        except MemoryError:
            raise PictureError(path, "is too large for this computer's memory") from None
        except Exception as error:  # Pillow's decoders raise many kinds of error for a broken file
            raise PictureError(path, _complaint(error)) from None
        if frame is None:
            return
        yield frame


def check_file(path: Path, limits: OpeningLimits) -> None:
    """Raises PictureError when there is no such file, or it is empty, too large, a folder or a video."""
    try:
        size = path.stat().st_size
        is_file = path.is_file()
    except FileNotFoundError:
        raise PictureError(path, "there is no such picture") from None
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise PictureError(path, f"cannot be read: {getattr(error, 'strerror', None) or error}") from None
    if not is_file:
        raise PictureError(path, "is not a file")
    if size == 0:
        raise PictureError(path, "is empty")
    try:
        is_video = _is_video(path)
    except OSError as error:
        raise PictureError(path, f"cannot be read: {error.strerror or error}") from None
    if is_video:
        raise PictureError(path, "is a video, which tweetguard cannot check; look at it yourself")
    if size > limits.megabytes * 1_000_000:
        raise PictureError(path, f"is too large ({size / 1e6:.0f} MB; the limit is {limits.megabytes:g} MB)")


def _decoded(path: Path, limits: OpeningLimits, distinct: bool) -> Iterator[Frame]:
    # The plugins that Pillow does not load by itself are named, or their formats would be unknown to it.
    from PIL import Image, ImageFile, TiffImagePlugin, WebPImagePlugin

    del TiffImagePlugin, WebPImagePlugin
    # Another library in the process may have switched this on; then a truncated picture would pass for a whole one.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    check_file(path, limits)
    with Image.open(path, formats=_formats(path)) as image:
        _check_pixels(path, image.size, limits)
        count = 1 if image.format in STILL_FORMATS else getattr(image, "n_frames", 1)
        if count > MAX_FRAMES:
            raise PictureError(path, f"has {count} frames; at most {MAX_FRAMES} are looked at")
        seen: set[bytes] = set()
        for number in range(count):
            if number:
                image.seek(number)
                _check_pixels(path, image.size, limits)  # the pages of a TIFF differ in size
            told = _says_orientation(image)  # asked before, too: a TIFF is turned, and its tag removed, by loading it
            image.load()
            frame = _upright(image, told or _says_orientation(image))
            digest = hashlib.sha256(frame.image.tobytes()).digest() if count > 1 else b""
            if digest not in seen or not distinct:
                yield frame
            seen.add(digest)


def _formats(path: Path) -> tuple[str, ...]:
    """The formats that the file may have. Raises PictureError when it needs a decoder that is not installed."""
    if _head(path)[4:8] != b"ftyp":
        return FORMATS
    try:
        from pillow_heif import register_heif_opener
    except ImportError:
        raise PictureError(path, "is a HEIC picture; install pillow-heif to have it checked") from None
    register_heif_opener(thumbnails=False)
    return HEIF_FORMATS


def _head(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(12)


def _is_video(path: Path) -> bool:
    """By what the file begins with: MP4 and QuickTime, Matroska and WebM, AVI, MPEG."""
    head = _head(path)
    if head[4:8] == b"ftyp":
        return head[8:12] not in STILL_BRANDS
    return head.startswith((b"\x1aE\xdf\xa3", b"\x00\x00\x01\xba")) or (head[:4] == b"RIFF" and head[8:] == b"AVI ")


def _check_pixels(path: Path, size: tuple[int, int], limits: OpeningLimits) -> None:
    area = size[0] * size[1]
    if area > limits.megapixels * 1_000_000:
        message = f"is too large ({size[0]} x {size[1]} pixels; the limit is {limits.megapixels:g} megapixels)"
        raise PictureError(path, message)


def _says_orientation(image: Image) -> bool:
    try:
        return image.getexif().get(ORIENTATION) in range(1, 9)
    except Exception:  # damaged EXIF must not hide the picture; it is then looked at as it is stored
        return False


def _upright(image: Image, oriented: bool) -> Frame:
    """The picture as people see it: turned by its EXIF orientation, on white where it is transparent, RGB."""
    from PIL import ImageOps

    try:
        image = ImageOps.exif_transpose(image)
    except Exception:
        oriented = False
    duration = image.info.get("duration", 0)
    return Frame(_in_colour(image), oriented, float(duration) if isinstance(duration, (int, float)) else 0.0)


def _in_colour(image: Image) -> Image:
    """RGB, from whatever mode the file has."""
    from PIL import Image

    if image.mode.startswith(("I", "F")):  # scanners' 16 and 32 bits; Pillow would clip, not scale, most of them
        darkest, brightest = image.getextrema()
        assert isinstance(darkest, (int, float))
        assert isinstance(brightest, (int, float))
        top = 65535 if image.mode.startswith("I") and darkest >= 0 and brightest <= 65535 else brightest
        low = min(0, darkest)
        scale = 255 / ((top - low) or 1)
        image = image.convert("F").point(lambda value: value * scale - low * scale).convert("L")
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        ground = Image.new("RGBA", layer.size, "white")
        ground.alpha_composite(layer)
        image = ground
    return image if image.mode == "RGB" else image.convert("RGB")


def _complaint(error: Exception) -> str:
    """What is wrong with the file, in Pillow's own words when they are short and about the file."""
    from PIL import Image, UnidentifiedImageError

    if isinstance(error, UnidentifiedImageError):
        return "is not a picture that tweetguard can read (it reads JPEG, PNG, WebP, GIF, HEIC)"
    if isinstance(error, Image.DecompressionBombError):
        return "has too many pixels to be opened safely"
    words = str(error).strip().splitlines()
    return f"is damaged or incomplete ({words[0][:80] if words else type(error).__name__})"
