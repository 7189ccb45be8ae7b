"""A watched folder: looked at again and again, it says which drafts are due to be checked, and which are gone.

What is compared is how things are with how they were at the last check, never what some event said: an event that is lost,
doubled or late does no harm.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tweetguard.approvals.folder import FOLDER_NAME
from tweetguard.config.schema import Config
from tweetguard.drafts.walk import Item, walk
from tweetguard.errors import TweetguardError
from tweetguard.inputs import Configurations
from tweetguard.paths import PathKey, path_key, path_keys
from tweetguard.watching.stamps import GONE, Stamp, is_locked, stamp_of, stamps_of

SETTLED = 0.5  # seconds for which nothing may have changed: who still writes is not done
PATIENCE = 20.0  # seconds that a file may be locked before that is said
RETRY = 30.0  # seconds after which what could not be checked is tried again


@dataclass(slots=True)
class Known:
    """What is known of one draft file: its item and stamp, how long it has been so, and how it was when it was checked."""

    item: Item
    stamp: Stamp
    since: float
    own: Stamp
    pictures: tuple[Path, ...] | None = ()
    checked: Stamp | None = None
    again_at: float | None = None  # when it is to be tried again, since something could not be checked

    def is_due(self, now: float) -> bool:
        """Whether it is to be checked now."""
        if self.checked == self.stamp and (self.again_at is None or now < self.again_at):
            return False
        if now - self.since < SETTLED:
            return False
        return now - self.since >= PATIENCE or not any(map(is_locked, (Path(self.item.path), *(self.pictures or ()))))


@dataclass(slots=True)
class Look:
    """What one look found. `reachable` is False when the folder itself could not be looked at; then nothing else is told."""

    reachable: bool = True
    due: list[Known] = field(default_factory=list)
    gone: list[Known] = field(default_factory=list)
    waiting: bool = False  # something has changed and is not yet at rest


@dataclass(slots=True)
class WatchedFolder:
    """The drafts of a folder as they were when it was last looked at."""

    root: Path
    config: Path | None = None
    known: dict[str, Known] = field(default_factory=dict)

    def look(self, now: float, today: date) -> Look:
        """Look at the folder; `now` is a clock that never goes back, in seconds."""
        try:
            next(self.root.iterdir(), None)
        except OSError:
            return Look(reachable=False)
        configurations = Configurations(self.config)
        items = list(self._walked(configurations))
        if not self.root.is_dir():  # it went while it was looked at
            return Look(reachable=False)
        stamper = _Stamper(configurations, today)
        there: dict[str, Known] = {}
        for item in items:
            if not item.is_picture:
                there[item.path] = self._known(item, stamper, now)
        named = self._named(there)
        for item in items:
            if item.is_picture and not path_keys(Path(item.path)) & named:
                there[item.path] = self._known(item, stamper, now)
        unread = [Path(item.path) for item in items if item.error is not None]
        gone = []
        for path, known in self.known.items():
            if path not in there and any(Path(path).is_relative_to(each) for each in unread):
                there[path] = known  # its folder could not be read: nobody knows whether it is gone
            elif path not in there:
                gone.append(known)
        self.known = there
        look = Look(gone=gone)
        for known in there.values():
            if known.is_due(now):
                look.due.append(known)
            elif known.checked != known.stamp:
                look.waiting = True
        return look

    def _walked(self, configurations: Configurations) -> Iterator[Item]:
        """The items of the folder. An empty folder is no failure, and a wrong configuration is said with its drafts."""

        def config_in(folder: Path, named: bool) -> tuple[Path, Config] | None:
            try:
                return configurations.config_in(folder, named)
            except TweetguardError:
                return None

        for item in walk(self.root, config_in):
            if item.error is not None and path_key(item.path) == path_key(self.root):
                continue
            if not _is_our_output(Path(item.path)):
                yield item

    def _known(self, item: Item, stamper: _Stamper, now: float) -> Known:
        """What is known of an item, with its stamp as it is now. A draft is read again only when it changed itself."""
        path = Path(item.path)
        own = (str(item.error),) if item.error is not None else stamp_of(path)
        before = self.known.get(item.path)
        configured = stamper.configured(path)
        if before is None or before.own != own or before.stamp[:1] != configured:
            pictures = stamper.pictures(item, self.root)
        else:
            pictures = before.pictures
        stamp = (*configured, own, stamps_of(pictures or ()))
        if before is None:
            return Known(item, stamp, now, own, pictures)
        since = before.since if before.stamp == stamp else now
        return Known(item, stamp, since, own, pictures, before.checked, before.again_at)

    @staticmethod
    def _named(there: dict[str, Known]) -> set[PathKey]:
        """The pictures that drafts name: they are checked with their drafts."""
        return {key for known in there.values() for picture in known.pictures or () for key in path_keys(picture)}


def _is_our_output(path: Path) -> bool:
    """Whether a file is what this process prints into: each look at it would make it longer."""
    try:
        printed = os.fstat(sys.__stdout__.fileno()) if sys.__stdout__ is not None else None
        return printed is not None and stat.S_ISREG(printed.st_mode) and os.path.samestat(printed, path.stat())
    except (OSError, ValueError):
        return False


@dataclass(slots=True)
class _Stamper:
    """Stamps what many drafts have in common once for each look."""

    configurations: Configurations
    today: date
    _configured: dict[Path, Stamp] = field(default_factory=dict)
    _files: dict[Path | None, Stamp] = field(default_factory=dict)

    def configured(self, draft: Path) -> Stamp:
        """The stamp of the configuration of a draft, with its registers and rules, the approvals, and the day."""
        folder = draft.parent
        if folder not in self._configured:
            config = self.configurations.for_file(draft)
            self._configured[folder] = ((str(config), self.today, self._of_files(config), stamp_of(folder / FOLDER_NAME)),)
        return self._configured[folder]

    def _of_files(self, config: Path | None) -> Stamp:
        if config not in self._files:
            try:
                files = self.configurations.files(config)
            except TweetguardError as error:  # it is said when the drafts are checked
                self._files[config] = (str(error), GONE if config is None else stamp_of(config))
            else:
                self._files[config] = stamps_of((*files.files, *files.folders))
        return self._files[config]

    def pictures(self, item: Item, root: Path) -> tuple[Path, ...] | None:
        """See Configurations; nothing is told where the configuration is wrong."""
        if item.is_picture:
            return ()
        try:
            return self.configurations.pictures_named(item, root)
        except TweetguardError:
            return None
