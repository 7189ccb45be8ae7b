"""What `tweetguard registers check` says: each register, its rows, and each error with file and line."""

from __future__ import annotations

from collections.abc import Sequence

from tweetguard.config.schema import Registers
from tweetguard.registers.process import RegisterState
from tweetguard.report.wording import counted, visible


def registers_report(states: Sequence[RegisterState]) -> str:
    """A line for each register that can be configured, and one for each error below its register."""
    known = {state.name: state for state in states}
    lines = []
    for name in Registers.model_fields:
        state = known.get(name)
        if state is None:
            lines.append(f"{name}: not configured")
            continue
        lines += [f"{name}: {visible(str(error))}" for error in state.errors]
        if not state.errors:
            rows = "" if state.rows is None else f", {counted(state.rows, 'row')}"
            lines.append(f"{name}: {visible(str(state.file))}: in order{rows}")
    return "".join(f"{line}\n" for line in lines)
