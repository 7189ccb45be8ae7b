"""Which drafts a change concerns: a draft itself, those that show a changed picture, those below a changed configuration."""

from __future__ import annotations

import mimetypes
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tweetguard.config.load import FILE_NAME
from tweetguard.drafts.picture_file import SUFFIXES as PICTURE_SUFFIXES
from tweetguard.drafts.picture_file import VIDEO_SUFFIXES
from tweetguard.drafts.walk import Item, walk
from tweetguard.hooks.git import Changed
from tweetguard.inputs import Configurations
from tweetguard.paths import PathKey, Places, path_key, path_keys


@dataclass(slots=True)
class Search:
    """Looks through the drafts below `root` for those that a change concerns; others than `tracked` are no part of a commit."""

    root: Path
    changed: Changed
    configurations: Configurations
    tracked: frozenset[PathKey] | None = None
    _keys: frozenset[PathKey] = field(default_factory=frozenset)

    def items(self) -> list[Item]:
        """The drafts and pictures to check, in the order of a walk. Raises UsageError or SourceError for a wrong configuration."""
        self._keys = self.changed.keys()
        if not self._keys:
            return []
        found = walk(self.root, self.configurations.config_in)
        walked = [replace(item, path=shown_path(Path(item.path))) for item in found if self._belongs(item)]
        drafts = [item for item in walked if not item.is_picture]
        configured = {item.path for item in walked if self._is_configured_anew(item)}
        chosen = {item.path for item in drafts if item.path in configured or self._is_changed(item)}
        pictures = [item for item in walked if item.is_picture]
        others = self._keys - {path_key(item.path) for item in drafts}
        if not any(map(_may_be_picture, others)):  # then no draft has to be read to see what it shows
            return [item for item in drafts if item.path in chosen]
        shown: set[PathKey] = set()
        for item in drafts:
            named = self._named_by(item)
            shown |= named or frozenset()
            if named is None or named & self._keys:
                chosen.add(item.path)
        chosen |= {item.path for item in pictures if self._is_changed(item) or item.path in configured}
        alone = {item.path for item in pictures if not path_keys(Path(item.path)) & shown}
        return [item for item in walked if item.path in chosen and (not item.is_picture or item.path in alone)]

    def _belongs(self, item: Item) -> bool:
        """Whether an item can be part of what is asked about; word lists and the like are none, nor what could not be walked."""
        if item.error is not None:
            return path_key(item.path) in self._keys
        if self._places(item).hold(path_key(item.path)):
            return False
        if self.tracked is None or path_key(item.path) in self.tracked:
            return True
        folder = path_key(item.path) + os.sep  # an archive is a folder, and git knows only files
        return Path(item.path).is_dir() and any(key.startswith(folder) for key in self.tracked)

    def _is_changed(self, item: Item) -> bool:
        key = path_key(item.path)
        if key in self._keys:
            return True
        return Path(item.path).is_dir() and any(each.startswith(key + os.sep) for each in self._keys)

    def _is_configured_anew(self, item: Item) -> bool:
        """Whether the item's configuration, or a file that it names, is changed or gone."""
        places = self._places(item)
        if any(places.hold(key) for key in self._keys):
            return True
        gone = (path for path in self.changed.gone.values() if path.name == FILE_NAME)
        return any(Path(item.path).resolve().is_relative_to(path.parent) for path in gone)

    def _places(self, item: Item) -> Places:
        return self.configurations.places(Path(item.path))

    def _named_by(self, item: Item) -> frozenset[PathKey] | None:
        """The pictures that the drafts of a file name; None when it cannot be told."""
        pictures = self.configurations.pictures_named(item, self.root)
        return None if pictures is None else frozenset(key for picture in pictures for key in path_keys(picture))


def _may_be_picture(key: PathKey) -> bool:
    """Whether a draft might name a file as its picture, going by its ending."""
    suffix = Path(key).suffix
    kind, _ = mimetypes.guess_type(f"x{suffix}")
    known = suffix in PICTURE_SUFFIXES or suffix in VIDEO_SUFFIXES or not suffix
    return known or (kind is not None and kind.startswith(("image/", "video/")))


def shown_path(path: Path) -> str:
    """A path as reports are to show it: from the working folder, where that is on the same drive."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:
        return path.as_posix()


def named_changes(files: Iterable[str]) -> Iterator[tuple[PathKey, Path]]:
    """Files that somebody names as changed, by key."""
    for file in files:
        path = Path(os.path.abspath(file))  # noqa: PTH100 - a link is changed itself
        yield path_key(path), path
