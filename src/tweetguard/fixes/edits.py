"""Edits of a text, and the fixes that are made of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tweetguard.text.spans import Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put `new` in the place of `span`."""

    span: Span
    new: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits of one post that belong together: all are made, or none.

    `targets` are the spans of the findings that it mends. It is `safe` when it cannot change what the post says.
    """

    edits: tuple[Edit, ...]
    targets: tuple[Span, ...]
    safe: bool


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; they must not overlap."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits):
        parts += (text[done : edit.span.start], edit.new)
        done = edit.span.end
    return "".join((*parts, text[done:]))


def before_edits(offset: int, edits: Sequence[Edit]) -> int:
    """Where an offset of the edited text was before; within what was put in, the start of what it stands for."""
    shift = 0
    for edit in sorted(edits):
        start = edit.span.start + shift
        if offset < start:
            break
        if offset < start + len(edit.new):
            return edit.span.start
        shift += len(edit.new) - (edit.span.end - edit.span.start)
    return offset - shift


def without_overlaps(fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes but for those that touch what an earlier one edits; the safe ones go first."""
    kept: list[Fix] = []
    for fix in sorted(fixes, key=lambda fix: (not fix.safe, fix.edits)):
        taken = [edit.span for other in kept for edit in other.edits]
        if not any(edit.span.overlaps(span) for edit in fix.edits for span in taken):
            kept.append(fix)
    return sorted(kept, key=lambda fix: fix.edits)
