"""The map of the policy as it is kept in `rules/context/policy-map.yaml`: every clause with its rules or its reminder."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from tweetguard.edges.validate import StrictModel, validate
from tweetguard.edges.yaml_source import read_yaml
from tweetguard.shipped import shipped_folder

MAP = Path("context") / "policy-map.yaml"

Where = Literal["text", "image", "process", "reminder"]
Source = Literal["policy", "platform", "tweetguard"]
AnsweredBy = Literal[
    "purpose", "audience", "risk-assessment", "reviewers", "parental-consent", "staff-consent", "profile", "approvals",
    "signatures", "training", "leadership",
]  # fmt: skip

# A quote is folded over lines in the file.
Words = Annotated[str, Field(min_length=1), AfterValidator(lambda words: " ".join(words.split()))]
RuleIds = tuple[Annotated[str, Field(pattern=r"^TG[0-9]{3}$")], ...]


class MappedClause(StrictModel):
    """One clause. `kind` says where it can be looked for; `note` how rules and clause go together."""

    section: Words
    quote: Words
    kind: tuple[Where, ...] = Field(min_length=1)
    rules: RuleIds = ()
    reminder: Words | None = None
    note: Words | None = None

    @model_validator(mode="after")
    def _nothing_passed_over(self) -> Self:
        if not self.rules and self.reminder is None:
            raise ValueError("a clause needs a rule or a reminder")
        if (self.reminder is not None) != ("reminder" in self.kind):
            raise ValueError("a clause has a reminder just where its kind says so")
        if bool(self.rules) != bool(set(self.kind) - {"reminder"}):
            raise ValueError("a clause has rules just where its kind says what is looked at")
        return self


class MappedDocument(StrictModel):
    """A document and its clauses in their order; `source` tells the policy from what X asks and from tweetguard's own."""

    document: Words
    source: Source = "policy"
    clauses: tuple[MappedClause, ...] = Field(min_length=1)


class Question(StrictModel):
    """A question of the checklist; `answered_by` is what fills it in, as far as the registers can.

    One that is `open` cannot be answered with yes or no.
    """

    question: Words
    open: bool = False
    answered_by: AnsweredBy | None = None
    rules: RuleIds = ()


class Checklist(StrictModel):
    """The checklist that is answered once for each account."""

    document: Words
    questions: tuple[Question, ...] = Field(min_length=1)


class PolicyMap(StrictModel):
    """The whole map."""

    documents: tuple[MappedDocument, ...] = Field(min_length=1)
    checklist: Checklist

    def rule_ids(self) -> frozenset[str]:
        """Every rule that some clause names."""
        return frozenset(id for document in self.documents for clause in document.clauses for id in clause.rules)


@cache
def policy_map() -> PolicyMap:
    """The map that comes with tweetguard."""
    return validate(PolicyMap, read_yaml(shipped_folder() / MAP))
