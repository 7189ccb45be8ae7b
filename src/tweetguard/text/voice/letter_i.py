"""When "I" is no pronoun: a Roman numeral, an initial, a mark in a list, a letter as such, a symbol of mathematics.

The pronoun is by far the commoner, so each of these needs its own evidence beside the letter.
"""

from __future__ import annotations

import re

from tweetguard.text.cue_places import cue
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.voice.surroundings import Surroundings
from tweetguard.text.word_lists import word_set

_ROMAN = lazy(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})", re.IGNORECASE)
_JOINS = frozenset({"and", "or", "&", "-", "–", "—", "/", ",", "to", "through", "+", "→", "vs", "v", "then"})
_RANGE_JOINS = frozenset({"-", "–", "—", "→", "to", "through"})

# What is numbered in Roman numerals.
_NUMBERED = word_set(
    """
    war wars ww type types part parts act acts scene scenes photosystem photosystems factor phase stage grade level levels
    class group category chapter section book books volume vol paper unit module question table figure fig appendix
    article title schedule canto movement chord symphony suite sonata concerto quartet division tier band block row column
    set mark model series episode season round leg lesson topic task exercise problem version edition quadrant collagen mhc
    complex option era dynasty cohort region zone theorem method sonnet ode psalm violin violins viola piano clarinet flute
    trumpet horn trombone cornet oboe bassoon percussion period form case mathematics maths physics chemistry biology latin
    algebra calculus analysis statistics mechanics economics psychology methods paragraph verse stanza panel plate list
    interlude prelude nocturne etude study studies
    """
)
# Of these, what is numbered even in running text, where a small noun before "I" mostly begins a clause ("the book I").
_NUMBERED_IN_SCIENCE = word_set(
    "ww type types phase phases stage grade class factor photosystem photosystems category group part act complex chord "
    "movement collagen"
)
_SUBJECTS = word_set(
    "mathematics maths physics chemistry biology latin algebra calculus statistics mechanics economics psychology"
)
_REGNAL = word_set(
    """
    elizabeth charles james henry edward william richard george mary philip phillip francis francois louis napoleon nicholas
    alexander peter catherine frederick wilhelm leopold otto ferdinand isabella constantine justinian darius xerxes cyrus
    ramesses ramses seti thutmose amenhotep ptolemy seleucus antiochus herod kenneth malcolm donald duncan robert david
    alfonso carlos pedro harald haakon olaf canute cnut christian gustav gustavus mehmed selim suleiman murad osman umberto
    emmanuel selassie menelik joseph rudolf maximilian pius leo gregory clement urban theodosius valentinian basil alexios
    stephen boris ivan vladimir casimir sigismund bonaparte apollo voyager
    """
)
_HONORIFICS = frozenset(
    {"mr", "mrs", "ms", "mx", "dr", "prof", "professor", "señor", "señora", "madame", "monsieur", "herr", "frau"}
)
_CALLS = word_set("thanks thank yes hi hello sorry dear wow hey oh ah well no brilliant great cheers please ok okay")
# Words that begin a sentence, and so with a capital, before the pronoun.
_OPENERS = word_set(
    """
    am was do did have had can could will would shall should may might must and but or nor so if when where while what why
    how who whom which that than then because since as although though until unless once whenever whatever wherever not
    only even just maybe perhaps today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december here there now honestly
    actually sometimes usually luckily sadly meanwhile first secondly finally also plus whether both neither either
    """
)
_DETERMINERS = word_set("the a an each every this that any which whatever what no another first last next only")
_PREPOSITIONS = word_set("in at on for from with to by after before since during until of like about into through than as")

_NO_NAMES = _CALLS | _OPENERS | _PREPOSITIONS | _DETERMINERS

# Verbs that agree with "I" and with no singular name or noun.
_MINE_ALONE = word_set(
    """
    am 'm ’m have 've ’ve haven't do don't think love know hope want need mean believe guess feel teach remember recommend see
    wish say get go find hear prefer enjoy suspect suppose wonder promise swear bet reckon agree understand realise admit
    appreciate adore live use keep make take give tell ask come try bring buy
    """
)
_ANY_PREDICATE = _MINE_ALONE | word_set(
    """
    was wasn't had did could would should will wo can ca may might must shall never always really just also still once often
    actually honestly absolutely truly sometimes usually even only already definitely probably finally nearly almost
    said saw went got made took found told gave came thought knew felt left heard met ran won wrote read spent bought brought
    taught kept lost held stood sat drove ate drank wore fell began cried chose drew
    built sent grew flew forgot hid rode rang sang spoke stole swam threw woke understood became broke caught dug fought hung
    hurt lent lit paid quit rose shook shot shut slept slid spun stuck struck swept swore tore put set let cut hit like look
    work miss mark mention watch plan cover pick choose write
    'll ’ll 'd ’d
    """
)
# Verbs of the third person, which "I" never takes: before them it is a letter, a chord, a current.
_NOT_MINE = word_set("is isn't has hasn't does doesn't equals stands denotes represents comes goes means varies flows")

_LETTER_BEFORE = word_set("letter letters vowel vowels capital uppercase lowercase dotless dotted chord")
_SYMBOLIC_BEFORE = word_set("variable variables index indices counter loop constant unit vector imaginary")
_SYMBOLIC_AFTER = word_set("squared cubed th")
_QUANTITY_BEFORE = word_set("current inertia intensity symbol identity matrix")

# A dash is no minus beside a capital ("Year 9 - I loved it"), nor are asterisks around a word a product.
_FORMULA_BEFORE = lazy(r"(?:[=√∑∫×·^]|\w[*^]|\w\s\*\s|(?<![-=\s])\s?[<>]|[\w)\]]\[)\s*\Z")
_FORMULA_AFTER = lazy(r"\s*(?:=(?!>)|[²³^√×·⁺⁻₂]|\+\+|--|[+\-*]=|<=|>=|<\s*(?!3\b)\w|%\s*\d)|\*\w|\s\*\s\w")
_SMALL_FORMULA_BEFORE = lazy(r"[\d)]\s*[*+\-−/]\s*\Z")
_SIGN_BEFORE = lazy(r"(?<![\w-])[+\-−±]\Z")
_SMALL_FORMULA_AFTER = lazy(r"\s*[+\-−/*]\s*(?:\d|[a-z]\b)")
_FORMULA_TALK = cue(
    r"loops?|variables?|python|counters?|arrays?|index(?:es)?|indices|iterat\w+|imaginary|complex numbers?|argand|conjugates?|"
    r"multipl(?:y|ied|ying)|roots?|vectors?|quaternions?"
)
_FORMULA_TALK_REACH = 60
_ABBREVIATION_AFTER = lazy(r"\s?[/&]\s?[A-Z](?![\w'’])")
_ABBREVIATION_BEFORE = lazy(r"(?<!\w)[A-Z]\s?[/&]\s?\Z")
_NUMBER_SIGN = lazy(r"\b(?:nos?|vol|fig|pt|ch|bk|op|ex|ep)\.\s?\Z", re.IGNORECASE)
_INITIAL_AFTER = lazy(r"\.\s?(?:[A-Z]\.\s?)*[A-Z][a-z]")
_HEADING_AFTER = lazy(r"[.:]\s")


def is_letter(place: Surroundings) -> bool:
    """Whether this bare "I" or "i" is something else than the pronoun."""
    if not _is_among_words(place) and (_is_mark(place) or _is_abbreviation(place)):
        return True
    return is_symbol(place) or _is_named_letter(place) or _is_numeral(place) or _is_in_name(place)


def is_predicate(word: str) -> bool:
    """Whether this word, in lower case, can follow the pronoun as its verb or adverb."""
    return word in _ANY_PREDICATE or (len(word) > 4 and word.endswith("ed"))


def _is_among_words(place: Surroundings) -> bool:
    """Whether letters stand on both sides, so that signs need not be looked for."""
    spaced = place.text[place.start - 1 : place.start].isspace() and place.text[place.end : place.end + 1].isspace()
    return spaced and place.previous.isalpha() and place.following.isalpha()


def _is_mark(place: Surroundings) -> bool:
    """Whether it marks or brackets something: "(i)", "i)", "copper(I)", and "I." or "I:" at the start of a line."""
    if place.after() == ")" or place.text[place.end : place.end + 1] == ")":
        bracket = place.text[place.start - 1 : place.start]
        if bracket in ("(", "["):
            return True
        opened = place.text.rfind("(", max(0, place.start - 200), place.start)
        closed = place.text.rfind(")", max(0, place.start - 200), place.start)
        if opened <= closed and place.text[place.end : place.end + 1] == ")":
            return True
    starts_line = place.before() in ("", "\n")
    return starts_line and _HEADING_AFTER.match(place.text, place.end) is not None


def is_symbol(place: Surroundings) -> bool:
    """Whether the letter stands in a formula or a program, or in talk of one."""
    if not _is_among_words(place) and _is_beside_operator(place):
        return True
    previous, following = place.previous, place.following
    if place.written == "I":
        return previous in _QUANTITY_BEFORE and not is_predicate(following)
    return (
        (previous in {"for", "while"} and following in {"in", "=", "from", "<", ">"})
        or (previous in _SYMBOLIC_BEFORE and not is_predicate(following))
        or following in _SYMBOLIC_AFTER
        or (previous == "let" and following in {"be", "="})
        or (not is_predicate(following) and place.is_near(_FORMULA_TALK, _FORMULA_TALK_REACH))
        or (following in {",", "and"} and place.after(2) in {"j", "k"})
        or (previous in {",", "and"} and place.before(2) in {"h", "j", "x"})
    )


def _is_beside_operator(place: Surroundings) -> bool:
    text, start, end = place.text, place.start, place.end
    if _FORMULA_AFTER.match(text, end) or _FORMULA_BEFORE.search(text, max(0, start - 6), start):
        return True
    if place.written == "I":
        return False
    if _SMALL_FORMULA_AFTER.match(text, end) or _SIGN_BEFORE.search(text, max(0, start - 2), start):
        return True
    return _SMALL_FORMULA_BEFORE.search(text, max(0, start - 6), start) is not None and not is_predicate(place.following)


def _is_named_letter(place: Surroundings) -> bool:
    """Whether the letter itself is meant: "the letter I", "no I in team", "A, E, I", "I is for igloo", "i before e"."""
    previous, following = place.previous, place.following
    if following in _NOT_MINE or (previous in _LETTER_BEFORE and not is_predicate(following)):
        return True
    if previous in {"the", "a", "an"} and following not in _MINE_ALONE:
        return True
    if (previous == "no" and following == "in") or (following in {"before", "after"} and place.after(2).lower() == "e"):
        return True
    return _is_one_letter_of_several(place)


def _is_one_letter_of_several(place: Surroundings) -> bool:
    """Whether two more single letters stand beside it."""
    if not any(len(word) <= 1 or word in _JOINS for word in (place.previous, place.following)):
        return False
    before = [word for word in map(place.before, range(1, 6)) if word not in _JOINS][:2]
    after = [word for word in map(place.after, range(1, 6)) if word not in _JOINS][:2]
    return any(
        len(pair) == 2 and all(len(word) == 1 and word.isalpha() and word not in "Iia" for word in pair)
        for pair in (before, after, before[:1] + after[:1])
    )


def _is_roman(word: str) -> bool:
    return bool(word) and word not in {"I", "i"} and _ROMAN.fullmatch(word) is not None


def _is_numeral(place: Surroundings) -> bool:
    if _beside_roman(place):
        return True
    name, previous, following = place.before(), place.previous, place.following
    if previous == "." and _NUMBER_SIGN.search(place.text, max(0, place.start - 6), place.start):
        return not is_predicate(following)
    if previous in _NUMBERED:
        return _numbers_a_thing(place)
    if not name[:1].isupper() or (len(name) > 1 and name.isupper() and previous not in _REGNAL):
        return False
    if previous in _NO_NAMES or place.before(2).lower() in _CALLS:
        return False
    if previous in _REGNAL:
        return following not in _MINE_ALONE
    return name.isalpha() and len(name) > 2 and not following.replace("'s", "").replace("’s", "").isalnum()


def _beside_roman(place: Surroundings) -> bool:
    """Whether it is joined to a numeral: "I and II", "V–I", "Types I, II". A lone V or X needs a dash: "you and I, V"."""
    case = str.isupper if place.written == "I" else str.islower
    following = place.after()
    pairs = [(place.following, place.after(2))]
    if not is_predicate(place.following):  # "after World War II, I went on"
        pairs.append((place.previous, place.before(2)))
    for join, other in pairs:
        if join in _JOINS and _is_roman(other) and case(other) and (len(other) > 1 or join in _RANGE_JOINS):
            return True
    return len(following) > 1 and _is_roman(following) and case(following)


def _numbers_a_thing(place: Surroundings) -> bool:
    """Whether "I" numbers the noun before it ("Part I was") and does not begin a clause ("the part I love")."""
    noun, following = place.before(), place.following
    before_noun = place.before(2).lower()
    if noun.lower() in {"war", "wars"}:
        return before_noun == "world" or not is_predicate(following)
    if following in _MINE_ALONE:
        return False
    if noun.islower() and noun not in _NUMBERED_IN_SCIENCE:
        return following == "of" or not following[:1].isalnum()
    if not is_predicate(following) or following == "listed":
        return True
    if noun.lower() in _SUBJECTS:
        return before_noun not in _PREPOSITIONS
    return noun[:1].isupper() and before_noun not in _DETERMINERS


def _is_abbreviation(place: Surroundings) -> bool:
    """Whether it is half of an abbreviation: "I/O", "R & I"."""
    if place.written != "I":
        return False
    if _ABBREVIATION_AFTER.match(place.text, place.end):
        return True
    before = _ABBREVIATION_BEFORE.search(place.text, max(0, place.start - 5), place.start)
    return before is not None and not is_predicate(place.following)


def _is_in_name(place: Surroundings) -> bool:
    """Whether it is an initial: "I. Newton", "Mr I", "Banks, I."."""
    if place.written != "I":
        return False
    if place.previous.rstrip(".") in _HONORIFICS or (place.previous == "miss" and not is_predicate(place.following)):
        return place.following not in _MINE_ALONE
    if place.following != "." or _INITIAL_AFTER.match(place.text, place.end) is None:
        return False
    # "So am I. Then ..." ends a sentence; an initial begins a name.
    before = place.before()
    return before in {"", "\n", "(", ",", "&", ".", ":", "•"} or before.lower() in {"by", "and", "with", "to", "from"}
