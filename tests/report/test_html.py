from __future__ import annotations

import base64
import io
import re
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

import tweetguard
from tests.report.made import SECRETS, assert_snapshot, made_outcome
from tests.report.outline import Outline
from tweetguard.report.html import html_report

DATA = re.compile(r"data:image/jpeg;base64,([A-Za-z0-9+/=]+)")


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(tweetguard, "__version__", "0.0.0")
    return "".join(html_report(made_outcome(tmp_path)))


def test_the_page_is_as_before(page: str) -> None:
    body = DATA.sub("data:", page[page.index("<body>") :])
    assert_snapshot("report.html", body)


def test_it_is_one_file_that_loads_and_runs_nothing(page: str) -> None:
    outline = Outline(page)
    assert outline.open == []
    assert not {"script", "link", "iframe", "object", "form"} & {tag for tag, _ in outline.tags}
    for _, attributes in outline.tags:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert (attributes.get("href") or "#").startswith("#")
        assert (attributes.get("src") or "data:").startswith("data:")
    assert "url(" not in page
    assert "@import" not in page


def test_nothing_of_a_draft_is_markup_or_secret(page: str, tmp_path: Path) -> None:
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    for unwanted in (*SECRETS, "\x1b", "\u202e", "##[", "<b>", "<i>"):
        assert unwanted not in page
    assert not any(line.lstrip().startswith("::") for line in page.splitlines())
    shown = "".join(html_report(made_outcome(tmp_path), show_matches=True))
    assert "This report shows personal data in full." in shown
    assert SECRETS[0] in shown


def test_who_hears_the_page_finds_the_way(page: str) -> None:
    tags = Outline(page).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [attributes["href"] for _, attributes in tags if "href" in attributes]
    assert {link[1:] for link in links if link} <= set(ids)
    labels = [attributes["aria-labelledby"] for _, attributes in tags if "aria-labelledby" in attributes]
    assert set(labels) <= set(ids)
    assert {"header", "nav", "main", "footer", "article", "ol", "blockquote", "mark"} <= {tag for tag, _ in tags}
    levels = [int(tag[1]) for tag, _ in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(attributes.get("alt") for tag, attributes in tags if tag == "img")
    assert "finding 1, error, personal phone number" in page


def test_pictures_are_small_without_metadata_and_faces_are_blurred(page: str, tmp_path: Path) -> None:
    def embedded(page: str) -> Image.Image:
        (data,) = DATA.findall(page)
        assert b"SECRET-DESCRIPTION" not in base64.b64decode(data)
        return Image.open(io.BytesIO(base64.b64decode(data)))

    masked, shown = embedded(page), embedded("".join(html_report(made_outcome(tmp_path), show_matches=True)))
    assert masked.size == shown.size == (1000, 500)
    assert not masked.getexif()
    # The circle's top is at (187, 125): a sharp edge when shown, none when blurred.
    sharp, soft = (
        max(abs(a - b) for a, b in zip(_pixel(image, (187, 131)), _pixel(image, (187, 119)), strict=True))
        for image in (shown, masked)
    )
    assert sharp > 100 > 60 > soft


def _pixel(image: Image.Image, place: tuple[int, int]) -> tuple[int, int, int]:
    value = image.convert("RGB").getpixel(place)
    assert isinstance(value, tuple)
    return value[0], value[1], value[2]
