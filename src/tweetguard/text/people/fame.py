"""Who and what everybody knows: famous people and characters by name, and titles and terms of several words."""

from __future__ import annotations

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.people.name_vocabulary import NameVocabulary
from tweetguard.text.people.names import PersonName
from tweetguard.text.spans import Span

_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*")
_LONGEST = 6  # words of a phrase


def plain(text: str) -> str:
    """A text as the lists write it: small letters, straight apostrophes."""
    return text.casefold().replace("’", "'")


def is_known(text: str, name: PersonName, vocabulary: NameVocabulary) -> bool:
    """Whether a name is that of somebody famous or of a character; a surname alone is taken for the famous one's."""
    whole = plain(name.span.of(text))
    if whole in vocabulary.known or f"{name.title} {whole}" in vocabulary.known:
        return True
    return not name.full and whole in vocabulary.surnames


def known_phrases(text: str, vocabulary: NameVocabulary) -> list[Span]:
    """Titles and terms of several words that everybody knows: Kiss Me, Kate; Romeo and Juliet."""
    spans = [match.span() for match in _WORD.finditer(text)]
    words = [plain(text[start:end]) for start, end in spans]
    found = []
    for first in range(len(words)):
        phrase = words[first]
        for last in range(first + 1, min(first + _LONGEST, len(words))):
            phrase = f"{phrase} {words[last]}"
            if phrase in vocabulary.phrases:
                found.append(Span(spans[first][0], spans[last][1]))
    return found
