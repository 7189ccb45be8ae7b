from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from tweetguard.drafts.draft import SCHOOL_TIME
from tweetguard.errors import UsageError
from tweetguard.outcome import ExitCode, Outcome
from tweetguard.run import Run
from tweetguard.watching import beside
from tweetguard.watching import folder as folder_module
from tweetguard.watching import watcher as watcher_module
from tweetguard.watching.beside import Kind, report_paths
from tweetguard.watching.folder import PATIENCE, RETRY, Known
from tweetguard.watching.watcher import FolderAwayError, Watcher, WatchRequest

CLEAN = "Our seedlings have doubled in a week!\n"
BAD = "Ring us on 07700 900123 about the trip.\n"


@dataclass
class Shared:
    """A shared folder, and what is told of it; time goes on by a second with every look."""

    root: Path
    kind: Kind | None = None
    said: list[str] = field(default_factory=list)
    checked: list[str] = field(default_factory=list)
    now: float = 100.0
    watcher: Watcher = field(init=False)

    def __post_init__(self) -> None:
        self.watcher = Watcher(WatchRequest(self.root, reports=self.kind), self.said.append)

    def write(self, name: str, text: str | bytes) -> Path:
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def picture(self, name: str, color: str) -> None:
        Image.new("RGB", (64, 48), color).save(self.root / name)

    def look(self, looks: int = 3) -> list[str]:
        """What is checked in the next looks: the first notices, the second finds it at rest."""
        self.checked.clear()
        for _ in range(looks):
            self.now += 1.0
            self.watcher.look(self.now)
        return [Path(path).relative_to(self.root).as_posix() for path in self.checked]

    def states(self) -> dict[str, str]:
        stands = self.watcher.stands.items()
        return {Path(path).relative_to(self.root).as_posix(): entries[0].state for path, entries in stands}

    def names(self) -> set[str]:
        return {file.name for file in self.root.iterdir()}


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shared:
    return _shared(tmp_path, monkeypatch, None)


@pytest.fixture(params=["html", "txt"])
def reporting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Shared:
    return _shared(tmp_path, monkeypatch, request.param)


def _shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Kind | None) -> Shared:
    root = tmp_path / "shared drive"
    root.mkdir()
    (root / "tweetguard.yaml").write_text("school: {name: St Luke's}\n", encoding="utf-8")
    made = Shared(root, kind)
    check = Watcher._check

    def noted(self: Watcher, batch: list[Known], now: float) -> None:
        made.checked += [known.item.path for known in batch]
        check(self, batch, now)

    monkeypatch.setattr(Watcher, "_check", noted)
    return made


def test_first_all_that_is_there_then_only_what_changes(shared: Shared) -> None:
    shared.write("a.txt", CLEAN)
    shared.write("sub/b.txt", BAD)
    assert shared.look() == ["a.txt", "sub/b.txt"]
    assert [said for said in shared.said if "a.txt" in said] == []
    assert "needs work; 1 error" in shared.said[0]
    assert shared.said[-1] == "All that is there was checked: 1 ready, 1 to work on, 0 not checked."
    assert shared.look() == []
    shared.write("a.txt", BAD)
    assert shared.look() == ["a.txt"]
    assert "TG101" in shared.said[-1]
    assert "07700 900123" not in "".join(shared.said)
    assert shared.states() == {"a.txt": "needs-work", "sub/b.txt": "needs-work"}
    (shared.root / "a.txt").unlink()
    assert shared.look() == []
    assert shared.said[-1].endswith("a.txt: gone")
    assert shared.watcher.exit_code() == ExitCode.CLEAN


def test_an_empty_folder_and_one_that_is_not_there(shared: Shared, tmp_path: Path) -> None:
    assert shared.look() == []
    assert shared.watcher.exit_code() == ExitCode.CLEAN
    with pytest.raises(UsageError, match="no such folder"):
        Watcher(WatchRequest(tmp_path / "nowhere"), print)


def test_what_is_still_being_written_is_left_alone_until_it_rests(shared: Shared) -> None:
    shared.look()
    for number in range(1, 4):
        shared.write("a.txt", CLEAN * number)
        assert shared.look(1) == []
        assert shared.watcher.exit_code() == ExitCode.NOT_CHECKED
    assert shared.look(1) == ["a.txt"]


def test_a_locked_file_is_waited_for_and_said_in_the_end(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    shared.look()
    monkeypatch.setattr(folder_module, "is_locked", lambda path: path.name == "open.txt")
    shared.write("open.txt", CLEAN)
    assert shared.look(5) == []
    shared.now += PATIENCE
    assert shared.look(1) == ["open.txt"]
    assert shared.look() == []


def test_what_cannot_be_checked_is_tried_again_and_said_once(shared: Shared) -> None:
    shared.write("a.txt", "---\nnever closed\n")
    shared.look()
    assert shared.states() == {"a.txt": "not-checked"}
    assert shared.watcher.exit_code() == ExitCode.NOT_CHECKED
    told = len(shared.said)
    shared.now += RETRY
    assert shared.look(1) == ["a.txt"]
    assert len(shared.said) == told
    shared.write("a.txt", CLEAN)
    shared.look()
    assert shared.watcher.exit_code() == ExitCode.CLEAN


def test_a_file_that_vanishes_while_it_is_checked_is_no_failure(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    run = Run.outcome

    def gone(self: Run) -> Outcome:
        (shared.root / "a.txt").unlink()
        return run(self)

    shared.write("a.txt", CLEAN)
    monkeypatch.setattr(Run, "outcome", gone)
    shared.look(2)
    assert not any("a.txt" in said for said in shared.said)
    monkeypatch.undo()
    shared.look(1)
    assert shared.watcher.exit_code() == ExitCode.CLEAN


def test_a_changed_picture_concerns_the_draft_that_shows_it(shared: Shared) -> None:
    shared.picture("lab.png", "navy")
    shared.picture("alone.png", "navy")
    shared.write("a.txt", f"---\nimages: [{{file: lab.png, alt: a lab, people: []}}]\n---\n{CLEAN}")
    shared.write("b.txt", CLEAN)
    assert shared.look() == ["a.txt", "b.txt", "alone.png"]
    shared.picture("lab.png", "green")
    assert shared.look() == ["a.txt"]
    (shared.root / "lab.png").unlink()
    assert shared.look() == ["a.txt"]
    assert shared.states()["a.txt"] == "not-checked"
    shared.picture("lab.png", "green")
    shared.write("a.txt", CLEAN)
    assert shared.look() == ["a.txt", "lab.png"]


@pytest.mark.parametrize("extra", ["registers: {roster: {file: ../../office.csv}}\n", "extends: ../../office.csv\n"])
def test_a_changed_configuration_or_a_register_elsewhere_concerns_the_drafts_below_it(shared: Shared, extra: str) -> None:
    shared.write("a.txt", "Well done Quill Ostrava!\n")
    shared.write("sub/tweetguard.yaml", extra)
    outside = shared.root.parent / "office.csv"
    outside.write_text("school: {name: Other}\n" if "extends" in extra else "name,form\nBram Ostrava,9B\n", encoding="utf-8")
    shared.write("sub/b.txt", "Well done Quill Ostrava!\n")
    shared.look()
    before = shared.states()["sub/b.txt"]
    outside.write_text("school: {name: Third}\n" if "extends" in extra else "name,form\nQuill Ostrava,9B\n", encoding="utf-8")
    assert shared.look() == ["sub/b.txt"]
    assert before == "ready"
    assert shared.states()["sub/b.txt"] == ("ready" if "extends" in extra else "needs-work")
    shared.write("tweetguard.yaml", "school: {name: St Luke's, telephones: ['01632 960100']}\n")
    assert shared.look() == ["a.txt"]


def test_a_wrong_configuration_is_said_and_mended(shared: Shared) -> None:
    shared.write("a.txt", CLEAN)
    shared.write("sub/b.txt", CLEAN)
    shared.write("sub/tweetguard.yaml", "schol: {}\n")
    shared.look()
    assert shared.states() == {"a.txt": "ready", "sub/b.txt": "not-checked"}
    assert any("schol" in said for said in shared.said)
    shared.write("sub/tweetguard.yaml", "school: {name: Other}\n")
    assert shared.look() == ["sub/b.txt"]
    assert shared.states() == {"a.txt": "ready", "sub/b.txt": "ready"}


def test_a_new_day_is_a_new_check_since_consent_may_have_ended(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    shared.write("a.txt", CLEAN)
    for day, expected in ((22, ["a.txt"]), (22, []), (23, ["a.txt"])):
        moment = datetime(2026, 11, day, 23, 59, tzinfo=SCHOOL_TIME)
        monkeypatch.setattr(watcher_module, "_now", lambda moment=moment: moment)
        assert shared.look() == expected


def test_a_folder_that_cannot_be_reached_has_lost_nothing(reporting: Shared) -> None:
    reporting.write("a.txt", BAD)
    reporting.look()
    away = reporting.root.with_name("away")
    reporting.root.rename(away)
    with pytest.raises(FolderAwayError):
        reporting.look(1)
    away.rename(reporting.root)
    assert reporting.look() == []
    assert reporting.states() == {"a.txt": "needs-work"}
    assert f"a.check.{reporting.kind}" in reporting.names()


def test_reports_stand_beside_drafts_only_while_there_is_something_to_do(reporting: Shared) -> None:
    reporting.write("a.txt", BAD)
    reporting.write("b.txt", CLEAN)
    reporting.look()
    report = reporting.root / f"a.check.{reporting.kind}"
    assert reporting.names() == {"a.txt", "b.txt", "tweetguard.yaml", report.name}
    text = report.read_text(encoding="utf-8")
    assert "TG101" in text
    assert "07700 900123" not in text
    assert "900123" not in text
    assert "Written by tweetguard watch" in text
    if os.name != "nt":
        assert report.stat().st_mode & 0o777 == (reporting.root / "a.txt").stat().st_mode & 0o666
    assert reporting.look() == []  # the report itself is no draft
    reporting.write("a.txt", CLEAN)
    reporting.look()
    assert not report.exists()
    reporting.write("a.txt", BAD)
    reporting.look()
    assert report.exists()
    (reporting.root / "a.txt").unlink()
    reporting.look()
    assert not report.exists()


def test_two_drafts_of_one_stem_have_a_report_each(reporting: Shared) -> None:
    kind = reporting.kind
    reporting.write("a.txt", BAD)
    reporting.look()
    reporting.write("a.md", BAD)
    reporting.look(5)
    assert {name for name in reporting.names() if ".check." in name} == {f"a.txt.check.{kind}", f"a.md.check.{kind}"}
    (reporting.root / "a.txt").unlink()
    reporting.look(5)
    assert {name for name in reporting.names() if ".check." in name} == {f"a.check.{kind}"}


def test_a_report_that_somebody_has_open_is_replaced_later(reporting: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    reporting.write("a.txt", BAD)
    reporting.look()
    report = reporting.root / f"a.check.{reporting.kind}"

    def refused(_: Path) -> None:
        raise PermissionError(13, "it is open in another program")

    with monkeypatch.context() as patch:
        patch.setattr(beside, "remove_ours", refused)
        reporting.write("a.txt", CLEAN)
        reporting.look(5)
        assert report.exists()
        assert sum("open in another program" in said for said in reporting.said) == 1
    reporting.look(1)
    assert not report.exists()


def test_a_file_of_the_teachers_own_is_neither_written_over_nor_removed(reporting: Shared) -> None:
    own = reporting.write(f"a.check.{reporting.kind}", "my own notes")
    reporting.write(f"sub/gone.check.{reporting.kind}", "my own notes")
    reporting.write("a.txt", BAD)
    reporting.look()
    assert own.read_text(encoding="utf-8") == "my own notes"
    assert sum("cannot be written" in said for said in reporting.said) == 1
    reporting.look()
    assert sum("cannot be written" in said for said in reporting.said) == 1
    own.unlink()
    reporting.look(1)
    assert "TG101" in own.read_text(encoding="utf-8")
    assert (reporting.root / f"sub/gone.check.{reporting.kind}").exists()


def test_what_an_earlier_run_left_beside_drafts_that_are_ready_is_swept_away(reporting: Shared) -> None:
    reporting.write("sub/a.txt", BAD)
    reporting.write("sub/b.txt", BAD)
    reporting.look()
    left = reporting.root / "sub"
    shutil.copy(left / f"a.check.{reporting.kind}", left / "old.check.txt")
    reporting.write("sub/a.txt", CLEAN)
    later = Shared(reporting.root, reporting.kind)
    later.look()
    assert {file.name for file in left.iterdir()} == {"a.txt", "b.txt", f"b.check.{reporting.kind}"}


def test_where_reports_go() -> None:
    drafts = [Path("f/a.txt"), Path("f/A.md"), Path("g/a.txt"), Path("f/plan.v2.docx"), Path("f/twitter-2026")]
    paths = report_paths(drafts, "html")
    names = [path.as_posix() for path in paths.values()]
    assert names == [
        "f/a.txt.check.html",
        "f/A.md.check.html",
        "g/a.check.html",
        "f/plan.v2.check.html",
        "f/twitter-2026.check.html",
    ]
