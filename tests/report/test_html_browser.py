"""The HTML report in a real browser: it fits wide and narrow, can be read light and dark, and loads nothing.

A page around it holds the report in a frame, measures it there, and leaves what it measured in its own text.
"""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.report.made import made_outcome
from tweetguard.report.html import html_report

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed (Debian: apt-get install chromium)")

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-dev-shm-usage", "--mute-audio",
    "--host-resolver-rules=MAP * ~NOTFOUND", "--window-size=1400,1000", "--virtual-time-budget=5000",
)  # fmt: skip
DARK = {"light": "1", "dark": "0"}  # Chromium's preferredColorScheme

# Contrast as in WCAG 2.2, 1.4.3: of each piece of text to the nearest ground behind it that is not transparent.
MEASURE = """
const channel = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
const light = c => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
const numbers = text => text.match(/[\\d.]+/g).map(Number);
frame.onload = () => {
  const page = frame.contentDocument, view = frame.contentWindow, faint = [];
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  let texts = 0;
  while (walker.nextNode()) {
    const at = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || at.closest('svg, .heard')) continue;
    let ground = at, colour = [0, 0, 0, 0];
    while (ground && (colour = numbers(view.getComputedStyle(ground).backgroundColor), colour[3] === 0)) ground = ground.parentElement;
    const one = light(numbers(view.getComputedStyle(at).color)), other = light(ground ? colour : [255, 255, 255]);
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    texts += 1;
    if (ratio < 4.5) faint.push([at.className, walker.currentNode.data.trim().slice(0, 30), ratio]);
  }
  const root = page.documentElement;
  const over = [...page.querySelectorAll('body *')].filter(each => !each.closest('.heard, svg, .skip') && each.getBoundingClientRect().right > root.clientWidth + 1);
  const picture = page.querySelector('img'), lines = picture && picture.parentElement.querySelector('svg');
  const [inside, box] = lines ? [picture, lines.querySelector('.line')].map(each => each.getBoundingClientRect()) : [];
  said.textContent = JSON.stringify({
    texts, faint, overflow: root.scrollWidth - root.clientWidth, over: over.map(each => each.className),
    pictures: [...page.images].map(each => each.complete && each.naturalWidth),
    box: box && [(box.left - inside.left) / inside.width, (box.top - inside.top) / inside.height, box.width / inside.width],
    requests: view.performance.getEntriesByType('resource').map(each => each.name).filter(each => !each.startsWith('data:')),
    ran: view.ran === true, ground: view.getComputedStyle(page.body).backgroundColor,
  });
};
"""


def measured(page: str, width: int, scheme: str, folder: Path) -> Any:
    """What the browser says of the page in a frame `width` pixels wide."""
    around = folder / "around.html"
    around.write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><body><iframe id="frame" style="width:{width}px;height:800px;border:0"></iframe>'
        f'<pre id="said"></pre><script>const frame = document.getElementById("frame"), said = document.getElementById("said");'
        f'{MEASURE}frame.srcdoc = document.getElementById("page").content.textContent;</script>'.replace(
            "<script>", f'<template id="page">{html.escape(page)}</template><script>'
        ),
        encoding="utf-8",
    )
    assert BROWSER is not None
    result = subprocess.run(
        [BROWSER, *FLAGS, f"--user-data-dir={folder / 'profile'}", f"--blink-settings=preferredColorScheme={DARK[scheme]}",
         "--dump-dom", around.as_uri()],
        capture_output=True, encoding="utf-8", timeout=120, check=False, env={**os.environ, "HOME": str(folder)},
    )  # fmt: skip
    said = result.stdout.partition('<pre id="said">')[2].partition("</pre>")[0]
    assert said, result.stderr
    return json.loads(html.unescape(said))


@pytest.fixture
def page(tmp_path: Path) -> str:
    report = "".join(html_report(made_outcome(tmp_path)))
    return report.replace("</body>", "<script>window.ran = true</script></body>")  # as if an escape were forgotten


@pytest.mark.parametrize(("width", "scheme"), [(400, "light"), (400, "dark"), (1200, "light"), (1200, "dark")])
def test_it_fits_and_can_be_read(page: str, tmp_path: Path, width: int, scheme: str) -> None:
    said = measured(page, width, scheme, tmp_path)
    assert (said["overflow"], said["over"]) == (0, [])
    assert said["texts"] > 50
    assert said["faint"] == []
    assert said["pictures"] == [1000]
    assert said["requests"] == []
    assert said["box"] == pytest.approx([0.125, 0.25, 0.125], abs=0.01)
    assert said["ground"] == {"light": "rgb(245, 247, 248)", "dark": "rgb(11, 15, 19)"}[scheme]
    assert said["ran"] is False  # its own policy keeps scripts from running, should one ever get in
