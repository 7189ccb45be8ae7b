"""The command line: it reads options, calls the rooms before it, and turns what they say into output and an exit code."""

from __future__ import annotations

from tweetguard.cli.app import main

__all__ = ["main"]
