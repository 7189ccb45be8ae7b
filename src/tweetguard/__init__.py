"""tweetguard: a linter for a school's posts on X."""

from __future__ import annotations

__all__ = ["__version__"]


def __getattr__(name: str) -> str:
    """`__version__`, looked up only when asked for: reading the package's metadata takes longer than a whole `--help`."""
    if name == "__version__":
        from importlib.metadata import version

        return version("tweetguard")
    raise AttributeError(name)
