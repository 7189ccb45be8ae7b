"""Where a picture that a draft names may lie: a draft cannot make tweetguard open files all over the computer."""

from __future__ import annotations

import os
import re
from pathlib import Path

WEB_ADDRESS = re.compile(r"(?:https?|ftp|data):", re.IGNORECASE)
ON_THE_WEB = "is on the web; tweetguard never uses the network, so the picture was not checked: name a copy of it as a file"


def picture_path(name: str, folder: Path, within: tuple[Path, ...]) -> Path:
    """The path of the picture `name`, meant from `folder`.

    Raises ValueError when it lies in none of the folders `within`, whether by `..`, by an absolute path or by a link.
    """
    if WEB_ADDRESS.match(name):
        raise ValueError(ON_THE_WEB)
    path = folder / name
    try:
        # First by name alone: on Windows merely looking at a share (//server/share) logs in to that server.
        plain = Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve would look at the disk
        if any(plain.is_relative_to(os.path.abspath(each)) for each in within):  # noqa: PTH100
            real = path.resolve()
            if any(real.is_relative_to(each.resolve()) for each in within):
                return path
    except (OSError, RuntimeError, ValueError):  # a link that leads round in a circle; a name that cannot be one
        raise ValueError("is no path that can be followed") from None
    raise ValueError(
        "lies outside the folder of the draft and of the configuration, so it was not opened; "
        "move the picture, or check the folder that holds both"
    )
