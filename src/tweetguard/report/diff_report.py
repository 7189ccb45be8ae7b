"""What `check --diff` prints: the mended texts as a unified diff, personal data masked unless it is to be shown."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence

from tweetguard.drafts.draft import Draft, FileOrigin, Post
from tweetguard.fixes.fixing import MendedDraft
from tweetguard.report.masking import masked_text
from tweetguard.report.wording import visible

CONTEXT = 3
_NO_NEWLINE = "\\ No newline at end of file\n"


def diff(drafts: Iterable[MendedDraft], show_matches: bool) -> Iterator[str]:
    """The diff draft by draft.

    Of a file that is one draft the lines are the file's, so that with `show_matches` it is a patch; of a record or a row
    it is the text alone.
    """
    for each in drafts:
        draft = each.mended.draft
        name = visible(draft.path)
        if not isinstance(draft.posts[0].origin, FileOrigin):
            name += f" ({visible(draft.id)})"
        heading = f"--- {name}\n+++ {name}\n"
        for index, (post, text) in enumerate(zip(draft.posts, each.mended.texts, strict=True)):
            if post.text != text:
                old = masked_text(post.text, each.found, show_matches, part=_part(draft, index))
                new = masked_text(text, each.mended.remaining, show_matches, part=_part(draft, index))
                yield heading + "".join(_hunks(post, old, new))
                heading = ""


def _part(draft: Draft, index: int) -> int | None:
    return index + 1 if len(draft.posts) > 1 else None


def _hunks(post: Post, old: str, new: str) -> Iterator[str]:
    """The hunks of one text, numbered as in its file."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    shift = post.origin.first_line - 1 if isinstance(post.origin, FileOrigin) else post.origin.place(0)[0] - 1
    for group in difflib.SequenceMatcher(None, before, after, autojunk=False).get_grouped_opcodes(CONTEXT):
        yield f"@@ -{_range(group[0][1], group[-1][2], shift)} +{_range(group[0][3], group[-1][4], shift)} @@\n"
        for tag, from_old, to_old, from_new, to_new in group:
            if tag == "equal":
                yield from _lines(" ", before[from_old:to_old])
                continue
            yield from _lines("-", before[from_old:to_old])
            yield from _lines("+", after[from_new:to_new])


def _range(start: int, end: int, shift: int) -> str:
    """Start and length of a hunk; an empty one starts at the line before it, as patch has it."""
    first = start + shift + (1 if end > start else 0)
    return f"{first}" if end - start == 1 else f"{first},{end - start}"


def _lines(sign: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield f"{sign}{visible(line.rstrip(chr(13) + chr(10)))}\n"
        if not line.endswith(("\n", "\r")):
            yield _NO_NEWLINE
