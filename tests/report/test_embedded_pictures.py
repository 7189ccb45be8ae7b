from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from tests.report.made import finding
from tweetguard.findings import Location, Severity
from tweetguard.report.embedded_pictures import PictureShown, embed
from tweetguard.report.marked_text import Numbered


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "stripes.png"
    image = Image.new("L", (400, 300))
    image.putdata([255 * (number // 10 % 2) for number in range(400 * 300)])
    image.save(path)
    return path


def spread(shown: PictureShown) -> int:
    """How far black and white of the stripes are apart in what is embedded."""
    image = Image.open(io.BytesIO(base64.b64decode(shown.uri.partition(",")[2]))).convert("L")
    darkest, brightest = image.getextrema()
    assert isinstance(darkest, int)
    assert isinstance(brightest, int)
    return brightest - darkest


def about(severity: Severity) -> list[Numbered]:
    """A finding about the whole picture: somebody refused, or nobody said who is in it."""
    return [Numbered(1, "f1", finding("TG502", "refused-subject", severity, Location("image", path="stripes.png")))]


def test_a_picture_whose_faces_nobody_knows_is_blurred_whole(picture: Path) -> None:
    refused = embed(picture, about(Severity.ERROR), show_matches=False, checked=True)
    unchecked = embed(picture, [], show_matches=False, checked=False)
    for shown in (refused, unchecked):
        assert shown.hidden == "The whole picture is blurred in this report."
        assert spread(shown) < 100


def test_others_are_shown_as_they_are(picture: Path) -> None:
    for shown in (
        embed(picture, [], show_matches=False, checked=True),
        embed(picture, about(Severity.NOTE), show_matches=False, checked=True),
        embed(picture, about(Severity.ERROR), show_matches=True, checked=True),
    ):
        assert shown.hidden == ""
        assert spread(shown) > 200


def in_it(severity: Severity) -> Numbered:
    """A finding about text in the picture."""
    location = Location("ocr", path="stripes.png", box=(100, 50, 300, 90))
    return Numbered(2, "f2", finding("TG506", "private-information-in-image", severity, location))


def test_text_is_covered_where_a_finding_is_about_it(picture: Path) -> None:
    shown = embed(picture, [in_it(Severity.WARNING)], show_matches=False, checked=True)
    assert shown.hidden == "The text in the boxes is covered in this report."
    image = Image.open(io.BytesIO(base64.b64decode(shown.uri.partition(",")[2]))).convert("L")
    darkest, brightest = image.crop((100, 50, 300, 90)).getextrema()
    assert isinstance(darkest, int)
    assert isinstance(brightest, int)
    assert brightest - darkest < 30
    assert spread(shown) > 200


def test_a_box_around_text_does_not_say_where_the_faces_are(picture: Path) -> None:
    shown = embed(picture, [*about(Severity.ERROR), in_it(Severity.ERROR)], show_matches=False, checked=True)
    assert shown.hidden == "The whole picture is blurred in this report."
