"""Phrases that ask for or offer private contact: "DM me", "follow me on Snap", "my personal account", "we follow back".

The phrases are rows of a table; spaCy's Matcher finds them. What then speaks against a phrase (a refusal, a quotation,
another sense of the words) is asked of the words around it. To e-mail somebody is not private contact here: whether an
address is the school's own is asked of the address.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from tweetguard.text.contact.contact_guards import GUARDS, Guard, is_refused
from tweetguard.text.contact.contact_words import CLASSES, MESSAGING, SERVICES
from tweetguard.text.quick_patterns import Presence
from tweetguard.text.quotations import find_quotations
from tweetguard.text.spans import Span
from tweetguard.text.tokens import english

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.tokens import Doc

# Kind of contact, guards (see `contact_guards`), phrase. A word of a phrase is one token in any case; a/b is either,
# <name> a class of `contact_words`, * any word in letters; a final ? + or * says how often, as in a regular expression.
_PHRASES: Final = """
private-message  | said school | <message> me
private-message  | said school | what s app me/us
private-message  | said        | <dm>/<text>/message any time
private-message  | said        | <dm>/<text>/message anytime/away
private-message  | said        | i <i-will> you/u
private-message  | -           | i/we <will>+ dm/whatsapp/snapchat
private-message  | said        | <dm>/<text> your/the/a * to me
private-message  | alone       | whatsapp/snapchat your
private-message  | -           | what 's/is your <service>/number
private-message  | -           | <ask> me? your <service>
private-message  | -           | <ask> me your number
private-message  | -           | swap/exchange numbers/snaps/instas
private-message  | said        | direct/private message me/us
private-message  | said naming | call me
private-message  | said school | <dm> us
private-message  | said school | message/contact us <privately>
private-message  | said school | ping me
private-message  | -           | hmu
private-message  | said        | hit/hmu/holla/holler me/us up
private-message  | said        | <send> me/us/over? a/an? <brief>* <dm-noun>
private-message  | said school | <send> me a/an? <brief>* <message-noun>
private-message  | said        | <send> me/us? a/an? <brief>* private/direct message
private-message  | said school | give/gimme me? a <brief>* ring/call/bell/buzz/text/tinkle
private-message  | -           | in/into/to/via/through my/our <dms>
private-message  | -           | slide/slip/jump/hop/pop/swing/come/dive <onto>* in/into/to my/our/the/her/his <dms>
private-message  | -           | <dms> <still>* open/welcome
private-message  | -           | my/our inbox/messages/pms <still>+ open
private-message  | -           | open <dms>
private-message  | said        | via/by/over/through/using a/the? dm/dms
private-message  | said        | via/by/over/through/in/using/with a/the? private/direct message/messages/messaging
private-message  | said decimetre | <please> dm
private-message  | alone decimetre | dm for/with/if/your/the/to/any/a/an/in/and
private-message  | said school | <reach> to/with? me <privately>
private-message  | said school | <reach> to/with? me up? <onto> <channel>
private-message  | said school | <join> me <onto> <service>
private-message  | -           | chat/talk/speak/carry/continue this? on? <onto> <channel>
private-message  | -           | take/move/bring/carry this/it/that/things to/into/over/onto/on to? the/my/our? <channel>
private-message  | -           | chat/talk/message privately
private-message  | -           | i/we <will>+ <dm> you/u/ya
private-message  | school      | i <will>+ <i-will> you/u/ya
private-message  | school      | i <will>+ give you/u/ya a <brief>* ring/call/bell/buzz
private-message  | -           | i/we/just have/'ve/ve/just* <dmed> you/u
private-message  | school      | <sending> you/u a/an <brief>* <dm-noun>
private-message  | school      | <sending> you/u a/an private/direct message
private-message  | -           | check your/ur <dms>
private-message  | -           | in your/ur <dms>
private-message  | -           | join my <own>* private? <service>
private-message  | -           | join/into my <own>* group/private chat
follow           | said walking | follow me
follow           | said listing | add me
follow           | said        | friend me
follow           | said        | friend request me
follow           | said        | <send>/<sending> me/us/you/u? a/an friend/follow request
follow           | said        | give/gimme me? a follow
follow           | said        | give my <own>* <account> a follow
follow           | -           | accept/accepting/approve/approving <everybody>* friend/follow request/requests
follow           | walking     | i/we <will>* follow <everybody>* <pupils>
follow           | -           | i/we <will>* follow <everybody>* <onto> <service>
follow           | said        | add/follow my <own>* <account>
follow           | said        | subscribe to? my <own>* <account>
follow           | -           | i <will>+ add you/u back
follow           | -           | i <will>+ add you/u <onto> <service>
follow           | walking     | i/we <will>+ follow you/u
follow-back      | way-back    | follow/follows/followed/following <everybody>* back
follow-back      | -           | follow - back/backs
follow-back      | -           | followback/followbacks/followforfollow/follow4follow/f4f/teamfollowback/l4l
follow-back      | -           | follow for/4 follow
personal-account | account     | my <own>+ <account>
personal-account | account     | 's personal/private <account>
personal-account | account     | my <service> <handle>* is/'s/are/:/=/-/–/→
personal-account | said        | <reach> me <onto> <service>
personal-account | -           | to me on/via/over <service>
personal-account | -           | i'm/'m/im/m/am <still>* on <service>
personal-account | -           | on <service> i
personal-number  | number      | my <own>* <number> <handle>* is/'s/:/=
personal-number  | -           | my <secret>+ <number>
personal-number  | -           | 's/his/her/their <secret>+ number/mobile/mob/cell
personal-number  | -           | here/this is/'s my <own>* number
direct-to-staff  | said noun school | <dm>/<text>/message <honorific> *?
direct-to-staff  | said school | <dm>/<text>/message/contact your/the form? <staff> <privately>
direct-to-staff  | said school | message/contact <honorific> *? <privately>
direct-to-staff  | said school | <send>/give <honorific> *? a/an <brief>* <dm-noun>/<message-noun>
direct-to-staff  | said school | <send>/give your/the <staff> a/an <brief>* <dm-noun>/<message-noun>
direct-to-staff  | said        | <dm> your/the <staff>
direct-to-staff  | said        | <reach>/add/follow/text/ring/call/phone <honorific> * <onto> <service>
direct-to-staff  | said        | <reach>/add/follow/text/ring/call/phone your/the <staff> <onto> <service>
"""
# What no phrase can do without; a test draws phrases from the table and holds this against them.
_PRE_TEST: Final = Presence(
    r"(?i)\b(?:d\.?m|dms|dm'?(?:e?d|ing)|pms|pm'?e?d|inbox\w*|hmu|f4f|l4l|follow\w*|teamfollow\w*|private|privately|personal|personally|"
    r"directly|direct (?:messag\w*|dms?|pms?)|(?:friend|follow) requests?|"
    r"what[’']?s? ?s? ?app\w*|watsapp|whatsap|snap|snaps|snapchat\w*|facetime\w*|finsta|insta\w*|facebook|messenger|tiktok|discord|telegram|"
    r"kik|twitter|bluesky|bsky|bereal|reddit|youtube|twitch|skype|imessages?|xbox|psn|playstation|roblox|fortnite|viber|wechat|tumblr|linkedin|"
    r"strava|vsco|yubo|omegle|(?:on|via|over|through|in|at|using|with|by|onto|up|to|the|my|our|into|your) (?:messages|inboxes|x|ig|fb|signal|"
    r"steam|threads|pms?)|"
    r"(?:pm|im|message|msg|text|txt|ring|phone|buzz|ig|fb|x|signal|threads|steam|call|ping|friend|add|hit|up|holla|holler|request|send|sent|drop|"
    r"shoot|give|fire|pop|sling|bung|chuck|fling|leave|whack|wing|throw) (?:me|us|you|u|ya|over)|"
    r"(?:text|txt|message|pm|ig|fb) (?:mr|mrs|miss|ms|mx|dr|sir|prof|coach|professor|señora?|madame|monsieur|herr|frau|your|the|any ?time)|"
    r"my (?:own|other|second|main|alt|spare|secret|separate|home|number|mobile|mob|cell|digits|phone)|home (?:number|mobile|mob|cell)|"
    r"(?:a|an) (?:\w+ ){0,3}(?:ring|call|bell|buzz|text|txt|tinkle|message|msg|friend|pm)|(?:join|into|add|subscribe|subscribe to) my|"
    r"(?:send|give|fire|sling|pop|fling|drop|sent|throw|wing|ping|shoot|bung|chuck|leave|whack) (?:\w+ ){0,3}pms?|snap any ?time|"
    r"(?:swap|exchange) \w+|me your number|your number|(?:pm|im|text|txt|message|ring|phone|snap) (?:away|any ?time)|\w+ to me"
    r")\b"
)
# The most telling first.
KINDS: Final = ("follow-back", "direct-to-staff", "personal-number", "personal-account", "follow", "private-message")
_MANNER: Final = CLASSES["privately"] | {"back", "up", "anytime"}


@dataclass(frozen=True, slots=True)
class PrivateContact:
    """One such phrase.

    `kind` is one of KINDS; `service` is the service named in it ("Snapchat"; "X" for a DM), or None.
    """

    span: Span
    kind: str
    service: str | None


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A row of the table. `needed`: of each of these sets of tokens a text must have one, or the phrase is not in it."""

    kind: str
    guards: tuple[Guard, ...]
    needed: tuple[frozenset[str], ...]
    matcher: Matcher


def could_hold(text: str) -> bool:
    """Whether a text holds any word of such a phrase; quick, so that other texts need no tokens."""
    return _PRE_TEST.search(text) is not None


def find_private_contact(doc: Doc) -> tuple[PrivateContact, ...]:
    """All such phrases, in order, without overlap."""
    words = [token.lower_.replace("’", "'") for token in doc]
    found: list[tuple[int, int, str]] = []
    for phrase in _possible(frozenset(words)):
        for _, start, end in phrase.matcher(doc):
            if not is_refused(words, start) and not any(guard(words, start, end) for guard in phrase.guards):
                found.append((start, _extended(words, end), phrase.kind))
    if not found:
        return ()
    contacts = [_contact(doc, words, *one) for one in _merged(found)]
    quotations = find_quotations(doc.text)
    starts = [quotation.start for quotation in quotations]
    return tuple(one for one in contacts if not _overlaps_any(one.span, quotations, starts))


def _overlaps_any(span: Span, quotations: tuple[Span, ...], starts: list[int]) -> bool:
    nearest = bisect_left(starts, span.end) - 1
    return nearest >= 0 and span.overlaps(quotations[nearest])


def _possible(words: frozenset[str]) -> list[_Phrase]:
    """The phrases for which a text with these tokens has all that they need."""
    by_word = _phrases()
    candidates = {id(phrase): phrase for word in words for phrase in by_word.get(word, ())}
    return [phrase for phrase in candidates.values() if not any(needed.isdisjoint(words) for needed in phrase.needed)]


def _extended(words: list[str], end: int) -> int:
    """Where the phrase ends with the manner and the service that follow it: "message me | privately on Snap"."""
    if end < len(words) and words[end] in _MANNER:
        end += 1
    ahead = end
    if ahead < len(words) and words[ahead] in CLASSES["onto"]:
        ahead += 1
        while ahead < len(words) and words[ahead] in CLASSES["own"] | {"my", "the"}:
            ahead += 1
        if ahead < len(words) and words[ahead] in CLASSES["account"] | CLASSES["channel"]:
            return ahead + 1
    return end


def _merged(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Join what overlaps; the kind is the most telling of theirs."""
    joined: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(found, key=lambda one: (one[0], -one[1])):
        if joined and start < joined[-1][1]:
            first, last, other = joined[-1]
            joined[-1] = (first, max(last, end), min(kind, other, key=KINDS.index))
        else:
            joined.append((start, end, kind))
    return joined


def _contact(doc: Doc, words: list[str], start: int, end: int, kind: str) -> PrivateContact:
    last = doc[end - 1]
    service = next((SERVICES[word] for word in words[start:end] if word in SERVICES), None)
    if service is None:
        service = next((MESSAGING[word] for word in words[start:end] if word in MESSAGING), None)
    return PrivateContact(Span(doc[start].idx, last.idx + len(last)), kind, service)


def choices(word: str) -> tuple[list[str], str]:
    """The tokens that a word of a phrase stands for ("" for any word in letters), and how often it may stand."""
    often = word[-1] if len(word) > 1 and word[-1] in "?+*" else ""
    named = word.removesuffix(often) if often else word
    if named == "*":
        return [""], often
    tokens: list[str] = []
    for part in named.split("/"):
        tokens += sorted(CLASSES[part[1:-1]]) if part.startswith("<") else [part]
    return tokens, often


@lru_cache(maxsize=1)
def _phrases() -> dict[str, list[_Phrase]]:
    """The table's rows, by each token of the smallest set that they need.

    Each has a matcher of its own: one for all would ask every row's classes of every token.
    """
    from spacy.matcher import Matcher

    by_word: dict[str, list[_Phrase]] = {}
    for row in _PHRASES.strip().splitlines():
        kind, guards, words = (column.split() for column in row.split("|"))
        matcher = Matcher(english().vocab)
        matcher.add("contact", [[_token_pattern(word) for word in words]])
        chosen = [choices(word) for word in words]
        needed = tuple(frozenset(tokens) for tokens, often in chosen if often in {"", "+"} and tokens != [""])
        phrase = _Phrase(kind[0], tuple(GUARDS[name] for name in guards if name != "-"), needed, matcher)
        for token in min(needed, key=len):
            by_word.setdefault(token, []).append(phrase)
    return by_word


def _token_pattern(word: str) -> dict[str, Any]:
    tokens, often = choices(word)
    pattern: dict[str, Any]
    if tokens == [""]:
        pattern = {"IS_ALPHA": True}
    else:
        both = [*tokens, *(token.replace("'", "’") for token in tokens if "'" in token)]
        pattern = {"LOWER": {"IN": both}} if len(both) > 1 else {"LOWER": both[0]}
    return {**pattern, "OP": often} if often else pattern
