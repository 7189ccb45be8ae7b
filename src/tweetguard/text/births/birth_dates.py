"""Dates from which a living private person's date of birth can be read.

Phrases that can tell a birth date are found first (`birth_entries`, `birth_ages`); whose it is decides which are kept
(`birth_subjects`). Historical and public figures, characters, animals, things and age limits are left out, and so are
greetings without a date or an age.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import Final

from tweetguard.text.births.birth_ages import ages_told, could_tell_ages
from tweetguard.text.births.birth_entries import could_tell_outright, told_outright
from tweetguard.text.births.birth_phrases import BirthText, Manner
from tweetguard.text.births.birth_subjects import private_person
from tweetguard.text.births.claims import Claims
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

_WORD: Final = lazy(r"\w+")


@dataclass(frozen=True, slots=True)
class BirthDate:
    """A birth date that a text gives away.

    `span` is the date alone ("born" and "dob" stand outside), or the phrase where a date and an age tell it together.
    `kind` says in which manner it is told; `cues` are the words that tell it, and whose it is.
    """

    span: Span
    kind: Manner
    cues: tuple[str, ...]


def find_birth_dates(text: str) -> tuple[BirthDate, ...]:
    """All birth dates of living private persons in `text`, in order and without overlaps."""
    low = text.lower()
    words = _WORD.findall(low)
    outright, ages = could_tell_outright(words), could_tell_ages(words, low)
    if not (outright or ages):
        return ()
    ready = BirthText(text)
    found: list[BirthDate] = []
    claims = Claims(len(text))
    for phrase in chain(told_outright(ready) if outright else (), ages_told(ready) if ages else ()):
        if claims.free(phrase.span):
            whose = private_person(text, phrase)
            if whose:
                claims.claim(phrase.span)
                found.append(BirthDate(phrase.span, phrase.manner, tuple(dict.fromkeys((phrase.cue, *whose)))))
    return tuple(sorted(found, key=lambda birth: birth.span))
