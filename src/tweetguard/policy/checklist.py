"""The policy's checklist for one account, with what is known filled in and dated; the rest is for people to fill in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tweetguard.config.schema import Config, plain_handle
from tweetguard.edges.validate import nearest
from tweetguard.errors import SourceError, UsageError
from tweetguard.policy.answers import AccountNamed, Answer, Desk, Open, answer
from tweetguard.policy.policy_map import Question, policy_map


@dataclass(frozen=True, slots=True)
class FilledQuestion:
    """A question: its answer where there is one, else why what is kept here gives none (empty where nothing is kept)."""

    number: int
    question: Question
    answer: Answer | None
    why_open: str = ""


@dataclass(frozen=True, slots=True)
class FilledChecklist:
    """The whole form; `errors` are registers that could not be read, so that their questions stay open."""

    document: str
    account: AccountNamed
    day: date
    questions: tuple[FilledQuestion, ...]
    errors: tuple[SourceError, ...]


def filled_checklist(config: Config, account: str | None, day: date) -> FilledChecklist:
    """The checklist of an account, by its name in the configuration or its handle; of the default one for None.

    Raises UsageError when there is no such account, or several and none is named.
    """
    checklist = policy_map().checklist
    desk = Desk(config, account_named(config, account), day)
    questions = tuple(_filled(number, each, desk) for number, each in enumerate(checklist.questions, start=1))
    return FilledChecklist(checklist.document, desk.account, day, questions, tuple(desk.errors.values()))


def account_named(config: Config, said: str | None) -> AccountNamed:
    """The account that is meant; one without name and handle where the configuration knows none."""
    if said is None:
        said = config.default_account()
        if said is None:
            if config.accounts:
                raise UsageError(f"--account: say which account: {', '.join(config.accounts)}")
            return AccountNamed()
    for name, settings in config.accounts.items():
        if said == name or (settings.handle and plain_handle(said) == plain_handle(settings.handle)):
            return AccountNamed(name, settings.handle)
    known = tuple(config.accounts)
    raise UsageError(f"--account: there is no account {said!r} in the configuration{nearest(said, known) if known else ''}")


def _filled(number: int, question: Question, desk: Desk) -> FilledQuestion:
    if question.answered_by is None:
        return FilledQuestion(number, question, None)
    found = answer(question.answered_by, desk)
    if isinstance(found, Open):
        return FilledQuestion(number, question, None, found.why)
    return FilledQuestion(number, question, found)
