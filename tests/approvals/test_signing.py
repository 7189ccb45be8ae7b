"""Signatures by ssh-keygen: made, verified, told apart, and never called good when nobody could look."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tweetguard.approvals.desk import ApprovalDesk, approver_keys
from tweetguard.approvals.digest import Digests
from tweetguard.approvals.record import Approval, signed_bytes
from tweetguard.approvals.signing import SignatureState, sign, verify
from tweetguard.config.schema import ApprovalSettings
from tweetguard.drafts.draft import SCHOOL_TIME
from tweetguard.errors import SigningError

needs_ssh = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")


@dataclass(frozen=True)
class Key:
    private: Path
    public: str


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Key]:
    folder = tmp_path_factory.mktemp("keys")
    made = {}
    for name, kind in (("reid", "ed25519"), ("osei", "ecdsa")):
        file = folder / name
        subprocess.run(
            ["ssh-keygen", "-q", "-t", kind, "-N", "", "-C", f"{name}@stlukes.example", "-f", str(file)],
            check=True,
            stdin=subprocess.DEVNULL,
        )
        made[name] = Key(file, file.with_suffix(".pub").read_text(encoding="utf-8").strip())
    return made


@needs_ssh
def test_a_signature_is_verified_and_others_are_told_apart(keys: dict[str, Key]) -> None:
    data = "an approval, Zoë".encode()
    signature = sign(data, keys["reid"].private)
    assert verify(data, signature, [keys["reid"].public]) is SignatureState.VERIFIED
    assert verify(data, signature, [keys["osei"].public, keys["reid"].public]) is SignatureState.VERIFIED
    assert verify(data, signature.replace("\n", "\r\n"), [keys["reid"].public]) is SignatureState.VERIFIED
    assert verify(data, signature, [keys["osei"].public]) is SignatureState.FOREIGN
    assert verify(data + b"!", signature, [keys["reid"].public]) is SignatureState.ALTERED
    assert verify(data, "nonsense", [keys["reid"].public]) is SignatureState.ALTERED


@needs_ssh
def test_a_signature_for_another_purpose_does_not_count(keys: dict[str, Key], tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"data")
    command = ["ssh-keygen", "-Y", "sign", "-f", str(keys["reid"].private), "-n", "git", str(tmp_path / "x")]
    subprocess.run(command, check=True, capture_output=True)
    foreign = (tmp_path / "x.sig").read_text(encoding="ascii")
    assert verify(b"data", foreign, [keys["reid"].public]) is not SignatureState.VERIFIED


@needs_ssh
def test_what_is_no_key(tmp_path: Path) -> None:
    with pytest.raises(SigningError, match="there is no file"):
        sign(b"x", tmp_path / "none")
    (tmp_path / "bad").write_text("no key\n", encoding="utf-8")
    with pytest.raises(SigningError, match="could not sign with this key"):
        sign(b"x", tmp_path / "bad")


def test_without_ssh_keygen_nothing_is_good(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SigningError, match="ssh-keygen was not found"):
        verify(b"x", "y", ["ssh-ed25519 AAAA"])


@pytest.mark.skipif(shutil.which("sh") is None, reason="the false ssh-keygen is a shell script")
def test_an_old_ssh_keygen_has_found_out_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "ssh-keygen"
    program.write_text("#!/bin/sh\necho 'unknown option -- Y' >&2\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SigningError, match=r"cannot verify signatures .*8\.2 or newer"):
        verify(b"x", "y", ["ssh-ed25519 AAAA"])


APPROVAL = Approval(
    "a.txt", "Sam Reid", "SLT", datetime(2026, 11, 20, 9, 30, tzinfo=SCHOOL_TIME), date(2026, 12, 20), Digests("t", "m")
)


@needs_ssh
@pytest.mark.parametrize(
    ("change", "state"),
    [
        ({}, SignatureState.VERIFIED),
        ({"by": "Mr SAM REID"}, SignatureState.ALTERED),
        ({"by": "Jo Adeyemi"}, SignatureState.UNLISTED),
        ({"by": "Ife Osei"}, SignatureState.ALTERED),
        ({"role": "Governor"}, SignatureState.ALTERED),
        ({"expires": date(2027, 12, 20)}, SignatureState.ALTERED),
        ({"on": datetime(2026, 11, 21, 9, 30, tzinfo=SCHOOL_TIME)}, SignatureState.ALTERED),
        ({"digests": Digests("t", "m", ("p",))}, SignatureState.ALTERED),
        ({"draft": "b.txt"}, SignatureState.ALTERED),
        ({"signature": None}, SignatureState.UNSIGNED),
    ],
)
def test_a_signed_approval_holds_only_as_it_was(keys: dict[str, Key], change: dict[str, object], state: SignatureState) -> None:
    settings = ApprovalSettings.model_validate(
        {"keys": {"Sam Reid": keys["reid"].public, "Ife Osei": {"keys": [keys["osei"].public], "roles": ["SLT"]}}}
    )
    signed = replace(APPROVAL, signature=sign(signed_bytes(APPROVAL), keys["reid"].private))
    assert ApprovalDesk(settings).signature_state(replace(signed, **change)) is state  # type: ignore[arg-type]
    assert ApprovalDesk(ApprovalSettings()).signature_state(signed) is SignatureState.NO_KEYS
    listed = approver_keys(settings, "osei, ife")
    assert listed is not None
    assert listed.roles == ("SLT",)


@needs_ssh
def test_somebody_elses_signature_under_a_listed_name(keys: dict[str, Key]) -> None:
    settings = ApprovalSettings.model_validate({"keys": {"Sam Reid": [keys["reid"].public]}})
    forged = replace(APPROVAL, signature=sign(signed_bytes(APPROVAL), keys["osei"].private))
    assert ApprovalDesk(settings).signature_state(forged) is SignatureState.FOREIGN


@pytest.mark.skipif(shutil.which("sh") is None, reason="the false ssh-keygen is a shell script")
def test_why_it_could_not_be_signed_is_said_without_ornaments(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "ssh-keygen"
    program.write_text("#!/bin/sh\nprintf '@@@@@@\\n@ WARNING: \\033[31mUNPROTECTED @\\n' >&2\nexit 255\n", encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "key").touch()
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SigningError, match=r"could not sign with this key \(@ WARNING: \[31mUNPROTECTED @\)"):
        sign(b"x", tmp_path / "key")
