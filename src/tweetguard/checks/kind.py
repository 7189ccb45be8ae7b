"""What a kind of check is: its options, what it reports, and the function that turns facts into violations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import Field

from tweetguard.checks.case import Case, Piece, PieceKind
from tweetguard.edges.validate import StrictModel
from tweetguard.findings import Location, Masking, Severity
from tweetguard.registers.process import RegisterName
from tweetguard.text.spans import Span

ProcessName = RegisterName | Literal["approvals"]


class Options(StrictModel):
    """Options of a kind of check; each kind declares its own."""


class TextOptions(Options):
    """Options of a check that reads texts."""

    texts: tuple[PieceKind, ...] = Field(
        default=("text", "alt", "metadata", "ocr"), description="which texts of a draft are read"
    )


@dataclass(frozen=True, slots=True)
class Violation:
    """What a check reports; the rule it works for makes a finding of it.

    `match` is the text itself. `evidence` explains, and holds nothing that must be masked. `words` fill the message's
    {places}. `circumstances` are what a rule's `severity_when` may ask for; `severity` is for a check that knows better
    than its rule (a note where nothing is broken). `masking` is for a match that has to be hidden otherwise than most
    matches of its kind.
    """

    location: Location
    match: str | None = None
    evidence: Mapping[str, Any] = field(default_factory=dict)
    words: Mapping[str, object] = field(default_factory=dict)
    circumstances: frozenset[str] = frozenset()
    severity: Severity | None = None
    masking: Masking | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of check: one row of the table CHECKS.

    `words` are the names that a rule's message may put in braces, `circumstances` those that its `severity_when` may
    name. `masking` says how much of what is matched must be hidden. `pictures` says that pictures have to be analysed,
    `register` that the consent register is read, `roster` that the roster is, `names` that the name model may be asked.
    `capped` says that no severity of a violation goes beyond the rule's own. `process` names the register of accounts or staff, or the approvals, that it is about.
    """

    check: Callable[[Case, Any], Iterator[Violation]]
    options: type[Options]
    words: frozenset[str] = frozenset()
    circumstances: frozenset[str] = frozenset()
    masking: Masking = "partly"
    pictures: bool = False
    register: bool = False
    roster: bool = False
    names: bool = False
    capped: bool = False
    process: ProcessName | None = None


# What every rule may ask for in `severity_when`, whatever its kind; see `circumstances_of`.
GENERAL_CIRCUMSTANCES = frozenset(
    {"reply-to-student", "reply", "department-account", "school-account", "personal-account", "with-picture"}
)


def circumstances_of(case: Case) -> frozenset[str]:
    """The circumstances of the draft itself."""
    found = {f"{case.draft.account.kind}-account"}
    if case.draft.reply_to is not None:
        found.add("reply")
    if case.draft.reply_to == "student":
        found.add("reply-to-student")
    if case.pictures:
        found.add("with-picture")
    return frozenset(found)


def in_text(piece: Piece, span: Span, evidence: Mapping[str, Any] | None = None, **words: object) -> Violation:
    """A violation at a span of a text."""
    return Violation(piece.location(span), span.of(piece.facts.text), evidence or {}, words)
