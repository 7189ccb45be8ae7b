"""How many posts a second are checked, as a ratio to how many spaCy's tokenizer alone reads, measured in one run."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

import pytest
import spacy

from tweetguard.config.load import load_config
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.jsonl import JsonLines
from tweetguard.drafts.source import SourceFile
from tweetguard.engine import Checker
from tweetguard.results import DraftResult
from tweetguard.rules.load import rules_for

pytestmark = pytest.mark.benchmark

ROOT = Path(__file__).resolve().parents[2]
LABELLED = ROOT / "tests" / "labelled"
DRAFTS = 2_000
TURNS = 3


def short_drafts() -> list[str]:
    """2,000 records: the labelled drafts in turn, each with a number of its own so that no two texts are the same."""
    records = [
        json.loads(line) for file in sorted(LABELLED.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines()
    ]
    random.Random(1).shuffle(records)
    lines = []
    for number in range(DRAFTS):
        record = records[number % len(records)]
        text = f"{record['text']} ({number})"
        lines.append(
            json.dumps({"id": str(number), "text": text, "account": record["account"], "reply_to": record["reply_to"]})
        )
    return lines


def test_posts_a_second(tmp_path: Path) -> None:
    lines = short_drafts()
    file = tmp_path / "drafts.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    texts = [json.loads(line)["text"] for line in lines]
    loaded = load_config(ROOT / "examples" / "tweetguard.yaml")
    checker = Checker(loaded.config, [rule for rule in rules_for(loaded) if not rule.kind.names])  # names not asked for
    source, desk = SourceFile(file.name, file), Desk(loaded.config)
    list(checker.check(list(JsonLines().read(source, desk))[:50]))  # what is loaded once is left out
    ours = theirs = float("inf")
    for _ in range(TURNS):
        start = time.perf_counter()
        results = list(checker.check(JsonLines().read(source, desk)))
        ours = min(ours, time.perf_counter() - start)
        tokenise = spacy.blank("en")  # anew each turn: it remembers every word that it has met
        start = time.perf_counter()
        for text in texts:
            tokenise(text)
        theirs = min(theirs, time.perf_counter() - start)
    assert len(results) == DRAFTS
    assert all(isinstance(result, DraftResult) for result in results)
    print(f"{DRAFTS / ours:,.0f} posts a second; spaCy's tokenizer {DRAFTS / theirs:,.0f}; ratio 1/{ours / theirs:.1f}")  # noqa: T201
    assert ours <= 12 * theirs
