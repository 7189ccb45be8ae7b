"""Wait until something may have changed: woken by the drive where it tells, else after a while."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tweetguard.drafts.ignored import never_a_draft

if TYPE_CHECKING:
    from watchfiles import Change

SLICE = 0.5  # seconds; on Windows a wait is not ended by Ctrl+C, so no wait is longer
DEBOUNCE = 400  # milliseconds in which a program may finish what it does to a file


class Waker:
    """Wakes its owner when the drive says that something changed. Use as a context manager."""

    def __init__(self, folder: Path, *, poll: bool, say: Callable[[str], None]) -> None:
        self._folder = folder
        self._say = say
        self.poll = poll
        self._woken = threading.Event()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Waker:
        self._start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def wait(self, seconds: float) -> None:
        """Wait for a change, at most so long."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if self._woken.wait(min(left, SLICE)):
                self._woken.clear()
                return

    def again(self) -> None:
        """Begin anew, since the folder was away: events of a folder that comes back are not those of the one that went."""
        self._end()
        self._start()

    def _start(self) -> None:
        if self.poll:
            return
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._listen, args=(self._stop,), name="watch", daemon=True)
        self._thread.start()

    def _end(self) -> None:
        self._stop.set()
        if self._thread is not None:
            self._thread.join(timeout=5)
            self._thread = None

    def _listen(self, stop: threading.Event) -> None:
        from watchfiles import watch

        try:
            for _ in watch(
                self._folder, watch_filter=_matters, debounce=DEBOUNCE, step=100, stop_event=stop, rust_timeout=1000,
                raise_interrupt=False, force_polling=False, ignore_permission_denied=True,
            ):  # fmt: skip
                self._woken.set()
        except Exception as error:  # whatever keeps the system from telling, it can be looked instead
            if not stop.is_set():
                self.poll = True
                self._say(f"This computer does not tell what changes ({type(error).__name__}); it is looked for instead.")
        self._woken.set()


def _matters(_: Change, path: str) -> bool:
    """Whether a change may be one of a draft, a picture or a configuration, and not one that we make ourselves."""
    return not never_a_draft(Path(path).name) or Path(path).name == ".gitignore"
