"""One run of `tweetguard check`: for each path the configuration that holds there, its rules, its drafts, their results."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from tweetguard.cache.digests import digest, tool_digest
from tweetguard.cache.fingerprint import DraftDigests, configuration_digest, named_paths
from tweetguard.cache.recall import Recall, Unchecked
from tweetguard.cache.store import Store
from tweetguard.config.load import FILE_NAME, LoadedConfig, find_config, load_config
from tweetguard.config.schema import Config
from tweetguard.drafts.discover import read_drafts
from tweetguard.drafts.draft import Draft, school_today
from tweetguard.drafts.fields import Desk, Overrides
from tweetguard.drafts.picture_file import SUFFIXES as PICTURE_SUFFIXES
from tweetguard.drafts.walk import STDIN, Item, Seen, expand
from tweetguard.errors import DraftError, UsageError
from tweetguard.findings import Failure
from tweetguard.outcome import Outcome, Running
from tweetguard.results import DraftResult

if TYPE_CHECKING:
    from tweetguard.baseline import Baseline
    from tweetguard.engine import Checker
    from tweetguard.rules.rule import Rule

ONE_DRAFT = frozenset({".txt", ".md", ".markdown", ".tweet", ".docx"})  # files that hold one draft each


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What is to be checked, as the command line says it; `stdin` holds the bytes for the path `-`.

    `found` are items that somebody has found already; they take the place of `paths`. `cache` is the file in which results
    are remembered, if they are to be.
    """

    paths: tuple[str, ...]
    config: Path | None = None
    overrides: Overrides = field(default_factory=Overrides)
    stdin: bytes | None = None
    stdin_name: str | None = None
    jobs: int = 1
    found: tuple[Item, ...] = ()
    ignore_suppressions: bool = False
    without_baseline: bool = False
    cache: Path | None = None


@dataclass(slots=True)
class Section:
    """The part of a run for which one configuration holds. What checks is made when the first draft needs it."""

    loaded: LoadedConfig
    file: Path | None
    desk: Desk
    request: CheckRequest
    store: Store | None
    _checker: Checker | None = None
    _digest: bytes | None = None
    _baseline: Baseline | None = None
    _notes: tuple[str, ...] | None = None

    def checker(self) -> Checker:
        """What checks drafts here. Raises SourceError when a rule is wrong."""
        if self._checker is None:
            from tweetguard.engine import checker_for

            ignoring = self.request.ignore_suppressions
            self._checker = checker_for(self.loaded, ignore_suppressions=ignoring, store=self.store)
        return self._checker

    def notes(self) -> tuple[str, ...]:
        """See Checker.notes, and what is to be said of the baseline."""
        return (*self._checkers_notes(), *(() if self._baseline is None else self._baseline.notes))

    def _checkers_notes(self) -> tuple[str, ...]:
        """The checker's notes, remembered too, so that nothing need be loaded for them alone."""
        if self._notes is None:
            if self.store is None:
                self._notes = self.checker().notes
            else:
                key = digest("notes", self._around())
                known = self.store.draft(key)
                if known is None:
                    known = json.dumps(self.checker().notes)
                    self.store.keep_draft(key, known)
                self._notes = tuple(json.loads(known))
        return self._notes

    def results(self, drafts: Iterable[Draft | DraftError]) -> Iterator[DraftResult | Failure]:
        """The result of each draft in turn, with what the baseline holds taken away."""
        baseline = self._opened_baseline()
        for result in self._found(drafts):
            yield baseline.over(result) if baseline is not None and isinstance(result, DraftResult) else result

    def _opened_baseline(self) -> Baseline | None:
        """The baseline that is configured. Raises SourceError when it, or the register beside it, cannot be read."""
        config = self.loaded.config
        wanted = not (self.request.ignore_suppressions or self.request.without_baseline)
        if self._baseline is None and config.baseline is not None and wanted:
            from tweetguard.baseline import read_baseline
            from tweetguard.registers.consent import read_consent

            register = None if config.registers.consent is None else read_consent(config.registers.consent)
            self._baseline = read_baseline(config.baseline, register, school_today())
        return self._baseline

    def _found(self, drafts: Iterable[Draft | DraftError]) -> Iterator[DraftResult | Failure]:
        """The result of each draft in turn, from the cache where nothing has changed."""
        if self.store is None:
            yield from self._checked(drafts)
            return
        digests = DraftDigests(self._around(), self.loaded.config.approvals)
        yield from Recall(self.store, digests, self._fleeting).results(drafts, self._checked)

    def _around(self) -> bytes:
        """The digest of all that a result here hangs on besides its draft."""
        if self._digest is None:
            today = school_today()
            ignoring = self.request.ignore_suppressions
            self._digest = digest(tool_digest(), configuration_digest(self.loaded, today, ignore_suppressions=ignoring))
        return self._digest

    def _checked(self, drafts: Iterable[Unchecked]) -> Iterator[DraftResult | Failure]:
        checker = self.checker()  # what is wrong with a rule is said here, and not by each of several processes
        request = self.request
        if request.jobs == 1:
            yield from checker.check(drafts)
            return
        from tweetguard.parallel import check_in_processes

        yield from check_in_processes(
            drafts, self.file, request.jobs, ignore_suppressions=request.ignore_suppressions, cache=request.cache
        )

    def _fleeting(self) -> frozenset[str]:
        """The rules that name people from the office's registers."""
        return frozenset(rule.id for rule in self.checker().rules if rule.kind.process is not None)


@dataclass(slots=True)
class Run:
    """A run; `without_config` tells afterwards whether a draft was checked with no configuration at all."""

    request: CheckRequest
    without_config: bool = False
    _sections: dict[Path | None, Section] = field(default_factory=dict)
    _store: Store | None = None
    _found: dict[Path, Path | None] = field(default_factory=dict)

    def outcome(self) -> Outcome:
        """Check everything. Raises UsageError or SourceError when the request or a configuration is wrong."""
        return self.running().whole()

    def running(self) -> Running:
        """The same, result by result as they come, so that the number of drafts does not matter; see `outcome`."""
        _check_request(self.request)
        return Running(self._items(), notes_of=self.notes)

    def files(self) -> Iterator[Path]:
        """The files and folders that the run hangs on besides drafts and pictures."""
        for section in self._sections.values():
            yield from section.loaded.files
            yield from named_paths(section.loaded)

    def for_this_moment(self) -> bool:
        """Whether what the run says may change by itself within a day, or by what is nobody's file."""
        from tweetguard.drafts.readers import OURS, readers

        return len(readers()) > len(OURS) or any(each.loaded.config.approvals is not None for each in self._sections.values())

    def close(self) -> None:
        """Write what is to be remembered; to be called when nothing more is asked of the run."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def notes(self) -> tuple[str, ...]:
        """What should be known of the run as a whole, a sentence each, such as what nothing is configured for."""
        return tuple(dict.fromkeys(note for each in self._sections.values() for note in each.notes()))

    def rules(self) -> tuple[Rule, ...]:
        """The rules of the run by id, each once: where configurations differ, as the first that was read has it."""
        rules = {rule.id: rule for section in reversed(self._sections.values()) for rule in section.checker().rules}
        return tuple(rules[id] for id in sorted(rules))

    def desk_and_checker(self, path: str) -> tuple[Desk, Checker]:
        """What reads and checks the drafts of a path, once more: for those who change them."""
        section = self._section(self._config_for(path))
        return section.desk, section.checker()

    def _items(self) -> Iterator[DraftResult | Failure]:
        """The results path by path; neighbours with the same configuration are checked in one go."""
        seen = Seen()
        items = self.request.found or expand(self.request.paths, self._config_in, seen)
        for config, group in groupby(items, key=lambda item: self._config_for(item.path)):
            section = self._section(config)
            drafts = read_drafts(group, section.desk, seen, self.request.stdin, self.request.stdin_name)
            yield from section.results(drafts)

    def _config_for(self, path: str) -> Path | None:
        if self.request.config is not None:
            return self.request.config
        folder = Path((self.request.stdin_name or "draft.txt") if path == STDIN else path).parent
        if folder not in self._found:
            self._found[folder] = find_config(folder)
        found = self._found[folder]
        self.without_config = self.without_config or found is None
        return found

    def _config_in(self, folder: Path, named: bool) -> tuple[Path, Config] | None:
        """See walk.ConfigIn."""
        if self.request.config is not None:
            path = self.request.config if named else None
        else:
            path = find_config(folder) if named else folder / FILE_NAME
        if path is None or not path.is_file():
            return None
        return path.parent, self._section(path).desk.config

    def _section(self, config: Path | None) -> Section:
        if config not in self._sections:
            loaded = load_config(config)
            roots = () if config is None else (config.parent,)
            desk = Desk(loaded.config, self.request.overrides, roots)
            desk.check_options()
            self._sections[config] = Section(loaded, config, desk, self.request, self._opened_store())
        return self._sections[config]

    def _opened_store(self) -> Store | None:
        if self._store is None and self.request.cache is not None:
            self._store = Store(self.request.cache, school_today())
        return self._store


def _check_request(request: CheckRequest) -> None:
    """Raise UsageError where the options do not go together."""
    overrides = request.overrides
    if not request.paths and not request.found:
        raise UsageError("name a draft to check (a picture can be given as a draft, too)")
    if overrides.pictures:
        texts = [path for path in request.paths if Path(path).suffix.lower() in ONE_DRAFT or path == STDIN]
        if len(request.paths) != 1 or len(texts) != 1:
            raise UsageError("--image goes with one text draft; pictures on their own are given as drafts")
    _check_people(overrides, request)


def _check_people(overrides: Overrides, request: CheckRequest) -> None:
    """A person named for a picture that is not given would silently not be checked."""
    given = [str(path) for path in overrides.pictures]
    given += [path for path in request.paths if Path(path).suffix.lower() in PICTURE_SUFFIXES]
    if any(Path(path).suffix.lower() not in PICTURE_SUFFIXES for path in request.paths) and not given:
        return  # the pictures are named in the drafts themselves
    known = {Path(path).name for path in given}
    for key in overrides.people:
        only_options = all(Path(path).suffix.lower() in PICTURE_SUFFIXES for path in request.paths)
        if Path(key).name not in known and only_options:
            raise UsageError(f"--people: {key} is none of the pictures given")


def parse_people(options: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """`FILE=ID,ID` options as ids by file; `FILE=` says that nobody is in it. Raises UsageError."""
    people: dict[str, tuple[str, ...]] = {}
    for option in options:
        file, equals, ids = option.rpartition("=")
        if not equals or not file:
            raise UsageError(f"--people: write FILE=ID,ID (or FILE= for nobody), not {option!r}")
        if file in people:
            raise UsageError(f"--people: {file} is there twice")
        people[file] = tuple(id.strip() for id in ids.split(",") if id.strip())
    return people
