"""Running down by what is told of somebody: who is meant, what is said of them, and how the two hang together, as a sum of points.

Where `scorn` knows expressions, this knows a grammar: leaders who never listen, a rival who cannot stage a drill, the rudest class
in years, abuse in one clause with a year group. An honest excuse, a lesson or learners who have yet to learn take points away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from tweetguard.text.conduct.lessons import speaks_of_lesson
from tweetguard.text.conduct.targets import is_name
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.quick_patterns import any_of
from tweetguard.text.spans import Span

ENOUGH: Final = 5
"""The points of target, judgement, link and stress together that run somebody down."""

INSULT: Final = "ꙮ"
"""Stands for each letter of an insult that is known already; a letter, so that it is part of a word."""

# Who is meant, and how little it then takes.
_TARGETS: Final = (
    (
        "leaders",
        3,
        r"\b(?i:slt|smt|management|senior (?:leaders(?:hip)?|leadership team|team|management|staff)|(?:our|the|my) (?:school's |own |so-called )?(?:leaders(?:hip)?(?: team)?|bosses|managers|governors|"
        r"(?:academy |school )?trust|chain|(?:deputy |assistant )?head(?:s|teachers?|master|mistress)?(?! (?:of|boy|girl|start|count|over|to)\b)|deput(?:y|ies)|principal|bursar|(?:front |main |school |finance |exams |attendance |cover )?office|"
        r"line manager|timetablers?|site (?:team|manager|staff)|caretakers?|technicians|it (?:support|team|department|people)|network (?:team|manager)|canteen|kitchen|caterers)|"
        r"(?:the )?powers[- ]that[- ]be|(?:those|people|folk|everyone|everybody|somebody|someone) (?:upstairs|in charge|at the top|who (?:run|runs|lead|leads|decide|decides))(?! of (?!year|the (?:school|college|academy|timetable|office)|our|this))|upstairs|(?:the )?top corridor|"
        r"(?:the |our )?(?:deputy )?heads? of (?:year(?: \d+| seven| eight| nine| ten| eleven)?|house|department|faculty|sixth form|[a-z]+)|(?:our|this|my) academy)\b",
    ),
    (
        "staff",
        3,
        r"\b(?:(?i:(?:our|the|my|these|half (?:the|our)|some of (?:our|the)) (?:\w+ )?(?:department|faculty|teachers|colleagues|staff|supply|trainees?))|(?i:supply teachers?|cover (?:teachers?|supervisors?)))\b",
    ),
    (
        "parents",
        3,
        r"\b(?i:(?:our|some|these|those|certain|half (?:of )?(?:our|the|you|these)|most|many|you|too many|\d\w{1,2}'s|year \d+) (?:of (?:our|the|you) )?(?:parents?|mums|dads|families|carers)|your (?:son|daughter|boy|lad|girl|child|kids?|mother|father))\b",
    ),
    (
        "pupils",
        2,
        r"(?:\b(?i:(?:the whole of |half of |all of )?(?:years? (?:7|8|9|1[0-3]|seven|eight|nine|ten|eleven|twelve|thirteen)s?|y(?:7|8|9|1[0-3])s?|set [1-6]|(?:bottom|lower|top) sets?|sixth form(?:ers)?|(?:our|these|this|some of (?:our|the)|half (?:of )?(?:our|the)) (?:\w+ )?"
        r"(?:pupils|students|kids|lads|girls|boys|class|cohort|intake|cast|year group|lot|group|bunch)))\b|\b(?:7|8|9|1[0-3])(?:[A-Z]\d?|[a-z]{1,2}\d?)\b(?!\s?[ap]m))",
    ),
    (
        "rivals",
        3,
        r"(?:\b(?!(?:The|Our|My|Your|Their|This|That|Lower|Upper|Year|At|In|And|High|Primary)\b)(?:St\.? )?[A-Z][a-z]+(?:[ -][A-Z][a-z]+)? (?:Academy|School|College|High|Grammar|Comp|Comprehensive|Primary|Juniors?|Infants|Tech|UTC|Girls|Boys|Manor|Priory|Park|Vale|Lane)\b(?: School\b)?(?:'s?)?(?: (?i:parents|fans|lot|staff|team|bench|pupils))?|"
        r"\b[A-Z][a-z]+'s? (?:\w+ ){0,2}(?i:lot|fans|bench|crew|mob|crowd|side|squad|team|choir|cast|players|coach|head|staff|parents|pupils)\b|"
        r"\b(?i:(?:the )?other (?:school|side|team)|our (?:rivals|opponents|neighbours)|the opposition|(?:their|your) (?:school|head|staff|teachers|team|lot|coach|players|pupils|parents|fans|crew|side|choir|cast|keeper|department))\b)",
    ),
    (
        "things",
        2,
        r"\b(?i:(?:our|the school's|this school's) (?:\w+ )?(?:hall|sports hall|gym|building|block|network|wi-?fi|canteen|toilets|heating|boiler|textbooks?|computers|laptops|printers?|labs?|classrooms?|roof|pitch|field|pool|minibus|library|staffroom|website|dinners|timetable)|"
        r"this (?:school|place|academy|building|dump)|St\.? Luke's)\b",
    ),
)
_NO: Final = r"(?:can't|cannot|can not|couldn't|could not|(?:can|could) (?:barely|hardly|scarcely)|(?:is|are|was|were)(?:n't| not) able to|(?:is|are) (?:unable|incapable) (?:to|of)|never (?:once |ever |even )?|won't|wouldn't|will not|don't|doesn't|didn't|has never|have never|hasn't|haven't|has yet to|have yet to|fails? to|failed to|refuse[sd]? to) ?(?:(?:even|ever|actually|seem to|manage to|yet|possibly|properly) )?"
_DEED: Final = r"(?:organi[sz]e|run|manage|stage|plan|lead|conjugate|arrange|put on|hold|host|chair|spell|count|string|tell|tie|build|cook|boil|park|act|sing|think|teach|taught|write|read|draw|add|reply|replied|listen(?:s|ed)?|answer(?:s|ed)?|care[sd]?|bother(?:s|ed)?|know|knows|consult(?:s|ed)?|ask(?:s|ed)? (?:us|anyone|staff|teachers)|apologi[sz]e[sd]?|turn up|behave[sd]?|control|cope|learn|be trusted|be bothered|see past|set foot|sat|been (?:in|near|seen)|spoken|visited|understand|understood|marked|mark)\b"
# What is said of them, with its points: told of them, by the target's kind where not all bear it.
_OF_THEM: Final = (
    (3, None, rf"{INSULT}+"),
    (2, None, rf"{_NO}{_DEED}"),
    (
        3,
        None,
        r"(?:couldn't care less|could not care less|(?:has|have|had|with|and|shows?|showed)(?: \w+){0,3}? no (?:manners|shame|standards|backbone|class\b(?! on| today| tomorrow)|grace|discipline|talent|respect)|(?:haven't|hasn't|hadn't)(?: got)? (?:the|any|a shred of|an ounce of) (?:manners|decency|courtesy|brains|sense|wit|imagination|talent|patience|skills?|backbone))",
    ),
    (
        3,
        None,
        r"(?:know|knows|knew|understand|understood|care|cares|cared) (?:even |far |much )?(?:less|nothing|little) (?:about|of|than)|(?:do|does|did) the least\b|(?:moan|whinge|complain|talk|shout)s? the (?:most|loudest)|(?:cheat(?:s|ed)?|swore|spat|jeered|booed|heckled|sulked|whinged|dived)\b(?! death)",
    ),
    (
        3,
        None,
        r"(?:(?:is|are|was|were)(?:n't| not) (?:even )?(?:fit (?:for|to)|up to (?:much|scratch|the job|it)|worth (?:the|a|feeding|visiting|your)))",
    ),
    (
        3,
        None,
        r"(?:left|was left|were left|left (?:the|our) [\w ]{2,20})(?: looking)? like an? \w+|(?:murder(?:s|ed)|butcher(?:s|ed)|massacred|mangled) (?=[A-Z]\w+(?! (?:High|Academy|School|Park)))",
    ),
    (
        3,
        None,
        r"(?:disgrac\w+|embarrass\w+|shambl\w+|pathetic|useless|incompetent|hopeless|clueless|bad attitude|serial cheats?|spoilt|ungrateful|bone idle|shameful|pigsty|tip\b|dump\b|death ?trap|hovel|barn with|swamp|health hazard|antique|dinosaurs?|prehistoric)",
    ),
    (
        2,
        ("things",),
        r"(?:crash(?:es|ed)? more|leaks?\b|falling (?:down|apart)|freezing|crumbling|stinks?|hasn't worked|haven't worked|never works?|older than|unfit)",
    ),
    (
        2,
        ("leaders",),
        r"(?:remain(?:s|ed)? (?:convinced|under the impression)|(?:keep|keeps|kept) (?:losing|forgetting|moving|changing|cancelling|telling)|(?:has|have) (?:lost|forgotten|cancelled|broken|double.?booked|bought|ignored|moved)|(?:lost|forgot|ignored|hides?|hid|dithers?|dithered) )",
    ),
)
# What stresses it, what excuses it.
_STRESS: Final = lazy(
    r"\b(?:even|never will|never have|simply|evidently|plainly|clearly|obviously|frankly|again|as usual|yet again|still|ever|at all|once again|(?:second|third|fourth|fifth|sixth|umpteenth) (?:time|year|week|term)|"
    r"let alone|never mind|between them|nobody|not once|not one|all year|in years|(?:hand|give) back (?:their|his|her) wages|since (?:19|20)\d\d|life|meanwhile|who (?:teaches|works))\b|[🙄🤦😒🤡🥱👏]",
    re.I,
)
_EXCUSE: Final = lazy(
    r"\b(?:please|sorry|apolog\w+|until|till (?:noon|\d)|noon|tomorrow|thanks? (?:you|to|for)|well played|now they (?:can|do|know)|by (?:friday|the end|july|june|christmas)|at first|yet!|not yet|so (?:we|it's|instead)|"
    r"couldn't (?:make it|be (?:prouder|happier|more|better))|wait|wish|we love|(?:so|very|really|we're|we are|i'm|rightly) proud|brilliant|charity|no longer|used to|(?:quiz|bake-off|panto)|let us know|closed|deserved|agree(?:d|s)?|enough|stop|forget|hard|without|(?:not|never|don't|didn't) mind(?:s|ed)?|funny|lovely|learnt|learned|if you|"
    r"than (?:they|you|we) (?:think|thought)|resist|believe (?:it|their|how)|do it without|(?:can|could) now)\b",
    re.I,
)
_WE: Final = lazy(
    r"\b(?:we|i|i'm|we're|i've|you can|you could|let's)\b(?! (?:\w+ )?(?:believe|think|reckon|say|swear|suspect|fear|know|see|have seen)\b)[^,;:]{0,20}$",
    re.I,
)
_LEARNERS: Final = lazy(
    r"\b(?:never will|never have|ever|even|simply|plainly|evidently|clearly|at all|let alone|never mind|between them|behav\w+|listen\w*|be (?:trusted|bothered)|string|care|bother\w*|sit)\b",
    re.I,
)
_BREAK: Final = re.compile(
    r"[;:()\n]|, (?:and|but|so|we|i|the|a)\b|\b(?:but|because|although|whether|how|what|why|where|that|if|when|learn\w*|stud\w+|read(?:ing)?|review\w*|discuss\w*|explor\w+|found|think|say|said|says|asked|saw|we|i|you)\b",
    re.I,
)
_NEXT_WORDS: Final = 15  # code points after a judgement that may say that it is of a book or a time
_MOST_BETWEEN: Final = 60  # code points from whom a thing is told to what is told
# Judgements that hold whom they mean, or come before them; all weigh enough by themselves.
_FAULT: Final = r"(?:laziest|rudest|worst|stupidest|thickest|dimmest|dullest|weakest|noisiest|sloppiest|idlest|nastiest|meanest|scruffiest|naughtiest|filthiest|feeblest|poorest|dirtiest|sulkiest|least (?:able|motivated|interested|prepared|organi[sz]ed|talented|polite|likeable|teachable|competent)|most (?:lazy|useless|ungrateful|disorgani[sz]ed|incompetent|disrespectful|entitled|arrogant|unpleasant|boring|ignorant|tedious|badly behaved|badly run))"
_SOME: Final = r"(?:years? (?:group|\d+s?|seven|eight|nine|ten|eleven)|(?:7|8|9|1[0-3])[a-z]\d?|class(?:es)?|cast|set|group|bunch|cohort|lot|intake|parents?|pupils?|students?|children|kids|staff|team|department|school|academy|college|form|side|crowd|head|headteacher|canteen|management|leadership|leaders|governors|sixth form|choir|band|opposition|opponents|(?:set|pile|batch) of (?:coursework|essays|mocks|books|homework|exams))"
_WHOLE: Final = (
    rf"\b{_FAULT}(?: (?!of\b)\w+)? {_SOME}\b(?: (?:\w+ ){{0,4}}(?:in|for|since|ever|we(?:'ve)?|i(?:'ve)?|the (?:school|county|town|league|country|area|trust)|to have|has|have)\b|(?=[.!]|$))",
    r"\b(?:disgrace|embarrassment|liability|stain|insult) (?:to|on) (?:this|our|the|your|their) (?:whole |entire )?(?:school|academy|college|uniform|department|profession|year|town|badge|name)\b",
    r"\b(?:nobody|no one|no-one|no (?:sane|sensible|decent|self-respecting) (?:person|parent|teacher)) in (?:their|his|her) right mind (?:would|could|should) (?:\w+ ){1,6}(?:to|at|in|for) (?-i:(?!Othello|Iago)(?:St\.? )?[A-Z])\w+",
    r"\b(?:wouldn't|would not|would never|never) (?:send|recommend|trust|wish|inflict|let) (?:\w+ ){0,5}?(?:st\.? luke's|this (?:school|place|academy)|our (?:school|academy|management|leaders|head|canteen))",
    r"\b(?:nobody|no one|no-one|not one (?:person|soul|of them|of the (?:senior|leadership) \w+)|none of (?:them|those)) (?:upstairs|in (?:charge|(?:the|our) (?:top corridor|office|trust)|management|leadership)|at the top|on (?:slt|smt)|(?:from|of) (?:slt|the trust|the office|upstairs|the senior team)) (?:has |have |can |could |will |would |ever |even |once )*(?:listen(?:s|ed)?|cares?|cared|bother(?:s|ed)?|answers?|answered|be bothered|replies|replied|reads?|knows?|notices?|noticed|replaces?|fix(?:es)?|sat|taught|teaches|set|seen|been|understands?|asks?|asked|minds?|thinks?)\b",
    r"\b(?:not one|none) of (?:them|those|our (?:leaders|managers|governors)|the senior (?:team|leaders)) (?:has|have) (?:ever )?(?:taught|marked|sat|set|seen|been|read|visited|asked|met)\b",
    r"\bonly (?:our|the|my) (?:\w+ )?(?:leaders(?:hip)?(?: team)?|slt|smt|management|managers|head|governors|office|trust|bosses|timetabler|school) (?:could|would|can)\b|\bonly (?:slt|smt|management|this school|st\.? luke's|the powers that be|upstairs) (?:could|would|can) (?!help|offer|accept|be (?:proud|grateful))",
    r"\b(?:no|little|small|hardly a) wonder (?:your|their|his|her) (?:\w+ )?(?:results?|grades|school|pupils|students|kids|child|son|daughter|boy|lad|girl|team|department|staff|teachers|numbers|reputation)\b",
    r"\bthanks to (?:slt|smt|management|the powers that be|upstairs|those in charge|our (?:leaders|bosses|governors))[^.!?]{0,50}\b(?:no|not|never|without|late|again|lost|cancelled|cut|another|won't|can't|nobody|broken|less)\b",
    r"\b(?:hand|give|pay) back (?:their|his|her|your) (?:wages|salar(?:y|ies)|pay)\b",
    rf"{INSULT}+ (?:of|in|from|at|over at|on|who run|running) (?:the |our )?(?:years? \d+|(?:7|8|9|1[0-3])[a-z]\d?\b|set \d|slt|management|upstairs|office|(?-i:[A-Z][a-z]+ (?:Academy|School|High|Grammar|College|Juniors|Primary)))",
    r"\bsame old (?:slop|rubbish|nonsense|excuses|story from|shambles|drivel|tripe|muck)",
)
_IN_HASTE: Final = lazy(r"\b(?:which|who|what|was|why|is|should|do|does|can|could)\b[^.!]*\?\s*$", re.I)
_WON: Final = lazy(r"\b\d{1,2} ?[-–] ?\d{1,2}\b|\b(?:won|lost|beat|match|final|derby|rematch|fixture|rivals?)\b", re.I)  # fmt: skip
_TURNED_UP: Final = lazy(
    r"(?:^|[.!?:]\s+)(?P<whom>[A-Z][a-z]{3,})(?= (?:turned up|arrived|came|brought|showed up|fielded|had)\b[^.!?]*\b(?:no (?:manners|shame|class)|attitude|cheat\w*|excuses|tantrums?)\b)"
)


@cache
def _told() -> tuple[tuple[int, tuple[str, ...] | None, re.Pattern[str]], ...]:
    return tuple((points, kinds, lazy(rf"(?<!\w)(?i:{words})")) for points, kinds, words in _OF_THEM)


@cache
def _meant() -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    return tuple((kind, points, lazy(words)) for kind, points, words in _TARGETS)


@cache
def _whole() -> tuple[re.Pattern[str], ...]:
    return tuple(lazy(words, re.I) for words in _WHOLE)


_ANY_WHOLE: Final = any_of(_WHOLE)
_ANY_TOLD: Final = any_of([words for _, _, words in _OF_THEM])


def find_blame(text: str, sentences: tuple[Span, ...]) -> Iterator[tuple[Span, str]]:
    """Stretches that run somebody down and the words that do it; `text` has insults marked and quotations blank."""
    whole, told = _ANY_WHOLE.search(text), _ANY_TOLD.search(text)
    if not (whole or told):
        return
    lesson, match_day = speaks_of_lesson(text), _WON.search(text) is not None
    for sentence in sentences:
        words = sentence.of(text)
        found = (_as_a_whole(words) if whole else None) or (_told_of_somebody(words, lesson, match_day) if told else None)
        if found is not None:
            start, end, judgement = found
            yield Span(sentence.start + start, sentence.start + end), judgement


def _as_a_whole(words: str) -> tuple[int, int, str] | None:
    for pattern in _whole():
        match = pattern.search(words)
        if match is not None and not speaks_of_lesson(words[: match.end() + _NEXT_WORDS]) and _EXCUSE.search(words) is None:
            return match.start(), match.end(), match.group()
    return None


def _told_of_somebody(words: str, lesson: bool, match_day: bool) -> tuple[int, int, str] | None:
    """Whom a sentence blames, from their name to the end of what is told of them, if the points are enough."""
    stress = 1 if _STRESS.search(words) is not None else 0
    targets = tuple(_targets(words, match_day))
    excuse = (2 if _EXCUSE.search(words) is not None else 0) + (3 if _IN_HASTE.search(words) is not None else 0)
    for points, kinds, pattern in _told():
        for judgement in pattern.finditer(words):
            for kind, who, start, end in targets:
                if kinds is not None and kind not in kinds:
                    continue
                between = words[end : judgement.start()]
                if judgement.start() < end or len(between) > _MOST_BETWEEN or _BREAK.search(between) is not None:
                    continue
                if _WE.search(words[:start]) is not None or (
                    points == 2 and kind == "pupils" and _LEARNERS.search(words) is None
                ):
                    continue
                taught = 3 if lesson and kind in ("pupils", "leaders", "staff") else 0
                if who + points + stress - excuse - taught >= ENOUGH and not _denied(between):
                    return start, judgement.end(), judgement.group()
    return None


def _targets(words: str, match_day: bool) -> Iterator[tuple[str, int, int, int]]:
    """Kind, points and place of everybody of the school, or of another, whom a sentence names."""
    for kind, points, pattern in _meant():
        for match in pattern.finditer(words):
            yield kind, points, match.start(), match.end()
    for match in _TURNED_UP.finditer(words):
        if is_name(match.group("whom")) or match_day:
            yield "rivals", 3, match.start("whom"), match.end("whom")


def _denied(between: str) -> bool:
    return (
        re.search(r"\b(?:not|n't|never|no longer|far from|hardly|anything but|without|against|about|on|for)\b", between)
        is not None
    )
