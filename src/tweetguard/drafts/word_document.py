"""What stands in a Word document, read from its XML: paragraphs, tables and text boxes in their order, pictures, and the rest.

python-docx opens the package (without resolving entities); its `paragraph.text` leaves out tracked insertions, fields
and content controls, so the text is gathered here.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tweetguard.drafts.word_front_matter import Block

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"

_BREAKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
# Moved away or struck out; a fallback says the same again for older programs.
_NOT_THERE = {f"{W}del", f"{W}moveFrom", f"{MC}Fallback", f"{W}pPr", f"{W}rPr"}
_OBJECTS = {
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "a chart",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "a drawing of SmartArt",
}


@dataclass(frozen=True, slots=True)
class Embedded:
    """A picture in the document; `data` is None when it is only linked to."""

    name: str
    data: bytes | None
    alt: str | None


@dataclass(frozen=True, slots=True)
class WordDocument:
    """A document that was opened: its text block by block, its pictures, and what else is in it."""

    blocks: tuple[Block, ...]
    pictures: tuple[Embedded, ...]
    others: tuple[tuple[str, str], ...]  # kind (headers, comments, notes, objects) and what it is, in words

    def unread(self, ignored: Sequence[str]) -> list[str]:
        """What of the document was not read, but for the kinds that are ignored."""
        return [words for kind, words in self.others if kind not in ignored]


def open_document(data: bytes) -> WordDocument:
    """The document in the bytes of a `.docx`. Raises whatever python-docx and lxml raise."""
    from docx import Document

    document = Document(io.BytesIO(data))
    body = document.element.body
    return WordDocument(tuple(_blocks(body)), tuple(_pictures(body, document.part)), (*_around(document), *_objects(body)))


def _blocks(body: Any) -> Iterator[Block]:
    """Paragraphs and tables in their order; the text of boxes follows the paragraph that they hang on."""
    for element in body.iterchildren():
        if element.tag == f"{W}p":
            yield Block(tuple(_text(element).split("\n")))
            for box in _boxes(element):
                yield from _blocks(box)
        elif element.tag == f"{W}tbl":
            yield _table(element)
        elif element.tag in (f"{W}sdt", f"{W}customXml", f"{W}ins", f"{W}smartTag"):
            content = element.find(f"{W}sdtContent")
            yield from _blocks(element if content is None else content)


def _text(paragraph: Any) -> str:
    """The words of a paragraph, without those of boxes in it."""
    parts: list[str] = []

    def gather(element: Any) -> None:
        for child in element.iterchildren():
            if child.tag == f"{W}t":
                parts.append(child.text or "")
            elif child.tag in _BREAKS:
                parts.append(_BREAKS[child.tag])
            elif child.tag not in _NOT_THERE and child.tag != f"{W}txbxContent":
                gather(child)

    gather(paragraph)
    return "".join(parts)


def _boxes(paragraph: Any) -> Iterator[Any]:
    for box in paragraph.iter(f"{W}txbxContent"):
        if not any(each.tag in (f"{MC}Fallback", f"{W}txbxContent") for each in box.iterancestors()):
            yield box


def _table(table: Any) -> Block:
    """A table: a line a row with its cells parted by tabs, and, of two columns, its rows as keys and values."""
    rows: list[list[str]] = []
    for row in _of_kind(table, f"{W}tr"):
        cells = list(_of_kind(row, f"{W}tc"))
        rows.append(["\n".join(line for block in _blocks(cell) for line in block.lines) for cell in cells])
    lines = tuple(line for row in rows for line in "\t".join(row).split("\n"))
    two = all(len(row) == 2 for row in rows)
    return Block(lines, tuple((row[0], row[1]) for row in rows) if two and rows else None)


def _of_kind(element: Any, tag: str) -> Iterator[Any]:
    """The rows of a table, or the cells of a row, without those of tables inside of them."""
    for child in element.iterchildren():
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from _of_kind(child, tag)


def _pictures(body: Any, part: Any) -> Iterator[Embedded]:
    """The pictures in the body, those of older documents (VML) too, each as often as it is shown."""
    for blip in body.iter(f"{A}blip", f"{V}imagedata"):
        if any(each.tag == f"{MC}Fallback" for each in blip.iterancestors()):
            continue
        id = blip.get(f"{R}embed") or blip.get(f"{R}id")
        linked = blip.get(f"{R}link")
        if id is None and linked is None:
            continue
        related = None if id is None or part.rels[id].is_external else part.rels[id].target_part
        name = "picture" if related is None else str(related.partname).rpartition("/")[2]
        yield Embedded(name, None if related is None else related.blob, _alt(blip))


def _alt(blip: Any) -> str | None:
    """The alt text of a picture, as Word keeps it beside the drawing."""
    for each in blip.iterancestors(f"{WP}inline", f"{WP}anchor"):
        properties = each.find(f"{WP}docPr")
        return None if properties is None else properties.get("descr") or None
    return None


def _around(document: Any) -> Iterator[tuple[str, str]]:
    """What stands beside the text: headers and footers with words or pictures in them, comments and notes."""
    for part in document.part.package.iter_parts():
        name = str(part.partname).rpartition("/")[2]
        kind = name.rstrip("0123456789.xml")
        if kind in ("header", "footer") and _has_content(part):
            yield "headers", f"the {kind} of the document is not read"
        elif kind == "comments" and _has_content(part):
            yield "comments", "the comments in the document are not read"
        elif kind in ("footnotes", "endnotes") and _has_content(part):
            yield "notes", f"the {kind} of the document are not read"


def _has_content(part: Any) -> bool:
    """Whether a part of the document shows anything."""
    from docx.oxml import parse_xml

    root = parse_xml(part.blob)
    shows_text = any((each.text or "").strip() for each in root.iter(f"{W}t"))
    return shows_text or next(root.iter(f"{A}blip", f"{V}imagedata"), None) is not None


def _objects(body: Any) -> Iterator[tuple[str, str]]:
    """Charts and objects of other programs."""
    found = {_OBJECTS[each.get("uri")] for each in body.iter(f"{A}graphicData") if each.get("uri") in _OBJECTS}
    if next(body.iter(f"{W}object"), None) is not None:
        found.add("an object of another program")
    if next(body.iter(f"{W}altChunk"), None) is not None:
        found.add("another document")
    for words in sorted(found):
        yield "objects", f"{words} in the document is not read"
