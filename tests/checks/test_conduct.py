"""The options and severities of TG401, TG402 and TG403."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from tweetguard.checks import abusive_language, disrepute, shouting
from tweetguard.checks.abusive_language import AbusiveLanguageOptions
from tweetguard.checks.disrepute import DisreputeOptions
from tweetguard.checks.shouting import ShoutingOptions
from tweetguard.findings import Severity
from tweetguard.rules.schema import Example
from tweetguard.rules.trial import example_case


def abuse(
    text: str, options: AbusiveLanguageOptions | None = None, **context: object
) -> list[tuple[str | None, Severity | None]]:
    case = example_case(Example.model_validate({"text": text, **context}))
    return [(each.match, each.severity) for each in abusive_language.check(case, options or AbusiveLanguageOptions())]


def test_what_may_be_technical_is_a_warning_whatever_the_rule_says() -> None:
    assert abuse("That bitch!") == [("bitch", None)]
    assert abuse("A bitch and her pups") == [("bitch", Severity.WARNING)]


def test_words_of_a_school_and_of_a_subject() -> None:
    options = AbusiveLanguageOptions(
        own_words=("wazzer",), exempt_words=("damn",), exempt_by_subject={"history": ("bollocks",)}
    )
    assert abuse("Damn! A wazzer's bollocks.", options) == [("wazzer", None), ("bollocks", None)]
    history = {"kind": "department", "subject": "history"}
    assert abuse("Damn! A wazzer's bollocks.", options, account=history) == [("wazzer", None)]


def test_a_subject_must_be_known() -> None:
    with pytest.raises(ValidationError, match="unknown subject 'hystory'"):
        AbusiveLanguageOptions(exempt_by_subject={"hystory": ("x",)})


def test_alt_texts_are_read_for_abuse_but_not_for_shouting() -> None:
    pictures = [{"alt": "A POSTER THAT SAYS CRAP"}]
    assert abuse("Boom!", pictures=pictures) == [("CRAP", None)]
    case = example_case(Example.model_validate({"text": "Boom!", "pictures": pictures}))
    assert list(shouting.check(case, ShoutingOptions())) == []


def test_the_judgement_is_evidence() -> None:
    case = example_case(Example(text="Our canteen is a disgrace."))
    (found,) = disrepute.check(case, DisreputeOptions())
    assert (found.match, found.evidence) == ("Our canteen is a disgrace", {"judgement": "disgrace"})


def test_the_options_of_shouting() -> None:
    case = example_case(Example(text="BRING OUR MERIT CARDS"))
    assert [each.match for each in shouting.check(case, ShoutingOptions())] == ["BRING OUR MERIT CARDS"]
    assert list(shouting.check(case, ShoutingOptions(fewest_words=5))) == []
    assert [each.words["manner"] for each in shouting.check(case, ShoutingOptions())] == ["words in capitals"]
