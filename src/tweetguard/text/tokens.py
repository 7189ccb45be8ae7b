"""The tokens of a text, as spaCy's rules for English cut them. No model is loaded, so nothing is tagged or parsed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tweetguard.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# spaCy peels punctuation off a word one character at a time and copies the rest each time, so that the cost grows with
# the square of the length: 16,000 quotation marks in a row take half a minute. No post holds such runs.
_ORDINARY_LENGTH = 500
_MONSTROUS = lazy(r"(?<!\S)(?=\S{0,200}?(?:[^\w\s]{12}|\S{200}))\S+")
_PLAIN = lazy(r"\w{1,200}|[^\w\s]")


@lru_cache(maxsize=1)
def english() -> Language:
    """Return spaCy's empty English pipeline; its import takes over a second, so it waits until a text is cut."""
    import spacy

    return spacy.blank("en")


def tokenise(text: str) -> Doc:
    """Cut a text into tokens; `tokenise(text).text == text`. Takes linear time whatever the text holds."""
    tokenizer = english().tokenizer
    if len(text) <= _ORDINARY_LENGTH or _MONSTROUS.search(text) is None:
        doc: Doc = tokenizer(text)
        return doc
    return _tokenise_in_pieces(text)


def _tokenise_in_pieces(text: str) -> Doc:
    """As `tokenise`, but cut the words that are too long for spaCy by a plain pattern."""
    from spacy.tokens import Doc

    tokenizer = english().tokenizer
    words: list[str] = []
    spaces: list[bool] = []

    def take_ordinary(piece: str) -> None:
        for token in tokenizer(piece):
            words.append(token.text)
            spaces.append(bool(token.whitespace_))

    done = 0
    for match in _MONSTROUS.finditer(text):
        take_ordinary(text[done : match.start()])
        pieces = _PLAIN.findall(match.group())
        words += pieces
        spaces += [False] * len(pieces)
        done = match.end()
    take_ordinary(text[done:])
    return Doc(english().vocab, words=words, spaces=spaces)
