"""What a picture costs in a whole run, each as a ratio to the same draft without it; and how much memory all of it takes."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
import skimage.data
from PIL import Image

from tests.drawing import SKIN_TONES, Look, paste_face
from tests.image.metadata_writing import chunk
from tweetguard.image.text_reader import installed

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(sys.platform == "win32", reason="no resource module"),
]
PHOTOGRAPHS: Any = skimage.data
TWELVE_MEGAPIXELS = (4000, 3000)
TURNS = 2
MOST_TIME, MOST_TIME_WITH_TEXT = 5.0, 7.0  # times the same without the picture, by the clock, on two processors or more
MOST_MEMORY = 700  # megabytes
ACCOUNT = "accounts:\n  '@exampleschool_sci': {kind: department, subject: science}\n"
DRAFT = "---\naccount: '@exampleschool_sci'\n%s---\nYear 9 built a working volcano in science today. See it in the hall on Thursday.\n"
PICTURE = "images:\n  - {file: large.jpg, alt: A table with a cup of coffee}\n"

# Runs the command, and says what it took: seconds of processor time, and the most memory in megabytes.
MEASURE = """
import resource, sys
from tweetguard.cli import main
code = 0
try:
    main()
except SystemExit as end:
    code = end.code
used = resource.getrusage(resource.RUSAGE_SELF)
most = used.ru_maxrss // 1024
if sys.platform == "linux":
    lines = open("/proc/self/status", encoding="ascii").read().splitlines()
    most = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024
print("\\n", code, used.ru_utime + used.ru_stime, most, file=sys.stderr)
"""


def large_photograph(path: Path) -> None:
    """A photograph of 12 megapixels with three people, grainy as a telephone's are."""
    picture = Image.fromarray(PHOTOGRAPHS.coffee()).resize(TWELVE_MEGAPIXELS)
    for number in range(3):
        paste_face(picture, (700 + 1300 * number, 1500), 900, Look(SKIN_TONES[2 * number], tilt=5 * number))
    grain = np.random.default_rng(4).normal(0, 4, (TWELVE_MEGAPIXELS[1], TWELVE_MEGAPIXELS[0], 1))
    Image.fromarray((np.asarray(picture) + grain).clip(0, 255).astype(np.uint8)).save(path, quality=90)


class Cost(NamedTuple):
    """The exit code of a check, its seconds by the clock and of processor time, and the most memory in megabytes."""

    code: int
    elapsed: float
    seconds: float
    megabytes: int


def measure(folder: Path, draft: str) -> Cost:
    """What a check of a draft in the folder costs."""
    command = [sys.executable, "-c", MEASURE, "check", "--no-cache", draft]
    start = time.perf_counter()
    told = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    elapsed = time.perf_counter() - start
    code, seconds, megabytes = told.stderr.split("\n")[-2].split()
    return Cost(int(code), elapsed, float(seconds), int(megabytes))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plain.md").write_text(DRAFT % "", encoding="utf-8")
    (tmp_path / "picture.md").write_text(DRAFT % PICTURE, encoding="utf-8")
    large_photograph(tmp_path / "large.jpg")
    return tmp_path


@pytest.mark.parametrize("text", [False, pytest.param(True, marks=pytest.mark.skipif(not installed(), reason="no reader"))])
def test_whole_check_of_a_draft_with_12_megapixels(folder: Path, text: bool) -> None:
    (folder / "tweetguard.yaml").write_text(f"{ACCOUNT}pictures: {{text: {str(text).lower()}}}\n", encoding="utf-8")
    plain, pictured = [], []
    for _ in range(TURNS):  # in turn, so that what else the machine does slows both down
        plain.append(measure(folder, "plain.md"))
        pictured.append(measure(folder, "picture.md"))
    assert {each.code for each in plain} == {0}
    assert {each.code for each in pictured} == {1}  # three faces without consent
    elapsed = min(each.elapsed for each in pictured) / min(each.elapsed for each in plain)
    seconds = min(each.seconds for each in pictured) / min(each.seconds for each in plain)
    most = max(each.megabytes for each in pictured)
    print(f"\ntext read: {text}; {elapsed:.1f} times by the clock, {seconds:.1f} of processor time; {most} MB")  # noqa: T201
    assert elapsed <= (MOST_TIME_WITH_TEXT if text else MOST_TIME)
    assert most <= MOST_MEMORY


def test_a_bomb_costs_nothing(folder: Path) -> None:
    """20,000 x 20,000 pixels in a small file: 1.2 GB, were it decoded."""
    (folder / "tweetguard.yaml").write_text(ACCOUNT, encoding="utf-8")
    side = (20_000).to_bytes(4, "big")
    head = chunk(b"IHDR", side + side + b"\x08\x02\0\0\0")
    (folder / "large.jpg").write_bytes(b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", bytes(1000)) + chunk(b"IEND", b""))
    plain, bomb = measure(folder, "plain.md"), measure(folder, "picture.md")
    more = bomb.megabytes - plain.megabytes
    print(f"\na bomb: {bomb.seconds / plain.seconds:.1f} times the processor time; {more} MB more")  # noqa: T201
    assert bomb.code == 2
    assert bomb.seconds <= 1.5 * plain.seconds
    assert more <= 50
