"""Swearing, slurs and insults in a text, also disguised; not the same letters in other words, nor what is said of no person.

Words of abuse count wherever they stand, words such as "clown" only when they are aimed at people, and a technical sense
(a bitch among dogs, a great tit, the ass of the Nativity) lets a word pass or makes it doubtful.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from tweetguard.text.conduct import disguises
from tweetguard.text.conduct.abuse_words import ADJECTIVES, AbuseWords, Grade, Reading
from tweetguard.text.conduct.aim import Surroundings, adjective_is_aimed, noun_is_aimed
from tweetguard.text.conduct.lessons import speaks_of_lesson
from tweetguard.text.conduct.mild import find_mild
from tweetguard.text.cue_places import Cue
from tweetguard.text.lazy_patterns import lazy, lazy_re2
from tweetguard.text.quotations import find_quotations, outermost
from tweetguard.text.spans import Span

_TOKEN: Final = lazy(r"\S+")
_SPACED: Final = lazy(r"(?<!\w)(?<!['’.])(?:[^\W_]|[@$*!])(?:[ \t.\-_*·•,/|~]{1,3}(?:[^\W_]|[@$*!])){2,24}(?!['’]?\w)")
_SPLIT: Final = lazy(
    r"(?<!\w)(?:fu ck|f uck|fuc k|sh it(?=e|ty|s\b)|c unt|b itch|w anker)(?:ing|ed|er|ers|s|e|ty|es)?\b", re.IGNORECASE
)
# What every text holds that has one of those, or one of `mild`; by RE2, since it is asked of every text.
_MAY_HOLD: Final = lazy_re2(
    r"(?i)(?:^|[^\pL\pN_'’.])[\pL\pN@$*!](?:[ \t.\-_*·•,/|~]{1,3}[\pL\pN@$*!]){2}(?:[^\pL\pN_]|[ \t.\-_*·•,/|~]{1,3}[\pL\pN@$*!]|$)|"
    r"\b(?:fu ck|f uck|fuc k|sh it|c unt|b itch|w anker)|bl[o0]{2}dy|suck|sh[uv][td]|sha[dt]|shurr|bs\b|\baf\b"
)
_SENTENCE_START: Final = lazy(r"(?:\A|[.!?\n:]['\"”’)]*\s*|[\"“‘(]\s*|[^\w\s,;'’-]\s+)\Z")
_CUE_WORD: Final = lazy(r"[a-z]+(?:'s)?")
_NEXT_NAME: Final = lazy(r"\s+[A-Z][a-z]")
_BETWEEN: Final = lazy(r"[ \t]{1,2}|-")
_GRAVE: Final = frozenset({Grade.STRONG, Grade.SLUR})


@dataclass(frozen=True, slots=True)
class Abuse:
    """Words of abuse that stand together. `words` are the list's own forms; `certain` is false where they may be technical."""

    span: Span
    words: tuple[str, ...]
    disguised: bool
    certain: bool


def find_abuse(text: str, words: AbuseWords) -> tuple[Abuse, ...]:
    """All abuse, in order; words that stand side by side are one."""
    read: list[tuple[Span, Reading]] = []
    if not words.all_clean(text.split()):
        read = [
            (Span(match.start() + each.start, match.start() + each.end), each)
            for match in _TOKEN.finditer(text)
            for each in words.read(match.group())
        ]
    found: list[Abuse] = []
    if _MAY_HOLD.search(text) is not None:
        found += [Abuse(span, (name,), False, certain) for span, name, certain in find_mild(text) if name not in words.exempt]
        found += _spelt(text, words)
    found += [Abuse(span, (_said(text, span),), False, True) for span in _places(words.phrases, text)]
    if not read and not found:
        return ()
    place = _Place(text, words)
    found = [each for each in found if not place.is_quoted(each.span) and not place.is_harmless(each.span)]
    judged = (_judge(place, span, reading) for span, reading in read if not place.is_harmless(span))
    found += [each for each in judged if each is not None]
    return tuple(_joined(text, found))


class _Place:
    """A text in which words of abuse stand, with what is asked of it for each of them worked out once."""

    def __init__(self, text: str, words: AbuseWords) -> None:
        self.text = text
        self.words = words

    @cached_property
    def cues(self) -> frozenset[str]:
        """The words of the text, for finding those that show a technical sense."""
        lowered = self.text.lower().replace("’", "'")
        return frozenset(_CUE_WORD.findall(lowered)) | frozenset(re.findall(r"[a-z]+", lowered))

    @cached_property
    def lesson(self) -> bool:
        """Whether it speaks of a lesson or a book."""
        return speaks_of_lesson(self.text)

    @cached_property
    def _quotations(self) -> tuple[Span, ...]:
        return find_quotations(self.text)

    @cached_property
    def _harmless(self) -> list[Span]:
        return outermost(_places(self.words.harmless, self.text))

    def is_quoted(self, span: Span) -> bool:
        """Whether a span lies between quotation marks."""
        last = bisect_right(self._quotations, span.start, key=lambda each: each.start) - 1
        return last >= 0 and span.within(self._quotations[last])

    def is_harmless(self, span: Span) -> bool:
        """Whether a span is part of a harmless phrase."""
        first = bisect_right(self._harmless, span.start, key=lambda each: each.end)
        return first < len(self._harmless) and self._harmless[first].overlaps(span)


def _judge(place: _Place, span: Span, reading: Reading) -> Abuse | None:
    """What a word is in its place; None where it is no abuse there."""
    text, words, quoted = place.text, place.words, place.is_quoted(span)
    word = reading.word
    abuse = Abuse(span, (word.stem,), reading.disguised, True)
    if reading.disguised and word.grade not in ADJECTIVES and _is_marked(span.of(text)):
        return abuse  # nobody hides a harmless word
    sense = words.senses.get(word.stem)
    technical = sense is not None and not sense.cues.isdisjoint(place.cues)
    if quoted and (technical or (word.grade is not Grade.SLUR and not words.is_foul(word.stem))):
        return None
    if sense is not None and technical:
        return None if sense.harmless else Abuse(span, (word.stem,), reading.disguised, False)
    if quoted and (word.grade is Grade.SLUR or place.lesson):
        return Abuse(span, (word.stem,), reading.disguised, False)
    if word.grade in _GRAVE:
        return None if word.stem in _ALSO_NAMES and _is_name(text, span) else abuse
    if _is_name(text, span):
        return None
    around = Surroundings.of(text, span)
    if word.grade in ADJECTIVES:
        to_you = word.grade is Grade.SAID_TO_YOU or place.lesson
        return abuse if adjective_is_aimed(around, to_you=to_you) else None
    if word.grade is Grade.INSULT:
        return None if around.negated else Abuse(span, (word.stem,), reading.disguised, not place.lesson)
    grave = word.stem in words.grave
    return abuse if noun_is_aimed(around, words.around, grave=grave, to_you=place.lesson) else None


_ALSO_NAMES: Final = frozenset(
    {
        "coon",
        "mong",
        "wop",
        "yid",
        "spic",
        "chink",
        "kike",
        "feck",
        "shite",
        "mf",
        "spaz",
        "jap",
        "damn",
        "hell",
        "ass",
        "pussy",
    }
)


def _is_marked(written: str) -> bool:
    """Whether a word is hidden by figures, signs or letters of another script, and not only stretched or part of another."""
    return not written.isascii() or not written.replace("'", "").isalpha()


def _spelt(text: str, words: AbuseWords) -> Iterator[Abuse]:
    """Words whose letters stand apart: f u c k, S-H-I-T."""
    for match in _SPACED.finditer(text):
        letters = disguises.joined(disguises.folded(match.group().replace("@", "a").replace("$", "s").replace("!", "i")))
        for skipped in (0, 1):
            word = words.spelt(letters[skipped:])
            if word is not None and (word.grade in _GRAVE or len(letters) > 4 or letters[skipped:] in ("arse", "arses")):
                yield Abuse(Span(*match.span()), (word.stem,), True, True)
                break
    for match in _SPLIT.finditer(text):
        yield Abuse(Span(*match.span()), (disguises.joined(match.group().lower()),), True, True)


def _is_name(text: str, span: Span) -> bool:
    """Whether a word with a capital is a name or part of a title: not at the start of a sentence, not in a row of capitals."""
    written = span.of(text)
    if not written[:1].isupper():
        return False
    following = _NEXT_NAME.match(text, span.end) is not None
    if written.isupper() and len(written) > 1:
        return False
    starts = _SENTENCE_START.search(text[max(0, span.start - 6) : span.start]) is not None
    return following if starts else True


def _places(cues: Iterable[Cue], text: str) -> list[Span]:
    return [Span(*match.span()) for cue in cues for match in cue.finditer(text)]


def _said(text: str, span: Span) -> str:
    return " ".join(span.of(text).lower().split())


def _joined(text: str, found: list[Abuse]) -> Iterator[Abuse]:
    """The findings in order; those that overlap or stand side by side are one."""
    last: Abuse | None = None
    for each in sorted(found, key=lambda abuse: (abuse.span.start, -abuse.span.end)):
        if last is not None and (
            each.span.start < last.span.end or _BETWEEN.fullmatch(text, last.span.end, each.span.start) is not None
        ):
            span = Span(last.span.start, max(last.span.end, each.span.end))
            words = last.words if each.span.within(last.span) else last.words + each.words
            last = Abuse(span, words, last.disguised or each.disguised, last.certain or each.certain)
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last
