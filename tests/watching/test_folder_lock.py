from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from tweetguard.errors import UsageError
from tweetguard.watching import folder_lock
from tweetguard.watching.folder_lock import NAME, locked

HOLD = """
import sys, time
from pathlib import Path
from tweetguard.watching.folder_lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_one_instance_a_folder(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    with locked(tmp_path):
        with pytest.raises(UsageError, match=f"already watched by .*process {os.getpid()}"), locked(tmp_path):
            pass
        with locked(other):
            pass
    with locked(tmp_path):
        pass
    assert not (tmp_path / NAME).exists()


def test_what_a_killed_process_leaves_behind_holds_nobody_up(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(UsageError, match=f"process {holder.pid}"), locked(tmp_path):
            pass
        holder.kill()
        holder.wait()
    assert (tmp_path / NAME).exists()
    with locked(tmp_path):
        assert json.loads((tmp_path / NAME).read_text(encoding="utf-8"))["pid"] == os.getpid()


@pytest.mark.skipif(os.name == "nt", reason="drives of Windows know locks")
@pytest.mark.parametrize(
    ("holder", "free"),
    [
        ({"host": "another-computer", "pid": 1}, False),
        ({"host": platform.node(), "pid": os.getppid()}, False),
        ({"host": platform.node(), "pid": 2**22 + 7}, True),  # beyond the numbers of processes
        ("half writ", True),
    ],
)
def test_where_a_drive_knows_no_locks_the_file_says_who(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, holder: object, free: bool
) -> None:
    monkeypatch.setattr(folder_lock, "_lock", lambda handle: None)
    (tmp_path / NAME).write_text(json.dumps(holder), encoding="utf-8")
    if free:
        with locked(tmp_path):
            pass
    else:
        with pytest.raises(UsageError, match="already watched"), locked(tmp_path):
            pass


def test_a_folder_that_nobody_may_write_into_is_locked_on_this_computer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def refused(path: Path, flags: int, mode: int = 0o777) -> int:
        if Path(path).name == NAME:
            raise PermissionError(13, "Permission denied")
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", refused)
    with locked(tmp_path):
        with pytest.raises(UsageError, match="already watched"), locked(tmp_path):
            pass
        assert not (tmp_path / NAME).exists()
