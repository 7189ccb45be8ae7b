"""Make `rules/vocabulary/names/ordinary-words.txt`: words that are written small in running text, so that a capital makes no name.

    python training/vocabulary/ordinary_words.py ../shared/data/names/raw.txt.gz

Counted in the raw posts beside the WNUT17 corpus (CC BY 4.0), to which come the small words of our own vocabularies and the
words of calendars. First names of `given.txt` are left out, but for those that are words as well (` ?`).
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter
from pathlib import Path

VOCABULARY = Path(__file__).resolve().parents[2] / "rules" / "vocabulary"
LEAST = 4  # times that a word must stand small in the posts
LEAST_SHORT = 60  # the same for words of up to three letters, which are often clippings or foreign
FOR_ONE_CAPITAL = 1.5  # times small for each time with a capital inside a sentence

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_TAG = re.compile(r"https?://\S+|[@#]\w+")
_CALENDAR = """
january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct
nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun
congratulations congrats bravo kudos hooray hurray woohoo yay thanks cheers understudy semicolon prefect tutor
"""


def counted(raw: Path) -> set[str]:
    """The words that the posts write small, often enough and more often than with a capital."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    with gzip.open(raw, "rt", encoding="utf-8") as lines:
        for line in lines:
            for number, word in enumerate(_WORD.findall(_TAG.sub(" ", line))):
                if word.islower():
                    small[word] += 1
                elif number and word[1:].islower():
                    capital[word.lower()] += 1
    return {
        word
        for word, count in small.items()
        if word.isalpha() and count >= (LEAST if len(word) > 3 else LEAST_SHORT) and count >= FOR_ONE_CAPITAL * capital[word]
    }


def of_vocabularies() -> set[str]:
    """The small words of the vocabularies of subjects, school life and everyday matters."""
    words: set[str] = set()
    for file in VOCABULARY.rglob("*.txt"):
        if file.parent.name == "names":
            continue
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                words.update(
                    word for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", line) if word.islower() and len(word) > 1
                )
    return words


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("raw", type=Path, help="raw.txt.gz")
    given = [line for line in (VOCABULARY / "names" / "given.txt").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    doubtful = {line[:-2].lower() for line in given if line.endswith(" ?")}
    names = {line.lower() for line in given if not line.endswith(" ?")}
    words = (counted(parser.parse_args().raw) | of_vocabularies() | set(_CALENDAR.split()) | doubtful) - names
    head = (
        "# Words that are written small in running text, so that a capital on them does not make them a name. Counted in the raw\n"
        "# posts beside the WNUT17 corpus (CC BY 4.0) and in our own vocabularies; made by training/vocabulary/ordinary_words.py.\n"
    )
    (VOCABULARY / "names" / "ordinary-words.txt").write_text(head + "\n".join(sorted(words)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
