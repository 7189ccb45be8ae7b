"""The commands and what guards them: an error becomes a message and exit code 2, and no traceback shows a draft."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

import typer

from tweetguard.cli import (
    approve,
    baseline,
    check,
    checklist,
    config,
    consent,
    doctor,
    explain,
    hook,
    init,
    pictures,
    policy,
    ready,
    registers,
    roster,
    rules,
    watch,
)
from tweetguard.errors import TweetguardError

NOT_CHECKED = 2

app = typer.Typer(
    name="tweetguard",
    help="Reads a draft for X before it is published, and says what in it breaks the school's social media policy.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help: Rich would take longer to load than all the rest
    pretty_exceptions_enable=False,
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("init")(init.init)
app.command("check")(check.check)
app.command("baseline")(baseline.baseline)
app.command("ready")(ready.ready)
app.command("watch")(watch.watch)
app.command("faces")(pictures.faces)
app.command("redact")(pictures.redact)
app.command("preview")(pictures.preview)
app.command("approve")(approve.approve)
app.command("approvals")(approve.approvals)
app.command("explain")(explain.explain)
app.command("policy")(policy.policy)
app.command("checklist")(checklist.checklist)
app.command("doctor")(doctor.doctor)
app.command("config")(config.config)
app.command("schema")(config.schema)
app.add_typer(rules.app, name="rules")
app.add_typer(consent.app, name="consent")
app.add_typer(roster.app, name="roster")
app.add_typer(registers.app, name="registers")
app.add_typer(hook.app, name="hook")


def _show_version(wanted: bool) -> None:
    if wanted:
        import tweetguard

        typer.echo(f"tweetguard {tweetguard.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(False, "--version", help="Show the version and stop.", is_eager=True, callback=_show_version),
) -> None:
    """Reads a draft for X before it is published, and says what in it breaks the school's social media policy."""


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(50_000)  # a run makes many values that live to its end; looking for circles among them takes long
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except TweetguardError as error:
        typer.echo(f"tweetguard: {error}", err=True)
    except KeyboardInterrupt:
        typer.echo("tweetguard: interrupted; not everything was checked", err=True)
    except BrokenPipeError:
        # The reader of our output has gone; say nothing more, or Python complains while it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:
        _report_crash(error)
    sys.exit(NOT_CHECKED)


def _report_crash(error: Exception) -> None:
    """Say where an internal error happened, never with what: its message might quote the draft."""
    if os.environ.get("TWEETGUARD_TRACEBACK"):
        raise error
    trace = error.__traceback__
    place = "?"
    while trace is not None:
        place = f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
        trace = trace.tb_next
    typer.echo(
        f"tweetguard: internal error ({type(error).__name__} in {place}); nothing was declared clean. "
        "Please report it; with TWEETGUARD_TRACEBACK=1 the whole traceback is shown, which may quote the draft.",
        err=True,
    )
