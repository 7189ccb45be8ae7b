"""`tweetguard checklist`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """The forms of the form."""

    MARKDOWN = "markdown"
    HTML = "html"


def checklist(
    account: Annotated[str | None, typer.Option(metavar="NAME", help="The account, by its name here or its handle.")] = None,
    format: Annotated[Format, typer.Option(help="The form of the form.")] = Format.MARKDOWN,
    output: Annotated[Path | None, typer.Option(help="Write the form into this file.")] = None,
    config: Annotated[Path | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> None:
    """Print the policy's checklist for an account as a form, with what the registers answer filled in and dated.

    Exit codes: 0 printed; 2 a register could not be read, so that its questions are left open.
    """
    from tweetguard.config.load import find_config, load_config
    from tweetguard.drafts.draft import school_today
    from tweetguard.policy.checklist import filled_checklist
    from tweetguard.report.checklist_report import checklist_html, checklist_markdown
    from tweetguard.report.wording import visible
    from tweetguard.report.writing import write_report

    loaded = load_config(config if config is not None else find_config(Path()))
    filled = filled_checklist(loaded.config, account, school_today())
    write_report(checklist_html(filled) if format is Format.HTML else checklist_markdown(filled), output)
    for error in filled.errors:
        typer.echo(f"tweetguard: not filled in: {visible(str(error))}", err=True)
    raise typer.Exit(2 if filled.errors else 0)
