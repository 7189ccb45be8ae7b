"""The table of word vectors that the model looks words up in (lower case): what lists say of a word, how raw posts
write it, and an embedding worked out from raw posts.

A word of the lists alone shares its row with all words of the same lists, which keeps the table small.
Embedding: positive pointwise mutual information with neighbours, then a truncated singular value decomposition
(Levy and Goldberg, NIPS 2014).
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.linalg import svds

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class WordTable:
    """Rows of numbers and, for each word in lower case, the number of its row."""

    rows: Floats
    row_of: dict[str, int]


def embed(posts: list[list[str]], vocabulary: list[str], width: int, window: int, seed: int) -> Floats:
    """Give each word of the vocabulary an embedding (words × width), each row of length 1 or 0."""
    index = {word: i for i, word in enumerate(vocabulary)}
    counts: Counter[tuple[int, int]] = Counter()
    for post in posts:
        ids = [index.get(word, -1) for word in post]
        for i, a in enumerate(ids):
            if a < 0:
                continue
            for distance in range(1, window + 1):
                if i + distance >= len(ids):
                    break
                b = ids[i + distance]
                if b >= 0:
                    # Neighbours on the left and on the right are different contexts: names are told by order.
                    counts[a, 2 * b] += 1.0 / distance  # type: ignore[assignment]
                    counts[b, 2 * a + 1] += 1.0 / distance  # type: ignore[assignment]
    n = len(vocabulary)
    keys = np.array(list(counts.keys()), dtype=np.int64)
    values = np.array(list(counts.values()), dtype=np.float64)
    total = values.sum()
    by_word = np.bincount(keys[:, 0], weights=values, minlength=n)
    by_context = np.bincount(keys[:, 1], weights=values, minlength=2 * n) ** 0.75
    by_context /= by_context.sum()
    pmi = np.log(values / (by_word[keys[:, 0]] * by_context[keys[:, 1]]))
    keep = pmi > 0
    matrix = sparse.csr_matrix((pmi[keep], (keys[keep, 0], keys[keep, 1])), shape=(n, 2 * n))
    del total
    start = np.random.default_rng(seed).standard_normal(n)
    u, s, _ = svds(matrix, k=width, v0=start)
    order = np.argsort(-s)
    rows = u[:, order] * np.sqrt(s[order])
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(norms, 1e-9), dtype=np.float32)


def manner(posts: list[list[str]]) -> dict[str, tuple[int, Floats]]:
    """How raw posts write each word: its count, and (log count, share lower case, Capital inside, ALL CAPS)."""
    total: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    title: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for post in posts:
        for i, word in enumerate(post):
            key = word.lower()
            total[key] += 1
            if i == 0:
                continue
            inside[key] += 1
            if word == key:
                lower[key] += 1
            elif word.isupper() and len(word) > 1:
                upper[key] += 1
            elif word[:1].isupper():
                title[key] += 1
    found = {}
    for key, count in total.items():
        n = inside[key] + 2.0
        numbers = (math.log(count + 1) / 6, lower[key] / n, title[key] / n, upper[key] / n)
        found[key] = count, np.array(numbers, dtype=np.float32)
    return found


def build(
    posts: list[list[str]],
    lists: dict[str, dict[str, float]],
    width: int,
    least: int,
    seed: int,
) -> WordTable:
    """Build the table: a column for each list, four of manner and `width` of embedding.

    posts: raw posts as words in the case they were written in. lists: by list, the weight of each word (lower case).
    least: how often a word must stand in the raw posts to have its own row.
    """
    written = manner(posts)
    vocabulary = sorted(w for w, (count, _) in written.items() if count >= least and not w.startswith(("@", "http")))
    lowered = [[w.lower() for w in post] for post in posts]
    embedding = embed(lowered, vocabulary, width, window=3, seed=seed)
    columns = len(lists) + 4 + width
    said: dict[str, Floats] = {}
    for column, words in enumerate(lists.values()):
        for word, weight in words.items():
            said.setdefault(word, np.zeros(len(lists), dtype=np.float32))[column] = round(weight, 1)
    rows: list[Floats] = []
    row_of: dict[str, int] = {}
    for i, word in enumerate(vocabulary):
        row = np.zeros(columns, dtype=np.float32)
        if word in said:
            row[: len(lists)] = said[word]
        row[len(lists) : len(lists) + 4] = written[word][1]
        row[len(lists) + 4 :] = embedding[i] * 3
        row_of[word] = len(rows)
        rows.append(row)
    shared: dict[bytes, int] = {}
    for word in sorted(said):
        if word in row_of:
            continue
        pattern = said[word].tobytes()
        if pattern not in shared:
            row = np.zeros(columns, dtype=np.float32)
            row[: len(lists)] = said[word]
            shared[pattern] = len(rows)
            rows.append(row)
        row_of[word] = shared[pattern]
    return WordTable(np.vstack(rows), row_of)
