"""Text in pictures, read: what is read, where it stands, and what happens when the reader cannot."""

from __future__ import annotations

import random
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.drawing import portrait
from tests.notices import PRIVATE_KINDS, VIEWS, View, private_notices, scene
from tweetguard.image import text_reader
from tweetguard.image.analysis import analyse_picture
from tweetguard.image.facts import Box, covered
from tweetguard.image.picture_text import PictureText
from tweetguard.image.text_reader import TextReadingError, installed, read_text

pytestmark = pytest.mark.skipif(not installed(), reason="the extra ocr is not installed")


@pytest.fixture
def fresh_reader() -> Iterator[None]:
    """A reader that is loaded anew, and forgotten afterwards."""
    text_reader._reader.cache_clear()
    yield
    text_reader._reader.cache_clear()


def screen(view: View = VIEWS[0]) -> tuple[Image.Image, list[str]]:
    """A pupil's record on a screen, and what is private in it."""
    chance = random.Random(5)
    notice = list(private_notices(chance))[PRIVATE_KINDS.index("screen")]
    return scene(notice, view, chance).image, [text for _, text in notice.wanted]


def plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def box_of(seen: PictureText, wanted: str) -> Box:
    start = seen.text.index(wanted)
    box = seen.box_of(start, start + len(wanted))
    assert box is not None
    return box


@pytest.mark.parametrize("view", VIEWS[2:6], ids=lambda view: view.name)
def test_what_is_written_is_read(view: View) -> None:
    image, private = screen(view)
    read = plain(read_text(image).text)
    assert [text for text in private if plain(text) not in read] == []


@pytest.mark.parametrize("turn", list(Image.Transpose)[2:5], ids=lambda turn: turn.name)
def test_sideways_and_upside_down_pictures_are_read_and_the_places_are_right(turn: Image.Transpose) -> None:
    image, private = screen()
    upright = read_text(image)
    turned = read_text(image.transpose(turn))
    assert turned.text == upright.text
    for wanted in private[:3]:
        left, top, right, bottom = box_of(upright, wanted)
        mark = Image.new("L", image.size)
        mark.paste(255, (left, top, right, bottom))
        where = mark.transpose(turn).getbbox()
        assert where is not None
        assert covered(box_of(turned, wanted), where) > 0.6


def test_the_box_holds_the_words_and_little_else() -> None:
    image, private = screen()
    seen = read_text(image)
    for wanted in private:
        blank = image.copy()
        blank.paste((28, 34, 48), box_of(seen, wanted))
        again = read_text(blank).text
        assert plain(wanted)[2:-2] not in plain(again)
        assert "Date of birth" in again


def test_no_text_in_a_wall_or_a_face() -> None:
    assert read_text(Image.new("RGB", (800, 600), (120, 140, 130))).text == ""
    assert read_text(portrait(500)).text == ""
    assert read_text(Image.new("RGB", (3, 2))).text == ""


def test_all_frames_of_a_moving_picture_are_read(tmp_path: Path) -> None:
    image, private = screen()
    image.thumbnail((900, 900))
    wall = Image.new("RGB", image.size, "grey")
    wall.save(tmp_path / "moving.gif", save_all=True, append_images=[image, wall], duration=100)
    texts = analyse_picture(tmp_path / "moving.gif", text=True).texts
    assert texts is not None
    assert len(texts) == 1
    assert plain(private[2]) in plain(texts[0].text)


def test_nobody_reads_where_nobody_asks(tmp_path: Path) -> None:
    image, _ = screen()
    image.save(tmp_path / "screen.png")
    assert analyse_picture(tmp_path / "screen.png").texts is None


@pytest.mark.usefixtures("fresh_reader")
@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("MODELS", {"Det": "_no_such_model_", "Cls": "_cls_", "Rec": "_rec_"}, "0 models"),
        ("_session", lambda name: 1 / 0, "ZeroDivisionError"),
    ],
)
def test_a_reader_that_cannot_be_loaded_says_so(monkeypatch: pytest.MonkeyPatch, name: str, value: Any, words: str) -> None:
    monkeypatch.setattr(text_reader, name, value)
    with pytest.raises(TextReadingError, match=words):
        read_text(screen()[0])


def test_what_else_is_known_of_a_picture_holds_when_its_text_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(image: Image.Image) -> PictureText:
        raise TextReadingError("the text reader failed (RuntimeError)")

    portrait(400).save(tmp_path / "face.png")
    monkeypatch.setattr(text_reader, "read_text", fail)
    facts = analyse_picture(tmp_path / "face.png", text=True)
    assert (len(facts.faces), facts.texts, facts.unreadable) == (1, None, "the text reader failed (RuntimeError)")


def test_the_wheel_of_the_reader_carries_its_models() -> None:
    spec = find_spec("rapidocr")
    assert spec is not None
    assert spec.origin is not None
    models = Path(spec.origin).parent / "models"
    for part in text_reader.MODELS.values():
        assert [each.stat().st_size > 100_000 for each in models.glob(f"*{part}*.onnx")] == [True]
