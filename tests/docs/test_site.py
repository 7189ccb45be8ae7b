"""The site: built without a warning, complete, whole in its links, and nothing in it comes from a network."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from docsite.command_page import COMMAND_FILE, commands, options_of
from docsite.schema_pages import CONFIG_FILE, REPORT_FILE, paths_in
from docsite.site import DOCS, NAVIGATION, all_rules, build, made_pages, with_rule_links

from tweetguard.report.schemas import schema_text

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
# What a page loads by itself, unlike a link that somebody has to click.
LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src", "embed": "src"}
LOADED_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest"}


class Page(HTMLParser):
    """The places in a page that can be linked to, what it links to, and what it loads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.places: set[str] = set()
        self.links: set[str] = set()
        self.loaded: set[str] = set()
        self.headings = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self.headings += tag == "h1"
        self.places.add(said.get("id", ""))
        if tag == "a" and "href" in said:
            self.links.add(said["href"])
        if tag in LOADED and LOADED[tag] in said:
            self.loaded.add(said[LOADED[tag]])
        if tag == "link" and LOADED_LINKS & set(said.get("rel", "").split()):
            self.loaded.add(said["href"])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("docs"))  # with --strict: a warning is an error


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {file: Page(file.read_text(encoding="utf-8")) for file in sorted(site.rglob("*.html"))}


def test_every_page_is_in_the_navigation_and_every_entry_is_a_page() -> None:
    written = {file.name for file in DOCS.glob("*.md")}
    rules = {f"rules/{rule.id}.md" for rule in all_rules()}
    entries = [file for _, files in NAVIGATION for file in files]
    assert len(entries) == len(set(entries))
    assert set(entries) | rules == written | set(made_pages())


def test_pages_are_made_and_not_kept() -> None:
    assert {path for path in made_pages() if (DOCS / path).exists()} == set()


def test_each_rule_has_a_page(pages: dict[Path, Page], site: Path) -> None:
    made, rules = made_pages(), all_rules()
    assert len(rules) >= 35
    for rule in rules:
        text = made[f"rules/{rule.id}.md"]
        assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == [
            "What it does", "Why", "Flags", "Leaves alone", "How to configure", "How to allow",
        ]  # fmt: skip
        flags, _, passes = text.partition("## Flags")[2].partition("## How")[0].partition("## Leaves alone")
        assert flags.count("\n- ") == len(rule.fields.examples.flag)
        assert passes.count("\n- ") == len(rule.fields.examples.passes)
        assert site / "rules" / f"{rule.id}.html" in pages


def test_every_command_and_option_is_in_the_reference() -> None:
    page = made_pages()[COMMAND_FILE]
    names = [name for name, _ in commands()]
    assert {"check", "approve", "rules test", "hook install"} <= set(names)
    for name, command in commands():
        section = page.partition(f"\n## tweetguard {name}\n")[2].partition("\n## ")[0]
        assert {spelling for spelling in options_of(command) - {"-h", "--help"} if f"`{spelling}" not in section} == set(), name
        assert {each.name for each in command.params if not each.help} == set(), f"an option of {name} has no help"


@pytest.mark.parametrize(("name", "file"), [("config", CONFIG_FILE), ("report", REPORT_FILE)])
def test_every_key_is_in_the_reference(name: str, file: str) -> None:
    page = made_pages()[file]
    keys = dict(paths_in(json.loads(schema_text(name))))
    assert len(keys) > 20
    assert {path for path in keys if f"| `{path.rsplit('.', 1)[-1]}` |" not in page} == set()


@pytest.mark.parametrize("name", ["config", "report"])
def test_every_key_says_what_it_is(name: str) -> None:
    assert {path for path, node in paths_in(json.loads(schema_text(name))) if not node.get("description")} == set()


def test_the_policy_leads_to_its_rules(pages: dict[Path, Page], site: Path) -> None:
    named = {rule.id for rule in all_rules()}
    assert {f"rules/{id}.html" for id in named} <= pages[site / "policy.html"].links
    assert (
        with_rule_links("| q | TG101 a-b<br>TG502 c | x |")
        == "| q | [TG101](rules/TG101.md) a-b<br>[TG502](rules/TG502.md) c | x |"
    )


def test_links_within_the_site_lead_somewhere(pages: dict[Path, Page], site: Path) -> None:
    checked = 0
    for file, page in pages.items():
        if file.name == "404.html":  # its links are meant from the root of a server
            continue
        assert page.headings == 1, file
        for link in page.links | page.loaded:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), f"{file.relative_to(site)} links to {link}"
            assert target.is_relative_to(site.resolve())
            if parts.fragment and target in pages:
                assert unquote(parts.fragment) in pages[target].places, f"{file.relative_to(site)} links to {link}"
            checked += 1
    assert checked > 1000


def test_nothing_is_loaded_from_elsewhere(pages: dict[Path, Page], site: Path) -> None:
    loaded = {link for page in pages.values() for link in page.loaded}
    assert any(link.endswith(".css") for link in loaded)
    assert any(link.endswith(".js") for link in loaded)
    assert {link for link in loaded if urlsplit(link).netloc} == set()
    styles = {file: file.read_text(encoding="utf-8") for file in site.rglob("*.css")}
    styles |= {file: file.read_text(encoding="utf-8") for file in site.rglob("*.svg")}
    assert {url for text in styles.values() for url in _style_urls(text) if urlsplit(url).netloc} == set()


def _style_urls(text: str) -> Iterator[str]:
    for match in re.finditer(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", text):
        yield match[1] or match[2]


def _asked_for(page: Path, folder: Path) -> set[str]:
    """What a browser asks of a network for a page, its scripts run. What the browser wants for itself has no page as its origin."""
    assert BROWSER is not None
    log = folder / "net.json"
    result = subprocess.run(
        [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-dev-shm-usage",
         "--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=5000", f"--user-data-dir={folder / 'profile'}",
         f"--log-net-log={log}", "--dump-dom", page.as_uri()],
        capture_output=True, encoding="utf-8", timeout=120, check=False, env={**os.environ, "HOME": str(folder)},
    )  # fmt: skip
    assert "</html>" in result.stdout, result.stderr
    events = [event.get("params", {}) for event in json.loads(log.read_text(encoding="utf-8"))["events"]]
    asked = {each["url"] for each in events if "url" in each and each.get("initiator", "not an origin") != "not an origin"}
    return {url for url in asked if urlsplit(url).scheme in ("http", "https", "ws", "wss")}


@pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed (Debian: apt-get install chromium)")
def test_a_browser_asks_for_nothing(site: Path, tmp_path: Path) -> None:
    greedy = tmp_path / "greedy.html"
    greedy.write_text('<!DOCTYPE html><script src="http://tweetguard.invalid/a.js"></script>', encoding="utf-8")
    assert _asked_for(greedy, tmp_path) == {"http://tweetguard.invalid/a.js"}
    assert _asked_for(site / "rules" / "TG501.html", tmp_path) == set()
