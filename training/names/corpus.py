"""Build what the model is trained on: the two corpora, copies of their posts with other names and other case, and
school posts from templates. The corpora are read from a folder given by the caller and never copied into the project.
"""

from __future__ import annotations

import gzip
import math
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from conll import Post, read_conll
from made_names import made_like
from name_lists import DATA, Names, faker_names, faker_places, held_out_words, keep, own_names, read_lists
from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc, DocBin, Span
from templates import Filler, Text, read_templates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language

CORPORA = ("btc", "wnut17")
TITLES = frozenset(
    "president prince princess pope queen king sir lord lady mr mrs miss ms dr dj lil coach sen duke duchess pm".split()
)
ENGLISH = frozenset({"en", "en_GB", "en_US", "en_IE", "en_NZ"})


@dataclass(frozen=True, slots=True)
class Mix:
    """How much of each kind of training post there is."""

    other_names: float = 1.0
    """Copies with other names for each post with a person."""
    lower_named: float = 0.25
    """Share of the posts with a person (and of their copies) that are also given in lower case."""
    lower_plain: float = 0.1
    upper: float = 0.05
    joined: float = 0.15
    """Share of the posts that are also given as spaCy cuts their words out of running text."""
    school: int = 10000
    school_plain: int = 5000
    school_lower: float = 0.16
    school_upper: float = 0.11
    made: float = 0.4
    """Share of the school posts whose names nobody bears."""
    unlisted: float = 0.25
    """Share of the names that the word table does not know while the model is trained."""


class Pools:
    """The names to train with, less those held out, and the lists of the word table."""

    def __init__(self, mix: Mix, seed: int, data: Path = DATA) -> None:
        away = held_out_words(data)
        self.origins = [Names(n.origin, keep(n.first, away), keep(n.last, away)) for n in own_names("train", data)]
        listed = [n for n in faker_names() if len(n.last) > 5]
        self.faker = [Names(n.origin, keep(n.first, away), keep(n.last, away)) for n in listed]
        made = random.Random(f"made {seed}")
        unmade = away | STOP_WORDS
        self.made = [made_like(n, unmade, 800, made) for n in (*self.origins, *self.faker) if len(n.first) > 60]
        self.english = [n for n in self.faker if n.origin in ENGLISH]
        known = read_lists(data / "famous.txt")
        self.known = tuple(name for name in dict.fromkeys(n for v in known.values() for n in v) if name.isascii())
        self.words = read_lists(data / "words.txt")
        self._away = away
        rng = random.Random(f"unlisted {seed}")
        everything = sorted({w for n in (*self.origins, *self.faker) for x in (*n.first, *n.last) for w in _words(x)})
        self.unlisted = frozenset(w for w in everything if rng.random() < mix.unlisted)

    def word_lists(self, *, all_names: bool) -> dict[str, dict[str, float]]:
        """The columns of the word table; without `all_names` some names are unlisted, as new names will be."""
        columns: dict[str, Counter[str]] = {
            key: Counter() for key in ("first-en", "last-en", "first", "last", "own-first", "own-last", "place", "known")
        }
        for names in self.faker:
            english = "-en" if names.origin in ENGLISH else ""
            columns["first" + english].update({w for x in names.first for w in _words(x)})
            columns["last" + english].update({w for x in names.last for w in _words(x)})
        for names in self.origins:
            columns["own-first"].update({w for x in names.first for w in _words(x)})
            columns["own-last"].update({w for x in names.last for w in _words(x)})
        columns["known"].update({w for x in self.known for w in _words(x)})
        columns["place"].update({w for x in (*faker_places(), *self.words["place"]) for w in _words(x)})
        lists = {}
        for key, counts in columns.items():
            free = key in {"place", "known"}
            lists[key] = {
                word: 1.0 + math.log(count) / 2
                for word, count in counts.items()
                if word not in self._away and (free or all_names or word not in self.unlisted)
            }
        return lists


_PARTICLES = frozenset("de da do dos del la le van von el al bin ap the of and i st".split())


def _words(name: str) -> list[str]:
    return [w for w in name.lower().replace("-", " ").split() if len(w) > 1 and w not in _PARTICLES]


def read_raw(nlp: Language, folder: Path) -> list[list[str]]:
    """The unlabelled posts (`raw.txt.gz`, a post a line), as spaCy cuts them; none when the file is missing."""
    path = folder / "raw.txt.gz"
    if not path.exists():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [[t.text for t in doc if not t.is_space] for doc in map(nlp.make_doc, map(str.strip, lines))]


def other_names(post: Post, pools: Pools, rng: random.Random) -> Post:
    """The post with other persons, as many words a name as there were, in the case that was used."""
    words: list[str] = []
    persons: list[tuple[int, int]] = []
    at = 0
    for start, end in post.persons:
        words += post.words[at:start]
        at = end
        old = post.words[start:end]
        begin = len(words)
        if old[0].lower().rstrip(".") in TITLES and len(old) > 1:
            words.append(old[0])
            old = old[1:]
        words += _name_like(old, pools, rng)
        persons.append((begin, len(words)))
    words += post.words[at:]
    return Post(tuple(words), tuple(persons))


def _name_like(old: tuple[str, ...], pools: Pools, rng: random.Random) -> list[str]:
    kind = rng.random()
    if kind < 0.15:
        known = [k for k in rng.sample(pools.known, 40) if len(k.split()) == len(old)]
        new = known[0].split() if known else ["Obama"]
    else:
        group = pools.english if kind < 0.5 else pools.faker if kind < 0.75 else pools.origins if kind < 0.85 else pools.made
        names = rng.choice(group)
        if len(old) == 1:
            new = [rng.choice(names.first if rng.random() < 0.7 else names.last)]
        else:
            new = [rng.choice(names.first), rng.choice(names.last)]
            if len(old) > 2 and rng.random() < 0.5:
                new.insert(1, rng.choice(names.first))
        new = [word for name in new for word in name.split()]
    if "".join(old).islower():
        return [w.lower() for w in new]
    if "".join(old).isupper() and len("".join(old)) > 3:
        return [w.upper() for w in new]
    return new


def recased(post: Post, upper: bool) -> Post:
    """The post in lower case, or in upper case (handles and addresses as they were)."""
    words = tuple(w if w.startswith(("@", "http")) else w.upper() if upper else w.lower() for w in post.words)
    return Post(words, post.persons)


_NO_SPACE_BEFORE = frozenset(". , ! ? : ; ) ' 's n't 'm 're 've 'll 'd % …".split())


def joined(post: Post) -> Text:
    """The words of a post as running text."""
    text = ""
    begins, ends = [], []
    for i, word in enumerate(post.words):
        if i and word not in _NO_SPACE_BEFORE and post.words[i - 1] not in {"(", "@", "#"}:
            text += " "
        begins.append(len(text))
        text += word
        ends.append(len(text))
    return Text(text, tuple((begins[a], ends[b - 1]) for a, b in post.persons))


def doc_of_post(nlp: Language, post: Post) -> Doc:
    """A spaCy document of the post's own words."""
    doc = Doc(nlp.vocab, words=list(post.words))
    doc.ents = [Span(doc, a, b, "PERSON") for a, b in post.persons]
    return doc


def doc_of_text(nlp: Language, text: Text) -> Doc:
    """A spaCy document of running text; a person that spaCy does not cut out is widened to whole words."""
    doc = nlp.make_doc(text.text)
    spans = [doc.char_span(a, b, "PERSON", alignment_mode="expand") for a, b in text.persons]
    doc.ents = [s for i, s in enumerate(spans) if s is not None and (i == 0 or s.start >= (spans[i - 1] or s).end or 0)]
    return doc


def school_texts(mix: Mix, pools: Pools, seed: int, data: Path = DATA) -> list[Text]:
    """School posts from the templates for training, of own and of Faker's names."""
    filler = Filler(f"school {seed}", data)
    rng = filler.rng
    named = read_templates(data / "templates-train.txt")
    plain = read_templates(data / "templates-negative.txt")
    texts = []
    for i in range(mix.school):
        kind = rng.random()
        names = pools.made if kind < mix.made else pools.origins if kind < 0.75 else pools.faker
        texts.append(filler.fill(named[i % len(named)], names))
    texts += [filler.fill(plain[i % len(plain)], pools.origins) for i in range(mix.school_plain)]
    return [filler.dress(text, lower=mix.school_lower, upper=mix.school_upper) for text in texts]


def tweet_posts(posts: list[Post], mix: Mix, pools: Pools, seed: int) -> tuple[list[Post], list[Text]]:
    """The posts and their copies: as words, and as running text."""
    rng = random.Random(f"tweets {seed}")
    named = [p for p in posts if p.persons]
    copies = list(named) * int(mix.other_names)
    copies += rng.sample(named, int(len(named) * (mix.other_names % 1)))
    renamed = [other_names(p, pools, rng) for p in copies]
    found = [*posts, *posts, *renamed]
    for post in (*posts, *renamed):
        if rng.random() < (mix.lower_named if post.persons else mix.lower_plain):
            found.append(recased(post, upper=False))
        elif rng.random() < mix.upper:
            found.append(recased(post, upper=True))
    running = [joined(p) for p in (*posts, *renamed) if rng.random() < mix.joined]
    return found, running


def read_part(folder: Path, part: str) -> dict[str, list[Post]]:
    """The posts of both corpora of a part ("train" or "dev")."""
    return {name: read_conll(folder / f"{name}-{part}.conll") for name in CORPORA}


def write(docs: Iterable[Doc], path: Path) -> None:
    """Write documents for spaCy's training."""
    DocBin(docs=docs).to_disk(path)
