"""Whether any name of a text could be a pupil's, whatever the name model marks: most texts are spared the model by this.

The question is answered from above. For every group that names could form, it takes the most that its names could score
and every sign for a pupil, and of the signs against only those that hold whatever the model says. So a text that is left
out here is one in which `pupils` finds nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tweetguard.text.people.company import Company
from tweetguard.text.people.fame import is_known, plain
from tweetguard.text.people.forms import find_forms
from tweetguard.text.people.name_groups import FURTHEST, SENTENCE_END
from tweetguard.text.people.name_runs import is_sure_title
from tweetguard.text.people.name_vocabulary import NameVocabulary, shipped_names
from tweetguard.text.people.name_words import Case, Word
from tweetguard.text.people.names import Candidates, PersonName, score_of
from tweetguard.text.people.pupils import AMONG_SURE, BRACKETED, LABELLED, MEDAL, NAME_POINTS, THRESHOLD, Post
from tweetguard.text.spans import Span

_MOST = 8  # candidates of one text; where there are more, there is hardly a text that would be spared
_ROUNDED = 0.05  # scores are rounded to two places
_SECOND_WORD = 0.19  # of a score: what a further word of the name adds at most
_FIRST_NAME_ALONE, _FULL_NAME = 1.5, 1.0
_ADDRESSED, _BRACKETS, _MEDALS, _PARTS, _LIST = 3.0, 3.0, 2.5, 3.0, 0.25


@dataclass(frozen=True, slots=True)
class _Possible:
    """A name that the text may hold: where it begins, where it may end, and the most points it brings with it."""

    start: int
    ends: tuple[int, ...]
    points: float


def could_be_pupils(
    text: str, candidates: Candidates, post: Post, company: Company, vocabulary: NameVocabulary | None = None
) -> bool:
    """Whether the name model and the decision are worth asking. False only where no name could be a pupil's."""
    if not candidates.could_hold:
        return False
    if find_forms(text):  # a year or form is worth so much that hardly a text would be spared
        return True
    possible = sorted(_possible(text, candidates, vocabulary or shipped_names()), key=lambda each: each.start)
    if len(possible) > _MOST:
        return True
    extra = _ADDRESSED if post.answers_student else 0.0
    if len(BRACKETED.findall(text)) > 1:
        extra += _BRACKETS
    labelled = sum(LABELLED.search(text[: each.start]) is not None for each in possible)
    if labelled > 1:
        extra += _PARTS
    ends = [0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)]
    return any(
        _most(text, group, end, ends, company) + extra >= THRESHOLD - _ROUNDED
        for group in _groups(text, possible)
        for end in group[-1].ends
    )


def _most(text: str, group: Sequence[_Possible], end: int, ends: Sequence[int], company: Company) -> float:
    """The most points that a name of a group can reach; the group ends at `end`."""
    begin = group[0].start
    start = max(each for each in ends if each <= begin)
    stop = min(each for each in ends if each >= end)
    around = (text[start:begin], text[end:stop], text[start:stop])
    most = max(each.points for each in group) + sum(company.speaks_for(*around).values())
    if any(MEDAL.search(text, max(0, each.start - 6), each.start) for each in group):
        most += _MEDALS
    if len(group) > 2:
        most += _LIST
    if most < THRESHOLD - _ROUNDED:  # what speaks against is searched only where it matters
        return most
    return most + sum(company.speaks_against(*around, direct=False, beside=False).values())


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
    words = candidates.words
    for run in candidates.runs:
        further = _further(words, run.words[-1].span.end, lone=run.words[-1].possessive)
        bare = run.bare
        full = len(bare) > 1 and len(bare[-1].text.rstrip(".")) > 1
        score = score_of(bare, marked=True)
        if further:
            score = min(1.0, score + _SECOND_WORD)
        points = NAME_POINTS * max(score, AMONG_SURE) + (_FULL_NAME if full else _FIRST_NAME_ALONE)
        if not further:
            name = PersonName(run.span, tuple(word.text for word in bare), run.title, ("model",), score, run.numeral)
            points += _fame(text, name, vocabulary)
        if run.numeral:
            points -= 6.0
        if not is_sure_title(run.title):
            yield _Possible(run.span.start, (run.span.end, *further), points)
        else:  # a grown-up's, and no pupil's; yet it may stand first in a group
            yield _Possible(run.span.start, (run.span.end, *further), 0.0)
    for word in candidates.small:
        yield _Possible(word.span.start, (word.span.end,), NAME_POINTS * max(score_of([word], marked=True), AMONG_SURE) + 1.5)
    for word in candidates.odd:
        further = _further(words, word.span.end, lone=False)
        score = min(1.0, score_of([word], marked=True) + (_SECOND_WORD if further else 0.0))
        points = NAME_POINTS * max(score, AMONG_SURE) + _FIRST_NAME_ALONE
        yield _Possible(word.span.start, (word.span.end, *further), points)


def _further(words: Sequence[Word], end: int, *, lone: bool) -> tuple[int, ...]:
    """Where a name may end if the model counts the words with a capital behind it as well."""
    if lone:
        return ()
    found = []
    for word in words:
        if word.span.start >= end:
            if word.case is Case.SMALL:
                break
            found.append(word.span.end)
    return tuple(found)


def _fame(text: str, name: PersonName, vocabulary: NameVocabulary) -> float:
    """What somebody loses whom everybody knows; no year or form stands in the text, so nothing speaks for a namesake."""
    if not is_known(text, name, vocabulary):
        return 0.0
    return -3.0 if plain(name.span.of(text)) in vocabulary.surnames else -8.0
