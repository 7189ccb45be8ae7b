"""Drafts that were checked before, and nothing that their results hang on has changed since."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from tweetguard.cache.fingerprint import DraftDigests
from tweetguard.cache.store import Store
from tweetguard.cache.stored import brought_back, stored
from tweetguard.drafts.draft import Draft
from tweetguard.errors import DraftError
from tweetguard.findings import Failure
from tweetguard.results import DraftResult

Unchecked = Draft | DraftError | Failure | DraftResult
Check = Callable[[Iterator[Unchecked]], Iterator[DraftResult | Failure]]


@dataclass(slots=True)
class Recall:
    """The drafts of one configuration. `fleeting` are rules whose findings name people who stand in no draft."""

    store: Store
    digests: DraftDigests
    fleeting: Callable[[], frozenset[str]]
    _keys: deque[bytes | None] = field(default_factory=deque)

    def results(self, drafts: Iterable[Draft | DraftError], check: Check) -> Iterator[DraftResult | Failure]:
        """The result of each draft in turn; `check` is called when the first is met that was not checked before."""
        items = self._recalled(drafts)
        for item in items:
            if isinstance(item, DraftResult):
                self._keys.popleft()
                yield item
                continue
            for result in check(chain([item], items)):
                key = self._keys.popleft()
                if key is not None and isinstance(result, DraftResult):
                    self._keep(key, result)
                yield result

    def _recalled(self, drafts: Iterable[Draft | DraftError]) -> Iterator[Unchecked]:
        """Each draft, or its result where that is known; its key waits until the result comes by."""
        for draft in drafts:
            key = None
            if isinstance(draft, Draft):
                key = self.digests.of(draft)
                known = self.store.draft(key)
                if known is not None:
                    self._keys.append(None)
                    yield brought_back(known, draft)
                    continue
            self._keys.append(key)
            yield draft

    def _keep(self, key: bytes, result: DraftResult) -> None:
        fleeting = self.fleeting()
        if any(finding.rule in fleeting for finding in result.findings):
            return
        value = stored(result)
        if value is not None:
            self.store.keep_draft(key, value)
