"""The files of the words of abuse.

The base is the list of dsojevic/profanity-list with its tags and exceptions; `abuse.txt` beside it adds what is British,
grades what is abuse only when it is aimed at people, and takes out what is a word of lessons and of daily life.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from tweetguard.errors import SourceError
from tweetguard.shipped import shipped_folder
from tweetguard.text.conduct import disguises
from tweetguard.text.conduct.abuse_words import AbuseWords, Grade, Sense, Word, forms_of, phrase_cue, squeezed_forms
from tweetguard.text.lazy_patterns import lazy

BASE_FILE: Final = "profanity-list.json"
OWN_FILE: Final = "abuse.txt"

# What stars stand for: the words that people hide, the commonest first.
_HIDDEN = (
    "fuck fucking fucked fucker fuckers fucks fuckin shit shitty shitting shite shits shithead bitch bitches bitching cunt cunts "
    "wanker wankers wank wanking bastard bastards twat twats arse arses arsehole arseholes asshole assholes bollocks bollox prick "
    "pricks dick dicks dickhead dickheads cock cocks piss pissed pissing crap crappy tits tosser tossers bugger buggers slut "
    "sluts whore whores slag slags pussy nigger niggers nigga paki pakis faggot faggots retard retarded retards bloody damn "
    "bullshit bellend bellends knobhead knobheads motherfucker motherfucking gobshite gobshites clusterfuck fuckwit fuckwits shitshow knobend knobends scumbag scumbags arsed pissing dickwad dumbass jackass idiot idiots moron morons"
).split()


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
            forms |= forms_of(key, Word(key, Grade.STRONG), verb=False)
    for first in sections["word beginnings"]:
        for last in sections["word endings"]:
            forms |= forms_of(first + last, Word(first + last, Grade.STRONG), verb=False)
    for first in sections["before ass"]:
        for last in ("ass", "arse", "assed", "arsed"):
            forms |= forms_of(first + last, Word(first + last, Grade.STRONG), verb=False)
    graded = [(grade, grade.value) for grade in Grade] + [(Grade.STRONG, "spelt otherwise")]
    for grade, section in sorted(graded, key=lambda each: list(Grade).index(each[0])):
        for line in sections[section]:
            term = line.removesuffix("~").strip()
            if " " in term:
                phrases.append(term)
            else:
                key = disguises.joined(term)
                forms |= forms_of(key, Word(key, grade), verb=line.endswith("~"))
    return AbuseWords(
        forms=forms,
        masked={form: forms.get(form) or Word(form, Grade.STRONG) for form in _HIDDEN},
        squeezed=squeezed_forms(forms),
        compounds=lazy("|".join(map(re.escape, sections["compounds"]))),
        exceptions=base.exceptions | frozenset(term for term in sections["harmless"] if " " not in term),
        phrases=(phrase_cue(phrases),),
        harmless=(phrase_cue(sections["harmless"]),),
        senses=dict(map(_sense, sections["senses"])),
        around=frozenset(sections["around"]),
        grave=frozenset(sections["grave"]),
        foul=frozenset(sections["foul"]),
    )


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
