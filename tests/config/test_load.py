from __future__ import annotations

from pathlib import Path

import pytest

from tweetguard.config.load import find_config, load_config
from tweetguard.errors import SourceError, UsageError


def write(folder: Path, text: str, name: str = "tweetguard.yaml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_the_nearest_configuration_above_is_found(tmp_path: Path) -> None:
    top = write(tmp_path, "school: {name: Top}\n")
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert find_config(tmp_path / "a" / "b") == top.resolve()
    near = write(tmp_path / "a", "school: {name: Near}\n")
    assert find_config(tmp_path / "a" / "b") == near.resolve()


def test_extends_lies_under_the_file_that_names_it(tmp_path: Path) -> None:
    write(
        tmp_path / "base",
        "school:\n  name: Base\n  telephones: ['01632 960100']\nregisters: {consent: {file: c.csv}}\n",
        "b.yaml",
    )
    top = write(tmp_path, "extends: base/b.yaml\nschool:\n  name: Top\n")
    loaded = load_config(top)
    assert loaded.config.school.name == "Top"
    assert loaded.config.school.telephones == ("01632 960100",)
    assert loaded.config.registers.consent is not None
    assert loaded.config.registers.consent.file == (tmp_path / "base" / "c.csv").resolve()
    assert loaded.source.place(("school", "telephones")).path.endswith("b.yaml")
    assert loaded.source.place(("school", "name")).path.endswith("tweetguard.yaml")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("shool: {}\n", 1, "did you mean 'school'"),
        ("school:\n  telephones: [0163270100]\n", 2, "quotation marks"),
        ("accounts:\n  a: {kind: department}\n", 2, "needs a subject"),
        ("accounts:\n  a: {kind: department, subject: sience}\n", 2, "did you mean 'science'"),
        ("accounts:\n  a: {kind: school, subject: art}\n", 2, "has no subject"),
        (
            "accounts:\n  a: {kind: school, default: true}\n  b: {kind: personal, default: true}\n",
            None,
            "only one can be the default",
        ),
        ("extends: nowhere.yaml\n", 1, "no file nowhere.yaml"),
        ("extends: tweetguard.yaml\n", 1, "extends itself"),
        ("- a\n", 1, "must hold keys"),
        ("school: {handles: ['@not a handle']}\n", 1, "school.handles.0"),
    ],
)
def test_a_wrong_configuration_names_its_line(tmp_path: Path, text: str, line: int | None, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        load_config(write(tmp_path, text))
    assert words in str(caught.value)
    if line is not None:
        assert caught.value.line == line


def test_a_missing_configuration_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such configuration"):
        load_config(tmp_path / "x.yaml")


def test_an_empty_configuration_is_the_built_in_one(tmp_path: Path) -> None:
    assert load_config(write(tmp_path, "# nothing yet\n")).config == load_config(None).config
