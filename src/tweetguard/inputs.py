"""Which files the verdict on a draft hangs on besides the draft itself: a change of one of them is a change of the draft."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tweetguard.config.load import FILE_NAME, LoadedConfig, find_config, load_config
from tweetguard.config.schema import Config
from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.paths import PathKey, Places, path_keys
from tweetguard.rules.load import rules_for
from tweetguard.rules.rule import Rule

APPROVALS = "approvals"  # the folder beside each draft, where the configuration names none


def pictures_of(drafts: Iterable[Draft]) -> frozenset[PathKey]:
    """The pictures that drafts name, whether they are there or not."""
    paths = {ref.path for draft in drafts for post in draft.posts for ref in post.pictures}
    return frozenset(key for path in paths for key in path_keys(path))


def configured_places(loaded: LoadedConfig, rules: Sequence[Rule]) -> Places:
    """The files of a configuration: itself, what it extends, its registers, own rules, own word lists, own model."""
    config = loaded.config
    files = [*loaded.files, *config.registers.files()]
    folders = [*config.rules.folders]
    for rule in rules:
        if rule.changed or not _shipped(rule):
            folders += [value for _, value in rule.options if isinstance(value, Path)]
    if config.names.model is not None and Path(config.names.model).is_absolute():
        folders.append(Path(config.names.model))
    if config.approvals is not None and config.approvals.folder is not None:
        folders.append(config.approvals.folder)
    return Places.of([*files, *folders], folders)


def _shipped(rule: Rule) -> bool:
    from tweetguard.shipped import shipped_folder

    return Path(rule.source).is_relative_to(shipped_folder())


@dataclass(slots=True)
class Configurations:
    """The configuration that holds in each folder, each read once; `only` holds everywhere where it is given."""

    only: Path | None = None
    _found: dict[Path, Path | None] = field(default_factory=dict)
    _loaded: dict[Path | None, LoadedConfig] = field(default_factory=dict)
    _places: dict[Path | None, Places] = field(default_factory=dict)

    def for_file(self, file: Path) -> Path | None:
        """The configuration that holds for a file; None where there is none."""
        if self.only is not None:
            return self.only
        if file.parent not in self._found:
            self._found[file.parent] = find_config(file.parent)
        return self._found[file.parent]

    def loaded(self, path: Path | None) -> LoadedConfig:
        """A configuration. Raises UsageError or SourceError when it is wrong."""
        if path not in self._loaded:
            self._loaded[path] = load_config(path)
        return self._loaded[path]

    def desk(self, path: Path | None, root: Path) -> Desk:
        """What readers need to read the drafts below `root`."""
        return Desk(self.loaded(path).config, roots=(root,) if path is None else (path.parent, root))

    def places(self, path: Path | None, draft: Path) -> Places:
        """The files of a configuration, and the approvals beside a draft. Raises as `loaded`."""
        if path not in self._places:
            loaded = self.loaded(path)
            self._places[path] = configured_places(loaded, rules_for(loaded))
        return self._places[path] | Places.of(folders=[draft.parent / APPROVALS])

    def config_in(self, folder: Path, named: bool) -> tuple[Path, Config] | None:
        """See walk.ConfigIn."""
        above = find_config(folder) if self.only is None else self.only
        path = above if named else folder / FILE_NAME if self.only is None else None
        if path is None or not path.is_file():
            return None
        return path.parent, self.loaded(path).config
