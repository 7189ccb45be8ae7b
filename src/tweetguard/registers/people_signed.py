"""The register of signatures counted by people: several rows, and several names, may be one person's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tweetguard.registers.signatures import Signature, SignatureRegister


@dataclass(frozen=True, slots=True)
class PersonSigned:
    """Whether a signature, and training, of one person hold on a day."""

    signed: bool
    trained: bool


def signed_and_trained(register: SignatureRegister, day: date) -> tuple[PersonSigned, ...]:
    """Everybody in the register, in no order; one row that holds is enough."""
    rows = {id(row): row for each in register.signatures.values() for row in each}
    people: list[tuple[set[str], list[Signature]]] = []
    for row in rows.values():
        keys, own = set(row.keys), [row]
        for other in [each for each in people if each[0] & keys]:
            people.remove(other)
            keys |= other[0]
            own += other[1]
        people.append((keys, own))
    return tuple(
        PersonSigned(
            any(register.why_not_signed(row, day) is None for row in own),
            any(register.why_not_trained(row, day) is None for row in own),
        )
        for _, own in people
    )
