"""What a word may be behind a disguise: look-alike letters, leetspeak, stretched letters, stars for letters, dots between them.

It offers readings and knows no word: whether one of them is abuse is for the word list to say.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import product
from typing import Final

from tweetguard.text.lazy_patterns import lazy

# Letters of other scripts that look like ASCII ones: those of Cyrillic, Greek, Armenian, Latin's own extensions and small
# capitals in Unicode's confusables.txt (UTS #39, version 16) that somebody can type. NFKD does away with accents,
# full-width, mathematical, circled and superscript letters before this.
_ALIKE: Final = str.maketrans(
    "авеԁѕіјӏкмнорԛгтуԝхһсѵпчьб" + "αβγεηικνορστυχωϲμ" + "ıłøđħŧƒɑɡɩɪʀʟɴʜɢʙᴀᴄᴅᴇᴊᴋᴍᴏᴘꜱᴛᴜᴠᴡᴢßæœþðßəɐɔʇʎʞ" + "օսոց",
    "abedsijlkmhopqrtywxhcvnubb" + "abyenikvopotuxwcu" + "ilodhtfagiirlnhgbacdejkmopstuvwzbaopdseactyk" + "ounq",
)
_IGNORED: Final = lazy(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_LEET: Final = {
    "0": "o", "1": "il", "!": "i", "|": "il", "¡": "i", "3": "e", "€": "e", "4": "a", "@": "a", "5": "s", "$": "s", "§": "s",
    "6": "bg", "7": "t", "+": "t", "8": "b", "9": "g", "2": "z", "£": "l", "¢": "c", "(": "c", "<": "c", "¥": "y", "µ": "u",
}  # fmt: skip
_MOST_GUESSES: Final = 16
# The code of a room, a road, a paper: not a word in leetspeak.
_CODE: Final = lazy(r"[A-Z]{1,3}\d{1,4}[A-Za-z]?|\d{1,3}[A-Za-z]{1,2}\d?")
_STRETCHED: Final = lazy(r"(.)\1{2,}")
_REPEATED: Final = lazy(r"(.)\1+")
_JOINT: Final = lazy(r"[^\w'’]+|_+")
_LETTER: Final = lazy(r"[^\W\d_]")


def folded(word: str) -> str:
    """A word in small letters of ASCII as far as it looks like them, without accents and without what cannot be seen."""
    if word.isascii():
        return word.lower()
    plain = _IGNORED.sub("", unicodedata.normalize("NFKD", word))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return plain.casefold().translate(_ALIKE)


def seen(word: str) -> list[int]:
    """Where the signs of a word are that can be seen: neither invisible ones nor marks upon others."""
    return [place for place, sign in enumerate(word) if not unicodedata.combining(sign) and _IGNORED.match(sign) is None]


def is_stretched(word: str) -> bool:
    """Whether a letter stands three times or more in a row."""
    return _STRETCHED.search(word) is not None


def unstretched(word: str) -> Iterator[str]:
    """A word without its stretched letters: fuuuck, asssss, loooser."""
    if _STRETCHED.search(word):
        yield _STRETCHED.sub(r"\1\1", word)
        yield _STRETCHED.sub(r"\1", word)
        yield _REPEATED.sub(r"\1", word)


def squeezed(word: str) -> str:
    """A word in which no letter follows itself."""
    return _REPEATED.sub(r"\1", word)


def unleeted(written: str, word: str) -> Iterator[str]:
    """Readings of a word in which figures and signs stand for letters; none for codes of rooms and roads.

    `written` is the word as it stands, `word` as `folded` gives it.
    """
    if _LETTER.search(word) is None or _CODE.fullmatch(written):
        return
    choices = [_LEET.get(sign, sign) for sign in word]
    if choices == list(word):
        return
    for count, letters in enumerate(product(*choices)):
        if count == _MOST_GUESSES:
            return
        yield "".join(letters)


def joined(word: str) -> str:
    """A word without the marks between its letters: f.u.c.k, dumb-ass."""
    return _JOINT.sub("", word)


_MASK: Final = lazy(r"[^\w\s'’.,:;/()\"“”-]|_")
_LONG_MASK: Final = lazy(r"[-.]{2,}")


def mask_pattern(word: str) -> re.Pattern[str] | None:
    """What a word with signs in place of letters may stand for; None when it is not such a word.

    A sign stands for one letter, a row of stars for as many or one or two more or fewer. The first letter must be seen.
    """
    word = word.strip(".,:;!?\"'“”‘’()[]…")
    word = _LONG_MASK.sub(lambda match: "*" * len(match.group()), word)
    if not word or not word[0].isalpha() or _MASK.search(word) is None:
        return None
    visible = sum(sign.isalpha() for sign in word)
    signs = len(_MASK.findall(word))
    inside = _MASK.search(word.rstrip("*#")) is not None
    if visible + signs != len(word) or (not inside and signs < 2) or (visible == 1 and signs < 3):
        return None
    pieces = []
    for run in re.findall(r"[a-z]+|[^a-z]+", word):
        if run[0].isalpha():
            pieces.append(run)
        else:
            pieces.append(
                f"[a-z]{{{len(run)}}}" if len(run) == 1 or visible == 1 else f"[a-z]{{{len(run) - 1},{len(run) + 2}}}"
            )
    return re.compile("".join(pieces))
