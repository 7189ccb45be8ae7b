"""What tells an archive of X from other folders and files."""

from __future__ import annotations

import re
from pathlib import Path

MAYBE_SUFFIXES = frozenset({".js", ".zip"})  # endings that mostly stand for something else

POSTS = re.compile(r"(?:.*/)?(?:tweets?|note-tweets?|community-tweets?)(?:-part(\d+))?\.js")
PLACES = ("data/tweets.js", "data/tweet.js", "tweets.js", "tweet.js")


def holds_archive(path: Path) -> bool:
    """Whether a folder, a `.zip` or a `.js` file is an archive of X or its posts; False for what cannot be opened."""
    suffix = path.suffix.lower()
    try:
        if path.is_dir():
            return any((path / place).is_file() for place in PLACES)
        if suffix == ".zip":
            import zipfile

            with zipfile.ZipFile(path) as file:
                return any(POSTS.fullmatch(name) for name in file.namelist())
    except Exception:  # whatever is wrong with a zip, it is no archive; who reads it will say what is wrong
        return False
    return suffix == ".js" and POSTS.fullmatch(path.name) is not None
