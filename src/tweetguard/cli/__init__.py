"""The command line: it reads options, calls the rooms before it, and turns what they say into output and an exit code."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

__all__ = ["main"]


def main() -> NoReturn:
    """Run the command line and leave with its exit code. A check that would say what it said before need not be made."""
    if sys.argv[1:2] == ["check"]:
        from tweetguard.cache.replay import replayed

        code = replayed(sys.argv[2:], os.environ)
        if code is not None:
            sys.exit(code)
    from tweetguard.cli.app import main as carry_out

    carry_out()
