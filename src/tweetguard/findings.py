"""What a check says about a draft: the value that every reporter gets, and that nobody changes afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Literal

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

LocationKind = Literal["text", "alt", "post", "image", "metadata", "ocr", "register"]
Masking = Literal["none", "partly", "wholly"]
PixelBox = tuple[int, int, int, int]

# A refusal wins over everything: this rule can be neither changed nor allowed, and is in no baseline.
UNTOUCHABLE = "TG502"


class Severity(IntEnum):
    """How sure and how grave: an error is for the certain, a warning for the likely, a note for what to know."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word for it in files and reports."""
        return self.name.lower()

    @classmethod
    def of(cls, label: str) -> Severity:
        """The severity with this label; ValueError names the labels there are."""
        for severity in cls:
            if severity.label == label:
                return severity
        raise ValueError(f"{label!r} is not one of error, warning, note")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        labels = core_schema.no_info_after_validator_function(cls.of, core_schema.literal_schema(["error", "warning", "note"]))
        either = core_schema.union_schema([core_schema.is_instance_schema(cls), labels], mode="left_to_right")
        return core_schema.json_or_python_schema(json_schema=labels, python_schema=either)


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of the policy that a rule stands on, quoted as they stand."""

    document: str
    section: str
    quote: str


@dataclass(frozen=True, slots=True)
class Location:
    """Where a finding is.

    `start` and `end` are code points of the post's text (kind "text") or of the alt text (kind "alt"), else None; `line`
    and `column` count from 1 and are the file's. `path` is the picture's and `box` (left, top, right, bottom) in pixels
    of the upright picture. `part` numbers the posts of a thread from 1. Of kind "register" `path` is the file of a register
    or of an approval, and `line` is its row there: no line of the draft.
    """

    kind: LocationKind
    start: int | None = None
    end: int | None = None
    line: int | None = None
    column: int | None = None
    path: str | None = None
    box: PixelBox | None = None
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in one draft that a rule speaks about.

    `match` is the text itself; reporters mask it as `masking` says unless told otherwise, since it may be personal data.
    `evidence` explains the finding and never holds what is masked.
    """

    rule: str
    name: str
    severity: Severity
    message: str
    advice: str
    clause: Clause
    location: Location
    evidence: Mapping[str, Any] = field(default_factory=dict)
    match: str | None = None
    masking: Masking = "partly"


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be checked; while there is one, nothing is clean."""

    path: str
    message: str
