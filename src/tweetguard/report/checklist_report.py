"""The checklist as a form to fill in: Markdown for an editor, a page to fill in and print."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.policy.answers import AccountNamed, spoken_day
from tweetguard.policy.checklist import FilledChecklist, FilledQuestion
from tweetguard.report.page import page_of
from tweetguard.report.policy_report import markdown

CHOICES = ("yes", "partly", "no")
FILLED_BY = "tweetguard, from what the office keeps"


def account_title(account: AccountNamed) -> str:
    """The account in words; empty where none is known, so that it can be filled in."""
    name, handle = account.name or "", f"@{account.handle.lstrip('@')}" if account.handle else ""
    return f"{name} ({handle})" if name and handle else name or handle


def counted_answers(checklist: FilledChecklist) -> str:
    """How much is filled in."""
    filled = sum(each.answer is not None for each in checklist.questions)
    return (
        f"Filled in from what the office keeps, as it stood on {spoken_day(checklist.day)}: {filled} of "
        f"{len(checklist.questions)} questions. Look through them, and fill in the rest."
    )


def source_of(each: FilledQuestion, checklist: FilledChecklist) -> str:
    """Where an answer stands, and as of when."""
    return "" if each.answer is None else f"From {each.answer.source}, as it stood on {spoken_day(checklist.day)}."


def checklist_markdown(checklist: FilledChecklist) -> Iterator[str]:
    """The form as Markdown, with boxes to tick and lines to write on."""
    yield f"# {markdown(checklist.document)}\n\n"
    yield f"Account: {markdown(account_title(checklist.account)) or '________'}\n\n{counted_answers(checklist)}\n"
    for each in checklist.questions:
        yield f"\n## {each.number}. {markdown(each.question.question)}\n\n"
        if not each.question.open:
            verdict = None if each.answer is None else each.answer.verdict
            yield "".join(f"- [{'x' if verdict == choice else ' '}] {choice}\n" for choice in CHOICES) + "\n"
        yield f"Answer: {markdown(each.answer.words) if each.answer is not None else '________'}\n"
        if each.answer is not None:
            yield f"\n*{markdown(source_of(each, checklist))}*\n"
        elif each.why_open:
            yield f"\n*Not filled in: {markdown(each.why_open)}.*\n"
        if each.answer is None:
            yield "\nAnswered by: ________ Date: ________\n"
    yield "\n## Signed\n\nName and role: ________\n\nSignature: ________ Date: ________\n"


def checklist_html(checklist: FilledChecklist) -> Iterator[str]:
    """The form as one page: it can be filled in with the keyboard, heard, and printed; nothing is sent."""
    yield page_of(
        "checklist.html",
        "forms.css",
        checklist=checklist,
        title=account_title(checklist.account),
        counted=counted_answers(checklist),
        choices=CHOICES,
        filled_by=FILLED_BY,
        source_of=source_of,
    )
