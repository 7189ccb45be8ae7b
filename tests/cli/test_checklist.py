"""`tweetguard checklist` from the outside: a form that can be filled in, heard and printed, and escapes everything."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Tweetguard
from tests.policy.test_checklist import FILES
from tests.report.outline import Outline


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_markdown(tweetguard: Tweetguard) -> None:
    result = tweetguard("checklist")
    assert result.returncode == 0, result.stderr
    assert "Account: art (@OurArt)" in result.stdout
    assert [line for line in result.stdout.splitlines() if line.startswith("## ")][24].startswith("## 25. ")
    assert result.stdout.count("- [x] ") == 10
    assert result.stdout.count("] yes") == result.stdout.count("] no") == 18
    assert "Answer: Parents \\<and\\> carers." in result.stdout
    assert "12 of 25 questions. Look through them" in result.stdout


def test_the_page_can_be_filled_in_by_everybody(tweetguard: Tweetguard, folder: Path) -> None:
    assert tweetguard("checklist", "--format", "html", "--output", "form.html").returncode == 0
    page = (folder / "form.html").read_text(encoding="utf-8")
    assert "<and>" not in page
    assert "Parents &lt;and&gt; carers." in page
    outline = Outline(page)
    assert outline.open == []
    tags = [tag for tag, _ in outline.tags]
    assert not {"script", "link", "img", "form", "button"} & set(tags)
    assert tags.count("fieldset") == tags.count("legend") == 26
    ids = [attributes["id"] for _, attributes in outline.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    fields = {attributes["id"] for tag, attributes in outline.tags if tag in ("input", "textarea")}
    labels = [attributes["for"] for tag, attributes in outline.tags if tag == "label"]
    assert set(labels) == fields
    assert len(labels) == len(fields)
    described = {attributes["aria-describedby"] for _, attributes in outline.tags if "aria-describedby" in attributes}
    assert described <= set(ids)
    chosen = [attributes["id"] for _, attributes in outline.tags if "checked" in attributes]
    assert len(chosen) == 10
    assert len({str(each).partition("-")[0] for each in chosen}) == 10


def test_a_value_cannot_leave_its_attribute(tweetguard: Tweetguard, folder: Path) -> None:
    text = FILES["accounts.csv"].replace("parents <and> carers", "</textarea><script>alert(1)</script>")
    (folder / "accounts.csv").write_text(text, encoding="utf-8")
    config = FILES["tweetguard.yaml"].replace("  art:", "  'x\" onfocus=\"y':")
    (folder / "tweetguard.yaml").write_text(config, encoding="utf-8")
    outline = Outline(tweetguard("checklist", "--format", "html").stdout)
    assert "script" not in {tag for tag, _ in outline.tags}
    assert not [name for _, attributes in outline.tags for name in attributes if name.startswith("on")]


def test_a_register_that_cannot_be_read_is_said(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "risk.csv").write_text("account\n", encoding="utf-8")
    result = tweetguard("checklist")
    assert result.returncode == 2
    assert "not filled in: " in result.stderr
    assert "risk.csv:1: there is no column 'assessed_on'" in result.stderr
    assert "*Not filled in: the register cannot be read.*" in result.stdout


def test_an_unknown_account(tweetguard: Tweetguard) -> None:
    result = tweetguard("checklist", "--account", "arts")
    assert (result.returncode, result.stdout) == (2, "")
