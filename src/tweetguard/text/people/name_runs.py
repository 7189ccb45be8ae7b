"""Runs of words that may be a person's name, told by their letters alone: neighbours with capitals, particles, initials.

This finds names that the model misses, whatever their origin, and much that is no name; who judges that is `names`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.people.name_words import Case, Word
from tweetguard.text.spans import Span

TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady madam ma'am rev revd reverend fr father sr sister brother br canon
    bishop archbishop rabbi imam cllr councillor coach matron pc pcso sgt sergeant major colonel col lieutenant captain capt
    king queen prince princess emperor pope saint st señor señora señorita sr. sra srta senor senora senorita mme mlle madame
    mademoiselle monsieur m herr frau signor signora signorina pan pani chief constable mayor judge baroness baron count
    guru prophet countess duke duchess earl president auntie aunt uncle nana nan gran grandma grandad cousin
    """.split()
)
# Titles that are names or words of pupils' posts as well: "Captain Ellie", "Prince", "Major": they are company, not proof.
_SOFT_TITLES = frozenset(
    "major prince princess duke earl captain capt m st saint count judge chief king queen sister brother cousin".split()
)
_RELIGIOUS = frozenset({"guru", "prophet"})  # "our maths guru Amina" is a pupil
PARTICLES = frozenset(
    "van von der den de del della di da das dos do du la le el al ul ur bin bint ibn ben abu ap ab ferch ní ni nic mac mc ó o y e st ter ten "
    "af zu zum dela".split()
)
_GAP = lazy(r"[ \u00a0\u2009]{1,2}|\.[ \u00a0]?|[ \u00a0]?[‘'\"“][ \u00a0]?")
_NUMERAL = lazy(r"\s(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI?)(?![\w'’])")
_MISSING = lazy(
    r"(?:['’]ll|['’]d|(?<!\w)(?:will|to|we|i|you|they|really|so|much|all|still|shall|would|gonna|already|both))\s\Z",
    re.IGNORECASE,
)
"""Before a "miss" that is a verb: "we'll miss Ffion"."""
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words that may be a name, without a title before it; `title` is that title in small letters."""

    span: Span
    words: tuple[Word, ...]
    title: str | None
    numeral: bool

    @property
    def bare(self) -> tuple[Word, ...]:
        """The words without particles."""
        return tuple(word for word in self.words if word.case is not Case.SMALL) or self.words


def find_runs(text: str, words: Sequence[Word], shouted: bool) -> tuple[Run, ...]:
    """The runs of a text in order, without overlap."""
    return tuple(_runs(text, words, shouted))


def _runs(text: str, words: Sequence[Word], shouted: bool) -> Iterator[Run]:
    index = 0
    while index < len(words):
        length = 0 if words[index].case is Case.SMALL else _length(text, words, index, shouted)
        if not length:
            index += 1
            continue
        run = tuple(words[index : index + length])
        span = Span(run[0].span.start, run[-1].span.end)
        before = words[index - 1] if index else None
        title = _title(text, before, run[0])
        numeral = _NUMERAL.match(text, span.end) is not None
        # "Will" at the start of a sentence is a verb unless its company says otherwise, which is for `names` to see.
        yield Run(span, run, title, numeral)
        index += length


def _title(text: str, before: Word | None, first: Word) -> str | None:
    if before is None or _GAP.fullmatch(text, before.span.end, first.span.start) is None:
        return None
    word = before.text.casefold()
    if word not in TITLES or (before.case is Case.SMALL and (word in _SOFT_TITLES or word in _RELIGIOUS)):
        return None
    if before.text == "miss" and _MISSING.search(text, max(0, before.span.start - 16), before.span.start):
        return None
    return word


def is_sure_title(title: str | None) -> bool:
    """Whether a title is one that pupils never bear."""
    return title is not None and title not in _SOFT_TITLES


def _length(text: str, words: Sequence[Word], start: int, shouted: bool) -> int:
    """How many words from `start` on make a run; 0 where none begins."""
    if not _begins(words[start], shouted):
        return 0
    length, taken = 1, 1
    for index in range(start + 1, min(start + _LONGEST, len(words))):
        before, word = words[index - 1], words[index]
        if before.possessive or not _joined(text, before, word):
            break
        if word.case is Case.SMALL:
            if word.text.casefold() not in PARTICLES or (before.case is Case.SMALL and before.text.casefold() not in PARTICLES):
                break
        elif _continues(word, words[start], shouted):
            taken = index - start + 1
        else:
            break
        length += 1
    return taken


def _begins(word: Word, shouted: bool) -> bool:
    small = word.text.casefold()
    if word.case is Case.SMALL or (small in TITLES and not (word.doubtful or word.given)):
        return False
    if word.case is Case.CAPITALS and not shouted:
        return word.given or (word.doubtful and len(word.text) > 3) or (word.unknown and len(word.text) > 4)
    return word.given or word.doubtful or (word.unknown and (len(word.text) > 1 or _is_initial(word)))


def _is_initial(word: Word) -> bool:
    return word.initial and word.text != "I"


def _continues(word: Word, first: Word, shouted: bool) -> bool:
    """Whether a word with a capital can be a further part of a name that `first` begins.

    Surnames are often everyday words (Green, Park, Baker), so that behind a first name nearly any word will do.
    """
    if word.initial:
        return word.text != "I"
    if word.case is Case.CAPITALS and not shouted and first.case is not Case.CAPITALS:
        return False
    if word.text.casefold() in NO_SURNAMES:
        return False
    if word.ordinary and not word.doubtful:
        return (first.given or first.doubtful) and not shouted
    return True


def _joined(text: str, before: Word, word: Word) -> bool:
    gap = text[before.span.end : word.span.start]
    if gap in (" ", "\u00a0", "\u2009", "  "):
        return True
    return before.initial and gap in (".", ". ", ".\u00a0")


NO_SURNAMES = frozenset(
    """
    and the a an of in at to for from with by on is was are were has have had will would can could who what when where why how
    our we us you your his her their he she they it this that these those not no yes so if but or as
    year years form class set group tutor team squad house school college academy sixth reception nursery key stage head boy girl
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
    november december well done congratulations congrats thank thanks huge massive happy birthday star pupil student players
    maths english science history geography drama music art pe computing french spanish german latin
    street road lane avenue close court drive terrace crescent gardens row square mews wharf quay cottage cottages
    cup trophy shield award prize medal library museum theatre gallery stadium hospital church hall centre center bridge castle
    station primary high grammar united city town rovers fc rfc afc club day week month foundation trust
    """.split()
)
