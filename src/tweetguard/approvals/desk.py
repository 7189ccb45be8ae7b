"""The approvals of drafts as facts: which there are for a draft, what has changed since, what is known of their signatures."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tweetguard.approvals.digest import digests_of
from tweetguard.approvals.folder import ApprovalFolder, folder_for, name_of, path_from, read_folder
from tweetguard.approvals.record import Approval, signed_bytes
from tweetguard.approvals.signing import SignatureState, verify
from tweetguard.config.schema import ApprovalSettings, ApproverKeys
from tweetguard.drafts.draft import Draft
from tweetguard.registers.office import shown_path
from tweetguard.registers.people import person_key


@dataclass(frozen=True, slots=True)
class ApprovalFacts:
    """One approval of a draft; `changed` says what differs from what was approved, `path` its file as findings show it."""

    approval: Approval
    changed: tuple[str, ...]
    signature: SignatureState
    path: str


@dataclass(frozen=True, slots=True)
class DraftApprovals:
    """All approvals of one draft, and what the school asks for; `folder` is theirs as findings show it."""

    settings: ApprovalSettings
    approvals: tuple[ApprovalFacts, ...] = ()
    folder: str = "approvals"


@dataclass(slots=True)
class ApprovalDesk:
    """Reads each folder and verifies each signature once."""

    settings: ApprovalSettings
    _folders: dict[Path, ApprovalFolder] = field(default_factory=dict)
    _shown: dict[Path, str] = field(default_factory=dict)
    _paths: dict[str, str] = field(default_factory=dict)
    _states: dict[tuple[bytes, str], SignatureState] = field(default_factory=dict)

    def approvals(self, draft: Draft) -> DraftApprovals:
        """The approvals of a draft.

        Raises SourceError for a file that is no approval, PictureError for a picture that cannot be read, and SigningError
        where signatures cannot be verified.
        """
        folder = folder_for(self.settings, draft)
        if folder not in self._folders:
            self._folders[folder] = read_folder(folder)
            self._shown[folder] = shown_path(folder)
        if draft.path not in self._paths:  # many drafts lie in one file, and looking at the disk takes long
            self._paths[draft.path] = path_from(folder, draft.path)
        digests, shown = digests_of(draft), self._shown[folder]
        found = self._folders[folder].of(name_of(draft, folder, self._paths[draft.path]), digests)
        facts = [
            ApprovalFacts(each, digests.changed_since(each.digests), self.signature_state(each), _in(shown, each.file))
            for each in found
        ]
        return DraftApprovals(self.settings, tuple(facts), shown)

    def signature_state(self, approval: Approval) -> SignatureState:
        """What is known of a signature. Raises SigningError where it cannot be verified."""
        if not self.settings.keys:
            return SignatureState.NO_KEYS
        if approval.signature is None:
            return SignatureState.UNSIGNED
        listed = approver_keys(self.settings, approval.by)
        if listed is None:
            return SignatureState.UNLISTED
        data = signed_bytes(approval)
        key = (data, approval.signature)
        if key not in self._states:
            self._states[key] = verify(data, approval.signature, listed.keys)
        return self._states[key]


def _in(folder: str, file: Path | None) -> str:
    return folder if file is None else f"{folder}/{file.name}"


def approver_keys(settings: ApprovalSettings, name: str) -> ApproverKeys | None:
    """The keys of an approver; None for somebody who is not listed."""
    return next((keys for listed, keys in settings.keys.items() if person_key(listed) == person_key(name)), None)
