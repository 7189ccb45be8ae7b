"""A rule quotes the policy as it stands; the policy lies beside the rules, so that this can be held."""

from __future__ import annotations

from tweetguard.rules.load import shipped_rules
from tweetguard.shipped import shipped_folder

PLATFORM = "X Developer Documentation"
OURS = "tweetguard"


def test_every_clause_stands_in_the_policy_word_for_word() -> None:
    policy = " ".join((shipped_folder() / "context" / "policy.txt").read_text(encoding="utf-8").split())
    for rule in shipped_rules():
        if rule.clause.document not in (PLATFORM, OURS):
            for words in (rule.clause.document, rule.clause.section, rule.clause.quote):
                assert words in policy, f"{rule.id}: {words}"


def test_only_platform_rules_cite_the_platform() -> None:
    assert {rule.id for rule in shipped_rules() if rule.clause.document == PLATFORM} == {"TG701", "TG702"}


def test_only_the_rule_on_allowances_is_our_own() -> None:
    assert {rule.id for rule in shipped_rules() if rule.clause.document == OURS} == {"TG801"}
