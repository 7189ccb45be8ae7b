"""The baseline: findings that were there when a school began, and that do not count while nothing about their draft changes.

An entry is a rule, a path and a digest of the whole draft, its pictures and how those in them stand to being shown: any change
arms the rule again. It holds neither words of the draft nor lines nor times. A refusal (TG502) is never in it.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from tweetguard.cache.digests import digest
from tweetguard.cache.fingerprint import DraftDigests
from tweetguard.drafts.draft import SCHOOL_TIME, Draft
from tweetguard.edges.validate import StrictModel
from tweetguard.errors import SourceError
from tweetguard.findings import UNTOUCHABLE, Finding
from tweetguard.registers.consent import ConsentRegister
from tweetguard.results import DraftResult

FILE_NAME = "tweetguard-baseline.json"
VERSION = 1
MAX_BYTES = 64_000_000

Identity = tuple[str, str, str]  # path, digest of the draft, rule


class Entry(StrictModel):
    """Some findings of one rule in one draft."""

    path: str
    rule: str
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    count: int = Field(ge=1)


class BaselineFile(StrictModel):
    """The whole file."""

    version: Literal[1]
    entries: tuple[Entry, ...]


@dataclass(slots=True)
class Baseline:
    """A baseline as it is laid over the results of a run; `folder` is what its paths are relative to."""

    folder: Path
    register: ConsentRegister | None
    today: date
    entries: Counter[Identity] = field(default_factory=Counter)
    _digests: DraftDigests = field(default_factory=lambda: DraftDigests(b"baseline"))
    _met: set[str] = field(default_factory=set)
    _used: set[Identity] = field(default_factory=set)

    def over(self, result: DraftResult) -> DraftResult:
        """The result without the findings that the baseline holds; they are `known`.

        Where something of the draft could not be checked, nothing is taken away.
        """
        path = self.path_of(result.draft)
        self._met.add(path)
        if result.failures or not result.findings:
            return result
        left = {
            rule: self.entries[identity]
            for rule in {finding.rule for finding in result.findings}
            if (identity := (path, self.digest_of(result.draft), rule)) in self.entries and rule != UNTOUCHABLE
        }
        kept: list[Finding] = []
        known: list[Finding] = []
        for finding in result.findings:
            if left.get(finding.rule, 0) > 0:
                left[finding.rule] -= 1
                known.append(finding)
                self._used.add((path, self.digest_of(result.draft), finding.rule))
            else:
                kept.append(finding)
        return replace(result, findings=tuple(kept), known=tuple(known))

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be said of entries whose drafts were checked and that met nothing."""
        stale = sum(1 for identity in self.entries if identity[0] in self._met and identity not in self._used)
        if not stale:
            return ()
        words = "1 entry of the baseline fits" if stale == 1 else f"{stale} entries of the baseline fit"
        return (f"{words} nothing any more; `tweetguard baseline` writes it anew",)

    def entries_of(self, results: Iterable[DraftResult]) -> tuple[Entry, ...]:
        """The entries that would hold all findings of these results, sorted."""
        counts: Counter[Identity] = Counter()
        for result in results:
            for finding in result.findings:
                if finding.rule != UNTOUCHABLE:
                    counts[self.path_of(result.draft), self.digest_of(result.draft), finding.rule] += 1
        return tuple(
            Entry(path=path, rule=rule, digest=digest, count=count)
            for (path, rule, digest), count in sorted(((path, rule, digest), n) for (path, digest, rule), n in counts.items())
        )

    def path_of(self, draft: Draft) -> str:
        """The path of a draft's file as the baseline has it; one on another drive is whole."""
        try:
            return Path(os.path.relpath(Path(draft.path).resolve(), self.folder.resolve())).as_posix()
        except ValueError:
            return Path(draft.path).as_posix()

    def digest_of(self, draft: Draft) -> str:
        """Of the draft, its pictures, and how everybody who is said to be in them stands on the day of publication."""
        return digest(self._digests.of(draft), repr(self._standings(draft))).hex()

    def _standings(self, draft: Draft) -> list[tuple[str, str]]:
        people = sorted({id for post in draft.posts for ref in post.pictures for id in ref.people or ()})
        if self.register is None or not people:
            return []
        day = self.today if draft.schedule is None else draft.schedule.astimezone(SCHOOL_TIME).date()
        return [(id, repr(self.register.verdict(id, day))) for id in people]


def read_baseline(file: Path, register: ConsentRegister | None, today: date) -> Baseline:
    """The baseline in a file. Raises SourceError when it cannot be read or is not one."""
    try:
        if file.stat().st_size > MAX_BYTES:
            raise SourceError(file, "is too large for a baseline")
        document = json.loads(file.read_text(encoding="utf-8-sig"))
        entries = BaselineFile.model_validate(document).entries
    except OSError as error:
        hint = "; `tweetguard baseline` writes one" if isinstance(error, FileNotFoundError) else ""
        raise SourceError(file, f"the baseline cannot be read: {error.strerror or error}{hint}") from None
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        raise SourceError(file, "the baseline is not JSON; write it anew with `tweetguard baseline`", line) from None
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors(include_url=False)[0]["loc"])
        raise SourceError(file, f"the baseline is wrong at {place}; write it anew with `tweetguard baseline`") from None
    counts: Counter[Identity] = Counter()
    for entry in entries:
        counts[entry.path, entry.digest, entry.rule] += entry.count
    return Baseline(file.parent, register, today, counts)


def baseline_text(entries: Sequence[Entry]) -> str:
    """The file that holds these entries."""
    document = {"version": VERSION, "entries": [entry.model_dump() for entry in entries]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
