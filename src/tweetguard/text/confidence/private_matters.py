"""Private matters of a person or a small group: what the safeguarding team, the nurse or the office knows of them.

A matter is a word of a list (`rules/vocabulary/private-matters`); it counts only where its sentence ties it to somebody.
What is taught, raised money for or offered to all is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from tweetguard.shipped import shipped_folder
from tweetguard.text.confidence.persons import Person, is_of_old, persons_in
from tweetguard.text.cue_places import Cue
from tweetguard.text.lazy_patterns import lazy, lazy_re2, search_set
from tweetguard.text.people.name_runs import Run
from tweetguard.text.phrase_lists import phrase_pattern, read_phrases
from tweetguard.text.quotations import find_quotations
from tweetguard.text.sentences import find_sentences
from tweetguard.text.spans import Span

AREAS: Final = ("safeguarding", "special-needs", "medical", "behaviour", "family", "free-meals")
_SURE_IN_ANSWERS: Final = frozenset({"safeguarding", "special-needs", "family", "free-meals"})
_LONGEST = 1000  # code points of a sentence that are read at once
_REACH = 110  # code points between a person and what is said of him or her

# What makes a matter a subject of study, a cause or an offer: before it, or behind it.
_TOPIC_BEFORE = lazy(
    r"\b(?:about|anti-?|posters?|projects?|essays?|talks?|speech\w*|assembl(?:y|ies)|presentations?|films?|books?|novels?|documentar(?:y|ies)|poems?|stor(?:y|ies)|articles?|research\w*|models?|campaign\w*|leaflets?|"
    r"workshops?|training|quiz\w*|debat\w+|awareness|fund-?rais\w*|rais(?:e|es|ed|ing)|marathon|half-?marathon|10k|5k|walk\sfor|charit\w+|in\said\sof|learn\w*|stud(?:y|ied|ies|ying)|taught|teach(?:es|ing)?|"
    r"explain\w*|explor\w*|discuss\w*|wrote|writes|writing|spoke|speaks?|speaking|talk(?:ed|ing|s)?|investigat\w+|ambassadors?|champions?|volunteer\w*|first[- ]aid\w*|lessons?|stand(?:s|ing)?\sup\s(?:to|against)|against|prevent\w*|"
    r"end(?:ing)?|understand\w*|history\sof|causes?\sof|treat(?:s|ing|ment)?\s(?:of|for)|cure|symptoms?|signs\sof|rates?\sof|role\sof|plays?\s(?:a|the)|played\s(?:a|the)|acts?\sas|novel|character|scene|chapter|lines?\sfrom|"
    r"free\sof|avoid\w*|instead\sof|support\sfor|help\swith|worried\sabout|advice\son|information\son|guide\sto|who\s(?:works?|teach\w*)\swith|works?\swith|specialis\w+|trained\s(?:in|for)|"
    r"thanks\sto|visit(?:ed|s|ing)?|research\sinto|donat\w+|collect\w*\sfor|sponsor\w*|in\smemory\sof|designed|drew|painted|invented|programmed|coded|built|made|baked|cooked)\b"
    r"|\b(?:no|zero|without|fewer|less|not\sa\ssingle)\s(?:more\s|new\s)?\Z",
    re.IGNORECASE,
)
_TOPIC_BEHIND = lazy(
    r"\A[\w'’-]*\s?(?:-\s?)?(?:awareness|week|day\b|month|charit\w+|unit\b|department|polic(?:y|ies)|training|support\s(?:group|team|line|service)|lines?\b|helpline|drop-?in|services?\b|workshop|(?:teaching\s)?(?:teacher|assistants?|specialist|practitioner)|job|vacanc\w+|champions?|"
    r"ambassadors?|coffee\smorning|evening|fair|clinic|research\w*|lead\b|officer|coordinator|co-ordinator|nurse|team\b|trust|uk\b|foundation|society|campaign|vaccin\w*|jabs?|lesson|module|topic|essay|posters?|practice|"
    r"action\sday|prevention|advice|education|cupboard|free\b(?=\s(?:zone|kitchen|school|brownies|cake|recipe|cakes))|friendly|recipe|bake|hub\b|room\s(?:is|has|open))",
    re.IGNORECASE,
)
_LEARNING = lazy(
    r"\b(?:learn(?:ed|t|ing|s)?\s(?:about|how|why|what)|lesson|topic|case\sstudy|in\sclass\stoday|revis(?:e|ion|ing)|essay|textbook|psycholog(?:y|ists)\s|biolog(?:y|ical)|novel|character|chapter|playwright|"
    r"musical\b|play\sby|scene|act\s(?:one|two|three|four|five|\d)\b|role-?play\w*|first\said|cpr|experiment|hypothesis|study\s(?:by|found|shows?)|theor(?:y|ies)|in\sthe\s(?:book|film|play|novel|text)|of\smice\sand\smen|blood\sbrothers|"
    r"discuss\w*|hiring|vacanc\w+|closing\sdate|job\s(?:advert|description))\b|\b(?:what\s(?:causes|is|are)|how\s(?:do|does|did)|why\s(?:do|does|did|might|should|was|is))\b[^.!\n]*\?",
    re.IGNORECASE,
)
# Ties a form or several pupils to a matter; a form alone may as well be those who study it.
_GROUP_NOUN = r"(?:pupils?|students?|children|kids|boys?|girls?|lads?|learners?|cohort|lot|twins?|famil(?:y|ies)|parents?|youngsters|group|set|ones|child)"
_GROUP_PLACE = r"(?:in|of|from|at)\s(?:our\s|my\s|the\s)?(?:\w+\s)?(?:Years?\s?(?:1[0-3]|[1-9])\w?|Yr\s?\d+\w?|Y(?:1[0-3]|[1-9])\w?|(?-i:(?:1[0-3]|[7-9])[A-Z]{1,2}\d?)|my\s(?:form|class|set|tutor\sgroup)|our\s(?:form|class|set|squad|team)|U1[1-9]s?)\b"
_GROUP_TIED = lazy(rf"\A[\w'’-]*\s(?:and\s\w+\s)?(?:[\w-]+\s)?{_GROUP_NOUN}\s(?:[\w-]+\s)?{_GROUP_PLACE}", re.IGNORECASE)
_GROUP_LED = lazy(
    r"(?:\b(?:Years?\s?(?:1[0-3]|[1-9])|Y(?:1[0-3]|[1-9])|(?-i:(?:1[0-3]|[7-9])[A-Z]{1,2}\d?))(?:['’]?s)?\s(?:[\w-]+\s)?(?:(?:pupils?|students?|children|kids|boys?|girls?|lads?)\s)(?:who\s(?:are|have|get|need)\s(?:on\s|in\s)?|with\s|on\s|in\s|are\s(?:all\s)?(?:in|on)\s|have\s)(?:\w+\s)?)\Z",
    re.IGNORECASE,
)
_GROUP_DID = lazy(r"\b(?:are|is|have|has|had|got|get|gets|were|was|in|with|because\sof|'re|for|again|to)\b", re.IGNORECASE)
# Ties a form to what only some of it can be: "9C is nearly all SEN", "half of 9C are on".
_COUNTED = r"(?:all|half|most|mostly|nearly|largely|full|several|many|some|loads|lots|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\s(?:few|third|quarter|lot|couple|handful))"
_GROUP_COUNTED = lazy(
    rf"\A\s(?:is|are|has|have|had|contains?|includes?|got|with)\s(?:\w+\s){{0,3}}?{_COUNTED}\b[^.!?\n]{{0,30}}\Z", re.IGNORECASE
)
_COUNT_OF_GROUP = lazy(rf"\b{_COUNTED}(?:\sbut\s\w+)?\s(?:of|in|from)\s\Z", re.IGNORECASE)
_TELLS = lazy(r"\A\s(?:who\s(?:is|has|was|had|needs|gets)|whose\s\w+|is|has|was|had|needs)\s[^.!?\n,]{0,20}\Z", re.IGNORECASE)
_ATTENDANCE = lazy(
    r"\b(?:half|most|some|several|many|\d{1,2})\sof\s(?-i:(?:1[0-3]|[7-9])[A-Z]\w?)\b[^.!?]{0,40}\b(?:attendance|behaviour|detentions?|punctuality)\b|"
    r"\b(?:attendance|behaviour|punctuality)\s(?:for|in|of)\s(?-i:(?:1[0-3]|[7-9])[A-Z]\w?|[A-Z]\w+['’]s\s(?:form|class|group|set|tutor\sgroup))\b[^.!?]{0,40}\b(?:worst|lowest|bad|poor|shocking|terrible|awful|appalling|disgraceful|bottom|dreadful)\b|"
    r"(?<![\w£])(?-i:(?:1[0-3]|[7-9])[A-Z]{1,2}\d?|[A-Z]\w+)['’]s\s(?:\w+\s)?(?:attendance|behaviour|punctuality)\s(?:(?:record\s)?(?:is|has\sbeen|was|remains)\s)(?:\w+\s){0,2}(?:worst|lowest|bad|poor|shocking|terrible|awful|appalling|disgraceful|bottom|a\sworry|dreadful|down|slipping|\d{1,2}(?:\.\d)?\s?%)",
    re.IGNORECASE,
)
# The writer's own.
_OWN = lazy(
    r"\b(?:my\s(?:knee\s|hip\s|brain\s|heart\s|second\s|next\s|last\s)?(?:operation|surgery|chemo\w*|biopsy|diagnosis|divorce|miscarriage|counsellor|therapist|antidepressants|breakdown|consultant|cancer|rehab|hearing\swith|disciplinary)|"
    r"i(?:['’]ve|\shave)\s(?:just\s)?(?:been\s)?(?:diagnosed|signed\soff|suspended|made\sredundant)|i['’]?m\s(?:pregnant|signed\soff|going\sthrough\s(?:a\sdivorce|ivf)|on\s(?:antidepressants|sick\sleave))|my\s(?:husband|wife|partner)\s(?:and\si\s)?(?:have|has|is|are)\s(?:left|separat\w+|splitting|leaving))\b",
    re.IGNORECASE,
)
_PRONOUN = lazy(r"\b(?:he|she|his|her|him|they|their|them)\b|\b(?:who|whose)\b", re.IGNORECASE)
_HIS_OR_HER = lazy(r"\b(?:his|her)\s(?:\w+\s){0,2}\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Matter:
    """A private matter: `area` is one of AREAS or "attendance", "own"; `who` how the person is spoken of."""

    span: Span
    area: str
    who: str


@cache
def _areas() -> tuple[tuple[str, Cue], ...]:
    folder = shipped_folder() / "vocabulary" / "private-matters"
    return tuple(
        (area, lazy_re2(rf"(?i)\b(?:{'|'.join(map(phrase_pattern, read_phrases(folder / f'{area}.txt')))})(?:\b|$)"))
        for area in AREAS
    )


@cache
def _any_area() -> Callable[[bytes], list[int] | None]:
    """Whether any phrase stands in a text; where it stands would take more memory than RE2 has by itself."""
    phrases = (
        phrase for area in AREAS for phrase in read_phrases(shipped_folder() / "vocabulary" / "private-matters" / f"{area}.txt")
    )
    return search_set(
        [rf"(?i)\b(?:attendance|behaviour|punctuality|my|i['’]?(?:ve|m)|i have|{'|'.join(map(phrase_pattern, phrases))})"]
    )


def find_matters(text: str, runs: Callable[[], Sequence[Run]], answers_pupil: bool) -> tuple[Matter, ...]:
    """All private matters of somebody, in order; `runs` gives what may be names, and is asked only when needed."""
    if _any_area()(text.encode()) is None:
        return ()
    found = [Matter(Span(*match.span()), "attendance", "group") for match in _ATTENDANCE.finditer(text)]
    found += [Matter(Span(*match.span()), "own", "writer") for match in _OWN.finditer(text)]
    spoken = [(area, Span(*match.span())) for area, cue in _areas() for match in cue.finditer(text)]
    if spoken:
        found += _tied(text, spoken, runs(), answers_pupil)
    quotations = find_quotations(text)
    kept: list[Matter] = []
    for matter in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        quoted = any(matter.span.overlaps(quotation) for quotation in quotations)
        if not quoted and not (kept and kept[-1].span.overlaps(matter.span)):
            kept.append(matter)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class _Post:
    """A text, what may be names in it, whether it answers a pupil, and the persons in all of it."""

    text: str
    runs: Sequence[Run]
    answers_pupil: bool
    persons: tuple[Person, ...]

    def elsewhere(self, sentence: Span) -> list[Person]:
        """The persons outside a sentence."""
        return [person for person in self.persons if not person.span.within(sentence)]


def _tied(text: str, spoken: list[tuple[str, Span]], runs: Sequence[Run], answers_pupil: bool) -> list[Matter]:
    """The matters that their sentences tie to somebody."""
    pieces = [piece for sentence in find_sentences(text) for piece in _pieces(sentence)]
    by_piece = [(piece, persons_in(text, piece, runs, answers_pupil)) for piece in pieces]
    post = _Post(text, runs, answers_pupil, tuple(person for _, persons in by_piece for person in persons))
    found = []
    for sentence, persons in by_piece:
        for area, span in spoken:
            if not span.within(sentence) or _is_topic(text, sentence, span, persons):
                continue
            person = _whose(post, sentence, area, span, persons)
            if person is not None:
                whole = Span(min(person.span.start, span.start), max(person.span.end, span.end))
                found.append(Matter(whole if person.span.within(sentence) else span, area, person.who))
    return found


def _pieces(sentence: Span) -> Iterator[Span]:
    """The sentence, or pieces of one that is longer than any post."""
    for start in range(sentence.start, sentence.end, _LONGEST):
        yield Span(start, min(start + _LONGEST, sentence.end))


def _is_topic(text: str, sentence: Span, span: Span, persons: Sequence[Person]) -> bool:
    """Whether the matter is what is taught, a cause, or an offer, rather than somebody's own."""
    if _TOPIC_BEHIND.match(text, span.end) or _TOPIC_BEHIND.match(text[span.end : sentence.end]):
        return True
    before = [person.span.end for person in persons if person.span.end <= span.start]
    start = max(before, default=sentence.start)
    return _TOPIC_BEFORE.search(text, start, span.start) is not None


def _whose(post: _Post, sentence: Span, area: str, span: Span, persons: Sequence[Person]) -> Person | None:
    """The person whose matter it is."""
    text = post.text
    single = [person for person in persons if person.who != "group"]
    near = [
        person for person in single if _gap(person.span, span) <= _REACH and (area == "family" or not person.span.within(span))
    ]
    if near and (not _LEARNING.search(text, sentence.start, sentence.end) or _is_told(text, sentence, near, span)):
        return min(near, key=lambda person: _gap(person.span, span))
    behind, before = text[span.end : sentence.end], text[sentence.start : span.start]
    if _GROUP_TIED.match(behind) or _GROUP_LED.search(before):
        return Person(span, "group")
    for person in persons:
        if person.who == "group" and person.span.end <= span.start and _is_counted(text, person.span, span):
            return person
    if area in ("behaviour", "safeguarding"):
        for person in persons:
            if person.who == "group" and _gap(person.span, span) <= _REACH:
                between = text[min(person.span.end, span.end) : max(person.span.start, span.start)]
                if _GROUP_DID.search(between):
                    return person
    if area != "family" and _HIS_OR_HER.search(before) and not _LEARNING.search(text) and not is_of_old(text, post.runs):
        return Person(span, "somebody")
    if near:
        return None
    elsewhere = post.elsewhere(sentence)
    if post.answers_pupil and area in _SURE_IN_ANSWERS and any(each.who == "addressed" for each in elsewhere):
        return Person(span, "addressed")
    if _PRONOUN.search(text, sentence.start, sentence.end):
        others = [person for person in elsewhere if person.who in ("somebody", "named")]
        return others[-1] if others and not _LEARNING.search(text) else None
    return None


def _is_told(text: str, sentence: Span, near: Sequence[Person], span: Span) -> bool:
    """Whether it is said of somebody at once ("a student whose dad is in prison"), whatever lesson the rest speaks of."""
    if "?" in sentence.of(text):
        return False
    return any(_TELLS.match(text[person.span.end : span.start]) for person in near if person.who in ("somebody", "named"))


def _is_counted(text: str, group: Span, span: Span) -> bool:
    """Whether a matter is said of some of a form, so that it is no subject of study."""
    between = text[group.end : span.start]
    if _GROUP_COUNTED.match(between):
        return True
    counted = _COUNT_OF_GROUP.search(text, max(0, group.start - 30), group.start) is not None
    return counted and len(between) <= _REACH and _GROUP_DID.search(between) is not None


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
