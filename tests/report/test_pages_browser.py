"""The policy and the checklist in a real browser: they fit wide and narrow, can be read light and dark, and load nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.policy.test_checklist import FILES
from tests.report.test_html_browser import BROWSER, measured
from tweetguard.config.load import load_config
from tweetguard.policy.checklist import filled_checklist
from tweetguard.policy.clauses import policy_standing
from tweetguard.report.checklist_report import checklist_html
from tweetguard.report.policy_report import policy_html

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed (Debian: apt-get install chromium)")


@pytest.mark.parametrize(("width", "scheme"), [(400, "light"), (400, "dark"), (1200, "light"), (1200, "dark")])
@pytest.mark.parametrize("name", ["policy", "checklist"])
def test_they_fit_and_can_be_read(tmp_path: Path, name: str, width: int, scheme: str) -> None:
    for file, text in FILES.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    loaded = load_config(tmp_path / "tweetguard.yaml")
    if name == "policy":
        page = "".join(policy_html(policy_standing(loaded)))
    else:
        page = "".join(checklist_html(filled_checklist(loaded.config, None, date(2026, 11, 22))))
    page = page.replace("</body>", "<script>window.ran = true</script></body>")  # as if an escape were forgotten
    said = measured(page, width, scheme, tmp_path)
    assert (said["overflow"], said["over"]) == (0, [])
    assert said["texts"] > 50
    assert said["faint"] == []
    assert said["requests"] == []
    assert said["ran"] is False
