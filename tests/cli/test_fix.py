"""`check --fix`, `--unsafe-fixes` and `--diff` from the outside."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Tweetguard

ROOT = Path(__file__).resolve().parents[2]
CONFIG = """\
school:
  telephones: ["01632 960555"]
accounts:
  science: {kind: department, subject: science, default: true}
"""
VOICE = "I am so proud of my Year 9s.\r\n"
BOTH = "I am so proud of my Year 9s. Ring 07700 900123.\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tweetguard.yaml").write_text(CONFIG, encoding="utf-8")


def write(name: str, text: str) -> Path:
    file = Path(name)
    file.write_bytes(text.encode())
    return file


def test_fix_writes_and_reports_what_remains(tweetguard: Tweetguard) -> None:
    file = write("a.txt", BOTH)
    result = tweetguard("check", "--fix", "a.txt")
    assert file.read_bytes() == b"We are so proud of our Year 9s. Ring 07700 900123.\n"
    assert result.returncode == 1
    assert "TG101" in result.stdout
    assert "TG202" not in result.stdout
    assert "fixed 2 things in 1 draft; 1 more with --unsafe-fixes" in result.stderr


def test_a_draft_that_is_clean_after_its_fixes_exits_with_0(tweetguard: Tweetguard) -> None:
    file = write("a.txt", VOICE)
    result = tweetguard("check", "--fix", "--fail-on", "warning", "a.txt")
    assert file.read_bytes() == b"We are so proud of our Year 9s.\r\n"
    assert result.returncode == 0
    assert "more with" not in result.stderr


def test_unsafe_fixes_do_the_rest(tweetguard: Tweetguard) -> None:
    file = write("a.txt", BOTH)
    result = tweetguard("check", "--unsafe-fixes", "a.txt")
    assert file.read_bytes() == b"We are so proud of our Year 9s. Ring 01632 960555.\n"
    assert result.returncode == 0
    assert "fixed 3 things in 1 draft" in result.stderr


def test_diff_writes_nothing_and_shows_no_number(tweetguard: Tweetguard) -> None:
    file = write("a.txt", BOTH)
    result = tweetguard("check", "--diff", "--unsafe-fixes", "a.txt")
    assert file.read_bytes() == BOTH.encode()
    assert result.stdout == (
        "--- a.txt\n+++ a.txt\n@@ -1 +1 @@\n"
        "-I am so proud of my Year 9s. Ring 07*** ******.\n"
        "+We are so proud of our Year 9s. Ring 01632 960555.\n"
    )
    assert result.returncode == 1, "nothing was written, so the draft is as it was"
    assert "would fix 3 things in 1 draft" in result.stderr


def test_diff_shows_matches_when_asked(tweetguard: Tweetguard) -> None:
    write("a.txt", BOTH)
    assert (
        "-I am so proud of my Year 9s. Ring 07700 900123.\n" in tweetguard("check", "--diff", "--show-matches", "a.txt").stdout
    )


def test_standard_input_comes_out_mended(tweetguard: Tweetguard) -> None:
    result = tweetguard("check", "--fix", "-", stdin=BOTH)
    assert result.stdout == "We are so proud of our Year 9s. Ring 07700 900123.\n"
    assert "TG101" in result.stderr
    assert result.returncode == 1
    clean = tweetguard("check", "--fix", "-", stdin="We are proud.\n")
    assert (clean.stdout, clean.returncode) == ("We are proud.\n", 0)


def test_a_read_only_file_is_not_passed_over(tweetguard: Tweetguard) -> None:
    file = write("a.txt", VOICE)
    file.chmod(stat.S_IRUSR)
    result = tweetguard("check", "--fix", "a.txt")
    assert result.returncode == 2
    assert "read-only" in result.stderr
    assert file.read_bytes() == VOICE.encode()
    file.chmod(stat.S_IRUSR | stat.S_IWUSR)


def test_many_files_and_rows(tweetguard: Tweetguard) -> None:
    write("a.txt", VOICE)
    write("b.csv", "text,author\nI am so glad you came,Jo\n")
    write("c.jsonl", '{"text": "I\\u0027m so glad you came"}\n{"text": "Good"}\n')
    result = tweetguard("check", "--fix", ".")
    assert "fixed 4 things in 3 drafts" in result.stderr
    assert Path("b.csv").read_text(encoding="utf-8") == "text,author\nWe are so glad you came,Jo\n"
    assert Path("c.jsonl").read_text(encoding="utf-8") == '{"text": "We\\u0027re so glad you came"}\n{"text": "Good"}\n'
    assert sorted(each.name for each in Path().iterdir()) == ["a.txt", "b.csv", "c.jsonl", "tweetguard.yaml"]


def test_what_would_bring_a_new_finding_is_said(tweetguard: Tweetguard) -> None:
    text = "I am so proud of my class. " + "Well done everyone" + "!" * 235
    write("a.txt", text)
    result = tweetguard("check", "--fix", "a.txt")
    assert Path("a.txt").read_text(encoding="utf-8") == text
    assert "a.txt:1: TG202 not fixed: it would bring TG701 too-long" in result.stderr


def test_in_place_needs_fix(tweetguard: Tweetguard) -> None:
    write("a.txt", VOICE)
    assert tweetguard("check", "--in-place", "a.txt").returncode == 2


@pytest.fixture
def pictured() -> Path:
    """A draft with a picture that shows two faces."""
    shutil.copy(ROOT / "examples" / "media" / "lab.jpg", "lab.jpg")
    return write("a.txt", "---\nimages: [{file: lab.jpg, alt: A lab, people: []}]\n---\nOur lab today.\n")


def test_a_safe_copy_of_a_picture_goes_beside_it(tweetguard: Tweetguard, pictured: Path) -> None:
    draft, before = pictured.read_bytes(), Path("lab.jpg").read_bytes()
    result = tweetguard("check", "--fix", "a.txt")
    assert Path("lab.safe.jpg").is_file()
    assert (pictured.read_bytes(), Path("lab.jpg").read_bytes()) == (draft, before)
    assert "wrote lab.safe.jpg (2 of 2 faces covered); the draft still names lab.jpg" in result.stderr
    assert result.returncode == 1, "what the draft names has not changed"


def test_a_picture_is_replaced_only_in_place(tweetguard: Tweetguard, pictured: Path) -> None:
    before = Path("lab.jpg").read_bytes()
    tweetguard("check", "--diff", "a.txt")
    assert Path("lab.jpg").read_bytes() == before
    assert not Path("lab.safe.jpg").exists()
    result = tweetguard("check", "--fix", "--in-place", "a.txt")
    assert Path("lab.jpg").read_bytes() != before
    assert not Path("lab.safe.jpg").exists()
    assert "replaced by its safe copy" in result.stderr
    assert result.returncode == 0


def test_an_approved_draft_is_not_changed(tweetguard: Tweetguard) -> None:
    Path("tweetguard.yaml").write_text(f"{CONFIG}approvals: {{}}\n", encoding="utf-8")
    file = write("a.txt", f"---\nauthor: Jo Adeyemi\n---\n{VOICE}")
    assert tweetguard("approve", "a.txt", "--by", "Sam Reid").returncode == 0
    before = file.read_bytes()
    result = tweetguard("check", "--fix", "a.txt")
    assert file.read_bytes() == before
    assert "a.txt: not fixed: it is approved as it stands" in result.stderr


OWN_RULE = """\
id: EXB001
name: no-shambles
severity: warning
check:
  kind: pattern
  options:
    words: [shambles]
    exceptions: {phrases: ["we are glad about the shambles"]}
message: No shambles.
advice: Another word.
clause: {document: Guide, section: Words, quote: No shambles.}
examples:
  flag: [{text: "What a shambles!"}]
  pass: [{text: "What a day!"}]
"""


def test_a_fix_that_would_hide_something_else_is_not_made(tweetguard: Tweetguard) -> None:
    Path("tweetguard.yaml").write_text(f"{CONFIG}rules: {{folders: [own]}}\n", encoding="utf-8")
    Path("own").mkdir()
    write("own/EXB001.yaml", OWN_RULE)
    text = "I am glad about the shambles in the lab.\n"
    file = write("a.txt", text)
    result = tweetguard("check", "--fix", "a.txt")
    assert "a.txt:1: TG202 not fixed: it would hide EXB001 no-shambles" in result.stderr
    assert file.read_text(encoding="utf-8") == text


def test_a_diff_gives_a_job_no_commands(tweetguard: Tweetguard) -> None:
    write("a.txt", "I am so glad you came.\n::error::stop\n")
    result = tweetguard("check", "--diff", "a.txt", GITHUB_ACTIONS="true")
    assert "+We are so glad you came." in result.stdout
    first, *_, last = result.stdout.splitlines()
    assert first == f"::stop-commands::{last.strip(':')}"
