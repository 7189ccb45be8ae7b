"""Who has approved a draft, as a table for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tweetguard.approving import ApprovalList
from tweetguard.checks.approval import Judged
from tweetguard.registers.consent_file import table
from tweetguard.report.wording import visible


def approvals_table(lists: Iterable[ApprovalList]) -> Iterator[str]:
    """A paragraph for each draft: how many approvals count, then each of them."""
    for number, each in enumerate(lists):
        draft, required = each.draft, each.approvals.settings.required
        title = draft.path if draft.id == draft.path else f"{draft.path}#{draft.id}"
        verdict = "approved" if each.counting >= required else "not approved"
        lines = "" if number == 0 else "\n"
        lines += f"{visible(title)}: {verdict} ({each.counting} of {required})\n"
        if each.judged:
            rows = [("by", "role", "on", "until", "signature", "counts"), *(_row(judged) for judged in each.judged)]
            lines += "".join(f"  {line}\n" for line in table(rows).splitlines())
        yield lines


def _row(judged: Judged) -> tuple[str, ...]:
    approval = judged.facts.approval
    counts = "yes" if judged.reason is None else f"no: {judged.reason}"
    said = (approval.by, approval.role or "-", approval.day.isoformat(), approval.expires.isoformat())
    return (*map(visible, said), judged.facts.signature.value, counts)
