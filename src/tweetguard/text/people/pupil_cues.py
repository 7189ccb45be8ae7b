"""The company of a name that tells of a pupil or of somebody else: one pattern a cue, with its weight.

`left` patterns end at the name (or the first of its group), `right` ones begin behind it, `clause` ones stand anywhere in its
sentence. Weights were set by hand on labelled drafts; `pupils` adds them up.

Where a pattern cannot match without one of many words, those words are given beside it. RE2 looks for all of them in one
walk over the text (`standing`), and most texts are spared most of the long patterns by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tweetguard.text.lazy_patterns import lazy, search_set
from tweetguard.text.people.pupil_words import DID, EITHER, FINE, IS, ROLE, SCHOOL_ROLE, STAFF, SUBJECTS, UP_TO, WORK
from tweetguard.text.quick_patterns import relaxed

Place = Literal["left", "right", "clause"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One kind of company. `weight` is above 0 where it speaks for a pupil; `says` is its name in evidence.

    One of `words` stands in every text in which the pattern matches a part; None where that is not told.
    """

    says: str
    place: Place
    weight: float
    pattern: re.Pattern[str]
    words: str | None = None


def _cue(says: str, place: Place, weight: float, pattern: str, words: str | None = None) -> Cue:
    """A cue; `words` are those of the pattern without which it cannot match, and end where a word ends."""
    flags = re.IGNORECASE | re.VERBOSE
    pattern = {"left": rf"(?:{pattern})\s*\Z", "right": rf"\A(?:{pattern})", "clause": pattern}[place]
    return Cue(says, place, weight, lazy(pattern, flags), words)


def _in_any_text(words: str) -> str:
    """Words as RE2 looks for them. One may begin within another, for what stands to the left of a name is cut off somewhere."""
    one_line = re.sub(r"\n\s*", "", words)
    return rf"(?i)(?:{relaxed(one_line)})(?:[^0-9A-Za-z_]|\z)"


def _word(says: str, weight: float, words: str) -> Cue:
    """A cue that is any of these words, anywhere in the sentence."""
    return _cue(says, "clause", weight, rf"\b(?:{words})\b", words)


# Signs that ask for a person's name, so that an unfamiliar word there is one.
ANCHORS = frozenset(
    {
        "praise or a greeting", "an award", "a place or medal", "a role of a pupil", "a list of players or parts", "work by",
        "a year or form beside it", "a child's birth date in the post", "a reply to a student",
    }
)  # fmt: skip
DEEDS = frozenset({"a pupil's deed", "a pupil's work"})
_PRAISES = r"""(?:well[\s,-]{1,2}\w+(?:ed|ne|en|m)\b|congrat\w*|bravo|kudos|hats?\soff|hat\stip|shout[- ]?outs?|props|cheers|applause|high[- ]fives?|hip\ship|hurr?ay|hooray|
    f[ée]licitations|enhorabuena|felicidades|parab[ée]ns|complimenti|auguri|da\siawn|llongyfarchiadau|gratulacje|gratulujemy|herzlichen\sgl[üu]ckwunsch|bien\sjou[ée]|super\sgemacht|
    shabash|mabrouk|mazel\stov|hear\sit\sfor|take\sa\sbow|(?:so\s|very\s|really\s|super\s|incredibly\s)?(?:proud\sof|pleased\s(?:for|with)|delighted\sfor|impressed\s(?:by|with)|happy\sfor|chuffed\sfor)|
    (?:good|best\sof)\sluck|thinking\sof|(?:we['’]ll|we\swill|will|we|you['’]ll)\s(?:really\s|all\s|so\s)?miss|missing\syou|get\swell(?:\ssoon)?|credit\sto|big\sup|nice\sone|way\sto\sgo|good\swork|great\swork|lovely\swork|clap\sfor|joyeux\sanniversaire|
    happy\s(?:\d+th\s)?birthday|penblwydd\shapus|many\shappy\sreturns|birthday\swishes|(?:prizes?|awards?|cups?|troph(?:y|ies)|medals?|certificates?|titles?|stars?|points?|badges?|places?|crown|honours?|golds?|silvers?|bronzes?|applause|thanks|votes?|shout-?outs?|stickers?|belt|shields?|praise|merits?|marks)\s(?:[\w'’-]+\s){0,5}(?:go|went)\sto|goes\sto|awarded\sto|presented\sto|awards?\sfor|certificates?\sfor|points?\s(?:each\s)?(?:for|to)|prizes?\s(?:for|to)|full\smarks\s(?:to|for)|
    merci|gracias|danke|diolch|welcome\s(?:back\s)?to|sending\s\w+\sto|wish(?:ing)?|lucky\sto\shave|well-deserved\s\w+\sfor|gold\sstars?\s(?:for|to)|merits?\s(?:for|to)|thumbs\sup\s(?:for|to))"""
PRAISE = _cue("praise or a greeting", "left", 3.0, rf"{_PRAISES}\b[^.!?\n]{{0,45}}?(?<!\w)", _PRAISES)
LEFT: tuple[Cue, ...] = (
    PRAISE,
    _cue(
        "praise or a greeting",
        "left",
        2.0,
        rf"\b{FINE}\b[^.!?\n]{{0,45}}?\b(?:for|to|from|by|is|was|are|were|goes\sto|of|with|,)|\b{FINE}\b[^.!?\n]{{0,25}},",
        FINE,
    ),
    _cue(
        "a place or medal",
        "left",
        1.25,
        r"(?:\A|\n)\s*[\U0001F300-\U0001FAFF\u2B50][\uFE0F\u200D\U0001F3FB-\U0001F3FF\u2640\u2642]*",
    ),
    _cue(
        "an award",
        "left",
        3.0,
        rf"\b\w+\s(?:of|for)\sthe\s(?:week|day|match|month|term|half[- ]term|year|season|round|tournament|game|lesson|show)\b{UP_TO}",
    ),
    _cue("an award", "left", 2.5, r"(?<!nobel\s)\b(?:prize|medal|award|merit|distinctions?)\s?(?:[:–—-]\s?)?"),
    _cue(
        "a place or medal",
        "left",
        2.5,
        r"(?:(?:\A|[:,;\s])\d{1,2}[.)]|[\U0001F947-\U0001F949\U0001F3C5\U0001F3C6\U0001F396\u2B50\U0001F31F]\uFE0F?|\b(?:1st|2nd|3rd|first|second|third|winner|runner-up|gold|silver|bronze|golds|silvers)\b(?:\s(?:place|prize|medal))?(?:\s(?:to|for|goes\sto|went\sto))?)[\s:–—-]*",
    ),
    _cue(
        "a role of a pupil",
        "left",
        3.0,
        rf"\b{SCHOOL_ROLE}\b(?:\s(?:is|are|was|were|include[sd]?|will\sbe))?[\s,:–—-]*",
        SCHOOL_ROLE,
    ),
    _cue(
        "a role of a pupil",
        "left",
        2.0,
        rf"\b{ROLE}\b(?:\s(?:is|are|was|were|include[sd]?|for\s[^.!?\n]{{1,25}}?(?:is|are|will\sbe)))?[\s,:–—-]*(?:the\s(?:brilliant|amazing|fantastic|wonderful)\s)?",
        ROLE,
    ),
    _cue("a role of a pupil", "left", 1.0, rf"\b{ROLE}\b[^.!?\n]{{0,50}}", ROLE),
    _cue(
        "a list of players or parts",
        "left",
        3.0,
        r"\b(?:goals?|scorers?|tries|tr(?:y|ies)|conversions?|assists?|wickets?|runs|points|subs?|substitutes?|squad|team|line-?up|starting\s\w+|cast(?:\slist)?|crew|band|reserves?|results?|winners?|finalists?|players?|nominees|man\sof\sthe\smatch|potm|motm|mvp)\b[^.!?\n:]{0,30}?(?::|from|by|for|–|—|-)[^.!?\n:]{0,20}?",
    ),
    _cue(
        "a list of players or parts",
        "left",
        2.5,
        r"(?<![\d:])\d{1,3}\s?[-–]\s?\d{1,3}(?![\d:])[^.!?\n]{0,50}\b(?:from|by|for|thanks\sto)(?:\s(?:a|the)\s[\w-]+\s(?:from|by))?",
    ),
    _cue("a label", "left", 1.25, r"(?:\A|[\n.;!?])?[^:.\n]{1,50}:\s*(?:[^\w\s]\s*)*"),
    _cue(
        "work by",
        "left",
        1.5,
        r"\b(?:made|drawn|written|baked|painted|designed|built|composed|performed|created|coded|cooked|produced|grown|sewn|taken|led|captained|scored|played|sung|read|run|held|won|spotted|invented|cracked|solved|nominated|chosen|organised|hosted|captured|illustrated|the\swork)\s(?:today\s|yesterday\s)?(?:by|of)\s(?:our\s(?:own\s)?|the\s(?:brilliant|talented|amazing|fantastic|wonderful)\s)?",
    ),
    _cue(
        "work by",
        "left",
        1.75,
        r"(?:\A|[.!?:…\n]\s*|[^\w\s]\s*)(?:look\sat\s(?:what\s)?|ask|spot|spotted|spotting|meet|introducing|presenting|watch|hear|catch|vote|vote\sfor|congratulate|applaud|cheer\son|ready\sfor\s\w+|today['’]s\s\w+\sis)\s+(?:our\s(?:own\s)?|the\s\w+\s)?",
    ),
    _cue("work by", "left", 1.75, r"\bit\s(?:was|is)"),
    _cue("work by", "left", 1.5, r"\b(?:nobody|no\sone|anyone|no-one|never)\b[^.!?\n]{0,45}\s(?:than|like|but)"),
    _cue(
        "work by",
        "left",
        1.0,
        r"\b(?:from|by|starring|featuring|thanks\sto|thank\syou(?:\sto|,)?|ask|meet|here(?:['’]s|\sis|\sare)|help|only|even|including|with|when|like|led\sby)\s+(?:our\s(?:own\s)?|the\s\w+\s)?",
    ),
    _cue(
        "something of theirs",
        "left",
        1.0,
        r"\b(?:belongs?\sto|owned\sby|sent\shome|ring|collect|seen|where|old\sis|mum\sof|parents\sof|sister\sof|brother\sof|no)",
    ),
    _cue("our own", "left", 1.0, r"\b(?:our|ours|our\s(?:very\s)?own|young|budding|talented|superstar)\s(?:\w+\s){0,2}"),
)
RIGHT: tuple[Cue, ...] = (
    _cue(
        "a pupil's deed",
        "right",
        1.5,
        rf"['’]?\s+(?:\w+ly\s|just\s|also\s|both\s|all\s|has\s|have\s|had\s|only\s|even\s|first\s|then\s)*{DID}\b",
    ),
    _cue(
        "a pupil's deed",
        "right",
        1.25,
        r"\s+(?:\w+ly\s|just\s|also\s|both\s|all\s|has\s|have\s|had\s|only\s|even\s)*(?:(?!this\b|its\b|then\b|when\b|perhaps\b)[a-z]{2,}(?:ed|ken|ght|ew|[^\Ws]s(?=\s(?:the|a|an|his|her|their|our|its|us|every\w*|all|some|first|second|to|at|with|on|in|up|off|out|away|through|like|like|better|best|more|\w+ly|\d+)\b))|went|did|put|cut|stood|sat|told|said|held|fell|felt|met|rode|drove|rose|chose|wore|knew|flew|blew)\b",
    ),
    _cue("a pupil's deed", "right", 0.25, rf"\s+{IS}\b"),
    _cue(
        "a pupil's deed",
        "right",
        1.25,
        r"\s+(?:has|have|had|['’]ve)\s(?:\w+ly\s|just\s|also\s|both\s|all\s|now\s)*(?:gone|been|become|begun|come|grown|shown|won|run|sung|swum|done|written|drawn|built|read|got|gained|set|made|earned)\b",
    ),
    _cue(
        "a pupil's deed",
        "right",
        1.25,
        r"\s+(?:was|were)\s(?:\w+ly\s|both\s|all\s|our\s|the\s|so\s)*(?:first|second|third|last|top|word-perfect|quickest|fastest|star|unlucky|on\sfire|in\stears|there|robbed|back|brave)\b",
    ),
    _cue("a pupil's deed", "right", 1.25, r",?\s(?:the\s|our\s)?(?:champion|champ|winner|runner-up|victorious|unbeaten)\b"),
    _cue(
        "a class or set",
        "right",
        2.0,
        r"\s\(?(?:in|from|of)\s(?:(?:top|bottom|middle|my|our)\s)?(?:set|group|class|form|tutor\sgroup)\s?\w",
    ),
    _cue(
        "praise or a greeting",
        "right",
        3.0,
        r",\s(?:you|what\sa|our)\s(?:absolute\s|utter\s|little\s|total\s|complete\s)?(?:superstars?|stars?|legends?|hero(?:es)?|genius(?:es)?|beaut(?:y|ies)|champions?|champs?|winners?|wonders?|marvels?|gems?|rock(?:ed)?|did\sit|are|were|have)\b",
    ),
    _cue(
        "a pupil's home",
        "right",
        2.5,
        r"['’]s?\s(?:house|home|place|flat|mum['’]s|dad['’]s|nan['’]s)(?=[.,;!?\n]|\Z|\s(?:at|on|from|for|this|tonight|tomorrow|after|to|and)\b)",
    ),
    _cue("a pupil's deed", "right", 1.25, rf",\s(?:who|whose|our|the|this|aged)\b|\s\(aged|,\s(?:\w+\s)?(?:{ROLE})\b"),
    _cue("a pupil's work", "right", 1.75, rf"['’]s?\s(?:[\w-]+\s){{0,3}}?{WORK}\b"),
    _cue("a possession", "right", 0.5, r"['’]s?\s\w"),
    _cue("a place or medal", "right", 2.0, r"\s*[:–—-]?\s*\(?\d{1,3}(?:st|nd|rd|th)\b"),
    _cue(
        "a place or mark",
        "right",
        1.0,
        r"\s*[,:–—-]?\s*(?:\(?\d{1,4}(?:\.\d+)?(?![\d\w–-])|[\U0001F947-\U0001F949\U0001F3C5\U0001F3C6])",
    ),
)
CLAUSE: tuple[Cue, ...] = (
    _word(
        "a confidential matter",
        2.0,
        r"""detentions?|banned|barred|sent\shome|exclu(?:ded|sion)|suspended|isolation|adhd|autis\w+|dyslexi\w+|send|ehcp|pupil\spremium|free\sschool\smeals|fsm|medication|epilep\w+|hospital|
        diagnos\w+|bereave\w+|safeguarding|social\sworker|refuge|foster|counsell\w+|self-harm|bull(?:ied|ying)|upn|nhs\s(?:number|no)|d\.?o\.?b|date\sof\sbirth|inhaler|allerg\w+|seizures?|asthma|chemotherapy|
        panic\sattacks?|anxiety|depress(?:ed|ion)|tourette['’]?s?|stammer\w*|insulin|diabet(?:es|ic)|wheelchairs?|hearing\saids?|therapist|therapy|camhs|overdose|pregnan\w+|coeliac|into\scare|in\scare|social\sservices|custody|young\scarer|
        separated|divorc\w+|crutches|concuss\w+|passports?|absent|absence|truan\w+|on\sreport|behaviour\spoint""",
    ),
    _word(
        "a birthday",
        1.5,
        r"birthday|turns?\s(?:\d+|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)|(?:1[0-9]|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)\s(?:today|tomorrow|this\sweek|on\s\w+)|sweet\s16|born",
    ),
    _word(
        "words of school",
        0.75,
        r"""pupils?|students?|classmates?|lessons?|homework|assembly|class|classroom|form|tutor|school|exams?|gcses?|mocks?|a[- ]levels?|btec|quiz|test|
        rehearsals?|concert|play(?:ed|ing|s)?|match|fixture|tournament|competition|contest|trials?|county|regional|national|final|finals|semi-?finals?|league|cup|medals?|trophy|certificate|award|awards|prize|merits?|house\spoints|
        sports\sday|club|team|squad|corridor|canteen|library|playground|field\strip|trip|residential|dofe|duke\sof\sedinburgh|bronze|silver|golds?|badge|badges|charity|bake\ssale|parents['’]?\sevening|
        revision|coursework|portfolio|experiment|prototype|rocket|goal|goals|tries|hat-trick|debut|record|personal\sbest|pb|full\smarks|top\smarks|grade|grades|marks|star|proud|talent(?:ed)?|captain|champions?|winners?|winning|won|
        solo|soloists?|audition(?:ed|s)?|cast|lead\srole|stage|orchestra|choir|band""",
    ),
    _word("words of praise", 1.25, FINE),
    _cue(
        "a feat",
        "clause",
        0.75,
        r"\bin\s(?:(?:under|only|just|less\sthan)\s)?[\w.]+\s(?:moves|minutes|seconds|tries|goes|attempts)\b|\b(?:from\smemory|by\sheart|without\sa\s(?:single\s)?\w+|for\sa\sbet|the\swhole\sof|every\ssingle|nobody\s(?:breathed|on\sstaff)|before\sregistration|first\stry|for\sthe\sfirst\stime)\b",
    ),
    _cue(
        "progress",
        "clause",
        1.25,
        r"\b(?:up|improved|jumped|climbed|gained)\b[^.!?\n]{0,20}\b(?:marks?|grades?|years?|levels?|places?|points?|per\scent)\b",
    ),
    _cue(
        "a trophy or star",
        "clause",
        1.0,
        r"[\U0001F947-\U0001F949\U0001F3C5\U0001F3C6\U0001F396\U0001F31F\u2B50\U0001F44F\U0001F393\U0001F64C\U0001F389]",
    ),
)
# Anywhere in the post.
POST: tuple[Cue, ...] = (
    _cue(
        "a match",
        "clause",
        1.0,
        r"\b(?:half[- ]time|full[- ]time|ht|ft|kick-?off|wickets?|overs|whistle|at\sthe\sbreak|goals?!|try!|man\sof\sthe\smatch)\b",
    ),
    _cue(
        "praise in the post",
        "clause",
        1.0,
        r"\b(?:well\sdone|well\splayed|congrat\w*|bravo|kudos|proud|what\sa\s(?:team|finish|result|match|star)|take\sa\sbow|superstars?)\b",
    ),
    _cue(
        "a child's birth date in the post",
        "clause",
        1.25,
        r"\b(?:born|dob|d\.o\.b\.?|date\sof\sbirth|birthday)\b[^.!?]{0,40}(?:20[01]\d|[/.]\s?[01]\d)\b",
    ),
)
AGAINST: tuple[Cue, ...] = (
    _cue(
        "staff or a grown-up",
        "left",
        -6.0,
        rf"\b{STAFF}\b(?:,|\sis|\sare|\swas|\swere|\sand|\s\((?:\w+\s?)+\))?\s*(?:and\s)?[\"“'‘]?",
        STAFF,
    ),
    _cue("staff or a grown-up", "left", -2.5, rf"\b{STAFF}\b[^.!?\n]{{0,40}}:[^.!?\n]{{0,30}}", STAFF),
    _cue("a profession", "left", -4.0, rf"\b{EITHER}\b(?:,|\sand)?\s*", EITHER),
    _cue(
        "staff or a grown-up",
        "right",
        -5.0,
        rf"\s*[,(–—-]?\s*(?:who\s(?:is|was|has\sbeen|teaches|works)\s|is\s|was\s|,\s)?(?:(?:our|the|my|your|a|an|school|new|former|retired|local|acting|lovely|brilliant|chief|senior|lead|{SUBJECTS})\s)*\b(?:{STAFF})\b(?!['’]s)",
    ),
    _cue("a teacher's subject", "right", -3.5, rf"\s*\(\s*{SUBJECTS}(?:\s(?:and|&|/)\s?{SUBJECTS})?\s*\)"),
    _cue(
        "staff or a grown-up",
        "right",
        -3.0,
        r"\s(?:in|from|on|at|of)\s(?:the\s)?(?:kitchen|canteen|office|reception|finance|gate|front\sdesk|site\steam|staffroom|pta|hr|it\ssupport|library\sdesk|council|university|museum|bbc|nhs|police|company|charity|textbook|book|novel|play|story|film|bible|poem|song|show|series|opera|musical)\b",
    ),
    _cue(
        "a thing or place called so",
        "right",
        -6.0,
        r"['’]s?\s(?:church|cathedral|college|academy|hospital|street|road|lane|school)\b|\s(?:house|cup|trophy|shield|award|prize|medal|street|road|lane|avenue|close|court|drive|terrace|crescent|gardens|row|square|mews|wharf|quay|cottages?|college|academy|school|primary|high\sschool|grammar|library|museum|theatre|theater|gallery|stadium|hospital|church|hall|centre|castle|station|united|city\s(?:fc|council)|town\sfc|rovers|fc|afc|rfc|foundation|trust|park|bridge|valley|beach|island|mountain|river|lake|building|block|wing|room|studio|suite|lecture|scholarship|festival|day|effect|equation|theorem|principle|cycle|law|number|sequence|triangle|scale|experiment|constant|method|diagram|chart|pudding|sponge|melba|cake\scompany|estate|solicitors|motors|stores|bakery|spa|wines?|edition|press|books|publishing|records)\b",
    ),
    _cue(
        "a thing or place called so",
        "left",
        -4.0,
        r"\b(?:storms?|lake|mount|cape|port|hurricane|camp|hms|ss|planet|operation|villa|hotel|radio|at\sst|the\sst|isle\sof|river|called|named|nicknamed|christened|named\safter|known\sas|brand|app|robot|hamster|cat|dog|guinea\spig|rabbit|minibus|tortoise|snake|gecko|skeleton|teddy|mascot|laptop|trolley)\s(?:is\s(?:called|named)\s)?[\"“'‘]?",
    ),
    _cue(
        "a part in a play",
        "left",
        -4.0,
        r"\b(?:playing|plays|played|as|roles?\sof|parts?\sof|character\sof|dressed\sas|costume\sfor)(?:\sthe)?",
    ),
    _cue(
        "the other side",
        "left",
        -4.0,
        r"\b(?:fixtures?|match(?:es)?|games?|draw|win|wins|victory|defeat|friendl(?:y|ies)|derby|semi-?finals?|finals?|lost|lose)\s(?:with|against|v|vs|over|at|to|away\sto|by)",
    ),
    _cue(
        "houses",
        "clause",
        -4.0,
        r"\b(?:level\son\spoints|house\s(?:relay|swimming|gala|hockey|cross-country|tug-of-war|sports|debate|debating|chess|quidditch|table|league|leaderboard|standings|shield|drama|dance|bake-off|spelling|points(?!\s(?:each|to|for|go(?:es)?)\b)|cup|competition|shield|matches|music|sport|championship|final|finals|match|semi|netball|football|rugby|cricket|hockey|dodgeball|rounders|athletics|quiz|event|assembly)|points\slead|houses)\b",
    ),
    _cue(
        "a place",
        "right",
        -5.0,
        r"\s(?:side|pupils|students|fans|supporters|defence|defenders|keeper|coast|beach|village)\b|,?\s[A-Z]{1,2}\d[\dA-Z]?\s?\d[A-Z]{2}\b",
    ),
    _cue("several of them", "left", -4.0, r"\b(?:two|three|four|five|six|both|many|several|some|these|those|\d+)"),
    _cue(
        "a topic",
        "left",
        -3.0,
        r"\b(?:reading|studying|studied|studies|study|watching|discussing|discussed|analysing|analysed|about|inspired\sby|in\sthe\sstyle\sof|portraits?\sof|based\son|(?<!the\s)works?\sof|plays?\sof|poems?\sof|life\sof|lives\sof|story\sof|theor(?:y|ies)\sof|music\sof|art\sof|age\sof|legacy\sof|rivers?\sof|map\sof|capital\sof|meets?|why|what)",
    ),
    _cue("a choice", "right", -2.5, r"\sor\s[A-Z][^.!]{0,40}\?"),
    _cue(
        "a thing or place called so",
        "right",
        -5.0,
        r"\s(?:&|and)\s(?:sons?|daughters?|co|partners|brothers|bros)\b|['’]s?\s(?:open\s(?:day|evening|morning)|sixth\sform|ofsted|cubes?|razor|paradox|dilemma|wager|conjecture|hypothesis|hierarchy|taxonomy|syndrome|disease|palsy|finches|pendulum|needle|burners?|spiral|strip|cipher|chair)\b|['’]s?\s(?:\w+\s){1,2}(?:laws?|theorem|principle|equations?|paradox|symphony|concerto)\b",
    ),
    _cue(
        "a thing or place called so",
        "right",
        -5.0,
        r"\sthe\s(?:sheep|cat|dog|robot|hamster|tortoise|skeleton|bear|pig|duck|owl|mouse|rabbit|tiger|lion|horse|snake|gecko|goat|hen|chicken|engine|great|builder|conqueror|confessor|terrible|explorer|elder|younger|impaler|baptist|unready|witch|wizard|dragon|giant|elephant|fish|frog|monkey|penguin|train|tank|script|snowman|reindeer|vampire|musical|film|movie|opera|app)\b",
    ),
    _cue(
        "a profession",
        "right",
        -4.0,
        rf",\s(?:an?\s|the\s|local\s|award-winning\s|former\s|retired\s)?(?:[a-z-]+\s){{0,2}}\b{EITHER}\b(?!\sof\sthe)",
    ),
    _cue(
        "a topic",
        "left",
        -4.0,
        r"\b(?:auditions?|tickets?|rehearsals?|posters?|soundtrack|songs?|music|script|performances?|productions?|version|showings?|screenings?|casting|adaptation|trailer)\s(?:for|of|to|from|in)\s(?:the\smusical\s)?",
    ),
    _cue("a list of things", "right", -1.5, r",\s(?-i:[a-z]{3,}),\s(?-i:[a-z]{3,})\b"),
    _cue(
        "a baby",
        "clause",
        -3.0,
        r"\b\d\d?\s?lbs?\b|\b\d+\s?oz\b|\bbaby\s(?:boy|girl|son|daughter)\b|\bnewborn\b|\bboth\sdoing\swell\b",
    ),
    _cue(
        "a speaker",
        "clause",
        -2.5,
        r"\b(?:careers?|guest|visiting|keynote|author)\s(?:talks?|speakers?|visits?|evenings?|lectures?|fair|panel)\b|\b(?:signed|books\ssigned|q&a|in\sconversation)\b",
    ),
    _cue(
        "a thing or place called so",
        "right",
        -5.0,
        r"['’]s?\s(?:laws?|theorem|principle|constants?|numbers?|triangle|sequence|equations?|effect|cycle|expeditions?|voyages?|last\sexpedition|works?\son|symphony|concerto)\b",
    ),
    _cue("staff or a grown-up", "clause", -3.0, r"\b(?:recruit\w*|vacanc\w+|join\sour\steam|apply\sby|job\sadvert)\b"),
    _cue("a choice", "left", -2.5, r"\bor"),
    _cue(
        "staff or a grown-up",
        "left",
        -5.0,
        r"\b(?:canteen|kitchen|office|reception|site|cleaning|lunchtime|catering|caretaking)\s(?:hero(?:ine)?|legend|star|superstar|angel|wizard|manager|chef|boss)",
    ),
    _cue("staff or a grown-up", "right", -4.0, r",?\s(?:\(|aged\s)?(?:[2-9]\d|1[01]\d),?\s(?:who|still|years|and\sstill)"),
    _cue(
        "a topic",
        "right",
        -1.5,
        r":\s+(?:what|who|why|how|which|when|where|year|y\d|\d+\w|a\s(?:story|life|study)|the\s(?:story|life)|one\sof)",
    ),
    _word(
        "a play or book",
        -1.25,
        r"novels?|chapters?|acts?\s[ivx\d]+|scenes?|act\s\d|characters?|protagonist|soliloquy|textbook|shakespeare\w*|poem\sby|play\sby|film\sof|narrator|villain|plot|quotes?|quotations?|biography|memoir|myths?|legend\sof|gospels?|psalms?|bible|hymn|verse|reading\slist|study(?:ing)?\s(?:the|of)|case\sstud(?:y|ies)|source\s[a-z]|extract|fiction(?:al)?|fairy\stale|storyboards?|episode|series|season|sitcom|drama\sof|panto(?:mime)?",
    ),
    _cue(
        "history",
        "clause",
        -2.5,
        r"(?<![\w£.,:])(?:1[0-8]\d\d|19[0-8]\d)(?![\w:]|,\d|\s?(?:m|km|metres|g|ml|points|words|pupils|steps)\b)|\b(?:\d+(?:st|nd|rd|th)[- ]century|b\.?c\.?e?|reign(?:ed)?|dynasty|monarchs?|popes?|kings?|queens?|tsars?|emperors?|regiments?|suffrag\w+|empire|medieval|civil\swar|world\swar|ww[12]|ww[i]{1,2}|great-?grandad|wrote\sin|painted\sin)\b",
    ),
    _word(
        "staff or a grown-up",
        -1.5,
        r"staff|colleagues?|governors?|kitchen|canteen\steam|site\steam|caretakers?|retir(?:es?|ed|ing|ement)|cleaners?|pta|dinner\sladies|new\steachers?|maternity|years\sof\sservice|after\s\d+\syears",
    ),
    _word(
        "business",
        -2.0,
        r"now\sopen|per\scent\soff|for\sall\syour|all\syour\s\w+\sneeds|spray\stans?|lashes|half\sprice|\d+%\soff|book\snow|discount|free\svaluation|on\ssale|shop\snow|use\scode|buy\sone|special\soffer|salon|boutique",
    ),
    _word(
        "public life",
        -1.5,
        r"parliament|elections?|prime\sminister|albums?|tour|netflix|strictly|bake\soff|traitors|love\sisland|premier\sleague|champions\sleague|grand\sprix|podium|olympics?|wimbledon|celebrit(?:y|ies)|reality\stv|episode|boxset|box\sset|podcast|youtuber",
    ),
)
PLACE_BEFORE = lazy(
    r"\b(?:(?:those\s\w+|losers?|l0sers|teams?|sides?|visitors?|opponents?|opposition|rivals|lot|schools?|neighbours|coach(?:es)?|home|back|bus|away|train|miles|trip)\sfrom|(?:came|come|home|back|returned)\s\w+\sfrom|in|at|near|via|leave\sfor|(?:mov(?:es?|ed|ing)|off|back|went|go|going|goes|travel\w*|fl(?:y|ies|ew|ying)|drove|head(?:ed|ing|s)|return\w*|trip|visit|walk|coach|ferry|train|away|way)(?:\sback)?\sto|around|outside|inside|into|through|across|towards|v|vs|versus|against|visit(?:ing|ed)?|hosts?|hosted)\s+(?:the\s)?\Z",
    re.IGNORECASE,
)
DIRECTION_BEFORE = lazy(r"\b(?:to|from|of|over|beat|lost\sto)\s+\Z", re.IGNORECASE)
BY_BEFORE = lazy(r"\b(?:by|from)\s\Z", re.IGNORECASE)
_ALL = (*LEFT, *RIGHT, *CLAUSE, *POST, *AGAINST)


@cache
def _words() -> tuple[Callable[[bytes], list[int] | None], tuple[str, ...]]:
    """What looks for the words of all cues, and the words one by one in its order."""
    told = tuple(dict.fromkeys(cue.words for cue in _ALL if cue.words is not None))
    return search_set(map(_in_any_text, told)), told


def standing(text: str) -> frozenset[str | None]:
    """The `words` of all cues that could match a part of this text."""
    together, told = _words()
    if "İ" in text or "ı" in text:  # Python takes both for an i, RE2 does not
        return frozenset((None, *told))
    return frozenset((None, *(told[number] for number in together(text.encode()) or ())))
