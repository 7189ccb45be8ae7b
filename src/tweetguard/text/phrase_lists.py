"""Lists of phrases in files, a phrase a line, made into one pattern that RE2 finds in linear time."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from tweetguard.errors import SourceError
from tweetguard.text.cue_places import Cue, cue


@cache
def phrase_cue(file: Path) -> Cue:
    """The pattern of a file's phrases as whole words in any case; see `read_phrases` for the error."""
    return cue("|".join(phrase_pattern(phrase) for phrase in read_phrases(file)))


@cache
def read_phrases(file: Path) -> tuple[str, ...]:
    """The phrases of a file, longest first; lines that begin with # are remarks.

    Raises SourceError when the file cannot be read, or a line holds something else than words.
    """
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(file, f"cannot be read as UTF-8 text ({type(error).__name__})") from None
    phrases = []
    for number, line in enumerate(lines, start=1):
        phrase = line.strip()
        if not phrase or phrase.startswith("#"):
            continue
        if re.fullmatch(r"[\w'’ &:*-]+", phrase) is None:
            raise SourceError(file, f"a phrase holds letters, figures, spaces, ' & : - and *, not {phrase!r}", number)
        phrases.append(phrase)
    return tuple(sorted(phrases, key=len, reverse=True))


def phrase_pattern(phrase: str) -> str:
    """A regular expression for a phrase: a space is any white space or a hyphen, * any ending.

    A phrase that is written with capitals (SEND) stands for itself only.
    """
    pattern = re.escape(phrase.replace("’", "'")).replace(r"\ ", r"[\s-]+").replace(r"\-", r"[\s-]?")
    pattern = pattern.replace(r"\*", r"\w*").replace("'", "['’]")
    return f"(?-i:{pattern})" if any(word.isupper() for word in phrase.split()) else pattern
