from __future__ import annotations

from typing import Literal

import pytest
from pydantic import Field

from tweetguard.edges.validate import StrictModel, nearest, validate
from tweetguard.edges.yaml_source import parse_yaml
from tweetguard.errors import SourceError


class Inner(StrictModel):
    colour: Literal["red", "green"] = "red"


class Outer(StrictModel):
    name: str
    inner: Inner = Inner()
    many: dict[str, Inner] = Field(default_factory=dict)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("name: x\ninnr: {}\n", 2, "unknown key 'innr'; did you mean 'inner'"),
        ("name: x\ninner:\n  color: red\n", 3, "did you mean 'colour'"),
        ("name: x\ninner:\n  colour: gren\n", 3, "did you mean 'green'"),
        ("inner: {}\n", 1, "'name' is missing"),
        ("name: [1]\n", 1, "name: input should be a valid string"),
        ("name: x\nmany:\n  one: {colour: red}\n  two: {coulour: red}\n", 4, "did you mean 'colour'"),
    ],
)
def test_errors_name_line_key_and_nearest(text: str, line: int, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        validate(Outer, parse_yaml(text, "f.yaml"))
    assert words in str(caught.value)
    assert str(caught.value).startswith(f"f.yaml:{line}:")


def test_nearest_lists_a_few_choices_when_nothing_is_near() -> None:
    assert nearest("zzz", ("one", "two")) == "; known are one, two"
    assert nearest("zzz", tuple(map(str, range(100)))) == ""
