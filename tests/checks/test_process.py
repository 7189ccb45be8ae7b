"""TG602 to TG606: accounts and authors against the registers of the office."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from tweetguard.checks import CHECKS
from tweetguard.checks.kind import Violation
from tweetguard.findings import Severity
from tweetguard.rules.schema import Example
from tweetguard.rules.trial import example_case

SCIENCE = {"kind": "department", "subject": "science", "handle": "@StLukesScience"}
PERSONAL = {"kind": "personal", "handle": "@JoTeaches"}
APPROVED = {"account": "@StLukesScience", "slt_approved_by": "Ife Osei", "slt_approved_on": "2026-09-01"}
SIGNED = {"name": "Sam Reid", "signed_on": "2026-09-01", "training_on": "2026-09-01"}


def found(kind: str, options: dict[str, Any] | None = None, **said: object) -> list[Violation]:
    check: Callable[..., Iterator[Violation]] = CHECKS[kind].check
    case = example_case(Example.model_validate({"text": "Rockets!", "account": SCIENCE, **said}))
    return list(check(case, CHECKS[kind].options.model_validate(options or {})))


def reasons(kind: str, **said: Any) -> list[str]:
    return [str(violation.words["reason"]) for violation in found(kind, **said)]


@pytest.mark.parametrize("kind", ["registered-account", "audience-and-purpose", "risk-assessment", "signature", "profile"])
def test_nothing_is_said_where_no_register_is_configured(kind: str) -> None:
    assert found(kind) == []


def test_a_finding_stands_on_the_row() -> None:
    (missing,) = found("registered-account", registers={"accounts": [{**APPROVED, "account": "art"}]})
    assert (missing.location.kind, missing.location.path, missing.location.line) == ("register", "accounts", None)
    rows = [{**APPROVED, "account": "art"}, {**APPROVED, "expires_on": "2026-11-22"}]
    (expired,) = found("registered-account", registers={"accounts": rows})
    assert (expired.location.line, expired.words["account"]) == (2, "@StLukesScience")


def test_a_handle_that_differs_is_said() -> None:
    rows = [{**APPROVED, "account": "science", "handle": "@Other"}]
    case = example_case(Example.model_validate({"text": "", "account": SCIENCE, "registers": {"accounts": rows}}))
    named = replace(case, draft=replace(case.draft, account=replace(case.draft.account, name="science")))
    kind = CHECKS["registered-account"]
    (found,) = kind.check(named, kind.options())
    assert (found.severity, found.words["account"]) == (Severity.WARNING, "science")
    assert "another handle" in str(found.words["reason"])


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"audience": "parents", "purpose": "news"}, []),
        ({"audience": "parents"}, ["no purpose on record"]),
        ({}, ["no audience and no purpose on record"]),
    ],
)
def test_audience_and_purpose(row: dict[str, str], said: list[str]) -> None:
    assert reasons("audience-and-purpose", registers={"accounts": [{**APPROVED, **row}]}) == said


def test_personal_accounts_are_nobodys_but_their_owners() -> None:
    for kind in ("registered-account", "audience-and-purpose"):
        assert reasons(kind, account=PERSONAL, registers={"accounts": [APPROVED]}) == []
        assert reasons(kind, account=PERSONAL, registers={"accounts": [APPROVED]}, options={"accounts": ["personal"]}) != []
    assert reasons("risk-assessment", account=PERSONAL, registers={"risk_assessments": []}) == []


def test_one_assessment_that_holds_is_enough() -> None:
    old = {
        "account": "all",
        "assessed_on": "2020-09-01",
        "review_by": "2021-09-01",
        "educational_reviewer": "A",
        "technical_reviewer": "B",
    }
    new = {**old, "account": "@StLukesScience", "assessed_on": "2026-09-01", "review_by": ""}
    assert reasons("risk-assessment", registers={"risk_assessments": [old, new]}) == []
    assert "past its review" in reasons("risk-assessment", registers={"risk_assessments": [old]})[0]


@pytest.mark.parametrize(
    ("author", "row", "options", "said"),
    [
        ("Sam Reid", {}, {}, []),
        ("sam  REID", {}, {}, []),
        (None, {}, {}, ["does not say who wrote it"]),
        (None, {}, {"require_author": False}, []),
        ("Jo Adeyemi", {}, {}, ["not in the register"]),
        ("Sam Reid", {"training_on": ""}, {}, ["no training recorded"]),
        ("Sam Reid", {"training_on": ""}, {"training": False}, []),
        ("Sam Reid", {"signed_on": "", "training_on": ""}, {}, ["has not signed", "no training recorded"]),
    ],
)
def test_signatures(author: str | None, row: dict[str, str], options: dict[str, Any], said: list[str]) -> None:
    violations = found("signature", options, author=author, registers={"signatures": [{**SIGNED, **row}]})
    texts = [str(each.words["reason"]) for each in violations]
    assert len(texts) == len(said)
    assert all(words in text for words, text in zip(said, texts, strict=True))
    assert not any(
        name in f"{text}{each.evidence}{each.match}"
        for each, text in zip(violations, texts, strict=True)
        for name in ("Sam", "Jo ")
    )


def profile(account: dict[str, str] = PERSONAL, pupils: tuple[str, ...] = ("@Pup_il",), **row: str) -> list[str]:
    rows = [{"account": account["handle"], **row}]
    return reasons("profile", account=account, registers={"profiles": rows}, pupil_handles=pupils)


VIEWS, SCHOOL, ROLE = "views are its owner's own", "does not name the school", "what its owner does"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({}, [VIEWS, SCHOOL, ROLE]),
        ({"bio": "Head of art, St Luke’s. Own views."}, []),
        ({"bio": "Head of art @stlukescollege, views own"}, []),
        ({"bio": "Head of art in St. Lukes. Own views", "views_own": "no"}, [VIEWS]),
        ({"authorised": "yes", "affiliation": "St Luke's", "role": "press officer"}, []),
        ({"bio": "Head of art at St Mark's. Views my own."}, [SCHOOL]),
        ({"views_own": "yes", "affiliation": "yes", "role": "yes", "following": "@pup_il"}, ["it follows 1 pupil"]),
        ({"views_own": "yes", "affiliation": "yes", "role": "yes", "followers": "@PUP_IL; @x"}, ["1 pupil follows it"]),
    ],
)
def test_personal_profiles(row: dict[str, Any], said: list[str]) -> None:
    texts = profile(**row)
    assert len(texts) == len(said), texts
    assert all(words in text for words, text in zip(said, texts, strict=True))
    assert not any("pup_il" in text.casefold() for text in texts)


def test_department_profiles() -> None:
    assert profile(SCIENCE, affiliation="yes", followers="@pup_il") == []
    assert profile(SCIENCE, affiliation="yes", following="@pup_il @two", pupils=("pup_il", "Two")) == ["it follows 2 pupils"]
    assert profile(SCIENCE) == ["its profile does not name the school"]
    assert reasons("profile", registers={"profiles": []}) == ["the register of profiles does not know it"]
