"""New texts go into files of every format, and every other byte stays."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.config.schema import Config
from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.readers import reader_for
from tweetguard.drafts.source import SourceFile
from tweetguard.fixes.places import Change, NotWritable, rewritten, row_cells
from tweetguard.fixes.writing import rewrite

DESK = Desk(Config())


def drafts_in(name: str, data: bytes) -> tuple[SourceFile, list[Draft]]:
    source = SourceFile(name, Path(name), data)
    reader = reader_for(source)
    assert reader is not None
    return source, [each for each in reader.read(source, DESK) if isinstance(each, Draft)]


def written(name: str, data: bytes, old: str, new: str) -> bytes:
    """The file with `new` for `old` in every text that has it."""
    source, drafts = drafts_in(name, data)
    changes = [
        Change(each, tuple(post.text.replace(old, new) for post in each.posts))
        for each in drafts
        if any(old in post.text for post in each.posts)
    ]
    assert changes
    return rewrite(source, changes, DESK).after


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode(),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
        lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("cp1252"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_text_keeps_its_encoding_mark_and_line_ends(encode: object, end: str) -> None:
    assert callable(encode)
    text = f"---{end}author: I. Penn{end}---{end}Café “I” said.{end}{end}I am here.{end}"
    assert written("a.txt", encode(text), "I am", "We are") == encode(text.replace("I am", "We are"))


def test_what_the_encoding_lacks_is_not_written() -> None:
    with pytest.raises(NotWritable, match="CP1252"):
        written("a.txt", "Café, I am".encode("cp1252"), "I am", "🎉")


def test_markdown_front_matter_is_untouched() -> None:
    data = b"---\n# I am a comment\nauthor: 'I am'\n---\nI am here, and I am glad.\n"
    assert (
        written("a.md", data, "I am", "We are")
        == b"---\n# I am a comment\nauthor: 'I am'\n---\nWe are here, and We are glad.\n"
    )


def test_a_text_in_front_matter_is_left_to_its_writer() -> None:
    data = b"---\ntext: I am here\n---\n"
    with pytest.raises(NotWritable, match="front matter"):
        written("a.md", data, "I am", "We are")


def test_every_post_of_a_thread_and_not_its_poll() -> None:
    data = b"\n  I am one\n\n---\nI am two\n\n( ) I am\n( ) no\n"
    assert written("a.tweet", data, "I am", "We are") == b"\n  We are one\n\n---\nWe are two\n\n( ) I am\n( ) no\n"


def test_of_a_record_only_the_text_changes() -> None:
    line = rb'{"labels": [{"text": "I am"}], "text" : "\u00c9 I am \ud83c\udf89 \"so\" \/ \u0049 am\n", "author":  "I am"}'
    data = b"\xef\xbb\xbf" + b'{"text": "Hi"}\r\n\n' + line + b"\r\n" + b'{"text": "bye"}'
    after = written("a.jsonl", data, "I am", "We are")
    assert after == data.replace(b"I am \\ud83c", b"We are \\ud83c").replace(rb"\u0049 am", b"We are")


def test_the_last_of_two_texts_in_a_record_is_meant() -> None:
    data = b'{"text": "I am", "text": "So I am"}'
    assert written("a.jsonl", data, "I am", "we are") == b'{"text": "I am", "text": "So we are"}'


def test_what_is_put_in_is_escaped_as_the_record_is() -> None:
    assert written("a.jsonl", rb'{"text": "\u2019 me"}', "me", "“us”") == rb'{"text": "\u2019 \u201cus\u201d"}'
    assert written("a.jsonl", '{"text": "’ me"}'.encode(), "me", "“us”") == '{"text": "’ “us”"}'.encode()


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=20).filter(str.strip),
    st.booleans(),
    st.sampled_from(["we", "us 🎉", '"our"', "a\\b"]),
)
def test_any_record_reads_as_it_should(text: str, ascii_only: bool, new: str) -> None:
    record = {"id": "1", "labels": {"text": text}, "text": f"{text} me {text}"}
    data = json.dumps(record, ensure_ascii=ascii_only).encode()
    source, (draft,) = drafts_in("a.jsonl", data)
    meant = f"{text} {new} {text}"
    after = rewrite(source, [Change(draft, (meant,))], DESK).after
    assert json.loads(after) == {**record, "text": meant}


def test_of_a_row_only_the_cell_changes() -> None:
    data = 'date;text;alt\r\n"2026-12-01";"I am ""so"" glad; really";\r\n2026-12-02;  I am here;\r\n'.encode("cp1252")
    assert written("a.csv", data, "I am", "we are") == data.replace(b"I am", b"we are")


def test_a_cell_is_quoted_where_it_has_to_be() -> None:
    data = b"text,author\nPost it to me,Jo\n"
    assert written("a.csv", data, "me", 'us, "here"') == b'text,author\n"Post it to us, ""here""",Jo\n'


def test_the_column_of_the_text_is_found_beside_one_like_it() -> None:
    data = b"author,text\nI am,I am\nI am,So I am\n"
    assert written("a.csv", data, "I am", "we are") == b"author,text\nI am,we are\nI am,So we are\n"


def test_the_link_behind_a_text_is_no_part_of_its_cell() -> None:
    data = b"text,link\nI am here,https://example.org/me\n"
    assert written("a.csv", data, "I am", "we are") == b"text,link\nwe are here,https://example.org/me\n"


def test_rows_over_several_lines() -> None:
    data = b'sep=;\r\ntext;author\r\n"Line one\r\nI am two";Jo\r\nI am three;Jo\r\n'
    assert written("a.csv", data, "I am", "we are") == data.replace(b"I am", b"we are")


@given(st.lists(st.text(st.sampled_from(' a,;"\n'), max_size=6), min_size=1, max_size=4))
def test_cells_are_those_that_the_module_csv_reads(values: list[str]) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerow(values)
    stored = stream.getvalue()
    assert [cell.value for cell in row_cells(stored, 0, ",")] == next(csv.reader(io.StringIO(stored, newline="")))


@pytest.mark.parametrize("suffix", [".zip", ".js", ""])
def test_other_files_are_not_written(suffix: str) -> None:
    with pytest.raises(NotWritable, match="does not write"):
        list(rewritten(b"", suffix, [], f"a{suffix}"))
