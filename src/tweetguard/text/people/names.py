"""Names of persons in a text: what the model marks, joined with what the words themselves tell.

Finding is generous, for a name that is missed can harm a child. Whether a name is a pupil's is decided in `pupils`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.people.forms import Form, find_forms
from tweetguard.text.people.name_runs import NO_SURNAMES, TITLES, Run, find_runs, is_sure_title
from tweetguard.text.people.name_vocabulary import NameVocabulary, shipped_names
from tweetguard.text.people.name_words import Case, Word, is_shouted, words_of
from tweetguard.text.people.pupil_slots import with_slots
from tweetguard.text.people.small_names import find_small_names
from tweetguard.text.spans import Span

Source = Literal["model", "first names", "form of the words"]
SURE = 4.0  # points at which a name is as sure as it can be
_SURE_ENOUGH = 0.4


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in a text: `span` holds all of it but for a title and a possessive ending.

    `title` stands before it ("miss"), in small letters. `sources` say what found it, `score` (0 to 1) how sure it is a
    person's name at all. `words` are its words without particles, as written. `numeral`: a Roman number follows.
    """

    span: Span
    words: tuple[str, ...]
    title: str | None
    sources: tuple[Source, ...]
    score: float
    numeral: bool = False

    @property
    def full(self) -> bool:
        """Whether it holds a surname as well, more than an initial of one."""
        return len(self.words) > 1 and len(self.words[-1].rstrip(".")) > 1

    @property
    def sure(self) -> bool:
        """Whether it is a name and hardly anything else ("Will 9B win?" holds none)."""
        return self.score >= _SURE_ENOUGH

    @property
    def grown_up(self) -> bool:
        """Whether a title stands before it that no pupil bears."""
        return is_sure_title(self.title)


# "Amos Whitfield Cup", "Gasworks Street": with its capital the last word makes a thing or a place of the name before it.
PLACE_OR_THING = lazy(
    r"""(?:['’]s?)?\s(?:House|Cup|Trophy|Shield|Award|Awards|Prize|Medal|Street|Road|Lane|Avenue|Close|Court|Drive|Terrace|Crescent|Gardens|
    Row|Square|Mews|Wharf|Quay|Cottages?|College|Academy|School|Primary|High|Grammar|Library|Museum|Theatre|Gallery|Stadium|Hospital|
    Church|Hall|Cent(?:re|er)|Castle|Station|United|City|Town|Rovers|Wanderers|Athletic|FC|AFC|RFC|CC|Foundation|Trust|Park|Bridge|Valley|Beach|Island|
    Mountain|River|Lake|Building|Block|Wing|Studio|Suite|Scholarship|Festival|Day|Week|Effect|Yard|Hill|Barn|Lodge|Farm|Walk|Wynd|Parade|
    (?:&|and)\s(?:Sons?|Daughters?|Co|Partners|Brothers|Bros)|Caravan|Solicitors|Motors|Stores|Bakery|Spa|Press|Records|Group|Ltd|Limited|Inc|plc|Vale|Cup|Way|Place|View|Buildings|Estate|Moor|Sands|Cres|Rd|Ave|Gdns|Ln|Sq)(?!\w)""",
    re.VERBOSE,
)
_LEAST_ODD = 3  # letters
_BEFORE_ODD = lazy(
    r"(?:(?<!\bthe)(?<!\ba)(?<!\ban)(?<!\bour)(?<!\byour)(?<!\bof)(?<!\bin)(?<!\bat)(?<!\bon)(?<!\bthis)(?<!\bnew)(?<!\bmy)(?<!\bas)\b|,|&)\s\Z"
)
_CAMEL = lazy(r"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLa)(?<!\bFitz)(?<!\b[A-Z])(?<=[a-z])[A-Z]")  # MasterChef, but not McKay
_MONTHS = frozenset({"april", "may", "june", "august", "jan"})
_BEFORE_MONTH = lazy(r"\b(?:in|since|until|till|during|last|next|this|late|early|mid|throughout)[\s-]\Z", re.IGNORECASE)
_DATE = lazy(r"\d(?:st|nd|rd|th)?\s\w+\Z|\d\s\w|\w\s\d")


@dataclass(frozen=True, slots=True)
class Candidates:
    """What the words of one text tell: its runs, and whether it is worth running the model.

    `small` are names without capitals, `odd` everyday words with a capital that nothing but a name explains ("to Marigold").
    `forms` are the years and forms that stand in the text.
    """

    words: tuple[Word, ...]
    runs: tuple[Run, ...]
    small: tuple[Word, ...]
    odd: tuple[Word, ...] = ()
    forms: tuple[Form, ...] = ()

    @property
    def could_hold(self) -> bool:
        """Whether the text could hold a name that anybody would have to judge."""
        return bool(self.small or self.odd) or any(not is_sure_title(run.title) for run in self.runs)


def find_candidates(text: str, vocabulary: NameVocabulary | None = None) -> Candidates:
    """What may be names by the words alone; quick, and the test whether the model has to be asked."""
    vocabulary = vocabulary or shipped_names()
    forms = find_forms(text)
    words = words_of(text, vocabulary)
    if forms:
        words = tuple(word for word in words if not any(word.span.within(form.span) for form in forms))
    shouted = is_shouted(text)
    if not shouted:
        words = with_slots(text, words, forms, vocabulary)
    runs = tuple(run for run in find_runs(text, words, shouted) if not _apart(text, run, vocabulary))
    odd = () if shouted else tuple(_odd(text, words, vocabulary))
    return Candidates(words, runs, find_small_names(text, words, forms), odd, forms)


def find_names(text: str, candidates: Candidates, persons: Sequence[Span]) -> tuple[PersonName, ...]:
    """The names in a text, in order, without overlap; `persons` are the spans that the model marks."""
    found = [_name(text, run, candidates.words, persons) for run in candidates.runs]
    found += [_small_name(word, persons) for word in candidates.small]
    found += [name for word in candidates.odd if (name := _odd_name(word, candidates.words, persons)) is not None]
    kept: list[PersonName] = []
    for name in sorted(found, key=lambda name: (name.span.start, -name.span.end)):
        if not kept or not kept[-1].span.overlaps(name.span):
            kept.append(name)
    return tuple(kept)


def _odd(text: str, words: Sequence[Word], vocabulary: NameVocabulary) -> Iterator[Word]:
    """Everyday words with a capital behind a small word or a comma, no part of a title or of a school's vocabulary."""
    for before, word in pairwise(words):
        if word.case is not Case.TITLE or not word.ordinary or word.doubtful or word.first or len(word.text) < _LEAST_ODD:
            continue
        if before.case is not Case.SMALL:
            continue
        small = word.text.casefold()
        if any(form in known for form in (small, small.removesuffix("s")) for known in (NO_SURNAMES, TITLES, vocabulary.apart)):
            continue
        if _BEFORE_ODD.search(text, max(0, word.span.start - 12), word.span.start):
            yield word


def _apart(text: str, run: Run, vocabulary: NameVocabulary) -> bool:
    """Whether a run is a place, a feast, a brand, or initials alone."""
    if all(word.initial for word in run.bare) and run.title is None:
        return True
    whole = " ".join(word.text for word in run.words).casefold().replace("’", "'")
    first = run.words[0]
    if len(run.words) == 1 and not first.given and _CAMEL.search(first.text):
        return True
    if first.initial and len(run.words) > 1 and all(word.ordinary for word in run.words[1:]):
        return True
    if len(run.words) > 1 and not first.given and PLACE_OR_THING.match(text, run.words[-2].span.end):
        return True
    if PLACE_OR_THING.match(text, run.span.end) or (
        whole in _MONTHS
        and (
            _DATE.search(text, max(0, run.span.start - 6), run.span.end + 6)
            or _BEFORE_MONTH.search(text, max(0, run.span.start - 12), run.span.start)
        )
    ):
        return True
    if whole in vocabulary.apart:
        return not (first.given or first.doubtful)
    return not first.given and all(word.text.casefold() in vocabulary.apart for word in run.bare) and not first.doubtful


def _name(text: str, run: Run, words: Sequence[Word], persons: Sequence[Span]) -> PersonName:
    marked = [person for person in persons if person.overlaps(run.span)]
    taken = list(run.words)
    if marked:
        taken += further_words(text, run, words, max(person.end for person in marked))
    span = Span(taken[0].span.start, taken[-1].span.end)
    bare = [word for word in taken if word.case is not Case.SMALL] or taken
    return PersonName(
        span,
        tuple(word.text for word in bare),
        run.title,
        _sources(bare[0], bool(marked)),
        score_of(bare, bool(marked)),
        run.numeral,
    )


def further_words(text: str, run: Run, words: Sequence[Word], end: int) -> Iterator[Word]:
    """Words with a capital behind a run that the model counts to the name: "Tabitha" and "Crane"."""
    before = run.words[-1]
    for word in words:
        if word.span.start < run.span.end:
            continue
        gap = text[before.span.end : word.span.start]
        if word.span.end > end or word.case is Case.SMALL or before.possessive or gap.strip(" "):
            return
        yield word
        before = word


def _small_name(word: Word, persons: Sequence[Span]) -> PersonName:
    marked = any(person.overlaps(word.span) for person in persons)
    return PersonName(word.span, (word.text,), None, _sources(word, marked), score_of([word], marked))


def _sources(first: Word, marked: bool) -> tuple[Source, ...]:
    sources: list[Source] = ["model"] if marked else []
    if first.given or first.doubtful:
        sources.append("first names")
    return tuple(sources) or ("form of the words",)


def _odd_name(word: Word, words: Sequence[Word], persons: Sequence[Span]) -> PersonName | None:
    """The name that begins with an everyday word, where the model marks just that: "Dawn Oakes", but not "Science Week"."""
    person = next((person for person in persons if person.start == word.span.start), None)
    if person is None:
        return None
    taken = [each for each in words if each.span.within(person)]
    if not taken or taken[-1].span.end != person.end or any(each.case is Case.SMALL for each in taken):
        return None
    return PersonName(person, tuple(each.text for each in taken), None, ("model",), score_of(taken, marked=True))


def score_of(words: Sequence[Word], marked: bool) -> float:
    """How sure it is that these words name a person."""
    first = words[0]
    points = 1.75 if marked else 0.0
    if first.given:
        points += 2.0
    elif first.doubtful:
        points += 0.6 if first.first else 1.2
    else:
        points += 0.4 if first.first and not marked else 1.0
        points -= 0.6 if first.case is Case.CAPITALS else 0.0
    if len(words) > 1 and not words[1].ordinary:
        points += 0.75
    return round(max(0.0, min(1.0, points / SURE)), 2)
