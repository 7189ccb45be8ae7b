from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import tweetguard
from tests.report.made import SECRETS, assert_snapshot, made_outcome, made_rule
from tweetguard.outcome import Outcome
from tweetguard.report.sarif import sarif_report


@cache
def sarif_schema() -> dict[str, Any]:
    """The published schema of SARIF 2.1.0, back from the classes that pydantic-sarif carries, which were made from it.

    The classes allow null where a property may be left out; the published schema does not, so that is taken out again.
    """
    log = import_module("pydantic_sarif.model").StaticAnalysisResultsFormatSarifVersion210JsonSchema
    schema: dict[str, Any] = _without_null(log.model_json_schema(by_alias=True))
    assert schema["additionalProperties"] is False
    return schema


def _without_null(node: Any) -> Any:
    if isinstance(node, list):
        return [_without_null(item) for item in node if item != {"type": "null"}]
    if isinstance(node, dict):
        return {key: _without_null(value) for key, value in node.items() if key != "default"}
    return node


@pytest.fixture
def outcome(tmp_path: Path) -> Outcome:
    return made_outcome(tmp_path)


def report(outcome: Outcome, root: Path, **options: Any) -> Any:
    return json.loads("".join(sarif_report(outcome, lambda: [made_rule()], root, **options)))


def test_sarif_is_as_published_and_as_before(outcome: Outcome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tweetguard, "__version__", "0.0.0")
    monkeypatch.chdir(tmp_path)
    text = "".join(sarif_report(outcome, lambda: [made_rule()], tmp_path))
    jsonschema.validate(json.loads(text), sarif_schema())
    assert_snapshot("report.sarif", text)


def test_the_schema_can_fail(outcome: Outcome, tmp_path: Path) -> None:
    document = report(outcome, tmp_path)
    schema = sarif_schema()
    breakings: tuple[Callable[[Any], Any], ...] = (
        lambda run: run["results"][0].pop("message"),
        lambda run: run["results"][0].update(level="grave"),
        lambda run: run["results"][0].update(snippet="x"),
        lambda run: run["invocations"][0].pop("executionSuccessful"),
        lambda run: run["results"][0].update(guid=None),
    )
    for breaking in breakings:
        broken = json.loads(json.dumps(document))
        breaking(broken["runs"][0])
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, schema)


def test_no_secret_no_snippet_no_place_of_the_computer(outcome: Outcome, tmp_path: Path) -> None:
    text = "".join(sarif_report(outcome, list, tmp_path))
    for secret in (*SECRETS, "snippet", str(tmp_path), "##[", "](", "\x1b", "\u202e"):
        assert secret not in text
    assert SECRETS[0] in "".join(sarif_report(outcome, list, tmp_path, show_matches=True))


def test_what_was_not_checked_makes_the_execution_unsuccessful(outcome: Outcome, tmp_path: Path) -> None:
    (invocation,) = report(outcome, tmp_path)["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert len(invocation["toolExecutionNotifications"]) == len(outcome.failures)
    (checked,) = report(Outcome(outcome.results), tmp_path)["runs"][0]["invocations"]
    assert checked == {"executionSuccessful": True, "toolExecutionNotifications": []}


def test_fingerprints_stay_until_the_draft_changes(outcome: Outcome, tmp_path: Path) -> None:
    def prints(outcome: Outcome) -> list[str]:
        return [each["partialFingerprints"]["tweetguard/v1"] for each in report(outcome, tmp_path)["runs"][0]["results"]]

    before = prints(outcome)
    assert len(set(before)) == len(before)
    first, *rest = outcome.results
    moved = tuple(
        replace(each, location=replace(each.location, line=each.location.line and each.location.line + 3))
        for each in first.findings
    )
    assert prints(Outcome((replace(first, findings=moved), *rest))) == before
    posts = (first.draft.posts[0], replace(first.draft.posts[1], text="Second, with a door code 4712 in it!"))
    edited = prints(Outcome((replace(first, draft=replace(first.draft, posts=posts)), *rest)))
    assert not set(edited[:5]) & set(before[:5])
    assert edited[5:] == before[5:]
