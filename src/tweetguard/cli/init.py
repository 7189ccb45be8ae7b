"""`tweetguard init`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tweetguard.setup.answers import Answers, Name
    from tweetguard.setup.files import Setup

Text = str | None


def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder for the department's drafts.")] = Path(),
    school: Annotated[Text, typer.Option(help="What the school is called.")] = None,
    kind: Annotated[Text, typer.Option(help="The kind of account: department, school or personal.")] = None,
    subject: Annotated[Text, typer.Option(help="The subject of a department's account.")] = None,
    handle: Annotated[Text, typer.Option(help="The account's handle on X.")] = None,
    telephone: Annotated[Text, typer.Option(help="The school's published telephone number.")] = None,
    email_domain: Annotated[Text, typer.Option(help="What stands behind the @ in the school's e-mail addresses.")] = None,
    author: Annotated[Text, typer.Option(metavar="NAME", help="Who writes the posts.")] = None,
    approver: Annotated[Text, typer.Option(metavar="ROLE", help="Who approves posts, such as SLT; or nobody.")] = None,
    consent: Annotated[Text, typer.Option(metavar="CSV", help="The office's list of who may be in pictures.")] = None,
    hook: Annotated[bool | None, typer.Option("--hook/--no-hook", help="Check before each commit of git.")] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing; take the defaults for what is not said.")] = False,
) -> None:
    """Set up a folder for drafts: a configuration, registers to fill in, a first draft, which is checked.

    Nothing is ever written over. Exit codes: 0 all is set up; 2 something is there already, or cannot work yet.
    """
    from tweetguard.setup.answers import QUESTIONS
    from tweetguard.setup.files import placed, refuse_existing, setup_for, write

    given: dict[Name, str | None] = {
        "school": school, "kind": kind, "subject": subject, "handle": handle, "telephone": telephone,
        "email_domain": email_domain, "author": author, "approver": approver, "consent": consent,
    }  # fmt: skip
    refuse_existing(setup_for(folder, {each.name: each.default for each in QUESTIONS}))
    asking = not yes and sys.stdin.isatty()
    answers = placed(_answers(given, asking), folder)
    wanted = _hook_wanted(folder, hook, asking)
    setup = setup_for(folder, answers)
    write(setup)
    raise typer.Exit(_tell(setup, answers, wanted))


def _answers(given: dict[Name, str | None], asking: bool) -> Answers:
    """What the options say, what is asked, and the defaults for the rest."""
    from tweetguard.errors import UsageError
    from tweetguard.setup.answers import QUESTIONS, is_asked

    answers: Answers = {}
    if asking:
        typer.echo(
            "A few questions. Press Enter to take what stands in [brackets]; everything can be changed later.\n", err=True
        )
    for each in QUESTIONS:
        said = given[each.name]
        if said is not None:
            try:
                answers[each.name] = each.clean(said)
            except ValueError as error:
                raise UsageError(f"--{each.name.replace('_', '-')}: {error}") from None
            continue
        answers[each.name] = each.default
        while asking and is_asked(each.name, answers):
            try:
                said = typer.prompt(each.words, each.default, prompt_suffix=" ", show_default=bool(each.default), err=True)
                answers[each.name] = each.clean(said)
                break
            except ValueError as error:
                typer.echo(f"  {error}", err=True)
            except typer.Abort:
                raise UsageError("stopped before all was asked; nothing was written") from None
    return answers


def _hook_wanted(folder: Path, hook: bool | None, asking: bool) -> bool:
    """Whether a hook is to be put in. Raises UsageError where it is asked for and there is no repository."""
    from tweetguard.errors import UsageError
    from tweetguard.hooks.git import repository_at

    if hook is False or (hook is None and not asking):
        return False
    there = next(each for each in (folder.resolve(), *folder.resolve().parents) if each.is_dir())
    try:
        repository_at(there)
    except UsageError as error:
        if hook is None:
            return False
        raise UsageError(f"--hook: {error}") from None
    try:
        return hook or typer.confirm("This folder is in git. Check drafts before each commit?", default=True, err=True)
    except typer.Abort:
        raise UsageError("stopped before all was asked; nothing was written") from None


def _tell(setup: Setup, answers: Answers, hook: bool) -> int:
    """Check what was set up, and say what to do next."""
    from tweetguard.config.load import FILE_NAME, find_config, load_config
    from tweetguard.registers.process import validate_registers
    from tweetguard.report.first_steps import first_steps
    from tweetguard.run import CheckRequest, Run
    from tweetguard.setup.files import DRAFT

    config = setup.folder / FILE_NAME
    outcome = Run(CheckRequest((str(setup.folder / DRAFT),), config)).outcome()
    states = validate_registers(load_config(config).config.registers)
    put_in, trouble = _put_in_hook(setup.folder) if hook else ("", "")
    above = find_config(setup.folder.resolve().parent)
    typer.echo(first_steps(setup, answers, outcome, states, hook=put_in or trouble, above=above), nl=False)
    broken = trouble or outcome.failures or any(state.errors for state in states)
    return 2 if broken else 0


def _put_in_hook(folder: Path) -> tuple[str, str]:
    """Where the hook is now, or why it is not."""
    from tweetguard.errors import UsageError
    from tweetguard.hooks.git import repository_at
    from tweetguard.hooks.installed import install

    try:
        done = install(repository_at(folder), sys.executable)
    except UsageError as error:
        return "", f"The hook was not put in: {error}."
    return f"Drafts are checked before each commit ({done.file}).", ""
