"""Phrases by which a writer gives an opinion of his or her own: "I think", "in my opinion", "IMO", "personally".

Opinions of others, of the department ("we think"), quoted ones and questions for one are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.quick_patterns import any_of
from tweetguard.text.quotations import find_quotations
from tweetguard.text.spans import Span

Form = Literal["verb", "phrase", "abbreviation", "adverb"]

_ADVERB = (
    r"(?:(?:really|honestly|personally|truly|strongly|firmly|genuinely|still|just|also|actually|do|quite|rather|certainly|"
    r"definitely|always|sincerely|seriously|secretly|only|very\smuch|would|must|have\sto|can['’]?t\shelp\sbut|frankly|for\sone|myself|"
    r"don['’]?t|do\snot|never|didn['’]?t|can['’]?t|cannot)\s){0,3}"
)
# In small letters: "I Think" and "I Believe" are titles.
_VERB = (
    r"(?-i:think(?!,?\s(?:therefore|of\b|about\b|so\b[.!?]?\Z))|reckon|believe(?!\s(?:you|it\sor\snot|me)\b)|suspect|maintain\sthat|"
    r"disagree|agree(?!d)\swith|doubt|prefer(?!red)|contend|"
    r"feel\s(?:that|strongly|like\s(?:this|the|we|it|our|they|that)|this|the|it['’]?s?|we|our|they|very\sstrongly)\b|"
    r"find\s(?:it|this|that|the\s\w+|these|such\s\w+|most\s\w+)\s(?:\w+ly\s|so\s|very\s|rather\s|quite\s|a\sbit\s)?(?:\w+ing|hard|wrong|odd|strange|"
    r"unfair|ridiculous|absurd|awful|dull|sad|shocking|difficult|outrageous|tedious|impossible)\b|"
    r"guess\s(?:it['’]?s|this|that|the|we|they)|consider\s(?:it|this|that|the)|"
    r"rate\s(?:it|this|the)|support\s(?:the|this|a)|oppose|object\sto)"
)
_SUBJECT = r"(?<![\w.'’])(?:I|i)\s"
_OWN = r"(?:own|personal|private|humble|honest|considered|professional|modest|frank|unpopular|controversial|biased|firm|strong|hot|two|very)"
_VIEW = (
    r"(?:opinions?|view(?:point)?s?(?!\s(?:of|from)\b)|take(?=\s(?:on|is|:)|[,:.!]|\Z)|two\s(?:cents|pence|penn['’]?orth)|tuppence(?:worth)?|"
    r"eyes(?=,|\s(?:it|this|that|the|there|he|she|they)\b)|book(?=,|\s(?:it|that|this)['’]?s?\b)|"
    r"verdict|preference|belief(?!\sin\sus)|conviction|stance|gut\sfeeling|hunch)"
)
_CLAUSE_START = r"(?:\A|(?<=[.!?…:;\n—–-]\s)|(?<=[.!?…:;\n])|(?<=[^\w\s,'’\"]\s)|(?<=[,(]\s)|(?<=\b(?:But|And)\s)|(?<=\bbut\s))"
_GOES_ON = (
    r"(?:,|\s?[—–:-]\s|…|\s(?:I|i|we['’]?d?|it|it['’]?s|this|that|the|a|an|my|our|there|they|he|she|nothing|no|not|think|prefer|reckon|"
    r"speaking|love|loved|would|if|what|all|these|those|one)\b)"
)
_FORMS: Final[tuple[tuple[Form, str], ...]] = (
    ("verb", rf"{_SUBJECT}{_ADVERB}{_VERB}"),
    (
        "verb",
        r"(?<![\w.'’])(?:I|i)(?:['’]?d|\s(?:would|could|might|will|have\sto|must|dare))\s(?:(?:always|even|still|also|personally|"
        r"honestly|happily|go\sso\sfar\sas\sto|venture\sto|have\sto|like\sto|certainly)\s)?"
        r"(?:argue|say(?!\s(?:hello|hi|thank|goodbye|well|a\s(?:big|huge)))|suggest(?:\sthat)|wager|bet|contend|maintain|choose|scrap|ban|abolish)\b",
    ),
    (
        "verb",
        r"(?<![\w.'’])(?:I['’]?m|I\sam)\s(?:(?:really|still|so|just|firmly|absolutely|totally|personally|more\sand\smore|rather|quite|"
        r"not|also|no|a\sbig|a\sfirm|increasingly)\s){0,2}"
        r"(?:convinced|persuaded|of\sthe\s(?:view|opinion|belief)|inclined\sto|(?:a\s|the\s)?(?:big(?:gest)?\s|huge\s|great\s)?(?:fan|believer|supporter)\s(?:of|in)|"
        r"against|in\sfavour\sof|opposed\sto|sceptical|sorry,?\sbut|all\sfor|with\s\w+\son\sthis)\b",
    ),
    ("verb", r"(?<![\w.'’])I\s(?:can['’]?t|cannot|couldn['’]?t)\s(?:help\s(?:but\s)?(?:think|feel|wonder)\w*|agree|stand|abide|bear\sthe)"),
    ("verb", r"(?<![\w.'’])I\s(?:really\s|still\s|just\s)?(?:thought|felt)\s(?:that\s)?(?:the|this|that|your|his|her|their|it)\b(?!\s(?:would|might|we)\b)"),
    ("verb", r"\bthis\s(?:\w+\s)?(?:teacher|historian|scientist|geographer|linguist|musician|artist|mathematician|tutor|coach|head|librarian)"
     r"['’]?s?\s(?:thinks|reckons|believes|(?:humble\s)?opinion|view)\b"),
    ("phrase", rf"(?:\b(?:in|to|just|only|for|from|it['’]?s|here['’]?s|that['’]?s)\s)?\bmy\s(?:{_OWN}\s){{0,2}}{_VIEW}\b"),
    ("phrase", r"\bto\smy\s(?:mind|eye|ear|way\sof\sthinking)\b"),
    ("phrase", r"\b(?:if|since|as)\syou(?:['’]re|\sare|\swere)?\s(?:really\s)?(?:ask(?:ed|ing)?\sme\b|(?:want|wanted)\smy\s(?:\w+\s)?(?:opinion|view))"),
    ("phrase", r"\b(?:as|so)\sfar\sas\s(?:I['’]?m|I\sam)\sconcerned\b|\bfrom\swhere\s(?:I\s(?:sit|stand|am)|I['’]?m\s(?:sitting|standing))\b"),
    ("phrase", r"\b(?:as|the\sway)\sI\ssee\s(?:it|things)\b|\bfor\smy\smoney\b|\bfor\smy\spart\b|\bI\sfor\sone\b"),
    ("phrase", rf"{_CLAUSE_START}for\sme(?:\spersonally)?(?:,|\s?[—–]\s?|\s(?=(?:it|it['’]s|the|this|that['’]?s|there|nothing|he|she)\b))"),
    ("phrase", r"\bcall\sme\s(?:old[- ]fashioned|biased|cynical|crazy|mad|a\s\w+),?\s(?:but|and|if)\b"),
    ("phrase", rf"{_CLAUSE_START}(?:a\s|my\s|an\s)?(?:un)?(?:popular|controversial|hot)\s(?:opinion|take)(?:\salert|\stime)?\s?[:,—–-]"),
    ("phrase", rf"\b(?:a|my|just\sa|just\smy|this\sis\smy|speaking\sin\sa)\s(?:purely\s)?personal\s(?:view|opinion|capacity|belief|take)\b|{_CLAUSE_START}personal\s(?:view|opinion)\s?[:,]"),
    ("abbreviation", r"(?<!\bthe\s)(?<!\bUK\s)(?<!\bour\s)(?<!\bat\s)(?<!\bin\s)(?<![\w@])#?(?:IM[HVN]?S?H?O|JMH?O)(?!\w)(?!\s?(?:20\d\d|19\d\d|team|papers?|problems?|questions?|squad|shortlist|medal|gold|silver|regulat\w*|training|selection))"),
    ("adverb", rf"{_CLAUSE_START}(?:speaking\s)?personally(?=\sspeaking|{_GOES_ON})(?:\sspeaking)?"),
    ("adverb", r"(?<=,\s)personally(?=[.!?…,]|\s?\Z|\s[^\w\s])|\bpersonally\sspeaking\b|\bspeaking\s(?:personally|for\smyself|as\sa\s(?:parent|teacher|mum|dad|voter))\b"),
)  # fmt: skip
_PRE_TEST: Final = any_of(pattern for _, pattern in _FORMS)
_PATTERNS: Final = tuple((form, lazy(pattern, re.IGNORECASE)) for form, pattern in _FORMS)
# Where an opinion is what is taught, the phrase is an example of one.
_TAUGHT = lazy(
    r"\b(?:sentence\s(?:starters?|stems?|openers?)|(?:opinion|useful|key)\s(?:phrases?|vocab\w*|words)|phrases\s(?:such|like)|how\s(?:do\syou|to)\ssay|"
    r"translat\w+|means?\s(?:the\s)?['\"‘“]|in\s(?:French|Spanish|German|Italian|Welsh|Latin)\?)",
    re.IGNORECASE,
)
_ASKED = lazy(r"\b(?:do|did|would|should|what|who|whom|where|how|why|which|guess\swhat)\s\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opinion:
    """A phrase that makes an opinion the writer's own; `form` is how: a verb, a phrase, an abbreviation, an adverb."""

    span: Span
    form: Form


def find_opinions(text: str) -> tuple[Opinion, ...]:
    """All such phrases, in order, without overlap, quotations left out."""
    if _PRE_TEST.search(text) is None or _TAUGHT.search(text):
        return ()
    found = [
        Opinion(Span(*match.span()), form)
        for form, pattern in _PATTERNS
        for match in pattern.finditer(text)
        if match.group().strip() and not (form == "verb" and _ASKED.search(text, max(0, match.start() - 12), match.start()))
    ]
    if not found:
        return ()
    quotations = find_quotations(text)
    kept: list[Opinion] = []
    for opinion in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        clear = not any(opinion.span.overlaps(quotation) for quotation in quotations)
        if clear and not (kept and kept[-1].span.overlaps(opinion.span)):
            kept.append(opinion)
    return tuple(kept)
