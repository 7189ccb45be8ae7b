"""The words that all reports for people share, and what makes a draft's own words safe to show."""

from __future__ import annotations

import unicodedata

from tweetguard.findings import Clause, Finding, Location
from tweetguard.outcome import Reportable

REMINDER = (
    "The policy reminds: “Regardless of your privacy settings, assume that all of the information you have shared on your "
    "social network is public information.”"
)


def visible(text: str) -> str:
    """The text with control and direction characters replaced, so that no draft can steer what shows it."""
    if text.isprintable():
        return text
    return "".join("�" if _steers(character) else character for character in text.replace("\t", " "))


def _steers(character: str) -> bool:
    """Whether a character does something instead of showing something; the joiner within emoji does not."""
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") and character not in "\u200d\u200c"


def summary_sentence(outcome: Reportable) -> str:
    """What was counted. It says "nothing found" alone only when everything was checked."""
    counts = outcome.summary()
    found = ", ".join(
        counted(number, word)
        for number, word in ((counts.errors, "error"), (counts.warnings, "warning"), (counts.notes, "note"))
        if number
    )
    ending = found or "nothing found"
    if counts.allowed:
        ending += f"; {counts.allowed} allowed in front matter"
    if counts.known:
        ending += f"; {counts.known} in the baseline"
    if counts.failures:
        ending += f"; {counted(counts.failures, 'thing')} could not be checked"
    return f"{counted(counts.drafts, 'draft')} checked: {ending}."


def counted(number: int, word: str) -> str:
    """A number with its word, in the singular or with an s."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def located_message(finding: Finding) -> str:
    """The message, with the row of a register where that is what it is about: no line of the draft is."""
    location = finding.location
    if location.kind != "register":
        return finding.message
    return f"{finding.message} ({location.path}{'' if location.line is None else f':{location.line}'})"


def clause_sentence(clause: Clause) -> str:
    """The clause in its own words, and where it stands."""
    return f"Policy: “{clause.quote}” ({clause_place(clause)})"


def clause_place(clause: Clause) -> str:
    """Document and section of a clause."""
    return f"{clause.document}: {clause.section.rstrip(':.')}"


def spoken_place(location: Location) -> str:
    """Where, in words."""
    part = "" if location.part is None else f"post {location.part}, "
    if location.kind == "text" and location.start is not None:
        return f"{part}line {location.line}, column {location.column}"
    if location.kind == "alt":
        return f"{part}in the alt text of {visible(location.path or '')}, line {location.line}"
    if location.kind == "register":
        return f"in {visible(location.path or '')}" + ("" if location.line is None else f", line {location.line}")
    if location.path is not None:
        return f"{part}in the picture {visible(location.path)}"
    return f"{part}about the whole post"
