"""`tweetguard policy`."""

from __future__ import annotations

import shutil
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """The forms of the list."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"


def policy(
    format: Annotated[Format, typer.Option(help="The form of the list.")] = Format.TEXT,
    output: Annotated[Path | None, typer.Option(help="Write the list into this file.")] = None,
    config: Annotated[Path | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> None:
    """Show every clause of the policy, the rules or the reminder for it, and whether they are on here."""
    from tweetguard.config.load import find_config, load_config
    from tweetguard.policy.clauses import policy_standing
    from tweetguard.report import policy_report
    from tweetguard.report.writing import write_report

    standing = policy_standing(load_config(config if config is not None else find_config(Path())))
    match format:
        case Format.JSON:
            pieces = policy_report.policy_json(standing)
        case Format.HTML:
            pieces = policy_report.policy_html(standing)
        case Format.MARKDOWN:
            pieces = policy_report.policy_markdown(standing)
        case Format.TEXT:
            width = 96 if output is not None else max(40, min(110, shutil.get_terminal_size((96, 24)).columns))
            pieces = policy_report.policy_text(standing, width)
    write_report(pieces, output)
