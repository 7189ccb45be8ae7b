"""`tweetguard policy` from the outside, in its four forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tweetguard
from tests.policy.test_clauses import OWN
from tests.report.outline import Outline
from tweetguard.policy.policy_map import policy_map
from tweetguard.rules.load import shipped_rules

CONFIG = """\
registers: {consent: {file: consent.csv}}
rules: {folders: [own], settings: {TG403: {enabled: false}, TG402: {severity: warning}}}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "mascot.yaml").write_text(OWN, encoding="utf-8")
    (tmp_path / "tweetguard.yaml").write_text(CONFIG, encoding="utf-8")
    return tmp_path


def test_json(tweetguard: Tweetguard) -> None:
    document = json.loads(tweetguard("policy", "--format", "json").stdout)
    rules = {each["id"]: each for each in document["rules"]}
    assert rules.keys() == {rule.id for rule in shipped_rules()} | {"OWN101"}
    assert (rules["TG403"]["state"], rules["TG402"]["severity"], rules["TG502"]["state"]) == ("off", "warning", "on")
    assert rules["TG601"]["why"] == "approvals is not configured"
    assert rules["TG605"]["raised_when"] == {"pupils": "error"}
    clauses = [clause for each in document["documents"] for clause in each["clauses"]]
    assert all(clause["rules"] or clause["reminder"] for clause in clauses)
    assert (len(document["checklist"]["questions"]), document["own_rules"]) == (25, ["OWN101"])


def test_text_names_every_clause_rule_and_reminder(tweetguard: Tweetguard) -> None:
    result = tweetguard("policy", COLUMNS="110")
    assert result.returncode == 0
    said = " ".join(result.stdout.split())
    for document in policy_map().documents:
        for clause in document.clauses:
            assert clause.quote in said
            assert clause.reminder is None or clause.reminder in said
    assert "TG403 shouting: warning; off: it is switched off in the configuration" in said
    assert "OWN101 no-mascot: note; on" in said
    assert max(map(len, result.stdout.splitlines())) <= 110


def test_the_page_escapes_and_can_be_heard(tweetguard: Tweetguard, folder: Path) -> None:
    assert tweetguard("policy", "--format", "html", "--output", "policy.html").stdout == ""
    page = (folder / "policy.html").read_text(encoding="utf-8")
    outline = Outline(page)
    assert outline.open == []
    assert "<b>No mascot" not in page
    assert "&lt;b&gt;No mascot.&lt;/b&gt;" in page
    tags = [tag for tag, _ in outline.tags]
    assert not {"script", "link", "img"} & set(tags)
    assert tags.count("table") == tags.count("thead")
    assert all("scope" in attributes for tag, attributes in outline.tags if tag == "th")


def test_markdown_shows_what_is_written_and_its_tables_are_whole(tweetguard: Tweetguard) -> None:
    said = tweetguard("policy", "--format", "markdown").stdout
    assert "\\<b\\>No mascot." in said
    rows = [line for line in said.splitlines() if line.startswith("|")]
    assert len(rows) > 60
    assert {line.replace("\\|", "").count("|") for line in rows} == {5}


def test_a_wrong_configuration_is_said(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "tweetguard.yaml").write_text("rules: {settings: {TG999: {enabled: false}}}\n", encoding="utf-8")
    result = tweetguard("policy")
    assert (result.returncode, result.stdout) == (2, "")
    assert "unknown rule 'TG999'" in result.stderr
