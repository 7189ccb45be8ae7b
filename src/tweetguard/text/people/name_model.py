"""The name model: loaded by path or package when the first text needs it, and run over many texts at once.

What it says is evidence, not a verdict: `names` joins it with what the words themselves tell.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from tweetguard.errors import NameModelError
from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language

    from tweetguard.text.people.name_marks import QuickMarks

SHIPPED = Path(__file__).resolve().parents[2] / "models" / "names"
LABELS = frozenset({"PERSON", "PER"})
# What finding names takes; whatever else a school's own model holds (a tagger, a parser) would only cost time.
_NEEDED = frozenset({"tok2vec", "transformer", "curated_transformer", "ner", "beam_ner", "entity_ruler"})
_BATCH = 128
# spaCy's tokenizer takes quadratic time for such runs, and no name stands in them.
_MONSTROUS = lazy(r"[^\w\s]{12,}|\S{120,}")


@dataclass(frozen=True, slots=True)
class NameModel:
    """A spaCy model that marks persons: a folder or the name of an installed package."""

    source: str = str(SHIPPED)

    def persons(self, texts: Sequence[str]) -> list[tuple[Span, ...]]:
        """The spans that the model marks as persons in each text, in order.

        Raises NameModelError when the model cannot be loaded or finds no persons at all.
        """
        pipeline, quick = _load(self.source)
        read = [_MONSTROUS.sub(lambda match: " " * len(match[0]), text) for text in texts]
        if quick is None:
            return [
                tuple(Span(each.start_char, each.end_char) for each in doc.ents if each.label_ in LABELS)
                for doc in pipeline.pipe(read, batch_size=_BATCH)
            ]
        docs = [pipeline.make_doc(text) for text in read]
        return [
            tuple(
                Span(doc[first].idx, doc[last - 1].idx + len(doc[last - 1])) for first, last, label in marks if label in LABELS
            )
            for doc, marks in zip(docs, quick.marks(docs), strict=True)
        ]


SHIPPED_MODEL = NameModel()


@lru_cache(maxsize=2)
def _load(source: str) -> tuple[Language, QuickMarks | None]:
    """The pipeline, and a reader that does the same quicker where the structure of the model is known."""
    single = _on_one_thread()
    import spacy

    try:
        pipeline = spacy.load(source)
    except Exception as error:  # spaCy raises whatever its parts raise; each of them means that nothing was read
        raise NameModelError(source, f"the name model cannot be loaded ({type(error).__name__})") from None
    labels = {label for name in pipeline.pipe_names for label in pipeline.pipe_labels.get(name, ())}
    if not labels & LABELS:
        raise NameModelError(source, "this model does not mark persons")
    pipeline.select_pipes(enable=[name for name in pipeline.pipe_names if name in _NEEDED])
    if single:
        _multiply_with_numpy(pipeline)
    from tweetguard.text.people.name_marks import quick_marks

    return pipeline, quick_marks(pipeline)


def _on_one_thread() -> bool:
    """Keep OpenBLAS to one thread where that can still be done: it reads the setting when NumPy is first imported.

    The matrices are small, and checks run in as many processes as there are cores: further threads only wait for each other.
    """
    if "numpy" not in sys.modules:
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    return os.environ.get("OPENBLAS_NUM_THREADS") == "1"


def _multiply_with_numpy(pipeline: Language) -> None:
    """Let NumPy multiply the matrices: its OpenBLAS takes a third of the time of the BLIS that thinc brings.

    A model on a graphics card, or one that does not run on thinc's own layers, stays as it is.
    """
    from thinc.api import Model, NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, pipe in pipeline.pipeline:
        model = getattr(pipe, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            if type(node.ops) is NumpyOps:
                node.ops = ops
