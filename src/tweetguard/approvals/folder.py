"""The folder of approvals: one file an approver and draft, found again by the draft's name or by what it says."""

from __future__ import annotations

import os
import re
import unicodedata
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tweetguard.approvals.digest import Digests
from tweetguard.approvals.record import Approval, approval_text, read_approval
from tweetguard.config.schema import ApprovalSettings
from tweetguard.drafts.draft import Draft
from tweetguard.errors import SourceError

FOLDER_NAME = "approvals"
SUFFIX = ".approval.yaml"
MOST_OF_A_NAME = 60


@dataclass(frozen=True, slots=True)
class ApprovalFolder:
    """All approvals of a folder, by the name of the draft and by the digest of its text."""

    by_name: dict[str, list[Approval]] = field(default_factory=dict)
    by_text: dict[str, list[Approval]] = field(default_factory=dict)

    def of(self, name: str, digests: Digests) -> list[Approval]:
        """The approvals of a draft: those for just what it says, wherever it lay then, and those under its name."""
        same = [each for each in self.by_text.get(digests.text, ()) if each.digests == digests]
        named = [each for each in self.by_name.get(name, ()) if each.digests != digests]
        return [*same, *named]


def folder_for(settings: ApprovalSettings, draft: Draft) -> Path:
    """The folder that holds a draft's approvals: the configured one, else `approvals` beside the draft."""
    return settings.folder if settings.folder is not None else Path(draft.path).parent / FOLDER_NAME


def name_of(draft: Draft, folder: Path, path: str | None = None) -> str:
    """A draft's name in its approvals: its path from the folder in which theirs lies, and its id among several in one file.

    `path` is that path where it is known already; see `path_from`.
    """
    path = path_from(folder, draft.path) if path is None else path
    name = unicodedata.normalize("NFC", path if draft.id == draft.path else f"{path}#{draft.id}")
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in name)


def path_from(folder: Path, path: str) -> str:
    """A draft's path from the folder in which the folder of approvals lies."""
    file = Path(path)
    try:
        return Path(os.path.relpath(file.resolve(), folder.resolve().parent)).as_posix()
    except ValueError:  # on another drive of Windows
        return file.name


def read_folder(folder: Path) -> ApprovalFolder:
    """All approvals of a folder; none where it is not there. Raises SourceError for a file that is no approval."""
    found = ApprovalFolder()
    for file in approval_files(folder):
        approval = read_approval(file)
        found.by_name.setdefault(approval.draft, []).append(approval)
        found.by_text.setdefault(approval.digests.text, []).append(approval)
    return found


def approval_files(folder: Path) -> list[Path]:
    """The files of approvals in a folder, sorted. Raises SourceError when it cannot be listed."""
    try:
        if not folder.is_dir():
            return []
        return sorted(each for each in folder.iterdir() if each.name.endswith(SUFFIX) and not each.name.startswith("."))
    except OSError as error:
        raise SourceError(folder, f"the folder of approvals cannot be read: {error.strerror or error}") from None


def write_approval(approval: Approval, folder: Path) -> Path:
    """Write an approval as a file of its own; an older one of the same person for the same draft is replaced.

    Whoever writes at the same moment has a file of another name, so that nothing is lost. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    # Not with tempfile: what that makes only its owner can read, and approvals are there for others.
    temporary = folder / f".{uuid.uuid4().hex}.tmp"
    try:
        with temporary.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(approval_text(approval))
        for target in _targets(approval, folder):
            if target.exists():
                if _is_earlier(target, approval):
                    temporary.replace(target)
                    return target
            elif _place(temporary, target):
                return target
        raise OSError(f"{folder}: no free name")
    finally:
        temporary.unlink(missing_ok=True)


def _targets(approval: Approval, folder: Path) -> Iterator[Path]:
    """The names that the file may have: the first that is free, or is this person's for this draft, is taken."""
    stem = f"{safe_name(approval.draft)}--{safe_name(approval.by)}"
    for number in range(1, 1000):
        yield folder / f"{stem}{'' if number == 1 else f'-{number}'}{SUFFIX}"


def safe_name(said: str) -> str:
    """Words as part of a file name on every system: small letters and digits, also other than English, and hyphens."""
    plain = unicodedata.normalize("NFC", said.casefold())
    words = re.sub(r"[^\w.]+|_+", "-", plain).strip("-.")
    return words[:MOST_OF_A_NAME].strip("-.") or "draft"


def _is_earlier(file: Path, approval: Approval) -> bool:
    """Whether a file is this person's approval of this draft; one that cannot be read is left to be looked at."""
    try:
        there = read_approval(file)
    except SourceError:
        return False
    return there.person == approval.person and there.draft == approval.draft


def _place(temporary: Path, target: Path) -> bool:
    """Give the file its name unless somebody has just taken it."""
    try:
        if os.name == "nt":
            temporary.rename(target)  # on Windows this never replaces
        else:
            os.link(temporary, target)
    except FileExistsError:
        return False
    except OSError:  # a file system without links: reserve the name, then fill it
        try:
            target.touch(exist_ok=False)
        except FileExistsError:
            return False
        temporary.replace(target)
    return True
