"""Gather the pages, written and made, in a build folder, and let the builder make the site there."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from docsite.command_page import COMMAND_FILE, command_page
from docsite.rule_pages import FOLDER as RULE_FOLDER
from docsite.rule_pages import GROUPS, rule_pages
from docsite.schema_pages import CONFIG_FILE, REPORT_FILE, config_page, report_page
from tweetguard.config.load import load_config
from tweetguard.rules.load import rules_for
from tweetguard.rules.rule import Rule

DOCS = Path(__file__).resolve().parent.parent
BUILD = DOCS.parent / "build" / "docs"

# The titles that the navigation shows, and the pages below them.
NAVIGATION: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Start", ("index.md", "teachers.md", "install.md", "data-protection.md")),
    ("Every day", ("pictures.md", "fixes.md", "approval.md", "suppressions.md", "shared-folder.md", "formats.md")),
    ("For the office", ("consent.md", "registers.md", "policy.md")),
    ("For other programs", ("git.md", "ci.md", REPORT_FILE)),
    ("Rules", (f"{RULE_FOLDER}/index.md", "rules.md", "names.md", "conduct.md", "measured.md")),
    ("Reference", (COMMAND_FILE, CONFIG_FILE, "cache.md")),
)


def all_rules() -> tuple[Rule, ...]:
    """The rules as they are shipped."""
    return rules_for(load_config(None))


def made_pages() -> dict[str, str]:
    """The pages that are made and not written, by their path in the site."""
    return {
        **dict(rule_pages(all_rules())),
        COMMAND_FILE: command_page(),
        CONFIG_FILE: config_page(),
        REPORT_FILE: report_page(),
    }


def build(folder: Path = BUILD) -> Path:
    """Make the site in `folder` and return where it lies. Raises CalledProcessError where a warning was given."""
    pages = folder / "pages"
    shutil.rmtree(folder, ignore_errors=True)
    pages.mkdir(parents=True)
    for file in (*DOCS.glob("*.md"), *DOCS.glob("*.svg")):
        (pages / file.name).write_bytes(file.read_bytes())
    for path, text in made_pages().items():
        target = pages / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    policy = pages / "policy.md"
    policy.write_text(with_rule_links(policy.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    shutil.copytree(DOCS / "theme", folder / "theme")
    (folder / "zensical.toml").write_text(settings(), encoding="utf-8", newline="\n")
    subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict", "--config-file", str(folder / "zensical.toml")],
        check=True, cwd=folder,
    )  # fmt: skip
    return folder / "site"


def with_rule_links(text: str) -> str:
    """The page of the policy, with a link wherever a cell names a rule."""
    return re.sub(r"(?<=[ >])(TG[0-9]{3}) (?=[a-z]+(?:-[a-z]+)*(?:<br>| \|))", rf"[\1]({RULE_FOLDER}/\1.md) ", text)


def settings() -> str:
    """The builder's settings. No font is named and nothing is asked of a network; pages work from a folder, too."""
    lines = [
        "[project]",
        'site_name = "tweetguard"',
        'site_description = "A linter for a school\'s posts on X."',
        'docs_dir = "pages"',
        'site_dir = "site"',
        "use_directory_urls = false",
        'extra_css = ["assets/stylesheets/tables.css"]',
        f"nav = {_navigation()}",
        "[project.theme]",
        'language = "en"',
        "font = false",
        'custom_dir = "theme"',
        'features = ["navigation.footer", "navigation.top", "toc.follow"]',
        'palette = [{ media = "(prefers-color-scheme: light)", scheme = "default" }, '
        '{ media = "(prefers-color-scheme: dark)", scheme = "slate" }]',
        "[project.plugins.search]",
        "[project.plugins.offline]",
        "[project.extra]",
        "generator = false",
        "[project.markdown_extensions]",  # these alone, since examples hold whatever people type
        "admonition = {}",
        "tables = {}",
        "toc = { permalink = true }",
        '"pymdownx.highlight" = {}',
        '"pymdownx.superfences" = {}',
    ]
    return "".join(f"{line}\n" for line in lines)


def _navigation() -> str:
    """The navigation, in which each rule stands below the list of rules."""
    rules = all_rules()
    groups = [
        f"{{ {json.dumps(title)} = {json.dumps([f'{RULE_FOLDER}/{rule.id}.md' for rule in rules if rule.id.startswith(start)])} }}"
        for start, title in GROUPS.items()
    ]
    sections = []
    for title, files in NAVIGATION:
        below = [json.dumps(file) for file in files]
        below += groups if title == "Rules" else []
        sections.append(f"{{ {json.dumps(title)} = [{', '.join(below)}] }}")
    return f"[{', '.join(sections)}]"
