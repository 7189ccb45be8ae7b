"""Hide personal data in what is shown: `07*** ******`."""

from __future__ import annotations

from collections.abc import Iterable

from tweetguard.findings import Finding, LocationKind, Masking

SHOWN = 2  # letters or digits left at the start of a partly masked match, where it is long enough
LONG_ENOUGH = 4  # times as many as are shown


def mask(text: str, masking: Masking) -> str:
    """`text` with its letters and digits hidden.

    Partly: at most two are left at the start, and never more than a quarter of all. Wholly: eight stars, so that not even
    the length of a secret is told.
    """
    if masking == "none":
        return text
    if masking == "wholly":
        return "********"
    hidden = sum(map(str.isalnum, text))
    left = min(SHOWN, hidden // LONG_ENOUGH)
    masked = []
    for character in text:
        if not character.isalnum():
            masked.append(character)
        elif left > 0:
            masked.append(character)
            left -= 1
        else:
            masked.append("*")
    return "".join(masked)


def shown_match(finding: Finding, show_matches: bool, others: Iterable[Finding] = ()) -> str | None:
    """What a report may show of a finding's match; `others` are the draft's findings, for what they mask within it.

    "DM me on 07700 900123" is no secret to the rule about private contact, and holds one to the rule about numbers.
    """
    match, location = finding.match, finding.location
    if match is None or show_matches:
        return match
    shown = mask(match, finding.masking)
    if finding.masking == "wholly" or location.start is None:
        return shown
    for other in others:
        theirs = other.location
        inside = (theirs.kind, theirs.part, theirs.path) == (location.kind, location.part, location.path)
        if not inside or theirs.start is None or theirs.end is None or other.masking == "none" or other is finding:
            continue
        start, end = max(0, theirs.start - location.start), min(len(match), theirs.end - location.start)
        if start < end:
            whole = mask(other.match, "partly") if other.match and other.masking == "partly" else ""
            first = location.start + start - theirs.start
            hidden = whole[first : first + end - start]
            hidden = hidden if len(hidden) == end - start else "*" * (end - start)
            shown = shown[:start] + _both(shown[start:end], hidden) + shown[end:]
    return shown


def masked_text(
    text: str,
    findings: Iterable[Finding],
    show_matches: bool,
    *,
    kind: LocationKind = "text",
    part: int | None = None,
    path: str | None = None,
) -> str:
    """A post's text (or the alt text of the picture `path`) with everything masked that any finding in it says must be.

    Its length is kept, so that spans still fit; `part` numbers the posts of a thread, as in Location.
    """
    if show_matches:
        return text
    masked = text
    for finding in findings:
        location = finding.location
        start, end = location.start, location.end
        inside = (location.kind, location.part, location.path) == (kind, part, path)
        if not inside or start is None or end is None or finding.masking == "none":
            continue
        hidden = mask(text[start:end], "partly") if finding.masking == "partly" else "*" * (end - start)
        masked = masked[:start] + _both(masked[start:end], hidden) + masked[end:]
    return masked


def _both(one: str, other: str) -> str:
    """Two maskings of the same stretch laid over each other: hidden where either hides."""
    return "".join("*" if "*" in (a, b) else a for a, b in zip(one, other, strict=True))
