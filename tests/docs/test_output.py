"""The picture in the README shows what the command says today."""

from __future__ import annotations

import runpy
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_picture_mentions_each_rule_that_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(DOCS.parent)
    outcome = runpy.run_path(str(DOCS / "make_output.py"))["outcome"]()
    svg = (DOCS / "output.svg").read_text(encoding="utf-8")
    said = " ".join("".join(ET.fromstring(svg).itertext()).split()).replace("\xa0", " ")
    rules = {finding.rule for finding in outcome.findings()}
    assert len(rules) >= 5
    assert {rule for rule in rules if rule not in said} == set()
    assert "900461" not in svg
    assert "url(http" not in svg
