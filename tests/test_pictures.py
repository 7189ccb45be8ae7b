"""Safe copies of the pictures of checked drafts, as `check --fix` writes them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from tests.image.test_metadata import GPS, exif
from tweetguard.config.load import LoadedConfig, load_config
from tweetguard.drafts.draft import Account, Draft, FixedOrigin, PictureRef, Post
from tweetguard.errors import PictureError, UsageError
from tweetguard.findings import Clause, Finding, Location, Severity
from tweetguard.image.analysis import analyse_picture
from tweetguard.pictures import flagged_texts, write_safe_copy
from tweetguard.results import DraftResult

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path / "examples"


def config(folder: Path) -> LoadedConfig:
    return load_config(folder / "tweetguard.yaml")


def in_picture(name: str, box: tuple[int, int, int, int]) -> Finding:
    location = Location("ocr", path=name, box=box)
    return Finding("TG506", "private-information-in-image", Severity.ERROR, "", "", Clause("", "", ""), location)


def result(ref: PictureRef, *findings: Finding) -> DraftResult:
    draft = Draft("draft.txt", "draft.txt", 0, (Post("Rockets!", FixedOrigin(), (ref,)),), Account("school"))
    return DraftResult(draft, findings)


def test_faces_and_flagged_text_are_covered_beside_the_picture(folder: Path) -> None:
    photo = folder / "media" / "lab.jpg"
    before = photo.read_bytes()
    ref = PictureRef("media/lab.jpg", photo)
    box = (20, 900, 220, 940)
    checked = result(ref, in_picture("media/lab.jpg", box), in_picture("media/lab.jpg", box), in_picture("other.jpg", box))
    copy = write_safe_copy(checked, ref, config(folder))
    assert (copy.path.name, copy.faces, copy.covered, copy.texts) == ("lab.safe.jpg", 2, 2, 1)
    assert photo.read_bytes() == before
    assert analyse_picture(copy.path).faces == ()
    with Image.open(copy.path) as image:
        part = image.crop(box).getextrema()
    assert all(high - low < 12 for low, high in part)  # type: ignore[misc]


def test_who_consents_stays_visible(folder: Path) -> None:
    ref = PictureRef("lab.jpg", folder / "media" / "lab.jpg", people=("P101", "P102"))
    copy = write_safe_copy(result(ref), ref, config(folder))
    assert (copy.faces, copy.covered) == (2, 0)


def test_nobody_is_known_to_consent_without_a_register(folder: Path) -> None:
    ref = PictureRef("lab.jpg", folder / "media" / "lab.jpg", people=("P101", "P102"))
    copy = write_safe_copy(result(ref), ref, load_config(None))
    assert (copy.faces, copy.covered) == (2, 2)


def test_a_picture_of_somebody_who_refused_has_no_safe_copy(folder: Path) -> None:
    ref = PictureRef("lab.jpg", folder / "media" / "lab.jpg", people=("P101", "P103"))
    with pytest.raises(UsageError, match="refused"):
        write_safe_copy(result(ref), ref, config(folder), in_place=True)
    assert not (folder / "media" / "lab.safe.jpg").exists()


def test_only_in_place_is_the_picture_itself_written(folder: Path) -> None:
    photo = folder / "media" / "volcano.jpg"
    with Image.open(photo) as image:
        image.save(photo, exif=exif(GPS).tobytes())
    assert analyse_picture(photo).metadata.gps
    ref = PictureRef("volcano.jpg", photo)
    copy = write_safe_copy(result(ref), ref, config(folder), in_place=True)
    assert copy.path == photo
    assert not analyse_picture(photo).metadata.gps
    assert sorted(each.name for each in photo.parent.glob("volcano*")) == ["volcano.jpg"]


def test_in_place_never_puts_another_format_under_the_name(folder: Path) -> None:
    photo = folder / "media" / "volcano.tif"
    with Image.open(folder / "media" / "volcano.jpg") as image:
        image.save(photo)
    before = photo.read_bytes()
    ref = PictureRef("volcano.tif", photo)
    with pytest.raises(PictureError, match="PNG"):
        write_safe_copy(result(ref), ref, config(folder), in_place=True)
    assert photo.read_bytes() == before
    assert write_safe_copy(result(ref), ref, config(folder)).path.name == "volcano.safe.png"


def test_boxes_come_each_once_from_the_top(folder: Path) -> None:
    ref = PictureRef("poster.png", folder / "poster.png")
    low, high = (10, 90, 50, 99), (40, 10, 60, 20)
    findings = [in_picture("poster.png", low), in_picture("poster.png", high), in_picture("poster.png", low)]
    assert flagged_texts(result(ref, *findings), ref) == (high, low)
