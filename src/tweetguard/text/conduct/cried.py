"""Words cried in capitals, written as they would be otherwise, so that a school named so is known for one."""

from __future__ import annotations

from typing import Final

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.people.name_vocabulary import shipped_names
from tweetguard.text.quick_patterns import Presence

_CRIED: Final = lazy(r"\b[A-Z]{3,}(?:'[A-Z]+)?(?: [A-Z]{2,}(?:'[A-Z]+)?)+")
_ANY: Final = Presence(r"[A-Z]{3}(?:'[A-Z]+)? [A-Z]{2}")
_KEPT: Final = {each.upper(): each for each in "Academy School College High Grammar Primary Juniors Comp SLT SMT IT".split()}


def uncried(text: str) -> str:
    """The text, as long as before: of what is cried, names keep one capital and ordinary words none."""
    if _ANY.search(text) is None:
        return text
    return _CRIED.sub(lambda match: " ".join(_written(each) for each in match.group().split(" ")), text)


def _written(word: str) -> str:
    plain = word.lower()
    if word in _KEPT:
        return _KEPT[word]
    return plain if len(word) < 3 or shipped_names().is_ordinary(plain) else word[0] + plain[1:]
