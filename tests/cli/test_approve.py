"""`tweetguard approve` and `approvals`, and TG601, from the outside."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Result, Tweetguard

CONFIG = """\
school: {name: St Luke's}
accounts: {college: {kind: school, default: true}, science: {kind: department, subject: science}}
approvals: {days: 20, roles: [SLT, Head]}
"""
DRAFT = "---\nauthor: Jo Adeyemi\n---\nOpen evening is on Thursday.\n"
SAM = ("--by", "Sam Reid", "--role", "SLT")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "tweetguard.yaml", CONFIG)
    write(tmp_path / "a.txt", DRAFT)
    return tmp_path


def write(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="")


def said(result: Result) -> list[str]:
    """What TG601 says of the first draft."""
    document = json.loads(result.stdout)
    return [finding["message"] for finding in document["drafts"][0]["findings"] if finding["rule"] == "TG601"]


def test_a_draft_is_approved_and_then_clean(tweetguard: Tweetguard, folder: Path) -> None:
    first = tweetguard("check", "a.txt", "--format", "json")
    assert (first.returncode, said(first)) == (1, ["Approval before publication: nobody has approved this draft."])
    result = tweetguard("approve", "a.txt", *SAM)
    assert result.returncode == 0, result.stderr
    assert "approved by Sam Reid (SLT) until" in result.stdout
    (file,) = (folder / "approvals").iterdir()
    assert file.name == "a.txt--sam-reid.approval.yaml"
    assert "Open evening" not in file.read_text(encoding="utf-8")
    checked = tweetguard("check", "a.txt")
    assert checked.returncode == 0, checked.stdout
    assert "approvals were not verified" in checked.stderr
    listed = tweetguard("approvals", "a.txt")
    assert listed.stdout.startswith("a.txt: approved (1 of 1)\n")
    assert listed.stdout.splitlines()[2].split()[:3] == ["Sam", "Reid", "SLT"]
    assert listed.stdout.splitlines()[2].endswith("not verified  yes")


def test_a_folder_of_drafts_is_checked_with_its_approvals(tweetguard: Tweetguard, folder: Path) -> None:
    tweetguard("approve", "a.txt", *SAM)
    assert tweetguard("check", ".").returncode == 0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: text.replace("Thursday", "Friday"), "the text has changed since"),
        (lambda text: text + " ", "the text has changed since"),
        (lambda text: text.replace("author:", "reply_to: other\nauthor:"), "the front matter has changed since"),
        (lambda text: text.replace("---\nOpen", "schedule: 2099-01-01\n---\nOpen"), "front matter"),
        (lambda text: text.replace("\n", "\r\n"), None),
        (lambda text: text.replace("author: Jo Adeyemi", 'author:   "Jo Adeyemi"   # the author'), None),
    ],
)
def test_any_change_makes_it_stale_and_says_which(tweetguard: Tweetguard, folder: Path, change: Any, words: str | None) -> None:
    tweetguard("approve", "a.txt", *SAM)
    write(folder / "a.txt", change(DRAFT))
    result = tweetguard("check", "a.txt", "--format", "json")
    found = said(result)
    assert result.returncode == (0 if words is None else 1)
    assert (found == []) if words is None else (len(found) == 1 and words in found[0])


def test_another_account_on_the_command_line_is_another_post(tweetguard: Tweetguard) -> None:
    tweetguard("approve", "a.txt", *SAM)
    result = tweetguard("check", "a.txt", "--account", "science", "--format", "json")
    assert "the front matter has changed" in said(result)[0]


def test_a_changed_picture_makes_it_stale(tweetguard: Tweetguard, folder: Path) -> None:
    from PIL import Image

    text = "---\nauthor: Jo Adeyemi\nimages: [{file: p.png, alt: A wall, people: []}]\n---\nOur wall.\n"
    write(folder / "a.txt", text)
    Image.new("RGB", (300, 200), "teal").save(folder / "p.png")
    assert tweetguard("approve", "a.txt", *SAM).returncode == 0
    assert tweetguard("check", "a.txt").returncode == 0
    Image.new("RGB", (300, 200), "pink").save(folder / "p.png")
    assert said(tweetguard("check", "a.txt", "--format", "json")) == [
        "Approval before publication: an approval does not count: a picture has changed since."
    ]
    (folder / "p.png").unlink()
    assert tweetguard("check", "a.txt").returncode == 2
    assert tweetguard("approve", "a.txt", *SAM).returncode == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("a.txt", "--by", "Ms Jo ADEYEMI", "--role", "SLT"), "nobody can approve a draft of their own"),
        (("a.txt", "--by", "Sam Reid"), "only approvals as SLT or Head count here"),
        (("a.txt", "--by", "Sam Reid", "--role", "Teacher"), "only approvals as SLT or Head"),
        (("a.txt", "--by", "…", "--role", "SLT"), "give the name"),
        (("a.txt", *SAM, "--expires", "21"), "20 days at most"),
        (("a.txt", *SAM, "--expires", "0"), "--expires"),
        (("a.txt", *SAM, "--key", "none"), "there is no file none"),
        (("none.txt", *SAM), "there is no such file"),
        ((".", *SAM), "is a folder"),
        (("-", *SAM), "standard input"),
        (("b.txt", *SAM), "does not say who wrote it"),
        (("p.png", *SAM), "is a picture"),
        (("many.jsonl", *SAM), "holds 3 drafts; name the one that is approved, such as many.jsonl#x"),
        (("many.jsonl#z", *SAM), "no draft with the id 'z'"),
        (("many.jsonl#y", *SAM), "2 drafts have this id"),
    ],
)
def test_what_cannot_be_approved(tweetguard: Tweetguard, folder: Path, arguments: tuple[str, ...], words: str) -> None:
    write(folder / "b.txt", "No author.\n")
    write(folder / "p.png", "")
    write(folder / "many.jsonl", "".join(json.dumps({"id": id, "text": "a", "author": "Jo"}) + "\n" for id in "xyy"))
    result = tweetguard("approve", *arguments)
    assert result.returncode == 2
    assert words in result.stderr
    assert not (folder / "approvals").exists()


def test_errors_are_shown_and_refused_unless_anyway(tweetguard: Tweetguard, folder: Path) -> None:
    write(folder / "a.txt", DRAFT + "Ring 07700 900461.\n")
    refused = tweetguard("approve", "a.txt", *SAM)
    assert refused.returncode == 1
    assert "TG101" in refused.stdout
    assert "900461" not in refused.stdout + refused.stderr
    assert not (folder / "approvals").exists()
    anyway = tweetguard("approve", "a.txt", *SAM, "--anyway")
    assert anyway.returncode == 0
    assert "TG101" in anyway.stdout
    assert said(tweetguard("check", "a.txt", "--format", "json")) == []


def test_one_of_many_in_a_file(tweetguard: Tweetguard, folder: Path) -> None:
    records = [{"id": id, "text": f"Open evening {id}.", "author": "Jo Adeyemi"} for id in ("d 1", "d#2")]
    write(folder / "many.jsonl", "\r\n".join(map(json.dumps, records)))
    assert tweetguard("approve", "many.jsonl#d#2", *SAM).returncode == 0
    listed = tweetguard("approvals", "many.jsonl")
    assert [line for line in listed.stdout.splitlines() if line.startswith("many")] == [
        "many.jsonl#d 1: not approved (0 of 1)",
        "many.jsonl#d#2: approved (1 of 1)",
    ]
    result = tweetguard("check", "many.jsonl", "--format", "json")
    assert said(result) == ["Approval before publication: nobody has approved this draft."]


def test_names_of_other_scripts(tweetguard: Tweetguard, folder: Path) -> None:
    write(folder / "Grüße, 9B.txt", DRAFT)
    assert tweetguard("approve", "Grüße, 9B.txt", "--by", "王小明", "--role", "Head").returncode == 0
    assert [file.name for file in (folder / "approvals").iterdir()] == ["grüsse-9b.txt--王小明.approval.yaml"]
    assert tweetguard("check", "Grüße, 9B.txt").returncode == 0
    assert "王小明" in tweetguard("approvals", "Grüße, 9B.txt").stdout


def test_a_copy_with_the_same_words_is_approved_and_a_moved_folder_keeps_them(tweetguard: Tweetguard, folder: Path) -> None:
    tweetguard("approve", "a.txt", *SAM)
    write(folder / "copy.txt", DRAFT)
    assert tweetguard("check", "copy.txt").returncode == 0
    write(folder / "other" / "a.txt", DRAFT)
    assert tweetguard("check", "other/a.txt").returncode == 1
    shutil.move(folder / "approvals", folder / "other")
    assert tweetguard("check", "other/a.txt").returncode == 0


def test_a_configured_folder_holds_them_wherever_drafts_lie(tweetguard: Tweetguard, folder: Path) -> None:
    write(folder / "tweetguard.yaml", CONFIG.replace("days: 20", "folder: office/approvals"))
    write(folder / "drafts" / "b.txt", DRAFT)
    assert tweetguard("approve", "drafts/b.txt", *SAM).returncode == 0
    assert len(list((folder / "office" / "approvals").iterdir())) == 1
    (folder / "drafts" / "b.txt").rename(folder / "moved.txt")
    assert tweetguard("check", "moved.txt").returncode == 0


def test_a_corrupted_approval_is_two_with_file_and_line(tweetguard: Tweetguard, folder: Path) -> None:
    tweetguard("approve", "a.txt", *SAM)
    (file,) = (folder / "approvals").iterdir()
    write(file, file.read_text(encoding="utf-8").replace('"sha256:', '"md5:', 1))
    result = tweetguard("check", "a.txt", "--exit-zero", "--format", "json")
    assert result.returncode == 2
    (failure,) = json.loads(result.stdout)["failures"]
    assert failure["path"].endswith("approvals/a.txt--sam-reid.approval.yaml:8")
    assert said(result) == []
    assert tweetguard("approvals", "a.txt").returncode == 2
    assert tweetguard("approve", "a.txt", *SAM).returncode == 0  # beside it, so that it can be looked at
    assert len(list(file.parent.iterdir())) == 2


def test_it_can_be_switched_off_and_is_not_missed_where_it_is_not_asked_for(tweetguard: Tweetguard, folder: Path) -> None:
    write(folder / "tweetguard.yaml", CONFIG + "rules: {settings: {TG601: {enabled: false}}}\n")
    off = tweetguard("check", "a.txt")
    assert (off.returncode, "TG601" in off.stderr) == (0, False)
    write(folder / "tweetguard.yaml", CONFIG.partition("approvals")[0])
    result = tweetguard("check", "a.txt")
    assert (result.returncode, "TG601 (approvals)" in result.stderr) == (0, True)
    hint = tweetguard("approve", "a.txt", "--by", "Sam Reid")
    assert (hint.returncode, "approvals are not asked for here" in hint.stderr) == (0, True)
    write(folder / "tweetguard.yaml", CONFIG.partition("approvals")[0] + "approvals:\n")
    assert tweetguard("check", "a.txt").returncode == 0


@pytest.fixture
def signing(folder: Path) -> dict[str, Path]:
    if shutil.which("ssh-keygen") is None:
        pytest.skip("ssh-keygen is not installed")
    keys = {}
    for name in ("sam", "ife"):
        keys[name] = folder / "keys" / name
        keys[name].parent.mkdir(exist_ok=True)
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(keys[name])], check=True)
    public = {name: file.with_suffix(".pub").read_text(encoding="utf-8").strip() for name, file in keys.items()}
    listed = f"keys:\n    Sam Reid: {public['sam']}\n    Ife Osei: {{keys: [{public['ife']}], roles: [SLT]}}\n"
    write(folder / "tweetguard.yaml", CONFIG.partition("approvals")[0] + "approvals:\n  " + listed)
    return keys


def test_where_keys_are_listed_approvals_are_signed(tweetguard: Tweetguard, folder: Path, signing: dict[str, Path]) -> None:
    assert "--key: approvals must be signed" in tweetguard("approve", "a.txt", "--by", "Sam Reid").stderr
    stranger = tweetguard("approve", "a.txt", "--by", "Tomasz Wren", "--key", str(signing["sam"]))
    assert "not among the approvers" in stranger.stderr
    wrong = tweetguard("approve", "a.txt", "--by", "Sam Reid", "--key", str(signing["ife"]))
    assert (wrong.returncode, "a key that is not the approver's" in wrong.stderr) == (2, True)
    assert not (folder / "approvals").exists()
    assert tweetguard("approve", "a.txt", "--by", "Mr Sam Reid", "--key", str(signing["sam"])).returncode == 0
    checked = tweetguard("check", "a.txt")
    assert (checked.returncode, "not verified" in checked.stderr) == (0, False)
    assert "  verified" in tweetguard("approvals", "a.txt").stdout


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (('by: "Sam Reid"', 'by: "Ife Osei"'), "altered since it was signed"),
        (('by: "Sam Reid"', 'by: "Tomasz Wren"'), "by somebody whose key is not listed"),
        (('role: ""', 'role: "SLT"'), "altered since it was signed"),
        (("signature: |", "# signature:"), "not signed"),
    ],
)
def test_what_was_meddled_with_is_found(
    tweetguard: Tweetguard, folder: Path, signing: dict[str, Path], change: tuple[str, str], words: str
) -> None:
    tweetguard("approve", "a.txt", "--by", "Sam Reid", "--key", str(signing["sam"]))
    (file,) = (folder / "approvals").iterdir()
    text = file.read_text(encoding="utf-8")
    if change[0].startswith("signature"):
        text = text.partition("signature:")[0]
    write(file, text.replace(*change))
    result = tweetguard("check", "a.txt", "--format", "json")
    assert result.returncode == 1
    assert words in said(result)[0]


def test_without_ssh_keygen_it_is_two(tweetguard: Tweetguard, folder: Path, signing: dict[str, Path]) -> None:
    tweetguard("approve", "a.txt", "--by", "Sam Reid", "--key", str(signing["sam"]))
    result = tweetguard("check", "a.txt", "--exit-zero", PATH=str(folder))
    assert result.returncode == 2
    assert "ssh-keygen was not found" in " ".join(result.stdout.split())
    again = tweetguard("approve", "a.txt", "--by", "Sam Reid", "--key", str(signing["sam"]), PATH=str(folder))
    assert (again.returncode, "ssh-keygen was not found" in again.stderr) == (2, True)


def test_two_who_approve_at_the_same_moment(tweetguard: Tweetguard, folder: Path) -> None:
    write(folder / "tweetguard.yaml", CONFIG.replace("days: 20", "required: 2"))
    command = [sys.executable, "-m", "tweetguard", "approve", "a.txt", "--role", "SLT", "--by"]
    both = [subprocess.Popen([*command, name], cwd=folder, stdout=subprocess.DEVNULL) for name in ("Sam Reid", "Ife Osei")]
    assert [process.wait(120) for process in both] == [0, 0]
    assert tweetguard("approvals", "a.txt").stdout.startswith("a.txt: approved (2 of 2)\n")
    assert tweetguard("check", "a.txt").returncode == 0
