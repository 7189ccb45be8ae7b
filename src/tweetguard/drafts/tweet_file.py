"""Reader of `.tweet`: a post or a thread as the GitHub action twitter-together publishes it.

The file is cut as that action cuts it (lib/common/parse-tweet-file-content.js of twitter-together/action 3), since what it
takes for text is what will be public.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, Field, field_validator, model_validator

from tweetguard.config.schema import plain_handle
from tweetguard.drafts.draft import Draft, FileOrigin, FixedOrigin, Origin, PollOption, Post, ReplyTo
from tweetguard.drafts.encoding import decode
from tweetguard.drafts.fields import Desk, DraftFields, FieldError, PictureFields
from tweetguard.drafts.source import SourceFile
from tweetguard.drafts.text_file import origins_of
from tweetguard.edges.validate import validate
from tweetguard.edges.yaml_source import YamlSource, parse_yaml
from tweetguard.errors import DraftError, SourceError

DELIMITER = "---"
POLL_OPTIONS = (2, 4)
# Far beyond what can be published; a file of more would only keep the computer busy.
MAX_PARTS = 500
MAX_OPTIONS = 50
MAX_KEYS = 200

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\Z|(?:\r?\n)+)")
_OPTION = re.compile(r"\(\s?\)\s+")
_STATUS = re.compile(r"//(?:[a-z]+\.)?(?:twitter|x)\.com/([A-Za-z0-9_]{1,20})/status", re.IGNORECASE)
_SPACE = re.compile(r"\s*")


class TweetFields(DraftFields):
    """The front matter of twitter-together, and our own fields beside it.

    The action passes over what it does not know, and so is it here, except where it looks like a slip of the pen.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    thread_delimiter: str | None = Field(default=None, alias="thread-delimiter")
    reply: str | None = None
    retweet: str | None = None
    media: tuple[PictureFields, ...] = ()
    poll: tuple[str, ...] | None = None

    @model_validator(mode="before")
    @classmethod
    def _no_slips(cls, data: Any) -> Any:
        known = [field.alias or name for name, field in cls.model_fields.items()]
        if isinstance(data, dict) and len(data) > MAX_KEYS:
            raise ValueError(f"has more than {MAX_KEYS} keys, far too many for front matter")
        for key in data if isinstance(data, dict) else ():
            close = difflib.get_close_matches(str(key), known, n=1, cutoff=0.8)
            if key not in known and close:
                raise ValueError(f"unknown key {str(key)!r}; did you mean {close[0]!r}?")
        return data

    @field_validator("poll", mode="before")
    @classmethod
    def _numbers_are_answers(cls, value: Any) -> Any:
        """A year or a score that YAML read as a number is still an answer."""
        if isinstance(value, list):
            return [str(item) if isinstance(item, (int, float)) else item for item in value]
        return value


@dataclass(frozen=True, slots=True)
class Part:
    """One post of the file: its front matter, its words without the lines of its poll, and the line it begins on."""

    matter: YamlSource
    fields: TweetFields
    text: str
    origin: Origin
    poll: tuple[PollOption, ...]
    line: int
    problems: tuple[DraftError, ...] = ()


class TweetFile:
    """See `Reader`."""

    suffixes = frozenset({".tweet"})

    def read(self, source: SourceFile, desk: Desk) -> Iterator[Draft | DraftError]:
        """The one draft of the file, a post for each part; beside it what twitter-together would refuse to publish."""
        stored = decode(source.read(), source.path)
        try:
            parts = tuple(split_parts(stored, source.path))
        except SourceError as error:
            raise DraftError(source.path, error.message, error.line) from None
        yield _draft(parts, source, desk)
        for number, part in enumerate(parts):
            yield from _refusals(part, number, source.path)


def split_parts(stored: str, path: str) -> Iterator[Part]:
    """The posts of a file. Raises SourceError when the front matter of one is wrong, or there are far too many."""
    start, end = 0, len(stored.rstrip())
    for _ in range(MAX_PARTS):
        start = min(end, _end_of(_SPACE.match(stored, start)))
        front = _FRONT_MATTER.match(stored, start, end)
        matter, fields, problems = _front_matter(stored, front, path)
        body = start if front is None else front.end()
        delimiter = DELIMITER if fields.thread_delimiter is None else fields.thread_delimiter
        cut = _cut(stored, body, end, delimiter) if delimiter else None
        yield replace(_part(stored, body, end if cut is None else cut[0], matter, fields), problems=problems)
        if cut is None:
            return
        start = cut[1]
    raise SourceError(path, f"is a thread of more than {MAX_PARTS} posts; it was not read", _line_at(stored, start))


def _cut(stored: str, body: int, end: int, delimiter: str) -> tuple[int, int] | None:
    """Where the first part ends and the next one begins: a line of its own that holds the delimiter, with what is empty."""
    for line in re.compile(rf"^{re.escape(delimiter)}[ \t]*\r?\n", re.MULTILINE).finditer(stored, body, end):
        if line.start() > body:
            return body + len(stored[body : line.start()].rstrip("\r\n")), line.end()
    return None


def _end_of(match: re.Match[str] | None) -> int:
    return 0 if match is None else match.end()


def _front_matter(
    stored: str, front: re.Match[str] | None, path: str
) -> tuple[YamlSource, TweetFields, tuple[DraftError, ...]]:
    """Front matter that holds no keys is passed over, as the action does."""
    if front is None:
        return YamlSource(path, {}, {}), TweetFields(), ()
    matter = parse_yaml(front.group(1), path, first_line=_line_at(stored, front.start(1)))
    if not isinstance(matter.data, dict):
        return matter, TweetFields(), ()
    data, problems = _mended(matter)
    return matter, validate(TweetFields, replace(matter, data=data)), problems


def _mended(matter: YamlSource) -> tuple[dict[str, Any], tuple[DraftError, ...]]:
    """The front matter without what the action cannot use, which is said: the words are read and checked all the same."""
    data = dict(matter.data)
    problems: list[DraftError] = []

    def say(key: str, words: str) -> None:
        problems.append(DraftError(matter.path, f"{key}: {words}", matter.place((key,)).line))

    for key in ("reply", "retweet"):
        if isinstance(data.get(key), int):
            data[key] = str(data[key])
            say(key, "put the number of the post in quotation marks, or it is another one")
    if not isinstance(data.get("thread-delimiter", ""), str):
        del data["thread-delimiter"]
        say("thread-delimiter", f"is no text, so {DELIMITER} parts the thread")
    if isinstance(data.get("schedule"), str):
        try:
            datetime.fromisoformat(data["schedule"])
        except ValueError:
            del data["schedule"]
            say("schedule", "write the time as 2026-11-24 15:30")
    return data, tuple(problems)


def _line_at(stored: str, offset: int) -> int:
    return stored.count("\n", 0, offset) + 1


def _part(stored: str, start: int, end: int, matter: YamlSource, fields: TweetFields) -> Part:
    """The part between two offsets; trailing lines `( ) answer` are its poll, unless front matter has one."""
    poll: list[PollOption] = []
    if fields.poll is not None:  # then what looks like answers in the text is text, as the action has it
        for index, option in enumerate(fields.poll):
            place = matter.place(("poll", index))
            poll.append(PollOption(option, FixedOrigin(place.line, place.column)))
    else:
        while len(poll) < MAX_OPTIONS:
            stripped = start + len(stored[start:end].rstrip())
            line_start = max(start, stored.rfind("\n", start, stripped) + 1)
            option_mark = _OPTION.match(stored, line_start, stripped)
            if option_mark is None:
                break
            text = stored[option_mark.end() : stripped]
            poll.insert(0, PollOption(text, _origin(stored, option_mark.end(), text)))
            end = line_start
        if poll:
            end = start + len(stored[start:end].rstrip())
    text = stored[start:end]
    return Part(matter, fields, text, _origin(stored, start, text), tuple(poll), _line_at(stored, start))


def _origin(stored: str, start: int, text: str) -> FileOrigin:
    return FileOrigin(text, _line_at(stored, start), start - (stored.rfind("\n", 0, start) + 1) + 1)


def _draft(parts: tuple[Part, ...], source: SourceFile, desk: Desk) -> Draft:
    """The draft of all parts. What holds for the whole thread is said in the front matter of its first part."""
    first = parts[0]
    posts = [_post(part, source, desk) for part in parts]
    posts[0] = replace(posts[0], pictures=posts[0].pictures + desk.pictures_given())
    try:
        allow_origins = origins_of(first.matter, "allow", len(first.fields.allow))
        draft = desk.draft(first.fields, first.text, first.origin, source.path, source.folder, allow_origins=allow_origins)
    except FieldError as error:
        raise DraftError(source.path, str(error), first.matter.place(error.key).line) from None
    return replace(
        draft,
        posts=tuple(posts),
        reply_to=_reply_to(draft.reply_to, first.fields.reply, desk),
        has_text=any(part.text.strip() or part.poll for part in parts) or not any(part.fields.retweet for part in parts),
    )


def _post(part: Part, source: SourceFile, desk: Desk) -> Post:
    """One post with its pictures: `media` below the repository's media folder, our own `images` beside the file."""
    fields = part.fields
    try:
        try:
            media = desk.pictures(fields.media, media_folder(source), _alt_origins(part, "media", len(fields.media)), roots=())
        except FieldError as error:
            raise FieldError(str(error).replace("images", "media", 1), ("media", *error.key[1:])) from None
        images = desk.pictures(fields.images, source.folder, _alt_origins(part, "images", len(fields.images)))
    except FieldError as error:
        raise DraftError(source.path, str(error), part.matter.place(error.key).line) from None
    return Post(part.text, part.origin, media + images, part.poll)


def _alt_origins(part: Part, key: str, count: int) -> tuple[Origin, ...]:
    places = [part.matter.place((key, index, "alt")) for index in range(count)]
    return tuple(FixedOrigin(place.line, place.column) for place in places)


def media_folder(source: SourceFile) -> Path:
    """The folder `media` of the repository: beside the folder `tweets` that holds the file, else the nearest one above."""
    folder = source.folder.absolute()
    for each in (folder, *folder.parents):
        if each.name == "tweets":
            return each.parent / "media"
    return next((each / "media" for each in (folder, *folder.parents) if (each / "media").is_dir()), folder / "media")


def _reply_to(known: ReplyTo | None, reply: str | None, desk: Desk) -> ReplyTo | None:
    """Whom the thread answers: the address of the post that it answers names the account."""
    if desk.overrides.reply_to is not None or reply is None or known == "student":
        return known
    status = _STATUS.search(reply)
    pupils = {plain_handle(each) for each in desk.config.pupil_handles}
    return "student" if status is not None and plain_handle(status.group(1)) in pupils else known or "other"


def _refusals(part: Part, number: int, path: str) -> Iterator[DraftError]:
    """What twitter-together refuses: the part is checked all the same, and nobody is told that all is well."""
    yield from part.problems
    if number > 0 and part.fields.reply is not None:
        yield DraftError(path, "only the first post of a thread can be a reply", part.matter.place(("reply",)).line)
    fewest, most = POLL_OPTIONS
    if (part.poll or part.fields.poll is not None) and not fewest <= len(part.poll) <= most:
        line = part.poll[0].origin.place(0)[0] if part.poll else part.matter.place(("poll",)).line
        yield DraftError(path, f"a poll has two to four answers, not {len(part.poll)}; twitter-together refuses it", line)
