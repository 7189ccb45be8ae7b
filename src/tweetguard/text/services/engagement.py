"""Whether a post that names a service asks its readers to take part there: an account to make, a code to scan, a clip to post.

It does not look for the service beside the verb, as `invitations` does, but for an order or an offer in the same sentence or the next.
The services in a sentence are runs of U+E000.
"""

from __future__ import annotations

import re
from typing import Final

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.quick_patterns import QuickPattern

SERVICE: Final = "\ue000"
# An order begins a sentence or a clause, or stands behind a vocative, a courtesy or another order.
_ORDER: Final = (
    r"(?:(?:\A|[.!?:;,\n…)—–-]\s*|[^\w\s'’,.]\s*|\b(?:and|then|now|just|please|so|or|also|to|always|either|quickly|first|tonight|today|tomorrow|why\snot|come\s(?:and|on|over\sand)|go\s(?:and|on)|let['’]s|"
    r"(?:you|students|pupils|everyone|all)\s(?:can|could|may|should|must|need\sto|have\sto|will|can\snow)(?:\snow|\salso|\sall)?|don['’]t\sforget\sto|remember\sto|make\ssure\syou|want\sto|if\syou\swant\sto|time\sto)\s))"
)
_FEW: Final = r"(?:[^\s.!?\n]+\s){0,6}?"
_ACTS: Final = (
    r"(?:(?:re-?)?join|add\s(?:us|me|our|the|@|your)|add\s\w*stluke\w*|follow|subscribe|sub\b|download|install|sign\s(?:\w+\s)?up|register|log\s?(?:in|on|into)|hop\s(?:on|over|in)|jump\s(?:on|over|in)|head\s(?:over\s|on\s)?to|"
    r"pop\s(?:over|on)|come\sonto|tune\sin|pop\sin|drop\sin|give\s[^\s.!?]+\sa\s(?:go|try|follow|like)|scan\s(?:the|our|this|that)|tap\s(?:the|join|follow|that|on|our)|(?:hit|press|click|smash)\s(?:follow|join|like|subscribe|the|that|our)|like\s(?:our|us|the|and|it|this)|heart\s(?:our|it)|"
    r"duet|stitch\b|tag\s(?:us|@|the|your|me|a)|dm\s(?:us|the)|message\sus|post\s(?:it|them|your|yours|a|an|one|about|to|in|every|what|tonight|the|and)|share\s(?:it|them|your|yours|a|an|one|our|the|this)|upload|stick\s(?:it|them|yours?|one)|pop\s(?:it|them|yours?|one)|"
    r"drop\s(?:it|them|your|a|us|into|by|in)|show\s(?:off|us)\s?(?:it|your|what)?|film\s\w+|vote\s(?:in|for|on)|comment|chat\s(?:with|to)|have\sa\schat|ask\s(?:your|us|them|for|there|in|on|away|a)|say\s(?:hi|hello)|"
    r"send\s(?:us|it|them|your|one|a)|(?:switch|turn)\s(?:on\s)?(?:notifications|alerts)|(?:open|create|make|start|set\s(?:yourselves|yourself)?\s?up|set\sup|get|grab|bag)\s" + _FEW
    + r"(?:account|profile|page|channel|login|handle|board|server|group|streak|invite|added|on\b|onto\b|app\b|installed|in\b)|find\s(?:us|our|the|it)|catch\sus|check\sout|advertise|publish|stream|go\slive|search\s(?:for\s)?\w+|get\s(?:on|onto|added|in\b|yourself|yourselves|your|the|our)|"
    r"be\s(?:there|on|in)|reply\s(?:there|on)|connect\s(?:with|on)|message|play\s(?:along|with)|watch\s(?:and|it\son|us\slive|the\sstream)|pin\s(?:it|your|five|three|a)|react|(?:grab|collect|fetch)\s(?:it|them|yours?|your)|start\s(?:sharing|posting|following|a)|help\sus\s(?:to|reach|get)|tell\s(?:your\smates|your\sfriends)|type\syour|swap|meet\sus|chuck\s(?:it|your)|put\s(?:it|yours?|them)\s(?:up\s)?(?:on|in))\b"
)  # fmt: skip
# What offers it without an order.
_OFFERS: Final = (
    r"(?:link\s(?:is\s)?(?:in|on|below|from|to)|qr\s(?:code)?|(?:invites?|server)\s(?:link|code)|see\syou\s(?:in\s)?(?:there|online)|see\syou\sall\sin|is\swhere\s(?:it|the|we|all|you|everything)|where\sit['’]s\shappening|you['’]ll\sneed|you\s(?:will\s|do\s)?need|so\sjoin|most\s(?:likes?|hearts|followers|views|shares|upvotes)|"
    r"(?:most|ten|twenty|fifty|hundred|more)\s(?:new\s)?followers|not\s(?:yet\s)?joined|have(?:n['’]t)?\syou\s(?:joined|followed|subscribed|added|got|seen\sour)|(?:got|on)\s[^.!?\n]{0,20}(?:yet|already)\?|should\s(?:all\s)?(?:have|be|get|join|follow)|just\sfor\syou|belongs?\s(?:on|in|over\son)|(?:our|their(?:\sown)?|its\sown|the\s(?:official|new|class|club|team|band|school|college|department))\s(?:[\w'’]+\s){0,2}"
    + SERVICE
    + r"(?!\s(?:lesson|poster|project|survey|debate|assembly|talk|unit|data|advert))|"
    r"(?:we|you)['’]?(?:re|\sare)\s(?:now|also|finally|officially|live)\s(?:also\s)?(?:on|over\son|in)|(?:has|have)\sa\snew\shome|has\s(?:moved|gone\sdigital|gone\sto)|(?:is|are|goes|go|going)\s(?:going\s)?(?:only\s|now\s|up\s|live\s|out\s)*(?:on|in|via|to)\s(?:\w+\s){0,3}"
    + SERVICE
    + r"|live\son|on\sthere\b|in\sthere\b|everyone\sis\s|be\slet\sin|all\swelcome|everyone\s(?:is\s)?welcome|groups?\swelcome|"
    r"want\sto\ssee\syou|your\spartner\scan|it['’]s\swhere|there['’]s\s(?:now\s)?an?\b|there\sis\snow|we['’]ve\s(?:got\s)?an?\b|we\shave\san?\b|have\s(?:made|set\sup|opened|started|launched)|is\s(?:open|live|up)\b|(?:continues?|carries\son|moves?|happens|takes\splace|kicks\soff|starts|begins)\s(?:on|over\son|in|to)\s(?:\w+\s){0,3}"
    + SERVICE
    + r"|#\w+)"
)
# What is as much as an order.
_EXPECTED: Final = QuickPattern(
    r"\bshould\s(?:all\s)?(?:have|be\son|be\sin|join|follow|be\sfollowing)\s(?:\w+\s){0,3}"
    + SERVICE
    + r"|\b(?:you['’]ll|you\swill|you|everyone\swill|everyone)\s(?:all\s)?needs?\s(?:to\shave\s|to\sbe\s(?:on|in)\s)?(?:\w+\s){0,3}(?:"
    + SERVICE
    + r"|it\sinstalled)"
    r"|\bhave(?:n['’]t)?\syou\s(?:all\s)?(?:joined|followed|subscribed|added|got|signed\sup|downloaded)\b|\bwant\sto\ssee\s(?:you|everyone|everybody|all)\b[^.!?\n]{0,20}\s(?:in|on)\s(?:\w+\s){0,3}"
    + SERVICE
    + r"|\bsee\syou\s(?:all\s)?(?:in|on|over\son)\s(?:\w+\s){0,3}"
    + SERVICE
    + r"|\bjust\sfor\syou\b|\bbring\syour\sphones?\b|\blink\sin\s(?:our\s|the\s)?bio\b|\bbe\slet\sin\b"
)
_ASKED: Final = QuickPattern(rf"{_ORDER}{_ACTS}")
_OFFERED: Final = QuickPattern(_OFFERS)
_JOINING: Final = QuickPattern(
    r"\b(?:join(?:ed|ing)?|accounts?|sign(?:ed)?\sup|download(?:ed)?|install(?:ed)?|server|group\s?chat|added|invite|let\sin|log\sinto|streak|follow|press|tap|duet|subscribe|tag\sus|likes|followers)\b"
)
# Studies of a service, or what is made of it in class.
_STUDY: Final = lazy(
    r"\b(?:small\sprint|correlat\w+|case\sstud(?:y|ies)|network\seffects?|monopoly|evidence|stud(?:y|ies)\sof|debated|debating|compare[sd]?|research\w*|analys\w+|lesson\son|pros\sand\scons|algorithms?\s(?:decide|choose|work)|business\smodel|"
    r"improvise[sd]?|storyboard\w*|would\shave\s(?:posted|tweeted|had)|had\s(?:had\s)?(?:been\son|had)|history\sof|how\s(?:does|do|did|has|is|are)\s|why\s(?:is|are|does|do|did)\s(?!n)|what\s(?:would|if|does)\s|does\s|should\s(?:a|an|we)\s|in\s(?:19|20)[01]\d\b|deleted|muting|muted|hacked|safety|"
    r"data\s(?:they|it)\scollect|price\san?\sadvert|adverts?\b|founder|billion|shareholders|as\sa\s(?:whatsapp|facebook|discord|reddit|twitter))",
    re.IGNORECASE,
)


def engages(sentence: str) -> bool:
    """Whether a sentence orders or offers something to take part in."""
    return _ASKED.search(sentence) is not None or _OFFERED.search(sentence) is not None


def orders(sentence: str) -> bool:
    """Whether a sentence orders it, or as good as."""
    return _ASKED.search(sentence) is not None or _EXPECTED.search(sentence) is not None


def is_study(text: str) -> bool:
    """Whether a text studies the service rather than uses it."""
    return _STUDY.search(text) is not None


def speaks_of_joining(sentence: str) -> bool:
    """Whether it speaks of an account, a server, a code to be let in by or the like."""
    return _JOINING.search(sentence) is not None
