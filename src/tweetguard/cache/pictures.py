"""Faces that were found before, by the bytes of the picture. Whether anybody consented is no part of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from tweetguard.cache.digests import contents_digest, digest, tool_digest
from tweetguard.cache.store import Store
from tweetguard.image.analysis import KnownPicture
from tweetguard.image.faces import FaceSearch
from tweetguard.image.facts import Face


@dataclass(frozen=True, slots=True)
class PictureMemory:
    """The memory of a run, for what one search finds."""

    store: Store
    search: FaceSearch = field(default_factory=FaceSearch)

    def under(self, search: FaceSearch) -> PictureMemory:
        """The memory of what this search finds."""
        return PictureMemory(self.store, search)

    def recall(self, path: Path) -> KnownPicture | None:
        """See Memory."""
        value = self.store.picture(self._key(path))
        if value is None:
            return None
        document = json.loads(value)
        faces = tuple(Face(tuple(box), score, source) for box, score, source in document["faces"])
        return KnownPicture(faces, document["without_text"])

    def keep(self, path: Path, known: KnownPicture) -> None:
        """See Memory."""
        faces = [[face.box, face.score, face.source] for face in known.faces]
        self.store.keep_picture(self._key(path), json.dumps({"faces": faces, "without_text": known.without_text}))

    def _key(self, path: Path) -> bytes:
        return digest(tool_digest(), repr(self.search), contents_digest(path))
