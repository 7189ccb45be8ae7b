"""`tweetguard consent import | list | show | expiring`: the register, for the office that keeps it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tweetguard.config.schema import ConsentSettings

app = typer.Typer(help="The consent register.", no_args_is_help=True, rich_markup_mode=None)

ConfigOption = Annotated[Path | None, typer.Option(help="This configuration instead of the nearest one.")]


@app.command("import")
def import_(
    export: Annotated[Path, typer.Argument(metavar="CSV", help="The list as the school's system exports it.")],
    column: Annotated[
        list[str] | None, typer.Option(metavar="FIELD=HEADING", help="Which heading of the export holds which field.")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Write over the register that is there.")] = False,
    config: ConfigOption = None,
) -> None:
    """Check an export and make it the register; nothing is written when a row is wrong."""
    from tweetguard.errors import UsageError
    from tweetguard.registers.consent_file import import_register
    from tweetguard.registers.roster_file import parse_columns
    from tweetguard.report.writing import write_atomically

    settings = _settings(config)
    if settings.file.exists() and not replace:
        raise UsageError(f"{settings.file} is there already; say --replace to write over it")
    data, rows = import_register(export, parse_columns(tuple(column or ())), settings)
    write_atomically(settings.file, data)
    typer.echo(f"{settings.file}: {rows} rows. It is personal data: keep it outside git, readable by few.")


@app.command("list")
def list_(config: ConfigOption = None) -> None:
    """List how everybody in the register stands today, by id."""
    from tweetguard.registers.consent import read_consent
    from tweetguard.registers.consent_file import listing, table

    rows = listing(read_consent(_settings(config)), _today())
    typer.echo(table([("id", "role", "today", "why"), *rows]), nl=False)


@app.command()
def show(id: Annotated[str, typer.Argument(metavar="ID", help="The person's id.")], config: ConfigOption = None) -> None:
    """Show all rows of one person, and how the person stands today."""
    from tweetguard.registers.consent import read_consent
    from tweetguard.registers.consent_file import rows_of

    register = read_consent(_settings(config))
    for record in rows_of(register, id):
        scopes = ", ".join(sorted(record.scopes - {""})) or "all scopes"
        said = [f"line {record.line}", record.role, record.status, scopes, record.method, " ".join(sorted(record.given_by))]
        said += [f"{word} {day}" for word, day in (("from", record.given_on), ("until", register.ends(record))) if day]
        said += [f"withdrawn {record.withdrawn_on}"] if record.withdrawn_on else []
        typer.echo("; ".join(part for part in said if part))
    verdict = register.verdict(id, _today())
    typer.echo(f"today: {verdict.standing.value}{f' ({verdict.reason})' if verdict.reason else ''}")


@app.command()
def expiring(
    within: Annotated[str, typer.Option(help="How far to look ahead: 60d, 8w.")] = "60d", config: ConfigOption = None
) -> None:
    """List whose consent ends soon."""
    from tweetguard.registers.consent import read_consent
    from tweetguard.registers.consent_file import days_of, expiring, table

    rows = expiring(read_consent(_settings(config)), _today(), days_of(within))
    typer.echo(
        table([(subject, day.isoformat()) for subject, day in rows]) or f"nobody's consent ends within {within}\n", nl=False
    )


def _settings(config: Path | None) -> ConsentSettings:
    from tweetguard.config.load import find_config, load_config
    from tweetguard.registers.consent_file import consent_settings

    return consent_settings(load_config(config if config is not None else find_config(Path())).config.registers.consent)


def _today() -> date:
    from tweetguard.drafts.draft import school_today

    return school_today()
