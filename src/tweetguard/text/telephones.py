"""Finds telephone numbers in a text, however they are written.

Every number is reported, the school's own and helplines too: whom it may name is the check's business.
Three kinds of evidence decide: the digits (`numbering_plan`), how they are grouped, and the words beside them
(`number_labels`). Digits that are in use and grouped as people group them need no word; others do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from tweetguard.text import numbering_plan
from tweetguard.text.number_labels import CALLING_CUES, direct_telephone_cue, other_label, telephone_cues
from tweetguard.text.numbering_plan import HOME, SOCIAL_VALUE, is_assigned
from tweetguard.text.other_figures import blank_other_figures
from tweetguard.text.spans import Span
from tweetguard.text.spoken_digits import DigitLine, Written, has_spoken_digits, is_ambiguous, read_digits


@dataclass(frozen=True, slots=True)
class TelephoneNumber:
    """A telephone number in a text.

    `e164` is "+441632960100"; a short code ("116123") and a local number without its area code ("960100") stand
    as their digits. `cues` are the words beside it that speak of telephones, lower case.
    """

    span: Span
    e164: str
    written: Written
    cues: tuple[str, ...]


# At least five figures near one another, counting ornamental ones; or letters between figures, as in "o77oo".
_FIGURE = "[\\d⁰¹²³⁴-⁹₀-₉①-⑨⓪⓿❶-❾➀-➈➊-➒⓵-⓽]"
_MANY_FIGURES = re.compile(rf"{_FIGURE}(?:[^\d]{{0,6}}{_FIGURE}){{4}}|[oO]7[7oO][oO]|07[7oO][oO]{{2}}")

_MARK = r"(?:_|[^\w£$€%@#=&+])"
_RUN = re.compile(rf"(?:\+\W?\(?|\(\s?\+)?\d(?:{_MARK}{{0,5}}+\d)*+")
_GROUP = re.compile(r"\d+")
_EXTENSION = re.compile(
    r"\s{0,2}(?:[,;]\s?|(\())?(?:ext(?:ension|n)?\.?\s?|x\s?)\d{1,6}(?!\d)(?(1)\))|/\d{1,6}(?![\d/])", re.IGNORECASE
)
_LOOSE = re.compile(r"[,;:!?|]")
_FEWEST_DIGITS = 6
_MOST_DIGITS = 17  # with 00, a country code and a national zero

# Group lengths in which people write numbers of eleven digits; those for drama and those in use need no such help.
_USUAL_SHAPES = frozenset({
    (11,), (5, 6), (5, 3, 3), (4, 3, 4), (3, 4, 4), (3, 8), (4, 7), (5, 2, 2, 2), (4, 4, 3), (3, 3, 5), (5, 4, 2),
    (3, 4, 2, 2), (4, 3, 2, 2),
})  # fmt: skip
_LOCAL_SHAPES = frozenset({(6,), (3, 3), (7,), (3, 4), (8,), (4, 4)})
_COUNTED = re.compile(
    r"\s?(?:times|people|pupils|students|children|words|letters|steps|miles|metres|meters|km|kg|mb|gb|years|days|hours|"
    r"minutes|pounds|points|votes|signatures|views|copies|characters|of\b)",
    re.IGNORECASE,
)


def find_telephones(text: str, region: str = HOME) -> tuple[TelephoneNumber, ...]:
    """Every telephone number in the text, in the order of the text.

    `region` is the ISO 3166 code of the country whose national numbers are meant (the kingdom is GB, not UK).
    """
    if not _MANY_FIGURES.search(text) and not has_spoken_digits(text):
        return ()
    found = _numbers(read_digits(text), region)
    if is_ambiguous(text):
        found = _better(found, _numbers(read_digits(text, compounds=False), region))
    return tuple(found)


def _better(first: list[TelephoneNumber], second: list[TelephoneNumber]) -> list[TelephoneNumber]:
    """The numbers of two readings of one text; where they overlap, a whole number goes before a piece of one."""
    chosen: list[TelephoneNumber] = []
    for number in sorted(first + second, key=lambda number: not number.e164.startswith("+")):
        if not any(number.span.overlaps(other.span) for other in chosen):
            chosen.append(number)
    return sorted(chosen, key=lambda number: number.span)


def _numbers(reading: DigitLine, region: str) -> list[TelephoneNumber]:
    # Blanking only ever breaks runs, and costs more than finding that there is none.
    if not any(_has_enough(run[0]) for run in _RUN.finditer(reading.line)):
        return []
    line = blank_other_figures(reading.line)
    runs = (run.span() for run in _RUN.finditer(line) if _has_enough(run[0]))
    return [number for start, end in runs for number in _Run(reading, start, end, region).numbers()]


def _has_enough(run: str) -> bool:
    return len(run) >= _FEWEST_DIGITS and sum(map(str.isdigit, run)) >= _FEWEST_DIGITS


@dataclass(frozen=True, slots=True)
class _Match:
    """Groups `start` to `end` (exclusive) of a run, their digits, and the number they make."""

    start: int
    end: int
    digits: str
    e164: str = ""


class _Run:
    """Groups of digits with nothing but marks between them, and the telephone numbers among them."""

    def __init__(self, reading: DigitLine, start: int, end: int, region: str) -> None:
        self.reading = reading
        self.line = reading.line
        self.region = region
        self.start = start
        self.places = [(group.start(), group.end()) for group in _GROUP.finditer(self.line, start, end)]
        self.groups = [self.line[first:last] for first, last in self.places]
        # gaps[i] stands before group i.
        self.gaps = ["", *(self.line[left[1] : right[0]] for left, right in pairwise(self.places))]
        self.plus = "+" in self.line[start : self.places[0][0]]

    def numbers(self) -> list[TelephoneNumber]:
        """The numbers of the run, in order, none within another."""
        found: list[TelephoneNumber] = []
        index = last_end = 0
        while index < len(self.groups):
            match = self._number_at(index, after_number=bool(found) and index == last_end)
            if match is None:
                index += 1
            else:
                index, last_end = match.end, match.end
                found.append(self._telephone(match))
        return found

    def _number_at(self, index: int, *, after_number: bool) -> _Match | None:
        first = self.groups[index]
        leads = index == 0
        if not (leads or first[0] == "0" or first.startswith("116")):
            return None
        ends = self._ends(index)
        if leads and self.plus:
            return self._international(ends, prefix="")
        found = None
        if first[0] == "0":
            found = self._national(ends, after_number=after_number) or self._international(ends, prefix="00")
        elif first.startswith("116"):
            found = self._social_value(ends)
        elif first.startswith("44") or (leads and self._is_american(ends)):
            found = self._international(ends, prefix="")
        return found or (self._cued(ends) if leads else None)

    def _ends(self, index: int) -> list[_Match]:
        """The stretches that begin with a group and are no longer than a telephone number, shortest first."""
        digits = ""
        ends = []
        for end in range(index, len(self.groups)):
            digits += self.groups[end]
            if len(digits) > _MOST_DIGITS:
                break
            ends.append(_Match(index, end + 1, digits))
        return ends

    def _national(self, ends: list[_Match], *, after_number: bool) -> _Match | None:
        by_length = {len(match.digits): match for match in ends}
        # The shortest numbers are few and known, so they come before what may be such a number and a count after it.
        for length in (8, 11, 10):
            match = by_length.get(length)
            if match is None:
                continue
            e164 = numbering_plan.national(match.digits, self.region)
            if e164 is not None and self._trusted(match, e164, after_number=after_number):
                return replace(match, e164=e164)
        return None

    def _trusted(self, match: _Match, e164: str, *, after_number: bool) -> bool:
        """Whether digits that could be dialled are meant as a telephone number."""
        gaps = self.gaps[match.start + 1 : match.end]
        if set(match.digits) <= {"0", "1"} or self._is_other(match, after_number=after_number):
            return False
        # 0.1428571428 is a fraction, however its decimals are grouped.
        if self.groups[match.start] == "0" and gaps[0] == "." and len(self.groups[match.start + 1]) > 1:
            return False
        listed = sum(1 for gap in gaps if _LOOSE.search(gap))
        usual = not listed and tuple(map(len, self.groups[match.start : match.end])) in _USUAL_SHAPES
        alone = match.start == 0 and match.end == len(self.groups)
        if usual and alone:
            return True
        cued = bool(self._cues(match))
        if usual or alone:
            # "0, 7, 14, 21, 28, 35, 4" is a list; read aloud, "oh seven, seven double-oh" has its commas too.
            if listed > 2 and listed == len(gaps) and not cued and self._written(match) == "digits":
                return False
            return cued or is_assigned(e164)
        return cued and is_assigned(e164)

    def _is_other(self, match: _Match, *, after_number: bool) -> bool:
        """Whether what stands directly before makes it the tail of something else."""
        if match.start > 0 and not after_number:
            before = self.gaps[match.start]
            if before in {"-", ".", "/", ":"} or self.groups[match.start - 1] in {"978", "979"}:
                return True
        return match.start == 0 and other_label(self.line, self._first(match)) is not None

    def _international(self, ends: list[_Match], prefix: str) -> _Match | None:
        """A number with its country code, after a plus, after 00, or bare; with no plus it must be in use."""
        if not ends or not ends[-1].digits.startswith(prefix) or self._is_other(ends[0], after_number=False):
            return None
        planned = []
        for match in reversed(ends):
            e164 = numbering_plan.international(match.digits.removeprefix(prefix))
            if e164 is None:
                continue
            if is_assigned(e164):
                return replace(match, e164=e164)
            planned.append(replace(match, e164=e164))
        if not planned or not self.plus:
            return None
        longest = planned[0]
        shape = tuple(map(len, self.groups[longest.start : longest.end]))
        counted = shape[0] <= 3 and set(shape[1:]) == {3}  # +10 000 000
        grouped = len(shape) > 1 and not counted
        return longest if grouped or longest.e164.startswith("+44") or self._cues(longest) else None

    def _is_american(self, ends: list[_Match]) -> bool:
        """Whether the groups are written "1-212-555-0123", which nothing but a telephone number is."""
        return self.groups[0] == "1" and tuple(map(len, self.groups[:4])) == (1, 3, 3, 4) and self.gaps[1] in {"-", " ("}

    def _social_value(self, ends: list[_Match]) -> _Match | None:
        for match in ends:
            if match.digits in SOCIAL_VALUE and not self._is_other(match, after_number=False):
                return replace(match, e164=match.digits)
        return None

    def _cued(self, ends: list[_Match]) -> _Match | None:
        """A number that only the word before it makes one: local, foreign, mistyped or without its zero."""
        if not ends:
            return None
        if direct_telephone_cue(self.line, self.start) is None:
            return self._without_zero(ends)
        for match in reversed(ends):
            following = self.groups[match.end] if match.end < len(self.groups) else ""
            if len(following) > 2 and self.gaps[match.end].strip() not in {",", ";", "/", "|"}:
                continue
            e164 = self._dialled(match)
            if e164 is not None:
                return replace(match, e164=e164)
        return None

    def _without_zero(self, ends: list[_Match]) -> _Match | None:
        """A mobile number whose first zero is left out, as a spreadsheet does, where the text speaks of telephones."""
        match = ends[-1]
        if len(match.digits) != 10 or match.digits[0] != "7" or match.end != len(self.groups):
            return None
        e164 = numbering_plan.national(f"0{match.digits}", self.region)
        if e164 is None or not is_assigned(e164) or self._is_other(match, after_number=False):
            return None
        return replace(match, e164=e164) if CALLING_CUES.intersection(self._cues(match)) else None

    def _dialled(self, match: _Match) -> str | None:
        """What one would dial, for digits that are said to be a telephone number."""
        digits = match.digits
        shape = tuple(map(len, self.groups[match.start : match.end]))
        if any(_LOOSE.search(gap) for gap in self.gaps[match.start + 1 : match.end]) and self._written(match) == "digits":
            return None
        if digits[0] == "0":
            return digits if 9 <= len(digits) <= 12 and len(set(digits)) > 2 else None
        if len(digits) == 10:
            e164 = numbering_plan.national(f"0{digits}", self.region)
            if e164 is not None and is_assigned(e164):
                return e164
            e164 = numbering_plan.international(f"1{digits}") if shape == (3, 3, 4) else None
            return e164 if e164 is not None and is_assigned(e164) else None
        if digits[0] == "1" or not (shape in _LOCAL_SHAPES or self._written(match) == "words"):
            return None
        if not _FEWEST_DIGITS <= len(digits) <= 8 or _COUNTED.match(self.line, self._last(match)):
            return None
        return digits

    def _first(self, match: _Match) -> int:
        return self.places[match.start][0]

    def _last(self, match: _Match) -> int:
        return self.places[match.end - 1][1]

    def _written(self, match: _Match) -> Written:
        return self.reading.written(self._first(match), self._last(match))

    def _cues(self, match: _Match) -> tuple[str, ...]:
        return telephone_cues(self.line, self._first(match), self._last(match))

    def _telephone(self, match: _Match) -> TelephoneNumber:
        start, end = self._first(match), self._last(match)
        written = self.reading.written(start, end)
        cues = telephone_cues(self.line, start, end)
        if match.start == 0 and self.plus:
            start = self.line.index("+", self.start)
        extension = _EXTENSION.match(self.line, end)
        if extension:
            end = extension.end()
        # A bracket that closes within the number was opened before it.
        if start > 0 and self.line[start - 1] == "(" and self.line.count(")", start, end) > self.line.count("(", start, end):
            start -= 1
        return TelephoneNumber(self.reading.span(start, end), match.e164, written, cues)
