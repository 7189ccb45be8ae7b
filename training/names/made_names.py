"""Names that nobody bears, put together letter by letter from the lists, so that a model meets names it cannot know."""

from __future__ import annotations

import random
from collections import defaultdict
from typing import TYPE_CHECKING

from name_lists import Names

if TYPE_CHECKING:
    from collections.abc import Sequence

_END = "\n"


class Maker:
    """A chain of letters: each follows from the two before it, as often as it does in the words given."""

    def __init__(self, words: Sequence[str]) -> None:
        self._next: dict[str, list[str]] = defaultdict(list)
        for word in words:
            letters = f"{_END}{_END}{word.lower()}{_END}"
            for i in range(2, len(letters)):
                self._next[letters[i - 2 : i]].append(letters[i])

    def make(self, rng: random.Random) -> str:
        """One word of 3 to 11 letters, lower case."""
        while True:
            word = _END * 2
            while len(word) < 14:
                letter = rng.choice(self._next[word[-2:]])
                if letter == _END:
                    break
                word += letter
            if 5 <= len(word) <= 13:
                return word[2:]


def _capital(name: str) -> str:
    for i, letter in enumerate(name):
        if letter.isalpha() and (i == 0 or not name[i - 1].isalpha()):
            name = name[:i] + letter.upper() + name[i + 1 :]
    return name


def made_like(names: Names, away: frozenset[str], count: int, rng: random.Random) -> Names:
    """Made names after those of an origin: none that is in its lists, none of the words to be kept away."""
    parts = []
    for real in (names.first, names.last):
        maker = Maker(real)
        known = {name.lower() for name in real} | away
        made = (maker.make(rng) for _ in range(count))
        parts.append(tuple(dict.fromkeys(_capital(name) for name in made if name not in known and name[0].isalpha())))
    return Names(f"{names.origin} (made)", parts[0] or names.first, parts[1] or names.last)
