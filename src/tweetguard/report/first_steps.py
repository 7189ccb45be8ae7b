"""What `tweetguard init` says when it is done: what was written, how the first draft stands, and what to do next."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from textwrap import fill

from tweetguard.findings import Finding
from tweetguard.outcome import Outcome
from tweetguard.registers.process import RegisterState
from tweetguard.report.wording import visible
from tweetguard.setup.answers import CONSENT, NOBODY, Answers, Name, question
from tweetguard.setup.files import DRAFT, Setup

APPROVAL = "TG601"
WIDTH = 100


def first_steps(
    setup: Setup,
    answers: Answers,
    outcome: Outcome,
    states: Sequence[RegisterState],
    *,
    hook: str = "",
    above: Path | None = None,
) -> str:
    """The whole message. `hook` says what became of the hook; `above` is a configuration that held here until now."""
    lines = ["Set up:"]
    lines += [f"  {_shown(setup, path)}" for path in setup.texts if "examples" not in path.parts]
    lines.append(f"  {_shown(setup, PurePosixPath('registers/examples'))} (how the office's lists are filled in)")
    lines += [hook] if hook else []
    lines += (
        [_filled(f"{visible(str(above))} no longer holds in this folder; `extends:` would take it in.", 0)] if above else []
    )
    lines += ["", _first_draft(setup, outcome)]
    lines += [_filled(f"Not in order yet: {visible(str(error))}", 0) for state in states for error in state.errors]
    lines += ["", "What to do next:"]
    for number, (words, command) in enumerate(_steps(setup, answers), start=1):
        lines += [_filled(f"{number}. {words}", 3), *([f"       {command}"] if command else [])]
    return "".join(f"{line}\n" for line in lines)


def _shown(setup: Setup, path: PurePosixPath) -> str:
    return visible(os.path.normpath(setup.folder / path))


def _first_draft(setup: Setup, outcome: Outcome) -> str:
    """How the draft stands that came with the set-up; that nobody has approved it yet is as it should be."""
    path = _shown(setup, DRAFT)
    if outcome.failures:
        return f"The first draft, {path}, could not be checked: {visible(outcome.failures[0].message)}."
    findings: list[Finding] = [each for result in outcome.results for each in result.findings]
    others = [each for each in findings if each.rule != APPROVAL]
    if others:
        return f"The first draft, {path}, was checked: {', '.join(f'{each.rule} {each.name}' for each in others)}."
    waiting = " It waits for its approval." if findings else ""
    return f"The first draft, {path}, was checked: nothing to mend.{waiting}"


def _steps(setup: Setup, answers: Answers) -> Iterator[tuple[str, str]]:
    """What to do, and the command for it, which stands on a line of its own."""
    if os.path.normpath(setup.folder) != ".":
        yield "Go to the folder:", f"cd {_quoted(os.path.normpath(setup.folder))}"
    blanks: dict[Name, str] = {
        "school": "the school's name in tweetguard.yaml",
        "author": f"your own name as author: in {DRAFT}",
    }
    known = [blank for name, blank in blanks.items() if answers[name] == question(name).default]
    if known:
        yield f"Put in {' and '.join(known)}, with an editor such as Notepad.", ""
    yield (
        f"Write what you want to post into {DRAFT}, below the second line of three hyphens. Check it:",
        f"tweetguard check {DRAFT}",
    )
    if answers["approver"] != NOBODY:
        approve = f'tweetguard approve {DRAFT} --by "THEIR NAME" --role {_quoted(answers["approver"])}'
        yield f"Mend the draft until {APPROVAL} alone is left. Then somebody else reads and approves it:", approve
        yield "Check it once more. When nothing is found, it can be posted.", ""
    else:
        yield "Mend the draft until nothing is found. Then it can be posted.", ""
    if answers["consent"] == CONSENT:
        yield (
            f"Before you post pictures of people, have the office fill in {CONSENT}, or name the office's own list in "
            "tweetguard.yaml. Until then every face is an error.",
            "",
        )
    yield "See what is not checked yet, and why:", "tweetguard doctor"
    yield "See what the policy asks for, clause by clause:", "tweetguard policy"


def _quoted(argument: str) -> str:
    """An argument as it is typed on Windows, macOS and Linux alike."""
    plain = visible(argument).replace('"', "")
    return plain if plain and all(each.isalnum() or each in "-_./\\:~" for each in plain) else f'"{plain}"'


def _filled(text: str, indent: int) -> str:
    return fill(text, WIDTH, subsequent_indent=" " * indent, break_on_hyphens=False, break_long_words=False)
