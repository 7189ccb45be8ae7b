"""The layers of a name model that give each word a vector (spaCy's Tok2Vec), worked out with NumPy alone.

thinc computes them one after the other over a whole batch, in large arrays that are made anew each time. Here a few hundred
words pass through all layers in memory that the processor keeps near, and what a word is by itself is asked once. The
numbers are the same but for rounding; it takes less than half the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from tweetguard.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from spacy.vocab import Vocab
    from thinc.api import Model

Floats = NDArray[np.float32]

_REMEMBERED = 8_192  # words whose vectors are kept; a long run meets ever new ones, so that then all are forgotten
_TINY = np.float32(1e-8)  # as thinc's layer norm has it
# The structures that are understood, as thinc names them: spaCy's MaxoutWindowEncoder.v2, and embeddings of a word by itself.
_LAYER = re.escape("residual(expand_window>>maxout>>layernorm>>dropout)")
_ENCODER = lazy(rf"with_array\({_LAYER}(?:>>{_LAYER})*\)")
_OF_A_WORD = frozenset(
    "extract_features list2ragged ints-getitem hashembed static_vectors maxout layernorm dropout ragged2list".split()
)
_FEATURES_OF_A_WORD = frozenset("NORM ORTH LOWER PREFIX SUFFIX SHAPE".split())


def understood(tok2vec: Model[Any, Any]) -> bool:
    """Whether the structure of these layers is one that is worked out here."""
    if not (tok2vec.has_ref("embed") and tok2vec.has_ref("encode")):
        return False
    embed, encode = tok2vec.get_ref("embed"), tok2vec.get_ref("encode")
    leaves = _leaves(embed)
    columns = {column for leaf in leaves if leaf.name == "extract_features" for column in leaf.attrs["columns"]}
    return (
        _ENCODER.fullmatch(encode.name) is not None
        and columns <= _FEATURES_OF_A_WORD
        and all(leaf.name in _OF_A_WORD for leaf in leaves)
    )


def _leaves(model: Model[Any, Any]) -> list[Model[Any, Any]]:
    return [node for node in model.walk(order="dfs_pre") if not node.layers]


class WordVectors:
    """The vectors of words before their neighbours are looked at, each asked of the model's own layers once."""

    def __init__(self, embed: Model[Any, Any], vocab: Vocab) -> None:
        self._embed = embed
        self._vocab = vocab
        self._row_of: dict[tuple[int, int], int] = {}
        self.table: Floats = np.zeros((1, embed.predict([Doc(vocab, words=["a"])])[0].shape[1]), dtype=np.float32)

    def rows_of(self, docs: Sequence[Doc]) -> list[list[int]]:
        """For each text the rows of `table` that hold its words; row 0 holds noughts."""
        keys = [list(map(tuple, doc.to_array(["NORM", "ORTH"]).tolist())) for doc in docs]
        if len(self._row_of) > _REMEMBERED:
            self._row_of.clear()
            self.table = self.table[:1]
        row_of = self._row_of
        new = list(dict.fromkeys(key for text in keys for key in text if key not in row_of))
        if new:
            self._learn(new)
        return [[row_of[key] for key in text] for text in keys]

    def _learn(self, keys: Sequence[tuple[int, int]]) -> None:
        strings = self._vocab.strings
        doc = Doc(self._vocab, words=[strings[orth] for _, orth in keys])
        for token, (norm, _) in zip(doc, keys, strict=True):
            if token.norm != norm:  # the tokenizer knows some words better: "n't" is "not"
                token.norm_ = strings[norm]
        self._row_of.update((key, row) for row, key in enumerate(keys, start=len(self.table)))
        self.table = np.concatenate([self.table, self._embed.predict([doc])[0]])


@dataclass(frozen=True, slots=True)
class _Layer:
    """One window layer. `weights` is (words of the window x width, pieces x width): the pieces of maxout stand in a row."""

    window: int
    pieces: int
    weights: Floats
    bias: Floats
    gain: Floats
    shift: Floats


class WindowEncoder:
    """Gives words the vectors that they have among their neighbours. Between two texts lie `pad` rows of noughts."""

    def __init__(self, encode: Model[Any, Any]) -> None:
        self.pad = int(encode.attrs["pad"])
        self._layers = tuple(_read_layers(encode))

    def encode(self, vectors: Floats) -> Floats:
        """Pass vectors (words, width) through the layers; they are changed in place."""
        count, width = vectors.shape
        average = np.full(width, 1 / width, dtype=np.float32)
        best = np.empty_like(vectors)
        seen: Floats = np.empty((0, 0), dtype=np.float32)
        for layer in self._layers:
            if seen.shape[1] != len(layer.weights):
                seen = np.zeros((count, len(layer.weights)), dtype=np.float32)
            for place, offset in enumerate(range(-layer.window, layer.window + 1)):
                to, of = slice(max(0, -offset), count - max(0, offset)), slice(max(0, offset), count - max(0, -offset))
                seen[to, place * width : (place + 1) * width] = vectors[of]
            greatest(seen @ layer.weights + layer.bias, layer.pieces, best)
            best -= (best @ average)[:, None]
            best *= (1 / np.sqrt(np.square(best) @ average + _TINY))[:, None]
            best *= layer.gain
            best += layer.shift
            vectors += best
        return vectors


def _read_layers(encode: Model[Any, Any]) -> Iterator[_Layer]:
    for window, maxout, norm, _ in zip(*[iter(_leaves(encode))] * 4, strict=True):
        width, pieces, inputs = maxout.get_param("W").shape
        yield _Layer(
            window.attrs["window_size"],
            pieces,
            np.ascontiguousarray(maxout.get_param("W").transpose(2, 1, 0).reshape(inputs, pieces * width)),
            np.ascontiguousarray(maxout.get_param("b").T).reshape(-1),
            norm.get_param("G"),
            norm.get_param("b"),
        )


def greatest(pieces: Floats, count: int, out: Floats) -> Floats:
    """Maxout: of `count` pieces that stand in a row the greatest, place by place, written into `out`."""
    width = pieces.shape[1] // count
    out[:] = pieces[:, :width]
    for piece in range(1, count):
        np.maximum(out, pieces[:, piece * width : (piece + 1) * width], out=out)
    return out


def portions(texts: Iterable[list[int]], words: int) -> Iterator[list[list[int]]]:
    """Neighbouring texts, so many as have about `words` words together."""
    portion: list[list[int]] = []
    taken = 0
    for text in texts:
        if portion and taken + len(text) > words:
            yield portion
            portion, taken = [], 0
        portion.append(text)
        taken += len(text)
    if portion:
        yield portion
