"""Names that stand together, and the words around them: "Hyun-woo, Freddie and Nadia (9C)" is one group.

What is said of a group is said of each of its names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.people.forms import Form
from tweetguard.text.people.names import PersonName
from tweetguard.text.spans import Span

FURTHEST = 60  # characters between two names of a group
SENTENCE_END = lazy(
    r"(?=[.!?…\n])(?:(?<![A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!Mrs)(?<!\bv)(?<![\s:]\d)(?<!\A\d)[.!?…]+[)\"'”’]*(?=\s|\Z|[^\w\s,.;])|\n)"
)
_BRACKETS = lazy(r"\([^()\n]{0,40}\)")
_FIGURES = lazy(
    r"(?<!\w)[£$]?\d[\d.,:/%-]*\s?(?:st|nd|rd|th|kms?|cms?|mm?|s|secs?|seconds|mins?|pts?|points?|goals?|tries|try|marks?|runs?|"
    r"wickets?|votes?|x)?(?!\w)",
    re.IGNORECASE,
)
_PLACES = lazy(
    r"\b(?:first|second|third|fourth|gold|silver|bronze|winner|runner-up|captain|c|vc)\b(?:\s*:|(?=\s))", re.IGNORECASE
)
_PLACE_COLON = lazy(r"(?<=\d):|(?<=st|nd|rd|th):")
_SIGNS = lazy(r"[^\w\s]+")
_LINKS = lazy(
    r"\s*(?:(?:and|y|et|und|e|a|i|og|plus|with|then|from|in|of|both|finally|by|just|also|not forgetting|as well as)\b\s*){0,2}\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Group:
    """Names that stand together. `left` and `right` are the words before and behind them in the sentence.

    `clause` is the whole sentence. `beside` is the year or form that stands at one of the names, if any; `direct`: nothing
    stands between; `linked`: a word or bracket ties it to the name ("in 8C"); `sentence_form` one that stands in the sentence.
    """

    names: tuple[PersonName, ...]
    left: str
    right: str
    clause: str
    beside: Form | None
    direct: bool
    linked: bool
    sentence_form: Form | None


def group_names(text: str, names: Sequence[PersonName], forms: Sequence[Form]) -> tuple[Group, ...]:
    """The groups of a text, in order."""
    bundles: list[list[PersonName]] = []
    for name in names:
        if bundles and _together(text, bundles[-1][-1], name, forms):
            bundles[-1].append(name)
        else:
            bundles.append([name])
    ends = [0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)]
    return tuple(_group(text, tuple(bundle), forms, ends) for bundle in bundles)


def _together(text: str, one: PersonName, other: PersonName, forms: Sequence[Form]) -> bool:
    gap = Span(one.span.end, other.span.start)
    between = gap.of(text)
    if len(between) > FURTHEST or between.count("\n") > 1 or not between.strip():
        return "\n" in between and not between.strip() and between.count("\n") == 1
    if re.match(r"['’][sS]?\s", between) or (other.title is not None and one.title is None):
        return False
    for form in reversed(forms):
        if form.span.within(gap):
            between = between[: form.span.start - gap.start] + " " + between[form.span.end - gap.start :]
    stops = re.search(r"[.!?](?=\s)", _BRACKETS.sub(" ", _FIGURES.sub("", between)))
    if stops and not re.search(r"\d|\n", between):
        return False
    between = _PLACES.sub(" ", _FIGURES.sub(" ", _BRACKETS.sub(" ", _PLACE_COLON.sub(" ", between))))
    if ":" in between:  # "Romeo: Ikechukwu. Juliet: Perpetua."
        return False
    return _LINKS.fullmatch(_SIGNS.sub(" ", between)) is not None


def _group(text: str, names: tuple[PersonName, ...], forms: Sequence[Form], ends: Sequence[int]) -> Group:
    span = Span(names[0].span.start, names[-1].span.end)
    start = max(end for end in ends if end <= span.start)
    end = min(end for end in ends if end >= span.end)
    pairs = [
        (form, near)
        for form in forms
        for name in names
        if (name is names[0] or form.span.start >= name.span.end) and (near := form_nearness(text, name, form))
    ]
    beside, near = max(pairs, key=lambda pair: pair[1], default=(None, 0))
    within = next((form for form in forms if start <= form.span.start and form.span.end <= max(end, span.end)), None)
    return Group(
        names, text[start : span.start], text[span.end : end], text[start:end], beside, near > 1, near > 2, beside or within
    )


_GOES_ON = lazy(r"(?:['’]\w+)?\s+(?!and\b)[a-z]|\?")
_TO_FORM = lazy(
    r"""['’]?s?\s*(?:\([^()\n]{1,20}\)\s*)?[,(\[|/–—-]?\s*(?:(?:is|both|all|also|are|who\s(?:is|are)|each)\s+)?
        (?:(?:from|in|of|de|aus|for|our|form|class|tutor\sgroup)\s*:?\s*(?:our\s)?)?(?:(?<=\()[a-z]+,\s)?""",
    re.VERBOSE | re.IGNORECASE,
)
_FROM_FORM = lazy(
    r"['’]?s?\s*(?:[:|,–—/-]\s*|\)\s*)?(?:(?!(?:and|are|is|was|were|have|has|had|met|on|reads?|reading|meet|stud(?:y|ies|ying|ied)|for|at|to|in|with|from|about|by|v|vs|as|into|did|do|does|loved?|will|can|this|that|went|go|going|like|made|make|saw|see|watch(?:ed)?|explor(?:e|ed|ing)|learn(?:t|ed|ing)?)\b)[\w'’-]+\s+){0,4}(?:[:–—-]\s*|[\"“(]\s*|\W{1,4})?",
    re.IGNORECASE,
)


_PICTURE = lazy(r"\W*[\U0001F000-\U0001FAFF\u2600-\u27BF]\W*")


def form_nearness(text: str, name: PersonName, form: Form) -> int:
    """How near a form stands to a name.

    3 for "Zainab in 8C", "Zainab (8C)"; 2 for "Zainab, 8C" and "8C's Zainab"; 1 with words between ("Year 10 tycoons Anh and Jo"); else 0.
    """
    between = text[min(name.span.end, form.span.end) : max(name.span.start, form.span.start)]
    if re.search(r"[.!?…]\s", between):
        return 0
    if (
        not between.strip() and not name.sure and _GOES_ON.match(text, form.span.end)
    ):  # "Will 9B win?", but not "Ruby 7R, Wei Jie 8C"
        return 0
    if name.span.end <= form.span.start:
        near = form.span.start - name.span.end < 40 and _TO_FORM.fullmatch(text, name.span.end, form.span.start)
        return (3 if re.search(r"\w|\(", between) else 2) if near else 0
    if form.span.end > name.span.start or name.span.start - form.span.end > 45:
        return 0
    if _FROM_FORM.fullmatch(text, form.span.end, name.span.start) is None:
        return 0
    if not name.sure and _PICTURE.fullmatch(between):  # "Well done, Year 12 🧪 Concordant results"
        return 0
    return 1 if re.search(r"\w{2}", text[form.span.end : name.span.start]) else 2
