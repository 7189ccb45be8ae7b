"""What a name model marks, worked out with NumPy where its structure is known; spaCy's own code is the rule for the rest.

spaCy decides word by word for every text. But as long as no name is open, the decision hangs on the word's vector alone, so
that it is taken here for hundreds of words in one multiplication; only within names the words are walked through.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from tweetguard.text.people.name_layers import Floats, WindowEncoder, WordVectors, greatest, portions, understood

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_AT_ONCE = 512  # words that pass through the layers together
_FEATURES = 3  # vectors that a decision rests on: the word, the first word of the open name, and the word before
Mark = tuple[int, int, str]
"""The first word of a name, the word behind its last, and its label."""


def quick_marks(pipeline: Language) -> QuickMarks | None:
    """A reader of what the pipeline marks, or None where its structure is another than ours."""
    if pipeline.pipe_names != ["tok2vec", "ner"]:
        return None
    tok2vec: Any = pipeline.get_pipe("tok2vec")
    ner: Any = pipeline.get_pipe("ner")
    if not understood(tok2vec.model) or ner.cfg.get("beam_width") != 1:
        return None
    model = ner.model
    if [layer.name for layer in model.layers] != ["tok2vec-listener>>list2array>>linear", "precomputable_affine", "linear"]:
        return None
    lower = model.get_ref("lower")
    if lower.get_dim("nF") != _FEATURES or model.attrs["unseen_classes"] or not model.attrs["has_upper"]:
        return None
    return QuickMarks(pipeline, tok2vec.model, ner)


class _Decision:
    """The part of the model that decides what to do at a word: begin, go on, end or pass over a name."""

    def __init__(self, ner: Any) -> None:
        linear = ner.model.layers[0].layers[-1]
        lower, upper = ner.model.get_ref("lower"), ner.model.get_ref("upper")
        features, width, self._pieces, inputs = lower.get_param("W").shape
        # (feature, inputs, pieces x width): the two layers have nothing but sums between them, and so become one.
        parts = lower.get_param("W").transpose(0, 3, 2, 1).reshape(features, inputs, self._pieces * width)
        self._weights: list[Floats] = [np.ascontiguousarray(linear.get_param("W").T @ part) for part in parts]
        bias = lower.get_param("b").T.reshape(-1)
        offsets = linear.get_param("b") @ parts
        missing = lower.get_param("pad")[0].transpose(0, 2, 1).reshape(features, -1)
        self._closed_bias = bias + offsets[0] + missing[1] + missing[2]
        self._open_bias = bias + offsets.sum(axis=0)
        self._upper: Floats = np.ascontiguousarray(upper.get_param("W").T)
        self._upper_bias: Floats = upper.get_param("b")

    def closed(self, vectors: Floats) -> Floats:
        """The scores of all moves at each word while no name is open."""
        return self._scores(vectors @ self._weights[0] + self._closed_bias)

    def within(self, vectors: Floats, first: int, word: int) -> Floats:
        """The scores of all moves at `word` while the name that began at `first` is open."""
        rows = zip((word, first, word - 1), self._weights, strict=True)
        summed = sum((vectors[row] @ weights for row, weights in rows), start=self._open_bias)
        scores: Floats = self._scores(summed[None])[0]
        return scores

    def _scores(self, summed: Floats) -> Floats:
        hidden = greatest(summed, self._pieces, np.empty((len(summed), summed.shape[1] // self._pieces), dtype=np.float32))
        scores: Floats = hidden @ self._upper + self._upper_bias
        return scores


class QuickMarks:
    """Reads texts as the pipeline that it was made from would."""

    def __init__(self, pipeline: Language, tok2vec: Any, ner: Any) -> None:
        self._words = WordVectors(tok2vec.get_ref("embed"), pipeline.vocab)
        self._encoder = WindowEncoder(tok2vec.get_ref("encode"))
        self._decision = _Decision(ner)
        moves = [ner.moves.get_class_name(number) for number in range(ner.moves.n_moves)]
        self._moves = [(move[:1], move[2:]) for move in moves]
        # "U-" without a label is for what was marked before the model came, and of that there is nothing.
        self._opening = [number for number, (kind, label) in enumerate(self._moves) if kind in "BU" and label]
        self._beginning = [number for number in self._opening if self._moves[number][0] == "B"]
        self._never = [
            number for number, (kind, label) in enumerate(self._moves) if kind not in "BUO" or (kind != "O" and not label)
        ]
        self._inside = {
            label: (moves.index(f"I-{label}"), moves.index(f"L-{label}")) for kind, label in self._moves if kind == "I"
        }

    def marks(self, docs: Sequence[Doc]) -> Iterator[list[Mark]]:
        """What is marked in each text, in order."""
        pad = self._encoder.pad
        gap = [0] * pad
        waiting = iter(docs)
        for texts in portions(self._words.rows_of(docs), _AT_ONCE):
            rows = [row for text in texts for row in (*gap, *text)] + gap
            vectors = self._encoder.encode(self._words.table[rows])
            scores = self._decision.closed(vectors)
            start = pad
            for text in texts:
                end = start + len(text)
                yield self._read(next(waiting), vectors[start:end], scores[start:end])
                start = end + pad

    def _read(self, doc: Doc, vectors: Floats, scores: Floats) -> list[Mark]:
        """The names of one text; `scores` are those of its words while no name is open."""
        last = len(doc) - 1
        scores[:, self._never] = -np.inf
        scores[last:, self._beginning] = -np.inf
        spaces = doc.to_array("IS_SPACE").nonzero()[0]
        if len(spaces):
            scores[spaces[:, None], self._opening] = -np.inf
        moves = scores.argmax(axis=1).tolist()
        found: list[Mark] = []
        word = 0
        while word <= last:
            kind, label = self._moves[moves[word]]
            first = word
            if kind == "B":
                word = self._end(vectors, word, label)
            word += 1
            if kind != "O":
                found.append((first, word, label))
        return found

    def _end(self, vectors: Floats, first: int, label: str) -> int:
        """The last word of the name that begins at `first`."""
        going_on, ending = self._inside[label]
        for word in range(first + 1, len(vectors) - 1):
            scores = self._decision.within(vectors, first, word)
            if (scores[going_on], -going_on) < (scores[ending], -ending):
                return word
        return len(vectors) - 1
