"""Which topics the words of a post speak for: a school's subjects, school life, or everyday matters.

The vocabularies are plain files, one term a line; a term followed by ` ?` is weak evidence, since it is common elsewhere, and
one followed by ` ??` is faint.
A term is found whatever its ending (plural, possessive, -ed, -ing); one with a capital needs a capital in the post too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache
from pathlib import Path

from tweetguard.errors import SourceError
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.quick_patterns import QuickPattern


class Strength(IntEnum):
    """How much a term says; the words of its file end in ` ??`, ` ?` or neither."""

    FAINT = 0
    WEAK = 1
    STRONG = 2


# Weighed on labelled drafts, over a grid; the result is flat around these.
TIES = {Strength.FAINT: 0.2, Strength.WEAK: 0.4, Strength.STRONG: 1.0}  # to the subject, to school life
EVERYDAY = {Strength.FAINT: 0.25, Strength.WEAK: 0.5, Strength.STRONG: 1.0}
OWN_WEIGHT = 1.5
SCHOOL_WEIGHT = 1.0
KIN_WEIGHT = 0.5
OTHER_SUBJECT_WEIGHT = 0.5
OTHER_SUBJECT_FREE = 1.0
MOST_FORMS = 100_000  # words of posts whose form is remembered
MAX_WORDS = 10  # the longest phrase that is looked for

SUBJECT_FOLDER = "subjects"
EVERYDAY_FOLDER = "everyday"
SCHOOL_FILE = "school-life"

_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*|[\U0001F300-\U0001FAFF\u2600-\u27BF]")
_HASHTAG = lazy(r"#(\w+)")
_CAMEL = lazy(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_LINK_OR_HANDLE = lazy(r"https?://\S+|@\w+")

# A year, a form, a set or a key stage, and the words for those who learn and teach: school life by form, not by list.
_SCHOOL_FORM = QuickPattern(
    r"\b(?:[Yy](?:ea)?r?s?\.? ?(?:[7-9]|1[0-3])(?:s|\b)|(?:[7-9]|1[0-3])[A-Za-z]{1,2}\d?\b(?<![ap]m)|(?:KS|Key Stage )[1-5]|"
    r"U1[1-9]s?\b|GCSEs?\b|A[- ][Ll]evels?\b|BTEC\b|[Pp]eriod [1-6]\b|P[1-6]\b)",
    flags=0,
)

# A member of staff by title, a room: a hint of school life.
_SCHOOL_HINT = QuickPattern(r"\b(?:Mrs?|Ms|Miss|Mx|Dr|Sir)\b\.? ?(?:[A-Z][\w'’-]+)?|\b[A-Z]\d{1,2}\b", flags=0)


@dataclass(frozen=True, slots=True)
class TopicEvidence:
    """What the words of a post spoke for.

    `score` is how much speaks for something else than the subject and school life, less what speaks for those. `own`,
    `school` and `elsewhere` hold the terms of the vocabularies that were found; `length` is the post's number of words.
    """

    score: float
    topic: str | None
    own: tuple[str, ...]
    school: tuple[str, ...]
    elsewhere: Mapping[str, tuple[str, ...]]
    length: int

    @property
    def unanchored(self) -> bool:
        """Whether not one word speaks for the subject or for school life."""
        return not self.own and not self.school


@dataclass(frozen=True, slots=True)
class Term:
    """A term of one vocabulary."""

    topic: str
    words: str
    strength: Strength
    cased: bool


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """All terms by their words, for each first word how long the phrases are that begin with it (the longest first), and
    all words there are."""

    terms: Mapping[str, tuple[Term, ...]]
    lengths: Mapping[str, tuple[int, ...]]
    known: frozenset[str]
    subjects: frozenset[str]
    sizes: Mapping[str, int] = field(default_factory=dict)
    _forms: dict[str, str] = field(default_factory=dict, compare=False, repr=False)  # of words met before

    def known_form(self, word: str) -> str:
        """The form under which the vocabularies know a word of a post, or may know it."""
        form = self._forms.get(word)
        if form is None:
            plain = singular(word)
            form = plain
            if plain not in self.known:
                form = next((root for root in verb_forms(plain) if root in self.known), plain)
            if len(self._forms) < MOST_FORMS:
                self._forms[word] = form
        return form

    def found(self, words: Sequence[str], own: str = "") -> Iterator[Term]:
        """Each term in the words of a text, once for each vocabulary that has it.

        A longer phrase hides those within it, but not terms of the topic `own`: a birthday cake is still cake for food.
        """
        known = self._forms.get
        forms = [known(word) or self.known_form(word) for word in words]
        taken: set[int] = set()
        for start, first in enumerate(forms):
            for length in self.lengths.get(first, ()):
                terms = self.terms.get(first if length == 1 else " ".join(forms[start : start + length]))
                if terms is None or start + length > len(forms):
                    continue
                hidden = start in taken
                fitting = [
                    term
                    for term in terms
                    if (term.topic == own or not hidden) and (not term.cased or _has_capital(words[start]))
                ]
                if fitting:
                    yield from fitting
                    taken.update(range(start, start + length))
                    break

    def evidence(self, text: str, subject: str, kin: Collection[str] = ()) -> TopicEvidence:
        """What speaks for and against a post being about `subject` or about school life.

        `kin` are everyday topics so near to the subject that they count half: football for PE, gaming for computing.
        """
        by_topic: dict[str, dict[str, Strength]] = {}
        words = _words(text)
        for term in self.found(words, subject):
            by_topic.setdefault(term.topic, {})[term.words] = term.strength
        own = by_topic.pop(subject, {})
        school = by_topic.pop(SCHOOL_FILE, {})
        school |= {match.group().strip(): Strength.STRONG for match in _SCHOOL_FORM.finditer(text)}
        school |= {match.group().strip(): Strength.WEAK for match in _SCHOOL_HINT.finditer(text)}
        tied = own.keys() | school.keys()
        elsewhere = {topic: _without(terms, tied) for topic, terms in by_topic.items() if terms.keys() - tied}
        weights = {topic: self._weight_elsewhere(topic, terms, kin) for topic, terms in self._once(elsewhere).items()}
        score = sum(weights.values()) - OWN_WEIGHT * _weight(own) - SCHOOL_WEIGHT * _weight(school)
        topic = max(weights, key=lambda each: weights[each]) if weights else None
        found = {name: tuple(terms) for name, terms in elsewhere.items() if weights[name] > 0}
        return TopicEvidence(score, topic, tuple(own), tuple(school), found, len(words))

    def _once(self, elsewhere: Mapping[str, Mapping[str, Strength]]) -> dict[str, dict[str, Strength]]:
        """The same, but a thing that several everyday topics know speaks only for the one for which it says most."""
        strongest: dict[str, tuple[Strength, str]] = {}
        for topic, terms in elsewhere.items():
            if topic not in self.subjects:
                for term, strength in terms.items():
                    key = singular(term)
                    strongest[key] = max(strongest.get(key, (strength, topic)), (strength, topic))
        return {
            topic: {
                term: strength
                for term, strength in terms.items()
                if topic in self.subjects or strongest[singular(term)][1] == topic
            }
            for topic, terms in elsewhere.items()
        }

    def _weight_elsewhere(self, topic: str, terms: Mapping[str, Strength], kin: Collection[str]) -> float:
        """How much the terms of another topic say; another subject's words are so common that one or two say nothing."""
        if topic in self.subjects:
            return max(0.0, OTHER_SUBJECT_WEIGHT * (_weight(terms) - OTHER_SUBJECT_FREE))
        return _weight(terms, EVERYDAY) * (KIN_WEIGHT if topic in kin else 1.0)


def _weight(terms: Mapping[str, Strength], scale: Mapping[Strength, float] = TIES) -> float:
    return sum(scale[strength] for strength in terms.values())


def _without(terms: Mapping[str, Strength], tied: Collection[str]) -> dict[str, Strength]:
    return {term: strength for term, strength in terms.items() if term not in tied}


@cache
def load_vocabularies(folders: tuple[Path, ...], subjects: tuple[str, ...]) -> Vocabularies:
    """Read the vocabularies of all folders; later ones add to earlier ones, and `-term` takes a term out.

    Raises SourceError with file and line when a file cannot be read or is named after no known subject.
    """
    terms: dict[tuple[str, str], Term] = {}
    for folder in folders:
        for file, topic in _files(folder, subjects):
            for key, term in _read_terms(file, topic):
                if term is None:
                    terms.pop((topic, key), None)
                else:
                    terms[topic, key] = term
    by_key: dict[str, tuple[Term, ...]] = {}
    lengths: dict[str, set[int]] = {}
    sizes: dict[str, int] = {}
    for (topic, key), term in terms.items():
        by_key[key] = (*by_key.get(key, ()), term)
        first, length = key.split(" ", 1)[0], key.count(" ") + 1
        lengths.setdefault(first, set()).add(length)
        sizes[topic] = sizes.get(topic, 0) + 1
    known = frozenset(word for key in by_key for word in key.split(" "))
    longest_first = {first: tuple(sorted(every, reverse=True)) for first, every in lengths.items()}
    return Vocabularies(by_key, longest_first, known, frozenset(subjects), sizes)


def _files(folder: Path, subjects: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    """The vocabulary files of a folder with their topics."""
    if not folder.is_dir():
        raise SourceError(folder, "there is no such folder of vocabularies")
    for file in sorted((folder / SUBJECT_FOLDER).glob("*.txt")):
        if file.stem not in subjects:
            raise SourceError(file, f"there is no subject {file.stem!r}; the subjects are {', '.join(subjects)}")
        yield file, file.stem
    for file in sorted((folder / EVERYDAY_FOLDER).glob("*.txt")):
        yield file, file.stem
    school = folder / f"{SCHOOL_FILE}.txt"
    if school.is_file():
        yield school, SCHOOL_FILE


def _read_terms(file: Path, topic: str) -> Iterator[tuple[str, Term | None]]:
    """The terms of a file by their words; None for one that is taken out."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(file, f"cannot be read as UTF-8 text ({type(error).__name__})") from None
    for number, line in enumerate(lines, start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        removed = line.startswith("-")
        strength = Strength(2 - min(2, len(line) - len(line.rstrip("?"))))
        words = line.removeprefix("-").rstrip("?").strip()
        split = _words(words)
        if not split or len(split) > MAX_WORDS:
            raise SourceError(file, f"a term has one to {MAX_WORDS} words, and a letter or digit in it", number)
        key = " ".join(singular(word) for word in split)
        cased = len(split) == 1 and _has_capital(split[0])
        yield key, None if removed else Term(topic, words, strength, cased)


def _words(text: str) -> list[str]:
    """The words of a text; a hashtag is split where its letters change case, a handle or link is no word."""
    if "@" in text or "://" in text:
        text = _LINK_OR_HANDLE.sub(" ", text)
    if "#" in text:
        text = _HASHTAG.sub(lambda match: " ".join((match.group(1), *_CAMEL.findall(match.group(1)))), text)
    return _WORD.findall(text)


def _has_capital(word: str) -> bool:
    return word[:1].isupper()


def singular(word: str) -> str:
    """A word in small letters, without a possessive or plural ending; rough, but the same for a term and for a post."""
    word = word.casefold().replace("’", "'")
    word = word.removesuffix("'s").removesuffix("'").replace("'", "")
    if len(word) <= 3 or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def verb_forms(word: str) -> Iterator[str]:
    """What a word in -ing, -ed or -er may come from: planting from plant, baking from bake, jogging from jog."""
    for ending in ("ing", "ed", "er"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3:
            yield root
            yield root + "e"
            if root[-1] == root[-2]:
                yield root[:-1]
