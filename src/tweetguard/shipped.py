"""Where the files that come with tweetguard lie: in the wheel, or at the top of a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tweetguard.errors import TweetguardError


@cache
def shipped_folder() -> Path:
    """The folder of the shipped rules. Raises TweetguardError when the installation is broken."""
    return _shipped("shipped_rules", Path("rules"))


@cache
def starter_folder() -> Path:
    """The folder of what `tweetguard init` puts down. Raises TweetguardError when the installation is broken."""
    return _shipped("shipped_starter", Path("examples") / "starter")


def _shipped(in_wheel: str, in_checkout: Path) -> Path:
    package = Path(__file__).resolve().parent
    for folder in (package / in_wheel, package.parents[1] / in_checkout):
        if folder.is_dir():
            return folder
    raise TweetguardError(f"the files that come with tweetguard are missing ({in_wheel}); install it again")
