"""Other senses of words that look like the first person: a coal mine, "oh my", Portland ME, "im Sommer", a photo id.

`letter_i` does the same for "I".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tweetguard.text.cue_places import cue
from tweetguard.text.voice.letter_i import is_letter, is_predicate
from tweetguard.text.voice.surroundings import Surroundings
from tweetguard.text.word_lists import word_set

_NO_WORD = frozenset({"", "\n"})
_ARTICLES = word_set("a an the this our their its your his her each every one another any no some that")

# --- my: exclamations
_OHS = word_set("oh ooh oooh ohh ohhh o ah aah aw ay well")
_AFTER_OH_MY = word_set("oh what how but that this it you the we days god gosh goodness lord word stars giddy life")
_EXCLAIMED = word_set("goodness gosh giddy stars lord god oh gawd golly")
_AFTER_MY_WORD = word_set("what how did that it this these those they you we he she was were are is do does have has the")
_ENDS_EXCLAMATION = frozenset({",", "!", ".", "…", "...", "?", "!!", "!!!", "—", "–"})

# --- mine: what is dug
_DUG = word_set(
    """
    coal tin gold silver copper diamond salt slate lead iron clay gem uranium cobalt lithium sulphur ruby emerald jade
    opencast drift disused abandoned old deep working land sea data former victorian cornish welsh underground flooded
    local famous royal magnetic anti-personnel limpet
    """
)
_OF_MINES = word_set(
    """
    shaft shafts worker workers working workings tour trip visit site entrance disaster collapse collapses explosion owner
    owners railway train cart carts field fields hazard rescue museum closure closures dump water drainage
    shop store pit engine tunnel tunnels layer manager engineer wagon
    """
)
_DIGGERS = word_set("we they you who people miners can could to will would companies children men women did i")
_DUG_UP = word_set("coal tin gold silver copper diamonds salt bitcoin data diamond iron ore lead cobalt lithium crypto for it")

# --- me
_DEARS = word_set("dear deary dearie goodness gracious")
_ME_ILLNESS_AFTER = word_set("awareness sufferer sufferers symptoms diagnosis association cfs patients")
_ME_ILLNESS_BEFORE = word_set("living diagnosed people struggling coping those")

# --- contractions without their apostrophe
_IM_GERMAN = word_set(
    "Winter April August September November Museum Park Internet Zoo Restaurant Theater Hotel Radio Sand Film Bus"
)
_ILL_BEFORE = word_set(
    """
    be is are was were been being feel feels feeling felt fall falls fallen fell get gets getting got so too very really
    seriously mentally critically terminally chronically gravely become became am 'm ’m 're ’re 's ’s taken how those more
    the an and or as if not quite looks look looked made make making any someone anyone speak speaking bode boded think
    """
)
_BASE_VERBS = word_set(
    """
    be have bring see send get put ask check try let do give look make post tell take come find mark email ring call show
    respect stream cover chase answer accept add admit advise apologise argue attach bake beat begin book borrow break build
    carry catch change charge choose clean clear collect cook copy count deal decide deliver do double drive eat edit end
    enjoy enter explain feed fetch fight figure fill finish fit fix follow forget forgive get grab hand hang hear hide hold
    hope ignore invite join jump kick laugh lay lead learn lend let lie listen live lock lose manage mention mind miss move
    never notify offer open order organise pack pass pay phone plan play post practise prepare present press prove provide
    pull push reach recommend record remember remove repeat replace reply report rest review ride rise search sell settle
    shop show shut sign sing sit skip sleep sort spend stand step stick study suggest support swap swear switch teach test
    thank throw top touch train translate treat trust turn understand unlock visit walk warn wash watch wear win wish work
    worry wrap
    need miss go say add pop leave share speak explain pick meet start update keep help read run print save upload sort
    set hand drop chase stop buy happily probably definitely also just always never still even write know wait use love like
    dm message text remind arrange email e-mail talk think play photocopy return stay teach cover announce only
    """
)
_ID_BEFORE = word_set(
    "photo student your my our their the a an user valid school staff game meeting no id's voter fake some show need bring this"
)
_AFTER_ID = (_BASE_VERBS - {"check", "show", "upload", "print", "return", "cover"}) | word_set(
    "rather recommend suggest better been say argue prefer choose expect imagine hope want appreciate guess forgotten"
)

# --- the words as such
_GRAMMAR = cue(r"pronouns?|possessives?|first[- ]person|third[- ]person|grammar|determiners?|the words?|conjugat\w+")
_GRAMMAR_REACH = 120
_PRONOUNS = word_set("i me my mine myself you your yours he him his she her hers it its we us our ours they them their")
_SAME_PERSON = frozenset({"i", "me", "my", "mine", "myself"})
_LISTING = frozenset({",", "/", "and", "or", "vs", "versus", "&", "not", "instead", "for", "→"})
_NAMES_A_WORD = word_set("word words pronoun pronouns say saying use using write writing possessive")


def is_mentioned(place: Surroundings) -> bool:
    """Whether a lesson on grammar names the word: "pronouns (I, me, my)", "the word my"."""
    if _is_one_of_two(place):
        return True
    if place.previous in {"word", "pronoun"} and place.written.lower() in _SAME_PERSON and not is_predicate(place.following):
        return True
    listed = (
        place.previous in _NAMES_A_WORD
        or (place.previous in _LISTING | {"("} and (place.before(2).lower() in _PRONOUNS or place.previous == "("))
        or (place.following in _LISTING and place.after(2).lower() in _PRONOUNS)
    )
    return listed and place.is_near(_GRAMMAR, _GRAMMAR_REACH)


def _is_one_of_two(place: Surroundings) -> bool:
    """Whether two words for the same person are to choose from: "I or me?", "my/mine"."""
    word = place.written.lower()
    for join, other in ((place.following, place.after(2)), (place.previous, place.before(2))):
        if join in {"or", "vs", "versus", "/"} and other.lower() in _SAME_PERSON - {word}:
            return {word, other.lower()} != {"i", "my"}
    return False


def _is_exclaimed_my(place: Surroundings) -> bool:
    """Whether nothing is said to be the writer's: "Oh my!", "my goodness", "my oh my", "My, what a haul"."""
    previous, following = place.previous, place.following
    after_oh = previous in _OHS or (previous == "," and place.before(2).lower() in _OHS)
    # "my" needs a noun; where a comma or the end follows, there is none.
    if following in _NO_WORD or following in _ENDS_EXCLAMATION:
        return True
    if following == "my" or (previous == "my" and not after_oh):
        return True
    if following in _EXCLAIMED:
        return True
    if following == "word":
        behind = place.after(2).lower()
        ends = behind in _NO_WORD or not behind[:1].isalnum() or behind in _AFTER_MY_WORD
        return (ends and (after_oh or not previous[:1].isalnum())) or after_oh
    return after_oh and following in _AFTER_OH_MY


def _is_dug_mine(place: Surroundings) -> bool:
    """A coal mine, a mine of information, "to mine tin"."""
    previous, following = place.previous, place.following
    if following in _OF_MINES or (previous in _ARTICLES and previous != "that"):
        return following not in {"'s", "’s"} or previous in _ARTICLES
    if previous in _DUG or (place.before(2).lower() in {"a", "an", "the"} and _describes_a_mine(place)):
        return True
    if previous in _DIGGERS and following in _DUG_UP:
        return True
    # "Levant Mine", "Geevor mine": a name before it.
    named = place.before()[:1].isupper() and previous.isalpha() and place.before(2)[:1].isalnum()
    capital = place.written[0].isupper() or place.before(2)[:1].isupper()
    return named and (capital or following in {"in", "near", "at"}) and not place.shouted


def _describes_a_mine(place: Surroundings) -> bool:
    previous = place.previous
    return (
        previous.isalpha()
        and previous not in {"one", "rest", "same", "book", "day"}
        and previous.endswith(("ed", "ing", "ian", "ish"))
    )


def _is_other_me(place: Surroundings) -> bool:
    """Whether "me" is an exclamation, an idiom or an abbreviation: "Dear me", "me time", the illness ME, Maine."""
    if place.previous in _DEARS and not place.following.isalnum():
        return place.before(2) in _NO_WORD or not place.before(2)[:1].islower() or place.before(2).lower() in _OHS
    if place.following == "time" and place.previous not in {"give", "gave", "gives", "giving", "buy", "save", "saves", "saved"}:
        return True
    if place.following == "too" and place.after(2).lower() in {"movement", "campaign", "era"}:
        return True
    if place.written != "ME" or place.shouted:
        return False
    between_brackets = place.before() == "(" and place.after() == ")"
    state = place.before() == "," and place.before(2)[:1].isupper() and not place.following.isalpha()
    illness = (
        place.following in _ME_ILLNESS_AFTER
        or (place.following == "/" and place.after(2).upper() == "CFS")
        or (place.previous == "with" and place.before(2).lower() in _ME_ILLNESS_BEFORE)
        or place.previous in {"has", "have", "having"}
    )
    return between_brackets or state or illness


def _has_apostrophe(place: Surroundings) -> bool:
    return not place.written.isalpha()


def _is_other_im(place: Surroundings) -> bool:
    """The abbreviation IM, and German before words that English shares: "im Winter"."""
    written = place.written
    return (written == "IM" and not place.shouted) or (written in {"im", "Im"} and place.after() in _IM_GERMAN)


def _is_other_ive(place: Surroundings) -> bool:
    """A surname, or a group in capitals."""
    written = place.written
    if _has_apostrophe(place):
        return False
    return (written == "IVE" and not place.shouted) or (written == "Ive" and place.before()[:1].isupper())


def _is_other_ill(place: Surroundings) -> bool:
    """Unwell, unless a verb follows and nothing before says of whom it is told."""
    if _has_apostrophe(place):
        return False
    verb = place.following in _BASE_VERBS or (place.following.endswith("ly") and len(place.following) > 4)
    return place.previous in _ILL_BEFORE or not verb or (place.written.isupper() and not place.shouted)


def _is_other_id(place: Surroundings) -> bool:
    """Identity, or Freud's id, unless a verb follows that "I'd" takes."""
    if _has_apostrophe(place):
        return False
    if place.written in {"ID", "iD"} and not place.shouted:
        return True
    return place.previous in _ID_BEFORE or place.following not in _AFTER_ID


OTHER_SENSES: Mapping[str, Callable[[Surroundings], bool]] = {
    "i": is_letter,
    "me": _is_other_me,
    "my": _is_exclaimed_my,
    "mine": _is_dug_mine,
    "i'm": _is_other_im,
    "i've": _is_other_ive,
    "i'll": _is_other_ill,
    "i'd": _is_other_id,
}
