"""An X archive of 100,000 posts is read at a steady rate, in memory that does not grow with it."""

from __future__ import annotations

import json
import time
import tracemalloc
from itertools import pairwise
from pathlib import Path

import pytest

from tweetguard.config.schema import Config
from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.source import SourceFile
from tweetguard.drafts.x_archive import XArchive

POSTS = 100_000


def write_archive(folder: Path, posts: int) -> Path:
    """An archive with invented posts."""
    data = folder / "data"
    data.mkdir(parents=True)
    with (data / "tweets.js").open("w", encoding="utf-8") as file:
        file.write("window.YTD.tweets.part0 = [\n")
        for number in range(posts):
            tweet = {
                "id_str": str(number),
                "full_text": f"Open evening {number} &amp; more: come and see what Year 9 have made in the art room this term.",
                "created_at": "Tue Nov 24 15:30:00 +0000 2026",
                "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
                "source": "<a href=https://x.example>X Web App</a>",
            }
            file.write((",\n" if number else "") + json.dumps({"tweet": tweet}, indent=2))
        file.write("\n]")
    return folder


@pytest.mark.benchmark
def test_a_long_archive_is_read_steadily(tmp_path: Path) -> None:
    archive = write_archive(tmp_path / "archive", POSTS)
    quarter = POSTS // 4
    times = [time.perf_counter()]
    for number, found in enumerate(XArchive().read(SourceFile("archive", archive), Desk(Config())), start=1):
        assert isinstance(found, Draft)
        if number % quarter == 0:
            times.append(time.perf_counter())
    steps = [after - before for before, after in pairwise(times)]
    print(f"{POSTS / sum(steps):,.0f} posts a second; quarters {[round(step, 2) for step in steps]}")  # noqa: T201 - what was measured
    assert len(steps) == 4
    assert max(steps) < 3 * min(steps)


@pytest.mark.benchmark
def test_memory_does_not_grow(tmp_path: Path) -> None:
    archive = write_archive(tmp_path / "archive", 10_000)
    tracemalloc.start()
    for _ in XArchive().read(SourceFile("archive", archive), Desk(Config())):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000
