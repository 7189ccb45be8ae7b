"""Pupils on the school's roster, named in a text, an alt text or a picture's file name (TG106)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import Field

from tweetguard.checks.case import Case, Piece
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text
from tweetguard.findings import Location
from tweetguard.registers.roster_match import RosterMatch, match_file_name, match_text


class RosterOptions(TextOptions):
    """Options of the kind `roster`."""

    file_names: bool = Field(default=True, description="whether the file names of pictures are read")


def check(case: Case, options: RosterOptions) -> Iterator[Violation]:
    """Every pupil of the roster named in any part of the draft; nothing where no roster is configured."""
    roster = case.around.roster
    if roster is None:
        return
    for piece in case.texts(options.texts):
        for match in on_roster(case, piece):
            yield in_text(piece, match.span, {"matched_by": match.by}, by=match.by)
    if options.file_names:
        for shown in case.pictures:
            by = match_file_name(shown.ref.path.stem, roster)
            if by is not None:
                location = Location("image", path=shown.ref.name, part=shown.part)
                yield Violation(location, None, {"matched_by": by, "where": "file name"}, {"by": by})


def on_roster(case: Case, piece: Piece) -> Sequence[RosterMatch]:
    """The pupils of the roster that a text names."""
    roster = case.around.roster
    return () if roster is None else match_text(piece.facts.text, roster)


KIND = Kind(check, RosterOptions, words=frozenset({"by"}), roster=True)
