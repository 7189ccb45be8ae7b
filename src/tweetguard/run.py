"""One run of `tweetguard check`: for each path the configuration that holds there, its rules, its drafts, their results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tweetguard.config.load import LoadedConfig, find_config, load_config
from tweetguard.drafts import discover
from tweetguard.drafts.fields import Desk, Overrides
from tweetguard.drafts.picture_file import SUFFIXES as PICTURE_SUFFIXES
from tweetguard.drafts.text_file import TextFile
from tweetguard.engine import Checker, DraftResult
from tweetguard.errors import UsageError
from tweetguard.findings import Failure
from tweetguard.outcome import Outcome
from tweetguard.rules.load import rules_for


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What is to be checked, as the command line says it; `stdin` holds the bytes for the path `-`."""

    paths: tuple[str, ...]
    config: Path | None = None
    overrides: Overrides = field(default_factory=Overrides)
    stdin: bytes | None = None
    stdin_name: str | None = None


@dataclass(slots=True)
class Run:
    """A run; `without_config` tells afterwards whether a draft was checked with no configuration at all."""

    request: CheckRequest
    without_config: bool = False
    _checkers: dict[Path | None, tuple[Desk, Checker]] = field(default_factory=dict)

    def outcome(self) -> Outcome:
        """Check everything. Raises UsageError or SourceError when the request or a configuration is wrong."""
        _check_request(self.request)
        results: list[DraftResult] = []
        failures: list[Failure] = []
        for item in self._items():
            if isinstance(item, Failure):
                failures.append(item)
            else:
                results.append(item)
                failures.extend(item.failures)
        return Outcome(tuple(results), tuple(failures))

    def _items(self) -> Iterator[DraftResult | Failure]:
        """The results path by path; neighbours with the same configuration are checked in one go."""
        groups: list[tuple[Path | None, list[str]]] = []
        for path in self.request.paths:
            config = self._config_for(path)
            if not groups or groups[-1][0] != config:
                groups.append((config, []))
            groups[-1][1].append(path)
        for config, paths in groups:
            desk, checker = self._checker(config)
            drafts = discover.read_drafts(paths, desk, self.request.stdin, self.request.stdin_name)
            yield from checker.check(drafts)

    def _config_for(self, path: str) -> Path | None:
        if self.request.config is not None:
            return self.request.config
        place = Path(self.request.stdin_name or "draft.txt") if path == discover.STDIN else Path(path)
        found = find_config(place.parent)
        self.without_config = self.without_config or found is None
        return found

    def _checker(self, config: Path | None) -> tuple[Desk, Checker]:
        if config not in self._checkers:
            loaded = load_config(config)
            desk = Desk(loaded.config, self.request.overrides)
            desk.check_options()
            self._checkers[config] = (desk, checker_for(loaded))
        return self._checkers[config]


def checker_for(loaded: LoadedConfig) -> Checker:
    """The checker that a configuration asks for."""
    return Checker(loaded.config, rules_for(loaded))


def _check_request(request: CheckRequest) -> None:
    """Raise UsageError where the options do not go together."""
    overrides = request.overrides
    if not request.paths:
        raise UsageError("name a draft to check (a picture can be given as a draft, too)")
    if overrides.pictures:
        texts = [path for path in request.paths if Path(path).suffix.lower() in TextFile.suffixes or path == "-"]
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
