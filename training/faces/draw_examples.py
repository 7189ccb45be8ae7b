"""Draw the pictures in `examples/media/`: two pupils in a laboratory, one in a greenhouse, a model volcano.

    python training/faces/draw_examples.py [FOLDER]

Drawings, because the repository may hold no photograph of a child. The same figures come out each time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.drawing import HAIR_COLOURS, SKIN_TONES, Colour, Look, paste_face  # noqa: E402

SIZE = (1600, 1000)
FINE = 2  # drawn this many times larger, then made smaller, so that edges are smooth
QUALITY = 86


class Pen:
    """Draws in the coordinates of the finished picture on one `FINE` times larger."""

    def __init__(self, ground: Colour) -> None:
        self.image = Image.new("RGB", (SIZE[0] * FINE, SIZE[1] * FINE), ground)
        self._draw = ImageDraw.Draw(self.image)

    def box(self, box: tuple[float, float, float, float], fill: Colour, radius: float = 0) -> None:
        """A box, its corners round if `radius` is given."""
        self._draw.rounded_rectangle([part * FINE for part in box], radius * FINE, fill=fill)

    def oval(self, box: tuple[float, float, float, float], fill: Colour) -> None:
        """An oval in a box."""
        self._draw.ellipse([part * FINE for part in box], fill=fill)

    def hill(self, box: tuple[float, float, float, float], fill: Colour) -> None:
        """The upper half of an oval."""
        self._draw.chord([part * FINE for part in box], 180, 360, fill=fill)

    def shape(self, points: list[tuple[float, float]], fill: Colour) -> None:
        """A filled polygon."""
        self._draw.polygon([(x * FINE, y * FINE) for x, y in points], fill=fill)

    def line(self, points: list[tuple[float, float]], fill: Colour, width: float) -> None:
        """A line through points."""
        self._draw.line([(x * FINE, y * FINE) for x, y in points], fill=fill, width=round(width * FINE), joint="curve")

    def fade(self, box: tuple[int, int, int, int], upper: Colour, lower: Colour) -> None:
        """A box that goes from one colour at its top to another at its bottom."""
        left, top, right, bottom = (part * FINE for part in box)
        ramp = Image.linear_gradient("L").resize((right - left, bottom - top))
        band = Image.composite(Image.new("RGB", ramp.size, lower), Image.new("RGB", ramp.size, upper), ramp)
        self.image.paste(band, (left, top))

    def figure(self, centre: tuple[int, int], size: int, look: Look, coat: Colour, shirt: Colour) -> None:
        """Head and shoulders, the middle of the face at `centre`."""
        x, y = centre
        unit = size / 400
        paste_face(self.image, (x * FINE, y * FINE), size * FINE, look)
        top = y + 150 * unit
        self.shape(
            [(x - 50 * unit, top), (x + 50 * unit, top), (x + 190 * unit, top + 60 * unit), (x + 230 * unit, 1000),
             (x - 230 * unit, 1000), (x - 190 * unit, top + 60 * unit)], coat,
        )  # fmt: skip
        self.shape([(x - 48 * unit, top), (x + 48 * unit, top), (x, top + 120 * unit)], shirt)
        for side in (-1, 1):
            self.line([(x + side * 50 * unit, top), (x + side * 4 * unit, top + 130 * unit)], (205, 210, 215), 7 * unit)

    def finished(self) -> Image.Image:
        """The picture in its own size."""
        return self.image.resize(SIZE, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _flask(pen: Pen, x: float, base: float, size: float, liquid: Colour) -> None:
    glass: Colour = (222, 236, 240)
    pen.box((x - 0.13 * size, base - size, x + 0.13 * size, base - 0.45 * size), glass)
    pen.shape([(x - 0.13 * size, base - 0.6 * size), (x + 0.13 * size, base - 0.6 * size), (x + 0.5 * size, base),
               (x - 0.5 * size, base)], glass)  # fmt: skip
    pen.shape([(x - 0.3 * size, base - 0.3 * size), (x + 0.3 * size, base - 0.3 * size), (x + 0.46 * size, base - 4),
               (x - 0.46 * size, base - 4)], liquid)  # fmt: skip
    pen.box((x - 0.18 * size, base - 1.04 * size, x + 0.18 * size, base - 0.97 * size), (200, 216, 222), 4)


def _bottle(pen: Pen, x: float, base: float, colour: Colour) -> None:
    pen.box((x - 22, base - 90, x + 22, base), colour, 8)
    pen.box((x - 9, base - 115, x + 9, base - 85), colour, 3)
    pen.box((x - 12, base - 122, x + 12, base - 108), (60, 60, 66), 3)
    pen.box((x - 18, base - 62, x + 18, base - 26), (246, 244, 236))


def draw_laboratory() -> Image.Image:
    """Two pupils in lab coats at a bench, a periodic table behind them."""
    pen = Pen((214, 226, 222))
    pen.fade((0, 0, 1600, 700), (224, 234, 230), (196, 214, 212))
    # window with sky and a hill
    pen.box((70, 80, 450, 440), (250, 250, 248), 6)
    pen.fade((90, 100, 430, 420), (150, 200, 236), (222, 238, 246))
    pen.hill((100, 330, 420, 510), (134, 178, 120))
    pen.box((255, 100, 265, 425), (250, 250, 248))
    pen.box((60, 425, 460, 447), (250, 250, 248), 4)
    # periodic table: rows of coloured cells as they stand in the real one
    pen.box((590, 70, 1090, 345), (252, 252, 250), 4)
    hues: tuple[Colour, ...] = ((236, 150, 120), (244, 196, 110), (160, 200, 150), (130, 180, 214), (186, 160, 210))
    for row, columns in enumerate(([0, 17], [0, 1, *range(12, 18)], [0, 1, *range(12, 18)], range(18), range(18), range(18))):
        for column in columns:
            hue = hues[0 if column < 1 else 1 if column < 2 else 2 if column < 12 else 3 if column < 17 else 4]
            left, top = 608 + column * 26, 95 + row * 38
            pen.box((left, top, left + 23, top + 34), hue)
    # shelf
    pen.box((1190, 300, 1560, 318), (166, 126, 88))
    for place, colour in enumerate(((150, 86, 40), (70, 110, 90), (150, 86, 40), (64, 92, 140))):
        _bottle(pen, 1240 + place * 66, 300, colour)
    pen.oval((1490, 215, 1560, 300), (226, 240, 244))
    # pupils
    pen.figure((610, 470), 400, Look(SKIN_TONES[1], HAIR_COLOURS[2], long_hair=True), (247, 248, 250), (58, 84, 134))
    pen.figure((1040, 450), 400, Look(SKIN_TONES[3], HAIR_COLOURS[1], spectacles=True), (247, 248, 250), (58, 84, 134))
    # bench and what stands on it
    pen.box((0, 800, 1600, 1000), (152, 108, 72))
    pen.box((0, 792, 1600, 826), (184, 140, 98))
    _flask(pen, 300, 796, 190, (86, 170, 196))
    _flask(pen, 820, 796, 165, (232, 130, 90))
    pen.box((1290, 520, 1300, 796), (96, 100, 108))
    pen.box((1220, 780, 1380, 798), (78, 82, 90), 4)
    pen.line([(1295, 590), (1400, 590)], (96, 100, 108), 9)
    pen.box((1388, 540, 1412, 720), (222, 236, 240), 11)
    pen.box((1391, 630, 1409, 716), (126, 190, 110), 9)
    pen.box((1382, 774, 1418, 796), (78, 82, 90), 3)
    pen.shape([(1390, 774), (1410, 774), (1400, 726)], (250, 180, 60))
    pen.box((1050, 770, 1190, 796), (240, 240, 236), 3)
    pen.line([(1064, 782), (1170, 782)], (150, 160, 176), 3)
    return pen.finished()


def draw_greenhouse() -> Image.Image:
    """One pupil among plants under glass."""
    pen = Pen((206, 226, 236))
    pen.fade((0, 0, 1600, 760), (176, 212, 236), (226, 240, 236))
    pen.oval((-200, 480, 900, 1100), (150, 190, 132))
    pen.oval((700, 520, 1900, 1100), (140, 182, 124))
    for x in range(0, 1601, 200):
        pen.line([(x, 180), (x, 800)], (244, 247, 246), 12)
        pen.line([(x, 180), (800 + (x - 800) * 0.55, 0)], (244, 247, 246), 12)
    for y in (180, 470):
        pen.line([(0, y), (1600, y)], (244, 247, 246), 14)
    pen.figure((850, 440), 430, Look(SKIN_TONES[4], HAIR_COLOURS[1]), (70, 120, 96), (236, 232, 216))
    pen.box((0, 820, 1600, 1000), (126, 90, 62))
    pen.box((0, 812, 1600, 838), (160, 120, 84))
    for place, x in enumerate((110, 300, 490, 1180, 1370, 1540)):
        _plant(pen, x, 816, 230 + 45 * (place % 3), place)
    return pen.finished()


def _plant(pen: Pen, x: float, base: float, height: float, kind: int) -> None:
    leaf: Colour = ((70, 140, 80), (96, 160, 84), (54, 122, 84))[kind % 3]
    top = base - height
    pen.line([(x, base - 60), (x, top)], (86, 116, 62), 8)
    for step in range(5):
        y = base - 90 - step * (height - 110) / 5
        reach = 70 - 8 * step
        for side in (-1, 1):
            pen.shape(
                [(x, y), (x + side * reach * 0.5, y - 34), (x + side * reach, y - 22), (x + side * reach * 0.6, y + 2)],
                leaf,
            )
    if kind % 2 == 0:
        for fruit in range(3):
            y = base - 110 - fruit * 48
            pen.oval((x + 8 - 40 * (fruit % 2), y, x + 36 - 40 * (fruit % 2), y + 28), (208, 62, 46))
    pen.shape([(x - 52, base - 74), (x + 52, base - 74), (x + 40, base), (x - 40, base)], (190, 104, 68))
    pen.box((x - 58, base - 86, x + 58, base - 66), (204, 118, 80), 4)


def draw_volcano() -> Image.Image:
    """A volcano of papier-mâché, foaming, on a classroom table; nobody in it."""
    pen = Pen((232, 226, 210))
    pen.fade((0, 0, 1600, 760), (240, 234, 218), (222, 214, 196))
    pen.box((120, 90, 620, 330), (60, 92, 80), 8)
    pen.box((120, 90, 620, 104), (150, 112, 74))
    pen.line([(170, 250), (260, 170), (330, 220), (430, 150), (560, 240)], (222, 230, 222), 6)
    for place, colour in enumerate(((206, 96, 80), (92, 140, 180), (220, 178, 80))):
        pen.box((1130 + place * 130, 110, 1240 + place * 130, 260), colour, 3)
    pen.box((0, 760, 1600, 1000), (196, 160, 118))
    pen.box((0, 752, 1600, 776), (214, 180, 140))
    pen.box((380, 830, 1220, 880), (120, 150, 96), 20)
    pen.shape([(430, 850), (690, 400), (910, 400), (1170, 850)], (132, 98, 74))
    pen.shape([(430, 850), (690, 400), (730, 400), (620, 850)], (112, 82, 62))
    pen.shape([(980, 850), (880, 400), (910, 400), (1170, 850)], (150, 114, 86))
    for points in (
        [(700, 400), (760, 400), (730, 560), (690, 700), (650, 690), (690, 540)],
        [(780, 400), (840, 400), (860, 600), (845, 780), (805, 780), (810, 590)],
        [(850, 400), (905, 400), (960, 560), (1010, 640), (970, 660), (905, 570)],
    ):
        pen.shape(points, (216, 74, 40))
    for x, y, radius in (
        (740, 372, 52),
        (800, 340, 66),
        (862, 370, 54),
        (780, 290, 44),
        (838, 280, 38),
        (806, 236, 30),
    ):
        pen.oval((x - radius, y - radius, x + radius, y + radius), (244, 150, 96))
    for x, y, radius in ((748, 366, 36), (806, 330, 46), (860, 362, 36), (786, 284, 28)):
        pen.oval((x - radius, y - radius, x + radius, y + radius), (252, 206, 150))
    for x in (520, 1090):
        pen.box((x - 6, 800, x + 6, 850), (110, 80, 56))
        pen.shape([(x - 34, 812), (x + 34, 812), (x, 730)], (84, 138, 84))
    _bottle(pen, 1360, 850, (236, 236, 232))
    pen.box((190, 760, 290, 850), (228, 240, 244), 10)
    pen.box((194, 800, 286, 846), (206, 96, 80), 8)
    return pen.finished()


PICTURES: dict[str, Callable[[], Image.Image]] = {
    "lab.jpg": draw_laboratory,
    "greenhouse.jpg": draw_greenhouse,
    "volcano.jpg": draw_volcano,
}


def main(folder: Path) -> None:
    """Write every picture into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES.items():
        picture = draw().filter(ImageFilter.GaussianBlur(0.6))
        picture.save(folder / name, quality=QUALITY, optimize=True)
        print(f"{folder / name}: {(folder / name).stat().st_size // 1000} KB")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "examples" / "media")
