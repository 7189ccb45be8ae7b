from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import dlib
import numpy as np
import pytest
import skimage.data
from PIL import Image

from tests.drawing import portrait
from tweetguard.image import hog

PHOTOGRAPHS: Any = skimage.data


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    hog._detector.cache_clear()
    yield
    hog._detector.cache_clear()


@pytest.mark.parametrize("picture", [Image.fromarray(PHOTOGRAPHS.astronaut()), portrait(300)], ids=["photograph", "drawing"])
def test_the_kept_detector_is_dlibs_own(picture: Image.Image) -> None:
    boxes, scores, _ = dlib.get_frontal_face_detector().run(np.asarray(picture), 1, -1.0)
    ours = hog.scan_frontal(picture, -1.0, 1)
    assert [each.score for each in ours] == sorted(scores, reverse=True)
    assert {each.box[:2] for each in ours} == {(box.left(), box.top()) for box in boxes}


def test_dlib_need_not_unpack_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dlib, "get_frontal_face_detector", lambda: pytest.fail("unpacked"))
    assert hog.scan_frontal(portrait(300), 0.0, 0)


def test_a_file_that_cannot_be_read_is_no_hindrance(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hog, "KEPT", "halving.onnx")
    assert hog.scan_frontal(portrait(300), 0.0, 0)
    hog._detector.cache_clear()
    monkeypatch.setattr(hog, "KEPT", "no such file")
    assert hog.scan_frontal(portrait(300), 0.0, 0)
