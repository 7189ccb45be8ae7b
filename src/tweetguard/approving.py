"""Approve a draft, and tell who has: the draft is checked as it is, and the approval is bound to just that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from tweetguard.approvals.desk import ApprovalDesk, DraftApprovals, approver_keys
from tweetguard.approvals.digest import digests_of
from tweetguard.approvals.folder import folder_for, name_of, write_approval
from tweetguard.approvals.record import Approval, signed_bytes
from tweetguard.approvals.signing import SignatureState, sign
from tweetguard.checks.approval import Judged, judge_approvals, people_counting, same_person
from tweetguard.config.load import LoadedConfig, find_config, load_config
from tweetguard.config.schema import ApprovalSettings
from tweetguard.drafts.discover import read_drafts
from tweetguard.drafts.draft import SCHOOL_TIME, Draft, school_today
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.walk import STDIN, Item, Seen
from tweetguard.engine import Checker
from tweetguard.errors import DraftError, SourceError, UsageError
from tweetguard.findings import Severity
from tweetguard.registers.people import person_key
from tweetguard.registers.process import Office
from tweetguard.registers.signatures import SignatureRegister
from tweetguard.results import DraftResult
from tweetguard.rules.load import rules_for


@dataclass(frozen=True, slots=True)
class ApprovalRequest:
    """What `tweetguard approve` is asked for. `draft` is a file, or `file#id` for one of several in it."""

    draft: str
    by: str
    role: str = ""
    key: Path | None = None
    days: int | None = None
    anyway: bool = False
    config: Path | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """What became of it: the draft's findings (its approval apart), and the approval, None where it was refused."""

    result: DraftResult
    approval: Approval | None
    configured: bool


@dataclass(frozen=True, slots=True)
class ApprovalList:
    """The approvals of one draft, judged, and how many of how many count."""

    draft: Draft
    approvals: DraftApprovals
    judged: tuple[Judged, ...]

    @property
    def counting(self) -> int:
        """How many people have approved the draft as it is."""
        return len(people_counting(self.judged))


def approve_draft(request: ApprovalRequest) -> Attempt:
    """Check a draft and, when nothing in it is an error (or `anyway`), write the approval.

    Raises UsageError where this person cannot approve this draft, SigningError where no signature can be made.
    """
    loaded, draft = _one_draft(request)
    settings = loaded.config.approvals or ApprovalSettings()
    role = _role(request, settings)
    _check_person(request, draft, loaded)
    _check_key(request, settings)
    if request.days is not None and request.days > settings.days:
        raise UsageError(f"--expires: an approval holds {settings.days} days at most here (approvals.days)")
    result = _checked(draft, loaded)
    if result.failures or (not request.anyway and any(each.severity is Severity.ERROR for each in result.findings)):
        return Attempt(result, None, loaded.config.approvals is not None)
    folder = folder_for(settings, draft)
    now = datetime.now(SCHOOL_TIME).replace(microsecond=0)
    expires = now.date() + timedelta(days=request.days or settings.days)
    approval = Approval(name_of(draft, folder), request.by.strip(), role, now, expires, digests_of(draft))
    approval = _signed(approval, request, settings)
    try:
        file = write_approval(approval, folder)
    except OSError as error:
        raise UsageError(f"{folder}: the approval cannot be written: {error.strerror or error}") from None
    return Attempt(result, replace(approval, file=file), loaded.config.approvals is not None)


def approvals_of(said: str, config: Path | None, today: date | None = None) -> Iterator[ApprovalList]:
    """The approvals of a draft, or of each draft in a file."""
    path, id = _split(said)
    loaded, drafts = _drafts_in(path, config)
    desk = ApprovalDesk(loaded.config.approvals or ApprovalSettings())
    signatures = _signatures(loaded)
    day = today or school_today()
    for draft in _with_id(drafts, id, said):
        approvals = desk.approvals(draft)
        published = day if draft.schedule is None else max(day, draft.schedule.astimezone(SCHOOL_TIME).date())
        yield ApprovalList(draft, approvals, tuple(judge_approvals(approvals, draft.author, published, signatures)))


def _one_draft(request: ApprovalRequest) -> tuple[LoadedConfig, Draft]:
    path, id = _split(request.draft)
    loaded, drafts = _drafts_in(path, request.config)
    drafts = _with_id(drafts, id, request.draft)
    if len(drafts) > 1:
        raise UsageError(f"{path} holds {len(drafts)} drafts; name the one that is approved, such as {path}#{drafts[0].id}")
    if not drafts[0].has_text:
        raise UsageError(f"{path} is a picture; approve the draft that it is posted with")
    return loaded, drafts[0]


def _split(said: str) -> tuple[str, str | None]:
    """A file and an id; a file whose own name holds # is taken as it is."""
    if said == STDIN:
        raise UsageError("an approval is of a file; standard input cannot be approved")
    if Path(said).exists() or "#" not in said:
        return said, None
    path, _, id = said.rpartition("#")
    return (path, id) if Path(path).exists() else tuple(said.split("#", 1))  # type: ignore[return-value]  # two parts


def _drafts_in(path: str, config: Path | None) -> tuple[LoadedConfig, list[Draft]]:
    if Path(path).is_dir():
        raise UsageError(f"{path} is a folder; name one draft")
    file = config if config is not None else find_config(Path(path).parent)
    loaded = load_config(file)
    desk = Desk(loaded.config, roots=() if file is None else (file.parent,))
    drafts: list[Draft] = []
    for draft in read_drafts([Item(path)], desk, Seen()):
        if isinstance(draft, DraftError):
            raise draft
        drafts.append(draft)
    return loaded, drafts


def _with_id(drafts: list[Draft], id: str | None, said: str) -> list[Draft]:
    if id is None:
        return drafts
    found = [draft for draft in drafts if draft.id == id]
    if not found:
        raise UsageError(f"{said}: there is no draft with the id {id!r} in the file")
    if len(found) > 1:
        raise UsageError(f"{said}: {len(found)} drafts have this id; give each its own")
    return found


def _checked(draft: Draft, loaded: LoadedConfig) -> DraftResult:
    """What is found in the draft, its approval apart."""
    rules = [rule for rule in rules_for(loaded) if rule.kind.process != "approvals"]
    (result,) = Checker(loaded.config, rules).check([draft])
    assert isinstance(result, DraftResult)  # a draft that was read gives a result
    return result


def _check_person(request: ApprovalRequest, draft: Draft, loaded: LoadedConfig) -> None:
    if not person_key(request.by) or not request.by.isprintable() or len(request.by) > 200:
        raise UsageError("--by: give the name of the person who approves")
    if draft.author is None:
        raise UsageError(
            f"{draft.path}: the draft does not say who wrote it; add the line author: NAME to its front matter, between two "
            "lines of three hyphens (---) at the top"
        )
    if same_person(draft.author, request.by, _signatures(loaded)):
        raise UsageError("--by: nobody can approve a draft of their own")


def _signatures(loaded: LoadedConfig) -> SignatureRegister | None:
    register = Office(loaded.config.registers).register("signatures")
    if isinstance(register, SourceError):
        raise register
    return register if isinstance(register, SignatureRegister) else None


def _role(request: ApprovalRequest, settings: ApprovalSettings) -> str:
    """The role that is stated, else the approver's own where the configuration tells which one counts."""
    listed = approver_keys(settings, request.by)
    own = () if listed is None else listed.roles
    role = request.role.strip()
    if not role:
        fitting = [each for each in own if not settings.roles or each.casefold() in map(str.casefold, settings.roles)]
        role = fitting[0] if fitting else ""
    if not role.isprintable() or len(role) > 200:
        raise UsageError("--role: give the role in plain words")
    if settings.roles and role.casefold() not in map(str.casefold, settings.roles):
        how = "" if role else f'; say in which role you approve, such as --role "{settings.roles[0]}"'
        raise UsageError(f"--role: only approvals as {' or '.join(settings.roles)} count here (approvals.roles){how}")
    if own and role and role.casefold() not in map(str.casefold, own):
        raise UsageError(f"--role: {request.by} approves as {' or '.join(own)} here (approvals.keys)")
    return role


def _check_key(request: ApprovalRequest, settings: ApprovalSettings) -> None:
    if not settings.keys:
        return
    if approver_keys(settings, request.by) is None:
        raise UsageError(f"--by: {request.by} is not among the approvers of approvals.keys")
    if request.key is None:
        raise UsageError("--key: approvals must be signed here (approvals.keys); give your private SSH key")


def _signed(approval: Approval, request: ApprovalRequest, settings: ApprovalSettings) -> Approval:
    """The approval with its signature, which is verified at once: a wrong key shows now and not when the post is due."""
    if request.key is None:
        return approval
    approval = replace(approval, signature=sign(signed_bytes(approval), request.key))
    state = ApprovalDesk(settings).signature_state(approval)
    if state not in (SignatureState.VERIFIED, SignatureState.NO_KEYS):
        raise UsageError(
            f"--key: the approval would be {state.value} (approvals.keys); use the key that belongs to {request.by}"
        )
    return approval
