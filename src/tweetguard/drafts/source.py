"""A file of drafts as readers get it: what it is called, where its pictures are meant from, and its bytes as a stream."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tweetguard.errors import DraftError

MAX_BYTES = 2_000_000  # a post has 280 characters; a file of megabytes is not one draft


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file, or standard input in the place of one.

    `path` is as the user wrote it and as reports show it; `file` is where it lies, or would lie. `data` holds the bytes of
    standard input and is None for a file on disk.
    """

    path: str
    file: Path
    data: bytes | None = None

    @property
    def suffix(self) -> str:
        """The ending of the name, in small letters."""
        return self.file.suffix.lower()

    @property
    def folder(self) -> Path:
        """The folder that pictures named in the drafts are meant from."""
        return self.file.parent

    def open(self) -> BinaryIO:
        """The bytes as a stream, for files that may be long. Raises DraftError when they cannot be read."""
        if self.data is not None:
            return io.BytesIO(self.data)
        try:
            return self.file.open("rb")
        except OSError as error:
            raise DraftError(self.path, f"cannot be read: {error.strerror or error}") from None

    def read(self, limit: int = MAX_BYTES) -> bytes:
        """All bytes. Raises DraftError when they cannot be read or are more than `limit`, far too many for a draft."""
        with self.open() as stream:
            try:
                data = stream.read(limit + 1)
            except OSError as error:
                raise DraftError(self.path, f"cannot be read: {error.strerror or error}") from None
        if len(data) > limit:
            raise DraftError(self.path, f"is too large for a draft (more than {limit:,} bytes)")
        return data
