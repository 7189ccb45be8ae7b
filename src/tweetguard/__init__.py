"""tweetguard: a linter for a school's posts on X."""

from importlib.metadata import version

__all__ = ["__version__"]

__version__ = version("tweetguard")
