"""What has the form of a postal address, found by pattern: number and street, flat and block, house name and lane.

Whether it is somebody's home is not asked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from tweetguard.text.address_forms import AddressParts, comparable
from tweetguard.text.address_words import (
    BIG_HOUSES,
    COUNTED,
    DWELLINGS,
    NO_PLACES,
    NO_STREET_NAMES,
    ONE_WORD_STREETS,
    OTHER_STREETS,
    PLAIN_STREETS,
    TREES,
    VENUES,
)
from tweetguard.text.number_words import CARDINAL, number_of
from tweetguard.text.postcodes import Postcode, find_postcodes
from tweetguard.text.spans import Span

Form = Literal["numbered", "flat", "named", "foreign", "postcode"]
_STREETS: Final = PLAIN_STREETS | OTHER_STREETS

_CAP: Final = r"(?:(?:St|Mt|Gt|Lt|Upr|Lwr|Rd|Ave|Av|Ln|Cl|Dr|Cres|Gdns|Terr|Ct|Pl|Sq)\.|[A-ZÀ-ÖØ-Þ][\w'’&-]*)"
_NAME: Final = rf"{_CAP}(?:[ \t]+(?:(?:of|the|le|la|du|de|upon|on|in|under)[ \t]+){{0,2}}{_CAP}){{0,5}}"
_RUN: Final = re.compile(_NAME)
_SMALL_RUN: Final = re.compile(r"[a-z][a-z'’-]*(?:[ \t]+[a-z][a-z'’-]*){1,4}")
_NUMBER: Final = re.compile(
    rf"""(?:(?P<marker>(?<!\w)(?:no\.?|nos\.?|number|numbers|№|\#)\s?))?
        (?<![\w£$€.]) (?<!\d[.,:/–-])
        (?: (?P<number> \d{{1,4}}[a-z]?(?:\s?[-–/]\s?\d{{1,4}}[a-z]?)? ) | (?P<words> {CARDINAL} ) )
        (?! [\w%°] | [.:]\d | -[a-z] ) (?P<comma>,)? [ \t]{{1,3}} (?=\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_UNIT: Final = re.compile(
    r"""(?<!\w)(?:flat|apartment|apt\.?|unit|plot|suite|maisonette|studio|caravan|chalet|annexe?|bedsit)
        \s(?:no\.?\s?|number\s)?(?P<unit>\d{1,4}[a-z]?(?:/\d{1,2})?|[a-z]\d{0,2})(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_UNIT_BEFORE: Final = re.compile(
    _UNIT.pattern + rf"(?:,\s?|\s)(?:of\s)?(?:(?P<block>(?-i:{_NAME})),\s?)?\Z", re.VERBOSE | re.IGNORECASE
)
_UNIT_BEHIND: Final = re.compile(r",?\s" + _UNIT.pattern, re.VERBOSE | re.IGNORECASE)
_HOUSE_BEFORE: Final = re.compile(rf"(?P<house>{_NAME})[ \t]*(?:,|/|\n)[ \t]*\Z")
_SEPARATOR: Final = re.compile(r"[ \t]*(?:[,;|/•·–-]|[^\w\s.!?()'\"’”-])?[ \t]*(?:\n[ \t]*)?")
_PLACE: Final = re.compile(rf"{_CAP}(?:[ \t-]+(?:(?:of|on|upon|under|the|le|in|by)[ \t-]+){{0,2}}{_CAP}){{0,2}}")
_PLACE_ENDS: Final = re.compile(
    r"[ \t]*(?:\Z|[^\w\s'’&]|\n)|[ \t]+(?:on|by|at|from|before|after|this|tonight|tomorrow|for|with|and)\b"
)
_LAST_WORD: Final = re.compile(r"(\w+)['’]?\W{1,3}\Z")
_FUNCTION: Final = re.compile(
    r"""[ \t]*(?: \Z | [^\w\s] | \n | [A-Z0-9] | (?:in|by|at|on|where|and|or|for|from|with|before|after|to|is|was|are|were|has|have
        |had|will|would|this|that|tonight|today|tomorrow|yesterday|as|but|so|then|which|who|when|while|next|opposite|near|behind
        |please|if|because|until|till|just|again|any|every|all|up|down|down|off|into|since|during|via|than|they|he|she|we|you|i|it
        |the|a|an|not|no|last|past|now|rather|instead|if|looks?|needs?|wants?|got|gets|went|saw|can|could|should|must|may|might)\b )""",
    re.VERBOSE,
)
_NOT_ADDRESS: Final = re.compile(
    r"[ \t]+(?:bus|buses|pupils?|students?|school|schools|primary|shops?|surgery|station|car|fc|afc|rfc|stop|junction|exit"
    r"|entrance|gate|tickets?|seats?|bridge|song)\b",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"[Tt]he[ \t]+(?=[A-Z])")
_RUN_WORD: Final = re.compile(r"\S+")
_TITLE_LIKE: Final = frozenset({"st", "dr", "ct", "pl", "cl", "sq", "court", "park", "end", "place", "view", "bank", "top"})
"""Street words that, within a run of capitals, more likely start the next thing."""
_ENDS_IN_FIGURE: Final = re.compile(r"[ \t]+\d")
_FLAT_SEPARATOR: Final = re.compile(r"(?:,[ \t]?|[ \t])\n?")
_LIVES_AT: Final = re.compile(
    r"(?<!\w)(?:liv(?:e|es|ing) (?:at|in)|moved? (?:in)?to|(?:home|house|address|flat|she|he|they|them|now)(?: is|['’]s)?(?: at| in)?:?"
    r"|round to|c/o|visit \w+ at|posted to|sent to|addressed to|return(?:ed)? to|deliver(?:ed)? to)\s\Z",
    re.IGNORECASE,
)
_PLACE_BEFORE: Final = re.compile(rf"(?P<place>{_PLACE.pattern})[ \t]*[,\n]?[ \t]*\Z")
_SMALL: Final = """
a an the of on in at to for from by with and or but as is are was were down up along off onto into over under across past
near behind opposite before after until per my our your his her their its this that these those same some any every each
no not new old busy quiet main single whole long short wide narrow local nearby next last first second other another more
most many few several all both half minutes metres miles pupils students people cars laps times years days hours men women
"""
_SMALL_WORDS: Final = frozenset(_SMALL.split())
_MONTHS: Final = frozenset(
    {
        *(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
    }
)
_FOREIGN: Final = re.compile(
    r"""(?<!\w)(?: (?P<fr_number>\d{1,4}(?:\s?(?:bis|ter))?),?\s(?P<fr>(?:rue|avenue|av\.|boulevard|bd|place|chemin|allée|impasse|quai|cours
                    |route|ruelle)\s(?:(?:de|du|des|la|le|les|d['’]|l['’]|de\sla|de\sl['’])\s?){0,3}[A-ZÀ-Ý][\w'’-]*(?:[\s-][A-ZÀ-Ý][\w'’-]*){0,4})
        | (?P<de>[A-ZÄÖÜ][\wäöüß-]*(?:straße|strasse|str\.|gasse|weg|platz|allee|ufer|damm|ring)
                    |[A-ZÄÖÜ][\wäöüß-]*(?:er|en)?\s(?:Straße|Strasse|Str\.|Weg|Allee|Gasse|Platz|Ufer|Damm|Ring))\s(?P<de_number>\d{1,4}\s?[a-h]?)
        | (?P<es>(?:[Cc]alle|C/|[Aa]venida|Avda\.?|Plaza|Paseo|Camino|Via|Viale|Piazza|Corso|Vicolo|Largo|Rua)\s?(?:(?:de|del|la|las|los|el
                    |dei|delle|della|di|da|do)\s){0,3}[A-ZÀ-Ý][\w'’-]*(?:\s(?:(?:de|del|la|y|di)\s)?[A-ZÀ-Ý][\w'’-]*){0,3}),?\s(?:n[º°o.]\s?)?(?P<es_number>\d{1,4})
        )(?!\w|[.,:]\d)(?P<town>,?\s(?:[A-Z]{1,2}-)?\d{4,5}\s[A-ZÀ-Ý][\w'’-]*)?""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class AddressForm:
    """A candidate: `weak` where only words of a home beside it make it one."""

    span: Span
    form: Form
    parts: AddressParts
    weak: bool = False


class AddressText:
    """A text with its postcodes at hand."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.postcodes = find_postcodes(text)
        self._code_at = {code.span.start: code for code in self.postcodes}

    def tail(self, position: int) -> tuple[int, tuple[str, ...], Postcode | None]:
        """Localities, towns and a postcode that follow a street ending at `position`, and where they end."""
        places: list[str] = []
        end = position
        for _ in range(4):
            separator = _SEPARATOR.match(self.text, end)
            start = separator.end() if separator else end
            code = self._code_at.get(start)
            if code is not None:
                return code.span.end, tuple(places), code
            place = _PLACE.match(self.text, start)
            if place is None or not self._is_place(end, place):
                break
            places.append(comparable(place[0]))
            end = place.end()
        return end, tuple(places), None

    def _is_place(self, end: int, place: re.Match[str]) -> bool:
        """Whether words after a street name its town rather than go on with the sentence."""
        if place[0].split()[0].lower().rstrip(".'’") in NO_PLACES:
            return False
        behind = _SEPARATOR.match(self.text, place.end())
        if behind is not None and behind.end() in self._code_at:
            return True
        apart = self.text[end : place.start()].strip(" \t") != ""
        return apart and _PLACE_ENDS.match(self.text, place.end()) is not None


def find_forms(ready: AddressText) -> Iterator[AddressForm]:
    """All that has the form of an address, the surest first; some may overlap."""
    yield from _numbered(ready)
    yield from _flats(ready)
    yield from _named(ready)
    yield from _foreign(ready)
    for code in ready.postcodes:
        yield _with_road(ready, code)


@dataclass(frozen=True, slots=True)
class _Street:
    end: int
    name: str
    sure: bool
    """Whether its last word means nothing else than a street."""


def _numbered(ready: AddressText) -> Iterator[AddressForm]:
    text = ready.text
    for match in _NUMBER.finditer(text):
        before = _LAST_WORD.search(text, max(0, match.start() - 16), match.start())
        if match["marker"] is None and before is not None and before[1].lower() in COUNTED:
            continue
        if match["comma"] and match["marker"] is None and before is not None and before[1][0].isupper():
            continue  # "Harts Lane 71, Station Road 68" are two roads and two figures
        street = _street(text, match.end())
        spoken = match["words"] is not None and match["marker"] is None
        if street is None:
            form = None if spoken else _without_type(ready, match)
            if form is not None:
                yield form
            continue
        end, places, code = ready.tail(street.end)
        if code is None and not places and _ENDS_IN_FIGURE.match(text, street.end):
            continue
        number = match["number"] or str(number_of(match["words"]))
        year = len(number) == 4 and number.isdecimal() and 1500 <= int(number) <= 2100
        sure = street.sure or bool(code or places or match["marker"])
        parts = AddressParts(
            number=comparable(number), street=street.name, places=places, postcode=code.value if code else None
        )
        yield _extended(ready, Span(match.start(), end), parts, weak=spoken or year or not sure)


def _street(text: str, position: int) -> _Street | None:
    """The street whose name starts at `position`, in capitals or else in small letters."""
    article = _ARTICLE.match(text, position)
    run = _RUN.match(text, article.end() if article else position)
    if run is None:
        return _small_street(text, position)
    words = list(_RUN_WORD.finditer(run[0]))
    for index in range(len(words) - 1, 0, -1):
        word = words[index][0].lower().rstrip(".")
        if word not in _STREETS or (word in _TITLE_LIKE and index < len(words) - 1):
            continue
        end = run.start() + words[index].end()
        name = [each[0].lower() for each in words[:index]]
        if not _could_name_a_street(name) or _NOT_ADDRESS.match(text, end):
            return None
        plain = word in PLAIN_STREETS
        if not plain and not _FUNCTION.match(text, end):
            return None
        return _Street(end, comparable(text[run.start() : end]), sure=True)
    if article and words and words[0][0].lower() in _STREETS and _FUNCTION.match(text, run.start() + words[0].end()):
        return _Street(run.start() + words[0].end(), comparable(f"the {words[0][0]}"), sure=True)
    first = words[0][0].lower()
    if first.endswith(ONE_WORD_STREETS) and len(first) > 6 and len(words) == 1:
        return _Street(run.end(), comparable(first), sure=False)
    return None


def _could_name_a_street(name: list[str]) -> bool:
    if len(name) > 1 and name[0] in _MONTHS:
        return False
    return not all(word in NO_STREET_NAMES for word in name)


def _small_street(text: str, position: int) -> _Street | None:
    """ "14 harbour view road": only with the plainest words for a street, and no word that a sentence would have."""
    run = _SMALL_RUN.match(text, position)
    if run is None:
        return None
    words = list(_RUN_WORD.finditer(run[0]))
    for index in range(1, min(len(words), 4)):
        word = words[index][0]
        if words[index - 1][0] in _SMALL_WORDS or words[index - 1][0] in NO_STREET_NAMES:
            return None
        if word in PLAIN_STREETS:
            end = run.start() + words[index].end()
            if _NOT_ADDRESS.match(text, end) or not _FUNCTION.match(text, end):
                return None
            return _Street(end, comparable(text[run.start() : end]), sure=text[end : end + 1] in {",", "\n"})
    return None


def _without_type(ready: AddressText, match: re.Match[str]) -> AddressForm | None:
    """ "lives at 6 Kingsmead, Exbridge EX40 1AB": a street of any name, where a postcode or "lives at" shows it."""
    run = _RUN.match(ready.text, match.end())
    if run is None or run[0].split()[0].lower() in NO_PLACES or run[0].split()[0].lower() in _MONTHS:
        return None
    if len(run[0].split()) > 3 or not _PLACE_ENDS.match(ready.text, run.end()):
        return None
    end, places, code = ready.tail(run.end())
    lives = _LIVES_AT.search(ready.text, max(0, match.start() - 24), match.start())
    if code is None and lives is None:
        return None
    parts = AddressParts(
        number=comparable(match["number"]), street=comparable(run[0]), places=places, postcode=code.value if code else None
    )
    return _extended(ready, Span(match.start(), end), parts, weak=False)


def _extended(ready: AddressText, span: Span, parts: AddressParts, *, weak: bool) -> AddressForm:
    """An address with the flat or the house name before it, and the flat behind it."""
    text = ready.text
    unit = _UNIT_BEFORE.search(text, max(0, span.start - 64), span.start)
    house = None
    if unit is not None:
        span = Span(unit.start(), span.end)
        house = unit["block"]
    else:
        named = _HOUSE_BEFORE.search(text, max(0, span.start - 48), span.start)
        if named is not None and _dwelling(named["house"]) == "sure":
            house = _without_lead(named["house"])
            span = Span(named.end("house") - len(house), span.end)
        unit = _UNIT_BEHIND.match(text, span.end)
        if unit is not None:
            end, places, code = ready.tail(unit.end())
            span = Span(span.start, end)
            parts = replace(parts, places=parts.places + places, postcode=code.value if code else parts.postcode)
    if unit is not None:
        parts = replace(parts, unit=comparable(unit["unit"]))
    if house is not None:
        parts = replace(parts, house=comparable(house))
    return AddressForm(span, "numbered", parts, weak and unit is None)


def _flats(ready: AddressText) -> Iterator[AddressForm]:
    """ "Flat 12B, Harbour View, Quay Street": a flat in a block that has no number."""
    text = ready.text
    for unit in _UNIT.finditer(text):
        end = unit.end()
        names: list[str] = []
        while len(names) < 3:
            separator = _FLAT_SEPARATOR.match(text, end)
            run = _RUN.match(text, separator.end()) if separator else None
            if run is None or run[0].split()[0].lower() in NO_PLACES - {"the"}:
                break
            names.append(run[0])
            end = run.end()
            if any(word.lower().rstrip(".") in _STREETS for word in run[0].split()[1:]) and len(names) > 1:
                break
        typed = any(name.split()[-1].lower().rstrip(".") in _STREETS for name in names)
        end, places, code = ready.tail(end) if names else (end, (), None)
        if not names or not (typed or code):
            continue
        business = unit[0].split()[0].lower() in {"unit", "suite", "studio"}
        parts = AddressParts(
            unit=comparable(unit["unit"]),
            house=comparable(names[0]) if len(names) > 1 else None,
            street=comparable(names[-1]),
            places=places,
            postcode=code.value if code else None,
        )
        yield AddressForm(Span(unit.start(), end), "flat", parts, weak=business)


def _named(ready: AddressText) -> Iterator[AddressForm]:
    """ "Rosemary Cottage, Fennel Lane, Lower Exbridge": a house with a name on a road without a number."""
    text = ready.text
    for run in _RUN.finditer(text):
        words = run[0].split()
        if len(words) < 2 or words[-1].lower().rstrip(".") not in _STREETS or words[0].lower() in _MONTHS:
            continue
        before = _HOUSE_BEFORE.search(text, max(0, run.start() - 60), run.start())
        if before is None or not _FUNCTION.match(text, run.end()) and words[-1].lower() not in PLAIN_STREETS:
            continue
        house = _without_lead(before["house"])
        kind = _dwelling(house)
        start = before.end("house") - len(house)
        if kind is None:
            if not _LIVES_AT.search(text, max(0, start - 30), start) or not VENUES.isdisjoint(house.lower().split()):
                continue
        end, places, code = ready.tail(run.end())
        parts = AddressParts(
            house=comparable(house), street=comparable(run[0]), places=places, postcode=code.value if code else None
        )
        yield AddressForm(Span(start, end), "named", parts, weak=kind == "maybe")


def _dwelling(house: str) -> Literal["sure", "maybe"] | None:
    """Whether a name is a dwelling's: "Rosemary Cottage", "The Old Forge", "The Willows"; perhaps "Mill House"."""
    words = [re.sub(r"['’]s\Z", "", word.lower()) for word in _without_lead(house).split()]
    if len(words) < 2:
        return None
    last = words[-1]
    if last in DWELLINGS or (words[0] == "the" and last in TREES) or (words[0] == "old" or words[:2] == ["the", "old"]):
        return "sure"
    return "maybe" if last in BIG_HOUSES and VENUES.isdisjoint(words[:-1]) else None


def _without_lead(house: str) -> str:
    """A house's name without the word that starts the sentence: "At Rosemary Cottage", "Collect Mr"."""
    while (first := re.match(r"(\S+)\s+(?=\S)", house)) and first[1].lower() in NO_PLACES - {"the"}:
        house = house[first.end() :]
    return house


def _foreign(ready: AddressText) -> Iterator[AddressForm]:
    for match in _FOREIGN.finditer(ready.text):
        street = match["fr"] or match["de"] or match["es"]
        number = match["fr_number"] or match["de_number"] or match["es_number"]
        parts = AddressParts(number=comparable(number), street=comparable(street))
        yield AddressForm(Span(*match.span()), "foreign", parts)


def _with_road(ready: AddressText, code: Postcode) -> AddressForm:
    """A postcode, with the road and town right before it if it has any."""
    start, street, places = code.span.start, None, []
    for _ in range(3):
        before = _PLACE_BEFORE.search(ready.text, max(0, start - 48), start)
        if before is None or before["place"].split()[0].lower() in NO_PLACES:
            break
        start = before.start("place")
        if before["place"].split()[-1].lower().rstrip(".") in _STREETS:
            street = comparable(before["place"])
            break
        places.append(comparable(before["place"]))
    if street is None:
        start, places = code.span.start, []
    parts = AddressParts(street=street, places=tuple(reversed(places)), postcode=code.value)
    return AddressForm(Span(start, code.span.end), "postcode", parts, weak=True)
