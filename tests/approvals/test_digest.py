"""What an approval is bound to, and what it is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.approvals.digest import digests_of
from tweetguard.config.schema import Config
from tweetguard.drafts.draft import Account, Allowance, Draft, FileOrigin, FixedOrigin, PictureRef, PollOption, Post
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.readers import reader_for
from tweetguard.drafts.source import SourceFile
from tweetguard.errors import PictureError

ACCOUNT = Account("department", "science", "science", "@StLukesScience")


def draft(text: str = "Rockets!", **more: Any) -> Draft:
    return replace(Draft("a.txt", "a.txt", 0, (Post(text, FileOrigin(text)),), ACCOUNT, author="Jo Adeyemi"), **more)


@given(st.text())
def test_line_ends_change_nothing_and_anything_else_does(text: str) -> None:
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    assert digests_of(draft(unix)) == digests_of(draft(unix.replace("\n", "\r\n")))
    assert digests_of(draft(f"{text}!")).text != digests_of(draft(text)).text


@pytest.mark.parametrize(
    "more",
    [
        {"author": "Sam Reid"},
        {"account": replace(ACCOUNT, handle="@Other")},
        {"account": Account("personal")},
        {"reply_to": "student"},
        {"schedule": datetime(2026, 11, 24, tzinfo=UTC)},
        {"allow": (Allowance("TG201", None, "a reason", "Sam Reid", date(2026, 12, 1)),)},
    ],
)
def test_whatever_is_known_of_the_draft_counts(more: dict[str, Any]) -> None:
    assert digests_of(draft(**more)).changed_since(digests_of(draft())) == ("the front matter",)


def test_where_it_stands_does_not_count() -> None:
    moved = draft(path="b/c.txt", id="x", index=4, posts=(Post("Rockets!", FixedOrigin(7)),))
    assert digests_of(moved) == digests_of(draft())


def test_posts_and_answers_of_polls_are_kept_apart() -> None:
    def of(*texts: str, poll: tuple[str, ...] = ()) -> str:
        answers = tuple(PollOption(each) for each in poll)
        return digests_of(draft(posts=tuple(Post(text, FixedOrigin(), poll=answers) for text in texts))).text

    assert len({of("ab"), of("a", "b"), of("b", "a"), of("a", poll=("b",)), of("a", poll=("c",))}) == 5


def test_pictures_count_with_their_bytes_and_not_with_their_names(tmp_path: Path) -> None:
    def pictured(name: str, data: bytes, **more: Any) -> Draft:
        (tmp_path / name).write_bytes(data)
        ref = replace(PictureRef(name, tmp_path / name), **more)
        return draft(posts=(Post("Rockets!", FixedOrigin(), (ref,)),))

    first = digests_of(pictured("a.jpg", b"one"))
    assert digests_of(pictured("b.jpg", b"one")) == first
    assert digests_of(pictured("a.jpg", b"two")).changed_since(first) == ("a picture",)
    assert digests_of(draft()).changed_since(first) == ("the front matter", "a picture")
    assert digests_of(pictured("a.jpg", b"one", alt="A rocket")).changed_since(first) == ("the front matter",)
    assert digests_of(pictured("a.jpg", b"one", people=("P1",))).changed_since(first) == ("the front matter",)
    with pytest.raises(PictureError, match="cannot be read"):
        digests_of(draft(posts=(Post("", FixedOrigin(), (PictureRef("x", tmp_path / "none.jpg"),)),)))


def test_the_same_draft_in_another_kind_of_file_is_the_same(tmp_path: Path) -> None:
    matter = 'author: "Jo Adeyemi"\r\nreply_to: other\r\n'
    files = {
        "a.txt": f"---\r\n{matter}---\r\nRockets\r\nfly",
        "a.md": "---\nreply_to: other\nauthor: Jo Adeyemi\n---\nRockets\nfly",
        "a.jsonl": '{"text": "Rockets\\nfly", "author": "Jo Adeyemi", "reply_to": "other"}\n',
    }
    found = set()
    for name, text in files.items():
        (tmp_path / name).write_bytes(text.encode())
        source = SourceFile(name, tmp_path / name)
        reader = reader_for(source)
        assert reader is not None
        (read,) = reader.read(source, Desk(Config()))
        assert isinstance(read, Draft)
        found.add(digests_of(read))
    assert len(found) == 1
