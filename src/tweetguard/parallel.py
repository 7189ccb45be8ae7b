"""Check many drafts in several processes, each with the rules and the name model loaded once; results come in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from tweetguard.config.load import load_config
from tweetguard.drafts.draft import Draft
from tweetguard.engine import Checker, unreadable
from tweetguard.errors import DraftError
from tweetguard.findings import Failure
from tweetguard.results import DraftResult
from tweetguard.rules.load import rules_for

BATCH = 128  # drafts that go to a process at once: enough for the name model to read them in one go
WAITING = 3  # batches for each process that are under way, so that none is idle and memory stays small

_checker: Checker | None = None


def check_in_processes(drafts: Iterable[Draft | DraftError], config: Path | None, jobs: int) -> Iterator[DraftResult | Failure]:
    """The result of each draft in the order of the drafts; `config` is read again in each process."""
    source = iter(drafts)
    under_way: deque[Future[list[DraftResult | Failure]]] = deque()
    # "spawn" is what Windows and macOS do, and what threads under way in this process allow everywhere.
    with ProcessPoolExecutor(jobs, get_context("spawn"), _start, (config,)) as pool:
        while batch := [_sendable(draft) for draft in islice(source, BATCH)]:
            under_way.append(pool.submit(_check_batch, batch))
            if len(under_way) > WAITING * jobs:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()


def _sendable(draft: Draft | DraftError) -> Draft | Failure:
    return unreadable(draft) if isinstance(draft, DraftError) else draft


def _start(config: Path | None) -> None:
    """Make this process's checker."""
    global _checker
    loaded = load_config(config)
    _checker = Checker(loaded.config, rules_for(loaded))


def _check_batch(batch: list[Draft | Failure]) -> list[DraftResult | Failure]:
    assert _checker is not None  # set when the process started
    return list(_checker.check(batch))
