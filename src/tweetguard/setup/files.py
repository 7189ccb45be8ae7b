"""The files that `tweetguard init` writes: made whole first, checked, and then put down where nothing is yet."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path, PurePosixPath

from jinja2 import Environment, StrictUndefined, Template

from tweetguard.config.load import FILE_NAME
from tweetguard.config.schema import SUBJECTS, Config
from tweetguard.edges.validate import validate
from tweetguard.edges.yaml_source import parse_yaml
from tweetguard.errors import UsageError
from tweetguard.setup.answers import CONSENT, NOBODY, Answers
from tweetguard.shipped import starter_folder

DRAFT = PurePosixPath("drafts") / "first-post.txt"
GITIGNORE = PurePosixPath("registers") / ".gitignore"
# What a subject is called in a sentence, where that is not its name in the configuration.
SPOKEN = {
    "pe": "PE", "english": "English", "design-technology": "design and technology", "religious-studies": "religious studies",
    "food": "food technology", "languages": "language", "business": "business studies",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setup:
    """All that will be written: paths below the folder, and their text."""

    folder: Path
    texts: Mapping[PurePosixPath, str]

    def paths(self) -> tuple[Path, ...]:
        """Where the files will lie."""
        return tuple(self.folder / path for path in self.texts)


def setup_for(folder: Path, answers: Answers) -> Setup:
    """The files for these answers, in a folder. Nothing is written yet."""
    texts = {PurePosixPath(FILE_NAME): configuration(answers), DRAFT: first_draft(answers)}
    texts |= dict(_registers(own=answers["consent"] == CONSENT))
    return Setup(folder, texts)


def placed(answers: Answers, folder: Path) -> Answers:
    """The answers with the consent list where it lies: a path that only holds from the working folder is made absolute."""
    said = Path(answers["consent"])
    try:
        said = said.expanduser()
    except RuntimeError:  # a home folder of somebody whom the computer does not know
        raise UsageError(f"--consent: {answers['consent']}: write the whole path") from None
    if not said.is_absolute() and not (folder / said).exists() and said.exists():
        said = said.resolve()
    return {**answers, "consent": said.as_posix()}


def configuration(answers: Answers) -> str:
    """The text of `tweetguard.yaml`. It is read back before anybody else has to."""
    account = account_name(answers)
    text = _template("tweetguard.yaml").render(answers, account=account, nobody=NOBODY, subjects=SUBJECTS)
    validate(Config, parse_yaml(text, FILE_NAME))
    return text


def account_name(answers: Answers) -> str:
    """What the account is called in the configuration and in drafts."""
    return answers["subject"] if answers["kind"] == "department" else answers["kind"]


def first_draft(answers: Answers) -> str:
    """The text of a first draft, front matter and all."""
    subject = answers["subject"]
    spoken = SPOKEN.get(subject, subject)
    return _template("first-post.txt").render(answers, account=account_name(answers), spoken=spoken)


def refuse_existing(setup: Setup) -> None:
    """Raise UsageError when one of the files is there already, or no folder can be."""
    if setup.folder.exists() and not setup.folder.is_dir():
        raise UsageError(f"{setup.folder} is a file; name a folder")
    there = [path for path in setup.paths() if path.exists() or path.is_symlink()]
    if there:
        others = f" (and {len(there) - 1} more)" if there[1:] else ""
        raise UsageError(
            f"{there[0]} is already there{others}, and nothing was written. Name another folder, or change what is there by "
            "hand; `tweetguard config` shows what holds"
        )


def write(setup: Setup) -> None:
    """Put all files down. Raises UsageError, before anything is written, when one of them is there already."""
    refuse_existing(setup)
    begun: list[Path] = []
    try:
        for target, text in zip(setup.paths(), setup.texts.values(), strict=True):
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("x", encoding="utf-8", newline="\n") as file:  # never over what came there meanwhile
                begun.append(target)
                file.write(text)
    except OSError as error:
        for written in begun:  # a half of it would stand in the way of the next attempt
            written.unlink(missing_ok=True)
        raise UsageError(f"{error.filename or target} cannot be written: {error.strerror or error}") from None


def _registers(*, own: bool) -> Iterator[tuple[PurePosixPath, str]]:
    """The examples, and the empty consent register where the school names none of its own."""
    folder = starter_folder()
    for file in sorted(folder.rglob("*.*")):
        path = PurePosixPath(file.relative_to(folder).as_posix())
        if path.name == "gitignore.txt":  # a .gitignore in our own tree would hide the examples from git
            path = GITIGNORE
        if path == PurePosixPath(CONSENT) and not own:
            continue
        yield path, file.read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(  # the result is YAML and plain text, not a page
        autoescape=False, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.filters["yaml"] = _yaml
    return environment


def _template(name: str) -> Template:
    return _environment().from_string((files("tweetguard.setup") / "templates" / name).read_text(encoding="utf-8"))


def _yaml(value: str) -> str:
    """A text as YAML has it in quotation marks, whatever stands in it: JSON's form is one of YAML's."""
    return json.dumps(value, ensure_ascii=False)
