from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tweetguard.config.schema import Config
from tweetguard.drafts.draft import SCHOOL_TIME, Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.markdown_file import MarkdownFile
from tweetguard.drafts.source import SourceFile
from tweetguard.errors import DraftError

KEYS = {
    "channel": "account",
    "when": "schedule",
    "photos": "images",
    "src": "file",
    "description": "alt",
    "tweet": "text",
    "photo": "file",
    "title": "ignore",
}
CONFIG = Config.model_validate(
    {"accounts": {"art": {"kind": "department", "subject": "art"}}, "formats": {"markdown": {"keys": KEYS}}}
)


def read(text: str, config: Config = CONFIG) -> Draft:
    (draft,) = MarkdownFile().read(SourceFile("d.md", Path("folder/d.md"), text.encode()), Desk(config))
    return draft


def test_own_keys_are_read_as_they_are_meant() -> None:
    draft = read(
        "---\ntitle: Prints\nchannel: art\nwhen: 2026-11-27 15:30\nphotos:\n  - a.jpg\n"
        "  - {src: b.jpg, description: Two prints}\n---\nCome and see"
    )
    first, second = draft.posts[0].pictures
    assert (draft.account.subject, draft.schedule) == ("art", datetime(2026, 11, 27, 15, 30, tzinfo=SCHOOL_TIME))
    assert (first.path, second.alt) == (Path("folder/a.jpg"), "Two prints")
    assert second.alt_origin.place(0)[0] == 7
    assert draft.posts[0].origin.place(0) == (9, 1)


def test_one_picture_and_the_text_in_front_matter() -> None:
    draft = read("---\nphoto: a.jpg\ndescription: A print\ntweet: Come and see\n---\n# A long article\n")
    (post,) = draft.posts
    assert (post.text, post.origin.place(3)) == ("Come and see", (4, 1))
    assert (post.pictures[0].path, post.pictures[0].alt_origin.place(0)) == (Path("folder/a.jpg"), (3, 1))
    assert read("---\nphotos: a.jpg\n---\nHi").posts[0].pictures[0].path == Path("folder/a.jpg")
    assert read("---\nphotos: {src: a.jpg}\n---\nHi").posts[0].pictures[0].path == Path("folder/a.jpg")


def test_without_a_map_it_is_as_text() -> None:
    draft = read("---\naccount: {kind: personal}\n---\nHi", Config())
    assert (draft.account.kind, draft.posts[0].text) == ("personal", "Hi")
    assert read("Hi", Config()).posts[0].text == "Hi"


def test_far_too_many_values() -> None:
    with pytest.raises(DraftError, match="far too much"):
        read("---\n" + "".join(f"k{number}: 1\n" for number in range(2_001)) + "---\nHi")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("---\nchannel: artt\n---\nHi", 2, "did you mean 'art'"),
        ("---\nchannel: art\naccount: art\n---\nHi", 3, "two keys are meant as 'account'"),
        ("---\nx: 1\nchanel: art\n---\nHi", 2, "unknown key 'x'"),
        ("---\nphotos:\n- a.jpg\n- {src: ../../b.jpg}\n---\nHi", 4, "lies outside"),
        ("---\nphotos: [a.jpg]\nphoto: b.jpg\n---\nHi", 2, "cannot both"),
        ("---\ntweet: 5\n---\nHi", 2, "must be text"),
        ("---\n- a\n---\nHi", 2, "valid dictionary"),
    ],
)
def test_wrong_front_matter_names_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(DraftError, match=words) as caught:
        read(text)
    assert caught.value.line == line
