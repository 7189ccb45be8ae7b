"""A long run that is interrupted says what it did and never that all is well."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl+C to a whole group of processes, the tests among them")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_says_how_far_it_came(tmp_path: Path, jobs: str) -> None:
    file = tmp_path / "drafts.jsonl"
    lines = [json.dumps({"text": f"Ring the office about the school fair number {number} please"}) for number in range(60_000)]
    file.write_text("\n".join([json.dumps({"text": "Ring 07700 900461."}), *lines]), encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "tweetguard", "check", str(file), "-j", jobs, "--format", "github"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path, env={**os.environ, "PYTHONUNBUFFERED": "1"},
        encoding="utf-8", start_new_session=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        time.sleep(8)
        assert process.poll() is None, process.communicate()[1][-2000:]
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    told = re.search(r"interrupted; until then ([\d,]+) drafts? checked: .*The rest was not checked\.", said)
    assert told is not None, said[-2000:]
    assert "Traceback" not in said
