"""Check drafts: facts once, then every rule, then a result for each draft. Pictures are analysed while texts are read."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from tweetguard.checks.case import Case, Shown, Surroundings, case_of
from tweetguard.config.schema import Config
from tweetguard.drafts.draft import SCHOOL_TIME, Draft
from tweetguard.errors import DraftError, PictureError, SourceError
from tweetguard.findings import Failure, Finding
from tweetguard.image.analysis import analyse_picture
from tweetguard.image.facts import PictureFacts
from tweetguard.image.opening import OpeningLimits
from tweetguard.registers.consent import ConsentRegister, read_consent
from tweetguard.rules.rule import Rule

LOOKAHEAD = 8  # drafts whose pictures are begun before their turn
PICTURE_THREADS = 2


@dataclass(frozen=True, slots=True)
class DraftResult:
    """What was found in one draft, in the order of its text, and what of it could not be checked."""

    draft: Draft
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...] = ()


@dataclass(slots=True)
class Checker:
    """Checks drafts with the rules and the configuration of one run."""

    config: Config
    rules: Sequence[Rule]
    today: date = field(default_factory=lambda: datetime.now(SCHOOL_TIME).date())
    _register: ConsentRegister | SourceError | None = None
    _text_rules: tuple[Rule, ...] = ()
    _picture_rules: tuple[Rule, ...] = ()

    def __post_init__(self) -> None:
        enabled = [rule for rule in self.rules if rule.enabled]
        self._text_rules = tuple(rule for rule in enabled if not rule.kind.pictures)
        self._picture_rules = tuple(rule for rule in enabled if rule.kind.pictures)

    def check(self, drafts: Iterable[Draft | DraftError]) -> Iterator[DraftResult | Failure]:
        """The result of each draft in turn; a draft that could not be read gives a Failure."""
        waiting: deque[tuple[Draft | DraftError, Pictures]] = deque()
        with ThreadPoolExecutor(PICTURE_THREADS, thread_name_prefix="pictures") as pool:
            for draft in drafts:
                waiting.append((draft, self._begin_pictures(draft, pool)))
                if len(waiting) > LOOKAHEAD:
                    yield self._finish(*waiting.popleft())
            while waiting:
                yield self._finish(*waiting.popleft())

    def _begin_pictures(self, draft: Draft | DraftError, pool: ThreadPoolExecutor) -> Pictures:
        """Start the analysis of a draft's pictures; threads are made only when there is one."""
        if isinstance(draft, DraftError) or not self._picture_rules:
            return {}
        pictures = self.config.pictures
        limits = OpeningLimits(pictures.max_megapixels, pictures.max_megabytes)
        paths = {str(ref.path): ref.path for post in draft.posts for ref in post.pictures}
        return {key: pool.submit(analyse_picture, path, limits) for key, path in paths.items()}

    def _finish(self, draft: Draft | DraftError, pictures: Pictures) -> DraftResult | Failure:
        if isinstance(draft, DraftError):
            return Failure(str(draft.path), draft.message if draft.line is None else f"line {draft.line}: {draft.message}")
        return self.check_one(draft, pictures)

    def check_one(self, draft: Draft, pictures: Pictures) -> DraftResult:
        """The result of one draft, whose pictures are being analysed."""
        failures: list[Failure] = []
        consent: ConsentRegister | None = None
        pictured = any(post.pictures for post in draft.posts)
        if pictured:
            register = self._consent_register()
            if isinstance(register, SourceError):
                where = f"{register.path}" if register.line is None else f"{register.path}:{register.line}"
                failures.append(Failure(where, f"{register.message}; the pictures of {draft.path} were not checked"))
            else:
                consent = register
        case = case_of(draft, Surroundings(self.config.school, consent, self.today))
        register_failed = bool(failures)
        findings = self._findings(case, self._text_rules, register_failed)
        if pictured:
            case = replace(case, pictures=tuple(self._looked_at(case, pictures, failures)))
            findings += self._findings(case, self._picture_rules, register_failed)
        return DraftResult(draft, tuple(sorted(findings, key=_reading_order)), tuple(failures))

    def _findings(self, case: Case, rules: Sequence[Rule], register_failed: bool) -> list[Finding]:
        """What the rules say; those that read the register are silent when it could not be read, which is a failure."""
        able = (rule for rule in rules if not (register_failed and rule.kind.register))
        return [finding for rule in able for finding in rule.findings(case)]

    def _looked_at(self, case: Case, pictures: Pictures, failures: list[Failure]) -> Iterator[Shown]:
        """The pictures of a case with their facts, waited for; one that could not be analysed is a failure."""
        failed: set[str] = set()
        for shown in case.pictures:
            key = str(shown.ref.path)
            future = pictures.get(key)
            try:
                yield replace(shown, facts=None if future is None else future.result())
            except PictureError as error:
                if key not in failed:
                    failures.append(Failure(shown.ref.path.as_posix(), f"{error.message}; the picture was not checked"))
                failed.add(key)
                yield shown

    def _consent_register(self) -> ConsentRegister | SourceError | None:
        """The consent register, read when the first picture asks for it; None when none is configured."""
        settings = self.config.registers.consent
        if self._register is None and settings is not None:
            try:
                self._register = read_consent(settings)
            except SourceError as error:
                self._register = error
        return self._register


Pictures = Mapping[str, "Future[PictureFacts]"]


def _reading_order(finding: Finding) -> tuple[int, int, int, str]:
    """Findings in the order in which a reader meets them: the text, then what is beside it."""
    location = finding.location
    first = {"text": 0, "post": 1, "alt": 2}.get(location.kind, 3)
    return (location.part or 0, first, location.start or 0, finding.rule)
