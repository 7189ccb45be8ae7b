from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.config.schema import Config
from tweetguard.drafts.draft import SCHOOL_TIME, Draft
from tweetguard.drafts.fields import Desk, Overrides
from tweetguard.drafts.source import SourceFile
from tweetguard.drafts.text_file import TextFile
from tweetguard.errors import DraftError

CONFIG = Config.model_validate(
    {
        "accounts": {
            "college": {"kind": "school", "default": True},
            "science": {"kind": "department", "subject": "science"},
        },
        "pupil_handles": ["@quill_pen"],
    }
)


def read_bytes(data: bytes, overrides: Overrides | None = None) -> Draft:
    (draft,) = TextFile().read(SourceFile("d.txt", Path("folder/d.txt"), data), Desk(CONFIG, overrides or Overrides()))
    return draft


def read(text: str, overrides: Overrides | None = None) -> Draft:
    return read_bytes(text.encode(), overrides)


def test_a_draft_without_front_matter_is_its_text() -> None:
    draft = read("Hello!\n")
    assert draft.posts[0].text == "Hello!\n"
    assert (draft.account.kind, draft.account.name, draft.id, draft.reply_to) == ("school", "college", "d.txt", None)


def test_front_matter_says_what_is_known_and_is_not_counted() -> None:
    draft = read(
        "---\naccount: science\nreply_to: student\nauthor: KB\nschedule: 2026-11-27 15:30\nimages:\n"
        "  - file: a.jpg\n    alt: A rocket\n    people: [P1, 12]\n---\nHi\nthere"
    )
    post = draft.posts[0]
    assert post.text == "Hi\nthere"
    assert post.origin.place(0) == (11, 1)
    assert post.origin.place(3) == (12, 1)
    assert draft.account.subject == "science"
    assert draft.reply_to == "student"
    assert draft.schedule == datetime(2026, 11, 27, 15, 30, tzinfo=SCHOOL_TIME)
    assert (post.pictures[0].path, post.pictures[0].people) == (Path("folder/a.jpg"), ("P1", "12"))
    assert post.pictures[0].alt_origin.place(4) == (8, 5)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("---\naccount: science\n", 1, "never closed"),
        ("---\nacount: x\n---\nHi", 2, "did you mean 'account'"),
        ("---\naccount: sience\n---\nHi", 2, "did you mean 'science'"),
        ("---\nreply_to: pupil\n---\nHi", 2, "is not one of student, other"),
        ("---\nschedule: tomorrow\n---\nHi", 2, "write the time as"),
        ("---\nimages:\n  - {alt: x}\n---\nHi", 3, "'images.0.file' is missing"),
        ("---\na: [\n---\nHi", 2, "not valid YAML"),
        ("a\0b", 1, "not a text file"),
    ],
)
def test_a_wrong_draft_names_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(DraftError, match=words) as caught:
        read(text)
    assert caught.value.line is not None
    assert abs(caught.value.line - line) <= (1 if "YAML" in words else 0)


def test_a_file_that_is_far_too_large() -> None:
    with pytest.raises(DraftError, match="too large"):
        read_bytes(b"a" * 2_000_001)


def test_windows_line_ends_stay_as_stored() -> None:
    draft = read("---\r\naccount: science\r\n---\r\nHi\r\nyou")
    assert draft.posts[0].text == "Hi\r\nyou"
    assert draft.posts[0].origin.place(4) == (5, 1)


@pytest.mark.parametrize(
    ("text", "said", "option", "reply_to"),
    [
        ("Hi", None, None, None),
        ("@someone hi", None, None, "other"),
        ("@Quill_Pen hi", None, None, "student"),
        ("@someone hi", "student", None, "student"),
        ("Hi", "student", None, "student"),
        ("@quill_pen hi", None, "other", "other"),
    ],
)
def test_whom_a_post_answers(text: str, said: str | None, option: str | None, reply_to: str | None) -> None:
    front = f"---\nreply_to: {said}\n---\n" if said else ""
    overrides = Overrides(reply_to=option)  # type: ignore[arg-type]
    assert read(front + text, overrides).reply_to == reply_to


def test_people_of_the_command_line_go_before_those_of_the_draft() -> None:
    text = "---\nimages:\n  - {file: sub/a.jpg, people: [P1]}\n---\nHi"
    assert read(text).posts[0].pictures[0].people == ("P1",)
    by_name = Overrides(people={"a.jpg": ("P2",)})
    assert read(text, by_name).posts[0].pictures[0].people == ("P2",)
    by_path = Overrides(people={"sub/a.jpg": (), "a.jpg": ("P2",)})
    assert read(text, by_path).posts[0].pictures[0].people == ()


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=60), st.booleans())
def test_places_agree_with_the_file(body: str, front: bool) -> None:
    head = "---\naccount: science\n---\n" if front else ""
    body = body.replace("\ufeff", "")
    if not front and body.startswith("---"):
        return
    stored = head + body
    draft = read(stored)
    assert draft.posts[0].text == body
    lines = stored.split("\n")
    for offset, character in enumerate(body):
        line, column = draft.posts[0].origin.place(offset)
        if character != "\n":
            assert lines[line - 1][column - 1] == character
