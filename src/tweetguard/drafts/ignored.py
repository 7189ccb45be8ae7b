"""What is passed over when a folder is walked: what `.gitignore` and a configuration's `exclude` say, and what programs leave."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tweetguard.errors import DraftError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

GIT_IGNORE = ".gitignore"
# Left by Windows, Word and tweetguard itself; and what a repository says about itself.
NEVER_DRAFTS = (
    "thumbs.db", "desktop.ini", "~$*", "*.check.html", "*.check.txt",
    "readme.*", "license.*", "changelog.*", "contributing.*", "code_of_conduct.*",
)  # fmt: skip
_NEVER_DRAFTS = re.compile("|".join(map(fnmatch.translate, NEVER_DRAFTS)))


def never_a_draft(name: str) -> bool:
    """Whether a file of this name is nobody's draft: hidden, or left by a program."""
    return name.startswith(".") or _NEVER_DRAFTS.fullmatch(name.casefold()) is not None


@dataclass(frozen=True)
class Patterns:
    """Patterns in the form of `.gitignore`, meant from `folder` (absolute)."""

    folder: Path
    lines: tuple[str, ...]

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec

        return GitIgnoreSpec.from_lines(self.lines)

    def verdict(self, path: Path, is_folder: bool) -> bool | None:
        """True to pass over, False to look at nevertheless (a pattern with !), None when nothing is said."""
        if not self.lines or not path.is_relative_to(self.folder):
            return None
        name = path.relative_to(self.folder).as_posix() + ("/" if is_folder else "")
        return self._spec.check_file(name).include


@dataclass(frozen=True)
class Ignored:
    """All that is passed over in one folder: the patterns of git, the farthest folder first, and those of configurations."""

    git: tuple[Patterns, ...] = ()
    excluded: tuple[Patterns, ...] = ()
    files: frozenset[Path] = frozenset()

    def covers(self, path: Path, is_folder: bool) -> bool:
        """Whether a file or folder (absolute) is passed over; of git's patterns the nearest that says anything holds."""
        if never_a_draft(path.name) or path in self.files:
            return True
        if any(each.verdict(path, is_folder) for each in self.excluded):
            return True
        verdicts = (each.verdict(path, is_folder) for each in reversed(self.git))
        return next((verdict for verdict in verdicts if verdict is not None), False)

    def below(self, folder: Path) -> Ignored:
        """What is passed over in a folder of this one, with its own `.gitignore`."""
        own = git_patterns(folder)
        return Ignored((*self.git, own), self.excluded, self.files) if own.lines else self

    def excluding(self, folder: Path, lines: Iterable[str], files: Iterable[Path]) -> Ignored:
        """With the patterns of a configuration that lies in `folder`, and the files that it names itself."""
        more = Patterns(folder, tuple(lines))
        return Ignored(self.git, (*self.excluded, more), self.files | {file.resolve() for file in files})


def git_patterns(folder: Path) -> Patterns:
    """What the `.gitignore` of a folder says; nothing where there is none. Raises DraftError when it cannot be read."""
    file = folder / GIT_IGNORE
    try:
        lines = file.read_text(encoding="utf-8-sig", errors="replace").splitlines() if file.is_file() else []
    except OSError as error:
        raise DraftError(file.as_posix(), f"cannot be read: {error.strerror or error}") from None
    patterns = Patterns(folder, tuple(lines))
    try:
        patterns.verdict(folder / "x", False)
    except ValueError:
        raise DraftError(file.as_posix(), "holds a pattern that cannot be understood") from None
    return patterns


def ignored_in(folder: Path) -> Ignored:
    """What git passes over in a folder (absolute): its own `.gitignore` and those above it, up to the repository's."""
    above = [folder, *folder.parents]
    root = next((index for index, each in enumerate(above) if (each / ".git").exists()), 0)
    patterns = (git_patterns(each) for each in reversed(above[: root + 1]))
    return Ignored(tuple(each for each in patterns if each.lines))
