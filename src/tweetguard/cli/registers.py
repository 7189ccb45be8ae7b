"""`tweetguard registers check`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="The registers that the office keeps.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _registers() -> None:
    """The registers that the office keeps."""


@app.command()
def check(config: Annotated[Path | None, typer.Option(help="This configuration instead of the nearest one.")] = None) -> None:
    """Read every register that is configured, and say with file and line what is wrong in it; exit 2 when anything is."""
    from tweetguard.config.load import find_config, load_config
    from tweetguard.registers.process import validate_registers
    from tweetguard.report.registers_report import registers_report

    states = validate_registers(load_config(config if config is not None else find_config(Path())).config.registers)
    typer.echo(registers_report(states), nl=False)
    raise typer.Exit(2 if any(state.errors for state in states) else 0)
