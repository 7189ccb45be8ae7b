"""How far a sentence runs somebody down by idiom, sarcasm or reproach, where no single word tells: a sum of weights.

A sentence is scorn when what it says weighs enough for how surely it speaks of somebody: little is needed beside "our governors",
more beside "they" or where they were named a sentence before. Thanks, apologies and lessons take weight away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

import re2

from tweetguard.shipped import shipped_folder
from tweetguard.text.conduct.abuse_lists import read_sections
from tweetguard.text.conduct.lessons import speaks_of_lesson
from tweetguard.text.conduct.targets import Target, names_school, refers_back, target_of
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.quick_patterns import relaxed
from tweetguard.text.spans import Span

IDIOMS_FILE: Final = "contempt.txt"
ENOUGH: Final = {Target.PLAIN: 3, Target.NEAR: 4, Target.VAGUE: 4, Target.FAR: 5}
"""The least weight that runs down somebody who is named, was named just before, is only a pronoun, or is named elsewhere."""

_LIGHTEST: Final = min(ENOUGH.values())
_MOST: Final = {"faults": 2, "neglect": 4, "absence": 4}  # what all of one section weigh together, where each counts
_INSULT_WEIGHTS: Final = (0, 2, 3)  # of none, of one and of more insults
_LESSON_WEIGHT: Final = 3
_NAMING: Final = "naming whom"  # the section of idioms that say themselves whom they mean
_ATTITUDE: Final = "attitude"  # the section of words that weigh only beside others
_BRIEF: Final = 8  # words of a sentence that speaks of whom the one before it named
_SHORT: Final = 5  # words of a remark that belongs to the sentence before it: "Draw your own conclusions."
_WORDS_BETWEEN: Final = r"(?: [^\s.!?;]+){0,8}? "
_MEMORY: Final = 64 << 20  # bytes for RE2's table of all idioms together


@dataclass(frozen=True)
class Idiom:
    """An expression that runs down, in Python's syntax; of a `section`, in some of which several count."""

    pattern: str
    weight: int
    section: str

    @cached_property
    def exact(self) -> re.Pattern[str]:
        """Compiled when it is first needed, since most are hardly ever."""
        return lazy(rf"(?:{self.pattern})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Idioms:
    listed: tuple[Idiom, ...]
    signs: re.Pattern[str]
    present: re2.Set


@cache
def _idioms() -> _Idioms:
    sections = read_sections(shipped_folder() / "vocabulary" / "conduct" / IDIOMS_FILE)
    listed: list[Idiom] = []
    signs = ""
    for title, lines in sections.items():
        weight, _, name = title.partition(" ")
        if name == "signs":
            signs = "|".join(lines)
            continue
        listed += [Idiom(line.replace(" … ", _WORDS_BETWEEN), int(weight), name) for line in lines]
    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False
    present = re2.Set.SearchSet(options)
    for idiom in listed:
        present.Add(f"(?i){relaxed(idiom.pattern)}")
    present.Compile()
    return _Idioms(tuple(listed), lazy(signs), present)


@dataclass(frozen=True, slots=True)
class Scorn:
    """A stretch that runs somebody down; `reason` is the idiom that weighs most."""

    span: Span
    reason: str


def idioms_in(text: str, insults: tuple[Span, ...] = ()) -> tuple[Idiom, ...] | None:
    """The idioms that may stand in a text, asked quickly; None where all of them, with the insults, weigh too little."""
    idioms = _idioms()
    numbers = idioms.present.Match(text)
    here = tuple(idioms.listed[number] for number in numbers or ())
    most = sum(_MOST.get(each.section, each.weight) for each in here)
    return here if most + _INSULT_WEIGHTS[min(2, len(insults))] >= _LIGHTEST - 1 else None


def find_scorn(text: str, sentences: tuple[Span, ...], here: tuple[Idiom, ...], insults: tuple[Span, ...]) -> Iterator[Scorn]:
    """Such sentences of a text whose apostrophes are straight; `here` is what `idioms_in` found, `insults` are known abuse."""
    places = [(Span(*match.span()), each) for each in here for match in each.exact.finditer(text)]
    signs = _idioms().signs.search(text) is not None
    sentences = _with_remarks(text, sentences, insults)
    told = _Told(text, sentences)
    for number, sentence in enumerate(sentences):
        inside = [each for each in places if sentence.start <= each[0].start < sentence.end]
        told_of = [each for each in inside if each[1].section != _ATTITUDE]
        weight = (
            _weight(inside if told_of else [])
            + _INSULT_WEIGHTS[min(2, sum(each.overlaps(sentence) for each in insults))]
            + signs
        )
        if weight < _LIGHTEST:
            continue
        target = Target.PLAIN if any(each.section == _NAMING for _, each in inside) else told.aim(number)
        if target is None or weight < ENOUGH[target]:
            continue
        if weight - _mildness(sentence.of(text)) - _LESSON_WEIGHT * told.is_lesson(number, target) >= ENOUGH[target]:
            heaviest = max(inside, key=lambda each: each[1].weight, default=None)
            yield Scorn(sentence, "an insult" if heaviest is None else heaviest[0].of(text).lower())


class _Told:
    """What a text tells of persons, worked out when it is asked for."""

    def __init__(self, text: str, sentences: tuple[Span, ...]) -> None:
        self.text = text
        self.sentences = sentences

    def is_lesson(self, number: int, target: Target) -> bool:
        """Whether a sentence belongs to a lesson: where somebody is named it has to say so itself."""
        if target is Target.PLAIN:
            sentence = self.sentences[number].of(self.text)
            if names_school(sentence):  # who reviews another school's play speaks of a play
                return _CLASSWORK.search(sentence) is not None
            return _is_lesson(sentence, self.text)
        return _is_lesson(self.text, self.text)

    @cached_property
    def _targets(self) -> list[Target | None]:
        return [target_of(each.of(self.text)) for each in self.sentences]

    def aim(self, number: int) -> Target | None:
        """How surely a sentence speaks of somebody."""
        own = self._targets[number]
        if own is Target.PLAIN:
            return own
        sentence = self.sentences[number].of(self.text)
        if number and self._targets[number - 1] is Target.PLAIN:
            return Target.PLAIN if refers_back(sentence) or len(sentence.split()) <= _BRIEF else Target.NEAR
        if Target.PLAIN in self._targets[number + 1 : number + 2]:
            return Target.NEAR
        if own is not None:
            return own
        return Target.FAR if Target.PLAIN in self._targets else None


def _weight(inside: list[tuple[Span, Idiom]]) -> int:
    """The sum of the idioms of a sentence, each once; of two that overlap only the heavier counts."""
    taken: list[Span] = []
    counted: dict[str, int] = {}
    for span, idiom in sorted(inside, key=lambda each: -each[1].weight):
        if any(span.overlaps(other) for other in taken):
            continue
        taken.append(span)
        most = _MOST.get(idiom.section, idiom.weight)
        counted[idiom.pattern] = min(counted.get(idiom.pattern, 0) + idiom.weight, most)
    return sum(counted.values())


def _with_remarks(text: str, sentences: tuple[Span, ...], insults: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences, short remarks joined to the one before them."""
    joined: list[Span] = []
    for each in sentences:
        insulting = any(insult.overlaps(each) or (joined and insult.overlaps(joined[-1])) for insult in insults)
        if joined and not insulting and len(each.of(text).split()) <= _SHORT:
            joined[-1] = Span(joined[-1].start, each.end)
        else:
            joined.append(each)
    return tuple(joined)


def _is_lesson(words: str, text: str) -> bool:
    if speaks_of_lesson(words) or _MONARCH.search(words) is not None:
        return True
    return _LESSON_QUESTION.search(text) is not None or _CLASSWORK.search(text) is not None


# "Year 9 on how not to treat guests", "7G make predictions": a class at work, not one that is judged.
_CLASSWORK: Final = lazy(
    r"(?:\b[Yy](?:ear|r)?s? ?(?:7|8|9|1[0-3])(?:s|'s)?|\b(?:7|8|9|1[0-3])(?:[A-Z]\d?|[a-z]{1,2}\d))\s(?!(?:are|were|is|was|have|haven't|has|hasn't|had|can|can't|cannot|could|couldn't|do|did|don't|didn't|never|still|think|thought|will|would|wouldn't|won't|only|"
    r"just|simply|clearly|obviously|apparently|need|get|got|know|knew|seem|seemed|look|looked|sound|sounded|beha\w+|and|or|again|today|yesterday|left|turn\w*|prov\w+|manag\w+|fail\w*|talk\w*|ruin\w*|in|at|of|from|with|to|for|who|this|last|next|not|all|the|an?|"
    r"parents?|boys?|girls?|students?|pupils?|lot|class|group|intake|set|broke|trash\w*|wreck\w*|moan\w*|whing\w*|complain\w*|cheat\w*|shout\w*|ignor\w*|wast\w*|lost|lose|refus\w*|spoil\w*|chatter\w*|dump\w*|act\w*|sang|play\w*|run|ran|show\w*|should|must|ought|"
    r"being|remain\w*|stay\w*|went|go|gave|want\w*|care|bother\w*|listen\w*|take|took|half|both|have|treat\w*|barely|hardly|always|usually|once|yet|reports?|results?|exams?|mocks?|bus|coach|blam\w*|stole|nick\w*)\b)[a-z]+\b"
)


_MILD: Final = lazy(
    r"\b(?P<thanks>thank you (?!for nothing)|thanks (?:to (?:all|every|our)|for (?:the game|having|your|telling|coming|helping)|everyone|all)|congratulations to\b(?! (?:slt|management))|well done to|well done,? (?:all|every|year|\d)|"
    r"worthy|deserved|outplayed|proud of|so proud|delighted|(?:you(?:'re| are)|all|everyone|visitors|very|warmly) welcome|welcome (?:back|everyone|our new)|heroes|lovely afternoon|we (?:are|'re) (?:so |very |really )?sorry|apologi[sz]e|our apologies|sorry[,:] |sorry (?:for|about|that|to)|please|with love|have your say|"
    r"engineers|we know (?:that|the)|on site|is fixed|been fixed|come and|come along|join us|wanted for|needed for|no (?:experience|(?:\w+ )?(?:are |is )?needed)|for everybody|for everyone|tickets|all welcome|our own fault|staff (?:choir|band|team|panto|quiz|race|relay|football|netball|bake-off)|that's on me|my fault|our mistake|we never claimed)\b|"
    r"\b(?P<denied>not|never|isn't|aren't|wasn't|weren't|hardly|anything but|far from) (?:a |an |the )?(?:disgrace|failure|joke|waste|lost cause|bad|stupid|lazy|useless|dull|rude)\b",
    re.IGNORECASE,
)


_MONARCH: Final = lazy(r"\b[A-Z][a-z]+ (?:I{2,3}|IV|VI{0,3}|IX|XI?[IV]{0,3})\b")
_LESSON_QUESTION: Final = lazy(
    r"(?:^|[.!?]\s)\W*(?:why (?:did|was|were)|is it ever|what makes|which|can (?:a|an|we|you))\b[^.!]*\?", re.IGNORECASE
)


def _mildness(sentence: str) -> int:
    """What courtesy takes from the weight."""
    return 3 if _MILD.search(sentence) else 0
