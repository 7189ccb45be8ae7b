"""What a check says while it says it, so that the same check need not be made again; see cache/replay.py."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tweetguard.cache.replay import MOST_BYTES, MOST_FILES, Command, Said, command
from tweetguard.outcome import Running
from tweetguard.results import DraftResult
from tweetguard.run import Run


@dataclass(slots=True)
class Remembered:
    """One check; `asked` is None when nothing of it is to be remembered."""

    asked: Command | None
    _heard: list[bytes] = field(default_factory=list)
    _size: int = 0
    _pictures: set[Path] = field(default_factory=set)

    @classmethod
    def of(cls, outcome: Running, environment: Mapping[str, str]) -> Remembered:
        """The memory of the check that this process was started for, which watches its results."""
        checking = sys.argv[1:2] == ["check"]
        remembered = cls(command(sys.argv[2:], environment) if checking else None)
        if remembered.asked is not None:
            outcome.watchers += (remembered._note_pictures,)
        return remembered

    def listening(self, pieces: Iterable[str]) -> Iterator[str]:
        """The pieces of the report, heard as they pass."""
        for piece in pieces:
            if self.asked is not None:
                data = piece.encode("utf-8", "replace")
                self._size += len(data)
                self._heard.append(data)
                if self._size > MOST_BYTES:
                    self._forget()
            yield piece

    def keep(self, errors: str, code: int, run: Run, output: Path | None) -> None:
        """Keep what was said, where it was the whole truth and will be so for the rest of the day."""
        if self.asked is not None and code in (0, 1) and not run.for_this_moment():
            self.asked.keep(Said(b"".join(self._heard), errors, int(code)), (*run.files(), *self._pictures), output)

    def _note_pictures(self, result: DraftResult) -> None:
        self._pictures |= {ref.path for post in result.draft.posts for ref in post.pictures}
        if len(self._pictures) > MOST_FILES:
            self._forget()

    def _forget(self) -> None:
        self.asked = None
        self._heard.clear()
        self._pictures.clear()
