"""How each rule stands here: on, switched off, or on and yet without anything to check against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tweetguard.checks import CHECKS
from tweetguard.config.schema import Config
from tweetguard.image.text_reader import installed
from tweetguard.paperwork import NAMES, is_configured
from tweetguard.rules.rule import Rule

State = Literal["on", "off", "nothing to check against"]


@dataclass(frozen=True, slots=True)
class Standing:
    """One rule as it stands here; `why` says why it is not on, and `raised` under what circumstances it is graver."""

    rule: Rule
    state: State
    why: str = ""

    @property
    def severity(self) -> str:
        """The severity as the configuration has it."""
        return self.rule.severity.label

    @property
    def raised(self) -> tuple[tuple[str, str], ...]:
        """Circumstance and severity, for a rule that is graver under some."""
        return tuple((each.circumstance, each.severity.label) for each in self.rule.fields.severity_when)


def standing_of(rule: Rule, config: Config) -> Standing:
    """How a rule stands under a configuration, on this computer."""
    if not rule.enabled:
        where = "in the configuration" if "enabled: false" in rule.changed else "in the rule itself"
        return Standing(rule, "off", f"it is switched off {where}")
    if rule.kind is CHECKS["text-in-picture"] and not config.pictures.text:
        return Standing(rule, "off", "pictures.text is false, so that no text in pictures is read")
    lacking = _lacking(rule, config)
    return Standing(rule, "on") if lacking is None else Standing(rule, "nothing to check against", lacking)


def standings(rules: Sequence[Rule], config: Config) -> dict[str, Standing]:
    """How all rules stand, by id."""
    return {rule.id: standing_of(rule, config) for rule in rules}


def _lacking(rule: Rule, config: Config) -> str | None:
    """What a rule that is on lacks, or None. TG501 lacks nothing: where no register is, nobody is known to consent."""
    kind = rule.kind
    if kind.process is not None and not is_configured(config, kind.process):
        return f"{NAMES[kind.process]} is not configured"
    if kind is CHECKS["roster"] and config.registers.roster is None:
        return "registers.roster is not configured"
    if kind is CHECKS["refused-consent"] and config.registers.consent is None:
        return "registers.consent is not configured"
    if kind is CHECKS["text-in-picture"] and not installed():
        return "no reader of text in pictures is installed: tweetguard[ocr]"
    return None
