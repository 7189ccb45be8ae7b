from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.config.schema import Config
from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.jsonl import JsonLines
from tweetguard.drafts.source import SourceFile
from tweetguard.errors import DraftError


def read(data: bytes) -> list[Draft | DraftError]:
    return list(JsonLines().read(SourceFile("d.jsonl", Path("folder/d.jsonl"), data), Desk(Config())))


def test_records_are_drafts_with_their_own_ids() -> None:
    record = {
        "id": "d1",
        "text": "@a hi",
        "account": {"kind": "department", "subject": "art"},
        "reply_to": None,
        "labels": [{"rule": "TG101"}],
        "images": [{"file": "x.png", "people": []}],
    }
    first, second = read(b"\xef\xbb\xbf" + json.dumps(record).encode() + b'\r\n\n{"text": "b"}\n')
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert (first.id, first.index, first.account.subject, first.reply_to) == ("d1", 0, "art", "other")
    assert first.posts[0].pictures[0].people == ()
    assert (second.id, second.index) == ("d.jsonl:3", 1)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"{", "not valid JSON"),
        (b"[]", "valid dictionary"),
        (b'{"text": 1}', "text: input should be a valid string"),
        (b'{"txt": "a"}', "did you mean 'text'"),
        (b"{}", "neither text nor images"),
        (b'{"text": "\xe9"}', "not UTF-8"),
        (b'{"text": "a", "account": {"kind": "department", "subject": "sience"}}', "did you mean 'science'"),
        (b'{"text": "a", "account": "nobody"}', "unknown account"),
        (b"[" * 100_000, "not valid JSON"),
    ],
)
def test_a_wrong_record_loses_only_itself(line: bytes, words: str) -> None:
    good, wrong, last = read(b'{"text": "a"}\n' + line + b'\n{"text": "c"}')
    assert isinstance(good, Draft)
    assert isinstance(last, Draft)
    assert isinstance(wrong, DraftError)
    assert wrong.line == 2
    assert words in str(wrong)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40), st.booleans())
def test_columns_point_into_the_record(text: str, escaped: bool) -> None:
    line = json.dumps({"id": "x", "text": text}, ensure_ascii=escaped)
    (draft,) = read(line.encode())
    assert isinstance(draft, Draft)
    assert draft.posts[0].text == text
    for offset in range(len(text)):
        place = draft.posts[0].origin.place(offset)
        assert place[0] == 1
        rest = json.loads('"' + line[place[1] - 1 : -1])
        assert rest == text[offset:]
