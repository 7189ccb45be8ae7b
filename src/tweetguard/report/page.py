"""What all our pages share: a template that escapes everything, one style sheet, and nothing that is fetched or runs."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

import tweetguard
from tweetguard.report.wording import visible


def page_of(template: str, *styles: str, **values: Any) -> str:
    """The page that a template makes of these values; `styles` are sheets that are put in below `report.css`."""
    style = Markup("\n".join(_text(name) for name in ("report.css", *styles)))
    return _environment().get_template(template).render(style=style, version=tweetguard.__version__, **values)


def shown(text: object) -> Markup:
    """Text from outside, escaped, with what steers shown as �. GitHub's log must not take it for commands either."""
    lines = (visible(line) for line in str(text).split("\n"))
    escaped = str(escape("\n".join(lines)))
    return Markup(escaped.replace("::", "&#58;&#58;").replace("##[", "&#35;&#35;["))


def opening(text: str) -> str:
    """The text as the opening of a sentence; the rest of it, which may be a file's name, stays as it is."""
    return text[:1].upper() + text[1:]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_text), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["shown"] = shown
    environment.filters["opening"] = opening
    return environment


def _text(name: str) -> str:
    return (files("tweetguard.report") / "templates" / name).read_text(encoding="utf-8")
