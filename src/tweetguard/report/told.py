"""What a report has said of accounts already: a finding about an account comes with every draft for it, and is told once."""

from __future__ import annotations

from dataclasses import dataclass, field

from tweetguard.findings import Finding
from tweetguard.results import DraftResult

MOST = 10_000  # that are remembered, so that a run of any length needs no more memory


@dataclass(slots=True)
class Told:
    """The findings about accounts and people that were told, with the draft that each was told for."""

    drafts: dict[tuple[str, str | None, int | None, str], str] = field(default_factory=dict)

    def before(self, finding: Finding, result: DraftResult) -> str | None:
        """The draft for which just this was told; None where it must be told now."""
        location = finding.location
        if location.kind != "register":
            return None
        key = (finding.rule, location.path, location.line, finding.message)
        if key in self.drafts:
            return self.drafts[key]
        if len(self.drafts) < MOST:
            draft = result.draft
            self.drafts[key] = draft.path if draft.id == draft.path else f"{draft.path} ({draft.id})"
        return None
