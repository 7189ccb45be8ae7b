"""Readers are loaded when their kind of file is met, and are for the endings that the table says."""

from __future__ import annotations

import pytest

from tweetguard.drafts.readers import OURS, Deferred


@pytest.mark.parametrize("deferred", [each for each in OURS if isinstance(each, Deferred)], ids=lambda each: each.name)
def test_the_table_says_what_the_reader_says(deferred: Deferred) -> None:
    assert deferred.reader().suffixes == deferred.suffixes
