from __future__ import annotations

import base64
import io
import re
from pathlib import Path

import pytest
from PIL import Image

from tests.drawing import portrait
from tweetguard.errors import PictureError
from tweetguard.image.preview import CONSENTED_COLOUR, OTHER_COLOUR, Mark, draw_preview, for_terminal, preview_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    portrait(400).save(path)
    return path


def colours(picture: Image.Image) -> set[object]:
    return {colour for _, colour in picture.getcolors(1_000_000) or []}


def test_colours_tell_consent(path: Path) -> None:
    box = (100, 100, 300, 300)
    for consented, expected, other in ((True, CONSENTED_COLOUR, OTHER_COLOUR), (False, OTHER_COLOUR, CONSENTED_COLOUR)):
        drawn = draw_preview(path, [Mark(box, consented)])
        assert expected in colours(drawn)
        assert other not in colours(drawn)
        assert drawn.getpixel((100, 200)) == expected
        assert drawn.size == (400, 400)


def test_colour_is_not_the_only_sign(path: Path) -> None:
    marks = [draw_preview(path, [Mark((100, 100, 300, 300), consented)]).convert("1") for consented in (True, False)]
    assert marks[0].tobytes() != marks[1].tobytes()


def test_each_has_its_number(path: Path) -> None:
    one = draw_preview(path, [Mark((10, 100, 100, 200)), Mark((200, 100, 300, 200))])
    assert one.crop((12, 82, 30, 98)).tobytes() != one.crop((202, 82, 220, 98)).tobytes()


def test_large_picture_is_made_smaller(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    Image.new("RGB", (3200, 1600)).save(path)
    drawn = draw_preview(path, [Mark((1000, 400, 2000, 1200))])
    assert drawn.size == (1600, 800)
    assert drawn.getpixel((500, 400)) == OTHER_COLOUR


def test_box_at_the_edge(path: Path) -> None:
    assert draw_preview(path, [Mark((0, 0, 1, 1)), Mark((399, 399, 400, 400))]).size == (400, 400)


def test_missing(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="no such picture"):
        draw_preview(tmp_path / "gone.jpg", [])


def test_path() -> None:
    assert preview_path(Path("media/photo.jpg")) == Path("media/photo.preview.png")


class TestTerminal:
    picture = Image.effect_noise((80, 60), 50).convert("RGB")

    @pytest.mark.parametrize(
        "environment",
        [{}, {"TERM": "xterm-256color"}, {"TERM": "screen", "TERM_PROGRAM": "iTerm.app"}, {"TMUX": "1", "TERM": "xterm-kitty"}],
    )
    def test_unable(self, environment: dict[str, str]) -> None:
        assert for_terminal(self.picture, environment) is None

    @pytest.mark.parametrize(
        "environment",
        [{"TERM": "xterm-kitty"}, {"KITTY_WINDOW_ID": "1"}, {"TERM_PROGRAM": "WezTerm"}, {"LC_TERMINAL": "iTerm2"}],
    )
    def test_able(self, environment: dict[str, str]) -> None:
        told = for_terminal(self.picture, environment)
        assert told is not None
        data = "".join(re.findall(r"[;:]([A-Za-z0-9+/=]{8,})(?:\033|\a)", told))
        with Image.open(io.BytesIO(base64.b64decode(data))) as shown:
            assert shown.size == (80, 60)
