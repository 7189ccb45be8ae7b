from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tweetguard.config.load import load_config
from tweetguard.errors import SourceError, UsageError
from tweetguard.findings import Severity
from tweetguard.rules.load import read_rule, read_rules, rule_named, rules_for, shipped_rules
from tweetguard.rules.trial import example_case, try_rules

RULE = {
    "id": "EXB001",
    "name": "no-shambles",
    "severity": "warning",
    "check": {"kind": "pattern", "options": {"words": ["shambles"]}},
    "message": "Not here.",
    "advice": "Leave it out.",
    "clause": {"document": "Guide", "section": "One", "quote": "No shambles."},
    "examples": {"flag": [{"text": "What a shambles!"}], "pass": [{"text": "Fine."}]},
}


def write(folder: Path, file_name: str = "EXB001-no-shambles.yaml", **changes: Any) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / file_name
    file.write_text(yaml.safe_dump({**RULE, **changes}, sort_keys=False), encoding="utf-8")
    return file


def configured(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "tweetguard.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_every_example_of_every_shipped_rule_is_judged_right() -> None:
    trials = try_rules(shipped_rules())
    assert [f"{each.rule.id} {each.expected} {each.number}: {each.problem}" for each in trials if not each.right] == []
    assert len(trials) >= 6 * len(shipped_rules())


def test_files_are_named_after_their_rules() -> None:
    for rule in shipped_rules():
        assert Path(rule.source).name == f"{rule.id}-{rule.name}.yaml"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"severty": "error"}, "unknown key 'severty'; did you mean 'severity'"),
        ({"severity": "eror"}, "did you mean 'error'"),
        ({"id": "exb1"}, "id: string should match pattern"),
        ({"name": "No Shambles"}, "name: string should match pattern"),
        ({"check": {"kind": "patern"}}, "did you mean 'pattern'"),
        ({"check": {"kind": "pattern", "options": {"word": ["x"]}}}, "did you mean 'words'"),
        ({"check": {"kind": "pattern", "options": {}}}, "at least one of words, phrases and regex"),
        ({"check": {"kind": "pattern", "options": {"regex": ["(?=x)"]}}}, "RE2"),
        ({"check": {"kind": "pattern", "options": {"regex": ["x*"]}}}, "matches the empty text"),
        (
            {"check": {"kind": "pattern", "options": {"words": ["x"], "scope": {"subjects": ["sience"]}}}},
            "did you mean 'science'",
        ),
        ({"message": "{who} did it"}, "{who} is not known here"),
        ({"message": "{"}, "message:"),
        ({"severity_when": [{"circumstance": "reply-to-studen", "severity": "error"}]}, "did you mean 'reply-to-student'"),
        ({"severity_when": [{"circumstance": "reply", "severity": "note"}]}, "does not raise"),
        ({"examples": {"flag": [], "pass": [{"text": "x"}]}}, "examples.flag"),
        ({"clause": {"document": "d", "section": "s"}}, "'clause.quote' is missing"),
    ],
)
def test_a_wrong_rule_names_file_line_and_key(tmp_path: Path, changes: dict[str, Any], words: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_rule(write(tmp_path, **changes))
    assert words in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / "EXB001-no-shambles.yaml") + ":")


def test_a_school_adds_overrides_and_changes(tmp_path: Path) -> None:
    write(tmp_path / "ours")
    write(tmp_path / "ours", "TG202-ours.yaml", id="TG202", name="our-voice")
    config = configured(
        tmp_path,
        "rules:\n  folders: [ours]\n  settings:\n    TG501: {severity: warning, options: {require_declaration: true}}\n"
        "    TG301: {enabled: false}\n",
    )
    rules = {rule.id: rule for rule in rules_for(load_config(config))}
    assert rules["EXB001"].name == "no-shambles"
    assert rules["TG202"].name == "our-voice"
    assert rules["TG501"].severity is Severity.WARNING
    assert rules["TG501"].options.model_dump()["require_declaration"] is True
    assert not rules["TG301"].enabled
    assert rules["TG101"].enabled


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("rules:\n  settings:\n    TG502: {severity: warning}\n", 3, "TG502 can be neither changed"),
        ("rules:\n  settings:\n    TG502: {enabled: false}\n", 3, "TG502 can be neither changed"),
        ("rules:\n  settings:\n    TG110: {}\n    TG11O: {}\n", 4, "did you mean 'TG110'"),
        (
            "rules:\n  settings:\n    TG501:\n      options: {require_declaratio: true}\n",
            4,
            "did you mean 'require_declaration'",
        ),
        ("rules:\n  settings:\n    TG501: {severity: fatal}\n", 3, "is not one of error, warning, note"),
        ("rules:\n  folders: [nowhere]\n", 2, "no folder"),
    ],
)
def test_settings_that_do_not_fit_name_their_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        rules_for(load_config(configured(tmp_path, text)))
    assert words in str(caught.value)
    assert caught.value.line == line


def test_a_refusal_cannot_be_replaced_and_tg_ids_are_ours(tmp_path: Path) -> None:
    config = configured(tmp_path, "rules: {folders: [ours]}\n")
    file = write(tmp_path / "ours", "x.yaml", id="TG502")
    with pytest.raises(SourceError, match="cannot be replaced"):
        rules_for(load_config(config))
    file.unlink()
    write(tmp_path / "ours", "x.yaml", id="TG999")
    with pytest.raises(SourceError, match="begin with TG"):
        rules_for(load_config(config))


def test_two_rules_with_one_id(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml")
    write(tmp_path, "b.yaml")
    with pytest.raises(SourceError, match="is already that of"):
        read_rules(tmp_path)


def test_severity_is_raised_by_circumstance(tmp_path: Path) -> None:
    rule = read_rule(
        write(
            tmp_path,
            severity_when=[{"circumstance": "reply-to-student", "severity": "error"}],
            examples={
                "flag": [{"text": "shambles"}, {"text": "shambles", "reply_to": "student"}],
                "pass": [{"text": "x"}],
            },
        )
    )
    severities = [[each.severity for each in rule.findings(example_case(example))] for example in rule.fields.examples.flag]
    assert severities == [[Severity.WARNING], [Severity.ERROR]]


def test_a_rule_is_found_by_id_or_name() -> None:
    assert rule_named(shipped_rules(), "tg101").id == "TG101"
    assert rule_named(shipped_rules(), "too-long").id == "TG701"
    with pytest.raises(UsageError, match="did you mean"):
        rule_named(shipped_rules(), "TG1O1")
