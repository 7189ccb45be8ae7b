"""People in pictures against the consent register: TG501 (no valid consent) and TG502 (refused or withdrawn).

Who is in a picture is what somebody said; a face is counted, never recognised. So the check is of numbers and of ids: each
person named must hold consent, and there must not be more faces than people who do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import Field

from tweetguard.checks.case import Case, Shown
from tweetguard.checks.kind import Kind, Options, Violation
from tweetguard.findings import Location, Severity
from tweetguard.image.facts import Box, enclosing
from tweetguard.registers.consent import Standing, Verdict


class ConsentOptions(Options):
    """Options of the kind `consent`."""

    require_declaration: bool = Field(default=False, description="a picture must say who is in it, even when no face is found")


def check_consent(case: Case, options: ConsentOptions) -> Iterator[Violation]:
    """TG501: a person named without valid consent, more faces than consenting people, nobody named."""
    for shown in case.pictures:
        verdicts = _verdicts(case, shown)
        for subject, verdict in verdicts.items():
            if verdict.standing in (Standing.LACKING, Standing.UNKNOWN):
                evidence = {"subject_id": subject, "reason": verdict.reason}
                yield _violation(shown, None, evidence, f"{subject}: {verdict.reason}")
        if shown.facts is None:
            continue  # it could not be looked at; that is a failure of the run, and reported as one
        yield from _count_faces(shown, verdicts)
        if not shown.facts.faces and shown.ref.people is None:
            reason = "no face was found and nobody said who is in the picture; look at it yourself"
            severity = None if options.require_declaration else Severity.NOTE
            yield _violation(shown, None, {"faces": 0, "declared": False}, reason, severity)


def _count_faces(shown: Shown, verdicts: dict[str, Verdict]) -> Iterator[Violation]:
    """More faces than people who consented; whose face lacks it, nobody can tell, so all boxes are given."""
    assert shown.facts is not None
    boxes = tuple(face.box for face in shown.facts.faces)
    consenting = sum(verdict.standing is Standing.CONSENTED for verdict in verdicts.values())
    if len(boxes) <= consenting:
        return
    # People named without consent have findings of their own; here it is about faces that nobody answers for.
    faces = "1 face" if len(boxes) == 1 else f"{len(boxes)} faces"
    people = "no person" if consenting == 0 else "1 person" if consenting == 1 else f"{consenting} people"
    evidence = {
        "faces": len(boxes),
        "consenting": consenting,
        "boxes": [list(box) for box in boxes],
        "size": [shown.facts.width, shown.facts.height],
    }
    yield _violation(shown, enclosing(boxes), evidence, f"{faces} found, and {people} named with valid consent")


def check_refused(case: Case, options: Options) -> Iterator[Violation]:
    """TG502: a person named whose parent, or who, refused or withdrew consent."""
    for shown in case.pictures:
        for subject, verdict in _verdicts(case, shown).items():
            if verdict.standing is Standing.REFUSED:
                evidence = {"subject_id": subject, "reason": verdict.reason}
                yield _violation(shown, None, evidence, f"{subject}: {verdict.reason}")


def _verdicts(case: Case, shown: Shown) -> dict[str, Verdict]:
    """How each person named stands on the day of publication, by id."""
    register = case.around.consent
    if register is None:
        unknown = Verdict(Standing.UNKNOWN, "no consent register is configured")
        return dict.fromkeys(shown.ref.people or (), unknown)
    return {subject: register.verdict(subject, case.publication_day) for subject in shown.ref.people or ()}


def _violation(
    shown: Shown, box: Box | None, evidence: Mapping[str, object], reason: str, severity: Severity | None = None
) -> Violation:
    location = Location("image", path=shown.ref.name, box=box, part=shown.part)
    return Violation(location, None, evidence, {"reason": reason, "picture": shown.ref.name}, severity=severity)


_WORDS = frozenset({"reason", "picture"})
CONSENT = Kind(check_consent, ConsentOptions, words=_WORDS, masking="none", pictures=True, register=True)
REFUSED = Kind(check_refused, Options, words=_WORDS, masking="none", register=True)
