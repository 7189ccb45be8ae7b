"""New texts put into a Word document: into its runs, so that each keeps its form; every other part is copied as it is."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tweetguard.drafts.word_document import MC, W
from tweetguard.fixes.edits import Edit
from tweetguard.fixes.places import Change, NotWritable, edits_between
from tweetguard.text.spans import Span

# Struck out, said again for older programs, or in a box, whose place among the lines is not that in the file.
_ELSEWHERE = frozenset({f"{W}del", f"{W}moveFrom", f"{MC}Fallback", f"{W}txbxContent"})
_GAPS = "\n\t-"  # what the reader puts where Word has an element: a break, a tab, a hyphen that does not part
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BY_HAND = "edit it in Word"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in the document and where it stands in the draft's text."""

    element: Any
    span: Span


def in_word_document(data: bytes, change: Change) -> bytes:
    """The bytes of a `.docx` with the new text. Raises NotWritable where a run cannot be told for every word."""
    from docx import Document
    from docx.opc.oxml import serialize_part_xml
    from docx.oxml import parse_xml

    old, new = change.draft.posts[0].text, change.texts[0]
    part = str(Document(io.BytesIO(data)).part.partname).lstrip("/")
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        if any(name.startswith("_xmlsignatures/") for name in file.namelist()):
            raise NotWritable(f"the document is signed; {_BY_HAND}")
        root = parse_xml(file.read(part))
        runs = _runs(root, old)
        for edit in sorted(edits_between(old, new), reverse=True):
            _put(edit, runs)
        body = serialize_part_xml(root)
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as copy:
            copy.comment = file.comment
            for info in file.infolist():
                copy.writestr(info, body if info.filename == part else file.read(info))
    return written.getvalue()


def _runs(root: Any, text: str) -> list[Run]:
    """The runs that make up the text; what stands before them in the document is front matter."""
    elements = [each for each in root.iter(f"{W}t") if each.text and not _is_elsewhere(each)]
    for first in range(len(elements)):
        runs = list(_aligned(elements[first:], text))
        if len(runs) == len(elements) - first and not text[runs[-1].span.end :].strip():
            return runs
    raise NotWritable(_BY_HAND)


def _is_elsewhere(element: Any) -> bool:
    return any(each.tag in _ELSEWHERE for each in element.iterancestors())


def _aligned(elements: Sequence[Any], text: str) -> Iterator[Run]:
    """The runs one after the other, as far as the text goes on with them."""
    at = 0
    for element in elements:
        while at < len(text) and text[at] in _GAPS and not text.startswith(element.text, at):
            at += 1
        # Spaces at the very end are no part of the draft.
        written = element.text if text.startswith(element.text, at) else element.text.rstrip()
        if not text.startswith(written, at) or (written != element.text and text[at + len(written) :].strip()):
            return
        yield Run(element, Span(at, at + len(written)))
        at += len(written)


def _put(edit: Edit, runs: Sequence[Run]) -> None:
    """Make an edit: what is new goes where its first letter stood, or behind what it follows."""
    inside = [run for run in runs if run.span.overlaps(edit.span)]
    if edit.span.start == edit.span.end:
        inside = [run for run in runs if run.span.start < edit.span.start <= run.span.end][:1]
    covered = sum(min(run.span.end, edit.span.end) - max(run.span.start, edit.span.start) for run in inside)
    if not inside or covered != edit.span.end - edit.span.start:
        raise NotWritable(_BY_HAND)
    for number, run in enumerate(inside):
        start = max(edit.span.start, run.span.start) - run.span.start
        end = min(edit.span.end, run.span.end) - run.span.start
        element = run.element
        element.text = element.text[:start] + (edit.new if number == 0 else "") + element.text[end:]
        if element.text.strip() != element.text:
            element.set(_SPACE, "preserve")
