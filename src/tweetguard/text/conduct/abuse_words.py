"""The words of abuse, read from their files, and how a word of a post is recognised as one of them, disguised or not.

The base is the list of dsojevic/profanity-list with its tags and exceptions; `abuse.txt` beside it adds what is British,
grades what is abuse only when it is aimed at people, and takes out what is a word of lessons and of daily life.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import re2

from tweetguard.errors import SourceError
from tweetguard.shipped import shipped_folder
from tweetguard.text.conduct import disguises
from tweetguard.text.cue_places import Cue

BASE_FILE: Final = "profanity-list.json"
OWN_FILE: Final = "abuse.txt"
_MOST_KNOWN = 100_000  # words of posts whose reading is remembered
_LONGEST_COMPARED = 6  # letters of an adjective that is compared by its ending: thicker, but more pathetic
_LONGEST = 60  # letters of a word that is looked at
_SHORTEST_GUESS = 4  # letters of a word that is believed behind a disguise
_GUESSED_ALTHOUGH_SHORT = frozenset({"ass", "wtf", "tit"})
_VERB_ENDINGS = ("ed", "er", "ers", "ing", "in", "in'", "ings", "y")
_CORE = re.compile(r"^[^\w@$€£]+|[^\w$*#]+$")
_EDGES = ".,:;?!\"'“”‘’()[]{}…«»~—–-_"
_SUFFIX = re.compile(r"['’]s?$")


class Grade(Enum):
    """How a word is abuse: wherever it stands; as a name for a group; as a name for people; only when aimed at people."""

    STRONG = "strong"
    SLUR = "slurs"
    INSULT = "insults"
    AIMED = "aimed"
    AIMED_ADJECTIVE = "aimed adjectives"


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
    masked: tuple[str, ...]
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
            forms |= _forms(term, Word(term, Grade.STRONG), verb=False) if " " not in term else {}
        gone = frozenset(each.casefold() for each in exempt)
        forms = {form: word for form, word in forms.items() if form not in gone and word.stem not in gone}
        own_phrases = [each for each in added if " " in each]
        return replace(
            self,
            forms=forms,
            masked=tuple(form for form in self.masked if form in forms),
            exceptions=self.exceptions | gone,
            phrases=(*self.phrases, *((_phrase_cue(own_phrases),) if own_phrases else ())),
            harmless=(*self.harmless, *((_phrase_cue(gone),) if gone else ())),
            exempt=self.exempt | gone,
            _known={},
        )

    def _read(self, token: str) -> Iterator[Reading]:
        if "://" in token or token.startswith("www."):
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
        return self.forms.get(match.group()) or Word(match.group(), Grade.STRONG)

    def _stretched(self, letters: str) -> Word | None:
        for guess in disguises.unstretched(letters):
            word = self.forms.get(guess) or (self._inside(guess) if len(guess) > _SHORTEST_GUESS else None)
            if word is not None:
                return word
        plain = disguises.squeezed(letters)
        if plain != letters and self.compounds.fullmatch(plain):
            return self.forms.get(plain)
        return None

    def _guessed(self, written: str, letters: str) -> Word | None:
        """Abuse in leetspeak."""
        for guess in disguises.unleeted(written, letters):
            if len(guess) < _SHORTEST_GUESS and guess not in _GUESSED_ALTHOUGH_SHORT:
                continue
            word = self.forms.get(guess) or self._inside(guess) or self._stretched(guess)
            if word is not None and word.grade is not Grade.AIMED_ADJECTIVE:
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
        return None if word is None else Reading(start, start + len(core), word, True)

    def _joined(self, letters: str) -> Word | None:
        if "*" in letters[-2:] and letters.count("*") > 1 and letters.rstrip("*").isalpha():
            return None  # stars at the end hide letters
        plain = disguises.joined(letters)
        word = self.forms.get(plain)
        if word is None or word.grade is Grade.AIMED_ADJECTIVE:
            return None
        return word if len(plain) >= _SHORTEST_GUESS or word.grade is Grade.STRONG else None

    def _masked(self, letters: str) -> Word | None:
        pattern = disguises.mask_pattern(letters)
        if pattern is None:
            return None
        form = next((each for each in self.masked if pattern.fullmatch(each)), None)
        return None if form is None else self.forms[form]


# What stars stand for: the words that people hide, the commonest first.
_HIDDEN = (
    "fuck fucking fucked fucker fuckers fucks fuckin shit shitty shitting shite shits shithead bitch bitches bitching cunt cunts "
    "wanker wankers wank wanking bastard bastards twat twats arse arses arsehole arseholes asshole assholes bollocks prick "
    "pricks dick dicks dickhead dickheads cock cocks piss pissed pissing crap crappy tits tosser tossers bugger buggers slut "
    "sluts whore whores slag slags pussy nigger niggers nigga paki pakis faggot faggots retard retarded retards bloody damn "
    "bullshit bellend bellends knobhead knobheads motherfucker motherfucking dumbass jackass idiot idiots moron morons"
).split()


def _forms(term: str, word: Word, *, verb: bool) -> dict[str, Word]:
    """A word with its plural and, where it is a verb, its other endings; doubled letters as in slagging."""
    forms = [term, term + "s", term + "z"]
    if term.endswith(("s", "x", "ch", "sh")):
        forms.append(term + "es")
    if term.endswith("y"):
        forms.append(term[:-1] + "ies")
    if verb:
        forms += [term + ending for ending in _VERB_ENDINGS]
        forms += [term + term[-1] + ending for ending in ("ed", "er", "ers", "ing", "y")]
    if word.grade is Grade.AIMED_ADJECTIVE:
        forms = [term, term + "er", term + "est"] if len(term) <= _LONGEST_COMPARED else [term]
    return dict.fromkeys(forms, word)


@lru_cache(maxsize=16)
def abuse_words(own: tuple[str, ...] = (), exempt: tuple[str, ...] = ()) -> AbuseWords:
    """The shipped words, with a school's own and without those that it exempts."""
    shipped = _shipped()
    return shipped.with_changes(own, exempt) if own or exempt else shipped


@cache
def _shipped() -> AbuseWords:
    return load_abuse_words(shipped_folder() / "vocabulary" / "conduct")


def load_abuse_words(folder: Path) -> AbuseWords:
    """Read both files of a folder. Raises SourceError when one of them cannot be read."""
    sections = read_sections(folder / OWN_FILE)
    base = _read_base(folder / BASE_FILE, frozenset(sections["not"]))
    forms: dict[str, Word] = {}
    phrases = [*sections["phrases"]]
    for term in base.terms:
        if " " in term:
            phrases.append(term)
        else:
            key = disguises.joined(term)
            forms |= _forms(key, Word(key, Grade.STRONG), verb=False)
    for first in sections["word beginnings"]:
        for last in sections["word endings"]:
            forms |= _forms(first + last, Word(first + last, Grade.STRONG), verb=False)
    for first in sections["before ass"]:
        for last in ("ass", "arse", "assed", "arsed"):
            forms |= _forms(first + last, Word(first + last, Grade.STRONG), verb=False)
    graded = [(grade, grade.value) for grade in Grade] + [(Grade.STRONG, "spelt otherwise")]
    for grade, section in sorted(graded, key=lambda each: list(Grade).index(each[0])):
        for line in sections[section]:
            term = line.removesuffix("~").strip()
            if " " in term:
                phrases.append(term)
            else:
                key = disguises.joined(term)
                forms |= _forms(key, Word(key, grade), verb=line.endswith("~"))
    return AbuseWords(
        forms=forms,
        masked=tuple(form for form in _HIDDEN if forms.get(form) or forms.setdefault(form, Word(form, Grade.STRONG))),
        compounds=re.compile("|".join(map(re.escape, sections["compounds"]))),
        exceptions=base.exceptions | frozenset(term for term in sections["harmless"] if " " not in term),
        phrases=(_phrase_cue(phrases),),
        harmless=(_phrase_cue(sections["harmless"]),),
        senses=dict(map(_sense, sections["senses"])),
        around=frozenset(sections["around"]),
        grave=frozenset(sections["grave"]),
        foul=frozenset(sections["foul"]),
    )


def _phrase_cue(phrases: Iterable[str]) -> Cue:
    """One pattern for all phrases, the longest first, with any space or hyphen between their words."""
    ordered = sorted(set(phrases), key=len, reverse=True)
    pattern: Cue = re2.compile(r"(?i)\b(?:" + "|".join(re.escape(each).replace(r"\ ", r"[\s-]+") for each in ordered) + r")\b")
    return pattern


def _sense(line: str) -> tuple[str, Sense]:
    word, mark, *cues = line.split()
    return word, Sense(mark == "=", frozenset(cues))


@dataclass(frozen=True, slots=True)
class _Base:
    terms: frozenset[str]
    exceptions: frozenset[str]


def _read_base(file: Path, left_out: frozenset[str]) -> _Base:
    """The base's terms, and the longer words in which its terms are no abuse."""
    try:
        entries = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SourceError(file, f"cannot be read as JSON ({type(error).__name__})") from None
    terms: set[str] = set()
    exceptions: set[str] = set()
    for entry in entries:
        # A star says that the letter before it may be repeated, which `disguises` sees to.
        matches = [match.replace("*", "") for match in entry["match"].split("|")]
        exceptions.update(each.replace("*", match) for each in entry.get("exceptions", ()) for match in matches)
        if entry["id"] not in left_out:
            terms.update(match for match in matches if match not in left_out)
    return _Base(frozenset(terms), frozenset(exceptions))


def read_sections(file: Path) -> dict[str, list[str]]:
    """The lines of a file by the [section] they stand in. Raises SourceError when it cannot be read."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(file, f"cannot be read as UTF-8 text ({type(error).__name__})") from None
    sections: dict[str, list[str]] = {}
    here: list[str] | None = None
    for number, line in enumerate(lines, start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("[") and line.endswith("]"):
            here = sections.setdefault(line[1:-1], [])
        elif here is None:
            raise SourceError(file, "a word before the first [section]", number)
        else:
            here.append(line.casefold())
    return sections
