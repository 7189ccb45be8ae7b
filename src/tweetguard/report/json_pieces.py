"""JSON written piece by piece, so that a report of any length is never whole in memory."""

from __future__ import annotations

import json
from typing import Any

INDENT = 2


def dumped(value: Any, depth: int = 0) -> str:
    """A value as it stands `depth` levels deep in an indented document, its first line not indented."""
    # GitHub's older commands begin with ##[ anywhere in a line, and a report may be printed into a log.
    text = json.dumps(value, ensure_ascii=False, indent=INDENT).replace("##[", "#\\u0023[")
    return text.replace("\n", "\n" + " " * INDENT * depth) if depth else text  # no string in it holds a line end


def line(value: Any) -> str:
    """A value on one line."""
    return json.dumps(value, ensure_ascii=False).replace("##[", "#\\u0023[")


def members(document: dict[str, Any], depth: int = 0) -> str:
    """The members of an object that others stand before or behind: its text without the braces and the line ends at them."""
    return dumped(document, depth)[1:].rstrip("}").rstrip()
