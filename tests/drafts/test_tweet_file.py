from __future__ import annotations

import contextlib
import time
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.config.schema import Config
from tweetguard.drafts.draft import SCHOOL_TIME, Draft, PollOption
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.source import SourceFile
from tweetguard.drafts.tweet_file import TweetFile, split_parts
from tweetguard.errors import DraftError

CONFIG = Config.model_validate({"pupil_handles": ["@quill_pen"]})


def read(text: str, file: str = "repo/tweets/2026/a.tweet") -> list[Draft | DraftError]:
    return list(TweetFile().read(SourceFile(file, Path(file), text.encode()), Desk(CONFIG)))


def one(text: str) -> Draft:
    (draft,) = read(text)
    assert isinstance(draft, Draft)
    return draft


def texts(text: str) -> list[str]:
    return [post.text for post in one(text).posts]


def options(poll: tuple[PollOption, ...]) -> list[str]:
    return [option.text for option in poll]


def test_plain_text_is_one_post_without_the_space_around_it() -> None:
    assert texts("\n\n  Open evening!\n\n") == ["Open evening!"]
    assert one("\n\n  Open evening!").posts[0].origin.place(5) == (3, 8)


@pytest.mark.parametrize(
    ("stored", "parts"),
    [
        ("One\n\n---\n\nTwo\n", ["One", "Two"]),
        ("One\n---\nTwo\n--- \nThree", ["One", "Two", "Three"]),
        ("One\r\n---\r\nTwo", ["One", "Two"]),
        ("---\nthread-delimiter: '***'\n---\nOne\n***\nTwo\n---\nstill two", ["One", "Two", "still two"]),
        ("---\nthread-delimiter: '***'\n---\nOne\n---\nstill one", ["One\n---\nstill one"]),
        ("---\nschedule: 2026-11-27 15:30\n---\n\nOne\n---\n---\nmedia: []\n---\nTwo", ["One", "Two"]),
        ("One\n---\n", ["One\n---"]),
        ("One --- Two", ["One --- Two"]),
        ("---\nnever closed", ["---\nnever closed"]),
        ("---\nno keys\n---\nText", ["Text"]),
    ],
)
def test_threads_are_cut_as_twitter_together_cuts_them(stored: str, parts: list[str]) -> None:
    assert texts(stored) == parts


def test_parts_know_their_lines() -> None:
    draft = one(
        "---\naccount: {kind: personal}\n---\nOne\nmore\n\n---\n\n---\nmedia:\n  - {file: cat.jpg, alt: A cat}\n---\nTwo"
    )
    first, second = draft.posts
    assert (first.origin.place(0), first.origin.place(4)) == ((4, 1), (5, 1))
    assert second.origin.place(1) == (13, 2)
    assert second.pictures[0].alt_origin.place(3)[0] == 11
    assert draft.account.kind == "personal"


def test_polls_in_lines_and_in_front_matter() -> None:
    (post,) = one("Which?\n\n( ) Newton\n() Curie\n(\t)  Bohr\n").posts
    assert post.text == "Which?"
    assert options(post.poll) == ["Newton", "Curie", "Bohr"]
    assert [option.origin.place(0) for option in post.poll] == [(3, 5), (4, 4), (5, 6)]
    (post,) = one("---\npoll:\n- a\n- 2026\n---\n\nHello\n( ) not an answer").posts
    assert (post.text, options(post.poll)) == ("Hello\n( ) not an answer", ["a", "2026"])
    assert post.poll[1].origin.place(0) == (4, 3)


@pytest.mark.parametrize("count", [1, 5])
def test_a_poll_that_would_be_refused_is_checked_and_said(count: int) -> None:
    draft, error = read("Which?\n" + "".join(f"( ) {number}\n" for number in range(count)))
    assert isinstance(draft, Draft)
    assert isinstance(error, DraftError)
    assert len(draft.posts[0].poll) == count
    assert (error.line, "two to four" in str(error)) == (2, True)


def test_a_poll_of_front_matter_without_answers_leaves_the_text_as_it_is() -> None:
    draft, error = read("---\npoll: []\n---\nWhich?\n( ) this\n( ) that")
    assert isinstance(draft, Draft)
    assert isinstance(error, DraftError)
    assert (draft.posts[0].text, draft.posts[0].poll, error.line) == ("Which?\n( ) this\n( ) that", (), 2)


def test_media_lie_in_the_folder_of_the_repository() -> None:
    (post,) = one("---\nmedia:\n  - file: pets/dog.jpg\n    alt: A dog\n---\nHi").posts
    assert post.pictures[0].path == Path("repo/media/pets/dog.jpg").absolute()
    assert (post.pictures[0].name, post.pictures[0].alt) == ("pets/dog.jpg", "A dog")
    with pytest.raises(DraftError, match=r"a\.tweet:3: media\.0\.file: lies outside"):
        read("---\nmedia:\n  - file: ../secret.jpg\n---\nHi")


@pytest.mark.parametrize(
    ("reply", "reply_to"),
    [("https://x.com/Quill_pen/status/1", "student"), ("https://twitter.com/a/status/1", "other"), ("'17'", "other")],
)
def test_whom_a_thread_answers(reply: str, reply_to: str) -> None:
    assert one(f"---\nreply: {reply}\n---\nHi").reply_to == reply_to


def test_only_the_first_part_can_be_a_reply() -> None:
    _, error = read("a\n---\n---\nreply: '17'\n---\nb")
    assert isinstance(error, DraftError)
    assert error.line == 4


def test_a_retweet_has_no_words() -> None:
    draft = one("---\nretweet: https://x.com/a/status/1\n---\n")
    assert (draft.posts[0].text, draft.has_text) == ("", False)
    assert one("---\nretweet: https://x.com/a/status/1\n---\nSee!").has_text


def test_schedules_have_the_time_of_the_school() -> None:
    draft = one("---\nschedule: 2026-11-27 15:30\n---\nHi")
    assert draft.schedule == datetime(2026, 11, 27, 15, 30, tzinfo=SCHOOL_TIME)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("---\nacount: x\n---\nHi", 2, "did you mean 'account'"),
        ("---\nmedia:\n- alt: x\n---\nHi", 3, "'media.0.file' is missing"),
        ("---\naccount: nobody\n---\nHi", 2, "unknown account"),
        ("a\n---\n---\nb: &x 1\nc: *x\n---\nc", None, "aliases"),
    ],
)
def test_wrong_front_matter_names_its_line(text: str, line: int | None, words: str) -> None:
    with pytest.raises(DraftError, match=words) as caught:
        read(text)
    assert line is None or caught.value.line == line


@pytest.mark.parametrize(
    ("line", "words", "reply_to"),
    [
        ("reply: 1234567890123456789", "quotation marks", "other"),
        ("retweet: 17", "quotation marks", None),
        ("thread-delimiter: 4", "is no text", None),
        ("schedule: Friday at three", "write the time", None),
    ],
)
def test_what_twitter_together_cannot_use_is_said_and_the_words_are_checked(line: str, words: str, reply_to: str) -> None:
    draft, error = read(f"---\naccount: {{kind: personal}}\n{line}\n---\nOne\n---\nTwo")
    assert isinstance(draft, Draft)
    assert [post.text for post in draft.posts] == ["One", "Two"]
    assert (draft.account.kind, draft.reply_to, draft.schedule) == ("personal", reply_to, None)
    assert isinstance(error, DraftError)
    assert (error.line, words in str(error)) == (3, True)


def test_far_too_many_keys() -> None:
    with pytest.raises(DraftError, match="far too many"):
        read("---\n" + "".join(f"k{number}: 1\n" for number in range(201)) + "---\nHi")


def test_keys_that_twitter_together_does_not_know_are_passed_over_as_it_does() -> None:
    assert texts("---\nnotes: for Friday\n---\nHi") == ["Hi"]


LINES = st.sampled_from(["---", "a: b", "Hello", "", "( ) yes", "() no", "***", "thread-delimiter: '***'", "  x  "])


@given(st.lists(LINES, max_size=12), st.sampled_from(["\n", "\r\n"]))
def test_every_text_stands_in_the_file_where_its_origin_says(lines: list[str], line_end: str) -> None:
    stored = line_end.join(lines)
    in_file = stored.split("\n")
    try:
        parts = list(split_parts(stored, "a.tweet"))
    except Exception as error:
        assert type(error).__name__ == "SourceError"  # noqa: PT017 - front matter that is no YAML
        return
    for part in parts:
        for text, origin in [(part.text, part.origin), *((option.text, option.origin) for option in part.poll)]:
            for offset, character in enumerate(text):
                line, column = origin.place(offset)
                if character != "\n":
                    assert in_file[line - 1][column - 1] == character


@pytest.mark.parametrize("unit", ["\n", "\r\n", "a\n---\n", "() a\n", "---\n", "--- ", "---\na: b\n---\n"])
def test_a_file_made_to_keep_the_computer_busy(unit: str) -> None:
    stored = "Hi" + unit * (400_000 // len(unit)) + "\nend" + unit * (400_000 // len(unit))
    start = time.perf_counter()
    with contextlib.suppress(DraftError):
        read(stored)
    assert time.perf_counter() - start < 5
