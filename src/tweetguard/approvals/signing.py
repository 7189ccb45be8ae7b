"""Sign approvals with an SSH key, and verify them, through `ssh-keygen -Y`; it comes with Windows, macOS and most Linux systems.

Never is a signature called good when it could not be verified: that is a SigningError.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from tweetguard.errors import SigningError

if TYPE_CHECKING:
    import subprocess

NAMESPACE = "tweetguard"
PROGRAM = "ssh-keygen"
PRINCIPAL = "approver"
VERIFYING_SECONDS = 30


class SignatureState(Enum):
    """What is known of an approval's signature."""

    NO_KEYS = "not verified"  # the configuration lists no keys, so nobody can tell
    VERIFIED = "verified"
    UNSIGNED = "not signed"
    UNLISTED = "by somebody whose key is not listed"
    FOREIGN = "signed with a key that is not the approver's"
    ALTERED = "altered since it was signed"


def sign(data: bytes, key: Path) -> str:
    """The armoured signature of `data` with a private key (or a public one whose private key the agent holds).

    Raises SigningError when it cannot be made. ssh-keygen asks for the key's passphrase itself.
    """
    if not key.is_file():
        raise SigningError(f"--key: there is no file {key}")
    import tempfile

    with tempfile.TemporaryDirectory(prefix="tweetguard-") as folder:
        file = Path(folder) / "approval"
        file.write_bytes(data)
        done = _run(["-Y", "sign", "-f", str(key), "-n", NAMESPACE, str(file)], None)
        signed = file.with_name("approval.sig")
        if done.returncode != 0 or not signed.is_file():
            raise SigningError(f"{key}: ssh-keygen could not sign with this key{_because(done.stderr)}")
        return signed.read_text(encoding="ascii")


def verify(data: bytes, signature: str, keys: Sequence[str]) -> SignatureState:
    """Whether a signature of `data` is one of the public `keys`': verified, foreign or altered.

    Raises SigningError when that could not be found out.
    """
    import tempfile

    with tempfile.TemporaryDirectory(prefix="tweetguard-") as folder:
        signed, allowed = Path(folder) / "approval.sig", Path(folder) / "allowed_signers"
        signed.write_text("\n".join(signature.strip().splitlines()) + "\n", encoding="utf-8", newline="\n")
        lines = [f'{PRINCIPAL} namespaces="{NAMESPACE}" {" ".join(key.split()[:2])}\n' for key in keys]
        allowed.write_text("".join(lines), encoding="ascii", newline="\n")
        check = ["-n", NAMESPACE, "-s", str(signed)]
        if _accepts(["-Y", "verify", "-f", str(allowed), "-I", PRINCIPAL, *check], data):
            return SignatureState.VERIFIED
        return SignatureState.FOREIGN if _accepts(["-Y", "check-novalidate", *check], data) else SignatureState.ALTERED


def _accepts(arguments: list[str], data: bytes) -> bool:
    """Whether ssh-keygen finds a signature good; one that does not know the command has found out nothing."""
    done = _run(arguments, data, VERIFYING_SECONDS)
    if done.returncode == 0:
        return True
    said = done.stderr.decode("utf-8", "replace")
    if "usage:" in said or " option" in said or "Permission denied" in said:
        raise SigningError(f"this ssh-keygen cannot verify signatures{_because(done.stderr)}; it must be OpenSSH 8.2 or newer")
    return False


def _run(arguments: list[str], data: bytes | None, seconds: float | None = None) -> subprocess.CompletedProcess[bytes]:
    import shutil
    import subprocess

    program = shutil.which(PROGRAM)
    if program is None:
        raise SigningError("ssh-keygen was not found, so no signature can be made or verified; install OpenSSH")
    try:
        # Where a passphrase is asked for, standard input must stay the user's.
        return subprocess.run([program, *arguments], input=data, capture_output=True, check=False, timeout=seconds)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SigningError(
            f"ssh-keygen could not be run ({type(error).__name__}), so no signature was made or verified"
        ) from None


def _because(stderr: bytes) -> str:
    """The first words that ssh-keygen said, without what steers a terminal; it frames warnings with lines of signs."""
    lines = [line.strip() for line in stderr.decode("utf-8", "replace").splitlines()]
    said = next((line for line in lines if any(character.isalpha() for character in line)), "")
    said = "".join(character for character in said if character.isprintable())[:200]
    return f" ({said})" if said else ""
