"""Draw `output.svg`, the picture in the README: what the README's first command prints today.

Run it again when the text report or the rules change: `uv run python docs/make_output.py`. A test fails when a rule that the
command reports is missing in the picture.
"""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from tweetguard.drafts.fields import Overrides
from tweetguard.outcome import Outcome
from tweetguard.report.text_report import report_lines
from tweetguard.run import CheckRequest, Run

ROOT = Path(__file__).resolve().parent.parent
DRAFT = "examples/drafts/science-week.txt"
PICTURE = "examples/media/lab.jpg"
COMMAND = f"tweetguard check {DRAFT} --image {PICTURE}"
COLUMNS = 100
# Dark enough on white to be read (at least 4.5 to 1), which rich's own light theme is not.
THEME = TerminalTheme(
    (255, 255, 255),
    (31, 35, 40),
    [(31, 35, 40), (180, 20, 30), (20, 105, 50), (125, 75, 0), (10, 80, 165), (120, 50, 150), (0, 100, 115), (90, 98, 106)],
)


def outcome() -> Outcome:
    """What the command finds."""
    os.chdir(ROOT)  # the report shows paths as they are given, from the top of the tree
    return Run(CheckRequest((DRAFT,), overrides=Overrides(pictures=(Path(PICTURE),)))).outcome()


def picture(outcome: Outcome) -> str:
    """The SVG: no font is fetched, and the same report gives the same file."""
    console = Console(
        file=io.StringIO(), record=True, width=COLUMNS, force_terminal=True, color_system="truecolor",
        highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    console.print(Text.assemble(("$ ", "dim"), (COMMAND, "bold")))
    console.print()
    for line in report_lines(outcome, width=COLUMNS):
        console.print(Text.assemble(*line))
    form = re.sub(r"@font-face\s*\{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    form = form.replace("Fira Code", "ui-monospace, SFMono-Regular, Menlo, Consolas")
    svg = console.export_svg(title="tweetguard", theme=THEME, code_format=form, unique_id="tweetguard")
    return "".join(f"{line.rstrip()}\n" for line in svg.splitlines() if line.strip())


if __name__ == "__main__":
    (ROOT / "docs" / "output.svg").write_text(picture(outcome()), encoding="utf-8", newline="\n")
