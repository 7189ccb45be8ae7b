"""A fixed draft, checked again, has less found in it and nothing new."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fixes.drafts import checked, draft, fixed, mender
from tweetguard.drafts.draft import Draft
from tweetguard.fixes.edits import Edit, apply, before_edits
from tweetguard.fixes.places import edits_between
from tweetguard.text.spans import Span

PIECES = st.sampled_from([
    "I am so proud of my Year 9s", "I’ve marked them and was delighted", "Send it to me", "My husband baked", "DM me",
    "Mr Khan and I ran", "I think it is hard", "im pleased", "I WAS SO GLAD", "ring 07700 900123", "on 07700 900456",
    "write to kite.flyer@example.org", "Well done to Priya Nair in 9B", "Well done to Imogen and Kofi in Year 8",
    "post it to 14 Tanner Street, Exbridge", "“I am Spartacus”", "#IAmScience", "@ohm_lord", "we won 3-1", "🎉", "Great work",
    "see the school's page", "my", "me", "mine", "myself", "I'd", "was", "am", "and", "wasn't I", "x" * 90,
])  # fmt: skip
ENDS = st.sampled_from([" ", ". ", "! ", ", ", "\n", "\r\n", "? ", ": ", " 🎈 ", ""])
TEXTS = st.lists(st.tuples(PIECES, ENDS), min_size=1, max_size=6).map(lambda each: "".join(a + b for a, b in each))
DRAFTS = st.builds(draft, TEXTS, reply_to=st.sampled_from([None, "student", "other"]))


def rules_found(each: Draft) -> list[str]:
    return sorted(finding.rule for finding in checked(each).findings)


@settings(deadline=None, max_examples=50)
@given(DRAFTS, st.booleans())
def test_fewer_findings_and_none_new_and_no_second_fix(before: Draft, unsafe: bool) -> None:
    result = checked(before)
    mended = mender().mend(result, unsafe)
    after = replace(before, posts=(replace(before.posts[0], text=mended.texts[0]),))
    were, are = rules_found(before), rules_found(after)
    assert len(were) - len(are) == mended.fixed
    assert mended.changed == (mended.fixed > 0)
    for rule in set(are):
        assert are.count(rule) <= were.count(rule)
    again = mender().mend(checked(after), unsafe)
    assert again.texts == mended.texts


@settings(deadline=None, max_examples=50)
@given(DRAFTS)
def test_offsets_lie_in_the_text_and_the_rest_stays(each: Draft) -> None:
    text = each.posts[0].text
    for planned in mender().plan(each, checked(each).findings, unsafe=True):
        spans = [edit.span for edit in planned.fix.edits]
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
        for edit in planned.fix.edits:
            near = any(abs(edit.span.start - target.start) < 200 for target in planned.fix.targets)
            assert near, "an edit stands by what it is for"


@given(st.text("ab I", max_size=30), st.text("ab I", max_size=30))
def test_edits_between_two_texts_make_the_one_of_the_other(old: str, new: str) -> None:
    assert apply(old, edits_between(old, new)) == new


@given(
    st.text("abc", max_size=30),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 4), st.text("xy", max_size=5)), max_size=4),
)
def test_a_place_that_is_not_edited_is_found_again(text: str, steps: list[tuple[int, int, str]]) -> None:
    edits, at = [], 0
    for gap, length, new in steps:
        start = at + gap
        if start + length <= len(text) and (length or new):
            edits.append(Edit(Span(start, start + length), new))
            at = start + length + 1
    untouched = [i for i in range(len(text)) if not any(edit.span.start <= i < edit.span.end for edit in edits)]
    for index in untouched:
        shift = sum(len(e.new) - (e.span.end - e.span.start) for e in edits if e.span.end <= index)
        assert before_edits(index + shift, edits) == index


def test_a_fix_that_makes_the_post_too_long_is_not_made() -> None:
    text = "I am so proud of my class. " + "Well done everyone" + "!" * 235
    assert len(text) == 280
    result = checked(draft(text))
    mended = mender().mend(result, unsafe=False)
    assert mended.texts == (text,)
    assert [refused.why for refused in mended.refused] == ["it would bring TG701 too-long"]


def test_private_contact_is_not_made_to_look_better() -> None:
    text = "DM me on here, Year 9."
    assert fixed(text, unsafe=True, reply_to="student") == text


def test_each_post_of_a_thread_is_mended() -> None:
    mended = mender().mend(checked(draft("I am so proud of Year 9.", "See you tomorrow.", "I'll bring cake.")), unsafe=False)
    assert mended.texts == ("We are so proud of Year 9.", "See you tomorrow.", "We'll bring cake.")


def test_a_draft_mended_is_clean() -> None:
    text = "@ohm_lord I’ve seen it and was so pleased! Send me the next one by 9 am."
    after = fixed(text, reply_to="student")
    assert after == "@ohm_lord We’ve seen it and were so pleased! Send us the next one by 9 am."
    assert checked(draft(after, reply_to="student")).findings == ()


def test_what_is_far_too_long_is_not_mended() -> None:
    text = "I am so glad. " * 2_000
    mended = mender().mend(checked(draft(text)), unsafe=True)
    assert mended.texts == (text,)
    assert "far too much" in mended.refused[0].why
