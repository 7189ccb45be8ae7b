"""Which files the verdict on a draft hangs on besides the draft itself: a change of one of them is a change of the draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tweetguard.approvals.folder import FOLDER_NAME
from tweetguard.config.load import FILE_NAME, LoadedConfig, find_config, load_config
from tweetguard.config.schema import Config
from tweetguard.drafts.archive_signs import holds_archive
from tweetguard.drafts.discover import read_drafts
from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.walk import Item, Seen
from tweetguard.paths import Places
from tweetguard.shipped import shipped_folder


@dataclass(frozen=True, slots=True)
class ConfiguredFiles:
    """The files of a configuration: itself, what it extends, its registers, own rules, word lists, model, approvals.

    What is in `folders` counts with all that lies in it; it may also be a file.
    """

    files: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()

    def places(self) -> Places:
        """The same, to be compared with."""
        return Places.of((*self.files, *self.folders), self.folders)


def configured_files(loaded: LoadedConfig) -> ConfiguredFiles:
    """The files that a configuration and its rules name. Raises SourceError when a rule is wrong."""
    config = loaded.config
    files = [*loaded.files, *config.registers.files(), *(() if config.baseline is None else (config.baseline,))]
    folders = [*config.rules.folders, *_named_by_rules(loaded)]
    if config.names.model is not None and Path(config.names.model).is_absolute():
        folders.append(Path(config.names.model))
    if config.approvals is not None and config.approvals.folder is not None:
        folders.append(config.approvals.folder)
    return ConfiguredFiles(tuple(files), tuple(folders))


def _named_by_rules(loaded: LoadedConfig) -> Iterator[Path]:
    """The word lists and the like that options of rules name. Rules are loaded only where the school has options or rules."""
    rules = loaded.config.rules
    if not rules.folders and not any(settings.options for settings in rules.settings.values()):
        return
    from tweetguard.rules.load import rules_for

    for rule in rules_for(loaded):
        if rule.changed or not Path(rule.source).is_relative_to(shipped_folder()):
            yield from (value for _, value in rule.options if isinstance(value, Path))


@dataclass(slots=True)
class Configurations:
    """The configuration that holds in each folder, each read once; `only` holds everywhere where it is given."""

    only: Path | None = None
    _found: dict[Path, Path | None] = field(default_factory=dict)
    _loaded: dict[Path | None, LoadedConfig] = field(default_factory=dict)
    _files: dict[Path | None, ConfiguredFiles] = field(default_factory=dict)
    _places: dict[tuple[Path | None, Path], Places] = field(default_factory=dict)

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

    def files(self, path: Path | None) -> ConfiguredFiles:
        """The files of a configuration. Raises as `loaded`."""
        if path not in self._files:
            self._files[path] = configured_files(self.loaded(path))
        return self._files[path]

    def places(self, draft: Path) -> Places:
        """The files of the configuration that holds for a draft, and the approvals beside it. Raises as `loaded`."""
        config = self.for_file(draft)
        if (config, draft.parent) not in self._places:
            beside = Places.of(folders=[draft.parent / FOLDER_NAME])
            self._places[config, draft.parent] = self.files(config).places() | beside
        return self._places[config, draft.parent]

    def config_in(self, folder: Path, named: bool) -> tuple[Path, Config] | None:
        """See walk.ConfigIn."""
        above = find_config(folder) if self.only is None else self.only
        path = above if named else folder / FILE_NAME if self.only is None else None
        if path is None or not path.is_file():
            return None
        return path.parent, self.loaded(path).config

    def pictures_named(self, item: Item, root: Path) -> tuple[Path, ...] | None:
        """The pictures that the drafts of a file name, there or not; None when it cannot be told, for then it may be any.

        An archive's pictures are its own and not told. Raises as `loaded`.
        """
        path = Path(item.path)
        if item.error is not None:
            return None
        if item.data is None and holds_archive(path):
            return ()
        config = self.for_file(path)
        desk = Desk(self.loaded(config).config, roots=(root,) if config is None else (config.parent, root))
        read = list(read_drafts([item], desk, Seen()))
        drafts = [each for each in read if isinstance(each, Draft)]
        if len(drafts) < len(read):
            return None
        return tuple(dict.fromkeys(ref.path for draft in drafts for post in draft.posts for ref in post.pictures))
