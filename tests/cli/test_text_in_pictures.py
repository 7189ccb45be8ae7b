"""Text in pictures from the outside: TG506 in `check`, `redact` and `preview`."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.cli.conftest import Tweetguard
from tests.notices import PRIVATE_KINDS, View, harmless_notices, private_notices, scene
from tweetguard.image import text_reader
from tweetguard.image.picture_text import PictureText
from tweetguard.image.text_reader import TextReadingError, installed

needs_reader = pytest.mark.skipif(not installed(), reason="the extra ocr is not installed")
SMALL = View("small", size=(600, 450), share=0.94)
CHANCE = random.Random(2)
PRIVATE = dict(zip(PRIVATE_KINDS, private_notices(CHANCE), strict=True))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    configure(tmp_path)
    return tmp_path


def configure(folder: Path, *lines: str) -> None:
    school = ["school:", "  telephones: [01632 960100]", "  email_domains: [stlukes.example]"]
    (folder / "tweetguard.yaml").write_text("\n".join([*school, *lines, ""]), encoding="utf-8")


def draw(kind: str) -> Image.Image:
    return scene(PRIVATE[kind], SMALL, random.Random(3)).image


def wanted(kind: str) -> list[str]:
    return [text for _, text in PRIVATE[kind].wanted]


def checked(tweetguard: Tweetguard, *arguments: str) -> tuple[int, list[dict[str, Any]], dict[str, Any]]:
    """The exit code, what TG506 found, and the whole report."""
    result = tweetguard("check", *arguments, "--format", "json")
    report = json.loads(result.stdout)
    found = [finding for draft in report["drafts"] for finding in draft["findings"] if finding["rule"] == "TG506"]
    return result.returncode, found, report


@needs_reader
def test_what_can_be_read_is_reported_with_its_place_and_masked(tweetguard: Tweetguard, folder: Path) -> None:
    draw("lost cat").save("cat.png")
    code, found, report = checked(tweetguard, "cat.png")
    assert code == 1
    assert [each["evidence"]["rule"] for each in found] == ["TG101", "TG104"]
    for each in found:
        left, top, right, bottom = each["location"]["box"]
        assert 0 <= left < right <= 600
        assert 0 <= top < bottom <= 450
        assert (each["location"]["kind"], each["location"]["path"], each["severity"]) == ("ocr", "cat.png", "error")
    assert not any(text in json.dumps(report) for text in wanted("lost cat"))
    assert report["notes"] == [note for note in report["notes"] if "text in pictures" not in note]


@needs_reader
def test_a_pupil_on_a_certificate(tweetguard: Tweetguard, folder: Path) -> None:
    draw("certificate").save("certificate.png")
    _, found, _ = checked(tweetguard, "certificate.png", "--show-matches")
    assert [each["evidence"]["match"] for each in found] == wanted("certificate")


@needs_reader
@pytest.mark.parametrize("number", [0, 24])
def test_what_hangs_in_every_school_passes(tweetguard: Tweetguard, folder: Path, number: int) -> None:
    configure(folder, "  addresses: ['Harts Lane, Exbridge EX40 9ZZ']")
    scene(harmless_notices()[number], SMALL, random.Random(3)).image.save("poster.png")
    assert checked(tweetguard, "poster.png")[1] == []


@pytest.mark.parametrize(
    "lines", [["pictures: {text: false}"], ["rules: {settings: {TG506: {enabled: false}}}"]], ids=["setting", "rule"]
)
def test_it_can_be_switched_off(
    tweetguard: Tweetguard, folder: Path, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(image: Image.Image) -> PictureText:
        raise AssertionError("text was read")

    monkeypatch.setattr(text_reader, "read_text", never)
    configure(folder, *lines)
    draw("lost cat").save("cat.png")
    code, found, report = checked(tweetguard, "cat.png")
    assert (code, found) == (0, [])
    assert not any("text in pictures" in note for note in report["notes"])


@pytest.fixture
def reads_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that reads one thing in every picture."""
    monkeypatch.setattr(text_reader, "installed", lambda: True)
    monkeypatch.setattr(text_reader, "read_text", lambda image: PictureText("Ring Mum on 07700 900123"))


@pytest.mark.usefixtures("reads_a_number")
@pytest.mark.parametrize(
    ("settings", "severities"),
    [
        ("{}", ["error"]),
        ("{TG506: {severity: warning}}", ["warning"]),
        ("{TG101: {severity: note}}", ["note"]),
        ("{TG101: {enabled: false}}", []),
        ("{TG101: {options: {texts: [text]}}}", []),
        ("{TG101: {options: {allow: ['07700 900123']}}}", []),
        ("{TG506: {options: {rules: [TG104]}}}", []),
    ],
)
def test_the_rules_hold_in_pictures_as_the_school_has_set_them(
    tweetguard: Tweetguard, folder: Path, settings: str, severities: list[str]
) -> None:
    configure(folder, f"rules: {{settings: {settings}}}")
    Image.new("RGB", (200, 100), "grey").save("wall.png")
    assert [each["severity"] for each in checked(tweetguard, "wall.png")[1]] == severities


def test_one_note_where_no_reader_is_installed(tweetguard: Tweetguard, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_reader, "installed", lambda: False)
    for name in ("one.png", "two.png"):
        Image.new("RGB", (200, 100), "grey").save(name)
    result = tweetguard("check", "one.png", "two.png", "--format", "json")
    assert result.returncode == 0
    assert result.stderr.count("text in pictures was not read") == 1
    report = json.loads(result.stdout)
    assert [note for note in report["notes"] if "tweetguard[ocr]" in note] != []
    assert report["summary"]["unread_pictures"] == 2
    assert "was not read" in tweetguard("redact", "one.png").stderr


def test_a_reader_that_fails_is_two(tweetguard: Tweetguard, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(image: Image.Image) -> PictureText:
        raise TextReadingError("the text reader failed (RuntimeError)")

    monkeypatch.setattr(text_reader, "installed", lambda: True)
    monkeypatch.setattr(text_reader, "read_text", fail)
    Image.new("RGB", (200, 100), "grey").save("wall.png")
    code, _, report = checked(tweetguard, "wall.png")
    assert code == 2
    assert [each["message"] for each in report["failures"]] == [
        "the text in it was not read: the text reader failed (RuntimeError)"
    ]
    assert tweetguard("redact", "wall.png").returncode == 2
    assert not (folder / "wall.safe.png").exists()


def saved(name: str, image: Image.Image) -> None:
    """The picture in a file, stored in an awkward way where the name says so."""
    if name == "rotated.jpg":
        made = Image.Exif()
        made[0x0112] = 6
        image.transpose(Image.Transpose.ROTATE_90).save(name, exif=made.tobytes(), quality=90)
    elif name == "palette.png":
        image.quantize(64).save(name)
    elif name == "moving.gif":
        wall = Image.new("RGB", image.size, "grey")
        wall.save(name, save_all=True, append_images=[image, wall], duration=200)
    else:
        image.save(name, quality=90)


@needs_reader
@pytest.mark.parametrize("name", ["photo.jpg", "rotated.jpg", "palette.png", "moving.gif"])
def test_a_redacted_picture_is_clean(tweetguard: Tweetguard, folder: Path, name: str) -> None:
    saved(name, draw("screen"))
    assert len(checked(tweetguard, name)[1]) == len(wanted("screen"))
    result = tweetguard("redact", name)
    assert (result.returncode, result.stderr) == (0, "")
    assert f"{len(wanted('screen'))} stretches of text covered" in result.stdout
    safe = name.replace(".", ".safe.")
    code, found, _ = checked(tweetguard, safe, "--people", f"{safe}=")
    assert (code, found) == (0, [])


@needs_reader
def test_a_preview_shows_where_the_text_is(tweetguard: Tweetguard, folder: Path) -> None:
    draw("lost cat").save("cat.png")
    result = tweetguard("preview", "cat.png")
    assert result.returncode == 0
    assert "T1. personal phone number (TG101)" in result.stdout
    assert "T2. personal email (TG104)" in result.stdout
    with Image.open("cat.preview.png") as image:
        colours = image.convert("RGB").getcolors(image.width * image.height)
    assert colours is not None
    assert (190, 90, 0) in {colour for _, colour in colours}
