"""Score a name model: `python training/names/evaluate.py MODEL [--conll FILE …] [--origins] [--school] [--time]`.

Persons only, exact spans; handles of both kinds are left out of what is marked and of what the model says.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import spacy
from conll import Span, is_handle, read_conll
from name_lists import DATA, own_names
from spacy.language import Language
from spacy.tokens import Doc
from templates import Filler, Text, read_templates

LABEL = "PERSON"


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of exact spans."""

    right: int
    said: int
    marked: int

    @property
    def precision(self) -> float:
        """Share of what was said that is right (1 when nothing was said)."""
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """Share of what is marked that was said (1 when nothing is marked)."""
        return self.right / self.marked if self.marked else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.said + self.marked) if self.said + self.marked else 1.0

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}  ({self.marked} marked)"


def score_conll(nlp: Language, path: Path) -> Score:
    """Score a CoNLL file; the model is given the file's own words."""
    posts = read_conll(path)
    docs = nlp.pipe(Doc(nlp.vocab, words=list(post.words)) for post in posts)
    right = said = marked = 0
    for post, doc in zip(posts, docs, strict=True):
        spans: list[Span] = [(e.start, e.end) for e in doc.ents if e.label_ == LABEL]
        found = {span for span in spans if not is_handle(post.words, span)}
        right += len(found & set(post.persons))
        said += len(found)
        marked += len(post.persons)
    return Score(right, said, marked)


def score_texts(nlp: Language, texts: list[Text]) -> Score:
    """Score running texts, by offsets."""
    right = said = marked = 0
    for text, doc in zip(texts, nlp.pipe(t.text for t in texts), strict=True):
        found = {(e.start_char, e.end_char) for e in doc.ents if e.label_ == LABEL}
        right += len(found & set(text.persons))
        said += len(found)
        marked += len(text.persons)
    return Score(right, said, marked)


def origin_texts(posts: int = 300, seed: int = 1, data: Path = DATA) -> dict[str, list[Text]]:
    """For each origin, posts in praise from the held-out templates and the held-out names."""
    templates = read_templates(data / "templates-heldout.txt")
    texts = {}
    for names in own_names("heldout", data):
        filler = Filler(f"origins {names.origin} {seed}", data)
        filled = [filler.fill(templates[i % len(templates)], [names]) for i in range(posts)]
        texts[names.origin] = [filler.dress(text) for text in filled]
    return texts


def plain_texts(posts: int = 600, seed: int = 1, data: Path = DATA) -> list[Text]:
    """Held-out posts in which nobody is named."""
    templates = read_templates(data / "templates-heldout-negative.txt")
    filler = Filler(f"plain {seed}", data)
    names = own_names("heldout", data)
    return [filler.dress(filler.fill(templates[i % len(templates)], names)) for i in range(posts)]


def seconds(code: str, times: int = 5) -> float:
    """Least time of some fresh interpreters, as the code prints it."""
    command = [sys.executable, "-c", code]
    return min(float(subprocess.run(command, capture_output=True, text=True, check=True).stdout) for _ in range(times))


def time_of(model: Path) -> tuple[float, float]:
    """Seconds of `import spacy`, and of loading the model after it."""
    clock = "import time; t = time.perf_counter(); import spacy; "
    load = f"t = time.perf_counter(); spacy.load({str(model)!r}); "
    end = "print(time.perf_counter() - t)"
    return seconds(clock + end), seconds(clock + load + end)


def main() -> None:
    """Read the command line and print the scores asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--conll", type=Path, nargs="*", default=[])
    parser.add_argument("--origins", action="store_true", help="recall by origin, held-out names and templates")
    parser.add_argument("--posts", type=int, default=360, help="posts an origin")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--time", action="store_true", help="time of loading, against that of `import spacy`")
    args = parser.parse_args()
    nlp = spacy.load(args.model)
    for path in args.conll:
        print(f"{path.name:22}  {score_conll(nlp, path)}")
    if args.origins:
        recalls = {}
        for origin, texts in origin_texts(args.posts, args.seed).items():
            score = score_texts(nlp, texts)
            recalls[origin] = score.recall
            print(f"{origin:26}  {score}")
        print(f"least {min(recalls.values()):.3f}, most {max(recalls.values()):.3f}")
        plain = plain_texts(seed=args.seed)
        counts = Counter(e.text for doc in nlp.pipe(t.text for t in plain) for e in doc.ents)
        print(f"persons seen in {len(plain)} posts without any: {counts.total()} {counts.most_common(12)}")
    if args.time:
        imported, loaded = time_of(args.model)
        print(f"import spacy {imported:.3f} s, load {loaded:.3f} s, ratio {loaded / imported:.2f}")


if __name__ == "__main__":
    main()
