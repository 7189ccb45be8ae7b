from __future__ import annotations

import time
from pathlib import Path

import pytest
import watchfiles

from tweetguard.watching.waking import Waker


def test_the_drive_wakes_and_what_we_write_ourselves_does_not(tmp_path: Path) -> None:
    with Waker(tmp_path, poll=False, say=print) as waker:
        waker.wait(2)  # until it listens
        (tmp_path / "a.check.html").write_text("a report", encoding="utf-8")
        start = time.monotonic()
        waker.wait(1.5)
        assert time.monotonic() - start >= 1.4
        (tmp_path / "a.txt").write_text("a draft", encoding="utf-8")
        start = time.monotonic()
        waker.wait(20)
        assert time.monotonic() - start < 15


def test_a_computer_that_cannot_tell_is_asked_instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> object:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(watchfiles, "watch", refused)
    said: list[str] = []
    with Waker(tmp_path, poll=False, say=said.append) as waker:
        waker.wait(5)
        assert waker.poll
        waker.again()
    assert "looked for instead" in said[0]
