"""From what the command line names to the files that are read: folders are walked, sorted, and each file is taken once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tweetguard.config.schema import Config
from tweetguard.drafts.archive_signs import MAYBE_SUFFIXES, holds_archive
from tweetguard.drafts.ignored import Ignored, ignored_in
from tweetguard.drafts.picture_file import SUFFIXES as PICTURE_SUFFIXES
from tweetguard.drafts.picture_file import VIDEO_SUFFIXES
from tweetguard.drafts.readers import known_suffixes
from tweetguard.errors import DraftError

STDIN = "-"

# The configuration that begins to hold in a folder, with the folder it lies in; None when none begins there. The flag
# is true for the folder that was named, where one from above may hold.
ConfigIn = Callable[[Path, bool], tuple[Path, Config] | None]


@dataclass(frozen=True, slots=True)
class Item:
    """Something to read: a file (or `-`, or the folder of an archive), or why it cannot be read.

    `root` is the folder that was named, when the file was found in one. `data` holds the bytes that are meant where they are
    not those on the disk.
    """

    path: str
    root: Path | None = None
    error: DraftError | None = None
    data: bytes | None = None

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture by its ending."""
        return os.path.splitext(self.path)[1].lower() in PICTURE_SUFFIXES  # noqa: PTH122 - asked of every file


@dataclass(slots=True)
class Seen:
    """What a run has met so far: the files it read, and the pictures that its drafts name."""

    files: set[Path] = field(default_factory=set)
    pictures: set[Path] = field(default_factory=set)
    _folders: dict[Path, Path] = field(default_factory=dict)

    def is_new(self, item: Item) -> bool:
        """Whether the item is met for the first time; a picture that a draft named was met with that draft."""
        if item.error is not None:
            return True
        path = Path(item.path) if item.path == STDIN else self._real(Path(item.path))
        new = path not in self.files and path not in self.pictures
        self.files.add(path)
        return new

    def note_picture(self, path: Path) -> None:
        """A draft names the picture at this path."""
        self.pictures.add(self._real(path))

    def _real(self, path: Path) -> Path:
        """The path without links; the way to a folder is gone only once, for all files in it."""
        if path.name in ("", "..") or path.is_symlink():
            return _resolved(path)
        folder = path.parent
        if folder not in self._folders:
            self._folders[folder] = _resolved(folder)
        return self._folders[folder] / path.name


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link that leads round in a circle; the reader will say so
        return path.absolute()


def expand(paths: Iterable[str], config_in: ConfigIn, seen: Seen) -> Iterator[Item]:
    """The items that the paths stand for, each once.

    Pictures of folders come last, when the drafts have been read (so this must be consumed item by item), and only
    those that no draft names.
    """
    pictures: list[Item] = []
    for path in paths:
        if path == STDIN or not Path(path).is_dir() or holds_archive(Path(path)):
            items: Iterable[Item] = [Item(path)]
        else:
            items = walk(Path(path), config_in)
        for item in items:
            if item.root is not None and item.is_picture and item.error is None:
                pictures.append(item)
            elif seen.is_new(item):
                yield item
    yield from (item for item in pictures if seen.is_new(item))


def walk(root: Path, config_in: ConfigIn) -> Iterator[Item]:
    """The drafts and pictures below a folder, sorted; files of other kinds are passed over."""
    kinds = {*known_suffixes(), *VIDEO_SUFFIXES}
    start = root.resolve()
    found = False
    try:
        ignored = ignored_in(start)
    except DraftError as error:
        yield Item(str(root), root, error)
        return
    for item in _in_folder(root, root, start, _configured(ignored, start, config_in, True), kinds, config_in):
        found = True
        yield item
    if not found:
        yield Item(str(root), root, DraftError(root.as_posix(), "is a folder that holds neither drafts nor pictures"))


def _configured(ignored: Ignored, folder: Path, config_in: ConfigIn, named: bool) -> Ignored:
    """With what a configuration that begins to hold here excludes, and without the registers it names."""
    found = config_in(folder, named)
    if found is None:
        return ignored
    place, config = found
    return ignored.excluding(place.resolve(), config.exclude, config.registers.files())


def _in_folder(folder: Path, root: Path, real: Path, ignored: Ignored, kinds: set[str], config_in: ConfigIn) -> Iterator[Item]:
    """The items of one folder and those below it; `real` is where the folder lies."""
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: (entry.name.casefold(), entry.name))
    except OSError as error:
        yield Item(str(folder), root, DraftError(folder.as_posix(), f"cannot be read: {error.strerror or error}"))
        return
    for entry in listed:
        try:
            is_folder = entry.is_dir()
        except OSError:
            is_folder = False
        if not is_folder and os.path.splitext(entry.name)[1].lower() not in kinds:  # noqa: PTH122 - asked of every file
            continue
        path, place = folder / entry.name, real / entry.name
        if not (is_folder or _is_kind(path)) or ignored.covers(place, is_folder):
            continue
        if entry.is_symlink() or (is_folder and _resolved(path) != place):  # the latter is a junction of Windows
            if not _resolved(path).is_relative_to(root.resolve()):
                words = "is a link that leads out of the folder, so it was not followed; name what it leads to"
                yield Item(str(path), root, DraftError(path.as_posix(), words))
                continue
            if is_folder:
                continue  # what it leads to is walked where it lies
        if not is_folder or holds_archive(path):
            yield Item(str(path), root)
            continue
        try:
            below = _configured(ignored.below(place), place, config_in, False)
        except DraftError as error:
            yield Item(str(path), root, error)
            continue
        yield from _in_folder(path, root, place, below, kinds, config_in)


def _is_kind(path: Path) -> bool:
    """Whether a file is what its ending says: endings that mostly stand for something else are looked into."""
    return path.suffix.lower() not in MAYBE_SUFFIXES or holds_archive(path)
