"""Finds e-mail addresses in a text: plain ones, and those spelled so that a machine should not see them.

Every address is reported, the school's own too. Handles (@name, @name@server) are none. Each "at" is looked at once:
what follows must be a domain, what precedes must be a mailbox; and where "at" is only the word, the sentence must say
that mail is meant, since one looks "at" web sites too.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.mail.domains import FILE_ENDINGS, MAIL_PROVIDERS, TOP_LEVEL
from tweetguard.text.mail.mail_words import means_mail
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
_SIGNS = str.maketrans("＠﹫．。｡﹒․‧⋅∙＿－‐‑", "@@........_---")
_INVISIBLE = lazy("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")

_OPEN, _CLOSE = r"[\[({<«]", r"[\])}>»]"
_MARK = r"[-_*~|/\"'“”‘’#=]{1,2}"
# An "at" and, a word later, a "dot": a quick test, since half of all posts have an @ and a third have an "at".
_MAYBE = lazy(
    r"(?:[@＠﹫]|&#64;|%40|[\s\[({<«\-_*~|/\"'“‘#=](?:at|a|arroba)[\s\])}>»\-_*~|/\"'”’#=])\W{0,3}(?:sign\s)?(?:"
    rf"{'|'.join(sorted(MAIL_PROVIDERS))}|"
    r"[^\W_](?:[^\W_]|[\u00ad\u200b]|-(?!dot)){0,62}+(?:\s(?:hyphen|dash)\s\w+)?"
    r"(?:[.．。｡﹒․‧⋅∙][^\W_]|\s{1,2}[.．]|[\[({<«][.．]|[.,]\s?(?:com|org|net|co\.uk|example)\b|[\W_]{1,4}(?:dot|d0t|pun[tk]|point|full|period)))",
    re.IGNORECASE,
)
_AT = lazy(
    rf"\s{{0,2}}(?:{_OPEN}\s?(?P<bracketed>at|@|arroba)\s?{_CLOSE}|(?<=\w)(?P<german>[(\[]a[)\]])(?=\w)"
    rf"|(?P<marked>{_MARK}\s?(?:at|@|arroba)\s?{_MARK})"
    r"|(?<=\s)(?P<word>at(?:[ -]sign)?|arroba)(?=\s)"
    r"|(?P<sign>@|&#64;|%40))\s{0,2}",
    re.IGNORECASE,
)
_SPELLED_DOT = (
    rf"\s{{0,2}}{_OPEN}\s?(?:dot|d0t|\.|punto|point|punkt|period|full stop)\s?{_CLOSE}\s{{0,2}}"
    rf"|\s{{0,2}}{_MARK}\s?(?:dot|punto)\s?{_MARK}\s{{0,2}}"
    r"|\s{1,3}(?:dot|punto|punkt|period|full[ -]?stop)\s{1,3}"
    r"|\s{1,2}\.\s{0,2}(?=[^\W_])|[.,]\s(?=(?:com|org|net|co\.uk|example)\b)|,(?=(?:com|org|net|co\.uk|example)\b)"
)
_DOT = rf"(?:\.(?=[^\W_])|{_SPELLED_DOT})"
_LABEL = r"[^\W_](?:[^\W_]|-(?!dot-)){0,62}+(?:\s{1,2}(?:hyphen|dash)\s{1,2}[^\W_]{1,40}+){0,3}"
_DOMAIN = lazy(rf"{_LABEL}(?:{_DOT}{_LABEL}){{1,5}}", re.IGNORECASE)
_LABELS = lazy(rf"({_LABEL})(?:{_DOT})?", re.IGNORECASE)
_PROVIDER = lazy(rf"(?:{'|'.join(sorted(MAIL_PROVIDERS))})(?![\w@]|\.\w)", re.IGNORECASE)

_ATOM_START = r"(?<![\w@])(?<!\w[.+'’&%~!$*\-])"
_ATOM = r"\w[\w+'’\-]{0,63}+"
_PLAIN_MAILBOX = lazy(rf"(?:{_ATOM_START}\w[\w.+'’&%~!$*\-]{{0,63}}+|\"[^\"\n]{{1,64}}+\")\Z")
_JOINT = (
    rf"(?:{_DOT}|\s{{0,2}}{_OPEN}\s?(?:underscore|dash|hyphen|plus|minus)\s?{_CLOSE}\s{{0,2}}"
    r"|\s{1,3}(?:underscore|dash|hyphen|plus|minus)\s{1,3})"
)
_SPELLED_MAILBOX = lazy(rf"{_ATOM_START}{_ATOM}(?:{_JOINT}{_ATOM}){{0,5}}\Z", re.IGNORECASE)
_REACH = 80

_ANY_SPELLED_DOT = lazy(_SPELLED_DOT, re.IGNORECASE)
_SPOKEN_MARKS = {"underscore": "_", "dash": "-", "hyphen": "-", "minus": "-", "plus": "+"}
_SPOKEN_MARK = lazy(rf"\s*{_OPEN}?\s*\b({'|'.join(_SPOKEN_MARKS)})\b\s*{_CLOSE}?\s*", re.IGNORECASE)


def find_emails(text: str) -> tuple[EmailAddress, ...]:
    """Every e-mail address in the text, in the order of the text."""
    if not _MAYBE.search(text):
        return ()
    plain, places = _visible(text)
    found: list[EmailAddress] = []
    end = 0
    for at in _AT.finditer(plain):
        if at.start() < end:
            continue
        address = _address(plain, at, end)
        if address is not None:
            end = address.span.end
            found.append(address)
    if places is None:
        return tuple(found)
    return tuple(replace(address, span=Span(places[address.span.start], places[address.span.end - 1] + 1)) for address in found)


def _visible(text: str) -> tuple[str, list[int] | None]:
    """The text with plain signs and nothing invisible, and where each code point of it stands, if any was left out."""
    plain = text if text.isascii() else text.translate(_SIGNS)
    if text.isascii() or not _INVISIBLE.search(plain):
        return plain, None
    places = [place for place, sign in enumerate(plain) if not _INVISIBLE.match(sign)]
    return "".join(plain[place] for place in places), places


def _address(text: str, at: re.Match[str], after: int) -> EmailAddress | None:
    """The address round an "at", beginning no earlier than `after`."""
    tight = at["sign"] == at[0]
    end = _domain_end(text, at.end(), tight=tight)
    if end is None:
        return None
    mailbox = (_PLAIN_MAILBOX if tight else _SPELLED_MAILBOX).search(text, max(after, at.start() - _REACH), at.start())
    if mailbox is None and tight:
        mailbox = _SPELLED_MAILBOX.search(text, max(after, at.start() - _REACH), at.start())
    if mailbox is None:
        return None
    host = text[at.end() : end]
    spelled = _ANY_SPELLED_DOT.search(host) is not None
    if not (_is_plain_address(text, mailbox, end) if tight else means_mail(text, mailbox, at, host, spelled=spelled)):
        return None
    span = Span(mailbox.start(), end)
    domain = _normalised(host)
    written: Written = "plain" if tight and not spelled else "spelled"
    return EmailAddress(span, f"{_normalised(mailbox[0])}@{domain}", domain, written)


def _domain_end(text: str, start: int, *, tight: bool) -> int | None:
    """Where the domain that begins at `start` ends, or None where there is none."""
    found = _DOMAIN.match(text, start)
    if found is None:
        provider = _PROVIDER.match(text, start) if tight else None
        return provider.end() if provider else None
    labels = list(_LABELS.finditer(text, start, found.end()))
    plain_end = found.end()
    # "example.org.Thanks" and "example dot org dot Thanks": the next sentence is no part of the address.
    while len(labels) > 1:
        last, before = labels[-1][1], labels[-2][1]
        sentence = last.istitle() and before.lower() in TOP_LEVEL and len(labels) > 2
        if last.lower() in TOP_LEVEL and not sentence:
            return labels[-1].end(1)
        labels.pop()
    if tight and not _ANY_SPELLED_DOT.search(found[0]):
        last = found[0].rpartition(".")[2]
        unknown = last.isalpha() and len(last) > 1 and not last.istitle() and last.lower() not in FILE_ENDINGS
        return plain_end if unknown or last.lower().startswith("xn--") else None
    return None


def _is_plain_address(text: str, mailbox: re.Match[str], end: int) -> bool:
    """Whether "a@b.c" is an address, and no part of a link (https://name@host/) or a path (git@host:name)."""
    token = text[max(0, mailbox.start() - _REACH) : mailbox.start()].rpartition(" ")[2]
    if "://" in token and not re.search(r"mailto|[?=&]", token):
        return False
    return not re.match(r":[\w~./-]*/", text[end : end + _REACH])


def _normalised(part: str) -> str:
    """Lower case, with dots and dashes for the words that stood for them."""
    part = _SPOKEN_MARK.sub(lambda mark: _SPOKEN_MARKS[mark[1].lower()], part) if " " in part or "(" in part else part
    return unicodedata.normalize("NFKC", _ANY_SPELLED_DOT.sub(".", part)).lower()
