from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from tests.report.made import SECRETS, assert_snapshot, made_outcome
from tweetguard.findings import Severity
from tweetguard.outcome import Outcome
from tweetguard.report.junit import junit_report


def test_junit_is_as_before(tmp_path: Path) -> None:
    text = "".join(junit_report(made_outcome(tmp_path)))
    assert_snapshot("report.junit.xml", text)
    assert not any(secret in text for secret in SECRETS)
    assert SECRETS[0] in "".join(junit_report(made_outcome(tmp_path), show_matches=True))


def test_a_case_for_each_draft_and_no_pass_for_what_was_not_checked(tmp_path: Path) -> None:
    suite = ET.fromstring("".join(junit_report(made_outcome(tmp_path)))).find("testsuite")
    assert suite is not None
    assert {key: suite.get(key) for key in ("tests", "failures", "errors")} == {"tests": "4", "failures": "1", "errors": "2"}
    assert [[child.tag for child in case] for case in suite] == [
        ["failure", "system-out"],
        ["error", "system-out"],
        [],
        ["error"],
    ]


def test_a_case_fails_where_the_run_would(tmp_path: Path) -> None:
    outcome = made_outcome(tmp_path)
    warned = Outcome((outcome.results[1],))
    for fail_on in Severity:
        failures = ET.fromstring("".join(junit_report(Outcome(outcome.results[:1]), fail_on))).iter("failure")
        (text,) = [failure.text or "" for failure in failures]
        assert ("TG202" in text, "TG110" in text) == (fail_on <= Severity.WARNING, fail_on <= Severity.NOTE)
    assert "<error" in "".join(junit_report(warned, Severity.ERROR))


def test_no_line_is_a_command_and_no_character_breaks_the_file(tmp_path: Path) -> None:
    text = "".join(junit_report(made_outcome(tmp_path)))
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())
    assert "##[" not in text
    ET.fromstring(text)
