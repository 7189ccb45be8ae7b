"""The lists of names: our own (`data/`), one pair of files an origin, and those of Faker's locales for training.

A name of a held-out list never reaches the training: `held_out_words` says which words to keep away.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Names:
    """First names and surnames of one origin."""

    origin: str
    first: tuple[str, ...]
    last: tuple[str, ...]


def read_lists(path: Path) -> dict[str, tuple[str, ...]]:
    """Read a file of `key: value, value, …` lines; a key may come several times; `#` begins a comment.

    Raises ValueError, naming file and line, when a line has no colon.
    """
    lists: dict[str, list[str]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        key, colon, values = line.partition(":")
        if not colon:
            raise ValueError(f"{path}:{number}: no colon")
        lists.setdefault(key.strip(), []).extend(v.strip() for v in values.split(",") if v.strip())
    return {key: tuple(dict.fromkeys(values)) for key, values in lists.items()}


def own_names(part: str, data: Path = DATA) -> list[Names]:
    """Our own lists, one an origin, of a part ("train" or "heldout")."""
    found = []
    for path in sorted((data / part).glob("*.txt")):
        lists = read_lists(path)
        found.append(Names(path.stem, lists["first"], lists["last"]))
    return found


def held_out_words(data: Path = DATA) -> frozenset[str]:
    """What must stay out of training, lower case: each held-out name, and the longest part of a surname of parts."""
    words: set[str] = set()
    for names in own_names("heldout", data):
        words.update(name.lower() for name in (*names.first, *names.last))
        for name in names.last:
            part = max(name.lower().replace("-", " ").split(), key=len)
            if len(part) >= 5:
                words.add(part)
    return frozenset(words - {"nguyễn", "tudor"})


def keep(names: tuple[str, ...], away: frozenset[str]) -> tuple[str, ...]:
    """Leave out the names of which any word is kept away."""
    return tuple(n for n in names if not away.intersection((n.lower(), *n.lower().replace("-", " ").split())))


def _is_latin(name: str) -> bool:
    return name[:1].isalpha() and all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x2020 for c in name) and len(name) > 1


def faker_names() -> list[Names]:
    """The names of each of Faker's locales that are written in Latin letters (Faker is under the MIT licence)."""
    import faker.providers.person as faker_persons  # only for training, not for scoring

    found = []
    for module in sorted(m.name for m in pkgutil.iter_modules(faker_persons.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{module}").Provider
        first, last = set[str](), set[str]()
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if not isinstance(values, (tuple, list, dict)):
                continue
            group = first if attribute.startswith("first_name") else last
            if attribute.startswith(("first_name", "last_name", "surname")):
                group.update(v.strip() for v in values if isinstance(v, str) and _is_latin(v.strip()))
        first -= {"John Doe", "Doe"}
        if len(first) > 20:
            found.append(Names(module, tuple(sorted(first)), tuple(sorted(last - {"Doe"}))))
    return found


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, (tuple, list)):
        return [text for item in value for text in _texts(item)]
    return []


def faker_places() -> tuple[str, ...]:
    """The countries, regions and towns of Faker's locales that are written in Latin letters."""
    import faker.providers.address as faker_addresses  # only for training, not for scoring

    wanted = ("countries", "states", "cities", "city_names", "counties", "provinces", "regions", "departments")
    places: set[str] = set()
    for module in sorted(m.name for m in pkgutil.iter_modules(faker_addresses.__path__)):
        provider = importlib.import_module(f"faker.providers.address.{module}").Provider
        for attribute in wanted:
            places.update(text for text in _texts(getattr(provider, attribute, ())) if _is_latin(text))
    return tuple(sorted(places))
