"""Whether a post is for years in which nobody, or not everybody, is thirteen: Years 3 to 8."""

from __future__ import annotations

from typing import Final

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.people.forms import Form, find_forms

YOUNGEST: Final = 3
OLDEST: Final = 8
_NUMBERS = lazy(r"\d+")
_OLDEST_TEAM: Final = 13  # under 13 in September is Year 8
_STAGES = frozenset({2, 3})  # key stages with such years


def is_for_under_13s(text: str) -> bool:
    """Whether a year, form, team or key stage named in the text has pupils of Years 3 to 8."""
    return any(_is_young(form, form.span.of(text)) for form in find_forms(text))


def _is_young(form: Form, written: str) -> bool:
    numbers = [int(number) for number in _NUMBERS.findall(written)]
    if form.team:
        return bool(numbers) and YOUNGEST + 5 <= numbers[0] <= _OLDEST_TEAM
    if form.year is not None:
        return YOUNGEST <= form.year <= OLDEST
    if written[:1] in "Kk":
        return bool(_STAGES.intersection(numbers))
    return len(numbers) > 1 and min(numbers) <= OLDEST and max(numbers) >= YOUNGEST  # Years 7-9
