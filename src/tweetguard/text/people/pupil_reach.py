"""Whether any name of a text could be a pupil's, whatever the name model marks: most texts are spared the model by this.

The question is answered from above. For every group that names could form, it takes the most that its names could score
and every sign for a pupil, and of the signs against only those that hold whatever the model says. So a text that is left
out here is one in which `pupils` finds nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from tweetguard.text.people.company import Company
from tweetguard.text.people.fame import is_known, plain
from tweetguard.text.people.forms import Form
from tweetguard.text.people.name_groups import FURTHEST, SENTENCE_END, form_nearness
from tweetguard.text.people.name_vocabulary import NameVocabulary, shipped_names
from tweetguard.text.people.name_words import Case, Word
from tweetguard.text.people.names import Candidates, PersonName, further_words, score_of
from tweetguard.text.people.pupils import (
    AMONG_SURE,
    BRACKETED,
    FORM_IN_SENTENCE,
    LABELLED,
    MEDAL,
    NAME_POINTS,
    NUMERAL_POINTS,
    OF_A_CHILD,
    THRESHOLD,
    TITLE_POINTS,
    Post,
    form_points,
)
from tweetguard.text.spans import Span

_MOST = 8  # candidates of one text; where there are more, there is hardly a text that would be spared
_ROUNDED = 0.05  # scores are rounded to two places
_SECOND_WORD = 0.19  # of a score: what a further word of the name adds at most
_FIRST_NAME_ALONE, _FULL_NAME = 1.5, 1.0
# What somebody loses whom everybody knows by a full name, and by a surname alone.
_KNOWN, _NAMESAKE = (8.0, 3.0), (3.0, 0.0)
_ADDRESSED, _BRACKETS, _MEDALS, _PARTS, _LIST = 3.0, 3.0, 2.5, 3.0, 0.25


@dataclass(frozen=True, slots=True)
class _Possible:
    """A name that the text may hold: where it begins, where it may end, and the most points it brings with it.

    `known`: everybody knows somebody of that very name; `surname`: by a surname alone.
    """

    start: int
    ends: tuple[int, ...]
    points: float
    known: bool = False
    surname: bool = False

    def most(self, *, direct: bool) -> float:
        """The most points; `direct`: a year or form may stand beside the name, which then may be a namesake's."""
        if self.known:
            return self.points - (_NAMESAKE if direct else _KNOWN)[self.surname]
        return self.points


def could_be_pupils(
    text: str, candidates: Candidates, post: Post, company: Company, vocabulary: NameVocabulary | None = None
) -> bool:
    """Whether the name model and the decision are worth asking. False only where no name could be a pupil's."""
    if not candidates.could_hold:
        return False
    possible = sorted(_possible(text, candidates, vocabulary or shipped_names()), key=lambda each: each.start)
    if len(possible) > _MOST:
        return True
    extra = _ADDRESSED if post.answers_student else 0.0
    if len(BRACKETED.findall(text)) > 1:
        extra += _BRACKETS
    if sum(LABELLED.search(text[: each.start]) is not None for each in possible) > 1:
        extra += _PARTS
    reader = _Reader(text, company, candidates.forms)
    return any(
        reader.most(group, end) + extra >= THRESHOLD - _ROUNDED for group in _groups(text, possible) for end in group[-1].ends
    )


class _Reader:
    """Finds the most that a group of possible names can reach."""

    def __init__(self, text: str, company: Company, forms: Sequence[Form]) -> None:
        self._text = text
        self._company = company
        self._forms = forms
        self._ends = [0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)]

    def most(self, group: Sequence[_Possible], end: int) -> float:
        """The most points that a name of a group can reach; the group ends at `end`."""
        text, begin = self._text, group[0].start
        start = max(each for each in self._ends if each <= begin)
        stop = min(each for each in self._ends if each >= end)
        around = (text[start:begin], text[end:stop], text[start:stop])
        near, form_points = self._nearest(group)
        most = max(each.most(direct=near > 1) for each in group) + form_points
        signs = self._company.speaks_for(*around)
        most += sum(signs.values()) + (OF_A_CHILD if "a possession" in signs else 0.0)
        if any(MEDAL.search(text, max(0, each.start - 6), each.start) for each in group):
            most += _MEDALS
        if len(group) > 2:
            most += _LIST
        if most < THRESHOLD - _ROUNDED:  # what speaks against is searched only where it matters
            return most
        return most + sum(self._company.speaks_against(*around, direct=near > 1, beside=near > 0).values())

    def _nearest(self, group: Sequence[_Possible]) -> tuple[int, float]:
        """How near a year or form may stand to a name of the group, and the most that it may be worth."""
        if not self._forms:
            return 0, 0.0
        nearest, most = 0, FORM_IN_SENTENCE
        for form in self._forms:
            for each in group:
                for end in each.ends:
                    near = form_nearness(self._text, PersonName(Span(each.start, end), (), None, (), 1.0), form)
                    if near:
                        nearest = max(nearest, near)
                        most = max(most, form_points(form, direct=near > 1, linked=near > 2))
        return nearest, most


def _groups(text: str, possible: Sequence[_Possible]) -> Iterator[Sequence[_Possible]]:
    """Every row of neighbours that could be one group; which of them are names, only the model knows."""
    for first, each in enumerate(possible):
        yield possible[first : first + 1]
        reached = max(each.ends)
        for last in range(first + 1, len(possible)):
            between = text[reached : possible[last].start]
            if len(between) > FURTHEST and between.strip():
                break
            yield possible[first : last + 1]
            reached = max(reached, *possible[last].ends)


def _possible(text: str, candidates: Candidates, vocabulary: NameVocabulary) -> Iterator[_Possible]:
    """What may be a name, each with its points if the model marks it and all that may belong to it."""
    for run in candidates.runs:
        further = tuple(word.span.end for word in further_words(text, run, candidates.words, len(text)))
        bare = run.bare
        score = score_of(bare, marked=True)
        name = PersonName(run.span, tuple(word.text for word in bare), run.title, ("model",), score, run.numeral)
        points = _points(score, further=bool(further), full=name.full)
        if run.title is not None:
            points -= TITLE_POINTS
        if run.numeral:
            points -= NUMERAL_POINTS
        known = not further and is_known(text, name, vocabulary)
        surname = known and plain(name.span.of(text)) in vocabulary.surnames
        yield _Possible(run.span.start, (run.span.end, *further), points, known, surname)
    for word in candidates.small:
        yield _Possible(word.span.start, (word.span.end,), _points(score_of([word], marked=True)))
    for word in candidates.odd:
        further = _behind(word, candidates.words)
        yield _Possible(
            word.span.start, (word.span.end, *further), _points(score_of([word], marked=True), further=bool(further))
        )


def _points(score: float, *, further: bool = False, full: bool = False) -> float:
    """What a name brings at most; `further`: words behind it may belong to it; `full`: it has a surname in any case."""
    score = max(AMONG_SURE, min(1.0, score + (_SECOND_WORD if further else 0.0)))
    return NAME_POINTS * score + (_FULL_NAME if full else _FIRST_NAME_ALONE)


def _behind(first: Word, words: Sequence[Word]) -> tuple[int, ...]:
    """Where a name that begins with an everyday word may end."""
    behind = (word for word in words if word.span.start >= first.span.end)
    return tuple(word.span.end for word in takewhile(lambda word: word.case is not Case.SMALL, behind))
