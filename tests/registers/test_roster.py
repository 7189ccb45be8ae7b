from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.config.schema import RosterSettings
from tweetguard.errors import SourceError, UsageError
from tweetguard.registers.roster import Roster, RosterPupil, keys_of, normal, parse_pupils, read_roster, roster_of
from tweetguard.registers.roster_file import build_roster, parse_columns
from tweetguard.registers.roster_match import FULL, UNUSUAL, WITH_FORM, WITH_YEAR, match_file_name, match_text

CSV = 'name,form,known_as\nPriya Nair,9B,\n"Horváth, Zsófia",Year 9,Zsófi\nWei Jie Tan,8C,\n'
PATH = Path("roster.csv")


def found(text: str, roster: Roster) -> list[tuple[str, str]]:
    return [(match.span.of(text), match.by) for match in match_text(text, roster)]


def test_names_are_compared_without_marks_case_and_hyphens() -> None:
    assert normal("Zsófia") == normal("ZSOFIA")
    assert normal("O’Connor") == normal("O'connor") == "oconnor"
    assert normal("Łukasz Bąk") == "lukaszbak"
    assert normal("Mei-Ling") == normal("Mei Ling")


def test_the_columns_of_a_list() -> None:
    priya, zsofia, wei = parse_pupils(CSV, PATH)
    assert priya == RosterPupil("Priya", "Nair", (), "9B")
    assert zsofia == RosterPupil("Zsófia", "Horváth", ("Zsófi",), "Year 9")
    assert wei.known_as == ("Wei Jie",)
    text = "Forename;Surname;Reg\r\nPriya;Nair;9B\r\n"
    columns = {"first_name": "forename", "last_name": "Surname", "form": "Reg"}
    assert parse_pupils(text, PATH, columns) == (priya,)


@pytest.mark.parametrize(
    ("text", "columns", "line", "words"),
    [
        ("pupil,form\nPriya Nair,9B\n", {}, 1, "no column 'name'"),
        ('name\n"Nair,"\n', {}, 2, "no first name"),
        ('name\n"Nair\n', {}, 2, "not valid CSV"),
        ("name\nPriya Nair\n", {"form": "Reg"}, 1, "no column 'Reg'"),
        ("name\nPriya Nair\n", {"nmae": "x"}, None, "did you mean 'name'"),
    ],
)
def test_a_wrong_list_names_its_line(text: str, columns: dict[str, str], line: int | None, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse_pupils(text, PATH, columns)
    assert words in str(caught.value)
    assert caught.value.line == line


def test_by_what_a_pupil_is_found() -> None:
    roster = roster_of(parse_pupils(CSV, PATH))
    assert found("Priya Nair and Priya in 9B", roster) == [("Priya Nair", FULL), ("Priya", WITH_FORM)]
    assert found("Zsófi (Year 9)", roster) == [("Zsófi", WITH_YEAR)]
    assert found("Wei Jie in 8C", roster) == [("Wei Jie", WITH_FORM)]
    assert found("Priya in 9C", roster) == []
    without_forms = roster_of([RosterPupil("Priya", "Nair")])
    assert found("Priya in 9C", without_forms) == [("Priya", UNUSUAL)]


def test_a_first_name_of_many_needs_the_form() -> None:
    roster = roster_of([RosterPupil("Oliver", last, (), form) for last, form in (("A", "8B"), ("B", "8D"), ("C", "8D"))])
    assert found("Oliver in Year 8", roster) == []
    assert found("Oliver in 8B", roster) == [("Oliver", WITH_FORM)]


@pytest.mark.parametrize(
    ("stem", "by"),
    [
        ("priya-nair", FULL),
        ("IMG_2041_PriyaNair", FULL),
        ("nair_priya_volcano", FULL),
        ("priya_9B", WITH_FORM),
        ("9b-priya", WITH_FORM),
        ("priyanair", FULL),
        ("priya", None),
        ("volcano-9B", None),
        ("IMG_2041", None),
        ("", None),
    ],
)
def test_file_names(stem: str, by: str | None) -> None:
    assert match_file_name(stem, roster_of(parse_pupils(CSV, PATH))) == by


def build(folder: Path) -> RosterSettings:
    (folder / "list.csv").write_text(CSV, encoding="utf-8")
    assert build_roster(folder / "list.csv", folder / "roster.json", folder / "key", {}) == 3
    return RosterSettings(file=folder / "roster.json", key=folder / "key")


def test_keyed_hashes_find_what_the_list_finds_and_hold_no_name(tmp_path: Path) -> None:
    settings = build(tmp_path)
    text = settings.file.read_text(encoding="utf-8")
    assert not any(name in text.casefold() for name in ("priya", "nair", "zsofi", "tan"))
    roster = read_roster(settings)
    assert found("Priya Nair, and Zsófi in Year 9", roster) == [("Priya Nair", FULL), ("Zsófi", WITH_YEAR)]
    again = tmp_path / "again.json"
    build_roster(tmp_path / "list.csv", again, tmp_path / "key", {})
    assert again.read_text(encoding="utf-8") == text
    assert (tmp_path / "key").stat().st_mode & 0o077 == 0


def test_hashes_without_their_key(tmp_path: Path) -> None:
    settings = build(tmp_path)
    with pytest.raises(SourceError, match="names no key"):
        read_roster(RosterSettings(file=settings.file))
    (tmp_path / "key").write_text("another key of sufficient length", encoding="ascii")
    with pytest.raises(SourceError, match="another key"):
        read_roster(settings)
    (tmp_path / "key").write_text("short", encoding="ascii")
    with pytest.raises(SourceError, match="shorter"):
        read_roster(settings)
    (tmp_path / "key").unlink()
    with pytest.raises(SourceError, match="key of the roster cannot be read"):
        read_roster(settings)


def test_files_that_are_no_roster(tmp_path: Path) -> None:
    file = tmp_path / "roster.json"
    for content, words in (
        ("{", "not valid JSON"),
        ("{}", "no roster"),
        (json.dumps({"format": "tweetguard-roster", "version": 9, "keys": []}), "another version"),
    ):
        file.write_text(content, encoding="utf-8")
        with pytest.raises(SourceError, match=words):
            read_roster(RosterSettings(file=file))
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(SourceError, match="not UTF-8"):
        read_roster(RosterSettings(file=file))
    with pytest.raises(SourceError, match="roster cannot be read"):
        read_roster(RosterSettings(file=tmp_path / "none.csv"))


def test_a_key_in_a_repository_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "list.csv").write_text(CSV, encoding="utf-8")
    with pytest.raises(UsageError, match="git repository"):
        build_roster(tmp_path / "list.csv", tmp_path / "roster.json", tmp_path / "keys" / "key", {})
    with pytest.raises(UsageError, match="the list of pupils itself"):
        build_roster(tmp_path / "list.csv", tmp_path / "list.csv", tmp_path / "key", {})


def test_an_empty_list_makes_no_roster(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("name\n", encoding="utf-8")
    with pytest.raises(SourceError, match="no pupil"):
        build_roster(tmp_path / "list.csv", tmp_path / "roster.json", tmp_path / "key", {})
    assert not (tmp_path / "key").exists()


def test_columns_on_the_command_line() -> None:
    assert parse_columns(("form=Reg", "name = Pupil name")) == {"form": "Reg", "name": "Pupil name"}
    with pytest.raises(UsageError, match="FIELD=HEADING"):
        parse_columns(("form",))


@given(st.text(alphabet="Priya Nair9BÉ-'.,\n#", max_size=60))
def test_matches_lie_within_the_text_and_never_overlap(text: str) -> None:
    roster = Roster(keys_of([RosterPupil("Priya", "Nair", (), "9B")]))
    end = 0
    for match in match_text(text, roster):
        assert end <= match.span.start < match.span.end <= len(text)
        end = match.span.end
