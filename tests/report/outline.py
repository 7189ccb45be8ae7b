"""A page as a reader of HTML sees it, for tests of all our pages."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "img", "input"}


class Outline(HTMLParser):
    """What a page is made of: tags in order, attributes, and whether they are closed in turn."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
