"""Patterns that are compiled when they are needed do what compiled ones do."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tweetguard.text.lazy_patterns import lazy, lazy_re2


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
