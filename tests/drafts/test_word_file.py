from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from PIL import Image

from tweetguard.config.schema import Config
from tweetguard.drafts.draft import SCHOOL_TIME, Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.source import SourceFile
from tweetguard.drafts.word_file import WordFile
from tweetguard.errors import DraftError

NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CONFIG = Config.model_validate({"accounts": {"art": {"kind": "department", "subject": "art"}}})


def saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def document(*paragraphs: str) -> Any:
    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    return made


def read(made: Any, config: Config = CONFIG) -> list[Draft | DraftError]:
    data = made if isinstance(made, bytes) else saved(made)
    return list(WordFile().read(SourceFile("d.docx", Path("folder/d.docx"), data), Desk(config)))


def one(made: Any, config: Config = CONFIG) -> Draft:
    (draft,) = read(made, config)
    assert isinstance(draft, Draft)
    return draft


def test_paragraphs_are_lines() -> None:
    post = one(document("Open evening", "", "on Thursday")).posts[0]
    assert post.text == "Open evening\n\non Thursday"
    assert post.origin.place(post.text.index("Thursday")) == (3, 4)


def test_lines_of_keys_at_the_head() -> None:
    draft = one(document("Account: art", "Post on: 27/11/2026 15:30", "Reply to: Student", "", "Come: now", "and see"))
    assert (draft.account.subject, draft.reply_to) == ("art", "student")
    assert draft.schedule == datetime(2026, 11, 27, 15, 30, tzinfo=SCHOOL_TIME)
    assert draft.posts[0].text == "Come: now\nand see"
    assert draft.posts[0].origin.place(0) == (5, 1)


@pytest.mark.parametrize(
    ("paragraphs", "text"),
    [
        (("---", "account: art", "---", "Hi"), "Hi"),
        (("account: art", "Hi there"), "Hi there"),
        (("account: art", "Reminder: bring kit", "Hi there"), "Reminder: bring kit\nHi there"),
        (("Reminder: bring kit", "", "Hi"), "Reminder: bring kit\n\nHi"),
        (("https://stlukes.example/a",), "https://stlukes.example/a"),
        (("", "", "Hi"), "Hi"),
        ((), ""),
    ],
)
def test_what_is_front_matter_and_what_is_text(paragraphs: tuple[str, ...], text: str) -> None:
    assert one(document(*paragraphs)).posts[0].text == text


def test_a_table_at_the_head() -> None:
    made = docx.Document()
    table = made.add_table(rows=2, cols=2)
    for row, (key, value) in zip(table.rows, [("Account", "art"), ("Author", "KB")], strict=True):
        row.cells[0].text, row.cells[1].text = key, value
    made.add_paragraph("Hi")
    draft = one(made)
    assert (draft.account.subject, draft.author, draft.posts[0].text) == ("art", "KB", "Hi")
    assert draft.posts[0].origin.place(0) == (3, 1)


def test_all_that_word_shows_is_read() -> None:
    made = document("Hi")
    body = made.element.body
    for xml in [
        f"<w:p {NAMES}><w:ins><w:r><w:t>added</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>",
        f"<w:sdt {NAMES}><w:sdtContent><w:p><w:r><w:t>field</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        f"<w:p {NAMES}><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r></w:p>",
    ]:
        body.insert(len(body) - 1, parse_xml(xml))
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "left", "right"
    assert one(made).posts[0].text == "Hi\nadded\nfield\na\nb\nbox\nleft\tright"


def test_pictures_in_the_document_are_looked_into() -> None:
    made = document("account: art", "people: P101, P102", "alt: A kiln", "", "Look!")
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(picture, "PNG")
    made.add_picture(picture)
    (ref,) = one(made).posts[0].pictures
    assert ref.path.read_bytes() == picture.getvalue()
    assert (ref.name, ref.people, ref.alt) == ("d.docx/image1.png", ("P101", "P102"), "A kiln")
    assert ref.alt_origin.place(0) == (3, 1)
    made.add_picture(picture)
    with pytest.raises(DraftError, match="has 2 pictures") as caught:
        read(made)
    assert caught.value.line in (2, 3)


def test_what_is_not_read_is_said_or_switched_off() -> None:
    made = document("Hi")
    made.sections[0].header.paragraphs[0].text = "Art department"
    made.add_comment(made.paragraphs[0].runs, "Really?", "KB", "K")
    draft, *errors = read(made)
    assert isinstance(draft, Draft)
    assert sorted(str(error).split(" of ")[0].split(" in ")[0] for error in errors) == [
        "d.docx: the comments",
        "d.docx: the header",
    ]
    config = Config.model_validate({"formats": {"docx": {"ignore": ["headers", "comments"]}}})
    assert one(made, config).posts[0].text == "Hi"


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b" " * 30_000_000)
    return stream.getvalue()


def with_entities() -> bytes:
    """A document whose XML asks for a file of the computer."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(document("Hi")))) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>', 1).replace(
                    b"Hi", b"Hi&e;"
                )
            new.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no Word document"),
        (b"PK\x03\x04rest", "no Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "password"),
        (saved(document("Hi"))[:3000], "no Word document"),
        (bomb(), "far too large"),
    ],
)
def test_what_is_no_document_is_said(data: bytes, words: str) -> None:
    with pytest.raises(DraftError, match=words):
        read(data)


def test_entities_are_not_resolved() -> None:
    assert one(with_entities()).posts[0].text == "Hi"


@pytest.mark.parametrize(
    ("paragraphs", "line", "words"),
    [
        (("account: art", "acount: x", "", "Hi"), 2, "did you mean 'account'"),
        (("author: KB", "account: artt", "", "Hi"), 2, "did you mean 'art'"),
        (("author: KB", "schedule: soon", "", "Hi"), 2, "time cannot be read"),
        (("author: KB", "images: ../../x.jpg", "", "Hi"), 2, "lies outside"),
        (("author: KB", "author: KB", "", "Hi"), 2, "there twice"),
        (("---", "author: KB", "Hi"), 1, "never closed"),
        (("account: art", "people: P1", "", "Hi"), 2, "has 0 pictures"),
        (("account: art", "reply to: teacher", "", "Hi"), 2, "not one of student, other"),
    ],
)
def test_wrong_front_matter_names_its_line(paragraphs: tuple[str, ...], line: int, words: str) -> None:
    with pytest.raises(DraftError, match=words) as caught:
        read(document(*paragraphs))
    assert caught.value.line == line


def test_tables_in_tables_are_read_once() -> None:
    made = document("Hi")
    inner = f"<w:tbl {NAMES}><w:tr><w:tc><w:p><w:r><w:t>deep</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    for _ in range(40):
        inner = f"<w:tbl {NAMES}><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    made.element.body.insert(1, parse_xml(inner))
    assert one(made).posts[0].text.count("deep") == 1
