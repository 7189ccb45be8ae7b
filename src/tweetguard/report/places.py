"""Paths as other programs want them: relative to the root of the tree, with slashes, percent-encoded where they are URIs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from tweetguard.drafts.draft import Draft
from tweetguard.findings import Location

# RFC 3986: what needs no encoding in a path. (`urllib` would do this, but no module that knows networks is imported here.)
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def root_folder(environment: Mapping[str, str]) -> Path:
    """The root that paths are relative to: GitHub's workspace where the run is inside it, else the working folder."""
    here = Path.cwd()
    workspace = environment.get("GITHUB_WORKSPACE")
    if workspace and here.is_relative_to(workspace):
        return Path(workspace)
    return here


def relative_path(path: str, root: Path) -> str:
    """The path from `root` with slashes; one on another drive keeps only its name, since folders may name their owner."""
    try:
        return Path(os.path.relpath(path, root)).as_posix()
    except ValueError:
        return Path(path).name


def relative_uri(path: str, root: Path) -> str:
    """The path from `root` as a URI reference."""
    encoded = relative_path(path, root).encode("utf-8", "surrogateescape")
    return "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in encoded)


def draft_line(location: Location) -> int | None:
    """The line of the draft's own file; None for a place that is in another file, such as a register's row."""
    return None if location.kind == "register" else location.line


def picture_file(draft: Draft, location: Location) -> Path | None:
    """Where the picture of a location lies; None for a location that is in no picture of the draft."""
    if location.path is None:
        return None
    return next((ref.path for post in draft.posts for ref in post.pictures if ref.name == location.path), None)
