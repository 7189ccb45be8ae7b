"""The forms of a report by name. Each is a module of its own, loaded only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tweetguard.findings import Severity
from tweetguard.outcome import Reportable

if TYPE_CHECKING:
    from tweetguard.rules.rule import Rule

Form = Literal["text", "json", "sarif", "junit", "github", "html"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a report is to look. `fail_on`, `rules` and `root` are those of the run; the last three are for text.

    `rules` is asked when the run is through, since configurations are read as its paths are met.
    """

    form: Form
    show_matches: bool
    fail_on: Severity
    rules: Callable[[], Sequence[Rule]]
    root: Path
    width: int = 100
    color: bool = False
    plain: bool = False


def in_job(environment: Mapping[str, str]) -> bool:
    """Whether this is a job of GitHub Actions."""
    return environment.get("GITHUB_ACTIONS") == "true"


def report(outcome: Reportable, wanted: Wanted) -> Iterator[str]:
    """The whole report in the form that is wanted, piece by piece while results come."""
    show = wanted.show_matches
    match wanted.form:
        case "json":
            from tweetguard.report.json_report import json_report

            return json_report(outcome, show)
        case "sarif":
            from tweetguard.report.sarif import sarif_report

            return sarif_report(outcome, wanted.rules, wanted.root, show)
        case "junit":
            from tweetguard.report.junit import junit_report

            return junit_report(outcome, wanted.fail_on, show)
        case "github":
            from tweetguard.report.github import github_report

            return github_report(outcome, wanted.root, show)
        case "html":
            from tweetguard.report.html import html_report

            return html_report(outcome, show)
        case "text":
            from tweetguard.report.text_report import text_report

            return text_report(outcome, width=wanted.width, color=wanted.color, plain=wanted.plain, show_matches=show)
