"""What must not happen: a look at the network, and heavy imports that a command does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from random import Random

import pytest

from tests.notices import View, private_notices, scene

ROOT = Path(__file__).resolve().parents[1]

NO_NETWORK = """
import socket, sys
def refuse(*args, **kwargs):
    raise RuntimeError("reached for the network")
socket.socket.connect = socket.socket.connect_ex = socket.socket.sendto = refuse
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse
sys.addaudithook(lambda event, args: refuse() if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto") else None)
"""
RUN = "from tweetguard.cli import main\nsys.argv = ['tweetguard', *sys.argv[1:]]\nmain()\n"
HEAVY = (
    "spacy",
    "dlib",
    "numpy",
    "PIL",
    "phonenumbers",
    "dateutil",
    "twitter_text",
    "stdnum",
    "re2",
    "rich",
    "pydantic",
    "rapidocr",
    "cv2",
)
LIST_HEAVY = (
    "import atexit, sys\n"
    f"atexit.register(lambda: print('LOADED', *[name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr))\n"
)


def run(prelude: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"import sys\n{prelude}{RUN}", *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )


def test_the_main_job_never_reaches_for_the_network() -> None:
    result = run(NO_NETWORK, "check", "examples/drafts/science-week.txt", "--image", "examples/media/lab.jpg")
    assert result.returncode == 1, result.stderr
    assert "TG501" in result.stdout
    assert "TG101" in result.stdout


@pytest.mark.skipif(find_spec("rapidocr") is None, reason="the extra ocr is not installed")
def test_reading_text_in_pictures_never_reaches_for_the_network(tmp_path: Path) -> None:
    chance = Random(1)
    poster = scene(list(private_notices(chance))[2], View(size=(600, 450), share=0.94), chance)
    poster.image.save(tmp_path / "cat.png")
    result = run(NO_NETWORK, "check", str(tmp_path / "cat.png"), "--config", "examples/tweetguard.yaml")
    assert result.returncode == 1, result.stderr
    assert "TG506" in result.stdout


def test_the_block_itself_works() -> None:
    blocked = subprocess.run(
        [sys.executable, "-c", NO_NETWORK + "socket.create_connection(('127.0.0.1', 9))"], capture_output=True, check=False
    )
    assert b"reached for the network" in blocked.stderr


@pytest.mark.parametrize(
    ("arguments", "absent"),
    [
        (["--help"], set(HEAVY)),
        (["check", "--help"], set(HEAVY) - {"pydantic"}),  # Typer itself loads it for typed options
        (["policy"], {"spacy", "dlib", "numpy", "PIL", "phonenumbers", "twitter_text", "rich"}),
        (["rules", "list"], {"spacy", "dlib", "numpy", "PIL", "phonenumbers", "twitter_text", "rich", "rapidocr", "cv2"}),
        (["check", "examples/media/volcano.jpg"], {"spacy", "phonenumbers", "twitter_text", "stdnum"}),
        (["check", "examples/drafts/greenhouse.txt", "--format", "json"], {"phonenumbers", "twitter_text"}),
        (["check", "examples/drafts/science-week.txt"], {"dlib", "PIL", "rapidocr", "cv2"}),
    ],
)
def test_nothing_heavy_is_loaded_without_need(arguments: list[str], absent: set[str]) -> None:
    loaded = run(LIST_HEAVY, *arguments).stderr.rpartition("LOADED")[2].split()
    assert not absent & set(loaded), loaded
