from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.report.made import finding
from tweetguard.findings import Location, Severity
from tweetguard.report.marked_text import Numbered, marked
from tweetguard.report.wording import visible

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(Severity)), max_size=6)


def numbered(spans: list[tuple[int, int, Severity]]) -> list[Numbered]:
    return [
        Numbered(number, f"f{number}", finding("TG101", "number", severity, Location("text", start, end)))
        for number, (start, end, severity) in enumerate(spans, start=1)
    ]


@given(st.text(max_size=40), SPANS)
def test_nothing_is_lost_and_each_mark_begins_and_ends_once(text: str, spans: list[tuple[int, int, Severity]]) -> None:
    text = text.replace("\r", "")
    findings = numbered(spans)
    pieces = marked(text, findings)
    assert "".join(piece.text for piece in pieces) == "\n".join(map(visible, text.split("\n")))
    shown = [each for each in findings if each.finding.location.start < min(each.finding.location.end, len(text))]  # type: ignore[operator, type-var]
    assert sorted(each.number for piece in pieces for each in piece.begins) == [each.number for each in shown]
    assert sorted(each.number for piece in pieces for each in piece.ends) == [each.number for each in shown]


def test_the_gravest_finding_colours_what_several_mark() -> None:
    pieces = marked("abcdef #tag", numbered([(0, 4, Severity.NOTE), (2, 3, Severity.ERROR)]))
    assert [(piece.text, piece.severity) for piece in pieces] == [
        ("ab", Severity.NOTE),
        ("c", Severity.ERROR),
        ("d", Severity.NOTE),
        ("ef ", None),
        ("#tag", None),
    ]
    assert pieces[-1].coloured
