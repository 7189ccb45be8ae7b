"""What a draft is, whatever file it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal, Protocol
from zoneinfo import ZoneInfo

from tweetguard.config.schema import AccountKind

ReplyTo = Literal["student", "other"]

SCHOOL_TIME = ZoneInfo("Europe/London")


def school_today() -> date:
    """The day that it is at school."""
    return datetime.now(SCHOOL_TIME).date()


class Origin(Protocol):
    """Knows where in its file a text stands."""

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column (both from 1) in the file of the code point at `offset` of the text."""


@dataclass(frozen=True, slots=True)
class FixedOrigin:
    """A text that stands at one place, whatever the offset: an option, a value in front matter."""

    line: int = 1
    column: int = 1

    def place(self, offset: int) -> tuple[int, int]:
        """See Origin."""
        return self.line, self.column


@dataclass(frozen=True, slots=True)
class FileOrigin:
    """A text that stands in a file as it is, from `first_line` and `first_column` on."""

    text: str
    first_line: int = 1
    first_column: int = 1

    def place(self, offset: int) -> tuple[int, int]:
        """See Origin."""
        before = self.text[:offset]
        lines = before.count("\n")
        if lines == 0:
            return self.first_line, self.first_column + offset
        return self.first_line + lines, offset - before.rfind("\n")


@dataclass(frozen=True, slots=True)
class Account:
    """The account that a draft is for; `name` is the configuration's, None for an account given as an object."""

    kind: AccountKind
    subject: str | None = None
    name: str | None = None
    handle: str | None = None


@dataclass(frozen=True, slots=True)
class PictureRef:
    """A picture that belongs to a post.

    `name` is the path as the draft writes it, `path` where it lies. `people` are ids of the consent register; None when
    nobody said who is in the picture, an empty tuple when somebody said that nobody is.
    """

    name: str
    path: Path
    alt: str | None = None
    people: tuple[str, ...] | None = None
    alt_origin: Origin = FixedOrigin()


@dataclass(frozen=True, slots=True)
class Allowance:
    """Something that a draft's front matter allows: the findings of `rule`, or those of them that are about `match`.

    Whether it is a good one (with a known rule, a reason and a name, in time, of any use) is for the engine to say.
    """

    rule: str
    match: str | None = None
    reason: str | None = None
    by: str | None = None
    until: date | None = None
    origin: Origin = FixedOrigin()


@dataclass(frozen=True, slots=True)
class PollOption:
    """One answer that a poll offers: public text like the post itself."""

    text: str
    origin: Origin = FixedOrigin()


@dataclass(frozen=True, slots=True)
class Post:
    """One post: its text exactly as stored, front matter left out, its pictures and the answers of its poll."""

    text: str
    origin: Origin
    pictures: tuple[PictureRef, ...] = ()
    poll: tuple[PollOption, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft: a post, or the posts of a thread, with what is known about it.

    `path` is as the user wrote it, `index` counts the drafts of one file from 0. `reply_to` is None for a post that answers
    nobody. `schedule` is when it is to be published, with its time zone; None for now. `has_text` is False for a
    picture that was given on its own.
    """

    path: str
    id: str
    index: int
    posts: tuple[Post, ...]
    account: Account
    reply_to: ReplyTo | None = None
    author: str | None = None
    schedule: datetime | None = None
    has_text: bool = True
    allow: tuple[Allowance, ...] = ()
