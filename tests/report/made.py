"""An outcome made by hand, with everything hostile that a draft can bring, and snapshots to hold reports against."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image, ImageDraw

from tweetguard.checks import CHECKS
from tweetguard.drafts.draft import Account, Draft, FileOrigin, FixedOrigin, PictureRef, Post
from tweetguard.findings import Clause, Failure, Finding, Location, Severity
from tweetguard.outcome import Outcome
from tweetguard.results import DraftResult
from tweetguard.rules.rule import Rule
from tweetguard.rules.schema import RuleFields

SNAPSHOTS = Path(__file__).parent / "snapshots"
CLAUSE = Clause("The Policy", "Be responsible:", "Do not use your birth date & address in a tweet.")
NUMBER = "07700 900461"
TEXT = f"Fun!\n::error::own%goal ##[error]x <script>alert(1)</script> text {NUMBER} \u202e\x1b[31m #Fun @Sci"
SECOND = "Second, with a door code 4711 in it."
ALT = f"Ring {NUMBER} <b>now</b>"
HOSTILE = "a,b:c\n::set-output name=x::y.txt"
SECRETS = (NUMBER, "900461", "4711")


def finding(rule: str, name: str, severity: Severity, location: Location, **fields: object) -> Finding:
    message, advice = "This is a number, that: nobody published.", "Take it out; give 100% to the office."
    return Finding(**{"rule": rule, "name": name, "severity": severity, "message": message, "advice": advice,
                      "clause": CLAUSE, "location": location, **fields})  # type: ignore[arg-type]  # fmt: skip


def in_text(text: str, match: str, part: int | None = None, **more: object) -> Location:
    start = text.index(match)
    line, column = FileOrigin(text, 4).place(start)
    return Location("text", start, start + len(match), line, column, None, None, part)


def made_outcome(folder: Path) -> Outcome:
    """A thread with a picture, a hostile file name, a clean draft, and two failures; the picture lies in `folder`."""
    picture = folder / "two [x](evil) faces.jpg"
    image = Image.new("RGB", (1600, 800), "teal")
    ImageDraw.Draw(image).ellipse((200, 200, 400, 400), fill="pink")
    exif = Image.Exif()
    exif[0x010E] = "SECRET-DESCRIPTION"
    image.save(picture, exif=exif)
    ref = PictureRef(picture.name, picture, ALT, None, FixedOrigin(2))
    account = Account("department", "science", "science", "@StLukesScience")
    thread = Draft(
        "drafts/thread.txt", "drafts/thread.txt", 0,
        (Post(TEXT, FileOrigin(TEXT, 4), (ref,)), Post(SECOND, FileOrigin(SECOND, 9))),
        account, "student", None, datetime(2026, 11, 27, 15, 30, tzinfo=UTC),
    )  # fmt: skip
    boxes = {"faces": 1, "boxes": [[200, 200, 400, 400]], "size": [1600, 800]}
    alt_start = ALT.index(NUMBER)
    alt = Location("alt", alt_start, alt_start + len(NUMBER), 2, 1, picture.name, None, 1)
    face = Location("image", path=picture.name, box=(200, 200, 400, 400), part=1)
    findings = (
        finding("TG101", "personal-phone-number", Severity.ERROR, in_text(TEXT, NUMBER, 1), match=NUMBER),
        finding(
            "TG202",
            "department-voice",
            Severity.WARNING,
            in_text(TEXT, f"text {NUMBER}", 1),
            match=f"text {NUMBER}",
            masking="none",
        ),
        finding("TG101", "personal-phone-number", Severity.ERROR, alt, match=NUMBER),
        finding("TG501", "face-without-consent", Severity.ERROR, face, evidence=boxes, masking="none"),
        finding("TG110", "credentials", Severity.NOTE, in_text(SECOND, "4711", 2), match="4711", masking="wholly"),
    )
    broken = Failure("gone.jpg", "there is no ::such:: picture\nat all")
    hostile = Draft(HOSTILE, "row-7", 6, (Post("", FixedOrigin()),), Account("school"))
    whole = finding("TG701", "too-long", Severity.WARNING, Location("post", line=3, column=1))
    clean = Draft("clean.txt", "clean.txt", 0, (Post("All is well. <i>", FixedOrigin()),), Account("school"))
    results = (DraftResult(thread, findings), DraftResult(hostile, (whole,), (broken,)), DraftResult(clean, ()))
    return Outcome(results, (broken, Failure("bad.txt", "line 3: is not text")))


def made_rule() -> Rule:
    """A rule as the YAML of TG101 might have it."""
    fields = RuleFields.model_validate(
        {
            "id": "TG101",
            "name": "personal-phone-number",
            "severity": "error",
            "check": {"kind": "identifier", "options": {}},
            "message": "This is a {kind} that nobody published.",
            "advice": "Take it out.",
            "clause": {"document": CLAUSE.document, "section": CLAUSE.section, "quote": CLAUSE.quote},
            "examples": {"flag": [{"text": "Ring 07700 900123"}], "pass": [{"text": "Ring the office"}]},
        }
    )
    kind = CHECKS["identifier"]
    return Rule(fields, kind, kind.options(), Severity.ERROR, True, CLAUSE, "TG101.yaml")


def assert_snapshot(name: str, text: str) -> None:
    """Compare with the stored file; `TWEETGUARD_SNAPSHOTS=write` stores what is there now, to be looked at in the diff."""
    file = SNAPSHOTS / name
    if os.environ.get("TWEETGUARD_SNAPSHOTS") == "write":
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text == file.read_text(encoding="utf-8")
