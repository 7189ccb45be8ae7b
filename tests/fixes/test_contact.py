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


def test_no_comma_is_left_before_a_full_stop() -> None:
    text = "Come to my office, 63 Foundry Road. Bring cake."
    start = text.index("63")
    assert apply(text, [removal(text, Span(start, text.index(". Bring")))]) == "Come to my office. Bring cake."
