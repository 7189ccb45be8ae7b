"""What a secret is, and what it looks like: a run of letters, digits and signs that somebody would have to type.

A shape alone proves nothing but for keys of well-known services; the finders ask for a cue beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span
from tweetguard.text.word_lists import word_set

# Without quotation marks and brackets, which stand around a value, and commas, which follow it.
VALUE: Final = r"[^\s\"“”‘’'`«»<>(){}\[\]|,;→➡⬅️]{2,80}"
# Digits and capitals read out in pieces, over lines too: "482 913", "4-0-9-1", "C 19 57 Z".
_PIECES: Final = r"(?-i:[A-Z]{1,2}|\d{1,5})(?:[  \n-]{1,2}(?-i:[A-Z]{1,2}|\d{1,5})(?!\w)){1,8}[#*]?"
SOUGHT: Final = rf"(?P<value>{_PIECES}(?![\w-])|{VALUE})"
_TRAILING: Final = ".,!?:;…*_)/–—-🔑🔐"
_MIXED = lazy(r"(?=[^\d]*\d)(?=[^A-Za-z]*[A-Za-z])[\w!@#$%^&*.+?=~/\\-]{4,60}")
_DIGITS = lazy(r"[*#]?\d{3,12}[*#]?")
_GAPS = lazy(r"[  \n-]+")
_SIGNED = lazy(r"(?=[^A-Za-z]*[A-Za-z])\w{2,}[!@#$%^&*_+=~]\w[\w!@#$%^&*_+=~-]*")
_WORD = lazy(r"[A-Za-z]{4,24}(?:-[A-Za-z]{2,24}){0,4}")
# Year groups, forms, times, measures, ordinals, dates and rooms, which stand beside the same cues.
_PLAIN_NUMBER = lazy(
    r"(?:y|yr|year|ks|p|q|gcse)?-?\d{1,2}[a-z]{0,2}\d?(?:/\w{1,3})?|\d+(?:[.:]\d+)?(?:st|nd|rd|th|am|pm|kg|cm|mm|km|ml|hrs?|mins?|"
    r"gb|mb|mbps|%)|\d{1,3}(?:[.:]\d+)?[kmgpsxlv]|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[.:]\d{2}(?:am|pm)?|\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|"
    r"[£$€]\d.*|(?:ww|f|u|r|co|h)\d{1,2}\w?",
    re.IGNORECASE,
)
_VOWELLESS = lazy(r"[^aeiouy]{4,}|[aeiou]{4,}|q(?!u)", re.IGNORECASE)
_ENDING_OF_WORD = lazy(r"(?:ing|ed|ly|able|ible|ful|less|ous|ive|tion)\Z", re.IGNORECASE)

# What sentences say of a password instead of the password: "is changing", "is on the board".
_TOLD = word_set(
    """
    about above access again also always another anything asap available back because before behind being below best
    between board both broken button called case changed check click clear collect compulsory confidential contact correct
    different difficult displayed easy email emailed essential every everyone everything exactly expired field first forgotten
    form found free from given guess hard harder have held here hidden inside important incorrect input just keep known later
    length letters like long longer longest lost lower made magic manager message missing more most must near needed never
    none nothing obvious office often once online only open options outside over personal please policy posted prompt
    protected private protection recovery reset registered required safe same screen secret secure security send sensitive
    sent shared short shown simple someone something still strong super than that their them then there these they this those
    today tomorrow unchanged under unique until upper usual valid very visible wall weak week what when where which will with
    within without working written wrong your yours ready live right fine useful vital coming strength resets checker checkers
    attack attacks hygiene hashing hash length breach leaks leak problem problems issue issues trouble help request requests
    """
)


@dataclass(frozen=True, slots=True)
class Credential:
    """A secret: `span` is the secret alone.

    `kind` is password, passcode, pin, network-key, door-code, join-code, meeting-number, login or api-key; `cues` are the
    words that gave it away, in lower case, and never hold the secret.
    """

    span: Span
    kind: str
    cues: tuple[str, ...]


def named(text: str, *cues: Span | None) -> tuple[str, ...]:
    """The cues' words in lower case, for a Credential."""
    return tuple(dict.fromkeys(cue.of(text).lower() for cue in cues if cue))


def secret_in(match: re.Match[str], accept: Callable[[str], bool], offset: int = 0) -> Span | None:
    """The span of the match's group `value`, if it is acceptable without the sentence's punctuation behind it."""
    value = match.group("value").rstrip(_TRAILING)
    if not value or not accept(value):
        return None
    start = match.start("value") + offset
    return Span(start, start + len(value))


def is_mixed(value: str) -> bool:
    """Letters with digits, or with signs between them, that are no measure, date, form or time."""
    if _PLAIN_NUMBER.fullmatch(value) or "://" in value or "www." in value.lower() or value[0] in "#@":
        return False
    return _MIXED.fullmatch(value) is not None or _SIGNED.fullmatch(value) is not None


def is_digits(value: str) -> bool:
    """Three to twelve digits in one piece or several, with a keypad's # or * behind them or not."""
    return _DIGITS.fullmatch(_GAPS.sub("", value)) is not None


def is_in_pieces(value: str) -> bool:
    """Capitals and digits in pieces: "C 19 57 Z"."""
    pieces = _GAPS.sub("", value).rstrip("#*")
    return pieces != value and len(pieces) >= 4 and pieces.isalnum() and sum(map(str.isdigit, pieces)) >= 3


def is_strong(value: str) -> bool:
    """Whether the value is unlike any word, whatever introduces it."""
    return is_mixed(value) or is_digits(value) or is_in_pieces(value)


def is_long_random(value: str) -> bool:
    """So long and so mixed that only a machine makes it: "stl-deploy-77c0e1f9a2"."""
    digits = sum(map(str.isdigit, value))
    return len(value) >= 16 and is_mixed(value) and digits >= 4 and len(value) - digits >= 4


def is_random_letters(value: str) -> bool:
    """Letters that make no English word: "hqzvkte", "QXRT"."""
    return value.isascii() and value.isalpha() and 4 <= len(value) <= 12 and _VOWELLESS.search(value) is not None


def is_secret_word(value: str) -> bool:
    """Letters that may be a word chosen for a password, and no adjective or participle told of one."""
    return _WORD.fullmatch(value) is not None and _ENDING_OF_WORD.search(value) is None and value.lower() not in _TOLD
