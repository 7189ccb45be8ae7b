"""One instance a folder: a lock of the operating system on a file, so that what a crash leaves behind holds nobody up.

Drives without such locks are served by what the file says: the computer and the process that hold it.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from tweetguard.errors import UsageError
from tweetguard.paths import path_key

NAME = ".tweetguard-watch.lock"
# What is locked is one byte far behind the file's end: Windows lets nobody read what is locked.
LOCKED_BYTE = 1 << 30
NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP})


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock."""

    host: str
    pid: int


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder. Raises UsageError, which says who has it, when somebody else does.

    Where nothing can be written into the folder, the lock lies on this computer and holds for it alone.
    """
    file, handle = _opened(folder)
    try:
        while not _is_ours(file, handle):  # it was removed between our opening and locking it
            os.close(handle)
            file, handle = _opened(folder)
        own = json.dumps(asdict(Holder(platform.node(), os.getpid()))).encode()
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, own)
        yield
    finally:
        if sys.platform == "win32":  # an open file cannot be removed
            os.close(handle)
            with contextlib.suppress(OSError):
                file.unlink()
        else:
            with contextlib.suppress(OSError):
                file.unlink()
            os.close(handle)


def _opened(folder: Path) -> tuple[Path, int]:
    """The file of the lock, open and locked."""
    inside = folder / NAME
    outside = (
        Path(tempfile.gettempdir()) / f"tweetguard-watch-{hashlib.sha256(path_key(folder).encode()).hexdigest()[:16]}.lock"
    )
    for file in (inside, outside):
        try:
            handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
        except PermissionError:
            _refuse_where_somebody_else_may_write(folder, file)
            continue
        except OSError as error:
            if error.errno == errno.EROFS:
                continue
            raise UsageError(f"{folder} cannot be watched: {error.strerror or error}") from None
        held = _lock(handle)
        if held is None:
            held = not _lives(_holder(file))
        if held:
            return file, handle
        os.close(handle)
        raise UsageError(_busy(folder, file))
    raise UsageError(f"{folder} cannot be watched: neither it nor the folder for temporary files can be written to")


def _refuse_where_somebody_else_may_write(folder: Path, file: Path) -> None:
    """Raise UsageError when the file, which is not ours to write, is locked by its owner."""
    try:
        handle = os.open(file, os.O_RDONLY)
    except OSError:
        return
    try:
        if _lock(handle) is False:
            raise UsageError(_busy(folder, file))
    finally:
        os.close(handle)


def _busy(folder: Path, file: Path) -> str:
    holder = _holder(file)
    who = "another tweetguard" if holder is None else f"tweetguard on the computer {holder.host} (process {holder.pid})"
    return f"{folder} is already watched by {who}; if that cannot be, delete {file}"


def _lock(handle: int) -> bool | None:
    """Whether the lock is ours now; None when the drive knows no locks."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return None if error.errno in NO_LOCKS else False
    return True


def _is_ours(file: Path, handle: int) -> bool:
    """Whether the file that is locked is still the one of that name."""
    try:
        return os.path.samestat(file.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _holder(file: Path) -> Holder | None:
    """Who wrote that the lock is theirs; None when that cannot be told."""
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        return Holder(str(said["host"]), int(said["pid"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _lives(holder: Holder | None) -> bool:
    """Whether a holder is still at work, as far as can be told from here: of another computer it has to be believed."""
    if holder is None:
        return False
    if holder.host != platform.node():
        return True
    try:
        os.kill(holder.pid, 0)  # never on Windows, where this would end the process; there are always locks
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return holder.pid != os.getpid()
