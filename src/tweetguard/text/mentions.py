"""Handles in a text, by the grammar of twitter-text 3 (regexp/validReply, validMentionOrList, endMentionMatch).

A handle is @ or its full-width form and one to twenty letters, digits or underscores; what stands before and behind it
decides whether X links it.
"""

from __future__ import annotations

from dataclasses import dataclass

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

# White space as twitter-text counts it (regexp/spacesGroup).
SPACES = "\u0009-\u000d\u0020\u0085\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
AT = "@\uff20"
# regexp/latinAccentChars
LATIN_ACCENTS = (
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0100-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b"
    "\u02bb\u0300-\u036f\u1e00-\u1eff"
)
_REPLY = lazy(rf"[{SPACES}]*[{AT}]([A-Za-z0-9_]{{1,20}})")
_NOT_BEHIND = lazy(rf"[{AT}{LATIN_ACCENTS}]|://")
_MENTION = lazy(
    rf"(?:\A|[^A-Za-z0-9_!#$%&*{AT}]|(?:\A|[^A-Za-z0-9_+~.-])[rR][tT]:?)"
    rf"([{AT}]([A-Za-z0-9_]{{1,20}})(?:/([A-Za-z][A-Za-z0-9_-]{{0,24}}))?)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A handle in a text: `span` holds the @ (and the name of the list, where one is named), `handle` does not."""

    span: Span
    handle: str
    list_name: str | None = None


def reply_handle(text: str) -> str | None:
    """The handle that a text answers, without its @, or None when it does not start with one."""
    match = _REPLY.match(text)
    if match is None or _NOT_BEHIND.match(text, match.end()):
        return None
    return match.group(1)


def find_mentions(text: str) -> tuple[Mention, ...]:
    """All handles and lists that X would link."""
    if "@" not in text and "\uff20" not in text:
        return ()
    return tuple(
        Mention(Span(*match.span(1)), match.group(2), match.group(3))
        for match in _MENTION.finditer(text)
        if not _NOT_BEHIND.match(text, match.end())
    )
