"""From "I" to "we": what is safe, what is not, and what is never written."""

from __future__ import annotations

import pytest

from tweetguard.fixes.edits import apply
from tweetguard.fixes.plural import Phrase, plural_fix
from tweetguard.text.spans import Span
from tweetguard.text.tokens import tokenise
from tweetguard.text.voice.first_person import find_first_person


def plural(text: str) -> tuple[str, bool]:
    """The text with all its words of the first person changed, and whether that is safe."""
    fix = plural_fix(text, [each.span for each in find_first_person(tokenise(text))])
    return (text, False) if fix is None else (apply(text, fix.edits), fix.safe)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # am, was, and every form with an apostrophe
        ("I am so proud of you.", "We are so proud of you."),
        ("I'm delighted with it.", "We're delighted with it."),
        ("I’m delighted with it.", "We’re delighted with it."),
        ("I was impressed.", "We were impressed."),
        ("I wasn't expecting that!", "We weren't expecting that!"),
        ("I wasn’t expecting that!", "We weren’t expecting that!"),
        ("I've been reading your essays.", "We've been reading your essays."),
        ("I have marked them, and I will bring them in.", "We have marked them, and we will bring them in."),
        ("I'll bring the tuning forks.", "We'll bring the tuning forks."),
        ("I'd be happy to look.", "We'd be happy to look."),
        # as people type
        ("im pleased you came", "we're pleased you came"),
        ("ive marked it", "we've marked it"),
        ("Ive marked it, and i love it", "We've marked it, and we love it"),
        ("It’s great, im pleased", "It’s great, we’re pleased"),
        # case
        ("I AM SO PROUD OF YOU!", "WE ARE SO PROUD OF YOU!"),
        ("Bravo! I'M SO PROUD", "Bravo! WE'RE SO PROUD"),
        ("MY CLASS LOVED IT", "OUR CLASS LOVED IT"),
        ("I LOVE this", "We LOVE this"),
        ("@ohm_lord I am glad. Thanks!", "@ohm_lord We are glad. Thanks!"),
        ("Superb 🎉 I am so proud", "Superb 🎉 We are so proud"),
        ("Superb\n- I am so proud", "Superb\n- We are so proud"),
        ("Superb, I am so proud", "Superb, we are so proud"),
        # the verb behind the pronoun, before it, far from it, and shared
        ("Am I looking at an oak?", "Are we looking at an oak?"),
        ("How proud am I of 9B!", "How proud are we of 9B!"),
        ("I, for one, am delighted.", "We, for one, are delighted."),
        ("I really am delighted.", "We really are delighted."),
        ("I myself was surprised.", "We ourselves were surprised."),
        ("I was pleased, wasn't I?", "We were pleased, weren't we?"),
        ("I saw it and was amazed.", "We saw it and were amazed."),
        ("I love it and am so glad.", "We love it and are so glad."),
        ("All I am asking is that you label the axes.", "All we are asking is that you label the axes."),
        # somebody else's verbs
        ("I put it up and it was great.", "We put it up and it was great."),
        ("It was hard and I was impressed.", "It was hard and we were impressed."),
        ("The poem I saw was great.", "The poem we saw was great."),
        ("Come at 9 am and I will help.", "Come at 9 am and we will help."),
        # me, my, myself
        ("Send it to me by Friday.", "Send it to us by Friday."),
        ("Let me know.", "Let us know."),
        ("Bear with me.", "Bear with us."),
        ("Could you give me the slides?", "Could you give us the slides?"),
        ("Want me to mark it?", "Want us to mark it?"),
        ("I'm proud of my Year 8s and my team.", "We're proud of our Year 8s and our team."),
        ("My young geographers were superb.", "Our young geographers were superb."),
        ("I'll mark it myself.", "We'll mark it ourselves."),
        # other people's words
        ('“I am lost”, says Ophelia. I love that.', '“I am lost”, says Ophelia. We love that.'),
        ("#IAmScience is on, and I'm looking forward to it.", "#IAmScience is on, and we're looking forward to it."),
    ],
)  # fmt: skip
def test_what_a_department_can_say_as_well_is_safe(before: str, after: str) -> None:
    assert plural(before) == (after, True)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("My husband made the cake.", "Our husband made the cake."),
        ("I was born in 1984.", "We were born in 1984."),
        ("I think the sequel is better.", "We think the sequel is better."),
        ("In my opinion it is too long.", "In our opinion it is too long."),
        ("If you ask me, it is too long.", "If you ask us, it is too long."),
        ("It looks right to me.", "It looks right to us."),
        ("I remember my first lesson.", "We remember our first lesson."),
        ("I cried at the end.", "We cried at the end."),
        ("That book is mine.", "That book is ours."),
        ("I was late.", "We were late."),
        ("I'm 42.", "We're 42."),
        ("I did it by myself.", "We did it by ourselves."),
        ("I'm in the hall with my dog.", "We're in the hall with our dog."),
    ],
)
def test_what_is_true_of_one_person_only_is_unsafe(before: str, after: str) -> None:
    assert plural(before) == (after, False)


@pytest.mark.parametrize(
    "text",
    [
        "Mr Khan and I were there.",
        "My colleague and I loved it.",
        "You and I both know it.",
        "Bring it to me and Mr Khan.",
        "Me and Tom went.",
        "Myself or Mrs Okoro will be there.",
        "Neither Mr Khan nor I was there.",
        "I was, and still am, a huge fan.",
        "I am a geographer.",
        "I'm the one who did it.",
        "I've been a teacher for years.",
        "I'm Miss Reid.",
        "As your form tutor, I am proud.",
        "It was I who did it.",
        "Is it cold? It's me.",
        "One very happy me.",
        "Mine's the red one.",
        "I know the test was hard and was long.",
        "I (and Mr Khan) was delighted.",
        "I have eight protons. What am I?",
    ],
)
def test_what_would_be_no_english_is_never_written(text: str) -> None:
    assert plural(text) == (text, False)


@pytest.mark.parametrize(
    ("text", "after", "safe"),
    [
        ("I'm so proud of you. My husband is, too.", "We're so proud of you. Our husband is, too.", False),
        ("I'm so proud of you. Mr Khan and I ran.", "I'm so proud of you. Mr Khan and I ran.", False),
    ],
)
def test_a_post_speaks_with_one_voice(text: str, after: str, safe: bool) -> None:
    assert plural(text) == (after, safe)


def test_a_word_in_a_phrase_of_another_rule_is_left_to_the_writer() -> None:
    text = "Send me the slides. I love them."
    found = [each.span for each in find_first_person(tokenise(text))]
    free, opened = plural_fix(text, found), plural_fix(text, found, [Phrase(Span(0, 7), closed=False)])
    assert free is not None
    assert opened is not None
    assert (free.safe, opened.safe) == (True, False)
    assert plural_fix(text, found, [Phrase(Span(0, 7), closed=True)]) is None


def test_a_verb_goes_with_its_pronoun_over_the_whole_post() -> None:
    text = "I was glad. It was fun. I am glad."
    found = [each.span for each in find_first_person(tokenise(text))]
    fix = plural_fix(text, found)
    assert fix is not None
    assert (apply(text, fix.edits), len(fix.targets)) == ("We were glad. It was fun. We are glad.", 2)
