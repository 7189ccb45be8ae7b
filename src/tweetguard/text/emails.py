"""Finds e-mail addresses in a text: plain ones, and those spelled so that a machine should not see them.

Every address is reported, the school's own too. Handles (@name, @name@server) are none. Each "at" is looked at once:
what follows must be a domain, what precedes must be a mailbox; and where "at" is only the word, the sentence must say
that mail is meant, since one looks "at" web sites too.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from tweetguard.text.domains import FILE_ENDINGS, MAIL_PROVIDERS, TOP_LEVEL
from tweetguard.text.spans import Span

Written = Literal["plain", "spelled"]


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """An e-mail address in a text.

    `address` is lower case with its dots and its @ ("j.hartnoll@example.org"); `domain` is what follows the @.
    """

    span: Span
    address: str
    domain: str
    written: Written


# One sign for one, so that every place stays what it was.
_SIGNS = str.maketrans({"＠": "@", "﹫": "@", "．": ".", "。": ".", "｡": ".", "﹒": ".", "＿": "_", "－": "-", "‐": "-", "‑": "-"})
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")

_OPEN, _CLOSE = r"[\[({<«]", r"[\])}>»]"
_MARK = r"[-_*~|/\"'“”‘’#=]{1,2}"
_AT = re.compile(
    rf"\s{{0,2}}(?:{_OPEN}\s?(?P<bracketed>at|@|arroba|a)\s?{_CLOSE}"
    rf"|(?P<marked>{_MARK}\s?(?:at|@|arroba)\s?{_MARK})"
    r"|(?<=\s)(?P<word>at|arroba)(?=\s)"
    r"|(?P<sign>@))\s{0,2}",
    re.IGNORECASE,
)
_DOT = (
    rf"(?:\s{{0,2}}{_OPEN}\s?(?:dot|d0t|\.|punto|point|punkt)\s?{_CLOSE}\s{{0,2}}"
    rf"|\s{{0,2}}{_MARK}\s?(?:dot|punto)\s?{_MARK}\s{{0,2}}"
    r"|\s{1,3}(?:dot|punto|punkt)\s{1,3}"
    r"|\.|\s{1,2}\.\s{0,2}(?=[^\W_])|[.,]\s?(?=(?:com|org|net|co\.uk|example)\b))"
)
_LABEL = r"[^\W_](?:[^\W_]|-(?!dot-)){0,62}(?:\s{1,2}(?:hyphen|dash)\s{1,2}[^\W_]{1,40}){0,3}"
_DOMAIN = re.compile(rf"(?P<first>{_LABEL})(?P<rest>(?:{_DOT}{_LABEL}){{1,5}})", re.IGNORECASE)
_NEXT_LABEL = re.compile(rf"{_DOT}({_LABEL})", re.IGNORECASE)
_PROVIDER = re.compile(rf"(?:{'|'.join(sorted(MAIL_PROVIDERS - {'live', 'mac', 'mail', 'sky', 'pm', 'hey'}))})\b", re.IGNORECASE)

_ATOM = r"\w[\w.+'’&%~!$*\-]{0,63}"
_ATOM_START = r"(?<![\w.+'’&%~!$*@\-])"
_PLAIN_MAILBOX = re.compile(rf"(?:{_ATOM_START}{_ATOM}|\"[^\"\n]{{1,64}}\")\Z")
_JOINT = (
    rf"(?:{_DOT}|\s{{0,2}}{_OPEN}\s?(?:underscore|dash|hyphen|plus|minus)\s?{_CLOSE}\s{{0,2}}"
    r"|\s{1,3}(?:underscore|dash|hyphen|plus|minus)\s{1,3})"
)
_SPELLED_MAILBOX = re.compile(rf"{_ATOM_START}\w[\w+'’\-]{{0,63}}(?:{_JOINT}\w[\w+'’\-]{{0,63}}){{0,5}}\Z", re.IGNORECASE)
_REACH = 100

_SPELLED_DOT = re.compile(_DOT.replace(r"|\.|", "|"), re.IGNORECASE)
_SPOKEN_MARKS = {"underscore": "_", "dash": "-", "hyphen": "-", "minus": "-", "plus": "+"}
_SPOKEN_MARK = re.compile(rf"\s*{_OPEN}?\s*({'|'.join(_SPOKEN_MARKS)})\s*{_CLOSE}?\s*", re.IGNORECASE)

_CUE_REACH = 70
_MAIL = r"e-?mail(?:s|ed|ing)?|g-?mail|mail(?:box|ed|ing)?|inbox"
# With one of these in the sentence, "hannah at example dot org" is an address.
_CUE = re.compile(
    rf"(?<!\w)(?:{_MAIL}|write|writing|contact|message|address|reply|rsvp|reach|queries|enquiries|questions|"
    r"apply|drop|send|forward|cc)(?!\w)|[📧📨📩✉💌]",
    re.IGNORECASE,
)
# With one of these straight before the mailbox, "hannah at example.org" is one too.
_DIRECT_CUE = re.compile(
    rf"(?:(?<!\w)(?:{_MAIL}|write to|contact|address|reply to|rsvp(?: to)?|line to|note to|message to|forward(?:ed)? to|"
    r"send[^.!?\n]{1,40} to|sent to|cc|queries(?: to)?|enquiries(?: to)?|questions(?: to)?)|[📧📨📩✉💌]\ufe0f?)"
    r"(?:[\s,:=\-–—>]{1,3}(?:is|to|at|on|me|us|address|now|it|them))*[\s,:=(\-–—>]{0,4}\Z",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…]\s+(?=[^\W\d_a-z])|\n\s*\n")
_DETERMINER = re.compile(r"(?<!\w)(?:the|a|an|our|your|his|this|that|any|more|further|full|all|some|of|in|and|is|are)\s+\Z", re.I)
# Words before "at" that are never a mailbox, whatever the sentence speaks of.
_NO_MAILBOX = frozenset(
    "me us him her them it you this that these those i we they he she all both is are was were be been look looks looked "
    "looking see seen find found here there up out over in on off down away back online live meet met sign log start "
    "and or but not only just now then today tomorrow tonight again also well one ones available held hosted posted "
    "published waiting more read visit shop buy order book register join played everyone anyone someone".split()
)


def find_emails(text: str) -> tuple[EmailAddress, ...]:
    """Every e-mail address in the text, in the order of the text."""
    if not _MAYBE.search(text):
        return ()
    plain, places = _visible(text)
    found: list[EmailAddress] = []
    last_end = 0
    for at in _AT.finditer(plain):
        address = _address_at(plain, at, last_end)
        if address is not None:
            last_end = address.span.end
            found.append(address)
    if places is not None:
        return tuple(
            EmailAddress(Span(places[one.span.start], places[one.span.end - 1] + 1), one.address, one.domain, one.written)
            for one in found
        )
    return tuple(found)
