"""Mild swearing whose words are mostly something else: bloody, suck, shut up, and the letters bs and af."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

# What is bloody in the plain sense: history, the theatre, noses.
_LITERAL: Final = (
    r"(?:battles?|wars?|warfare|revolutions?|mary|sunday|noses?|nosebleeds?|hands?|kni(?:fe|ves)|daggers?|swords?|m[ae]n|business|instructions?|"
    r"child|end|ending|assizes|tower|conflicts?|coups?|civil|massacres?|murders?|histor(?:y|ies)|past|reigns?|scenes?|sieges?|fights?|"
    r"fighting|feuds?|code|chamber|knuckles?|knees?|face|mess|crowns?|throne|banquo|captain|sergeant|soldier|sheets?|bandages?|heads?|"
    r"spears?|footprints?|uprisings?|struggles?|regimes?|suppression|purges?|chapters?|episodes?|campaigns?|encounters?|affairs?|vengeance|"
    r"revenge|tyrants?|tales?|tragedy|tragedies|deeds?|stump|shirt|cloak|robe|handkerchief|discharge|diarrhoea|stools?|tissue|executions?|"
    r"sacrifices?|rebellions?|assassinations?|violence|victory|stalemate|trench|ground|field|fields|mutiny|partition|tudor|queen|brother|baron)"
)
_BLOODY: Final = lazy(
    rf"\bbl[o0]{{2}}dy\b(?!-)(?=[ ,]+(?!{_LITERAL}\b|and\b|but\b|from\b|with\b|in\b|as\b|after\b|or\b|at\b|for\b|it\b)[a-z@])",
    re.IGNORECASE,
)
_PLAINLY: Final = lazy(
    r"(?:\b(?:most|long and|and|very|become|became|got|gets|turned|was|more|quite|particularly|violent,?|brutal,?)|,)\s*$",
    re.IGNORECASE,
)
_DOUBTFUL: Final = lazy(r"\b(?:an?|his|her|their|its|one|england's|rome's|history's)\s$", re.IGNORECASE)
_SUCK: Final = lazy(
    r"(?<![\w'])(?:you|u|they|he|she|it|this|that|life|everything|school|work) (?:all |really |just |still )?(?:suck|sucks|sucked)\b(?! (?:up|in|on|out|the|a|an|it|air|your|his|her|their|water|blood|them|through)\b)|"
    r"\bsuck(?:s|ed)?\b(?=\s*(?:[.!?,;)…\n]|$|[^\w\s'\"-])|\s+(?:big|at|balls|ass|arse|today|rn|lol|so|hard|and then|but|anyway|bad|badly|right now|when|because|tbh)\b)",
    re.IGNORECASE,
)
_PUMPED: Final = lazy(
    r"\b(?:air|water|blood|nectar|pump|vacuum|straw|leech(?:es)?|mosquito(?:es)?|hoover|lolly|lollies|sweets?|thumb|up|aphids?|ticks?|fleas?)\b",
    re.IGNORECASE,
)
_SHUT_UP: Final = lazy(
    r"(?:(?:^|[.!?,:;\n–—(\"“]\s*|\b(?:please|just|to|you|and|oh|can|kindly|will|everyone|lot|should|must|now|always|all|need to)\s+)"
    r"(?<!how to )(?<!be )(shut(?:\s+the\s+\w+)?\s+up|shuddup|shaddup|shurrup|shut\s+yo?u?r\s+(?:mouth|face|gob|trap|cakehole|pie ?hole)))\b"
    r"(?!\s+(?:shop|in\b|by\b|inside|the\s|his|her|their|for the|tight|all night|about))",
    re.IGNORECASE,
)
_LETTERS: Final = lazy(
    r"(?<![\w&])bs(?![\w&])(?!\s*(?:en|iso|\d))|\b(?:total|complete|utter|such|pure|of|call|calling|absolute|more|this|that|the|their|his|same old)\s+(BS)\b(?!\s*(?:EN|ISO|\d))|"
    r"(?<=[a-z] )af(?=\s*(?:[.!?,;\n]|$|lol|rn|[^\w\s]))"
)


def find_mild(text: str) -> Iterator[tuple[Span, str, bool]]:
    """Such words with what they are, and whether they are certainly swearing."""
    for match in _BLOODY.finditer(text):
        before = text[max(0, match.start() - 30) : match.start()]
        if _PLAINLY.search(before) is None and not _is_name(text, match):
            yield Span(*match.span()), "bloody", _DOUBTFUL.search(before) is None
    for match in _SUCK.finditer(text):
        if _PUMPED.search(text[max(0, match.start() - 60) : match.end() + 30]) is None:
            yield Span(*match.span()), "suck", True
    for match in _SHUT_UP.finditer(text):
        yield Span(*match.span(1)), "shut up", True
    for match in _LETTERS.finditer(text):
        yield Span(*match.span(1 if match.group(1) else 0)), match.group().lower().split()[-1], True


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether it begins a name, such as the Bloody Code."""
    after = text[match.end() : match.end() + 2].strip()
    return match.group()[0].isupper() and after[:1].isupper() and not match.group().isupper()
