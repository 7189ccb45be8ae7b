"""Of whom of the school, or of another school, a sentence speaks, and how surely: named plainly, or only by a pronoun or a bare name."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from tweetguard.text.conduct.school_people import OWN, RIVAL
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.people.name_vocabulary import shipped_names


class Target(Enum):
    """How a sentence speaks of somebody."""

    PLAIN = "named here"
    NEAR = "named in the sentence before"
    VAGUE = "a pronoun or a bare name"
    FAR = "named elsewhere in the post"


_ROLES: Final = (
    r"(?:management|slt|smt|senior leaders(?:hip)?|senior team|leadership|governors?|governing (?:body|board)|(?:deputy |assistant )?head(?:s|teachers?| ?masters?| ?mistress|teacher's)?(?: of (?:year|house|department|faculty|sixth form))?|"
    r"deput(?:y|ies)|principal|(?:the|our|front|main|school|finance|exams|attendance|hr|cover|head's|student) office|reception(?:ists?| staff)?|canteen|caterers|caretakers?|premises team|site (?:team|staff|manager)|technicians?|"
    r"(?:it|ict) (?:support|team|department|office|technicians?|people)|network (?:manager|team)|exams officer|timetabl(?:er|ers|ing)|cover (?:list|manager|supervisors?|team|lessons?)|pastoral (?:team|staff)|attendance (?:team|officer)|bursar|"
    r"(?:last|previous|new|current|old) (?:head|headteacher|teacher|peripatetic teacher|nqt|ect|trainee|deputy|coach|caretaker)|academy (?:chain|trust)|the (?:mat|trust|chain)\b|trust (?:board|bosses|leaders|ceo)|"
    r"chaplain|prospectus|assembl(?:y|ies)|staff (?:briefings?|meetings?|survey|training|room)|inset|new staff|(?:marking|behaviour|uniform|homework|phone|mobile|attendance|cover) (?:policy|policies|rules?|system)|"
    r"uniform|(?:the|our) (?:website|timetable|toilets|intranet|it in|minibus)|school (?:council|website|app|timetable|dinners?|meals?|lunch(?:es)?|toilets|office|uniform)|colleagues|dinner ladies|bursar|bursary|senior team|prep room|trip forms?|library|staff wellbeing|line manager|middle leaders|midday supervisors|"
    r"(?:sixth form|social|enterprise|prom|charity) committee|enterprise fair|supply(?: teachers?| agency| staff)?|agency staff|powers that be|people (?:upstairs|in charge|at the top)|those (?:upstairs|in charge(?! of (?!year|the (?:school|college|academy|timetable|office)|our|this)))|top corridor|"
    r"health and safety rep|union rep|exam board rep)"
)
_PUPILS: Final = (
    r"(?:(?:lower|upper|middle|bottom|top) (?:sixth|sets?|school|ability)|sixth form(?:ers)?|year ?(?:7|8|9|1[0-3])s?(?:'s)?|years? (?:seven|eight|nine|ten|eleven|twelve|thirteen)s?|y(?:7|8|9|1[0-3])s?|set [1-6]|this (?:year's )?(?:year group|intake|cohort|class)|(?:our|these|this year's|some|half(?: the| our)?|most|the) (?:older |younger |new |own )?(?:pupils?|lads|girls|boys|youngsters|scholars|prefects|captains?|leavers|students?|kids|year \d+s?|intake|boys|girls)|"
    r"pupils? we get|students? we get|parents?|carers|(?:your|the) (?:mothers?|fathers?|mum|dad|son|daughter|lad|lads|child|kids?)|(?:a |certain |some )?mothers?|famil(?:y|ies)|parent(?:ed|ing))"
)
_PLACES: Final = r"(?:this (?:school|place|dump|department|college|academy|building|staffroom|establishment|so-called school|hole|circus)|(?:at|in|of|round|around) (?:here|this place)|our school|the school(?:'s)?|work(?:ing)? here|local schools?|primary schools|st\.? luke'?s)"
_YOURS: Final = r"(?:your (?:\w+ )?(?:team|crew|side|squad|lot|choir|school|class|staff|department|coach|pupils|students|kids|keeper|bench|band|cast|players|parents|head))"
_PLAIN: Final = lazy(
    rf"(?:\b(?i:{_ROLES}|{_PUPILS}|{_PLACES}|{_YOURS})\b|\b(?:7|8|9|1[0-3])(?:[A-Z]\d?|[a-z]{{1,2}}\d)\b|\bIT support\b|{OWN}|{RIVAL})"
)
# The proper name of another school: its kind need not be one that every school has.
_NAMED: Final = lazy(r"\b(?:Park|Vale|Manor|View|Girls|Boys|Abbey|Priory|Community|Juniors?|Comp|High|Grammar|Academy|College|School)\b")  # fmt: skip
_SCHOOL: Final = re.compile(
    r"\b(?!(?:The|Our|Lower|Upper|Middle|Your|Their)\b)[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:Academy|School|College|High|Grammar|Comp|Comprehensive|Girls|Boys|Priory|Manor|Park|View|Vale|Abbey)\b"
)
_VAGUE: Final = lazy(
    r"\b(?:they|them|their|themselves|he|she|him|her|his|hers|you lot|you people|(?:pair|lot|two|bunch) of you|that lot|this lot|those people|it's|here|everyone upstairs)\b",
    re.IGNORECASE,
)
_THEY: Final = lazy(r"\b(?:they|their|them)\b", re.IGNORECASE)
_BACK: Final = lazy(r"\b(?:they|them|their|he|she|his|her|him|it's|there|that lot|this lot)\b", re.IGNORECASE)
_CAPITAL: Final = lazy(r"(?<![@#\w])(?:St\.? )?[A-Z][a-z]{2,}")
_NO_NAME: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december christmas easter british english french german spanish welsh scottish irish chinese maths year ofsted gcse btec".split()
)


def target_of(sentence: str) -> Target | None:
    """PLAIN, VAGUE or None."""
    if _PLAIN.search(sentence) is not None:
        return Target.PLAIN
    names = [match.group() for match in _CAPITAL.finditer(sentence)]
    if _THEY.search(sentence) is not None and any(is_name(each) for each in names):
        return Target.PLAIN
    if len(names) > 1 and _NAMED.search(sentence) is not None:
        return Target.PLAIN
    if _VAGUE.search(sentence) is not None or any(is_name(each) for each in names):
        return Target.VAGUE
    return None


def names_school(sentence: str) -> bool:
    """Whether it names another school in full."""
    return _SCHOOL.search(sentence) is not None


def refers_back(sentence: str) -> bool:
    """Whether it speaks of whom the sentence before named."""
    return _BACK.search(sentence) is not None


def is_name(word: str) -> bool:
    """Whether a word with a capital is a name: no ordinary word, no day, no person's first name."""
    plain = word.lower()
    if plain in _NO_NAME or plain.endswith(("less", "ful", "ous", "ness", "able", "tion")):
        return False
    return not shipped_names().is_ordinary(plain) and not shipped_names().is_given(plain)
