"""Show what was found in a picture: numbered boxes, green for faces with consent and red for the others, orange for text."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tweetguard.image.facts import Box
from tweetguard.image.opening import OpeningLimits, open_frames

if TYPE_CHECKING:
    from PIL.Image import Image

CONSENTED_COLOUR = (20, 140, 60)
OTHER_COLOUR = (205, 25, 35)
TEXT_COLOUR = (190, 90, 0)
LONG_SIDE = 1600  # pixels of the preview
ITERM_PROGRAMS = ("iTerm.app", "WezTerm", "mintty", "rio")
KITTY_TERMINALS = ("xterm-kitty", "xterm-ghostty")
KITTY_CHUNK = 4096  # letters at once, says its protocol


@dataclass(frozen=True, slots=True)
class Mark:
    """A box in pixels of the upright picture, and whether whoever is in it is known to consent."""

    box: Box
    consented: bool = False


def preview_path(path: Path) -> Path:
    """Where a preview is written when no terminal can show it: `photo.jpg` to `photo.preview.png`."""
    return path.with_name(f"{path.stem}.preview.png")


def draw_preview(path: Path, marks: Sequence[Mark], limits: OpeningLimits | None = None, texts: Sequence[Box] = ()) -> Image:
    """The first frame of a picture with the marks drawn in, numbered from 1 in their order; at most 1600 pixels long.

    Colour is not the only sign: faces with consent have "OK" beside their number, and a thin frame; the numbers of `texts`
    have a T before them.
    Raises PictureError when the picture cannot be opened.
    """
    from PIL import Image as Pillow
    from PIL import ImageDraw, ImageFont

    image = next(iter(open_frames(path, limits or OpeningLimits()))).image
    scale = min(1.0, LONG_SIDE / max(image.size))
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    picture = Pillow.new("RGB", size)
    picture.paste(image.resize(size, reducing_gap=2.0) if scale < 1 else image)
    draw = ImageDraw.Draw(picture)
    letters = max(12, round(max(size) / 45))
    font = ImageFont.load_default(letters)
    drawn = [
        (mark.box, f"{number} OK" if mark.consented else f"{number}", CONSENTED_COLOUR if mark.consented else OTHER_COLOUR)
        for number, mark in enumerate(marks, 1)
    ]
    drawn += [(box, f"T{number}", TEXT_COLOUR) for number, box in enumerate(texts, 1)]
    for box, label, colour in drawn:
        left, top, right, bottom = (round(side * scale) for side in box)
        width = max(2, letters // (4 if colour == OTHER_COLOUR else 8))
        draw.rectangle((left, top, max(left, right - 1), max(top, bottom - 1)), outline=colour, width=width)
        reach = draw.textlength(label, font=font) + letters * 0.6
        above = max(0, top - round(letters * 1.4))
        draw.rectangle((left, above, left + reach, above + round(letters * 1.4)), fill=colour)
        draw.text((left + letters * 0.3, above + letters * 0.05), label, fill="white", font=font)
    return picture


def for_terminal(picture: Image, environment: Mapping[str, str]) -> str | None:
    """What to print so that the terminal shows the picture; None when it is not known to be able to.

    Known are the protocols of iTerm2 (also WezTerm, mintty) and kitty (also Ghostty); inside tmux and screen neither
    gets through.
    """
    if environment.get("TMUX") or environment.get("TERM", "").startswith(("screen", "tmux", "dumb")):
        return None
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    data = base64.b64encode(stream.getvalue()).decode("ascii")
    if environment.get("TERM") in KITTY_TERMINALS or environment.get("KITTY_WINDOW_ID"):
        pieces = [data[start : start + KITTY_CHUNK] for start in range(0, len(data), KITTY_CHUNK)]
        last = len(pieces) - 1
        return (
            "".join(
                f"\033_G{'a=T,f=100,' if number == 0 else ''}m={int(number < last)};{piece}\033\\"
                for number, piece in enumerate(pieces)
            )
            + "\n"
        )
    if environment.get("TERM_PROGRAM") in ITERM_PROGRAMS or environment.get("LC_TERMINAL") == "iTerm2":
        return f"\033]1337;File=inline=1;size={len(stream.getvalue())}:{data}\a\n"
    return None
