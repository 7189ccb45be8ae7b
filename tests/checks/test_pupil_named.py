from __future__ import annotations

from dataclasses import replace

from tweetguard.checks.case import case_of
from tweetguard.checks.pupil_named import FULL_NAME_WITH_YEAR, PupilNamedOptions, check
from tweetguard.config.schema import School
from tweetguard.rules.schema import Example
from tweetguard.rules.trial import example_case


def named(
    text: str, *, allow: tuple[str, ...] = (), threshold: float = 5.0, **context: object
) -> list[tuple[str | None, bool]]:
    case = example_case(Example.model_validate({"text": text, **context}))
    options = PupilNamedOptions(allow=allow, threshold=threshold)
    return [(each.match, FULL_NAME_WITH_YEAR in each.circumstances) for each in check(case, options)]


def test_a_full_name_with_a_year_is_graver() -> None:
    assert named("Well done to Priya Nair in 9B!") == [("Priya Nair", True)]
    assert named("Well done to Priya in 9B!") == [("Priya", False)]
    assert named("Well done to Priya Nair!") == [("Priya Nair", False)]


def test_alt_texts_are_read() -> None:
    pictures = [{"alt": "Zainab from 8C holding a volcano"}]
    assert named("Boom!", pictures=pictures) == [("Zainab", False)]


def test_names_that_a_school_allows_and_how_much_must_show() -> None:
    assert named("Star of the week: Zainab") == [("Zainab", False)]
    assert named("Star of the week: Zainab", allow=("zainab",)) == []
    assert named("Star of the week: Zainab", threshold=20) == []


def test_the_schools_own_name_and_address_are_nobody() -> None:
    assert named("Congratulations to St Luke's, winners of the cup. Come on Luke's, Year 9!") == []
    assert named("Well done to Luke in 9B!") == [("Luke", False)]
    case = example_case(Example(text="Proud of Trelowarren, as ever."))
    school = School(name="Trelowarren School")
    case = case_of(case.draft, replace(case.around, school=school))
    assert list(check(case, PupilNamedOptions())) == []


def test_evidence_never_quotes_the_name() -> None:
    case = example_case(Example(text="Well done to Priya Nair in 9B!"))
    (violation,) = check(case, PupilNamedOptions())
    assert "Priya" not in str(violation.evidence)
    assert violation.evidence["signs"]
    assert violation.evidence["found_by"]
