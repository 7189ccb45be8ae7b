from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tweetguard.checks.pattern import PatternOptions, check
from tweetguard.rules.schema import Example
from tweetguard.rules.trial import example_case


def matches(options: dict[str, object], text: str, **context: object) -> list[str]:
    case = example_case(Example.model_validate({"text": text, **context}))
    return [violation.match or "" for violation in check(case, PatternOptions.model_validate(options))]


@pytest.mark.parametrize(
    ("options", "text", "found"),
    [
        ({"words": ["bin"]}, "Bin the bins in the cabin, bin!", ["Bin", "bin"]),
        ({"words": ["été"]}, "ÉTÉ étés été", ["ÉTÉ", "été"]),
        ({"words": ["Zoë"], "ignore_case": False}, "zoë Zoë Zoëlle", ["Zoë"]),
        ({"phrases": ["sin bin"]}, "sin\n bin, sinbin", ["sin\n bin"]),
        ({"words": ["bin"], "phrases": ["sin bin"]}, "the sin bin", ["sin bin"]),
        ({"regex": [r"\d{4}"]}, "🙂 1234 and 5678", ["1234", "5678"]),
        ({"words": ["c++"]}, "C++ and c+", ["C++"]),
        ({"words": ["bin"], "exceptions": {"phrases": ["sin bin"]}}, "sin bin, bin", ["bin"]),
    ],
)
def test_what_is_matched(options: dict[str, object], text: str, found: list[str]) -> None:
    assert matches(options, text) == found


@pytest.mark.parametrize(
    ("scope", "context", "holds"),
    [
        ({"accounts": ["department"]}, {"account": {"kind": "department", "subject": "art"}}, True),
        ({"accounts": ["department"]}, {}, False),
        ({"subjects": ["art"]}, {"account": {"kind": "department", "subject": "art"}}, True),
        ({"subjects": ["art"]}, {"account": {"kind": "department", "subject": "pe"}}, False),
        ({"reply_to": ["nobody"]}, {}, True),
        ({"reply_to": ["student"]}, {"reply_to": "student"}, True),
        ({"reply_to": ["student"]}, {"reply_to": "other"}, False),
        ({"with_picture": True}, {"pictures": [{"faces": 0}]}, True),
        ({"with_picture": True}, {}, False),
    ],
)
def test_scope(scope: dict[str, object], context: dict[str, object], holds: bool) -> None:
    assert bool(matches({"words": ["bin"], "scope": scope}, "bin", **context)) is holds


@pytest.mark.parametrize("options", [{"words": [" "]}, {"regex": ["("]}, {"regex": ["(?<=a)b"]}, {"regex": [r"(a)\1"]}, {}])
def test_what_would_hang_or_match_everything_is_refused(options: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        PatternOptions.model_validate(options)


def test_alt_texts_are_read_unless_left_out() -> None:
    pictures = [{"faces": 0, "alt": "a bin"}]
    assert matches({"words": ["bin"]}, "", pictures=pictures) == ["bin"]
    assert matches({"words": ["bin"], "texts": ["text"]}, "", pictures=pictures) == []


def test_a_pattern_that_hangs_other_engines_is_quick() -> None:
    start = time.perf_counter()
    assert matches({"regex": ["(a+)+$b"]}, "a" * 50_000) == []
    assert time.perf_counter() - start < 30  # others would take longer than the universe has


@given(st.text(alphabet="ab éÉ🙂\n-", max_size=50))
def test_matches_stand_in_the_text_and_never_overlap(text: str) -> None:
    case = example_case(Example(text=text))
    options = PatternOptions(words=("a", "é"), phrases=("a b",), regex=("b+",))
    end = 0
    for violation in check(case, options):
        start = violation.location.start
        assert start is not None
        assert start >= end
        assert text[start : violation.location.end] == violation.match
        end = violation.location.end or 0
