"""Which stretches of a text an earlier, surer finding has taken, so that a later one does not report them again."""

from __future__ import annotations

from tweetguard.text.spans import Span


class Claims:
    """The code points of a text that are taken; asking and claiming cost no more than the span is long."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def free(self, span: Span) -> bool:
        """Whether nobody has claimed any of the span."""
        return self._taken.find(1, span.start, span.end) < 0

    def claim(self, span: Span) -> None:
        """Take the whole span."""
        self._taken[span.start : span.end] = b"\x01" * (span.end - span.start)
