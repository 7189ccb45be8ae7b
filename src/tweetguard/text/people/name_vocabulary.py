"""What is known of words as names: first names, people whom everybody knows, characters, places, words of everyday.

The lists are plain files, a term a line, `#` before a remark; a term followed by ` ?` is weak evidence. They help to tell
a name from other words with a capital. A name on no list is found all the same: no child is safer for a familiar name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tweetguard.errors import SourceError
from tweetguard.shipped import shipped_folder

# Eligibility, Titration, Fieldwork: endings that no first name has.
_ABSTRACT = re.compile(
    r".{3}(?:ility|ality|icity|ivity|[aeiou]tion|[cs]tion|ement|ology|ography|ometry|iness|fulness|ership|ously|ically|fully|ingly|istic|ised|ising|work|works|shop|shops)\Z"
)
_SHORT = 3  # letters of which an ending must leave more


@dataclass(frozen=True, slots=True)
class NameVocabulary:
    """The lists, in small letters. `given` and `doubtful` are first names, the latter words or places as well.

    `known` are people and characters by all their names, `maybe_known` those whose name a pupil may bear, `surnames` the
    last parts of known full names. `apart` are words with a capital that name no person, `terms` the subjects' own,
    `phrases` those of several words and titles, without marks.
    """

    ordinary: frozenset[str]
    given: frozenset[str]
    doubtful: frozenset[str]
    known: frozenset[str]
    maybe_known: frozenset[str]
    surnames: frozenset[str]
    apart: frozenset[str]
    terms: frozenset[str]
    phrases: frozenset[str]

    def is_given(self, word: str) -> bool:
        """Whether a word, or each part of one with hyphens, is a first name and nothing else."""
        word = word.casefold().replace("’", "'")
        return word in self.given or ("-" in word and any(part in self.given for part in word.split("-")))

    def is_doubtful(self, word: str) -> bool:
        """Whether a word is a first name as well as something else."""
        return word.casefold() in self.doubtful

    def is_ordinary(self, word: str) -> bool:
        """Whether a word is one that is written small in running text, in any of its forms."""
        written, word = word, word.casefold().replace("’", "'")
        if word in self.ordinary:
            return True
        if "-" in word:  # "Data-logger", but not "Man-Kit"
            return written.split("-")[0].casefold() in self.ordinary and all(
                part[:1].islower() for part in written.split("-")[1:]
            )
        return _ABSTRACT.search(word) is not None or any(form in self.ordinary for form in _simpler(word))


def _simpler(word: str) -> Iterable[str]:
    """Forms of which `word` may be the plural, past or comparison."""
    for ending, instead in (
        ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""),
        ("er", "e"), ("ers", ""), ("est", ""), ("ness", ""), ("less", ""), ("ful", ""), ("'s", ""),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) > _SHORT:
            yield word[: len(word) - len(ending)] + instead
    for beginning in ("un", "re", "non", "pre", "mis", "over", "under"):
        if word.startswith(beginning) and len(word) - len(beginning) > _SHORT + 1:
            yield word[len(beginning) :]


@cache
def shipped_names() -> NameVocabulary:
    """The lists that come with tweetguard, read once."""
    return load_names(shipped_folder() / "vocabulary")


def load_names(folder: Path) -> NameVocabulary:
    """Read `names/*.txt` of a folder of vocabularies, and the terms with a capital of `subjects/*.txt`.

    Raises SourceError when a file cannot be read.
    """
    given, doubtful = _read(folder / "names" / "given.txt")
    famous, maybe_famous = _read(folder / "names" / "famous.txt")
    characters, maybe_characters = _read(folder / "names" / "characters.txt")
    apart, maybe_apart = _read(folder / "names" / "not-people.txt")
    ordinary, _ = _read(folder / "names" / "ordinary-words.txt")
    titles, _ = _read(folder / "names" / "titles.txt")
    terms: set[str] = set()
    for file in sorted((folder / "subjects").glob("*.txt")):
        terms.update(term for term in _cased(file))
    known = famous | characters
    surnames = {name.rsplit(" ", 1)[1] for name in known if " " in name}
    return NameVocabulary(
        ordinary=ordinary - given,
        given=given,
        doubtful=doubtful,
        known=known,
        maybe_known=maybe_famous | maybe_characters,
        surnames=frozenset(surnames - given - doubtful),
        apart=apart | maybe_apart,
        terms=frozenset(terms - given - doubtful),
        phrases=frozenset(re.sub(r"[^\w' ]", "", term) for term in (*terms, *titles) if " " in term),
    )


def _read(file: Path) -> tuple[frozenset[str], frozenset[str]]:
    """The terms of a file in small letters: the sure ones and the weak ones."""
    sure, weak = set(), set()
    for line in _lines(file):
        term = line.casefold().replace("’", "'")
        if term.endswith(" ?"):
            weak.add(term[:-2].rstrip())
        else:
            sure.add(term)
    return frozenset(sure), frozenset(weak)


def _cased(file: Path) -> Iterable[str]:
    """The terms that begin with a capital."""
    for line in _lines(file):
        if line[:1].isupper():
            yield re.sub(r"\s*\?$", "", line).casefold().replace("’", "'")


def _lines(file: Path) -> list[str]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(file, f"cannot be read as UTF-8 text ({type(error).__name__})") from None
    return [line for raw in text.splitlines() if (line := raw.strip()) and not line.startswith("#")]
