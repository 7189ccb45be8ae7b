from __future__ import annotations

import pytest

from tweetguard.fixes.edits import apply
from tweetguard.fixes.pupil import pupil_fixes
from tweetguard.text.spans import Span


def without_names(text: str, *names: str) -> str:
    """The text with the fixes for these names."""
    fixes = pupil_fixes(text, [Span(text.index(name), text.index(name) + len(name)) for name in names])
    assert not any(fix.safe for fix in fixes)
    return apply(text, [edit for fix in fixes for edit in fix.edits])


@pytest.mark.parametrize(
    ("text", "names", "after"),
    [
        (
            "Well done to Priya Nair in 9B for her model!",
            ["Priya Nair"],
            "Well done to one of our Year 9 students for her model!",
        ),
        ("Tom Reed (Year 8) won.", ["Tom Reed"], "One of our Year 8 students won."),
        ("Merryn, Year 8, learned it all.", ["Merryn"], "One of our Year 8 students learned it all."),
        ("A prize for Year 10 pupil Kofi Mensah!", ["Kofi Mensah"], "A prize for one of our Year 10 students!"),
        ("Well done, Priya.", ["Priya"], "Well done, P."),
        ("Well done Priya!", ["Priya"], "Well done P.!"),
        ("Priya's poem (9B)", ["Priya"], "P.'s poem (9B)"),
        ("Year 9: Priya won.", ["Priya"], "Year 9: P. won."),
        ("Priya and Kofi in 9B won.", ["Priya", "Kofi"], "P. and K. in 9B won."),
        ("Well done to Imogen and Kofi!", ["Imogen", "Kofi"], "Well done to one of our students and K.!"),
        ("élodie won", ["élodie"], "É. won"),
    ],
)
def test_a_year_or_an_initial(text: str, names: list[str], after: str) -> None:
    assert without_names(text, *names) == after
