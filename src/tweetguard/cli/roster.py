"""`tweetguard roster build`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="The roster of pupils (TG106).", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _roster() -> None:
    """The roster of pupils (TG106)."""


@app.command()
def build(
    source: Annotated[Path, typer.Argument(metavar="CSV", help="The list of pupils, as the school's system exports it.")],
    output: Annotated[Path, typer.Option(help="Write the keyed hashes into this file.")],
    key: Annotated[Path, typer.Option(help="The file with the key; made when it is not there. Keep it out of the repository.")],
    column: Annotated[
        list[str] | None,
        typer.Option(metavar="FIELD=HEADING", help="Which column holds name, first_name, last_name, known_as or form."),
    ] = None,
) -> None:
    """Make keyed hashes of a list of pupils, so that the list itself need not lie beside the drafts.

    The hashes are personal data still: with the key, anybody can try names.
    """
    from tweetguard.registers.roster_file import build_roster, parse_columns

    count = build_roster(source, output, key, parse_columns(tuple(column or ())))
    typer.echo(f"{output}: {count} pupils. Name it under registers.roster, with key: {key}", err=True)
