from __future__ import annotations

from pathlib import Path

import pytest

from tests.text.marked import lines
from tweetguard.errors import SourceError
from tweetguard.text.services.ages import is_for_under_13s
from tweetguard.text.services.invitations import find_invitations
from tweetguard.text.services.service_names import service_names

TO_PUPILS = r"""
TikTok | Year 7, join our TikTok and watch!
Discord | Download Discord before the revision session
Snapchat | Got Snapchat, Year 8? Add us on there
Instagram | Students, follow us on Insta!
Facebook | Calling all pupils: like our Facebook page
WhatsApp | U12s: get the WhatsApp app on your phones
X | Sign up for X and tweet us your story, Year 8
Reddit | Year 10: get yourself a Reddit account
Instagram | Year 9, post your bakes on Instagram
Snapchat | Year 7, swap Snapchats with your partner
WhatsApp | 7C, make sure you've got WhatsApp
Threads | Year 11 can now follow us on Threads
"""
TO_NOBODY = r"""
Parents, follow us on Facebook.
Year 7 parents: join the WhatsApp group.
Don't accept strangers on Snapchat, Year 8.
You must be 13 to join Instagram, Year 7.
Year 10 looked at how TikTok makes money.
If Henry VIII had Instagram, Year 8, would you follow him?
Year 9: the page is fake, do not follow it on TikTok.
Find us on Facebook.
Year 7, join the dots and follow the steps to x.
Discord in the court of Lear, Year 11!
Solve for x, Year 8. Add y.
Year 9 wrote "follow us on Instagram" as their slogan.
Make a Facebook profile for Macbeth on paper, Year 9.
"""


@pytest.mark.parametrize("line", lines(TO_PUPILS))
def test_pupils_are_invited(line: str) -> None:
    service, text = line.split(" | ")
    assert [one.service for one in find_invitations(text) if one.to_pupils(False)] == [service]


@pytest.mark.parametrize("text", lines(TO_NOBODY))
def test_pupils_are_not_invited(text: str) -> None:
    assert not [one for one in find_invitations(text) if one.to_pupils(False)]


def test_an_answer_to_a_pupil_invites_the_pupil() -> None:
    (found,) = find_invitations("Come and follow us on TikTok!")
    assert found.to_pupils(True)
    assert not found.to_pupils(False)
    assert found.audience == "nobody named"


def test_offsets_hold() -> None:
    text = "🎉 Pupils: join our WhatsApp group"
    (found,) = find_invitations(text)
    assert found.span.of(text) == "join our WhatsApp"


@pytest.mark.parametrize(
    ("text", "young"),
    [
        ("Year 7s!", True), ("8B", True), ("U12s", True), ("Years 7-9", True), ("KS3", True), ("Year 3", True),
        ("Year 9", False), ("U15", False), ("10A", False), ("KS4", False), ("Sixth Form", False), ("Everybody", False),
        ("Year 2", False), ("Years 9-11", False),
    ],
)  # fmt: skip
def test_who_may_be_under_13(text: str, young: bool) -> None:
    assert is_for_under_13s(text) is young


def test_a_wrong_list_of_services_names_its_line(tmp_path: Path) -> None:
    file = tmp_path / "services.txt"
    file.write_text("# remark\nInstagram instagram\n", encoding="utf-8")
    with pytest.raises(SourceError, match="2"):
        service_names(file)
    with pytest.raises(SourceError, match="cannot be read"):
        service_names(tmp_path / "none.txt")
