"""What stands around one word of a text: the words before and behind it, for telling in which sense it is used."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


def word_set(listed: str) -> frozenset[str]:
    """The words of a list that is written with white space between them."""
    return frozenset(listed.split())


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A word and its neighbours.

    `words[first:behind]` are the tokens of the word itself ("I'm" has two); a line break is the token "\\n", other
    white space has none. `start` and `end` are the word's place in `text`, in code points.
    """

    text: str
    words: list[str]
    first: int
    behind: int
    start: int
    end: int

    def before(self, steps: int = 1) -> str:
        """The token so many steps before the word, as written; "" beyond the beginning."""
        place = self.first - steps
        return self.words[place] if place >= 0 else ""

    def after(self, steps: int = 1) -> str:
        """The token so many steps behind the word, as written; "" beyond the end."""
        place = self.behind + steps - 1
        return self.words[place] if place < len(self.words) else ""

    @property
    def previous(self) -> str:
        """The token before the word, in lower case."""
        return self.before().lower()

    @property
    def following(self) -> str:
        """The token behind the word, in lower case."""
        return self.after().lower()

    @property
    def shouted(self) -> bool:
        """Whether a neighbour is in capitals, so that capitals tell nothing of the word."""
        return any(len(word) > 1 and word.isupper() for word in (self.before(), self.after()))


class WordList:
    """The tokens of a Doc as plain strings, which are many times faster to walk over than spaCy's own."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.text = text  # doc.text puts it together anew each time
        self.words: list[str] = []
        self._starts: list[int] = []
        for token in doc:
            word = token.text
            if len(word) == 2 and word[1] == "." and word[0].isalpha():
                # spaCy takes "I." for an abbreviation, which at the end of a sentence it is not.
                self.words += (word[0], ".")
                self._starts += (token.idx, token.idx + 1)
                continue
            if not word.isspace():
                self.words.append(word)
            elif "\n" in word:
                self.words.append("\n")
            else:
                continue
            self._starts.append(token.idx)

    def around(self, start: int, end: int) -> Surroundings:
        """What stands around `text[start:end]`."""
        first = max(0, bisect_right(self._starts, start) - 1)
        behind = first + 1
        while behind < len(self._starts) and self._starts[behind] < end:
            behind += 1
        return Surroundings(self.text, self.words, first, behind, start, end)
