from __future__ import annotations

from pathlib import Path

import pytest

from tweetguard.edges.yaml_source import Place, parse_yaml, read_yaml
from tweetguard.errors import SourceError


def test_every_value_knows_its_place() -> None:
    source = parse_yaml("a: 1\nb:\n  - x\n  - c: y\n", "f.yaml")
    assert source.data == {"a": 1, "b": ["x", {"c": "y"}]}
    assert source.place(("b", 1, "c")) == Place("f.yaml", 4, 5)
    assert source.place(("b", 1, "unknown")) == Place("f.yaml", 4, 5)


def test_lines_count_from_the_first_line_given() -> None:
    assert parse_yaml("a: 1\n", "f", first_line=7).place(("a",)).line == 7


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: &x 1\nb: *x\n", 1, "aliases"),
        ("a: 1\na: 2\n", 2, "twice"),
        ("a: [1\n", 2, "not valid YAML"),
        ("a: !!python/object:os.system x\n", 1, "not valid YAML"),
        ("? [1, 2]\n: 3\n", 1, "a key must be plain text"),
        ("a: 2026-13-45\n", None, "cannot read"),
    ],
)
def test_bad_yaml_names_its_line(text: str, line: int | None, words: str) -> None:
    with pytest.raises(SourceError, match=words) as caught:
        parse_yaml(text, "f.yaml")
    assert caught.value.line == line


def test_deep_nesting_is_an_error_not_a_crash() -> None:
    with pytest.raises(SourceError):
        parse_yaml("[" * 20_000, "f.yaml")


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes("é: 1".encode("latin-1"))
    with pytest.raises(SourceError, match="not UTF-8"):
        read_yaml(file)
    with pytest.raises(SourceError, match="cannot be read"):
        read_yaml(tmp_path / "missing.yaml")
