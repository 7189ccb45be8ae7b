"""The words of abuse, and how a word of a post is recognised as one of them, disguised or not.

They are read from their files by `abuse_lists`; whether a word is aimed at anybody is for `abuse` to say.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Final

from tweetguard.text.conduct import disguises
from tweetguard.text.cue_places import Cue
from tweetguard.text.lazy_patterns import lazy, lazy_re2

_MOST_KNOWN = 100_000  # words of posts whose reading is remembered
_LONGEST_COMPARED = 6  # letters of an adjective that is compared by its ending: thicker, but more pathetic
_LONGEST = 60  # letters of a word that is looked at
_SHORTEST_GUESS = 4  # letters of a word that is believed behind a disguise
_GUESSED_ALTHOUGH_SHORT = frozenset({"ass", "wtf", "tit"})
_VERB_ENDINGS = ("ed", "er", "ers", "ing", "in", "in'", "ings", "y")
_CORE = lazy(r"^[^\w@$€£]+|[^\w$*#]+$")
_ENDING = lazy(r"(?:[a-z]?(?:s|z|ed|ers?|ery|ings?|in|y|ty|ter|ters|ting|ted|head|wit|face|tard|ry|boy)|er|s)?")
_EDGES = ".,:;?!\"'“”‘’()[]{}…«»~—–-_"
_SUFFIX = lazy(r"['’]s?$")


class Grade(Enum):
    """How a word is abuse: wherever it stands; as a name for a group; as a name for people; only when aimed at people, or said to them."""

    STRONG = "strong"
    SLUR = "slurs"
    INSULT = "insults"
    AIMED = "aimed"
    AIMED_ADJECTIVE = "aimed adjectives"
    SAID_TO_YOU = "said to you"


ADJECTIVES: Final = frozenset({Grade.AIMED_ADJECTIVE, Grade.SAID_TO_YOU})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of abuse: the form that the list gives it, and its grade."""

    stem: str
    grade: Grade


@dataclass(frozen=True, slots=True)
class Reading:
    """A word of a post that is abuse: where in it (`start`, `end` from its first code point), which, and whether disguised."""

    start: int
    end: int
    word: Word
    disguised: bool


@dataclass(frozen=True, slots=True)
class Sense:
    """The words beside which a word has a technical sense, and whether it is then wholly harmless."""

    harmless: bool
    cues: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class AbuseWords:
    """All words of abuse by their forms, and what tells harmless uses apart; equal only to itself."""

    forms: Mapping[str, Word]
    masked: Mapping[str, Word]
    squeezed: Mapping[str, Word]
    compounds: re.Pattern[str]
    exceptions: frozenset[str]
    phrases: tuple[Cue, ...]
    harmless: tuple[Cue, ...]
    senses: Mapping[str, Sense]
    around: frozenset[str]
    grave: frozenset[str]
    foul: frozenset[str]
    exempt: frozenset[str] = frozenset()
    _known: dict[str, tuple[Reading, ...]] = field(default_factory=dict, repr=False)

    def read(self, token: str) -> tuple[Reading, ...]:
        """The abuse in a stretch of a text without white space."""
        readings = self._known.get(token)
        if readings is None:
            readings = tuple(self._read(token)) if len(token) <= _LONGEST else ()
            if len(self._known) < _MOST_KNOWN:
                self._known[token] = readings
        return readings

    def all_clean(self, tokens: Iterable[str]) -> bool:
        """Whether none of these is abuse, which for words met before costs next to nothing."""
        known = self._known
        return not any(known[token] if token in known else self.read(token) for token in tokens)

    def is_foul(self, stem: str) -> bool:
        """Whether a word stays abuse inside quotation marks; mild ones are let pass there."""
        return stem in self.foul or self.compounds.search(stem) is not None

    def spelt(self, letters: str) -> Word | None:
        """The word that single letters with spaces between them spell."""
        return self._plain(letters) or self._inside(letters)

    def with_changes(self, own: Collection[str], exempt: Collection[str]) -> AbuseWords:
        """The words with a school's own, and without those that it exempts in all their forms; either may be phrases."""
        added = [each.casefold() for each in own]
        forms = dict(self.forms)
        for term in added:
            forms |= forms_of(term, Word(term, Grade.STRONG), verb=False) if " " not in term else {}
        gone = frozenset(each.casefold() for each in exempt)
        forms = {form: word for form, word in forms.items() if form not in gone and word.stem not in gone}
        own_phrases = [each for each in added if " " in each]
        return replace(
            self,
            forms=forms,
            masked={form: word for form, word in self.masked.items() if form not in gone and word.stem not in gone},
            squeezed=squeezed_forms(forms),
            exceptions=self.exceptions | gone,
            phrases=(*self.phrases, *((phrase_cue(own_phrases),) if own_phrases else ())),
            harmless=(*self.harmless, *((phrase_cue(gone),) if gone else ())),
            exempt=self.exempt | gone,
            _known={},
        )

    def _read(self, token: str) -> Iterator[Reading]:
        places = None if token.isascii() else disguises.seen(token)
        if places is None or len(places) == len(token):
            yield from self._read_seen(token)
            return
        for each in self._read_seen("".join(token[place] for place in places)):
            end = places[each.end] if each.end < len(places) else len(token)
            yield Reading(places[each.start], end, each.word, True)

    def _read_seen(self, token: str) -> Iterator[Reading]:
        """The abuse in a stretch without invisible signs."""
        if not token or "://" in token or token.startswith("www."):
            return
        if token[0] in "@＠#＃":
            yield from self._read_tag(token)
            return
        found = False
        for part in re.finditer(r"[^\W_]+(?:['’][^\W_]+)*", token):
            written = part.group()
            word, disguised = self._of(written)
            if word is not None:
                found = True
                end = part.end() - len(written) + len(_SUFFIX.sub("", written))
                yield Reading(part.start(), end, word, disguised)
        if not found:
            whole = self._whole(token)
            if whole is not None:
                yield whole

    def _read_tag(self, token: str) -> Iterator[Reading]:
        """A hashtag's words by their capitals; a handle is a name, but for `@ss` and its like."""
        if token[0] in "@＠":
            core = token.rstrip(_EDGES)
            for guess in disguises.unleeted(core, core.lower()):
                word = self.forms.get(guess)
                if word is not None and word.grade in (Grade.STRONG, Grade.SLUR):
                    yield Reading(0, len(core), word, True)
                    return
                if guess in ("ass", "asses"):
                    yield Reading(0, len(core), Word("ass", Grade.STRONG), True)
                    return
            return
        for part in re.finditer(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+", token):
            word = self.forms.get(disguises.folded(part.group()))
            if word is not None and word.grade in (Grade.STRONG, Grade.SLUR, Grade.INSULT):
                yield Reading(part.start(), part.end(), word, False)

    def _of(self, written: str) -> tuple[Word | None, bool]:
        """The abuse that a word of letters and figures is, and whether it is disguised."""
        letters = disguises.folded(written)
        base = _SUFFIX.sub("", letters)
        disguised = not written.isascii()
        word = self._plain(base)
        if word is not None:
            return word, disguised
        if base.isalpha():
            return self._inside(base) or self._stretched(base), disguised or bool(base)
        guess = self._guessed(written, base)
        return guess, True

    def _plain(self, letters: str) -> Word | None:
        return self.forms.get(letters)

    def _inside(self, letters: str) -> Word | None:
        """Abuse inside a longer word: clusterfuck, but not Scunthorpe."""
        match = self.compounds.search(letters) if len(letters) > _SHORTEST_GUESS else None
        if match is None or any(each in letters and match.group() in each for each in self.exceptions):
            return None
        if match.start() and not _ENDING.fullmatch(letters, match.end()):
            return None  # Matsushita
        return self.forms.get(match.group()) or Word(match.group(), Grade.STRONG)

    def _stretched(self, letters: str) -> Word | None:
        for guess in disguises.unstretched(letters):
            word = self.forms.get(guess) or (self._inside(guess) if len(guess) > _SHORTEST_GUESS else None)
            if word is not None:
                return word
        plain = disguises.squeezed(letters)
        if disguises.is_stretched(letters) and plain in self.squeezed:
            return self.squeezed[plain]
        if plain != letters and self.compounds.fullmatch(plain):
            return self.forms.get(plain)
        return None

    def _guessed(self, written: str, letters: str) -> Word | None:
        """Abuse in leetspeak."""
        for guess in disguises.unleeted(written, letters):
            if len(guess) < _SHORTEST_GUESS and guess not in _GUESSED_ALTHOUGH_SHORT:
                continue
            word = self.forms.get(guess) or self._inside(guess) or self._stretched(guess)
            if word is not None and word.grade not in ADJECTIVES:
                return word
        return None

    def _whole(self, token: str) -> Reading | None:
        """Abuse in a stretch that has signs in it: a$$hole, f.u.c.k, b*tch."""
        core = _CORE.sub("", token)
        if not core or core.isalnum():
            return None
        start = token.find(core)
        letters = disguises.folded(core)
        word = self._guessed(core, letters.rstrip("!")) or self._joined(letters) or self._masked(letters)
        end = start + len(_SUFFIX.sub("", core))
        return None if word is None else Reading(start, end, word, True)

    def _joined(self, letters: str) -> Word | None:
        if "*" in letters[-2:] and letters.count("*") > 1 and letters.rstrip("*").isalpha():
            return None  # stars at the end hide letters
        plain = disguises.joined(letters)
        word = self.forms.get(plain)
        if word is None or word.grade in ADJECTIVES:
            return None
        return word if len(plain) >= _SHORTEST_GUESS or word.grade is Grade.STRONG else None

    def _masked(self, letters: str) -> Word | None:
        plain = _SUFFIX.sub("", letters)
        for part in (plain, *(plain.split("-") if "-" in plain else ())):
            pattern = disguises.mask_pattern(part)
            form = None if pattern is None else next((each for each in self.masked if pattern.fullmatch(each)), None)
            if form is not None:
                return self.masked[form]
        return None


def forms_of(term: str, word: Word, *, verb: bool) -> dict[str, Word]:
    """A word with its plural and, where it is a verb, its other endings; doubled letters as in slagging."""
    forms = [term, term + "s", term + "z"]
    if term.endswith(("s", "x", "ch", "sh")):
        forms.append(term + "es")
    if term.endswith("y"):
        forms.append(term[:-1] + "ies")
    if verb:
        forms += [term + ending for ending in _VERB_ENDINGS]
        forms += [term + term[-1] + ending for ending in ("ed", "er", "ers", "ing", "y")]
    if word.grade in ADJECTIVES:
        forms = [term, term + "er", term + "est"] if len(term) <= _LONGEST_COMPARED else [term]
    return dict.fromkeys(forms, word)


def squeezed_forms(forms: Mapping[str, Word]) -> dict[str, Word]:
    """The gravest words without doubled letters, for those that are stretched at several places."""
    plain = ((disguises.squeezed(form), word) for form, word in forms.items() if word.grade is Grade.STRONG)
    return {form: word for form, word in plain if len(form) >= _SHORTEST_GUESS}


def phrase_cue(phrases: Iterable[str]) -> Cue:
    """One pattern for all phrases, the longest first, with any space or hyphen between their words."""
    ordered = sorted(set(phrases), key=len, reverse=True)
    pattern: Cue = lazy_re2(r"(?i)\b(?:" + "|".join(re.escape(each).replace(r"\ ", r"[\s-]+") for each in ordered) + r")\b")
    return pattern
