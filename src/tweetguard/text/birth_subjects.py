"""Whose birth a text speaks of: whether a living private person's, and by which of its words.

There is no model of names here. What decides is how people are written of: a title, a form in brackets, "our", a
pronoun, an age or a year that only a child can have; and against it fame, fiction, history, animals and things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tweetguard.text.birth_phrases import BirthPhrase
from tweetguard.text.birth_words import (
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
    SCHOOLFOLK,
    STAFF,
    THINGS,
    TITLES,
)
from tweetguard.text.spans import Span

EARLIEST_YEAR: Final = 1925
"""Nobody born before it is taken for a living private person."""
OLDEST: Final = 104
"""Nobody older is taken for one either."""
_CHILD_SINCE: Final = 2004
_CHILD_UP_TO: Final = 19
_REACH: Final = 170
"""Code points to each side of a phrase in which its person is looked for: about the length of a post."""

_TOKEN: Final = re.compile(r"\w+(?:['’‑-]\w+)*|\S")
_SENTENCE_END: Final = re.compile(r"(?<!\b[A-Za-z])(?<!\b(?:[MDSN][rst]|No))(?<!\bMrs)[.!?…]+[\"'”’)]*(?=\s)|\n\s*\n")
_FORM: Final = r"""(?:(?:form|class|klasse|set|tutor\ group)\s)?
    (?: (?:year\s?|yr\.?\s?|y\s?)(?:1[0-3]|[1-9])(?:[a-z]\d?)? | (?:1[0-3]|[7-9])(?:[a-z]{1,2}\d?|x/?\w+)
      | reception | sixth\ form(?:er)? | nursery ) (?!\w)"""
_FORM_AFTER: Final = re.compile(
    rf"(?:['’]s)?\s*[,(/|:–—-]?\s*(?:(?:is\s)?(?:in|from|of|de|en|aus|our|a|the)\s(?:our\s)?)?{_FORM}",
    re.VERBOSE | re.IGNORECASE,
)
_FORM_BEFORE: Final = re.compile(rf"(?<!\w){_FORM}(?:['’]s)?[\s:,/–—-]+(?:[a-z'’-]+\s+){{0,2}}\Z", re.VERBOSE | re.IGNORECASE)
_AND: Final = re.compile(r"\s*(?:,|&|\band\b|,\s*and\b)\s*")
_NOT_A_PERSON: Final = re.compile(r"(?<!\w)(?:in|at|near|outside|the)\s\Z", re.IGNORECASE)
_THE_THING: Final = re.compile(
    r"(?<!\w)[Tt]he\s(?:[A-Z][\w’'-]*\s){1,5}(?:(?:was|were|is|are|will|be|has|have|just|now|only)\s){0,3}\Z"
)
_PARTS: Final = frozenset({"member", "captain", "head", "leader", "deputy"})
_GLUED: Final = frozenset("#@/.:_=&")
"""What stands before a word of a tag, a handle or a link."""
_OWNERS: Final = frozenset({"our", "my", "your", "his", "her", "their"})
_AUXILIARIES: Final = frozenset(
    {"was", "were", "is", "are", "be", "been", "being", "will", "has", "have", "just", "now", "only"}
)
_GENERIC: Final = re.compile(
    r"""\b(?:any(?:one|body)|every(?:one|body)|children|people|pupils|students|babies|those|players|if\s+you(?:['’]re|\s+(?:were|was|are|turn))?)\s
        (?:\w+\s){0,3}(?:born|turn(?:s|ing)?|who|are)\b
      | \bborn\s+(?:between|before|after|on\s+or|since|from|in\s+or)\b
      | \b(?:if|suppose|imagine|say)\s+(?:that\s+)?(?:an?\s+\w+|some(?:one|body)|[A-Z]\w+)\s+(?:was|is|were|turn(?:s|ed))\b
      | \bsome(?:one|body)\s+(?:was\s+)?(?:born|turning)\b | \bwhen\s+you\s+turn\b | \byour\s+\S+\s+birthday\b""",
    re.VERBOSE | re.IGNORECASE,
)
_PRONOUN: Final = re.compile(r"\b(?:s?he|they|his|hers?|their|who|you|I|I['’]m)\b")
_OLD_YEAR: Final = re.compile(r"(?<![\w£.,])(?:1[0-8]\d\d|19[01]\d)(?![\w,.]\w|\w|\s?(?:m|km|metres|pupils)\b)")


_FAMILIAR: Final = re.compile(r"(?<!\w)(?:you|your|us|our|my|we|xx?|mates?)(?!\w)", re.IGNORECASE)
_GREETED: Final = re.compile(r",?\s+(?:to\s+)?([a-z]{2,})(?!\w)")
_SMALL_TITLE: Final = re.compile(r"(?<!\w)(?:mr|mrs|ms|miss)\.?\s[a-z]{2,}(?!\w)")
_THEY_ARE: Final = re.compile(r"(?<!\w)([Ww]ho|[Ss]?[Hh]e|I)(?:\s(?:is|was|will be)|['’](?:s|m|ll be))\s(?:\w+\s)?\Z")
_JOINED: Final = re.compile(
    r"""(?: \s*,[^,.!?]{1,40}(?=,) )? \s*
        (?: [,(–—-]\s* (?:who\s)? (?:is|are|was|will\sbe)?\s* | (?:is|are|was|['’]s|will\sbe)\s+ )
        (?:(?:now|only|just)\s+)?""",
    re.VERBOSE,
)
"""What may stand between a name and an age that is said of it."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A run of words with capitals that may name somebody; `words` in lower case, without a title."""

    span: Span
    words: tuple[str, ...]
    title: str | None


def private_person(text: str, phrase: BirthPhrase) -> tuple[str, ...]:
    """The words that show `phrase` to tell of a living private person's birth; empty where it does not."""
    age, year, told = phrase.age, phrase.year, phrase.told
    if (year is not None and year < EARLIEST_YEAR) or (age is not None and not 0 < age <= OLDEST):
        return ()
    around = Span(max(0, told.start - _REACH), min(len(text), told.end + _REACH))
    sentence = _sentence(text, told, around)
    clause = sentence.of(text)
    if phrase.manner != "record" and _GENERIC.search(clause):
        return ()
    names = _nearest_first(_names(text, around, told), text, told, sentence, after=phrase.manner == "wish")
    subject = names[0] if names else None
    own = tuple(_marks(text, subject, names, around))
    if _nobody(text, phrase, subject, sentence, marked=bool(own)):
        return ()
    titled = _SMALL_TITLE.search(clause)
    marks = (*own, *_own_people(clause), *((titled[0],) if titled else ()))
    if marks:
        return marks
    child = (age is not None and age <= _CHILD_UP_TO) or (year is not None and year >= _CHILD_SINCE)
    if _famed(around.of(text), FAME if child else FAME | ADULT_FAME):
        return ()
    if phrase.manner == "record":
        return (phrase.cue,)
    if _OLD_YEAR.search(clause):
        return ()
    return _unmarked(text, phrase, subject, clause, child=child)


def _unmarked(text: str, phrase: BirthPhrase, subject: _Name | None, clause: str, *, child: bool) -> tuple[str, ...]:
    """The verdict where nothing shows whose the birth is but a name, a pronoun, or how long ago it was."""
    if phrase.weak:
        between = text[subject.span.end : phrase.told.start] if subject is not None else ""
        if subject is not None and (child or len(subject.words) == 1) and _JOINED.fullmatch(between):
            return (subject.span.of(text),)
        pronoun = _THEY_ARE.search(text, 0, phrase.told.start)
        return (pronoun[1],) if pronoun and child else ()
    if child:
        if subject is not None:
            return (subject.span.of(text),)
        pronoun = _PRONOUN.search(clause)
        if pronoun:
            return (pronoun[0],)
        if phrase.manner == "wish" and clause.islower():
            greeted = _GREETED.match(text, phrase.told.end)
            return (greeted[1],) if greeted and greeted[1] not in NO_NAMES | THINGS | ANIMALS else ()
        return (phrase.cue,) if phrase.manner == "born" else ()
    named_here = subject is not None and subject.span.of(text) in clause
    staff = next((word for word in _words(clause if named_here else text) if word in STAFF), None)
    if staff is not None:
        return (staff,)
    # A full name without a title is how a school writes of public figures; among themselves grown-ups say "Jess".
    familiar = _FAMILIAR.search(text)
    if subject is not None and len(subject.words) == 1 and familiar:
        return subject.span.of(text), familiar[0]
    return ("I",) if re.search(r"\bI\b", clause) else ()


def _sentence(text: str, phrase: Span, around: Span) -> Span:
    start, end = around.start, around.end
    for match in _SENTENCE_END.finditer(text, around.start, around.end):
        if match.end() <= phrase.start:
            start = match.end()
        elif match.start() >= phrase.end:
            end = match.end()
            break
    return Span(start, end)


def _words(text: str) -> list[str]:
    return [re.sub(r"['’]s?\Z", "", word.lower()) for word in _TOKEN.findall(text)]


def _names(text: str, around: Span, phrase: Span) -> Iterator[_Name]:
    """All runs of words in `around` that may name somebody, but for those inside `phrase`."""
    letters = [letter for letter in around.of(text) if letter.isalpha()]
    shouting = sum(map(str.isupper, letters)) > 0.6 * len(letters)
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, around.start, around.end):
        if (
            run
            and text[run[-1].end() : token.start()].strip(" .") == ""
            and token.start() - run[-1].end() <= 2
            and _namelike(token[0], shouting=shouting)
        ):
            run.append(token)
            continue
        yield from _named(text, run, phrase)
        begins = _namelike(token[0], shouting=shouting) and text[token.start() - 1 : token.start()] not in _GLUED
        run = [token] if begins else []
    yield from _named(text, run, phrase)


def _namelike(word: str, *, shouting: bool) -> bool:
    if not word[0].isupper() or not word.replace("-", "").replace("'", "").replace("’", "").isalpha():
        return False
    if len(word) > 1 and word.isupper() and not shouting:
        return False
    return re.sub(r"['’](?:s|d|ll|ve|re|m)?\Z", "", word.lower()) not in NO_NAMES


def _named(text: str, run: list[re.Match[str]], phrase: Span) -> Iterator[_Name]:
    if not run:
        return
    span = Span(run[0].start(), run[-1].end())
    possessive = re.search(r"['’]s?\Z", run[-1][0])
    if possessive:
        span = Span(span.start, span.end - len(possessive[0]))
    if span.overlaps(phrase):
        return
    words = _words(span.of(text))
    words = [word for word in words if word != "."]
    title = words[0] if words[0] in TITLES | HONOURS else None
    if title and len(words) > 1:
        yield _Name(span, tuple(words[1:]), title)
    elif title is None:
        yield _Name(span, tuple(words), None)


def _nearest_first(names: Iterator[_Name], text: str, phrase: Span, sentence: Span, *, after: bool) -> list[_Name]:
    """The names that may be the phrase's subject, the likeliest first, without places and things ("in Leeds")."""

    def rank(name: _Name) -> tuple[bool, bool, int]:
        behind = name.span.start >= phrase.end
        distance = name.span.start - phrase.end if behind else phrase.start - name.span.end
        return not name.span.within(sentence), behind != after, distance

    def apart(name: _Name) -> bool:
        return name.title is None and _NOT_A_PERSON.search(text, max(0, name.span.start - 9), name.span.start) is not None

    return sorted((name for name in names if not apart(name)), key=rank)


def _nobody(text: str, phrase: BirthPhrase, subject: _Name | None, sentence: Span, *, marked: bool) -> bool:
    """Whether the birth is a thing's, an animal's or a famous person's."""
    before = _words(text[sentence.start : phrase.told.start])
    while before and before[-1] in _AUXILIARIES:
        before.pop()
    behind = _words(text[phrase.told.end : sentence.end])
    if subject is not None and subject.span.within(sentence):
        whole = " ".join(subject.words)
        if whole in FAMOUS or (len(subject.words) == 1 and whole in CREATIONS):
            return True
        if marked:
            return False
        if subject.title in HONOURS or not THINGS.isdisjoint(subject.words):
            return True
        near = text[max(sentence.start, subject.span.start - 30) : min(sentence.end, subject.span.end + 24)]
        if any(word in ANIMALS for word in _words(near)):
            return True
    if _THE_THING.search(text, sentence.start, phrase.told.start):
        return True
    people = phrase.manner in {"born", "record"}
    member = "of" in before[-6:] and not PERSON_NOUNS.isdisjoint(before[-8:])  # "a member of the music team"
    heads = ([] if member else before[-1:]) + _target(behind)
    return not (THINGS | ANIMALS).isdisjoint(heads) or (people and not ANIMALS.isdisjoint(before))


def _target(behind: list[str]) -> list[str]:
    """The words of "to our lovely library" after a greeting, up to the first mark or name."""
    if not behind or behind[0] not in {"to", "for"}:
        return []
    words = []
    for word in behind[1:7]:
        if not word[0].isalpha() or word in PERSON_NOUNS:
            break
        words.append(word)
    return words


def _marks(text: str, subject: _Name | None, names: list[_Name], around: Span) -> Iterator[str]:
    """What marks the subject, or those named together with it, as somebody of the school."""
    if subject is None:
        return
    for name in (subject, *_named_with(text, subject, names)):
        if name.title in TITLES:
            yield text[name.span.start : name.span.end].split()[0]
        form = _FORM_AFTER.match(text, name.span.end, around.end)
        if form is None:
            form = _FORM_BEFORE.search(text, max(around.start, name.span.start - 40), name.span.start)
        if form is not None:
            yield form[0].strip(" ,(/|:–—-\n")
        before = _words(text[max(around.start, name.span.start - 30) : name.span.start])[-3:]
        yield from (word for word in before if word in {"our", "my"})
        yield from (word for word in before[-1:] if word in SCHOOLFOLK and text[name.span.start - 2].isalpha())


def _named_with(text: str, subject: _Name, names: list[_Name]) -> Iterator[_Name]:
    for name in names:
        first, second = sorted((subject.span, name.span))
        if name is not subject and first.end <= second.start and _AND.fullmatch(text, first.end, second.start):
            yield name


def _own_people(clause: str) -> Iterator[str]:
    """ "our captain", "my daughter", "Miss Reid's baby", as far as they mean somebody private."""
    tokens = _TOKEN.findall(clause)
    for index, owner in enumerate(tokens):
        whose = owner.lower()
        if whose in _PARTS and _words(" ".join(tokens[index + 1 : index + 3])) in (["of", "our"], ["of", "the"]):
            yield f"{owner} of"
        if whose not in _OWNERS and not re.search(r"['’]s?\Z", owner):
            continue
        for noun in tokens[index + 1 : index + 6]:
            if not noun[0].isalnum():
                break
            if noun.lower() in FAMILY or (whose in {"our", "my", "your"} and noun in PERSON_NOUNS):
                yield f"{owner} {noun}"
                break
            if noun in THINGS | ANIMALS:
                break


def _famed(text: str, fame: frozenset[str]) -> bool:
    """Whether a word of fame stands in `text` that is not said of one's own people ("our poet", "budding scientist")."""
    words = _words(text)
    return any(word in fame and OWN.isdisjoint(words[max(0, index - 2) : index]) for index, word in enumerate(words))
