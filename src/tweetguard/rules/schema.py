"""The form of a rule file, and of the examples in it."""

from __future__ import annotations

import string
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import Field, field_validator, model_validator

from tweetguard.approvals.signing import SignatureState
from tweetguard.checks import CHECKS
from tweetguard.checks.kind import GENERAL_CIRCUMSTANCES, Kind, Options
from tweetguard.config.schema import AccountFields
from tweetguard.drafts.draft import ReplyTo
from tweetguard.drafts.fields import AllowFields
from tweetguard.edges.validate import StrictModel, nearest
from tweetguard.findings import Severity
from tweetguard.registers.process import RegisterName

RuleId = Annotated[str, Field(pattern=r"^[A-Z]{2,10}[0-9]{3,4}$")]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, Field(min_length=1)]


class ClauseFields(StrictModel):
    """The clause that a rule stands on: document, section and the words as they stand there."""

    document: Words
    section: Words
    quote: Words


class SeverityWhen(StrictModel):
    """A circumstance under which a rule is graver than by itself."""

    circumstance: str
    severity: Severity


class ExamplePicture(StrictModel):
    """A picture of an example: how many faces it shows, who is said to be in it, what its file says, what can be read in it."""

    faces: int = Field(default=0, ge=0, le=100)
    people: tuple[str, ...] | None = None
    alt: str | None = None
    gps: bool = False
    telephone: str = ""
    words: str = ""


class ExampleConsent(StrictModel):
    """A row of the consent register of an example, in canonical fields."""

    subject_id: str
    role: Literal["pupil", "staff"] = "pupil"
    status: Literal["given", "refused", "withdrawn"] = "given"
    scope: str = "social-media"
    given_by: str = "parent"
    method: str = "written"
    given_on: str = "2026-09-01"
    expires_on: str = ""
    withdrawn_on: str = ""


class ExamplePupil(StrictModel):
    """A row of the roster of an example, in canonical fields."""

    name: str
    form: str = ""
    known_as: str = ""


class ExampleApproval(StrictModel):
    """An approval of an example's draft: what has changed since, and what is known of its signature."""

    by: str
    role: str = ""
    on: date = date(2026, 11, 20)
    expires_on: date = date(2026, 12, 20)
    changed: tuple[str, ...] = ()
    signature: str = SignatureState.NO_KEYS.value

    @field_validator("signature")
    @classmethod
    def _is_known(cls, value: str) -> str:
        SignatureState(value)
        return value


class ExampleApprovals(StrictModel):
    """The approvals that an example's school asks for, and those that are there."""

    required: int = 1
    roles: tuple[str, ...] = ()
    given: tuple[ExampleApproval, ...] = ()


class Example(StrictModel):
    """A post that a rule flags, or leaves alone, with its context where that matters.

    `spans` are the stretches that the rule marks, in their order; where they are left out, any finding will do.
    """

    text: str
    account: AccountFields | None = None
    reply_to: ReplyTo | None = None
    pictures: tuple[ExamplePicture, ...] = ()
    consents: tuple[ExampleConsent, ...] = Field(default=(), alias="register")
    roster: tuple[ExamplePupil, ...] = ()
    author: str | None = None
    registers: dict[RegisterName, tuple[dict[str, str], ...]] = Field(default_factory=dict)
    pupil_handles: tuple[str, ...] = ()
    approvals: ExampleApprovals | None = None
    allow: tuple[AllowFields, ...] = ()
    about: str = Field(default="", description="what the example is about, where its text does not show it")
    found: tuple[str, ...] = Field(default=(), description="rules that are taken to have found something in the post")
    spans: tuple[str, ...] | None = None
    severity: Severity | None = None


class Examples(StrictModel):
    """What a rule flags and what it leaves alone; both are run by `tweetguard rules test`."""

    flag: tuple[Example, ...] = Field(min_length=1)
    passes: tuple[Example, ...] = Field(min_length=1, alias="pass")


class CheckFields(StrictModel):
    """The kind of check and its options; the options are those that the kind declares."""

    kind: str
    options: dict[str, Any] = Field(default_factory=dict)


class RuleFields(StrictModel):
    """A rule file."""

    id: RuleId
    name: Slug
    severity: Severity
    check: CheckFields
    message: Words
    advice: Words
    clause: ClauseFields
    examples: Examples
    severity_when: tuple[SeverityWhen, ...] = ()
    enabled: bool = True

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        kind = CHECKS.get(self.check.kind)
        if kind is None:
            raise ValueError(f"check.kind: unknown kind {self.check.kind!r}{nearest(self.check.kind, tuple(CHECKS))}")
        self._message_fits(kind)
        known = kind.circumstances | GENERAL_CIRCUMSTANCES
        for each in self.severity_when:
            if each.circumstance not in known:
                hint = nearest(each.circumstance, tuple(sorted(known)))
                raise ValueError(f"severity_when: unknown circumstance {each.circumstance!r}{hint}")
            if each.severity <= self.severity:
                raise ValueError(f"severity_when: {each.severity.label} does not raise the rule's own {self.severity.label}")
        return self

    def _message_fits(self, kind: Kind) -> None:
        for name, text in (("message", self.message), ("advice", self.advice)):
            try:
                places = {place for _, place, _, _ in string.Formatter().parse(text) if place is not None}
            except ValueError as error:
                raise ValueError(f"{name}: {error}") from None
            for place in places - kind.words:
                raise ValueError(f"{name}: {{{place}}} is not known here{nearest(place, tuple(sorted(kind.words)))}")

    def kind(self) -> Kind:
        """The kind of check, known to exist."""
        return CHECKS[self.check.kind]

    def option_model(self) -> type[Options]:
        """The model of the options of this rule's kind."""
        return self.kind().options
