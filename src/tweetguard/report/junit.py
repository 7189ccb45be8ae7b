"""The report as JUnit XML: one suite, a case for each draft; understood by Jenkins, GitLab, Azure and the like.

The form follows what those tools read (https://github.com/testmoapp/junitxml); there is no standard.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from tweetguard.findings import Failure, Finding, Severity
from tweetguard.outcome import Reportable
from tweetguard.report.masking import shown_match
from tweetguard.report.wording import clause_sentence, counted, spoken_place, visible
from tweetguard.results import DraftResult

# XML 1.0 has no way at all to write these.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_report(outcome: Reportable, fail_on: Severity = Severity.ERROR, show_matches: bool = False) -> Iterator[str]:
    """The whole report. A draft fails where the run would: for a finding at or above `fail_on`; others are its output.

    What could not be checked is an error, never a pass.
    """
    suite = ET.Element("testsuite", name="tweetguard")
    told: set[int] = set()
    for result in outcome.results:
        suite.append(_case(result, fail_on, show_matches))
        told.update(map(id, result.failures))
    for failure in outcome.failures:
        if id(failure) not in told:  # what belongs to no draft that was read
            case = ET.SubElement(suite, "testcase", classname="tweetguard", name=_xml(failure.path))
            _not_checked(case, [failure])
    for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(len(suite.findall(f".//{tag}"))))
    root = ET.Element("testsuites", {key: value for key, value in suite.attrib.items() if key != "name"})
    root.append(suite)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode", short_empty_elements=True)
    # GitHub's older commands begin with ##[ anywhere in a line, and a report may be printed into a log.
    yield '<?xml version="1.0" encoding="UTF-8"?>\n' + text.replace("##[", "#&#35;[") + "\n"


def _case(result: DraftResult, fail_on: Severity, show_matches: bool) -> ET.Element:
    """One draft; readers of this form expect one verdict for a case, so all findings that fail it are one failure."""
    draft = result.draft
    case = ET.Element("testcase", classname="tweetguard", name=_xml(draft.id), file=_xml(draft.path))
    failing = [finding for finding in result.findings if finding.severity >= fail_on]
    others = [finding for finding in result.findings if finding.severity < fail_on]
    if result.failures:
        _not_checked(case, result.failures)
        others = [*failing, *others]
    elif failing:
        rules = ", ".join(dict.fromkeys(finding.rule for finding in failing))
        message = f"{counted(len(failing), 'finding')}: {rules}"
        ET.SubElement(case, "failure", type=_xml(failing[0].rule), message=_xml(message)).text = _said(
            result, failing, show_matches
        )
    if others:
        ET.SubElement(case, "system-out").text = _said(result, others, show_matches)
    return case


def _not_checked(case: ET.Element, failures: Iterable[Failure]) -> None:
    lines = [_xml(f"not checked: {failure.path}: {failure.message}") for failure in failures]
    ET.SubElement(case, "error", type="not-checked", message=lines[0]).text = "\n".join(lines)


def _said(result: DraftResult, findings: Iterable[Finding], show_matches: bool) -> str:
    """Each finding in four lines: what and where, what is wrong, what to do, the clause."""
    return "\n\n".join(
        "\n".join(map(_xml, _lines(finding, shown_match(finding, show_matches, result.findings)))) for finding in findings
    )


def _lines(finding: Finding, match: str | None) -> list[str]:
    found = "" if match is None else f": {match}"
    return [
        f"{finding.severity.label} {finding.rule} {finding.name}, {spoken_place(finding.location)}{found}",
        f"What is wrong: {finding.message}",  # a line never begins with a draft's own words; see GitHub's commands
        f"Instead: {finding.advice}",
        clause_sentence(finding.clause),
    ]


def _xml(text: str) -> str:
    return _NO_XML.sub("�", visible(text))
