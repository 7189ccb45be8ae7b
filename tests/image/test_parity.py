"""Our detector against the package face_recognition: the same faces, on the pictures that tests may use."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import Any

import pytest
import skimage.data
from PIL import Image, ImageFile

from tests.drawing import SKIN_TONES, Look, paste_face
from tweetguard.image import face_recognition_backend
from tweetguard.image.face_recognition_backend import locate
from tweetguard.image.faces import FaceSearch, find_faces
from tweetguard.image.facts import overlap

PHOTOGRAPHS: Any = skimage.data
needs_package = pytest.mark.skipif(
    any(find_spec(name) is None for name in face_recognition_backend.NEEDED),
    reason="the extra face_recognition is not installed",
)


def astronaut() -> Image.Image:
    return Image.fromarray(PHOTOGRAPHS.astronaut()).crop((100, 0, 400, 260))


def drawn() -> Image.Image:
    picture = Image.new("RGB", (420, 220), (140, 160, 150))
    for number, tone in enumerate(SKIN_TONES[::2]):
        paste_face(picture, (75 + 135 * number, 110), 130, Look(tone, tilt=6 * number))
    return picture


@needs_package
@pytest.mark.parametrize("draw", [astronaut, drawn])
def test_same_faces(draw: Any) -> None:
    picture = draw()
    theirs = locate(picture, 1)
    ours = find_faces(picture)
    assert len(theirs) == len(ours) > 0
    for face in theirs:
        assert max(overlap(face.box, other.box) for other in ours) >= 0.5


@needs_package
def test_as_a_backend() -> None:
    (face,) = find_faces(astronaut(), FaceSearch(backend="face_recognition"))
    assert face.source == "face_recognition"


@needs_package
def test_import_leaves_pillow_alone() -> None:
    face_recognition_backend._detector.cache_clear()
    sys.modules.pop("face_recognition.api", None)
    sys.modules.pop("face_recognition", None)
    face_recognition_backend._detector()
    assert ImageFile.LOAD_TRUNCATED_IMAGES is False


class TestNotInstalled:
    @pytest.fixture(autouse=True)
    def _fresh(self) -> Any:
        face_recognition_backend._detector.cache_clear()
        yield
        face_recognition_backend._detector.cache_clear()

    def test_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(face_recognition_backend, "find_spec", lambda name: None)
        with pytest.raises(ImportError, match="face_recognition is not installed"):
            locate(astronaut())

    def test_quit_at_import(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
        (tmp_path / "face_recognition").mkdir()
        (tmp_path / "face_recognition" / "__init__.py").write_text("print('install!')\nquit()\n", encoding="utf-8")
        monkeypatch.setattr(face_recognition_backend, "find_spec", lambda name: object())
        monkeypatch.syspath_prepend(tmp_path)
        for name in ("face_recognition", "face_recognition.api"):
            monkeypatch.delitem(sys.modules, name, raising=False)
        with pytest.raises(ImportError, match="gave up"):
            locate(astronaut())
