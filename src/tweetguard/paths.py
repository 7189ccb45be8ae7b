"""Compare paths as the drives that schools have do: small and capital letters, composed and decomposed accents are alike."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

PathKey = str


def path_key(path: Path | str) -> PathKey:
    """A path as it is compared: absolute, without `..`, links not followed.

    On a drive that tells cases apart two files may come to the same key; what is asked here is what a change concerns,
    and there one draft too many does no harm.
    """
    return unicodedata.normalize("NFC", os.path.abspath(path)).casefold()  # noqa: PTH100 - links are not to be followed


def path_keys(path: Path) -> frozenset[PathKey]:
    """The keys of a path as it is written and of what it leads to."""
    try:
        return frozenset((path_key(path), path_key(path.resolve())))
    except (OSError, RuntimeError):  # a link that leads round in a circle
        return frozenset((path_key(path),))


@dataclass(frozen=True, slots=True)
class Places:
    """Files, and folders with all that lies in them, by their keys."""

    files: frozenset[PathKey] = frozenset()
    folders: frozenset[PathKey] = frozenset()

    @classmethod
    def of(cls, files: Iterable[Path] = (), folders: Iterable[Path] = ()) -> Places:
        """The places of these paths, as written and as they are."""
        keys = frozenset(key for file in files for key in path_keys(file))
        return cls(keys, frozenset(key for folder in folders for key in path_keys(folder)))

    def hold(self, key: PathKey) -> bool:
        """Whether a file is among them."""
        return key in self.files or any(key.startswith(f"{folder}{os.sep}") for folder in self.folders)

    def __or__(self, other: Places) -> Places:
        return Places(self.files | other.files, self.folders | other.folders)
