"""Posts that X would cut off (TG701)."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, Options, Violation
from tweetguard.findings import Location
from tweetguard.text.length import MAX_WEIGHT, excess_weight


def check(case: Case, options: Options) -> Iterator[Violation]:
    """Every post whose weighted length is over 280; the line ends that close a file are not part of the post."""
    for part, post, _ in case.posts():
        weight = excess_weight(post.text.rstrip("\r\n"))
        if weight is not None:
            line, column = post.origin.place(0)
            words = {"weight": weight, "limit": MAX_WEIGHT, "excess": weight - MAX_WEIGHT}
            location = Location("post", line=line, column=column, part=part)
            yield Violation(location, None, {"weighted_length": weight, "limit": MAX_WEIGHT}, words)


KIND = Kind(check, Options, words=frozenset({"weight", "limit", "excess"}), masking="none")
