"""Whether a folder lies on a drive that tells nobody when something changes: a network drive, mostly."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path, PurePath

# Kinds of file systems, as Linux and macOS call them, on which changes by other computers cause no events.
SILENT = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "smb2", "afpfs", "webdav", "davfs", "9p", "drvfs", "v9fs", "vboxsf", "vmhgfs",
    "fuse.vmhgfs-fuse", "fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "prl_fs", "ncpfs", "afs", "ceph",
    "fuse.glusterfs", "virtiofs",
})  # fmt: skip
NETWORK_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW


def is_silent(folder: Path) -> bool:
    """Whether changes in a folder (absolute, links followed) have to be looked for. False where it cannot be told."""
    if is_share(folder):
        return True
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor)) == NETWORK_DRIVE
    try:
        if sys.platform == "darwin":
            done = subprocess.run(["/sbin/mount"], stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=10)
            mounts = mounts_of_macos(done.stdout.decode("utf-8", "replace"))
        else:
            mounts = mounts_of_linux(Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape"))
    except (OSError, subprocess.SubprocessError):
        return False
    return kind_of(folder, mounts) in SILENT


def is_share(folder: PurePath) -> bool:
    """Whether a path is one of a server of Windows: `\\\\server\\share`."""
    return str(folder).startswith(("\\\\", "//"))


def mounts_of_linux(mountinfo: str) -> dict[str, str]:
    """The kind of file system by where it is mounted; later lines cover earlier ones. See proc(5)."""
    mounts = {}
    for line in mountinfo.splitlines():
        before, _, behind = line.partition(" - ")
        fields, kinds = before.split(" "), behind.split(" ")
        if len(fields) > 4 and kinds:
            mounts[_unescaped(fields[4])] = kinds[0]
    return mounts


def mounts_of_macos(said: str) -> dict[str, str]:
    """The same from what `mount` says: `//user@server/share on /Volumes/share (smbfs, nodev, ...)`."""
    mounts = {}
    for line in said.splitlines():
        where, bracket, kinds = line.rpartition(" (")
        if bracket and " on " in where:
            mounts[where.partition(" on ")[2]] = kinds.rstrip(")").partition(",")[0]
    return mounts


def kind_of(folder: PurePath, mounts: dict[str, str]) -> str | None:
    """The kind of file system that a folder lies on."""
    for each in (folder, *folder.parents):
        if (kind := mounts.get(each.as_posix())) is not None:
            return kind
    return None


def _unescaped(path: str) -> str:
    """A path of mountinfo, in which blanks and the like are octal numbers."""
    for written, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        path = path.replace(written, character)
    return path
