"""British postcodes, by the grammar of the Post Office: where each stands and how it is written.

Exam units and names of rooms, seats and samples have the same shape. Which of them is a postcode, and whose, is for others
to judge: `spaced`, `capital` and `known_area` are there to help.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

# Outward: A9, A99, AA9, AA99, A9A or AA9A, no Q V X first, no I J Z second; inward: 9AA without C I K M O V.
_OUTWARD: Final = r"[a-pr-uwyz](?:[0-9][0-9a-z]?|[a-hk-y][0-9][0-9a-z]?)"
_INWARD: Final = r"[0-9][abd-hjlnp-uw-z]{2}"
_POSTCODE: Final = lazy(
    rf"""(?<![\w@\#&=-]) (?<!\w[./])
        (?: (?P<outward> {_OUTWARD} | gir(?=[^\S\n]?0aa) ) (?P<gap>[^\S\n]{{0,2}}) (?P<inward> {_INWARD} )
          | bfpo [^\S\n]{{0,2}} (?P<bfpo> [0-9]{{1,4}} )
        ) (?! \w | [-@]\w | /\d )""",
    re.VERBOSE | re.IGNORECASE,
)
_SHAPE: Final = lazy(r"[0-9][A-Za-z]{2}(?![A-Za-z0-9])|[Bb][Ff][Pp][Oo]")
_AREAS: Final = """
AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GIR GL GU
GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH
PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
"""
_KNOWN_AREAS: Final = frozenset(_AREAS.split())
_LETTERS: Final = lazy(r"[A-Z]+")


@dataclass(frozen=True, slots=True)
class Postcode:
    """A postcode; `value` is its usual form, "EX40 9ZZ" or "BFPO 57".

    `spaced`: its halves stand apart in the text; `capital`: it is written in capitals; `known_area`: its first letters
    are one of the Post Office's 124 areas or the forces' mail.
    """

    span: Span
    value: str
    spaced: bool
    capital: bool
    known_area: bool


def find_postcodes(text: str) -> tuple[Postcode, ...]:
    """All that has the shape of a full postcode, in capitals or not, with or without its blank."""
    if not _SHAPE.search(text):
        return ()
    return tuple(map(_postcode, _POSTCODE.finditer(text)))


def _postcode(match: re.Match[str]) -> Postcode:
    capital = match[0].isupper()
    if match["bfpo"]:
        return Postcode(Span(*match.span()), f"BFPO {match['bfpo']}", " " in match[0], capital, True)
    outward = match["outward"].upper()
    area = _LETTERS.match(outward)
    known = area is not None and area[0] in _KNOWN_AREAS
    return Postcode(Span(*match.span()), f"{outward} {match['inward'].upper()}", bool(match["gap"]), capital, known)
