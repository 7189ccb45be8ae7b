"""`faces`, `redact`, `preview` and `consent` from the outside."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Tweetguard

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path / "examples")
    return tmp_path / "examples"


def test_faces_as_json(tweetguard: Tweetguard, folder: Path) -> None:
    result = tweetguard("faces", "media/lab.jpg", "media/volcano.jpg", "--format", "json")
    assert result.returncode == 0
    lab, volcano = json.loads(result.stdout)["images"]
    assert (lab["path"], lab["width"], lab["height"], len(lab["faces"])) == ("media/lab.jpg", 1600, 1000, 2)
    for face in lab["faces"]:
        left, top, right, bottom = face["box"]
        assert 0 <= left < right <= 1600
        assert 0 <= top < bottom <= 1000
        assert set(face) == {"box", "score", "source"}
    assert volcano["faces"] == []


def test_a_picture_that_cannot_be_looked_at_is_two(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff")
    result = tweetguard("faces", "media/lab.jpg", "broken.jpg")
    assert result.returncode == 2
    assert "2 found" in result.stdout
    assert "broken.jpg" in result.stderr
    assert tweetguard("redact", "broken.jpg").returncode == 2
    assert tweetguard("preview", "nowhere.jpg").returncode == 2


def test_a_redacted_picture_is_clean(tweetguard: Tweetguard, folder: Path) -> None:
    before = (folder / "media" / "lab.jpg").read_bytes()
    result = tweetguard("redact", "media/lab.jpg")
    assert result.returncode == 0
    assert "2 of 2 faces covered" in result.stdout
    assert (folder / "media" / "lab.jpg").read_bytes() == before
    assert tweetguard("check", "media/lab.safe.jpg", "--people", "media/lab.safe.jpg=").returncode == 0


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (["--people", "P101,P102"], 0, "0 of 2 faces covered"),
        (["--people", "P101", "--keep", "1"], 0, "1 of 2 faces covered"),
        (["--people", "P101", "--keep", "1", "--keep", "2"], 2, "2 faces are to be kept, and 1 people"),
        (["--keep", "7"], 2, "there is no face 7"),
        (["--people", "P103"], 2, "consent was refused"),
    ],
)
def test_who_stays_visible(tweetguard: Tweetguard, folder: Path, options: list[str], code: int, words: str) -> None:
    result = tweetguard("redact", "media/lab.jpg", *options)
    assert result.returncode == code
    assert words in result.stdout + result.stderr
    assert (folder / "media" / "lab.safe.jpg").exists() == (code == 0)


def test_a_preview_is_written_where_no_terminal_shows_it(tweetguard: Tweetguard, folder: Path) -> None:
    result = tweetguard("preview", "media/greenhouse.jpg")
    assert result.returncode == 0
    assert (folder / "media" / "greenhouse.preview.png").stat().st_size > 10_000
    assert "1 found" in result.stdout


def test_the_office_reads_the_register(tweetguard: Tweetguard, folder: Path) -> None:
    listed = tweetguard("consent", "list").stdout
    assert "P103  pupil  refused" in listed
    assert "Invented" not in listed  # no names
    assert "today: lacking (consent is not in writing)" in tweetguard("consent", "show", "P104").stdout
    assert tweetguard("consent", "show", "P999").returncode == 2
    assert "nobody's consent ends" in tweetguard("consent", "expiring", "--within", "1d").stdout
    assert "P101  2030-07-31" in tweetguard("consent", "expiring", "--within", "9000d").stdout
    assert tweetguard("consent", "expiring", "--within", "soon").returncode == 2


def test_an_export_becomes_the_register(tweetguard: Tweetguard, folder: Path) -> None:
    export = folder / "export.csv"
    export.write_text("No;Role;Status;Method;By;Date\n7;Pupil;Given;Written;Mother;1/9/2026\n", encoding="utf-8")
    columns = [f"--column={pair}" for pair in ("subject_id=No", "given_by=By", "given_on=Date")]
    assert tweetguard("consent", "import", "export.csv", *columns).returncode == 2  # there is a register already
    assert tweetguard("consent", "import", "export.csv", *columns, "--replace").returncode == 0
    assert "today: consented" in tweetguard("consent", "show", "7").stdout
    export.write_text("No;Role;Status\n7;Wizard;Given\n", encoding="utf-8")
    before = (folder / "registers" / "consent.csv").read_bytes()
    wrong = tweetguard("consent", "import", "export.csv", "--column=subject_id=No", "--replace")
    assert wrong.returncode == 2
    assert "export.csv:2: role: 'wizard'" in wrong.stderr
    assert (folder / "registers" / "consent.csv").read_bytes() == before
