"""The whole examination: what is there, what works, and what is therefore not checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tweetguard.config.load import LoadedConfig
from tweetguard.doctor.examined import Examined
from tweetguard.doctor.here import configuration, other_files, registers, rules
from tweetguard.doctor.installation import installation
from tweetguard.doctor.trials import try_faces, try_git, try_name_model, try_pictures, try_signing, try_text_reader
from tweetguard.policy.clauses import PolicyStanding


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Something that is not checked here, and why; `rule` is None where it is about more than one."""

    rule: str | None
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """All that was examined, and what is therefore not checked."""

    examined: tuple[Examined, ...]
    not_checked: tuple[NotChecked, ...]

    @property
    def well(self) -> bool:
        """Whether all that is needed or configured can work."""
        return not any(each.state == "broken" for each in self.examined)


def diagnose(path: Path | None) -> Diagnosis:
    """Examine everything, with the configuration at `path`; None where there is none."""
    found, loaded = configuration(path)
    examined = [*installation(), *_trials(loaded), found]
    policy = None
    if loaded is not None:
        ruled, policy = rules(loaded)
        examined += [ruled, *other_files(loaded), *registers(loaded)]
    return Diagnosis(tuple(examined), tuple(_not_checked(examined, loaded, policy)))


def _trials(loaded: LoadedConfig | None) -> Iterator[Examined]:
    config = None if loaded is None else loaded.config
    yield try_name_model(None if config is None else config.names.model)
    yield try_faces("tweetguard" if config is None else config.faces.backend)
    yield try_pictures()
    if config is None or config.pictures.text:
        yield try_text_reader()
    yield try_git()
    yield try_signing(config is not None and config.approvals is not None and bool(config.approvals.keys))


def _not_checked(examined: list[Examined], loaded: LoadedConfig | None, policy: PolicyStanding | None) -> Iterator[NotChecked]:
    if loaded is None or policy is None:
        yield NotChecked(None, "everything", "the configuration or a rule is wrong, so no draft is checked at all")
        return
    for each in policy.not_on():
        yield NotChecked(each.rule.id, each.rule.name, each.why)
    broken = {each.name: each for each in examined if each.state == "broken"}
    for each in policy.rules:
        kind = each.rule.kind
        register = kind.process or ("consent" if kind.register else "roster" if kind.roster else None)
        if each.state == "on" and register in broken:
            yield NotChecked(each.rule.id, each.rule.name, f"registers.{register} is wrong; such a check ends with exit code 2")
    yield from _half_checked(loaded, policy)


def _half_checked(loaded: LoadedConfig, policy: PolicyStanding) -> Iterator[NotChecked]:
    """What a rule that is on looks at only where more is configured."""
    config = loaded.config
    on = {each.rule.id for each in policy.rules if each.state == "on"}
    if "TG605" in on and not config.pupil_handles:
        yield NotChecked("TG605", "account-profile", "pupil_handles is empty, so who follows whom is not compared")
    if "TG601" in on and config.approvals is not None and not config.approvals.keys:
        yield NotChecked("TG601", "approval", "approvals.keys is empty, so who made an approval is not verified")
    if not config.accounts:
        yield NotChecked(None, "accounts", "no account is configured, so a draft that names none is checked as the school's")
