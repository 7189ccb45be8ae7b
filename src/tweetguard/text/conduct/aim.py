"""Whether a word is aimed at people: "you clown", "these clowns", "the referee is a clown", but not "Coco the Clown".

It looks at the words on both sides and knows no list of insults; `Surroundings` hands it the stretch in question.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

_REACH: Final = 70  # code points on either side that are looked at

# Who can be insulted: pronouns, groups of a school, and those whom people complain of.
PEOPLE: Final = (
    r"(?:you(?: lot| all| guys| people)?|u|ya|youse|they|he|she|we|who(?:ever)?|people|parents?|mums?|dads?|pupils?|students?|kids?|"
    r"children|boys?|girls?|lads?|teachers?|staff|colleagues?|governors?|neighbou?rs?|drivers?|fans?|voters?|politicians?|ministers?|"
    r"councils?|governments?|management|slt|office|suppliers?|visitors?|players?|teams?|opposition|goalkeeper|keeper|coach|captain|"
    r"ref|referees?|umpires?|linesman|ump|judges?|examiners?|inspectors?|mps?|tories|liberals|conservatives|democrats|republicans|"
    r"labour|lot|class|set \d|(?:bottom|top) set|group|form|everyone|everybody|somebody|someone|anyone|anybody|nobody|"
    r"guy|bloke|man|woman|idiots?|years? \d{1,2}s?|yr ?\d{1,2}s?|y\d{1,2}s?|\d{1,2}[a-z]\d?|half of (?:them|you)|some of (?:them|you))"
)
_NOUNS: Final = (
    r"(?:people|person|human|humans|creatures?|kids?|children|boys?|girls?|lads?|men|man|wom[ae]n|teachers?|parents?|pupils?|students?|lot|bunch|drivers?|refs?|"
    r"referees?|umpires?|fans?|players?|teams?|politicians?|coach|goalkeeper|neighbou?rs?|cow|cows|pig|pigs|git|gits|sod|sods|"
    r"class|group|year \d{1,2}s?|bloke|guy|guys|fools?|owners?|bosses|boss|manager|twit|so-and-so|excuses?)"
)
_BE: Final = r"(?:is|are|was|were|am|be|been|being|'s|'re|'m|look|looks|looked|sound|sounds|seem|seems)"
_ADVERB: Final = (
    r"(?:so|too|really|very|just|all|a bit|a little|pretty|quite|such|still|always|clearly|obviously|absolutely|completely|utterly|"
    r"totally|truly|simply|honestly|actually|as|bloody|fucking|fking|unbelievably|incredibly|plain|rather|particularly|how|both|"
    r"being|seriously|beyond|that|most|more|even|frankly|basically|nothing but)"
)
_START: Final = r"(?:^|[.!?:;\n(–—]\s*|[.!?]['\"”’]\s*)"
_NEGATED: Final = lazy(
    r"\b(?:not|never|nobody|none|no one|nothing|neither|without|hardly|isn't|aren't|wasn't|weren't|ain't)\b[^.!?,;:\n]{0,25}$|\bno\s$"
)
_INTENT: Final = lazy(r"\b(?:don't|do not|stop|not to|why) (?:be|being|act(?:ing)? like)\b[^.!?\n]{0,25}$")

_SUBJECT_BEFORE: Final = lazy(
    rf"(?:\b{PEOPLE}\b[^.!?\n;]{{0,30}}?(?:\s|\b){_BE}|\b(?:you|they|we)'re|\b(?:he|she|who)'s|\b(?:u r|ur|your|youre|theyre))\s+(?:{_ADVERB}\s+){{0,3}}$"
)
_ASKED_BEFORE: Final = lazy(rf"(?:^|\W)(?:are|r|is) {PEOPLE} (?:{_ADVERB} ){{0,2}}(?:an? )?$")
_END_OF_CLAUSE: Final = lazy(
    r"(?:\s*[.!?,;:)\n…–—-]|\s*$|\s+(?:if|and|or|to|today|this|that|as|they|he|she|you|enough|in|at|on|when|but|for|because|sometimes|again|"
    r"honestly|really|lol|tbh|af|about|it|isn't|aren't|who|while|with|beyond|[^\w\s@#]))"
)
_PERSON_AFTER: Final = lazy(rf"(?:,?\s+[\w'-]+){{0,2}}?\s+{_NOUNS}\b")
_LIKE_AFTER: Final = lazy(
    r"\s+(?:who|in (?:the )?(?:year|set|office|council|government|charge|front|back|room|school|white|this)|like (?:you|him|her|them|this)|"
    r"(?:at|from|behind|of) (?:the|that|number|head|our|county|city)|running|that|parking|driving)\b"
)
_DEMONSTRATIVE: Final = r"(?:these|those|them|what an?(?: [a-z]+)?|what|such an?|bunch of|load of|pack of|shower of|lot of|full of|set of|any|more|you|u|ya|yer|y'all|youse|your|of you|fellow|some)"
_DEMONSTRATED: Final = lazy(rf"(?:^|[^\w']){_DEMONSTRATIVE}\s+$")
_AMONG: Final = lazy(
    r"\b(?:by|with|for|from|like|than|at|of|against|to|only|surrounded by|called us|called me|call me|call them|called them|beat|beating|smashed|thrashed|over)\s+(?:an?|the|such|these|those|some|that|our|your)?\s*$"
)
_ALONE_BEFORE: Final = lazy(rf"(?:{_START}|,\s*)$")
_CALLED: Final = lazy(r"\b(?:oi|hey|listen|look|sorry|calm down|wake up),?\s+$")
_ALONE_AFTER: Final = lazy(r"\s*(?:[.!?…]|$|\n)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words on both sides of a span, in small letters and with straight apostrophes."""

    before: str
    after: str

    @classmethod
    def of(cls, text: str, span: Span) -> Surroundings:
        """What stands around a span of a text."""
        before = text[max(0, span.start - _REACH) : span.start]
        after = text[span.end : span.end + _REACH]
        return cls(_plain(before), _plain(after))

    @property
    def negated(self) -> bool:
        """Whether the word is said not to hold, as in "nobody here is stupid"; "don't be stupid" is no such saying."""
        return _NEGATED.search(self.before) is not None and _INTENT.search(self.before) is None


def noun_is_aimed(around: Surroundings, intensifiers: Collection[str], *, grave: bool, to_you: bool) -> bool:
    """Whether a noun is aimed at people.

    `grave`: one that says nothing but ill of them, for which less is asked; `to_you`: only "you" will do.
    """
    if around.negated:
        return False
    before, strengthened = _without_strengtheners(around.before, frozenset(intensifiers))
    if _YOU_NOUN.search(before):
        return True
    if to_you:
        return False
    if _INTENT.search(around.before) or (_CALLED.search(before) and re.match(r"\s*[,.!?]", around.after)):
        return True
    if (_ADDRESSED.search(before) and _WHO_AFTER.match(around.after)) or _ALL_OF_THEM.match(around.after):
        return True
    if not (grave or strengthened or _SUCH.search(around.before)):
        return False
    return (
        _DEMONSTRATED.search(before) is not None
        or _SUBJECT_BEFORE.search(before) is not None
        or _PREDICATE.search(before) is not None
        or _LIKE_AFTER.match(around.after) is not None
        or (_ALONE_BEFORE.search(before) is not None and _ALONE_AFTER.match(around.after) is not None)
        or _AMONG.search(before) is not None
        or _APPOSED.search(before) is not None
    )


# "To the clowns who left the gate open", "Clowns, the lot of them", "the ref, the blind old goat".
_ADDRESSED: Final = lazy(
    r"\b(?:to|dear|thanks to|it's|was|were|you) (?:the|those|these|all the|whichever|whatever|some|a few) $"
)
_WHO_AFTER: Final = lazy(r"\s+(?:who|that|who've|whose)\b")
_ALL_OF_THEM: Final = lazy(
    r",?\s+(?:the (?:whole )?(?:lot|pair|bunch) of (?:you|them|'em)|every (?:last|single) one(?: of (?:you|them))?|all of (?:you|them)|both of (?:you|them))\b"
)
_APPOSED: Final = lazy(r"(?:,|—|–| -)\s+the\s+$")
_SUCH: Final = lazy(r"\bsuch an?\s+$")
_YOU_NOUN: Final = lazy(r"(?:^|[^\w'])(?:you|ya|u|you're|you are|ur)\s+(?:an? |such an? |all |bunch of |load of )*$")
_PREDICATE: Final = lazy(
    rf"(?:\b|\s|(?<=\w)){_BE}\s+(?:{_ADVERB}\s+){{0,2}}(?:an?|the|such an?|one|nothing but an?)(?: [\w' -]{{2,24}}? and an?)?\s+$"
)


def adjective_is_aimed(around: Surroundings, *, to_you: bool) -> bool:
    """Whether an adjective is aimed at people: "you are thick", "our Year 8 are thick"; `to_you`: only "you" will do."""
    if around.negated:
        return False
    before = around.before
    ends = _END_OF_CLAUSE.match(around.after) is not None
    if (_YOU_ARE.search(before) or _ASKED_YOU.search(before)) and ends:
        return True
    if _YOU_BEFORE.search(before) and _SOMETHING_AFTER.match(around.after):
        return True
    if to_you:
        return False
    if (_SUBJECT_BEFORE.search(before) or _ASKED_BEFORE.search(before)) and ends:
        return True
    return _PERSON_AFTER.match(around.after) is not None and _POINTED.search(before) is not None


_YOU_ARE: Final = lazy(
    rf"(?:\b(?:you|u|ya)(?: lot| all| guys| people)?(?: (?:really|all|just|clearly|honestly))? (?:are|r|is)|\byou're|\b(?:ur|youre))\s+(?:{_ADVERB}\s+){{0,3}}$"
)
_ASKED_YOU: Final = lazy(rf"(?:^|\W)(?:are|r) (?:you|u|ya)(?: lot| people)? (?:{_ADVERB} ){{0,2}}$")
_SOMETHING_AFTER: Final = lazy(r",?\s+(?!questions?\b|things?\b|of\b|about\b)\w")
_YOU_BEFORE: Final = lazy(r"(?:^|[^\w'])(?:you|ya|u|you absolute|you bunch of)\s+$")
_POINTED: Final = lazy(
    rf"(?:{_START}|\b(?:these|those|some|our|the|such|what|of|by|with|from|an?|are|is|and|for|at|other|all|so many|that|your|by|,)\s+)$"
)


def _without_strengtheners(before: str, intensifiers: frozenset[str]) -> tuple[str, bool]:
    """What stands before the words that strengthen an insult, and whether there were any but articles."""
    strengthened = False
    while True:
        match = _LAST_WORD.search(before)
        if match is None or match.group(1) not in intensifiers or match.group(1) in _ARTICLES:
            return before, strengthened
        strengthened = strengthened or match.group(1) not in _FAINT
        before = before[: match.start(1)]


_LAST_WORD: Final = lazy(r"([a-z][a-z'-]*),?\s+$")
_ARTICLES: Final = frozenset({"a", "an", "the", "such", "of"})
_FAINT: Final = frozenset(
    {
        "little",
        "big",
        "old",
        "just",
        "really",
        "all",
        "very",
        "so",
        "too",
        "poor",
        "real",
        "proper",
        "sad",
        "crazy",
        "actual",
        "massive",
        "huge",
    }
)


def _plain(text: str) -> str:
    return text.lower().replace("’", "'").replace("‘", "'")
