"""Reader of a picture that is given on its own: a post without text."""

from __future__ import annotations

from pathlib import Path

from tweetguard.drafts.draft import Draft, FixedOrigin, PictureRef, Post
from tweetguard.drafts.fields import Desk

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".heif", ".bmp", ".tif", ".tiff"})
VIDEO_SUFFIXES = frozenset({".mp4", ".mov", ".m4v", ".avi", ".webm", ".mkv", ".3gp"})


def read_picture(path: str, file: Path, desk: Desk) -> Draft:
    """A draft of one post without text that shows the picture; the picture itself is opened later."""
    ref = PictureRef(path, file)
    people = desk.people_in(ref)
    post = Post("", FixedOrigin(), (PictureRef(path, file, people=people),))
    return Draft(path, path, 0, (post,), desk.account(None), desk.overrides.reply_to, has_text=False)
