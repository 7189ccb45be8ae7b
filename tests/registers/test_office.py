"""The form that all registers of the office share: what is read, and how an error names file and line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tweetguard.config.schema import RegisterSettings
from tweetguard.errors import SourceError
from tweetguard.registers.office import Form, Row, read_rows, shown_path, why_not_on

FORM = Form("the register of tea", ("account", "signed_on", "ok", "drinkers"), ("account", "signed_on"), ("drinkers",))


def rows(folder: Path, text: str, name: str = "tea.csv", **columns: str) -> list[Row]:
    file = folder / name
    file.write_bytes(text.encode("utf-8"))
    return read_rows(FORM, RegisterSettings(file=file, columns=columns))


@pytest.mark.parametrize(
    "text",
    [
        "account,signed_on,ok,drinkers\nscience,2026-09-01,yes,Zoë; Jo\n",
        "\ufeffAccount;Signed on;OK;Drinkers\r\nscience;01/09/2026;Y;Zoë, Jo\r\n",
        "account\tsigned_on\tok\tdrinkers\n\nscience \t1.9.2026\ttrue\tZoë,Jo",
        'account,signed_on,ok,drinkers,colour\nscience,2026-09-01,x,"Zoë\nJo",red\n',
    ],
)
def test_csv_as_excel_writes_it(tmp_path: Path, text: str) -> None:
    (row,) = rows(tmp_path, text)
    assert (row.text("account"), row.day("signed_on"), row.yes("ok"), row.words("drinkers")) == (
        "science", date(2026, 9, 1), True, ("Zoë", "Jo"),
    )  # fmt: skip


def test_yaml_in_the_same_form(tmp_path: Path) -> None:
    text = "- account: science\r\n  signed_on: 2026-09-01\r\n  ok: true\r\n  drinkers: [Zoë, Jo]\r\n- {account: art, signed_on: }\r\n"
    first, second = rows(tmp_path, text, "tea.yaml")
    assert (first.day("signed_on"), first.yes("ok"), first.words("drinkers"), first.line) == (
        date(2026, 9, 1), True, ("Zoë", "Jo"), 1,
    )  # fmt: skip
    assert (second.day("signed_on"), second.yes("ok"), second.words("drinkers"), second.line) == (None, None, (), 5)


def test_rows_know_their_lines_whatever_a_cell_holds(tmp_path: Path) -> None:
    text = 'account,signed_on,drinkers\n"a\nb",2026-09-01,x\n\nc,2026-09-02,y\n'
    assert [row.line for row in rows(tmp_path, text)] == [2, 5]


def test_headings_are_mapped(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "Konto,Signed\nscience,2026-09-01\n", account="Konto", signed_on="signed")
    assert row.text("account") == "science"
    (row,) = rows(tmp_path, "- {Konto: science, signed_on: 2026-09-01}\n", "tea.yml", account="Konto")
    assert row.text("account") == "science"


@pytest.mark.parametrize(
    ("name", "text", "line", "words"),
    [
        ("tea.csv", "", 1, "no column 'account'"),
        ("tea.csv", "account,signd_on\n", 1, "no column 'signed_on' for the field signed_on; did you mean 'signd_on'"),
        ("tea.csv", "account,signed_on,drinker\n", 1, "unknown heading 'drinker'; did you mean 'drinkers'?"),
        ("tea.csv", "account,signed_on\na,2026-09-01\nb,2026-09-01,c\n", 3, "the row has 3 cells"),
        ("tea.csv", 'account,signed_on\n"a,2026-09-01\n', 2, "not valid CSV"),
        ("tea.yaml", "account: science\n", 1, "must be a list"),
        ("tea.yaml", "", 1, "must be a list"),
        ("tea.yaml", "- science\n", 1, "must hold keys and values"),
        ("tea.yaml", "- account: a\n  signed_on: x\n- account: b\n", 3, "no 'signed_on'"),
        ("tea.yaml", "- account: a\n  signed_on: x\n  sined: y\n", 3, "unknown key 'sined'; did you mean 'signed_on'?"),
        ("tea.yaml", "- account: [a]\n  signed_on: x\n", 1, "account: write one value"),
        ("tea.yaml", "- account: a\n  signed_on: {x: y}\n", 2, "signed_on: write one value"),
        ("tea.yaml", "- account: 'a\n", 2, "not valid YAML"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, name: str, text: str, line: int, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        rows(tmp_path, text, name)
    assert words in caught.value.message
    assert caught.value.line == line
    assert Path(caught.value.path).name == name


def test_what_is_wrong_with_a_value_quotes_nothing_of_it(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "- account: ''\n  signed_on: Zoë Osei\n  ok: perhaps\n", "tea.yaml")
    for line, ask in ((1, lambda: row.needed("account")), (2, lambda: row.day("signed_on")), (3, lambda: row.yes("ok"))):
        with pytest.raises(SourceError) as caught:
            ask()
        assert caught.value.line == line
        assert not any(word in caught.value.message for word in ("Zoë", "perhaps"))


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="the register of tea cannot be read"):
        read_rows(FORM, RegisterSettings(file=tmp_path / "none.csv"))
    (tmp_path / "tea.csv").write_bytes(b"account,signed_on\nZo\xeb,2026-09-01\n")
    with pytest.raises(SourceError, match="not UTF-8"):
        read_rows(FORM, RegisterSettings(file=tmp_path / "tea.csv"))
    with pytest.raises(SourceError, match="unknown field 'acount'; did you mean 'account'"):
        read_rows(FORM, RegisterSettings(file=tmp_path / "tea.csv", columns={"acount": "x"}))


WORDS = ("undated", "later", "lapsed")
DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("begun", "ends", "days", "why"),
    [
        (None, None, None, "undated"),
        (date(2026, 11, 24), None, None, "later"),
        (DAY, DAY, None, None),
        (date(2026, 1, 1), date(2026, 11, 22), None, "lapsed"),
        (date(2026, 1, 1), None, None, None),
        (date(2026, 11, 13), None, 10, None),
        (date(2026, 11, 12), None, 10, "lapsed"),
        (date(2026, 11, 12), date(2027, 1, 1), 10, "lapsed"),
        (date(2026, 1, 1), date(2026, 2, 1), 1000, "lapsed"),
    ],
)
def test_whether_something_holds_on_a_day(begun: date | None, ends: date | None, days: int | None, why: str | None) -> None:
    assert why_not_on(DAY, begun, ends, days, WORDS) == why


def test_a_path_is_shown_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown_path(tmp_path / "registers" / "a.csv") == "registers/a.csv"
    assert shown_path(tmp_path.parent / "a.csv") == (tmp_path.parent / "a.csv").as_posix()
