"""Read the shipped rules and a school's own, and lay the configuration's changes over them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import get_args

from tweetguard.config.load import LoadedConfig
from tweetguard.config.schema import RuleSettings
from tweetguard.edges.validate import nearest, validate
from tweetguard.edges.yaml_source import YamlSource, read_yaml
from tweetguard.errors import SourceError, UsageError
from tweetguard.findings import UNTOUCHABLE, Clause
from tweetguard.rules.rule import Rule
from tweetguard.rules.schema import RuleFields
from tweetguard.shipped import shipped_folder


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """The rules of the package, in order of their ids."""
    return read_rules(shipped_folder())


def read_rules(path: Path) -> tuple[Rule, ...]:
    """The rules in a folder's `*.yaml` files (not in its subfolders), or in one file, in order of their ids.

    Raises SourceError when there are none, one is wrong, or two have the same id.
    """
    if path.is_dir():
        files = sorted(each for each in path.iterdir() if each.suffix in (".yaml", ".yml"))
        if not files:
            raise SourceError(path, "there is no rule file (*.yaml) in this folder")
    elif path.is_file():
        files = [path]
    else:
        raise SourceError(path, "there is no such folder or file of rules")
    rules: dict[str, Rule] = {}
    for file in files:
        rule = read_rule(file)
        if rule.id in rules:
            raise SourceError(file, f"the id {rule.id} is already that of {rules[rule.id].source}", 1)
        rules[rule.id] = rule
    return tuple(rules[id] for id in sorted(rules))


def read_rule(file: Path) -> Rule:
    """The rule in one file; SourceError with line and key when it is wrong."""
    source = read_yaml(file)
    fields = validate(RuleFields, source)
    options = validate(fields.option_model(), source, fields.check.options, ("check", "options"))
    clause = Clause(fields.clause.document, fields.clause.section, " ".join(fields.clause.quote.split()))
    return Rule(fields, fields.kind(), options, fields.severity, fields.enabled, clause, str(file))


def rules_for(loaded: LoadedConfig) -> tuple[Rule, ...]:
    """All rules as a configuration has them, in order of their ids, those that are switched off included.

    Raises SourceError when an own rule is wrong or a setting does not fit.
    """
    rules = {rule.id: rule for rule in shipped_rules()}
    for index, folder in enumerate(loaded.config.rules.folders):
        if not folder.is_dir():
            raise loaded.error(("rules", "folders", index), f"rules.folders: there is no folder {folder}")
        for rule in read_rules(folder):
            if rule.id == UNTOUCHABLE:
                raise SourceError(rule.source, f"{UNTOUCHABLE} cannot be replaced: a refusal wins over everything", 1)
            if rule.id.startswith("TG") and rule.id not in rules:
                message = f"ids that begin with TG are tweetguard's; call your own rule OWN{rule.id[2:]} or the like"
                raise SourceError(rule.source, message, 1)
            rules[rule.id] = rule
    for id, settings in loaded.config.rules.settings.items():
        if id not in rules:
            raise loaded.error(("rules", "settings", id), f"rules.settings: unknown rule {id!r}{nearest(id, tuple(rules))}")
        rules[id] = _changed(rules[id], settings, loaded)
    return tuple(rules[id] for id in sorted(rules))


def _changed(rule: Rule, settings: RuleSettings, loaded: LoadedConfig) -> Rule:
    """The rule with a configuration's changes."""
    where = ("rules", "settings", rule.id)
    if rule.id == UNTOUCHABLE:
        message = f"{UNTOUCHABLE} can be neither changed nor switched off: a refusal wins over everything"
        raise loaded.error(where, message)
    options = rule.options
    if settings.options:
        own = {name: _anchored(rule, name, value, loaded) for name, value in settings.options.items()}
        merged = {**rule.fields.check.options, **own}
        source = YamlSource(loaded.source.path, merged, loaded.source.places)
        options = validate(rule.fields.option_model(), source, merged, (*where, "options"))
    changed = [f"severity: {settings.severity.label}"] if settings.severity is not None else []
    changed += [] if settings.enabled else ["enabled: false"]
    changed += [f"options.{name}" for name in settings.options]
    return replace(
        rule,
        options=options,
        severity=rule.severity if settings.severity is None else settings.severity,
        enabled=settings.enabled,
        changed=tuple(changed),
    )


def _anchored(rule: Rule, name: str, value: object, loaded: LoadedConfig) -> object:
    """An option's value; a path is meant from the folder of the file that says it."""
    field = rule.fields.option_model().model_fields.get(name)
    if field is None or not isinstance(value, str) or Path not in (field.annotation, *get_args(field.annotation)):
        return value
    place = loaded.source.place(("rules", "settings", rule.id, "options", name))
    return str(Path(place.path).resolve().parent / value)


def rule_named(rules: tuple[Rule, ...], name: str) -> Rule:
    """The rule with this id or name, in any case; UsageError with the nearest one when there is none."""
    for rule in rules:
        if name.casefold() in (rule.id.casefold(), rule.name):
            return rule
    known = tuple(rule.id for rule in rules) + tuple(rule.name for rule in rules)
    raise UsageError(f"there is no rule {name!r}{nearest(name.upper(), known) or nearest(name, known)}")
