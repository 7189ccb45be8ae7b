"""How far a long run has come, on standard error, where somebody looks at it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tweetguard.outcome import Running
from tweetguard.results import DraftResult

PATIENCE = 2.0  # seconds that a run may take before anything is shown


@contextmanager
def progress(outcome: Running, *, seen: bool) -> Iterator[None]:
    """Show the drafts checked so far and their rate, on a terminal, when it takes long and the report is not `seen` there.

    How many there will be is not known: drafts are read while others are checked.
    """
    if not seen or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, Task, TextColumn, TimeElapsedColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.completed / max(task.elapsed or 0.0, 0.001):,.0f} a second")

    bar = Progress(
        SpinnerColumn(), TextColumn("{task.completed:,.0f} drafts checked"), BarColumn(20), Rate(), TimeElapsedColumn(),
        console=Console(stderr=True), transient=True, refresh_per_second=4,
    )  # fmt: skip
    task = bar.add_task("checking", total=None)
    begun = time.monotonic()
    running = False

    def add(_: DraftResult) -> None:
        nonlocal running
        bar.advance(task)
        if not running and time.monotonic() - begun > PATIENCE:
            bar.start()
            running = True

    outcome.watchers += (add,)
    try:
        yield
    finally:
        if running:
            bar.stop()
