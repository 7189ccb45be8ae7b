"""I, me, my and their like, and everything that only looks like them."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.marked import lines, marked
from tweetguard.text.tokens import tokenise
from tweetguard.text.voice.first_person import could_hold, find_first_person

MEANT = r"""
a Grade I listed church ⟦I⟧ adore
Part I was hard but ⟦I⟧ loved it
the part ⟦I⟧ loved most
In class ⟦I⟧ saw three rockets
the book ⟦I⟧ read last night
(so do ⟦i⟧)
⟦My⟧ word of the day is zephyr
Oh ⟦my⟧ class were superb
a friend of ⟦mine⟧
that one is ⟦mine⟧
⟦Mine⟧'s a flat white
next to ⟦mine⟧ on the shelf
So am ⟦I⟧. We won.
Miss ⟦I⟧ said so
⟦im⟧ not sure
⟦Ive⟧ put it there
⟦ill⟧ be there at 4
⟦ill⟧ send it
⟦id⟧ love to see it
⟦I'm⟧ ⟦I’m⟧ ⟦IʼM⟧ ⟦I`m⟧
before ⟦i⟧ do
⟦MY⟧ fault
⟦My⟧ Year 9s were brilliant
So proud of ⟦My⟧ Year 9s
⟦My⟧ mum read the book
What ⟦I⟧ Think Of The New Hall
Miss Reid and ⟦I⟧ took 9B to Paris
you and ⟦I⟧
Am ⟦I⟧ right?
Can ⟦I⟧?
⟦I⟧ ❤️ maths
⟦I⟧ <3 maths
Thanks James ⟦I⟧ loved it
On Monday ⟦I⟧ taught
In Paris ⟦I⟧ saw it
email ⟦ME⟧ please
⟦I⟧-⟦I⟧ think so
⟦Me⟧ too!
for ⟦me⟧ the best bit
tell ⟦me⟧, show ⟦me⟧
⟦me⟧: \nalso ⟦me⟧:
Type I diabetes is what ⟦I⟧ study
⟦I⟧ said "I" twice
‘I’m off,’ he said to ⟦me⟧
⟦I'd⟧'ve gone
⟦I⟧'am here
school.⟦I⟧ loved it
The Day ⟦I⟧ Met The Queen
in ⟦my⟧ (humble) view
⟦my⟧ “best” class
⟦myself⟧
⟦I⟧, Mr Obi, will
merci ⟦I⟧ loved it
WHAT A NIGHT ⟦I⟧ LOVED IT
⟦I'M⟧ SO PROUD
Catch ⟦me⟧ if you can
Take ⟦my⟧ word for it
⟦My⟧ #STEM class won
⟦my⟧ 🐶 came to school
⟦I⟧'ma head to the lab
Its ⟦My⟧ Birthday!
⟦I⟧ Love you all so much
So ⟦I⟧ Tried To Explain It
can ⟦i⟧ be excused
⟦ill⟧ respect that
send them ⟦my⟧ way
THIS IS ⟦MY⟧ GIRL
Left ⟦mine⟧ at home
⟦My⟧ Life, ⟦My⟧ Rules
inbox ⟦me⟧, no forms
thanks.⟦im⟧ on it
Thank you all from ⟦me⟧ and the whole department
⟦I⟧ still can't believe it
Honestly ⟦I⟧ think that's great
(⟦I⟧ checked twice)
sorry, ⟦my⟧ mistake
⟦ME⟧ TOO
⟦me⟧ 🙋‍♀️
leave it on ⟦my⟧ desk
that mug is ⟦mine⟧!
⟦mine⟧ is the blue one
a colleague of ⟦mine⟧ and ⟦I⟧
⟦I⟧ did it all by ⟦myself⟧
⟦i'd⟧ love one
⟦I'd⟧ rather not
⟦id⟧ rather walk
⟦ill⟧ mark it tonight
⟦Ill⟧ see you at 3
⟦IM⟧ SO HAPPY
⟦Im⟧ on it
⟦IVE⟧ DONE IT
So, ⟦I've⟧ marked them
Who, ⟦me⟧?
Year 9 and ⟦I⟧ are off to Bath
You, ⟦me⟧ and the periodic table
It's just ⟦me⟧ here
⟦I⟧—well, we—won
⟦I⟧… have no words
⟦I⟧.. have no words
⟦I⟧ can't, ⟦I⟧ won't, ⟦I⟧ shan't
as ⟦I⟧ say in every lesson
So ⟦I⟧ says to them
as ⟦I⟧ always tell Year 7
Marking done. ⟦I⟧ need tea.
Tea? ⟦I⟧ need gallons
⟦I⟧ need tea. ⟦I⟧
@sam ⟦I⟧ agree!
#proud ⟦I⟧ did it
@sam ⟦my⟧ pleasure
Yes, ⟦mine⟧ too
compare it with ⟦mine⟧
like ⟦mine⟧
Not ⟦mine⟧ though
his and ⟦mine⟧
your essay beats ⟦mine⟧
⟦mine⟧ was worse
can you bring ⟦mine⟧ back
⟦Mine⟧!
The pen is ⟦mine⟧, the sword is yours
bring it to ⟦me⟧ in L2
remind ⟦me⟧ tomorrow
give ⟦me⟧ a week
give ⟦me⟧ time
give ⟦me⟧ time to mark
let ⟦me⟧ know
made ⟦me⟧ laugh
In Year 8 ⟦I⟧ was hopeless at fractions
At Christmas ⟦I⟧ always cry
Since Monday ⟦I⟧ have marked 60
With Year 10 ⟦I⟧ did Macbeth
Unlike Henry VIII, ⟦I⟧ have one wife
On Friday ⟦I⟧. Am. Done.
All ⟦I⟧ want is tea
All ⟦I⟧ want for Christmas is a marking-free week
what ⟦I⟧ mean is
Guess who ⟦I⟧ met? ⟦I⟧ met Malorie!
the class ⟦I⟧ teach
the war ⟦I⟧ studied
when ⟦I⟧ Googled it
⟦I⟧ Zoomed in
Miss Khan and ⟦I⟧
Mr Obi, Miss Khan and ⟦I⟧ are running it
Sam ⟦I⟧ am
thanks for asking. ⟦I'll⟧ check
⟦I´ll⟧ check
⟦I‘ll⟧ check
⟦I′m⟧ in
it's dear to ⟦me⟧!
oh dear. ⟦me⟧ again
⟦my⟧ dear friends
oh ⟦my⟧ class!
⟦My⟧ favourite lesson!
⟦MY⟧ FAVOURITE LESSON
Oh, ⟦my⟧ Year 9s
on ⟦my⟧ word
⟦my⟧ words
This is ⟦my⟧ office
- ⟦my⟧ pen\n- ⟦my⟧ bag
Cogito ergo sum: ⟦I⟧ think therefore ⟦I⟧ am
Lord, hear ⟦my⟧ prayer
"""

NOT_MEANT = r"""
Year 10 are reading I Capture the Castle this week
I Capture the Castle is our book of the month
Reading i capture the castle with 8B
World War I ended in 1918
World War I was over
WORLD WAR I REVISION
Charles I was executed in 1649
Elizabeth I's portraits
James I and VI
Types I and II errors
Books I–III
chords I, IV and V
a I–V–vi–IV progression
ii-V-I in C
Grade I listed building
(i) define (ii) explain
i) define\nii) explain
for i in range(10): print(i)
i = 0 then i++
i² = -1
z = 3 + 2i
a[i] = b[i]
where i is the imaginary unit
3 + 4 i is complex
P = I²R and V = I R
V = I × R
me llamo Sam
A mí me gusta el fútbol
me gusta, me encanta, me chifla
Il me dit bonjour
Tu me manques
me duele la cabeza
Mi dispiace, non mi piace
Diolch i bawb am ddod
Croeso i'r ysgol
im Sommer fahren wir
Im Garten ist ein Hund
Oh my, what a day
Oh my goodness!
My goodness, 9B!
My word, what a match
my oh my
Oh my days
Trip to a coal mine
down the mine with Year 8
Geevor Mine was amazing
to mine tin
Geevor tin mine
the abandoned mine
Minecraft is fun
iPad and iPhone
i.e. this
A.I. club
AI club
I.T. support
I. Newton discovered it
by I. M. Banks
Mr I will cover
There's no I in team
the letter I is next
A, E, I, O, U
I before E except after C
dot the i's
i before e
She was ill yesterday
feeling ill? stay home
Bring photo id please
your id card
the id, ego and superego
me time is vital
forget-me-nots in bloom
dis-moi and donne-moi
#askme anything
@me_and_you hello
see http://about.me/x
pronouns (I, me, my, mine)
the pronoun I
Use the word me carefully
Auditions for My Fair Lady on Monday
My Fair Lady opens tonight
We sang Stand by Me
Me Before You by Jojo Moyes
reading How I Live Now
The King and I rehearsals
Portland, ME 04101
living with ME
ME/CFS awareness
I-beam bridges
an I-spy book
The Me Too movement
dear me!
Goodness me, 9B
ich bin = I am
Je suis means I am
I/me confusion
collagen type I fibres
Mathematics I exam
Book I of the Republic
Act I, Scene 2
Act I opens with thunder
Napoleon I, Emperor
Henry I (1100–1135)
Rocky I, II and III
> I loved it\nWhat a quote
copper(I) oxide
Cu(I)
I-131 decays
iodide I⁻ ions
the current I in the loop
I = V/R
Voyager I left in 1977
Apollo I
an episode of I Love Lucy
As I Lay Dying
My, what a crowd
My! My!
I, Robot
me da igual
no me importa
¿Me ayudas?
¡Me flipa!
qui me fait rire
Voulez-vous me parler
Kiss Me, Kate tickets
see about.me for more
I Vow to Thee, My Country or Jerusalem?
Roll of Thunder, Hear My Cry was next
Me and My Girl or Cats?
Your loop never changes i, so it runs for ever. i += 1
i, −1, −i, 1: powers of i
what happened to me, te, se
I: so proud
my-oh-my what a show
Dear me, that was close
My God, what a result
my, my, my
my my my
Queen Elizabeth I and her court
Francis I of France
Edward I (Longshanks)
George I came from Hanover
Mary I, Edward VI
Richard I at the Crusades
Louis I
the Wars of Charles I and Parliament
Why did Charles I lose?
Was James I a witch-hunter?
Philip I and Philip II
Pope John Paul I
Ramesses I
Tsar Nicholas I
Type I and type II muscle fibres
type I fibres are slow-twitch
Schedule I poisons
Class I levers
a class I lever
phase I trials
stage I hypertension
Factor I deficiency
Symphony No. I
Brandenburg Concerto I
Suite I
Violin I: from bar 12
Clarinet I and II
Horn I solo
Flute I part
Act I Scene iv
Act i, scene ii
Henry IV Part I
Henry IV, Part I is next
Inferno, Canto I
Iliad Book I
Aeneid I.1-11
Metamorphoses I, 452
Latin I starts at 4
Algebra I
Unit I test
Level I award
Division I rugby
Rugby Division I
World War I poetry
World War I, II
the First World War (WWI)
Group I metals
Group I and Group VII
copper(i) ions
Roman numerals: I, V, X, L, C
I = 1, V = 5, X = 10
I V X L C D M
I, II, III, IV
i, ii, iii
(i), (ii) and (iii)
XIV, I, VII in order
clock face from I to XII
numerals I to XII
numerals from I through X
Grade I listed St Mary's
Mark I of the buggy
Mark I Fordson
Sputnik I
Enterprise I
while i < 10: i += 1
for (int i = 0; i < n; i++)
for i in word: print(i)
print(names[i])
list[i+1]
the variable i counts up
loop variable i
use i as the counter
i and j are indices
let i = √-1
√−1 = i
e^(iπ) + 1 = 0
i squared is -1
a + bi where i² = −1
multiply by i
the number i isn't real
i is imaginary
(2 + i)(2 − i)
2 − i
5i + 3
vectors i, j and k
i + j
3i + 4j
`my_list[i]`
`for i in my_list`
my_var = 3
¿Me puedes ayudar?
me llamo Ana y me gusta leer
Me gustaría ir a Madrid
no me gusta nada
A mi hermana le gusta, a mí me encanta
me levanto a las siete
me acosté tarde
Me han dicho que sí
Ça me plaît
Cela me fait plaisir
ne me quitte pas
Ne me quitte pas is our song
Je me lève à sept heures
il faut me croire
donne-moi, dis-me
Laissez-moi, me voilà
mi piace, me piace
i ragazzi sono bravi
tutti i giorni
i miei amici
Penblwydd hapus i bawb
Da iawn i Flwyddyn 7
amser i fynd
mynd i'r dref
Da iawn i chi gyd
Ich bin im Kino
im Winter, im Sommer
O mihi, me miserum
Libera me, Domine
Pie Jesu, dona eis
mea culpa, mea maxima
ja i ty
Nunc me vides
amo te, amas me
the coal mine at Big Pit
A mine of information
slate mine trip
Year 8 down a tin mine!
Minehead
mine workings
the mine's entrance
data mining
gold mine
land mine awareness
Big Pit mine
Geography: mine closures
a Victorian mine
Poldark Mine trip
children as young as 6 went down the mine
who would mine bitcoin?
how we mine copper
salt mine
a mine shaft
I.D. cards
ID badges on
Your ID please
id est
ego, superego and id
user id and password
ill winds
an ill-fated trip
if you are ill stay at home
too ill to travel
mentally ill patients
I-Spy bonnets
i-Ready quiz
i-beams
WW I
WW I trenches
Vitamin A, B, I
Block H, I and J
Hall I
the I-90
I/O devices
I&T club
R & I team
reading I Am Malala
I Am Malala is out now
Oh, I Do Like to Be Beside the Seaside
choir sings I Vow to Thee My Country
As I Walked Out One Midsummer Morning
study My Last Duchess and Ozymandias
My Last Duchess: who is speaking?
My Polish Teacher's Tie: read by Friday
the poem Remember Me
tickets for My Fair Lady
MY FAIR LADY TICKETS
All My Sons is on in the studio
we watched Catch Me If You Can
Despicable Me 4 on film night
Kiss Me Kate!
Me and My Girl auditions
My Sister's Keeper is on the shelf
Call Me by Your Name
film club: I, Daniel Blake
I’m the King of the Castle essay due
Because I could not stop for Death, Dickinson
I wandered lonely as a cloud: Y8 poetry
Let Me Entertain You is the finale
hand-me-downs
pick-me-up
a touch-me-not plant
all-about-me posters
do-it-myself
G, H, I
A B C D E F G H I
the I in STEAM
There is no I in TEAM
no 'I' in team
letter 'I'
put an I in the box
capital I
Is it I or me?
when to use I or me: grammar starter
me vs I vs myself: grammar!
I, you, he, she, it: pronouns with 7C
Personal pronouns: I, you, we
possessive adjectives my, your, his
first person (I, me, my) or third?
yo = I, tú = you
mon/ma/mes = my
mein, meine: my
je → I, tu → you
‘My favourite bit was the rocket’ — Y7
She said: 'I loved it, it's my best day'
“I'm so happy”
'I can' statements
„Ich liebe me“
‹me›
"me"

"""


@pytest.fixture(autouse=True, scope="module")
def spacy_is_loaded() -> None:
    """Its import would count against Hypothesis's deadline."""
    find_first_person(tokenise("I"))


def spans(text: str) -> list[tuple[int, int]]:
    if not could_hold(text):
        return []
    return [(one.span.start, one.span.end) for one in find_first_person(tokenise(text))]


@pytest.mark.parametrize("line", lines(MEANT))
def test_the_writer_is_heard(line: str) -> None:
    text, expected = marked(line)
    assert spans(text) == expected


@pytest.mark.parametrize("text", lines(NOT_MEANT))
def test_look_alikes_and_the_words_of_others_pass(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("I", "i"), ("i", "i"), ("Me", "me"), ("MY", "my"), ("mine", "mine"), ("Myself", "myself"), ("I'm", "i'm"),
        ("I’m", "i'm"), ("iʼm", "i'm"), ("I`m", "i'm"), ("im", "i'm"), ("IM", "i'm"), ("I've", "i've"), ("ive", "i've"),
        ("I’ll", "i'll"), ("ill", "i'll"), ("I´d", "i'd"), ("id", "i'd"),
    ],
)  # fmt: skip
def test_every_spelling_has_its_normal_form(written: str, word: str) -> None:
    text = f"{written} BE LATE" if written.isupper() and len(written) > 1 else f"{written} be late"
    assert [(one.word, one.span.of(text)) for one in find_first_person(tokenise(text))] == [(word, written)]


def test_the_same_word_is_judged_in_each_place() -> None:
    text, expected = marked('"I am no bird" is what ⟦I⟧ quote; Type I errors are what ⟦I⟧ mark. Oh my! ⟦My⟧ tea.')
    assert spans(text) == expected


@pytest.mark.parametrize("text", ["", "Well done to 9B!", "Minecraft in the mining museum", "#iamhere @me_too"])
def test_most_texts_need_no_tokens(text: str) -> None:
    assert not could_hold(text)


WORDS = st.sampled_from(
    ["I", "i", "I'm", "im", "me", "my", "mine", "id", "ill", "II", "Act", "World", "War", "the", "=", "(", ")", '"', "'", "“", "”",
     ",", ".", "\n", "  ", "#", "@me", "🎉", "é", "Fair", "Lady", "oh", "llamo", "-", "i.e.", "¿"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=25).map(" ".join), st.lists(WORDS, max_size=25).map("".join)))
def test_spans_lie_in_the_text_in_order_and_hold_the_word(text: str) -> None:
    found = find_first_person(tokenise(text))
    assert bool(found) <= could_hold(text)
    ends = [0]
    for one in found:
        assert ends[-1] <= one.span.start < one.span.end <= len(text)
        ends.append(one.span.end)
        assert one.span.of(text).lower()[0] == one.word[0]


@given(st.text(alphabet=" IMmye'’.,\n", max_size=80))
def test_what_is_quoted_is_never_found(inside: str) -> None:
    quoted = f"“{inside.strip()}”"
    assert spans(f"They wrote {quoted} today") == []


@pytest.mark.parametrize("unit", ["I ", "'I' ", "i i, ", "Me And ", '"'])
def test_a_megabyte_takes_seconds(unit: str) -> None:
    text = (unit * 1_000_000)[:1_000_000]
    start = process_time()
    find_first_person(tokenise(text))
    assert process_time() - start < 60, "linear work takes a tenth of this; quadratic work never ends"
