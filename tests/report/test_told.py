"""What was said of an account once is not said again, and only then."""

from __future__ import annotations

from tests.report.made import finding
from tweetguard.drafts.draft import Account, Draft, FixedOrigin, Post
from tweetguard.findings import Location, Severity
from tweetguard.report.told import Told
from tweetguard.report.wording import located_message, spoken_place
from tweetguard.results import DraftResult


def result(path: str, id: str | None = None) -> DraftResult:
    draft = Draft(path, path if id is None else id, 0, (Post("", FixedOrigin()),), Account("school"))
    return DraftResult(draft, ())


def about(line: int | None) -> Location:
    return Location("register", line=line, path="r/accounts.csv")


def test_the_same_row_is_told_once() -> None:
    told = Told()
    first = finding("TG602", "account", Severity.ERROR, about(3))
    assert told.before(first, result("a.txt")) is None
    assert told.before(first, result("b.txt")) == "a.txt"
    assert told.before(finding("TG602", "account", Severity.ERROR, about(4)), result("b.txt")) is None
    assert told.before(finding("TG606", "account", Severity.ERROR, about(3)), result("b.jsonl", "x")) is None
    assert told.before(finding("TG606", "account", Severity.ERROR, about(3)), result("c.txt")) == "b.jsonl (x)"


def test_what_stands_in_a_draft_is_always_told() -> None:
    told = Told()
    same = finding("TG701", "too-long", Severity.ERROR, Location("post", line=1, column=1))
    assert [told.before(same, result(path)) for path in ("a.txt", "b.txt")] == [None, None]


def test_the_place_is_in_the_register() -> None:
    row = finding("TG602", "account", Severity.ERROR, about(3))
    assert located_message(row).endswith("(r/accounts.csv:3)")
    assert spoken_place(row.location) == "in r/accounts.csv, line 3"
    whole = finding("TG602", "account", Severity.ERROR, about(None))
    assert located_message(whole).endswith("(r/accounts.csv)")
    assert spoken_place(whole.location) == "in r/accounts.csv"
    post = finding("TG701", "too-long", Severity.ERROR, Location("post", line=1))
    assert located_message(post) == post.message
