"""A check is said again only while every file that it could have read is the same, and what it said stays sealed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.cli.conftest import Result, Tweetguard
from tests.cli.conftest import tweetguard as tweetguard_fixture
from tweetguard.cache.sealed import seal, unseal
from tweetguard.engine import Checker

tweetguard = tweetguard_fixture
SECRETS = ("07700", "Zainab", "volcano", "consent.csv", "lab.png")
ROW = "subject_id,role,status,given_by,method,given_on,scope\nP001,pupil,{},parent,written,2026-01-01,social-media\n"


class Folder:
    """A folder with drafts, and how often a checker was made for them."""

    def __init__(self, path: Path, run: Tweetguard) -> None:
        self.path = path
        self.run = run
        self.made = 0

    def check(self, *options: str) -> Result:
        return self.run(
            "check", "drafts", *options, TWEETGUARD_NO_CACHE="", TWEETGUARD_CACHE_DIR=str(self.path / "cache")
        )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, tweetguard: Tweetguard, monkeypatch: pytest.MonkeyPatch) -> Folder:
    inner = tmp_path / "school" / "work"
    (inner / "drafts").mkdir(parents=True)
    (inner / "media").mkdir()
    Image.new("RGB", (300, 200), "teal").save(inner / "media" / "lab.png")
    (inner / "tweetguard.yaml").write_text("registers: {consent: {file: office/consent.csv}}", encoding="utf-8")
    (inner / "office").mkdir()
    (inner / "office" / "consent.csv").write_text(ROW.format("given"), encoding="utf-8")
    (inner / "drafts" / "one.txt").write_text("Ring Zainab's mum about the volcano on 07700 900461.", encoding="utf-8")
    (inner / "drafts" / "two.txt").write_text(
        "---\nimages: [{file: ../media/lab.png, people: []}]\n---\nOur lab!", encoding="utf-8"
    )
    monkeypatch.chdir(inner)
    made = Folder(inner, tweetguard)
    begin = Checker._begin

    def counted(self: Checker, *arguments: object) -> object:
        made.made += 1
        return begin(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Checker, "_begin", counted)
    return made


@pytest.mark.parametrize("options", [(), ("--format", "json"), ("--format", "json", "--output", "report.json"), ("--plain",)])
def test_it_says_the_same(folder: Folder, options: tuple[str, ...]) -> None:
    first = folder.check(*options)
    assert first.returncode == 1
    made = folder.made
    for _ in range(2):
        assert folder.check(*options) == first
    assert folder.made == made > 0
    assert list((folder.path / "cache" / "replays").iterdir())


CHANGES: dict[str, Callable[[Path], object]] = {
    "a draft": lambda at: (at / "drafts/one.txt").write_text("Ring 07700 900462.", encoding="utf-8"),
    "one more": lambda at: (at / "drafts/three.txt").write_text("Ring 07700 900462.", encoding="utf-8"),
    "one less": lambda at: (at / "drafts/one.txt").unlink(),
    "another name": lambda at: (at / "drafts/one.txt").rename(at / "drafts/won.txt"),
    "a picture elsewhere": lambda at: Image.new("RGB", (300, 200), "red").save(at / "media/lab.png"),
    "the register": lambda at: (at / "office/consent.csv").write_text(ROW.format("refused"), encoding="utf-8"),
    "the configuration": lambda at: (at / "tweetguard.yaml").write_text("exclude: [one.txt]", encoding="utf-8"),
    "a nearer configuration": lambda at: (at / "drafts/tweetguard.yaml").write_text("school: {}", encoding="utf-8"),
    "a .gitignore above": lambda at: (at.parent / ".gitignore").write_text("one.txt", encoding="utf-8"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_makes_it_a_check_like_any_other(folder: Folder, change: Callable[[Path], object]) -> None:
    folder.check()
    kept = {file.name: file.read_bytes() for file in (folder.path / "cache" / "replays").iterdir()}
    change(folder.path)
    again = folder.check()
    fresh = folder.run("check", "drafts", "--no-cache")
    assert again == fresh
    after = {file.name: file.read_bytes() for file in (folder.path / "cache" / "replays").iterdir()}
    assert after != kept or again.returncode == 2


def test_what_shows_matches_is_not_kept(folder: Folder) -> None:
    folder.check("--show-matches")
    assert not (folder.path / "cache" / "replays").exists()


def test_what_was_said_is_sealed(folder: Folder) -> None:
    folder.check()
    kept = b"".join(file.read_bytes() for file in (folder.path / "cache").rglob("*") if file.is_file())
    assert len(kept) > 1000
    for secret in SECRETS:
        assert secret.encode() not in kept


def test_a_report_that_was_deleted_is_written_again(folder: Folder) -> None:
    folder.check("--output", "report.txt")
    (folder.path / "report.txt").unlink()
    folder.check("--output", "report.txt")
    assert "TG101" in (folder.path / "report.txt").read_text(encoding="utf-8")


def test_what_could_not_be_checked_is_never_said_again(folder: Folder) -> None:
    (folder.path / "media" / "lab.png").unlink()
    assert folder.check().returncode == 2
    assert not (folder.path / "cache" / "replays").exists()


@pytest.mark.parametrize("changed", ["drafts/one.txt", "office/consent.csv", "media/lab.png"])
def test_what_changes_while_it_runs_is_not_kept_as_what_was_read(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    begin = Checker._begin

    def meanwhile(self: Checker, *arguments: object) -> object:
        begun = begin(self, *arguments)  # type: ignore[arg-type]
        file = folder.path / changed
        file.write_bytes(file.read_bytes() + b" ")
        return begun

    with monkeypatch.context() as patch:
        patch.setattr(Checker, "_begin", meanwhile)
        folder.check()
    assert not (folder.path / "cache" / "replays").exists()


@pytest.mark.parametrize("damage", [lambda data: b"", lambda data: data[:-1], lambda data: data[:60] + b"?" + data[61:]])
def test_damage_is_a_check_like_any_other(folder: Folder, damage: Callable[[bytes], bytes]) -> None:
    first = folder.check()
    for file in (folder.path / "cache" / "replays").iterdir():
        file.write_bytes(damage(file.read_bytes()))
    assert folder.check() == first


def test_the_working_folder_and_the_options_count(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.check()
    assert '"summary"' in folder.check("--format", "json").stdout
    assert folder.check("--ignore-suppressions").returncode == 1
    monkeypatch.chdir(folder.path.parent)
    assert folder.check().returncode == 2  # there is no folder of drafts here


@given(st.binary(max_size=300), st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))
def test_only_the_key_opens_a_seal(data: bytes, key: bytes, other: bytes) -> None:
    sealed = seal(data, key)
    assert unseal(sealed, key) == data
    assert unseal(sealed, other) == (data if other == key else None)
    if len(data) > 8:
        assert data not in sealed
    assert unseal(sealed[:-1] + bytes([sealed[-1] ^ 1]), key) is None
