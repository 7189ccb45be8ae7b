"""How quickly drafts are searched for pupils' names, as ratios in one run.

Against Presidio's AnalyzerEngine, which holds the same model and reads one text after the other. Ours checks the whole of
each draft, on two processes; start-up is left out by timing 2,000 drafts and 6,000 and taking the difference.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.benchmarks.test_throughput import short_drafts
from tweetguard.config.load import load_config
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.jsonl import JsonLines
from tweetguard.drafts.source import SourceFile
from tweetguard.parallel import check_in_processes
from tweetguard.text.people.name_model import SHIPPED

pytestmark = pytest.mark.benchmark

ROOT = Path(__file__).resolve().parents[2]
CONFIG = ROOT / "examples" / "tweetguard.yaml"


def seconds_for(lines: list[str], folder: Path) -> float:
    file = folder / f"{len(lines)}.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    drafts = JsonLines().read(SourceFile(file.name, file), Desk(load_config(CONFIG).config))
    start = time.perf_counter()
    assert len(list(check_in_processes(drafts, CONFIG, 2))) == len(lines)
    return time.perf_counter() - start


def test_posts_a_second_against_presidio(tmp_path: Path) -> None:
    presidio = pytest.importorskip("presidio_analyzer", reason="uv run --group benchmark")
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    lines = short_drafts()
    ours = len(lines) * 2 / (seconds_for(lines * 3, tmp_path) - seconds_for(lines, tmp_path))
    engine = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": str(SHIPPED)}])
    analyzer = presidio.AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])
    texts = [json.loads(line)["text"] for line in lines[:400]]
    analyzer.analyze(texts[0], "en", entities=["PERSON"])
    start = time.perf_counter()
    for text in texts:
        analyzer.analyze(text, "en", entities=["PERSON"])
    theirs = len(texts) / (time.perf_counter() - start)
    print(f"{ours:,.0f} drafts a second; Presidio {theirs:,.0f}; ratio {ours / theirs:.1f}")  # noqa: T201
    assert ours >= 5 * theirs


def test_loading_the_model() -> None:
    """Loading takes at most 0.45 of the time of `import spacy`, both measured within one new process, the best of five."""
    code = (
        "import time; a = time.perf_counter(); import spacy; b = time.perf_counter(); "
        f"spacy.load({str(SHIPPED)!r}); print((time.perf_counter() - b) / (b - a))"
    )
    ratios = [float(subprocess.check_output([sys.executable, "-c", code], text=True)) for _ in range(5)]
    print(f"loading the model takes {min(ratios):.2f} of the time of import spacy")  # noqa: T201
    assert min(ratios) <= 0.45
