"""Dates as a school office writes them in a register."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.+Z-]*)?")
_BRITISH = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: [\d:]*)?")


def register_date(text: str) -> date | None:
    """A date written 2026-11-24 or, in British order, 24/11/2026; None for an empty cell.

    Raises ValueError for anything else: a register is no place for guessing.
    """
    text = text.strip()
    if not text:
        return None
    if match := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _BRITISH.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
    else:
        raise ValueError("write the date as 2026-11-24 or 24/11/2026")
    return date(year, month, day)
