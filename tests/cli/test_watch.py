"""The command in a process of its own, ended as a teacher ends it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

CLEAN = "Our seedlings have doubled in a week!\n"
BAD = "Ring us on 07700 900123 about the trip.\n"


def wait_for(what: Callable[[], bool], seconds: float = 90) -> bool:
    end = time.monotonic() + seconds
    while not what() and time.monotonic() < end:
        time.sleep(0.2)
    return what()


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C cannot be sent to one process there")
@pytest.mark.parametrize(("poll", "ending"), [("--poll", signal.SIGTERM), ("--no-poll", signal.SIGINT)])
def test_watch_from_start_to_end(tmp_path: Path, poll: str, ending: signal.Signals) -> None:
    (tmp_path / "tweetguard.yaml").write_text("school: {name: St Luke's}\n", encoding="utf-8")
    (tmp_path / "good.txt").write_text(CLEAN, encoding="utf-8")
    log = tmp_path / "log.txt"  # in the folder itself: it must not be taken for a draft
    command = [sys.executable, "-m", "tweetguard", "watch", str(tmp_path), "--write-reports", "html", poll]
    with log.open("wb") as stream:
        watching = subprocess.Popen(command, stdout=stream, stderr=subprocess.STDOUT)
    try:
        assert wait_for(lambda: b"All that is there" in log.read_bytes()), log.read_text(encoding="utf-8")
        second = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert (second.returncode, "already watched" in second.stderr) == (2, True)
        (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
        assert wait_for((tmp_path / "bad.check.html").exists), log.read_text(encoding="utf-8")
    finally:
        watching.send_signal(ending)
        code = watching.wait(timeout=60)
    said = log.read_text(encoding="utf-8")
    assert code == 0, said
    assert said.endswith("Stopped watching. 1 ready, 1 to work on, 0 not checked.\n")
    assert "Traceback" not in said
    assert "07700 900123" not in said
    assert "log.txt" not in said
    assert not (tmp_path / ".tweetguard-watch.lock").exists()
