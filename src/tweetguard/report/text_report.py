"""The report for people: each finding with its line, what is wrong, what to do instead, and the policy's own words.

Two forms: the usual one marks the span below the line of the draft; the plain one says everything in sentences, for
screen readers.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from tweetguard.engine import DraftResult
from tweetguard.findings import Finding, Location, Severity
from tweetguard.outcome import Outcome
from tweetguard.report.masking import mask

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
INDENT = 4
REMINDER = (
    "The policy reminds: “Regardless of your privacy settings, assume that all of the information you have shared on your "
    "social network is public information.”"
)


def text_report(outcome: Outcome, *, width: int, color: bool, plain: bool = False, show_matches: bool = False) -> str:
    """The whole report for a terminal `width` columns wide, with ANSI colours when `color`."""
    stream = io.StringIO()
    console = Console(
        file=stream, width=width, force_terminal=color, no_color=not color, color_system="standard" if color else None,
        highlight=False, markup=False, emoji=False, soft_wrap=False, legacy_windows=False,
    )  # fmt: skip
    for result in outcome.results:
        if result.findings:
            for renderable in _draft(result, width, plain, show_matches):
                console.print(renderable)
            console.print()
    for failure in outcome.failures:
        console.print(Text.assemble(("not checked ", "bold red"), visible(f"{failure.path}: {failure.message}")))
    if outcome.failures:
        console.print()
    console.print(_summary(outcome))
    console.print(Text(REMINDER, style="dim"))
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().splitlines())


def _draft(result: DraftResult, width: int, plain: bool, show_matches: bool) -> Iterator[RenderableType]:
    """One draft: its path, then its findings."""
    draft = result.draft
    title = draft.path if draft.id == draft.path else f"{draft.path} ({draft.id})"
    yield Text(visible(title), style="bold underline" if not plain else "bold")
    texts = {(part, kind): text for part, kind, text in _masked_texts(result, show_matches)}
    for finding in result.findings:
        location = finding.location
        text = texts.get((location.part, location.kind)) if location.start is not None else None
        if location.kind == "alt":
            text = None  # an alt text stands in front matter; its words would not be found in the post
        yield _plain_finding(finding) if plain else _finding(finding, text, width)


def _masked_texts(result: DraftResult, show_matches: bool) -> Iterator[tuple[int | None, str, str]]:
    """Each post's text with everything masked that any finding says must be, length kept so that spans still fit."""
    thread = len(result.draft.posts) > 1
    for number, post in enumerate(result.draft.posts, start=1):
        part = number if thread else None
        text = post.text
        for finding in result.findings:
            start, end = finding.location.start, finding.location.end
            inside = finding.location.kind == "text" and finding.location.part == part
            if show_matches or not inside or start is None or end is None or finding.masking == "none":
                continue
            hidden = mask(post.text[start:end], "partly") if finding.masking == "partly" else "*" * (end - start)
            text = text[:start] + _both(text[start:end], hidden) + text[end:]
        yield part, "text", text


def _both(one: str, other: str) -> str:
    """Two maskings of the same stretch laid over each other: hidden where either hides."""
    return "".join("*" if "*" in (a, b) else a for a, b in zip(one, other, strict=True))


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
    parts.append(Padding(Text(_clause(finding), style="italic"), (0, 0, 1, INDENT + 6)))
    return Group(*parts)


def _plain_finding(finding: Finding) -> RenderableType:
    """A finding in sentences, without marks that only the eye can follow."""
    head = f"{finding.severity.label.capitalize()} {finding.rule}, {finding.name.replace('-', ' ')}, {_spoken(finding)}."
    lines = [head, visible(finding.message), f"Instead: {visible(finding.advice)}", _clause(finding), ""]
    return Group(*(Text(line) for line in lines))


def _clause(finding: Finding) -> str:
    clause = finding.clause
    return f"Policy: “{clause.quote}” ({clause.document}: {clause.section.rstrip(':.')})"


def _place(location: Location) -> str:
    """Where, in the short form that editors understand."""
    if location.kind == "image":
        return "picture"
    place = f"{location.line}:{location.column}" if location.line is not None else "post"
    return f"{place} (post {location.part})" if location.part is not None else place


def _spoken(finding: Finding) -> str:
    """Where, in words."""
    location = finding.location
    if location.kind == "image":
        return f"in the picture {visible(location.path or '')}"
    if location.kind == "alt":
        return f"in the alt text of {visible(location.path or '')}, line {location.line}"
    whole = "about the whole post" if location.start is None else f"line {location.line}, column {location.column}"
    return whole if location.part is None else f"post {location.part}, {whole}"


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


def visible(text: str) -> str:
    """The text with control and direction characters replaced, so that no draft can steer the terminal."""
    if text.isprintable():
        return text
    return "".join("�" if _steers(character) else character for character in text.replace("\t", " "))


def _steers(character: str) -> bool:
    """Whether a character does something instead of showing something; the joiner within emoji does not."""
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") and character not in "\u200d\u200c"


def _summary(outcome: Outcome) -> Text:
    """The last line: what was counted. It says "clean" only when everything was checked."""
    counts = outcome.summary()
    checked = _count(counts.drafts, "draft") + " checked: "
    found = ", ".join(
        _count(number, word)
        for number, word in ((counts.errors, "error"), (counts.warnings, "warning"), (counts.notes, "note"))
        if number
    )
    style = "bold red" if counts.errors or counts.failures else "bold yellow" if counts.warnings else "bold green"
    ending = found or "nothing found"
    if counts.failures:
        ending += f"; {_count(counts.failures, 'thing')} could not be checked"
    return Text(f"{checked}{ending}.", style=style)


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
