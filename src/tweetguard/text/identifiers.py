"""Finds the numbers that the state gives to one person: UPN, NHS number, National Insurance number.

UPN and NHS number have a check character, which one code in 23 and one in 11 passes by chance; an ISBN of ten digits
has the same check as an NHS number and always passes it. So form and the words beside a code have their say too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tweetguard.text.number_labels import direct_telephone_cue, other_label
from tweetguard.text.spans import Span
from tweetguard.text.spoken_digits import DigitLine, read_digits

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


# Six figures with at most one or two marks between them: the shortest that any of the three has.
_SIX_FIGURES = re.compile(r"\d(?:[^\w\n]{0,3}\d){5}")
_GAP = r"[^\w£$€%@#=+\n]{0,3}"

# https://www.gov.uk/government/publications/unique-pupil-numbers: no I, O or S; a temporary one ends in a letter.
_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_UPN = re.compile(
    rf"(?<![^\W_])(?<![^\W_][-.])[{_UPN_LETTERS}]{_GAP}\d(?:{_GAP}\d){{10}}{_GAP}[\d{_UPN_LETTERS}](?![^\W_])", re.IGNORECASE
)
# https://www.datadictionary.nhs.uk/attributes/nhs_number.html
_NHS = re.compile(rf"(?<![\w£$€.])(?<!\d[-,/])\d(?:{_GAP}\d){{9}}(?!\w)(?![-.,/]\d)")
# https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110
_NATIONAL_INSURANCE = re.compile(
    rf"(?<![^\W_])(?<![^\W_][-.])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    rf"{_GAP}\d(?:{_GAP}\d){{5}}(?:{_GAP}[A-D])?(?![^\W_])",
    re.IGNORECASE,
)
