"""What `approvals:` and the registers may say in tweetguard.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest

from tweetguard.config.load import load_config
from tweetguard.config.schema import ApprovalSettings, Config
from tweetguard.errors import SourceError

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE reid@laptop"


def config(folder: Path, text: str) -> Config:
    (folder / "tweetguard.yaml").write_text(text, encoding="utf-8")
    return load_config(folder / "tweetguard.yaml").config


def test_approvals_are_asked_for_where_they_are_named(tmp_path: Path) -> None:
    assert config(tmp_path, "school: {}\n").approvals is None
    for text in ("approvals:\n", "approvals: {}\n"):
        assert config(tmp_path, text).approvals == ApprovalSettings()


def test_folders_and_files_are_meant_from_the_configuration(tmp_path: Path) -> None:
    text = "approvals: {folder: office/ok}\nregisters: {accounts: {file: a.csv}, roster: {file: r.json, key: k/r.key}}\n"
    read = config(tmp_path, text)
    assert read.approvals is not None
    assert read.approvals.folder == tmp_path / "office" / "ok"
    assert set(read.registers.files()) == {tmp_path / "a.csv", tmp_path / "r.json", tmp_path / "k" / "r.key"}


@pytest.mark.parametrize(
    "keys", [f"{{Sam Reid: {KEY}}}", f"{{Sam Reid: [{KEY}]}}", f"{{Sam Reid: {{keys: [{KEY}]}}}}", f'{{Sam Reid: "{KEY}\\n"}}']
)
def test_keys_in_short_and_in_full(tmp_path: Path, keys: str) -> None:
    read = config(tmp_path, f"approvals: {{keys: {keys}}}\n").approvals
    assert read is not None
    assert read.keys["Sam Reid"].keys == (KEY,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("approvals:\n  day: 3\n", "tweetguard.yaml:2:3: unknown key 'approvals.day'; did you mean 'days'?"),
        ("approvals:\n  days: 0\n", "tweetguard.yaml:2:3: approvals.days"),
        (
            "approvals:\n  keys:\n    Sam Reid: ssh-ed25519\n",
            "tweetguard.yaml:3:5: approvals.keys.Sam Reid.keys.0: is no public SSH key",
        ),
        ("approvals:\n  keys: {Sam: '-----BEGIN OPENSSH PRIVATE KEY-----'}\n", "is a private key"),
        ("approvals:\n  keys: {Sam: []}\n", "approvals.keys.Sam.keys"),
        ("registers:\n  signatures: {file: s.csv, valid_for_day: 3}\n", "did you mean 'valid_for_days'?"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        config(tmp_path, text)
    assert words in str(caught.value)
    assert "AAAA" not in str(caught.value).replace("AAAAC3Nz", "")
