from __future__ import annotations

import pytest

from tests.fixes.drafts import checked, draft, mender
from tweetguard.drafts.draft import Draft, FileOrigin, FixedOrigin, Post
from tweetguard.fixes.fixing import MendedDraft
from tweetguard.fixes.mend import private_findings
from tweetguard.report.diff_report import diff


def shown(each: Draft, *, unsafe: bool = False, show: bool = False) -> str:
    result = checked(each)
    return "".join(diff([MendedDraft(mender().mend(result, unsafe), private_findings(result))], show))


def placed(text: str, origin: FileOrigin | FixedOrigin) -> Draft:
    made = draft(text)
    return Draft("a.txt", "third", 2, (Post(text, origin),), made.account)


def test_lines_are_those_of_the_file() -> None:
    text = "one\ntwo\nthree\nfour\nI am so glad you came\nsix"
    assert shown(placed(text, FileOrigin(text, 4))) == (
        "--- a.txt\n+++ a.txt\n@@ -5,5 +5,5 @@\n two\n three\n four\n"
        "-I am so glad you came\n+We are so glad you came\n six\n\\ No newline at end of file\n"
    )


def test_a_record_is_named() -> None:
    assert shown(placed("I am so glad you came\n", FixedOrigin(3))).startswith(
        "--- a.txt (third)\n+++ a.txt (third)\n@@ -3 +3 @@\n"
    )


@pytest.mark.parametrize("unsafe", [False, True])
def test_personal_data_is_masked_where_it_was_and_where_it_stays(unsafe: bool) -> None:
    text = "I am so glad you came. Ring 07700 900123.\nMobile: 07700 900456\n"
    assert "900123" not in shown(draft(text), unsafe=unsafe)
    assert "900456" not in shown(draft(text), unsafe=unsafe)
    assert "900123" in shown(draft(text), unsafe=unsafe, show=True)


def test_the_posts_of_a_thread_share_a_heading() -> None:
    text = shown(draft("I am so glad.\n", "Nothing here.\n", "Send it to me.\n"))
    assert text.count("--- draft.txt") == 1
    assert "+We are so glad.\n" in text
    assert "+Send it to us.\n" in text


def test_a_draft_does_not_steer_the_terminal() -> None:
    assert "\x1b" not in shown(draft("I am so glad \x1b[31m you came\n"))
