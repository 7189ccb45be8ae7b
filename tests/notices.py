"""Pictures with text, drawn with Pillow: posters, certificates, whiteboards, badges, screens, and what is private in them.

Everybody and everything on them is invented; telephone numbers are Ofcom's for drama.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PIL import Image, ImageDraw, ImageFilter, ImageFont

Colour = tuple[int, int, int]
Wanted = tuple[str, str]  # a rule, and the text that it is to find

PUPILS = (
    "Priya Nair", "Oluwaseun Bakare", "Wojciech Lis", "Amelia Hartwell", "Mei-Ling Chow", "Kwabena Mensah", "Zainab Okafor",
    "Tomos Llewellyn", "Ayse Demir", "Dembe Okello", "Siobhan Keane", "Harjit Dhillon", "Noor Haddad", "Callum Reddick",
)  # fmt: skip
STREETS = ("14 Orchard Close", "7 Mill Lane", "221 Station Road", "3 The Crescent", "58 Harbour View", "9a Chapel Street")
FORMS = ("9B", "7C", "Year 8", "10R", "Year 9", "8A")
PASSWORDS = ("Harbour-Tern-82", "Gorse!Lane41", "quiet-otter-77", "Kestrel2026#")


@dataclass(frozen=True)
class Row:
    """A line of a notice: its words, its size as a share of the notice's height, whether it stands in the middle."""

    words: str
    size: float = 0.06
    middle: bool = False
    gap: float = 0.4


@dataclass(frozen=True)
class Notice:
    """What is written, on what, and what of it is private."""

    kind: str
    rows: tuple[Row, ...]
    wanted: tuple[Wanted, ...] = ()
    paper: Colour = (250, 248, 240)
    ink: Colour = (25, 25, 30)
    shape: tuple[int, int] = (900, 640)
    jitter: float = 0.0


@dataclass(frozen=True)
class View:
    """How a notice is seen. `size` is the picture's, `share` how much of its width the notice takes, `tilt` in degrees,
    `perspective` how much the far side shrinks, `contrast` from 0 to 1."""

    name: str = "plain"
    size: tuple[int, int] = (1600, 1200)
    share: float = 0.8
    tilt: float = 0.0
    perspective: float = 0.0
    contrast: float = 1.0
    blur: float = 0.0
    noise: float = 0.0
    quality: int | None = 88


VIEWS = (
    View(),
    View("tilted", tilt=9.0),
    View("askew", perspective=0.28, tilt=-4.0),
    View("faint", contrast=0.3),
    View("small", size=(2048, 1536), share=0.3),
    View("tiny in a large photograph", size=(4000, 3000), share=0.16),
    View("blurred", blur=1.6),
    View("noisy", noise=26.0, quality=55),
)


@dataclass(frozen=True)
class Scene:
    """A drawn picture, and what is private in it."""

    notice: Notice
    view: View
    image: Image.Image = field(repr=False)


def telephone(chance: random.Random) -> str:
    """A number for drama, as people write them."""
    last = chance.randrange(1000)
    return chance.choice((f"07700 900{last:03d}", f"07700900{last:03d}", f"01632 960{last:03d}", f"+44 7700 900{last:03d}"))


# The kinds of `private_notices`, in their order.
PRIVATE_KINDS = ("certificate", "bronze award", "lost cat", "screen", "wifi", "badge", "star of the week", "contacts")


def private_notices(chance: random.Random) -> Iterator[Notice]:
    """One of each kind with something private in it."""
    pupil, other, third = chance.sample(PUPILS, 3)
    form = chance.choice(FORMS)
    first = pupil.split()[0]
    street = chance.choice(STREETS)
    postcode = f"EX{chance.randrange(1, 39)} {chance.randrange(1, 9)}{chance.choice('ABDEFG')}{chance.choice('HJLNPQ')}"
    number, second = telephone(chance), telephone(chance)
    mail = f"{first.lower().replace('-', '.')}{chance.randrange(10, 99)}@gmail.com"
    day, month, year = chance.randrange(1, 28), chance.randrange(1, 12), chance.randrange(2008, 2015)
    born = chance.choice((f"{day:02d}/{month:02d}/{year}", f"{day}.{month}.{year}"))
    password = chance.choice(PASSWORDS)
    yield Notice(
        "certificate",
        (
            Row("Certificate of Achievement", 0.09, True, 0.8), Row("awarded to", 0.05, True, 0.8), Row(pupil, 0.1, True, 0.8),
            Row("for outstanding effort in Science", 0.055, True), Row("Mrs L. Adeyemi, Headteacher", 0.04, True, 1.0),
        ),
        (("TG107", pupil),), (252, 246, 226), (70, 45, 20),
    )  # fmt: skip
    yield Notice(
        "certificate",
        (
            Row("ST LUKE'S", 0.06, True), Row("This is to certify that", 0.05, True, 1.0), Row(other, 0.1, True, 1.0),
            Row(f"of {form} has completed the Bronze Award", 0.05, True),
        ),
        (("TG107", other),), (240, 246, 252), (20, 30, 80),
    )  # fmt: skip
    yield Notice(
        "poster",
        (
            Row("LOST CAT", 0.15, True), Row("Grey, shy, answers to Biscuit", 0.06, True, 0.8),
            Row(f"Please ring Mum on {number}", 0.06, True), Row(f"or {mail}", 0.06, True),
        ),
        (("TG101", number), ("TG104", mail)), (255, 240, 120), (20, 20, 20), (640, 900),
    )  # fmt: skip
    yield Notice(
        "screen",
        (
            Row("Pupil record", 0.06), Row(f"Name: {pupil}   Form: {form}", 0.045), Row(f"Date of birth: {born}", 0.045),
            Row(f"Address: {street}, Exbridge {postcode}", 0.045), Row(f"Mobile: {number}", 0.045), Row(f"Mother: {second}", 0.045),
        ),
        (("TG102", born), ("TG103", street), ("TG101", number), ("TG101", second), ("TG107", pupil)),
        (28, 34, 48), (225, 230, 235), (1000, 620),
    )  # fmt: skip
    yield Notice(
        "whiteboard",
        (
            Row("Wi-Fi for visitors", 0.08), Row("Network: StLukes-Guest", 0.07), Row(f"Password: {password}", 0.07),
            Row("Homework: page 42, questions 1-9", 0.06, gap=1.2),
        ),
        (("TG110", password),), (244, 246, 246), (30, 60, 150), (1100, 620), 1.5,
    )  # fmt: skip
    yield Notice(
        "badge",
        (Row("St Luke's College", 0.12, True), Row(third, 0.2, True, 0.6), Row(form, 0.14, True)),
        (("TG107", third),), (255, 255, 255), (10, 60, 110), (520, 320),
    )  # fmt: skip
    yield Notice(
        "whiteboard",
        (Row("Star of the week:", 0.1), Row(f"{pupil} ({form})", 0.1), Row("Well done!", 0.1)),
        (("TG107", pupil),), (240, 244, 240), (160, 30, 40), (1000, 560), 1.5,
    )  # fmt: skip
    yield Notice(
        "poster",
        (
            Row("Rugby trip: contacts", 0.08), Row(f"Coach (home): {number}", 0.05), Row(f"Pick up: {street}, {postcode}", 0.05),
            Row(f"E-mail {mail} with dietary needs", 0.05),
        ),
        (("TG101", number), ("TG103", street), ("TG104", mail)), (225, 240, 225), (15, 50, 20), (900, 640),
    )  # fmt: skip


def harmless_notices() -> tuple[Notice, ...]:
    """What hangs in every school and gives nobody away."""
    dark, blue = (30, 30, 34), (20, 40, 110)
    return (
        _harmless("poster", "OPEN EVENING|Thursday 12 November 2026|6.00 - 8.30 pm|Harts Lane, Exbridge EX40 9ZZ|01632 960100|office@stlukes.example"),
        _harmless("poster", "SPRING CONCERT|Friday 19 March 2027, 7 pm|Main Hall|Tickets £4.50 / £2.00|Doors open 18.30", ink=blue),
        _harmless("poster", "SPORTS DAY 2026|100 m 13.07 s|Long jump 4.52 m|Javelin 31.40 m|Relay 52.11 s"),
        _harmless("poster", "MACBETH|by William Shakespeare|12, 13 and 14 November 2026|7.30 pm in the Drama Studio"),
        _harmless("poster", "Worried? Talk to us.|Childline 0800 1111|Free, private, day or night"),
        _harmless("poster", "RECYCLE|Paper  Plastic  Cans|Bin 07  Floor 3|Let's reach 10,000 bottles by 2030", paper=(210, 240, 210)),
        _harmless("screen", "ST LUKE'S 3 - 2 VISITORS|45:00  2nd half|07 10 23 4 11 8", paper=(10, 10, 14), ink=(250, 210, 60)),
        _harmless("screen", "for i in range(10):|    total = total + prices[i]|print(total)  # 3.14159|ISBN 978-0-00-000000-2", paper=(24, 26, 30), ink=(190, 220, 190)),
        _harmless("screen", "Autumn term 2026|Mon 7 Sep  Term begins|26-30 Oct  Half term|Fri 18 Dec  Term ends 1.30 pm"),
        _harmless("screen", "Temperature log|09:00 18.5|10:00 19.2|11:00 20.1|12:00 21.7|Mean 19.875", paper=(238, 240, 244)),
        _harmless("whiteboard", "3x + 7 = 22|x = 5|0.1 x 0.01 = 0.001|Page 112, Q 4-10", ink=blue, jitter=1.5),
        _harmless("whiteboard", "Newton's laws|F = ma|g = 9.81|Isaac Newton 1643-1727", ink=blue, jitter=1.5),
        _harmless("whiteboard", "Today: 1 starter 2 practical 3 clear up|Groups of 4|Goggles on!", ink=(150, 20, 30), jitter=1.5),
        _harmless("whiteboard", "1 2 3 4 5 6 7 8 9 10 11 12|2 4 6 8 10 12 14 16 18 20|Times tables!", ink=blue, jitter=1.5),
        _harmless("badge", "St Luke's College|Mrs L. Adeyemi|Headteacher", paper=(255, 255, 255)),
        _harmless("badge", "VISITOR|Badge 0147|Please wear at all times", paper=(255, 220, 60)),
        _harmless("certificate", "Artsmark Gold Award|presented to|St Luke's Science and Sports College|2026-2028", paper=(252, 246, 226)),
        _harmless("certificate", "Eco-Schools|Green Flag|awarded to St Luke's College|June 2026", ink=(20, 80, 40)),
        _harmless("poster", "Charles Darwin|12 February 1809 - 19 April 1882|On the Origin of Species"),
        _harmless("poster", "Book of the month|The Ruby in the Smoke|Philip Pullman|Library shelf 823.914", ink=blue),
        _harmless("poster", "Science Club|with Mr Okoro|Thursdays 3.15 in S4|Years 7 to 9", ink=(90, 20, 90)),
        _harmless("poster", "FIRE ACTION|Assembly point 3|Call 999|Do not use the lift", paper=(200, 30, 40), ink=(255, 255, 255)),
        _harmless("poster", "MENU|Jacket potato £1.80|Fish and chips £2.60|Fruit 45p|Water 60p", ink=dark),
        _harmless("poster", "PERIODIC TABLE|1 H 1.008  2 He 4.003  3 Li 6.94|6 C 12.011  7 N 14.007  8 O 15.999|Fe 55.845  Cu 63.546"),
        _harmless("poster", "EXBRIDGE 14 LONDON 187|A3052 B3191|No entry 8.15-9.00", paper=(20, 90, 60), ink=(255, 255, 255)),
        _harmless("poster", "House points|Seacole 1,204|Turing 1,187|Franklin 1,150|Darwin 998", ink=dark),
    )  # fmt: skip


def _harmless(kind: str, text: str, paper: Colour = (250, 248, 240), ink: Colour = (25, 25, 30), jitter: float = 0.0) -> Notice:
    first, *others = text.split("|")
    rows = (Row(first, 0.1, True), *(Row(each, 0.06, True) for each in others))
    return Notice(kind, rows, (), paper, ink, (900, 640), jitter)


def scene(notice: Notice, view: View, chance: random.Random) -> Scene:
    """The notice on a wall, seen as the view says."""
    sheet = _sheet(notice, view, chance)
    wall = _wall(view.size, chance)
    left, top = (round(side / 2 - part / 2) for side, part in zip(view.size, sheet.size, strict=True))
    wall.paste(sheet, (left, top), sheet)
    if view.blur:
        wall = wall.filter(ImageFilter.GaussianBlur(view.blur))
    if view.noise:
        wall = Image.blend(wall, Image.merge("RGB", [Image.effect_noise(view.size, view.noise * 4)] * 3), 0.15)
    return Scene(notice, view, wall)


def _wall(size: tuple[int, int], chance: random.Random) -> Image.Image:
    """A wall in uneven light."""
    base = tuple(chance.randrange(90, 190) for _ in range(3))
    wall = Image.new("RGB", size, (base[0], base[1], base[2]))
    light = Image.linear_gradient("L").resize(size).point(lambda value: 60 + value // 4)
    return Image.composite(wall, Image.new("RGB", size, (60, 62, 66)), light.point(lambda value: 255 - value // 3))


def _sheet(notice: Notice, view: View, chance: random.Random) -> Image.Image:
    """The notice itself, RGBA on nothing, in the size in which it is seen."""
    width = round(view.size[0] * view.share)
    height = round(width * notice.shape[1] / notice.shape[0])
    if height > 0.86 * view.size[1]:
        width, height = round(width * 0.86 * view.size[1] / height), round(0.86 * view.size[1])
    sheet = Image.new("RGBA", (width, height), (*notice.paper, 255))
    ink = _mixed(notice.paper, notice.ink, view.contrast)
    top = 0.07 * height
    for row in notice.rows:
        top += row.gap * 0.06 * height
        top += _write(sheet, row, round(top), ink, notice.jitter, chance)
    if view.perspective:
        sheet = _askew(sheet, view.perspective)
    return sheet.rotate(view.tilt, Image.Resampling.BICUBIC, expand=True) if view.tilt else sheet


def _write(sheet: Image.Image, row: Row, top: int, ink: Colour, jitter: float, chance: random.Random) -> float:
    """One row, smaller where it would not fit; returns the height that it took."""
    draw = ImageDraw.Draw(sheet)
    size = max(6.0, row.size * sheet.height)
    font = ImageFont.load_default(size)
    while draw.textlength(row.words, font=font) > 0.92 * sheet.width and size > 6:
        size *= 0.95
        font = ImageFont.load_default(size)
    length = draw.textlength(row.words, font=font)
    left = (sheet.width - length) / 2 if row.middle else 0.05 * sheet.width
    if not jitter:
        draw.text((left, top), row.words, font=font, fill=ink)
        return size * 1.25
    for letter in row.words:  # by hand: no letter stands quite like the one before
        draw.text((left, top + chance.uniform(-jitter, jitter) * size / 40), letter, font=font, fill=ink)
        left += draw.textlength(letter, font=font) * chance.uniform(0.98, 1.06)
    return size * 1.25


def _mixed(paper: Colour, ink: Colour, contrast: float) -> Colour:
    red, green, blue = (round(a + (b - a) * contrast) for a, b in zip(paper, ink, strict=True))
    return red, green, blue


def _askew(sheet: Image.Image, much: float) -> Image.Image:
    """Seen from the left: the right side is further away."""
    width, height = sheet.size
    cut = much * height / 2
    corners = [(0, 0), (width, cut), (width, height - cut), (0, height)]
    return sheet.transform(
        sheet.size, Image.Transform.PERSPECTIVE, _coefficients(corners, width, height), Image.Resampling.BICUBIC
    )


def _coefficients(corners: Sequence[tuple[float, float]], width: int, height: int) -> list[float]:
    """What Pillow needs to put a sheet's corners there."""
    import numpy as np

    rows, answers = [], []
    for (x, y), (u, v) in zip(corners, [(0, 0), (width, 0), (width, height), (0, height)], strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        answers += [u, v]
    return [float(each) for each in np.linalg.solve(np.array(rows, float), np.array(answers, float))]


def private_scenes(seed: int = 1, rounds: int = 1, views: Sequence[View] = VIEWS) -> Iterator[Scene]:
    """Every kind of private notice in every view, `rounds` times with other people and numbers."""
    chance = random.Random(seed)
    for _ in range(rounds):
        for view in views:
            for notice in private_notices(chance):
                yield scene(notice, view, chance)


def harmless_scenes(seed: int = 1, views: Sequence[View] = VIEWS) -> Iterator[Scene]:
    """Every harmless notice in every view."""
    chance = random.Random(seed)
    for view in views:
        for notice in harmless_notices():
            yield scene(notice, view, chance)
