"""Whether a department can say what one person said: a judgement on each word of the first person, and on its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise

from tweetguard.fixes import plural_words as vocabulary
from tweetguard.fixes.agreement import is_adverb
from tweetguard.fixes.sentences import Word

_DASHES = frozenset("-–—:;,.…()[]?!&")
_POSSESSIVE = ("'s", "s'")
_NEAR = 3  # words behind "my" that may be what is meant


class Risk(IntEnum):
    """What becomes of a sentence in the plural: the same, something else, or no English."""

    SAFE = 0
    UNSAFE = 1
    NEVER = 2


def risk_of_sentence(words: Sequence[Word], places: Sequence[int]) -> Risk:
    """What the other words of the sentence say: its writer's life and opinions are nobody else's."""
    lowered = [word.lower.removesuffix("'s") for word in words]
    for at, word in enumerate(lowered[:-1]):
        if word == "as" and lowered[at + 1] in vocabulary.ONE_THING:
            following = lowered[at + 2] if at + 2 < len(lowered) else ""
            if following[:1].isalpha() and following not in vocabulary.AS_A and not _compares(lowered, at):
                return Risk.NEVER
    if any(pair == ("used", "to") for pair in pairwise(lowered)):
        return Risk.UNSAFE
    private = vocabulary.OF_ONE_LIFE | vocabulary.OPINIONS | vocabulary.MEMORIES
    return Risk.UNSAFE if private & set(lowered) else Risk.SAFE


def _compares(lowered: Sequence[str], at: int) -> bool:
    """ "as good as a": no role."""
    return "as" in lowered[max(0, at - 4) : at]


def risk_of_word(words: Sequence[Word], index: int, text: str) -> Risk:
    """What becomes of the sentence when this word is changed."""
    word = words[index]
    behind = text[word.span.end : word.span.end + 2]
    if behind[:1] in "'’‘`´" and behind[1:].isalpha() and behind:
        return Risk.NEVER  # "mine's", "I'am", "I'ma"
    kind = "".join(filter(str.isalpha, word.lower))
    if _is_coordinated(words, index, kind):
        return Risk.NEVER
    if kind in _RISKS:
        return _RISKS[kind](words, index)
    return _risk_of_subject(words, index, kind)


def _lower(words: Sequence[Word], index: int) -> str:
    return words[index].lower if 0 <= index < len(words) else ""


def _is_coordinated(words: Sequence[Word], index: int, kind: str) -> bool:
    """Whether the word is one of several persons: "Mr Khan and I", "me and Tom", "myself or Mrs Quaye"."""
    joining = ("and", "or", "nor", "&", "+")
    after, next_after = _lower(words, index + 1), _lower(words, index + 2)
    before = _lower(words, index - 1)
    if kind == "my":
        return False
    if after in joining and kind != "mine":
        clause = next_after in vocabulary.CLAUSE_SUBJECTS or next_after.startswith(("i'", "we'", "you'", "it'", "they'"))
        return kind == "i" or not (clause or next_after in ("", "then", "let", "will", "see", "ask", "have"))
    if before not in joining:
        return False
    return kind in ("me", "mine", "myself") or (kind == "i" and _joins_person(words, index - 1, after))


def _joins_person(words: Sequence[Word], joining: int, verb: str) -> bool:
    """Whether "... and I" is one subject, and not two clauses."""
    if any(word.lower in ("neither", "either", "both") for word in words[:joining]):
        return True
    if verb in ("am", "was", "wasn't") or joining == 0:
        return False
    if verb in ("are", "were", "aren't", "weren't"):
        return True
    previous = words[joining - 1]
    if previous.is_mark:
        earlier = words[joining - 2] if joining > 1 else previous
        return earlier.written[0].isupper() and joining > 2
    if previous.lower in ("you", "he", "she", "they", "him", "her") or previous.written[0].isupper():
        return True
    start = joining
    while start > 0 and not words[start - 1].is_mark and joining - start < 4:
        start -= 1
        if words[start].lower in vocabulary.DETERMINERS:
            before = "" if start == 0 else words[start - 1].lower
            return not before[:1].isalpha() or before in ("that", "when", "if", "and", "but", "as")
    return False


def is_riddle(words: Sequence[Word]) -> bool:
    """Whether a thing speaks, and asks what it is."""
    lowered = [word.lower for word in words]
    return any(lowered[at : at + 3] in (["who", "am", "i"], ["what", "am", "i"]) for at in range(len(lowered) - 2))


def _risk_of_subject(words: Sequence[Word], index: int, kind: str) -> Risk:
    """The risk of I, I'm, I've, I'll and I'd by the verb that follows."""
    before = _lower(words, index - 1)
    at = index + 1
    if kind == "i" and _lower(words, at) == ",":
        at = _behind_aside(words, at)
        if at < 0:
            return Risk.NEVER
    elif _lower(words, at) in _DASHES - {"?", "!", "."}:
        return Risk.NEVER  # an aside whose end nobody can tell
    at = _behind_adverbs(words, at)
    if kind == "im":
        return _risk_of_complement(words, at)
    if kind in ("ive", "ill", "id"):
        return _risk_of_auxiliary(words, at, kind == "id")
    verb = _lower(words, at)
    if verb in ("am", "was") and before in vocabulary.FEELINGS:
        return Risk.SAFE  # "how pleased I am"
    if before in vocabulary.AUXILIARIES and index > 0:
        if before in ("am", "was", "wasn't", "aren't", "ain't"):
            asked_back = before == "wasn't" and _lower(words, at) in ("", "?")
            felt = _lower(words, index - 2) in vocabulary.FEELINGS  # "how proud am I"
            return Risk.SAFE if asked_back or felt else _risk_of_complement(words, at)
        return Risk.SAFE if before in vocabulary.MODALS | vocabulary.PERFECT else Risk.UNSAFE
    if verb in ("am", "was", "wasn't"):
        return _risk_of_complement(words, _behind_adverbs(words, at + 1))
    if verb in vocabulary.MODALS | vocabulary.PERFECT:
        return _risk_of_auxiliary(words, _behind_adverbs(words, at + 1), False)
    if verb in vocabulary.DO:
        verb = _lower(words, _behind_adverbs(words, at + 1))
    if verb in ("became", "become"):
        return _risk_of_complement(words, at + 1)
    return Risk.SAFE if verb in vocabulary.PRESENT | vocabulary.PAST else Risk.UNSAFE


def _behind_adverbs(words: Sequence[Word], at: int) -> int:
    while at < len(words) and is_adverb(words[at]):
        at += 1
    return at


def _behind_aside(words: Sequence[Word], comma: int) -> int:
    """The word behind an aside that opens at this comma; -1 where the aside names somebody or has no end."""
    for at in range(comma + 1, min(comma + 7, len(words))):
        if words[at].lower == ",":
            return at + 1
        if words[at].written[0].isupper():
            return -1
    return -1


def _risk_of_auxiliary(words: Sequence[Word], at: int, is_had_or_would: bool) -> Risk:
    """The risk of "I've ...", "I will ...": only what follows "be" can be no English."""
    verb = _lower(words, at)
    if verb in ("have", "has"):
        at = _behind_adverbs(words, at + 1)
        verb = _lower(words, at)
    if verb in ("be", "been", "become"):
        return _risk_of_complement(words, _behind_adverbs(words, at + 1))
    if verb == "" or words[at].is_mark:
        return Risk.UNSAFE
    return Risk.UNSAFE if is_had_or_would and verb in ("no", "better") else Risk.SAFE


def _risk_of_complement(words: Sequence[Word], at: int) -> Risk:
    """The risk of what stands behind "am", "was" or "been"."""
    if _lower(words, at) in ("and", "or", "but") and _lower(words, at + 1) in ("am", "was", "have", "will"):
        at = _behind_adverbs(words, at + 2)  # "I am and was happy"
    if _lower(words, at) == ",":
        at = _behind_aside(words, at)  # "I was, and am, a fan"
    if not 0 <= at < len(words) or words[at].is_mark:
        return Risk.UNSAFE
    word = words[at]
    following = _lower(words, at + 1)
    if word.lower in vocabulary.ONE_THING:
        plural = vocabulary.MANY_THINGS | ({"first", "last", "same"} if word.lower == "the" else set())
        return Risk.UNSAFE if following in plural else Risk.NEVER
    if word.written[0].isupper() and not word.written.isupper():
        return Risk.NEVER  # "I'm Miss Reid"
    if word.lower in vocabulary.FEELINGS or (word.lower.endswith("ing") and len(word.lower) > 4):
        return Risk.SAFE
    return Risk.UNSAFE


def _risk_of_me(words: Sequence[Word], index: int) -> Risk:
    before, earlier = _lower(words, index - 1), _lower(words, index - 2)
    after = _lower(words, index + 1)
    if index == 0 or before in vocabulary.FIXED_BEFORE_ME or after == ":" or (before in _DASHES and before != ","):
        return Risk.NEVER
    if before.endswith("y") and earlier in ("one", "a", "very"):
        return Risk.NEVER  # "one grumpy me"
    if after in vocabulary.OF_ONE_LIFE:
        return Risk.NEVER  # "me mum"
    if before == "ask" and earlier == "you":
        return Risk.UNSAFE  # "if you ask me"
    if before in vocabulary.ASKING or (before == "with" and earlier in vocabulary.WITH):
        return Risk.SAFE
    if before in ("to", "for"):
        asked = {word.lower for word in words[max(0, index - 7) : index - 1]}
        return Risk.SAFE if asked & vocabulary.ASKING else Risk.UNSAFE
    return Risk.UNSAFE


def _risk_of_my(words: Sequence[Word], index: int) -> Risk:
    near = words[index + 1 : index + 1 + _NEAR]
    if not near or near[0].is_mark:
        return Risk.NEVER
    if near[0].lower in ("bad", "god", "goodness", "word", "gosh", "oh"):
        return Risk.NEVER
    for word in near:
        if word.is_mark:
            break
        plain = word.lower
        for ending in _POSSESSIVE:
            if plain.endswith(ending):
                plain = plain.removesuffix(ending) + ("s" if ending == "s'" else "")
        if plain in vocabulary.OF_SCHOOL or _is_form(plain):
            return Risk.SAFE
        if plain.endswith(vocabulary.PEOPLE_ENDINGS) and len(plain) > 5 and plain not in vocabulary.OF_ONE_LIFE:
            return Risk.SAFE
    return Risk.UNSAFE


def _is_form(word: str) -> bool:
    """9b, 10s, year9: a class as teachers name it."""
    return word[:1].isdigit() and word[:2].rstrip("abcdefghijklmnopqrstuvwxyz") in [str(year) for year in range(7, 14)]


def _risk_of_mine(words: Sequence[Word], index: int) -> Risk:
    """What is one person's is seldom the department's."""
    return Risk.UNSAFE


def _risk_of_myself(words: Sequence[Word], index: int) -> Risk:
    subjects = {"i", "i'm", "i've", "i'll", "i'd", "im", "ive"}
    earlier = {word.lower for word in words[:index]}
    return Risk.SAFE if subjects & earlier and _lower(words, index - 1) not in ("by", "to", "for", "about") else Risk.UNSAFE


_RISKS = {"me": _risk_of_me, "my": _risk_of_my, "mine": _risk_of_mine, "myself": _risk_of_myself}
