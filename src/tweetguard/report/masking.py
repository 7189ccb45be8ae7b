"""Hide personal data in what is shown: `07*** ******`."""

from __future__ import annotations

from tweetguard.findings import Finding, Masking

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


def shown_match(finding: Finding, show_matches: bool) -> str | None:
    """What a report may show of a finding's match."""
    if finding.match is None or show_matches:
        return finding.match
    return mask(finding.match, finding.masking)
