"""Take away the findings that a draft's front matter allows, and say which allowances are no good.

An allowance that names no known rule, gives no reason or no name, is past its day, or meets nothing takes nothing away and is
a finding itself (TG801).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from tweetguard.checks.allowance import ALLOWANCE_RULE, BadAllowance
from tweetguard.drafts.draft import Allowance
from tweetguard.edges.validate import nearest
from tweetguard.findings import UNTOUCHABLE, Finding
from tweetguard.results import Allowed


@dataclass(frozen=True, slots=True)
class Judged:
    """Findings that stay, findings that are allowed, and allowances that are no good."""

    kept: tuple[Finding, ...]
    allowed: tuple[Allowed, ...]
    bad: tuple[BadAllowance, ...]


def judge(allow: Sequence[Allowance], findings: Sequence[Finding], known: Collection[str], today: date) -> Judged:
    """Lay a draft's allowances over its findings. `known` are the ids of all rules, also of those that are switched off."""
    if not allow:
        return Judged(tuple(findings), (), ())
    bad = [BadAllowance(each, *problem) for each in allow if (problem := _problem(each, known, today)) is not None]
    good = [each for each in allow if all(each is not other.allowance for other in bad)]
    kept: list[Finding] = []
    allowed: list[Allowed] = []
    for finding in findings:
        by = next((each for each in good if covers(each, finding)), None)
        if by is None:
            kept.append(finding)
        else:
            allowed.append(Allowed(finding, by))
    used = {id(each.by) for each in allowed}
    bad += [
        BadAllowance(each, "unused", f"allows {each.rule}, which finds nothing here that it fits")
        for each in good
        if id(each) not in used
    ]
    return Judged(tuple(kept), tuple(allowed), tuple(bad))


def covers(allowance: Allowance, finding: Finding) -> bool:
    """Whether an allowance is about a finding: by its rule, and by the words it matched or the picture it is about."""
    if allowance.rule.casefold() not in (finding.rule.casefold(), finding.name.casefold()):
        return False
    if allowance.match is None:
        return True
    wanted = _plain(allowance.match)
    about = [finding.match, finding.location.path]
    return any(wanted == _plain(each) for each in about if each is not None)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _problem(allowance: Allowance, known: Collection[str], today: date) -> tuple[str, str] | None:
    """The circumstance and the words for what is wrong with an allowance, whatever was found; None when it is a good one."""
    rule = allowance.rule.upper()
    if rule in (UNTOUCHABLE, ALLOWANCE_RULE):
        return "invalid", f"allows {rule}, which cannot be allowed"
    if not any(allowance.rule.casefold() == id.casefold() for id in known):
        return "invalid", f"allows the rule {allowance.rule!r}, which there is not{nearest(rule, tuple(known))}"
    if not (allowance.reason or "").strip():
        return "invalid", f"allows {rule} and gives no reason"
    if not (allowance.by or "").strip():
        return "invalid", f"allows {rule} and does not say who allows it (by:)"
    if allowance.until is not None and allowance.until < today:
        return "expired", f"allowed {rule} until {allowance.until:%d.%m.%Y}, which is past"
    return None
