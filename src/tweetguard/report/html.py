"""The report as one page in one file, for people: each post as it would look on X, with marks, boxes, advice and clauses.

Nothing in it is fetched and nothing runs; everything that comes from a draft is escaped by the template. What the page
shows is made ready here, how it looks is in `templates/report.html` and `templates/report.css`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from tweetguard.drafts.draft import SCHOOL_TIME, Draft, PictureRef, Post
from tweetguard.errors import PictureError
from tweetguard.findings import Failure, Severity
from tweetguard.outcome import Reportable
from tweetguard.report.embedded_pictures import PictureShown, embed
from tweetguard.report.marked_text import Numbered, TextPiece, marked
from tweetguard.report.masking import masked_text, shown_match
from tweetguard.report.page import opening, page_of
from tweetguard.report.wording import REMINDER, clause_place, counted, spoken_place, summary_sentence
from tweetguard.results import DraftResult

EMBEDDED = 100  # pictures at most, so that a page of a year's posts can still be opened
SHOWN_CLEAN = 50  # clean drafts whose posts are shown too; further ones are only listed


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture of a post: embedded, or the reason why not; `alt` are the pieces of its alt text."""

    name: str
    alt: Sequence[TextPiece]
    findings: Sequence[Numbered]
    shown: PictureShown | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PostView:
    """One post; `label` is its heading for those who hear the page."""

    label: str
    pieces: Sequence[TextPiece]
    pictures: Sequence[PictureView]


@dataclass(frozen=True, slots=True)
class DraftView:
    """One draft. `verdict` says in words how it stands, `state` is error, warning, note, clean or unchecked."""

    anchor: str
    title: str
    name: str
    handle: str
    said: Sequence[str]
    posts: Sequence[PostView]
    findings: Sequence[Numbered]
    failures: Sequence[Failure]
    verdict: str
    state: str


def html_report(outcome: Reportable, show_matches: bool = False) -> Iterator[str]:
    """The whole page."""
    page = _Page(show_matches)
    views = [page.draft(number, result) for number, result in enumerate(outcome.results, start=1)]
    told = {id(failure) for view in views for failure in view.failures}
    yield page_of(
        "report.html",
        summary=summary_sentence(outcome),
        counts=outcome.summary(),
        failures=[failure for failure in outcome.failures if id(failure) not in told],
        drafts=[view for view in views if view.state != "clean"],
        clean=[view for view in views if view.state == "clean"],
        reminder=REMINDER,
        show_matches=show_matches,
        clause_place=clause_place,
        spoken_place=spoken_place,
        match=partial(_match, show_matches),
    )


def _match(show_matches: bool, view: DraftView, each: Numbered) -> str | None:
    """What the page may show of a finding's match."""
    return shown_match(each.finding, show_matches, [other.finding for other in view.findings])


@dataclass(slots=True)
class _Page:
    """Makes views, and counts the pictures that they embed."""

    show_matches: bool
    embedded: int = 0
    clean: int = 0

    def draft(self, number: int, result: DraftResult) -> DraftView:
        draft = result.draft
        self.clean += _state(result) == "clean"
        only_listed = _state(result) == "clean" and self.clean > SHOWN_CLEAN
        findings = [Numbered(place, f"d{number}-f{place}", each) for place, each in enumerate(result.findings, start=1)]
        name, handle = _author(draft)
        return DraftView(
            anchor=f"d{number}",
            title=draft.path if draft.id == draft.path else f"{draft.path} ({draft.id})",
            name=name,
            handle=handle,
            said=_said(draft),
            posts=[] if only_listed else [self._post(result, findings, place) for place in range(len(draft.posts))],
            findings=findings,
            failures=result.failures,
            verdict=_verdict(result),
            state=_state(result),
        )

    def _post(self, result: DraftResult, findings: Sequence[Numbered], place: int) -> PostView:
        posts = result.draft.posts
        post: Post = posts[place]
        part = place + 1 if len(posts) > 1 else None
        mine = [each for each in findings if each.finding.location.part == part]
        text = masked_text(post.text, result.findings, self.show_matches, part=part)
        in_text = [each for each in mine if each.finding.location.kind == "text"]
        label = "The post as it would look on X" if part is None else f"Post {part} of {len(posts)} as it would look on X"
        pictures = [self._picture(result, ref, mine, part) for ref in post.pictures]
        return PostView(label, marked(text, in_text), pictures)

    def _picture(self, result: DraftResult, ref: PictureRef, mine: Sequence[Numbered], part: int | None) -> PictureView:
        about = [each for each in mine if each.finding.location.path == ref.name]
        in_alt = [each for each in about if each.finding.location.kind == "alt"]
        in_picture = [each for each in about if each.finding.location.kind != "alt"]
        alt = masked_text(ref.alt or "", result.findings, self.show_matches, kind="alt", part=part, path=ref.name)
        pieces = marked(alt, in_alt)
        if self.embedded >= EMBEDDED:
            return PictureView(ref.name, pieces, in_picture, None, f"only the first {EMBEDDED} pictures are shown")
        try:
            shown = embed(ref.path, in_picture, show_matches=self.show_matches, checked=not result.failures)
        except PictureError as error:
            return PictureView(ref.name, pieces, in_picture, None, error.message)
        self.embedded += 1
        return PictureView(ref.name, pieces, in_picture, shown)


def _author(draft: Draft) -> tuple[str, str]:
    """The name and handle above the post."""
    account = draft.account
    kind = opening(f"{account.subject or account.kind} account")
    handle = account.handle or ""
    return opening(account.name or kind), f"@{handle.lstrip('@')}" if handle else kind if account.name else ""


def _said(draft: Draft) -> list[str]:
    """What is known about the post besides its text."""
    said = []
    if draft.reply_to is not None:
        said.append("Replying to a student" if draft.reply_to == "student" else "Replying to somebody")
    if draft.schedule is not None:
        when = draft.schedule.astimezone(SCHOOL_TIME)
        said.append(f"Scheduled for {when.day} {when:%B %Y, %H:%M}")
    return said


def _state(result: DraftResult) -> str:
    if result.failures:
        return "unchecked"
    return max(each.severity for each in result.findings).label if result.findings else "clean"


def _verdict(result: DraftResult) -> str:
    severities = [finding.severity for finding in result.findings]
    found = [counted(severities.count(each), each.label) for each in reversed(Severity) if each in severities]
    if result.failures:
        found.append("not wholly checked")
    return ", ".join(found) or "nothing found"
