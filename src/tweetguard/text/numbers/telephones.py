"""Finds telephone numbers in a text, however they are written.

Every number is reported, the school's own and helplines too: whom it may name is the check's business.
Three kinds of evidence decide: the digits (`numbering_plan`), how they are grouped, and the words beside them
(`number_labels`). Digits that are in use and grouped as people group them need no word; others do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.numbers import numbering_plan
from tweetguard.text.numbers.digit_runs import DigitRun, Stretch, digit_runs, has_runs
from tweetguard.text.numbers.digit_signs import ORNAMENTAL
from tweetguard.text.numbers.number_labels import CALLING_CUES, direct_telephone_cue, other_label, telephone_cues
from tweetguard.text.numbers.numbering_plan import HOME, SOCIAL_VALUE, is_assigned
from tweetguard.text.numbers.other_figures import blank_other_figures
from tweetguard.text.numbers.spoken_digits import DigitLine, Written, has_spoken_digits, is_ambiguous, read_digits
from tweetguard.text.quick_patterns import QuickPattern
from tweetguard.text.spans import Span


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


_FIGURE = lazy(f"[\\d{ORNAMENTAL}]")
_MANY_FIGURES = lazy(f"[\\d{ORNAMENTAL}](?:[^\\d]{{0,6}}[\\d{ORNAMENTAL}]){{4}}")
_LOOKALIKES = QuickPattern(r"[oO](?:7|[lI\d][\doOlI]{1,9}\d)|\d[oO]{2}", flags=0)
_EXTENSION = lazy(
    r"\s{0,2}(?:[,;]\s?|(\())?(?:ext(?:ension|n)?\.?\s?|x\s?)\d{1,6}(?!\d)(?(1)\))|/\d{1,6}(?![\d/])", re.IGNORECASE
)
_LOOSE = lazy(r"[,;:!?|]")
_FEWEST_LOCAL, _MOST_LOCAL = 6, 8
_MOST_DIGITS = 17  # with 00, a country code and a national zero

# Group lengths in which people write numbers of eleven digits; those for drama and those in use need no such help.
_USUAL_SHAPES = frozenset({
    (11,), (5, 6), (5, 3, 3), (4, 3, 4), (3, 4, 4), (3, 8), (4, 7), (5, 2, 2, 2), (4, 4, 3), (3, 3, 5), (5, 4, 2),
    (3, 4, 2, 2), (4, 3, 2, 2),
})  # fmt: skip
_LOCAL_SHAPES = frozenset({(6,), (3, 3), (7,), (3, 4), (8,), (4, 4)})
_COUNTED = lazy(
    r"\s?(?:times|people|pupils|students|children|words|letters|steps|miles|metres|meters|km|kg|mb|gb|years|days|hours|"
    r"minutes|pounds|points|votes|signatures|views|copies|characters|of\b)",
    re.IGNORECASE,
)


def find_telephones(text: str, region: str = HOME) -> tuple[TelephoneNumber, ...]:
    """Every telephone number in the text, in the order of the text.

    `region` is the ISO 3166 code of the country whose national numbers are meant (the kingdom is GB, not UK).
    """
    if not (_has_figures(text) or has_spoken_digits(text)):
        return ()
    found = _numbers(read_digits(text), region)
    if is_ambiguous(text):
        found = _better(found, _numbers(read_digits(text, compounds=False), region))
    return tuple(found)


def _has_figures(text: str) -> bool:
    """Whether five figures stand near one another, or letters stand among figures as in "o77oo"; a quick test."""
    if not _FIGURE.search(text):
        return False
    return _MANY_FIGURES.search(text) is not None or _LOOKALIKES.search(text) is not None


def _better(first: list[TelephoneNumber], second: list[TelephoneNumber]) -> list[TelephoneNumber]:
    """The numbers of two readings of one text; where they overlap, a whole number goes before a piece of one."""
    chosen: list[TelephoneNumber] = []
    for number in sorted(first + second, key=lambda number: not number.e164.startswith("+")):
        if not any(number.span.overlaps(other.span) for other in chosen):
            chosen.append(number)
    return sorted(chosen, key=lambda number: number.span)


def comparable(number: str, region: str = HOME) -> str:
    """The form in which `TelephoneNumber.e164` gives a number, for one that somebody has written down as a number."""
    digits = "".join(str(unicodedata.digit(sign)) for sign in number if sign.isdigit())
    if number.lstrip().startswith(("+", "00", "(+")):
        return numbering_plan.international(digits.removeprefix("00")) or digits
    return numbering_plan.national(digits, region) or digits


def _numbers(reading: DigitLine, region: str) -> list[TelephoneNumber]:
    # Blanking only ever breaks runs, and costs more than finding that there is none.
    if not has_runs(reading.line):
        return []
    judge = _Judge(reading, region)
    return [number for run in digit_runs(blank_other_figures(reading)) for number in judge.numbers(run)]


class _Judge:
    """Says which stretches of a run are telephone numbers.

    A run is cut out of a line whose dates and prices are blanked; words are looked up in the line as it was.
    """

    def __init__(self, reading: DigitLine, region: str) -> None:
        self.reading = reading
        self.line = reading.line
        self.region = region

    def numbers(self, run: DigitRun) -> Iterator[TelephoneNumber]:
        """The numbers of the run, in order, none within another."""
        index, after_number = 0, False
        while index < len(run.groups):
            found = self._number_at(run, index, after_number=after_number)
            if found is None:
                index, after_number = index + 1, False
            else:
                stretch, e164 = found
                index, after_number = stretch.end, True
                yield self._telephone(stretch, e164)

    def _number_at(self, run: DigitRun, index: int, *, after_number: bool) -> tuple[Stretch, str] | None:
        offset = run.offsets[index]
        if index == 0 and run.plus:
            return self._international(run, index, prefix="")
        found = None
        if run.digits.startswith("0", offset):
            found = self._national(run, index, after_number=after_number)
            # Every 00 within a run would be looked up; one's own country code is quick.
            if found is None and run.digits.startswith("00" if index == 0 or after_number else "0044", offset):
                found = self._international(run, index, prefix="00")
        elif run.digits.startswith("116", offset):
            found = self._social_value(run, index)
        elif index == 0 and (run.digits.startswith("44") or _is_american(run)):
            found = self._international(run, index, prefix="")
        return found or (self._cued(run) if index == 0 else None)

    def _national(self, run: DigitRun, index: int, *, after_number: bool) -> tuple[Stretch, str] | None:
        if self.region == HOME and not numbering_plan.begins_national(run.digits, run.offsets[index]):
            return None
        # The shortest numbers are few and known, so they come before what may be such a number and a count after it.
        for length in (8, 11, 10):
            stretch = run.stretch(index, length)
            e164 = numbering_plan.national(stretch.digits, self.region) if stretch else None
            if stretch and e164 and self._trusted(stretch, e164, after_number=after_number):
                return stretch, e164
        return None

    def _trusted(self, stretch: Stretch, e164: str, *, after_number: bool) -> bool:
        """Whether digits that could be dialled are meant as a telephone number."""
        if set(stretch.digits) <= {"0", "1"} or _is_fraction(stretch):
            return False
        alone = stretch.stands_alone(after_number=after_number)
        listed = sum(1 for gap in stretch.gaps if _LOOSE.search(gap))
        usual = not listed and stretch.shape in _USUAL_SHAPES
        if not (usual or (is_assigned(e164) and stretch.is_bounded())) or self._is_other(stretch, after_number=after_number):
            return False
        # "0, 7, 14, 21, 28, 35, 4" is a list; read aloud, "oh seven, seven double-oh" has its commas too.
        a_list = listed > 2 and max(stretch.shape) <= 3 and self.reading.written(*stretch.place) == "digits"
        if alone and not a_list:
            return True
        return (usual and is_assigned(e164)) or bool(self._cues(stretch))

    def _is_other(self, stretch: Stretch, *, after_number: bool) -> bool:
        """Whether what stands directly before makes it the tail of something else."""
        if stretch.start == 0:
            label = other_label(self.line, stretch.place[0])
            # "Crack the code 0770... and you can ring the head of maths".
            return label is not None and not (label == "code" and CALLING_CUES.intersection(self._cues(stretch)))
        return not after_number and (
            stretch.before in {"-", ".", "/", ":"} or stretch.run.groups[stretch.start - 1] in {"978", "979"}
        )

    def _international(self, run: DigitRun, index: int, prefix: str) -> tuple[Stretch, str] | None:
        """A number with its country code, after a plus, after 00, or bare; with no plus it must be in use."""
        planned: list[tuple[Stretch, str]] = []
        for stretch in run.stretches(index, _MOST_DIGITS):
            e164 = numbering_plan.international(stretch.digits.removeprefix(prefix))
            if e164 is None:
                continue
            if self._is_other(stretch, after_number=False):
                return None
            if is_assigned(e164):
                return stretch, e164
            planned.append((stretch, e164))
        if not planned or not run.plus:
            return None
        longest, e164 = planned[0]
        shape = longest.shape
        counted = shape[0] <= 3 and set(shape[1:]) == {3}  # +10 000 000
        grouped = len(shape) > 1 and not counted
        return planned[0] if grouped or e164.startswith("+44") or self._cues(longest) else None

    def _social_value(self, run: DigitRun, index: int) -> tuple[Stretch, str] | None:
        stretch = run.stretch(index, 6)
        if stretch is None or stretch.digits not in SOCIAL_VALUE or self._is_other(stretch, after_number=False):
            return None
        return stretch, stretch.digits

    def _cued(self, run: DigitRun) -> tuple[Stretch, str] | None:
        """A number that only the word before it makes one: local, foreign, mistyped or without its zero."""
        if direct_telephone_cue(self.line, run.places[0][0]) is None:
            return self._without_zero(run)
        for stretch in run.stretches(0, _MOST_DIGITS):
            following = run.groups[stretch.end] if stretch.end < len(run.groups) else ""
            if len(following) > 2 and stretch.after.strip() not in {",", ";", "/", "|"}:
                continue
            e164 = self._dialled(stretch)
            if e164 is not None:
                return stretch, e164
        return None

    def _without_zero(self, run: DigitRun) -> tuple[Stretch, str] | None:
        """A mobile number without its first zero, as a spreadsheet leaves it, where the text speaks of telephones."""
        if len(run.digits) != 10 or run.digits[0] != "7":
            return None
        whole = Stretch(run, 0, len(run.groups))
        e164 = numbering_plan.national(f"0{run.digits}", self.region)
        if e164 is None or not is_assigned(e164) or self._is_other(whole, after_number=False):
            return None
        told = CALLING_CUES.intersection(self._cues(whole)) or self.reading.written(*whole.place) == "words"
        return (whole, e164) if told else None

    def _dialled(self, stretch: Stretch) -> str | None:
        """What one would dial, for digits that are said to be a telephone number."""
        digits = stretch.digits
        in_words = self.reading.written(*stretch.place) == "words"
        if not in_words and any(_LOOSE.search(gap) for gap in stretch.gaps):
            return None
        if digits[0] == "0":
            return digits if 9 <= len(digits) <= 12 and len(set(digits)) > 2 else None
        if len(digits) == 10:
            e164 = numbering_plan.national(f"0{digits}", self.region)
            if e164 is not None and is_assigned(e164):
                return e164
            e164 = numbering_plan.international(f"1{digits}") if stretch.shape == (3, 3, 4) else None
            return e164 if e164 is not None and is_assigned(e164) else None
        if digits[0] == "1" or not _FEWEST_LOCAL <= len(digits) <= _MOST_LOCAL or _COUNTED.match(self.line, stretch.place[1]):
            return None
        return digits if in_words or stretch.shape in _LOCAL_SHAPES else None

    def _cues(self, stretch: Stretch) -> tuple[str, ...]:
        return telephone_cues(self.line, *stretch.place)

    def _telephone(self, stretch: Stretch, e164: str) -> TelephoneNumber:
        start, end = stretch.place
        written = self.reading.written(start, end)
        if stretch.start == 0 and stretch.run.plus:
            start = self.line.index("+", stretch.run.start)
        extension = _EXTENSION.match(self.line, end)
        if extension:
            end = extension.end()
        # A bracket that closes within the number was opened before it.
        if start > 0 and self.line[start - 1] == "(" and self.line.count(")", start, end) > self.line.count("(", start, end):
            start -= 1
        return TelephoneNumber(self.reading.span(start, end), e164, written, self._cues(stretch))


def _is_american(run: DigitRun) -> bool:
    """Whether the groups are written "1-212-555-0123", which nothing but a telephone number is."""
    return run.groups[0] == "1" and tuple(map(len, run.groups[:4])) == (1, 3, 3, 4) and run.gaps[1] in {"-", " ("}


def _is_fraction(stretch: Stretch) -> bool:
    """Whether it is 0.1428571428, however its decimals are grouped."""
    return stretch.shape[0] == 1 and stretch.gaps[0] == "." and stretch.shape[1] > 1
