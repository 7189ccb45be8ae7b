"""Posts that X would refuse (TG702): empty, with a character that it does not take, or with alt text that is too long."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, Options, Violation
from tweetguard.findings import Location
from tweetguard.text.length import first_invalid
from tweetguard.text.spans import Span


class ValidityOptions(Options):
    """Options of the kind `post-validity`."""

    max_pictures: int = Field(default=4, ge=1, description="how many pictures X takes with one post")
    max_alt: int = Field(default=1000, ge=1, description="how many characters an alt text may have")


def check(case: Case, options: ValidityOptions) -> Iterator[Violation]:
    """Every reason for which X would refuse a post."""
    if not case.draft.has_text:
        return
    for part, post, piece in case.posts():
        line, column = post.origin.place(0)
        whole = Location("post", line=line, column=column, part=part)
        if not post.text.strip() and not post.pictures:
            yield _because(whole, "it is empty")
        invalid = first_invalid(post.text)
        if invalid is not None:
            character = f"U+{ord(post.text[invalid]):04X}"
            where = piece.location(Span(invalid, invalid + 1))
            yield _because(where, f"it holds the character {character}, which X does not take")
        if len(post.pictures) > options.max_pictures:
            yield _because(whole, f"it has {len(post.pictures)} pictures, and X takes {options.max_pictures}")
        for ref in post.pictures:
            if ref.alt is not None and len(ref.alt) > options.max_alt:
                line, column = ref.alt_origin.place(0)
                where = Location("alt", line=line, column=column, path=ref.name, part=part)
                yield _because(where, f"an alt text has {len(ref.alt)} characters, and X takes {options.max_alt}")


def _because(location: Location, reason: str) -> Violation:
    return Violation(location, None, {"reason": reason}, {"reason": reason})


KIND = Kind(check, ValidityOptions, words=frozenset({"reason"}), masking="none")
