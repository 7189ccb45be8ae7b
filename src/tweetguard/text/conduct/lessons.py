"""Whether a text speaks of a lesson, a debate, a book or another time, so that nobody of this school is meant by its words."""

from __future__ import annotations

import re
from typing import Final

from tweetguard.text.lazy_patterns import lazy

_LESSON: Final = lazy(
    r"\b(?:1[0-9]{3}s?|victorian|edwardian|tudor|medieval|roman|century|centuries|dickens|gradgrind|debat(?:e|es|ed|ing)|motion|discuss|"
    r"agree or disagree|essays?|novels?|plays?|poems?|poets?|chapters?|characters?|act [1-5]|scene [1-7]|films?|story|stories|fiction|"
    r"fictional|soliloquy|monologue|speech bubble|historians?|dystopian?|workhouse|evacuees?|villains?|romeo|juliet|macbeth|hamlet|othello|"
    r"iago|shakespeare|austen|bront[eë]|orwell|scrooge|myths?|legends?|satire|argue that|arguing that|persuasive|fable|fairy tale|"
    r"panto|pantomime|auditions?|rehears(?:al|als|e|ing)|workshop|costumes?|dress(?:ed)? up|halloween|improvisation|role[- ]play|sociology|limericks?|protagonist|antagonist|narrator|bible|parable|aesop)\b",
    re.IGNORECASE,
)


def speaks_of_lesson(text: str) -> bool:
    """Whether any word of the text says so."""
    return _LESSON.search(text) is not None
