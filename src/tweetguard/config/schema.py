"""The form of `tweetguard.yaml`. Every key has a default, so that a file says only what is particular to the school."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, field_validator, model_validator

from tweetguard.edges.validate import StrictModel, nearest
from tweetguard.findings import Severity

AccountKind = Literal["department", "school", "personal"]

SUBJECTS = (
    "science", "maths", "english", "history", "geography", "pe", "art", "music", "drama", "languages", "computing",
    "design-technology", "food", "religious-studies", "business", "psychology",
)  # fmt: skip

MarkdownField = Literal[
    "account", "reply_to", "images", "author", "schedule", "allow", "text", "file", "alt", "people", "ignore"
]  # fmt: skip
FlatField = Literal["text", "link", "account", "reply_to", "images", "alt", "people", "author", "schedule", "id"]

Handle = Annotated[str, Field(pattern=r"^@?[A-Za-z0-9_]{1,20}$")]


def plain_handle(handle: str) -> str:
    """A handle as it is compared: no @, lower case (X does not tell case apart)."""
    return handle.removeprefix("@").casefold()


class School(StrictModel):
    """What the school has published about itself, and may therefore stand in a post."""

    name: str = Field(default="our school", description="what the school is called")
    handles: tuple[Handle, ...] = Field(default=(), description="the school's handles on X")
    telephones: tuple[str, ...] = Field(default=(), description="published telephone numbers, in quotation marks")
    addresses: tuple[str, ...] = Field(default=(), description="published addresses, with their postcode")
    email_domains: tuple[str, ...] = Field(default=(), description="what stands behind the @ of published e-mail addresses")
    emails: tuple[str, ...] = Field(default=(), description="published addresses at those domains; --fix puts the first one in")

    @field_validator("telephones", "addresses", "email_domains", "emails", "handles", mode="before")
    @classmethod
    def _no_numbers(cls, value: Any) -> Any:
        if isinstance(value, (list, tuple)) and any(isinstance(item, (int, float)) for item in value):
            raise ValueError("put numbers in quotation marks, or YAML takes the leading 0 away")
        return value


class AccountFields(StrictModel):
    """What kind of account posts, and on which subject."""

    kind: AccountKind = Field(description="whose account it is")
    subject: str | None = Field(default=None, description="the subject of a department's account")
    handle: Handle | None = Field(default=None, description="its handle on X")

    @model_validator(mode="after")
    def _subject_fits(self) -> Self:
        if self.kind == "department" and self.subject is None:
            raise ValueError("a department account needs a subject")
        if self.kind != "department" and self.subject is not None:
            raise ValueError(f"a {self.kind} account has no subject")
        if self.subject is not None and self.subject not in SUBJECTS:
            raise ValueError(f"unknown subject {self.subject!r}{nearest(self.subject, SUBJECTS)}")
        return self


class AccountSettings(AccountFields):
    """One account on X that the school posts from; one of them is the default."""

    default: bool = Field(default=False, description="whether drafts are for it that do not say for which account they are")


class ConsentSettings(StrictModel):
    """Where the consent register lies, and how to read it.

    `columns` maps the canonical fields to the headings of the file; fields not named keep their own name.
    `scope` is the scope a post on X needs. `valid_for_days` ends a consent so many days after it was given, unless
    the register says an earlier day itself.
    """

    file: Path = Field(description="the CSV file")
    columns: dict[str, str] = Field(default_factory=dict, description="our field, then the heading in the file")
    scope: str = Field(default="social-media", description="the scope that a consent must have for a post")
    valid_for_days: int | None = Field(default=None, ge=1, description="how many days a consent holds after it was given")


class RosterSettings(StrictModel):
    """Where the list of the school's pupils lies: a CSV file, or the keyed hashes that `tweetguard roster build` makes of it.

    `columns` maps the canonical fields (name, first_name, last_name, known_as, form) to the headings of a CSV file. `key` is
    the file with the key of the hashes; it belongs outside the repository.
    """

    file: Path = Field(description="the CSV file, or the file of hashes")
    key: Path | None = Field(default=None, description="the file with the key of the hashes")
    columns: dict[str, str] = Field(default_factory=dict, description="our field, then the heading in the file")


class RegisterSettings(StrictModel):
    """Where a register of the office lies, a CSV or YAML file; `columns` maps our fields to the headings of the file."""

    file: Path = Field(description="the CSV or YAML file")
    columns: dict[str, str] = Field(default_factory=dict, description="our field, then the heading in the file")


class DatedRegisterSettings(RegisterSettings):
    """A register whose entries lapse so many days after their date, unless it says an earlier day itself."""

    valid_for_days: int | None = Field(default=None, ge=1, description="how many days an entry holds after its date")


class SignatureSettings(DatedRegisterSettings):
    """The register of signatures; training lapses apart from the signature."""

    training_valid_for_days: int | None = Field(default=None, ge=1, description="how many days training holds")


class Registers(StrictModel):
    """The registers that a school keeps. They are personal data: keep them outside git, readable by few."""

    consent: ConsentSettings | None = Field(default=None, description="who may be in pictures (TG501, TG502)")
    roster: RosterSettings | None = Field(default=None, description="the pupils' names (TG106)")
    accounts: RegisterSettings | None = Field(default=None, description="the accounts that SLT approved (TG602, TG606)")
    risk_assessments: DatedRegisterSettings | None = Field(default=None, description="risk assessments (TG603)")
    signatures: SignatureSettings | None = Field(default=None, description="signatures under the AUP, and training (TG604)")
    profiles: DatedRegisterSettings | None = Field(default=None, description="what profiles on X say (TG605)")

    def files(self) -> tuple[Path, ...]:
        """Every file that is named, the roster's key among them."""
        named = (self.consent, self.roster, self.accounts, self.risk_assessments, self.signatures, self.profiles)
        key = self.roster.key if self.roster is not None else None
        return (*(each.file for each in named if each is not None), *(() if key is None else (key,)))


_PUBLIC_KEY = re.compile(
    r"(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-[a-z0-9-]+@openssh\.com) [A-Za-z0-9+/=]+( [^\r\n]*)?"
)


def _public_key(value: str) -> str:
    """The line of a public key, as it stands in a file that ends in .pub."""
    if "PRIVATE KEY" in value:
        raise ValueError("is a private key; give the public one, and keep the private one to yourself")
    if not _PUBLIC_KEY.fullmatch(value.strip()):
        raise ValueError("is no public SSH key, such as 'ssh-ed25519 AAAAC3Nz... name'")
    return value.strip()


PublicKey = Annotated[str, AfterValidator(_public_key)]


class ApproverKeys(StrictModel):
    """The public SSH keys of one approver, and the roles in which that person may approve (any, where none is said)."""

    keys: tuple[PublicKey, ...] = Field(min_length=1, description="the lines of the public keys")
    roles: tuple[str, ...] = Field(default=(), description="the roles in which the person may approve; any, where none is said")


class ApprovalSettings(StrictModel):
    """That drafts must be approved by somebody else than their author before they are published.

    `folder` holds the approvals; by default that is a folder `approvals` beside each draft. An approval lapses after
    `days`; `required` people must have approved; where `roles` are named, only approvals in one of them count. `keys` are
    the approvers by name with their public SSH keys: where there are any, an approval must be signed with one.
    """

    folder: Path | None = Field(default=None, description="where approvals lie; else in `approvals` beside each draft")
    days: int = Field(default=30, ge=1, le=3650, description="how many days an approval holds")
    required: int = Field(default=1, ge=1, le=20, description="how many people must have approved")
    roles: tuple[str, ...] = Field(default=(), description="the roles that count; any, where none is said")
    keys: dict[str, ApproverKeys] = Field(default_factory=dict, description="approvers, and their public SSH keys")

    @field_validator("keys", mode="before")
    @classmethod
    def _a_key_alone(cls, value: Any) -> Any:
        """`Jo Adeyemi: ssh-ed25519 AAAA…` and a list of keys are short for `{keys: [...]}`."""
        if not isinstance(value, dict):
            return value
        return {
            name: {"keys": [each]} if isinstance(each, str) else {"keys": each} if isinstance(each, list) else each
            for name, each in value.items()
        }


class NameSettings(StrictModel):
    """Another spaCy model to find names with: a folder, or the name of an installed package."""

    model: str | None = Field(default=None, min_length=1, description="a folder, or an installed package")


class RuleSettings(StrictModel):
    """What a school changes in one rule."""

    enabled: bool = Field(default=True, description="whether the rule is on")
    severity: Severity | None = Field(default=None, description="its severity, instead of its own")
    options: dict[str, Any] = Field(default_factory=dict, description="its options; `tweetguard explain` lists them")


class RulesSettings(StrictModel):
    """Own rules, and changes to rules."""

    folders: tuple[Path, ...] = Field(default=(), description="folders with own rules")
    settings: dict[str, RuleSettings] = Field(default_factory=dict, description="changes, by the rule's id")


class PictureSettings(StrictModel):
    """How pictures are opened and looked at.

    `school_devices` are the makes and models that the school's own telephones write into their pictures ("Apple iPhone
    12", or the model alone). `long_side` is the size, in pixels, in which faces are looked for. `text` says whether text
    in pictures is read, where its reader is installed.
    """

    max_megapixels: float = Field(default=80.0, gt=0, le=170, description="larger pictures are not checked (exit code 2)")
    max_megabytes: float = Field(default=64.0, gt=0, le=1024, description="larger files are not checked (exit code 2)")
    long_side: int = Field(default=2048, ge=512, le=4096, description="in how many pixels faces are looked for")
    school_devices: tuple[str, ...] = Field(default=(), description="makes and models of the school's own telephones")
    text: bool = Field(default=True, description="whether text in pictures is read, where the extra `ocr` is installed")


class FaceSettings(StrictModel):
    """Which detector finds faces: tweetguard's own, or the package face-recognition where it is installed."""

    backend: Literal["tweetguard", "face_recognition"] = Field(default="tweetguard", description="which detector finds faces")


class MarkdownSettings(StrictModel):
    """What a school's own keys in front matter mean; `ignore` says that a key is of no concern here.

    Besides the fields of a draft there are `text` (the post stands in front matter, not below it), and `file`, `alt` and
    `people` of a picture.
    """

    keys: dict[str, MarkdownField] = Field(default_factory=dict, description="the school's key, then our field")


class CsvSettings(StrictModel):
    """What the columns of a school's CSV files mean: our field, then the heading. `ignore` names headings of no concern."""

    columns: dict[FlatField, str] = Field(default_factory=dict, description="our field, then the heading")
    ignore: tuple[str, ...] = Field(default=(), description="headings that are of no concern")


class DocxSettings(StrictModel):
    """What may stand in a Word document without being checked, since it is not posted."""

    ignore: tuple[Literal["headers", "comments", "notes"], ...] = Field(default=(), description="what is never posted")


class FormatSettings(StrictModel):
    """How files of several kinds are read."""

    markdown: MarkdownSettings = Field(default=MarkdownSettings(), description="Markdown files")
    csv: CsvSettings = Field(default=CsvSettings(), description="CSV files")
    docx: DocxSettings = Field(default=DocxSettings(), description="Word documents")


class Config(StrictModel):
    """The whole of `tweetguard.yaml`."""

    school: School = Field(default=School(), description="what the school has published about itself")
    accounts: dict[str, AccountSettings] = Field(default_factory=dict, description="the accounts that you post from, by a name")
    pupil_handles: tuple[Handle, ...] = Field(
        default=(), description="handles of pupils: a post that answers one answers a student"
    )
    registers: Registers = Field(default=Registers(), description="the lists that the office keeps")
    approvals: ApprovalSettings | None = Field(default=None, description="that drafts must be approved (TG601)")
    rules: RulesSettings = Field(default=RulesSettings(), description="own rules, and changes to rules")
    pictures: PictureSettings = Field(default=PictureSettings(), description="how pictures are looked at")
    faces: FaceSettings = Field(default=FaceSettings(), description="which detector finds faces")
    names: NameSettings = Field(default=NameSettings(), description="which model finds names")
    formats: FormatSettings = Field(default=FormatSettings(), description="how files of several kinds are read")
    baseline: Path | None = Field(
        default=None, description="the file of findings that were there before, which `tweetguard baseline` writes"
    )
    exclude: tuple[str, ...] = Field(
        default=(), description="what is not looked at in a folder: patterns as in .gitignore, from the configuration's folder"
    )

    @field_validator("approvals", mode="before")
    @classmethod
    def _nothing_said_is_said(cls, value: Any) -> Any:
        """An `approvals:` with nothing below it asks for approvals, as `approvals: {}` does."""
        return {} if value is None else value

    @model_validator(mode="after")
    def _one_default(self) -> Config:
        defaults = [name for name, account in self.accounts.items() if account.default]
        if len(defaults) > 1:
            raise ValueError(f"accounts: only one can be the default, not {' and '.join(defaults)}")
        return self

    def default_account(self) -> str | None:
        """The name of the account that a draft is for when it does not say; None where there is none."""
        named = [name for name, account in self.accounts.items() if account.default]
        if named:
            return named[0]
        return next(iter(self.accounts)) if len(self.accounts) == 1 else None
