"""What stands around one word of a text: the words before and behind it, for telling in which sense it is used."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tweetguard.text.cue_places import Cue, CuePlaces

if TYPE_CHECKING:
    from spacy.tokens import Doc


class WordList:
    """The tokens of a Doc as plain strings, which are many times faster to walk over than spaCy's own.

    A line break is the token "\\n"; other white space is left out.
    """

    def __init__(self, doc: Doc, text: str) -> None:
        self.text = text  # doc.text puts it together anew each time
        self.words: list[str] = []
        self._starts: list[int] = []
        self.cues = CuePlaces(text)
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
        starts = self._starts
        first = max(0, bisect_right(starts, start) - 1)
        behind = first + 1
        while behind < len(starts) and starts[behind] < end:
            behind += 1
        previous = self.words[first - 1].lower() if first else ""
        following = self.words[behind].lower() if behind < len(starts) else ""
        return Surroundings(self, start, end, first, behind, previous, following)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A word and its neighbours.

    `start` and `end` are the word's place in the text, in code points; it is the tokens `first` to `behind`
    (exclusive) of the list, since "I'm" has two. `previous` and `following` are the tokens next to it in lower case,
    "" where there is none.
    """

    around: WordList
    start: int
    end: int
    first: int
    behind: int
    previous: str
    following: str

    @property
    def text(self) -> str:
        """The whole text."""
        return self.around.text

    @property
    def written(self) -> str:
        """The word as the text has it."""
        return self.around.text[self.start : self.end]

    def before(self, steps: int = 1) -> str:
        """The token so many steps before the word, as written; "" beyond the beginning."""
        place = self.first - steps
        return self.around.words[place] if place >= 0 else ""

    def after(self, steps: int = 1) -> str:
        """The token so many steps behind the word, as written; "" beyond the end."""
        place = self.behind + steps - 1
        words = self.around.words
        return words[place] if place < len(words) else ""

    def is_near(self, cue: Cue, reach: int) -> bool:
        """Whether a cue lies within so many code points of the word."""
        return self.around.cues.near(cue, self.start, self.end, reach) is not None

    @property
    def shouted(self) -> bool:
        """Whether a neighbour is in capitals, so that capitals tell nothing of the word."""
        return any(len(word) > 1 and word.isupper() for word in (self.before(), self.after()))
