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
