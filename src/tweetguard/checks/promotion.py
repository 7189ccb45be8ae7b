"""Advertising of products and services, and party politics (TG302). It is the whole post that promotes."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, Options, Violation
from tweetguard.findings import Location
from tweetguard.text.promotion.promotions import THRESHOLD

WHAT = {"commercial": "a product or a service", "political": "a political party or cause"}


class PromotionOptions(Options):
    """Options of the kind `promotion`."""

    threshold: float = Field(default=THRESHOLD, gt=0, description="how many points make a promotion; higher flags less")


def check(case: Case, options: PromotionOptions) -> Iterator[Violation]:
    """Every post that promotes something, with the signs of it."""
    for part, _, piece in case.posts():
        found = piece.facts.promotion
        if found is not None and found.points >= options.threshold:
            evidence = {"kind": found.kind, "points": found.points, "signs": list(found.signs)}
            yield Violation(Location("post", part=part), None, evidence, {"what": WHAT[found.kind]})


KIND = Kind(check, PromotionOptions, words=frozenset({"what"}), masking="none")
