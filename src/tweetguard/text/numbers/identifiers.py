"""Finds the numbers that the state gives to one person: UPN, NHS number, National Insurance number.

UPN and NHS number have a check character, which one code in 23 and one in 11 passes by chance; an ISBN of ten digits
has the same check as an NHS number and always passes it. So form and the words beside a code have their say too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.numbers.number_labels import direct_telephone_cue, other_label
from tweetguard.text.numbers.spoken_digits import DigitLine, has_spoken_digits, read_digits
from tweetguard.text.spans import Span

Kind = Literal["upn", "nhs", "national-insurance"]


@dataclass(frozen=True, slots=True)
class Identifier:
    """A person's number in a text.

    `value` is upper case without separators ("9994120875", "AB123456C"); `cues` are the words before it that name it,
    lower case.
    """

    kind: Kind
    span: Span
    value: str
    cues: tuple[str, ...]


# The fewest figures that any of the three has, with the marks that are written between them.
_SIX_FIGURES = lazy(r"\d(?:[^\w\n]{0,3}\n?\d){5}")
_GAP = r"[\s.\-–—/_·•\u00ad\u200b-\u200d\u2060]{0,3}+"

# https://www.gov.uk/government/publications/unique-pupil-numbers: no I, O or S; a temporary one ends in a letter.
_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_UPN_VALUES = {sign: value for value, sign in enumerate(_UPN_LETTERS)} | {str(digit): digit for digit in range(10)}
_UPN = lazy(
    rf"(?<![^\W_])(?<![^\W_][-.])[{_UPN_LETTERS}](?:{_GAP}\d){{11}}{_GAP}[\d{_UPN_LETTERS}](?![^\W_])(?![-.]\d)",
    re.IGNORECASE | re.ASCII,
)
# https://www.datadictionary.nhs.uk/attributes/nhs_number.html
_NHS = lazy(rf"(?<![\w£$€+.,])(?<!\d[-,/\s])\d(?:,?{_GAP}\d){{9}}(?!\w)(?![-.,/]?\d|\s\d)")
# The first digits in use: 3 in Northern Ireland, 4, 6 and 7 in England and Wales, 9 newer and for tests.
_NHS_FIRST = frozenset("34679")
# https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110
_NATIONAL_INSURANCE = lazy(
    rf"(?<![^\W_])(?<![^\W_][-.])[A-CEGHJ-PR-TW-Z]{_GAP}[A-CEGHJ-NPR-TW-Z]"
    rf"(?:{_GAP}\d){{6}}(?:[ \-./]?[A-D])?(?![^\W_])(?![-.]\d)",
    re.IGNORECASE | re.ASCII,
)
_NOT_IN_USE = frozenset(("BG", "GB", "KN", "NK", "NT", "TN", "ZZ"))

_CUES: dict[Kind, re.Pattern[str]] = {
    "upn": lazy(r"(?<!\w)(?:UPNs?|unique pupil (?:number|no|id)|pupil (?:number|no))(?!\w)", re.IGNORECASE),
    "nhs": lazy(
        r"(?<!\w)(?:NHS|(?:(?:national )?health(?: service)?|patient|medical|hospital) (?:number|no|id))(?!\w)",
        re.IGNORECASE,
    ),
    "national-insurance": lazy(r"(?<!\w)(?:national insurance|nat\.? ins|NINO|N\.I\.|NI)(?!\w)", re.IGNORECASE),
}
_CUE_REACH = 120
# A pupil's number may be called by these too, so they do not say that it is something else.
_OWN_LABELS = frozenset(("upn", "candidate", "ref", "reference", "code", "uln", "pin"))


def find_identifiers(text: str) -> tuple[Identifier, ...]:
    """Every UPN, NHS number and National Insurance number in the text, in the order of the text."""
    spoken = "NHS" in text and has_spoken_digits(text)
    if not (spoken or _SIX_FIGURES.search(text)):
        return ()
    plain = text if text.isascii() else "".join(map(_narrow, text))
    found = [*_upns(plain), *_national_insurance(plain), *_nhs_numbers(read_digits(text))]
    return tuple(sorted(found, key=lambda identifier: identifier.span))


def _narrow(sign: str) -> str:
    """A full-width or ornamental letter or digit as a plain one; one for one, so that places stay what they were."""
    plain = unicodedata.normalize("NFKC", sign)
    return plain if len(plain) == 1 else sign


def _upns(text: str) -> Iterator[Identifier]:
    for match in _UPN.finditer(text):
        value = _compact(match[0])
        if _upn_check(value) != value[0] or _is_other_thing(text, match.start()):
            continue
        cues = _cues("upn", text, match.start(), match.end())
        # "a 299 792 458 000" is an amount; a code is written close, or is named.
        if cues or ((match[0][1].isdigit() or match[0][0].isupper()) and len(re.findall(r"\d+", match[0])) <= 6):
            yield Identifier("upn", Span(*match.span()), value, cues)


def _upn_check(value: str) -> str:
    """The check letter of a UPN: the rest weighted from 2, modulo 23."""
    return _UPN_LETTERS[sum(weight * _UPN_VALUES[sign] for weight, sign in enumerate(value[1:], 2)) % 23]


def _nhs_numbers(reading: DigitLine) -> Iterator[Identifier]:
    line = reading.line
    for match in _NHS.finditer(line):
        value = _compact(match[0])
        start, end = match.span()
        if not is_nhs_number(value) or other_label(line, start):
            continue
        cues = _cues("nhs", line, start, end)
        if cues or (_is_grouped(match[0]) and value[0] in _NHS_FIRST and not direct_telephone_cue(line, start)):
            yield Identifier("nhs", reading.span(start, end), value, cues)


def is_nhs_number(value: str) -> bool:
    """Whether ten digits pass the check of NHS numbers, modulo 11; one digit ten times does, and is none."""
    total = sum(weight * int(digit) for weight, digit in zip(range(10, 0, -1), value, strict=True))
    return total % 11 == 0 and len(set(value)) > 1


def _is_grouped(written: str) -> bool:
    """Whether the digits stand as on a letter from the NHS, in threes and four: 999 412 0875."""
    groups, marks = re.findall(r"\d+", written), re.findall(r"\D+", written)
    return tuple(map(len, groups)) == (3, 3, 4) and marks[0] == marks[1] and "," not in marks[0]


def _national_insurance(text: str) -> Iterator[Identifier]:
    for match in _NATIONAL_INSURANCE.finditer(text):
        written, value = match[0], _compact(match[0])
        if value[:2] in _NOT_IN_USE:
            continue
        cues = _cues("national-insurance", text, match.start(), match.end())
        if cues or (len(value) == 9 and _is_close(written) and not _is_other_thing(text, match.start())):
            yield Identifier("national-insurance", Span(*match.span()), value, cues)


def _is_close(written: str) -> bool:
    """Whether letters and figures are set as one code; "at 10 20 30 a" is set as words."""
    groups = tuple(map(len, re.findall(r"\d+", written)))
    together = written[2].isdigit() or (groups == (6,) and written[-2].isdigit())
    return groups in {(6,), (2, 2, 2), (3, 3)} and written[1].isalpha() and (written[:2].isupper() or together)


def _cues(kind: Kind, text: str, start: int, end: int) -> tuple[str, ...]:
    near = (text[max(0, start - _CUE_REACH) : start], text[end : end + _CUE_REACH])
    return tuple(dict.fromkeys(cue[0].lower() for part in near for cue in _CUES[kind].finditer(part)))


def _is_other_thing(text: str, start: int) -> bool:
    label = other_label(text, start)
    return label is not None and label not in _OWN_LABELS and not label.startswith(("student", "case", "claim"))


def _compact(written: str) -> str:
    return "".join(sign for sign in written.upper() if sign.isalnum())
