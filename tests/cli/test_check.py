"""`tweetguard check` from the outside: what it prints, where, and its exit code."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.conftest import Result, Tweetguard
from tweetguard.report.schemas import schema_text

ROOT = Path(__file__).resolve().parents[2]

CONFIG = """\
school:
  name: St Luke's
  telephones: ["01632 960100"]
  email_domains: [stlukes.example]
accounts:
  college: {kind: school, default: true}
  science: {kind: department, subject: science}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tweetguard.yaml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "good.txt").write_text("Open evening is on Thursday. Ring 01632 960100.\n", encoding="utf-8")
    (tmp_path / "bad.txt").write_text("Text us on 07700 900461 🚀\n", encoding="utf-8")
    return tmp_path


def report(result: Result) -> Any:
    document = json.loads(result.stdout)
    jsonschema.validate(document, json.loads(schema_text("report")))
    return document


def test_a_good_draft_is_clean(tweetguard: Tweetguard) -> None:
    result = tweetguard("check", "good.txt")
    assert result.returncode == 0
    (note,) = result.stderr.splitlines()  # of what nothing is configured for; see tests/cli/test_registers.py
    assert note.startswith("tweetguard: note: not checked, since nothing is configured for it: TG601 (approvals)")
    assert "1 draft checked: nothing found." in result.stdout


def test_a_bad_draft_is_shown_masked(tweetguard: Tweetguard) -> None:
    result = tweetguard("check", "bad.txt")
    assert result.returncode == 1
    assert "07*** ******" in result.stdout
    assert "900461" not in result.stdout + result.stderr
    assert "Do not use your birth date, address, and mobile phone number" in " ".join(result.stdout.split())
    assert "\x1b" not in result.stdout
    shown = tweetguard("check", "bad.txt", "--show-matches")
    assert "07700 900461" in shown.stdout


def test_json_keeps_its_contract(tweetguard: Tweetguard) -> None:
    document = report(tweetguard("check", "bad.txt", "good.txt", "--format", "json"))
    counts = {"drafts": 2, "errors": 1, "warnings": 0, "notes": 0, "failures": 0}
    assert document["summary"] == {**counts, "allowed": 0, "known": 0, "unread_pictures": 0}
    (finding,) = document["drafts"][0]["findings"]
    assert finding["location"] == {"kind": "text", "start": 11, "end": 23, "line": 1, "column": 12}
    assert finding["evidence"]["match"] == "07*** ******"
    assert document["drafts"][1]["findings"] == []


def test_whatever_was_found_a_missing_path_is_two(tweetguard: Tweetguard) -> None:
    result = tweetguard("check", "bad.txt", "nowhere.txt", "--exit-zero")
    assert result.returncode == 2
    assert "TG101" in result.stdout
    assert "nowhere.txt: there is no such file" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["bad.txt", "--exit-zero"], 0),
        (["warn.txt"], 0),
        (["warn.txt", "--fail-on", "warning"], 1),
        (["warn.txt", "--fail-on", "note"], 1),
        ([], 2),
        (["good.txt", "--fail-on", "everything"], 2),
        (["good.txt", "--config", "none.yaml"], 2),
        (["good.txt", "--account", "sience"], 2),
        (["good.txt", "--image", "none.jpg"], 2),
        (["good.txt", "bad.txt", "--image", "none.jpg"], 2),
        (["good.txt", "--people", "nonsense"], 2),
        (["empty.jpg"], 2),
        (["video.mp4"], 2),
        (["."], 2),
        (["empty.txt"], 1),
    ],
)
def test_exit_codes(tweetguard: Tweetguard, folder: Path, arguments: list[str], code: int) -> None:
    (folder / "warn.txt").write_text("I love it.\n", encoding="utf-8")
    for name in ("empty.jpg", "video.mp4", "empty.txt"):
        (folder / name).touch()
    result = tweetguard("check", *arguments)
    assert result.returncode == code, result.stdout + result.stderr
    assert "Traceback" not in result.stderr


def test_a_wrong_configuration_names_file_line_and_nearest(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "tweetguard.yaml").write_text("school: {}\nacounts: {}\n", encoding="utf-8")
    result = tweetguard("check", "good.txt")
    assert result.returncode == 2
    assert "tweetguard.yaml:2:1: unknown key 'acounts'; did you mean 'accounts'?" in result.stderr


def test_standard_input_and_its_file_name(tweetguard: Tweetguard) -> None:
    assert tweetguard("check", "-", stdin="Text 07700 900461").returncode == 1
    lines = '{"id": "a", "text": "fine"}\n{"id": "b", "text": "07700 900461"}\nnonsense\n'
    result = tweetguard("check", "-", "--stdin-filename", "x.jsonl", "--format", "json", stdin=lines)
    document = report(result)
    assert result.returncode == 2
    assert [(draft["id"], len(draft["findings"])) for draft in document["drafts"]] == [("a", 0), ("b", 1)]
    assert document["drafts"][1]["findings"][0]["location"]["line"] == 2
    assert "line 3" in document["failures"][0]["message"]


def test_without_a_configuration_it_says_so(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "tweetguard.yaml").unlink()
    result = tweetguard("check", "good.txt")
    assert "no tweetguard.yaml was found" in result.stderr
    assert result.returncode == 1  # the school's own number is not known


def test_options_say_who_posts_and_whom_it_answers(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "warn.txt").write_text("I love it.\n", encoding="utf-8")
    rules = {
        tuple(options): [
            finding["rule"]
            for finding in report(tweetguard("check", "warn.txt", "--format", "json", *options))["drafts"][0]["findings"]
        ]
        for options in ([], ["--reply-to", "student"], ["--account", "science"])
    }
    assert rules[()] == ["TG202"]
    assert rules["--reply-to", "student"] == ["TG201"]


def test_a_report_file_is_written_whole_and_says_failures_aloud(tweetguard: Tweetguard, folder: Path) -> None:
    result = tweetguard("check", "bad.txt", "none.txt", "--format", "json", "--output", "out.json")
    assert result.returncode == 2
    assert result.stdout == ""
    assert "not checked: none.txt" in result.stderr
    assert json.loads((folder / "out.json").read_text(encoding="utf-8"))["summary"]["errors"] == 1
    assert sorted(path.name for path in folder.iterdir() if path.name.startswith(".")) == []
    missing = tweetguard("check", "bad.txt", "--output", "no/such/folder/out.txt")
    assert missing.returncode == 2
    assert "cannot be written" in missing.stderr


def test_plain_speech_has_no_marks(tweetguard: Tweetguard) -> None:
    result = tweetguard("check", "bad.txt", "--plain")
    assert "Error TG101, personal phone number, line 1, column 12." in result.stdout
    assert "^" not in result.stdout
    assert "│" not in result.stdout


def test_a_draft_cannot_steer_the_terminal(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "evil.txt").write_text("\x1b[31mred\x1b[0m \u202e 07700 900461\n", encoding="utf-8")
    result = tweetguard("check", "evil.txt")
    assert result.returncode == 1
    assert not set("\x1b\u202e") & set(result.stdout)


def test_narrow_terminals_and_huge_drafts(tweetguard: Tweetguard, folder: Path) -> None:
    (folder / "long.txt").write_text("Well done! " * 2_000 + "07700 900461 " + "and more " * 2_000, encoding="utf-8")
    result = tweetguard("check", "long.txt", COLUMNS="40")
    assert result.returncode == 1
    assert "TG701" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 60
    (folder / "huge.txt").write_bytes(b"a" * 3_000_000)
    assert "too large" in tweetguard("check", "huge.txt").stdout


def test_the_readme_example(tweetguard: Tweetguard, folder: Path) -> None:
    shutil.copytree(ROOT / "examples", folder / "examples")
    result = tweetguard("check", "examples/drafts/science-week.txt", "--image", "examples/media/lab.jpg", "--format", "json")
    assert result.returncode == 1
    findings = report(result)["drafts"][0]["findings"]
    assert {"TG101", "TG103", "TG202", "TG204", "TG501"} <= {finding["rule"] for finding in findings}
    (picture,) = [finding for finding in findings if finding["rule"] == "TG501"]
    assert picture["location"]["path"] == "examples/media/lab.jpg"
    assert picture["evidence"]["faces"] == len(picture["evidence"]["boxes"]) == 2
    assert tweetguard("check", "examples/drafts/greenhouse.txt").returncode == 0


def test_people_consent_and_refusal(tweetguard: Tweetguard, folder: Path) -> None:
    shutil.copytree(ROOT / "examples", folder / "examples")
    draft, picture = "examples/drafts/science-week.txt", "examples/media/lab.jpg"

    def rules(people: str) -> set[str]:
        result = tweetguard("check", draft, "--image", picture, "--people", f"{people}", "--format", "json")
        return {
            finding["rule"] for finding in report(result)["drafts"][0]["findings"] if finding["location"]["kind"] == "image"
        }

    assert rules("lab.jpg=P101,P102") == set()
    assert rules("lab.jpg=P101") == {"TG501"}
    assert rules("lab.jpg=P101,P999") == {"TG501"}
    assert rules("lab.jpg=P101,P103") == {"TG501", "TG502"}
    assert rules("examples/media/lab.jpg=P101,P102,S201") == set()


def test_a_picture_without_faces_and_without_a_word_is_a_note(tweetguard: Tweetguard, folder: Path) -> None:
    shutil.copytree(ROOT / "examples", folder / "examples")
    result = tweetguard("check", "examples/media/volcano.jpg", "--format", "json")
    document = report(result)
    assert result.returncode == 0
    assert [finding["severity"] for finding in document["drafts"][0]["findings"]] == ["note"]
    said = tweetguard("check", "examples/media/volcano.jpg", "--people", "volcano.jpg=", "--format", "json")
    assert report(said)["drafts"][0]["findings"] == []


def test_a_register_that_cannot_be_read_is_two_but_texts_are_checked(tweetguard: Tweetguard, folder: Path) -> None:
    shutil.copytree(ROOT / "examples", folder / "examples")
    (folder / "examples" / "registers" / "consent.csv").unlink()
    result = tweetguard("check", "examples/drafts/science-week.txt", "--image", "examples/media/lab.jpg", "--format", "json")
    assert result.returncode == 2
    document = report(result)
    assert "consent register cannot be read" in document["failures"][0]["message"]
    assert {"TG101"} <= {finding["rule"] for finding in document["drafts"][0]["findings"]}
    assert tweetguard("check", "examples/drafts/science-week.txt").returncode == 1
