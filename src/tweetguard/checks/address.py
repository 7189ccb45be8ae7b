"""Postal addresses that the school has not published (TG103)."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text
from tweetguard.text.places.addresses import is_part_of


class AddressOptions(TextOptions):
    """Options of the kind `address`."""

    allow: tuple[str, ...] = Field(default=(), description="addresses anybody may publish, such as a hired hall's")


def check(case: Case, options: AddressOptions) -> Iterator[Violation]:
    """Every address but the school's own and those that `allow` lists, whole or in part."""
    allowed = (*case.around.school.addresses, *options.allow)
    for piece in case.texts(options.texts):
        for address in piece.facts.addresses:
            if not any(is_part_of(address, each) for each in allowed):
                yield in_text(piece, address.span, {"cues": list(address.cues)})


KIND = Kind(check, AddressOptions)
