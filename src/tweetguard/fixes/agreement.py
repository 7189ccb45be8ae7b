"""Which verbs change when "I" becomes "we": am, was and wasn't, where their subject is that I. All others stay as they are."""

from __future__ import annotations

from collections.abc import Sequence

from tweetguard.fixes.edits import Edit
from tweetguard.fixes.plural_words import ADVERBS, BE_BEFORE_I, CLAUSE_SUBJECTS, HEDGES, NO_ADVERBS
from tweetguard.fixes.sentences import Word

_PLURAL_BE = {"am": "are", "was": "were", "wasn't": "weren't", "wasnt": "weren't"}
_FINITE = frozenset("am was wasn't is isn't are aren't were weren't has hasn't it's that's there's he's she's".split())
_JOINING = frozenset("and but or & then yet".split())
_SUBJECTS = frozenset("i i'm i've i'll i'd im ive".split())


class Unsure(Exception):  # noqa: N818 - it reports no fault
    """It cannot be told whose a verb is."""


def is_adverb(word: Word) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return word.lower in ADVERBS or (word.lower.endswith("ly") and word.lower not in NO_ADVERBS)


def verb_edits(words: Sequence[Word], places: Sequence[int]) -> list[Edit]:
    """The edits of the verbs of a sentence, in which the pronouns at `places` become plural.

    Raises Unsure where it cannot be told whether the subject of a verb is the I.
    """
    subjects = [index for index in places if words[index].lower in _SUBJECTS]
    edits: list[Edit] = []
    for index, word in enumerate(words):
        if subjects and word.lower in _PLURAL_BE and _is_of_subject(words, index, subjects):
            edits.append(Edit(word.span, _in_case(word.written, _PLURAL_BE[word.lower])))
        elif subjects and word.written == "am" and not (index and words[index - 1].written.isdigit()):
            raise Unsure  # no other subject has this verb
    return edits


def _in_case(written: str, plural: str) -> str:
    if "’" in written:
        plural = plural.replace("'", "’")
    if written.isupper():
        return plural.upper()
    return plural[0].upper() + plural[1:] if written[0].isupper() else plural


def _is_of_subject(words: Sequence[Word], index: int, subjects: Sequence[int]) -> bool:
    """Whether the verb at `index` belongs to one of the subjects."""
    before = index - 1
    while before >= 0 and before not in subjects and (is_adverb(words[before]) or words[before].lower in ("for", "one")):
        before -= 1
    if before in subjects:
        return True
    if words[index].lower == "am":
        return _is_verb_am(words, index, before, subjects)
    if index + 1 in subjects:
        return _is_inverted(words, index)
    if before < 0 or before < subjects[0]:
        return False
    previous = words[before].lower
    if previous in _JOINING:
        return _is_shared(words, before, subjects)
    return previous == "," and _closes_aside(words, before, subjects)


def _is_verb_am(words: Sequence[Word], index: int, before: int, subjects: Sequence[int]) -> bool:
    """Whether "am" is the verb and no time of day."""
    word = words[index]
    near = index + 1 in subjects or before in subjects
    if before >= 0 and words[before].written.isdigit():
        return False
    if word.written.isupper() and not near:
        return False
    return near or (before > subjects[0] and words[before].lower in (*_JOINING, ",", ")", "that", "what", "who", "than", "as"))


def _is_inverted(words: Sequence[Word], index: int) -> bool:
    """Whether "was I" asks or turns the words round: "was I late?", "so was I", and not "the trip was, I think"."""
    behind = words[index + 2].lower if index + 2 < len(words) else ""
    if behind in HEDGES:
        return False
    if index == 0 or words[index - 1].is_mark or words[index - 1].lower in BE_BEFORE_I:
        return True
    raise Unsure


def _is_shared(words: Sequence[Word], joining: int, subjects: Sequence[int]) -> bool:
    """Whether a verb behind "and" shares the I of the clause before: "I saw it and was amazed"."""
    subject = max(index for index in subjects if index < joining)
    between = words[subject + 1 : joining]
    others = any(word.lower in CLAUSE_SUBJECTS for word in between[:-1])
    own = {at for at in range(subject + 1, joining) if words[at].lower in _PLURAL_BE and _is_of_subject(words, at, subjects)}
    foreign = [at for at in range(subject + 1, joining) if words[at].lower in _FINITE and at not in own]
    if foreign or others:
        raise Unsure
    return True


def _closes_aside(words: Sequence[Word], comma: int, subjects: Sequence[int]) -> bool:
    """Whether the comma closes an aside right behind the I: "I, for one, was"."""
    subject = max(index for index in subjects if index < comma)
    opened = words[subject + 1].lower == "," and subject + 1 < comma
    return opened and not any(word.lower == "," for word in words[subject + 2 : comma])
