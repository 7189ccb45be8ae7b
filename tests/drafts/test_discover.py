from __future__ import annotations

from pathlib import Path

import pytest

from tweetguard.config.schema import Config
from tweetguard.drafts.discover import read_drafts
from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.errors import DraftError


def read(*paths: str, stdin: bytes | None = None, name: str | None = None) -> list[Draft | DraftError]:
    return list(read_drafts(paths, Desk(Config()), stdin, name))


@pytest.mark.parametrize(
    ("name", "words"),
    [("none.txt", "no such file"), ("", "is a folder"), ("a.docx", "does not read"), ("a.mp4", "cannot look into videos")],
)
def test_what_is_not_read_is_said(tmp_path: Path, name: str, words: str) -> None:
    if "." in name and name != "none.txt":
        (tmp_path / name).write_bytes(b"x")
    (error,) = read(str(tmp_path / name))
    assert isinstance(error, DraftError)
    assert words in str(error)


def test_one_bad_path_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Hi", encoding="utf-8")
    bad, good = read(str(tmp_path / "no.txt"), str(tmp_path / "a.txt"))
    assert isinstance(bad, DraftError)
    assert isinstance(good, Draft)


def test_a_path_is_never_taken_for_text() -> None:
    (error,) = read("Hello everybody")
    assert isinstance(error, DraftError)


def test_standard_input_is_read_as_the_file_it_stands_for() -> None:
    (plain,) = read("-", stdin=b"Hi")
    assert isinstance(plain, Draft)
    assert (plain.path, plain.posts[0].text) == ("<stdin>", "Hi")
    first, second = read("-", stdin=b'{"text": "a"}\n{"text": "b"}', name="folder/d.jsonl")
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert second.posts[0].text == "b"


def test_a_picture_is_a_post_without_text(tmp_path: Path) -> None:
    (tmp_path / "p.JPG").write_bytes(b"not yet opened")
    (draft,) = read(str(tmp_path / "p.JPG"))
    assert isinstance(draft, Draft)
    assert not draft.has_text
    assert draft.posts[0].pictures[0].path == tmp_path / "p.JPG"
