"""Patterns that are compiled when they are needed do what compiled ones do."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tweetguard.text.lazy_patterns import lazy, lazy_re2, search_set


def test_a_lazy_pattern_does_what_a_compiled_one_does() -> None:
    pattern, compiled = lazy(r"(b+)A", re.IGNORECASE), re.compile(r"(b+)A", re.IGNORECASE)
    text = "xbbaBa"
    found, expected = pattern.search(text), compiled.search(text)
    assert found
    assert expected
    assert found.groups() == expected.groups()
    assert [each.span() for each in pattern.finditer(text)] == [(1, 4), (4, 6)]
    assert pattern.findall(text) == ["bb", "B"]
    assert pattern.sub("-", text) == "x--"
    assert pattern.split(text) == compiled.split(text)
    assert pattern.match(text) is None
    assert pattern.match(text, 1) is not None
    assert pattern.fullmatch(text, 4) is not None
    assert pattern.pattern == compiled.pattern
    assert pattern.groups == 1


def test_a_pattern_of_re2() -> None:
    pattern = lazy_re2("(?i)ab+")
    assert [each.span() for each in pattern.finditer("xAbb ab")] == [(1, 4), (5, 7)]
    assert pattern.search("cd") is None


def test_nothing_is_compiled_before_the_first_search() -> None:
    pattern = lazy("(")
    with pytest.raises(re.error):
        pattern.search("a")


def test_importing_the_facts_compiles_next_to_nothing() -> None:
    code = (
        "import re, pydantic, dateutil, yaml; made = []; real = re._compiler.compile\n"
        "re._compiler.compile = lambda *a, **k: made.append(a) or real(*a, **k)\n"
        "import tweetguard.text.facts; print(len(made))"
    )
    made = int(subprocess.check_output([sys.executable, "-c", code], text=True))
    assert made < 60


class _OutOfMemory:
    """A set of RE2's as it answers without memory: nothing stands anywhere."""

    def __init__(self, options: object) -> None:
        self.added = 0

    def Add(self, pattern: str) -> int:  # noqa: N802
        self.added += 1
        return self.added - 1

    def Compile(self) -> None:  # noqa: N802
        """As RE2's."""

    def Match(self, text: bytes) -> None:  # noqa: N802
        """As RE2's."""


def test_a_set_that_runs_out_of_memory_lets_everything_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("re2.Set.SearchSet", _OutOfMemory)
    assert search_set(["a", "b"])(b"nothing") == [0, 1]


def test_a_set_tells_which_patterns_stand() -> None:
    stands = search_set(["a", "b", "c"])
    assert stands(b"xxx") is None
    assert sorted(stands(b"cab") or ()) == [0, 1, 2]
    assert stands(b"b") == [1]
