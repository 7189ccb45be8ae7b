"""What the registers and the configuration already answer of the checklist, for one account on one day.

An answer names no person: it gives dates, numbers and the row of a register, where the names stand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from tweetguard.config.schema import Config
from tweetguard.errors import SourceError
from tweetguard.policy.policy_map import AnsweredBy
from tweetguard.registers.accounts import AccountRegister, RegisteredAccount
from tweetguard.registers.consent import ConsentRegister, Standing, read_consent
from tweetguard.registers.people_signed import signed_and_trained
from tweetguard.registers.process import Office, RegisterName
from tweetguard.registers.profiles import ProfileRegister
from tweetguard.registers.risk_assessments import RiskAssessment, RiskAssessmentRegister
from tweetguard.registers.signatures import SignatureRegister

Verdict = Literal["yes", "partly", "no"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a question. `verdict` is None where it asks for more than yes or no; `source` is where it stands."""

    words: str
    source: str
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """A question that is kept somewhere here, and why that gives no answer."""

    why: str


Found = Answer | Open


@dataclass(frozen=True, slots=True)
class AccountNamed:
    """The account that is asked about: its name in the configuration and its handle, where it has them."""

    name: str | None = None
    handle: str | None = None


@dataclass(slots=True)
class Desk:
    """The registers, each read once; what cannot be read is kept in `errors`."""

    config: Config
    account: AccountNamed
    day: date
    errors: dict[str, SourceError] = field(default_factory=dict)
    _office: Office = field(init=False)

    def __post_init__(self) -> None:
        self._office = Office(self.config.registers)

    def register(self, name: RegisterName) -> Any | Open:
        """One of the registers about accounts and staff, or why there is none."""
        found = self._office.register(name)
        if isinstance(found, SourceError):
            self.errors[name] = found
            return Open("the register cannot be read")
        return Open(f"registers.{name} is not configured") if found is None else found

    def consent(self) -> ConsentRegister | Open:
        """The consent register."""
        settings = self.config.registers.consent
        if settings is None:
            return Open("registers.consent is not configured")
        try:
            return read_consent(settings)
        except SourceError as error:
            self.errors["consent"] = error
            return Open("the register cannot be read")


def spoken_day(day: date) -> str:
    """A day as it is written in a letter: 1 September 2026."""
    return f"{day.day} {day:%B} {day.year}"


def answer(key: AnsweredBy, desk: Desk) -> Found:
    """What is known of a question of this kind."""
    return _ANSWERS[key](desk)


def _entry(desk: Desk) -> RegisteredAccount | Open:
    register: AccountRegister | Open = desk.register("accounts")
    if isinstance(register, Open):
        return register
    entry = register.entry(desk.account.name, desk.account.handle)
    return entry if entry is not None else Open("the register of accounts does not know this account")


def _purpose(desk: Desk) -> Found:
    entry = _entry(desk)
    if isinstance(entry, Open):
        return entry
    return _said(desk, entry, entry.purpose) if entry.purpose else Open("the register of accounts records no purpose")


def _audience(desk: Desk) -> Found:
    entry = _entry(desk)
    if isinstance(entry, Open):
        return entry
    return _said(desk, entry, entry.audience) if entry.audience else Open("the register of accounts records no audience")


def _said(desk: Desk, entry: RegisteredAccount, words: str) -> Answer:
    return Answer(f"{words[:1].upper()}{words[1:]}.", _row(desk, "accounts", entry.line))


def _leadership(desk: Desk) -> Found:
    entry = _entry(desk)
    if isinstance(entry, Open):
        return entry
    source, why = _row(desk, "accounts", entry.line), entry.why_not(desk.day)
    if why is not None or entry.approved_on is None:
        return Answer(f"No: {why}.", source, "no")
    until = "" if entry.expires_on is None else f", until {spoken_day(entry.expires_on)}"
    return Answer(f"Approved by the Senior Leadership Team on {spoken_day(entry.approved_on)}{until}.", source, "yes")


def _assessment(desk: Desk) -> tuple[RiskAssessment, str | None] | Open:
    """The assessment that holds, else the newest one, and why it does not hold."""
    register: RiskAssessmentRegister | Open = desk.register("risk_assessments")
    if isinstance(register, Open):
        return register
    found = [(each, each.why_not(desk.day, register.valid_for_days)) for each in register.of(*_names(desk))]
    if not found:
        return Open("the register knows no risk assessment of this account")
    return next((each for each in found if each[1] is None), found[0])


def _risk(desk: Desk) -> Found:
    found = _assessment(desk)
    if isinstance(found, Open):
        return found
    assessment, why = found
    source = _row(desk, "risk_assessments", assessment.line)
    if why is not None or assessment.assessed_on is None:
        return Answer(f"No: {why}.", source, "no")
    until = "" if assessment.review_by is None else f"; to be reviewed by {spoken_day(assessment.review_by)}"
    words = f"Assessed on {spoken_day(assessment.assessed_on)}{until}. What is changed to reduce the risks:"
    return Answer(words, source, "yes")


def _reviewers(desk: Desk) -> Found:
    found = _assessment(desk)
    if isinstance(found, Open):
        return found
    assessment, why = found
    source = _row(desk, "risk_assessments", assessment.line)
    if why is None:
        return Answer("By two people, one for the educational and one for the technical side.", source, "yes")
    return Answer(f"No: {why}.", source, "no")


def _consent_of(role: str, who: str, more: str, whole: Verdict) -> Callable[[Desk], Found]:
    """The answer about these people. `whole` is the verdict where all consent: the question may ask for more than that."""

    def counted(desk: Desk) -> Found:
        register = desk.consent()
        if isinstance(register, Open):
            return register
        people = [id for id, records in register.records.items() if any(each.role == role for each in records)]
        standings = [register.verdict(id, desk.day).standing for id in people]
        held, refused = standings.count(Standing.CONSENTED), standings.count(Standing.REFUSED)
        if not people:
            return Open(f"the consent register holds no {who}")
        words = (
            f"{held} of {len(people)} {who} in the consent register may be shown today; {refused} refused or withdrew. {more}"
        )
        verdict: Verdict = whole if held == len(people) else "partly" if held else "no"
        return Answer(words, _file(desk, "consent"), verdict)

    return counted


def _profile(desk: Desk) -> Found:
    register: ProfileRegister | Open = desk.register("profiles")
    if isinstance(register, Open):
        return register
    profile = register.profiles.entry(*_names(desk))
    if profile is None:
        return Open("the register of profiles does not know this account")
    source = _row(desk, "profiles", profile.line)
    if profile.checked_on is None:
        return Answer("No: the register does not say when the profile was looked at.", source, "no")
    why = register.why_not(profile, desk.day)
    if why is not None:
        return Answer(f"No: {why}.", source, "no")
    words = f"The profile was looked at on {spoken_day(profile.checked_on)}. Privacy and control settings:"
    return Answer(words, source, "partly")


def _approvals(desk: Desk) -> Found:
    settings = desk.config.approvals
    if settings is None:
        return Open("approvals is not configured")
    people = "1 person" if settings.required == 1 else f"{settings.required} people"
    roles = f" (as {' or '.join(settings.roles)})" if settings.roles else ""
    words = (
        f"Each post is approved by {people}{roles} other than its author before it is published; an approval lapses after "
        f"{settings.days} days. Who looks at answers, and how often:"
    )
    return Answer(words, "tweetguard.yaml", "partly")


def _signed(which: Literal["signed", "trained"], words: str) -> Callable[[Desk], Found]:
    """The answer about those in the register; whether all who are involved stand there, it cannot tell."""

    def counted(desk: Desk) -> Found:
        register: SignatureRegister | Open = desk.register("signatures")
        if isinstance(register, Open):
            return register
        people = signed_and_trained(register, desk.day)
        if not people:
            return Open("the register of signatures is empty")
        number = sum(getattr(each, which) for each in people)
        verdict: Verdict = "partly" if number else "no"
        said = f"{number} of {len(people)} people in the register of signatures {words}"
        return Answer(said, _file(desk, "signatures"), verdict)

    return counted


_ANSWERS: Mapping[AnsweredBy, Callable[[Desk], Found]] = {
    "purpose": _purpose,
    "audience": _audience,
    "leadership": _leadership,
    "risk-assessment": _risk,
    "reviewers": _reviewers,
    "parental-consent": _consent_of("pupil", "pupils", "Each picture is checked against it before it is posted.", "yes"),
    "staff-consent": _consent_of("staff", "members of staff", "Other documents:", "partly"),
    "profile": _profile,
    "approvals": _approvals,
    "signatures": _signed("signed", "have signed the Acceptable Use Policy, and it holds today."),
    "training": _signed("trained", "have had training that holds today. Pupils and parents:"),
}


def _names(desk: Desk) -> tuple[str | None, str | None]:
    return desk.account.name, desk.account.handle


def _file(desk: Desk, name: str) -> str:
    """The register's file by its name alone: the folders above it may be named after people."""
    file: Path = getattr(desk.config.registers, name).file
    return file.name


def _row(desk: Desk, name: RegisterName, line: int) -> str:
    return f"{_file(desk, name)}, line {line}"
