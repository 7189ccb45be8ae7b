"""Whether "name at domain" means an address for mail, or a place where something is: what the words round it say."""

from __future__ import annotations

import re

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.mail.domains import MAIL_PROVIDERS

_CUE_REACH = 70
_MAIL = r"e-?mail(?:s|ed|ing)?|g-?mail|mail(?:box|ed|ing)?|inbox"
_MAIL_SIGNS = "📧📨📩✉💌"
# With one of these in the sentence, "hannah at example dot org" is an address.
_CUE = lazy(
    rf"(?<!\w)(?:{_MAIL}|write|writing|contact|message|address|reply|rsvp|reach|quer(?:y|ies)|enquiries|questions|"
    rf"apply|drop|send|forward|cc)(?!\w)|[{_MAIL_SIGNS}]",
    re.IGNORECASE,
)
# With one of these straight before the mailbox, "hannah at example.org" is one too.
_DIRECT_CUE = lazy(
    rf"(?:(?<!\w)(?:{_MAIL}|write to|contact|address|reply to|rsvp(?: to)?|line to|note to|message to|forward(?:ed)? to|"
    rf"send[^.!?\n]{{1,40}} to|sent to|cc|queries(?: to)?|enquiries(?: to)?|questions(?: to)?)|[{_MAIL_SIGNS}]\ufe0f?)"
    r"(?:[\s,:=\-–—>]{1,3}(?:is|to|at|on|me|us|address|now|it|them))*[\s,:=(\-–—>]{0,4}\Z",
    re.IGNORECASE,
)
_SENTENCE_END = lazy(r"[.!?…]\s+(?=[^\W\d_a-z])|\n\s*\n")
_DETERMINER = lazy(
    r"(?<!\w)(?:the|a|an|our|your|his|this|that|any|more|further|full|all|some|of|in|and|is|are)\s+\Z", re.IGNORECASE
)
# Words before "at" that are never a mailbox, whatever the sentence speaks of.
_NO_MAILBOX = frozenset(
    "me us him her them it you this that these those i we they he she all both is are was were be been look looks looked "
    "looking see seen find found here there up out over in on off down away back online live meet met sign log start "
    "and or but not only just now then today tomorrow tonight again also well one ones available held hosted posted "
    "published waiting more read visit shop buy order book register join played everyone anyone someone".split()
)


def means_mail(text: str, mailbox: re.Match[str], at: re.Match[str], host: str, *, spelled: bool) -> bool:
    """Whether `mailbox`, `at` and `host` are an address; `spelled` where the host's dots are words or set apart."""
    words = re.findall(r"[^\W_]+", mailbox[0])
    if not words or mailbox[0].isdigit() or (host[:1].isdigit() and not spelled):
        return False
    if at["bracketed"] or at["german"]:
        return True
    if len(words) == 1 and words[0].lower() in _NO_MAILBOX:
        return False
    if at["marked"]:
        # "look-at-me.com" and "stay_at_home.org" are names; "name -at- example.com" and "name_at_example_dot_com" are not.
        return spelled or at[0] != at["marked"] or at["marked"][0] not in "-_/"
    if at["sign"] and (at[0][0] == "@" or spelled):
        return True
    return _is_mailbox(mailbox[0], words) or _is_said(text, mailbox, at, host, spelled=spelled)


def _is_mailbox(name: str, words: list[str]) -> bool:
    """Whether the name is put together as only mailboxes are: "h.patel", "r_singh", "jo99", "j dot smith"."""
    if words[0].isdigit():
        return False
    if len(words) > 1 and re.sub(r"[^\W_]|['’\-]", "", name):
        return True
    return name[-1].isdigit() and sum(map(str.isalpha, name)) > 2


def _is_said(text: str, mailbox: re.Match[str], at: re.Match[str], host: str, *, spelled: bool) -> bool:
    """Whether the sentence says that a bare word ("hannah at example dot org") is a mailbox."""
    start = mailbox.start()
    before = text[max(0, start - _CUE_REACH) : start]
    if _DIRECT_CUE.search(before):
        return True
    if _DETERMINER.search(before):
        return False
    if re.split(r"[\W_]", host, maxsplit=1)[0].lower() in MAIL_PROVIDERS:
        return True
    if at["word"] == "AT" and not mailbox[0].isupper():
        return True
    before = _SENTENCE_END.split(before)[-1]
    return (spelled or at["sign"] is not None) and _CUE.search(before) is not None
