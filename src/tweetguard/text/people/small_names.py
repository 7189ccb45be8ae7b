"""Names written without capitals: "robin and skye in 8r fixed the printer".

Small words are taken for names only where their company asks for one: a form behind them, praise before them, or another
such name beside them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.people.forms import Form
from tweetguard.text.people.name_words import Case, Word

_TO_FORM = lazy(r"\s*,?\s*(?:\(\s*)?(?:(?:in|from|of|both|all)\s+)?", re.IGNORECASE)
_PRAISE = lazy(
    r"\b(?:well done|congrat\w*|bravo|kudos|shout ?out|thanks|thank you|happy birthday|proud of|hats off|(?:goals?|tr(?:y|ies)|wickets?|poems?|cakes?|saves?) (?:from|by)|star of the \w+|player of the \w+|goes)(?:\s+(?:to|for|our))*[,:]?\s+\Z",
    re.IGNORECASE,
)
_JOIN = lazy(r"\s*(?:,|&|\+|,?\s+and|,?\s+y|,?\s+et)\s+")
_LEAST = 3  # letters


def find_small_names(text: str, words: Sequence[Word], forms: Sequence[Form]) -> tuple[Word, ...]:
    """The words without a capital that are names, in order."""
    able = [
        word
        for word in words
        if (not word.ordinary or word.given or word.doubtful)  # few are, so that this is asked first
        and word.case is Case.SMALL
        and len(word.text) >= _LEAST
        and not word.possessive
    ]
    starts = {form.span.start for form in forms}
    found = {word.span: word for word in able if _anchored(text, word, starts)}
    if not found:
        return ()
    grown = True
    while grown:
        grown = False
        for before, after in pairwise(able):
            if _JOIN.fullmatch(text, before.span.end, after.span.start) is None:
                continue
            for one, other in ((before, after), (after, before)):
                if one.span in found and other.span not in found:
                    found[other.span] = other
                    grown = True
    return tuple(sorted(found.values(), key=lambda word: word.span))


def _anchored(text: str, word: Word, form_starts: set[int]) -> bool:
    match = _TO_FORM.match(text, word.span.end)
    joined = match is not None and match.end() in form_starts and match.end() > word.span.end
    if joined and match is not None and (word.given or re.search(r"\w|\(", match[0])):
        return word.given or word.doubtful
    return word.given and _PRAISE.search(text, max(0, word.span.start - 40), word.span.start) is not None
