from __future__ import annotations

from pathlib import Path

import pytest

from tweetguard.errors import SourceError
from tweetguard.shipped import shipped_folder
from tweetguard.text.conduct.abuse_lists import BASE_FILE, OWN_FILE, abuse_words, load_abuse_words, read_sections
from tweetguard.text.conduct.abuse_words import Grade

FOLDER = shipped_folder() / "vocabulary" / "conduct"


def test_the_base_and_what_is_added_to_it() -> None:
    forms = abuse_words().forms
    assert forms["arsehole"].grade is Grade.STRONG  # in both
    assert forms["bellend"].grade is Grade.STRONG
    assert forms["clowns"].grade is Grade.AIMED
    assert "breasts" not in forms  # left out of the base
    assert "penis" not in forms


def test_what_is_left_out_of_the_base_is_in_the_base() -> None:
    base = (FOLDER / BASE_FILE).read_text(encoding="utf-8")
    unknown = [word for word in read_sections(FOLDER / OWN_FILE)["not"] if f'"{word}"' not in base and f"{word}|" not in base]
    assert len(unknown) < 25, unknown  # words that another version of the base may have


def test_a_section_is_needed(tmp_path: Path) -> None:
    file = tmp_path / OWN_FILE
    file.write_text("# a remark\nword\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"abuse\.txt:2: a word before the first \[section\]"):
        read_sections(file)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read as UTF-8 text"):
        load_abuse_words(tmp_path)
    (tmp_path / OWN_FILE).write_text((FOLDER / OWN_FILE).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / BASE_FILE).write_text("{", encoding="utf-8")
    with pytest.raises(SourceError, match="cannot be read as JSON"):
        load_abuse_words(tmp_path)
