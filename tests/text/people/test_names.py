from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.errors import NameModelError
from tweetguard.text.facts import TextFacts, read_names
from tweetguard.text.people.name_model import SHIPPED_MODEL, NameModel
from tweetguard.text.people.names import find_candidates, find_names
from tweetguard.text.spans import Span


def by_words(text: str) -> list[str]:
    """The names that the words alone tell, without the model."""
    return [name.span.of(text) for name in find_names(text, find_candidates(text), ())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("well done to Aoife Ní Bhriain's team", ["Aoife Ní Bhriain"]),
        ("poems from Caoimhe O'Dowd and D’Andre", ["Caoimhe O'Dowd", "D’Andre"]),
        ("art by Jaspreet K. Sandhu, Kofi A and Mei-Ling Chan", ["Jaspreet K. Sandhu", "Kofi A", "Mei-Ling Chan"]),
        ("Basil van der Walt on tuba", ["Basil van der Walt"]),
        ("Noor-ul-Ain and Ye-jin", ["Noor-ul-Ain", "Ye-jin"]),
        ("a goal for Tuấn Anh", ["Tuấn Anh"]),
        ("MARYAM SIDDIQUI 10D is our champion, and so proud we all are of her today", ["MARYAM SIDDIQUI"]),
        ("robin and skye in 8r fixed it", ["robin", "skye"]),
        ("goals from sione and zofia", ["sione", "zofia"]),
        ("thanks to Miss Kaur", ["Kaur"]),
        ("in April 2026 and on 3 May", []),
        ("The Amos Whitfield Cup, 22 Gasworks Street", []),
        ("@zainab_k #Zainab https://x.example/Zainab", []),
        ("Exbridge, Paris and Diwali", ["Paris"]),
        ("MasterChef, iPad, NASA", []),
        ("Photosynthesis is on Thursday. Bring goggles, Year 9!", []),
    ],
)
def test_what_the_words_tell(text: str, names: list[str]) -> None:
    assert by_words(text) == names


def test_a_title_is_known_and_left_out() -> None:
    text = "thanks to Mrs Adeyemi"
    (name,) = find_names(text, find_candidates(text), ())
    assert (name.title, name.grown_up, name.span.of(text)) == ("mrs", True, "Adeyemi")


def test_the_model_lengthens_a_name_and_says_so() -> None:
    text = "from times tables to tutor, Zzaro Crane did it"
    start = text.index("Zzaro")
    (name,) = find_names(text, find_candidates(text), [Span(start, start + len("Zzaro Crane"))])
    assert name.span.of(text) == "Zzaro Crane"
    assert "model" in name.sources
    assert name.full


def test_an_everyday_word_is_a_name_where_the_model_says_so() -> None:
    text = "the cup goes to Lantern this year"
    assert by_words(text) == []
    start = text.index("Lantern")
    found = find_names(text, find_candidates(text), [Span(start, start + len("Lantern"))])
    assert [name.span.of(text) for name in found] == ["Lantern"]


def test_texts_that_can_hold_no_name_do_not_ask_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def persons(self: NameModel, texts: Sequence[str]) -> list[tuple[Span, ...]]:
        asked.extend(texts)
        return [() for _ in texts]

    monkeypatch.setattr(NameModel, "persons", persons)
    texts = ["Open evening is on Thursday.", "Thanks to Mrs Adeyemi!", "Well done Zainab"]
    facts = [TextFacts(text) for text in texts]
    read_names(facts, SHIPPED_MODEL)
    assert asked == ["Well done Zainab"]
    assert [len(each.names) for each in facts] == [0, 1, 1]
    assert asked == ["Well done Zainab"]  # it was read already


def test_the_shipped_model_knows_its_work() -> None:
    text = "Huge congratulations to Oluwaseun Adebayo for winning the chess final"
    ((person,),) = SHIPPED_MODEL.persons([text])
    assert person.of(text) == "Oluwaseun Adebayo"


def test_a_model_that_cannot_be_loaded(tmp_path: Path) -> None:
    for source in ("no_such_package_anywhere", str(tmp_path)):
        with pytest.raises(NameModelError, match="cannot be loaded"):
            NameModel(source).persons(["Zainab"])


def test_a_model_without_persons(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(NameModelError, match="does not mark persons"):
        NameModel(str(tmp_path / "blank")).persons(["Zainab"])


def test_monstrous_texts_take_no_ages() -> None:
    start = time.perf_counter()
    text = '"' * 30_000 + " Zainab " + "A" * 30_000 + "-" * 20_000
    TextFacts(text).names  # noqa: B018
    assert time.perf_counter() - start < 20


@given(st.text(alphabet="ab ZÉ'’-.@#,\n9BK🥇", max_size=60))
def test_names_lie_within_the_text_and_never_overlap(text: str) -> None:
    end = 0
    for name in find_names(text, find_candidates(text), ()):
        assert end <= name.span.start < name.span.end <= len(text)
        assert 0 <= name.score <= 1
        end = name.span.end
