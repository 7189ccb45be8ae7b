"""Faces drawn with Pillow, for tests and examples: no photograph of anybody is needed.

They are plain enough to be seen as drawings, and shaded enough that face detectors take them for faces.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from PIL import Image, ImageChops, ImageDraw, ImageFilter

Colour = tuple[int, int, int]
Box = tuple[int, int, int, int]
Lighting = Literal["even", "dim", "side"]

# Six skin tones, light to dark, near the six types of the Fitzpatrick scale.
SKIN_TONES: tuple[Colour, ...] = (
    (244, 208, 177),
    (231, 180, 143),
    (208, 152, 112),
    (172, 118, 80),
    (126, 80, 52),
    (88, 56, 40),
)
LIGHTINGS: tuple[Lighting, ...] = ("even", "dim", "side")
HAIR_COLOURS: tuple[Colour, ...] = ((60, 40, 30), (24, 20, 20), (140, 90, 40), (200, 160, 90))

GRID = 400  # a face is drawn on a grid of this many pixels and then made smaller
# Where a detector puts its box on the grid, about: brows to chin.
FACE_ON_GRID = (90, 120, 310, 340)


@dataclass(frozen=True, slots=True)
class Look:
    """What a drawn face looks like. `tilt` is in degrees, counter-clockwise; `mask` is a surgical mask."""

    skin: Colour = SKIN_TONES[1]
    hair: Colour = HAIR_COLOURS[0]
    lighting: Lighting = "even"
    tilt: float = 0.0
    mask: bool = False
    long_hair: bool = False
    spectacles: bool = False


def draw_face(size: int = 200, look: Look | None = None) -> Image.Image:
    """A head and neck, RGBA on nothing, `size` x `size` pixels; the face itself is about 0.55 of that wide."""
    look = look or Look()
    head = Image.new("RGBA", (GRID, GRID))
    _draw_head(head, look)
    _draw_features(head, look)
    if look.spectacles:
        _draw_spectacles(head)
    if look.mask:
        _draw_mask(head)
    head = _blurred(head, 1.5)
    head = _lit(head, look.lighting)
    if look.tilt:
        head = head.rotate(look.tilt, Image.Resampling.BICUBIC, center=(GRID / 2, 205))
    return head.resize((size, size), Image.Resampling.LANCZOS, reducing_gap=3.0)


def paste_face(picture: Image.Image, centre: tuple[int, int], size: int, look: Look | None = None) -> Box:
    """Draw a face into an RGB picture, the middle of the face at `centre`; returns its box in pixels of the picture."""
    head = draw_face(size, look)
    scale = size / GRID
    middle_x = (FACE_ON_GRID[0] + FACE_ON_GRID[2]) / 2 * scale
    middle_y = (FACE_ON_GRID[1] + FACE_ON_GRID[3]) / 2 * scale
    left, top = round(centre[0] - middle_x), round(centre[1] - middle_y)
    picture.paste(head, (left, top), head)
    half = round((FACE_ON_GRID[2] - FACE_ON_GRID[0]) / 2 * scale)
    return (centre[0] - half, centre[1] - half, centre[0] + half, centre[1] + half)


def portrait(size: int = 400, look: Look | None = None, ground: Colour = (150, 170, 190)) -> Image.Image:
    """An RGB picture of one face on a plain ground."""
    picture = Image.new("RGB", (size, size), ground)
    paste_face(picture, (size // 2, round(size * 0.55)), size, look)
    return picture


def _shade(colour: Colour, factor: float) -> Colour:
    red, green, blue = (min(255, int(part * factor)) for part in colour)
    return red, green, blue


def _draw_head(head: Image.Image, look: Look) -> None:
    draw = ImageDraw.Draw(head)
    middle = GRID // 2
    if look.long_hair:
        draw.rounded_rectangle((middle - 122, 90, middle + 122, 385), 60, fill=look.hair)
    draw.ellipse((middle - 116, 38, middle + 116, 300), fill=look.hair)
    draw.rounded_rectangle((middle - 45, 280, middle + 45, 400), 20, fill=_shade(look.skin, 0.82))
    for side in (-1, 1):
        ear = middle + side * 102
        draw.ellipse((ear - 16, 190, ear + 16, 245), fill=_shade(look.skin, 0.9))
    draw.ellipse((middle - 100, 72, middle + 100, 340), fill=look.skin)
    draw.chord((middle - 104, 44, middle + 104, 200), 188, 352, fill=look.hair)
    _shadow_face(head, look)


def _shadow_face(head: Image.Image, look: Look) -> None:
    """Eye sockets, the sides of the nose, the hollow under the lip and the cheeks' edges: detectors look for these."""
    middle = GRID // 2
    depth = Image.new("L", head.size, 0)
    draw = ImageDraw.Draw(depth)
    for side in (-1, 1):
        eye = middle + side * 42
        draw.ellipse((eye - 34, 158, eye + 34, 205), fill=95)
        draw.ellipse((middle + side * 100 - 22, 150, middle + side * 100 + 22, 310), fill=60)
    draw.polygon([(middle - 14, 235), (middle + 14, 235), (middle + 20, 250), (middle - 20, 250)], fill=115)
    draw.ellipse((middle - 30, 300, middle + 30, 318), fill=65)
    depth = depth.filter(ImageFilter.GaussianBlur(8))
    dark = Image.new("RGBA", head.size, (*_shade(look.skin, 0.35), 255))
    inside = ImageChops.multiply(depth, head.getchannel("A"))
    head.paste(dark, (0, 0), inside)


def _draw_features(head: Image.Image, look: Look) -> None:
    draw = ImageDraw.Draw(head)
    middle = GRID // 2
    brow = _shade(look.hair, 0.8) if sum(look.hair) < sum(look.skin) else _shade(look.skin, 0.45)
    for side in (-1, 1):
        eye = middle + side * 42
        draw.arc((eye - 34, 140, eye + 34, 185), 200, 340, fill=brow, width=9)
        draw.ellipse((eye - 22, 172, eye + 22, 194), fill=(242, 242, 240))
        draw.ellipse((eye - 10, 173, eye + 10, 193), fill=(45, 32, 24))
        draw.ellipse((eye - 6, 176, eye - 1, 181), fill=(250, 250, 250))
        draw.arc((eye - 24, 168, eye + 24, 198), 190, 350, fill=(36, 22, 18), width=5)
    draw.arc((middle - 22, 225, middle + 22, 258), 20, 160, fill=_shade(look.skin, 0.5), width=6)
    draw.line((middle - 10, 190, middle - 16, 240), fill=_shade(look.skin, 0.78), width=4)
    lip = (165, 78, 78) if sum(look.skin) > 320 else (128, 62, 60)
    draw.chord((middle - 44, 250, middle + 44, 304), 18, 162, fill=lip)
    draw.arc((middle - 46, 246, middle + 46, 290), 22, 158, fill=_shade(lip, 0.5), width=5)


def _draw_spectacles(head: Image.Image) -> None:
    draw = ImageDraw.Draw(head)
    middle = GRID // 2
    for side in (-1, 1):
        eye = middle + side * 42
        draw.ellipse((eye - 32, 155, eye + 32, 212), outline=(40, 40, 60), width=5)
        draw.line((middle + side * 74, 182, middle + side * 100, 176), fill=(40, 40, 60), width=5)
    draw.line((middle - 10, 180, middle + 10, 180), fill=(40, 40, 60), width=5)


def _draw_mask(head: Image.Image) -> None:
    draw = ImageDraw.Draw(head)
    middle = GRID // 2
    cloth, fold = (196, 216, 228), (160, 186, 204)
    for side in (-1, 1):
        draw.line((middle + side * 80, 240, middle + side * 104, 205), fill=cloth, width=5)
    draw.polygon(
        [(middle - 86, 232), (middle, 216), (middle + 86, 232), (middle + 74, 300), (middle, 342), (middle - 74, 300)],
        fill=cloth,
    )
    for height in (250, 270, 290):
        draw.line((middle - 72, height, middle + 72, height), fill=fold, width=3)


def _lit(head: Image.Image, lighting: Lighting) -> Image.Image:
    """Even light; a dim room (a third of the light); a window to the left, so that the right side lies in shadow."""
    if lighting == "even":
        return head
    alpha = head.getchannel("A")
    colours = head.convert("RGB")
    if lighting == "dim":
        lit = colours.point(lambda value: value * 0.42)
    else:
        ramp = Image.new("L", (GRID, 1))
        for x in range(GRID):
            light = 0.55 + 0.45 * math.cos(math.pi * min(1.0, max(0.0, (x - 110) / 200)))
            ramp.putpixel((x, 0), int(255 * max(0.38, light)))
        lit = ImageChops.multiply(colours, Image.merge("RGB", [ramp.resize(head.size)] * 3))
    lit.putalpha(alpha)
    return lit


def _blurred(head: Image.Image, radius: float) -> Image.Image:
    """Blurred without a dark rim: colours are weighed by how opaque they are."""
    return head.convert("RGBa").filter(ImageFilter.GaussianBlur(radius)).convert("RGBA")
