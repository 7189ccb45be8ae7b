from __future__ import annotations

import csv
import io
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.config.schema import Config
from tweetguard.drafts.csv_file import CsvFile, split_rows
from tweetguard.drafts.draft import SCHOOL_TIME, Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.flat_fields import read_time
from tweetguard.drafts.source import SourceFile
from tweetguard.errors import DraftError


def read(data: str | bytes, config: Config | None = None) -> list[Draft | DraftError]:
    raw = data.encode() if isinstance(data, str) else data
    return list(CsvFile().read(SourceFile("d.csv", Path("folder/d.csv"), raw), Desk(config or Config())))


def texts(found: list[Draft | DraftError]) -> list[str]:
    return [each.posts[0].text if isinstance(each, Draft) else f"error {each.line}" for each in found]


@pytest.mark.parametrize(
    "head",
    [
        "Text,Image URL,Tags,Posting Time\n{},,,2026-11-24 15:30\n",
        "post,platforms,mediaUrls,scheduleDate\n{},twitter,,2026-11-24T15:30:00Z\n",
        "scheduled_at,account_id,content,media_urls\n2026-11-24 15:30,12,{},\n",
        "text,link,imageUrls,postAtSpecificTime\n{},,,2026-11-24 15:30\n",
        "24/11/2026 15:30,{},\n",
        "11/24/2026 3:30 PM;{}\n",
        "sep=;\r\nText;Schedule\r\n{};24.11.2026 15:30\r\n",
        "Text\tSchedule\n{}\t24 Nov 2026 15:30\n",
    ],
)
def test_the_forms_of_schedulers(head: str) -> None:
    (draft,) = read(head.format("Open evening!"))
    assert isinstance(draft, Draft)
    assert draft.posts[0].text == "Open evening!"
    assert draft.schedule is not None
    assert draft.schedule.replace(tzinfo=None) == datetime(2026, 11, 24, 15, 30)


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_what_windows_writes(name: str) -> None:
    assert texts(read("text;schedule\r\nCafé – £5;\r\n".encode(name))) == ["Café – £5"]


def test_rows_keep_their_lines_though_cells_have_several() -> None:
    first, second, third = read('text,author\n"One\n\nmore",KB\n\nTwo,KB\n"Say ""hi""",KB\n')
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert isinstance(third, Draft)
    assert [each.posts[0].origin.place(2) for each in (first, second, third)] == [(2, 1), (6, 1), (7, 1)]
    assert (first.posts[0].text, third.posts[0].text) == ("One\n\nmore", 'Say "hi"')
    assert [each.index for each in (first, second, third)] == [0, 1, 2]
    assert second.id == "d.csv:6"


def test_links_are_published_behind_the_words() -> None:
    assert texts(read("text,link\nHi,https://a.example\n,https://b.example\n")) == [
        "Hi https://a.example",
        "https://b.example",
    ]


def test_pictures_with_alt_texts_and_people() -> None:
    (draft,) = read("text,images,alt,people\nHi,a.jpg; sub/b.png,A dog; A cat,P1 P2; nobody\n")
    assert isinstance(draft, Draft)
    first, second = draft.posts[0].pictures
    assert (first.path, first.alt, first.people) == (Path("folder/a.jpg"), "A dog", ("P1", "P2"))
    assert (second.path, second.alt, second.people) == (Path("folder/sub/b.png"), "A cat", ())
    assert first.alt_origin.place(3) == (2, 1)


def test_pictures_on_the_web_are_said_and_the_words_are_checked() -> None:
    draft, error = read("text,imageUrls\nHi,https://a.example/x.jpg\n")
    assert isinstance(draft, Draft)
    assert isinstance(error, DraftError)
    assert (draft.posts[0].pictures, error.line, "on the web" in str(error)) == ((), 2, True)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("a,b,c,d", "4 cells for 3 columns"),
        ('"a"b,,', "not doubled"),
        ("Hi,soon,", "time cannot be read"),
        ("Hi,,nobody", "unknown account"),
        (",,", None),
        (",2026-11-24,", "neither text nor pictures"),
        ("x" * 20_001 + ",,", "far too long"),
        ("x" * 200_000 + ",,", "far too long"),
        ('"' + "x" * 2_000_000 + '",,', "far too long"),
    ],
)
def test_a_wrong_row_loses_only_itself(row: str, words: str | None) -> None:
    found = read(f"text,schedule,account\nfirst,,\n{row}\nlast,,\n")
    assert texts(found) == ["first", *(["error 3"] if words else []), "last"]
    assert words is None or words in str(found[1])


def test_a_quotation_mark_that_is_never_closed() -> None:
    found = read('text,author\nfirst,KB\n"second,KB\nthird,KB\n')
    assert texts(found) == ["first", "error 3"]
    assert "never closed" in str(found[1])


def test_columns_that_nobody_knows_are_said_once() -> None:
    draft, second, error = read("text,Foto\nHi,a.jpg\nYou,b.jpg\n")
    assert isinstance(draft, Draft)
    assert isinstance(second, Draft)
    assert "'Foto'" in str(error)
    assert len(read("text,Foto\nHi,\n")) == 1
    ignoring = Config.model_validate({"formats": {"csv": {"ignore": ["foto"]}}})
    assert len(read("text,Foto\nHi,a.jpg\n", ignoring)) == 1
    (mapped,) = read("text,Foto\nHi,a.jpg\n", Config.model_validate({"formats": {"csv": {"columns": {"images": "Foto"}}}}))
    assert isinstance(mapped, Draft)
    assert mapped.posts[0].pictures[0].name == "a.jpg"


def test_the_map_goes_before_the_aliases() -> None:
    config = Config.model_validate({"formats": {"csv": {"columns": {"text": "Final words"}, "ignore": ["Text"]}}})
    assert texts(read("Text,Final words\ndraft,final\n", config)) == ["final"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"name,form\nZara,9B\n", "no headings that are known"),
        (b"text,post\na,b\n", "two columns could be the text"),
        (b"a\0b", "not a text file"),
    ],
)
def test_a_file_without_telling(data: bytes, words: str) -> None:
    with pytest.raises(DraftError, match=words):
        read(data)


def test_a_heading_of_the_map_that_is_not_there() -> None:
    config = Config.model_validate({"formats": {"csv": {"columns": {"alt": "Picture words"}}}})
    with pytest.raises(DraftError, match="no column 'Picture words'"):
        read("text,author\nHi,KB\n", config)


def test_times_are_british() -> None:
    assert read_time("4/11/2026 9:05") == datetime(2026, 11, 4, 9, 5)
    assert read_time("2026-11-04") == datetime(2026, 11, 4)
    (draft,) = read("4/11/2026 9:05,Hi\n")
    assert isinstance(draft, Draft)
    assert draft.schedule == datetime(2026, 11, 4, 9, 5, tzinfo=SCHOOL_TIME)


CELLS = st.text(alphabet='ab,;"\n\r é', max_size=6)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=5))
def test_rows_come_back_as_written_with_the_line_they_begin_on(rows: list[list[str]]) -> None:
    stream = io.StringIO(newline="")
    lines = []
    for row in rows:
        lines.append(len(io.StringIO(stream.getvalue(), newline="").readlines()) + 1)
        csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n").writerow(row)
    found = list(split_rows(stream.getvalue(), ","))
    assert [row.cells for row in found] == rows
    assert [row.line for row in found] == lines


@given(st.binary(max_size=80))
def test_whatever_the_bytes_there_are_drafts_or_errors(data: bytes) -> None:
    try:
        found = read(b"text,author\n" + data)
    except DraftError:
        return
    assert all(isinstance(each, (Draft, DraftError)) for each in found)
