"""Whether the words of a profile say that the views in it are one's own, and that somebody works at a school."""

from __future__ import annotations

import re

from tweetguard.text.lazy_patterns import lazy

_VIEWS = r"(?:views?|opinions?|thoughts?|tweets?|posts?|comments?|ramblings|words|content|everything)"
_OWN = r"(?:my\s+own|mine|our\s+own|my\s+personal|own)"
# "my own lab" says whose the lab is.
_NO_NOUN = r"(?![ \t]+(?!(?:and|not|only|alone|here|but|rts?|unless|as|i|in|on|at|etc)\b)[a-z])"
_STATEMENTS = lazy(
    rf"\b{_VIEWS}\b(?P<between>[^.!?\n|•]{{0,40}}?)\b{_OWN}\b{_NO_NOUN}"
    rf"|\b(?:my|own|personal)(?:\s+own)?\s+(?:and\s+personal\s+)?(?:views?|opinions?|thoughts?)\b"
    rf"|\b{_VIEWS}\b[^.!?\n|•]{{0,40}}?\b(?:not\s+(?:those|that)\s+of|(?:do\s+not|don['’]?t)\s+(?:necessarily\s+)?(?:represent|reflect)|not\s+(?:the|my)\s+(?:school|employer)['’]?s?)\b"
    rf"|\bnot\s+(?:the\s+)?{_VIEWS}\s+of\b|\bin\s+(?:a|my)\s+personal\s+capacity\b",
    re.IGNORECASE,
)
_NOT = lazy(r"\b(?:not|never|aren['’]?t|isn['’]?t)\b", re.IGNORECASE)
_ROLES = lazy(
    r"\b(?:teach(?:er|es|ing)?|head(?:teacher|master|mistress)?|principal|deputy|lecturer|tutor|technician|librarian|governor|"
    r"(?:teaching|classroom|learning)\s+(?:assistant|support)|TA|SENCO|SENDCO|NQT|ECT|HOD|HOY|SLT|coach|matron|"
    r"(?:school\s+)?(?:nurse|counsellor|administrator|receptionist|caretaker|bursar)|director\s+of|leader\s+of|lead)\b",
    re.IGNORECASE,
)


def states_own_views(bio: str) -> bool:
    """Whether a profile says "views are my own", or the like."""
    return any(not _NOT.search(match["between"] or "") for match in _STATEMENTS.finditer(bio))


def names_a_role(bio: str) -> bool:
    """Whether a profile says what somebody does at a school."""
    return _ROLES.search(bio) is not None
