"""Pictures for a page of one file: downscaled, without metadata, as data URIs, with the boxes that findings speak of.

A face is personal data like a telephone number: those that a finding is about are blurred unless matches are to be shown.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tweetguard.findings import PixelBox, Severity
from tweetguard.image.opening import OpeningLimits, open_frames
from tweetguard.image.redaction import Redaction, redact
from tweetguard.report.marked_text import Numbered

LONG_SIDE = 1000  # pixels of the embedded picture
QUALITY = 80
UNKNOWABLE = 24  # pixels that are left of the long side of a picture that must be hidden whole


@dataclass(frozen=True, slots=True)
class BoxShown:
    """A box in pixels of the embedded picture, and the finding that it belongs to."""

    left: float
    top: float
    width: float
    height: float
    finding: Numbered


@dataclass(frozen=True, slots=True)
class PictureShown:
    """A picture to embed: its data URI, size in pixels and boxes. `hidden`: what was blurred, in words, or ""."""

    uri: str
    width: int
    height: int
    boxes: tuple[BoxShown, ...]
    hidden: str = ""


def embed(path: Path, findings: Sequence[Numbered], *, show_matches: bool, checked: bool) -> PictureShown:
    """The first frame of a picture with the boxes of its findings.

    Without `show_matches` the boxed faces are blurred and boxed text is covered, and the whole picture where an error names no box, or where it was
    not `checked`, since then nobody knows where the faces are. Raises PictureError when it cannot be opened.
    """
    from PIL import Image as Pillow

    image = next(iter(open_frames(path, OpeningLimits()))).image
    full = image.size
    scale = min(1.0, LONG_SIDE / max(full))
    size = (max(1, round(full[0] * scale)), max(1, round(full[1] * scale)))
    if scale < 1:
        profile = image.info.get("icc_profile")
        image = image.resize(size, Pillow.Resampling.LANCZOS, reducing_gap=3.0)
        image.info["icc_profile"] = profile
    boxes = tuple(_scaled(box, each, scale) for each in findings for box in boxes_of(each))
    hidden = ""
    faces: tuple[PixelBox, ...] = ()
    texts: tuple[PixelBox, ...] = ()
    if not show_matches:
        faces = tuple(dict.fromkeys(_pixels(box) for box in boxes if not _is_text(box)))
        texts = tuple(dict.fromkeys(_pixels(box) for box in boxes if _is_text(box)))
        # A box around text says nothing about where faces are.
        errors = [each for each in findings if each.finding.severity is Severity.ERROR and each.finding.location.kind != "ocr"]
        if not checked or (errors and not any(boxes_of(each) for each in errors)):
            hidden = "The whole picture is blurred in this report."
        elif faces or texts:
            what = "The faces and the text" if faces and texts else "The faces" if faces else "The text"
            hidden = f"{what} in the boxes {'are' if faces else 'is'} {'blurred' if faces else 'covered'} in this report."
    # This also leaves the metadata behind, and turns the colours to those that every screen knows.
    whole = hidden.startswith("The whole")
    image = redact(image, Redaction(faces=() if whole else faces, texts=() if whole else texts))
    if whole:
        small = (max(1, round(size[0] * UNKNOWABLE / max(size))), max(1, round(size[1] * UNKNOWABLE / max(size))))
        image = image.resize(small, Pillow.Resampling.BOX).resize(size, Pillow.Resampling.BICUBIC)
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    uri = f"data:image/jpeg;base64,{base64.b64encode(stream.getvalue()).decode('ascii')}"
    return PictureShown(uri, size[0], size[1], boxes, hidden)


def boxes_of(numbered: Numbered) -> list[PixelBox]:
    """The boxes that a finding speaks of, in pixels of the upright picture: each of its evidence, or the one around all."""
    listed = numbered.finding.evidence.get("boxes")
    if listed:
        return [(box[0], box[1], box[2], box[3]) for box in listed]
    box = numbered.finding.location.box
    return [] if box is None else [box]


def _is_text(box: BoxShown) -> bool:
    return box.finding.finding.location.kind == "ocr"


def _scaled(box: PixelBox, finding: Numbered, scale: float) -> BoxShown:
    left, top, right, bottom = (side * scale for side in box)
    return BoxShown(round(left, 1), round(top, 1), round(right - left, 1), round(bottom - top, 1), finding)


def _pixels(box: BoxShown) -> PixelBox:
    return (
        int(box.left),
        int(box.top),
        round(box.left + box.width + 0.5),
        round(box.top + box.height + 0.5),
    )
