"""Swearing, slurs and insults behind every disguise, and everything that only looks like them. Mild words where they will do."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.marked import lines, marked
from tweetguard.text.conduct.abuse import find_abuse
from tweetguard.text.conduct.abuse_lists import abuse_words

ABUSE = r"""
The printer is ⟦crap⟧ today.
⟦Sh1t⟧ trains, ⟦sh1t⟧ Wi-Fi.
What a load of ⟦b*llocks⟧.
⟦F.u.c.k⟧ this.
⟦c r a p⟧ weather again
the ⟦cr@p⟧ tape
⟦$hit⟧ happens
this is ⟦sh💩t⟧
⟦Ｃｒａｐ⟧ lesson
⟦Сrар⟧ in Cyrillic letters
⟦𝒸𝓇𝒶𝓅⟧ in a script face
⟦c̶r̶a̶p̶⟧ struck out
⟦cr​ap⟧ with nothing between
⟦craaaaap⟧!
⟦f**k⟧ off storm
oh for ⟦f***⟧'s sake
⟦bl**dy⟧ marvellous
⟦Bloody hell⟧, what a finish!
too ⟦bloody⟧ cold in here
⟦What the hell⟧ happened to our beans?
⟦Damn⟧, that was close.
⟦wtf⟧ is this
⟦fcuk⟧ it
a right ⟦sh1tshow⟧
that ⟦dumb-ass⟧ idea
you ⟦@sshole⟧
⟦#Bullshit⟧? no: #⟦Bullshit⟧
⟦Shut up⟧ and hand it in.
this lab ⟦sucks⟧.
what a pile of ⟦BS⟧ it was, total ⟦BS⟧
cold ⟦af⟧
You absolute ⟦muppets⟧! The deadline was Friday.
Whoever did it is a complete ⟦clown⟧.
these ⟦clowns⟧ again
⟦Idiots⟧. All of them.
our Year 8 are ⟦thick⟧
You're ⟦thick⟧ if you think surds are pointless.
You lot are ⟦pathetic⟧.
we beat those ⟦l0sers⟧ from Westmere
Don't be such a ⟦pr!ck⟧ about it.
Only a ⟦moron⟧ would park there.
that paper was ⟦so gay⟧
"""

HARMLESS = r"""
From Scunthorpe to Essex, Sussex, Penistone, Cockermouth and Clitheroe.
class, assess, pass, grass, assassin, embassy, bass, compass, potassium
cocktail, shuttlecock, peacock, woodcock, cockpit, cockerel, Hancock, Hitchcock
Matthew, title, titration, constitution, Titanic, competition
analysis, canal, banal; document, cucumber, accumulate; therapist
shiitake, Matsushita, Hoshita, mishit, Wankhede, swanky, Twankey
snigger, niggle, Niger; Dickens, Dick Turpin, Moby Dick; Bitcoin
hello, shell, he'll pop over, she'll be late, we'll see, Hell Creek fossils
Great tits at the feeder, blue-footed boobies, a cock and his hens
One ox, one ass, eleven shepherds: nativity rehearsal
Bloody Mary, Bloody Sunday, a long and bloody war, the bloody hands of Macbeth
"Out, damned spot! Out, I say!"
Dante's nine circles of hell
'Hell is other people', said Sartre.
A55 closed. Room B1, then T1T. See set 5H.
A* and A** and A*A*A* for you; x*y*z and 2**8
**bold**, *args and **kwargs
A silly mistake, a stupid question, thick fog, thick custard, a dummy variable
The Idiot, American Idiot, an idiot's guide, idiot-proof, the idiot box
Coco the Clown and the clown fish
Where's Wally? The Muppets! Despicable Me!
Winners and losers of globalisation. Loser buys the biscuits.
Nobody here is stupid. You are not stupid.
The narrator is a liar. Discuss.
The princes were shut up in the Tower. Shut up shop. Shut the door.
A leech sucks blood, a pump sucks air.
BS 8888, BS EN 71, autofocus (AF)
Offa's Dyke, an igneous dyke, slag heaps from the furnace
Prick the base with a fork. A door knob, a knob of butter.
Dumb show in Hamlet, a dumb waiter
William the Bastard became the Conqueror. King Cnut and the tide.
Je suis en retard, il est trop tard. Doo-wop and honky-tonk. Spick and span.
These rats learned a maze. What a tool! Those snakes are harmless. Any fool can know.
@shithead_fan is a handle, https://shitwebsite.example is a link
"""


def found(text: str) -> list[str]:
    return [each.span.of(text) for each in find_abuse(text, abuse_words())]


@pytest.mark.parametrize("line", lines(ABUSE))
def test_abuse(line: str) -> None:
    text, spans = marked(line)
    if text.startswith("#Bullshit"):
        text, spans = text[15:], [(1, 9)]
    seen = [(each.span.start, each.span.end) for each in find_abuse(text, abuse_words())]
    assert seen == spans


@pytest.mark.parametrize("text", lines(HARMLESS))
def test_harmless(text: str) -> None:
    assert found(text) == []


def test_what_may_be_technical_is_uncertain() -> None:
    certain = {text: [each.certain for each in find_abuse(text, abuse_words())] for text in (
        "A healthy bitch and her pups", "That bitch again", "'Kraut': posters called him a kraut", "He's a kraut",
    )}  # fmt: skip
    assert list(certain.values()) == [[False], [True], [False, True], [True]]


def test_words_that_stand_together_are_one() -> None:
    text = "that bloody useless crappy shitty printer"
    assert found(text) == ["bloody", "crappy shitty"]
    both = find_abuse("crappy shitty printer", abuse_words())[0]
    assert both.words == ("crappy", "shit")


def test_a_school_adds_and_exempts_words() -> None:
    own = abuse_words(("wazzer", "daft brush"), ("crap", "what the hell", "bloody", "suck"))
    texts = (
        "You wazzers!",
        "a w4zzer",
        "the daft brush",
        "crap and cr4p",
        "What the hell",
        "too bloody cold",
        "this sucks.",
        "shit",
    )
    assert [[each.span.of(text) for each in find_abuse(text, own)] for text in texts] == [
        ["wazzers"], ["w4zzer"], ["daft brush"], [], [], [], [], ["shit"],
    ]  # fmt: skip
    assert found("wazzer") == []


_SWEARING = st.sampled_from(["fuck", "shit", "crap", "bollocks", "wanker"])


@given(_SWEARING, st.lists(st.integers(1, 5), min_size=8, max_size=8))
def test_stretching_hides_nothing(word: str, times: list[int]) -> None:
    stretched = "".join(letter * (3 if count > 2 else 1) for letter, count in zip(word, times, strict=False))
    assert found(f"well, {stretched} then") == [stretched]


@given(_SWEARING, st.sampled_from([".", "-", "*", "_", " ", " . "]))
def test_marks_between_letters_hide_nothing(word: str, mark: str) -> None:
    apart = mark.join(word)
    assert found(f"well, {apart}, then") == [apart]


@given(_SWEARING, st.data())
def test_invisible_signs_and_accents_hide_nothing(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word) - 1))
    sign = data.draw(st.sampled_from(["\u200b", "\u200d", "\u2060", "\u00ad", "\u0301", "\u0336", "\ufeff"]))
    hidden = word[:place] + sign + word[place:]
    assert found(f"well, {hidden}, then") == [hidden]


@given(st.text())
def test_spans_lie_within_any_text(text: str) -> None:
    for each in find_abuse(text, abuse_words()):
        assert 0 <= each.span.start < each.span.end <= len(text)


@pytest.mark.parametrize("part", ["f u c k ", "a", "*", "f*", "you ", "1", "sh!", "!", "bloody ", "\u0301", "stupid "])
def test_long_texts_take_linear_time(part: str) -> None:
    def seconds(length: int) -> float:
        text = part * (length // len(part))
        start = process_time()
        find_abuse(text, abuse_words())
        return process_time() - start

    seconds(1_000)
    assert seconds(40_000) < 0.5 + 30 * seconds(4_000)
