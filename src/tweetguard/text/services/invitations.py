"""Invitations to join, download or follow on a service with a least age, and to whom they are said.

A service that is only spoken of, a warning about one, a lesson on one and what others did there are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final, Literal

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.quick_patterns import QuickPattern
from tweetguard.text.quotations import find_quotations
from tweetguard.text.sentences import find_sentences
from tweetguard.text.services.engagement import SERVICE, engages, is_study, orders, speaks_of_joining
from tweetguard.text.services.service_names import ServiceMention, service_names
from tweetguard.text.spans import Span

Strength = Literal["follow", "join"]
Audience = Literal["pupils", "others", "nobody named"]

# Services are put in the patterns' place as a run of this character of the private use area, so that offsets hold.
_MARK: Final = SERVICE
_S: Final = f"{_MARK}+"
_SMALL = r"(?:[^\s.!?\n]+\s){0,%d}?"
_SELF = r"(?:yoursel(?:f|ves)\s|everyone\s|everybody\s|all\s)?"
_DET = r"(?:(?:a|an|the|our|my|your|this|that|new|own|free|real|public|class|school|college|department(?:al)?|team|squad|group|official|band|maths|science|art|\w+['’]s|st|luke['’]?s|@?\w+)\s){0,4}"
_ON = r"(?:(?:over|up|right|out)\s)?(?:on|via|through|at|over|onto|to|in|by|with)\s"

# To join is to have an account; to follow may be done by looking.
_JOIN: Final = (
    rf"(?:join|re-?join)\s(?:us\s|in\s|me\s|{_ON})?{_SMALL % 5}{_ON}{_DET}{_S}",
    rf"(?:join|enter|get\sin(?:to)?|hop\s(?:in|on)(?:to)?|jump\s(?:in|on)(?:to)?|come\son(?:to)?|come\sto|pile\sinto)\s{_DET}{_S}",
    rf"(?:download|install|get|grab|open|create|make|start|set\sup|register|try)\s{_SELF}(?:and\s\w+\s)?{_DET}{_S}",
    rf"(?:open|create|make|start|set\sup|get)\s{_SELF}{_SMALL % 3}(?:account|profile|page|channel|login)s?\son\s{_DET}{_S}",
    rf"(?:sign(?:\s\w+)?\sup|sign\syoursel(?:f|ves)\sup|register|log\sin|log\son|signup)\s{_SELF}(?:free\s|today\s|now\s)?(?:to|for|on|with|at)\s{_DET}{_S}",
    rf"(?:get|be|go)\s{_SELF}(?:straight\s|over\s|back\s)?(?:on|onto|over\sto)\s(?:to\s)?{_DET}{_S}",
    rf"(?:head|hop|nip|jump|pop|come|skip|dash)\s(?:straight\s|right\s|on\s)?(?:over|across|along|on|onto|down)?\s?(?:to|on|onto)\s{_DET}{_S}",
    rf"(?:make\ssure|check)\s(?:that\s)?you(?:['’]ve|['’]re|\shave|\sare|['’]ll)?\s(?:all\s)?(?:got|have|on|following|in|signed\sup\s(?:to|for))?\s?(?:to\s)?{_DET}{_S}",
    rf"you(?:['’]ll|\swill|\sall|\sdo|\sjust|\sonly)?\s(?:need|must\shave|should\shave|have\sto\shave|want|require)\s(?:to\sbe\son\s|to\shave\s|to\sget\s|to\sdownload\s|to\sjoin\s)?{_DET}{_S}",
    rf"(?:add|friend)\s(?:us|me|our|my|the)\s?{_SMALL % 3}(?:{_ON})?{_DET}{_S}",
    rf"(?:swap|exchange|share|send|give|drop)\s(?:us\s|me\s)?(?:your\s)?{_S}",
    rf"(?:post|upload|share|put|publish|send|submit|tweet)\s(?:us\s|me\s)?(?:it|them|one|your|a|an|the|every|pictures?|photos?|videos?|clips?|each)\b\s?{_SMALL % 7}(?:on|onto|to|via)\s{_DET}{_S}",
    rf"(?:send|message|text|contact|reach|ask)\s(?:us|me|the\s\w+)\s{_SMALL % 4}(?:on|via|over|through)\s{_DET}{_S}",
    rf"{_S}(?:\s(?:group|server|chat|channel|page))?[^.!?\n]{{0,40}}[.!?,;:\s]\s?(?:ask|request|apply)\sto\sjoin\b",
    rf"(?:chat|talk|play|hang\sout|meet|compete|game)\s(?:with\s\w+\s|to\s\w+\s)?{_ON}{_DET}{_S}",
    rf"(?:stick|pop|whack|bung|pin|get|film|record|drop|chuck)\s(?:it|them|one|yours?|a\s\w+|your\s\w+)\s(?:up\s)?(?:on|onto|to)\s{_DET}{_S}",
    rf"(?:anyone|anybody|everyone|everybody|those|all|if\syou(?:['’]re|\sare)?)\s[^.!?\n]{{0,40}}?(?:not|n['’]t)\s(?:yet\s)?(?:on|got|have|joined|following|in)\s{_DET}{_S}(?:\s(?:group|server|page|chat))?\s(?:yet|already)",
    rf"(?:be|start|use|using|try|try\sout|keep)\s(?:using\s|on\s)?{_DET}{_S}\s(?:to|for|as)\b",
    rf"{_S}(?:\s(?:group|server|chat|channel|app|account|page|community))?[^.!?\n]{{0,50}}(?:[.!?,;:—–-]\s?|\s)(?:so\s|and\s|then\s|please\s|just\s|come\s(?:and\s|on\s)?|go\s(?:and\s)?)*"
    r"(?:join|download|add|sign\sup|register|get\son|create|hop\son|jump\s(?:in|on))\s?(?:us|me|it|in|there|now|up|today|tonight|for\sfree|here|the\s\w+)\b(?!\sus\s(?:at|in|for))",
)  # fmt: skip
_FOLLOW: Final = (
    rf"(?:follow|like|find|catch|subscribe\sto|check\s(?:out|us)|visit|see|watch|look\sfor|search\sfor|come\sand\s(?:find|follow|see|join)|connect\swith|keep\sup\swith|"
    rf"give\s(?:us|our|the)\s?{_SMALL % 3}(?:a\s)?(?:follow|like)|hit\s(?:follow|like|subscribe)|tag|vote\sfor\sus|comment|look\sus\sup|stay\sin\stouch|keep\sin\stouch|vote|enter)\s"
    rf"(?:(?:us|me|our|my|the|and\s\w+|it|@?\w+|along|out|up)\s)?{_SMALL % 5}{_ON}{_DET}{_S}",
    rf"(?:follow|like|subscribe\sto|check\sout|visit|watch|see|look\sat|give|comment\son|vote\son|join\sin\son|take\sa\slook\sat)\s{_DET}{_S}",
    rf"(?:be|start|keep|get)\s(?:following|liking|watching)\s{_SMALL % 4}(?:{_ON})?{_DET}{_S}",
    rf"{_S}(?:\s(?:page|account|channel|story|feed))?[^.!?\n]{{0,50}}(?:[.!?,;:—–-]\s?|\s)(?:so\s|and\s|then\s|please\s|just\s|come\s(?:and\s|on\s)?|go\s(?:and\s)?|don['’]?t\sforget\sto\s|remember\sto\s)*"
    r"(?:follow|subscribe|like\sand\s(?:follow|subscribe|share)|hit\sfollow|give\sus\sa\s(?:follow|like)|tag\sus|like\s(?:us|it|the\spage)|find\sus|tap\sfollow|press\sfollow)\b",
    rf"(?:hit|tap|press|click)\s(?:follow|like|subscribe)\s(?:on\s){_DET}{_S}",
)  # fmt: skip
_VERBS: Final = r"(?<![\w'’])"
_BY_STRENGTH: Final[tuple[tuple[Strength, tuple[str, ...]], ...]] = (("join", _JOIN), ("follow", _FOLLOW))
_PATTERNS: Final = tuple(
    (strength, QuickPattern(_VERBS + pattern)) for strength, patterns in _BY_STRENGTH for pattern in patterns
)

# What makes of an invitation a warning, a refusal, a question or somebody else's doing. It stands before the verb.
_AGAINST = lazy(
    r"(?:\b(?:don['’]?t|do\snot|never|not|no\sneed\sto|cannot|can['’]?t|shouldn['’]?t|mustn['’]?t|won['’]?t|wouldn['’]?t|without|instead\sof|rather\sthan|before\syou|"
    r"avoid|stop|nobody|no\sone|no\spupils?|too\syoung\sto|(?:old|young)\senough\sto|allowed\sto|asked\sto|asks?\s(?:you\s)?to|tells?\syou\sto|told\sto|invited?\sto|tempted\sto|wants?\s(?:you\s)?to|pressure\sto|"
    r"if\s\w+\s(?:asks|invites|tries)|how\s(?:many|do|did)|why\s(?:do|did|would|should|you)|reasons\sto|dangers?\sof|risks?\sof|"
    r"(?:he|she|it|they|people|who|strangers?|teenagers?|children|companies|firms|brands|users|millions|adults|would|did|could|should\sa|might|to\sdesign|"
    r"that|which))\s(?:\w+\s){0,3}|\b(?:we|i|i['’]ve|we['’]ve|who|they|has|have|had)\s)\Z",
    re.IGNORECASE,
)
_IMPERATIVE_AGAINST = lazy(
    r"\bwhy\snot\s\Z|\bdon['’]?t\sforget\sto\s(?:\w+\s)?\Z|\bdo\snot\sforget\sto\s\Z|\bif\syou\shave\snot,?\s\Z|\bdon['’]?t\smiss\sout[,:—–-]?\s\Z",
    re.IGNORECASE,
)
_WARNING = lazy(
    r"\b(?:fake|scam|hoax|hacked|phishing|report\s(?:it|them|and)|block\s(?:it|them|and)|e-?safety|safety|stay(?:ing)?\ssafe|stranger|predator|"
    r"(?:must|have\sto|has\sto|should|need\sto)\sbe\s(?:at\sleast\s|over\s)?1[3-8]|under[\s-]1[36]s?|over[\s-]1[36]s?|age\s(?:limit|rating|restrict\w*)|1[36]\+|"
    r"not\shave\s(?:an?\s)?accounts?|parental\scontrols?|privacy\ssettings|delete|deleting|screen\s?time|addict\w*|cyber-?bull\w+|wellbeing\s(?:talk|lesson)|banned?)\b",
    re.IGNORECASE,
)
# A page drawn for somebody long dead is paper.
_MADE_UP = lazy(
    rf"{_S}[\s-](?:style[d]?\s)?(?:profile|page|post|status|feed|story|bio|timeline|account|wall|chat|thread|conversation)s?\s(?:for|between|of|by|as)\s(?!(?:your|our|us|the\s(?:band|team|club|school|"
    r"college|department|show|class|group|squad|trip|course|subject)|everyone|everybody|revision|all)\b)(?-i:a\s|an\s|the\s|[A-Z])|\bon\spaper\b|\bimagin\w+|\bfictional\b|\bmock[- ]?up\b|\bpretend\b|\btemplate\b|\bif\s[A-Z]\w+(?:\s\w+)?\shad\b",
    re.IGNORECASE,
)

_PUPIL_WORDS = (
    r"(?:students?|pupils?|kids|children|boys|girls|lads|guys|gang|folks|class|sixth[- ]?form(?:ers)?|leavers|squads?|teams?|players|band\smembers|cast|crew|choir|"
    r"(?:young\s)?(?:scientists|geographers|historians|artists|musicians|mathematicians|linguists|coders|actors|chefs|writers|readers|athletes|designers)|freshers|newbies|"
    r"(?:years?|yrs?\.?|y)\s?(?:1[0-3]|[1-9])(?:\s?(?:[-–/&,]|and|to)\s?(?:year\s)?(?:1[0-3]|[1-9]))?s?|(?:1[0-3]|[7-9])[A-Z]{1,2}\d?|U1[1-8]s?|(?:all\s)?year\sgroups?|[\w'’]+\sclub(?:bers)?|(?:cast|robotics|drama|band|coding|choir|art|maths|science)\slot|(?:young\s)?(?:sketchers|poets|coders|gamers|runners|traders|bakers|bookworms|makers|scholars|prefects|mathletes|dancers|swimmers|singers|drummers|strummers|thespians|chefs|quizzers|chess\splayers|programmers|filmmakers|photographers|mates)|KS\s?[2-5]|GCSE\s\w+|A[- ]level\s\w+)"
)
_PUPILS = lazy(rf"(?<![\w£])(?i:{_PUPIL_WORDS})(?!\w)")
_CALLED = lazy(
    rf"(?:\A|[.!?:\n]\s?|[^\w\s,'’]\s|,\s)(?:\W*(?:hey|hi|hello|ok|okay|right|attention|calling|dear|morning|happy\s\w+|listen\sup|oi|all|our|to|for|and|any|every|the|so|now|remember|reminder|well\sdone|thanks|our\s\w+|"
    rf"come\son|heads\sup|psst|news|important|fao|homework|of)\W+){{0,4}}{_PUPIL_WORDS}(?:\s(?:squad|team|students?|pupils?|band|choir|cast|artists|\w+ists|\w+ers|\w+ians|and\s\w+))?\s?(?:[,!:—–?…-]|\s?\Z|[.]|\scan\b|\sshould\b|\sneed\b|\smust\b|\s[^\w\s])",
    re.IGNORECASE,
)
_FOR_PUPILS = lazy(
    rf"\b(?:all|any|every|our|for|to|dear|calling|everyone\sin|everybody\sin|each\sof)\s(?:you\s|our\s|the\s|my\s|all\s)?{_PUPIL_WORDS}\b",
    re.IGNORECASE,
)
_PUPILS_DO = lazy(rf"\b{_PUPIL_WORDS}\s(?:can|should|must|may|need|please|who|will|are\sinvited)\b", re.IGNORECASE)
_SCHOOL_WORK = lazy(
    r"\b(?:homework|hwk|h/w|revision|revise|revising|your\s(?:form|class|lesson|sketchbook|coursework|teacher|exam|essay|group|partner|mates|friends|classmates|set)|in\sclass|after\sschool|rehears\w+|mocks?|GCSEs?)\b",
    re.IGNORECASE,
)
_OTHERS = lazy(
    r"\b(?:parents?|carers?|famil(?:y|ies)|mums|dads|grandparents|governors|pta|alumni|former\s(?:students|pupils)|ex-?(?:students|pupils)|old\s(?:boys|girls)|colleagues|"
    r"teachers|staff|neighbours|residents|community|businesses|employers|primary\sschools?|local\s\w+)\b",
    re.IGNORECASE,
)
_BOTH = lazy(
    r"\b(?:students|pupils|kids|children)\s?(?:,|and|&)|(?:and|&|,)\s(?:students|pupils|kids|children)\b", re.IGNORECASE
)


FOR_THE_YOUNG: Final = frozenset({"Discord", "TikTok", "Snapchat", "Twitch", "BeReal", "Yubo", "Steam", "Kik", "Character.AI"})
"""Services to which a school invites nobody but pupils, so that none need be named."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A phrase that invites to a service.

    `strength` is "join" where an account is needed and "follow" where one may only look; `audience` is to whom the post
    speaks, `called` whether it calls pupils, and not only mentions them or their work.
    """

    span: Span
    service: str
    strength: Strength
    audience: Audience
    called: bool

    def to_pupils(self, answers_pupil: bool) -> bool:
        """Whether pupils are told: it answers one, calls them, or wants an account and has to do with them."""
        if answers_pupil:
            return True
        if self.audience == "others":
            return False
        if self.strength == "join" and (self.audience == "pupils" or self.service in FOR_THE_YOUNG):
            return True
        return self.called


def find_invitations(text: str) -> tuple[Invitation, ...]:
    """All such phrases, one for each service and place, in order."""
    mentions = service_names().mentions(text)
    if not mentions:
        return ()
    marked = _marked(text, mentions)
    if _WARNING.search(text) or _MADE_UP.search(marked):
        return ()
    quotations = find_quotations(text)
    found: dict[str, tuple[Span, Strength]] = {}
    for strength, pattern in _PATTERNS:
        for match in pattern.finditer(marked):
            span = Span(*match.span())
            service = next(each.service for each in mentions if each.span.overlaps(span))
            if service in found or any(span.overlaps(quotation) for quotation in quotations) or _spoken_against(marked, span):
                continue
            found[service] = (span, strength)
    found |= _taken_part(marked, mentions, quotations, found)
    audience, called = _audience(text)
    return tuple(
        Invitation(span, service, strength, audience, called)
        for service, (span, strength) in sorted(found.items(), key=lambda each: each[1][0])
    )


def _taken_part(
    text: str, mentions: tuple[ServiceMention, ...], quotations: Iterable[Span], found: Collection[str]
) -> dict[str, tuple[Span, Strength]]:
    """Services beside which readers are asked to do something there, however it is put; `found` are known already."""
    left = [each for each in mentions if each.service not in found and not any(each.span.overlaps(one) for one in quotations)]
    left = [each for each in left if _ME.match(text, each.span.end) is None]
    if not left or is_study(text):
        return {}
    sentences = find_sentences(text)
    taken: dict[str, tuple[Span, Strength]] = {}
    for mention in left:
        number = next(place for place, each in enumerate(sentences) if each.start <= mention.span.start < each.end)
        here = sentences[number].of(text)
        before = text[sentences[number].start : mention.span.start]
        if _REFUSED.search(before) is not None and _NOT_REFUSED.search(before) is None:
            continue
        beside = [each.of(text) for each in sentences[max(0, number - 1) : number + 2] if each is not sentences[number]]
        ordered = [each for each in beside if orders(each)]
        if (
            orders(here)
            or (engages(here) and (ordered or speaks_of_joining(here)))
            or any(speaks_of_joining(each) or speaks_of_joining(here) for each in ordered)
        ):
            taken.setdefault(mention.service, (sentences[number], "join"))
    return taken


# "WhatsApp me" asks for private contact, which is another matter.
_ME: Final = lazy(r"\s(?:me|him|her|miss|mr|mrs|ms)\b", re.IGNORECASE)
_REFUSED: Final = lazy(
    r"\b(?:don['’]?t|do\snot|never|not|no\sneed|nobody|no\sone|avoid|stop|can['’]?t|cannot|won['’]?t|without|instead\sof|leave)\b",
    re.I,
)
_NOT_REFUSED: Final = lazy(
    r"\b(?:don['’]t|do\snot|never)\s(?:forget|miss)|\bif\syou\s(?:have|are)(?:n['’]t|\snot)|\bnot\s(?:on|joined|yet|in)\b|\bwhy\snot",
    re.I,
)


def _marked(text: str, mentions: tuple[ServiceMention, ...]) -> str:
    for mention in mentions:
        text = text[: mention.span.start] + _MARK * (mention.span.end - mention.span.start) + text[mention.span.end :]
    return text


def _spoken_against(text: str, span: Span) -> bool:
    sentence = next(each for each in find_sentences(text) if each.start <= span.start < each.end)
    before = text[sentence.start : span.start]
    return _AGAINST.search(before) is not None and _IMPERATIVE_AGAINST.search(before) is None


def _audience(text: str) -> tuple[Audience, bool]:
    if _OTHERS.search(text) and not _BOTH.search(text):
        return "others", False
    if not _PUPILS.search(text):
        return ("pupils", False) if _SCHOOL_WORK.search(text) else ("nobody named", False)
    called = any(pattern.search(text) for pattern in (_CALLED, _FOR_PUPILS, _PUPILS_DO, _SCHOOL_WORK))
    return "pupils", called
