"""From trained models to more training posts (self-training), and the choice of how readily a model says a name.

A spaCy entity recogniser is careful when names are rare in training: it finds fewer than it could at the best F1.
`lean` takes a number off the score of the move "outside", which turns it; the number is chosen on the dev parts.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from conll import Post, without_handles
from spacy.pipeline.ner import EntityRecognizer  # type: ignore[import-not-found]
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language


def lean(nlp: Language, amount: float) -> None:
    """Take `amount` off the score of the move "outside", so that more names are found, and more wrong ones."""
    ner = nlp.get_pipe("ner")
    assert isinstance(ner, EntityRecognizer)
    upper = ner.model.get_ref("upper")
    bias = upper.get_param("b").copy()
    bias[-1] -= amount  # the moves are sorted by kind; "outside" is the last
    upper.set_param("b", bias)


def self_labels(teachers: Sequence[Language], raw: list[list[str]], *, named: int, plain: int, seed: int) -> list[Post]:
    """Raw posts with the persons that all teachers agree upon; a post they differ on is left out.

    named, plain: at most so many posts with and without a person.
    """
    rng = random.Random(f"self {seed}")
    unique = list(dict.fromkeys(tuple(words) for words in raw if 3 <= len(words) <= 60))
    rng.shuffle(unique)
    with_person: list[Post] = []
    without: list[Post] = []
    said = [t.pipe(Doc(t.vocab, words=list(words)) for words in unique) for t in teachers]
    for words, *docs in zip(unique, *said, strict=True):
        spans = {without_handles(words, ((e.start, e.end) for e in doc.ents)) for doc in docs}
        if len(spans) != 1:
            continue
        post = Post(words, spans.pop())
        if post.persons:
            with_person.append(post)
        else:
            without.append(post)
    return [*with_person[:named], *without[:plain]]
