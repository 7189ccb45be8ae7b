"""What pages and README tell people to type works: every command and option there is, and every piece of tweetguard.yaml holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest
from docsite.command_page import commands, options_of
from docsite.site import DOCS

from tweetguard.config.load import load_config
from tweetguard.config.schema import Config
from tweetguard.rules.load import read_rules, rules_for
from tweetguard.rules.trial import try_rules

WRITTEN = [DOCS.parent / "README.md", *sorted(DOCS.glob("*.md"))]
CODE = re.compile(r"(?:^ {4,}\S.*\n|^[ \t]*\n(?= {4,}\S))+", re.MULTILINE)
SETTINGS = {*Config.model_fields, "extends"}
OPTIONS = {name: options_of(command) for name, command in commands()}
TAKES_MORE = {name.split()[0] for name in OPTIONS if " " in name}


def typed(text: str) -> Iterator[str]:
    """What stands behind `tweetguard ` in code, without what is said about it beside it."""
    lines = [line.strip() for block in CODE.findall(text) for line in block.splitlines()]
    lines += re.findall(r"`([^`\n]+)`", text)
    for line in lines:
        if match := re.match(r"(?:\$ )?(?:uv run (?:--\S+ )*)?tweetguard ((?:--)?[a-z].*)", line):
            yield re.split(r" {3,}", match[1])[0]


def wrong_with(command: str) -> str:
    """What is wrong with a command; empty when there is such a command, with such options."""
    words = command.split()
    if words[0].startswith("--"):
        return "" if words[0] in ("--version", "--help") else f"no option {words[0]}"
    name = " ".join(words[:2]) if words[0] in TAKES_MORE else words[0]
    if name not in OPTIONS:
        return "" if name in TAKES_MORE or re.fullmatch(r"[a-z]+ (\||[A-Z]+)", name) else f"no command {name}"
    unknown = [word.partition("=")[0] for word in words if word.startswith("-") and word != "-"]
    return ", ".join(f"{name} has no option {word}" for word in unknown if word not in OPTIONS[name] and word != "--")


def pieces(text: str, keys: Collection[str]) -> Iterator[str]:
    """Each piece of YAML in code that begins with one of these keys; an empty line ends it."""
    for block in CODE.findall(text):
        for piece in re.split(r"\n\s*\n", block):
            lines = piece.strip("\n").splitlines()
            indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
            said = [line[indent:] for line in lines]
            first = next((line for line in said if not line.startswith("#")), "")
            if re.match(r"[a-z_]+:(?: |$)", first) and first.partition(":")[0] in keys:
                yield "\n".join(said) + "\n"


@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: file.name)
def test_commands_are_there(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert {command: wrong for command in typed(text) if (wrong := wrong_with(command))} == {}


@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: file.name)
def test_settings_hold(file: Path, tmp_path: Path) -> None:
    for number, piece in enumerate(pieces(file.read_text(encoding="utf-8"), SETTINGS)):
        folder = tmp_path / str(number)
        (folder / "our-rules").mkdir(parents=True)
        (folder / "our-rules" / "own.yaml").write_text(next(rules_in(DOCS / "rules.md")), encoding="utf-8")
        (folder / "tweetguard.yaml").write_text(piece, encoding="utf-8")
        assert len(rules_for(load_config(folder / "tweetguard.yaml"))) >= 35, piece


def rules_in(file: Path) -> Iterator[str]:
    return pieces(file.read_text(encoding="utf-8"), {"id"})


def test_the_rule_to_copy_from_holds(tmp_path: Path) -> None:
    (piece,) = rules_in(DOCS / "rules.md")
    (tmp_path / "own.yaml").write_text(piece, encoding="utf-8")
    trials = try_rules(read_rules(tmp_path))
    assert len(trials) == 2
    assert [trial.problem for trial in trials if not trial.right] == []


def test_they_are_found() -> None:
    texts = [file.read_text(encoding="utf-8") for file in WRITTEN]
    assert sum(1 for text in texts for _ in typed(text)) > 60
    assert sum(1 for text in texts for _ in pieces(text, SETTINGS)) > 15


@pytest.mark.parametrize(
    ("command", "wrong"),
    [
        ("check --fix drafts/", ""),
        ("check --mend drafts/", "check has no option --mend"),
        ("rules paint", "no command rules paint"),
        ("post draft.txt", "no command post"),
    ],
)
def test_what_is_not_there_is_noticed(command: str, wrong: str) -> None:
    assert wrong_with(command) == wrong
