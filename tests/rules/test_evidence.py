"""Evidence explains a finding and never says what is masked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tweetguard.rules.rule import without
from tweetguard.run import CheckRequest, Run

ROOT = Path(__file__).resolve().parents[2]
LABELLED = sorted((ROOT / "tests" / "labelled").glob("*.jsonl"))


@pytest.mark.parametrize(
    ("evidence", "left"),
    [
        ({"cues": ["EX40 5NP", "house"]}, {"cues": ["house"]}),
        ({"said": "to ex40  5np, please"}, {}),
        ({"town": "EX40", "score": 2}, {"score": 2}),
        ({"nested": {"who": ["EX40 5NP"], "why": "address"}}, {"nested": {"who": [], "why": "address"}}),
    ],
)
def test_what_says_the_match_again_is_left_out(evidence: Mapping[str, Any], left: Mapping[str, Any]) -> None:
    assert without("EX40 5NP", evidence) == left


def test_no_evidence_on_labelled_drafts_says_what_is_masked() -> None:
    request = CheckRequest(tuple(map(str, LABELLED)), ROOT / "examples" / "tweetguard.yaml")
    found = 0
    for finding in Run(request).outcome().findings():
        if finding.masking != "none" and finding.match is not None:
            found += 1
            told = json.dumps(finding.evidence, ensure_ascii=False).casefold()
            assert finding.match.casefold() not in told, finding.rule
    assert found > 100
