"""The words beside a number that say what kind of number it is: an order, an ISBN, a telephone."""

from __future__ import annotations

import re

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.quick_patterns import QuickPattern

_LABEL_REACH = 48
_CUE_REACH = 64
_CUE_REACH_AFTER = 40

# Singular only: "ticket 4471" labels a number, "Tickets: 07700 900123" invites a call.
_THINGS = (
    r"isbn(?:-?1[03])?|issn|ismn|ean|gtin|upc|asin|doi|sku|barcode|bar code|qr code|"
    r"(?<!to )(?<!in )order|purchase order|po|invoice|receipt|ticket|parcel|tracking|consignment|ref|reference|serial|"
    r"part|model|batch|asset|catalogue|sticker|account|acc|acct|a/c|sort code|iban|bic|vat|utr|library card|"
    r"candidate|uln|uci|upn|urn|laestab|zoom|webinar|passcode|password|pin|(?<!area )(?<!dialling )(?<!dial )code|"
    r"qualification|shelfmark|accession|chassis|imei|version|build|patent|sequence|constant|population|pi"
)
# These label a number only with a word for it: "company number 0163", but "Bus company 01632 960 811".
_THINGS_WITH_NUMBERS = (
    r"company|charity|registration|licence|license|passport|policy|claim|case|centre|card|item|product|stock|lot|locker|"
    r"delivery|dispatch|meeting|teams|exam|paper|unit|page|flight|train|engine|plate|membership|student"
)
_NUMBER_WORD = r"(?:id|nos?|num|number|nr|ref|reference|code|tag|sticker|label)"
_OTHER_LABEL = lazy(
    rf"(?<!\w)({_THINGS}|(?:{_THINGS_WITH_NUMBERS})\s+{_NUMBER_WORD})"
    rf"(?:\.?\s+(?:is|was|reads|stamped|printed|marked|{_NUMBER_WORD}))*"
    r"[\s:.=#№(\"'“‘\-–—]*\Z",
    re.IGNORECASE,
)

_TELEPHONE_WORDS = (
    r"(?:tele)?phone[sd]?|phoning|telephoning|tel|mobiles?|mob|cell(?:phone)?|landline|fax|whats ?app(?:ed|ing)?|"
    r"signal|viber|call(?:s|ed|ing|er)?|ring(?:s|ing)?|rang|dial(?:led|ling)?|text(?:s|ed|ing)?|txt|sms|bell|buzz|"
    r"tinkle|voicemail|answer(?:ing machine|phone)|hotline|helpline|freephone|switchboard|line|contact|reach|"
    r"digits|number|extension|ext"
)
# The cues that mean a telephone and nothing else: "number" and "line" stand in every lesson.
CALLING_CUES = frozenset(
    ("phone", "phoned", "telephone", "tel", "mobile", "mob", "cellphone", "landline", "fax", "whatsapp", "whats app",
     "call", "ring", "dial", "text", "txt", "sms", "voicemail", "answerphone", "☎", "☏", "📞", "📱", "📲")
)  # fmt: skip
_TELEPHONE_SIGNS = "☎☏📞📱📲🤙"
_TELEPHONE_CUE = QuickPattern(rf"(?<![\w-])(?:{_TELEPHONE_WORDS})(?![\w])|[{_TELEPHONE_SIGNS}]", re.IGNORECASE)
_CALLING = (
    r"(?:tele)?phone|tel|mobile|mob|ph|cell(?:phone)?|landline|fax|whats ?app|"
    r"(?<!video )(?<!zoom )(?<!teams )call(?:ing)?|"
    r"ring(?:ing)?|dial|text(?:ing)?|txt|sms|contact|reach|bell|buzz|tinkle|"
    r"bookings?|enquiries|queries|reservations|box office|"
    r"(?:his|her|my|our|their|your|mum's|dad's|whatsapp|new|home|work|direct) (?:number|no)"
)
_DIRECT_CUE = lazy(
    rf"(?:(?<![\w-])(?P<word>{_CALLING})|(?P<sign>[{_TELEPHONE_SIGNS}]))"
    r"(?P<between>(?:[\s,:'’\-]{1,3}[^\W\d_]+){0,5}?)(?:\.(?=:|\s))?[\s:=,(\-–—\ufe0f]{0,4}\Z",
    re.IGNORECASE,
)
_BEFORE_NUMBER = frozenset(
    ("on", "at", "is", "no", "nos", "number", "me", "us", "him", "her", "them", "direct", "via", "using")
)
_SENTENCE_END = lazy(r"[.!?…]\s+(?=[^\W\d_a-z])|\n\s*\n")


def other_label(line: str, start: int) -> str | None:
    """The words directly before a number that make it no telephone and no NHS number ("order", "ISBN"), if any."""
    found = _OTHER_LABEL.search(line[max(0, start - _LABEL_REACH) : start])
    return found[1].lower() if found else None


def telephone_cues(line: str, start: int, end: int) -> tuple[str, ...]:
    """The words near a number, in its own sentence, that speak of telephones."""
    before = line[max(0, start - _CUE_REACH) : start]
    for stop in _SENTENCE_END.finditer(before):
        last_stop = stop.end()
        before = " " * last_stop + before[last_stop:]
    after = _SENTENCE_END.split(line[end : end + _CUE_REACH_AFTER], maxsplit=1)[0]
    found = (cue[0].lower() for part in (before, after) for cue in _TELEPHONE_CUE.finditer(part))
    return tuple(dict.fromkeys(found))


def direct_telephone_cue(line: str, start: int) -> str | None:
    """The word that names the number at `start` a telephone number with nothing else between them, if any.

    "call 960 111", "ring Jo on 960 111", "phone: 960 111", but not "call for the 960 111 signatures".
    """
    found = _DIRECT_CUE.search(line[max(0, start - _CUE_REACH) : start])
    if found is None:
        return None
    between = re.findall(r"[^\W\d_]+", found["between"])
    # "Ring Exbridge 960 111", but not "his number SH 44 55 66".
    if between and between[-1].lower() not in _BEFORE_NUMBER and not between[-1].istitle():
        return None
    return (found["word"] or found["sign"]).lower()
