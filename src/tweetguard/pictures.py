"""What is done with pictures themselves: find faces, write safe copies, draw boxes. Whose a face is, nobody here can tell."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tweetguard.checks import CHECKS
from tweetguard.checks.kind import TextOptions
from tweetguard.config.load import LoadedConfig
from tweetguard.config.schema import Config
from tweetguard.drafts.draft import SCHOOL_TIME, Account, Draft, FixedOrigin, PictureRef, Post, school_today
from tweetguard.engine import Checker
from tweetguard.errors import PictureError, UsageError
from tweetguard.findings import Failure, Finding
from tweetguard.image.analysis import analyse_picture
from tweetguard.image.faces import FaceSearch
from tweetguard.image.facts import Box, PictureFacts
from tweetguard.image.opening import OpeningLimits
from tweetguard.image.preview import Mark
from tweetguard.image.redaction import Redaction, Style, redact_file
from tweetguard.registers.consent import Standing, read_consent
from tweetguard.results import DraftResult
from tweetguard.rules.load import rules_for


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A picture with its facts."""

    path: Path
    facts: PictureFacts


def limits_of(config: Config) -> OpeningLimits:
    """What a configuration allows to be opened."""
    return OpeningLimits(config.pictures.max_megapixels, config.pictures.max_megabytes)


def look_at(paths: Sequence[Path], config: Config, *, text: bool = False) -> tuple[list[LookedAt], list[Failure]]:
    """The facts of each picture, and those that could not be looked at; with `text` also what can be read in them."""
    search = FaceSearch(config.pictures.long_side, config.faces.backend)
    seen, failures = [], []
    for path in paths:
        try:
            seen.append(LookedAt(path, analyse_picture(path, limits_of(config), search, text=text)))
            if reason := seen[-1].facts.unreadable:
                failures.append(Failure(path.as_posix(), f"the text in it was not read: {reason}"))
        except PictureError as error:
            failures.append(Failure(path.as_posix(), error.message))
    return seen, failures


def faces_json(pictures: Sequence[LookedAt]) -> str:
    """The faces of pictures as JSON; boxes are left, top, right, bottom in pixels of the upright picture in its own size."""
    document = {
        "images": [
            {
                "path": picture.path.as_posix(),
                "width": picture.facts.width,
                "height": picture.facts.height,
                "faces": [{"box": list(face.box), "score": face.score, "source": face.source} for face in picture.facts.faces],
            }
            for picture in pictures
        ]
    }
    return json.dumps(document, indent=2) + "\n"


def faces_text(pictures: Sequence[LookedAt]) -> str:
    """The same in words, the faces numbered as in a preview."""
    lines = []
    for picture in pictures:
        facts = picture.facts
        count = "no face found; look yourself" if not facts.faces else f"{len(facts.faces)} found"
        lines.append(f"{picture.path.as_posix()} ({facts.width} x {facts.height} pixels): {count}")
        for number, face in enumerate(facts.faces, start=1):
            left, top, right, bottom = face.box
            lines.append(
                f"  {number}. {right - left} x {bottom - top} pixels at {left}, {top}; {face.source}, score {face.score:.2f}"
            )
    return "".join(f"{line}\n" for line in lines)


def texts_text(flagged: Sequence[tuple[Box, Finding]]) -> str:
    """The flagged text of a picture, numbered as in a preview: where it is and why, not what it says."""
    lines = []
    for number, (box, finding) in enumerate(flagged, start=1):
        rule, name = finding.evidence["rule"], str(finding.evidence["name"]).replace("-", " ")
        left, top, right, bottom = box
        lines.append(f"  T{number}. {name} ({rule}): {right - left} x {bottom - top} pixels at {left}, {top}")
    return "".join(f"{line}\n" for line in lines)


def consenting(people: Sequence[str], loaded: LoadedConfig, day: date | None = None) -> int:
    """How many of the people named consent today.

    Raises UsageError when somebody has refused (then the picture is not to be shown at all) or no register is
    configured, SourceError when it cannot be read.
    """
    if not people:
        return 0
    settings = loaded.config.registers.consent
    if settings is None:
        raise UsageError("--people: no consent register is configured")
    register = read_consent(settings)
    today = day or school_today()
    verdicts = {subject: register.verdict(subject, today) for subject in people}
    for subject, verdict in verdicts.items():
        if verdict.standing is Standing.REFUSED:
            raise UsageError(f"{subject}: {verdict.reason}; do not show this person, covered or not")
    return sum(verdict.standing is Standing.CONSENTED for verdict in verdicts.values())


def marks(facts: PictureFacts, kept: Sequence[int], consents: int) -> list[Mark]:
    """The faces as marks; consented are those whose numbers are kept, or all where as many people consent.

    Raises UsageError when a number is no face's, or more are kept than people consent.
    """
    numbers = range(1, len(facts.faces) + 1)
    for number in kept:
        if number not in numbers:
            raise UsageError(f"--keep: there is no face {number}; {len(facts.faces)} were found")
    if len(set(kept)) > consents:
        raise UsageError(f"--keep: {len(set(kept))} faces are to be kept, and {consents} people named with --people consent")
    everybody = 0 < len(facts.faces) <= consents
    return [Mark(face.box, everybody or number in kept) for number, face in zip(numbers, facts.faces, strict=True)]


def without_consent(found: Sequence[Mark]) -> tuple[Box, ...]:
    """The boxes that have to be covered."""
    return tuple(mark.box for mark in found if not mark.consented)


@dataclass(frozen=True, slots=True)
class SafeCopy:
    """A safe copy that was written: where, how many faces were found and how many covered, how many stretches of text."""

    path: Path
    faces: int
    covered: int
    texts: int


def write_safe_copy(
    result: DraftResult, ref: PictureRef, loaded: LoadedConfig, *, style: Style = "blur", in_place: bool = False
) -> SafeCopy:
    """Write the safe copy of a picture of a checked draft: faces without consent covered beyond recovery, text that the
    check flagged covered, and nothing of the file but its pixels.

    It goes beside the picture (`photo.safe.jpg`), taking the place of an earlier safe copy; with `in_place` it takes the
    place of the picture itself. Raises UsageError when somebody named for the picture refused consent (such a picture is
    not to be shown, covered or not), SourceError when the register cannot be read, PictureError when the picture cannot
    be opened or the copy cannot be written.
    """
    schedule = result.draft.schedule
    day = None if schedule is None else schedule.astimezone(SCHOOL_TIME).date()
    # Without a register nobody is known to consent, and every face is covered.
    named = tuple(ref.people or ()) if loaded.config.registers.consent is not None else ()
    consents = consenting(named, loaded, day)
    limits = limits_of(loaded.config)
    search = FaceSearch(loaded.config.pictures.long_side, loaded.config.faces.backend)
    found = marks(analyse_picture(ref.path, limits, search), (), consents)
    faces, texts = without_consent(found), flagged_texts(result, ref)
    target = ref.path if in_place else None
    path = redact_file(ref.path, Redaction(faces, texts, style), target, limits, in_place=in_place)
    return SafeCopy(path, len(found), len(faces), len(texts))


def flagged_texts(result: DraftResult, ref: PictureRef) -> tuple[Box, ...]:
    """The boxes of the text in a picture that the check of its draft flagged, each once, from the top."""
    return tuple(dict.fromkeys(box for box, _ in _flagged(result.findings, ref.name)))


def text_checker(loaded: LoadedConfig) -> Checker:
    """A checker that judges the text in pictures as `tweetguard check` would, and nothing else."""
    registers = loaded.config.registers.model_copy(update={"consent": None})
    reading = CHECKS["text-in-picture"]
    rules = [rule for rule in rules_for(loaded) if rule.kind is reading or issubclass(rule.kind.options, TextOptions)]
    return Checker(loaded.config.model_copy(update={"registers": registers}), rules)


def text_findings(picture: LookedAt, checker: Checker) -> tuple[tuple[tuple[Box, Finding], ...], tuple[Failure, ...]]:
    """What of the text in a picture breaks a rule, with where it stands, from the top; and what could not be checked.

    The picture is judged by itself, as one that the school would post.
    """
    ref = PictureRef(picture.path.name, picture.path, people=())
    post = Post("", FixedOrigin(), (ref,))
    draft = Draft(picture.path.as_posix(), ref.name, 0, (post,), Account("school"), has_text=False)
    result = checker.check_analysed(draft, {picture.path: picture.facts})
    return _flagged(result.findings, ref.name), result.failures


def _flagged(findings: Sequence[Finding], name: str) -> tuple[tuple[Box, Finding], ...]:
    """The findings about the text in the picture called so, with their boxes, from the top."""
    found = [(each.location.box, each) for each in findings if each.location.kind == "ocr" and each.location.path == name]
    return tuple(sorted(((box, each) for box, each in found if box is not None), key=lambda pair: (pair[0][1], pair[0][0])))
