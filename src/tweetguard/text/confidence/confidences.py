"""What a post should not make public: private matters of somebody, what it calls secret, results before their day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tweetguard.text.confidence.private_matters import find_matters
from tweetguard.text.confidence.secrecy import find_secrets
from tweetguard.text.people.name_runs import Run
from tweetguard.text.spans import Span


@dataclass(frozen=True, slots=True)
class Confidence:
    """One such phrase: `kind` is "secret", or the area of a private matter; `who` is how the person is spoken of."""

    span: Span
    kind: str
    who: str | None = None


def find_confidences(text: str, runs: Callable[[], Sequence[Run]], answers_pupil: bool = False) -> tuple[Confidence, ...]:
    """All such phrases, in order; `runs` gives what may be names in the text, `answers_pupil` that "you" is a pupil."""
    found = [Confidence(span, "secret") for span in find_secrets(text)]
    found += [Confidence(matter.span, matter.area, matter.who) for matter in find_matters(text, runs, answers_pupil)]
    return tuple(sorted(found, key=lambda confidence: confidence.span))
