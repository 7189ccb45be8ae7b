"""Stretches of a text that are somebody else's words: between quotation marks of any style, or in a block quote.

What tells an opening mark from a closing one is what stands beside it, as in CommonMark's rule for emphasis
(https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run), because writers mix styles and telephones guess them
wrongly. A mark whose partner is missing quotes nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

DOUBLE = '"“”„‟＂〝〞'
SINGLE = "'‘’‚‛"
ANGLED = "«»‹›"
CORNERED = "「」『』"
_PARTNERED = {**dict.fromkeys(DOUBLE, DOUBLE), **dict.fromkeys(ANGLED, ANGLED), **dict.fromkeys(CORNERED, CORNERED)}
_OPENING = frozenset("„‟«‹「『〝‚")

_ANY_MARK = lazy(rf"[{DOUBLE}{SINGLE}{ANGLED}{CORNERED}]|(?m:^[ \t]*>)")
_PARTNERED_MARK = lazy(rf"[{DOUBLE}{ANGLED}{CORNERED}]")
_SINGLE_MARK = lazy(rf"[{SINGLE}]")
_BLOCK = lazy(r"^[ \t]*>(?!\s?[=\d])[^\n]*", re.MULTILINE)
_SMILEY = lazy(r"[:;=][\"'“”][)(D](?!\w)")
_NEXT_PARAGRAPH_OPENS = lazy(rf"\s{{1,20}}[{DOUBLE}{ANGLED}]")
_LINE_START = lazy(r"(?:\A|\n)[ \t]*\Z")
_DEEPEST_INDENT = 20
# Words that begin with an apostrophe: no quotation opens before them.
_CLIPPED = lazy(
    r"(?:twas|tis|twere|twill|em|cause|til|till|n|bout|round|ere|cos|coz|cuz|ello|fraid|nuff|ard|appen|owt|tache|"
    r"flu|phone|bus|s|d|ll|ve|re|m|t|\d\d?s?)(?!\w)",
    re.IGNORECASE,
)
_LONGEST_SINGLE = 600
_DOUBTFUL_CLOSERS = 8


def find_quotations(text: str) -> tuple[Span, ...]:
    """Quoted stretches with their marks, outermost ones only, in order, without overlap."""
    if _ANY_MARK.search(text) is None:
        return ()
    found = _partnered(text)
    found += [Span(*match.span()) for match in _BLOCK.finditer(text)]
    found = outermost(found)
    return tuple(outermost(found + _single(text, found)))


def outermost(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, with those that overlap joined."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _flanks(text: str, index: int) -> tuple[bool, bool]:
    """Whether the mark at `index` may open and whether it may close a quotation."""
    before = text[index - 1] if index else " "
    after = text[index + 1] if index + 1 < len(text) else " "
    return not after.isspace() and not before.isalnum(), not before.isspace() and not after.isalnum()


def _partnered(text: str) -> list[Span]:
    """Find quotations between double, angled and cornered marks, which are never apostrophes."""
    found: list[Span] = []
    open_marks: dict[str, list[int]] = {DOUBLE: [], ANGLED: [], CORNERED: []}
    for match in _PARTNERED_MARK.finditer(text):
        index, mark = match.start(), match.group()
        if _SMILEY.match(text, index - 1):
            continue
        waiting = open_marks[_PARTNERED[mark]]
        may_open, may_close = _flanks(text, index)
        if may_open == may_close:
            # Nothing beside it decides (spaces on both sides, or marks): then the shape does, or whose turn it is.
            may_close = mark not in _OPENING and bool(waiting)
        elif waiting and text[index - 1] in ".,!?…":
            may_close = True  # "Wow!"she said
        if may_close:
            if waiting:
                found.append(Span(waiting.pop(), index + 1))
        else:
            waiting.append(index)
    return found + _unclosed_paragraphs(text, sorted(open_marks[DOUBLE] + open_marks[ANGLED]))


def _unclosed_paragraphs(text: str, unclosed: list[int]) -> list[Span]:
    """Find paragraphs of a long quotation: each opens with a mark, and only the last one closes."""
    found = []
    for index in unclosed:
        if _LINE_START.search(text, max(0, index - _DEEPEST_INDENT), index) is None:
            continue
        end = text.find("\n", index)
        if end >= 0 and _NEXT_PARAGRAPH_OPENS.match(text, end):
            found.append(Span(index, end))
    return found


def _single(text: str, elsewhere: list[Span]) -> list[Span]:
    """Find quotations between single marks, each of which may as well be an apostrophe.

    `elsewhere`: quotations already known, whose inside is left alone.
    """
    starts = [span.start for span in elsewhere]

    def known(index: int) -> bool:
        place = bisect_right(starts, index) - 1
        return place >= 0 and index < elsewhere[place].end

    marks = [m.start() for m in _SINGLE_MARK.finditer(text) if not known(m.start())]
    closers = [i for i in marks if _flanks(text, i)[1]]
    if not closers:
        return []
    found: list[Span] = []
    for index in marks:
        if found and index < found[-1].end:
            continue
        if not _flanks(text, index)[0] or _CLIPPED.match(text, index + 1):
            continue
        end = _closer(text, index, closers)
        if end is not None:
            found.append(Span(index, end + 1))
    return found


def _closer(text: str, opener: int, closers: list[int]) -> int | None:
    """Return the closing mark of the quotation that opens at `opener`.

    A mark behind a plural's s may be its possessive ("the boys' team"), so a later one is preferred.
    """
    doubtful = None
    first = bisect_right(closers, opener + 1)
    for index in closers[first : first + _DOUBTFUL_CLOSERS]:
        if index - opener > _LONGEST_SINGLE or "\n\n" in text[opener:index]:
            break
        if not _may_be_possessive(text, index):
            return index
        doubtful = index if doubtful is None else doubtful
    return doubtful


def _may_be_possessive(text: str, index: int) -> bool:
    return text[index - 1] in "sS" and text[index + 1 : index + 2] == " " and text[index + 2 : index + 3].islower()
