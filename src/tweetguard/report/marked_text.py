"""A text cut into the pieces that a page shows: what is marked, where each mark begins and ends, what X would colour."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tweetguard.findings import Finding, Severity
from tweetguard.report.wording import visible

# What X shows in its link colour. Only for the eye: nothing of it becomes a link.
_COLOURED = re.compile(r"(?<![\w&])(?:[#@]\w+|\$[A-Za-z]{1,6}\b|https?://\S+)")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its number on the page, from 1 within its draft, and the anchor of its place in the list."""

    number: int
    anchor: str
    finding: Finding

    @property
    def said(self) -> str:
        """The finding for those who hear the page."""
        return f"finding {self.number}, {self.finding.severity.label}, {self.finding.name.replace('-', ' ')}"


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A stretch of text that looks the same from end to end.

    `severity` is that of the gravest finding over it, None where there is none. `begins` and `ends` are the findings
    whose marks begin and end with it.
    """

    text: str
    severity: Severity | None = None
    begins: tuple[Numbered, ...] = ()
    ends: tuple[Numbered, ...] = ()
    coloured: bool = False


def marked(text: str, findings: Sequence[Numbered]) -> list[TextPiece]:
    """The pieces of a text; `findings` are those that lie in it, and one without a span marks nothing."""
    spans = [
        (max(0, each.finding.location.start), min(len(text), each.finding.location.end), each)
        for each in findings
        if each.finding.location.start is not None and each.finding.location.end is not None
    ]
    spans = [span for span in spans if span[0] < span[1]]
    cuts = sorted({0, len(text), *(start for start, _, _ in spans), *(end for _, end, _ in spans)})
    pieces: list[TextPiece] = []
    for start, end in pairwise(cuts):
        over = [each for first, last, each in spans if first < end and start < last]
        begins = tuple(each for first, _, each in spans if first == start)
        ends = tuple(each for _, last, each in spans if last == end)
        if over:
            severity = max(each.finding.severity for each in over)
            pieces.append(TextPiece(_shown(text[start:end]), severity, begins, ends))
        else:
            pieces += _coloured(text[start:end])
    return pieces


def _coloured(text: str) -> list[TextPiece]:
    """Unmarked text, with what X would colour as pieces of its own."""
    pieces = []
    place = 0
    for match in _COLOURED.finditer(text):
        pieces.append(TextPiece(_shown(text[place : match.start()])))
        pieces.append(TextPiece(_shown(match[0]), coloured=True))
        place = match.end()
    pieces.append(TextPiece(_shown(text[place:])))
    return [piece for piece in pieces if piece.text]


def _shown(text: str) -> str:
    return "\n".join(visible(line.removesuffix("\r")) for line in text.split("\n"))
