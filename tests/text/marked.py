"""Cases written as one text a line, with ⟦ ⟧ around what a finder must find."""

from __future__ import annotations

import re

_MARK = re.compile("[⟦⟧]")


def lines(block: str) -> list[str]:
    """The cases of a block; \\n stands for a line break within a case."""
    return [line.replace("\\n", "\n") for line in block.strip("\n").splitlines()]


def marked(line: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the spans that were marked, in code points."""
    text, places = "", []
    for piece in re.split("([⟦⟧])", line):
        if _MARK.fullmatch(piece):
            places.append(len(text))
        else:
            text += piece
    return text, list(zip(places[::2], places[1::2], strict=True))
