"""Whether a post advertises a product or a service, or argues for a political party.

Signs are weighed: a discount code is much, a price little. What a school sells for itself, and lessons about selling and
voting, speak against.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from tweetguard.text.promotion.promotion_signs import COMMERCIAL, POLITICAL, Sign
from tweetguard.text.promotion.seller_signs import SELLER
from tweetguard.text.quick_patterns import QuickPattern, any_of
from tweetguard.text.quotations import find_quotations

Kind = Literal["commercial", "political"]
THRESHOLD: Final = 3.0
_TELLING: Final = 1.25  # the least points of a sign without which a post promotes nothing
_Signs = tuple[tuple[Sign, QuickPattern], ...]


@dataclass(frozen=True, slots=True)
class Promotion:
    """What a post promotes, with how many points speak for it and which signs do, the strongest first."""

    kind: Kind
    points: float
    signs: tuple[str, ...]


@cache
def _compiled() -> tuple[Any, dict[Kind, _Signs]]:
    """A quick pattern for the telling signs, and the signs of each kind."""
    kinds: dict[Kind, tuple[Sign, ...]] = {"commercial": (*COMMERCIAL, *SELLER), "political": POLITICAL}
    telling = any_of(sign.pattern for signs in kinds.values() for sign in signs if sign.points >= _TELLING)
    return telling, {kind: tuple((sign, QuickPattern(sign.pattern)) for sign in signs) for kind, signs in kinds.items()}


def find_promotion(text: str) -> Promotion | None:
    """What the post promotes, the likelier kind; None where nothing speaks for either."""
    telling, kinds = _compiled()
    if telling.search(text) is None:
        return None
    own = text
    for quotation in find_quotations(text):
        own = own[: quotation.start] + " " * (quotation.end - quotation.start) + own[quotation.end :]
    weighed = [promotion for kind, signs in kinds.items() if (promotion := _weigh(kind, signs, own)) is not None]
    return max(weighed, key=lambda promotion: promotion.points, default=None)


def _weigh(kind: Kind, signs: _Signs, text: str) -> Promotion | None:
    """Each sign counts once for each of its groups, so that a synonym adds nothing."""
    strongest: dict[str, Sign] = {}
    against = 0.0
    for sign, pattern in signs:
        if pattern.search(text) is None:
            continue
        if sign.points < 0:
            against += sign.points
        elif sign.points > strongest.get(sign.says, Sign(sign.says, 0, "")).points:
            strongest[sign.says] = sign
    ordered = sorted(strongest.values(), key=lambda sign: -sign.points)
    if not ordered or ordered[0].points < _TELLING:
        return None
    return Promotion(kind, sum(sign.points for sign in ordered) + against, tuple(sign.says for sign in ordered))
