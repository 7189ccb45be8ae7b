from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tweetguard.config.schema import Config
from tweetguard.drafts.discover import read_drafts
from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.walk import Seen, expand
from tweetguard.errors import DraftError


def read(
    *paths: str, stdin: bytes | None = None, name: str | None = None, config: Config | None = None, within: Path | None = None
) -> list[Draft | DraftError]:
    """Read with a configuration that lies in the folder `within`."""
    seen = Seen()
    items = expand(paths, lambda folder, named: (within, config) if named and within and config else None, seen)
    return list(read_drafts(items, Desk(config or Config()), seen, stdin, name))


def paths(found: list[Draft | DraftError], folder: Path) -> list[str]:
    """The drafts as their paths in the folder, and the errors as theirs with a mark."""
    return [("! " if isinstance(each, DraftError) else "") + Path(each.path).relative_to(folder).as_posix() for each in found]


def write(folder: Path, *names: str, text: str = "Hi") -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("none.txt", "no such file"),
        ("", "neither drafts nor pictures"),
        ("a.odt", "does not read"),
        ("a.mp4", "cannot look into videos"),
    ],
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


def test_a_folder_is_walked_in_order_and_what_programs_leave_is_passed_over(tmp_path: Path) -> None:
    write(
        tmp_path, "b.txt", "a/z.md", "a/B.txt", "C.tweet", ".hidden.txt", ".git/x.txt", "Thumbs.db", "~$b.docx", "b.check.html",
        "b.check.txt", "README.md", "notes.odt", "script.js",
    )  # fmt: skip
    assert paths(read(str(tmp_path)), tmp_path) == ["a/B.txt", "a/z.md", "b.txt", "C.tweet"]


def test_what_git_and_the_configuration_pass_over(tmp_path: Path) -> None:
    write(
        tmp_path, "a.txt", "old/a.txt", "old/keep.txt", "sub/x.txt", "sub/y.txt", "gone/x.txt", "deep/gone/y.txt", "consent.csv"
    )
    (tmp_path / ".gitignore").write_text("old/*\n!keep.txt\n", encoding="utf-8")
    (tmp_path / "sub" / ".gitignore").write_text("y.txt\n", encoding="utf-8")
    config = Config.model_validate({"exclude": ["gone/"], "registers": {"consent": {"file": str(tmp_path / "consent.csv")}}})
    found = read(str(tmp_path), config=config, within=tmp_path)
    assert paths(found, tmp_path) == ["a.txt", "old/keep.txt", "sub/x.txt"]
    assert paths(read(str(tmp_path / "sub" / "y.txt")), tmp_path) == ["sub/y.txt"]


def test_git_is_asked_up_to_the_top_of_the_repository(tmp_path: Path) -> None:
    write(tmp_path, ".git/HEAD", "drafts/a.txt", "drafts/b.txt")
    (tmp_path / ".gitignore").write_text("/drafts/b.txt\n", encoding="utf-8")
    assert paths(read(str(tmp_path / "drafts")), tmp_path) == ["drafts/a.txt"]


def test_a_video_in_a_folder_is_said(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "film.mp4")
    assert paths(read(str(tmp_path)), tmp_path) == ["a.txt", "! film.mp4"]


def test_pictures_of_drafts_are_not_checked_twice(tmp_path: Path) -> None:
    write(tmp_path, "media/a.jpg", "media/b.jpg", "z.jpg")
    write(tmp_path, "draft.txt", text="---\nimages: [{file: media/a.jpg}]\n---\nHi")
    assert paths(read(str(tmp_path)), tmp_path) == ["draft.txt", "media/b.jpg", "z.jpg"]
    assert paths(read(str(tmp_path / "media"), str(tmp_path / "draft.txt")), tmp_path) == ["draft.txt", "media/b.jpg"]


def test_a_file_named_twice_is_checked_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b/c.txt")
    again = str(tmp_path / "b" / ".." / "a.txt")
    assert paths(read(str(tmp_path / "a.txt"), again, str(tmp_path), str(tmp_path / "b")), tmp_path) == ["a.txt", "b/c.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a right on Windows")
def test_links_are_not_followed_out_of_the_folder(tmp_path: Path) -> None:
    write(tmp_path, "in/a.txt", "in/sub/b.txt", "out/c.txt", "out/d.odt")
    folder = tmp_path / "in"
    for name, target in [
        ("1.txt", "../out/c.txt"),
        ("2", "../out"),
        ("3", "sub"),
        ("4.txt", "a.txt"),
        ("5.odt", "../out/d.odt"),
    ]:
        (folder / name).symlink_to(target)
    (folder / "sub" / "round").symlink_to("..")
    assert paths(read(str(folder)), folder) == ["! 1.txt", "! 2", "4.txt", "sub/b.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a right on Windows")
def test_a_picture_may_lie_in_the_folder_that_was_named_and_not_outside(tmp_path: Path) -> None:
    write(tmp_path, "in/media/a.jpg", "secret.jpg")
    (tmp_path / "in" / "media" / "link.jpg").symlink_to("../../secret.jpg")
    for name, picture in [
        ("ok", "../media/a.jpg"),
        ("up", "../../secret.jpg"),
        ("link", "../media/link.jpg"),
        ("root", "/etc/x.jpg"),
    ]:
        write(tmp_path, f"in/drafts/{name}.txt", text=f"---\nimages: [{{file: {picture}}}]\n---\nHi")
    found = paths(read(str(tmp_path / "in")), tmp_path / "in")
    assert found == [
        "! drafts/link.txt", "drafts/ok.txt", "! drafts/root.txt", "! drafts/up.txt", "! media/link.jpg",
    ]  # fmt: skip
    (error,) = read(str(tmp_path / "in" / "drafts" / "ok.txt"))
    assert "lies outside" in str(error)
    (draft,) = [*read_drafts_within(tmp_path / "in", tmp_path / "in" / "drafts" / "ok.txt")]
    assert isinstance(draft, Draft)


def read_drafts_within(root: Path, file: Path) -> list[Draft | DraftError]:
    """Read one file with a configuration that lies in `root`."""
    seen = Seen()
    items = expand([str(file)], lambda folder, named: None, seen)
    return list(read_drafts(items, Desk(Config(), roots=(root,)), seen))


def test_an_archive_in_a_folder_is_one_thing(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "x/data/other.txt")
    write(tmp_path, "x/data/tweets.js", text='window.YTD.tweets.part0 = [{"tweet": {"full_text": "Hi"}}]')
    assert paths(read(str(tmp_path)), tmp_path) == ["a.txt", "x/data/tweets.js"]
    assert len(read(str(tmp_path / "x"))) == 1


@pytest.mark.parametrize(("name", "text"), [("a.jsonl", ""), ("a.jsonl", "\n\n"), ("a.csv", "text,link\n")])
def test_a_file_without_drafts_is_not_clean(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (error,) = read(str(tmp_path / name))
    assert isinstance(error, DraftError)
    assert "holds no drafts" in str(error)
