"""Read the CoNLL corpora: posts as lists of words with the spans of persons, handles left out.

Knows nothing of models. Both label sets are understood: `B-PER` (Broad Twitter Corpus) and `B-person` (WNUT 2017).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Span = tuple[int, int]
"""First word and the word after the last, in words."""

PERSON_LABELS = frozenset({"per", "person"})


@dataclass(frozen=True, slots=True)
class Post:
    """One post: its words and its persons (spans in words, in order, none overlapping)."""

    words: tuple[str, ...]
    persons: tuple[Span, ...]


def is_handle(words: tuple[str, ...], span: Span) -> bool:
    """Say whether a span is a handle: `@name` as one word, or a name after a word `@` (or beginning with it)."""
    start = span[0]
    return words[start].startswith("@") or (start > 0 and words[start - 1] == "@")


def without_handles(words: tuple[str, ...], spans: Iterable[Span]) -> tuple[Span, ...]:
    """Leave the handles out of some spans."""
    return tuple(span for span in spans if not is_handle(words, span))


def _spans(labels: list[str]) -> Iterator[Span]:
    start: int | None = None
    for i, label in enumerate([*labels, "O"]):
        prefix, _, kind = label.partition("-")
        inside = prefix == "I" and kind.lower() in PERSON_LABELS
        if start is not None and not inside:
            yield start, i
            start = None
        if (prefix == "B" and kind.lower() in PERSON_LABELS) or (inside and start is None):
            start = i


def read_conll(path: Path) -> list[Post]:
    """Read a file of a word, a tab and a label a line; a line of white space alone ends a post.

    A blank word is kept as "_", so that the spans of two readers of the file agree.
    Raises ValueError, naming file and line, when a line has no label.
    """
    posts: list[Post] = []
    words: list[str] = []
    labels: list[str] = []
    for number, line in enumerate([*path.read_text(encoding="utf-8").split("\n"), ""], start=1):
        if line.strip():
            word, tab, label = line.rpartition("\t")
            if not tab:
                raise ValueError(f"{path}:{number}: no label")
            words.append(word.strip() or "_")
            labels.append(label.strip())
        elif words:
            kept = tuple(words)
            posts.append(Post(kept, without_handles(kept, _spans(labels))))
            words, labels = [], []
    return posts
