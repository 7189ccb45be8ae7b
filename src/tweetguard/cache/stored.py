"""A result as it is stored: without one word of the draft, which has to be at hand again to bring it back.

What a finding matched is taken from the draft by its offsets; names of pictures, authors and the like stand in messages as
numbers. A result for which that cannot be done is not stored.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from tweetguard.drafts.draft import Draft, PictureRef, Post
from tweetguard.findings import Clause, Finding, Location, Severity
from tweetguard.results import Allowed, DraftResult

LEAST_SECRET = 3  # characters of a match that must not stand in what is stored


def stored(result: DraftResult) -> str | None:
    """The result as JSON; None when it must not be stored or could not be brought back."""
    draft = result.draft
    findings = [*result.findings, *(each.finding for each in result.allowed)]
    if result.failures or result.known or not all(_can_be_brought_back(each, draft) for each in findings):
        return None
    hide = _replacer({name: f"\0{number}\0" for number, name in reversed([*enumerate(_names(draft))]) if name})
    document = {
        "findings": [_finding(each, draft, hide) for each in result.findings],
        "allowed": [[_finding(each.finding, draft, hide), draft.allow.index(each.by)] for each in result.allowed],
        "unread": result.unread_pictures,
    }
    text = json.dumps(document, ensure_ascii=False)
    told = json.dumps([hide(each.evidence) for each in findings], ensure_ascii=False)
    secrets = {each.match for each in findings if each.match is not None and each.masking != "none"}
    return None if any(len(secret) >= LEAST_SECRET and secret in told for secret in secrets) else text


def brought_back(text: str, draft: Draft) -> DraftResult:
    """The result that `stored` made, for a draft that says the same."""
    document = json.loads(text)
    show = _replacer({f"\0{number}\0": name for number, name in enumerate(_names(draft))})
    return DraftResult(
        draft,
        tuple(_found(each, draft, show) for each in document["findings"]),
        allowed=tuple(Allowed(_found(each, draft, show), draft.allow[index]) for each, index in document["allowed"]),
        unread_pictures=document["unread"],
    )


def _names(draft: Draft) -> list[str]:
    """What a message may have taken from the draft, each at its own number whatever the others are."""
    names = [draft.author or "", draft.account.name or "", draft.account.handle or ""]
    for post in draft.posts:
        for ref in post.pictures:
            names += [str(ref.path), ref.path.as_posix(), ref.name, *(ref.people or ())]
    return names


def _replacer(words: Mapping[str, str]) -> Callable[[Any], Any]:
    """Replaces words in strings, and in what holds strings; the longest first, so that none is replaced within another."""
    ordered = sorted(words.items(), key=lambda pair: -len(pair[0]))

    def replaced(value: Any) -> Any:
        if isinstance(value, str):
            for old, new in ordered:
                value = value.replace(old, new)
            return value
        if isinstance(value, Mapping):
            return {replaced(key): replaced(each) for key, each in value.items()}
        return [replaced(each) for each in value] if isinstance(value, (list, tuple)) else value

    return replaced if words else lambda value: value


def _finding(finding: Finding, draft: Draft, hide: Callable[[Any], Any]) -> list[Any]:
    clause, place = finding.clause, finding.location
    line = None if place.line is None else place.line - _post(draft, place).origin.place(0)[0]
    return [
        finding.rule, finding.name, finding.severity.label, hide(finding.message), hide(finding.advice),
        [clause.document, clause.section, clause.quote], hide(finding.evidence), finding.masking,
        [place.kind, place.start, place.end, line, place.column, hide(place.path), place.box, place.part],
        finding.match is not None,
    ]  # fmt: skip


def _found(row: list[Any], draft: Draft, show: Callable[[Any], Any]) -> Finding:
    rule, name, severity, message, advice, clause, evidence, masking, place, matched = row
    kind, start, end, line, column, path, box, part = place
    location = Location(kind, start, end, None, column, show(path), None if box is None else tuple(box), part)
    post = _post(draft, location)
    if line is not None:
        line += post.origin.place(0)[0]
    if kind == "text" and start is not None:
        line, column = post.origin.place(start)
    elif kind == "alt" and start is not None and (ref := _picture(post, location)) is not None:
        line, column = ref.alt_origin.place(start)
    location = Location(kind, start, end, line, column, location.path, location.box, part)
    return Finding(
        rule, name, Severity.of(severity), show(message), show(advice), Clause(*clause), location, show(evidence),
        _match(draft, location) if matched else None, masking,
    )  # fmt: skip


def _can_be_brought_back(finding: Finding, draft: Draft) -> bool:
    return finding.match is None or _match(draft, finding.location) == finding.match


def _match(draft: Draft, location: Location) -> str | None:
    """The words of the draft at a place."""
    if location.start is None or location.end is None:
        return None
    post = _post(draft, location)
    if location.kind == "text":
        return post.text[location.start : location.end]
    ref = _picture(post, location)
    return (ref.alt or "")[location.start : location.end] if location.kind == "alt" and ref is not None else None


def _post(draft: Draft, location: Location) -> Post:
    return draft.posts[(location.part or 1) - 1]


def _picture(post: Post, location: Location) -> PictureRef | None:
    return next((ref for ref in post.pictures if ref.name == location.path), None)
