"""Mend one draft: plan fixes for its findings, and keep those after which a new check finds less and nothing new."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tweetguard.config.schema import School
from tweetguard.drafts.draft import Draft
from tweetguard.engine import Checker
from tweetguard.findings import Finding
from tweetguard.fixes.contact import address_fix, email_fix, telephone_fix
from tweetguard.fixes.edits import Edit, Fix, apply, before_edits, without_overlaps
from tweetguard.fixes.plural import Phrase, plural_fix
from tweetguard.fixes.pupil import pupil_fixes
from tweetguard.results import DraftResult
from tweetguard.text.spans import Span

ROUNDS = 5  # a fix may clear the way for another one; more than two rounds have not been seen
LONGEST = 20_000  # characters of a post; what is longer is none, and would take minutes
MOST = 300  # findings of a draft
CHECKS = 60  # of a draft while its fixes are tried
APPROVAL = "approval"
VOICE = "first-person"
NAMES = ("pupil-named", "roster", "name-with-face")
CLOSED = (
    "private-contact",
    "age-restricted-service",
)  # "DM me" does not become right as "DM us", but it might no longer be found
CONTACTS: Mapping[str, Callable[[str, Span, School], Fix]] = {
    "telephone": telephone_fix,
    "email": email_fix,
    "address": address_fix,
}
MENDED_KINDS = frozenset({VOICE, *NAMES, *CONTACTS})


@dataclass(frozen=True, slots=True)
class Planned:
    """A fix for one of the posts; `index` counts them from 0. `voice` says that it is about I and we."""

    index: int
    fix: Fix
    voice: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """A fix that was not made: the rules whose findings it was for, where, and why not."""

    rules: tuple[str, ...]
    line: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Mended:
    """What came of a draft: its texts post by post, how many findings are gone, and what was tried in vain.

    `remaining` are the findings in the new texts, those that are allowed too.
    """

    draft: Draft
    texts: tuple[str, ...]
    fixed: int
    refused: tuple[Refused, ...] = ()
    remaining: tuple[Finding, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether any text is another one now."""
        return any(post.text != text for post, text in zip(self.draft.posts, self.texts, strict=True))


@dataclass(slots=True)
class Mender:
    """Mends the drafts of one configuration."""

    checker: Checker
    _kinds: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._kinds = {rule.id: rule.fields.check.kind for rule in self.checker.rules}

    def could_mend(self, findings: Sequence[Finding]) -> bool:
        """Whether there is a fix for the kind of any of the findings; quick, for drafts that need none."""
        return any(self._kinds.get(each.rule) in MENDED_KINDS and each.location.kind == "text" for each in findings)

    def mend(self, result: DraftResult, unsafe: bool) -> Mended:
        """The draft with all fixes made that are safe, or with `unsafe` all there are."""
        draft = result.draft
        why = self._not_at_all(result)
        if why is not None or not self.plan(draft, result.findings, unsafe):
            at_all = () if why is None else (Refused((), None, why),)
            return Mended(draft, tuple(post.text for post in draft.posts), 0, at_all, private_findings(result))
        # Pictures are left out: no fix of a text changes what is seen on them, and they cost most of the time.
        bare = replace(draft, posts=tuple(replace(post, pictures=()) for post in draft.posts))
        state = _State(self, bare, self._checked(bare), unsafe)
        first = len(state.findings)
        wanted: Sequence[Finding] = result.findings
        # What a baseline knows is left alone, and after an edit it cannot be told from the rest.
        for _ in range(1 if result.known else ROUNDS):
            fixes = [each for each in self.plan(state.draft, wanted, unsafe) if each not in state.tried]
            # Voice by itself first: where a name or a number goes, more may rightly go with it.
            voice = [each for each in fixes if each.voice]
            if not fixes or not (state.make(voice) or state.make([each for each in fixes if not each.voice])):
                break
            wanted = state.findings
        texts = tuple(post.text for post in state.draft.posts)
        refused = tuple(dict.fromkeys(state.refused))
        return Mended(draft, texts, first - len(state.findings), refused, private_findings(state.result))

    def _not_at_all(self, result: DraftResult) -> str | None:
        """Why a draft is not mended whatever is found in it; None for one that is."""
        if len(result.findings) > MOST or any(len(post.text) > LONGEST for post in result.draft.posts):
            return "there is far too much of it for a post"
        asked = self.checker.config.approvals is not None and any(
            rule.enabled and rule.fields.check.kind == APPROVAL for rule in self.checker.rules
        )
        found = {self._kinds.get(each.rule) for each in private_findings(result)}
        return "it is approved as it stands; any change needs another approval" if asked and APPROVAL not in found else None

    def plan(self, draft: Draft, findings: Sequence[Finding], unsafe: bool) -> list[Planned]:
        """The fixes for the findings of a draft, as it is."""
        planned: list[Planned] = []
        for index, post in enumerate(draft.posts):
            here = [each for each in findings if each.location.kind == "text" and (each.location.part or 1) == index + 1]
            fixes = without_overlaps(self._fixes(post.text, here))
            voice = {_span(each) for each in here if self._kinds.get(each.rule) == VOICE}
            planned += [Planned(index, fix, voice.issuperset(fix.targets)) for fix in fixes if fix.safe or unsafe]
        return planned

    def _fixes(self, text: str, findings: Sequence[Finding]) -> Iterator[Fix]:
        school = self.checker.config.school
        by_kind: dict[str, set[Span]] = {}
        for finding in findings:
            by_kind.setdefault(self._kinds.get(finding.rule, ""), set()).add(_span(finding))
        for kind, planner in CONTACTS.items():
            for span in by_kind.get(kind, ()):
                yield planner(text, span, school)
        names = sorted(set().union(*(by_kind.get(kind, set()) for kind in NAMES)))
        names = [span for at, span in enumerate(names) if not any(span.overlaps(other) for other in names[:at])]
        yield from pupil_fixes(text, names)
        if VOICE in by_kind:
            phrases = [
                Phrase(span, kind in CLOSED) for kind, spans in by_kind.items() if kind != VOICE for span in spans if span.end
            ]
            voice = plural_fix(text, sorted(by_kind[VOICE]), phrases)
            if voice is not None:
                yield voice

    def _checked(self, draft: Draft) -> DraftResult:
        (result,) = self.checker.check([draft])
        assert isinstance(result, DraftResult)  # a Failure comes only of a draft that could not be read
        return result


def private_findings(result: DraftResult) -> tuple[Finding, ...]:
    """All findings of a draft, those too that do not count: what they are about is masked all the same."""
    return (*result.findings, *(each.finding for each in result.allowed), *result.known)


def _span(finding: Finding) -> Span:
    return Span(finding.location.start or 0, finding.location.end or 0)


@dataclass(slots=True)
class _State:
    """A draft on its way, with what is found in it now."""

    mender: Mender
    draft: Draft
    result: DraftResult
    unsafe: bool
    tried: list[Planned] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    checks: int = CHECKS

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is found in it, and not allowed."""
        return self.result.findings

    def make(self, fixes: Sequence[Planned]) -> bool:
        """Make those of the fixes that mend what they are for and bring nothing new; False when that is none."""
        made: list[Planned] = []
        if fixes:
            self._add(fixes, made)
        self.tried += [each for each in fixes if each not in made]
        if not made:
            return False
        self.draft = self._with(made)
        self.result = self.mender._checked(self.draft)
        self.tried.clear()  # their places have moved
        return True

    def _add(self, fixes: Sequence[Planned], made: list[Planned]) -> None:
        """Add to `made` what can be made together with it: all at once, or, where that is wrong, half by half."""
        why = self._objection([*made, *fixes])
        if why is None:
            made += fixes
        elif len(fixes) == 1:
            rules, line = self._about(fixes[0])
            self.refused.append(Refused(rules, line, why))
        else:
            middle = len(fixes) // 2
            self._add(fixes[:middle], made)
            self._add(fixes[middle:], made)

    def _with(self, fixes: Sequence[Planned]) -> Draft:
        edits = _edits(fixes)
        posts = [replace(post, text=apply(post.text, edits.get(index, ()))) for index, post in enumerate(self.draft.posts)]
        return replace(self.draft, posts=tuple(posts))

    def _objection(self, fixes: Sequence[Planned]) -> str | None:
        """Why these fixes cannot be made; None when they can."""
        if self.checks == 0:
            return "too many fixes went wrong before it"
        self.checks -= 1
        edits = _edits(fixes)
        waiting = list(self.findings)
        for after in self.mender._checked(self._with(fixes)).findings:
            place = _place_before(after, edits)
            before = next((each for each in waiting if _same(each, after, place)), None)
            if before is None:
                return f"it would bring {after.rule} {after.name}"
            waiting.remove(before)
        targets = {(each.index, span) for each in fixes for span in each.fix.targets}
        gone = {(_index(each), _span(each)) for each in waiting}
        known = {(_index(each), _span(each)) for each in self.findings}
        if all(each.voice for each in fixes) and (hidden := self._hidden(waiting, edits)) is not None:
            return f"it would hide {hidden.rule} {hidden.name}"
        return None if targets & known <= gone and waiting else "it would not mend what was found"

    def _hidden(self, gone: Sequence[Finding], edits: Mapping[int, Sequence[Edit]]) -> Finding | None:
        """A finding that is no longer there although none of its words was changed."""
        for each in gone:
            touched = any(_span(each).overlaps(edit.span) for edit in edits.get(_index(each), ()))
            if each.location.kind != "text" or not touched:
                return each
        return None

    def _about(self, planned: Planned) -> tuple[tuple[str, ...], int | None]:
        found = [each for each in self.findings if _index(each) == planned.index and _span(each) in planned.fix.targets]
        return tuple(sorted({each.rule for each in found})), found[0].location.line if found else None


def _index(finding: Finding) -> int:
    return (finding.location.part or 1) - 1


def _edits(fixes: Sequence[Planned]) -> dict[int, list[Edit]]:
    edits: dict[int, list[Edit]] = {}
    for each in fixes:
        edits.setdefault(each.index, []).extend(each.fix.edits)
    return edits


def _place_before(finding: Finding, edits: Mapping[int, Sequence[Edit]]) -> Span | None:
    """Where a finding of the edited draft was before; None for one that has no place in the text."""
    location = finding.location
    if location.kind != "text" or location.start is None or location.end is None:
        return None
    own = edits.get(_index(finding), ())
    return Span(before_edits(location.start, own), before_edits(location.end - 1, own) + 1)


def _same(before: Finding, after: Finding, place: Span | None) -> bool:
    """Whether a finding was there before the edits; it is no longer the same when it has become graver."""
    if (before.rule, before.location.kind, before.location.part) != (after.rule, after.location.kind, after.location.part):
        return False
    if after.severity > before.severity:
        return False
    return place is None or _span(before).overlaps(place)
