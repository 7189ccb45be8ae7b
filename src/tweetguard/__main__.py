"""`python -m tweetguard`."""

from __future__ import annotations

from tweetguard.cli import main

if __name__ == "__main__":
    main()
