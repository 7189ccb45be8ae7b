"""A pupil's name in the text or alt text of a post whose picture shows a face (TG503): a picture or a name, never both."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.checks.case import Case, Piece, Shown
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text
from tweetguard.checks.pupil_named import evidence_of, pupils_named
from tweetguard.checks.roster import on_roster
from tweetguard.text.spans import Span


def check(case: Case, options: TextOptions) -> Iterator[Violation]:
    """Every pupil's name in a post with a face; which face is whose, nobody can tell, nor does it matter."""
    for piece in case.texts(options.texts):
        faces = [shown for shown in case.pictures if shown.part == piece.part and shown.facts is not None and shown.facts.faces]
        if not faces:
            continue
        for span, evidence in sorted(_named(case, piece).items()):
            yield in_text(piece, span, {**_of_faces(faces), **evidence}, picture=faces[0].ref.name)


def _named(case: Case, piece: Piece) -> dict[Span, dict[str, object]]:
    """The spans that name a pupil, by the roster or by what the post says, with what shows it."""
    found: dict[Span, dict[str, object]] = {match.span: {"matched_by": match.by} for match in on_roster(case, piece)}
    for pupil in pupils_named(case, piece):
        if not any(pupil.name.span.overlaps(span) for span in found):
            found[pupil.name.span] = evidence_of(pupil)
    return found


def _of_faces(faces: list[Shown]) -> dict[str, object]:
    return {
        "faces": sum(len(shown.facts.faces) for shown in faces if shown.facts),
        "pictures": [shown.ref.name for shown in faces],
    }


KIND = Kind(check, TextOptions, words=frozenset({"picture"}), pictures=True, roster=True, names=True)
