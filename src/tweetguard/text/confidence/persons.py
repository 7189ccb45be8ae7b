"""Who in a sentence is a living person of the school: somebody named, "a boy in my form", "one of our Year 8s", "your mum".

Famous people, characters and people long dead are nobody here. Whether a name is a pupil's is not asked: private matters of
staff and parents are as private.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.people.fame import plain
from tweetguard.text.people.name_runs import Run
from tweetguard.text.people.name_vocabulary import shipped_names
from tweetguard.text.spans import Span

Who = Literal["somebody", "named", "addressed", "group"]

_COUNT = r"(?:one|two|three|four|five|six|several|a\s(?:couple|few|handful|number|group|lot|small\sgroup)|some|half|most|\d{1,2}|another|both|many|none)"
_FORM = r"(?:(?:Years?|Yrs?\.?|Y)\s?(?:1[0-3]|[1-9])(?:s|[A-Z]\w?)?|(?-i:(?:1[0-3]|[7-9])[A-Z]{1,2}\d?)|U1[1-9]s?|Reception|Sixth\sForm)"
_PUPIL = (
    r"(?:boy|girl|lad|lass|student|pupil|child|kid|youngster|teenager|teen|sixth[- ]former|one|twin|brother|sister|sibling|player|captain|goalkeeper|keeper|striker|"
    r"soloist|violinist|cellist|pianist|flautist|guitarist|skipper|winger|hooker|bowler|swimmer|sprinter|scrum-half|fly-half|prefect|monitor|dancer|drummer|singer|actor|lead|understudy|tutee|mentee|learner|leaver|newcomer|soul|little\sone|young\s(?:man|lady|woman|person))"
)
_ADULT = (
    r"(?:mum|mother|dad|father|parent|carer|nan|gran|grandma|grandad|grandparent|family|household|colleague|teacher|caretaker|receptionist|cook|cleaner|technician|librarian|governor|headteacher|head|deputy|"
    r"assistant\shead|head\sof\s\w+|TA|teaching\sassistant|member\sof\s(?:staff|our\s(?:team|department))|coach|driver|NQT|ECT|trainee|tutor|neighbour|husband|wife|son|daughter|baby|stepdad|stepmum|stepfather|stepmother|aunt|uncle|cousin|partner)"
)
_DETERMINER = r"(?:a|an|the|this|that|our|my|poor|another|one|your|his|her|their|whose|certain|some|every|each)"
_SOMEBODY: Final = lazy(
    rf"(?<![\w£])(?:"
    rf"{_COUNT}\s(?:of\s)?(?:our|my|the|your|those|these|this)\s(?:[\w-]+\s){{0,3}}?(?:{_FORM}|{_PUPIL}(?:s|ren)?|{_ADULT}s?|lot|team|squad|band|choir|cast|class|form|group|department|staff|set|cohort|tutor\sgroup)\b"
    rf"|{_COUNT}\s(?:[\w-]+\s){{0,2}}?(?:{_PUPIL}(?:s|es|ren)|{_ADULT}s|{_FORM}s?)\s(?:in|from|of|at|on|who|have|are|were)\b"
    rf"|{_DETERMINER}\s(?:[\w-]+\s){{0,4}}?(?:{_PUPIL}|{_ADULT})(?:['’]s)?\b"
    rf"|{_DETERMINER}\s(?:\w+\s){{0,2}}?(?:{_PUPIL}s|{_ADULT}s|families|twins|children|kids|lads)\s(?:in|from|of)\s(?:our\s|my\s)?{_FORM}"
    rf"|(?:a|an|one|our|another)\s(?:new\w*\s|youngest\s|poor\s|lovely\s|little\s)?{_FORM}(?=\s(?:whose|who|with|has|is|was|boy|girl|student|pupil|mum|dad|family|parent)|['’]s\s)"
    # Who plays it is meant: "our Tybalt is off".
    rf"|(?:our|my)\s(?-i:[A-Z][a-z]+)(?=\s(?:is|has|was|had|needs|wears|gets|can['’]t|won['’]t|isn['’]t|hasn['’]t)\b)"
    rf"|the\s(?:[\w-]+\s)?twins\b|(?-i:the\s[A-Z]\w+(?:-[A-Z]\w+)?\sfamily)|somebody\sin\s(?:our\s|my\s)?(?:{_FORM}|form|class|team|squad)|someone\sin\s(?:our\s|my\s)?(?:{_FORM}|form|class|team|squad|department)"
    rf"|(?:his|her|their|your|whose)\s(?:mum|mother|dad|father|parents|mum\sand\sdad|brother|sister|family|nan|gran|grandad|grandma|stepdad|stepmum|foster\s\w+|son|daughter)\b"
    rf"|(?-i:Mr|Mrs|Ms|Miss|Mx|Señora?|Madame|Herr|Frau)\.?\s(?-i:[A-Z])[\w'’-]+"
    rf")",
    re.IGNORECASE,
)
_GROUP = lazy(r"(?<![\w£])(?-i:(?:1[0-3]|[7-9])[A-Z]{1,2}\d?|(?:Year\s|Y)(?:1[0-3]|[7-9])[A-Z]{1,2})(?:['’]s)?(?!\w)")
_PERSONAL = lazy(r"\b(?:he|she|his|her|him|(?-i:(?:1[0-3]|[7-9])[A-Z]\w?))\b", re.IGNORECASE)
_BARE_KIN = lazy(r"(?<!World's )\b(?:Mum|Mam|Dad|Nan|Gran|Grandad|Grandma)\b(?!['’]s\s(?:Army|Day))")
_YOU = lazy(r"\b(?:your|you(?:['’](?:ve|re|d|ll))?|ur|u)\b", re.IGNORECASE)
# Nobody in particular.
_ANYBODY = lazy(
    r"\b(?:every|each|any)\s|\b(?:a|the)\s(?:\w+\s)?(?:child|student|pupil|parent|person|teenager|family|kid|teen)\s(?:can|may|might|could|should|must|needs?\sto|feels?)\b|\bif\s(?:a|your|the)\b|\b(?:the|a)\s(?:lead|captain|head|one|coach|driver|player)\Z|"
    r"\b(?:a|the)\s(?:teacher|coach|driver|actor|singer|lead|head|dancer|neighbour|partner|husband|wife|baby|cook)\Z|\b(?:the|a|this|that|every|another)\sone\Z",
    re.IGNORECASE,
)
# Members of staff to whom one turns are not those who are spoken of.
_ASKED = lazy(r"\b(?:with|to|see|ask|contact|e-?mail|tell|from|by|via|and|or|message|call)\s\Z", re.IGNORECASE)
_IF = lazy(r"\b(?:if|when|whether)\s\Z", re.IGNORECASE)
_OLD = lazy(
    r"(?<![\d£])(?:1[0-9]\d\d|200\d)s?\b|\bcentury\b|\b(?:king|queen|emperor|pope|saint|tudors?|victorian|novel|chapter|scene|act\s\w+|playwright|author|poet|composer|painter|philosopher)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Person:
    """Where a sentence speaks of a person, and how: by a description, by name, as "you", or as a form."""

    span: Span
    who: Who


def persons_in(text: str, sentence: Span, runs: Sequence[Run], answers_pupil: bool) -> list[Person]:
    """The persons of a sentence, in order."""
    found = [Person(span, "somebody") for span in _described(text, sentence, not answers_pupil and not text.startswith("@"))]
    alone = _PERSONAL.search(text, sentence.start, sentence.end) is not None
    found += [Person(run.span, "named") for run in runs if run.span.within(sentence) and _is_private(text, run, alone)]
    if answers_pupil:
        found += [Person(Span(*match.span()), "somebody") for match in _BARE_KIN.finditer(text, sentence.start, sentence.end)]
    found += [Person(Span(*match.span()), "group") for match in _GROUP.finditer(text, sentence.start, sentence.end)]
    if answers_pupil:
        found += [Person(Span(*match.span()), "addressed") for match in _YOU.finditer(text, sentence.start, sentence.end)]
    return sorted(found, key=lambda person: person.span)


def _described(text: str, sentence: Span, general: bool) -> Iterator[Span]:
    """Persons by what they are; `general`: the post answers nobody, so that "your son" is anybody's."""
    for match in _SOMEBODY.finditer(text, sentence.start, sentence.end):
        around = text[match.start() : match.end() + 12]
        titled = text[match.start()].isupper() and _ASKED.search(text, max(0, match.start() - 16), match.start())
        if (
            titled
            or _IF.search(text, max(0, match.start() - 6), match.start())
            or (general and match.group()[:4].casefold() == "your")
        ):
            continue
        if _ANYBODY.search(match.group()) is None and _ANYBODY.match(around) is None:
            yield Span(*match.span())


def _is_private(text: str, run: Run, alone: bool) -> bool:
    """Whether a run of words is the name of somebody whom not everybody knows.

    `alone`: one word that no list knows is taken for a name, since the sentence says "his" or "9B".
    """
    vocabulary = shipped_names()
    whole = plain(run.span.of(text)).removesuffix("'s")
    if whole in vocabulary.known or _OLD.search(text):
        return False
    given = any(vocabulary.is_given(word.text) for word in run.bare)
    doubtful = alone and any(word.doubtful for word in run.bare)
    if not given and not doubtful and (whole in vocabulary.surnames or whole in vocabulary.apart or whole in vocabulary.terms):
        return False
    if given:
        return whole not in vocabulary.maybe_known or len(run.bare) == 1
    return (len(run.bare) > 1 or alone) and not any(word.ordinary and not word.doubtful for word in run.bare)


def is_of_old(text: str, runs: Sequence[Run]) -> bool:
    """Whether a text speaks of history or letters, or of somebody whom everybody knows."""
    known = shipped_names().known
    return _OLD.search(text) is not None or any(plain(run.span.of(text)).removesuffix("'s") in known for run in runs)
