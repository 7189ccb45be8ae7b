"""Run the examples in rules: each is a post with its context, judged by its own rule alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from tweetguard.allowances import judge
from tweetguard.checks.case import BadAllowance, Case, Surroundings, case_of
from tweetguard.config.load import load_config
from tweetguard.config.schema import School, plain_handle
from tweetguard.drafts.draft import Account, Draft, FileOrigin, PictureRef, Post
from tweetguard.drafts.fields import allowances
from tweetguard.findings import Clause, Finding, Location, Severity
from tweetguard.image.facts import Face, PictureFacts
from tweetguard.image.metadata import Metadata
from tweetguard.image.picture_text import PictureText, SeenLine, SeenWord, laid_out
from tweetguard.registers.consent import ConsentRegister, register_of
from tweetguard.registers.roster import Roster, parse_pupils, roster_of
from tweetguard.rules.example_paperwork import example_approvals, example_registers
from tweetguard.rules.load import shipped_rules
from tweetguard.rules.rule import Rule
from tweetguard.rules.schema import Example, ExamplePicture
from tweetguard.shipped import shipped_folder
from tweetguard.text.mentions import reply_handle

EXAMPLE_DAY = date(2026, 11, 23)
EXAMPLE_SCHOOL = Path("context") / "example-school.yaml"


@dataclass(frozen=True, slots=True)
class Trial:
    """One example's outcome: whether it was to be flagged, whether it was, and what was wrong if anything was."""

    rule: Rule
    number: int
    expected: bool
    flagged: bool
    problem: str | None

    @property
    def right(self) -> bool:
        """Whether the rule did what its example says."""
        return self.problem is None


def try_rules(rules: Sequence[Rule]) -> tuple[Trial, ...]:
    """The outcome of every example of every rule."""
    trials = []
    for rule in rules:
        for expected, examples in ((True, rule.fields.examples.flag), (False, rule.fields.examples.passes)):
            for number, example in enumerate(examples, start=1):
                trials.append(_try(rule, number, expected, example, rules))
    return tuple(trials)


def _try(rule: Rule, number: int, expected: bool, example: Example, rules: Sequence[Rule]) -> Trial:
    case = example_case(example)
    # The text in pictures is read by other rules: by those that are tried together, else by the shipped ones.
    readers = {each.id: each for each in (*shipped_rules(), *rules) if not each.kind.pictures}
    case = replace(case, around=replace(case.around, text_rules=tuple(readers.values())))
    findings = list(rule.findings(case))
    matches = tuple(finding.match or "" for finding in findings)
    problem = None
    if bool(findings) != expected:
        problem = "was not flagged" if expected else f"was flagged ({len(findings)})"
    elif example.spans is not None and matches != example.spans:
        problem = f"marked {list(matches)}, not {list(example.spans)}"
    elif example.severity is not None and any(finding.severity is not example.severity for finding in findings):
        problem = f"has the severity {findings[0].severity.label}, not {example.severity.label}"
    return Trial(rule, number, expected, bool(findings), problem)


def example_case(example: Example) -> Case:
    """The case of an example: its pictures are described, not opened."""
    said = example.account
    account = Account("school") if said is None else Account(said.kind, said.subject, None, said.handle)
    refs = tuple(
        PictureRef(f"picture-{number}.jpg", Path(f"picture-{number}.jpg"), each.alt, each.people)
        for number, each in enumerate(example.pictures, start=1)
    )
    reply_to = example.reply_to or ("other" if reply_handle(example.text) else None)
    post = Post(example.text, FileOrigin(example.text), refs)
    draft = Draft("example", "example", 0, (post,), account, reply_to, example.author, allow=allowances(example.allow))
    consent = _register(example) if example.consents or example.pictures else None
    around = Surroundings(
        example_school(),
        consent,
        EXAMPLE_DAY,
        _roster(example),
        pupil_handles=frozenset(map(plain_handle, example.pupil_handles)),
        process=example_registers(example.registers),
        approvals=example_approvals(example.approvals),
    )
    case = case_of(draft, around)
    shown = tuple(replace(shown, facts=_facts(each)) for shown, each in zip(case.pictures, example.pictures, strict=True))
    return replace(case, pictures=shown, bad_allowances=_bad_allowances(example, draft))


def _bad_allowances(example: Example, draft: Draft) -> tuple[BadAllowance, ...]:
    """What is wrong with an example's allowances, when each of the rules it names as `found` found something."""
    location = Location("post")
    clause = Clause("", "", "")
    found = [Finding(id, "example", Severity.WARNING, "", "", clause, location) for id in example.found]
    known = {*example.found, *(each.rule for each in example.allow)}
    return judge(draft.allow, found, known, EXAMPLE_DAY).bad


@cache
def example_school() -> School:
    """The school that the examples speak of."""
    return load_config(shipped_folder() / EXAMPLE_SCHOOL).config.school


def _facts(picture: ExamplePicture) -> PictureFacts:
    """The facts of a picture that is described, not opened."""
    gps = ("EXIF",) if picture.gps else ()
    metadata = Metadata(gps=gps, model=picture.telephone, telephone=bool(picture.telephone))
    texts = (_written(picture.words),) if picture.words else ()
    return PictureFacts(800, 600, _faces(picture.faces), metadata, texts)


def _written(words: str) -> PictureText:
    """The words as a reader would see them in a picture: lines one below the other, letters of one size."""
    lines = []
    for number, line in enumerate(words.splitlines()):
        seen, left, top = [], 10, 10 + 20 * number
        for word in line.split():
            seen.append(SeenWord(word, (left, top, left + 8 * len(word), top + 14)))
            left += 8 * (len(word) + 1)
        if seen:
            right, bottom = left - 8, top + 14
            lines.append(SeenLine(tuple(seen), ((10, top), (right, top), (right, bottom), (10, bottom)), 1.0))
    return laid_out(lines)


def _faces(count: int) -> tuple[Face, ...]:
    return tuple(Face((10 + 60 * number, 10, 60 + 60 * number, 60), 1.0, "example") for number in range(count))


def _register(example: Example) -> ConsentRegister:
    return register_of([each.model_dump() for each in example.consents])


def _roster(example: Example) -> Roster | None:
    if not example.roster:
        return None
    rows = [f'"{each.name}","{each.form}","{each.known_as}"' for each in example.roster]
    return roster_of(parse_pupils("\n".join(("name,form,known_as", *rows)), Path("roster")))
