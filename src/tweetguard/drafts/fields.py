"""The fields that a draft can carry, in front matter or in a JSON record, and how they become a Draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from pydantic import Field, field_validator

from tweetguard.config.schema import AccountFields, Config, plain_handle
from tweetguard.drafts.draft import SCHOOL_TIME, Account, Allowance, Draft, FixedOrigin, Origin, PictureRef, Post, ReplyTo
from tweetguard.drafts.picture_paths import picture_path
from tweetguard.edges.validate import StrictModel, nearest
from tweetguard.edges.yaml_source import KeyPath
from tweetguard.errors import UsageError
from tweetguard.text.mentions import reply_handle


class FieldError(ValueError):
    """A value fits its form and still cannot be; `key` is where it stands among the fields."""

    def __init__(self, message: str, key: KeyPath) -> None:
        self.key = key
        super().__init__(message)


class PictureFields(StrictModel):
    """A picture of a post."""

    file: str = Field(min_length=1)
    alt: str | None = None
    people: tuple[str, ...] | None = None

    @field_validator("people", mode="before")
    @classmethod
    def _numbers_are_ids(cls, value: Any) -> Any:
        """An id that YAML read as a number is still an id."""
        if isinstance(value, list):
            return [str(item) if isinstance(item, int) and not isinstance(item, bool) else item for item in value]
        return value


class AllowFields(StrictModel):
    """A finding that is allowed. Reason and name may be missing here, since that is a finding and not an unread draft."""

    rule: str = Field(min_length=1)
    match: str | None = None
    reason: str | None = None
    by: str | None = None
    until: date | None = None

    @field_validator("match", mode="before")
    @classmethod
    def _numbers_are_text(cls, value: Any) -> Any:
        """A telephone number or a year that YAML read as a number is still text."""
        return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


class DraftFields(StrictModel):
    """All that can be said about a draft beside its text."""

    account: str | AccountFields | None = None
    reply_to: ReplyTo | None = None
    images: tuple[PictureFields, ...] = ()
    author: str | None = None
    schedule: datetime | None = None
    allow: tuple[AllowFields, ...] = ()

    @field_validator("schedule", mode="before")
    @classmethod
    def _dates_are_days(cls, value: Any) -> Any:
        """A day alone means its first moment; text is read as ISO 8601 (2026-11-24 15:30)."""
        if isinstance(value, str):
            try:
                return datetime.fromisoformat(value)
            except ValueError:
                raise ValueError("write the time as 2026-11-24 15:30") from None
        if isinstance(value, date) and not isinstance(value, datetime):
            return datetime.combine(value, time())
        if not isinstance(value, datetime) and value is not None:
            raise ValueError("write the time as 2026-11-24 15:30")
        return value


class RecordFields(DraftFields):
    """A record of a JSONL file: the labelling guide's form, plus images. Labels are for scoring and not read here."""

    id: str | None = None
    text: str | None = None
    labels: Any = None


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the command line says about a draft; it goes before what the draft says itself."""

    account: str | None = None
    reply_to: ReplyTo | None = None
    pictures: tuple[Path, ...] = ()
    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Desk:
    """What every reader needs: the configuration, and what the command line says.

    `roots` are the folders that pictures may lie in besides that of their draft: the configuration's, and the one given.
    """

    config: Config
    overrides: Overrides = Overrides()
    roots: tuple[Path, ...] = ()

    def account_named(self, name: str) -> Account:
        """The configured account; ValueError with the nearest name when there is none."""
        settings = self.config.accounts.get(name)
        if settings is None:
            known = tuple(self.config.accounts)
            hint = nearest(name, known) if known else "; the configuration has no accounts"
            raise ValueError(f"unknown account {name!r}{hint}")
        return Account(settings.kind, settings.subject, name, settings.handle)

    def default_account(self) -> Account:
        """The account of a draft that names none: the configured one, else a school account, the stricter kind."""
        name = self.config.default_account()
        return Account("school") if name is None else self.account_named(name)

    def check_options(self) -> None:
        """Raise UsageError when the command line names an account that is not configured."""
        if self.overrides.account is not None:
            try:
                self.account_named(self.overrides.account)
            except ValueError as error:
                raise UsageError(f"--account: {error}") from None

    def account(self, said: str | AccountFields | None) -> Account:
        """The account of a draft; FieldError when it names one that is not configured."""
        if self.overrides.account is not None:
            return self.account_named(self.overrides.account)
        if said is None:
            return self.default_account()
        if isinstance(said, str):
            try:
                return self.account_named(said)
            except ValueError as error:
                raise FieldError(str(error), ("account",)) from None
        return Account(said.kind, said.subject, None, said.handle)

    def reply(self, said: ReplyTo | None, text: str) -> ReplyTo | None:
        """Whom a post answers: what is said goes first; a text that starts with a handle answers whoever that is."""
        if self.overrides.reply_to is not None:
            return self.overrides.reply_to
        handle = reply_handle(text)
        if handle is not None and plain_handle(handle) in {plain_handle(each) for each in self.config.pupil_handles}:
            return "student"
        return said or ("other" if handle is not None else None)

    def pictures(
        self, said: tuple[PictureFields, ...], folder: Path, alt_origins: tuple[Origin, ...] = (),
        roots: tuple[Path, ...] | None = None,
    ) -> tuple[PictureRef, ...]:  # fmt: skip
        """The pictures of a post, meant from `folder`; those of the command line are not among them.

        Raises FieldError for one that lies neither in `folder` nor in `roots` (by default the desk's).
        """
        origins = alt_origins or (FixedOrigin(),) * len(said)
        refs: list[PictureRef] = []
        for index, (each, origin) in enumerate(zip(said, origins, strict=True)):
            try:
                path = picture_path(each.file, folder, (folder, *(self.roots if roots is None else roots)))
            except ValueError as error:
                raise FieldError(f"images.{index}.file: {error}", ("images", index, "file")) from None
            refs.append(self.known(PictureRef(each.file, path, each.alt, each.people, origin)))
        return tuple(refs)

    def pictures_given(self) -> tuple[PictureRef, ...]:
        """The pictures of the command line."""
        return tuple(self.known(PictureRef(str(path), path)) for path in self.overrides.pictures)

    def known(self, ref: PictureRef) -> PictureRef:
        """The picture with all that the command line says about it."""
        return replace(ref, people=self.people_in(ref))

    def people_in(self, ref: PictureRef) -> tuple[str, ...] | None:
        """Who is in a picture: `--people` by the same path, else by the same file name, else the draft's own word."""
        people = self.overrides.people
        for key in (ref.name, str(ref.path)):
            if key in people:
                return people[key]
        by_file_name = {Path(key).name: ids for key, ids in people.items() if Path(key).name == key}
        return by_file_name.get(ref.path.name, ref.people)

    def draft(
        self, fields: DraftFields, text: str, origin: Origin, path: str, folder: Path, *,
        id: str | None = None, index: int = 0, alt_origins: tuple[Origin, ...] = (), allow_origins: tuple[Origin, ...] = (),
    ) -> Draft:  # fmt: skip
        """A draft of one post.

        Raises FieldError when the fields name an account that is not configured, or a picture that lies out of reach.
        """
        pictures = self.pictures(fields.images, folder, alt_origins) + self.pictures_given()
        schedule = fields.schedule
        if schedule is not None and schedule.tzinfo is None:
            schedule = schedule.replace(tzinfo=SCHOOL_TIME)
        return Draft(
            path=path,
            id=path if id is None else id,
            index=index,
            posts=(Post(text, origin, pictures),),
            account=self.account(fields.account),
            reply_to=self.reply(fields.reply_to, text),
            author=fields.author,
            schedule=schedule,
            allow=allowances(fields.allow, allow_origins),
        )


def allowances(said: tuple[AllowFields, ...], origins: tuple[Origin, ...] = ()) -> tuple[Allowance, ...]:
    """What front matter allows, each at its place."""
    places = origins or (FixedOrigin(),) * len(said)
    return tuple(
        Allowance(each.rule, each.match, each.reason, each.by, each.until, origin)
        for each, origin in zip(said, places, strict=True)
    )
