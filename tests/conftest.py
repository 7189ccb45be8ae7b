"""What holds for all tests."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _in_no_job(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests may themselves run in GitHub Actions, where reports look otherwise."""
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _remembering_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one test found is not to be another's result; the tests of the cache name a folder of their own."""
    monkeypatch.setenv("TWEETGUARD_NO_CACHE", "1")
