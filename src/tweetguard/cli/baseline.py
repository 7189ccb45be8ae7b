"""`tweetguard baseline`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def baseline(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="The drafts, pictures and folders that are checked.")],
    config: Annotated[Path | None, typer.Option(help="The configuration; else the nearest one above the first path.")] = None,
    output: Annotated[
        Path | None, typer.Option(help="Write the baseline here instead of where the configuration has it.")
    ] = None,
) -> None:
    """Write down what is found today, so that it does not count until its draft, its pictures or a consent changes.

    Nothing is written when something could not be checked. A refusal (TG502) is never in a baseline.
    """
    from tweetguard.baselining import write_baseline
    from tweetguard.report.wording import counted

    written = write_baseline(tuple(paths), config, output)
    for failure in written.failures:
        typer.echo(f"tweetguard: not checked: {failure.path}: {failure.message}", err=True)
    if written.failures:
        typer.echo("tweetguard: no baseline was written, since not everything was checked", err=True)
        raise typer.Exit(2)
    typer.echo(f"{written.file}: {counted(written.findings, 'finding')} in {counted(written.files, 'file')}")
    if written.hint:
        typer.echo(f"tweetguard: note: {written.hint}", err=True)
