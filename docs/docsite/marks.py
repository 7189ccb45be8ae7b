"""Text as Markdown: nothing in it is taken for a sign of Markdown or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SIGNS = re.compile(r"([\\`*_{}\[\]#])")  # what Markdown lets a backslash take the meaning from
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "~": "&#126;"}


def plain(text: str) -> str:
    """Text that is shown as it stands, on one line."""
    escaped = _SIGNS.sub(r"\\\1", " ".join(text.split()))
    return "".join(_ENTITIES.get(sign, sign) for sign in escaped)


def code(text: str) -> str:
    """Text as code, on one line; with a backtick in it, the fence is longer."""
    said = " ".join(text.split())
    return f"`` {said} ``" if "`" in said else f"`{said}`"


def prose(text: str) -> str:
    """A description: what stands between backticks stays code, all else is shown as it stands."""
    return "".join(code(part) if number % 2 else _spaced(part) for number, part in enumerate(text.split("`")))


def _spaced(part: str) -> str:
    lead, trail = part[:1].isspace(), part[-1:].isspace()
    return (" " if lead else "") + plain(part) + (" " if trail and part.strip() else "")


def block(lines: Iterable[str], language: str = "") -> str:
    """Lines as a block of code."""
    return "\n".join([f"```{language}", *lines, "```"])


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; its cells are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace(chr(10), ' ') for cell in line)} |" for line in lines)


def page(*parts: str) -> str:
    """Parts with an empty line between them."""
    return "\n\n".join(part for part in parts if part) + "\n"
