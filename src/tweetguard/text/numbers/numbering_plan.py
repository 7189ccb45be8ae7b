"""Which digits make a telephone number: Ofcom's plan at home, ITU's abroad. How they are written does not matter here.

`phonenumbers` alone will not do: it calls most of the numbers that Ofcom keeps for drama possible, but not valid, as it
does many counts and codes. So a number is *planned* (its first digits are in use, its length is right) or, more
strongly, *assigned*.
"""

from __future__ import annotations

import re
from functools import cache

from tweetguard.text.lazy_patterns import lazy

HOME = "GB"

# https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbering-data: 04 and 06 are not in use.
_PLANNED = lazy(r"0(?:1[1-9]\d|2[03489]\d|3[0347]\d|5[56]\d|7\d\d|8[0247]\d|9[0189]\d)\d{7}")
# Freephone and a few old areas are a digit short; ISBNs are as long, so these must be assigned.
_SHORT = lazy(r"0(?:[58]00|1\d\d\d)\d{5,6}")
_BEGINNINGS = ("01", "02", "03", "05", "07", "08", "09")
_SHORTEST = frozenset({"08001111", "08454645", "08454646", "08454647"})
# Ofcom, "Telephone numbers for use in TV and radio drama programmes".
_DRAMA = lazy(r"(?:7700900|1632960|2079460|11[3-8]4960|1[2-6]14960|1914980|2896496|2920180|8081570|9098790|3069990)\d{3}")
# EU decision 2007/116/EC: harmonised numbers of social value, dialled as they stand.
SOCIAL_VALUE = frozenset({"116000", "116006", "116111", "116117", "116123"})

_MOST_DIGITS = 15
_FEWEST_DIGITS_ABROAD = 8


def begins_national(digits: str, start: int = 0) -> bool:
    """Whether a number of the home plan may begin at a place: a quick test, for long rows of digits."""
    return digits.startswith(_BEGINNINGS, start)


def national(digits: str, region: str = HOME) -> str | None:
    """The E.164 form of digits dialled as they are within the country ("07700900123"), if that is planned."""
    if region != HOME:
        e164 = _parsed(digits, region)
        return e164 if e164 is not None and is_assigned(e164) else None
    e164 = f"+44{digits[1:]}"
    if digits in _SHORTEST or (len(digits) == 11 and _PLANNED.fullmatch(digits)):
        return e164
    return e164 if _SHORT.fullmatch(digits) and is_assigned(e164) else None


def international(digits: str) -> str | None:
    """The E.164 form of digits that begin with a country code, if that is planned; "+44 (0)7700" drops its zero."""
    if digits.startswith("44"):
        own = digits[2:].removeprefix("0")
        right = len(own) in {9, 10} and own[0] in "1235789"
        return f"+44{own}" if right or f"0{own}" in _SHORTEST else None
    if digits.startswith("0") or not _FEWEST_DIGITS_ABROAD <= len(digits) <= _MOST_DIGITS:
        return None
    return _parsed(f"+{digits}", None)


def is_assigned(e164: str) -> bool:
    """Whether the number is one of those for drama or in a block that is in use."""
    if e164.startswith("+44"):
        own = e164[3:]
        return _DRAMA.fullmatch(own) is not None or f"0{own}" in _SHORTEST or _home_blocks().fullmatch(own) is not None
    import phonenumbers

    return phonenumbers.is_valid_number(phonenumbers.parse(e164))


@cache
def _home_blocks() -> re.Pattern[str]:
    """The blocks in use under +44, as one expression: a tenth of the time that `is_valid_number` takes."""
    # A tenth of a second to import, which most drafts never need; so it stands here.
    from phonenumbers import PhoneMetadata

    kinds = ("fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number", "voip", "pager", "uan")
    patterns = []
    for region in ("GB", "GG", "JE", "IM"):
        metadata = PhoneMetadata.metadata_for_region(region)
        patterns += [getattr(metadata, kind).national_number_pattern for kind in kinds if getattr(metadata, kind)]
    return lazy("|".join(filter(None, patterns)))


def _parsed(digits: str, region: str | None) -> str | None:
    import phonenumbers

    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
