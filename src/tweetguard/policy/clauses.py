"""Each clause of the policy with its rules as they stand here: what `tweetguard policy` shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tweetguard.config.load import LoadedConfig
from tweetguard.policy.policy_map import MappedClause, Question, Source, policy_map
from tweetguard.policy.standing import Standing, standings
from tweetguard.rules.load import rules_for


@dataclass(frozen=True, slots=True)
class ClauseStanding:
    """A clause and its rules; none where it is a reminder."""

    clause: MappedClause
    rules: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class DocumentStanding:
    """A document's clauses in their order."""

    document: str
    source: Source
    clauses: tuple[ClauseStanding, ...]


@dataclass(frozen=True, slots=True)
class PolicyStanding:
    """The whole policy as it stands here; `own` are the rules that the school wrote itself, with clauses of their own."""

    documents: tuple[DocumentStanding, ...]
    checklist: str
    questions: tuple[Question, ...]
    own: tuple[Standing, ...]
    rules: tuple[Standing, ...]
    configured: bool

    def not_on(self) -> Sequence[Standing]:
        """The rules that check nothing here, in order of their ids."""
        return [each for each in self.rules if each.state != "on"]


def policy_standing(loaded: LoadedConfig) -> PolicyStanding:
    """The policy under a configuration. Raises SourceError when a rule is wrong or a setting does not fit."""
    known = standings(rules_for(loaded), loaded.config)
    mapped = policy_map()
    documents = tuple(
        DocumentStanding(
            each.document,
            each.source,
            tuple(ClauseStanding(clause, tuple(known[id] for id in clause.rules)) for clause in each.clauses),
        )
        for each in mapped.documents
    )
    own = tuple(standing for id, standing in known.items() if id not in mapped.rule_ids())
    checklist = mapped.checklist
    return PolicyStanding(documents, checklist.document, checklist.questions, own, tuple(known.values()), bool(loaded.files))
