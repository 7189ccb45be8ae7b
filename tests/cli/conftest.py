"""`tweetguard` as a command, run within the tests' own process so that spaCy is loaded once for all of them.

That the real command starts, in a process of its own, is held by `tests/test_wheel.py` and `tests/test_isolation.py`.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tweetguard.cli import main


@dataclass(frozen=True)
class Result:
    """What a command printed, and its exit code."""

    returncode: int
    stdout: str
    stderr: str


Tweetguard = Callable[..., Result]


@pytest.fixture
def tweetguard(monkeypatch: pytest.MonkeyPatch) -> Tweetguard:
    """A function that runs the command in the current folder: `tweetguard("check", "draft.txt", NO_COLOR="1")`."""

    def run(*arguments: str, stdin: str | None = None, **environment: str) -> Result:
        streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2)]
        with monkeypatch.context() as patch:
            for name, value in environment.items():
                patch.setenv(name, value)
            patch.setattr(sys, "argv", ["tweetguard", *arguments])
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((stdin or "").encode()), encoding="utf-8"))
            patch.setattr(sys, "stdout", streams[0])
            patch.setattr(sys, "stderr", streams[1])
            with pytest.raises(SystemExit) as ended:
                main()
        texts = [stream.buffer.getvalue().decode("utf-8") for stream in streams]
        code = ended.value.code
        return Result(code if isinstance(code, int) else 0 if code is None else 1, texts[0], texts[1])

    return run
