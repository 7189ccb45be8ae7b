"""Names of people as they are compared: "Ms Zoë O'Neil", "O'NEIL, Zoe" and "zoe oneil" are one person."""

from __future__ import annotations

import re
import unicodedata

_TITLE = re.compile(r"^(?:mr|mrs|miss|ms|mx|dr|prof|professor|sir|dame|rev)\b\.?\s+", re.IGNORECASE)


def person_key(name: str) -> str:
    """A person's name without title, marks, case, punctuation and the order of "surname, first name".

    Empty for a name that holds neither letter nor digit.
    """
    plain = " ".join(unicodedata.normalize("NFKD", name).casefold().split())
    if plain.count(",") == 1:
        last, first = plain.split(",")
        plain = f"{_TITLE.sub('', first.strip())} {last.strip()}"
    plain = _TITLE.sub("", plain)
    return "".join(letter for letter in plain if letter.isalnum())
