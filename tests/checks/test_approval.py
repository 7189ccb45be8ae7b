"""TG601: which approvals count, and what is said of those that do not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tweetguard.checks.approval import check
from tweetguard.checks.kind import Options
from tweetguard.rules.schema import Example
from tweetguard.rules.trial import example_case


def reasons(
    approvals: object, author: str | None = "Jo Adeyemi", schedule: datetime | None = None, **more: object
) -> list[str]:
    from dataclasses import replace

    case = example_case(Example.model_validate({"text": "Rockets!", "author": author, "approvals": approvals, **more}))
    case = replace(case, draft=replace(case.draft, schedule=schedule))
    return [str(violation.words["reason"]) for violation in check(case, Options())]


SAM, IFE = {"by": "Sam Reid"}, {"by": "Ife Osei"}


@pytest.mark.parametrize(
    ("approvals", "said"),
    [
        ({}, ["nobody has approved"]),
        ({"given": [SAM]}, []),
        ({"given": [{**SAM, "changed": ["the text"]}]}, ["the text has changed since"]),
        ({"given": [{**SAM, "changed": ["the front matter", "a picture"]}]}, ["the front matter and a picture have changed"]),
        ({"given": [{"by": "Ms Jo ADEYEMI"}]}, ["the author's own"]),
        ({"given": [{"by": "Jo Adeyemi"}, SAM]}, []),
        ({"required": 2, "given": [SAM]}, ["1 of 2 approvals"]),
        ({"required": 2, "given": [SAM, {"by": "Reid, Sam"}]}, ["1 of 2 approvals"]),
        ({"required": 2, "given": [SAM, {**IFE, "changed": ["a picture"]}]}, ["a picture has changed", "1 of 2"]),
        ({"required": 2, "given": [SAM, IFE]}, []),
        ({"given": [{**SAM, "expires_on": "2026-11-22"}]}, ["has expired"]),
        ({"given": [{**SAM, "expires_on": "2026-11-23"}]}, []),
        ({"given": [{**SAM, "on": "2026-10-01", "expires_on": "2036-01-01"}]}, ["has expired"]),
        ({"given": [{**SAM, "on": "2026-11-24"}]}, ["dated later"]),
        ({"roles": ["SLT"], "given": [{**SAM, "role": "slt"}]}, []),
        ({"roles": ["SLT", "Head"], "given": [SAM]}, ["its role is not SLT or Head"]),
        ({"given": [{**SAM, "signature": "not signed"}]}, ["it is not signed"]),
        ({"given": [SAM, {**IFE, "signature": "altered since it was signed"}]}, ["altered since it was signed"]),
        ({"given": [{**SAM, "signature": "verified", "changed": ["the text"]}, IFE]}, []),
    ],
)
def test_approvals(approvals: object, said: list[str]) -> None:
    found = reasons(approvals)
    assert len(found) == len(said), found
    assert all(words in reason for words, reason in zip(said, found, strict=True)), found


def test_without_an_author_nobody_can_tell() -> None:
    assert any("does not say who wrote it" in reason for reason in reasons({"given": [SAM]}, author=None))


def test_where_no_approvals_are_asked_for_none_are_missed() -> None:
    assert reasons(None) == []


def test_an_approval_must_hold_on_the_day_of_publication() -> None:
    given = {"given": [{**SAM, "expires_on": "2026-11-30"}]}
    assert reasons(given, schedule=datetime(2026, 11, 30, 9, tzinfo=UTC)) == []
    assert "has expired" in reasons(given, schedule=datetime(2026, 12, 1, 9, tzinfo=UTC))[0]
    assert reasons(given, schedule=datetime(2020, 1, 1, tzinfo=UTC)) == []


def test_the_register_of_signatures_knows_an_authors_other_names() -> None:
    register = {"signatures": [{"name": "Jo Adeyemi", "also_known_as": "J. Adeyemi-Reid", "signed_on": "2026-09-01"}]}
    given = {"given": [{"by": "J Adeyemi Reid"}]}
    assert reasons(given, registers=register) == ["an approval does not count: it is the author's own"]
    assert reasons(given) == []


def test_one_person_under_two_names_is_one() -> None:
    register = {"signatures": [{"name": "Sam Reid", "also_known_as": "Sammy Reid", "signed_on": "2026-09-01"}]}
    given = {"required": 2, "given": [SAM, {"by": "Sammy Reid"}]}
    assert reasons(given, registers=register) == ["1 of 2 approvals are there"]
    assert reasons(given) == []
