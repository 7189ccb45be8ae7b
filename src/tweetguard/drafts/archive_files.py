"""The files of an X archive, whether it is a folder or a zip that nobody has unpacked."""

from __future__ import annotations

import os
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Protocol

from tweetguard.drafts.source import SourceFile
from tweetguard.drafts.unpacked import unpack
from tweetguard.errors import DraftError

# What reading a zip can end in: a bad disk, a cut file, a password, damage.
UNPACK_ERRORS = (OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error)
MAX_POSTS_BYTES = 8_000_000_000  # of one file of posts in a zip; a million posts have two

# The folder of pictures by the start of the name of the file of posts beside it.
_MEDIA_FOLDERS = {
    "community-tweet": ("community_tweet_media", "community_tweets_media"),
    "tweet": ("tweets_media", "tweet_media"),
    "note-tweet": (),
}


class ArchiveFiles(Protocol):
    """What the reader needs to know of an archive's files; names are relative to the archive, with /."""

    folder: Path

    def names(self) -> Iterable[str]:
        """The files that may hold posts."""

    def open(self, name: str) -> IO[bytes]:
        """The bytes of a file of posts. Raises DraftError when it cannot be opened."""

    def media(self, posts: str, id: str) -> Mapping[str, str]:
        """The pictures of the post `id` of the file `posts`: their names in the archive, by their own names."""

    def path_of(self, name: str) -> Path | None:
        """Where a picture can be looked into; None when it cannot."""


def media_folders(posts: str) -> list[str]:
    """The folders that may hold the pictures of a file of posts."""
    before, slash, name = posts.rpartition("/")
    kind = next(kind for kind in _MEDIA_FOLDERS if name.startswith(kind))
    return [f"{before}{slash}{folder}" for folder in _MEDIA_FOLDERS[kind]]


def by_post(names: Iterable[str]) -> dict[str, dict[str, str]]:
    """Pictures by the id of their post, which stands before the first hyphen of their name."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name in sorted(names):
        own = name.rpartition("/")[2]
        id, hyphen, _ = own.partition("-")
        if hyphen:
            found[id][own] = name
    return found


class FolderFiles:
    """The files of an unpacked archive, or one file of posts with what lies beside it."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._single = source.data is not None or not source.file.is_dir()
        self.folder = source.folder if self._single else source.file
        self._media: dict[str, dict[str, dict[str, str]]] = {}

    def names(self) -> Iterable[str]:
        """See ArchiveFiles."""
        if self._single:
            return [self._source.file.name]
        places = [path for path in (self.folder / "data", self.folder) if path.is_dir()]
        return [path.relative_to(self.folder).as_posix() for place in places for path in place.glob("*.js") if path.is_file()]

    def open(self, name: str) -> IO[bytes]:
        """See ArchiveFiles."""
        if self._single:
            return self._source.open()
        return SourceFile(f"{self._source.path}/{name}", self.folder / name).open()

    def media(self, posts: str, id: str) -> Mapping[str, str]:
        """See ArchiveFiles."""
        if posts not in self._media:
            names: list[str] = []
            for folder in media_folders(posts):
                if (self.folder / folder).is_dir():
                    names += [f"{folder}/{name}" for name in os.listdir(self.folder / folder)]  # noqa: PTH208 - names only
            self._media[posts] = by_post(names)
        return self._media[posts].get(id, {})

    def path_of(self, name: str) -> Path | None:
        """See ArchiveFiles. A link out of the archive is not followed."""
        path = self.folder / name
        return path if path.resolve().is_relative_to(self.folder.resolve()) else None


class ZipFiles:
    """The files of a zip; pictures are unpacked one by one, when a post has them, up to `limit` bytes each."""

    def __init__(self, file: zipfile.ZipFile, limit: int) -> None:
        self.folder = Path()
        self._file = file
        self._limit = limit
        self._media: dict[str, dict[str, dict[str, str]]] = {}

    def names(self) -> Iterable[str]:
        """See ArchiveFiles."""
        return self._file.namelist()

    def open(self, name: str) -> IO[bytes]:
        """See ArchiveFiles."""
        info = self._file.getinfo(name)
        if info.file_size > MAX_POSTS_BYTES:
            raise DraftError(name, "is too large for a file of posts, once unpacked; it was not read")
        try:
            return self._file.open(info)
        except RuntimeError:
            raise DraftError(name, "is protected by a password, so it was not read") from None
        except NotImplementedError:
            raise DraftError(
                name, "is packed in a way that cannot be unpacked here; unpack the zip and check the folder"
            ) from None

    def media(self, posts: str, id: str) -> Mapping[str, str]:
        """See ArchiveFiles."""
        if posts not in self._media:
            folders = tuple(f"{folder}/" for folder in media_folders(posts))
            self._media[posts] = by_post(name for name in self._file.namelist() if name.startswith(folders))
        return self._media[posts].get(id, {})

    def path_of(self, name: str) -> Path | None:
        """See ArchiveFiles."""
        info = self._file.getinfo(name)
        if info.file_size > self._limit:
            return None
        try:
            with self._file.open(info) as stream:
                return unpack(stream, name, self._limit)
        except UNPACK_ERRORS:
            return None
