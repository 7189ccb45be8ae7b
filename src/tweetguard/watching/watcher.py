"""`tweetguard watch`: look, check what is due, say it, write it beside the drafts, and wait."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from pathlib import Path

from tweetguard.drafts.draft import SCHOOL_TIME
from tweetguard.errors import TweetguardError, UsageError
from tweetguard.findings import Failure, Severity
from tweetguard.inputs import Configurations
from tweetguard.outcome import ExitCode, Outcome
from tweetguard.report.readiness import HEADINGS, Entry, State, entry_of, found_in_words, unread
from tweetguard.report.text_report import draft_text
from tweetguard.report.wording import visible
from tweetguard.results import DraftResult
from tweetguard.run import CheckRequest, Run
from tweetguard.watching.beside import Kind, Reports
from tweetguard.watching.drives import is_silent
from tweetguard.watching.folder import RETRY, SETTLED, Known, WatchedFolder
from tweetguard.watching.folder_lock import locked
from tweetguard.watching.waking import Waker

BATCH = 40  # drafts that are checked in one go: few enough that reports of a large folder appear one after another
LOOK_AGAIN = 10.0  # seconds after which a drive that tells of changes is looked at all the same
POLL = 2.0  # seconds between two looks at a drive that does not
POLL_SHARE = 5  # how many times as long as a look takes is waited at least, so that looking is not all a drive does

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class WatchRequest:
    """What is to be watched, as the command line says it. `poll` None means that the drive decides."""

    folder: Path
    config: Path | None = None
    reports: Kind | None = None
    poll: bool | None = None
    cache: Path | None = None
    fail_on: Severity = Severity.ERROR
    width: int = 100
    color: bool = False
    plain: bool = False


@dataclass(slots=True)
class Watcher:
    """A folder that is watched, how its drafts stand, and who is told."""

    request: WatchRequest
    say: Say
    folder: WatchedFolder = field(init=False)
    reports: Reports | None = field(init=False)
    stands: dict[str, tuple[Entry, ...]] = field(default_factory=dict)  # by the path of the file
    first: bool = True

    def __post_init__(self) -> None:
        if not self.request.folder.is_dir():
            raise UsageError(f"{self.request.folder}: there is no such folder to watch")
        self.folder = WatchedFolder(self.request.folder, self.request.config)
        self.reports = None if self.request.reports is None else Reports(self.request.reports)

    def look(self, now: float) -> float | None:
        """Look once, check what is due, and tell. The seconds until something is due for sure; None for no hurry.

        Raises FolderAwayError when the folder cannot be reached.
        """
        look = self.folder.look(now, _now().date())
        if not look.reachable:
            raise FolderAwayError
        for known in look.gone:
            self._forget(known)
        for batch in self._batches(look.due):
            self._check(batch, now)
        if self.first and not look.waiting:
            self.first = False
            self._after_first()
        self._settle_reports()
        return SETTLED if look.waiting else None

    def exit_code(self) -> ExitCode:
        """How watching ended: 2 when something there was not checked. What was found is no matter of this command."""
        unchecked = any(known.checked != known.stamp for known in self.folder.known.values())
        return ExitCode.NOT_CHECKED if unchecked or self._count("not-checked") or self.first else ExitCode.CLEAN

    def summary(self) -> str:
        """How all drafts stand, in one line."""
        counts = (self._count("ready"), self._count("needs-work"), self._count("not-checked"))
        return "{} ready, {} to work on, {} not checked.".format(*counts)

    def _count(self, state: State) -> int:
        return sum(entry.state == state for entries in self.stands.values() for entry in entries)

    def _batches(self, due: Sequence[Known]) -> Iterator[list[Known]]:
        """What is due in pieces, each below one configuration: if that is wrong, only they are not checked."""
        configurations = Configurations(self.request.config)
        for _, group in groupby(due, key=lambda known: configurations.for_file(Path(known.item.path))):
            those = list(group)
            yield from (those[start : start + BATCH] for start in range(0, len(those), BATCH))

    def _check(self, batch: Sequence[Known], now: float) -> None:
        """Check some files and tell how each stands."""
        items = tuple(known.item for known in batch)
        try:
            with closing(Run(CheckRequest((), self.request.config, found=items, cache=self.request.cache))) as run:
                outcome = run.outcome()
        except TweetguardError as error:
            outcome = Outcome((), tuple(Failure(item.path, str(error)) for item in items))
        for known, mine in shared_out(batch, outcome):
            known.checked = known.stamp
            known.again_at = now + RETRY if mine.failures else None
            if mine.failures and known.item.error is None and not Path(known.item.path).exists():
                continue  # it went while it was checked; the next look will say so
            self._tell(known, mine)

    def _tell(self, known: Known, outcome: Outcome) -> None:
        """Say how a file stands, when that is news, and note its report."""
        path = known.item.path
        entries = tuple(entry_of(result, self.request.fail_on) for result in outcome.results)
        told = {id(failure) for result in outcome.results for failure in result.failures}
        entries += tuple(unread(failure) for failure in outcome.failures if id(failure) not in told)
        is_retry = entries == self.stands.get(path) and any(entry.state == "not-checked" for entry in entries)
        self.stands[path] = entries
        if self.reports is not None:
            self.reports.owe(Path(path), outcome, _now())
        if is_retry:
            return
        for entry in entries:
            if not (self.first and entry.state == "ready"):  # of all that was there before, what is to be done is enough
                self._say_entry(entry)
        width, color, plain = self.request.width, self.request.color, self.request.plain
        for result in () if self.first else outcome.results:
            if result.findings:
                self.say("".join(draft_text(result, width=width, color=color, plain=plain)))

    def _say_entry(self, entry: Entry) -> None:
        words = [HEADINGS[entry.state].lower(), *filter(None, (found_in_words(entry),)), *map(visible, entry.why)]
        name = entry.path if entry.id == entry.path else f"{entry.path} ({entry.id})"
        self.say(f"{_now():%H:%M:%S}  {visible(name)}: {'; '.join(words)}")

    def _after_first(self) -> None:
        if self.reports is not None:
            self._settle_reports()
            self.reports.sweep(self.request.folder)
        self.say(f"All that is there was checked: {self.summary()}")

    def _forget(self, known: Known) -> None:
        """A file is gone, or a picture belongs to a draft now."""
        path = known.item.path
        if self.stands.pop(path, None) is not None and not Path(path).exists():
            self.say(f"{_now():%H:%M:%S}  {visible(path)}: gone")

    def _settle_reports(self) -> None:
        if self.reports is not None:
            by_path = {Path(path): known for path, known in self.folder.known.items()}
            for draft in self.reports.settle(by_path, self.say):
                by_path[draft].checked = None


class FolderAwayError(TweetguardError):
    """The folder cannot be reached just now; nothing is known to have gone."""


def shared_out(batch: Sequence[Known], outcome: Outcome) -> Iterator[tuple[Known, Outcome]]:
    """The outcome of each file of a batch. A failure that names none of them is that of all, so that none looks clean."""
    attached = {id(failure) for result in outcome.results for failure in result.failures}
    names = {Path(known.item.path).as_posix() for known in batch}
    for known in batch:
        name = Path(known.item.path).as_posix()
        results: list[DraftResult] = [result for result in outcome.results if Path(result.draft.path).as_posix() == name]
        failures = [failure for result in results for failure in result.failures]
        for failure in outcome.failures:
            whose = Path(failure.path).as_posix()
            if id(failure) not in attached and (whose == name or whose not in names):
                failures.append(failure)
        yield known, Outcome(tuple(results), tuple(failures))


def watch(request: WatchRequest, say: Say) -> ExitCode:
    """Watch a folder until Ctrl+C. Raises UsageError when it cannot be watched, or is already."""
    watcher = Watcher(request, say)
    poll = request.poll if request.poll is not None else is_silent(request.folder.resolve())
    with locked(request.folder.resolve()), Waker(request.folder, poll=poll, say=say) as waker:
        how = "looking for changes every few seconds" if poll else "told of changes by the drive"
        say(f"Watching {visible(str(request.folder))}, {how}. Stop with Ctrl+C.")
        try:
            _look_for_ever(watcher, waker, say)
        except KeyboardInterrupt:
            say(f"Stopped watching. {watcher.summary()}")
    return watcher.exit_code()


def _look_for_ever(watcher: Watcher, waker: Waker, say: Say) -> None:
    away = False
    while True:
        began = time.monotonic()
        try:
            hurry = watcher.look(began)
        except FolderAwayError:
            if not away:
                say(f"{_now():%H:%M:%S}  the folder cannot be reached; waiting for it")
            away = True
            waker.wait(POLL)
            continue
        if away:
            say(f"{_now():%H:%M:%S}  the folder is back")
            away = False
            waker.again()
        took = time.monotonic() - began
        rest = max(POLL, POLL_SHARE * took) if waker.poll else LOOK_AGAIN
        waker.wait(rest if hurry is None else max(hurry, took))


def _now() -> datetime:
    return datetime.now(SCHOOL_TIME)
