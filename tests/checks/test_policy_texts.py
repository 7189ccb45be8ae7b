"""What the checks of schedules, confidences, opinions, promotion and services add to the facts."""

from __future__ import annotations

from typing import Any

import pytest

from tweetguard.checks import (
    age_restricted_service,
    confidential_matter,
    opinion,
    personal_schedule,
    promotion,
)
from tweetguard.checks.kind import Kind, Violation
from tweetguard.findings import Severity
from tweetguard.rules.load import rule_named, shipped_rules
from tweetguard.rules.schema import Example
from tweetguard.rules.trial import example_case

PERSONAL = {"kind": "personal"}
DEPARTMENT = {"kind": "department", "subject": "history"}


def violations(kind: Kind, text: str, options: Any = None, **context: object) -> list[Violation]:
    case = example_case(Example.model_validate({"text": text, **context}))
    return list(kind.check(case, options or kind.options()))


def test_on_a_personal_account_i_am_one_person() -> None:
    text = "Moving into the new place on the 12th"
    (violation,) = violations(personal_schedule.KIND, text, account=PERSONAL)
    assert violation.evidence == {"kind": "absence"}
    assert violations(personal_schedule.KIND, text, account=DEPARTMENT) == []


def test_in_an_answer_to_a_student_you_are_a_pupil() -> None:
    text = "Sorry to hear about your exclusion."
    (violation,) = violations(confidential_matter.KIND, text, reply_to="student")
    assert violation.evidence == {"kind": "behaviour", "who": "addressed"}
    assert violations(confidential_matter.KIND, text) == []


@pytest.mark.parametrize("kind", [personal_schedule.KIND, confidential_matter.KIND])
def test_what_is_private_is_masked_and_not_in_the_evidence(kind: Kind) -> None:
    text = "Kyle in 9B has three detentions. Year 9 will be at Exbridge station at 3.15 tomorrow."
    (violation,) = violations(kind, text)
    assert kind.masking == "partly"
    assert "Kyle" not in str(violation.evidence)
    assert "Exbridge" not in str(violation.evidence)


def test_a_personal_account_has_opinions() -> None:
    text = "I think Richard III was framed."
    (violation,) = violations(opinion.KIND, text, account=DEPARTMENT)
    assert violation.words == {"words": "I think"}
    assert violations(opinion.KIND, text, account=PERSONAL) == []
    everybody = opinion.OpinionOptions(accounts=("personal",))
    assert violations(opinion.KIND, text, everybody, account=PERSONAL)


def test_a_promotion_is_of_the_whole_post_and_has_a_threshold() -> None:
    text = "20% off boots, quote LUKES20"
    (violation,) = violations(promotion.KIND, text)
    assert violation.location.kind == "post"
    assert violation.match is None
    assert violation.words == {"what": "a product or a service"}
    assert violation.evidence["signs"] == ["a discount code", "a discount", "goods"]
    assert violations(promotion.KIND, text, promotion.PromotionOptions(threshold=20)) == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Year 7: join our Discord!", Severity.ERROR),
        ("U12s: join our Discord!", Severity.ERROR),
        ("Years 7-9: join our Discord!", Severity.ERROR),
        ("Year 11: join our Discord!", Severity.WARNING),
        ("Sixth form: join our Discord!", Severity.WARNING),
        ("Students: join our Discord!", Severity.WARNING),
    ],
)
def test_a_service_is_graver_for_the_young(text: str, severity: Severity) -> None:
    rule = rule_named(shipped_rules(), "TG303")
    (finding,) = rule.findings(example_case(Example(text=text)))
    assert finding.severity is severity
    assert finding.message.startswith("This invites pupils to Discord")


def test_parents_may_be_told_where_the_school_is() -> None:
    assert violations(age_restricted_service.KIND, "Parents of Year 7: follow us on Facebook!") == []


def test_several_rules_may_fall_on_one_span() -> None:
    case = example_case(Example.model_validate({"text": "Add me on Snap for help", "reply_to": "student"}))
    found = {rule.id for rule in shipped_rules() if list(rule.findings(case))}
    assert {"TG201", "TG204", "TG303"} <= found


def test_alt_texts_are_read_but_for_opinions() -> None:
    pictures = [{"alt": "Kyle in 9B, who has three detentions. I think he is great."}]
    assert violations(confidential_matter.KIND, "Look!", pictures=pictures)
    assert violations(opinion.KIND, "Look!", pictures=pictures) == []
    assert violations(opinion.KIND, "Look!", opinion.OpinionOptions(texts=("alt",)), pictures=pictures)
