from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.config.schema import Config
from tweetguard.drafts import json_stream
from tweetguard.drafts.archive_signs import holds_archive
from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.json_stream import Record, records
from tweetguard.drafts.source import SourceFile
from tweetguard.drafts.x_archive import XArchive
from tweetguard.errors import DraftError

HEAD = "window.YTD.tweets.part0 = "
CONFIG = Config.model_validate(
    {"accounts": {"college": {"kind": "school", "handle": "@StLukes"}}, "pupil_handles": ["@quill_pen"]}
)


def tweet(id: str, text: str, **more: Any) -> dict[str, Any]:
    return {"tweet": {"id_str": id, "full_text": text, "created_at": "Tue Nov 24 15:30:00 +0000 2026", **more}}


def photo(name: str) -> dict[str, Any]:
    media = [{"type": "photo", "media_url_https": f"https://pbs.twimg.com/media/{name}"}]
    return {"extended_entities": {"media": media}}


def script(*tweets: Any) -> str:
    return HEAD + json.dumps(tweets, indent=2)


def read(path: Path) -> list[Draft | DraftError]:
    return list(XArchive().read(SourceFile(path.name, path), Desk(CONFIG)))


def read_script(text: str | bytes) -> list[Draft | DraftError]:
    data = text.encode() if isinstance(text, str) else text
    return list(XArchive().read(SourceFile("tweets.js", Path("tweets.js"), data), Desk(CONFIG)))


def drafts(found: list[Draft | DraftError]) -> list[Draft]:
    assert all(isinstance(each, Draft) for each in found), found
    return [each for each in found if isinstance(each, Draft)]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    data = tmp_path / "archive" / "data"
    (data / "tweets_media").mkdir(parents=True)
    (data / "tweets.js").write_text(script(tweet("1", "Hi &amp; welcome", **photo("a.jpg")), tweet("2", "Two")), "utf-8")
    (data / "tweets-part2.js").write_text(script(tweet("4", "Four")), "utf-8")
    (data / "tweets-part1.js").write_text(script(tweet("3", "Three")), "utf-8")
    (data / "tweets_media" / "1-a.jpg").write_bytes(b"picture")
    (data / "direct-messages.js").write_text("window.YTD.direct_messages.part0 = []", "utf-8")
    note = {"noteTweet": {"noteTweetId": "9", "core": {"text": "Long"}}}
    (data / "note-tweet.js").write_text("window.YTD.note_tweet.part0 = " + json.dumps([note]), "utf-8")
    return tmp_path / "archive"


def zipped(folder: Path) -> Path:
    path = folder.with_suffix(".zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for each in sorted(folder.rglob("*")):
            file.write(each, each.relative_to(folder).as_posix())
    return path


@pytest.mark.parametrize("pack", [False, True])
def test_an_archive_is_read_whether_unpacked_or_not(archive: Path, pack: bool) -> None:
    path = zipped(archive) if pack else archive
    assert holds_archive(path)
    found = drafts(read(path))
    assert [draft.posts[0].text for draft in found] == ["Long", "Hi & welcome", "Two", "Three", "Four"]
    assert [draft.id for draft in found] == ["9", "1", "2", "3", "4"]
    assert [draft.index for draft in found] == [0, 1, 2, 3, 4]
    assert found[1].path == f"{path.name}/data/tweets.js"
    (picture,) = found[1].posts[0].pictures
    assert picture.path.read_bytes() == b"picture"
    assert picture.path.suffix == ".jpg"


def test_a_picture_that_is_not_there_is_said(archive: Path) -> None:
    (archive / "data" / "tweets_media" / "1-a.jpg").unlink()
    (error,) = (each for each in read(archive) if isinstance(each, DraftError))
    assert "cannot be found in the archive" in str(error)
    repost = script(tweet("1", "RT @other: Hi", **photo("a.jpg")))
    assert len(drafts(read_script(repost))) == 1


def test_findings_have_the_line_of_the_words() -> None:
    text = script(tweet("1", "One"), tweet("2", "Two"))
    lines = text.split("\n")
    for draft in drafts(read_script(text)):
        line, column = draft.posts[0].origin.place(0)
        assert lines[line - 1][column - 1 :].startswith(draft.posts[0].text)


@pytest.mark.parametrize(
    ("name", "reply_to"), [(None, None), ("quill_pen", "student"), ("somebody", "other"), ("StLukes", None)]
)
def test_whom_a_post_answers(name: str | None, reply_to: str | None) -> None:
    (draft,) = drafts(read_script(script(tweet("1", "Hi", in_reply_to_screen_name=name))))
    assert draft.reply_to == reply_to


@pytest.mark.parametrize(
    "wrong",
    [
        '{"tweet": {"full_text": "never closed}}',
        '{"tweet": {"full_text": 5}}',
        '{"tweet": null}',
        "17",
        '{"tweet": {"full_text": "\\ud800"}}',
        '{"tweet": ' + "[" * 100_000 + "}",
        '{"tweet": {"x": ' + "9" * 10_000 + "}}",
    ],
)
def test_a_wrong_record_loses_only_itself(wrong: str) -> None:
    one, two = (json.dumps(tweet(id, id)) for id in ("1", "2"))
    first, *errors, last = read_script(f"{HEAD}[\n{one},\n{wrong},\n{two}\n]")
    assert isinstance(first, Draft)
    assert isinstance(last, Draft)
    assert [error.line for error in errors if isinstance(error, DraftError)] == [3]


def test_a_byte_that_is_no_text_loses_only_its_record() -> None:
    found = read_script(script(tweet("1", "caf#"), tweet("2", "Two")).encode().replace(b"#", b"\xe9"))
    assert [isinstance(each, Draft) for each in found] == [False, True]


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "no list of posts"), ("alert(1)", "no list of posts"), (script(tweet("1", "Hi"))[:-3], "ends in the middle")],
)
def test_what_is_no_archive_is_said(text: str, words: str) -> None:
    assert words in str(read_script(text)[-1])


def test_a_zip_that_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(b"PK\x03\x04nothing")
    assert not holds_archive(path)
    with pytest.raises(DraftError, match="not a zip file"):
        read(path)
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("x.txt", "Hi")
    with pytest.raises(DraftError, match="no posts of an X archive"):
        read(path)


def test_a_picture_in_a_zip_that_is_far_too_large(archive: Path) -> None:
    (archive / "data" / "tweets_media" / "1-a.jpg").write_bytes(bytes(2_000_000))
    config = Config.model_validate({"pictures": {"max_megabytes": 1}})
    found = list(XArchive().read(SourceFile("a.zip", zipped(archive)), Desk(config)))
    assert [str(each) for each in found if isinstance(each, DraftError)]
    assert all(not draft.posts[0].pictures for draft in found if isinstance(draft, Draft))


class Slow(io.BytesIO):
    """Counts what is read of it."""

    asked = 0

    def read(self, size: int | None = -1) -> bytes:
        self.asked += 1
        return super().read(size)


def test_records_are_read_as_they_are_asked_for() -> None:
    stream: Slow | BinaryIO = Slow(script(*(tweet(str(number), "x" * 1000) for number in range(5_000))).encode())
    assert isinstance(stream, Slow)
    found = records(stream, "tweets.js")
    next(found)
    assert stream.asked < 3
    assert sum(1 for _ in found) == 4_999


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(st.lists(st.dictionaries(st.text(max_size=3), JSON, max_size=3), max_size=8), st.integers(1, 40), st.booleans())
def test_records_come_back_however_the_file_is_cut(values: list[Any], chunk: int, indented: bool) -> None:
    text = HEAD + json.dumps(values, indent=1 if indented else None, ensure_ascii=False)
    lines = text.split("\n")
    before, json_stream.CHUNK = json_stream.CHUNK, chunk
    try:
        found = list(records(io.BytesIO(text.encode("utf-8", "surrogateescape")), "t"))
    finally:
        json_stream.CHUNK = before
    for record, value in zip(found, values, strict=True):
        assert isinstance(record, Record)
        assert record.data == value
        assert record.raw.split("\n")[0] in lines[record.line - 1]
