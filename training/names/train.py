"""Train the name model with one command: `python training/names/train.py --data DIR --out DIR`.

DIR of `--data` holds btc-train.conll, btc-dev.conll, wnut17-train.conll, wnut17-dev.conll and raw.txt.gz.
Two teachers are trained first; what they agree upon in the raw posts joins the training of the model that is shipped.
Each step leaves its result in the folder `--work` and is passed over when the result is there.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import corpus
import numpy as np
import spacy
import teaching
import word_table
from conll import Post
from evaluate import score_conll, score_texts
from spacy.cli.train import train as spacy_train
from spacy.language import Language
from spacy.vectors import Vectors  # type: ignore[import-not-found]

HERE = Path(__file__).parent
LEAN_STEP, LEAN_STEPS = 0.25, 9


@dataclass(frozen=True, slots=True)
class Plan:
    """The numbers of a training."""

    seed: int = 0
    embedding: int = 44
    """Columns of the word table that come from the raw posts."""
    least: int = 5
    """How often a word stands in the raw posts to have a row of its own."""
    teacher_steps: int = 2000
    steps: int = 3600
    self_named: int = 7000
    self_plain: int = 7000
    teacher_lean: float = 0.5
    lean: float = 0.5
    """See `teaching.lean`; chosen by hand from the table that `tell_leans` prints (README, "Scores")."""


def with_table(nlp: Language, table: word_table.WordTable) -> None:
    """Give a pipeline the word table as its vectors, looked up in lower case."""
    vectors = Vectors(strings=nlp.vocab.strings, data=table.rows, name="names", attr="LOWER")
    for word, row in table.row_of.items():
        vectors.key2row[nlp.vocab.strings.add(word)] = row
    nlp.vocab.vectors = vectors


class Training:
    """The steps of a training, in a folder of its own."""

    def __init__(self, data: Path, work: Path, mix: corpus.Mix, plan: Plan) -> None:
        self.data = data
        self.work = work
        self.mix = mix
        self.plan = plan
        self.blank = spacy.blank("en")
        self.pools = corpus.Pools(mix, plan.seed)
        self.train = [post for posts in corpus.read_part(data, "train").values() for post in posts]

    def prepare(self) -> None:
        """Write the word tables (for training, and with all names) and the dev part."""
        if (self.work / "dev.spacy").exists():
            return
        raw = [*corpus.read_raw(self.blank, self.data), *(list(post.words) for post in self.train)]
        for name, all_names in (("table", False), ("table-full", True)):
            lists = self.pools.word_lists(all_names=all_names)
            table = word_table.build(raw, lists, width=self.plan.embedding, least=self.plan.least, seed=self.plan.seed)
            nlp = spacy.blank("en")
            with_table(nlp, table)
            nlp.to_disk(self.work / name)
            print(f"{name}: {table.rows.shape} for {len(table.row_of)} words")
        dev = [post for posts in corpus.read_part(self.data, "dev").values() for post in posts]
        corpus.write((corpus.doc_of_post(self.blank, post) for post in dev), self.work / "dev.spacy")

    def write_corpus(self, path: Path, seed: int, learned: list[Post]) -> None:
        """Write the training posts: the corpora and their copies, school posts, and the posts of the teachers."""
        words, running = corpus.tweet_posts(self.train, self.mix, self.pools, seed)
        running += corpus.school_texts(self.mix, self.pools, seed)
        docs = [corpus.doc_of_post(self.blank, post) for post in (*words, *learned)]
        docs += [corpus.doc_of_text(self.blank, text) for text in running]
        order = np.random.default_rng(seed).permutation(len(docs))
        corpus.write((docs[i] for i in order), path)
        persons = sum(len(doc.ents) for doc in docs)
        print(f"{path.name}: {len(docs)} posts, {sum(len(doc) for doc in docs)} words, {persons} persons")

    def fit(self, name: str, seed: int, steps: int, learned: list[Post]) -> Path:
        """Train a model (once) and give its folder: the last state, since the learning rate falls to nothing."""
        done = self.work / f"{name}-done"
        if not done.exists():
            posts = self.work / f"{name}.spacy"
            self.write_corpus(posts, seed, learned)
            overrides = {
                "paths.train": str(posts),
                "paths.dev": str(self.work / "dev.spacy"),
                "paths.vectors": str(self.work / "table"),
                "system.seed": seed,
                "training.max_steps": steps,
                "training.optimizer.learn_rate.total_steps": steps,
            }
            spacy_train(HERE / "config.cfg", self.work / name, overrides=overrides)
            shutil.move(self.work / name / "model-last", done)
        return done

    def learn(self, teachers: list[Path]) -> list[Post]:
        """The posts that the teachers agree upon, written to learned.json (once)."""
        path = self.work / "learned.json"
        if not path.exists():
            models = [spacy.load(teacher) for teacher in teachers]
            for model in models:
                teaching.lean(model, self.plan.teacher_lean)
            raw = corpus.read_raw(self.blank, self.data)
            plan = self.plan
            posts = teaching.self_labels(models, raw, named=plan.self_named, plain=plan.self_plain, seed=plan.seed)
            path.write_text(json.dumps([(post.words, post.persons) for post in posts]), encoding="utf-8")
        read = json.loads(path.read_text(encoding="utf-8"))
        return [Post(tuple(words), tuple((a, b) for a, b in persons)) for words, persons in read]

    def tell_leans(self, trained: Path) -> None:
        """Print what each lean would do on the dev parts, and on school posts with names made anew."""
        school = dataclasses.replace(self.mix, made=1.0, school=900, school_plain=450)
        texts = corpus.school_texts(school, corpus.Pools(school, self.plan.seed + 1000), self.plan.seed + 1000)
        nlp = self.with_all_names(trained)
        for step in range(LEAN_STEPS):
            found = [score_conll(nlp, self.data / f"{name}-dev.conll") for name in corpus.CORPORA]
            found.append(score_texts(nlp, texts))
            print(f"lean {step * LEAN_STEP}: " + "; ".join(str(score) for score in found))
            teaching.lean(nlp, LEAN_STEP)

    def with_all_names(self, trained: Path) -> Language:
        """The trained model with the word table that has all names."""
        nlp = spacy.load(trained)
        nlp.vocab.vectors = spacy.load(self.work / "table-full").vocab.vectors
        return nlp

    def finish(self, trained: Path, out: Path) -> None:
        """Lean the model, take the full word table, drop strings nobody needs, write the model."""
        nlp = self.with_all_names(trained)
        teaching.lean(nlp, self.plan.lean)
        nlp.meta.update(
            name="tweetguard_names",
            version="1.0.0",
            description=f"Names of persons in posts (PERSON). Lean {self.plan.lean}.",
            license="Trained on CC BY 4.0 corpora; see ATTRIBUTION.txt",
        )
        shutil.rmtree(out, ignore_errors=True)
        nlp.to_disk(out)
        # The words of the table are looked up by their hashes; their spelling would only cost time and room.
        strings = sorted({*spacy.blank("en").vocab.strings, "PERSON"})  # those of our own pipeline have met every text
        (out / "vocab" / "strings.json").write_text(json.dumps(strings), encoding="utf-8")
        shutil.copy(HERE / "ATTRIBUTION.txt", out / "ATTRIBUTION.txt")


def main() -> None:
    """Read the command line and go through the steps."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--out", type=Path, required=True, help="folder to write the model to (replaced)")
    parser.add_argument("--work", type=Path, help="folder for the results of the steps (default: a temporary one)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--steps", type=int, default=Plan().steps, help="steps of the model's training")
    parser.add_argument("--teacher-steps", type=int, default=Plan().teacher_steps, help="steps of each teacher's")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work: Path = args.work or Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        plan = Plan(seed=args.seed, steps=args.steps, teacher_steps=args.teacher_steps)
        training = Training(args.data, work, corpus.Mix(), plan)
        training.prepare()
        teachers = [training.fit(f"teacher-{i}", plan.seed + i + 1, plan.teacher_steps, []) for i in range(2)]
        learned = training.learn(teachers)
        trained = training.fit("model", plan.seed, plan.steps, learned)
        training.tell_leans(trained)
        training.finish(trained, args.out)


if __name__ == "__main__":
    main()
