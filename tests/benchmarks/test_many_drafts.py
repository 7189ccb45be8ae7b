"""Many drafts: memory that does not grow with their number, two processes, and drafts that have not changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.benchmarks.test_throughput import short_drafts
from tests.benchmarks.test_x_archive import write_archive

pytestmark = pytest.mark.benchmark

CONFIG = Path(__file__).resolve().parents[2] / "examples" / "tweetguard.yaml"
FEW, MANY = 2_000, 20_000
MEGABYTE = 1_000_000

# Runs the command line and prints the highest resident memory of the process on standard error, in bytes.
WATCHED = """
import sys, resource
from tweetguard.cli import main
try:
    main()
finally:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print("peak", peak * (1 if sys.platform == "darwin" else 1024), file=sys.stderr)
"""


def records(count: int) -> list[str]:
    """So many records, no two with the same text."""
    drafts = [json.loads(line) for line in short_drafts()]
    return [
        json.dumps(
            {**drafts[number % len(drafts)], "id": str(number), "text": f"{drafts[number % len(drafts)]['text']} no. {number}"}
        )
        for number in range(count)
    ]


def check(arguments: list[str], environment: dict[str, str], code: str | None = None) -> tuple[float, str]:
    """Seconds that a check took, and what it said on standard error."""
    start = time.perf_counter()
    command = [sys.executable, *(["-c", code] if code else ["-m", "tweetguard"]), "check", *arguments]
    ended = subprocess.run(
        [*command, "--config", str(CONFIG)],
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode in (0, 1), ended.stderr
    return time.perf_counter() - start, ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="the module resource is not there on Windows")
@pytest.mark.parametrize("form", ["json", "text"])
def test_memory_does_not_grow_with_the_drafts(tmp_path: Path, form: str) -> None:
    lines = records(MANY)
    peaks = []
    for count in (FEW, MANY):
        file = tmp_path / f"{count}.jsonl"
        file.write_text("\n".join(lines[:count]), encoding="utf-8")
        _, said = check([str(file), "--format", form, "--output", str(tmp_path / "report")], {}, WATCHED)
        peaks.append(int(said.rsplit("peak ", 1)[1]))
    print(f"{form}: {peaks[0] / MEGABYTE:.0f} MB for {FEW:,} drafts, {peaks[1] / MEGABYTE:.0f} MB for {MANY:,}")  # noqa: T201
    assert peaks[1] - peaks[0] <= 60 * MEGABYTE


def test_two_processes(tmp_path: Path) -> None:
    """Start-up is left out: two lengths are measured, and their difference counts."""
    lines = records(MANY // 2)
    rates = []
    for jobs in ("1", "2"):
        seconds = []
        for count in (FEW, MANY // 2):
            file = tmp_path / f"{count}.jsonl"
            file.write_text("\n".join(lines[:count]), encoding="utf-8")
            seconds.append(check([str(file), "-j", jobs, "--format", "json", "--output", str(tmp_path / "report")], {})[0])
        rates.append((MANY // 2 - FEW) / (seconds[1] - seconds[0]))
    print(f"{rates[0]:,.0f} drafts a second in one process, {rates[1]:,.0f} in two: {rates[1] / rates[0]:.2f} times")  # noqa: T201
    assert rates[1] >= 1.7 * rates[0]


@pytest.mark.parametrize("one_file", [True, False], ids=["one file", "a file each"])
def test_unchanged_drafts(tmp_path: Path, one_file: bool) -> None:
    """1,000 drafts checked again, against `import typer, rich` in the same run, the best of five of each."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    lines = records(1_000)
    if one_file:
        (folder / "drafts.jsonl").write_text("\n".join(lines), encoding="utf-8")
    else:
        for line in lines:
            record = json.loads(line)
            (folder / f"{record['id']}.txt").write_text(record["text"], encoding="utf-8")
    cache = {"TWEETGUARD_NO_CACHE": "", "TWEETGUARD_CACHE_DIR": str(tmp_path / "cache")}
    arguments = [str(folder), "--format", "json", "--output", str(tmp_path / "report")]
    first, _ = check(arguments, cache)
    ours = theirs = float("inf")
    for _ in range(5):
        ours = min(ours, check(arguments, cache)[0])
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", "import typer, rich"], check=True)
        theirs = min(theirs, time.perf_counter() - start)
    print(f"first {first:.2f} s, again {ours:.2f} s; import typer, rich {theirs:.2f} s; bound {3 * theirs + 0.25:.2f} s")  # noqa: T201
    assert ours <= 3 * theirs + 0.25


def test_an_archive_runs_through_at_a_steady_rate(tmp_path: Path) -> None:
    """20,000 posts take about ten times as long as 2,000, with their reports; start-up is left out by the difference."""
    seconds = []
    for count in (FEW, MANY // 2, MANY):
        archive = write_archive(tmp_path / str(count), count)
        seconds.append(check([str(archive), "--format", "json", "--output", str(tmp_path / "report")], {})[0])
    rates = [(MANY // 2 - FEW) / (seconds[1] - seconds[0]), (MANY // 2) / (seconds[2] - seconds[1])]
    print(f"{rates[0]:,.0f} posts a second up to {MANY // 2:,}, {rates[1]:,.0f} after")  # noqa: T201
    assert rates[1] >= 0.7 * rates[0]
