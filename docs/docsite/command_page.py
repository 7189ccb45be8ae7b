"""The reference of the command line, made of the commands themselves: every command, argument and option."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import typer

from docsite import marks
from tweetguard.cli.app import app

COMMAND_FILE = "command-line.md"
Command = Any  # typer's own copy of click has no public types


def commands() -> Iterator[tuple[str, Command]]:
    """Each command that can be run, by its words after `tweetguard`."""
    yield from _below(typer.main.get_command(app), "")


def options_of(command: Command) -> frozenset[str]:
    """Every spelling of every option of a command."""
    options = [each for each in command.params if each.param_type_name == "option"]
    return frozenset(spelling for each in options for spelling in (*each.opts, *each.secondary_opts)) | {"--help", "-h"}


def _below(group: Command, words: str) -> Iterator[tuple[str, Command]]:
    for name, command in group.commands.items():
        said = f"{words} {name}".strip()
        if hasattr(command, "commands"):
            yield from _below(command, said)
        else:
            yield said, command


def command_page() -> str:
    """The page."""
    parts = [
        "# The command line",
        "Exit codes: 0 nothing found, 1 something found, 2 something could **not** be checked or the command was wrong. "
        "`tweetguard COMMAND --help` says the same as this page; `tweetguard --version` shows the version.",
        marks.table(
            ("command", "what it does"),
            ((f"[`tweetguard {name}`](#{_anchor(name)})", marks.prose(_first(command))) for name, command in commands()),
        ),
    ]
    for name, command in commands():
        parts.append(_section(name, command))
    return marks.page(*parts)


def _first(command: Command) -> str:
    """The first sentence of a command's help."""
    return str(command.help or "").strip().split("\n\n")[0]


def _anchor(name: str) -> str:
    return f"tweetguard-{name.replace(' ', '-')}"


def _section(name: str, command: Command) -> str:
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    options = [each for each in command.params if each.param_type_name == "option" and not each.hidden]
    usage = " ".join(["tweetguard", name, *(["[OPTIONS]"] if options else []), *map(_argument, arguments)])
    rows = [(marks.code(_argument(each)), marks.prose(str(each.help or ""))) for each in arguments]
    rows += [(_option(each), _said(each)) for each in options]
    return marks.page(
        f"## tweetguard {name}",
        *(marks.prose(paragraph) for paragraph in str(command.help or "").split("\n\n")),
        marks.block([usage]),
        marks.table(("", "what it is"), rows) if rows else "",
    ).rstrip()


def _argument(parameter: Command) -> str:
    name = str(parameter.metavar or parameter.name).upper().removesuffix("...").strip("{}")
    name += "..." if parameter.nargs == -1 else ""
    return name if parameter.required else f"[{name}]"


def _option(parameter: Command) -> str:
    value = "" if parameter.is_flag or parameter.count else f" {parameter.metavar or _value(parameter)}"
    spellings = [*parameter.opts, *parameter.secondary_opts]
    return ", ".join(marks.code(f"{each}{value}") for each in spellings)


def _value(parameter: Command) -> str:
    """What an option takes, as people say it."""
    kind = parameter.type_descriptor.annotation
    kind = next(iter(get_args(kind)), kind) if getattr(kind, "__origin__", None) is list else kind
    if isinstance(kind, type) and issubclass(kind, Enum):
        return "|".join(str(each.value) for each in kind)
    choices = get_args(kind)
    if choices and all(isinstance(each, str) for each in choices):
        return "|".join(choices)
    return {Path: "FILE", int: "N", float: "N"}.get(kind, "TEXT")


def _said(parameter: Command) -> str:
    """An option's help, and whether it must or may be given."""
    said = [marks.prose(str(parameter.help or ""))]
    if parameter.required:
        said.append("**Needed.**")
    elif parameter.default not in (None, False, True, ()) and not callable(parameter.default):
        default = parameter.default
        said.append(f"Default: {marks.code(str(default.value if isinstance(default, Enum) else default))}.")
    if parameter.multiple:
        said.append("It may be given again." if "again" not in said[0] else "")
    return " ".join(filter(None, said))
