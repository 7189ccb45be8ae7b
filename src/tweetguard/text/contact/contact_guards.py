"""What speaks against a phrase of private contact: a refusal, a report of others, another sense of its words.

A guard is asked with the tokens of the text in lower case, with straight apostrophes, and the phrase's place among them
(`end` exclusive); it answers whether the phrase is to be left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from tweetguard.text.contact.contact_words import CLASSES, SERVICES
from tweetguard.text.word_lists import word_set

Words = Sequence[str]
Guard = Callable[[Words, int, int], bool]

_ENDS = frozenset({"", ".", "!", "?", ":", ";", "\n", "…", "...", "!!", "?!", "(", ")"})
_REACH = 12

_REFUSALS = word_set(
    "n't nt not never cannot no nobody without avoid stop instead rather unable refuse refuses refusing nor neither"
)
# What may stand between a refusal and the phrase it refuses: "we are not allowed to accept, DM or follow back".
_CARRIED = (
    word_set(
        """
        ever even please to just simply you your u students pupils student pupil parents teachers staff a an any anyone anybody us me
        allowed able permitted going be being accept accepting ask asking reply replying respond or and nor either both of than
        by via on them people strangers requests request use using give giving send sending do try get our the that want need
        let 'll will would should could can must going trying always people kids followers ve have contact email call follow
        following add adding friend here there private privately chat chatting talk talking swap share sharing either
        """
    )
    | CLASSES["message"]
    | CLASSES["dm"]
)
_OTHERS = word_set(
    "he she they who it someone somebody nobody everyone everybody people strangers kids which whoever mum dad friends"
)
_HAVING = word_set("has have had 've ve 's having got did")
_ARTICLES = word_set("the this that these those each every set another same key his her first next last long short")
_TRIED = word_set("tried tries trying wanted used forgot managed refused dared asked allowed started going had has asks wants")
_OBJECTS = frozenset({"him", "her", "them", "someone", "people", "anyone", "anybody"})
_SAYING = word_set("say says said saying reads reading shout shouted called titled like")

_SCHOOL_CHANNELS = word_set(
    """
    teams classroom email e-mail mail office reception parentmail parentpay arbor bromcom classcharts edulink mcas satchel smhw
    portal app vle moodle firefly sharepoint seesaw dojo classdojo showbie schoology canvas weduc parenthub yammer slack homework
    """
)
_CALL_GOES_ON = word_set(
    """
    on if when after before for at tonight tomorrow today any anytime back about with directly privately personally once later
    whenever over this during between and or from asap please pls monday tuesday wednesday thursday friday saturday sunday x xx
    """
) | {",", "-", "–", "—"}
_WALKED = word_set(
    """
    to through round around into up down along as out outside upstairs downstairs home everywhere over past across in inside
    there closely towards toward off under behind onto with
    """
)
_LISTED_AFTER_ADD = word_set("on at as if back here there please pls and or for now too via x xx asap") | {
    ",",
    "-",
    "–",
    "@",
    "—",
}
_NOT_ONLY_SERVICES = frozenset({"signal", "steam", "threads"})
_NOT_A_HANDLE = word_set(
    "full mostly all not boring down broken hacked a an the so always never being gone basically 90 just worth"
)
_FOLLOWED_BY_WAY = word_set(
    "to through along down up into from over past in home across towards inside road roads lane lanes street"
)
_CONNECTORS = word_set("please pls plz just or and so then also either simply can you feel free to now questions qs")


def _at(words: Words, index: int) -> str:
    return words[index] if 0 <= index < len(words) else ""


def is_refused(words: Words, start: int) -> bool:
    """Whether a refusal or a warning before the phrase reaches it: "we can't DM or follow back", "never text me"."""
    index = start - 1
    while index >= 0 and start - index <= _REACH:
        word = words[index]
        if word in _REFUSALS:
            return _refuses(words, index, start)
        carried = word in _CARRIED or word in {",", "/"} or (word == "back" and words[index + 1] in {"or", "nor", "and"})
        if not carried:
            return False
        index -= 1
    return False


def _refuses(words: Words, index: int, start: int) -> bool:
    """Whether the refusal at `index` is one, given that nothing but carried words follow it up to the phrase."""
    behind = _at(words, index + 1)
    if behind == "," and _at(words, index + 2) != "ever":
        return False  # "No, just DM me"
    if words[index] == "no":
        return index + 1 == start
    if words[index] in {"instead", "rather"} and behind not in {"of", "than"}:
        return False
    # "Why not DM me?", "Why don't you DM me?"
    return "why" not in words[max(0, index - 2) : index]


def _said(words: Words, start: int, end: int) -> bool:
    """Whether others do it, it is past, it is told as speech, or the first word is a noun: "people who text me"."""
    previous = _at(words, start - 1)
    if previous in _OTHERS or previous in _HAVING or previous in _ARTICLES or previous in _SAYING:
        return True
    if previous.isdigit() and words[start] in {"pm", "am"}:
        return True
    first_to = start if words[start] == "to" else start - 1
    if _at(words, first_to) == "to" and _at(words, first_to - 1) in _TRIED | _OBJECTS:
        return True
    return previous in {"i", "we"} and words[start] not in {"follow", "add"} and "me" in words[start:end]


def _naming(words: Words, start: int, end: int) -> bool:
    """Whether "call me" gives a name: "call me old-fashioned", "Call me Ishmael"."""
    following = _at(words, end)
    return following[:1].isalnum() and following not in _CALL_GOES_ON and not following[:1].isdigit()


def _walking(words: Words, start: int, end: int) -> bool:
    """Whether following is walking: "follow me to the hall", "follow me on my travels"."""
    following = _at(words, end)
    if following in _WALKED or following in {"'", "'s"}:
        return True
    if following != "on":
        return False
    ahead = words[end + 1 : end + 6]
    return not any(
        word in SERVICES or word in CLASSES["account"] or word[:1] == "@" or word in {"here", "there"} for word in ahead
    )


def _listing(words: Words, start: int, end: int) -> bool:
    """Whether "add me" asks for a place on a list."""
    following = _at(words, end)
    if following == "to" or (following == "on" and _at(words, end + 1) in {"the", "your", "our"}):
        return not any(word in SERVICES or word in {"contacts", "friends"} for word in words[end + 1 : end + 5])
    return following[:1].isalnum() and following not in _LISTED_AFTER_ADD


def _school(words: Words, start: int, end: int) -> bool:
    """Whether a channel of the school is named: "message me on Teams"."""
    for index in range(end, min(len(words), end + _REACH)):
        if words[index] in {".", "!", "?", "\n"}:
            return False
        if words[index] in _SCHOOL_CHANNELS and not CLASSES["onto"].isdisjoint(words[max(end, index - 3) : index]):
            return True
    return False


def _account(words: Words, start: int, end: int) -> bool:
    """Whether an account is a story told, or a service only spoken of: "my Twitter is full of volcanoes"."""
    following = _at(words, end)
    if words[start] == "my" and not _NOT_ONLY_SERVICES.isdisjoint(words[start:end]):
        return following[:1] != "@"
    return following == "of" or (words[end - 1] in {"is", "'s", "are"} and following in _NOT_A_HANDLE)


def _number(words: Words, start: int, end: int) -> bool:
    """Whether no number follows: "my phone is dead"."""
    return not any(word[:1] in "+(0" or word[:2] in {"oh", "ze"} for word in words[end : end + 2])


def _way_back(words: Words, start: int, end: int) -> bool:
    """Whether somebody walks back."""
    return _at(words, end) in _FOLLOWED_BY_WAY or (
        _at(words, start - 1) in {"closely", "is", "was", "then"} and end - start == 1
    )


def _decimetre(words: Words, start: int, end: int) -> bool:
    """Whether "dm" measures: "24 dm3", "mol / dm"."""
    before = _at(words, start - 1)
    return before[:1].isdigit() or before in {"/", "mol", "g", "cm"} or _at(words, end) in {"3", "³", "-3"}


def _alone(words: Words, start: int, end: int) -> bool:
    """Whether "DM" is not a verb that begins a clause: "a DM for our role-playing club"."""
    before = _at(words, start - 1)
    return before[:1].isalnum() and before not in _CONNECTORS


def _noun(words: Words, start: int, end: int) -> bool:
    """Whether "text" is a noun before a name: "set text: Mr Pip"."""
    return _at(words, start - 1) in {"a", "an", "set", "our", "exam", "core", "class"}


GUARDS: Mapping[str, Guard] = {
    "said": _said, "naming": _naming, "walking": _walking, "listing": _listing, "school": _school, "account": _account,
    "number": _number, "way-back": _way_back, "decimetre": _decimetre, "alone": _alone, "noun": _noun,
}  # fmt: skip
