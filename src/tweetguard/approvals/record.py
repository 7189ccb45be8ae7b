"""One approval as a file: its form, reading it with file and line, and the bytes that its signature is over."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationInfo, field_validator

from tweetguard.approvals.digest import Digests
from tweetguard.drafts.draft import SCHOOL_TIME
from tweetguard.edges.validate import StrictModel, validate
from tweetguard.edges.yaml_source import read_yaml
from tweetguard.errors import SourceError
from tweetguard.registers.people import person_key

HEAD = "# An approval of one draft, written by `tweetguard approve`. It holds no words of the draft. Change nothing in it.\n"
Digest = Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]
OneLine = Annotated[str, Field(pattern=r"^[^\r\n]*$", max_length=300)]


class ApprovalFields(StrictModel):
    """The keys of an approval's file."""

    form: Literal[1]
    draft: Annotated[str, Field(pattern=r"^[^\r\n]*$", max_length=2_000)]
    by: OneLine
    role: OneLine = ""
    approved_on: datetime
    expires_on: date
    text: Digest
    matter: Digest
    pictures: tuple[Digest, ...] = ()
    signature: str | None = Field(default=None, max_length=20_000)

    @field_validator("by")
    @classmethod
    def _is_a_name(cls, value: str) -> str:
        if not person_key(value):
            raise ValueError("holds no letter")
        return value

    @field_validator("approved_on", "expires_on", mode="before")
    @classmethod
    def _is_a_date(cls, value: Any, info: ValidationInfo) -> Any:
        """ISO 8601 only, also where YAML would take less for a date."""
        if isinstance(value, str):
            try:
                return datetime.fromisoformat(value) if info.field_name == "approved_on" else date.fromisoformat(value)
            except ValueError:
                raise ValueError("is no date") from None
        return value

    @field_validator("approved_on")
    @classmethod
    def _has_a_zone(cls, value: datetime) -> datetime:
        return value.replace(tzinfo=SCHOOL_TIME) if value.tzinfo is None else value


@dataclass(frozen=True, slots=True)
class Approval:
    """That somebody has approved a draft. `draft` names it from the folder that the approvals' folder lies in."""

    draft: str
    by: str
    role: str
    on: datetime
    expires: date
    digests: Digests
    signature: str | None = None
    file: Path | None = None

    @property
    def person(self) -> str:
        """Who approved, as people are compared."""
        return person_key(self.by)

    @property
    def day(self) -> date:
        """The day of the approval in the school's time."""
        return self.on.astimezone(SCHOOL_TIME).date()


def read_approval(file: Path) -> Approval:
    """The approval in a file. Raises SourceError with file and line when it is none."""
    source = read_yaml(file)
    if source.data is None:
        raise SourceError(file, "is empty, and should be an approval; approve the draft again", 1)
    if not isinstance(source.data, dict):
        raise SourceError(file, "is no approval: it must hold keys and values, like 'form: 1'", 1)
    fields = validate(ApprovalFields, source)
    digests = Digests(fields.text, fields.matter, fields.pictures)
    return Approval(
        fields.draft, fields.by, fields.role, fields.approved_on, fields.expires_on, digests, fields.signature, file
    )


def approval_text(approval: Approval) -> str:
    """The file's text."""
    said = _said(approval)
    lines = [f"{key}: {_yaml(value)}" for key, value in said.items() if not isinstance(value, list)]
    lines += [f"pictures: {_yaml(said['pictures'])}"]
    if approval.signature is not None:
        lines += ["signature: |", *(f"  {line}" for line in approval.signature.strip().splitlines())]
    return HEAD + "\n".join(lines) + "\n"


def signed_bytes(approval: Approval) -> bytes:
    """What a signature is over: everything in the approval but the signature, in one form whatever the file looks like."""
    said = {"what": "tweetguard approval", **_said(approval)}
    return json.dumps(said, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode("ascii")


def _said(approval: Approval) -> dict[str, Any]:
    return {
        "form": 1,
        "draft": approval.draft,
        "by": approval.by,
        "role": approval.role,
        "approved_on": approval.on.isoformat(timespec="seconds"),
        "expires_on": approval.expires.isoformat(),
        "text": approval.digests.text,
        "matter": approval.digests.matter,
        "pictures": list(approval.digests.pictures),
    }


def _yaml(value: Any) -> str:
    """A value as YAML; every JSON text is one, and what YAML would take for a date or a number is in quotation marks."""
    return json.dumps(value, ensure_ascii=False)
