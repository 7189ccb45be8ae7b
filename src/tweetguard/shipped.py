"""Where the rules and vocabularies that come with tweetguard lie: in the wheel, or at the top of a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tweetguard.errors import TweetguardError


@cache
def shipped_folder() -> Path:
    """The folder of the shipped rules. Raises TweetguardError when the installation is broken."""
    package = Path(__file__).resolve().parent
    for folder in (package / "shipped_rules", package.parents[1] / "rules"):
        if folder.is_dir():
            return folder
    raise TweetguardError("the rules that come with tweetguard are missing; install it again")
