from __future__ import annotations

import pytest

from tests.fixes.drafts import fixed
from tweetguard.config.schema import School
from tweetguard.fixes.contact import email_fix, removal, telephone_fix
from tweetguard.fixes.edits import apply
from tweetguard.text.spans import Span

UNKNOWN = School()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Lost kit? Ring 07700 900123 today.", "Lost kit? Ring 01632 960555 today."),
        ("Write to wave.rider@example.org for a form.", "Write to office@harbour.example for a form."),
        ("Please post the forms to 14 Tanner Street, Exbridge.", "Please post the forms to Harbour Road, Millhaven ML3 4AB."),
        ("The party is at 14 Tanner Street on Friday.", "The party is on Friday."),
        # the post has the school's number already
        ("Ring 01632 960555 or 07700 900123.", "Ring 01632 960555 or the school office."),
    ],
)
def test_the_published_one_or_none(before: str, after: str) -> None:
    assert fixed(before) == before, "where somebody is reached is a fact, so nothing is done unasked"
    assert fixed(before, unsafe=True) == after


@pytest.mark.parametrize(
    ("text", "match", "after"),
    [
        ("Text Mr Okoro on 07700 900123 before Friday.", "07700 900123", "Text Mr Okoro before Friday."),
        ("Call 07700 900123 for details.", "07700 900123", "Call the school office for details."),
        ("Kit is found (07700 900123).", "07700 900123", "Kit is found."),
        ("Kit is found. Mobile: 07700 900123", "07700 900123", "Kit is found."),
        ("07700 900123 is all I know", "07700 900123", "is all I know"),
    ],
)
def test_a_number_is_removed_with_what_belongs_to_it(text: str, match: str, after: str) -> None:
    start = text.index(match)
    fix = telephone_fix(text, Span(start, start + len(match)), UNKNOWN)
    assert apply(text, fix.edits) == after
    assert not fix.safe


def test_an_address_of_mail_is_removed_where_none_is_published() -> None:
    text = "Photos to wave.rider@example.org by Friday."
    start = text.index("wave")
    assert apply(text, email_fix(text, Span(start, text.index(" by")), UNKNOWN).edits) == "Photos by Friday."


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Come to my office, [63 Foundry Road]. Bring cake.", "Come to my office. Bring cake."),
        ("Kit is at Mr Bale's, [63 Foundry Road], by Sunday.", "Kit is at Mr Bale's, by Sunday."),
        ("Soup goes to Mr Bale, [63 Foundry Road]: two portions.", "Soup goes to Mr Bale: two portions."),
        ("Housewarming! [63 Foundry Road], Saturday from 7.", "Housewarming! Saturday from 7."),
        ("Painting: [63 Foundry Road]. Old clothes, please.", "Painting. Old clothes, please."),
        ("A card for\n[63 Foundry Road]\nplease", "A card for\n\nplease"),
        ("Painting, [63 Foundry Road]", "Painting"),
        ("[63 Foundry Road] is where it is", "is where it is"),
        ("Painting at [63 Foundry Road] today", "Painting today"),
        ("Painting ([63 Foundry Road]) today", "Painting today"),
    ],
)
def test_nothing_is_left_over_where_something_goes(text: str, after: str) -> None:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    assert apply(plain, [removal(plain, Span(start, end))]) == after
