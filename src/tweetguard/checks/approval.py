"""Whether a draft has been approved (TG601): for these words and pictures, by enough others than its author, and in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tweetguard.approvals.desk import ApprovalFacts, DraftApprovals, approver_keys
from tweetguard.approvals.signing import SignatureState
from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, Options, Violation
from tweetguard.checks.process import day_of, in_register
from tweetguard.findings import Location
from tweetguard.registers.people import person_key
from tweetguard.registers.signatures import SignatureRegister

_UNTRUE = frozenset({SignatureState.UNSIGNED, SignatureState.UNLISTED, SignatureState.FOREIGN, SignatureState.ALTERED})


@dataclass(frozen=True, slots=True)
class Judged:
    """An approval, who gave it, and why it does not count (None when it does).

    `untrue` says that its signature is not what it should be.
    """

    facts: ApprovalFacts
    person: str
    reason: str | None
    untrue: bool = False


def check(case: Case, options: Options) -> Iterator[Violation]:
    """Every approval that is not what it says; and where there are not enough that count, what is wrong with the others."""
    approvals = case.around.approvals
    if approvals is None:
        return
    author = case.draft.author
    judged = judge_approvals(approvals, author, day_of(case), case.around.process.signatures)
    counting = people_counting(judged)
    wanted = approvals.settings.required
    enough = len(counting) >= wanted
    for each in judged:
        if each.reason is not None and (each.untrue or not enough):
            yield _because(in_register(each.facts.path, None), f"an approval does not count: {each.reason}")
    if enough:
        return
    if author is None:
        line, column = case.draft.posts[0].origin.place(0)
        reason = "the draft does not say who wrote it (author:), so nobody can tell that somebody else approved it"
        yield _because(Location("post", line=line, column=column), reason)
    elif counting or not judged:
        said = "nobody has approved this draft" if not counting else f"{len(counting)} of {wanted} approvals are there"
        line, column = case.draft.posts[0].origin.place(0)
        yield _because(Location("post", line=line, column=column), said)


def judge_approvals(
    approvals: DraftApprovals, author: str | None, day: date, signatures: SignatureRegister | None = None
) -> list[Judged]:
    """Each approval with why it does not count on a day; the register of signatures knows people's other names."""
    judged = []
    for facts in approvals.approvals:
        untrue = facts.signature in _UNTRUE
        reason = f"it is {facts.signature.value}" if untrue else _why_not(facts, approvals, author, day, signatures)
        judged.append(Judged(facts, _person(facts.approval.by, signatures), reason, untrue))
    return judged


def people_counting(judged: Iterable[Judged]) -> frozenset[str]:
    """The people whose approvals count, each once, however many approvals somebody gave and under whatever names."""
    return frozenset(each.person for each in judged if each.reason is None)


def _person(name: str, signatures: SignatureRegister | None) -> str:
    rows = () if signatures is None else signatures.of(name)
    return rows[0].keys[0] if rows else person_key(name)


def _why_not(
    facts: ApprovalFacts, approvals: DraftApprovals, author: str | None, day: date, signatures: SignatureRegister | None
) -> str | None:
    approval, settings = facts.approval, approvals.settings
    if author is None:
        return "the draft does not say who wrote it"
    if same_person(author, approval.by, signatures):
        return "it is the author's own"
    if facts.changed:
        return f"{_and(facts.changed)} changed since"
    if settings.roles and approval.role.casefold() not in {role.casefold() for role in settings.roles}:
        return f"its role is not {' or '.join(settings.roles)}"
    listed = approver_keys(settings, approval.by)
    if (
        listed is not None
        and listed.roles
        and approval.role
        and approval.role.casefold() not in map(str.casefold, listed.roles)
    ):
        return "the approver does not have the role that it states"
    if approval.day > day:
        return "it is dated later than the day of publication"
    if min(approval.expires, approval.day + timedelta(days=settings.days)) < day:
        return "it has expired"
    return None


def same_person(one: str, other: str, signatures: SignatureRegister | None) -> bool:
    """Whether two names are those of one person, as far as the names and the register of signatures tell."""
    return person_key(one) == person_key(other) or (signatures is not None and signatures.same_person(one, other))


def _and(parts: tuple[str, ...]) -> str:
    verb = "has" if len(parts) == 1 else "have"
    return f"{' and '.join(parts)} {verb}"


def _because(location: Location, reason: str) -> Violation:
    return Violation(location, None, {"reason": reason}, {"reason": reason})


KIND = Kind(check, Options, words=frozenset({"reason"}), masking="none", process="approvals")
