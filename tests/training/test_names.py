"""The corpus reader, the templates, the lists and the shipped name model."""

import sys
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

HERE = Path(__file__).parents[2]
MODEL = HERE / "src" / "tweetguard" / "models" / "names"
sys.path.insert(0, str(HERE / "training" / "names"))

from conll import Post, read_conll  # type: ignore[import-not-found]  # noqa: E402
from evaluate import Score, origin_texts, plain_texts, score_conll, score_texts  # type: ignore[import-not-found]  # noqa: E402
from name_lists import DATA, held_out_words, keep, own_names  # type: ignore[import-not-found]  # noqa: E402
from templates import Filler, Text, read_templates  # type: ignore[import-not-found]  # noqa: E402


def test_reads_both_label_sets_and_leaves_handles_out(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_text(
        "@ann\tB-PER\n@\tO\nbob\tB-PER\nMo\tB-PER\nFarah\tI-PER\n\t\nRT\tO\nIda\tB-person\nLeeds\tB-location\n",
        encoding="utf-8",
    )
    assert read_conll(path) == [
        Post(("@ann", "@", "bob", "Mo", "Farah"), ((3, 5),)),
        Post(("RT", "Ida", "Leeds"), ((1, 2),)),
    ]


def test_a_line_without_a_label_is_told_with_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_text("Ida\tO\nLeeds\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.conll:2: no label"):
        read_conll(path)


def test_two_adjacent_names_are_two_spans(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_text("Ida\tB-PER\nMo\tB-PER\nFarah\tI-PER\n", encoding="utf-8")
    assert read_conll(path)[0].persons == ((0, 1), (1, 3))


def test_held_out_names_stay_out_of_training() -> None:
    away = held_out_words()
    trained = {n.lower() for names in own_names("train") for n in keep((*names.first, *names.last), away)}
    held = {n.lower() for names in own_names("heldout") for n in (*names.first, *names.last)}
    assert not trained & held


def test_held_out_templates_are_no_training_templates() -> None:
    train = {t for part in ("train", "negative") for t in read_templates(DATA / f"templates-{part}.txt")}
    held = {t for part in ("heldout", "heldout-negative") for t in read_templates(DATA / f"templates-{part}.txt")}
    assert not train & held


def test_there_are_fourteen_origins_each_with_two_lists() -> None:
    assert len(own_names("train")) == len(own_names("heldout")) == 14


@pytest.mark.parametrize("part", ["train", "negative", "heldout", "heldout-negative"])
def test_persons_of_filled_templates_lie_on_whole_names(part: str) -> None:
    filler = Filler("test")
    names = own_names("train")
    for template in read_templates(DATA / f"templates-{part}.txt"):
        text = filler.dress(filler.fill(template, names))
        assert "{" not in text.text
        for start, end in text.persons:
            assert text.text[start:end] == text.text[start:end].strip() != ""
        if "negative" in part:
            assert text.persons == ()


def test_a_title_is_no_part_of_a_name() -> None:
    filler = Filler("test")
    for _ in range(50):
        text = filler.fill("See {T} now", own_names("train"))
        ((start, end),) = text.persons
        assert not text.text[start:end].startswith(("Mr", "Ms", "Dr"))
        assert text.text[end:] == " now"


def test_the_same_seed_gives_the_same_posts() -> None:
    assert origin_texts(5, seed=3) == origin_texts(5, seed=3) != origin_texts(5, seed=4)


def test_scores() -> None:
    score = Score(right=1, said=2, marked=4)
    assert (score.precision, score.recall, score.f1) == (0.5, 0.25, pytest.approx(1 / 3))
    assert Score(0, 0, 0).f1 == 1


def test_scoring_leaves_predicted_handles_out(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": word} for word in ("@ann", "bob", "Ida")])  # type: ignore[attr-defined]
    path = tmp_path / "a.conll"
    path.write_text("@ann\tB-PER\n@\tO\nbob\tO\nIda\tB-PER\nMo\tB-PER\n", encoding="utf-8")
    assert score_conll(nlp, path) == Score(right=1, said=1, marked=2)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODEL)


def test_the_shipped_model_is_small_and_says_whose_data_it_learned_from() -> None:
    assert sum(p.stat().st_size for p in MODEL.rglob("*") if p.is_file()) <= 12_000_000
    notice = (MODEL / "ATTRIBUTION.txt").read_text(encoding="utf-8")
    assert "Broad Twitter Corpus" in notice
    assert "CC BY 4.0" in notice


def test_the_shipped_model_cuts_words_as_english_and_knows_persons_only(nlp: Language) -> None:
    text = "Well done Aoife O'Connor's team (9B)! 🥇 #proud"
    assert [t.text for t in nlp.make_doc(text)] == [t.text for t in spacy.blank("en")(text)]
    assert nlp.pipe_names == ["tok2vec", "ner"]
    assert nlp.pipe_labels["ner"] == ["PERSON"]


def test_the_shipped_model_finds_held_out_names_and_leaves_other_words(nlp: Language) -> None:
    """A guard against a broken model, well below what the README of the training says it reaches."""
    recalls = [score_texts(nlp, texts).recall for texts in origin_texts(120, seed=7).values()]
    assert min(recalls) >= 0.7
    assert sum(recalls) / len(recalls) >= 0.84
    plain = plain_texts(300, seed=7)
    assert score_texts(nlp, plain).said <= len(plain) // 4


def test_the_shipped_model_takes_an_empty_post(nlp: Language) -> None:
    assert list(nlp("").ents) == []
    assert list(nlp(Doc(nlp.vocab, words=[]))) == []
    assert score_texts(nlp, [Text("", ())]) == Score(0, 0, 0)
