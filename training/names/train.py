"""Train the name model with one command: `python training/names/train.py --data DIR --out DIR`.

DIR of `--data` holds btc-train.conll, btc-dev.conll, wnut17-train.conll, wnut17-dev.conll and raw.txt.gz.
"""

from __future__ import annotations

import argparse
import dataclasses
import shutil
import tempfile
from pathlib import Path

import corpus
import numpy as np
import spacy
import word_table
from spacy.cli.train import train as spacy_train
from spacy.language import Language
from spacy.vectors import Vectors

HERE = Path(__file__).parent


def with_table(nlp: Language, table: word_table.WordTable) -> None:
    """Give a pipeline the word table as its vectors, looked up in lower case."""
    vectors = Vectors(strings=nlp.vocab.strings, data=table.rows, name="names", attr="LOWER")
    for word, row in table.row_of.items():
        vectors.key2row[nlp.vocab.strings.add(word)] = row
    nlp.vocab.vectors = vectors


def build(data: Path, work: Path, mix: corpus.Mix, seed: int) -> None:
    """Write all that spaCy's training reads into the folder `work`."""
    nlp = spacy.blank("en")
    pools = corpus.Pools(mix, seed)
    train = corpus.read_part(data, "train")
    dev = corpus.read_part(data, "dev")
    posts = [post for name in corpus.CORPORA for post in train[name]]
    raw = [*corpus.read_raw(nlp, data), *(list(p.words) for p in posts)]
    for name, all_names in (("table", False), ("table-full", True)):
        table = word_table.build(raw, pools.word_lists(all_names=all_names), width=48, least=4, seed=seed)
        blank = spacy.blank("en")
        with_table(blank, table)
        blank.to_disk(work / name)
    words, running = corpus.tweet_posts(posts, mix, pools, seed)
    running += corpus.school_texts(mix, pools, seed)
    docs = [corpus.doc_of_post(nlp, p) for p in words] + [corpus.doc_of_text(nlp, t) for t in running]
    order = np.random.default_rng(seed).permutation(len(docs))
    corpus.write((docs[i] for i in order), work / "train.spacy")
    corpus.write((corpus.doc_of_post(nlp, p) for name in corpus.CORPORA for p in dev[name]), work / "dev.spacy")
    print(f"{len(docs)} training posts, {sum(len(d) for d in docs)} words, {sum(len(d.ents) for d in docs)} persons")


def slim(nlp: Language, full: Language) -> None:
    """Take the full word table and drop what is only needed for training."""
    nlp.vocab.vectors = full.vocab.vectors


def main() -> None:
    """Read the command line, build, train, write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--out", type=Path, required=True, help="folder to write the model to")
    parser.add_argument("--work", type=Path, help="folder for what is built on the way (default: a temporary one)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--steps", type=int, default=6000)
    for field in dataclasses.fields(corpus.Mix):
        parser.add_argument(f"--{field.name.replace('_', '-')}", type=type(field.default), default=field.default)
    args = parser.parse_args()
    mix = corpus.Mix(**{f.name: getattr(args, f.name) for f in dataclasses.fields(corpus.Mix)})
    with tempfile.TemporaryDirectory() as temporary:
        work = args.work or Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        build(args.data, work, mix, args.seed)
        overrides = {
            "paths.train": str(work / "train.spacy"),
            "paths.dev": str(work / "dev.spacy"),
            "paths.vectors": str(work / "table"),
            "system.seed": args.seed,
            "training.max_steps": args.steps,
        }
        spacy_train(HERE / "config.cfg", work / "run", overrides=overrides)
        nlp = spacy.load(work / "run" / "model-best")
        slim(nlp, spacy.load(work / "table-full"))
        shutil.rmtree(args.out, ignore_errors=True)
        nlp.to_disk(args.out)


if __name__ == "__main__":
    main()
