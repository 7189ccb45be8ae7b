"""How long a command takes to start, as a ratio to what cannot be avoided, measured in turns in one run.

The machines are noisy, so the best of several turns is taken on both sides, and the bounds are the project's own.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.benchmark

ROOT = Path(__file__).resolve().parents[2]
TURNS = 5
SPACY = ["-c", "import spacy; spacy.blank('en')"]


def best_ratio(ours: list[str], theirs: list[str]) -> float:
    """The best time of ours divided by the best of theirs; each turn runs both, so that both meet the same noise."""
    best = [float("inf"), float("inf")]
    for _ in range(TURNS):
        for index, arguments in enumerate((ours, theirs)):
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
            )
            best[index] = min(best[index], time.perf_counter() - start)
    print(f"{' '.join(ours)}: {best[0]:.2f} s, {' '.join(theirs)}: {best[1]:.2f} s, ratio {best[0] / best[1]:.2f}")  # noqa: T201
    return best[0] / best[1]


def test_help_is_quick() -> None:
    assert best_ratio(["-m", "tweetguard", "--help"], ["-c", "import typer"]) <= 2.5


def test_one_text_draft_takes_little_longer_than_loading_spacy() -> None:
    check = ["-m", "tweetguard", "check", "examples/drafts/no-names.txt"]
    assert best_ratio(check, SPACY) <= 1.5


def test_one_text_draft_that_could_hold_a_name() -> None:
    check = ["-m", "tweetguard", "check", "examples/drafts/science-week.txt"]
    assert best_ratio(check, SPACY) <= 2.0
