"""The words by which a writer speaks of himself or herself: I, me, my, mine, myself, I'm, I've, I'll, I'd.

Left alone are words that only look like them (Roman numerals, a coal mine, "me llamo"), that somebody else says
(quotations, titles), and that are written for machines (hashtags, handles, addresses, code).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.quotations import find_quotations, outermost
from tweetguard.text.spans import Span
from tweetguard.text.tags import find_tags
from tweetguard.text.voice.foreign import is_gloss, stands_in_other_language
from tweetguard.text.voice.letter_i import is_predicate, is_symbol
from tweetguard.text.voice.other_senses import OTHER_SENSES, is_mentioned
from tweetguard.text.voice.surroundings import Surroundings, WordList
from tweetguard.text.voice.titles import stands_in_title

if TYPE_CHECKING:
    from spacy.tokens import Doc

# No post has so many such words; the rest of a hostile text is taken as meant, lest it take minutes.
_MOST_JUDGED = 5_000
APOSTROPHES = "'’‘‛ʼ`´′＇"
_WORD = lazy(
    rf"(?<!\w)(?:[iI](?:[{APOSTROPHES}]?(?:[mM]|[vV][eE]|[lL][lL]|[dD]))?|[mM](?:[eEyY]|[iI][nN][eE]|[yY][sS][eE][lL][fF]))(?!\w)"
)
_CONTRACTIONS = {"m": "i'm", "ve": "i've", "ll": "i'll", "d": "i'd"}
# "I'am" is a slip for "I am", "I'ma" is "I am going to"; other letters behind an apostrophe make another word:
# Welsh "i'r", "dot the i's".
_OTHER_WORD_BEHIND = lazy(rf"[{APOSTROPHES}](?!(?:am|mm?a|ve|d)\b)\w", re.IGNORECASE)
_OTHER_WORD_BEFORE = lazy(rf"\w[{APOSTROPHES}]\Z")


@dataclass(frozen=True, slots=True)
class FirstPerson:
    """One such word. `span` holds its contraction; `word` is in lower case with a straight apostrophe ("i'm")."""

    span: Span
    word: str


def could_hold(text: str) -> bool:
    """Whether a text holds any word that might be one; quick, so that other texts need no tokens."""
    return _WORD.search(text) is not None


def find_first_person(doc: Doc) -> tuple[FirstPerson, ...]:
    """All words of the first person singular, in order."""
    text = doc.text
    matches = list(_WORD.finditer(text))
    if not matches:
        return ()
    others = outermost((*find_quotations(text), *find_tags(text)))
    starts = [span.start for span in others]
    words = WordList(doc, text)
    has_symbols = False
    found: list[tuple[FirstPerson, Surroundings | None]] = []
    for count, match in enumerate(matches):
        start, end = match.span()
        nearest = bisect_right(starts, start) - 1
        if nearest >= 0 and start < others[nearest].end:
            continue
        word = _normalised(match.group())
        if count >= _MOST_JUDGED:
            found.append((FirstPerson(Span(start, end), word), None))
            continue
        if _is_part_of_other_word(text, start, end, word):
            continue
        place = words.around(start, end)
        has_symbols = has_symbols or (match.group() == "i" and is_symbol(place))
        if _is_meant(word, place):
            found.append((FirstPerson(Span(start, end), word), place))
    # Where a small i is once a symbol, only a verb behind it makes it the pronoun: "the loop never changes i".
    return tuple(
        one
        for one, place in found
        if not (has_symbols and place and place.written == "i" and not is_predicate(place.following))
    )


def _normalised(written: str) -> str:
    lowered = written.lower()
    if lowered[0] != "i" or len(lowered) == 1:
        return lowered
    return _CONTRACTIONS[lowered[1:].lstrip(APOSTROPHES)]


def _is_part_of_other_word(text: str, start: int, end: int, word: str) -> bool:
    """Whether hyphens, full stops or apostrophes make it a piece of something longer: dis-moi, A.I., about.me, m'y."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before[-1:] in ("-", "‑") and before[:1].isalnum() and len(before) == 2:
        return word != "i" or not before[0].isupper()  # "V-I" is left to the numerals
    if after[:1] in ("-", "‑") and after[1:].isalnum():
        # "I-I think" stammers.
        return after[1:].lower() != word[:1]
    if len(before) == 2 and before[1] == "." and before[0].isalnum():
        # Where the space behind a full stop was forgotten, a capital follows a whole word.
        whole = text[start].isupper() or word in {"i'm", "i've"}
        return not (whole and text[max(0, start - 4) : start - 1].isalpha() and after[:1] == " ")
    if after[:1] == "." and after[1:].isalnum() and (word == "i" or after[1:].islower()):
        return True
    if word != "mine" and _OTHER_WORD_BEHIND.match(text, end) is not None:
        return True
    return len(before) == 2 and _OTHER_WORD_BEFORE.match(before) is not None


def _is_meant(word: str, place: Surroundings) -> bool:
    """Whether the word is the pronoun, and the writer's own."""
    is_other = OTHER_SENSES.get(word)
    if is_other is not None and is_other(place):
        return False
    if word in _CONTRACTIONS.values() and not place.text[place.start + 1].isalpha():
        return not (stands_in_title(place) or is_gloss(place))  # an apostrophe leaves no doubt
    return not (stands_in_title(place) or stands_in_other_language(place) or is_gloss(place) or is_mentioned(place))
