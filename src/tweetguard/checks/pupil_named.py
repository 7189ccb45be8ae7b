"""Names of pupils (TG107): who is named is a fact, that it is a pupil a judgement, and the evidence says on what it rests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pydantic import Field

from tweetguard.checks.case import Case, Piece
from tweetguard.checks.kind import Kind, TextOptions, Violation
from tweetguard.config.schema import School
from tweetguard.text.people.pupils import THRESHOLD, Pupil

FULL_NAME_WITH_YEAR = "full-name-with-year"


class PupilNamedOptions(TextOptions):
    """Options of the kind `pupil-named`."""

    threshold: float = Field(default=THRESHOLD, ge=THRESHOLD, description="how many points make a pupil; higher flags less")
    allow: tuple[str, ...] = Field(
        default=(), description="names that may be given, such as those of staff called by first name"
    )


def check(case: Case, options: PupilNamedOptions) -> Iterator[Violation]:
    """Every name that is a pupil's, by what the post says."""
    allowed = frozenset(name.casefold() for name in options.allow)
    for piece in case.texts(options.texts):
        for pupil in pupils_named(case, piece):
            span = pupil.name.span
            if pupil.points < options.threshold or span.of(piece.facts.text).casefold() in allowed:
                continue
            complete = pupil.name.full and pupil.form is not None
            yield Violation(
                piece.location(span),
                span.of(piece.facts.text),
                evidence_of(pupil),
                circumstances=frozenset({FULL_NAME_WITH_YEAR} if complete else ()),
            )


def pupils_named(case: Case, piece: Piece) -> Iterator[Pupil]:
    """The pupils that a text names; words of the school's own name and address are nobody."""
    pupils = piece.facts.pupils(case.pupils_post)
    own = _own_words((case.around.school.name, *case.around.school.addresses)) if pupils else frozenset()
    for pupil in pupils:
        behind = piece.facts.text[pupil.name.span.end : pupil.name.span.end + 1]
        words = {word.casefold() for word in pupil.name.words}
        if not (words <= own and (behind in ("'", "’") or len(words) > 1 or not words & _first_names(case.around.school))):
            yield pupil


def evidence_of(pupil: Pupil) -> dict[str, object]:
    """What found the name and what showed the pupil; none of it quotes the name."""
    return {
        "points": pupil.points,
        "signs": list(pupil.signs),
        "found_by": list(pupil.name.sources),
        "full_name": pupil.name.full,
        "year_or_form": pupil.form is not None,
    }


@lru_cache(maxsize=16)
def _own_words(texts: tuple[str, ...]) -> frozenset[str]:
    """The words of the school's name and addresses, in small letters, possessive endings left out."""
    return frozenset(
        re.sub(r"['’]s?\Z", "", word).casefold() for text in texts for word in re.findall(r"[^\W\d_][\w'’-]+", text)
    )


def _first_names(school: School) -> frozenset[str]:
    """Words of the school's name that pupils bear as well: the Luke of St Luke's."""
    return frozenset(word.casefold() for word in re.findall(r"\bSt\.? (\w+)", school.name))


KIND = Kind(check, PupilNamedOptions, circumstances=frozenset({FULL_NAME_WITH_YEAR}), names=True)
