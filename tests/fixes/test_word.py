"""New texts go into a Word document's runs, and its other parts stay as they are."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml

from tweetguard.config.schema import Config
from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.source import SourceFile
from tweetguard.drafts.word_file import WordFile
from tweetguard.fixes.places import Change, NotWritable
from tweetguard.fixes.writing import Rewritten, rewrite, save

NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DESK = Desk(Config())


def saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def rewritten(data: bytes, old: str, new: str) -> Rewritten:
    source = SourceFile("a.docx", Path("a.docx"), data)
    draft = next(each for each in WordFile().read(source, DESK) if isinstance(each, Draft))
    assert old in draft.posts[0].text
    return rewrite(source, [Change(draft, (draft.posts[0].text.replace(old, new),))], DESK)


def test_each_run_keeps_its_form() -> None:
    document = docx.Document()
    document.add_paragraph("Author: I am")
    document.add_paragraph("")
    paragraph = document.add_paragraph("Well done! I ")
    paragraph.add_run("am").bold = True
    paragraph.add_run(" so proud\tof ")
    paragraph.add_run("my class").italic = True
    document.add_paragraph("I am here. ")
    before = saved(document)
    after = docx.Document(io.BytesIO(rewritten(before, "I am", "We are").after))
    lines = [each.text for each in after.paragraphs]
    assert lines == ["Author: I am", "", "Well done! We are so proud\tof my class", "We are here. "]
    runs = after.paragraphs[2].runs
    assert [(run.text, bool(run.bold)) for run in runs[:2]] == [("Well done! We ", False), ("are", True)]


def test_all_other_parts_are_copied() -> None:
    document = docx.Document()
    document.add_paragraph("I am here")
    before = saved(document)
    after = rewritten(before, "I am", "We are").after
    with zipfile.ZipFile(io.BytesIO(before)) as one, zipfile.ZipFile(io.BytesIO(after)) as other:
        assert one.namelist() == other.namelist()
        differing = [name for name in one.namelist() if one.read(name) != other.read(name)]
    assert differing == ["word/document.xml"]


def test_a_word_over_several_runs_goes_where_it_began() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("I w")
    paragraph.add_run("as")
    paragraph.add_run(" glad")
    after = docx.Document(io.BytesIO(rewritten(saved(document), "I was", "We were").after))
    assert [run.text for run in after.paragraphs[0].runs] == ["We were", "", " glad"]


def test_what_is_struck_out_is_left_and_what_is_inserted_is_mended() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("So ")
    for tag, text, kind in (("del", "I am out", "delText"), ("ins", "I am in", "t")):
        run = f"<w:{tag} {NAMES} w:id='1' w:author='A'><w:r><w:{kind}>{text}</w:{kind}></w:r></w:{tag}>"
        paragraph._p.append(parse_xml(run))
    after = rewritten(saved(document), "I am", "we are").after
    with zipfile.ZipFile(io.BytesIO(after)) as file:
        xml = file.read("word/document.xml").decode()
    assert "<w:delText>I am out</w:delText>" in xml
    assert "<w:t>we are in</w:t>" in xml


def test_what_cannot_be_told_is_left_to_word() -> None:
    document = docx.Document()
    document.add_table(1, 2).rows[0].cells[0].text = "I"
    document.add_paragraph("am here")
    with pytest.raises(NotWritable, match="Word"):
        rewritten(saved(document), "I\t\nam", "We are")


def test_a_signed_document_is_left_alone() -> None:
    document = docx.Document()
    document.add_paragraph("I am here")
    stream = io.BytesIO(saved(document))
    with zipfile.ZipFile(stream, "a") as file:
        file.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    with pytest.raises(NotWritable, match="signed"):
        rewritten(stream.getvalue(), "I am", "We are")


def test_a_document_that_is_open_in_word_is_not_written(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("I am here")
    file = tmp_path / "draft.docx"
    file.write_bytes(saved(document))
    (tmp_path / "~$aft.docx").write_bytes(b"")
    source = SourceFile(str(file), file)
    (draft,) = (each for each in WordFile().read(source, DESK) if isinstance(each, Draft))
    failure = save(rewrite(source, [Change(draft, ("We are here",))], DESK))
    assert failure is not None
    assert "open in Word" in failure.message
