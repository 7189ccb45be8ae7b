"""The four registers about accounts and staff: read once when something asks, and told apart from none and from broken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from tweetguard.config.schema import Registers
from tweetguard.errors import SourceError
from tweetguard.registers import accounts, profiles, risk_assessments, signatures
from tweetguard.registers.accounts import AccountRegister
from tweetguard.registers.consent import read_consent
from tweetguard.registers.office import Form, Row, read_rows
from tweetguard.registers.profiles import ProfileRegister
from tweetguard.registers.risk_assessments import RiskAssessmentRegister
from tweetguard.registers.roster import read_roster
from tweetguard.registers.signatures import SignatureRegister

RegisterName = Literal["accounts", "risk_assessments", "signatures", "profiles"]

READERS: Mapping[str, Callable[[Any], Any]] = {
    "accounts": accounts.read_accounts,
    "risk_assessments": risk_assessments.read_risk_assessments,
    "signatures": signatures.read_signatures,
    "profiles": profiles.read_profiles,
}
_FORMS: Mapping[str, tuple[Form, Callable[[Row], object]]] = {
    "accounts": (accounts.FORM, accounts.account_of),
    "risk_assessments": (risk_assessments.FORM, risk_assessments.risk_assessment_of),
    "signatures": (signatures.FORM, signatures.signature_of),
    "profiles": (profiles.FORM, profiles.profile_of),
}
_OTHERS: Mapping[str, Callable[[Any], object]] = {"consent": read_consent, "roster": read_roster}


@dataclass(frozen=True, slots=True)
class ProcessRegisters:
    """The registers as the checks see them; None where none is configured, or where it could not be read."""

    accounts: AccountRegister | None = None
    risk_assessments: RiskAssessmentRegister | None = None
    signatures: SignatureRegister | None = None
    profiles: ProfileRegister | None = None


NO_REGISTERS = ProcessRegisters()


@dataclass(slots=True)
class Office:
    """Reads each register once, when it is first asked for."""

    settings: Registers
    _read: dict[RegisterName, Any] = field(default_factory=dict)

    def register(self, name: RegisterName) -> Any | SourceError | None:
        """The register, the error when it cannot be read, None when none is configured."""
        settings = getattr(self.settings, name)
        if settings is None:
            return None
        if name not in self._read:
            try:
                self._read[name] = READERS[name](settings)
            except SourceError as error:
                self._read[name] = error
        return self._read[name]


@dataclass(frozen=True, slots=True)
class RegisterState:
    """A configured register as `tweetguard registers check` tells of it; `rows` is None where rows are not counted."""

    name: str
    file: Path
    errors: tuple[SourceError, ...] = ()
    rows: int | None = None


def validate_registers(settings: Registers) -> tuple[RegisterState, ...]:
    """Every register that is configured, read and checked: each with all its errors, file and line."""
    states = []
    for name in Registers.model_fields:
        configured = getattr(settings, name)
        if configured is not None:
            states.append(_state(name, configured))
    return tuple(states)


def _state(name: str, settings: Any) -> RegisterState:
    if name in _OTHERS:
        try:
            _OTHERS[name](settings)
        except SourceError as error:
            return RegisterState(name, settings.file, (error,))
        return RegisterState(name, settings.file)
    form, record = _FORMS[name]
    errors: list[SourceError] = []
    try:
        rows = read_rows(form, settings)
    except SourceError as error:
        return RegisterState(name, settings.file, (error,))
    for row in rows:
        try:
            record(row)
        except SourceError as error:
            errors.append(error)
    if not errors:
        try:
            READERS[name](settings)
        except SourceError as error:  # what only shows between rows
            errors.append(error)
    return RegisterState(name, settings.file, tuple(errors), len(rows))
