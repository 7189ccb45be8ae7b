"""Whose birth a text speaks of: whether a living private person's, and by which of its words.

There is no model of names here. What decides is how people are written of: a title, a form in brackets, "our", a
pronoun, an age or a year that only a child can have; and against it fame, fiction, history, animals and things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tweetguard.text.births.birth_names import Name, lower_words, marks_of, nearest_names
from tweetguard.text.births.birth_phrases import BirthPhrase
from tweetguard.text.births.birth_words import (
    ADULT_FAME,
    ANIMALS,
    CREATIONS,
    FAME,
    FAMILY,
    FAMOUS,
    HONOURS,
    NO_NAMES,
    OWN,
    PERSON_NOUNS,
    STAFF,
    THINGS,
)
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

EARLIEST_YEAR: Final = 1925
"""Nobody born before it is taken for a living private person."""
OLDEST: Final = 104
"""Nobody older is taken for one either."""
_CHILD_SINCE: Final = 2004
_CHILD_UP_TO: Final = 19
_REACH: Final = 170
"""Code points to each side of a phrase in which its person is looked for: about the length of a post."""

_SENTENCE_END: Final = lazy(r"(?<!\b[A-Za-z])(?<!\b(?:[MDSN][rst]|No))(?<!\bMrs)[.!?…]+[\"'”’)]*(?=\s)|\n\s*\n")
_GENERIC: Final = lazy(
    r"""\b(?: any(?:one|body) | every(?:one|body) | children | people | pupils | students | babies | those | players
            | if\s+you(?:['’]re|\s+(?:were|was|are|turn))? )\s (?:\w+\s){0,3}(?:born|turn(?:s|ing)?|who|are)\b
      | \bborn\s+(?:between|before|after|on\s+or|since|from|in\s+or)\b
      | \b(?:if|suppose|imagine|say)\s+(?:that\s+)?(?:an?\s+\w+|some(?:one|body)|[A-Z]\w+)\s+(?:was|is|were|turn(?:s|ed))\b
      | \bsome(?:one|body)\s+(?:was\s+)?(?:born|turning)\b | \bwhen\s+you\s+turn\b | \byour\s+\S+\s+birthday\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Age limits, suppositions and talk of nobody in particular."""

_THE_THING: Final = lazy(
    r"(?<!\w)[Tt]he\s(?:[A-Z][\w’'-]*\s){1,5}(?:(?:was|were|is|are|will|be|has|have|just|now|only)\s){0,3}\Z"
)
"""A thing with a name right before what is told: "The Hobbit turns"."""

_AUXILIARIES: Final = frozenset(
    {"was", "were", "is", "are", "be", "been", "being", "will", "has", "have", "just", "now", "only"}
)
_OWNERS: Final = frozenset({"our", "my", "your", "his", "her", "their"})
_PARTS: Final = frozenset({"member", "captain", "head", "leader", "deputy"})
_PRONOUN: Final = lazy(r"\b(?:s?he|his|hers?|you|I|I['’]m)\b")
_FAMILIAR: Final = lazy(r"(?<!\w)(?:you|your|us|our|my|we|xx?|mates?)(?!\w)", re.IGNORECASE)
_GREETED: Final = lazy(r",?\s+(?:to\s+)?([a-z]{2,})(?!\w)")
_SMALL_TITLE: Final = lazy(r"(?<!\w)(?:mr|mrs|ms|miss)\.?\s[a-z]{2,}(?!\w)")
_THEY_ARE: Final = lazy(r"(?<!\w)([Ww]ho|[Ss]?[Hh]e|I)(?:\s(?:is|was|will be)|['’](?:s|m|ll be))\s(?:\w+\s)?\Z")
_OLD_YEAR: Final = lazy(r"(?<![\w£.,])(?:1[0-8]\d\d|19[01]\d)(?![\w,.]\w|\w|\s?(?:m|km|metres|pupils)\b)")
_SAID_OF: Final = lazy(
    r"""(?: \s*,[^,.!?]{1,40}(?=,) | \s(?:from|in|of|over\sin)\s[\w'’ -]{1,28}?(?=\s(?:is|are|was|['’]s|will)\b) )? \s*
        (?: [,(–—-]\s* (?:who\s)? (?:is|are|was|will\sbe)?\s* | (?:is|are|was|['’]s|will\sbe)\s+ )
        (?:(?:now|only|just)\s+)?""",
    re.VERBOSE,
)
"""What may stand between a name and an age that is said of it."""


def private_person(text: str, phrase: BirthPhrase) -> tuple[str, ...]:
    """The words that show `phrase` to tell of a living private person's birth; empty where it does not."""
    age, year, told = phrase.age, phrase.year, phrase.told
    if (year is not None and year < EARLIEST_YEAR) or (age is not None and not 0 <= age <= OLDEST):
        return ()
    around = Span(max(0, told.start - _REACH), min(len(text), told.end + _REACH))
    sentence = _sentence(text, told, around)
    clause = sentence.of(text)
    if phrase.manner != "record" and _GENERIC.search(clause):
        return ()
    names = nearest_names(text, around, told, sentence, after=phrase.manner == "wish")
    subject = names[0] if names else None
    own = tuple(marks_of(text, subject, names, around)) if subject else ()
    if _nobody(text, phrase, subject, sentence, marked=bool(own)):
        return ()
    marks = (*own, *_own_people(clause), *(match[0] for match in _SMALL_TITLE.finditer(clause)))
    if marks:
        return marks
    child = (age is not None and age <= _CHILD_UP_TO) or (year is not None and year >= _CHILD_SINCE)
    if _famed(around.of(text), FAME if child else FAME | ADULT_FAME):
        return ()
    if phrase.manner == "record":
        return (phrase.cue,)
    if _OLD_YEAR.search(clause):
        return ()
    if phrase.weak:
        return _said_of_somebody(text, phrase, subject, around, child=child)
    return _child(text, phrase, subject, clause) if child else _adult(text, subject, clause, around)


def _said_of_somebody(text: str, phrase: BirthPhrase, subject: Name | None, around: Span, *, child: bool) -> tuple[str, ...]:
    """A number with a day is an age only where it is plainly said of somebody: "Kofi is 14 on Friday"."""
    start = phrase.told.start
    said_of = subject is not None and subject.span.end <= start and _SAID_OF.fullmatch(text, subject.span.end, start)
    if subject is not None and said_of and (child or len(subject.words) == 1):
        return (subject.span.of(text),)
    pronoun = _THEY_ARE.search(text, around.start, start)
    return (pronoun[1],) if pronoun and (child or pronoun[1].lower() in {"he", "she"}) else ()


def _child(text: str, phrase: BirthPhrase, subject: Name | None, clause: str) -> tuple[str, ...]:
    """A child without a mark of the school: anybody with a name or a pronoun, for few children are known to the public."""
    if subject is not None:
        return (subject.span.of(text),)
    pronoun = _PRONOUN.search(clause)
    if pronoun:
        return (pronoun[0],)
    if phrase.manner == "wish" and clause.islower():
        greeted = _GREETED.match(text, phrase.told.end)
        return (greeted[1],) if greeted and greeted[1] not in NO_NAMES | THINGS | ANIMALS else ()
    return (phrase.cue,) if phrase.manner == "born" else ()


def _adult(text: str, subject: Name | None, clause: str, around: Span) -> tuple[str, ...]:
    """An adult without a mark of the school: colleagues, and those whom the text is on first-name terms with."""
    named_here = subject is not None and subject.span.of(text) in clause
    staff = next((word for word in lower_words(clause if named_here else around.of(text)) if word in STAFF), None)
    if staff is not None:
        return (staff,)
    # A full name without a title is how a school writes of public figures; among themselves grown-ups say "Jess".
    familiar = _FAMILIAR.search(text, around.start, around.end)
    if subject is not None and len(subject.words) == 1 and familiar:
        return subject.span.of(text), familiar[0]
    return ("I",) if re.search(r"\bI\b", clause) else ()


def _sentence(text: str, told: Span, around: Span) -> Span:
    """The sentence in which something is told; a single line break does not end it, for records run over lines."""
    start = around.start
    for match in _SENTENCE_END.finditer(text, around.start, around.end):
        if match.end() <= told.start:
            start = match.end()
        elif match.start() >= told.end:
            return Span(start, match.end())
    return Span(start, around.end)


def _nobody(text: str, phrase: BirthPhrase, subject: Name | None, sentence: Span, *, marked: bool) -> bool:
    """Whether the birth is a thing's, an animal's or a famous person's."""
    told = phrase.told
    if subject is not None and subject.span.within(sentence):
        whole = " ".join(subject.words)
        if whole in FAMOUS or whole in CREATIONS:
            return True
        if marked:
            return False
        near = text[max(sentence.start, subject.span.start - 30) : min(sentence.end, subject.span.end + 24)]
        if subject.title in HONOURS or not (THINGS.isdisjoint(subject.words) and ANIMALS.isdisjoint(lower_words(near))):
            return True
    if _THE_THING.search(text, sentence.start, told.start):
        return True
    before = lower_words(text[sentence.start : told.start])
    while before and before[-1] in _AUXILIARIES:
        before.pop()
    member = "of" in before[-6:] and not PERSON_NOUNS.isdisjoint(before[-8:])  # "a member of the music team"
    heads = {*([] if member else before[-1:]), *_greeted(lower_words(text[told.end : sentence.end]))}
    if phrase.manner in {"born", "record"} and not ANIMALS.isdisjoint(before):
        return True
    return not (THINGS.isdisjoint(heads) and ANIMALS.isdisjoint(heads))


def _greeted(behind: list[str]) -> Iterator[str]:
    """The words of "to our lovely library" after a greeting, up to the first mark or person."""
    if behind and behind[0] in {"to", "for"}:
        for word in behind[1:7]:
            if not word[0].isalpha() or word in PERSON_NOUNS:
                return
            yield word


def _own_people(clause: str) -> Iterator[str]:
    """ "our captain", "my daughter", "Miss Reid's baby", "a member of our team", as far as they mean somebody private."""
    tokens = clause.replace(",", " , ").split()
    for index, owner in enumerate(tokens):
        whose = owner.lower()
        if whose in _PARTS and tokens[index + 1 : index + 3] in (["of", "our"], ["of", "the"]):
            yield f"{owner} of"
        if whose not in _OWNERS and not whose.endswith(("'s", "’s", "s'", "s’")):
            continue
        for noun in tokens[index + 1 : index + 6]:
            plain = noun.lower().strip("'’!?.:;()\"“”")
            if plain in FAMILY or (whose in {"our", "my", "your"} and plain in PERSON_NOUNS):
                yield f"{owner} {plain}"
            if not noun[-1].isalnum() or plain in FAMILY | PERSON_NOUNS | THINGS | ANIMALS:
                break


def _famed(text: str, fame: frozenset[str]) -> bool:
    """Whether a word of fame stands in `text` that is not said of one's own people ("our poet", "budding scientist")."""
    words = lower_words(text)
    return any(word in fame and OWN.isdisjoint(words[max(0, index - 2) : index]) for index, word in enumerate(words))
