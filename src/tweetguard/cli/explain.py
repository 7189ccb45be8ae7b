"""`tweetguard explain`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def explain(
    id: Annotated[str, typer.Argument(metavar="ID", help="The rule's id, such as TG101, or its name.")],
    config: Annotated[Path | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> None:
    """Explain a rule: what it does, why, what it flags and leaves alone, how to configure and how to allow."""
    from tweetguard.config.load import find_config, load_config
    from tweetguard.report.rules_report import explanation
    from tweetguard.rules.load import rule_named, rules_for

    rules = rules_for(load_config(config if config is not None else find_config(Path())))
    typer.echo(explanation(rule_named(rules, id)), nl=False)
