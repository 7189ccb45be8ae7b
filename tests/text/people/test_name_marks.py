"""The quick reader marks what spaCy's own code marks, and steps back where it does not know a model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from tweetguard.text.people.name_marks import quick_marks
from tweetguard.text.people.name_model import SHIPPED, NameModel

LABELLED = Path(__file__).resolve().parents[2] / "labelled"


@pytest.fixture(scope="module")
def pipeline() -> Language:
    return spacy.load(SHIPPED)


def spacys(pipeline: Language, texts: list[str]) -> list[list[tuple[int, int, str]]]:
    return [[(each.start, each.end, each.label_) for each in doc.ents] for doc in pipeline.pipe(texts)]


def test_labelled_drafts(pipeline: Language) -> None:
    lines = [line for file in sorted(LABELLED.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines()]
    texts = [json.loads(line)["text"] for line in lines]
    quick = quick_marks(pipeline)
    assert quick is not None
    marks = list(quick.marks([pipeline.make_doc(text) for text in texts]))
    assert sum(map(len, marks)) > 200
    assert marks == spacys(pipeline, texts)


WORDS = st.sampled_from(
    ["Zainab", "Chloe", "don't", "and", "Mr", "Okafor-Hughes", "9B", "\n", "  ", "🏆", "Ibn", "al", "won", ",", "."]
)


@settings(deadline=None)
@given(st.lists(st.lists(WORDS, max_size=30).map(" ".join), max_size=6))
def test_any_words(pipeline: Language, texts: list[str]) -> None:
    quick = quick_marks(pipeline)
    assert quick is not None
    assert list(quick.marks([pipeline.make_doc(text) for text in texts])) == spacys(pipeline, texts)


def test_many_words_are_forgotten_and_learned_again(pipeline: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tweetguard.text.people.name_layers._REMEMBERED", 3)
    quick = quick_marks(pipeline)
    assert quick is not None
    texts = ["Zainab and Chloe won", "Well done Wojciech Nowak!", "Zainab and Chloe won"]
    for text, marked in zip(texts, spacys(pipeline, texts), strict=True):
        assert list(quick.marks([pipeline.make_doc(text)])) == [marked]


def test_another_structure_is_left_to_spacy(tmp_path: Path) -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Zainab"}])  # type: ignore[attr-defined]
    assert quick_marks(pipeline) is None
    pipeline.to_disk(tmp_path / "ruled")
    assert [
        [span.of("Well done Zainab") for span in spans]
        for spans in NameModel(str(tmp_path / "ruled")).persons(["Well done Zainab"])
    ] == [["Zainab"]]


def test_a_ner_that_reads_its_own_vectors_is_left_to_spacy() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("tok2vec")
    pipeline.add_pipe("ner").add_label("PERSON")  # type: ignore[attr-defined]
    pipeline.initialize()
    assert quick_marks(pipeline) is None
