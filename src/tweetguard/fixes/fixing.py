"""What `check --fix` does with the results of a run: mend what can be mended, file by file, and say what was not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.source import SourceFile
from tweetguard.engine import Checker
from tweetguard.errors import DraftError
from tweetguard.findings import Failure, Finding
from tweetguard.fixes.mend import Mended, Mender, private_findings
from tweetguard.fixes.places import WRITERS, Change, NotWritable
from tweetguard.fixes.writing import Rewritten, rewrite, save
from tweetguard.results import DraftResult

# The desk and the checker that hold for a path.
At = Callable[[str], tuple[Desk, Checker]]


@dataclass(frozen=True, slots=True)
class Stdin:
    """Standard input: the name that reports give it, and its bytes."""

    name: str
    file: Path
    data: bytes


@dataclass(frozen=True, slots=True)
class MendedDraft:
    """A draft that was mended, and what was found in it before."""

    mended: Mended
    found: tuple[Finding, ...]


@dataclass(slots=True)
class Fixing:
    """The work on one run, and what came of it.

    `notes` are things that were not fixed, with the reason; `failures` are files that could not be written.
    """

    unsafe: bool
    at: At
    stdin: Stdin | None = None
    fixed: int = 0
    drafts: int = 0
    more: int = 0
    notes: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    rewritten: list[tuple[Rewritten, tuple[MendedDraft, ...]]] = field(default_factory=list)
    _menders: dict[int, Mender] = field(default_factory=dict)

    def mend(self, results: Iterable[DraftResult]) -> None:
        """Mend the drafts of a run in memory; the results are gone through once, and only what changes is kept."""
        waiting: dict[str, list[MendedDraft]] = {}
        for result in results:
            each = self._mended(result)
            if each is not None:
                waiting.setdefault(result.draft.path, []).append(each)
        for path, drafts in waiting.items():
            self._rewrite(path, drafts)

    def write(self) -> None:
        """Put the mended drafts into their files, but for standard input, which is nobody's file."""
        for file, drafts in self.rewritten:
            failure = None if file.source.data is not None else save(file)
            if failure is None:
                self.count(drafts)
            else:
                self.failures.append(failure)

    def count(self, drafts: Sequence[MendedDraft]) -> None:
        """Count what was fixed in these drafts."""
        self.fixed += sum(each.mended.fixed for each in drafts)
        self.drafts += len(drafts)

    def stdin_after(self) -> bytes:
        """What standard input held, mended."""
        assert self.stdin is not None
        return next((file.after for file, _ in self.rewritten if file.source.data is not None), self.stdin.data)

    def _mended(self, result: DraftResult) -> MendedDraft | None:
        """The draft when it is to be written anew; what else could be done is counted."""
        checker = self.at(result.draft.path)[1]
        mender = self._menders.setdefault(id(checker), Mender(checker))
        if not mender.could_mend(result.findings):
            return None
        suffix = self._source(result.draft.path).suffix
        if suffix not in WRITERS:
            self._note(result.draft, f"tweetguard does not write {suffix or 'such'} files")
            return None
        mended = mender.mend(result, self.unsafe)
        if not self.unsafe:
            self.more += max(0, mender.mend(result, True).fixed - mended.fixed)
        for each in mended.refused:
            place = "" if each.line is None else f":{each.line}"
            self.notes.append(f"{result.draft.path}{place}: {' '.join([*each.rules, 'not fixed'])}: {each.why}")
        return MendedDraft(mended, private_findings(result)) if mended.changed else None

    def _rewrite(self, path: str, drafts: Sequence[MendedDraft]) -> None:
        changes = [Change(each.mended.draft, each.mended.texts) for each in drafts]
        try:
            self.rewritten.append((rewrite(self._source(path), changes, self.at(path)[0]), tuple(drafts)))
        except NotWritable as error:
            self.notes.append(f"{path}: not fixed: {error}")
        except DraftError as error:
            self.failures.append(Failure(path, f"{error.message}; it was not fixed"))

    def _note(self, draft: Draft, why: str) -> None:
        note = f"{draft.path}: not fixed: {why}"
        if note not in self.notes:
            self.notes.append(note)

    def _source(self, path: str) -> SourceFile:
        if self.stdin is not None and path == self.stdin.name:
            return SourceFile(path, self.stdin.file, self.stdin.data)
        return SourceFile(path, Path(path))


def sentence(fixed: int, drafts: int, more: int, *, only_shown: bool = False) -> str:
    """What was done, in a sentence."""
    done = "would fix" if only_shown else "fixed"
    told = f"{done} {_counted(fixed, 'thing')} in {_counted(drafts, 'draft')}"
    return f"{told}; {more} more with --unsafe-fixes" if more else told


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
