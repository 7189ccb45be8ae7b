"""`tweetguard config` and `tweetguard schema`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class SchemaName(StrEnum):
    """The JSON Schemas that tweetguard publishes."""

    REPORT = "report"
    CONFIG = "config"
    RULE = "rule"


def config(
    folder: Annotated[Path, typer.Argument(help="The folder whose configuration is meant.")] = Path(),
    config: Annotated[Path | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> None:
    """Show the configuration that holds here, and the file and line each value came from."""
    from tweetguard.config.load import find_config, load_config
    from tweetguard.report.config_report import config_report
    from tweetguard.rules.load import rules_for

    loaded = load_config(config if config is not None else find_config(folder))
    rules_for(loaded)  # so that a setting that fits no rule is said here, too
    typer.echo(config_report(loaded), nl=False)


def schema(name: Annotated[SchemaName, typer.Argument(help="Which schema.")]) -> None:
    """Print a JSON Schema: of the report, or, for editors, of tweetguard.yaml and of rule files."""
    from tweetguard.report.schemas import schema_text

    typer.echo(schema_text(name.value), nl=False)
