"""Where a picture is looked at closely."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.image.text_regions import BUDGET, CLOSE, LONGEST, regions_of

pytest.importorskip("cv2")
SIZE = (4000, 3000)


def ink(*boxes: tuple[int, int, int, int]) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """A map of 640 x 480 with these boxes of ink."""
    seen = np.zeros((480, 640), np.bool_)
    for left, top, right, bottom in boxes:
        seen[top:bottom, left:right] = True
    return seen


def test_no_ink_no_region() -> None:
    assert regions_of(ink(), SIZE) == ()
    assert regions_of(ink((5, 5, 7, 7)), SIZE) == ()  # dust


def test_a_small_sign_is_looked_at_in_its_own_size() -> None:
    (region,) = regions_of(ink((300, 200, 380, 216)), SIZE)
    left, top, right, bottom = region.box
    assert left < 300 * 6.25 < 380 * 6.25 < right
    assert top < 200 * 6.25 < 216 * 6.25 < bottom
    assert region.size == (right - left, bottom - top)


def test_a_tiny_sign_is_made_larger() -> None:
    (region,) = regions_of(ink((300, 200, 312, 206)), (1280, 960))
    assert region.size[0] == 2 * (region.box[2] - region.box[0])


def test_what_lies_close_is_one_region_and_what_lies_apart_two() -> None:
    assert len(regions_of(ink((100, 100, 160, 110), (100, 114, 160, 124)), SIZE)) == 1
    assert len(regions_of(ink((20, 20, 60, 30), (500, 400, 560, 410)), SIZE)) == 2


def test_a_picture_full_of_text_is_one_region() -> None:
    boxes = [(20, top, 620, top + 12) for top in range(20, 460, 26)]
    assert len(regions_of(ink(*boxes), SIZE)) == 1


@given(
    st.lists(
        st.tuples(st.integers(0, 630), st.integers(0, 470), st.integers(3, 200), st.integers(3, 200)), min_size=1, max_size=30
    )
)
def test_all_ink_is_covered_once_and_the_work_is_bounded(boxes: list[tuple[int, int, int, int]]) -> None:
    seen = ink(*((left, top, left + width, top + height) for left, top, width, height in boxes))
    regions = regions_of(seen, SIZE)
    covered = np.zeros((480, 640), np.int8)
    looked_at = 0.0
    for region in regions:
        left, top, right, bottom = region.box
        assert 0 <= left < right <= SIZE[0]
        assert 0 <= top < bottom <= SIZE[1]
        assert max(region.size) <= LONGEST + 1
        covered[int(np.ceil(top / 6.25)) : int(bottom / 6.25), int(np.ceil(left / 6.25)) : int(right / 6.25)] += 1
        looked_at += region.size[0] * region.size[1] * min(1.0, CLOSE / max(region.size)) ** 2
    assert looked_at <= 2 * BUDGET
    assert covered.max() <= 1
    assert not (seen & (covered == 0)).any()
