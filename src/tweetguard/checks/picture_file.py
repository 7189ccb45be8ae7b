"""What a picture's file gives away besides what it shows: the place (TG504) and the device (TG505)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tweetguard.checks.case import Case, Shown
from tweetguard.checks.kind import Kind, Options, TextOptions, Violation, in_text
from tweetguard.findings import Location
from tweetguard.image.facts import PictureFacts
from tweetguard.text.spans import Span

# The line that a telephone's mail program puts below a message.
_SENT_FROM = re.compile(
    r"\b(?:sent|posted|tweeted|written|typed)\s+(?:from|via|on|with)\s+(?:my|an?|a)\s+"
    r"(?:i\s?phone|i\s?pad|ipod|(?:samsung|galaxy|pixel|huawei|nokia|sony|oneplus|xiaomi|motorola|android|windows|blackberry)\b[\w ]{0,20}?"
    r"(?:phone|device|mobile)?|(?:smart|mobile\s+)?phone|mobile|android)\b",
    re.IGNORECASE,
)


def check_location(case: Case, options: Options) -> Iterator[Violation]:
    """TG504: every picture whose file holds the position at which it was taken."""
    for shown, facts in _looked_at(case):
        if facts.metadata.gps:
            where = " and ".join(facts.metadata.gps)
            evidence = {"fields": list(facts.metadata.gps)}
            yield Violation(_of(shown), None, evidence, {"picture": shown.ref.name, "where": where})


def check_device(case: Case, options: TextOptions) -> Iterator[Violation]:
    """TG505: every picture that a telephone took which is not the school's, and every signature that a telephone left."""
    school = {device.casefold() for device in case.around.devices}
    for shown, facts in _looked_at(case):
        device = facts.metadata.device
        known = {device.casefold(), facts.metadata.model.casefold()} - {""}
        if facts.metadata.telephone and not known & school:
            said = device or "a telephone that does not say which"
            reason = f"{shown.ref.name} was taken with {said}, which is not among the school's devices"
            yield Violation(_of(shown), None, {"device": device, "software": facts.metadata.software}, {"reason": reason})
    for piece in case.texts(options.texts):
        for match in _SENT_FROM.finditer(piece.facts.text):
            reason = "this was written on a telephone of somebody's own"
            yield in_text(piece, Span(*match.span()), {"kind": "signature"}, reason=reason)


def _looked_at(case: Case) -> Iterator[tuple[Shown, PictureFacts]]:
    return ((shown, shown.facts) for shown in case.pictures if shown.facts is not None)


def _of(shown: Shown) -> Location:
    return Location("metadata", path=shown.ref.name, part=shown.part)


LOCATION = Kind(check_location, Options, words=frozenset({"picture", "where"}), masking="none", pictures=True)
DEVICE = Kind(check_device, TextOptions, words=frozenset({"reason"}), masking="none", pictures=True)
