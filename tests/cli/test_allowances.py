"""Allowances in front matter, as a user meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tweetguard

TEXT = "Science fair! Ring 07700 900461."


def checked(
    folder: Path, tweetguard: Tweetguard, allow: str, *options: str, text: str = TEXT
) -> tuple[int, list[str], dict[str, int]]:
    """Exit code, the rules found with their severities, and the counts."""
    (folder / "draft.txt").write_text(f"---\nallow: {allow}\n---\n{text}", encoding="utf-8")
    result = tweetguard("check", str(folder / "draft.txt"), "--format", "json", *options)
    document = json.loads(result.stdout)
    found = [f"{each['rule']} {each['severity']}" for draft in document["drafts"] for each in draft["findings"]]
    return result.returncode, found, document["summary"]


GOOD = "{rule: TG101, reason: the fair's own line, by: A. Reid}"


def test_a_good_one_takes_the_finding_away(tmp_path: Path, tweetguard: Tweetguard) -> None:
    code, found, summary = checked(tmp_path, tweetguard, f"[{GOOD}]")
    assert (code, found, summary["allowed"]) == (0, [], 1)
    code, found, _ = checked(tmp_path, tweetguard, f"[{GOOD}]", "--ignore-suppressions")
    assert (code, found) == (1, ["TG101 error"])


@pytest.mark.parametrize(
    ("allow", "said"),
    [
        ("{rule: TG101, by: A. Reid}", "TG801 error"),
        ("{rule: TG101, reason: '  ', by: A. Reid}", "TG801 error"),
        ("{rule: TG101, reason: the fair's own line}", "TG801 error"),
        ("{rule: TG1O1, reason: the fair's own line, by: A. Reid}", "TG801 error"),
        ("{rule: TG101, reason: x, by: A. Reid, until: 2020-01-31}", "TG801 warning"),
        ("{rule: TG101, reason: x, by: A. Reid, match: '07700 900462'}", "TG801 warning"),
        ("{rule: TG103, reason: x, by: A. Reid}", "TG801 warning"),
        ("{rule: TG502, reason: x, by: A. Reid}", "TG801 error"),
        ("{rule: TG801, reason: x, by: A. Reid}", "TG801 error"),
    ],
    ids=["no reason", "empty reason", "nobody", "unknown", "past", "other match", "unused", "refusal", "itself"],
)  # fmt: skip
def test_one_that_is_no_good_is_a_finding_and_takes_nothing_away(
    tmp_path: Path, tweetguard: Tweetguard, allow: str, said: str
) -> None:
    code, found, summary = checked(tmp_path, tweetguard, f"[{allow}]")
    assert code == 1
    assert sorted(found) == ["TG101 error", said]
    assert summary["allowed"] == 0


@pytest.mark.parametrize("match", ["'07700 900461'", "'07700  900461 '"])
def test_a_match_is_compared_without_regard_to_spaces(tmp_path: Path, tweetguard: Tweetguard, match: str) -> None:
    allow = GOOD.replace("}", f", match: {match}}}")
    assert checked(tmp_path, tweetguard, f"[{allow}]")[:2] == (0, [])
    two = "Ring 07700 900461 or 07700 900462 about the science fair."
    assert checked(tmp_path, tweetguard, f"[{allow}]", text=two)[1] == ["TG101 error"]


def test_the_name_of_a_rule_will_do_nowhere(tmp_path: Path, tweetguard: Tweetguard) -> None:
    """Ids never change their meaning; names might."""
    allow = GOOD.replace("TG101", "personal-phone-number")
    assert sorted(checked(tmp_path, tweetguard, f"[{allow}]")[1]) == ["TG101 error", "TG801 error"]


@pytest.mark.parametrize("allow", ["TG101", "[TG101]", "[{rule: TG101, reasn: x}]", "[{rule: TG101, until: soon}]"])
def test_what_is_no_allowance_at_all_is_two(tmp_path: Path, tweetguard: Tweetguard, allow: str) -> None:
    (tmp_path / "draft.txt").write_text(f"---\nallow: {allow}\n---\n{TEXT}", encoding="utf-8")
    result = tweetguard("check", str(tmp_path / "draft.txt"))
    assert result.returncode == 2
    assert "line 2" in result.stdout + result.stderr


@pytest.mark.parametrize(("name", "head"), [("a.tweet", "---\nallow: [{}]\n---\n"), ("a.md", "---\nallow: [{}]\n---\n")])
def test_other_formats_have_them_too(tmp_path: Path, tweetguard: Tweetguard, name: str, head: str) -> None:
    (tmp_path / name).write_text(head.replace("{}", GOOD) + TEXT, encoding="utf-8")
    assert tweetguard("check", str(tmp_path / name)).returncode == 0


def test_records_have_them_too(tmp_path: Path, tweetguard: Tweetguard) -> None:
    allow = [{"rule": "TG101", "reason": "the fair's own line", "by": "A. Reid"}]
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT, "allow": allow}), encoding="utf-8")
    assert tweetguard("check", str(tmp_path / "a.jsonl")).returncode == 0
