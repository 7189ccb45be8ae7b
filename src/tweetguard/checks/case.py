"""One draft as the checks see it: its texts and pictures as facts, and what the school has said about itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, Protocol

from tweetguard.approvals.desk import DraftApprovals
from tweetguard.config.schema import School
from tweetguard.drafts.draft import SCHOOL_TIME, Allowance, Draft, FixedOrigin, Origin, PictureRef, Post
from tweetguard.findings import Finding, Location
from tweetguard.image.facts import PictureFacts
from tweetguard.registers.consent import ConsentRegister
from tweetguard.registers.process import NO_REGISTERS, ProcessRegisters
from tweetguard.registers.roster import Roster
from tweetguard.text.facts import TextFacts
from tweetguard.text.people.name_model import SHIPPED_MODEL, NameModel
from tweetguard.text.people.pupils import Post as PupilsPost
from tweetguard.text.spans import Span

if TYPE_CHECKING:
    from tweetguard.image.picture_text import PictureText

PieceKind = Literal["text", "alt", "poll", "metadata", "ocr"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of a draft: the words of a post, an answer of its poll, the alt text of a picture, a caption in the
    picture's file, or what can be read in the picture (`seen` tells where)."""

    kind: PieceKind
    facts: TextFacts
    origin: Origin
    part: int | None = None
    picture: str | None = None
    seen: PictureText | None = None

    def location(self, span: Span) -> Location:
        """Where a span of this text is."""
        line, column = self.origin.place(span.start)
        if self.kind == "poll":  # offsets are those of the post's text, and an answer is not in it
            return Location("post", line=line, column=column, part=self.part)
        if self.kind == "metadata":  # a caption stands in the picture's file, where no line or offset leads
            return Location("metadata", path=self.picture, part=self.part)
        if self.kind == "ocr":
            box = None if self.seen is None else self.seen.box_of(span.start, span.end)
            return Location("ocr", path=self.picture, box=box, part=self.part)
        return Location(self.kind, span.start, span.end, line, column, self.picture, None, self.part)


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of a post with what was found in it; `facts` is None while, or when, it was not looked at."""

    ref: PictureRef
    facts: PictureFacts | None
    part: int | None = None


class TextRule(Protocol):
    """A rule, as far as another rule needs to know it that has texts read by it."""

    @property
    def id(self) -> str:
        """The identifier, such as TG101."""

    @property
    def name(self) -> str:
        """The slug, such as personal-phone-number."""

    def findings(self, case: Case) -> Iterator[Finding]:
        """What the rule says about a case."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What holds for all drafts of a run. `consent` and `roster` are None when no such register is configured."""

    school: School
    consent: ConsentRegister | None
    today: date
    roster: Roster | None = None
    name_model: NameModel = SHIPPED_MODEL
    devices: tuple[str, ...] = ()  # the school's own telephones, as they name themselves
    text_rules: tuple[TextRule, ...] = ()  # the rules of the run that read texts, for those who find texts in pictures
    pupil_handles: frozenset[str] = frozenset()  # as handles are compared
    process: ProcessRegisters = NO_REGISTERS
    approvals: DraftApprovals | None = None  # of this draft; None where none are asked for


@dataclass(frozen=True, slots=True)
class BadAllowance:
    """An allowance that takes nothing away: `problem` is invalid, expired or unused, `words` say more."""

    allowance: Allowance
    problem: str
    words: str


@dataclass(frozen=True, slots=True)
class Case:
    """A draft with its facts, ready to be judged."""

    draft: Draft
    pieces: Sequence[Piece]
    pictures: Sequence[Shown]
    around: Surroundings
    bad_allowances: Sequence[BadAllowance] = ()

    @property
    def publication_day(self) -> date:
        """The day on which the post is to be seen: the scheduled one in the school's time, else today."""
        schedule = self.draft.schedule
        return self.around.today if schedule is None else schedule.astimezone(SCHOOL_TIME).date()

    @property
    def pupils_post(self) -> PupilsPost:
        """What the decision whether somebody is a pupil needs to know of the post."""
        return PupilsPost(self.draft.reply_to == "student", self.draft.account.kind == "personal")

    def texts(self, kinds: Sequence[PieceKind]) -> Sequence[Piece]:
        """The draft's texts of these kinds; the answers of a poll are read wherever the words of its post are."""
        return [piece for piece in self.pieces if ("text" if piece.kind == "poll" else piece.kind) in kinds]

    def posts(self) -> Iterator[tuple[int | None, Post, Piece]]:
        """Each post with its number in the thread (None where there is only one) and its text."""
        texts = [piece for piece in self.pieces if piece.kind == "text"]
        for number, (post, piece) in enumerate(zip(self.draft.posts, texts, strict=True), start=1):
            yield (number if len(texts) > 1 else None), post, piece


def case_of(draft: Draft, around: Surroundings) -> Case:
    """The case of a draft whose pictures have not been looked at yet."""
    thread = len(draft.posts) > 1
    pieces: list[Piece] = []
    shown: list[Shown] = []
    for number, post in enumerate(draft.posts, start=1):
        part = number if thread else None
        pieces.append(Piece("text", TextFacts(post.text, around.name_model), post.origin, part))
        pieces += [Piece("poll", TextFacts(each.text, around.name_model), each.origin, part) for each in post.poll]
        for ref in post.pictures:
            shown.append(Shown(ref, None, part))
            if ref.alt:
                pieces.append(Piece("alt", TextFacts(ref.alt, around.name_model), ref.alt_origin, part, ref.name))
    return Case(draft, tuple(pieces), tuple(shown), around)


def captions_of(case: Case) -> tuple[Piece, ...]:
    """What people wrote into the files of a case's pictures, as texts to be checked like any other."""
    return tuple(
        Piece("metadata", TextFacts(caption.text, case.around.name_model), FixedOrigin(), shown.part, shown.ref.name)
        for shown in case.pictures
        if shown.facts is not None
        for caption in shown.facts.metadata.captions
    )


def pictured_texts_of(case: Case) -> tuple[Piece, ...]:
    """What can be read in a case's pictures, as texts to be checked like any other."""
    return tuple(
        Piece("ocr", TextFacts(text.text, case.around.name_model), FixedOrigin(), shown.part, shown.ref.name, text)
        for shown in case.pictures
        if shown.facts is not None
        for text in shown.facts.texts or ()
    )
