"""What the words around a place say of it: a home, a venue, something of stories or of history."""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import Final

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.places.address_words import HOMELY, HOMES, NOT_HOME, NOT_REAL, PAST, PUBLIC, TRADES, VENUES
from tweetguard.text.spans import Span

_REACH: Final = 160
"""Code points to each side in which such words are looked for: about a post's length."""

_WORD: Final = lazy(r"[^\W\d_]+(?:['’&-][^\W\d_]+)*|[.!?:;()\n]|,")
_SENTENCE_END: Final = lazy(r"(?<!\bMr)(?<!\b[MDS][rst])(?<!\bMrs)(?<!\bNo)[.!?…]+(?=\s)|\n\s*\n")
# From a venue to its address: "the museum (12 Castle Street)", "the Odeon at 12 Castle Street".
_LINKS: Final = frozenset({"at", "on", "in", "is", "are", "located", "based", "found", "address", "over", "our", "the"})
_NO_NAME: Final = """
to from or and for with by before after near opposite behind between past beside outside drop collect post bring send lives
live round that who which went go via
"""
_NOT_A_NAME: Final = frozenset(_NO_NAME.split())
"""Words that part an address from what stands before it: "from the library to 7 Mill Lane"."""

_VENUE_BEHIND: Final = lazy(
    r"""\s*(?: \((?P<inside>[^)\n]{1,60})\) | [,–—-]?\s*(?:home\sof|which\sis|now|is|is\snow|aka)\s(?P<is>[^,.!?\n]{1,40})
         | [ ](?P<goes_on>[A-Za-z'’&-]+(?:[ ][A-Z][\w'’&-]*){0,2}) )""",
    re.VERBOSE,
)
_TITLED_HOME: Final = lazy(
    r"(?<!\w)(?:mr|mrs|ms|miss|mx|dr|nana?|gran(?:ny|dad|dma|pa)?|coach)\.?\s[\w-]+['’]s?(?!\w)"
    # "at the Okafors' garden", "Zainab's place"
    r"|(?<!\w)(?-i:[A-Z])[\w-]+(?:s['’]|['’]s)\s(?:(?:back|front)\s)?"
    r"(?:garden|house|home|place|barn|kitchen|conservatory|drive(?:way)?|patio|flat|gaff|annexe?|mum|dad|nan|gran)(?!\w)",
    re.IGNORECASE,
)
# "Dr Johnson's House, 17 ...", "Anne Hathaway's Cottage, ...", "The Globe, 21 ..."
_MUSEUM_HOUSE: Final = lazy(r"['’]s?\s(?:Birthplace\s)?House,?\s(?:at\s|\()?\Z|[A-Z]\w+\s[A-Z]\w+['’]s?\s[A-Z]\w+,\s\Z")
_THE_VENUE: Final = lazy(r"(?<!\w)The\s[A-Z]\w+(?:\s[A-Z]\w+)?(?:,\s|\s\()\Z")
_WHOSE: Final = lazy(r"(?<!\w)([A-Z][\w-]+['’]s)(?:\s(?:place|house|home))?\s?[,:(]?\s?\Z")
_OWN_POSTCODE: Final = lazy(r"(?:['’]s|(?<!\w)(?:my|his|her|their))\s(?:\w+\s)?(?:postcode|address)", re.IGNORECASE)
_OLD_YEAR: Final = lazy(r"(?<![\w£.,])(?:1[0-8]\d\d|19[0-6]\d)(?:s\b|(?![\w,]\w|\w|\s?(?:m|km|metres|pupils)\b))")
_STILL: Final = lazy(r"(?<!\w)(?:lives|live|living|home|our|my|his|her)(?!\w)")


def _words(text: str) -> list[str]:
    return [re.sub(r"['’]s?\Z", "", word) if word.lower().endswith(("'s", "’s")) else word for word in _WORD.findall(text)]


def sentence_of(text: str, span: Span) -> Span:
    """The sentence around a span, as far as `_REACH` code points to each side."""
    start, end = max(0, span.start - _REACH), min(len(text), span.end + _REACH)
    for match in _SENTENCE_END.finditer(text, start, end):
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end:
            return Span(start, match.end())
    return Span(start, end)


def home_cues(text: str, span: Span) -> tuple[str, ...]:
    """The words near `span` that speak of somebody's home: "lives", "doorstep", "Mr Reid's"."""
    around = Span(max(0, span.start - _REACH), min(len(text), span.end + _REACH))
    nearby = [text[around.start : span.start], text[span.end : around.end]]
    cues = [match[0] for part in nearby for pattern in (_TITLED_HOME, _OWN_POSTCODE) for match in pattern.finditer(part)]
    whose = _WHOSE.search(text, around.start, span.start)
    if whose is not None:
        cues.append(whose[1])
    for part in nearby:
        words = [word if word == "House" else word.lower() for word in _words(part)]
        followed = pairwise([*words, ""])
        cues += [word for word, after in followed if word in HOMELY and after not in NOT_HOME]
    return tuple(dict.fromkeys(cues))


def postcode_cues(text: str, span: Span) -> tuple[str, ...]:
    """The words that make a postcode by itself somebody's home; empty where a venue or a district stands nearer."""
    sentence = sentence_of(text, span)
    nearest: tuple[int, str] | None = None
    public = _REACH
    for match in chain(
        _TITLED_HOME.finditer(text, sentence.start, sentence.end), _OWN_POSTCODE.finditer(text, sentence.start, sentence.end)
    ):
        distance = _distance(span, match)
        nearest = min(nearest or (distance, match[0]), (distance, match[0]))
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        word = match[0].lower()
        distance = _distance(span, match)
        after = _WORD.match(text, match.end() + 1)
        if word in HOMES and match[0] != "House" and not (after is not None and after[0].lower() in NOT_HOME):
            nearest = min(nearest or (distance, match[0]), (distance, match[0]))
        elif word in VENUES or word in PUBLIC:
            public = min(public, distance)
    if nearest is None and public == _REACH:
        # "Tea is at the Okafors' house. Put EX42 7HB in the satnav."
        for match in _TITLED_HOME.finditer(text, max(0, sentence.start - _REACH), sentence.start):
            nearest = (0, match[0])
    return (nearest[1],) if nearest is not None and nearest[0] < public else ()


def _distance(span: Span, match: re.Match[str]) -> int:
    return span.start - match.end() if match.end() <= span.start else match.start() - span.end


def is_venue(text: str, span: Span) -> bool:
    """Whether the words right before or behind an address make it a venue's: "Freud Museum, 20 …", "… (the old bank)"."""
    if any(pattern.search(text, max(0, span.start - 48), span.start) for pattern in (_MUSEUM_HOUSE, _THE_VENUE)):
        return True
    before = _words(text[max(0, span.start - 80) : span.start])
    while before and (before[-1] in {",", ":", "("} or before[-1].lower() in _LINKS):
        before.pop()
    if before and before[-1] == "of":
        return False  # "in the hall of 2 Mill Lane"
    for index, word in enumerate(reversed(before[-6:])):
        if not word[0].isalpha() or word.lower() in _NOT_A_NAME:
            break
        # "the shop, 14 ...", "Museum of Farm Life, 14 ...", but not "the library card: 14 ..."
        if word.lower() in VENUES and (index == 0 or word[0].isupper()):
            return True
        if index == 0 and word[0].isupper() and word.lower() in TRADES:
            return True
    behind = _VENUE_BEHIND.match(text, span.end)
    if behind is None:
        return False
    return any(word.lower() in VENUES for part in behind.groups() if part for word in _words(part))


def is_unreal(text: str, span: Span) -> bool:
    """Whether the text tells a story, plays a game or looks back in history rather than speak of a house of today."""
    around = text[max(0, span.start - _REACH) : span.end + _REACH]
    words = {word.lower() for word in _words(around)}
    if not NOT_REAL.isdisjoint(words):
        return True
    sentence = sentence_of(text, span).of(text)
    past = not PAST.isdisjoint(words) or _OLD_YEAR.search(sentence) is not None
    return past and _STILL.search(sentence) is None
