"""Reader of a picture that is given on its own: a post without text."""

from __future__ import annotations

from collections.abc import Iterator

from tweetguard.drafts.draft import Draft, FixedOrigin, PictureRef, Post
from tweetguard.drafts.fields import Desk
from tweetguard.drafts.source import SourceFile

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".heif", ".bmp", ".tif", ".tiff"})
VIDEO_SUFFIXES = frozenset({".mp4", ".mov", ".m4v", ".avi", ".webm", ".mkv", ".3gp"})


class PictureFile:
    """See `Reader`. The picture itself is opened later, by those who look into it."""

    suffixes = SUFFIXES

    def read(self, source: SourceFile, desk: Desk) -> Iterator[Draft]:
        """One draft of one post without text."""
        people = desk.people_in(PictureRef(source.path, source.file))
        post = Post("", FixedOrigin(), (PictureRef(source.path, source.file, people=people),))
        yield Draft(source.path, source.path, 0, (post,), desk.account(None), desk.overrides.reply_to, has_text=False)
