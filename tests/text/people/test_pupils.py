from __future__ import annotations

import pytest

from tweetguard.text.facts import TextFacts
from tweetguard.text.people.pupils import THRESHOLD, Post, Pupil


def pupils(text: str, **post: bool) -> tuple[Pupil, ...]:
    return TextFacts(text).pupils(Post(**post))


def names(text: str, **post: bool) -> list[str]:
    return [pupil.name.span.of(text) for pupil in pupils(text, **post)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Well done to Zainab in 8C!", ["Zainab"]),
        ("Star of the week: Wojciech Lis, 7R", ["Wojciech Lis"]),
        ("🥇 Ngozi\n🥈 Tomos\n🥉 Ayşe", ["Ngozi", "Tomos", "Ayşe"]),
        ("1st Kofi, 2nd Freya, 3rd Yusuf. What a race!", ["Kofi", "Freya", "Yusuf"]),
        ("Mehmet and Grace (both 9C) made a sponge", ["Mehmet", "Grace"]),
        ("Tries: Mateusz 2, Lachlan, Olu. Year 10 win.", ["Mateusz", "Lachlan", "Olu"]),
        ("Romeo: Ikechukwu. Juliet: Perpetua.", ["Ikechukwu", "Perpetua"]),
        ("Happy 14th birthday, Aarav!", ["Aarav"]),
        ("Your new Head Girl is Nkechi Obi.", ["Nkechi Obi"]),
        ("7R's Ioana has read forty books", ["Ioana"]),
        ("No Declan tomorrow: he has been excluded, Year 10.", ["Declan"]),
        ("Young poet Linh Trần of Year 8 read to the governors", ["Linh Trần"]),
        ("Superb piano solo from Siobhán in assembly", ["Siobhán"]),
        ("ruby and skye in 8r won the quiz", ["ruby", "skye"]),
        ("Today's chef is Clover Tidewell. The risotto was perfect.", ["Clover Tidewell"]),
        ("Zainab, you superstar, the whole band is proud.", ["Zainab"]),
        ("Party on Friday at Zainab's house, Y10 cast.", ["Zainab"]),
        ("Zainab's panic attacks are back.", ["Zainab"]),
        ("Zainab has gone up four grades since September!", ["Zainab"]),
        ("1. Zainab 2. Tomasz 3. Freya. What a race!", ["Zainab", "Tomasz", "Freya"]),
        ("It was Zainab who noticed first.", ["Zainab"]),
        ("Our cheerful Grumbler, Zainab in 7A, turns 12 today", ["Zainab"]),
    ],
)
def test_pupils(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Well done to Miss Kaur and Mr Okoro for the show!",
        "Congratulations to PE teacher Sam Barrett, who ran the Exbridge Half",
        "Our governors Tunde Bakare and Philippa Squires visited lessons.",
        "Author Nikesh Barot signed 140 books for Year 7.",
        "Welcome to our new colleagues: Yasmin Harker (maths) and Ollie Strand (PE).",
        "Massive thanks to Jean, Bev and Sharon in the kitchen",
        "Mo Farah, Kelly Holmes, Emma Raducanu: who is next on the wall, Year 9?",
        "Darwin was born on 12 February 1809. Year 10 baked him a cake.",
        "Lady Macbeth, Banquo and Macduff walk into 9E.",
        "Speed-dating with Pip, Estella, Joe and Magwitch in 9E.",
        "Charles II, James II: which is which, Year 8?",
        "The Amos Whitfield Cup goes to Seacole House!",
        "Chad, Jordan, Georgia: countries, not classmates. Year 7 test on Monday.",
        "Storm Owen has closed the field, Year 8.",
        "Our minibus is called Nigel. Nigel has failed his MOT.",
        "Will Year 9 win? May the best form win!",
        "Grace period for the homework ends on Friday, 9C.",
        "Hockey v Westmere on Wednesday",
        "House points: Franklin 412, Attenborough 398, Mandela 377.",
        "Matthew 5:3 or 1 Samuel 17 for assembly, Year 9?",
        "Miss Farrow is in Harrogate all week, sorry.",
        "We went to Dunmere's open day. Stick with us, Year 6!",
        "Year 10 go to Hallett & Daughters on Market Row on Tuesday.",
        "How does Harriet show her anger? Ideas from 9W.",
        "Find the mean: Harriet 12, Ben 15, Clara 9.",
        "Harriet cycles at 12 km/h. When does she get home? A starter for Year 8.",
        "Kiss Me, Kate is the musical of the week!",
        "Auditions for Annie on Wednesday, Year 8.",
        "Careers talk: Dawit Bekele, structural engineer, on Thursday.",
        "Rosie the robot has won the race, Year 7!",
        "House relay: Ennis pipped Farrow on the line.",
        "Guru Nanak's birthday assembly on Friday",
        "Our canteen hero Lorna has won a prize!",
    ],
)
def test_others(text: str) -> None:
    assert names(text) == []


def test_a_reply_to_a_student_speaks_to_a_pupil() -> None:
    assert names("Stunning essay, Mateo. Read it out!", answers_student=True) == ["Mateo"]
    assert names("An iPad is fine.", answers_student=True) == []


def test_a_private_person_may_have_a_family() -> None:
    assert names("Our Edith has started school!", personal=True) == []


def test_a_decision_says_what_it_rests_on() -> None:
    (pupil,) = pupils("Well done to Priya Nair in 9B!")
    assert pupil.points >= THRESHOLD
    assert {"praise or a greeting", "a year or form beside it"} <= set(pupil.signs)
    assert pupil.form is not None
    assert pupil.form.form == "9b"
    assert not any("Priya" in sign for sign in pupil.signs)


def test_what_one_mention_shows_holds_for_all() -> None:
    assert names("Well done Thulani in 10A! Thulani drew the radiator.") == ["Thulani", "Thulani"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We'll miss Ffion Maddox (Y10) on the wing this season.", ["Ffion Maddox"]),
        ("We really miss Tomasz in 8B already.", ["Tomasz"]),
        ("well done miss Khan and 9B for the play", []),
        ("Sixty mock scripts down, sixty to go until Year 9 are done.", []),
        ("Year 13 Econ split 70/30 on it!", []),
    ],
)
def test_missing_somebody_is_no_title_and_numbers_are_nobody(text: str, found: list[str]) -> None:
    assert names(text) == found
