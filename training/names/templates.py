"""Fill the templates of school posts (`data/templates-*.txt`) with names and words, and say where the persons are.

The convention for spans: the name alone, without a title (Mr, Miss, Dr, …), a possessive 's or a form beside it.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

from made_names import Maker
from name_lists import DATA, Names, read_lists

_SLOT = re.compile(r"\{(\w+)\}")
_TITLE = re.compile(r"(?:Mr|Mrs|Miss|Ms|Dr|Inspector)\.? ")


@dataclass(frozen=True, slots=True)
class Text:
    """A post and its persons, as offsets in code points."""

    text: str
    persons: tuple[tuple[int, int], ...]


def read_templates(path: Path) -> list[str]:
    """Read the templates of a file, one a line, "\\n" for a new line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.replace("\\n", "\n") for line in lines if line.strip() and not line.startswith("#")]


def _number(rng: random.Random, slot: str) -> str | None:
    match slot:
        case "num":
            return str(rng.randint(10, 98))
        case "digit":
            return str(rng.randint(1, 9))
        case "year":
            return str(rng.randint(7, 13))
        case "score":
            return f"{rng.randint(0, 40)}{rng.choice('-–')}{rng.randint(0, 40)}"
        case "form":
            year = rng.randint(7, 11)
            forms = (f"{year}{rng.choice('ABCDEFLMRST')}", f"{year}{rng.choice('MXY')}{rng.randint(1, 5)}", f"Y{year}")
            return rng.choice((*forms, forms[0], forms[0], f"Year {year}", f"Y{year}{rng.choice('ABCL')}"))
    return None


class Filler:
    """Fills templates with random words; keeps the random state, so that a seed gives the same posts again."""

    def __init__(self, seed: str, data: Path = DATA) -> None:
        self.rng = random.Random(seed)
        self.words = read_lists(data / "words.txt")
        known = read_lists(data / "famous.txt")
        self.known = tuple(dict.fromkeys(name for names in known.values() for name in names))
        self.maker = Maker(self.words["thing"])
        self.school_known = (*known["past"], *known["past"], *known["characters"])

    def name(self, names: Names, *, full: float = 0.45) -> str:
        """One pupil's name: a first name alone, a full name, initials, a double-barrelled name and so on."""
        rng = self.rng
        first = rng.choice(names.first)
        if rng.random() > full:
            if rng.random() < 0.05 and " " not in first and "-" not in first:
                first = f"{first}-{rng.choice(names.first).split()[0]}"
            return first
        last = rng.choice(names.last)
        kind = rng.random()
        if kind < 0.72:
            return f"{first} {last}"
        if kind < 0.82:
            return f"{first} {rng.choice('ABCDEFGHJKLMNOPRSTW')}. {last}"
        if kind < 0.90:
            return f"{first} {last[0]}{rng.choice(('', '', '.'))}" if last[0].isupper() else f"{first} {last}"
        if kind < 0.96 and "-" not in last and " " not in last:
            return f"{first} {last}-{rng.choice(names.last).split()[-1]}"
        return f"{first} {rng.choice(names.first)} {last}"

    def _several(self, names: list[Names]) -> list[tuple[str, bool]]:
        count = self.rng.choice((2, 2, 3, 3, 4, 5))
        last = self.rng.choice((" and ", " and ", " and ", " & ", ", "))
        full = self.rng.choice((0.0, 0.3, 1.0))
        pieces: list[tuple[str, bool]] = []
        for i in range(count):
            if i:
                pieces.append((last if i == count - 1 else ", ", False))
            pieces.append((self.name(self.rng.choice(names), full=full), True))
        return pieces

    def _pieces(self, slot: str, names: list[Names]) -> list[tuple[str, bool]]:
        rng = self.rng
        one = rng.choice(names)
        match slot:
            case "N":
                return [(self.name(one), True)]
            case "L":
                return self._several(names)
            case "T":
                return [(rng.choice(self.words["title"]) + " ", False), (rng.choice(one.last), True)]
            case "S":
                return [(f"{rng.choice(one.first)} {rng.choice(one.last)}", True)]
            case "F":
                known = rng.choice(self.school_known if rng.random() < 0.7 else self.known)
                title = _TITLE.match(known)
                return [(known[: title.end()], False), (known[title.end() :], True)] if title else [(known, True)]
        if slot in {"town", "street", "firm"}:
            return [(self._place(slot, one), False)]
        if slot in {"made", "made_cap"}:
            made = self.maker.make(rng)
            return [(made.capitalize() if slot == "made_cap" else made, False)]
        number = _number(rng, slot)
        if number is not None:
            return [(number, False)]
        key = slot.removesuffix("_cap").removesuffix("_up")
        word = rng.choice(self.words.get(slot) or self.words[key])
        if slot.endswith("_up"):
            word = word.upper()
        elif slot.endswith("_cap"):
            word = word[0].upper() + word[1:]
        return [(word, False)]

    def _place(self, slot: str, names: Names) -> str:
        """A town, a street or a firm that does not exist; a firm is often called after a surname."""
        rng, words = self.rng, self.words
        town = rng.choice(words["town_head"]) + rng.choice(words["town_tail"])
        if slot == "town":
            return f"{rng.choice(words['town_side'])} {town}" if rng.random() < 0.15 else town
        if slot == "street":
            return f"{rng.choice(words['street_head'])} {rng.choice(words['street_tail'])}"
        head = rng.choice((town, rng.choice(names.last), rng.choice(words["street_head"])))
        return f"{head} {rng.choice(words['firm_tail'])}"

    def fill(self, template: str, names: list[Names]) -> Text:
        """Fill one template; names: the origins to choose from, anew for each name."""
        text, persons = "", []
        at = 0
        for slot in _SLOT.finditer(template):
            text += template[at : slot.start()]
            at = slot.end()
            for piece, person in self._pieces(slot[1], names):
                if person:
                    persons.append((len(text), len(text) + len(piece)))
                text += piece
        return Text(text + template[at:], tuple(persons))

    def dress(self, post: Text, *, lower: float = 0.08, upper: float = 0.05) -> Text:
        """Vary how a post is written: case, a last stop, emoji and hashtags round it."""
        rng = self.rng
        text, persons = post.text, post.persons
        kind = rng.random()
        if kind < lower and len(text.lower()) == len(text):
            text = text.lower()
        elif kind < lower + upper and len(text.upper()) == len(text):
            text = text.upper()
        elif kind < lower + upper + 0.04:
            for start, end in persons:
                name = text[start:end].upper()
                text = text[:start] + name + text[end:] if len(name) == end - start else text
        if rng.random() < 0.15:
            text += rng.choice((" ", " ", "")) + rng.choice(self.words["emoji"])
        if rng.random() < 0.12:
            text += " #" + rng.choice(self.words["tag"])
        if rng.random() < 0.12:
            lead = rng.choice(self.words["emoji"]) + rng.choice((" ", " ", ""))
            text, persons = lead + text, tuple((a + len(lead), b + len(lead)) for a, b in persons)
        return Text(text, persons)
