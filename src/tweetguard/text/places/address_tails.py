"""What follows a street in an address: localities and towns, over commas and line breaks, and a postcode."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.places.address_forms import comparable
from tweetguard.text.places.postcodes import find_postcodes
from tweetguard.text.places.street_names import CAPITALISED, could_start_name

# Between a street and its town stand a comma, a line break, a slash or an emoji.
_SEPARATOR: Final = lazy(r"[^\S\n]{0,3}(?:[,|/•·–-]|[^\w\s.,:;!?()'\"’”#@-])?[^\S\n]{0,3}(?:\n[^\S\n]{0,3})?")
TOWN: Final = lazy(
    rf"{CAPITALISED}(?:(?:\s(?:of|on\sthe|upon|under|le)\s|-(?:in|on|by|le|upon|under|the)-(?:the-)?|[^\S\n]){CAPITALISED}){{0,2}}"
)
NAME_ENDS: Final = lazy(
    r"[^\S\n]*(?:\Z|[^\w\s'’&]|\n)|[^\S\n]+(?i:on|by|at|from|before|after|this|tonight|tomorrow|for|with|and|now)\b"
)
_WORD: Final = lazy(r"\S+")


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a street: localities and towns, a postcode, and where they end."""

    end: int
    places: tuple[str, ...] = ()
    postcode: str | None = None


class AddressText:
    """A text with its postcodes at hand, to read on from the end of a street."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.postcodes = find_postcodes(text)
        self._code_at = {code.span.start: code for code in self.postcodes}

    def tail(self, position: int) -> Tail:
        """The towns and the postcode behind a street that ends at `position`."""
        places: list[str] = []
        end = position + self.text.startswith((".,", ".\n"), position)
        for _ in range(4):
            start = self._past_separator(end)
            code = self._code_at.get(start)
            if code is not None:
                return Tail(code.span.end, tuple(places), code.value)
            town_ends = self._town(end, start)
            if town_ends is None:
                break
            places.append(comparable(self.text[start:town_ends]))
            end = town_ends
        return Tail(end if places else position, tuple(places))

    def _past_separator(self, position: int) -> int:
        separator = _SEPARATOR.match(self.text, position)
        return separator.end() if separator else position

    def _town(self, end: int, start: int) -> int | None:
        """Where a town ends that is named at `start`, behind a street that ends at `end`; None where none is."""
        place = TOWN.match(self.text, start)
        if place is None:
            return None
        stop = start
        for word in _WORD.finditer(self.text, start, place.end()):
            if not could_start_name(word[0]):
                break
            stop = word.end()
        if stop == start:
            return None
        if self._past_separator(stop) in self._code_at:
            return stop
        return stop if self.text[end:start].strip(" \t") and NAME_ENDS.match(self.text, stop) else None
