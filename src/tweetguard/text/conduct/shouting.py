"""Shouting: several words running in capitals, and exclamation in anger; not acronyms, short cheers or headings.

Whether capitals are a word or an acronym is told by the list of ordinary words, since WHO and IT are both.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.people.name_vocabulary import shipped_names
from tweetguard.text.quotations import find_quotations, outermost
from tweetguard.text.spans import Span
from tweetguard.text.tags import find_tags

Manner = Literal["capitals", "exclamation"]

_CAPITALS: Final = lazy(r"[A-ZÀ-ÖØ-Þ]{2,}[^a-z\n]*?\b[A-ZÀ-ÖØ-Þ]{2,}")
_TOKEN: Final = lazy(r"[^\W_]+(?:['’-][^\W_]+)*|\n")
_LONG: Final = 6  # letters of a word in capitals that is no acronym, unless it is known as one
_CHEER_WORDS: Final = 6
_CHEER: Final = lazy(
    r"\W*(?:WELL DONE|CONGRATULATIONS|CONGRATS|GOOD LUCK|BEST OF LUCK|COME ON|GO ON|GO|HAPPY|MERRY|THANK YOU|THANKS|WE WON|WE DID IT|YOU DID IT|WE'RE|"
    r"WE ARE THE CHAMPIONS|CHAMPIONS|WINNERS|YES|WOW|HOORAY|HURRAY|HURRAH|BRAVO|WHAT A|WOO|AMAZING|BRILLIANT|FANTASTIC|INCREDIBLE|PROUD|SO PROUD|GREAT|WELCOME|"
    r"HIP HIP|THREE CHEERS|LET'S GO|NICE ONE|LOVE|BIG|HUGE|WE LOVE|WAY TO GO|TOP|SUPER|SNOW DAY|GOAL|OH YES|JOYEUX|BON|FELIZ|BUON|FROHE|ALLEZ|VAMOS|FORZA|BONNE)\b"
)
# Short words that are both: in capitals they are the acronym, unless the words beside them shout.
_ACRONYMS: Final = frozenset(
    """a-level a-levels afpe ahrc aqa as atm bacs bafta bame bbc bst btec camhs cbbc ccea ceop cern cop cpd cpr cv dbs dfe dj dna dt eal ebacc
    ecg edexcel eduqas ehcp emc epq esol eu evs fa fao faq faqs ffp fifa gb gcse gcses gdp gmt gp hmrc hpv hr html ict ict id igcse imf inset
    iq it itv ks1 ks2 ks3 ks4 ks5 lamda lan laser led lgbt lgbtq mfl mot mp mps mri mrs muga n/a nasa nasuwt nato neu nhs nspcc ocr ofqual ofsted
    oxfam pa pc pdf pe pgce phd pin pm pmld pshe pta ptfa pva qr raf ram rbl re rm rnli rna rnib ro rom rs rspb rspca rsa rse rsvp sats scuba
    send senco slt smt sohcahtoa sos spag stem steam swot tafe tba tbc tlr tv ucas ufo uk un unesco unicef usa usb usb utc vat vip vle vr
    wjec wi wifi who wwf wwi wwii www ymca ymca bidmas bodmas pemdas tees peel pee roygbiv mrsgren mintels kwl dirt pupil utp pow d-day ve vj
    dofe ncs nea nqt ect tas ta hlta la mat cofe rc hms ss rms hs2 m5 jfk nyc la ussr gdr frg bc ad bce ce ph ir uv gui cpu gpu ssd sql css php
    ide api url http https json csv xml ascii unicode pisa timss scitt ittecf edi sims mis arbor cctv cad cam mdf pla abs pcb asdan ib ibo
    ioc fina uefa lta rfu ecb ncfc mvp mvps pb pbs var gs ga wa gk gd wd nb ntv epl nfl nba mlb psg rt gb ft dm ppl omg lol idk tv faq""".split()
)
_NEUTRAL: Final = frozenset({"i", "a", "o", "x"})

_MARKS: Final = lazy(r"!{2,}|[!?]*(?:!\?|\?!)[!?]*|\?{3,}")
_SENTENCE: Final = lazy(r"[^!?.\n]+(?:\.(?=\w)[^!?.\n]+)*[!?.]*")
# Said once too often, too easy to be got wrong, or owed an apology.
_WORN_OUT: Final = (
    r"how many (?:more )?times|for the (?:very |absolutely )?last time|(?:a|the) (?:hundred|hundredth|thousand|thousandth|millionth|umpteenth) times?|(?:which|what) (?:part|bit) of|(?:not|hardly|isn't|it's not) rocket science|(?:simply |just |really )?not on(?=\W*$|\W*[!?])|"
    r"(?:so|that|too|really) (?:hard|difficult) to (?:understand|follow|read|grasp|remember|hand|put|pick|bring|tidy)|do (?:we|i) (?:really )?(?:have|need) to (?:say|tell|ask|repeat|remind|keep)|no apolog(?:y|ies)|(?:we|i) shouldn't have to|every single (?:day|week|time|lesson|morning|year)|"
    r"who do (?:you|they) think|the state of (?:the|this|that|these)|nobody (?:listens|cares|bothers)|beyond a joke|have some (?:respect|manners)|what (?:on earth|were you|are you playing)|not a (?:toy|bin|playground|request|suggestion|joke)|(?:said|told you|asked|written) (?:it |this |that )?(?:\w+ )?(?:times|already)"
)
_SCOLDING: Final = lazy(
    r"\b(?:"
    + _WORN_OUT
    + r"|(?:please |just |now )?stop (?:\w+ing\b|it\b|that\b|this\b)|stop (?:the|your) (?:\w+ )?(?:noise|nonsense|talking|running|pushing|shouting|excuses)|sort it out|enough(?! to\b| for\b| of you| food)|not acceptable|unacceptable|last warning|final warning|no excuses?|"
    r"hand (?:it|them|your \w+) in\b.*\bnow|(?:this is )?your last|we (?:have|'ve) (?:told|asked|said|warned)|told you|asked you|i said|we said|as we said|do you people|ridiculous|disgrace\w*|disgusting|"
    r"disgusted|appalling|shame on|shameful|sick of|fed up|tired of|had it with|pick (?:up )?(?:your|it|them)\b.*|put (?:it|them) back|"
    r"whoever (?:you are|did|keeps|left|took|is)|who (?:left|keeps|took|has taken|did this|moved|broke|ate|stole|unplugged|nicked|used)|why (?:is|are|do|does|can't|won't) (?:nobody|no one|it so|people|you|"
    r"they|everyone|anyone|this still|we still|there still)|how (?:hard|difficult) (?:is|can)|how dare|what is wrong with|is it too much|are you (?:listening|kidding|serious)|"
    r"really\?+!|seriously|unbelievable|not good enough|behave|grow up|hurry up|shut|get (?:out|off|a grip|it together|your act|down|away)|keep (?:off|out|quiet)|go away|leave (?:it|them|us|the \w+) alone|litter|gum|"
    r"mess|rubbish everywhere|zig-?zags?|parking|park (?:on|across|in)|(?-i:AGAIN)|again(?= and again|\W*$)|you were told|been told|get to (?:your|class|lessons?)|still (?:waiting|not|no|missing)|never again|yet again|overdue|late again|you know who|clean (?:it|them|this|up)|tidy|"
    r"don't you dare|you (?:must|will) (?:not|all)|no (?:more|running|phones|eating|food|gum|shouting|entry|parking|ball games|exceptions)|nobody listens|wake up|pay attention|listen|be quiet|quiet|silence|phones away|(?-i:NOW)|who (?:eats|drops|does|thinks|would|on earth|keeps))\b",
    re.I,
)
_GRAVE_SCOLDING: Final = lazy(
    r"\b(?:"
    + _WORN_OUT
    + r"|enough(?! to\b| for\b| of you| food)|sort it out|unacceptable|not acceptable|ridiculous|disgrace\w*|disgusting|how dare|shame on|sick of|fed up|(?:please |just |now )?stop (?:\w+ing\b|it\b|that\b|this\b)|stop (?:the|your) (?:\w+ )?(?:noise|nonsense|talking|running|pushing|shouting|excuses)|no excuses?|"
    r"not good enough|final warning|last warning|told you|whoever (?:you are|did|keeps|left|took)|who (?:left|keeps|took|did this|stole|nicked)|phones away|do you people|grow up|behave|seriously\W+$|really\W+$|what is wrong with|pick (?:up )?(?:your|it up)|put (?:it|them) back|(?-i:AGAIN)|why (?:is|are|do|does|can't|won't) (?:nobody|no one|people|everyone|it so)|who (?:eats|drops|keeps|on earth)|you were told|been told)\b",
    re.I,
)
_GLAD: Final = lazy(
    r"\b(?:well done|congrat\w*|amazing|brilliant|fantastic|superb|incredible|proud|thank|thanks|love|loved|lovely|happy|win|won|winners?|winning|champions?|great|excited|exciting|"
    r"can't wait|cannot wait|hooray|yay|woo\w*|wow|welcome|good luck|best of luck|come on|don't miss|don't forget|fun|delicious|beautiful|delighted|goal|scored|yes|"
    r"birthday|snow|bravo|enjoy\w*|awesome|stunning|impressive|best|free|cake|party|joy|cheers?|star|record|magic|magical|smash\w*|legends?|unstoppable|back again|once again|for joy)\b|[🎉🥳🏆👏😍🤩❤💙🙌🥇🎂🎊💪]",
    re.I,
)
_ANGRY_FACE: Final = lazy("[\U0001f620\U0001f621\U0001f624\U0001f92c\U0001f4a2]")
_CAPITAL_WORD: Final = lazy(r"\b[A-Z]{3,}\b")


@dataclass(frozen=True, slots=True)
class Shout:
    """A stretch that shouts; `words` is how many words in capitals it holds."""

    span: Span
    manner: Manner
    words: int


def find_shouting(text: str, fewest: int = 3, acronyms: Collection[str] = ()) -> tuple[Shout, ...]:
    """Stretches that shout: so many words running in capitals, or exclamation in anger. `acronyms` are a school's own."""
    capitals = _CAPITALS.search(text) is not None
    marks = _MARKS.search(text) is not None
    if not capitals and not marks:
        return ()
    left = outermost([*find_quotations(text), *find_tags(text)])
    found = list(_in_capitals(text, fewest, frozenset(each.casefold() for each in acronyms), left)) if capitals else []
    if marks:
        shouted = outermost([one.span for one in found])
        found += [
            each
            for each in _in_anger(text)
            if not _touches(each.span, shouted) and not any(each.span.within(quotation) for quotation in left)
        ]
    return tuple(sorted(found, key=lambda shout: shout.span))


def _touches(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span overlaps one of several in order."""
    first = bisect_right(others, span.start, key=lambda each: each.end)
    return first < len(others) and others[first].overlaps(span)


def _in_capitals(text: str, fewest: int, acronyms: frozenset[str], left: Sequence[Span]) -> Iterator[Shout]:
    """Runs of words in capitals; figures and codes between them do not end a run, a new line does."""
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
        span = Span(*token.span())
        apart = _touches(span, left)
        if not apart and _is_capital(token.group()):
            run.append(token)
            continue
        if not apart and run and any(sign.isdigit() for sign in token.group()):
            continue  # READ PAGE 41 TONIGHT
        yield from _shout(text, run, fewest, acronyms)
        run = []
    yield from _shout(text, run, fewest, acronyms)


def _is_capital(word: str) -> bool:
    return word.isupper() and not any(sign.isdigit() for sign in word)


def _shout(text: str, run: list[re.Match[str]], fewest: int, acronyms: frozenset[str]) -> Iterator[Shout]:
    """A run without the acronyms at its ends, when enough of it is words."""
    spoken = [place for place, each in enumerate(run) if _is_word(each.group(), acronyms)]
    words = len(spoken)
    run = run[spoken[0] : spoken[-1] + 1] if spoken else []
    if words < fewest or len(run) < fewest:
        return
    if all("," in text[one.end() : other.start()] for one, other in pairwise(run)):
        return  # a list: AND, OR, NOT
    span = Span(run[0].start(), run[-1].end())
    if len(run) <= _CHEER_WORDS and _CHEER.match(span.of(text)):
        return
    yield Shout(span, "capitals", words)


def _is_word(written: str, acronyms: frozenset[str]) -> bool:
    """Whether capitals are a word that is shouted."""
    word = written.casefold().replace("’", "'")
    if word in _NEUTRAL:
        return True
    if word in acronyms or (word in _ACRONYMS and word not in _BOTH):
        return False
    if word in _BOTH or len(word) >= _LONG:
        return True
    return len(word) > 1 and shipped_names().is_ordinary(word)


# Acronyms that are oftener words where the words beside them are in capitals too.
_BOTH: Final = frozenset(
    "as it re who pupil la dirt a in on at to no so us we he me my be do go if is of or up by an am and the not you for led".split()
)


def _in_anger(text: str) -> Iterator[Shout]:
    """Rows of exclamation marks behind a scolding; sentences side by side are one."""
    angry = _ANGRY_FACE.search(text) is not None
    if not angry and _SCOLDING.search(text) is None:
        return
    glad = _GLAD.search(text) is not None
    grave = angry
    first: int | None = None
    last = 0
    count = 0
    for sentence in _SENTENCE.finditer(text):
        words = sentence.group()
        marked = _MARKS.search(words) is not None
        scolds = angry or _SCOLDING.search(words) is not None or _CAPITAL_WORD.search(words) is not None
        if marked and (scolds or first is not None) and _GLAD.search(words) is None:
            lead = len(words) - len(words.lstrip())
            first = sentence.start() + lead if first is None else first
            last = sentence.start() + len(words.rstrip())
            count += 1
            grave = grave or _GRAVE_SCOLDING.search(words) is not None or "!!!" in words
    rejoices = any(_MARKS.search(each.group()) and _GLAD.search(each.group()) for each in _SENTENCE.finditer(text))
    if (
        first is not None
        and grave
        and not (rejoices and count == 1)
        and (not glad or count > 1 or _GRAVE_SCOLDING.search(text[first:last]))
    ):
        yield Shout(Span(first, last), "exclamation", len(_CAPITAL_WORD.findall(text[first:last])))
