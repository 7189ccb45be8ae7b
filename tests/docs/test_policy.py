"""docs/policy.md is what `tweetguard policy --format markdown` says where nothing is configured."""

from __future__ import annotations

from pathlib import Path

import pytest

from tweetguard.config.load import load_config
from tweetguard.policy import standing
from tweetguard.policy.clauses import policy_standing
from tweetguard.report.policy_report import policy_markdown

PAGE = Path(__file__).resolve().parents[2] / "docs" / "policy.md"


def test_the_page_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing, "installed", lambda: True)  # as in the environment that it is made in
    said = "".join(policy_markdown(policy_standing(load_config(None))))
    assert PAGE.read_text(encoding="utf-8") == said, "run: uv run tweetguard policy --format markdown --output docs/policy.md"
