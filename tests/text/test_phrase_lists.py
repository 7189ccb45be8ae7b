from __future__ import annotations

from pathlib import Path

import pytest

from tweetguard.errors import SourceError
from tweetguard.text.phrase_lists import phrase_cue, read_phrases


def listed(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "phrases.txt"
    file.write_text(text, encoding="utf-8")
    return file


def test_phrases_are_found_as_whole_words(tmp_path: Path) -> None:
    cue = phrase_cue(listed(tmp_path, "# remark\nself-harm*\nlost her mum\nSEND\n"))

    def found(text: str) -> list[str]:
        return [text[slice(*match.span())] for match in cue.finditer(text)]

    assert found("Self harming and selfharm") == ["Self harming", "selfharm"]
    assert found("She lost  her mum") == ["lost  her mum"]
    assert found("lost her mummy") == []
    assert found("Send SEND") == ["SEND"]


def test_errors_name_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="2"):
        read_phrases(listed(tmp_path, "good\nbad (one)\n"))
    with pytest.raises(SourceError, match="cannot be read"):
        read_phrases(tmp_path / "missing.txt")
