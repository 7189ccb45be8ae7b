"""Where a post asks for a name: behind "Player of the match:", at a place in a list of winners, beside a name in a row.

What stands there is read as a first name, whatever the lists and the model make of the word: Marigold, Dawn and Sang are
children. Whether the name is a pupil's is decided in `pupils` all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import re2

from tweetguard.text.people.forms import Form
from tweetguard.text.people.name_runs import NO_SURNAMES, TITLES
from tweetguard.text.people.name_vocabulary import NameVocabulary
from tweetguard.text.people.name_words import Case, Word
from tweetguard.text.people.pupil_words import DID, ROLE

_REACH = 70  # characters before a name in which a post asks for it
_LONGEST = 4  # words of a name in a slot
_LEAST = 3  # letters of an everyday word that is taken for a name
_MEDALS = "\U0001f947-\U0001f949\U0001f3c5\U0001f3c6\U0001f396\u2b50\U0001f31f"
_RANK = (
    rf"(?:[{_MEDALS}]\ufe0f?|\b(?:[1-9]|1\d)(?:st|nd|rd|th)\b|\b(?:gold|silver|bronze|winner|runner-up|champion|captain)s?\b)"
)
_ASKED = re.compile(
    rf"""(?:
        \b(?:well\s(?:done|played)|bravo|congrat\w*|kudos|hats\soff|shout[- ]?outs?|(?:three\s)?cheers|applause|proud\sof|happy\s(?:\d+\w\w\s)?birthday|
           take\sa\sbow|nice\sone|good\sluck|bien\sjou[ée]|enhorabuena|f[ée]licitations)(?:,?\s(?:to|for|our|our\sown|you|goes))*[,:!]?\s+
      | \b(?:of|for)\sthe\s(?:week|day|match|month|term|half[- ]term|year|season|round|tournament|game|lesson|show)\b[^.!?\n]{{0,25}}?(?:\b(?:is|goes\sto|was|are)|\sby|\sfrom|:|[–—-])\s+
      | \b(?:{ROLE}|head\s(?:girl|boy)|prefects?|scorers?|goals?|tries|assists?|clean\ssheet|distinctions?|merits|highly\scommended)\b(?:\s[a-z]+){{0,3}}?\s?(?:\b(?:is|are|was|were)|:|[–—])\s+
      | \b(?:work|watercolour|paintings?|drawings?|poems?|stor(?:y|ies)|cakes?|goals?|tr(?:y|ies)|solos?|models?|performances?|designs?|saves?|efforts?|answers?)\s(?:today\s)?(?:by|from)\s+
      | \b(?:marks|points|award|prize|certificate|medal|merits?|stickers?|test|applause|trophy|cup|shield)\b[^.!?\n]{{0,20}}?\b(?:to|for)\s+
      | \b(?:prize|medal|winner)\s+
    )\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?<![\d.:])\d\d?[.)]\s\Z")
_FIRST_OF_NUMBERED = re.compile(r"(?<![\w.:])1[.)]\s[^\W\d_]")
# How whatever `_ASKED` finds ends: most words are spared the longer search by it.
_TAIL = re.compile(
    r"(?:[:–—,!-]|(?:to|for|our|own|you|goes|is|are|was|were|by|from|done|played|bravo|kudos|off|outs?|cheers|applause|of|birthday|"
    r"bow|one|luck|jou[ée]|enhorabuena|licitations|prize|medal|winner|congrat\w*))\s+\Z",
    re.IGNORECASE,
)
_RANKED = re.compile(rf"{_RANK}(?:\s(?:place|prize|medal))?[\s:–—-]*(?:(?:to|for|goes\sto|went\sto)\s)?\Z", re.IGNORECASE)
_ENDS = re.compile(
    r"['’]?s?\s?(?:[,.;!?\n:)&(+/–—]|\Z|[^\w\s,.]|(?:and|in|from|of|for|who|with|on|\d[\d.,]*|has|is|was)\b)", re.IGNORECASE
)
_MEASURED = re.compile(
    r"[:–-]?\s\(?\d+(?:[.:]\d+)?\s?(?:m|cm|km|s|secs?|seconds|mins?|pts?|points|goals?|marks?|runs?|not\sout)(?!\w)"
)
_DEED = re.compile(
    rf"""\s(?:[a-z]+ly\s|also\s|just\s|both\s|has\s|have\s)?
    (?:{DID}|[a-z]{{2,}}(?:ed|ew|ght|oke|ose)|cut|put|took|went|began|stood|held|rode|fell|kept)\b""",
    re.VERBOSE,
)
_ONE_OF_OURS = re.compile(r"\b(?:our|my|your|the|an?)\s(?:[a-z-]+\s)?\Z", re.IGNORECASE)
_ENDS_SENTENCE = frozenset({"", "?", ".", ")", "…", '"', "“", "‘", "("})
_IT_WAS = re.compile(r"\bit (?:was|is) \Z", re.IGNORECASE)
_PRESENT = re.compile(r"\s[a-z]+s\b")
_TO_FORM = re.compile(r"\s?(?:\(|in\s|from\s|of\s)(?:class\s|form\s)?\Z", re.IGNORECASE)
_ROW = re.compile(
    rf"""\s*(?:\([^()\n]{{0,30}}\)\s*|[:–-]?\s?\d[\d.,:]*\s?(?:m|cm|km|s|secs?|pts?|points|goals?|marks?|runs?)?(?!\w)\s*)?
    (?:[,;]\s*(?:(?:and|&|then)\s+)?|\s(?:and|&|\+|y|et|und|plus)\s|\n\s*)
    (?:{_RANK}[\s:–-]*|\d\d?[.)]\s)?(?:[^\w\s"“'‘(]\s*)?(?:(?:and|y|et)\s)?""",
    re.VERBOSE | re.IGNORECASE,
)
_CUES = re2.compile(
    r"(?i)well (?:done|played)|bravo|congrat|kudos|hats off|shout|cheers|applause|proud of|birthday|take a bow|nice one|luck|bien jou|"
    r"enhorabuena|licitations|(?:of|for) the |\b[1-9](?:st|nd|rd|th)|[1-9][.)]|gold|silver|bronze|winner|runner|champion|captain|"
    r"[:–—]| (?:is|are|was|were|by|from|to|for) |prize|medal|[\x{1F947}-\x{1F949}\x{1F3C5}\x{1F3C6}\x{1F396}\x{2b50}\x{1f31f}]"
)
# Whom a post may praise as well: "Well done Orchestra", "Thanks to Waitrose", "Congratulations Class of 2026".
_GROUPS = frozenset(
    """
    everyone everybody all both team teams club orchestra choir band squad cast crew council staff class society union ladies gents lads
    girls boys folks people guys parents carers families teachers tutors governors friends colleagues pta ptfa today tonight tomorrow
    week yesterday thanks great brilliant super superb amazing fantastic lovely good best more most first second third last final
    next back north south east west upper lower junior senior middle foundation higher key assembly netball football rugby hockey
    cricket tennis athletics rounders basketball badminton volleyball swimming gymnastics dance chess debating debate eco science
    christmas easter diwali eid hanukkah nowruz vaisakhi england scotland wales ireland britain europe uk gb one two three four five
    six seven eight nine ten none nobody somebody anyone entry entries free here there photo photos picture pictures click link
    see read look watch find check join come sign get open doors please also plus only just still even every each any some many
    mr mrs miss ms dr sir ballet judo karate yoga archery skiing strings brass woodwind percussion steel ukulele technical alto
    soprano tenor bass welcome goal goals try tries fifth sixth eighth ninth tenth mathematics physics chemistry biology latin dodgeball
    lunch breakfast dinner tea period monitors captains prefects champions finalists winners runners
    """.split()
)
_OPENERS = frozenset({"bravo", "kudos", "cheers", "hooray", "enhorabuena", "félicitations", "super", "brilliant", "fantastic"})
_SEASONS = frozenset(
    "spring summer autumn winter april may june august ever just happy merry sunny jordan georgia chad kenya virginia carolina".split()
)
_SOFT_TITLES = frozenset({"prince", "king", "major", "earl", "duke", "judge", "princess", "queen", "star"})


@dataclass(frozen=True, slots=True)
class _Item:
    """Words with a capital that may be one name; `sure`: no list knows the first of them as anything else."""

    words: tuple[Word, ...]
    sure: bool

    @property
    def start(self) -> int:
        return self.words[0].span.start

    @property
    def end(self) -> int:
        return self.words[-1].span.end


def with_slots(text: str, words: tuple[Word, ...], forms: Sequence[Form], vocabulary: NameVocabulary) -> tuple[Word, ...]:
    """The words, those among them that stand where a name is asked for as first names."""
    items = _items(text, words, vocabulary)
    if all(item.sure for item in items) or not (_CUES.search(text) or any(item.sure for item in items)):
        return words
    filled = _filled(text, items, forms, vocabulary)
    if not filled:
        return words
    return tuple(
        word._replace(given=True, doubtful=False, ordinary=False) if word.span.start in filled else word for word in words
    )


def _items(text: str, words: Sequence[Word], vocabulary: NameVocabulary) -> list[_Item]:
    items: list[_Item] = []
    taken: list[Word] = []
    for word in (*words, None):
        if taken and (
            word is None
            or word.case is Case.SMALL
            or taken[-1].possessive
            or len(taken) == _LONGEST
            or text[taken[-1].span.end : word.span.start] != " "
        ):
            items.append(_Item(tuple(taken), taken[0].given and not taken[0].doubtful))
            taken = []
        if word is not None and word.case is Case.TITLE and (taken or not (word.initial or _opens(word))):
            taken.append(word)
    return items


def _opens(word: Word) -> bool:
    """Whether a word stands before names and is none itself: Bravo, Well, Year."""
    small = word.text.casefold()
    return small in _OPENERS or (small in NO_SURNAMES and not (word.given or word.doubtful))


def _filled(text: str, items: Sequence[_Item], forms: Sequence[Form], vocabulary: NameVocabulary) -> set[int]:
    """Where the names begin that nothing but their place tells."""
    linked = {form.span.start for form in forms}
    able = [item for item in items if not item.sure and _able(item)]
    if not able:
        return set()
    rows = _rows(text, items)
    concerned = {start for row in rows if any(item.start in row for item in able) for start in row}
    asked = {item.start for item in items if item.start in concerned and _is_asked(text, item)}
    measured = {item.start for item in items if _MEASURED.match(text, item.end)}
    if any(item.sure for item in items if item.start in measured):
        asked |= measured
    filled: set[int] = set()
    for item in able:
        row = next((row for row in rows if item.start in row), frozenset({item.start}))
        beside = any(each.sure for each in items if each.start in row)
        place = all(word.text.casefold() in vocabulary.apart for word in item.words)
        to_form = _to_form(text, item, linked)
        if not _known(item) and any(word.ordinary for word in item.words[1:]) and not (beside and row & asked):
            continue
        known = _known(item)
        if place and not (to_form or (beside and row & asked)):
            continue
        if (
            (row & asked and (_ENDS.match(text, item.end) or (known and item.start in asked)))
            or (
                beside
                and len(row) > 1
                and not (len(row) == 2 and _is_called(text, item))
                and (known or row & asked or len(row) > 2)
            )
            or (item.words[0].first and _acts(text, item, row, items))
            or (to_form and (item.words[0].doubtful or (_DEED.match(text, to_form) and not _plural(item))))
            or (known and _IT_WAS.search(text, max(0, item.start - 8), item.start) and text.startswith(" who ", item.end))
        ):
            filled.add(item.start)
    return filled


def _able(item: _Item) -> bool:
    """Whether words could be a name at all: one word, or one with a surname behind it."""
    first = item.words[0].text.casefold()
    if first in _GROUPS or (first in TITLES and not (first in _SOFT_TITLES and len(item.words) == 1)):
        return False
    if first in NO_SURNAMES and not item.words[0].doubtful:
        return False
    if any(word.text.casefold() in NO_SURNAMES or word.text.casefold() in _GROUPS for word in item.words[1:]):
        return False
    if _known(item):
        return True
    return len(first) >= _LEAST and not _plural(item)


def _known(item: _Item) -> bool:
    """Whether the first word is a first name that is a word as well, or a word that no list holds."""
    return item.words[0].doubtful or not item.words[0].ordinary


def _plural(item: _Item) -> bool:
    last = item.words[-1].text.casefold()
    return item.words[-1].ordinary and last.endswith("s") and not last.endswith("ss")


def _is_asked(text: str, item: _Item) -> bool:
    start = item.start
    behind = text[:start].rstrip(" ")[-1:]
    if behind in _ENDS_SENTENCE and not (behind == "." or behind == ")"):
        return False
    if behind == "." and not _NUMBERED.search(text, max(0, start - 6), start):
        return False
    reach = max(0, start - _REACH)
    if _NUMBERED.search(text, max(0, start - 6), start):
        return _FIRST_OF_NUMBERED.search(text) is not None
    if _RANKED.search(text, max(0, start - 24), start) is not None:
        return True
    return _TAIL.search(text, max(0, start - 18), start) is not None and _ASKED.search(text, reach, start) is not None


def _acts(text: str, item: _Item, row: frozenset[int], items: Sequence[_Item]) -> bool:
    """Whether a sentence begins with a first name that is a word as well, and goes on with a deed: "Mark learned"."""
    rows = [each for each in items if each.start in row]
    if not any(each.words[0].doubtful for each in rows) or item.words[0].text.casefold() in _SEASONS:
        return False
    return _DEED.match(text, rows[-1].end) is not None and not _PRESENT.match(text, rows[-1].end)


def _is_called(text: str, item: _Item) -> bool:
    """Whether a word says what somebody is whom a comma sets behind it: "Our littlest Munchkin, Zainab"."""
    return text.startswith(", ", item.end) and _ONE_OF_OURS.search(text, max(0, item.start - 24), item.start) is not None


def _to_form(text: str, item: _Item, linked: set[int]) -> int:
    """Where the form ends that is tied to a name by a word or bracket, or 0."""
    for start in linked:
        if 0 < start - item.end < 14 and _TO_FORM.fullmatch(text, item.end, start):
            behind = re.compile(r"\S+").match(text, start)
            return behind.end() if behind else 0
    return 0


def _rows(text: str, items: Sequence[_Item]) -> list[frozenset[int]]:
    """The starts of the names that stand in one row."""
    rows: list[set[int]] = []
    for before, item in zip((None, *items), items, strict=False):
        if before is not None and not before.words[-1].possessive and _ROW.fullmatch(text, before.end, item.start):
            rows[-1].add(item.start)
        else:
            rows.append({item.start})
    return [frozenset(row) for row in rows]
