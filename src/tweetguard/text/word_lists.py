"""Lists of words, written as a text."""

from __future__ import annotations


def word_set(listed: str) -> frozenset[str]:
    """The words of a list that is written with white space between them."""
    return frozenset(listed.split())
