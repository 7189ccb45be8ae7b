"""Asking for and offering private contact, and everything that only sounds like it."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.marked import lines, marked
from tweetguard.text.contact import private_contact
from tweetguard.text.contact.private_contact import KINDS, PrivateContact, choices, could_hold, find_private_contact
from tweetguard.text.tokens import tokenise

# Kinds of contact, and the text with the telling phrases marked.
PRIVATE = r"""
personal-account | Send it ⟦to me on Snap⟧
private-message | ⟦I'll DM⟧ everyone the link
private-message | ⟦message away⟧
private-message | ⟦what's your Snap⟧?
private-message | ⟦drop your insta⟧ below
direct-to-staff | ⟦ping Mr Obi a WhatsApp⟧
private-message | ⟦D.M. me⟧
personal-number | ⟦my home number⟧
private-message | ⟦text any time⟧
private-message | ⟦WhatsApp your photos to me⟧
follow | ⟦accepting friend requests⟧ from Year 11
follow | ⟦I follow all my students on Insta⟧
follow | ⟦give my page a follow⟧
follow | ⟦subscribe to my channel⟧
private-message | it's easier if ⟦I ring you⟧
private-message | Mr Obi will reply ⟦by DM⟧
private-message | ⟦DM me⟧ for the link
private-message | ⟦dm me⟧!
private-message | ⟦PM me⟧ your ideas
private-message | ⟦message me⟧ any time
private-message | ⟦Text me⟧ when you're home
private-message | ⟦txt me⟧
private-message | ⟦WhatsApp me⟧
private-message | ⟦Whatsapp me⟧ a photo of your work
private-message | ⟦snapchat me⟧
private-message | ⟦Snap me⟧ at mr_obi
private-message | ⟦ring me⟧ tonight
private-message | ⟦Ring me⟧ at home if you're stuck
private-message | ⟦call me⟧ on 07700 900123
private-message | Just ⟦call me⟧ when you land
private-message | ⟦Phone me⟧ after 6
private-message | ⟦inbox me⟧
private-message | ⟦FaceTime me⟧ if the maths won't come
private-message | ⟦drop me a DM⟧
private-message | ⟦Drop me a message⟧ and we'll sort it
private-message | ⟦send me a DM⟧
private-message | ⟦shoot me a text⟧
private-message | ⟦give me a ring⟧ this evening
private-message | ⟦Give me a bell⟧
private-message | ⟦ping me a message on Insta⟧
private-message | ⟦send me a private message⟧
private-message | ⟦slide into my DMs⟧
private-message | ⟦Slide into the DMs⟧
private-message | my ⟦DMs are open⟧
private-message | our ⟦DMs are open⟧
private-message | ⟦DMs open⟧!
private-message | ⟦DMs always open⟧
private-message | ⟦Our inbox is always open⟧
private-message | pop it ⟦in my DMs⟧
private-message | send it ⟦to my DMs⟧
private-message | ⟦DM for⟧ details
private-message | ⟦Please DM for⟧ the password
private-message | Questions? ⟦DM us⟧
private-message | ⟦DM us⟧ and we'll send it
private-message | ⟦via DM⟧ please
private-message | Details ⟦by DM⟧
private-message | ⟦over private message⟧
follow | ⟦add me on Snap⟧
follow | ⟦Add me⟧!
follow | ⟦add me on Discord⟧: obi#1234
follow | ⟦Follow me on Instagram⟧
follow | ⟦follow me⟧ for more
follow | ⟦Follow me⟧ @mr_obi_maths
follow-back | ⟦follow me back⟧
follow-back | ⟦follow back⟧ please
follow-back | ⟦follow for follow⟧
follow-back | ⟦f4f⟧?
follow-back | #⟦followback⟧
follow-back | we ⟦follow back⟧
follow-back | ⟦I'll follow you back⟧
follow-back | I always ⟦follow back⟧
follow-back | ⟦following everyone back⟧ tonight
follow-back | ⟦follow all our Year 11s back⟧
follow-back | Give us a follow and ⟦we'll follow you back⟧
follow-back | ⟦we follow students back⟧
personal-account | it's on ⟦my personal account⟧
personal-account | ⟦my own Insta⟧ is @reid_art
personal-account | ⟦my Insta is⟧ @reid
personal-account | ⟦My Snap:⟧ reid99
personal-account | ⟦my private account⟧ has the photos
personal-account | ⟦find me on Snap⟧
personal-account | ⟦Find me on TikTok⟧
personal-account | you'll ⟦find me on Discord⟧ most nights
private-message | ⟦hmu⟧
private-message | ⟦hit me up⟧
private-message | ⟦hit me up on Insta⟧
personal-account | I⟦'m on Snap⟧ as obi99
personal-account | I⟦'m on Discord⟧ tonight
private-message | ⟦chat on WhatsApp⟧?
private-message | let's ⟦chat on Snap⟧
private-message | let's ⟦take this to DMs⟧
private-message | Let's ⟦move it to WhatsApp⟧
personal-account | ⟦talk to me on Messenger⟧
private-message | ⟦I'll DM you⟧
private-message | ⟦I'll DM you⟧ the answers
private-message | ⟦we'll DM you⟧
private-message | ⟦I can text you⟧ the time
private-message | ⟦I've DM'd you⟧
private-message | ⟦just DMed you⟧
private-message | ⟦check your DMs⟧
private-message | I've ⟦sent you a DM⟧
private-message | I'll ⟦send you a private message⟧
follow | ⟦I'll add you on Snap⟧
personal-number | ⟦here's my number:⟧ 07700 900123
personal-number | ⟦my number is⟧ 07700 900456
personal-number | ⟦my mobile is⟧ 07700 900111
personal-number | on ⟦my personal mobile⟧
direct-to-staff | ⟦DM Miss Reid⟧
direct-to-staff | ⟦WhatsApp Miss Reid directly⟧
direct-to-staff | ⟦Text Mr Obi⟧ on his mobile
direct-to-staff | ⟦message your teacher privately⟧
direct-to-staff | ⟦message Mr Obi⟧ for the kit list
direct-to-staff | ⟦Snapchat Miss⟧
direct-to-staff | ⟦find Mr Obi on Insta⟧
direct-to-staff | ⟦add Miss Reid on Snap⟧
direct-to-staff | ⟦follow Mr Obi on TikTok⟧
private-message | ⟦join my Discord⟧
personal-account | ⟦join my private Snap⟧ group
private-message | ⟦join my group chat⟧
private-message | ⟦message us privately⟧
private-message | ⟦play me on Xbox⟧
private-message | Why not ⟦DM me⟧?
private-message | Why don't you ⟦message me⟧ tonight?
private-message | Don't be shy, ⟦DM me⟧!
private-message | Don't hesitate ⟦to DM me⟧
private-message | Can't make it? ⟦DM me⟧
private-message | No, just ⟦text me⟧
private-message | feel free to ⟦message me⟧
private-message | You can ⟦message me⟧ whenever
private-message | you could always ⟦WhatsApp me⟧
follow | ⟦add my Snap⟧
follow | ⟦follow my Insta⟧
follow | ⟦add me⟧ as a friend on Facebook
follow | ⟦friend me on Facebook⟧
follow | ⟦send me a friend request⟧
private-message | ⟦drop a DM⟧ to Miss Khan
direct-to-staff | ⟦DM Sir⟧
private-message | ⟦I’ll DM you⟧
private-message | ⟦DM's are open⟧
private-message | My ⟦DMs are always open⟧ x
private-message | Stuck? ⟦Message me⟧ x
private-message | ⟦text me⟧, ⟦ring me⟧, whatever
private-message | I can't reply here but ⟦DM me⟧
private-message | ⟦contact me privately⟧
private-message | email isn't working so ⟦text me⟧
private-message | ⟦WhatsApp me⟧ or Miss Reid
personal-account | you can ⟦reach me on Telegram⟧
personal-account | ⟦get me on Signal⟧
private-message | ⟦DM with⟧ your name
private-message | ⟦just DM⟧
private-message | ⟦message me⟧ on here
private-message | ⟦speak to me privately⟧ on here
private-message | ⟦I'll ring you⟧ tonight
private-message | Ask me anything ⟦by DM⟧
private-message | privately ⟦message me⟧
private-message | ⟦msg me⟧
private-message | ⟦whats app me⟧
personal-account | ⟦my snapchat is⟧ reidy
follow | ⟦Add me⟧: @reidy
follow | ⟦follow me⟧ and I'll send them
follow-back | Everyone who comments gets a ⟦follow back⟧
personal-account | ⟦my other account⟧ has more
personal-account | See ⟦my own TikTok⟧ for the dance
personal-account | Mr Obi⟦'s personal account⟧
"""

NOT_PRIVATE = r"""
we spoke to Lyon over WhatsApp
photo via Snapchat
using WhatsApp safely: a talk for parents
ask to add me on the register, please
my Facebook lesson of the year
we follow students' progress closely
the ring me and my sister found
my personal account of the trip
Give us a follow
our Insta is @StLukesArt
tune in to our Instagram live
Follow the school on X
text him the answer? Never!
he wanted to message me
people who tried to add me
can someone ring the office
the message for me
a call for help
staff never text or WhatsApp you
they will never DM you
your private messages are not private
email
email the department
message the school office
Follow #StLukesSTEM for more
Follow us for updates
follow @StLukesCollege
We can't DM or follow students back
never add strangers on Snapchat
please don't DM us
Staff must not message pupils privately
We don't follow students
We never follow back
do not text me
Don't add me
tell me more
show me
email me your draft
Call me Ishmael
call me old-fashioned but
Call me a nerd
You can call me biased
"DM me" said the stranger
If anyone says 'message me', tell an adult
follow me to the hall
Follow me through the steps
Follow me on this journey
add me to the list
Add me to the rota please
the text me and 9B studied
set text: Mr Pip
concentration in mol/dm3
24 dm of water
meet at 3 pm me and Miss Khan
PM Starmer visits
The PM for a day competition
my personal best
my own classroom
my own work
ring the office
call the office
text message poetry lesson
Please ring Mrs Coombe on her mobile
Year 9 follow back roads to the coast
follow the path back
We followed them back to the bus
Snap! card games
cold snap
A Snapchat safety talk
Instagram says 13+
WhatsApp group for parents
mum text me
She messaged me
people who text me at night
the students who follow me
he called me
they call me Sir
someone sent me a DM
I got a text
wanted to call me
thanks for the message
message me on Teams
message Mr Obi on Teams
Message Miss Reid through Google Classroom
send Mr Obi an email
ask me in class
find me in L2
Find me at break
catch me at lunch
see me after the lesson
talk to me on Monday
speak to Miss Reid
Come and talk to Mr Obi
chat to your tutor
join me on Friday
join me on stage
Join us on Zoom
Doc Martens aren't DMs
My Twitter is full of volcanoes
the phone is ringing
my phone is dead
my number is up
call for papers
a call to arms
ring any bells?
that rings a bell
drop me off
give me a break
give me a hand
send me a photo of it
add me a chair
private study
direct messages are switched off
Our DMs are closed
DMs are not open
No DMs please
We don't reply to DMs
instead of DMing us, email the office
rather than message me, ask in class
We are not able to accept follow requests
keep your private account private
check your privacy settings
a stranger may ask you to add them
They may say add me on Snap
Follow the leader
You follow, we lead
follow the school's Instagram
text the Samaritans
Text SHOUT to 85258
call ChildLine on 0800 1111
follow your nose back
back up, follow me out
we'll text parents
We will message you through ParentMail
our app will message you
I'll email you
I'll ring the office
read me the text
My private tutor
follow up
Dungeon master (DM) wanted
The DM for our D&D club is Sam
please use dm for decimetre
a message from me
a text from me to you
we can't follow you back
I won't be following you back
Please don't ask us to follow back
not allowed to text or WhatsApp me
never, ever message me
don't call, text or message me
Never reply to 'add me'
my signal is lost
Signal me when ready, said the captain of the Titanic lesson
"""


@pytest.fixture(autouse=True, scope="module")
def spacy_is_loaded() -> None:
    """Its import would count against Hypothesis's deadline."""
    find_private_contact(tokenise("DM me"))


def contacts(text: str) -> list[PrivateContact]:
    return list(find_private_contact(tokenise(text))) if could_hold(text) else []


@pytest.mark.parametrize("line", lines(PRIVATE))
def test_private_contact_is_found(line: str) -> None:
    kinds, _, rest = line.partition(" | ")
    text, expected = marked(rest)
    found = contacts(text)
    assert [(one.span.start, one.span.end) for one in found] == expected
    assert list(dict.fromkeys(one.kind for one in found)) == kinds.split()


@pytest.mark.parametrize("text", lines(NOT_PRIVATE))
def test_refusals_reports_and_other_senses_pass(text: str) -> None:
    assert contacts(text) == []


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("Add me on Snap", "Snapchat"), ("DM me", "X"), ("WhatsApp Miss Reid", "WhatsApp"), ("my Insta is @x", "Instagram"),
        ("Text me", None), ("our DMs are open", "X"), ("message me on Discord", "Discord"),
    ],
)  # fmt: skip
def test_the_service_is_named(text: str, service: str | None) -> None:
    assert [one.service for one in contacts(text)] == [service]


def table_phrases() -> st.SearchStrategy[str]:
    """Phrases drawn from the finder's own table."""
    rows = [row.split("|")[2].split() for row in private_contact._PHRASES.strip().splitlines()]

    def written(row: list[str]) -> st.SearchStrategy[str]:
        parts = []
        for word in row:
            tokens, often = choices(word)
            token = st.sampled_from([one or "Obi" for one in tokens])
            parts.append(st.one_of(st.just(""), token) if often in {"?", "*"} else token)
        return st.tuples(*parts).map(lambda words: " ".join(word for word in words if word).replace(" '", "'"))

    return st.sampled_from(rows).flatmap(written)


@given(table_phrases())
def test_no_phrase_of_the_table_escapes_the_quick_test(phrase: str) -> None:
    assert could_hold(phrase)


@given(
    st.lists(st.one_of(table_phrases(), st.sampled_from(["not", '"', ",", ".", "never", "🎉", "\n", "to", "who"])), max_size=8)
)
def test_spans_lie_in_the_text_in_order(words: list[str]) -> None:
    text = " ".join(words)
    end = 0
    for one in find_private_contact(tokenise(text)):
        assert end <= one.span.start < one.span.end <= len(text)
        assert one.kind in KINDS
        end = one.span.end


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    assert all(one.span.end <= len(text) for one in find_private_contact(tokenise(text)))


@pytest.mark.parametrize("unit", ["follow me ", "'DM me' ", "never dm, text or "])
def test_a_megabyte_takes_seconds(unit: str) -> None:
    text = (unit * 1_000_000)[:1_000_000]
    start = process_time()
    find_private_contact(tokenise(text))
    assert process_time() - start < 60, "linear work takes a tenth of this; quadratic work never ends"
