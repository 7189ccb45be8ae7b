"""A rule as it holds in a run: its file's fields joined with what the school changed, ready to judge a case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, Options, Violation, circumstances_of
from tweetguard.findings import Clause, Finding, Severity
from tweetguard.rules.schema import RuleFields


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `source` is the file it came from; `changed` says what a configuration changed in it."""

    fields: RuleFields
    kind: Kind
    options: Options
    severity: Severity
    enabled: bool
    clause: Clause
    source: str
    changed: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The identifier, such as TG101."""
        return self.fields.id

    @property
    def name(self) -> str:
        """The slug, such as personal-phone-number."""
        return self.fields.name

    def findings(self, case: Case) -> Iterator[Finding]:
        """What the rule says about a case."""
        for violation in self.kind.check(case, self.options):
            masking = violation.masking or ("partly" if getattr(self.options, "private", False) else self.kind.masking)
            yield Finding(
                rule=self.id,
                name=self.name,
                severity=self._severity(violation, case),
                message=self.fields.message.format_map(violation.words),
                advice=self.fields.advice.format_map(violation.words),
                clause=self.clause,
                location=violation.location,
                evidence=violation.evidence if masking == "none" else without(violation.match, violation.evidence),
                match=violation.match,
                masking=masking,
            )

    def _severity(self, violation: Violation, case: Case) -> Severity:
        """The rule's severity, raised where a circumstance asks for it."""
        if violation.severity is not None:
            return min(violation.severity, self.severity) if self.kind.capped else violation.severity
        if not self.fields.severity_when:
            return self.severity
        present = violation.circumstances | circumstances_of(case)
        raised = [each.severity for each in self.fields.severity_when if each.circumstance in present]
        return max([self.severity, *raised])


def without(match: str | None, evidence: Mapping[str, Any]) -> dict[str, Any]:
    """Evidence without what says the match, or a part of it, again: reports show evidence and mask the match."""
    if match is None:
        return dict(evidence)
    said = " ".join(match.split()).casefold()
    return {key: kept for key, value in evidence.items() if (kept := _kept(value, said)) is not _TOLD}


_TOLD: Final = object()


def _kept(value: Any, match: str) -> Any:
    if isinstance(value, str):
        words = " ".join(value.split()).casefold()
        return _TOLD if words and (words in match or match in words) else value
    if isinstance(value, Mapping):
        return {key: kept for key, each in value.items() if (kept := _kept(each, match)) is not _TOLD}
    if isinstance(value, (list, tuple)):
        return [kept for each in value if (kept := _kept(each, match)) is not _TOLD]
    return value
