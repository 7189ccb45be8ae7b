from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.image.metadata_writing import (
    DESCRIPTION,
    FRACTION,
    MAKE,
    Entry,
    chunk,
    jpeg,
    png,
    segment,
    text,
    tiff,
    webp,
    with_exif,
)
from tests.image.odd_files import PLACE, TITLE, OddFile, odd_files
from tweetguard.image.exif import SIZES
from tweetguard.image.metadata import Metadata, read_metadata

ODD = {odd.name: odd for odd in odd_files()}
WHOLE = tiff([text(DESCRIPTION, TITLE), text(MAKE, "Nokia")], gps=PLACE)
mutated = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def read(data: bytes, folder: Path) -> Metadata:
    path = folder / "odd"
    path.write_bytes(data)
    return read_metadata(path)


def test_there_are_many() -> None:
    assert len(ODD) >= 200


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_all_that_is_in_it_is_found_and_nothing_else(odd: OddFile, tmp_path: Path) -> None:
    found = read(odd.data, tmp_path)
    assert bool(found.gps) == odd.place
    assert found.telephone == odd.telephone
    assert (TITLE in [caption.text for caption in found.captions]) == odd.title


@mutated
@given(st.sampled_from(sorted(ODD)), st.data())
def test_flipped_and_cut_files_never_raise(tmp_path: Path, name: str, data: st.DataObject) -> None:
    whole = bytearray(ODD[name].data)
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(0, len(whole)))
    assert isinstance(read(bytes(whole[:end]), tmp_path), Metadata)


# What stands in a broken entry; the tags are none that say anything here.
entries = st.builds(
    lambda tag, kind, value, count: Entry(tag, kind, value, count),
    st.integers(0xC000, 0xC3FF),
    st.one_of(st.sampled_from(sorted(SIZES)), st.integers(0, 0xFFFF)),
    st.binary(min_size=4, max_size=4),
    st.integers(0, 2**32 - 1),
)


@mutated
@given(st.lists(entries, max_size=4), st.lists(entries, max_size=4), st.sampled_from("<>"))
def test_broken_entries_do_not_hide_the_others(tmp_path: Path, before: list[Entry], within: list[Entry], order: str) -> None:
    structure = tiff([*before, text(DESCRIPTION, TITLE), text(MAKE, "Nokia")], gps=[*within, *PLACE], order=order)
    assert_all_found(read(with_exif(structure), tmp_path))


@mutated
@given(st.sampled_from(range(0xE0, 0xF0)), st.binary(max_size=60))
def test_segments_chunks_and_rubbish_before_do_not_hide_the_rest(tmp_path: Path, marker: int, body: bytes) -> None:
    good = segment(b"Exif\0\0" + WHOLE)
    assert_all_found(read(jpeg(segment(body, marker), good), tmp_path))
    assert_all_found(read(jpeg(segment(b"Exif\0\0" + body, 0xE1), good), tmp_path))
    assert_all_found(read(png(chunk(b"zTXt", body), chunk(b"iTXt", body), chunk(b"eXIf", WHOLE)), tmp_path))
    assert_all_found(read(webp((b"XMP ", body), (b"EXIF", WHOLE)), tmp_path))


@mutated
@given(st.tuples(*[st.integers(0, 2**32 - 1)] * 6), st.tuples(*[st.integers(0, 2**32 - 1)] * 6))
def test_a_place_is_what_is_not_void_and_not_zero(
    tmp_path: Path, latitude: tuple[int, ...], longitude: tuple[int, ...]
) -> None:
    found = read(with_exif(tiff(gps=[Entry(2, FRACTION, latitude), Entry(4, FRACTION, longitude)])), tmp_path)
    told = all(numbers[1] for numbers in (latitude, longitude))
    some = any(
        above and below for numbers in (latitude, longitude) for above, below in zip(numbers[::2], numbers[1::2], strict=True)
    )
    assert bool(found.gps) == (told and some)


def assert_all_found(found: Metadata) -> None:
    assert found.gps == ("EXIF",)
    assert found.telephone
    assert TITLE in [caption.text for caption in found.captions]
