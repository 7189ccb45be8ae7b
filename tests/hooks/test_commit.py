from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.hooks.conftest import BAD, CLEAN, CONFIG, Scratch
from tweetguard.errors import SourceError, UsageError
from tweetguard.hooks.commit import MISSING, UNLIKE, check_changed, check_staged
from tweetguard.outcome import Outcome


def checked_drafts(checked: Outcome) -> list[str]:
    return [result.draft.path for result in checked.results]


def rules_found(checked: Outcome) -> set[str]:
    return {finding.rule for finding in checked.findings()}


def with_picture(name: str) -> str:
    return f"---\nimages:\n  - file: {name}\n    alt: the greenhouse\n    people: []\n---\n{CLEAN}"


@pytest.fixture
def planned(scratch: Scratch) -> Scratch:
    """Two drafts that share a picture, one that has none, another picture, all committed."""
    scratch.write("tweetguard.yaml", CONFIG)
    scratch.picture("media/lab.png")
    scratch.picture("media/alone.png", "green")
    scratch.write("drafts/a.txt", with_picture("../media/lab.png"))
    scratch.write("drafts/deep/b.txt", with_picture("../../media/LAB.png" if os.name == "nt" else "../../media/lab.png"))
    scratch.write("drafts/c.txt", CLEAN)
    scratch.write("notes.py", "print()\n")
    scratch.commit()
    return scratch


def test_a_changed_draft_is_checked_and_no_other(planned: Scratch) -> None:
    planned.write("drafts/c.txt", BAD)
    planned.stage()
    checked = check_staged(Path())
    assert checked_drafts(checked) == ["drafts/c.txt"]
    assert rules_found(checked) == {"TG101"}


def test_what_is_no_draft_concerns_none(planned: Scratch) -> None:
    planned.write("notes.py", "print(1)\n")
    planned.write("README.md", BAD)
    planned.stage()
    checked = check_staged(Path())
    assert checked_drafts(checked) == []
    assert checked.exit_code() == 0


def test_a_changed_picture_concerns_the_drafts_that_show_it(planned: Scratch) -> None:
    planned.picture("media/lab.png", "red")
    planned.stage()
    assert checked_drafts(check_staged(Path())) == ["drafts/a.txt", "drafts/deep/b.txt"]


def test_a_picture_that_no_draft_shows_is_checked_on_its_own(planned: Scratch) -> None:
    planned.picture("media/alone.png", "red")
    planned.stage()
    assert checked_drafts(check_staged(Path())) == ["media/alone.png"]


def test_a_picture_that_is_taken_away(planned: Scratch) -> None:
    (planned.top / "media/lab.png").unlink()
    planned.stage()
    for checked in (check_staged(Path()), check_changed([], Path(), {})):
        assert checked_drafts(checked) == ["drafts/a.txt", "drafts/deep/b.txt"]
        assert checked.exit_code() == 2


def test_a_changed_configuration_concerns_all_drafts_below_it(planned: Scratch) -> None:
    planned.write("drafts/deep/tweetguard.yaml", "school:\n  telephones: ['01632 960100']\n")
    planned.stage()
    assert checked_drafts(check_staged(Path())) == ["drafts/deep/b.txt"]
    planned.commit()
    (planned.top / "drafts/deep/tweetguard.yaml").unlink()
    planned.stage()
    assert checked_drafts(check_staged(Path())) == ["drafts/deep/b.txt"]


@pytest.mark.parametrize(
    ("extra", "file", "content"),
    [
        ("registers: {consent: {file: office/consent.csv}}\n", "office/consent.csv", "subject_id,role,status\n"),
        ("registers: {roster: {file: office/pupils.csv}}\n", "office/pupils.csv", "name,form\nQuill Ostrava,9B\n"),
        ("extends: base.yaml\n", "base.yaml", "school: {name: Other}\n"),
        ("rules: {settings: {TG301: {options: {vocabulary: words}}}}\n", "words/science.txt", "quokka\n"),
    ],
)
def test_a_changed_register_word_list_or_base_concerns_them_too(planned: Scratch, extra: str, file: str, content: str) -> None:
    planned.write("tweetguard.yaml", extra)
    planned.write(file, content)
    planned.commit()
    planned.write(file, content + ("# more\n" if not file.endswith(".csv") else content.splitlines()[-1] + "\n"))
    planned.stage()
    assert [path for path in checked_drafts(check_staged(Path())) if path.endswith(".txt")] == [
        "drafts/a.txt",
        "drafts/c.txt",
        "drafts/deep/b.txt",
    ]


def test_a_register_that_is_taken_away_is_no_clean_commit(planned: Scratch) -> None:
    planned.write("tweetguard.yaml", "registers: {roster: {file: pupils.csv}}\n")
    planned.write("pupils.csv", "name,form\nQuill Ostrava,9B\n")
    planned.commit()
    (planned.top / "pupils.csv").unlink()
    planned.stage()
    for checked in (check_staged(Path()), check_changed([], Path(), {})):
        assert checked.exit_code() == 2
        assert "drafts/c.txt" in checked_drafts(checked)


def test_what_is_staged_counts_and_not_what_lies_in_the_folder(planned: Scratch) -> None:
    planned.write("drafts/c.txt", BAD)
    planned.stage()
    planned.write("drafts/c.txt", CLEAN)
    assert rules_found(check_staged(Path())) == {"TG101"}
    planned.stage()
    planned.write("drafts/c.txt", BAD)
    planned.git("update-index", "--refresh", check=False)
    assert rules_found(check_staged(Path())) == set()


def test_a_picture_or_configuration_unlike_the_staged_one_is_not_called_clean(planned: Scratch) -> None:
    planned.write("drafts/a.txt", with_picture("../media/lab.png") + "More to come.\n")
    planned.stage()
    planned.picture("media/lab.png", "yellow")
    checked = check_staged(Path())
    assert [(failure.path, failure.message) for failure in checked.failures] == [("media/lab.png", UNLIKE)]
    planned.write("tweetguard.yaml", "school: {name: Other}\n")
    assert {failure.path for failure in check_staged(Path()).failures} == {"media/lab.png", "tweetguard.yaml"}


def test_a_draft_that_is_staged_and_gone(planned: Scratch) -> None:
    planned.write("drafts/new.txt", BAD)
    planned.stage()
    (planned.top / "drafts/new.txt").unlink()
    checked = check_staged(Path())
    assert [(failure.path, failure.message) for failure in checked.failures] == [("drafts/new.txt", MISSING)]
    assert checked.exit_code() == 2


def test_drafts_that_git_does_not_know_are_no_part_of_a_commit(planned: Scratch) -> None:
    planned.write("tweetguard.yaml", CONFIG + "  telephones: ['01632 960100']\n")
    planned.stage()
    planned.write("drafts/unknown.txt", BAD)
    assert "drafts/unknown.txt" not in checked_drafts(check_staged(Path()))


def test_the_first_commit_of_a_repository(scratch: Scratch) -> None:
    scratch.write("plan ä.txt", BAD)
    scratch.stage()
    checked = check_staged(Path())
    assert (checked_drafts(checked), rules_found(checked)) == (["plan ä.txt"], {"TG101"})


def test_excluded_drafts_and_a_wrong_configuration(planned: Scratch) -> None:
    planned.write("tweetguard.yaml", "exclude: [old/]\n")
    planned.write("old/x.txt", BAD)
    planned.stage()
    assert "old/x.txt" not in checked_drafts(check_staged(Path()))
    planned.write("tweetguard.yaml", "schol: {}\n")
    planned.stage()
    with pytest.raises(SourceError, match="schol"):
        check_staged(Path())


def test_a_draft_that_cannot_be_read_might_show_the_picture(planned: Scratch) -> None:
    planned.write("drafts/broken.txt", "---\nnever closed\n")
    planned.commit()
    planned.picture("media/lab.png", "red")
    planned.stage()
    checked = check_staged(Path())
    assert [failure.path for failure in checked.failures] == ["drafts/broken.txt"]


def test_files_that_are_named_are_checked_as_they_lie_there(planned: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    planned.write("drafts/c.txt", BAD)
    checked = check_changed(["drafts/c.txt", "media/alone.png", "notes.py"], Path(), {})
    assert checked_drafts(checked) == ["drafts/c.txt", "media/alone.png"]
    monkeypatch.chdir(planned.top / "drafts")
    assert checked_drafts(check_changed(["c.txt"], Path(), {})) == ["c.txt"]


def test_between_two_commits_pre_commit_names_what_is_there_and_git_what_is_gone(planned: Scratch) -> None:
    (planned.top / "media/lab.png").unlink()
    planned.commit()
    planned.write("notes.py", "print(2)\n")
    planned.commit()
    environment = {"PRE_COMMIT_FROM_REF": "HEAD~2", "PRE_COMMIT_TO_REF": "HEAD"}
    assert checked_drafts(check_changed(["notes.py"], Path(), environment)) == ["drafts/a.txt", "drafts/deep/b.txt"]
    with pytest.raises(UsageError, match="hyphen"):
        check_changed([], Path(), {**environment, "PRE_COMMIT_FROM_REF": "--output=x"})


def test_without_git(tmp_path: Path, scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    folder = tmp_path / "plain"
    folder.mkdir()
    (folder / "a.txt").write_text(BAD, encoding="utf-8")
    monkeypatch.chdir(folder)
    assert rules_found(check_changed(["a.txt"], Path(), {})) == {"TG101"}
    with pytest.raises(UsageError, match="not a git repository"):
        check_staged(Path())
