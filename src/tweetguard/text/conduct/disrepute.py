"""Phrases that run down the school, its staff, pupils or parents, or another school; not honest reports of what went badly.

A phrase joins somebody of `school_people` with a word that judges: as what is said of them ("our canteen is a disgrace"), before
their name ("lazy parents"), as what they do ("they never listen"), or as what the writer feels for them ("sick of SLT").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from tweetguard.shipped import shipped_folder
from tweetguard.text.conduct.abuse_lists import read_sections
from tweetguard.text.conduct.blame import INSULT, find_blame
from tweetguard.text.conduct.cried import uncried
from tweetguard.text.conduct.lessons import speaks_of_lesson
from tweetguard.text.conduct.school_people import ANY_NAME, JUDGED, OWN, RIVAL, TEAM, THING
from tweetguard.text.conduct.scorn import find_scorn, idioms_in
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.quick_patterns import Presence
from tweetguard.text.quotations import find_quotations
from tweetguard.text.spans import Span

WORDS_FILE: Final = "running-down.txt"

_SENTENCE: Final = lazy(r"[^.!?;\n]{1,400}(?:\.(?=\w)[^.!?;\n]{1,400}){0,4}[.!?;\n]*|[.!?;\n]+")
_ABBREVIATED: Final = lazy(r"\b(Mr|Mrs|Ms|Dr|St|Mx)\.(?= )")
_BE: Final = r"(?:is|are|was|were|(?:(?<=\bhe)|(?<=\bshe)|(?<=\bit))'s|'s(?= (?:an?|the|so|too|such|just|really|always|still|been|getting|becoming|absolutely|completely|utterly)\b)|'re|has been|have been|had been|being|been|looks?|looked|seems?|seemed|sound(?:s|ed)?|remains?|gets?|got|getting|become|becoming|makes? (?:us|me) look|feels?|thinks? [\w ]{1,25} (?:is|are))"
_ADVERB: Final = (
    r"(?:an?|the|such an?|just|so|too|very|really|quite|pretty|utterly|absolutely|completely|totally|simply|still|always|without doubt|"
    r"without question|easily|by far|officially|honestly|frankly|truly|beyond|more|most|as|becoming|complete|total|utter|absolute|real|"
    r"proper|right|bit of a|a bit|painfully|genuinely|incredibly|unbelievably|consistently|all|bunch of|bunch|load of|of|always been|"
    r"usually|literally|now|once again|again|an? absolute|nothing but|basically|clearly|obviously|almost|one big|big|little|about as|rather|"
    r"downright|largely|plain|even|single|own|world's|country's|most of them|full of|packed with|run by|led by|like an?|raising|nothing more than|crap|raising little|total and utter|even more)"
)
# What people do, or cannot do, when they are run down.
_DOINGS: Final = (
    r"cheat(?:s|ed)?|div(?:e|es|ed)|whing(?:e|es|ed)|moan(?:s|ed)?|whin(?:e|es|ed)|time-wast(?:e|ed)|"
    r"(?:lie|lies|lied) (?:to|about)|"
    r"(?:can't|cannot|can not|couldn't|could not|can barely|can hardly|could barely|couldn't even|can't even) (?:be (?:bothered|trusted|arsed)|read|spell|count|teach|cook|sing|"
    r"act|behave|add up|organi[sz]e|run|plan|manage|lead|find|write a|tell|even|pass|catch|think|be a[r]?sed|control|tie|punch|fight|do|care|get|string|"
    r"keep|sit still|listen|work|mark|hit a|see past|look after)\b|"
    r"(?:wouldn't|would not) (?:know|recogni[sz]e|spot|last|pass|lift)|"
    r"(?:haven't|hasn't|have not|has not|have|has|had|don't have|doesn't have|'ve)(?: got)? (?:not )?(?:a|the|no|any|the foggiest|the faintest|the slightest) ?(?:clue|idea|manners|backbone|talent|shame|standards|foggiest|faintest idea|slightest idea|interest in|respect|"
    r"common sense|class|brains?|work ethic|imagination)|(?:no|without a) (?:clue|idea|manners|standards|backbone)|"
    r"(?:never|hardly ever|rarely|refuses? to|won't ever|won't|will not|don't|doesn't|didn't|didn't even|don't even|doesn't even|don't ever|can never|no longer) (?:listen|bother|learn|answer|reply|respond|turn up|show up|teach|revise|read|do any|do anything|do a "
    r"thing|lift a|mark|work|care|give a|try|think|help|understand|behave|pull|deserve|even|notice|support|wash|know (?:what|how|the first)|respect|follow|hand|get off|stop (?:moaning|talking|whingeing|complaining)|get anything)\b|"
    r"(?:hasn't|haven't) (?:answered|replied|marked|read|lifted|bothered|done a|taught|got round)|"
    r"could(?:n't| not) care less|only (?:cares?|interested) (?:about|in) (?:money|results|themselves|ofsted|themselves|looking|how|league|image|numbers|winning|their|data|the)|care(?:s)? more about|"
    r"(?:should|ought to|need to|needs to|must) (?:all )?(?:be (?:ashamed|sacked|fired|embarrassed|banned|closed|shut|retired|investigated|locked)|resign|hang (?:their|its|his|her) heads?)|(?:need|needs|deserve|deserves) (?:sacking|firing|a slap|a kick|locking|closing)|"
    r"(?:let|lets|letting|lets down|let down) (?:us|everyone|everybody|them|our|the) ?(?:all )?down|(?:fail|fails|failed|failing) (?:us|our|these|them|every|the children)|will (?:all )?fail\b|"
    r"(?:is|are|was|were|has|have|'s|'re) (?:gone |been )?(?:going|gone|heading) (?:to the dogs|downhill|down the (?:drain|pan|tubes))|went downhill|"
    r"treat(?:s|ed|ing)? (?:\w+ ){1,3}?(?:like (?:dirt|rubbish|slaves|children|animals|idiots|criminals|muck)|badly|with contempt)|"
    r"(?:can [\w' ]{2,30} is )?(?:beyond (?:anyone|belief|a joke|help|me|us))|by a fluke|(?:bought|bribed|paid for) (?:the|their|its)|"
    r"(?:sounded|sounds|sound|looked|looks|look|sang|sing|played|play|acted|act|danced|behaved|behave|smells?|smelled|tastes?|tasted|run|runs|ran) (?:\w+ )?like (?:an? |some |the |two )?(?:bunch of |pack of |load of |herd of |wet |bad |dying |strangled |drowning )*"
    r"(?:cats?|dogs?|donkeys?|elephants?|drunks?|headless chickens|car crash|train wreck|toddlers|zombies|animals|prison|zoo|circus|cardboard|sawdust|sick|wet dog|amateurs?|five-year-olds|babies|foghorn|nails|pigs|"
    r"cattle|apes|monkeys|idiots|rubbish|it was their first|they (?:had never|didn't care|'d never))|"
    r"(?:drive|drives|driving) (?:me|us|everyone|you) (?:mad|crazy|up the wall|insane|to drink|round the bend)|get(?:s)? on (?:my|our|everyone's) nerves|make(?:s)? (?:my|our) lives? (?:a misery|hell|miserable)|"
    r"bull(?:y|ies|ied) (?:\w+)|wast(?:e|es|ed|ing) (?:our|everyone's|everybody's|my|their|so much) (?:time|money)|ruin(?:s|ed)? (?:it|everything|another|the)|"
    r"suck(?:s|ed)?\b|stink(?:s)?\b|stank\b|make(?:s)? (?:me|us) (?:sick|ashamed|cringe|want to)|(?:is|are|was|were) (?:sick|ill|fed up)? ?(?:not worth|not up to|past (?:it|caring)|beneath)|"
    r"(?:still|simply|literally|actually|physically) (?:can't|cannot) \w+|only (?:won|win|wins|beat us|got (?:in|through|there)|drew) because|go(?:es)? to die\b|(?:strikes?|struck) again\b|poach(?:es|ed)? \w+|"
    r"(?:is|are|was|were|'s|'re) like an? (?:morgue|prison|zoo|circus|madhouse|war zone|jungle|pigsty|bomb site|ghost town|cult|tip|sewer|sweatshop|kindergarten|nursery|creche|crèche)\b|"
    r"(?:has|have|'ve|with) the (?:attention span|brains?|memory|manners|charm|work ethic|leadership|imagination|backbone|brain cells?|iq|intelligence|personality|warmth) of an?|"
    r"(?:lie|lies|lied) through|dropped the ball|made a (?:hash|mess|pig's ear|dog's dinner|mockery|meal) of|couldn't (?:\w+ ){1,6}(?:map|brewery|bakery|paper bag|bath|barn door|sieve|raffle|bucket|manual|torch|instructions)|"
    r"(?:asleep|missing in action|nowhere to be seen|deaf|blind) (?:again|as (?:usual|ever)|at the wheel|on the job)|give up on|have given up|has given up|"
    r"(?:rigged|fixed) (?:it|the)|screwed? (?:up|us|it)|messed? up (?:again|everything)|cocked? up|bottled it|dumbed down|"
    r"(?:is|are|was|were) (?:all )?(?:lying|cheating|falling apart|falling to (?:bits|pieces)|a law unto|incapable of|allergic to|hated by|run by)|"
    r"(?:think|thinks|thought) (?:they're|they are|he's|she's|rules are|it's|the rules) (?:better|above|so|for other|god|a crèche|a creche|babysitting)|spoil(?:s|ed|t)? (?:it|everything|the)"
)
# What the writer feels for them, or says of them before naming them.
_FEELINGS: Final = (
    r"sick (?:and tired )?of|fed up (?:with|of)|had (?:it|enough) (?:with|of)|ashamed (?:of|to (?:work|teach) (?:at|in|for|with))|embarrassed (?:by|to (?:work|teach) (?:at|in|for|with)|for)|shame on|thanks for nothing|no thanks to|"
    r"(?:so )?glad (?:we're|we are|I'm|i'm|i am|I am) not (?:at|in|from|like)|wouldn't (?:send|trust) (?:\w+ ){1,4}(?:to|with)|don't (?:expect|bother|hold your breath)[\w ,']{0,30} (?:from|with|for|to|ringing|calling|asking|emailing|e-mailing)|don't send (?:\w+ ){1,3}to|"
    r"(?:it's|it is|how|so|that's) (?:embarrassing|shocking|appalling|disgraceful|pathetic|ridiculous|shameful|a disgrace|a joke|awful|laughable) (?:how|that|what|when|the way)(?: \w+){0,2}|embarrassing (?:to (?:work|teach|be) (?:at|in|for|with))|"
    r"never (?:work|teach) (?:at|in|for|with)|(?:pity|feel sorry for) (?:the|any|anyone|those|whoever)[\w ]{0,30}(?:at|in|with|by|teach\w*)|(?:hate|hates|hated|loathe|despise|can't stand|cannot stand|dread|dreading) (?:teaching|working (?:for|with|at)|taking|seeing|having|covering|dealing with)?|"
    r"typical(?: of)?|classic|what is wrong with|what's wrong with|the trouble with|the problem with|the state of|steer clear of|too good for|worse than|even worse than|better than that lot at|down to the incompetence of|the incompetence of|the usual \w+ from|blame"
)
_NEGATED: Final = lazy(
    r"\b(?:not|never|no|isn't|aren't|wasn't|weren't|n't|far from|anything but|hardly|nor|neither|without(?! doubt| question)|none|nothing|don't|doesn't|didn't|if|whether|avoid|instead of|no longer|less)\b[^.!?\n]{0,14}$",
    re.I,
)
_QUESTION: Final = lazy(
    r"^\W*(?:is|are|was|were|do|does|did|should|would|could|can|will|has|have|which|what would|how could|how can|how do|what|who)\b[^.!\n]*\?",
    re.I,
)
_MENDED: Final = lazy(
    r"\b(?:we(?: are|'re) (?:so |very |really )?sorry|we know (?:that|the)|engineers|apologi[sz]e|apologies|fixed|sorted|mended|no longer|used to be|tidied|cleaned|cleared|repaired|refurbished|loved (?:it|every)|good sports|great fun|such fun|brave|never claimed|staff (?:choir|band|panto|quiz|relay|bake-off))\b",
    re.I,
)
_WORST_ELSEWHERE: Final = lazy(
    r"(?:worst|terrible|awful|horrible|dreadful|disgusting|shocking)[- ]+(?:affected|hit|case|storm|storms|weather|news|earthquakes?|volcano|eruptions?|floods?|winter|day|accident|war|crimes?|disasters?|natural|smelling|joke|puns?|pun|jokes|events?|conditions|kept|habits?|nightmare|mistakes?|possible|ever (?:recorded|storm|winter))",
    re.I,
)
# A word that may stand between them: no verb after which somebody else is judged ("8C decided the mean was rubbish").
_PLAIN_WORD: Final = (
    r"(?-i:(?!(?:said|say|says|thought|thinks?|felt|feel|found|find|reckon|reckoned|decided|agreed|voted|learn(?:ed|t|ing)?|saw|see|heard|called|call|know|"
    r"knows|knew|that|the|a|an|whose|which|because|if|when|studied|study|studying|studies|explored|wrote|write|writing|asked|ask|discovered|"
    r"why|how|what|where|whether|and|but|so|as|while|made|make|makes|are|is|were|was|our|their|his|her|your|my)\b)[a-z]+)"
)
_FEW_WORDS: Final = 9
_SPEECH: Final = 2  # spaces in what somebody says, rather than in a doubted word
_LONGEST_SCARE: Final = 25  # code points of a word in quotation marks that is doubted, not quoted
_INSULT: Final = INSULT
_WORDS: Final = lazy(r"[\w'-]+")
_PRONOUN: Final = r"(?:they|he|she|it|that lot|you lot|you people|this lot|none of them|half of them|most of them|not one of them|the lot of them|all of them)"


@dataclass(frozen=True, slots=True)
class RunningDown:
    """A phrase that runs somebody of the school, or another school, down; `judgement` is the words that do it."""

    span: Span
    judgement: str


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What is looked for in a sentence; the cues say quickly whether it can hold any of it."""

    judging: Presence
    doings: Presence
    feelings: Presence
    anything: Presence
    said_of: re.Pattern[str]
    before: re.Pattern[str]
    doing: re.Pattern[str]
    feeling: re.Pattern[str]
    among: re.Pattern[str]
    issued: re.Pattern[str]
    asked: re.Pattern[str]
    cried: re.Pattern[str]
    fragment: re.Pattern[str]
    named: re.Pattern[str]
    rival: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    sections = read_sections(shipped_folder() / "vocabulary" / "conduct" / WORDS_FILE)
    adjectives = _alternatives(sections["adjectives"])
    judging = rf"{_INSULT}+|" + _alternatives([*sections["adjectives"], *sections["nouns"]])
    adjectives = rf"{_INSULT}+|" + adjectives
    somebody = rf"(?:{OWN}|{RIVAL})"
    # Between somebody and what is said of them: a few words, a relative clause.
    between = (
        r"(?:[ ,]+(?:here|there|today|this (?:year|term|week|morning|afternoon)|again|alone|now|(?:up|down|across|over) the [a-z]+|really|just|on [\w ]{2,20}|at [\w ]{2,20}|in (?:(?-i:[a-z0-9]|Year|Exbridge|St)[\w' ]{1,25})|of [\w' ]{2,20}|who [\w' ]{2,50}|"
        + _PLAIN_WORD
        + r")){0,3}?"
    )
    team = TEAM
    return _Patterns(
        judging=_quick(rf"(?:\b(?:{judging})|{_INSULT})"),
        doings=_quick(rf"\b(?:{_DOINGS})"),
        feelings=_quick(rf"\b(?:{_FEELINGS})"),
        anything=_quick(rf"\b(?:{judging}|{_DOINGS}|{_FEELINGS})|{_INSULT}"),
        said_of=lazy(
            rf"(?:{somebody}{between}|{team}(?= (?:are|were|have)\b)|\b(?i:{_PRONOUN}))(?:\s+|(?='))(?i:{_BE}\s+(?:{_ADVERB}\s+){{0,5}}(?P<judgement>{judging})\b)"
        ),
        before=lazy(
            rf"\b(?!(?i:awful lot of|smug|terrible lot of))(?i:(?P<judgement>{adjectives}|failing|sink)(?: \w+)?)\s+(?P<whom>{JUDGED})"
        ),
        doing=lazy(
            rf"(?:{somebody}{between}|{team}(?= (?:cheat|dive|moan|whinge|are|were|have|can't|couldn't|always (?:cheat|dive|moan|whinge|whine)|got into)\b)|\b(?i:{_PRONOUN}))(?:\s+(?:clearly|obviously|simply|always|just|still|honestly|all|apparently|really|also|seriously|evidently|quite frankly|frankly|only|usually|regularly|literally|never|ever|constantly|and|both|got into [\w ]{{2,20}}|won [\w ]{{2,20}}|who [\w' ]{{2,60}}|,)){{0,3}},?(?:\s+|(?='))(?P<judgement>(?i:{_DOINGS}))(?!\w)"
        ),
        feeling=lazy(
            rf"\b(?P<judgement>(?i:{_FEELINGS})),?\s+(?:(?i:our|the|this|these|those|my|all|whoever|anyone|it|that|in|on|to|at|with|of|is|having|teaching)\s+){{0,3}}(?P<whom>{somebody}|{THING}|(?<=[Tt]ypical ){team}(?=[:,.!]|$| again\b| to\b)|(?<=[Cc]lassic ){team}(?=[:,.!]|$| again\b)|(?<=s to ){team}|(?<=n to ){team})"
        ),
        among=lazy(rf"(?P<judgement>{_INSULT}+) (?:from|at|in|over at|of) (?:the )?(?P<whom>{somebody}|{ANY_NAME})"),
        issued=lazy(
            rf"\b(?i:(?P<judgement>{adjectives}) (?:[\w'-]+ ){{1,4}}(?:from|courtesy of|thanks to|brought to (?:us|you) by))(?: (?i:our|the|my|those|these|your|yet another|\w+less))? (?P<whom>{somebody}|(?i:slt|smt|management|managers|leaders|"
            rf"leadership|governors|head|office|school|department|staff|canteen|kitchen|teachers))\b"
        ),
        asked=lazy(
            rf"\b(?i:why|how) (?i:is|are|was|were|does|do|can|come|did)(?: it that)? (?P<whom>{somebody})[^.!?\n]{{0,30}}?\b(?P<judgement>(?i:{judging}|{_DOINGS}))\b"
        ),
        cried=lazy(rf"\b(?i:what an? (?:\w+ )?(?P<judgement>{judging}))\b[^.!?\n]{{0,30}}?(?P<whom>{somebody})"),
        fragment=lazy(rf"^\W*(?i:(?:\w+[ ,]+){{0,3}}?(?P<judgement>{judging}))\b"),
        named=lazy(somebody),
        rival=lazy(RIVAL),
    )


def _quick(pattern: str) -> Presence:
    return Presence("(?i)" + pattern)


def _has(cue: Presence, words: str) -> bool:
    return cue.search(words) is not None


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def find_disrepute(text: str, insults: Iterable[Span] = ()) -> tuple[RunningDown, ...]:
    """All such phrases, at most one in a sentence. `insults` are stretches that are known to be abuse; they judge as well."""
    patterns = _patterns()
    known = tuple(insults)
    plain = text.replace("’", "'").replace("‘", "'")
    if ". " in plain:
        plain = _ABBREVIATED.sub(r"\1 ", plain)
    marked = plain
    for span in known:
        marked = marked[: span.start] + _INSULT * (span.end - span.start) + marked[span.end :]
    marked = uncried(marked)
    found = list(_found(marked, patterns)) if _has(patterns.anything, marked) else []
    found += [each for each in _scorned(plain, known) if not any(each.span.overlaps(other.span) for other in found)]
    found += [each for each in _blamed(marked) if not any(each.span.overlaps(other.span) for other in found)]
    return tuple(sorted(found, key=lambda each: each.span))


def _blamed(text: str) -> Iterator[RunningDown]:
    """What is told of somebody to their blame, outside quotations."""
    found = list(find_blame(text, _sentences(text)))
    if found and _MENDED.search(text) is not None:
        return
    quotations = find_quotations(text) if found else ()
    for span, judgement in found:
        if not any(span.overlaps(each) and each.end - each.start > _LONGEST_SCARE for each in quotations):
            reason = " ".join(judgement.lower().split())
            yield RunningDown(_trimmed(text, span.start, span.end), "an insult" if _INSULT in reason else reason)


def _scorned(text: str, insults: tuple[Span, ...]) -> Iterator[RunningDown]:
    """What is scornful as a whole; a text that may be is looked at again with its quotations blank."""
    idioms = idioms_in(text, insults)
    if idioms is None or next(find_scorn(text, _sentences(text), idioms, insults), None) is None:
        return
    plain = text
    for quotation in find_quotations(text):
        if quotation.of(text).count(" ") >= _SPEECH or quotation.end - quotation.start > _LONGEST_SCARE:
            plain = plain[: quotation.start] + " " * (quotation.end - quotation.start) + plain[quotation.end :]
    for scorn in find_scorn(plain, _sentences(plain), idioms, insults):
        span = _trimmed(plain, scorn.span.start, scorn.span.start + len(scorn.span.of(plain).rstrip(".!?;\n ")))
        yield RunningDown(span, " ".join(scorn.reason.split()))


def _sentences(text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _SENTENCE.finditer(text))


def _found(text: str, patterns: _Patterns) -> Iterator[RunningDown]:
    quotations = find_quotations(text)
    elsewhere = speaks_of_lesson(text)
    mended = _MENDED.search(text) is not None
    named: Span | None = None
    for sentence in _SENTENCE.finditer(text):
        words = sentence.group()
        if _QUESTION.match(words) is None:
            found = _in_sentence(words, patterns, named is not None)
            if found is not None:
                match, whom = found
                span = _trimmed(text, sentence.start() + match.start(), sentence.start() + _end_of_phrase(words, match))
                meant = whom if named is None else whom + " " + named.of(text)
                general = elsewhere and _OUR_OWN.search(meant) is None and patterns.rival.search(meant) is None
                if not (general or mended or any(span.overlaps(each) for each in quotations)):
                    judgement = match.group("judgement").lower()
                    yield RunningDown(span, "an insult" if judgement[:1] == _INSULT else " ".join(judgement.split()))
        place = patterns.named.search(words)
        if place is not None:
            named = Span(sentence.start() + place.start(), sentence.start() + place.end())


def _end_of_phrase(words: str, match: re.Match[str]) -> int:
    """Where the phrase ends: with its clause, or with its sentence after "Typical Westmere"."""
    if match.group("judgement").lower().startswith(("typical", "classic")):
        return len(words.rstrip(".!?;\n "))
    rest = _REST_OF_CLAUSE.match(words, match.end())
    return match.end() if rest is None else rest.end()


_REST_OF_CLAUSE: Final = lazy(r"(?:\s+(?!(?:but|and|because|so|when|while|if|as|though|although|which|who|or)\b)[\w'’-]+){0,8}")


def _trimmed(text: str, start: int, end: int) -> Span:
    """The span without what is no word at its start."""
    while start < end and not text[start].isalnum():
        start += 1
    return Span(start, end)


_OUR_OWN: Final = lazy(
    r"\b(?:[Oo]ur|St\.? Luke's|SLT|SMT|here|(?:[Bb]ottom|[Tt]op|[Mm]iddle) sets?|[Ss]et [1-6])\b|\b(?:7|8|9|1[0-3])[A-Z]\d?\b"
)


def _in_sentence(words: str, patterns: _Patterns, named: bool) -> tuple[re.Match[str], str] | None:
    """The phrase of a sentence that runs somebody down, and whom; `named` says that somebody was named before."""
    judging, doings, feelings = (_has(cue, words) for cue in (patterns.judging, patterns.doings, patterns.feelings))
    for pattern in ((patterns.said_of,) if judging else ()) + ((patterns.doing,) if doings else ()):
        for match in pattern.finditer(words):
            pronoun = re.match(rf"(?i:{_PRONOUN})\b", match.group()) is not None
            if (not pronoun or named) and _holds(words, match):
                return match, match.group()
    for pattern in ((patterns.before, patterns.among, patterns.cried, patterns.issued, patterns.asked) if judging else ()) + (
        (patterns.feeling,) if feelings else ()
    ):
        for match in pattern.finditer(words):
            if _holds(words, match) and (pattern is not patterns.before or _is_whole(words, match)):
                return match, match.group()
    if judging and named and len(_WORDS.findall(words)) <= _FEW_WORDS:
        fragment = patterns.fragment.match(words)
        if fragment is not None and _holds(words, fragment) and _HAS_SUBJECT.search(words) is None:
            return fragment, fragment.group()
    return None


_HAS_SUBJECT: Final = lazy(r"\b(?:we|i|you|from|made of|our|weather|rain|storm|news|luck|traffic|day|is|are|was|were)\b", re.I)
# That pupils do not know something is no shame.
_LEARNER: Final = lazy(
    r"\b(?:years?|yr|pupils?|students?|kids|children|set|sets|class|parents|teachers|canteen|kitchen|minibus(?:es)?|coach|buildings?|library)\b|\b\d{1,2}[A-Z]",
    re.I,
)
_NOT_KNOWING: Final = lazy(
    r"(?:(?:have|has|had|'ve|no)\b.{0,12}\bidea|(?:don't|doesn't|didn't) (?:even )?know) (?:what|how|where|who|why|when|which|that|if)\b|"
    r"(?:couldn't|could not|can't|cannot) (?:find|catch|think|keep|get|do|tell|see|pass|hit)\b",
    re.I,
)
_UNNOTICED: Final = lazy(
    r"\w+(?:n't|not)? (?:even )?notice (?:they|that|it|the time|he|she|we|until)\b", re.I
)  # so well did they work
_GENERAL: Final = lazy(r"\b(?:no|any|every|not a)\s+$", re.I)


def _is_whole(words: str, match: re.Match[str]) -> bool:
    """Whether an adjective before somebody judges them: not "terrible school dinners of 1950", not "no lazy pupils"."""
    return _GENERAL.search(words[: match.start()]) is None


def _holds(words: str, match: re.Match[str]) -> bool:
    """Whether the judgement is said and not denied, and is no measure of a storm."""
    start = match.start("judgement")
    if _WORST_ELSEWHERE.match(words, start) is not None:
        return False
    if _UNNOTICED.match(words, start) is not None:
        return False
    if _LEARNER.search(match.group()) is not None and _NOT_KNOWING.match(words, start) is not None:
        return False
    denied = _NEGATED.search(words[:start][-40:]) is not None
    return (
        not denied or re.match(r"(?i)not|never|no|hasn't|haven't|don't|won't|can't|could", match.group("judgement")) is not None
    )
