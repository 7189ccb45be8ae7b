"""What looking at a picture costs: time as a ratio to face_recognition's CNN in the same run, and peak memory."""

from __future__ import annotations

import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import skimage.data
from PIL import Image

from tests.drawing import SKIN_TONES, Look, paste_face
from tweetguard.image.face_recognition_backend import NEEDED, locate
from tweetguard.image.faces import find_faces

PHOTOGRAPHS: Any = skimage.data
pytestmark = pytest.mark.benchmark

SIZE = (1032, 775)  # 0.8 megapixels
PART = 4  # theirs is timed on a quarter of the picture, since it takes half a minute, and as long for each pixel
TURNS = 2
MOST_TIME = 1 / 12
MOST_MEMORY = 700  # megabytes

# Linux's ru_maxrss would count the memory of the process that started this one.
MEASURE = """
import resource, sys
from pathlib import Path
from tweetguard.image.analysis import analyse_picture
faces = analyse_picture(Path(sys.argv[1])).faces
if sys.platform == "linux":
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    kilobytes = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
else:
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(len(faces), kilobytes // 1024)
"""


def people(size: tuple[int, int], count: int, face: int) -> Image.Image:
    """A photograph without people, and drawn ones before it in a row."""
    picture = Image.fromarray(PHOTOGRAPHS.coffee()).resize(size)
    for number in range(count):
        centre = (size[0] * (2 * number + 1) // (2 * count), size[1] // 2)
        paste_face(picture, centre, face, Look(SKIN_TONES[number % len(SKIN_TONES)], tilt=5 * number))
    return picture


@pytest.mark.skipif(any(find_spec(name) is None for name in NEEDED), reason="face_recognition is not installed")
def test_time_against_face_recognition() -> None:
    picture = people(SIZE, 4, 200)
    quarter = picture.crop((0, SIZE[1] // 4, SIZE[0] // 2, SIZE[1] * 3 // 4))
    find_faces(people((200, 200), 1, 100))  # what is loaded once is left out, on both sides
    locate(people((80, 80), 1, 60))
    ours = float("inf")
    for _ in range(TURNS):
        start = time.perf_counter()
        found = find_faces(picture)
        ours = min(ours, time.perf_counter() - start)
    start = time.perf_counter()
    theirs_found = locate(quarter)
    theirs = (time.perf_counter() - start) * PART
    assert len(found) == 4
    assert len(find_faces(quarter)) >= len(theirs_found) == 2
    print(f"ours {ours:.2f} s, face_recognition {theirs:.1f} s; ratio 1/{theirs / ours:.1f}")  # noqa: T201
    assert ours / theirs <= MOST_TIME


@pytest.mark.skipif(sys.platform == "win32", reason="no resource module")
def test_memory_for_12_megapixels(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    people((4000, 3000), 3, 900).save(path)
    told = subprocess.run([sys.executable, "-c", MEASURE, str(path)], check=True, capture_output=True, text=True).stdout
    faces, megabytes = (int(number) for number in told.split())
    print(f"peak memory for 12 megapixels: {megabytes} MB")  # noqa: T201
    assert faces == 3
    assert megabytes <= MOST_MEMORY
