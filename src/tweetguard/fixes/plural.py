"""From "I" to "we", with the verb: which words change in a post, and whether the post still says what it said.

A post speaks with one voice, so its words are changed together, or not at all. What only one person can say ("my husband", "I was born",
"I think") is a change of meaning; what would be no English ("Mr Khan and we", "we are a geographer") is never written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tweetguard.fixes.agreement import Unsure, verb_edits
from tweetguard.fixes.edits import Edit, Fix
from tweetguard.fixes.plural_sense import Risk, is_riddle, risk_of_sentence, risk_of_word
from tweetguard.fixes.plural_words import PLURAL
from tweetguard.fixes.sentences import Word, sentences, starts_sentence
from tweetguard.text.spans import Span
from tweetguard.text.voice.first_person import APOSTROPHES

LONGEST = 300  # words of a sentence


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch that another rule speaks about; where it is `closed`, no word in it is touched."""

    span: Span
    closed: bool


def plural_fix(text: str, found: Sequence[Span], phrases: Sequence[Phrase] = ()) -> Fix | None:
    """The fix for the words of the first person at `found`: all of them, or None where one of them cannot be changed.

    `phrases` are what other rules found: a word within such a phrase is not changed without being asked for.
    """
    wanted = set(found)
    edits: list[Edit] = []
    targets: list[Span] = []
    risk = Risk.SAFE
    for words in sentences(text):
        if is_riddle(words):
            return None
        places = [index for index, word in enumerate(words) if word.span in wanted]
        if places:
            more, how = _judge(text, words, places, phrases)
            edits += more
            targets += [words[index].span for index in places]
            risk = max(risk, how)
    # A word that stands in no sentence as we cut them is a sign that the post is beyond us.
    if risk is Risk.NEVER or len(targets) != len(wanted):
        return None
    return Fix(tuple(edits), tuple(targets), risk is Risk.SAFE)


def _judge(text: str, words: tuple[Word, ...], places: list[int], phrases: Sequence[Phrase]) -> tuple[list[Edit], Risk]:
    """The edits of a sentence, and how far they may be trusted."""
    if len(words) > LONGEST:
        return [], Risk.NEVER
    targets = [words[index].span for index in places]
    risks = [risk_of_sentence(words, places), *(risk_of_word(words, index, text) for index in places)]
    risks += [
        Risk.NEVER if phrase.closed else Risk.UNSAFE
        for phrase in phrases
        if any(target.overlaps(phrase.span) for target in targets)
    ]
    edits = [Edit(words[index].span, _plural(text, words, index)) for index in places]
    try:
        edits += verb_edits(words, places)
    except Unsure:
        risks.append(Risk.NEVER)
    return sorted(edits), max(risks)


def _plural(text: str, words: tuple[Word, ...], index: int) -> str:
    """The plural of a word, in its own case and with its own apostrophe."""
    word = words[index]
    plural = PLURAL["".join(filter(str.isalpha, word.lower))]
    mark = next((sign for sign in word.written if sign in APOSTROPHES), "’" if "’" in text else "'")
    plural = plural.replace("'", mark)
    letters = "".join(filter(str.isalpha, word.written))
    if letters.islower():
        return plural
    if (len(letters) > 1 and letters.isupper()) or (letters == "I" and _among_capitals(words, index)):
        return plural.upper()
    if letters[0] == "I" and not starts_sentence(text, word.span.start):
        return plural
    return plural[0].upper() + plural[1:]


def _among_capitals(words: tuple[Word, ...], index: int) -> bool:
    """Whether the words around a lone I are written in capitals."""
    around = [word.written for word in (*words[max(0, index - 2) : index], *words[index + 1 : index + 3])]
    telling = [each for each in around if len(each) > 1 and each.isalpha()]
    alone = len(words) == 2  # "I CAN"
    return len(telling) > (0 if alone else 1) and all(map(str.isupper, telling))
