"""`tweetguard rules list | show | test`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tweetguard.rules.rule import Rule

app = typer.Typer(help="The rules: list them, show one, run their examples.", no_args_is_help=True, rich_markup_mode=None)

ConfigOption = Annotated[Path | None, typer.Option(help="This configuration instead of the nearest one.")]


@app.command("list")
def list_rules(config: ConfigOption = None) -> None:
    """List all rules that hold here."""
    from tweetguard.report.rules_report import rules_table

    typer.echo(rules_table(_rules(config)), nl=False)


@app.command()
def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="The rule's id, such as TG101, or its name.")],
    config: ConfigOption = None,
) -> None:
    """Show a rule's file as it is, with what the configuration changes in it."""
    from tweetguard.report.rules_report import rule_source
    from tweetguard.rules.load import rule_named

    typer.echo(rule_source(rule_named(_rules(config), id)), nl=False)


@app.command()
def test(
    path: Annotated[Path | None, typer.Argument(help="A rule file or a folder of rules; all rules here if left out.")] = None,
    config: ConfigOption = None,
) -> None:
    """Run the examples in the rules and print how many were judged right; exit 1 when one was not."""
    from tweetguard.report.rules_report import trial_report
    from tweetguard.rules.load import read_rules
    from tweetguard.rules.trial import try_rules

    trials = try_rules(_rules(config) if path is None else read_rules(path))
    typer.echo(trial_report(trials), nl=False)
    raise typer.Exit(0 if all(trial.right for trial in trials) else 1)


def _rules(config: Path | None) -> tuple[Rule, ...]:
    from tweetguard.config.load import find_config, load_config
    from tweetguard.rules.load import rules_for

    return rules_for(load_config(config if config is not None else find_config(Path())))
