"""Words in pictures, put together in the order in which people read."""

from __future__ import annotations

from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.image.picture_text import PictureText, SeenLine, SeenWord, laid_out

HEIGHT = 20


def line(words: str, left: float, top: float, score: float = 0.9, height: float = HEIGHT) -> SeenLine:
    """A level line whose letters are 10 pixels wide."""
    place, seen = left, []
    for word in words.split():
        seen.append(SeenWord(word, (int(place), int(top), int(place) + 10 * len(word), int(top + height))))
        place += 10 * (len(word) + 1)
    right = place - 10
    return SeenLine(tuple(seen), ((left, top), (right, top), (right, top + height), (left, top + height)), score)


def turned(seen: SeenLine, degrees: float) -> SeenLine:
    across, down = cos(radians(degrees)), sin(radians(degrees))
    corners = [(x * across - y * down, x * down + y * across) for x, y in seen.corners]
    return SeenLine(seen.words, (corners[0], corners[1], corners[2], corners[3]), seen.score)


POSTER = (line("ring Mum", 10, 60), line("LOST CAT", 10, 10), line("Grey", 10, 30), line("07700 900123", 110, 62))


def test_rows_from_the_top_words_from_the_left() -> None:
    assert laid_out(POSTER).text == "LOST CAT\nGrey\nring Mum 07700 900123"


@pytest.mark.parametrize("degrees", [-90, -20, 7, 30, 90, 180])
def test_a_tilted_picture_is_read_as_a_level_one(degrees: float) -> None:
    assert laid_out([turned(each, degrees) for each in POSTER]).text == laid_out(POSTER).text


def test_what_is_far_apart_is_kept_apart() -> None:
    assert laid_out([line("Name", 10, 10), line("Tel", 300, 12)]).text == "Name  Tel"
    assert laid_out([line("Heading", 10, 10), line("far below", 10, 200)]).text == "Heading\n\nfar below"


def test_nothing_read_is_an_empty_text() -> None:
    assert laid_out(()) == PictureText("")


def test_the_box_and_the_score_of_a_stretch_over_two_rows() -> None:
    text = laid_out([line("14 Orchard", 10, 10, 0.9), line("Close Exbridge", 40, 40, 0.6)])
    start, end = text.text.index("Orchard"), text.text.index("Close") + 5
    assert text.box_of(start, end) == (40, 10, 110, 60)
    assert text.score_of(start, end) == 0.6
    assert text.score_of(0, 2) == 0.9
    assert text.box_of(len(text.text), len(text.text) + 3) is None


@pytest.mark.parametrize(
    ("rows", "running"),
    [
        (["Certificate", "awarded to", "Priya Nair", "for effort"], "Certificate awarded to Priya Nair for effort"),
        (["Stars of the week", "Zainab", "Mei-Ling", "Tom B."], "Stars of the week Zainab, Mei-Ling, Tom B."),
        (["Lap 1", "Lap 2"], "Lap 1 Lap 2"),
    ],
)
def test_rows_become_one_sentence(rows: list[str], running: str) -> None:
    text = laid_out([line(words, 10, 10 + 25 * number) for number, words in enumerate(rows)])
    assert text.running().text == running


LINES = st.lists(
    st.builds(
        line,
        st.lists(st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=8), min_size=1, max_size=4).map(
            " ".join
        ),
        st.integers(0, 900),
        st.integers(0, 900),
        st.floats(0.5, 1.0),
        st.integers(8, 60),
    ),
    max_size=12,
)


@given(LINES, st.sampled_from([0, 3, 90, 180]))
def test_every_word_is_there_once_and_stands_where_it_says(lines: list[SeenLine], degrees: float) -> None:
    text = laid_out([turned(each, degrees) for each in lines])
    for each in (text, text.running()):
        assert sorted(each.text[word.start : word.end] for word in each.words) == sorted(
            word.text for seen in lines for word in seen.words
        )
        assert all(before.end < after.start for before, after in zip(each.words, each.words[1:], strict=False))
        assert [word.box for word in each.words] == [word.box for word in text.words]
