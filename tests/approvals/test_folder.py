"""Approvals as files: written whole, found again, never lost, and refused with file and line when they are none."""

from __future__ import annotations

import multiprocessing
from dataclasses import replace
from datetime import date, datetime
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.approvals.digest import Digests
from tweetguard.approvals.folder import SUFFIX, approval_files, folder_for, name_of, read_folder, safe_name, write_approval
from tweetguard.approvals.record import Approval, approval_text, read_approval, signed_bytes
from tweetguard.config.schema import ApprovalSettings
from tweetguard.drafts.draft import SCHOOL_TIME, Account, Draft, FixedOrigin, Post
from tweetguard.errors import SourceError

A, B, C = (f"sha256:{letter * 64}" for letter in "abc")
APPROVAL = Approval(
    "a.txt", "Zoë O'Neil", "SLT", datetime(2026, 11, 20, 9, 30, tzinfo=SCHOOL_TIME), date(2026, 12, 20), Digests(A, B, (C,))
)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = write_approval(replace(APPROVAL, signature="-----BEGIN-----\nabc=\n-----END-----\n"), tmp_path / "approvals")
    assert file.name == "a.txt--zoë-o-neil.approval.yaml"
    read = read_approval(file)
    assert replace(read, file=None, signature=None) == APPROVAL
    assert (read.signature or "").split() == ["-----BEGIN-----", "abc=", "-----END-----"]
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    file = write_approval(replace(APPROVAL, signature="one\ntwo\n"), tmp_path)
    before = read_approval(file)
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    after = read_approval(file)
    assert after == before
    assert signed_bytes(after) == signed_bytes(before)


NAMES = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"]), min_size=1, max_size=80)


@given(NAMES, NAMES)
def test_any_printable_name_survives(tmp_path_factory: pytest.TempPathFactory, draft: str, by: str) -> None:
    approval = replace(APPROVAL, draft=draft, by=f"Zoë {by}")
    file = tmp_path_factory.getbasetemp() / f"x{SUFFIX}"
    file.write_text(approval_text(approval), encoding="utf-8", newline="\n")
    assert replace(read_approval(file), file=None) == approval


@given(st.text())
def test_a_safe_name_is_safe_everywhere(said: str) -> None:
    name = safe_name(said)
    assert name
    assert len(name.encode()) <= 4 * 60
    assert not set(name) & set('<>:"/\\|?*\0 \t\r\n')
    assert name[0] not in ".-"
    assert name[-1] not in ".-"


def test_two_people_and_two_drafts_have_files_of_their_own(tmp_path: Path) -> None:
    others = [replace(APPROVAL, by="Sam Reid"), replace(APPROVAL, draft="b.txt"), replace(APPROVAL, draft="A.TXT")]
    files = {write_approval(each, tmp_path) for each in (APPROVAL, *others)}
    assert len(files) == 4
    again = write_approval(replace(APPROVAL, by="Ms Zoe O'Neil", role="Head"), tmp_path)  # another spelling, a file more
    assert len(approval_files(tmp_path)) == 5
    newer = replace(APPROVAL, role="Governor")
    assert write_approval(newer, tmp_path) in files
    assert len(approval_files(tmp_path)) == 5
    assert again not in files


def _approve(folder: Path, name: str, barrier: Barrier) -> None:
    barrier.wait()
    for number in range(25):
        write_approval(replace(APPROVAL, by=name, draft=f"{number}.txt"), folder)


def test_two_who_approve_at_the_same_moment_lose_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(2)
    people = {f"{'Sam ' * 20}Reid", f"{'Sam ' * 20}Wren"}  # so long that their files would have the same name
    assert len({safe_name(name) for name in people}) == 1
    both = [context.Process(target=_approve, args=(tmp_path / "new", name, barrier)) for name in people]
    for process in both:
        process.start()
    for process in both:
        process.join(60)
    assert [process.exitcode for process in both] == [0, 0]
    folder = read_folder(tmp_path / "new")
    for number in range(25):
        assert {each.by for each in folder.by_name[f"{number}.txt"]} == people


def test_approvals_are_found_by_what_they_say_and_by_name(tmp_path: Path) -> None:
    stale = replace(APPROVAL, by="Sam Reid", digests=Digests(C, B))
    elsewhere = replace(APPROVAL, by="Ife Osei", draft="old.txt")
    foreign = replace(APPROVAL, by="Tomasz Wren", draft="b.txt", digests=Digests(A, C))
    for each in (APPROVAL, stale, elsewhere, foreign):
        write_approval(each, tmp_path)
    found = read_folder(tmp_path).of("a.txt", APPROVAL.digests)
    assert [each.by for each in found] == ["Zoë O'Neil", "Ife Osei", "Sam Reid"]
    assert read_folder(tmp_path / "none").of("a.txt", APPROVAL.digests) == []


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (("form: 1\n", "form: 2\n"), 2, "form"),
        (('by: "Zoë O\'Neil"\n', ""), 2, "'by' is missing"),
        (('by: "Zoë O\'Neil"\n', 'by: "…"\n'), 4, "holds no letter"),
        (('expires_on: "2026-12-20"', 'expires_on: "soon"'), 7, "is no date"),
        ((f'text: "{A}"', 'text: "sha256:abc"'), 8, "text"),
        (("role:", "rôle:"), 5, "unknown key 'rôle'; did you mean 'role'?"),
        (("pictures: [", "pictures: [["), 11, "not valid YAML"),
    ],
)
def test_a_corrupted_approval_names_file_and_line(tmp_path: Path, change: tuple[str, str], line: int, words: str) -> None:
    file = write_approval(APPROVAL, tmp_path)
    text = file.read_text(encoding="utf-8")
    assert change[0] in text
    file.write_text(text.replace(*change), encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        read_folder(tmp_path)
    assert words in caught.value.message
    assert (Path(caught.value.path), caught.value.line) == (file, line)


@pytest.mark.parametrize("data", [b"", b"- a\n", b"\xff\xfe\x00", b"just words"])
def test_what_is_no_approval_at_all(tmp_path: Path, data: bytes) -> None:
    (tmp_path / f"x{SUFFIX}").write_bytes(data)
    (tmp_path / "README.txt").write_bytes(b"other files are no concern of ours")
    with pytest.raises(SourceError):
        read_folder(tmp_path)


def draft(path: Path, id: str | None = None) -> Draft:
    return Draft(str(path), str(path) if id is None else id, 0, (Post("", FixedOrigin()),), Account("school"))


def test_a_draft_is_named_from_the_folder_that_holds_the_approvals(tmp_path: Path) -> None:
    beside = folder_for(ApprovalSettings(), draft(tmp_path / "drafts" / "a.txt"))
    assert beside == tmp_path / "drafts" / "approvals"
    assert name_of(draft(tmp_path / "drafts" / "a.txt"), beside) == "a.txt"
    assert name_of(draft(tmp_path / "drafts" / "a.jsonl", "d 1"), beside) == "a.jsonl#d 1"
    assert name_of(draft(tmp_path / "drafts" / "b\u202ea.txt"), beside) == "b\N{REPLACEMENT CHARACTER}a.txt"
    central = folder_for(ApprovalSettings(folder=tmp_path / "office" / "approvals"), draft(tmp_path / "drafts" / "a.txt"))
    assert name_of(draft(tmp_path / "drafts" / "a.txt"), central) == "../drafts/a.txt"


def test_a_file_system_without_links_loses_nothing_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*names: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", no_links)
    long = ["Sam " * 20 + name for name in ("Reid", "Wren")]
    files = [write_approval(replace(APPROVAL, by=name), tmp_path) for name in (*long, *long)]
    assert len(set(files)) == 2
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(each.name for each in files[:2])
    assert {read_approval(file).by.split()[-1] for file in files} == {"Reid", "Wren"}
