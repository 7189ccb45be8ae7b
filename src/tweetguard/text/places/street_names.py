"""The name of a street that starts at a given place of a text: "Tannery Row", "The Crescent", "harbour view road"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tweetguard.text.births.dates import MONTHS
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.places.address_forms import comparable
from tweetguard.text.places.address_words import (
    NO_PLACES,
    NO_STREET_NAMES,
    NO_STREETS,
    ONE_WORD_STREETS,
    OTHER_STREETS,
    PLAIN_STREETS,
    SELDOM_STREETS,
    UNMISTAKABLE,
)

STREETS: Final = PLAIN_STREETS | OTHER_STREETS | SELDOM_STREETS
"""All words that may end the name of a street."""

_SPACE: Final = r"[^\S\n]"
_SHORT: Final = r"(?:St|Mt|Gt|Lt|Upr|Lwr|Rd|Ave|Av|Ln|Cl|Dr|Cres|Gdns|Terr|Ct|Pl|Sq)\."
CAPITALISED: Final = rf"(?:{_SHORT}|[A-ZÀ-ÖØ-Þ](?:[^\W\d_]|['’&-])*(?!\w))"
"""A pattern for a word with a capital, without digits."""

_JOINING: Final = rf"(?:of|the|le|la|du|de|upon|on{_SPACE}the|in{_SPACE}the)"
NAME: Final = rf"{CAPITALISED}(?:{_SPACE}+(?:{_JOINING}{_SPACE}+){{0,2}}{CAPITALISED}){{0,5}}"
"""A pattern for up to six such words with the small words that join them: "Hill of Tarvit Road"."""

RUN: Final = lazy(NAME)
_SMALL_RUN: Final = lazy(rf"[a-z][a-z'’-]{{0,30}}(?:{_SPACE}+[a-z][a-z'’-]{{0,30}}){{1,4}}")
_RUN_WORD: Final = lazy(r"\S+")
_ARTICLE: Final = lazy(rf"[Tt]he{_SPACE}+(?=[A-Z])")
_POSSESSIVE: Final = ("'s", "’s", "s'", "s’")
_AT: Final = lazy(r"(?:(?<!\w)(?:at|to|from|outside|near|opposite|is|c/o)|:)\s(?:no\.?\s?|number\s)?\w+,?\s\Z", re.IGNORECASE)
# After a word such as "row" or "court", a noun would make the words before it something else: "2 Front Row seats".
_GOES_ON: Final = lazy(
    rf"""{_SPACE}*(?: \Z | [^\w\s] | \n | [A-Z0-9] | (?: in|by|at|on|where|and|or|for|from|with|before|after|to|is|was|are|were
        |has|have|had|will|would|this|that|tonight|today|tomorrow|yesterday|as|but|so|then|which|who|when|while|next|opposite
        |near|behind|please|if|because|until|till|just|again|any|every|all|up|down|off|into|onto|since|during|via|under|over|above|below
        |beside|beyond|among|between|without|within|around|round|through|across|along|inside|outside|against|about|like|except
        |than|they|he|she
        |we|you|i|it|the|a|an|not|no|last|past|now|rather|instead|looks?|needs?|wants?|got|gets|went|saw|can|could|should
        |must|may|might )\b )""",
    re.VERBOSE,
)
_NO_ADDRESS: Final = lazy(
    rf"{_SPACE}+(?:bus|buses|pupils?|students?|schools?|primary|shops?|surgery|station|car|fc|afc|rfc|stop|junction|exit"
    r"|entrance|gate|tickets?|seats?|bridge|song|side)\b",
    re.IGNORECASE,
)
_DIRECTIONS: Final = frozenset({"north", "south", "east", "west", "upper", "lower", "central"})
_NOT_IN_NAMES: Final = NO_PLACES - {"the", "of", "on", "in", "by", "may", "will", "good", "first", "last", "next", "now"}
_NOT_INSIDE: Final = frozenset({"st", "dr", "ct", "pl", "cl", "sq", "court", "park", "end", "place", "view", "bank", "top"})
"""Street words that within a run of capitals more likely start the next thing: "8 Mill Road Court Farm"."""

_SMALL: Final = """
a an the of on in at to for from by with and or but as is are was were down up along off onto into over under across past
near behind opposite before after until per my our your his her their its this that these those same some any every each
no not new old busy quiet main single whole long short wide narrow local nearby next last first second other another more
most many few several all both half minutes metres miles pupils students people cars laps times years days hours men women
"""
_SMALL_WORDS: Final = frozenset(_SMALL.split())


@dataclass(frozen=True, slots=True)
class Street:
    """A street's name, comparable, and where it ends; `sure` where the name by itself shows that it is a street's."""

    end: int
    name: str
    sure: bool


def street_at(text: str, position: int) -> Street | None:
    """The street whose name starts at `position`, in capitals or else in small letters; None where none does."""
    article = _ARTICLE.match(text, position)
    run = RUN.match(text, article.end() if article else position)
    if run is None:
        return _small_street(text, position)
    words = list(_RUN_WORD.finditer(run[0]))
    for index in range(len(words) - 1, 0, -1):
        kind = street_word(words[index][0])
        if kind is not None and not (kind in _NOT_INSIDE and index < len(words) - 1):
            return _typed(text, position, run, words, index, kind)
    first = words[0][0].lower()
    end = run.start() + words[0].end()
    if article and first in STREETS and goes_on(text, end):
        return Street(end, comparable(f"the {first}"), sure=True)
    if len(words) == 1 and len(first) > 6 and first.endswith(ONE_WORD_STREETS):
        return Street(end, comparable(first), sure=False)
    return None


def street_word(word: str) -> str | None:
    """The word in lower case if it may end the name of a street: "road" for "Road", "rd" for "Rd."."""
    kind = word.lower().rstrip(".")
    return kind if kind in STREETS else None


def goes_on(text: str, position: int) -> bool:
    """Whether the sentence can go on at `position` with a street's name ending there."""
    return _GOES_ON.match(text, position) is not None


def could_start_name(word: str) -> bool:
    """Whether a word with a capital may begin the name of a street or a town; weekdays, months and "Please" do not."""
    plain = word.lower().rstrip(".'’")
    return plain not in NO_PLACES and plain not in MONTHS


def _typed(text: str, position: int, run: re.Match[str], words: list[re.Match[str]], index: int, kind: str) -> Street | None:
    """The street that ends in the word at `index`, unless the words around make it something else."""
    name = [word[0].lower() for word in words[:index]]
    if index + 1 < len(words) and words[index + 1][0].lower() in _DIRECTIONS:
        index += 1
    end = run.start() + len(run[0][: words[index].end()].rstrip("."))
    if not _could_name(name, kind) or _NO_ADDRESS.match(text, end):
        return None
    if kind not in PLAIN_STREETS and not goes_on(text, end):
        return None
    shouted = run[0].isupper() and kind not in PLAIN_STREETS
    placed = any(word.endswith(_POSSESSIVE) for word in name) or bool(_AT.search(text, max(0, position - 24), position))
    return Street(end, comparable(text[run.start() : end]), sure=not shouted and (kind not in SELDOM_STREETS or placed))


def _could_name(name: list[str], kind: str) -> bool:
    """Whether words can be the name of a street of this kind: "front" for a road, but not for a row."""
    if any(word in _NOT_IN_NAMES for word in name) or (len(name) > 1 and name[0] in MONTHS):
        return False
    if f"{' '.join(name)} {kind}" in NO_STREETS:
        return False
    return kind in UNMISTAKABLE or not all(word in NO_STREET_NAMES for word in name)


def _small_street(text: str, position: int) -> Street | None:
    """ "harbour view road": only with the plainest words for a street, and no word that other sentences would have."""
    run = _SMALL_RUN.match(text, position)
    if run is None:
        return None
    words = list(_RUN_WORD.finditer(run[0]))
    for index in range(1, min(len(words), 4)):
        before = words[index - 1][0]
        if len(before) < 3 or before in _SMALL_WORDS or before in NO_PLACES or before in NO_STREET_NAMES:
            return None
        if words[index][0] in PLAIN_STREETS:
            end = run.start() + words[index].end()
            if _NO_ADDRESS.match(text, end) or not goes_on(text, end):
                return None
            return Street(end, comparable(text[run.start() : end]), sure=text[end : end + 1] in {",", "\n"})
    return None
