"""Make a baseline of what a run finds; see baseline.py for what one is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tweetguard.baseline import FILE_NAME, Baseline, baseline_text
from tweetguard.config.load import find_config, load_config
from tweetguard.drafts.draft import school_today
from tweetguard.errors import UsageError
from tweetguard.findings import Failure
from tweetguard.registers.consent import read_consent
from tweetguard.report.writing import write_atomically
from tweetguard.run import CheckRequest, Run


@dataclass(frozen=True, slots=True)
class Written:
    """A baseline that was written, or, when anything was not checked, what that was; then nothing was written."""

    file: Path
    files: int
    findings: int
    failures: Sequence[Failure] = ()
    hint: str = ""


def write_baseline(paths: tuple[str, ...], config: Path | None, output: Path | None) -> Written:
    """Check `paths` as if there were no baseline, and write one. Raises UsageError and SourceError as a check does."""
    if config is None and paths:
        first = Path(paths[0])
        config = find_config(first if first.is_dir() else first.parent)
    loaded = load_config(config)
    folder = Path.cwd() if config is None else config.resolve().parent
    configured = loaded.config.baseline
    file = output or configured or folder / FILE_NAME
    outcome = Run(CheckRequest(paths, config, without_baseline=True)).outcome()
    results = [result for result in outcome.results if result.findings]
    counted = sum(len(result.findings) for result in results)
    if outcome.failures:
        return Written(file, len(results), counted, outcome.failures)
    register = None if loaded.config.registers.consent is None else read_consent(loaded.config.registers.consent)
    entries = Baseline(file.parent, register, school_today()).entries_of(results)
    try:
        write_atomically(file, baseline_text(entries).encode("utf-8"))
    except OSError as error:
        raise UsageError(f"{file} cannot be written: {error.strerror or error}") from None
    hint = "" if configured is not None and configured.resolve() == file.resolve() else _hint(file, config)
    return Written(file, len({entry.path for entry in entries}), sum(entry.count for entry in entries), hint=hint)


def _hint(file: Path, config: Path | None) -> str:
    return f"it holds once {config or 'tweetguard.yaml'} says `baseline: {file.name}`"
