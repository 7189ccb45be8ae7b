from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from tweetguard.config.schema import Config
from tweetguard.drafts.draft import Draft
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.source import SourceFile
from tweetguard.drafts.text_file import TextFile
from tweetguard.fixes.places import Change, NotWritable
from tweetguard.fixes.writing import Rewritten, rewrite, save

DESK = Desk(Config())


def rewritten(file: Path) -> Rewritten:
    source = SourceFile(str(file), file)
    (draft,) = TextFile().read(source, DESK)
    return rewrite(source, [Change(draft, ("We are here",))], DESK)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "a.txt"
    file.write_bytes(b"I am here")
    return file


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows only one bit of a mode")
def test_the_mode_stays_and_nothing_is_left_behind(file: Path) -> None:
    file.chmod(0o640)
    assert save(rewritten(file)) is None
    assert file.read_bytes() == b"We are here"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert list(file.parent.iterdir()) == [file]


def test_a_read_only_file_is_a_failure(file: Path) -> None:
    mended = rewritten(file)
    file.chmod(stat.S_IRUSR)
    failure = save(mended)
    assert failure is not None
    assert "read-only" in failure.message
    file.chmod(stat.S_IRUSR | stat.S_IWUSR)
    assert file.read_bytes() == b"I am here"


def test_a_file_that_somebody_changed_is_left_alone(file: Path) -> None:
    mended = rewritten(file)
    file.write_bytes(b"I am there")
    failure = save(mended)
    assert failure is not None
    assert "changed by somebody" in failure.message
    assert file.read_bytes() == b"I am there"
    assert list(file.parent.iterdir()) == [file]


def test_a_draft_that_was_checked_and_is_no_longer_there(file: Path) -> None:
    source = SourceFile(str(file), file)
    (draft,) = TextFile().read(source, DESK)
    assert isinstance(draft, Draft)
    file.write_bytes(b"Something else")
    with pytest.raises(NotWritable, match="changed"):
        rewrite(source, [Change(draft, ("We are here",))], DESK)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right that not everybody has on Windows")
def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(file)
    assert save(rewritten(link)) is None
    assert link.is_symlink()
    assert file.read_bytes() == b"We are here"
