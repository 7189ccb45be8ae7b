"""Which drafts are ready to be posted, which need work, and which could not be checked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

import tweetguard
from tweetguard.drafts.draft import SCHOOL_TIME
from tweetguard.findings import Failure, Severity
from tweetguard.outcome import Reportable
from tweetguard.report.wording import counted, visible
from tweetguard.results import DraftResult

State = Literal["ready", "needs-work", "not-checked"]

SCHEMA_VERSION = 1
HEADINGS: dict[State, str] = {"ready": "Ready", "needs-work": "Needs work", "not-checked": "Not checked"}


@dataclass(frozen=True, slots=True)
class Entry:
    """How one draft stands. `why` says what could not be checked; `schedule` is when it is to go out (ISO 8601)."""

    path: str
    id: str
    index: int | None
    state: State
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    schedule: str | None = None
    why: tuple[str, ...] = ()


def readiness(outcome: Reportable, fail_on: Severity) -> list[Entry]:
    """How every draft stands, in the order of the drafts; last what could not even be read."""
    entries: list[Entry] = []
    told: set[int] = set()
    for result in outcome.results:
        told |= {id(failure) for failure in result.failures}
        entries.append(entry_of(result, fail_on))
    entries += [unread(failure) for failure in outcome.failures if id(failure) not in told]
    return entries


def entry_of(result: DraftResult, fail_on: Severity) -> Entry:
    """How one draft stands. What was not wholly checked is not ready, whatever was found in the rest."""
    draft = result.draft
    severities = [finding.severity for finding in result.findings]
    stopped = any(severity >= fail_on for severity in severities)
    return Entry(
        path=draft.path,
        id=draft.id,
        index=draft.index,
        state="not-checked" if result.failures else "needs-work" if stopped else "ready",
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        notes=severities.count(Severity.NOTE),
        schedule=None if draft.schedule is None else draft.schedule.astimezone(SCHOOL_TIME).isoformat(),
        why=tuple(failure.message for failure in result.failures),
    )


def unread(failure: Failure) -> Entry:
    """Something that could not be read, and so is no draft yet."""
    return Entry(failure.path, failure.path, None, "not-checked", why=(failure.message,))


def found_in_words(entry: Entry) -> str:
    """What was found: `1 error, 2 warnings`; empty when nothing was."""
    numbers = ((entry.errors, "error"), (entry.warnings, "warning"), (entry.notes, "note"))
    return ", ".join(counted(number, word) for number, word in numbers if number)


def title_of(entry: Entry) -> str:
    """What a draft is called: its file, and its own name where a file holds many."""
    return visible(entry.path if entry.id == entry.path else f"{entry.path} ({entry.id})")


def readiness_text(entries: Sequence[Entry]) -> Iterator[str]:
    """The list for people, a line a draft, grouped by how they stand."""
    for state, heading in HEADINGS.items():
        those = [entry for entry in entries if entry.state == state]
        if not those:
            continue
        yield f"{heading} ({len(those)})\n"
        for entry in those:
            said = [found_in_words(entry), *(() if entry.schedule is None else (f"goes out {_when(entry.schedule)}",))]
            yield f"  {'; '.join((title_of(entry), *filter(None, said)))}\n"
            yield from (f"    {visible(why)}\n" for why in entry.why)
        yield "\n"
    counts = _counts(entries)
    words = f"{counts['ready']} ready, {counts['needs_work']} to work on, {counts['not_checked']} not checked."
    yield f"{counted(len(entries), 'draft')}: {words}\n"


def _when(schedule: str) -> str:
    return schedule[:16].replace("T", " ")


def readiness_json(entries: Sequence[Entry]) -> Iterator[str]:
    """The list for other programs."""
    document: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "tweetguard", "version": tweetguard.__version__},
        "drafts": [asdict(entry) for entry in entries],
        "summary": _counts(entries),
    }
    yield json.dumps(document, ensure_ascii=False, indent=2).replace("##[", "#\\u0023[") + "\n"


def _counts(entries: Sequence[Entry]) -> dict[str, int]:
    states = [entry.state for entry in entries]
    return {state.replace("-", "_"): states.count(state) for state in HEADINGS}
