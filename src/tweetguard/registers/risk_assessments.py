"""The register of risk assessments: who looked at an account before it was used, and until when that holds (TG603).

Fields: account (its name or handle; `all` for an assessment of X for every account), assessed_on, review_by,
educational_reviewer, technical_reviewer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tweetguard.config.schema import DatedRegisterSettings
from tweetguard.registers.accounts import account_key
from tweetguard.registers.office import Form, Row, read_rows, records_of, shown_path, why_not_on
from tweetguard.registers.people import person_key

FORM = Form(
    "the register of risk assessments",
    ("account", "assessed_on", "review_by", "educational_reviewer", "technical_reviewer"),
    ("account", "assessed_on", "educational_reviewer", "technical_reviewer"),
)
EVERY_ACCOUNT = frozenset({"all", "*"})


@dataclass(frozen=True, slots=True)
class RiskAssessment:
    """One assessment."""

    account: str
    assessed_on: date | None
    review_by: date | None
    educational: str
    technical: str
    line: int

    def why_not(self, day: date, valid_for_days: int | None) -> str | None:
        """Why the assessment does not hold on a day, or None when it does."""
        for kind, reviewer in (("educational", self.educational), ("technical", self.technical)):
            if not reviewer:
                return f"its risk assessment has no {kind} reviewer"
        if person_key(self.educational) == person_key(self.technical):
            return "its risk assessment has one reviewer for both sides, educational and technical"
        words = (
            "the register does not say when its risk was assessed",
            "its risk assessment is dated after that day",
            "its risk assessment is past its review",
        )
        return why_not_on(day, self.assessed_on, self.review_by, valid_for_days, words)


@dataclass(frozen=True, slots=True)
class RiskAssessmentRegister:
    """All assessments by account, the newest first; `path` is the register's as findings show it."""

    path: str
    assessments: Mapping[str, tuple[RiskAssessment, ...]]
    valid_for_days: int | None = None

    def of(self, name: str | None, handle: str | None) -> tuple[RiskAssessment, ...]:
        """The assessments of an account, and those of every account."""
        keys = dict.fromkeys(account_key(each) for each in (name, handle) if each)
        own = [each for key in keys if key not in EVERY_ACCOUNT for each in self.assessments.get(key, ())]
        return (*own, *(each for key in sorted(EVERY_ACCOUNT) for each in self.assessments.get(key, ())))


def read_risk_assessments(settings: DatedRegisterSettings) -> RiskAssessmentRegister:
    """Read the register that the configuration names; SourceError with file and line when it is wrong."""
    return risk_assessments_of(read_rows(FORM, settings), shown_path(settings.file), settings.valid_for_days)


def risk_assessments_of(rows: list[Row], path: str, valid_for_days: int | None = None) -> RiskAssessmentRegister:
    """The register of these rows; an account may have several, since it is assessed again."""
    found: dict[str, list[RiskAssessment]] = {}
    for record in records_of(rows, risk_assessment_of):
        found.setdefault(account_key(record.account), []).append(record)
    newest = {
        key: tuple(sorted(records, key=lambda each: each.assessed_on or date.min, reverse=True))
        for key, records in found.items()
    }
    return RiskAssessmentRegister(path, newest, valid_for_days)


def risk_assessment_of(row: Row) -> RiskAssessment:
    """One row, checked."""
    return RiskAssessment(
        account=row.needed("account"),
        assessed_on=row.day("assessed_on"),
        review_by=row.day("review_by"),
        educational=row.text("educational_reviewer"),
        technical=row.text("technical_reviewer"),
        line=row.line,
    )
