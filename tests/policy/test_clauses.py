"""How rules stand under a configuration."""

from __future__ import annotations

from pathlib import Path

import pytest

from tweetguard.config.load import load_config
from tweetguard.policy import standing
from tweetguard.policy.clauses import PolicyStanding, policy_standing

OWN = """\
id: OWN101
name: no-mascot
severity: note
check: {kind: pattern, options: {words: [mascot]}}
message: The mascot.
advice: Leave it out.
clause: {document: House rules, section: Mascot, quote: <b>No mascot.</b>}
examples: {flag: [{text: the mascot}], pass: [{text: the team}]}
"""


def standing_under(folder: Path, config: str) -> PolicyStanding:
    (folder / "tweetguard.yaml").write_text(config, encoding="utf-8")
    return policy_standing(load_config(folder / "tweetguard.yaml"))


def states(policy: PolicyStanding) -> dict[str, tuple[str, str]]:
    return {each.rule.id: (each.state, each.why) for each in policy.rules}


def test_without_a_configuration_the_rules_that_need_papers_check_nothing() -> None:
    policy = policy_standing(load_config(None))
    assert not policy.configured
    idle = {each.rule.id for each in policy.not_on()} - {"TG506"}
    assert idle == {"TG106", "TG502", "TG601", "TG602", "TG603", "TG604", "TG605", "TG606"}


def test_what_is_configured_is_on_and_what_is_switched_off_is_off(tmp_path: Path) -> None:
    found = states(
        standing_under(
            tmp_path,
            "registers: {consent: {file: c.csv}, roster: {file: r.csv}, accounts: {file: a.csv}}\napprovals: {}\n"
            "rules: {settings: {TG403: {enabled: false}, TG301: {severity: error}}}\n",
        )
    )
    for id in ("TG502", "TG106", "TG602", "TG606", "TG601", "TG301"):
        assert found[id][0] == "on", id
    assert found["TG403"] == ("off", "it is switched off in the configuration")
    assert found["TG604"] == ("nothing to check against", "registers.signatures is not configured")


def test_the_severity_is_the_one_that_holds_here(tmp_path: Path) -> None:
    policy = standing_under(tmp_path, "rules: {settings: {TG301: {severity: error}}}\n")
    severities = {each.rule.id: each.severity for each in policy.rules}
    assert severities["TG301"] == "error"
    in_clauses = [rule for each in policy.documents for clause in each.clauses for rule in clause.rules]
    assert {rule.severity for rule in in_clauses if rule.rule.id == "TG301"} == {"error"}


def test_text_in_pictures_needs_its_reader_and_its_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing, "installed", lambda: False)
    assert states(policy_standing(load_config(None)))["TG506"][0] == "nothing to check against"
    monkeypatch.setattr(standing, "installed", lambda: True)
    assert states(policy_standing(load_config(None)))["TG506"][0] == "on"
    assert states(standing_under(tmp_path, "pictures: {text: false}\n"))["TG506"][0] == "off"


def test_own_rules_are_shown_with_their_own_clauses(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "mascot.yaml").write_text(OWN, encoding="utf-8")
    policy = standing_under(tmp_path, "rules: {folders: [own]}\n")
    assert [each.rule.id for each in policy.own] == ["OWN101"]
