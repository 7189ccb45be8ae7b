"""What is on record about a draft's account, its author and its approval: put beside the draft for the checks to judge.

Each register is read once a run, and only when a rule that is on asks for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from tweetguard.approvals.desk import ApprovalDesk
from tweetguard.checks.case import Surroundings
from tweetguard.checks.kind import Kind, ProcessName
from tweetguard.config.schema import Config, plain_handle
from tweetguard.drafts.draft import Draft
from tweetguard.errors import PictureError, SigningError, SourceError
from tweetguard.findings import Failure
from tweetguard.registers.process import Office, RegisterName

# Each register, and how the configuration names it.
NAMES: dict[ProcessName, str] = {
    "approvals": "approvals",
    "accounts": "registers.accounts",
    "risk_assessments": "registers.risk_assessments",
    "signatures": "registers.signatures",
    "profiles": "registers.profiles",
}


@dataclass(slots=True)
class Missing:
    """What of the paperwork of one draft could not be read; the rules that need it are silent, since that is a failure."""

    names: set[ProcessName] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)


@dataclass(slots=True)
class Paperwork:
    """The paperwork of a run, for the kinds of check that are on."""

    config: Config
    wanted: frozenset[ProcessName]
    _registers: Office = field(init=False)
    _approvals: ApprovalDesk | None = field(init=False)
    _pupil_handles: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self._registers = Office(self.config.registers)
        self._approvals = None if self.config.approvals is None else ApprovalDesk(self.config.approvals)
        self._pupil_handles = frozenset(map(plain_handle, self.config.pupil_handles))

    def beside(self, draft: Draft, around: Surroundings) -> tuple[Surroundings, Missing]:
        """The surroundings with a draft's paperwork. A picture on its own is no post from an account, and needs none."""
        missing = Missing()
        if not draft.has_text or not self.wanted:
            return around, missing
        found: dict[str, Any] = {}
        for name in REGISTERS:
            # People's other names tell that an approver is the author.
            if name in self.wanted or (name == "signatures" and "approvals" in self.wanted):
                register = self._registers.register(name)
                if isinstance(register, SourceError):
                    self._cannot(name, register, draft, missing)
                    register = None
                found[name] = register
        handles = self._pupil_handles if "profiles" in self.wanted else around.pupil_handles
        around = replace(around, process=replace(around.process, **found), pupil_handles=handles)
        if "approvals" in self.wanted and self._approvals is not None:
            try:
                around = replace(around, approvals=self._approvals.approvals(draft))
            except (SourceError, SigningError) as error:
                self._cannot("approvals", error, draft, missing)
            except PictureError as error:
                missing.names.add("approvals")
                message = f"{error.message}; the approval of {draft.path} was not checked"
                missing.failures.append(Failure(str(error.path), message))
        return around, missing

    def _cannot(self, name: ProcessName, error: SourceError | SigningError, draft: Draft, missing: Missing) -> None:
        missing.names.add(name)
        what = "its approval" if name == "approvals" else f"what {NAMES[name]} say of it"
        place, message = draft.path, str(error)
        if isinstance(error, SourceError):
            place, message = f"{error.path}" if error.line is None else f"{error.path}:{error.line}", error.message
        missing.failures.append(Failure(place, f"{message}; {draft.path}: {what} was not checked"))


REGISTERS: tuple[RegisterName, ...] = ("accounts", "risk_assessments", "signatures", "profiles")


def paperwork_for(config: Config, kinds: Iterable[Kind]) -> Paperwork:
    """The paperwork that these kinds of check ask for."""
    wanted = {kind.process for kind in kinds if kind.process is not None}
    return Paperwork(config, frozenset(name for name in wanted if is_configured(config, name)))


def notes_on(config: Config, rules: Collection[tuple[str, Kind]]) -> tuple[str, ...]:
    """What is not on record here, so that rules which are on, given with their ids, could check nothing; a sentence each."""
    lacking: dict[str, list[str]] = {}
    for id, kind in rules:
        if kind.process is not None and not is_configured(config, kind.process):
            lacking.setdefault(NAMES[kind.process], []).append(id)
    notes = []
    if lacking:
        said = ", ".join(f"{' and '.join(ids)} ({name})" for name, ids in lacking.items())
        notes.append(f"not checked, since nothing is configured for it: {said}")
    asked = any(kind.process == "approvals" for _, kind in rules)
    if asked and config.approvals is not None and not config.approvals.keys:
        notes.append(
            "approvals were not verified: no public keys are configured under approvals.keys, so who made them is not known"
        )
    return tuple(notes)


def is_configured(config: Config, name: ProcessName) -> bool:
    """Whether the configuration says where these papers lie."""
    return (config.approvals if name == "approvals" else getattr(config.registers, name)) is not None
