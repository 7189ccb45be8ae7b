"""Check drafts: facts once, then every rule, then a result for each draft. Pictures are analysed while texts are read."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from tweetguard.allowances import judge
from tweetguard.cache.pictures import PictureMemory
from tweetguard.cache.store import Store
from tweetguard.checks import CHECKS
from tweetguard.checks.case import Case, Shown, Surroundings, captions_of, case_of
from tweetguard.checks.kind import Kind, ProcessName, TextOptions
from tweetguard.config.load import LoadedConfig
from tweetguard.config.schema import Config
from tweetguard.drafts.draft import Draft, school_today
from tweetguard.errors import DraftError, NameModelError, PictureError, SourceError
from tweetguard.findings import Failure, Finding
from tweetguard.image.analysis import analyse_picture
from tweetguard.image.faces import FaceSearch
from tweetguard.image.facts import PictureFacts
from tweetguard.image.opening import OpeningLimits
from tweetguard.paperwork import Paperwork, notes_on, paperwork_for
from tweetguard.registers.consent import ConsentRegister, read_consent
from tweetguard.registers.roster import Roster, read_roster
from tweetguard.results import DraftResult
from tweetguard.rules.load import rules_for
from tweetguard.rules.rule import Rule
from tweetguard.text.facts import read_names
from tweetguard.text.people.name_model import SHIPPED_MODEL, NameModel

LOOKAHEAD = 128  # drafts that are begun before their turn: their pictures, and their names in one go
PICTURE_THREADS = 2


@dataclass(slots=True)
class Checker:
    """Checks drafts with the rules and the configuration of one run."""

    config: Config
    rules: Sequence[Rule]
    today: date = field(default_factory=school_today)
    ignore_suppressions: bool = False
    pictures: PictureMemory | None = None
    _register: ConsentRegister | SourceError | None = None
    _roster: Roster | SourceError | None = None
    _name_model: NameModel = SHIPPED_MODEL
    _text_rules: tuple[Rule, ...] = ()
    _picture_rules: tuple[Rule, ...] = ()
    _rules_without_picture: tuple[Rule, ...] = ()  # those of them that read texts as well
    _allowance_rules: tuple[Rule, ...] = ()
    _paperwork: Paperwork = field(init=False)
    _around: Surroundings = field(init=False)
    _reads_text: bool = False

    def __post_init__(self) -> None:
        enabled = [rule for rule in self.rules if rule.enabled]
        self._allowance_rules = tuple(rule for rule in enabled if rule.kind is CHECKS["allowance"])
        enabled = [rule for rule in enabled if rule.kind is not CHECKS["allowance"]]  # it judges what the others found
        self._text_rules = tuple(rule for rule in enabled if not rule.kind.pictures)
        self._picture_rules = tuple(rule for rule in enabled if rule.kind.pictures)
        self._rules_without_picture = tuple(rule for rule in self._picture_rules if isinstance(rule.options, TextOptions))
        self._reads_text = self.config.pictures.text and any(rule.kind is CHECKS["text-in-picture"] for rule in enabled)
        self._paperwork = paperwork_for(self.config, [rule.kind for rule in enabled])
        if self.config.names.model is not None:
            self._name_model = NameModel(self.config.names.model)
        devices = self.config.pictures.school_devices
        self._around = Surroundings(self.config.school, None, self.today, None, self._name_model, devices)

    @property
    def notes(self) -> tuple[str, ...]:
        """What this run as a whole should know, a sentence each: what was not checked since nothing is configured for it."""
        rules = [(rule.id, rule.kind) for rule in (*self._text_rules, *self._picture_rules)]
        return notes_on(self.config, rules)

    def check(self, drafts: Iterable[Draft | DraftError | Failure | DraftResult]) -> Iterator[DraftResult | Failure]:
        """The result of each draft in turn; a draft that could not be read gives a Failure.

        What is a Failure or a result already keeps its place.
        """
        waiting: deque[Begun | Failure | DraftResult] = deque()
        with ThreadPoolExecutor(PICTURE_THREADS, thread_name_prefix="pictures") as pool:
            for draft in drafts:
                waiting.append(self._begin(draft, pool) if isinstance(draft, Draft) else settled(draft))
                if len(waiting) > LOOKAHEAD:
                    yield self._finish(waiting)
            while waiting:
                yield self._finish(waiting)

    def check_analysed(self, draft: Draft, pictures: Mapping[Path, PictureFacts]) -> DraftResult:
        """The result of a draft whose pictures were analysed already."""
        futures: dict[str, Future[PictureFacts]] = {str(path): Future() for path in pictures}
        for future, facts in zip(futures.values(), pictures.values(), strict=True):
            future.set_result(facts)
        begun = Begun(case_of(draft, self._around), futures)
        self._read_texts([begun])
        return self._result_of(begun)

    def _begin(self, draft: Draft, pool: ThreadPoolExecutor) -> Begun:
        return Begun(case_of(draft, self._around), self._begin_pictures(draft, pool))

    def _finish(self, waiting: deque[Begun | Failure | DraftResult]) -> DraftResult | Failure:
        """The result of the first that waits; before it, the texts of all that wait are read where its own are not yet."""
        first = waiting[0]
        if isinstance(first, Begun) and not first.texts_read:
            begun = [each for each in waiting if isinstance(each, Begun)]
            self._read_names(begun)
            self._read_texts(begun)
        waiting.popleft()
        return self._result_of(first) if isinstance(first, Begun) else first

    def _read_names(self, waiting: Sequence[Begun]) -> None:
        """Run the name model over the texts of all that wait: in one go it is several times as quick as one by one."""
        wanted = any(rule.kind.names for rule in (*self._text_rules, *self._picture_rules))
        if not wanted:
            return
        pieces = [(piece.facts, each.case.pupils_post) for each in waiting for piece in each.case.pieces]
        try:
            read_names([facts for facts, _ in pieces], self._name_model, [post for _, post in pieces])
        except NameModelError as error:
            for each in waiting:
                if any(piece.facts.could_name_pupils(each.case.pupils_post) for piece in each.case.pieces):
                    each.names_failed = error

    def _begin_pictures(self, draft: Draft, pool: ThreadPoolExecutor) -> Pictures:
        """Start the analysis of a draft's pictures; threads are made only when there is one."""
        if not self._picture_rules:
            return {}
        pictures = self.config.pictures
        limits = OpeningLimits(pictures.max_megapixels, pictures.max_megabytes)
        paths = {str(ref.path): ref.path for post in draft.posts for ref in post.pictures}
        search = FaceSearch(pictures.long_side, self.config.faces.backend)
        text = bool(paths) and self.reads_text()
        memory = None if self.pictures is None else self.pictures.under(search)
        return {
            key: pool.submit(analyse_picture, path, limits, search, text=text, memory=memory) for key, path in paths.items()
        }

    def _read_texts(self, waiting: Sequence[Begun]) -> None:
        """What the rules about texts say, one rule after the other: what a rule needs stays near while it reads many texts."""
        for each in waiting:
            each.texts_read = True
            self._put_beside(each)
        for rule in self._text_rules:
            for each in waiting:
                if not each.unable.silences(rule.kind):
                    each.findings += rule.findings(each.case)

    def _put_beside(self, begun: Begun) -> None:
        """Put what is on record beside a draft, and note what could not be read."""
        draft, unable = begun.case.draft, begun.unable
        consent: ConsentRegister | None = None
        if begun.case.pictures:
            register = self._consent_register()
            if isinstance(register, SourceError):
                unable.consent = True
                unable.say(register, f"the pictures of {draft.path} were not checked")
            else:
                consent = register
        roster = self._roster_register()
        if isinstance(roster, SourceError):
            unable.say(roster, f"{draft.path} was not searched for the pupils on it")
            roster = None
        if begun.names_failed is not None:
            unable.names = True
            unable.failures.append(
                Failure(begun.names_failed.source, f"{begun.names_failed.message}; {draft.path} was not searched for names")
            )
        around = begun.case.around
        if consent is not None or roster is not None:
            around = replace(around, consent=consent, roster=roster)
        around, missing = self._paperwork.beside(draft, around)
        unable.process = missing.names
        unable.failures += missing.failures
        if around is not begun.case.around:
            begun.case = replace(begun.case, around=around)

    def _result_of(self, begun: Begun) -> DraftResult:
        """The result of one draft whose texts were read, and whose pictures are being analysed."""
        case, findings, unable = begun.case, begun.findings, begun.unable
        if not case.pictures:
            findings += self._findings(case, self._rules_without_picture, unable)
            return self._result(case, findings, unable)
        case = replace(case, pictures=tuple(self._looked_at(case, begun.pictures, unable.failures)))
        findings += self._in_captions(case, unable)
        findings += self._about_pictures(case, unable)
        result = self._result(case, findings, unable)
        return replace(result, unread_pictures=len(begun.pictures)) if self.lacks_reader() else result

    def reads_text(self) -> bool:
        """Whether text in pictures is read: a rule asks for it, the configuration lets it, and a reader is there."""
        return self._reads_text and not self.lacks_reader()

    def lacks_reader(self) -> bool:
        """Whether text in pictures is to be read, and nothing is installed that could."""
        from tweetguard.image.text_reader import installed

        return self._reads_text and not installed()

    def _about_pictures(self, case: Case, unable: Unable) -> list[Finding]:
        """What the rules about pictures say; the text in them is read by the rules that read texts, as far as they can."""
        able = tuple(rule for rule in self._text_rules if not unable.silences(rule.kind))
        try:
            return self._findings(replace(case, around=replace(case.around, text_rules=able)), self._picture_rules, unable)
        except NameModelError as error:  # nothing but a picture's text asked for the model
            unable.names = True
            words = f"{error.message}; the text in the pictures of {case.draft.path} was not searched for names"
            unable.failures.append(Failure(error.source, words))
            return self._about_pictures(case, unable)

    def _result(self, case: Case, findings: list[Finding], unable: Unable) -> DraftResult:
        """The result, with what the draft's own front matter allows taken away, unless it is to be ignored."""
        findings.sort(key=_reading_order)
        if not case.draft.allow or self.ignore_suppressions:
            return DraftResult(case.draft, tuple(findings), tuple(unable.failures))
        day = max(self.today, case.publication_day)
        judged = judge(case.draft.allow, findings, [rule.id for rule in self.rules], day)
        # Where something was not checked, an allowance may be for what would have been found.
        bad = [each for each in judged.bad if each.problem != "unused" or not unable.failures]
        about = self._findings(replace(case, bad_allowances=bad), self._allowance_rules, unable)
        kept = sorted([*judged.kept, *about], key=_reading_order)
        return DraftResult(case.draft, tuple(kept), tuple(unable.failures), judged.allowed)

    def _findings(self, case: Case, rules: Sequence[Rule], unable: Unable) -> list[Finding]:
        """What the rules say; those that need what could not be read are silent, since that is a failure already."""
        return [finding for rule in rules if not unable.silences(rule.kind) for finding in rule.findings(case)]

    def _in_captions(self, case: Case, unable: Unable) -> list[Finding]:
        """What the rules that read texts say about the captions in the pictures' files."""
        captions = captions_of(case)
        if not captions:
            return []
        readers = [
            rule for rule in self._text_rules if isinstance(rule.options, TextOptions) and "metadata" in rule.options.texts
        ]
        return self._findings(replace(case, pieces=captions), readers, unable)

    def _looked_at(self, case: Case, pictures: Pictures, failures: list[Failure]) -> Iterator[Shown]:
        """The pictures of a case with their facts, waited for; one that could not be analysed is a failure."""
        failed: set[str] = set()
        for shown in case.pictures:
            key = str(shown.ref.path)
            future = pictures.get(key)
            try:
                facts = None if future is None else future.result()
                if facts is not None and facts.unreadable and key not in failed:
                    failures.append(Failure(shown.ref.path.as_posix(), f"the text in it was not read: {facts.unreadable}"))
                    failed.add(key)
                yield replace(shown, facts=facts)
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

    def _roster_register(self) -> Roster | SourceError | None:
        """The roster, read for the first draft; None when none is configured or no rule asks for it."""
        settings = self.config.registers.roster
        wanted = any(rule.kind.roster for rule in (*self._text_rules, *self._picture_rules))
        if self._roster is None and settings is not None and wanted:
            try:
                self._roster = read_roster(settings)
            except SourceError as error:
                self._roster = error
        return self._roster


def checker_for(loaded: LoadedConfig, *, ignore_suppressions: bool = False, store: Store | None = None) -> Checker:
    """The checker that a configuration asks for; `store` remembers faces. Raises SourceError when a rule is wrong."""
    memory = None if store is None else PictureMemory(store)
    return Checker(loaded.config, rules_for(loaded), ignore_suppressions=ignore_suppressions, pictures=memory)


Pictures = Mapping[str, "Future[PictureFacts]"]


@dataclass(slots=True)
class Begun:
    """A draft that waits for its turn: its pictures are being analysed, its names are read together with its neighbours'."""

    case: Case
    pictures: Pictures
    texts_read: bool = False
    names_failed: NameModelError | None = None
    findings: list[Finding] = field(default_factory=list)
    unable: Unable = field(default_factory=lambda: Unable())


@dataclass(slots=True)
class Unable:
    """What of one draft could not be checked, and which rules are silent for that."""

    failures: list[Failure] = field(default_factory=list)
    consent: bool = False
    names: bool = False
    process: Collection[ProcessName] = ()

    def silences(self, kind: Kind) -> bool:
        """Whether a kind of check needs what could not be read."""
        return (self.consent and kind.register) or (self.names and kind.names) or kind.process in self.process

    def say(self, error: SourceError, what: str) -> None:
        """Note that a register could not be read."""
        where = f"{error.path}" if error.line is None else f"{error.path}:{error.line}"
        self.failures.append(Failure(where, f"{error.message}; {what}"))


def settled(draft: DraftError | Failure | DraftResult) -> Failure | DraftResult:
    """What needs no checking: a draft that could not be read, as what the report says of it, or what is known already."""
    if not isinstance(draft, DraftError):
        return draft
    return Failure(str(draft.path), draft.message if draft.line is None else f"line {draft.line}: {draft.message}")


def _reading_order(finding: Finding) -> tuple[int, int, int, str]:
    """Findings in the order in which a reader meets them: the text, then what is beside it."""
    location = finding.location
    first = {"text": 0, "post": 1, "alt": 2}.get(location.kind, 3)
    return (location.part or 0, first, location.start or 0, finding.rule)
