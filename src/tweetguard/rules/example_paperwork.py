"""The registers and approvals of a rule's example, made without files; see `rules/trial.py`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from tweetguard.approvals.desk import ApprovalFacts, DraftApprovals
from tweetguard.approvals.digest import Digests
from tweetguard.approvals.record import Approval
from tweetguard.approvals.signing import SignatureState
from tweetguard.config.schema import ApprovalSettings
from tweetguard.drafts.draft import SCHOOL_TIME
from tweetguard.registers import accounts, profiles, risk_assessments, signatures
from tweetguard.registers.office import Form, Row
from tweetguard.registers.process import NO_REGISTERS, ProcessRegisters, RegisterName
from tweetguard.rules.schema import ExampleApprovals

_DIGESTS = Digests("text", "matter")
_MADE: Mapping[str, tuple[Form, Any]] = {
    "accounts": (accounts.FORM, accounts.accounts_of),
    "risk_assessments": (risk_assessments.FORM, risk_assessments.risk_assessments_of),
    "signatures": (signatures.FORM, signatures.signatures_of),
    "profiles": (profiles.FORM, profiles.profiles_of),
}


def example_registers(said: Mapping[RegisterName, Sequence[Mapping[str, str]]]) -> ProcessRegisters:
    """The registers of an example; SourceError when a row is wrong."""
    if not said:
        return NO_REGISTERS
    made: dict[str, Any] = {}
    for name, entries in said.items():
        form, parse = _MADE[name]
        rows = [Row(Path(name), number, dict(entry)) for number, entry in enumerate(entries, start=1)]
        for row in rows:
            for field in row.cells:
                if field not in form.fields:
                    raise row.error(field, "is no field of the register")
        made[name] = parse(rows, name)
    return ProcessRegisters(**made)


def example_approvals(said: ExampleApprovals | None) -> DraftApprovals | None:
    """The approvals of an example; None where it asks for none."""
    if said is None:
        return None
    given = []
    for each in said.given:
        on = datetime.combine(each.on, datetime.min.time(), SCHOOL_TIME)
        approval = Approval("example", each.by, each.role, on, each.expires_on, _DIGESTS)
        given.append(ApprovalFacts(approval, each.changed, SignatureState(each.signature), "approvals/example"))
    settings = ApprovalSettings(required=said.required, roles=said.roles)
    return DraftApprovals(settings, tuple(given), "approvals")
