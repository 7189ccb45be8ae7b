"""What was found in one draft: the value that goes from the engine, or from the cache, to the reports."""

from __future__ import annotations

from dataclasses import dataclass

from tweetguard.drafts.draft import Allowance, Draft
from tweetguard.findings import Failure, Finding


@dataclass(frozen=True, slots=True)
class Allowed:
    """A finding that the draft's own front matter allows, with the words that do."""

    finding: Finding
    by: Allowance


@dataclass(frozen=True, slots=True)
class DraftResult:
    """What was found in one draft, in the order of its text, and what of it could not be checked.

    `allowed` are findings that do not count since the draft allows them, `known` those that the baseline holds.
    `unread_pictures` counts the pictures whose text nobody read, since no reader is installed.
    """

    draft: Draft
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...] = ()
    allowed: tuple[Allowed, ...] = ()
    known: tuple[Finding, ...] = ()
    unread_pictures: int = 0
