"""What has the shape of a postal address: number and street, flat and block, house name and lane, a postcode alone.

Whether it is somebody's home is not asked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.numbers.number_words import CARDINAL, number_of
from tweetguard.text.places.address_forms import AddressParts, comparable
from tweetguard.text.places.address_tails import NAME_ENDS, TOWN, AddressText
from tweetguard.text.places.address_words import BIG_HOUSES, COUNTED, DWELLINGS, NO_PLACES, TREES, VENUES
from tweetguard.text.places.postcodes import Postcode
from tweetguard.text.places.street_names import NAME, RUN, could_start_name, goes_on, street_at, street_word
from tweetguard.text.spans import Span

_DIGITS: Final = lazy(
    r"\d{1,4}[A-Za-z]?(?:\s?[-–/]\s?\d{1,4}[A-Za-z]?)?(?![\w%°]|[.:]\d|-[a-z])(?P<comma>,)?[^\S\n]{1,3}(?=[^\W\d_])"
)
_SPOKEN: Final = lazy(rf"(?<!\w)(?P<words>{CARDINAL})(?!\w)(?P<comma>,)?[^\S\n]{{1,3}}(?=[A-Z])", re.IGNORECASE)
_INSIDE: Final = lazy(r"(?:[\w£$€.]|\d[\s,:/–-])\Z")
_MARKER: Final = lazy(r"(?<!\w)(?:nos?\.?|numbers?|№)\s?\Z", re.IGNORECASE)
_LAST_WORD: Final = lazy(r"(\w+)['’]?\W{1,3}\Z")
_OPENS: Final = lazy(
    r"(?:\A|[^\w\s,'’)]\s?|\n|(?<!\w)(?:at|to|from|is|outside|of|for|with|in|by|past|home|address|house|now)\s|\w,\s)\Z",
    re.IGNORECASE,
)
_FIGURE_NEXT: Final = lazy(r"[^\S\n]+\d")

_FLAT: Final = r"(?:flat|apartment|apt\.?|unit|plot|suite|maisonette|studio|caravan|chalet|annexe?|bedsit)"
_UNIT: Final = rf"(?<!\w){_FLAT}\s(?:no\.?\s?|number\s)?(?P<unit>\d{{1,4}}[a-z]?(?:/\d{{1,2}})?|[a-z]\d{{0,2}})(?!\w)"
_UNITS: Final = lazy(_UNIT, re.IGNORECASE)
_UNIT_BEFORE: Final = lazy(rf"{_UNIT}(?:,\s?|\s)(?:of\s)?(?:(?P<block>(?-i:{NAME})),\s?)?\Z", re.IGNORECASE)
_UNIT_BEHIND: Final = lazy(rf",?\s{_UNIT}", re.IGNORECASE)
_A_FLAT: Final = lazy(rf"(?<!\w){_FLAT}\s\Z", re.IGNORECASE)
_BUSINESS: Final = frozenset({"unit", "suite", "studio"})
_BLOCK_NEXT: Final = lazy(r",?\s\n?")

_HOUSE_BEFORE: Final = lazy(rf"(?P<house>{NAME})[^\S\n]*(?:,|/|\n)\s{{0,3}}\Z")
_WRITERS_HOUSE: Final = lazy(r"[A-Z]\w+ [A-Z]\w+['’]s? \w+\Z")  # "Anne Hathaway's Cottage" is a museum
_HOUSE_NUMBER: Final = lazy(r"(?<![\w.,:/£-])(\d{1,4}[a-zA-Z]?),?\s\Z")
_LIVES_AT: Final = lazy(
    r"""(?<!\w)(?: liv(?:e|es|ing)\s(?:at|in) | moved?\s(?:in)?to | round\sto | c/o | visit\s\w+\sat
        | (?:posted|sent|addressed|returned|return|delivered|deliver)\sto
        | (?:home|house|address|flat|she|he|they|them|now)(?:\sis|['’]s)?(?:\sat|\sin)?:? )\s\Z""",
    re.VERBOSE | re.IGNORECASE,
)

_PLACE_BEFORE: Final = lazy(rf"(?P<place>{TOWN.pattern})[^\S\n]{{0,3}}[,\n]?[^\S\n]{{0,3}}\Z")

_FRENCH: Final = r"""(?P<french_number>\d{1,4}(?:\s?(?:bis|ter))?),?\s
    (?P<french> (?:[Rr]ue|avenue|av\.|[Bb]oulevard|bd|place|[Cc]hemin|[Aa]llée|[Ii]mpasse|[Qq]uai|cours|route|ruelle)\s
        (?:(?:de|du|des|la|le|les|d['’]|l['’])\s?){0,3} [A-ZÀ-Ý][\w'’-]{0,30}(?:[\s-][A-ZÀ-Ý][\w'’-]{0,30}){0,4} )"""
_GERMAN: Final = r"""(?P<german> [A-ZÄÖÜ][\wäöüß-]{0,30}(?:straße|strasse|str\.|gasse|weg|platz|allee|ufer)
        | [A-ZÄÖÜ][\wäöüß-]{0,30}\s(?:Straße|Strasse|Str\.|Weg|Allee|Gasse|Platz|Ufer|Damm|Ring) )
    \s(?P<german_number>\d{1,3}\s?[a-h]?)"""
_SPANISH: Final = r"""(?P<spanish> (?:[Cc]alle|C/|[Aa]venida|Avda\.?|Plaza|Paseo|Camino|Via|Viale|Piazza|Corso|Vicolo|Largo|Rua)\s?
        (?:(?:de|del|la|las|los|el|dei|delle|della|di|da|do)\s){0,3}
        [A-ZÀ-Ý][\w'’-]{0,30}(?:\s(?:(?:de|del|la|y|di)\s)?[A-ZÀ-Ý][\w'’-]{0,30}){0,3} )
    ,?\s(?:n[º°o.]\s?)?(?P<spanish_number>\d{1,4})"""
_FOREIGN: Final = lazy(
    rf"(?<!\w)(?:{_FRENCH}|{_GERMAN}|{_SPANISH})(?!\w|[.,:]\d)(?:,?\s(?:[A-Z]{{1,2}}-)?\d{{4,5}}\s[A-ZÀ-Ý][\w'’-]{{0,30}})?",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class AddressShape:
    """A candidate: `weak` where only words of a home beside it make it one; `bare` for a postcode without a number."""

    span: Span
    parts: AddressParts
    weak: bool = False
    bare: bool = False


def find_shapes(ready: AddressText) -> Iterator[AddressShape]:
    """All that has the shape of an address, the surest first; some may overlap."""
    yield from _numbered(ready, _DIGITS)
    yield from _numbered(ready, _SPOKEN)
    yield from _flats(ready)
    yield from _named(ready)
    yield from _foreign(ready)
    for code in ready.postcodes:
        yield _with_road(ready, code)


def _numbered(ready: AddressText, pattern: re.Pattern[str]) -> Iterator[AddressShape]:
    text = ready.text
    for match in pattern.finditer(text):
        if _INSIDE.search(text, max(0, match.start() - 2), match.start()):
            continue
        street = street_at(text, match.end())
        marker = _MARKER.search(text, max(0, match.start() - 10), match.start())
        if marker is None and _is_another_number(text, match):
            continue
        start = marker.start() if marker else match.start()
        spoken = pattern is _SPOKEN
        digits = str(number_of(match["words"])) if spoken else match[0].rstrip(", \t\u00a0")
        if street is None:
            shape = None if spoken else _without_type(ready, start, match.end(), digits)
            if shape is not None:
                yield shape
            continue
        tail = ready.tail(street.end)
        told = bool(tail.places or tail.postcode)
        if not told and _FIGURE_NEXT.match(text, street.end):
            continue
        year = len(digits) == 4 and digits.isdecimal() and 1000 <= int(digits) <= 2100
        sure = (street.sure or told or marker is not None) and not year and not (spoken and marker is None)
        parts = AddressParts(None, comparable(digits), None, street.name, tail.places, tail.postcode)
        yield _extended(ready, Span(start, tail.end), parts, weak=not sure)


def _is_another_number(text: str, match: re.Match[str]) -> bool:
    """Whether a number belongs to what stands before it: "Year 9", "Flat 4", "Harts Lane 71, Station Road 68"."""
    start = match.start()
    before = _LAST_WORD.search(text, max(0, start - 16), start)
    if before is not None and before[1].lower() in COUNTED:
        return True
    if match["comma"] and not _OPENS.search(text, max(0, start - 12), start):
        return True
    return _A_FLAT.search(text, max(0, start - 16), start) is not None


def _without_type(ready: AddressText, start: int, position: int, number: str) -> AddressShape | None:
    """ "lives at 6 Kingsmead, Exbridge EX40 1AB": a street of any name, where a postcode or "lives at" shows it."""
    run = RUN.match(ready.text, position)
    if run is None or len(run[0].split()) > 3 or not could_start_name(run[0].split()[0]):
        return None
    if not NAME_ENDS.match(ready.text, run.end()):
        return None
    tail = ready.tail(run.end())
    if tail.postcode is None and not _LIVES_AT.search(ready.text, max(0, start - 24), start):
        return None
    parts = AddressParts(None, comparable(number), None, comparable(run[0]), tail.places, tail.postcode)
    return _extended(ready, Span(start, tail.end), parts, weak=False)


def _extended(ready: AddressText, span: Span, parts: AddressParts, *, weak: bool) -> AddressShape:
    """An address with the flat or the house name before it, or the flat behind it."""
    text = ready.text
    house = None
    unit = _UNIT_BEFORE.search(text, max(0, span.start - 64), span.start)
    if unit is not None:
        span, house = Span(unit.start(), span.end), unit["block"]
    else:
        named = _HOUSE_BEFORE.search(text, max(0, span.start - 48), span.start)
        if (
            named is not None
            and _dwelling(named["house"])
            and (_dwelling(named["house"]) == "sure" or _private(named["house"]))
        ):
            house = _without_lead(named["house"])
            span = Span(named.end("house") - len(house), span.end)
        unit = _UNIT_BEHIND.match(text, span.end)
        if unit is not None:
            tail = ready.tail(unit.end())
            span = Span(span.start, tail.end)
            parts = replace(parts, places=parts.places + tail.places, postcode=tail.postcode or parts.postcode)
    if unit is not None:
        parts = replace(parts, unit=comparable(unit["unit"]))
    if house is not None:
        parts = replace(parts, house=comparable(house))
    return AddressShape(span, parts, weak and unit is None)


def _flats(ready: AddressText) -> Iterator[AddressShape]:
    """ "Flat 12B, Harbour View, Quay Street": a flat in a block that has no number."""
    for unit in _UNITS.finditer(ready.text):
        names: list[str] = []
        end = unit.end()
        while len(names) < 3 and (between := _BLOCK_NEXT.match(ready.text, end)):
            run = RUN.match(ready.text, between.end())
            first = run[0].split()[0] if run else ""
            if run is None or not (could_start_name(first) or first == "The"):
                break
            names.append(run[0])
            end = run.end()
            if len(names) > 1 and any(map(street_word, run[0].split()[1:])):
                break
        if not names:
            continue
        tail = ready.tail(end)
        if tail.postcode or any(street_word(name.split()[-1]) for name in names):
            house = comparable(names[0]) if len(names) > 1 else None
            parts = AddressParts(comparable(unit["unit"]), None, house, comparable(names[-1]), tail.places, tail.postcode)
            yield AddressShape(Span(unit.start(), tail.end), parts, weak=unit[0].split()[0].lower() in _BUSINESS)


def _named(ready: AddressText) -> Iterator[AddressShape]:
    """ "Rosemary Cottage, Fennel Lane, Lower Exbridge": a house with a name on a road without a number."""
    text = ready.text
    for run in RUN.finditer(text):
        words = run[0].split()
        if len(words) < 2 or street_word(words[-1]) is None or not could_start_name(words[0]) or not goes_on(text, run.end()):
            continue
        before = _HOUSE_BEFORE.search(text, max(0, run.start() - 60), run.start())
        if before is None:
            continue
        house = _without_lead(before["house"])
        start = before.end("house") - len(house)
        kind = _dwelling(house)
        if kind is None and not (_LIVES_AT.search(text, max(0, start - 30), start) and _private(house)):
            continue
        number = _HOUSE_NUMBER.search(text, max(0, start - 8), start)
        start = number.start(1) if number else start
        tail = ready.tail(run.end())
        parts = AddressParts(
            None, number[1] if number else None, comparable(house), comparable(run[0]), tail.places, tail.postcode
        )
        yield AddressShape(Span(start, tail.end), parts, weak=kind == "maybe")


def _dwelling(house: str) -> Literal["sure", "maybe"] | None:
    """Whether a name is a dwelling's: "Rosemary Cottage", "The Old Forge", "The Willows"; perhaps "Mill House"."""
    words = _without_lead(house).lower().split()
    if len(words) < 2 or _WRITERS_HOUSE.match(_without_lead(house)):
        return None
    if words[-1] in DWELLINGS or "old" in words[:2] or (words[0] == "the" and words[-1] in TREES):
        return "sure"
    return "maybe" if words[-1] in BIG_HOUSES and _private(" ".join(words[:-1])) else None


def _private(house: str) -> bool:
    return VENUES.isdisjoint(house.lower().split())


def _without_lead(house: str) -> str:
    """A house's name without the word that starts the sentence: "At Rosemary Cottage"."""
    words = house.split()
    while len(words) > 1 and words[0].lower() in NO_PLACES - {"the"}:
        house = house[len(words[0]) :].lstrip()
        words = words[1:]
    return house


def _foreign(ready: AddressText) -> Iterator[AddressShape]:
    for match in _FOREIGN.finditer(ready.text):
        street = match["french"] or match["german"] or match["spanish"]
        number = match["french_number"] or match["german_number"] or match["spanish_number"]
        yield AddressShape(Span(*match.span()), AddressParts(number=comparable(number), street=comparable(street)))


def _with_road(ready: AddressText, code: Postcode) -> AddressShape:
    """A postcode, with the road and the towns right before it if there is a road."""
    start = code.span.start
    places: list[str] = []
    for _ in range(3):
        before = _PLACE_BEFORE.search(ready.text, max(0, start - 48), start)
        if before is None or not could_start_name(before["place"].split()[0]):
            break
        start = before.start("place")
        if street_word(before["place"].split()[-1]):
            parts = AddressParts(street=comparable(before["place"]), places=tuple(reversed(places)), postcode=code.value)
            return AddressShape(Span(start, code.span.end), parts, weak=True, bare=True)
        places.append(comparable(before["place"]))
    return AddressShape(code.span, AddressParts(postcode=code.value), weak=True, bare=True)
