"""Whether a first-person word belongs to the title of a work that bears no quotation marks: I Capture the Castle.

Title case tells most of them. A list of works that schools read, play, sing and watch tells those that a capital letter
at the beginning of a sentence leaves open, and those written without capitals.
"""

from __future__ import annotations

from dataclasses import dataclass

from tweetguard.text.cue_places import cue
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.voice.surroundings import Surroundings
from tweetguard.text.word_lists import word_set

_WORKS = """
I Capture the Castle|I Know Why the Caged Bird Sings|I Am Malala|I Am Legend|I Am David|I, Robot|I, Daniel Blake|I, Claudius
I, Tonya|I, Coriander|I'm the King of the Castle|I'm Not Scared|I'll Give You the Sun|I Wandered Lonely as a Cloud
I Wandered Lonely|I Have a Dream|I Want My Hat Back|I Wanna Be Yours|I Will Survive|I Will Always Love You|I Vow to Thee
I Dreamed a Dream|I See the Light|I Can See Clearly Now|I Want It That Way|I Want to Break Free|I Gotta Feeling|I'm a Believer
I Say a Little Prayer|I Saw Three Ships|I'll Make a Man Out of You|I Just Can't Wait to Be King|I Could Have Danced All Night
I Don't Know How to Love Him|I Feel Pretty|I Am the Walrus|I Got Rhythm|I Only Have Eyes for You|I'm a Celebrity
I Heard It Through the Grapevine|I Believe I Can Fly|I Wish It Could Be Christmas Everyday|I Want to Hold Your Hand
Am I Normal Yet|The King and I|Withnail and I|How I Live Now|How I Met Your Mother|If I Were a Rich Man|As I Lay Dying
As I Walked Out One|Because I Could Not Stop for Death|All I Want for Christmas|All I Ask of You|Everything I Know About Love
The Day I Swapped My Dad for Two Goldfish|Things I Hate About You|How Far I'll Go|Do I Wanna Know|What Was I Made For
Me Before You|Me and Earl and the Dying Girl|Me and My Girl|Me, Myself and I|Me, Myself & I|Despicable Me|Call Me by Your Name
Kiss Me, Kate|Catch Me If You Can|Marley & Me|Marley and Me|Don't Rain on My Parade|Don't Stop Me Now|Fly Me to the Moon
Let Me Entertain You|Rock Me Amadeus|Take Me Home, Country Roads|Take Me to Church|Killing Me Softly|The Spy Who Loved Me
You Raise Me Up|Bring Me Sunshine|Lend Me a Tenor|You Belong with Me|Abide with Me|Guide Me, O Thou Great|Tell Me a Dragon
Make Me a Channel of Your Peace|My Fair Lady|My Sister's Keeper|My Family and Other Animals|My Last Duchess|My Neighbour Totoro
My Neighbor Totoro|My Brilliant Friend|My Cousin Rachel|My Left Foot|My Beautiful Laundrette|My Name Is Mina
My Sister Lives on the Mantelpiece|My Swordhand Is Singing|My Brother Is a Superhero|My Big Fat Greek Wedding
My Heart Will Go On|My Favourite Things|My Favorite Things|My Mother Said I Never Should|My Naughty Little Sister
My Mistress' Eyes|My Dad's a Birdman|My Papa's Waltz|My Octopus Teacher|My Chemical Romance|My Hero Academia|My Little Pony
My Boy Jack|My Mum Tracy Beaker|My Polish Teacher's Tie|My Bonnie Lies Over the Ocean|The Story of My Life|All My Sons
All About My Mother|While My Guitar Gently Weeps|Where's My Cow|You Are My Sunshine|Who Moved My Cheese|The Lord's My Shepherd
The Lord Is My Shepherd|Be Thou My Vision|Mamma Mia, Here I Go Again|Not My Father's Son|Oh My Darling Clementine
"""
# Titles that are also everyday words: only capitals make titles of them.
_WORKS_IN_CAPITALS = """
Stand by Me|Lean on Me|Remember Me|Wake Me Up|My Way|My Girl|My Shot|My Parents|My Grandmother|My Policeman|My Generation
My Immortal|On My Own|In My Life|Before I Die|If I Stay|What I Was|Where I'm From|I Feel Good|I Got You|Yours, Mine and Ours
"""
_UNMISTAKABLE = 6  # words: nobody says so many in this order by chance
_PIECES = lazy(r"n't|'\w+|\w+?(?=n't)|\w+")
_FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself"})

_SMALL = word_set("a an the of and or to in on at by for with from as is my me i you your it if but not")
_CUES = cue(
    r"(?:re-?)?(?:reads?|reading|books?|novels?|plays?|playing|films?|movies?|musicals?|poems?|poetry|chapters?|authors?|"
    r"scripts?|cast|casting|auditions?|rehearsals?|rehearsing|tickets?|library|study|studying|studied|texts?|watch(?:ed|ing)?|"
    r"songs?|sing(?:s|ing)?|lyrics|albums?|perform(?:s|ed|ing)?|performances?|productions?|shows?|stage|staging|opera|ballet|"
    r"memoirs?|autobiograph(?:y|ies)|hymns?|choir|series|episodes?|screening|starring|director|premiere|screenplay)"
)
_CUE_REACH = 90
_NO_TITLE_WORDS = word_set(
    """
    year years form class gcse btec key stage head miss mr mrs ms dr sir english french german spanish latin welsh irish
    maths science history geography drama music art computing chemistry physics biology psychology monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october november december
    christmas easter googled zoomed hoovered skyped facetimed photoshopped lego tutor sixth mum mam dad nan gran grandad grandma uncle auntie aunt pastor gosh god lord birthday
    """
)
_WITHIN_SEGMENT = frozenset({",", "'", "’", "&", "-", "'s", "’s", "'m", "’m", "'re", "’re", "'ll", "’ll", "'ve", "’ve"})
_REACH = 12


@dataclass(frozen=True, slots=True)
class _Work:
    """A title in tokens, one of which, at `position`, is of the first person."""

    words: tuple[str, ...]
    position: int
    needs_capitals: bool


def _index_works() -> dict[tuple[str, str], list[_Work]]:
    """The lists, findable by a first-person word and its right neighbour, or its left one at the end of a title."""
    index: dict[tuple[str, str], list[_Work]] = {}
    for listed, needs_capitals in ((_WORKS, False), (_WORKS_IN_CAPITALS, True)):
        for title in listed.strip().replace("\n", "|").split("|"):
            words = tuple(_PIECES.findall(title.lower()))
            for place, word in enumerate(words):
                if word in _FIRST_PERSON:
                    pair = (word, words[place + 1]) if place + 1 < len(words) else (words[place - 1], word)
                    index.setdefault(pair, []).append(_Work(words, place, needs_capitals))
    return index


_INDEX = _index_works()


def stands_in_title(place: Surroundings) -> bool:
    """Whether the word is part of the title of a work."""
    return _in_known_title(place) or _in_title_case(place)


def _in_known_title(place: Surroundings) -> bool:
    word = place.around.words[place.first].lower()
    left, right = (_next_word(place.around.words, place.first, step)[1].lower().replace("’", "'") for step in (-1, 1))
    for pair in ((word, right), (left, word)):
        for work in _INDEX.get(pair, ()):
            written = _written(place, work)
            if written and (len(written) >= _UNMISTAKABLE or _is_marked(place, written, work)):
                return True
    return False


def _next_word(words: list[str], index: int, step: int) -> tuple[int, str]:
    """The nearest token with letters or digits, passing over punctuation but no line's end; "" where there is none."""
    index += step
    while 0 <= index < len(words) and words[index] != "\n":
        word = words[index]
        if word[0].isalnum() or word[-1].isalnum():
            return index, word
        index += step
    return index, ""


def _is_marked(place: Surroundings, written: list[str], work: _Work) -> bool:
    """Whether capitals or a word of books, stage or music make these words a title; shouted capitals tell nothing."""
    capitals = _is_capitalised(written) and not all(map(str.isupper, written))
    return capitals or (_has_cue(place) and not work.needs_capitals)


def _written(place: Surroundings, work: _Work) -> list[str]:
    """The title's words as the text has them, if the text has them all."""
    index = place.first
    for _ in range(work.position):
        index, _word = _next_word(place.around.words, index, -1)
    written: list[str] = []
    for expected in work.words:
        if written:
            index, _word = _next_word(place.around.words, index, 1)
        if not 0 <= index < len(place.around.words) or place.around.words[index].lower().replace("’", "'") != expected:
            return []
        written.append(place.around.words[index])
    return written


def _is_capitalised(written: list[str]) -> bool:
    """Whether these words are in title case, the first-person words too."""
    return all(word[:1].isupper() or not word[:1].isalpha() or _may_be_small(word) for word in written)


def _may_be_small(word: str) -> bool:
    lowered = word.lower()
    return lowered in _SMALL and lowered not in _FIRST_PERSON


def _has_cue(place: Surroundings) -> bool:
    """Whether a word of books, stage or music stands near."""
    return place.is_near(_CUES, _CUE_REACH)


def _is_name_like(word: str) -> bool:
    """Capital and small letters, and no name of a year, subject, day or service."""
    return len(word) > 1 and word[0].isupper() and word[1:].islower() and word.lower() not in _NO_TITLE_WORDS


def _segment(place: Surroundings) -> tuple[list[str], list[str]]:
    """The words before (nearest first) and behind, up to the nearest mark that ends or interrupts a sentence."""
    sides: tuple[list[str], list[str]] = ([], [])
    for side, neighbour in zip(sides, (place.before, place.after), strict=True):
        for steps in range(1, _REACH):
            word = neighbour(steps)
            if not word or word == "\n" or not (word[0].isalnum() or word in _WITHIN_SEGMENT):
                break
            side.append(word)
    return sides


def _in_title_case(place: Surroundings) -> bool:
    """Whether capitals around the word are those of a title, not of a heading or a name."""
    written = place.written
    if not written[0].isupper() or (len(written) > 1 and written.isupper() and place.shouted):
        return False
    if written[0] == "I" and not (_is_name_like(place.after()) and place.following.isalpha()):
        return False
    before, after = _segment(place)
    following = after[0] if after else ""
    if written[0] == "I":
        capitals = sum(map(_is_name_like, (*before, *after)))
        return capitals > 1 and (not _is_heading(written, before, after) or _has_cue(place))
    if not written[1:].islower():
        return False
    listed = before[:1] == [","] and written in before  # "My Life, My Death"
    if before and not listed and place.before(len(before) + 1) not in {"#", "@"}:
        onward = next((word for word in after[:4] if not _may_be_small(word)), "")
        beside = _is_name_like(onward) or (
            _is_name_like(before[0].strip(",") or before[-1]) and following.lower() not in _NO_TITLE_WORDS
        )
        return beside and (not _is_heading(written, before, after) or _has_cue(place))
    return _begins_title(after) and _has_cue(place)


def _is_heading(written: str, before: list[str], after: list[str]) -> bool:
    """Whether all words around bear capitals ("What I Think Of The New Hall", "It's My Birthday")."""
    words = [word for word in (*before, written, *after) if word[0].isalpha() and word not in {"n't", "n’t"}]
    return len(words) > 2 and all(word[0].isupper() for word in words)


def _begins_title(after: list[str]) -> bool:
    """Whether two capital words follow a word that begins its sentence, with nothing but small words between."""
    capitals = 0
    for word in after[:6]:
        if _is_name_like(word):
            capitals += 1
        elif word.lower() not in _SMALL:
            break
    return capitals >= 2
