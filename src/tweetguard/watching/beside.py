"""The reports beside drafts, `draft.check.html` or `draft.check.txt`: masked, there only while something is to be done."""

from __future__ import annotations

import contextlib
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Literal

from tweetguard.outcome import Outcome
from tweetguard.report.html import html_report
from tweetguard.report.text_report import text_report
from tweetguard.report.wording import visible
from tweetguard.report.writing import write_atomically

Kind = Literal["html", "txt"]
SUFFIXES: Mapping[Kind, str] = {"html": ".check.html", "txt": ".check.txt"}
MARK = "Written by tweetguard watch"
MARK_WITHIN = 600  # bytes from the end of a report in which the mark stands
WIDTH = 80


def report_paths(drafts: Iterable[Path], kind: Kind) -> dict[Path, Path]:
    """Where the report of each draft goes: `science.check.html`; with the draft's ending where two differ only in that."""
    drafts = list(drafts)
    stems = Counter((draft.parent, draft.stem.casefold()) for draft in drafts)
    names = {
        draft: draft.stem if stems[draft.parent, draft.stem.casefold()] == 1 and draft.suffix else draft.name
        for draft in drafts
    }
    return {draft: draft.with_name(f"{name}{SUFFIXES[kind]}") for draft, name in names.items()}


@dataclass(slots=True)
class Reports:
    """The reports of one watched folder. A file that is not ours is neither written over nor removed."""

    kind: Kind
    written: dict[Path, Path] = field(default_factory=dict)  # the report by its draft
    owed: dict[Path, tuple[Outcome, datetime]] = field(default_factory=dict)  # what is still to be written, or removed
    _said: dict[Path, str] = field(default_factory=dict)

    def owe(self, draft: Path, outcome: Outcome, now: datetime) -> None:
        """Note what is to stand beside a draft. It is owed until it does: who has a report open in Word holds it up."""
        self.owed[draft] = (outcome, now)

    def settle(self, drafts: Iterable[Path], say: Callable[[str], None]) -> list[Path]:
        """Write and remove what is owed to the drafts that are there, and remove what belongs to those that are not.

        What goes wrong is said once and tried again next time. Returns the drafts whose report is to be called otherwise,
        now that another draft has come or gone: they have to be checked again.
        """
        targets = report_paths(drafts, self.kind)
        for draft in [draft for draft in self.written if draft not in targets]:
            self._try(draft, partial(self.remove, draft), say)
        for draft, (outcome, when) in list(self.owed.items()):
            bring = partial(self._bring, draft, targets.get(draft), outcome, when)
            if self._try(draft, bring, say):
                del self.owed[draft]
        moved = (draft for draft, target in self.written.items() if targets.get(draft, target) != target)
        return [draft for draft in moved if draft not in self.owed]

    def _bring(self, draft: Path, target: Path | None, outcome: Outcome, when: datetime) -> None:
        if target is not None and (outcome.failures or any(result.findings for result in outcome.results)):
            self.write(draft, target, outcome, when)
        else:
            self.remove(draft)

    def _try(self, draft: Path, action: Callable[[], None], say: Callable[[str], None]) -> bool:
        try:
            action()
        except OSError as error:
            said = f"{visible(draft.as_posix())}: its report cannot be written: {error.strerror or error}"
            if self._said.get(draft) != said:
                say(said)
            self._said[draft] = said
            return False
        self._said.pop(draft, None)
        return True

    def write(self, draft: Path, target: Path, outcome: Outcome, now: datetime) -> None:
        """Write the report of a draft, atomically. Raises OSError when it cannot be written, for who has it open."""
        if self.written.get(draft, target) != target:
            self.remove(draft)
        if target.exists() and not is_ours(target):
            raise FileExistsError(f"{target.name} is there and was not written by tweetguard; it is left as it is")
        write_atomically(target, _report(outcome, self.kind, now).encode("utf-8", "replace"))
        self.written[draft] = target
        if os.name != "nt":  # who may read the draft may read what is said of it
            with contextlib.suppress(OSError):
                target.chmod(stat.S_IMODE(draft.stat().st_mode) & 0o666)

    def remove(self, draft: Path) -> None:
        """Remove the report of a draft that is ready, or gone. Raises OSError when it cannot be removed."""
        target = self.written.get(draft)
        if target is not None:
            remove_ours(target)
            del self.written[draft]

    def sweep(self, root: Path) -> None:
        """Remove what an earlier run left beside drafts that are ready or gone by now."""
        keep = set(self.written.values())
        for folder, _, names in os.walk(root):
            for name in names:
                if name.casefold().endswith(tuple(SUFFIXES.values())) and Path(folder, name) not in keep:
                    with contextlib.suppress(OSError):
                        remove_ours(Path(folder, name))


def is_ours(report: Path) -> bool:
    """Whether a file bears our mark at its end."""
    with report.open("rb") as stream:
        stream.seek(max(0, report.stat().st_size - MARK_WITHIN))
        return MARK.encode() in stream.read()


def remove_ours(report: Path) -> None:
    """Remove a report, if it is there and ours."""
    with contextlib.suppress(FileNotFoundError):
        if is_ours(report):
            report.unlink()


def _report(outcome: Outcome, kind: Kind, now: datetime) -> str:
    """The whole report with its mark."""
    mark = (
        f"{MARK} on {now.day} {now:%B %Y at %H:%M}. It goes when nothing is left to do. That it is not there says nothing: "
        "`tweetguard ready` tells which drafts are ready."
    )
    if kind == "txt":
        return "".join(text_report(outcome, width=WIDTH, color=False)) + f"\n{mark}\n"
    before, end, behind = "".join(html_report(outcome)).rpartition("</footer>")
    return f'{before}<p class="quiet">{mark}</p>\n{end}{behind}'
