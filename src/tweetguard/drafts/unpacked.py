"""Pictures that stand inside another file (a zip, a Word document), as files that can be looked into.

They lie in a folder of this process that nobody else can read and that goes when the process ends.
"""

from __future__ import annotations

import atexit
from collections import deque
from functools import cache
from pathlib import Path
from typing import IO

# Drafts are checked soon after they are read, so that older pictures can go: an archive may hold gigabytes. This is
# far more than the pictures of all drafts that wait for their turn (engine.LOOKAHEAD drafts of four pictures).
KEPT = 1_000

_kept: deque[Path] = deque()


@cache
def _folder() -> Path:
    import shutil
    import tempfile

    folder = tempfile.mkdtemp(prefix="tweetguard-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def unpack(stream: IO[bytes], name: str, limit: int) -> Path | None:
    """The path of a copy of the picture in the stream; None when it has more than `limit` bytes.

    Only the ending of `name` is used, so that a name cannot lead out of the folder.
    """
    import tempfile

    suffix = Path(name).suffix
    with tempfile.NamedTemporaryFile(dir=_folder(), suffix=suffix if suffix.isascii() else "", delete=False) as file:
        path = Path(file.name)
        left = limit + 1
        while left > 0 and (data := stream.read(min(left, 1 << 20))):
            file.write(data)
            left -= len(data)
    if left <= 0:
        path.unlink(missing_ok=True)
        return None
    _kept.append(path)
    if len(_kept) > KEPT:
        _kept.popleft().unlink(missing_ok=True)
    return path
