"""One run of `tweetguard check`: for each path the configuration that holds there, its rules, its drafts, their results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from tweetguard.config.load import FILE_NAME, LoadedConfig, find_config, load_config
from tweetguard.config.schema import Config
from tweetguard.drafts.discover import read_drafts
from tweetguard.drafts.fields import Desk, Overrides
from tweetguard.drafts.picture_file import SUFFIXES as PICTURE_SUFFIXES
from tweetguard.drafts.walk import STDIN, Item, Seen, expand
from tweetguard.engine import Checker
from tweetguard.errors import UsageError
from tweetguard.findings import Failure
from tweetguard.outcome import Outcome, Running
from tweetguard.results import DraftResult
from tweetguard.rules.load import rules_for
from tweetguard.rules.rule import Rule

ONE_DRAFT = frozenset({".txt", ".md", ".markdown", ".tweet", ".docx"})  # files that hold one draft each


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What is to be checked, as the command line says it; `stdin` holds the bytes for the path `-`.

    `found` are items that somebody has found already; they take the place of `paths`.
    """

    paths: tuple[str, ...]
    config: Path | None = None
    overrides: Overrides = field(default_factory=Overrides)
    stdin: bytes | None = None
    stdin_name: str | None = None
    jobs: int = 1
    found: tuple[Item, ...] = ()


@dataclass(slots=True)
class Run:
    """A run; `without_config` tells afterwards whether a draft was checked with no configuration at all."""

    request: CheckRequest
    without_config: bool = False
    _checkers: dict[Path | None, tuple[Desk, Checker]] = field(default_factory=dict)
    _found: dict[Path, Path | None] = field(default_factory=dict)

    def outcome(self) -> Outcome:
        """Check everything. Raises UsageError or SourceError when the request or a configuration is wrong."""
        return self.running().whole()

    def running(self) -> Running:
        """The same, result by result as they come, so that the number of drafts does not matter; see `outcome`."""
        _check_request(self.request)
        return Running(self._items(), notes_of=self.notes)

    def notes(self) -> tuple[str, ...]:
        """What should be known of the run as a whole, a sentence each, such as what nothing is configured for."""
        return tuple(dict.fromkeys(note for _, checker in self._checkers.values() for note in checker.notes))

    def rules(self) -> tuple[Rule, ...]:
        """The rules of the run by id, each once: where configurations differ, as the first that was read has it."""
        rules = {rule.id: rule for _, checker in reversed(self._checkers.values()) for rule in checker.rules}
        return tuple(rules[id] for id in sorted(rules))

    def desk_and_checker(self, path: str) -> tuple[Desk, Checker]:
        """What reads and checks the drafts of a path, once more: for those who change them."""
        return self._checker(self._config_for(path))

    def _items(self) -> Iterator[DraftResult | Failure]:
        """The results path by path; neighbours with the same configuration are checked in one go."""
        seen = Seen()
        items = self.request.found or expand(self.request.paths, self._config_in, seen)
        for config, group in groupby(items, key=lambda item: self._config_for(item.path)):
            desk, checker = self._checker(config)
            drafts = read_drafts(group, desk, seen, self.request.stdin, self.request.stdin_name)
            if self.request.jobs > 1:
                from tweetguard.parallel import check_in_processes

                yield from check_in_processes(drafts, config, self.request.jobs)
            else:
                yield from checker.check(drafts)

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
        return path.parent, self._checker(path)[0].config

    def _checker(self, config: Path | None) -> tuple[Desk, Checker]:
        if config not in self._checkers:
            loaded = load_config(config)
            roots = () if config is None else (config.parent,)
            desk = Desk(loaded.config, self.request.overrides, roots)
            desk.check_options()
            self._checkers[config] = (desk, checker_for(loaded))
        return self._checkers[config]


def checker_for(loaded: LoadedConfig) -> Checker:
    """The checker that a configuration asks for."""
    return Checker(loaded.config, rules_for(loaded))


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
