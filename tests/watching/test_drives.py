from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

from tweetguard.watching.drives import SILENT, is_share, is_silent, kind_of, mounts_of_linux, mounts_of_macos

MOUNTINFO = r"""
25 30 0:23 / /sys rw,nosuid shared:7 - sysfs sysfs rw
30 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
90 30 0:50 / /mnt/school\040drive rw,relatime shared:50 - cifs //server/share rw,vers=3.1.1
91 90 0:51 / /mnt/school\040drive/local rw - ext4 /dev/sdb1 rw
92 30 0:60 / /mnt/c rw,noatime - 9p drvfs rw
"""
MOUNT = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//teacher@server/share on /Volumes/School Share (smbfs, nodev, nosuid, mounted by teacher)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
"""


def test_shares_of_windows() -> None:
    assert is_share(PureWindowsPath(r"\\server\share\drafts"))
    assert not is_share(PureWindowsPath(r"S:\drafts"))
    assert not is_share(PurePosixPath("/srv/drafts"))


def test_mounts_of_linux() -> None:
    mounts = mounts_of_linux(MOUNTINFO)
    assert kind_of(PurePosixPath("/mnt/school drive/science"), mounts) == "cifs"
    assert kind_of(PurePosixPath("/mnt/school drive/local/x"), mounts) == "ext4"
    assert kind_of(PurePosixPath("/home/x"), mounts) == "ext4"
    assert kind_of(PurePosixPath("/mnt/c/Users"), mounts) in SILENT


def test_mounts_of_macos() -> None:
    mounts = mounts_of_macos(MOUNT)
    assert kind_of(PurePosixPath("/Volumes/School Share/science"), mounts) in SILENT
    assert kind_of(PurePosixPath("/Users/x"), mounts) == "apfs"


def test_a_folder_of_this_computer_tells(tmp_path: Path) -> None:
    assert is_silent(tmp_path) is False
