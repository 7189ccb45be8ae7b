"""Check many drafts in several processes, each with the rules and the name model loaded once; results come in order."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from multiprocessing.util import Finalize
from pathlib import Path

from tweetguard.cache.store import Store
from tweetguard.config.load import load_config
from tweetguard.drafts.draft import Draft, school_today
from tweetguard.engine import Checker, checker_for, settled
from tweetguard.errors import DraftError
from tweetguard.findings import Failure, Finding
from tweetguard.results import Allowed, DraftResult

BATCH = 128  # drafts that go to a process at once: enough for the name model to read them in one go
WAITING = 3  # batches for each process that are under way, so that none is idle and memory stays small

Said = tuple[tuple[Finding, ...], tuple[Failure, ...], tuple[Allowed, ...], tuple[Finding, ...], int]
"""What a process sends back of a draft: the draft itself is still here, and packing it again would cost as much as a check."""

_checker: Checker | None = None


def check_in_processes(
    drafts: Iterable[Draft | DraftError | Failure | DraftResult],
    config: Path | None,
    jobs: int,
    *,
    ignore_suppressions: bool = False,
    cache: Path | None = None,
) -> Iterator[DraftResult | Failure]:
    """The result of each draft in the order of the drafts, what is known already among them in its place.

    `config` is read again in each process; `cache` is the file in which faces are remembered.
    """
    source = iter(drafts)
    under_way: deque[tuple[list[Draft | Failure | DraftResult], Future[list[Said]]]] = deque()
    # "spawn" is what Windows and macOS do, and what threads under way in this process allow everywhere.
    with ProcessPoolExecutor(jobs, get_context("spawn"), _start, (config, ignore_suppressions, cache)) as pool:
        try:
            while batch := [draft if isinstance(draft, Draft) else settled(draft) for draft in islice(source, BATCH)]:
                with _deaf_children():  # a process is started with each batch until there are enough
                    under_way.append((batch, pool.submit(_check_batch, [each for each in batch if isinstance(each, Draft)])))
                if len(under_way) > WAITING * jobs:
                    yield from _results(*under_way.popleft())
            while under_way:
                yield from _results(*under_way.popleft())
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


@contextmanager
def _deaf_children() -> Iterator[None]:
    """Processes that are started in it take no notice of Ctrl+C, not even while they start: this one says what it means."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _results(batch: list[Draft | Failure | DraftResult], checked: Future[list[Said]]) -> Iterator[DraftResult | Failure]:
    said = iter(checked.result())
    for each in batch:
        yield DraftResult(each, *next(said)) if isinstance(each, Draft) else each


def _start(config: Path | None, ignore_suppressions: bool, cache: Path | None) -> None:
    """Make this process's checker."""
    global _checker
    gc.set_threshold(50_000)  # as in cli.app: looking for circles among words and models that stay takes long
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # on Windows it is not inherited
    # There are as many processes as cores: further threads for matrices would only wait for each other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    store = None if cache is None else Store(cache, school_today())
    if store is not None:
        Finalize(None, store.close, exitpriority=10)  # what atexit is told is not done in these processes
    _checker = checker_for(load_config(config), ignore_suppressions=ignore_suppressions, store=store)


def _check_batch(batch: list[Draft]) -> list[Said]:
    assert _checker is not None  # set when the process started
    results = (result for result in _checker.check(batch) if isinstance(result, DraftResult))  # a draft gives no Failure
    return [(each.findings, each.failures, each.allowed, each.known, each.unread_pictures) for each in results]
