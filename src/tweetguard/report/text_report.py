"""The report for people: each finding with its line, what is wrong, what to do instead, and the policy's own words.

Two forms: the usual one marks the span below the line of the draft; the plain one says everything in sentences, for
screen readers. It is laid out here and not by rich's console, which takes a hundred times as long for long reports.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style

from tweetguard.findings import Finding, Location, Severity
from tweetguard.outcome import Reportable
from tweetguard.report.masking import masked_text
from tweetguard.report.told import Told
from tweetguard.report.wording import REMINDER, clause_sentence, located_message, spoken_place, summary_sentence, visible
from tweetguard.results import DraftResult

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
INDENT = 4

Line = tuple[tuple[str, str], ...]  # stretches of a line with the style of each; see rich.style.Style


def text_report(
    outcome: Reportable, *, width: int, color: bool, plain: bool = False, show_matches: bool = False
) -> Iterator[str]:
    """The whole report for a terminal `width` columns wide, with ANSI colours when `color`, a draft at a time."""
    for line in report_lines(outcome, width=width, plain=plain, show_matches=show_matches):
        yield _printed(line, color)


def draft_text(result: DraftResult, *, width: int, color: bool, plain: bool = False) -> Iterator[str]:
    """What was found in one draft, masked, without the lines that close a report."""
    for line in _draft(result, width, plain, False, Told()):
        yield _printed(line, color)


def _printed(line: Line, color: bool) -> str:
    return (_colored(line) if color else "".join(text for text, _ in line).rstrip()) + "\n"


def report_lines(outcome: Reportable, *, width: int, plain: bool = False, show_matches: bool = False) -> Iterator[Line]:
    """The lines of the report, none wider than `width` columns."""
    told = Told()
    for result in outcome.results:
        if result.findings:
            yield from _draft(result, width, plain, show_matches, told)
            yield ()
    for failure in outcome.failures:
        first, *others = wrapped(visible(f"not checked {failure.path}: {failure.message}"), width)
        yield ("not checked ", "bold red"), (first.removeprefix("not checked").lstrip(), "")
        yield from (((line, ""),) for line in others)
    if outcome.failures:
        yield ()
    yield from _styled(summary_sentence(outcome), _summary_style(outcome), width)
    yield from _styled(REMINDER, "dim", width)


def _draft(result: DraftResult, width: int, plain: bool, show_matches: bool, told: Told) -> Iterator[Line]:
    """One draft: its path, then its findings; what was said of the same account before is not said again at length."""
    draft = result.draft
    title = draft.path if draft.id == draft.path else f"{draft.path} ({draft.id})"
    yield from _styled(visible(title), "bold" if plain else "bold underline", width)
    thread = len(draft.posts) > 1
    texts = {
        part: masked_text(post.text, result.findings, show_matches, part=part)
        for part, post in ((number if thread else None, post) for number, post in enumerate(draft.posts, start=1))
    }
    for finding in result.findings:
        location = finding.location
        before = told.before(finding, result)
        if before is not None:
            yield from _styled(f"{_in_short(finding, plain)} as for {visible(before)} above", "", width, 0 if plain else 2)
            continue
        # An alt text stands in front matter; its words would not be found in the post.
        text = texts.get(location.part) if location.kind == "text" and location.start is not None else None
        yield from _plain_finding(finding, width) if plain else _finding(finding, text, width)


def _finding(finding: Finding, text: str | None, width: int) -> Iterator[Line]:
    """A finding with its line of the draft, marked."""
    yield (
        (f"{_place(finding.location):>{INDENT + 4}}  ", "dim"),
        (finding.severity.label, STYLES[finding.severity]),
        (f"  {finding.rule} ", ""),
        (finding.name, "bold"),
    )
    if text is not None:
        for line in _marked_line(finding, text, width - 2 * INDENT - 2):
            yield (" " * (INDENT + 4), ""), *line
    margin = INDENT + 6
    yield from _styled(visible(located_message(finding)), "", width, margin)
    advice = _styled(f"Instead: {visible(finding.advice)}", "", width, margin)
    (blank, _), (first, _) = next(advice)
    yield (blank, ""), ("Instead:", "bold green"), (first.removeprefix("Instead:"), "")
    yield from advice
    yield from _styled(clause_sentence(finding.clause), "italic", width, margin)
    yield ()


def _in_short(finding: Finding, plain: bool) -> str:
    """What a finding is, without what it says."""
    if plain:
        return f"{finding.severity.label.capitalize()} {finding.rule}, {finding.name.replace('-', ' ')},"
    return f"register  {finding.severity.label}  {finding.rule} {finding.name}:"


def _plain_finding(finding: Finding, width: int) -> Iterator[Line]:
    """A finding in sentences, without marks that only the eye can follow."""
    head = f"{finding.severity.label.capitalize()} {finding.rule}, {finding.name.replace('-', ' ')}, {spoken_place(finding.location)}."
    for said in (head, visible(finding.message), f"Instead: {visible(finding.advice)}", clause_sentence(finding.clause)):
        yield from _styled(said, "", width)
    yield ()


def _styled(text: str, style: str, width: int, margin: int = 0) -> Iterator[Line]:
    """A paragraph in one style, `margin` columns from the left."""
    for line in wrapped(text, width - margin):
        yield (" " * margin, ""), (line, style)


@lru_cache(maxsize=4096)  # advice and clauses come again with every finding of a rule
def wrapped(text: str, width: int) -> tuple[str, ...]:
    """The text in lines of at most `width` columns, broken at spaces, and within words that are longer."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, room = "", width
        for word in paragraph.split(" "):
            size = cell_len(word)
            if line and size + 1 > room:
                lines.append(line)
                line, room = "", width
            while not line and size > width:
                start = _first_cells(word, width)
                lines.append(start)
                word = word[len(start) :]
                size = cell_len(word)
            room -= size + (1 if line else 0)
            line = f"{line} {word}" if line else word
        lines.append(line)
    return tuple(lines)


@lru_cache(maxsize=64)
def _style(style: str) -> Style:
    return Style.parse(style)


def _colored(line: Line) -> str:
    return "".join(
        _style(style).render(text, color_system=ColorSystem.STANDARD) if style and text else text for text, style in line
    ).rstrip()


def _place(location: Location) -> str:
    """Where, in the short form that editors understand."""
    if location.kind in ("image", "ocr", "metadata"):
        return "picture"
    if location.kind == "register":
        return "register"
    place = f"{location.line}:{location.column}" if location.line is not None else "post"
    return f"{place} (post {location.part})" if location.part is not None else place


def _marked_line(finding: Finding, text: str, room: int) -> Iterator[Line]:
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
    marked = _cut(marked, room - cell_len(before))
    behind = _cut(behind, max(1, room - cell_len(before) - cell_len(marked)))
    style = STYLES[finding.severity]
    yield ("│ ", ""), (before, ""), (marked, style), (behind, "")
    yield ("│ ", ""), (" " * cell_len(before), ""), ("^" * max(1, cell_len(marked)), style)


def _cut(text: str, room: int) -> str:
    """The text, or so much of its beginning as fits into `room` columns, and the sign that there is more."""
    return text if cell_len(text) <= room else _first_cells(text, room - 1) + "…"


def _last_cells(text: str, room: int) -> str:
    while text and cell_len(text) > room:
        text = text[1:]
    return text


def _first_cells(text: str, room: int) -> str:
    """The beginning that fits into `room` columns; at least one character, so that whoever cuts comes to an end."""
    kept, used = 0, 0
    for character in text:
        used += cell_len(character)
        if used > room:
            break
        kept += 1
    return text[: max(1, kept)]


def _summary_style(outcome: Reportable) -> str:
    counts = outcome.summary()
    return "bold red" if counts.errors or counts.failures else "bold yellow" if counts.warnings else "bold green"
