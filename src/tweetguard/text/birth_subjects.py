"""Whose birth a text speaks of: whether a living private person's, and by which of its words.

There is no model of names here. What decides is how people are written of: a title, a form in brackets, "our", a
pronoun, an age or a year that only a child can have; and against it fame, fiction, history, animals and things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tweetguard.text.birth_words import (
    ADULT_FAME,
    ANIMALS,
    CREATIONS,
    FAME,
    FAMILY,
    FAMOUS,
    NO_NAMES,
    OWN,
    PERSON_NOUNS,
    THINGS,
)
from tweetguard.text.spans import Span

EARLIEST_YEAR: Final = 1925
"""Born before this year, or older than OLDEST, nobody is taken for a living private person."""
OLDEST: Final = 104
_CHILD_SINCE: Final = 2004
_CHILD_UP_TO: Final = 19

_REACH: Final = 170
"""Code points to each side of a phrase in which its person is looked for: about a post's length."""

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*|\d\w*|\S")
_SENTENCE_END: Final = re.compile(r"[.!?…]+[\"'”’)]*(?=\s)|\n\s*\n")
_ABBREVIATED: Final = re.compile(r"(?:\b(?:mr|mrs|ms|dr|st|mt|no|nos|b|d|o|dob|yr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b\w)$", re.I)
_TITLES: Final = frozenset(
    "mr mrs miss ms mx dr coach señor señora señorita madame mme monsieur frau herr sir signora prof professor".split(" ")
)
_HONOURS: Final = frozenset("king queen prince princess dame lord lady saint st president pope emperor rev reverend sir".split(" "))
_FORM: Final = re.compile(
    r"(?:(?:form|class|klasse|set|tutor\sgroup)\s)?"
    r"(?:(?:year|yr|y|grade|año|anno|klasse)\.?\s?(?:[1-9]|1[0-3])|(?:[7-9]|1[0-3])(?:[a-z]{1,3}\d?|x/?\w+)|r(?:eception|\d[a-z]?)|"
    r"sixth\sform(?:er)?|nursery)(?!\w)",
    re.IGNORECASE,
)
