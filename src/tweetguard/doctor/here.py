"""What is configured here, and whether it can work: the configuration itself, its rules, its registers and other files.

A wrong file is told by its place alone: what stands in it may be personal. The command that tells the rest is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from tweetguard.config.load import LoadedConfig, load_config
from tweetguard.doctor.examined import Examined, shown_place
from tweetguard.errors import SourceError, TweetguardError
from tweetguard.policy.clauses import PolicyStanding, policy_standing
from tweetguard.registers.consent import read_consent
from tweetguard.registers.process import RegisterState, validate_registers


def configuration(path: Path | None) -> tuple[Examined, LoadedConfig | None]:
    """How the configuration is; None where it cannot be read."""
    if path is None:
        said = "no tweetguard.yaml here or above, so nothing is known about your school; `tweetguard init` writes one"
        return Examined("configuration", "tweetguard.yaml", "absent", said), load_config(None)
    try:
        loaded = load_config(path)
    except TweetguardError as error:
        return _wrong("tweetguard.yaml", error, "tweetguard config"), None
    return Examined("configuration", "tweetguard.yaml", "works", ", ".join(map(shown_place, loaded.files))), loaded


def rules(loaded: LoadedConfig) -> tuple[Examined, PolicyStanding | None]:
    """Whether all rules can be read, the school's own among them."""
    try:
        policy = policy_standing(loaded)
    except TweetguardError as error:
        return _wrong("rules", error, "tweetguard rules list"), None
    own = f", {len(policy.own)} of them your own" if policy.own else ""
    return Examined("configuration", "rules", "works", f"{len(policy.rules)} rules{own}"), policy


def registers(loaded: LoadedConfig) -> Iterator[Examined]:
    """Every register that can be configured, read and checked as `tweetguard registers check` does."""
    settings = loaded.config.registers
    states = {state.name: state for state in validate_registers(settings)}
    for name in type(settings).model_fields:
        yield (
            _register(name, states[name], getattr(settings, name))
            if name in states
            else Examined("registers", name, "absent", "not configured")
        )


def other_files(loaded: LoadedConfig) -> Iterator[Examined]:
    """The other files that a configuration can name."""
    approvals, baseline = loaded.config.approvals, loaded.config.baseline
    if approvals is not None and approvals.folder is not None:
        there = approvals.folder.is_dir()
        said = shown_place(approvals.folder) + ("" if there else ": not there yet; the first approval makes it")
        yield Examined("configuration", "approvals.folder", "works" if there else "absent", said)
    if baseline is not None:
        from tweetguard.baseline import read_baseline

        try:
            read_baseline(baseline, None, date.today())
        except TweetguardError as error:
            yield _wrong("baseline", error, "tweetguard check")
        else:
            yield Examined("configuration", "baseline", "works", shown_place(baseline))


def _register(name: str, state: RegisterState, settings: Any) -> Examined:
    if state.errors:
        first = state.errors[0]
        more = f" and {len(state.errors) - 1} more" if state.errors[1:] else ""
        said = f"wrong: {shown_place(first.path, first.line)}{more}; `tweetguard registers check` says what"
        return Examined("registers", name, "broken", said)
    if name == "consent" and not read_consent(settings).records:
        said = f"{shown_place(state.file)}: it holds nobody yet, so every face in a picture is an error (TG501)"
        return Examined("registers", name, "works", said)
    rows = "" if state.rows is None else f", {state.rows} rows" if state.rows != 1 else ", 1 row"
    return Examined("registers", name, "works", f"{shown_place(state.file)}: in order{rows}")


def _wrong(name: str, error: TweetguardError, command: str) -> Examined:
    place = shown_place(error.path, error.line) if isinstance(error, SourceError) else "it cannot be read"
    return Examined("configuration", name, "broken", f"wrong: {place}; `{command}` says what")
