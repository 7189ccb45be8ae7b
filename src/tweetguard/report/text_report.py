"""The report for people: each finding with its line, what is wrong, what to do instead, and the policy's own words.

Two forms: the usual one marks the span below the line of the draft; the plain one says everything in sentences, for
screen readers.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from tweetguard.engine import DraftResult
from tweetguard.findings import Finding, Location, Severity
from tweetguard.outcome import Outcome
from tweetguard.report.masking import masked_text
from tweetguard.report.wording import REMINDER, clause_sentence, spoken_place, summary_sentence, visible

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
INDENT = 4


def text_report(outcome: Outcome, *, width: int, color: bool, plain: bool = False, show_matches: bool = False) -> str:
    """The whole report for a terminal `width` columns wide, with ANSI colours when `color`."""
    stream = io.StringIO()
    console = Console(
        file=stream, width=width, force_terminal=color, no_color=not color, color_system="standard" if color else None,
        highlight=False, markup=False, emoji=False, soft_wrap=False, legacy_windows=False,
    )  # fmt: skip
    print_report(console, outcome, plain=plain, show_matches=show_matches)
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().splitlines())


def print_report(console: Console, outcome: Outcome, *, plain: bool = False, show_matches: bool = False) -> None:
    """Print the whole report to a console, whatever that does with it."""
    for result in outcome.results:
        if result.findings:
            for renderable in _draft(result, console.width, plain, show_matches):
                console.print(renderable)
            console.print()
    for failure in outcome.failures:
        console.print(Text.assemble(("not checked ", "bold red"), visible(f"{failure.path}: {failure.message}")))
    if outcome.failures:
        console.print()
    console.print(_summary(outcome))
    console.print(Text(REMINDER, style="dim"))


def _draft(result: DraftResult, width: int, plain: bool, show_matches: bool) -> Iterator[RenderableType]:
    """One draft: its path, then its findings."""
    draft = result.draft
    title = draft.path if draft.id == draft.path else f"{draft.path} ({draft.id})"
    yield Text(visible(title), style="bold underline" if not plain else "bold")
    thread = len(draft.posts) > 1
    texts = {
        part: masked_text(post.text, result.findings, show_matches, part=part)
        for part, post in ((number if thread else None, post) for number, post in enumerate(draft.posts, start=1))
    }
    for finding in result.findings:
        location = finding.location
        # An alt text stands in front matter; its words would not be found in the post.
        text = texts.get(location.part) if location.kind == "text" and location.start is not None else None
        yield _plain_finding(finding) if plain else _finding(finding, text, width)


def _finding(finding: Finding, text: str | None, width: int) -> RenderableType:
    """A finding with its line of the draft, marked."""
    head = Text.assemble(
        (f"{_place(finding.location):>{INDENT + 4}}  ", "dim"),
        (finding.severity.label, STYLES[finding.severity]),
        f"  {finding.rule} ",
        (finding.name, "bold"),
    )
    parts: list[RenderableType] = [head]
    if text is not None:
        parts.append(Padding(_marked_line(finding, text, width - 2 * INDENT - 2), (0, 0, 0, INDENT + 4)))
    body = Text(visible(finding.message))
    parts.append(Padding(body, (0, 0, 0, INDENT + 6)))
    parts.append(Padding(Text.assemble(("Instead: ", "bold green"), visible(finding.advice)), (0, 0, 0, INDENT + 6)))
    parts.append(Padding(Text(clause_sentence(finding.clause), style="italic"), (0, 0, 1, INDENT + 6)))
    return Group(*parts)


def _plain_finding(finding: Finding) -> RenderableType:
    """A finding in sentences, without marks that only the eye can follow."""
    head = f"{finding.severity.label.capitalize()} {finding.rule}, {finding.name.replace('-', ' ')}, {spoken_place(finding.location)}."
    lines = [head, visible(finding.message), f"Instead: {visible(finding.advice)}", clause_sentence(finding.clause), ""]
    return Group(*(Text(line) for line in lines))


def _place(location: Location) -> str:
    """Where, in the short form that editors understand."""
    if location.kind == "image":
        return "picture"
    place = f"{location.line}:{location.column}" if location.line is not None else "post"
    return f"{place} (post {location.part})" if location.part is not None else place


def _marked_line(finding: Finding, text: str, room: int) -> RenderableType:
    """The line of the draft on which a span begins, cut to `room` columns around it, and a line of marks below."""
    start, end = finding.location.start or 0, finding.location.end or 0
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    end = min(end, line_end)
    before, marked, behind = text[line_start:start], text[start:end], text[end:line_end].rstrip("\r")
    before, marked, behind = visible(before), visible(marked), visible(behind)
    spare = max(10, room - cell_len(marked)) // 2
    if cell_len(before) > spare:
        before = "…" + _last_cells(before, spare - 1)
    behind_room = max(10, room - cell_len(before) - cell_len(marked))
    if cell_len(behind) > behind_room:
        behind = _first_cells(behind, behind_room - 1) + "…"
    style = STYLES[finding.severity]
    line = Text.assemble("│ ", before, (marked, style), behind, no_wrap=True, overflow="ellipsis")
    marks = Text.assemble("│ ", " " * cell_len(before), ("^" * max(1, cell_len(marked)), style), no_wrap=True)
    return Group(line, marks)


def _last_cells(text: str, room: int) -> str:
    while text and cell_len(text) > room:
        text = text[1:]
    return text


def _first_cells(text: str, room: int) -> str:
    while text and cell_len(text) > room:
        text = text[:-1]
    return text


def _summary(outcome: Outcome) -> Text:
    """The last line: what was counted."""
    counts = outcome.summary()
    style = "bold red" if counts.errors or counts.failures else "bold yellow" if counts.warnings else "bold green"
    return Text(summary_sentence(outcome), style=style)
